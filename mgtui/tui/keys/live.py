"""The keys that bindings have now, after any keymap: for the key line, the page of keys and the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.binding import Binding, BindingsMap
from textual.content import Content
from textual.keys import _character_to_key
from textual.widget import Widget

_ARROWS = ("↑", "↓", "←", "→")
_DIGITS = " ".join("123456789")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.app import App
    from textual.binding import BindingType
    from textual.dom import DOMNode
    from textual.screen import Screen


def live_bindings(nodes: Iterable[DOMNode]) -> Iterator[Binding]:
    """Every binding with an id, one for each of its keys.

    `active_bindings` would leave out what the focused widget hides, so the nodes' own maps are read.
    """
    for node in nodes:
        yield from _changed(node._bindings.copy(), node.app)


def declared_bindings(bindings: Iterable[BindingType], app: App[Any]) -> Iterator[Binding]:
    """The same of a screen or widget that is not there yet, from what its class declares."""
    yield from _changed(BindingsMap(bindings), app)


def _changed(known: BindingsMap, app: App[Any]) -> Iterator[Binding]:
    """Bindings as the app's keymap has them, which Textual consults anew at every key."""
    if app._keymap:
        known.apply_keymap(app._keymap)
    for bound in known.key_to_bindings.values():
        yield from (binding for binding in bound if binding.id)


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


def first_keys(screen: Screen[Any]) -> dict[str, str]:
    """Id of each binding on a screen, its widgets and the app, to its first key as it is shown.

    What a screen has `BEHIND` one of its bindings (pairs of an id and bindings) has both keys: `v m`.
    """
    app, found = screen.app, dict[str, str]()
    for binding in live_bindings([*screen.walk_children(with_self=True), app]):
        if binding.id and binding.id not in found:
            found[binding.id] = key_display(app, binding)
    for first, behind in getattr(screen, "BEHIND", ()):
        for binding in declared_bindings(behind, app):
            found.setdefault(binding.id or "", f"{found[first]} {key_display(app, binding)}")
    return found


def does_nothing(screen: Screen[Any], key: str) -> str:
    """What is said of a key, by its name, that nothing on a screen takes."""
    help_key = first_keys(screen).get("help", "")
    shown = key_display(screen.app, Binding(key, "", ""))
    return f"{shown} does nothing here{f': {help_key} shows the keys' if help_key else ''}"


def joined_keys(pairs: Iterable[tuple[str, str]]) -> Content:
    """Keys, as they are shown, and what they do."""
    return Content("  ").join([Content.assemble((key, "$primary bold"), " ", word) for key, word in pairs])


def named_keys(screen: Screen[Any], wanted: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keys of a screen and what they do, for pairs of ids and words; `a b` are two bindings that belong together. What
    has no key is left out."""
    return named(first_keys(screen), wanted)


def named(names: Mapping[str, str], wanted: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same by the keys of ids, as `first_keys` gives them."""
    pairs = [(_together([names[each] for each in ids.split() if each in names]), word) for ids, word in wanted]
    return [(keys, word) for keys, word in pairs if keys]


def _together(keys: list[str]) -> str:
    """Keys that belong together: `j k`, `↑↓`, `1-9`."""
    gap = "" if all(key in _ARROWS for key in keys) else " "
    return gap.join(keys).replace(_DIGITS, "1-9")


def key_legend(screen: Screen[Any], wanted: Iterable[tuple[str, str]]) -> Content:
    """The same for the edge of a page: `⏎ writes · esc closes`."""
    return Content(" · ".join(f"{keys} {word}" for keys, word in named_keys(screen, wanted)))


def key_names(keys: str) -> str:
    """Keys as a reader writes them, with commas between (`+`, `J`, `ctrl+k`), by the names Textual has for them."""
    names = [key.strip() for key in keys.split(",")]
    return ",".join(_character_to_key(name) if len(name) == 1 else name for name in names if name)


def key_display(app: App[Any], binding: Binding) -> str:
    return app.get_key_display(Binding(binding.key, "", ""))
