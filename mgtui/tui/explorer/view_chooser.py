"""After the key of the views: which picture or list of the library to see."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.actions import VIEWS, bindings
from mgtui.tui.keys.live import joined_keys, named_keys
from mgtui.tui.widgets.page import ModalPage


class ViewChooser(ModalPage[str | None]):
    """A line at the lower edge; the next key chooses, one that chooses nothing ends it. Gives the id of the view's
    action, `search` for the search line, or None."""

    DEFAULT_CSS = """
    ViewChooser { align: left bottom; background: transparent; }
    ViewChooser > Static { width: 100%; height: auto; background: $panel; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(VIEWS, "choose"),
        Binding("slash", "choose('search')", "Search", id="view.search", show=False),
        Binding("escape,v,q", "leave", "None", id="view.none"),
    ]

    def compose(self) -> ComposeResult:
        wanted = [*((view.id, view.name) for view in VIEWS), ("view.none", "leave")]
        choices = [joined_keys([pair]) for pair in named_keys(self, wanted)]
        yield Static(Content("\n").join(_lines(choices, self.app.size.width - 2)))

    wrong_key = ""
    """The key that chose nothing, where one ended it."""

    def on_key(self, event: events.Key) -> None:
        if event.key not in self.active_bindings:
            event.stop()  # else it would act on the screen below once this has closed
            self.wrong_key = event.key if event.is_printable else ""
            self.dismiss(None)

    def after_help(self) -> None:
        self.dismiss(None)

    def action_choose(self, action_id: str) -> None:
        self.dismiss(action_id)


def _lines(choices: list[Content], width: int) -> list[Content]:
    """The choices in as few lines as they fit, each whole."""
    lines = [Content.styled("view", "bold $accent")]
    for choice in choices:
        if lines[-1].cell_length + len(_GAP) + choice.cell_length > width:
            lines.append(Content("    "))
        lines[-1] = Content.assemble(lines[-1], _GAP, choice)
    return lines


_GAP = "  "
