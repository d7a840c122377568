"""The keys that bindings have now, after any keymap: for the key line and for the page of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import App
    from textual.dom import DOMNode


def live_bindings(nodes: Iterable[DOMNode]) -> Iterator[Binding]:
    """Every binding with an id, one for each of its keys.

    `active_bindings` would leave out what the focused widget hides, so the nodes' own maps are read.
    """
    for node in nodes:
        for bindings in node._bindings.key_to_bindings.values():
            yield from (binding for binding in bindings if binding.id)


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
