"""A question before something is done: what it touches, one key that does it, one that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.keys.live import said_keys
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence


class Question(ScrollingPage[bool]):
    """Gives whether it is to be done."""

    DEFAULT_CSS = """
    Question { align: center middle; }
    Question > Vertical {
        width: 90; max-width: 96%; height: auto; max-height: 90%; background: $surface; border: round $primary;
        padding: 0 1; border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    Question VerticalScroll { height: auto; max-height: 100%; }
    Question Static { height: auto; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Do it", id="question.yes"),
        Binding("escape,q", "leave", "Leave everything as it is", id="question.leave"),
        Binding("j,down", "scroll(1)", "Line down", id="question.down", show=False),
        Binding("k,up", "scroll(-1)", "Line up", id="question.up", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[str], doing: str) -> None:
        """`doing`: what the key that says yes does."""
        super().__init__()
        self._title, self._lines, self._doing = title, lines, doing

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content(self._title)
        with page, VerticalScroll(can_focus=False):
            yield Static(Content("\n").join(map(Content, self._lines)), markup=False)

    def on_mount(self) -> None:
        keys = [("question.yes", self._doing), ("question.leave", "leaves everything as it is")]
        self.query_one(Vertical).border_subtitle = said_keys(self, keys)

    def action_answer(self) -> None:
        self.dismiss(True)
