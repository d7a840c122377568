"""Where everything stands on the map of a claim: the claim in the middle, a column of neighbours on either side.

Reading direction is the direction of the relations: what bears on the claim stands left, what it bears on or rests on
stands right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from mgtui.evidence.neighbourhood import node_key
from mgtui.ref import home_of
from mgtui.tui.claim_map.shapes import Columns, Lane, MapLayout, Node, Side, Stem
from mgtui.tui.drawing.wrap import clipped_lines, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.evidence.neighbourhood import Group, Link, Neighbourhood
    from mgtui.evidence.relations import Related


STUB = 3
"""Cells between a neighbour and the line that gathers its group."""
_WIDEST_LABEL = 52
_STUB_AND_BUS = 4


class Density(Struct, frozen=True):
    """How much room a neighbour gets."""

    framed: bool
    lines: int
    gap: int
    """Empty rows between neighbours."""
    group_gap: int


DENSITIES = (
    Density(True, 3, 0, 1), Density(True, 2, 0, 1), Density(True, 2, 0, 0), Density(False, 3, 1, 1),
    Density(False, 2, 1, 1), Density(False, 2, 0, 1), Density(False, 1, 0, 1), Density(False, 1, 0, 0),
)  # fmt: skip
"""From roomy to dense; the first at which both sides fit is taken."""


class Room(Struct, frozen=True):
    """What the neighbours are given."""

    columns: Columns
    height: int
    home: str
    """The article of the claim in the middle."""


NARROW = 34
"""In labels narrower than this the article is named only where it is another than that of the claim in the middle."""


def fitting_map(
    find: Callable[[int], Neighbourhood], statement: str, article: str, width: int, height: int, cap: int
) -> MapLayout:
    """The map with as many neighbours as there is room for, at most `cap`; `find` gives those for a number."""
    while True:
        found = find(cap)
        laid = lay_out(found, statement, article, width, height)
        if laid is not None or found.size <= 1:
            return laid or MapLayout(width, height, found, columns(width, 0, False, False), (), (), ())
        cap = found.size - 1


def columns(width: int, lanes: int, has_left: bool, has_right: bool) -> Columns:
    """Share out the width. The claim stands in the middle of what is shown; with one side only it gets more room."""
    sides = has_left + has_right
    edge = lanes * LANE
    stem = 3 if width < 110 else 6 if width < 160 else 12
    gutter = _STUB_AND_BUS + stem
    free = width - 2 - sides * (gutter + edge)
    share = (1.0, 0.42, 0.27)[sides]
    centre = max(min(int(free * share), 46 if sides else 60), 8)
    label = max(min((free - centre) // sides, _WIDEST_LABEL), 6) if sides else 0
    used = centre + sides * (label + gutter + edge)
    x = max((width - used) // 2, 0)
    left = x + edge if has_left else x
    at = left + label + gutter if has_left else x
    right = at + centre + gutter
    return Columns(left, label if has_left else 0, at, centre, right, label if has_right else 0, stem, x + used)


def lay_out(around: Neighbourhood, statement: str, article: str, width: int, height: int) -> MapLayout | None:
    """Positions for a neighbourhood, or None where even the densest does not fit."""
    has = bool(around.left), bool(around.right)
    most = 0 if width < 72 else min(2 + max(width - 80, 0) // 40, 5)
    lanes = most if around.links else 0
    for _ in range(2):
        cols = columns(width, lanes, *has)
        sides = _place_sides(around, Room(cols, height, article)) if cols.end <= width else None
        if sides is None:
            return None
        nodes, stems = sides
        drawn, used = lanes_for(around.links, nodes, cols, lanes)
        if used == lanes:
            break
        lanes = used
    centre = _centre(statement, article, cols, max(len(around.left), len(around.right)), height)
    if centre is None:
        return None
    routed = [
        stem
        for side in ("left", "right")
        for stem in routes([stem for stem in stems if stem.side == side], centre, cols.stem)
    ]
    return MapLayout(width, height, around, cols, (centre, *nodes), tuple(routed), drawn)


def _place_sides(around: Neighbourhood, room: Room) -> tuple[list[Node], list[Stem]] | None:
    both: tuple[tuple[Literal["left", "right"], Sequence[Group]], ...] = (
        ("left", around.left),
        ("right", around.right),
    )
    for density in DENSITIES:
        nodes: list[Node] = []
        stems: list[Stem] = []
        if all(_place_side(side, groups, density, room, nodes, stems) for side, groups in both):
            return nodes, stems
    return None


def _place_side(
    side: Literal["left", "right"],
    groups: Sequence[Group],
    density: Density,
    room: Room,
    nodes: list[Node],
    stems: list[Stem],
) -> bool:
    """Put the groups of one side under each other, the whole in the middle of the height. False: too high."""
    cols = room.columns
    x, width = (cols.left, cols.left_width) if side == "left" else (cols.right, cols.right_width)
    bus = cols.left + width + STUB if side == "left" else cols.right - STUB - 1
    placed: list[Node] = []
    heads: list[tuple[Group, int, tuple[int, ...]]] = []
    y = 0
    for group in groups:
        y += density.group_gap if heads else 0
        heading, first = y, len(placed)
        y += 1
        for entry in group.members:
            y += density.gap if len(placed) > first else 0
            placed.append(_node(entry, side, density, room, y))
            y += placed[-1].height
        if group.hidden:
            placed.append(_more(group, side, x, y, width))
            y += 1
        heads.append((group, heading, tuple(node.row for node in placed[first:])))
    if y > room.height:
        return False
    top = (room.height - y) // 2
    nodes += [replace(node, y=node.y + top) for node in placed]
    for group, heading, rows in heads:
        moved = tuple(row + top for row in rows)
        row = (heading + top + moved[-1]) // 2
        stems.append(Stem(group, side, bus, heading + top, moved, row, row, bus))
    return True


def _node(entry: Related, side: Side, density: Density, room: Room, y: int) -> Node:
    cols = room.columns
    x, width = (cols.left, cols.left_width) if side == "left" else (cols.right, cols.right_width)
    text = (entry.statement or entry.id).removesuffix(".")
    article = entry.article or home_of(entry.id)
    if density.framed:
        lines = tuple(clipped_lines(text, width - 4, density.lines))
        return Node(node_key(entry), side, x, y, width, len(lines) + 2, lines, shorten(article, width - 6), True)
    if density.lines == 1:
        return Node(node_key(entry), side, x, y, width, 1, tuple(clipped_lines(text, width - 2, 1)), "", False)
    article = "" if width < NARROW and article == room.home else shorten(article, (width - 2) // 2)
    tail = cell_len(article) + 2 if article else 0
    lines = tuple(clipped_lines(text, width - 2, density.lines, tail))
    if article and (len(lines) == 1 or cell_len(lines[-1]) + tail > width - 2):
        lines = (*lines, "")
    return Node(node_key(entry), side, x, y, width, len(lines), lines, article, False)


def _more(group: Group, side: Side, x: int, y: int, width: int) -> Node:
    text = shorten(f"+{group.hidden} more", width - 2)
    return Node(("", group.kind, group.outgoing), side, x, y, width, 1, (text,), "", False)


def _centre(statement: str, article: str, cols: Columns, groups: int, height: int) -> Node | None:
    """The claim in the middle, high enough for a line of each group of one side to meet it."""
    lines = tuple(clipped_lines(statement, cols.centre_width - 4, max(height - 2, 1)))
    high = max(len(lines), min(2 * groups - 1, height - 2)) + 2
    if groups > height - 2:
        return None
    article = shorten(article, cols.centre_width - 6)
    return Node(None, "middle", cols.centre, (height - high) // 2, cols.centre_width, high, lines, article, True)


def nodes_linked(links: Sequence[Link], claim: str) -> dict[str, list[Link]]:
    """The neighbours that stand in a relation to one claim on the map, with these relations."""
    found: dict[str, list[Link]] = {}
    for link in links:
        if claim in (link.source, link.target):
            found.setdefault(link.target if link.source == claim else link.source, []).append(link)
    return found


LANE = 2
"""Cells for a line between two neighbours of one side."""


def routes(stems: Sequence[Stem], centre: Node, room: int) -> list[Stem]:
    """The groups of one side, top to bottom, with where they meet the middle and where they turn.

    `room` is the number of cells between. No two lines cross: of those that come down the upper one turns nearer to the
    middle, of those that come up the lower.
    Where there are more turns than cells, some share a cell.
    """
    found = []
    for stem, port in zip(stems, _ports(stems, centre), strict=True):
        row = min(max(port, stem.heading), stem.rows[-1])
        found.append(replace(stem, row=row, port=port))
    falling = [stem for stem in found if stem.row < stem.port]
    rising = [stem for stem in found if stem.row > stem.port][::-1]
    turns = {}
    for turning in (falling, rising):
        for number, stem in enumerate(turning):
            # The cell beside the claim holds the arrow head.
            steps = max(room - 1 - number, 1)
            turns[stem.group.key] = stem.x + steps if stem.side == "left" else stem.x - steps
    return [replace(stem, turn=turns.get(stem.group.key, stem.x)) for stem in found]


def _ports(stems: Sequence[Stem], centre: Node) -> list[int]:
    """A row of the claim's frame for each group, in order, as near as can be to where the group stands."""
    first, last = centre.y + 1, centre.y + centre.height - 2
    ports: list[int] = []
    for number, stem in enumerate(stems):
        low, high = max(stem.heading, first), min(stem.rows[-1], last)
        wanted = min(max(stem.row, low), high) if low <= high else min(max(stem.row, first), last)
        ports.append(max(wanted, ports[-1] + 1 if number else first))
    for number in range(len(ports) - 1, -1, -1):
        ports[number] = min(ports[number], last if number == len(ports) - 1 else ports[number + 1] - 1)
    return ports


def lanes_for(links: Sequence[Link], nodes: Sequence[Node], cols: Columns, most: int) -> tuple[tuple[Lane, ...], int]:
    """Lanes for the links that find room in `most` of them a side, short ones inside; and how many lanes are used."""
    drawn: list[Lane] = []
    used = 0
    for side in ("left", "right"):
        at = {node.key[0]: node for node in nodes if node.side == side and node.key and node.key[0]}
        taken: list[list[tuple[int, int]]] = [[] for _ in range(most)]
        pairs = [(at[link.source], at[link.target], link) for link in links if link.source in at and link.target in at]
        for source, target, link in sorted(pairs, key=lambda pair: abs(pair[0].y - pair[1].y)):
            rows = _leaving(source), _arriving(target)
            span = min(rows), max(rows)
            number = next((n for n, spans in enumerate(taken) if _free(span, spans)), None)
            if number is None:
                continue
            taken[number].append(span)
            used = max(used, number + 1)
            out = number * LANE + 1
            if side == "left":
                drawn.append(Lane(link, "left", cols.left - 1 - out, cols.left - 1, *rows))
            else:
                edge = cols.right + cols.right_width
                drawn.append(Lane(link, "right", edge + out, edge, *rows))
    return tuple(drawn), used


def _free(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(span[1] < low or span[0] > high for low, high in taken)


def _leaving(node: Node) -> int:
    return node.y + 1 if node.framed else node.y


def _arriving(node: Node) -> int:
    """One row below where lines leave, if the neighbour is high enough to tell the two apart."""
    if node.framed:
        return node.y + min(2, node.height - 2)
    return node.y + node.height - 1
