"""Tables of a PDF, told by gaps that stand one below the other; where a cell is surely of no column, there is none."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.formats.inlines import Inlines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_pages import Line, Piece

_FEWEST_ROWS = 3
_GAP = 1.1
"""Sizes of type between two cells at least."""
_LONGEST_CELL = 45
"""Letters in the cells of a column at the median; longer ones are lines of text."""
_FARTHEST_ROW = 2.6
"""Sizes of type between the bases of two rows at most."""
_MARK = re.compile(r"[\[(]?(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|[IVXivx]{1,4}|[A-Za-z])[\])]?[.:]?|\W{1,2}")
"""What stands before an item of a list, a reference or a heading, with a gap behind it."""


class _Cell(Struct, frozen=True):
    left: float
    right: float
    text: str


def table_rows(lines: Sequence[Line]) -> set[Line]:
    """The lines that are rows of a table: several of them, one below the other, each with gaps in it."""
    rows: set[Line] = set()
    run: list[Line] = []
    for line in lines:
        if run and not _is_below(run[-1], line):
            rows.update(run if len(run) >= _FEWEST_ROWS else ())
            run = []
        if _is_row(line):
            run.append(line)
        else:
            rows.update(run if len(run) >= _FEWEST_ROWS else ())
            run = []
    rows.update(run if len(run) >= _FEWEST_ROWS else ())
    return rows


def table_cells(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """Rows as the cells of their columns, as inline Markdown; none where a cell cannot be placed."""
    rows = [_cells(line) for line in lines]
    count = Counter(map(len, rows)).most_common(1)[0][0]
    full = [row for row in rows if len(row) == count]
    spans = [(min(cell.left for cell in cells), max(cell.right for cell in cells)) for cells in zip(*full, strict=True)]
    if max(median(len(cell.text) for cell in cells) for cells in zip(*full, strict=True)) > _LONGEST_CELL:
        return ()
    if len(full) < _FEWEST_ROWS or any(after[0] < before[1] for before, after in pairwise(spans)):
        return ()
    placed = []
    for row in rows:
        texts = [""] * count
        for cell in row:
            columns = [n for n, (left, right) in enumerate(spans) if cell.left < right and cell.right > left]
            if len(columns) != 1 or texts[columns[0]]:
                return ()
            texts[columns[0]] = cell.text
        placed.append(tuple(texts))
    return tuple(placed)


def _is_row(line: Line) -> bool:
    cells = _cells(line)
    return len(cells) > 2 or (len(cells) == 2 and not _MARK.fullmatch(cells[0].text.replace("\\", "")))


def _is_below(line: Line, after: Line) -> bool:
    return line.page == after.page and 0 < line.base - after.base < _FARTHEST_ROW * max(line.size, after.size)


def _cells(line: Line) -> list[_Cell]:
    parts: list[list[Piece]] = []
    for piece in line.pieces:
        if not piece.text.strip():
            continue
        if parts and piece.left - parts[-1][-1].right < _GAP * line.size:
            parts[-1].append(piece)
        else:
            parts.append([piece])
    return [_Cell(part[0].left, part[-1].right, _markdown(line, part)) for part in parts]


def _markdown(line: Line, pieces: list[Piece]) -> str:
    inlines = Inlines()
    line.add_to(inlines, pieces)
    return inlines.markdown()
