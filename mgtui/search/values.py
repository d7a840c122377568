"""What a person writes after `topic:`, `design:` and the other fields, matched leniently with what the library has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.designs import DESIGN_ALIASES
from mgtui.model.vocabularies import DIRECTIONS, FIDELITIES, RELATION_KINDS
from mgtui.search.analysis import words
from mgtui.search.query import years
from mgtui.search.spelldistance import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.search.query import Filter

FIXED: dict[str, dict[str, str]] = {
    "kind": {"claim": "claims", "passage": "passages", "study": "studies", "article": "articles"},
    "rel": {kind.value: kind.aliases for kind in RELATION_KINDS.values() if not kind.computed},
    "fidelity": {fidelity: fidelity for fidelity in FIDELITIES},
}
"""Values that are the same in every library."""

_ALIASES: dict[str, dict[str, str]] = {
    "design": DESIGN_ALIASES,
    "direction": {alias: entry.value for entry in DIRECTIONS.values() for alias in entry.aliases},
}


def resolve(limit: Filter, known: Mapping[str, str], present: Sequence[str]) -> tuple[list[str], list[str]]:
    """The values of the library that a filter asks for, and notes on those it does not have.

    `known` maps the field's values to their labels; `present` holds the years that occur.
    """
    found: dict[str, None] = {}
    notes: list[str] = []
    for value in limit.values:
        matches = _years(value, present) if limit.field == "year" else _matches(limit.field, value, known)
        found.update(dict.fromkeys(matches))
        if limit.field == "year" and years(value) is None:
            notes.append(f"“{value}” is no year: write year:2004 or year:2000..2011.")
        elif not matches and limit.field != "year":
            notes.append(_unknown(limit.field, value, known))
    return list(found), notes


def _years(value: str, present: Sequence[str]) -> list[str]:
    span = years(value)
    return [year for year in present if span and span[0] <= int(year) <= span[1]]


def _matches(field: str, value: str, known: Mapping[str, str]) -> list[str]:
    """The nearest way in which anything matches: as it is, as a label, by an alias, by beginning, by words inside."""
    wanted = "".join(words(value))
    if not wanted:
        return []
    forms = {key: [words(key), words(label)] for key, label in known.items()}
    exact = [key for key, names in forms.items() if any("".join(name) == wanted for name in names)]
    if exact:
        return exact
    aliases = _ALIASES.get(field, {})
    asked = words(aliases.get(wanted, value))
    if len(wanted) < 2:
        return []
    begins = [key for key, names in forms.items() if any(name[: len(asked)] == asked for name in names)]
    inside = [key for key, names in forms.items() if any(set(asked) <= set(name) for name in names)]
    if field in {"topic", "article", "kind", "rel", "fidelity", "direction"}:
        starts = [key for key, names in forms.items() if any("".join(name).startswith(wanted) for name in names)]
        return begins or inside or starts
    starts = [key for key, names in forms.items() if any(_begin(asked, name) for name in names)]
    return inside or starts


def _begin(asked: list[str], name: list[str]) -> bool:
    return all(any(word.startswith(part) for word in name) for part in asked)


def _unknown(field: str, value: str, known: Mapping[str, str]) -> str:
    names = {key.lower(): key for key in known} | {label.lower(): key for key, label in known.items()}
    close = nearest(value.lower(), names)
    if close:
        return f"No {field} “{value}”. Did you mean {field}:{names[close[0][1]]}?"
    if field in FIXED:
        return f"No {field} “{value}”. There are: {', '.join(known)}."
    return f"No {field} “{value}” in this library."
