"""A table of records, with the columns that the reader wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from mgtui.ref import written
from mgtui.tui.drawing.columns import GAP
from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.keys.moving import moving
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.tables.columns import widths
from mgtui.tui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style

    from mgtui.tui.tables.columns import Column, Sorted

MARGIN = 4
"""Cells left of the columns: a bar on the row of the cursor, the sign of what is marked, of a decision, a space."""


class RecordTable(RowTable, inherit_bindings=False):
    """A row for each record, with a cursor on a row and a column. Posts where the cursor is and what is opened."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--column", "table--bar"}
    DEFAULT_CSS = """
    RecordTable {
        & > .table--column { color: $primary; text-style: bold underline; }
        & > .table--bar { color: $primary; }
    }
    RecordTable:nocolor > .table--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("table"),
        Binding("left", "column(-1)", "Column before", id="table.left", show=False),
        Binding("right", "column(1)", "Next column", id="table.right", show=False),
        Binding("enter", "open", "Open", id="table.open", show=False),
    ]

    class Moved(Message):
        """The cursor is on another row."""

    class Opened(Message):
        """The row under the cursor is to be opened."""

    def __init__(self, kind: str, marks: Marks, sign: Callable[[str], str]) -> None:
        """`kind` is that of the records; `marks` has what is marked; `sign` gives one cell on the record of a key."""
        super().__init__()
        self._kind, self._marks, self._sign = kind, marks, sign
        self.keys: Sequence[str] = ()
        """Those of all records that are shown."""
        self._columns: Sequence[Column] = ()
        self._sort: Sequence[Sorted] = ()
        self._column = self._left = 0
        self._widths: list[int] = []
        self._empty = ""

    def show_rows(self, keys: Sequence[str], keep: str | None = None, *, empty: str = "") -> None:
        """Show these records, with the cursor on the record `keep` where it is among them, or a sentence for none."""
        self.keys, self._empty = keys, empty
        at = -1
        if keep is not None:
            try:
                at = keys.index(keep)
            except ValueError:
                at = -1
        self._set_count(len(keys), max(at, 0))

    def show_columns(self, columns: Sequence[Column], sort: Sequence[Sorted]) -> None:
        """Show these columns, and say by which the rows are sorted."""
        at = self.column.name if self._columns else ""
        self._columns, self._sort = columns, sort
        self._column = next((number for number, column in enumerate(columns) if column.name == at), 0)
        self._fit()

    @property
    def cursor_key(self) -> str | None:
        return self.keys[self._cursor] if self.keys else None

    @property
    def cursor_records(self) -> Sequence[str]:
        return (written(self._kind, self.cursor_key),) if self.cursor_key is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
        return [written(self._kind, key) for key in self.keys]

    @property
    def column(self) -> Column:
        return self._columns[self._column]

    def _fit(self) -> None:
        """Give the columns their room, so that the one under the cursor is in sight."""
        width = max(self.scrollable_content_region.width - MARGIN, 20)
        self._left = min(self._left, self._column)
        while True:
            self._widths = widths(self._columns[self._left :], width)
            if self._left + len(self._widths) > self._column or self._left == self._column:
                break
            self._left += 1
        self.refresh()

    def on_resize(self) -> None:
        self._fit()
        self._set_cursor(self._cursor)

    # Moving

    def _set_cursor(self, number: int) -> None:
        super()._set_cursor(number)
        self.post_message(self.Moved())

    def action_column(self, step: int) -> None:
        self._column = max(min(self._column + step, len(self._columns) - 1), 0)
        self._fit()

    def action_open(self) -> None:
        if self.keys:
            self.post_message(self.Opened())

    # Drawing

    def _below(self, y: int, width: int) -> Strip:
        """Why there are none, below the header."""
        lines = wrap(self._empty, max(width - 4, 8)) if not self.keys else []
        text = self._empty[slice(*lines[y - 2])] if 1 < y < len(lines) + 2 else ""
        return Strip([Segment(f"  {text}", self._base)])

    def _header(self) -> Strip:
        plain, here = self.get_component_rich_style("table--header"), self.get_component_rich_style("table--column")
        places = {each.name: (number, each.sign) for number, each in enumerate(self._sort, 1)}
        segments = [Segment(("‹" if self._left else "").ljust(MARGIN), plain)]
        for number, (column, width) in enumerate(self._in_sight(), self._left):
            place, sign = places.get(column.name, (0, ""))
            mark = f"{sign}{place if len(places) > 1 else ''}"
            text = shorten(column.name, width)
            segments.append(Segment(text, here if number == self._column and self.has_focus else plain))
            # The sign stands in the gap where the name leaves no room: it decides what the rows mean.
            segments.append(Segment(mark.ljust(width - cell_len(text) + GAP), plain))
        if self._left + len(self._widths) < len(self._columns):
            segments[-1] = Segment(" ›", plain)
        return Strip(segments)

    def _in_sight(self) -> list[tuple[Column, int]]:
        return list(zip(self._columns[self._left :], self._widths, strict=False))

    def _row(self, number: int, style: Style) -> Strip:
        key, at_cursor = self.keys[number], number == self._cursor
        mark = MARK if written(self._kind, key) in self._marks else " "
        signs = f"{'▌' if at_cursor else ' '}{mark}{self._sign(key) or ' '} "
        bar = Segment(signs, style + self.get_component_rich_style("table--bar", partial=True))
        cells = [(shorten(column.text(key).replace("\n", " "), width), width) for column, width in self._in_sight()]
        text = "".join(f"{cell}{' ' * (width - cell_len(cell) + GAP)}" for cell, width in cells)
        return Strip([bar, Segment(text, style)])
