"""A short list of which one line is chosen, as a part of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from mgtui.tui.drawing.wrap import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events


class Choices(Widget, can_focus=True):
    """Moving the cursor chooses; the first nine lines also have a digit, seen with the focus. Posts what is chosen."""

    DEFAULT_CSS = """
    Choices { height: auto; background: $background; padding: 0 1; }
    Choices:focus { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", id="choices.down", show=False),
        Binding("k,up", "move(-1)", "Up", id="choices.up", show=False),
        *(Binding(str(n), f"choose({n})", "Choose this one", id=f"choices.{n}", show=False) for n in range(1, 10)),
    ]

    class Chosen(Message):
        def __init__(self, choices: Choices) -> None:
            super().__init__()
            self.choices = choices

        @property
        def control(self) -> Choices:
            """The list it happened in."""
            return self.choices

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: Sequence[str] = ()
        self.at = 0
        """The number of the line that is chosen, from 0."""

    def show(self, lines: Sequence[str], at: int = 0) -> None:
        self._lines, self.at = lines, max(min(at, len(lines) - 1), 0)
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        return len(self._lines)

    def render(self) -> Content:
        width = self.content_size.width
        lines = []
        for number, line in enumerate(self._lines):
            here = number == self.at
            digit = str(number + 1) if number < 9 and self.has_focus else " "
            lines.append(
                Content.assemble(
                    ("▌" if here else " ", "$primary bold"),
                    (f"{digit} ", "$primary"),
                    (shorten(line, max(width - 3, 1)), "bold" if here else ""),
                )
            )
        return Content("\n").join(lines)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_move(self, step: int) -> None:
        self._choose((self.at + step) % max(len(self._lines), 1))

    def action_choose(self, number: int) -> None:
        if number <= len(self._lines):
            self._choose(number - 1)

    def _choose(self, at: int) -> None:
        if at != self.at:
            self.at = at
            self.refresh()
            self.post_message(self.Chosen(self))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._lines):
            self._choose(offset.y)
