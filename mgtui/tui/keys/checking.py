"""Whether changed keys name bindings that are there, and take no key that another binding of the same place has."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import BindingsMap
from textual.dom import DOMNode

import mgtui.tui
from mgtui.settings import FILE, KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def mistakes_of(keymap: Mapping[str, str]) -> list[str]:
    """A sentence for each changed key that cannot be what was meant. Imports every screen: for a thread."""
    bound = _bound()
    known = _ids(bound)
    said = [f"{FILE}: {KEYS}.{name} is no key; docs/keys.md names them" for name in keymap if name not in known]
    clashes: set[tuple[str, ...]] = set()
    """Already told of another screen, which has the same bindings."""
    for kind, place in bound.items():
        taken: dict[str, str] = {}
        for key, found in place.key_to_bindings.items():
            for each in found:
                for now in keymap.get(each.id or "", key).split(","):
                    other = taken.setdefault(now, each.id or "")
                    clash = (now, *sorted((other, each.id or "")))
                    if other != each.id and {other, each.id} & keymap.keys() and clash not in clashes:
                        clashes.add(clash)
                        said.append(f"{FILE}: {now} is {other} and {each.id} in {kind.__name__}")
    return list(dict.fromkeys(said))


def binding_ids() -> list[str]:
    """The ids of all bindings, in order. Imports every screen."""
    return sorted(_ids(_bound()))


def _bound() -> dict[type[DOMNode], BindingsMap]:
    return {kind: BindingsMap(kind.__dict__.get("BINDINGS", ())) for kind in places()}


def _ids(bound: Mapping[type[DOMNode], BindingsMap]) -> set[str]:
    every = (each.id for place in bound.values() for found in place.key_to_bindings.values() for each in found)
    return {each for each in every if each}


def places() -> Iterator[type[DOMNode]]:
    """Every screen and widget of the program, and the program itself."""
    for module in pkgutil.walk_packages(mgtui.tui.__path__, "mgtui.tui."):
        import_module(module.name)
    waiting: list[type[DOMNode]] = [DOMNode]
    seen = set()
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind not in seen and kind.__module__.startswith("mgtui."):
            seen.add(kind)
            yield kind
