"""The keys that bindings have now, after any keymap: for the key line, the page of keys and the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import App
    from textual.binding import BindingType
    from textual.dom import DOMNode
    from textual.screen import Screen


def live_bindings(nodes: Iterable[DOMNode]) -> Iterator[Binding]:
    """Every binding with an id, one for each of its keys.

    `active_bindings` would leave out what the focused widget hides, so the nodes' own maps are read.
    """
    for node in nodes:
        yield from _with_ids(node._bindings)


def declared_bindings(bindings: Iterable[BindingType]) -> Iterator[Binding]:
    """The same of a screen or widget that is not there yet, from what its class declares."""
    yield from _with_ids(BindingsMap(bindings))


def _with_ids(known: BindingsMap) -> Iterator[Binding]:
    for bindings in known.key_to_bindings.values():
        yield from (binding for binding in bindings if binding.id)


def screen_bindings(screen: Screen[object]) -> Iterator[Binding]:
    """What works on a screen: its own bindings, those of its widgets, and those of the app that it does not hide."""
    yield from live_bindings([screen, *(child for child in screen.walk_children(Widget) if not _is_only_seen(child))])
    own = {binding.key for binding in live_bindings([screen])}
    for binding in live_bindings([screen.app]):
        if binding.priority or not (screen.is_modal or binding.key in own):
            yield binding


def _is_only_seen(widget: Widget) -> bool:
    """Whether a widget that could take keys was made one that takes none here."""
    return type(widget).can_focus and not widget.can_focus


def first_keys(app: App[object], nodes: Iterable[DOMNode]) -> dict[str, str]:
    """Binding id to its first key, as it is shown."""
    found: dict[str, str] = {}
    for binding in live_bindings(nodes):
        if binding.id and binding.id not in found:
            found[binding.id] = shown_key(app, binding)
    return found


def shown_key(app: App[object], binding: Binding) -> str:
    """A key as it is written on the screen."""
    return app.get_key_display(Binding(binding.key, "", ""))
