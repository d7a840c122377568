"""Room for the columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
"""Cells between two columns."""


def grown(least: Sequence[int], most: Sequence[int], spare: int) -> list[int]:
    """The width of each column: the least, and an equal part of the room to spare, as far as it can use that."""
    found = list(least)
    growing = [at for at, width in enumerate(found) if width < most[at]]
    while spare > 0 and growing:
        share = max(spare // len(growing), 1)
        for at in growing:
            extra = min(share, most[at] - found[at], spare)
            found[at] += extra
            spare -= extra
        growing = [at for at in growing if found[at] < most[at]]
    return found
