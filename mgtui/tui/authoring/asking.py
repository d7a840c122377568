"""A question before something is done: what it touches, one key that does it, one that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence


Answer = Literal["do", "more"]


class Question(ScrollingPage[Answer]):
    """Gives whether it is to be done, or what else there is to do; None leaves everything as it is."""

    DEFAULT_CSS = """
    Question { align: center middle; }
    Question > Vertical { width: 90; max-width: 96%; height: auto; max-height: 90%; padding: 0 1; }
    Question VerticalScroll { height: auto; max-height: 100%; }
    Question Static { height: auto; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Do it", id="question.yes"),
        Binding("plus", "more", "Add to what is there", id="question.more"),
        Binding("escape,q", "leave", "Leave everything as it is", id="question.leave"),
        Binding("j,down", "scroll(1)", "Line down", id="question.down", show=False),
        Binding("k,up", "scroll(-1)", "Line up", id="question.up", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[str], doing: str, more: str = "") -> None:
        """`doing`: what the key that says yes does; `more`: what that for more does, where there is more to do."""
        super().__init__()
        self._title, self._lines, self._doing, self._more = title, lines, doing, more

    def compose(self) -> ComposeResult:
        with self.frame(self._title), VerticalScroll(can_focus=False):
            yield Static(Content("\n").join(map(Content, self._lines)), markup=False)

    def on_mount(self) -> None:
        keys = [("question.yes", self._doing), ("question.leave", "leaves everything as it is")]
        if self._more:
            keys.insert(1, ("question.more", self._more))
        self.say_keys(keys)

    def action_answer(self) -> None:
        self.dismiss("do")

    def action_more(self) -> None:
        self.dismiss("more")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """More can be done only where there is more."""
        return action != "more" or bool(self._more)
