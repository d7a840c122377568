"""A line to type in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_COMPLETED = re.compile(r"(?:[^\W_]{2,}|:\S*)$")
"""What may be completed: a word from its second letter on, and a value of a field."""


class Field(Input):
    """As in Textual, but a keymap can change what ends the line and what takes the word that is offered."""

    # In Textual another width of the text arranges the whole screen anew at each key; here nothing is as wide as that.
    virtual_size = Reactive(Size(0, 0))

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Done with the line", id="field.submit", show=False),
        Binding("right", "cursor_right", "Forward; at the end take the word offered", id="field.take", show=False),
    ]

    LONGEST = 2000
    """Characters of a line: to look for, and to draw, a pasted book takes many seconds."""

    def __init__(self, value: str | None = None, **options: Any) -> None:
        super().__init__(value, compact=True, **options)

    def replace(self, text: str, start: int, end: int) -> None:
        """As in Textual; of what is more than a line is for the beginning is put in, and that is said."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        room = max(0, self.LONGEST - len(self.value) + end - start)
        if len(text) > room:
            self.notify(f"only the first {room:,} of {len(text):,} characters were taken", markup=False)
        super().replace(text[:room], start, end)


class WordSuggester(Suggester):
    """Shown in a quiet colour behind the cursor; the right arrow takes it."""

    def __init__(self, complete: Callable[[str], Awaitable[str | None]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with its last word completed, None where nothing is known."""
        line = await self._complete(value) if _COMPLETED.search(value) else None
        return None if line == value else line
