"""What stands around the open line of a form: other lines, and what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence


class Others(Static):
    """Rows that can be clicked: the lines before or after the open one, what is offered."""

    class Clicked(Message):
        """A row was clicked; tells its number."""

        def __init__(self, rows: Others, line: int) -> None:
            super().__init__()
            self.rows, self.line = rows, line

        @property
        def control(self) -> Others:
            """The rows it happened in."""
            return self.rows

    def __init__(self, name: str) -> None:
        super().__init__(id=name, markup=False)
        self._rows: list[int] = []

    def show(self, drawn: Sequence[tuple[int, Content]]) -> None:
        """Show rows, each with a number."""
        self._rows = [number for number, _ in drawn]
        self.update(Content("\n").join([row for _, row in drawn]))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._rows):
            self.post_message(self.Clicked(self, self._rows[offset.y]))
