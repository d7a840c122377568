"""Every key, made from the live bindings, and the query language by example; the command palette offers the same."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.containers import VerticalScroll
from textual.content import Content
from textual.markup import escape
from textual.widgets import Static

from mgtui.tui.actions import VIEWS, Action, bindings, imported
from mgtui.tui.help.words import EXAMPLES, SETTINGS, grouped
from mgtui.tui.keys.live import declared_bindings, first_keys, live_bindings, said_keys, screen_bindings, shown_key
from mgtui.tui.keys.moving import MOVES, moving
from mgtui.tui.widgets.page import Page, ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
        *moving("keys"),
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


_LEFT_OUT = ("palette", "help", "help.typing", "quit.anywhere", "quit.open")
_MOVES = (*MOVES, "left", "right")


# In this order: styles are those of the first base.
class Palette(CommandPalette, Page[None]):
    """The palette of Textual, which of itself closes as often as it is told to, and takes screens below it along."""

    def _action_command_list(self, action: str) -> None:
        """As in Textual, which moves by the lines of a list that may not be laid out yet."""
        with suppress(KeyError, IndexError):
            super()._action_command_list(action)


def commands(app: App[Any], screen: Screen[object]) -> Iterator[SystemCommand]:
    """What works on a screen where its focus stands, each once; keys that only move a cursor are left out."""
    focused = screen.focused
    nodes = [screen, app] if focused is None else list(focused.ancestors_with_self)
    keys: dict[str, list[str]] = {}
    runs: dict[str, Callable[[], object]] = {}
    for node in nodes:
        for binding in live_bindings([node]):
            binding_id = binding.id or ""
            if not binding.description or binding_id in _LEFT_OUT or binding_id.partition(".")[2] in _MOVES:
                continue
            keys.setdefault(binding.description, []).append(shown_key(app, binding))
            runs.setdefault(binding.description, partial(app.run_action, binding.action, node))
    for view, key in _views(screen):
        keys[view.words] = [key]
        runs[view.words] = partial(app.run_action, f"act('{view.id}')", screen)
    for description, run in runs.items():
        shown = " ".join(dict.fromkeys(keys[description]))
        # the palette reads it as markup
        yield SystemCommand(description, escape(f"key: {shown}"), run)


def _views(screen: Screen[object]) -> Iterator[tuple[Action, str]]:
    """What the key of the views leads to, where it is one of the screen, with both keys."""
    names = first_keys(screen)
    return ((view, names[view.id]) for view in VIEWS if "view" in names)
