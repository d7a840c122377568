"""The line of a form that is open: typed into, asked by its keys for the lines around it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from mgtui.tui.keys.live import live_bindings
from mgtui.tui.widgets.text_field import TextField

_DIGITS = frozenset("123456789")


class Editor(TextField):
    """The line that is open. What it does not need of keys moves between the lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "ask('save')", "Save; take what is picked; open a list of records", id="form.save", show=False
        ),
        Binding("ctrl+j", "line_break", "Begin a line, where each is one of several", id="form.line", show=False),
        Binding("ctrl+u", "clear", "Empty the field", id="form.clear", show=False),
        Binding(
            "tab",
            "ask('next')",
            "Complete to the first that is offered, else the next field",
            id="form.next",
            show=False,
        ),
        Binding("shift+tab", "ask('previous')", "Field before", id="form.previous", show=False),
        Binding("down", "ask('down')", "Next of what is offered, else the next field", id="form.down", show=False),
        Binding("up", "ask('up')", "The one before, else the field before", id="form.up", show=False),
        Binding("right", "take", "Forward; at the end take what is offered", id="form.take", show=False),
    ]

    class Asked(Message):
        """A key of the line asks for something."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self, text: str, *, read_only: bool = False) -> None:
        self.takes_digits = False
        """Whether a digit, where all is to be replaced, asks for what is offered under it."""
        super().__init__(text, id="form-line", read_only=read_only)

    def on_mount(self) -> None:
        """Behind what stands there: a first letter takes nothing of a text away."""
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        # Asked for before the text area takes the key as a line break or an indent.
        if self.takes_digits and event.character in _DIGITS and self.selected_text == self.text:
            event.prevent_default()
            event.stop()
            self.action_ask(event.character)
        elif any(binding.key == event.key for binding in live_bindings([self])):
            event.prevent_default()
        else:
            await super()._on_key(event)

    def action_ask(self, what: str) -> None:
        self.post_message(self.Asked(what))

    def action_clear(self) -> None:
        """Nothing of the text stays, on whichever of its rows the cursor is."""
        if not self.read_only:
            self.clear()

    def action_line_break(self) -> None:
        if not self.read_only:
            self.insert("\n")

    def action_take(self) -> None:
        if self.cursor_location == self.document.end:
            self.post_message(self.Asked("take"))
        else:
            self.action_cursor_right()

    @property
    def first_row(self) -> bool:
        return self.wrapped_document.location_to_offset(self.cursor_location).y == 0

    @property
    def last_row(self) -> bool:
        return self.wrapped_document.location_to_offset(self.cursor_location).y >= self.wrapped_document.height - 1
