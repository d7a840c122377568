"""Which columns of the study table fit a width, and how wide each is. The same for every claim: nothing jumps."""

from __future__ import annotations

from msgspec import Struct


class Column(Struct, frozen=True):
    """A column: its least and most width in cells, and how soon it goes where the terminal is narrow."""

    name: str
    least: int
    most: int
    keep: int
    """The lower, the sooner it is left out."""


OF_ONE_CLAIM: tuple[Column, ...] = (
    Column("Year", 4, 4, 7),
    Column("Study", 18, 28, 10),
    Column("Design", 14, 20, 5),
    Column("n", 9, 9, 4),
    Column("Population", 14, 44, 2),
    Column("Intervention", 12, 36, 1),
    Column("Found", 14, 44, 3),
    Column("Stance", 12, 12, 9),
    Column("Told as", 14, 14, 8),
)
OF_MANY: tuple[Column, ...] = (*OF_ONE_CLAIM[:7], Column("Claims", 6, 6, 6))
GAP = 2


def fit(columns: tuple[Column, ...], width: int) -> tuple[tuple[str, int], ...]:
    """Names and widths of the columns that fit `width` cells; the room left goes to the wordy ones in equal parts."""
    used = list(columns)
    while len(used) > 1 and sum(column.least + GAP for column in used) > width:
        used.remove(min(used, key=lambda column: column.keep))
    widths = {column.name: column.least for column in used}
    spare = width - sum(least + GAP for least in widths.values())
    growing = [column for column in used if column.most > column.least]
    while spare > 0 and growing:
        share = max(spare // len(growing), 1)
        for column in list(growing):
            extra = min(share, column.most - widths[column.name], spare)
            widths[column.name] += extra
            spare -= extra
            if widths[column.name] >= column.most:
                growing.remove(column)
    return tuple(widths.items())
