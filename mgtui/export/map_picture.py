"""The map of the neighbourhood of a claim as a standalone SVG."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.links import Links
from mgtui.evidence.neighbourhood import CAP, neighbourhood
from mgtui.evidence.relations import Relations
from mgtui.export.svg import WIDTH_OF_LETTER, Drawing, fold_text
from mgtui.model.relations import RELATION_KINDS, SYMMETRIC
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.neighbourhood import Group, Neighbourhood
    from mgtui.export.selection import Selection
    from mgtui.model import Claim, Topic

MARGIN, TOP, LINE, PAD = 36, 72, 18, 12
BOX, CENTRE, GUTTER = 300, 290, 170
GAP, GROUP_GAP, HEADING, PORT = 12, 26, 26, 14


class Box(Struct):
    """A claim as a frame."""

    claim: str
    group: Group | None
    x: float
    y: float
    width: float
    lines: list[str]
    article: str
    tip: str
    least: float = 0
    """Its height is no less, so that many lines can meet it."""

    @property
    def height(self) -> float:
        """Of the frame, with the line for the article."""
        return max(2 * PAD + LINE * (len(self.lines) + 1) - 4, self.least)

    @property
    def middle(self) -> float:
        """Half its height down."""
        return self.y + self.height / 2


Href = Callable[[str], str]
"""From the id of a record to the address that its name in the picture leads to; empty where there is none."""


def map_svg(around: Neighbourhood, centre: Claim, topics: Sequence[Topic] = (), href: Href = lambda record: "") -> str:
    """The picture as the text of an SVG file: what bears on the claim left, what it bears on or rests on right.

    `topics` are named below its title.
    """
    draw = Drawing(f"Map of {centre.id}", f"What stands in a relation to the claim: {centre.statement}")
    left = _stack(around.left, MARGIN + 34)
    right_x = MARGIN + 34 + (BOX + GUTTER if left[0] else 0) + CENTRE + GUTTER
    right = _stack(around.right, right_x)
    lines = fold_text(centre.statement, CENTRE - 2 * PAD, 14)
    at = MARGIN + 34 + (BOX + GUTTER if left[0] else 0)
    least = 24 + PORT * max(len(left[0]), len(right[0]))
    middle = Box(centre.id, None, at, 0, CENTRE, lines, centre.article, "", least)
    height = max(left[1], right[1], middle.height + 20)
    for boxes, high in (left, right):
        for box in boxes:
            box.y += TOP + (height - high) / 2
    middle.y = TOP + (height - middle.height) / 2
    draw.text(MARGIN, 42, f"Map of {centre.id}", "title ink")
    x = float(MARGIN)
    for topic in topics:
        with draw.linked(href(written("topic", topic.id))):
            draw.text(x, 60, topic.label, "small quiet")
        x += (len(topic.label) + 3) * 11 * WIDTH_OF_LETTER
    _draw_links(draw, around, {box.claim: box for box in (*left[0], *right[0])}, middle)
    _draw_side(draw, left[0], middle, href, on_left=True)
    _draw_side(draw, right[0], middle, href, on_left=False)
    _draw_box(draw, middle, "centre", "ink strong", href)
    width = (right_x + BOX if right[0] else middle.x + CENTRE) + MARGIN + 34
    return draw.svg(width, TOP + height + MARGIN)


def _stack(groups: tuple[Group, ...], x: float) -> tuple[list[Box], float]:
    """The frames of one side under each other, and how high they are together."""
    boxes: list[Box] = []
    y = 0.0
    for number, group in enumerate(groups):
        y += (GROUP_GAP if number else 0) + HEADING
        for entry in group.members:
            lines = fold_text((entry.statement or entry.id).removesuffix("."), BOX - 2 * PAD, most=4)
            boxes.append(Box(entry.id, group, x, y, BOX, lines, entry.article or "", entry.reason))
            y += boxes[-1].height + GAP
        y += (LINE if group.hidden else 0) - GAP
    return boxes, y


def _draw_box(draw: Drawing, box: Box, css: str, words: str, href: Href) -> None:
    draw.rect(box.x, box.y, box.width, box.height, css, round_=7)
    y = box.middle - LINE * (len(box.lines) + 1) / 2 + 14
    with draw.linked(href(box.claim)):
        for line in box.lines:
            draw.text(box.x + PAD, y, line, words, tip=box.tip)
            y += LINE
    draw.text(box.x + box.width - PAD, y, box.article, "small quiet end")


def _draw_side(draw: Drawing, boxes: list[Box], centre: Box, href: Href, *, on_left: bool) -> None:
    """Curves from each frame to the middle, spread over its edge in the order of the frames."""
    seen: list[Group] = []
    step = (centre.height - 24) / max(len(boxes), 1)
    for number, box in enumerate(boxes):
        group = box.group
        if group is None:
            continue
        port = centre.y + 12 + step * (number + 0.5)
        edge, end = (box.x + BOX, centre.x) if on_left else (box.x, centre.x + CENTRE)
        bend = (edge + end) / 2
        draw.path(
            f"M{edge:g} {box.middle:g}C{bend:g} {box.middle:g} {bend:g} {port:g} {end:g} {port:g}", f"line {group.kind}"
        )
        toward = 1 if on_left else -1
        if group.outgoing is False or group.kind in SYMMETRIC:
            _arrow(draw, end, port, toward, group.kind)
        if group.outgoing or group.kind in SYMMETRIC:
            _arrow(draw, edge, box.middle, -toward, group.kind)
        _draw_box(draw, box, "frame", "ink", href)
        if group not in seen:
            seen.append(group)
            draw.text(box.x, box.y - 9, group.title, f"strong w-{group.kind}")
        if group.hidden and box.claim == group.members[-1].id:
            draw.text(box.x, box.y + box.height + LINE, f"+{group.hidden} more", "small quiet")


def _arrow(draw: Drawing, x: float, y: float, toward: int, kind: str) -> None:
    """The head of an arrow whose point is at a place; `toward` is 1 where it points right."""
    back = x - 9 * toward
    draw.path(f"M{x:g} {y:g}L{back:g} {y - 5:g}L{back:g} {y + 5:g}Z", f"w-{kind}")


def _draw_links(draw: Drawing, around: Neighbourhood, boxes: dict[str, Box], centre: Box) -> None:
    """Relations among neighbours: arcs outside a column, or behind the claim in the middle from side to side."""
    for link in around.links:
        source, target = boxes[link.source], boxes[link.target]
        if source.x != target.x:
            first, last = sorted((source, target), key=lambda box: box.x)
            a, b = first.x + BOX, last.x
            y0, y1 = first.middle, last.middle
            draw.path(f"M{a:g} {y0:g}C{a + 220:g} {y0:g} {b - 220:g} {y1:g} {b:g} {y1:g}", f"among {link.kind}")
            continue
        outside = -1 if source.x < centre.x else 1
        x = source.x if outside < 0 else source.x + BOX
        out = x + outside * min(14 + abs(source.middle - target.middle) / 12, 62)
        y0, y1 = source.middle - 5, target.middle + 5
        draw.path(f"M{x:g} {y0:g}C{out:g} {y0:g} {out:g} {y1:g} {x:g} {y1:g}", f"among {link.kind}")
        draw.text((x + 3 * out) / 4 - 4, (y0 + y1) / 2 + 4, RELATION_KINDS[link.kind].glyph, f"small w-{link.kind}")


def claim_map_picture(
    links: Links, relations: Relations, claim_id: str, *, cap: int = CAP, href: Href | None = None
) -> str:
    """The map of a claim as SVG, with computed relations where nothing is stored; where `href` is given, with links.

    Raises KeyError: no such claim.
    """
    computed = not relations.related(claim_id, computed=False)
    around = neighbourhood(relations, claim_id, cap=cap, computed=computed)
    claim = links.library.claims[claim_id]
    if href is None:
        return map_svg(around, claim)
    topics = [links.library.topics[topic] for topic in claim.topics if topic in links.library.topics]
    return map_svg(around, claim, topics, href)


def claim_svg(selection: Selection, style: str | None = None) -> str:
    return claim_map_picture(Links(selection.library), Relations(selection.library), selection.id)
