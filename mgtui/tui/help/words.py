"""Which keys stand together on the page of keys, and what it says beside them. Pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.settings import SETTINGS
from mgtui.tui.actions import VIEWS
from mgtui.tui.keys.moving import MOVES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.binding import Binding

HERE = "Here"
MOVING = "moving"
"""Stands for the ids of all keys that move about in a pane."""
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Everywhere",
        (
            "search", "pane.", MOVING, "hit.", "history.", "view", "view.", "filter", "leave", "palette", "help",
            "help.", "quit", "quit.", "suspend",
        ),
    ),
    ("Search line", ("search.", "field.")), ("Filter line", ("filter.",)),
    ("Passage view and claims", ("claim.", "walk.", "passage.", "record.whole")), ("Lists", ("mark", "mark.", "list.")),
    ("Tree", ("tree.",)), ("Study table", ("studies.",)), ("Keep", ("keep.", "copy.", "open.")),
    ("Tables of all", ("table.", "screening.")),
    *((view.heading, (f"{view.id.removeprefix('view.')}.",)) for view in VIEWS if view.heading),
)  # fmt: skip
"""A place, and the ids that belong to it: whole ones, or with a dot what they begin with."""
_ACTING = ("Passage view and claims", "Keep")
_PANES = ("passage", "list", "tree", "studies")
_OWN_LINES_SAY_IT = ("view", "view.none")
"""The views are told one by one; where none is chosen the keys are on the line that asks."""
EXAMPLES: tuple[tuple[str, str], ...] = (
    ("zma testosterone trained men", "words; a missing one hides nothing"), ('"vitamin d"', "exactly these words"),
    ("magn*", "words that begin so"), ("tesosterone~", "words spelt nearly so"), ("magnesium -zinc", "without a word"),
    ("kind:claim rel:contradicts", "claims in a contradiction"),
    ("design:rct year:2000..2011", "by the study behind it"),
    ("topic:zma article:igf-1", "within a topic, within an article"),
    ("fidelity:overstated", "the article says more than its source"),
    ("direction:decreases,no_effect", "either of two"),
)  # fmt: skip
_DIGITS = re.compile(r"\b(1)(?: [2-9]){2,} ([3-9])\b")
"""Keys from 1 on, which would be wider than the column of keys."""
_OTHERS = (
    ("MGTUI_DATA", "folder of what you keep and of your own library"), ("MGTUI_CONFIG", "folder of config.toml"),
    ("NO_COLOR", "set to anything: no colours"),
)  # fmt: skip


def settings_rows() -> list[tuple[str, str]]:
    """The settings and what they are for, then the variables that are none."""
    rows = [(each.name, each.meaning) for each in SETTINGS.values()]
    return [("mgtui config", "lists the settings, set KEY VALUE changes one"), *rows, *_OTHERS]


def grouped(
    bindings: Iterable[Binding], name_of: Callable[[str], str], pane: str = ""
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Places with their (keys, meaning) lines; `name_of` writes a key. Keys that mean the same in a place are one line.

    The place of the ids that begin with `pane` stands first, then what belongs to no known place and so only works on
    the screen that is explained, then what acts on what is selected, then what works everywhere.
    """
    known = [binding for binding in bindings if binding.id and binding.description]
    view = next((name_of(binding.key) for binding in known if binding.id == "view"), "")
    places: dict[str, list[tuple[int, str, str]]] = {title: [] for title in (HERE, *(title for title, _ in GROUPS))}
    for binding in known:
        if view and binding.id in _OWN_LINES_SAY_IT:
            continue
        title, order = _place(binding.id or "")
        key = name_of(binding.key)
        after_view = f"{view} {key}" if view and (binding.id or "").startswith("view.") else key
        places[title].append((order, after_view, binding.description))
    first = next((title for title, prefixes in GROUPS if f"{pane}." in prefixes), HERE)
    titles = dict.fromkeys((first, HERE, *_ACTING, *places)) if pane else dict.fromkeys(places)
    return [(title, _lines(places[title])) for title in titles if places[title]]


def _place(binding_id: str) -> tuple[str, int]:
    pane, _, act = binding_id.partition(".")
    name = MOVING if pane in _PANES and act in MOVES else binding_id
    for title, prefixes in GROUPS:
        for order, prefix in enumerate(prefixes):
            if name == prefix or (prefix.endswith(".") and name.startswith(prefix)):
                return title, order
    return HERE, int(binding_id.startswith("page."))  # what only moves stands behind


def _lines(entries: list[tuple[int, str, str]]) -> list[tuple[str, str]]:
    merged: dict[str, list[str]] = {}
    for _, key, meaning in sorted(entries, key=lambda entry: entry[0]):
        keys = merged.setdefault(meaning, [])
        if key not in keys:
            keys.append(key)
    return [(_DIGITS.sub(r"\1–\2", " ".join(keys)), meaning) for meaning, keys in merged.items()]
