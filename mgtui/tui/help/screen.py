"""Every key, made from the live bindings, and the query language by example."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.actions import VIEWS, bindings, imported
from mgtui.tui.help.words import EXAMPLES, SETTINGS, grouped
from mgtui.tui.keys.live import declared_bindings, said_keys, screen_bindings, shown_key
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.screen import Screen

KEYS, EXAMPLE = 16, 30
"""Widths of the first columns: the longest lines still stand on one line of a terminal of 80 columns."""

KEYS_HERE = (("keys.down keys.up keys.page-down", "move"), ("keys.leave", "closes"))


class KeysHelp(ScrollingPage[None]):
    """A page over the screen it explains."""

    DEFAULT_CSS = """
    KeysHelp { align: center middle; }
    KeysHelp > VerticalScroll {
        width: 84; max-width: 96%; height: auto; max-height: 96%;
        background: $surface; border: round $primary; padding: 0 1; scrollbar-size-vertical: 1;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Close", id="keys.leave", show=False),
        Binding("j,down", "scroll(1)", "Down", id="keys.down", show=False),
        Binding("k,up", "scroll(-1)", "Up", id="keys.up", show=False),
        Binding("space,pagedown", "page(1)", "Page down", id="keys.page-down", show=False),
        Binding("b,pageup", "page(-1)", "Page up", id="keys.page-up", show=False),
        Binding("g,home", "edge(False)", "To the top", id="keys.top", show=False),
        Binding("G,end", "edge(True)", "To the end", id="keys.end", show=False),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        # keys go to the screen, which scrolls at once
        page = VerticalScroll(can_focus=False)
        page.border_title = Content("Keys")
        with page:
            yield Static(self._page())

    def on_mount(self) -> None:
        self.scroll.border_subtitle = said_keys(self, KEYS_HERE)

    def _page(self) -> Content:
        shown = list(screen_bindings(self._about))
        searches = any(binding.id == "search" for binding in shown)
        if searches:
            shown += _of_views(self.app)
        lines: list[Content] = []
        for title, rows in grouped(shown, lambda key: shown_key(self.app, Binding(key, ""))):
            lines += _part(title, rows, KEYS)
        if searches:
            lines += _part("Search by example", EXAMPLES, EXAMPLE)
            lines += _part("Environment", SETTINGS, KEYS)
        return Content("\n").join(lines[1:])


def _of_views(app: App[object]) -> Iterable[Binding]:
    """The keys of what the key of the views opens, told where a reader looks for all keys."""
    pages = [imported(page).BINDINGS for action in VIEWS for page in action.pages]
    for declared in (bindings(VIEWS, "choose"), *pages):
        yield from declared_bindings(declared, app)


def _part(title: str, rows: Iterable[tuple[str, str]], width: int) -> list[Content]:
    lines = [Content.assemble(" ", (left.ljust(width), "$primary"), " ", right) for left, right in rows]
    return [Content(""), Content.styled(title, "bold $accent"), *lines]
