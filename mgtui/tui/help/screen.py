"""Every key, made from the live bindings, and the query language by example; the command palette offers the same."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.markup import escape
from textual.widgets import Input, Static

from mgtui.tui.actions import VIEWS, Action, bindings, imported
from mgtui.tui.drawing.wrap import wrap
from mgtui.tui.help.words import EXAMPLES, grouped, settings_rows
from mgtui.tui.keys.live import declared_bindings, first_keys, key_display, live_bindings, screen_bindings
from mgtui.tui.keys.moving import MOVES
from mgtui.tui.records import keeps
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import Page, ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.app import App
    from textual.screen import Screen


KEYS, EXAMPLE, GAP, SCROLLBAR = 16, 30, 3, 1
"""Widths of the first columns: the longest lines still stand on one line of a terminal of 80 columns."""
KEYS_HERE = (("keys.down keys.up keys.page-down keys.page-up", "move"), ("keys.leave", "closes"))


class KeysHelp(ScrollingPage[None]):
    """A page over the screen it explains: the keys of where one is first, fewer as one types, in columns where wide."""

    DEFAULT_CSS = """
    KeysHelp { align: center middle; }
    KeysHelp > Vertical { width: 100%; height: 100%; padding: 0 1; }
    KeysHelp VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    KeysHelp Input { background: $background; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", id="keys.leave", show=False),
        Binding("down", "move(1)", "Down", id="keys.down", show=False, priority=True),
        Binding("up", "move(-1)", "Up", id="keys.up", show=False, priority=True),
        Binding("pagedown", "page(1)", "Page down", id="keys.page-down", show=False, priority=True),
        Binding("pageup", "page(-1)", "Page up", id="keys.page-up", show=False, priority=True),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about
        self._parts: list[Part] = []

    def compose(self) -> ComposeResult:
        with self.frame("Keys"):
            yield Field(placeholder="words of a key or of what it does")
            with VerticalScroll(can_focus=False):
                yield Static()

    def on_mount(self) -> None:
        self.say_keys(KEYS_HERE)
        self._parts = self._all_parts()
        # Not Input.focus(), which comes later: the next key may be the first letter of a word.
        self.set_focus(self.query_one(Input))

    def on_resize(self) -> None:
        self.later(self._draw)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._draw()
        self.scroll.scroll_home(animate=False)

    def on_input_submitted(self) -> None:
        self.action_leave()

    def _draw(self) -> None:
        width = self.query_one(Vertical).content_size.width - SCROLLBAR
        words = self.query_one(Input).value
        parts = [part for each in self._parts if (part := each.kept(words)).rows]
        lines = in_columns(parts, width) if parts else [Content.styled(f"No key has “{words.strip()}”.", "$text-muted")]
        self.query_one(Static).update(Content("\n").join(lines))

    def _all_parts(self) -> list[Part]:
        shown = list(screen_bindings(self._about))
        searches = any(binding.id == "search" for binding in shown)
        if searches:
            shown += _of_views(self.app)
        groups = grouped(shown, lambda key: key_display(self.app, Binding(key, "")), _pane_of(self._about))
        parts = [Part(title, rows, KEYS) for title, rows in groups]
        if searches:
            parts += [Part("Search by example", EXAMPLES, EXAMPLE), Part("Settings", settings_rows(), KEYS)]
        return parts


def _pane_of(screen: Screen[object]) -> str:
    """What the ids of the keys of a page begin with, over the explorer of the focused widget; empty where nothing has
    the focus."""
    if isinstance(screen, Page):
        own = Counter(
            each.id.partition(".")[0] for each in type(screen).BINDINGS if isinstance(each, Binding) and each.id
        )
        return own.most_common(1)[0][0] if own else ""
    focused = screen.focused
    first = next(live_bindings([focused]), None) if focused is not None else None
    return (first.id or "").partition(".")[0] if first else ""


class Part(NamedTuple):
    """A heading, and keys or examples with what they do."""

    title: str
    rows: Sequence[tuple[str, str]]
    width: int
    """Of the first column."""

    def kept(self, words: str) -> Part:
        """The rows in which every word stands."""
        return self._replace(rows=[row for row in self.rows if keeps(words, f"{self.title} {row[0]} {row[1]}")])

    def lines(self, width: int) -> list[Content]:
        """The heading, and each in lines of this width, the second and further ones below its second column."""
        lines, room = [Content.styled(self.title, "bold $accent")], max(width - self.width - 2, 8)
        for left, right in self.rows:
            for number, (start, end) in enumerate(wrap(right, room)):
                key = ("" if number else left).ljust(self.width), "$primary"
                lines.append(Content.assemble(" ", key, " ", right[start:end].strip()))
        return lines


def in_columns(parts: Sequence[Part], width: int) -> list[Content]:
    """Parts below each other, in as many columns as the longest line leaves room for."""
    drawn = [part.lines(width) for part in parts]
    longest = max(line.cell_length for lines in drawn for line in lines)
    number = max(min((width + GAP) // (longest + GAP), len(parts)), 1)
    total = sum(len(lines) + 1 for lines in drawn)
    columns: list[list[Content]] = [[] for _ in range(number)]
    at = 0
    for lines in drawn:
        if columns[at] and len(columns[at]) + len(lines) / 2 > total / number and at + 1 < number:
            at += 1
        columns[at] += [Content(""), *lines] if columns[at] else lines
    if number == 1:
        return columns[0]
    found = []
    for row in range(max(map(len, columns))):
        cells = [column[row] if row < len(column) else Content("") for column in columns]
        found.append(Content(" " * GAP).join([cell.pad_right(longest - cell.cell_length) for cell in cells]))
    return found


def _of_views(app: App[object]) -> Iterable[Binding]:
    """The keys of what the key of the views opens, told where a reader looks for all keys."""
    pages = [imported(page).BINDINGS for action in VIEWS for page in action.pages]
    for declared in (bindings(VIEWS, "choose"), *pages):
        yield from declared_bindings(declared, app)


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
            if not does_something(screen, binding_id):
                continue
            keys.setdefault(binding.description, []).append(key_display(app, binding))
            runs.setdefault(binding.description, partial(app.run_action, binding.action, node))
    for view, key in _views(screen):
        if not does_something(screen, view.id):
            continue
        keys[view.words] = [key]
        runs[view.words] = partial(app.run_action, f"act('{view.id}')", screen)
    for description, run in runs.items():
        shown = " ".join(dict.fromkeys(keys[description]))
        # the palette reads it as markup
        yield SystemCommand(description, escape(f"key: {shown}"), run)


def does_something(screen: Screen[object], binding_id: str) -> bool:
    """Whether a binding does more here than to say why it does nothing, as far as the screen can tell."""
    tells: Callable[[str], bool] | None = getattr(screen, "does_something", None)
    return tells is None or tells(binding_id)


def _views(screen: Screen[object]) -> Iterator[tuple[Action, str]]:
    """What the key of the views leads to, where it is one of the screen, with both keys."""
    names = first_keys(screen)
    return ((view, names[view.id]) for view in VIEWS if "view" in names)
