"""What a query that is being typed may go on with: names of fields, and the values of the field at its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.search.engine import Offer
from mgtui.search.language.analysis import words

if TYPE_CHECKING:
    from mgtui.search.ranking.filters import Asker, Values

MOST = 8
_NAME = re.compile(r"(?:^|\s)[-−–]?([^\W\d_]{2,}(?:[-_][^\W\d_]*)*)$")
"""A word at the end, from its second letter on, that may become the name of a field."""
_VALUE = re.compile(
    r"""(?:^|\s)[-−–]?([^\W\d_]+(?:[-_][^\W\d_]+)*):((?:(?:"[^"]*"|[^\s",]+),)*)("?)([^"\s,]*|(?<=")[^"]*)$"""
)
"""A field at the end: its name, the values that are complete, and the one that is being typed with its quote."""


def offers(text: str, asker: Asker) -> list[Offer]:
    """The fields or values that begin as the end of the query does: those that most records have first."""
    value, name = _VALUE.search(text), _NAME.search(text)
    if value is not None:
        return [offer for offer in _values(text, value, asker) if offer.text != text]
    return _fields(text, name.group(1), asker) if name else []


def _fields(text: str, typed: str, asker: Asker) -> list[Offer]:
    from mgtui.model.asking import QUERY_FIELDS

    begun = typed.lower().replace("-", "_")
    head = text[: len(text) - len(typed)]
    found = [
        Offer(f"{head}{field.name}:", f"{field.name}:", field.meaning, asker.number_of("has", field.name))
        for field in QUERY_FIELDS.values()
        if field.name.startswith(begun)
    ]
    return found[:MOST]


def _values(text: str, typed: re.Match[str], asker: Asker) -> list[Offer]:
    from mgtui.model.asking import field_named

    field = field_named(typed.group(1))
    if field is None or field.ranges:
        return []
    begun = typed.group(4)
    head = text[: len(text) - len(typed.group(3)) - len(begun)]
    given = set(typed.group(2).replace('"', "").split(","))
    found = []
    for key, label in _beginning(begun, asker.values_of(field)).items():
        number = asker.number_of(field.name, key)
        if number and key not in given:
            about = "" if label.replace(" ", "_") in (key, key.replace(" ", "_")) else label
            found.append(Offer(head + (f'"{key}"' if " " in key else key), key, about, number))
    found.sort(key=lambda offer: -offer.number)
    return found[:MOST]


def _beginning(begun: str, known: Values) -> Values:
    """The values of which a word, or the whole, begins so."""
    wanted = "".join(words(begun))
    if not wanted:
        return dict(known)
    return {key: label for key, label in known.items() if _begins(key, wanted) or _begins(label, wanted)}


def _begins(name: str, wanted: str) -> bool:
    parts = words(name)
    return any("".join(parts[at:]).startswith(wanted) for at in range(len(parts)))
