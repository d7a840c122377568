"""The columns of the map of a claim: lanes, neighbours, lines, the claim, and the same mirrored."""

from __future__ import annotations

from msgspec import Struct

LANE = 2
"""Cells for a line between two neighbours of one side."""
_WIDEST_LABEL = 52
_STUB_AND_BUS = 4


class Columns(Struct, frozen=True):
    """First cell and width of each column; a side without neighbours has width 0."""

    left: int
    left_width: int
    centre: int
    centre_width: int
    right: int
    right_width: int
    stem: int
    """Cells between the line that gathers a group and the claim."""
    end: int
    """The first cell to the right of everything."""


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
