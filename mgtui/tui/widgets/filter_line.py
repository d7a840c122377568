"""A line for words that filter the list or the table above it, as they are typed; the key line makes room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from mgtui.tui.keys.live import named_keys
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.field import Field, WordSuggester

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

WANTED = "words a row must contain"


class FilterLine(Horizontal):
    """Hidden until asked for. Enter keeps the filter, Esc takes it away."""

    DEFAULT_CSS = """
    FilterLine { display: none; height: 1; background: $surface; }
    FilterLine.on { display: block; }
    FilterLine > Static { width: auto; padding: 0 1; color: $accent; text-style: bold; }
    FilterLine > Input { width: 1fr; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Take the filter away", id="filter.clear", show=False)
    ]

    class Filtered(Message):
        """Filter by these words; `closed` where the line is done with."""

        def __init__(self, words: str, closed: bool) -> None:
            super().__init__()
            self.words, self.closed = words, closed

    def __init__(self, complete: Callable[[str], Awaitable[str | None]] | None = None) -> None:
        """`complete` gives the line with its last word completed, where what is typed is a query."""
        super().__init__(id="filter-line")
        self._suggester = WordSuggester(complete) if complete is not None else None

    def compose(self) -> ComposeResult:
        yield Static(id="filter-label", markup=False)
        yield Field(suggester=self._suggester)

    def begin(self, what: str, words: str, wanted: str = WANTED) -> None:
        """Open the line for what `what` names, with the words of its present filter; `wanted` says what to type."""
        self.query_one(Static).update(Content(f"filter {what}:"))
        line = self.query_one(Input)
        keys = named_keys(self.screen, (("field.submit", "keeps"), ("filter.clear", "clears")))
        line.placeholder = " · ".join([wanted, *map(" ".join, keys)])
        with line.prevent(Input.Changed):
            line.value = words
        self._open(True)
        # Not line.focus(), which comes later: the next key may be the first letter of a word.
        self.screen.set_focus(line)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Filtered(event.value, closed=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close(event.value)

    def on_descendant_blur(self) -> None:
        """Another pane got the focus: the filter stays, and the key line is shown again."""
        self._open(False)

    def action_give_up(self) -> None:
        self._close("")

    def _close(self, words: str) -> None:
        self._open(False)
        self.post_message(self.Filtered(words, closed=True))

    def _open(self, on: bool) -> None:
        """In place of the key line, so that nothing above moves."""
        self.set_class(on, "on")
        self.screen.query(KeyLine).set(display=not on)
