"""Rows below the names of their columns, of which only those in sight are drawn.

A table of Textual's measures and styles each cell, which takes longer than all else on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.geometry import Size
from textual.strip import Strip

from mgtui.tui.keys.moving import paged
from mgtui.tui.widgets.steady_bar import LineView

if TYPE_CHECKING:
    from rich.style import Style


class RowTable(LineView, can_focus=True, inherit_bindings=False):
    """One line a row, with a cursor that keys and clicks move; a click on its row opens it.

    What extends it says how many rows there are, draws them and their header, and opens one.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--header", "table--cursor"}
    DEFAULT_CSS = """
    RowTable {
        background: $background; color: $foreground; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .table--header { color: $secondary; text-style: bold; }
        & > .table--cursor { background: $primary 22%; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._count = self._cursor = 0

    def _set_count(self, count: int, cursor: int) -> None:
        """There are so many rows now, and the cursor is on one of them."""
        self._count = count
        self.virtual_size = Size(0, count + 1)
        self._set_cursor(cursor)

    def _set_cursor(self, number: int) -> None:
        self._cursor = max(min(number, self._count - 1), 0)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height - 1
        if height > 0 and not top <= self._cursor < top + height:
            top = self._cursor if self._cursor < top else self._cursor - height + 1
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    def action_move(self, step: int) -> None:
        self._set_cursor(self._cursor + step)

    def action_edge(self, last: bool) -> None:
        self._set_cursor(self._count - 1 if last else 0)

    def action_page(self, pages: float) -> None:
        self._set_cursor(self._cursor + paged(pages, self.scrollable_content_region.height))

    def action_open(self) -> None:
        raise NotImplementedError

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or not offset.y:
            return
        number = offset.y - 1 + self.scroll_offset.y
        if number == self._cursor:
            self.action_open()
        elif number < self._count:
            self._set_cursor(number)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        number = y - 1 + self.scroll_offset.y
        if y == 0:
            return self._header().adjust_cell_length(width, self._base)
        if number < self._count:
            at_cursor = number == self._cursor
            style = self.get_component_rich_style("table--cursor") if at_cursor else self._base
            return self._row(number, style).adjust_cell_length(width, style)
        return self._below(y, width).adjust_cell_length(width, self._base)

    def _header(self) -> Strip:
        raise NotImplementedError

    def _row(self, number: int, style: Style) -> Strip:
        raise NotImplementedError

    def _below(self, y: int, width: int) -> Strip:
        """A line of the screen, counted with the header, that no row is on."""
        return Strip.blank(width, self._base)
