"""A table of records, of which only the rows in sight are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mgtui.ref import written
from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.tables.columns import GAP, widths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.tui.tables.columns import Column, Sorted

MARGIN = 4
"""Cells left of the columns: a bar on the row of the cursor, the sign of what is marked, of a decision, a space."""


class RecordTable(ScrollView, can_focus=True, inherit_bindings=False):
    """A row for each record, with a cursor on a row and a column. Posts where the cursor is and what is opened."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--header", "table--column", "table--cursor", "table--bar"}
    DEFAULT_CSS = """
    RecordTable {
        background: $background; color: $foreground; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .table--header { color: $secondary; text-style: bold; }
        & > .table--column { color: $primary; text-style: bold underline; }
        & > .table--cursor { background: $primary 22%; text-style: bold; }
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
        self._keys: Sequence[str] = ()
        self._columns: Sequence[Column] = ()
        self._sort: Sequence[Sorted] = ()
        self._cursor = self._column = self._left = 0
        self._widths: list[int] = []
        self._base = Style.null()
        self._empty = ""

    def show_rows(self, keys: Sequence[str], keep: str | None = None, *, empty: str = "") -> None:
        """Show these records, with the cursor on the record `keep` where it is among them, or a sentence for none."""
        self._keys, self._empty = keys, empty
        self.virtual_size = Size(0, len(keys) + 1)
        at = -1
        if keep is not None:
            try:
                at = keys.index(keep)
            except ValueError:
                at = -1
        self._set_cursor(max(at, 0))

    def show_columns(self, columns: Sequence[Column], sort: Sequence[Sorted]) -> None:
        """Show these columns, and say by which the rows are sorted."""
        at = self.column.name if self._columns else ""
        self._columns, self._sort = columns, sort
        self._column = next((number for number, column in enumerate(columns) if column.name == at), 0)
        self._fit()

    @property
    def keys(self) -> Sequence[str]:
        """The keys of all records that are shown."""
        return self._keys

    @property
    def cursor_key(self) -> str | None:
        return self._keys[self._cursor] if self._keys else None

    @property
    def cursor_records(self) -> Sequence[str]:
        """The record under the cursor."""
        return (written(self._kind, self.cursor_key),) if self.cursor_key is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
        """All records that are shown."""
        return [written(self._kind, key) for key in self._keys]

    @property
    def column(self) -> Column:
        """The column under the cursor."""
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
        self._cursor = max(min(number, len(self._keys) - 1), 0)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height - 1
        if height > 0 and not top <= self._cursor < top + height:
            top = self._cursor if self._cursor < top else self._cursor - height + 1
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.post_message(self.Moved())
        self.refresh()

    def action_move(self, step: int) -> None:
        self._set_cursor(self._cursor + step)

    def action_edge(self, last: bool) -> None:
        self._set_cursor(len(self._keys) - 1 if last else 0)

    def action_page(self, pages: float) -> None:
        self._set_cursor(self._cursor + paged(pages, self.scrollable_content_region.height))

    def action_column(self, step: int) -> None:
        self._column = max(min(self._column + step, len(self._columns) - 1), 0)
        self._fit()

    def action_open(self) -> None:
        if self._keys:
            self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        number = offset.y - 1 + self.scroll_offset.y
        if offset.y and number == self._cursor:
            self.action_open()
        elif offset.y and number < len(self._keys):
            self._set_cursor(number)

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        self._base = self.rich_style  # worked out from all the screen each time it is asked for: once a picture will do
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        number = y - 1 + self.scroll_offset.y
        if y == 0:
            return self._header().adjust_cell_length(width, self._base)
        if number < len(self._keys):
            return self._row(number).adjust_cell_length(width, self._base)
        if not self._keys and y > 1:
            lines = wrap(self._empty, max(width - 4, 8))
            text = self._empty[slice(*lines[y - 2])] if y - 2 < len(lines) else ""
            return Strip([Segment(f"  {text}", self._base)]).adjust_cell_length(width, self._base)
        return Strip.blank(width, self._base)

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

    def _row(self, number: int) -> Strip:
        key, at_cursor = self._keys[number], number == self._cursor
        style = self.get_component_rich_style("table--cursor") if at_cursor else self._base
        mark = MARK if written(self._kind, key) in self._marks else " "
        signs = f"{'▌' if at_cursor else ' '}{mark}{self._sign(key) or ' '} "
        bar = Segment(signs, style + self.get_component_rich_style("table--bar", partial=True))
        cells = [(shorten(column.text(key).replace("\n", " "), width), width) for column, width in self._in_sight()]
        text = "".join(f"{cell}{' ' * (width - cell_len(cell) + GAP)}" for cell, width in cells)
        width = self.scrollable_content_region.width
        return Strip([bar, Segment(text, style)]).adjust_cell_length(width, style)
