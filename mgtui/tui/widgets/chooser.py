"""Choosing a row by words: a line to type them in, and the rows that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.records import Row

KEYS = (("chooser.down chooser.up", "move"), ("chooser.take", "takes"), ("chooser.leave", "leaves"))


class Chooser(ModalPage["str | None"]):
    """A line to type words in and the rows that have them. Gives the id of the row chosen, or None."""

    DEFAULT_CSS = """
    Chooser { align: center bottom; background: transparent; }
    Chooser > Vertical { width: 100%; height: 80%; }
    Chooser Static { height: auto; max-height: 3; padding: 0 1; }
    Chooser Input { background: $background; margin: 0 1; }
    Chooser RowList { height: 1fr; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Choose none", id="chooser.leave", priority=True),
        Binding("enter", "take", "Take the row", id="chooser.take", priority=True),
        Binding("down", "move(1)", "Next row", id="chooser.down", priority=True),
        Binding("up", "move(-1)", "Row before", id="chooser.up", priority=True),
        Binding("pagedown", "page(1)", "Page down", id="chooser.page-down", priority=True),
        Binding("pageup", "page(-1)", "Page up", id="chooser.page-up", priority=True),
    ]

    def __init__(self, title: str, about: str, rows: Sequence[Row], wanted: str) -> None:
        """`about` stands above the line; `wanted` says what to type."""
        super().__init__()
        self._title, self._about, self._wanted = title, about, wanted
        self.rows = rows
        """What is at hand before anything is typed."""

    def compose(self) -> ComposeResult:
        with self.frame(self._title):
            yield Static(Content(self._about), markup=False)
            line = Field(select_on_focus=False)
            line.placeholder = self._wanted
            yield line
            rows = RowList()
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        self.say_keys(KEYS)
        self.set_focus(self.query_one(Field))
        self.list.show_rows(self.rows, empty=f"Type {self._wanted}.")

    def renew(self, rows: Sequence[Row]) -> None:
        """Let there be other rows to choose from; what is typed and the row under the cursor stay."""
        here = self.list.cursor_row
        self.rows = rows
        self.list.show_rows(rows, empty=f"Type {self._wanted}.")
        self.find(self.query_one(Field).value)
        if here is not None:
            self.list.go_to(here.name)

    @property
    def list(self) -> RowList:
        return self.query_one(RowList)

    @on(Input.Changed)
    def narrowed(self, event: Input.Changed) -> None:
        self.find(event.value)

    def find(self, words: str) -> None:
        self.list.show_named(words)

    @on(RowList.Opened)
    def clicked(self, event: RowList.Opened) -> None:
        self.dismiss(event.row.id)

    def action_take(self) -> None:
        if self.list.cursor_row is not None:
            self.dismiss(self.list.cursor_row.id)

    def action_move(self, step: int) -> None:
        self.list.action_move(step)

    def action_page(self, pages: float) -> None:
        self.list.action_page(pages)
