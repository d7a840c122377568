"""A question at the lower edge with a line for the answer."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage


class AskedLine(ModalPage["str | None"]):
    """Gives what was typed, or None where that is nothing."""

    DEFAULT_CSS = """
    AskedLine { align: left bottom; background: transparent; }
    AskedLine > Vertical { width: 100%; height: auto; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", id="asked.leave")]

    def __init__(self, question: str, does: str, *, text: str = "", example: str = "") -> None:
        """`does` is what a finished line does: `excludes`. `text` is there to be changed, `example` only shown."""
        super().__init__()
        self._question, self._does, self._text, self._example = question, does, text, example

    def compose(self) -> ComposeResult:
        with self.frame(self._question):
            yield Field(self._text, placeholder=self._example, compact=True)

    def on_mount(self) -> None:
        keys = (("field.submit", self._does), ("asked.leave", "changes nothing"))
        self.say_keys(keys)
        field = self.query_one(Input)
        self.set_focus(field)
        field.cursor_position = len(field.value)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)
