"""The map of a claim drawn with text and box-drawing lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from mgtui.model.relations import RELATION_KINDS, SYMMETRIC
from mgtui.tui.claim_map.layout import STUB
from mgtui.tui.drawing.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Collection

    from mgtui.tui.claim_map.shapes import Lane, MapLayout, Node, Stem


def draw_map(laid: MapLayout, focus: Node | None = None, linked: Collection[str] = ()) -> Canvas:
    """The map as cells. Styles: `centre`, `label`, `article`, `frame`, `more`, `focus`, `linked` and relation types."""
    canvas = Canvas(laid.width, laid.height)
    lanes: list[tuple[Lane, str]] = []
    for lane in laid.lanes:
        lit = focus is not None and focus.key is not None and focus.key[0] in (lane.link.source, lane.link.target)
        lanes.append((lane, lane.link.kind if lit else "lane"))
    for lane, style in lanes:
        _draw_lane(canvas, lane, style)
    for lane, style in lanes:
        _draw_lane_glyph(canvas, lane, style)
    for stem in laid.stems:
        _draw_stem(canvas, stem, laid)
    for node in laid.nodes:
        at_focus = focus is not None and node.key == focus.key
        _draw_node(canvas, node, at_focus, node.key is not None and node.key[0] in linked)
    for stem in laid.stems:
        _draw_ends(canvas, stem, laid)
    return canvas


def _draw_node(canvas: Canvas, node: Node, focus: bool, linked: bool) -> None:
    style = "centre" if node.key is None else "more" if node.is_more else "label"
    style = "focus" if focus else "linked" if linked else style
    if not node.framed:
        _draw_plain(canvas, node, style, focus)
        return
    frame = "frame-centre" if node.key is None else "frame-focus" if focus else "frame"
    canvas.fill(node.x, node.y, node.width, node.height, style if focus else "")
    canvas.box(node.x, node.y, node.width, node.height, "heavy" if focus or node.key is None else "light", frame)
    top = node.y + (node.height - len(node.lines)) // 2
    for number, line in enumerate(node.lines):
        canvas.put(node.x + 2, top + number, line, style)
    if node.article:
        x = node.x + node.width - cell_len(node.article) - 4
        canvas.put(x, node.y + node.height - 1, f" {node.article} ", "article")


def _draw_plain(canvas: Canvas, node: Node, style: str, focus: bool) -> None:
    if focus:
        canvas.fill(node.x, node.y, node.width, node.height, style)
        for row in range(node.y, node.y + node.height):
            canvas.put(node.x, row, "▌", "frame-focus")
    for number, line in enumerate(node.lines):
        canvas.put(node.x + 1, node.y + number, line, style)
    if node.article:
        last = node.lines[-1]
        x = node.x + 1 + cell_len(last) + (2 if last else 0)
        canvas.put(x, node.y + node.height - 1, node.article, "focus" if focus else "article")


def _draw_stem(canvas: Canvas, stem: Stem, laid: MapLayout) -> None:
    kind = stem.group.kind
    weight = RELATION_KINDS[kind].line
    centre = laid.nodes[0]
    canvas.down(stem.x, stem.heading, stem.rows[-1], weight, kind)
    end = centre.x - 1 if stem.side == "left" else centre.x + centre.width
    canvas.across(stem.x, stem.turn, stem.row, weight, kind)
    canvas.down(stem.turn, stem.row, stem.port, weight, kind)
    canvas.across(stem.turn, end, stem.port, weight, kind)
    toward = -STUB if stem.side == "left" else STUB
    for row in (stem.heading, *stem.rows):
        canvas.across(stem.x + toward, stem.x, row, weight, kind)
    for node in laid.nodes[1:]:
        if not node.framed and node.side == "left" == stem.side and node.row in stem.rows:
            end = node.x + 2 + cell_len(node.lines[0])
            if end < stem.x - STUB:
                canvas.across(end, stem.x - STUB, node.row, weight, kind)


def _draw_ends(canvas: Canvas, stem: Stem, laid: MapLayout) -> None:
    """Heading, glyphs and arrow heads, over the lines."""
    kind, outgoing = stem.group.key
    glyph = RELATION_KINDS[kind].glyph
    left = stem.side == "left"
    title = stem.group.title
    cols = laid.columns
    if left:
        canvas.put(cols.left + cols.left_width - cell_len(title) - 1, stem.heading, f"{title} ", f"head-{kind}")
    else:
        canvas.put(cols.right, stem.heading, f" {title}", f"head-{kind}")
    both = kind in SYMMETRIC
    for row in stem.rows:
        canvas.put(stem.x + (-2 if left else 2), row, glyph, f"head-{kind}")
        if outgoing or both:
            canvas.put(stem.x + (-STUB if left else STUB), row, "◄" if left else "►", kind)
    if outgoing is False or both:
        centre = laid.nodes[0]
        canvas.put(centre.x - 1 if left else centre.x + centre.width, stem.port, "►" if left else "◄", kind)


def _draw_lane(canvas: Canvas, lane: Lane, style: str) -> None:
    weight = RELATION_KINDS[lane.link.kind].line
    canvas.across(lane.x, lane.edge, lane.source_row, weight, style)
    canvas.across(lane.x, lane.edge, lane.target_row, weight, style)
    canvas.down(lane.x, lane.source_row, lane.target_row, weight, style)
    arrow = "►" if lane.side == "left" else "◄"
    canvas.put(lane.edge, lane.target_row, arrow, style)
    if lane.link.kind in SYMMETRIC:
        canvas.put(lane.edge, lane.source_row, arrow, style)


def _draw_lane_glyph(canvas: Canvas, lane: Lane, style: str) -> None:
    """The glyph on the upright part, near its middle, never where another line crosses."""
    low, high = sorted((lane.source_row, lane.target_row))
    free = [row for row in range(low + 1, high) if canvas.is_upright(lane.x, row)]
    if free:
        row = min(free, key=lambda row: abs(2 * row - low - high))
        canvas.put(lane.x, row, RELATION_KINDS[lane.link.kind].glyph, style)
