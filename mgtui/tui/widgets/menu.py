"""A question at the lower edge with a choice on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.live import key_legend
from mgtui.tui.widgets.page import DecidingPage, ModalPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

_AROUND = 6
"""Rows of the screen that the lists of a menu leave free, besides its choices."""
KEYS = (("menu.down menu.up", "move"), ("menu.choose", "chooses"), ("menu.leave", "closes"))


class Menu(ModalPage[str | None], DecidingPage[str | None]):
    """Gives the value of the choice that was made, or None. The first nine also have a digit."""

    DEFAULT_CSS = """
    Menu { align: left bottom; background: transparent; }
    Menu > Static {
        width: 100%; height: auto; background: $surface; padding: 0 1; border: round $primary;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", id="menu.down", show=False),
        Binding("k,up", "move(-1)", "Up", id="menu.up", show=False),
        Binding("enter", "choose", "Choose", id="menu.choose"),
        *(Binding(str(n), f"choose({n})", "Choose this one", id=f"menu.{n}", show=False) for n in range(1, 10)),
        Binding("pagedown,ctrl+f", "page(1)", "Page down in what is listed", id="menu.page-down", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "Page up in what is listed", id="menu.page-up", show=False),
        Binding("escape,q", "leave", "Close", id="menu.leave"),
    ]

    def __init__(
        self, question: str, choices: Sequence[tuple[str, str]], at: str = "", *, decides: bool = False,
        lists: Sequence[Sequence[str]] = (),
    ) -> None:  # fmt: skip
        """`choices` are values and what they are called; the cursor begins on the value `at`, else on the first.

        `decides`: a choice changes what is kept, and none is taken that is made before its words were to be read.
        `lists` are what each choice is of, one a line: that of the choice at the cursor is shown, and a digit takes
        only the choice of which it is; for another one it shows that first.
        """
        super().__init__()
        self._decides, self._lists, self._top = decides, lists, 0
        self._question, self._choices = question, choices
        self._at = next((number for number, (value, _) in enumerate(choices) if value == at), 0)

    def compose(self) -> ComposeResult:
        yield Static()

    def on_mount(self) -> None:
        box = self.query_one(Static)
        box.border_title = Content(self._question)
        box.border_subtitle = key_legend(self, KEYS)
        self._draw()

    def _draw(self) -> None:
        lines = []
        for number, (_, words) in enumerate(self._choices, 1):
            here = number - 1 == self._at
            digit = self.key_of(f"menu.{number}")
            lines.append(
                Content.assemble(
                    ("▌" if here else " ", "$primary bold"),
                    (f"{digit:>2} ", "$primary bold"),
                    (words, "bold" if here else ""),
                )
            )
        if self._lists:
            lines += self._listed()
            self.seen.show((self._at, self._top))
        self.query_one(Static).update(Content("\n").join(lines))

    def _rows_shown(self) -> int:
        """Rows for what is listed."""
        return max(self.app.size.height - len(self._choices) - _AROUND, 2)

    def _listed(self) -> list[Content]:
        """What the choice at the cursor is of, as far as there is room, and how much more there is."""
        listed, width, room = self._lists[self._at], max(self.app.size.width - 8, 10), self._rows_shown()
        shown = listed[self._top : self._top + room]
        rows = [Content.styled(f"   · {shorten(each, width - 2)}", "$text-muted") for each in shown]
        if len(listed) > room:
            keys = f"{self.key_of('menu.page-up')} {self.key_of('menu.page-down')}"
            where = f"   {self._top + 1} to {self._top + len(shown)} of {len(listed)}: {keys} for the others"
            rows.append(Content.styled(where, "$text-muted"))
        return rows

    def on_resize(self) -> None:
        self._draw()

    def action_page(self, pages: int) -> None:
        if self._lists:
            last = max(len(self._lists[self._at]) - self._rows_shown(), 0)
            self._top = min(max(self._top + pages * self._rows_shown(), 0), last)
            self._draw()

    def say(self, sentence: str) -> None:
        self.query_one(Static).border_subtitle = sentence

    def action_move(self, step: int) -> None:
        self._at, self._top = (self._at + step) % len(self._choices), 0
        self._draw()

    def action_choose(self, number: int | None = None) -> None:
        """Choose the line of the cursor, or the one of this number where there is one."""
        at = self._at if number is None else number - 1
        if self._lists and self._at != at < len(self._choices):
            self.action_move(at - self._at)
        elif at < len(self._choices) and (not self._decides or self.may_decide()):
            self.dismiss(self._choices[at][0])

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self.query_one(Static))
        if offset is not None and 0 <= offset.y < len(self._choices):
            if self._lists and self._at != offset.y:
                self.action_move(offset.y - self._at)
            else:
                self.dismiss(self._choices[offset.y][0])
