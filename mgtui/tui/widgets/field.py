"""A line to type in."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class Field(Input):
    """As in Textual, but a keymap can change what ends the line and what takes the word that is offered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Done with the line", id="field.submit", show=False),
        Binding("right", "cursor_right", "Forward; at the end take the word offered", id="field.take", show=False),
    ]
