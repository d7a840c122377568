"""The lines of the map: of each group to the claim in the middle, and between neighbours of one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.tui.claim_map.shapes import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.neighbourhood import Link
    from mgtui.tui.claim_map.shapes import Columns, Node, Stem

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
