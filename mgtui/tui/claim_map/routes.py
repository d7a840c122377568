"""The way of each group's line to the claim in the middle: straight where it can be, else with one turn and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.claim_map.layout import Node, Stem


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
