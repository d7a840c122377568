"""A table as a grid: cells that span rows or columns are resolved, so that every other cell keeps its column."""

from __future__ import annotations

_MOST_COLUMNS = 200
_MOST_ROWS = 1000
_MOST_COVERED = 50_000
"""Places that the cells of a table cover beyond their own; what spans more than is left counts as one cell."""


class Grid:
    """Takes the cells of a table row by row.

    The text of a cell that spans stands in its first place, the places it covers are empty.
    """

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._row: list[str] = []
        self._covered: dict[int, int] = {}
        """Rows that a cell above still covers, by column."""
        self._next: dict[int, int] = {}
        self._left = _MOST_COVERED

    def cell(self, text: str, rows: str | None = None, columns: str | None = None) -> None:
        """The next cell of this row, with how many rows and columns it says that it spans."""
        self._skip_covered()
        if len(self._row) >= _MOST_COLUMNS:
            # What stands further right than a table can be wide is still text.
            self._row[-1] = f"{self._row[-1]} {text}".strip()
            return
        # Only of rows may a cell say 0, which is all that are left.
        across = min(_span(columns, 1), _MOST_COLUMNS - len(self._row))
        down = _span(rows, _MOST_ROWS)
        if down * across - 1 > self._left:
            down = across = 1
        self._left -= down * across - 1
        start = len(self._row)
        self._row += [text, *[""] * (across - 1)]
        if down > 1:
            self._next.update(dict.fromkeys(range(start, start + across), down - 1))

    def end_row(self) -> None:
        """The row is complete."""
        self._skip_covered()
        if any(self._row):
            self._rows.append(tuple(self._row))
        self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1} | self._next
        self._row, self._next = [], {}

    def end_group(self) -> None:
        """The head, a body or the foot is complete: no cell reaches beyond."""
        self._covered = {}

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows that have a text, all equally long."""
        width = max(map(len, self._rows), default=0)
        return tuple(row + ("",) * (width - len(row)) for row in self._rows)

    def _skip_covered(self) -> None:
        while self._covered.get(len(self._row)):
            self._row.append("")


def _span(written: str | None, all_left: int) -> int:
    written = (written or "1").strip()
    if not written.isdecimal() or len(written) > 6:
        return 1
    return min(int(written), _MOST_ROWS) or all_left
