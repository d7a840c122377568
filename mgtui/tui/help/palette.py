"""What the command palette offers: what the keys of a screen do, by what it is called."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.markup import escape

from mgtui.tui.actions import VIEWS, Action, bindings
from mgtui.tui.keys.live import declared_bindings, live_bindings, shown_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import App
    from textual.screen import Screen

_LEFT_OUT = ("palette", "help", "help.typing")
_MOVES = ("down", "up", "left", "right", "top", "end", "page-down", "page-up")


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
    for view, key in _views(app, screen):
        keys[view.words] = [key]
        runs[view.words] = partial(app.run_action, f"act('{view.id}')", screen)
    for description, run in runs.items():
        shown = " ".join(dict.fromkeys(keys[description]))
        # the palette reads it as markup
        yield SystemCommand(description, escape(f"key: {shown}"), run)


def _views(app: App[Any], screen: Screen[object]) -> Iterator[tuple[Action, str]]:
    """What the key of the views leads to, where it is one of the screen, with both keys."""
    first = next((shown_key(app, each) for each in live_bindings([screen]) if each.id == "view"), None)
    by_id = {each.id: each for each in declared_bindings(bindings(VIEWS, "choose"), app)}
    for view in VIEWS if first else ():
        yield view, f"{first} {shown_key(app, by_id[view.id])}"
