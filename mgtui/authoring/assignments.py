"""FIELD=VALUE: values given to the fields of a record, by the tables of fields.

A dot enters a record (`exposure.aspect=intake`); in a list of records it is followed by the number of one, from 1
(`effects.2.p=0.03`), or by the id that it is known by (`studies.zma.stance=supports`). The number after the last makes
a new one. The first value of a list takes the place of what was there, each further one is added; `FIELD+=VALUE` adds
to what was there, `FIELD-=VALUE` takes one out of it, `FIELD=` clears.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from mgtui.authoring.refusals import Problem, Refused
from mgtui.library.convert import did_you_mean
from mgtui.library.escaping import clean
from mgtui.library.text import shorten
from mgtui.model.nested import LISTS, NESTED, NUMBERS
from mgtui.writing.yaml_records import Plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mgtui.model.field import Field, Kind
    from mgtui.model.nested import Nested

    Naming = Callable[[Kind, str], str]
    """Gives the id of a record of a kind as a file is to have it. Raises Refused where there is none."""

Record = dict[str, Any]
How = Literal["set", "add", "take"]


class Assignment(Struct, frozen=True):
    """A value for a field, given by its path; an empty one clears it."""

    path: str
    value: str = ""
    how: How = "set"

    def __str__(self) -> str:
        sign = {"set": "=", "add": "+=", "take": "-="}[self.how]
        return f"{self.path}{sign}{self.value}"


def parsed(texts: Iterable[str]) -> list[Assignment]:
    """`FIELD=VALUE` as people type it. Raises Refused where one has no `=` or no field."""
    found, problems = [], []
    for text in texts:
        name, equals, value = text.partition("=")
        how: How = "add" if name.endswith("+") else "take" if name.endswith("-") else "set"
        path = (name if how == "set" else name[:-1]).strip()
        if not equals or not path:
            problems.append(Problem("", f'expected FIELD=VALUE; got "{shorten(text)}"'))
        else:
            found.append(Assignment(path, value, how))
    if problems:
        raise Refused(problems)
    return found


def assigned(
    fields: Sequence[Field], record: Mapping[str, Any], assignments: Iterable[Assignment], named: Naming | None = None
) -> Record:
    """A record, by the names of its file, with values given to its fields. What it had and is not named stays.

    `named` says what an id that is referred to is in the file. Raises Refused with every problem there is.
    """
    work = _Assigning(named)
    new: Record = deepcopy(dict(record))
    for each in assignments:
        work.assign(fields, new, each, each.path, "")
    if work.problems:
        raise Refused(work.problems)
    whole: Record = _without_gaps(new)
    return whole


def listed(fields: Sequence[Field], record: Mapping[str, Any], above: str = "") -> list[Assignment]:
    """The assignments that make a record of an empty one, in the order of the fields."""
    found: list[Assignment] = []
    for field in fields:
        value, path = record.get(field.file_name), above + field.file_name
        nested = NESTED.get(field.type)
        if value is None:
            continue
        if nested is None:
            found += _listed_plain(field, value, path)
        elif not nested.many:
            found += listed(nested.fields, value, f"{path}.")
        else:
            for number, item in enumerate(value, 1):
                known = {nested.bare: item} if isinstance(item, str) else item
                inside = listed(nested.fields, known, f"{path}.{known[nested.key] if nested.key else number}.")
                found += [each for each in inside if each.path.rpartition(".")[2] != nested.key]
                if nested.key and len(known) == 1:
                    found.append(Assignment(path, str(known[nested.key]), "add"))
    return found


def _listed_plain(field: Field, value: Any, path: str) -> list[Assignment]:
    if field.type == "reasons":
        return [Assignment(f"{path}.{name}", str(reason)) for name, reason in value.items()]
    if field.type == "interval":
        return [Assignment(path, ", ".join(map(str, value)))]
    if field.type in LISTS:
        # A list of one may stand in a file without brackets.
        return [Assignment(path, str(item)) for item in ([value] if isinstance(value, str) else value)]
    return [Assignment(path, str(value))]


_GONE: Record = {}
"""Stands where a record was taken out of a list, until all is assigned: numbers mean the list as it was."""


class _Assigning:
    def __init__(self, named: Naming | None) -> None:
        self._named = named
        self.problems: list[Problem] = []
        self._given: set[str] = set()
        """Paths that have got a value by now."""

    def assign(self, fields: Sequence[Field], record: Record, each: Assignment, rest: str, above: str) -> None:
        """Give a value to the field at the beginning of `rest`, in a record that stands at `above`."""
        word, _, rest = rest.partition(".")
        field = _field(fields, word)
        path = above + (field.file_name if field else word)
        if field is None:
            names = [one.file_name for one in fields if not one.fixed]
            hint = did_you_mean(word, names)
            self._refuse(path, f"there is no such field{hint}; expected one of {', '.join(names)}")
        elif field.fixed:
            self._refuse(path, f"cannot be set: {field.fixed}")
        elif field.type == "reasons":
            self._reason(field, record, each, rest, path)
        elif (nested := NESTED.get(field.type)) is None:
            self._plain(field, record, each, rest, path)
        elif nested.many:
            self._items(field, nested, record, each, rest, path)
        else:
            self._inside(field, nested, record, each, rest, path)

    def _refuse(self, path: str, reason: str) -> None:
        self.problems.append(Problem(path, reason))

    def _is_first(self, path: str) -> bool:
        first = path not in self._given
        self._given.add(path)
        return first

    def _plain(self, field: Field, record: Record, each: Assignment, rest: str, path: str) -> None:
        name = field.file_name
        if rest:
            self._refuse(f"{path}.{rest}", f"{path} holds no fields: expected {path}=VALUE")
            return
        if field.type not in LISTS:
            if each.how != "set":
                self._refuse(path, f"holds one value: expected {path}=VALUE")
            elif not self._is_first(path):
                self._refuse(path, "holds one value, and was given two")
            elif (value := self._value(field, each, path)) is None:
                record.pop(name, None)
            else:
                record[name] = value
            return
        value = self._value(field, each, path)
        there = record.get(name, [])
        there = [there] if isinstance(there, str) else list(there)
        first = self._is_first(path)
        if value is None:
            there = []
        elif each.how == "take":
            if value not in there:
                self._refuse(path, f'"{shorten(str(value))}" is not in it')
            there = [item for item in there if item != value]
        else:
            there = [] if first and each.how == "set" else there
            there += [value] if value not in there else []
        record[name] = there

    def _value(self, field: Field, each: Assignment, path: str) -> Any:
        """What the file is to hold; None where nothing. What cannot be read is found when the record is checked."""
        text = clean(each.value)
        if not text:
            return None
        if field.type == "interval":
            low, _, high = text.strip("[]()").replace(" to ", ",").partition(",")
            return [Plain(low.strip()), Plain(high.strip())]
        if field.type in NUMBERS:
            return Plain(text)
        if field.type == "choice":
            spelled = "_".join(text.casefold().split())
            return spelled if spelled in field.choices else text
        if field.refers and self._named is not None:
            try:
                return self._named(field.refers, text)
            except Refused as error:
                if not field.or_words:
                    self.problems += [Problem(path, problem.reason) for problem in error.problems]
        return text

    def _reason(self, field: Field, record: Record, each: Assignment, rest: str, path: str) -> None:
        reasons = dict(record.get(field.file_name, {}))
        if not rest and each.value.strip():
            self._refuse(path, f"holds texts by a name: expected {path}.NAME=TEXT")
        elif rest:
            reasons[rest] = clean(each.value)
        else:
            reasons = {}
        record[field.file_name] = {name: reason for name, reason in reasons.items() if reason}

    def _inside(self, field: Field, nested: Nested, record: Record, each: Assignment, rest: str, path: str) -> None:
        if rest:
            inside = record[field.file_name] = dict(record.get(field.file_name) or {})
            self.assign(nested.fields, inside, each, rest, f"{path}.")
        elif each.value.strip():
            names = ", ".join(f"{path}.{one.file_name}" for one in nested.fields)
            self._refuse(path, f"is a record: expected one of {names}")
        else:
            record.pop(field.file_name, None)

    def _items(self, field: Field, nested: Nested, record: Record, each: Assignment, rest: str, path: str) -> None:
        items: list[Record] = [
            {nested.bare: item} if isinstance(item, str) else item for item in record.get(field.file_name, ())
        ]
        record[field.file_name] = items
        if not rest:
            self._whole(nested, items, each, path)
            return
        self._given.add(path)
        known, inner = self._chosen(nested, items, rest, path)
        if known is None:
            return
        at, word = known
        if inner:
            items[at] = dict(items[at])
            self.assign(nested.fields, items[at], each, inner, f"{path}.{word}.")
        elif each.value.strip():
            names = _inner_names(nested)
            self._refuse(f"{path}.{word}", f"is a record: expected {path}.{word} with one of {names}")
        else:
            items[at] = _GONE

    def _whole(self, nested: Nested, items: list[Record], each: Assignment, path: str) -> None:
        """A value for a list of records as such: one of them by the field it is known by, or nothing."""
        if not each.value.strip():
            items[:] = [_GONE] * len(items)
            return
        if not nested.bare:
            what = "ID" if nested.key else "NUMBER"
            names = _inner_names(nested)
            self._refuse(path, f"is a list of records: expected {path}.{what} with one of {names}")
            return
        field = next(one for one in nested.fields if one.name == nested.bare)
        value = self._value(field, each, path)
        same = next((item for item in items if item.get(nested.bare) == value), None)
        first = self._is_first(path)
        if each.how == "take":
            if same is None:
                self._refuse(path, f'"{shorten(str(value))}" is not in it')
            items[:] = [_GONE if item is same else item for item in items]
            return
        if first and each.how == "set":
            items[:] = [item if item is same else _GONE for item in items]
        if same is None:
            items.append({nested.bare: value})

    def _chosen(self, nested: Nested, items: list[Record], rest: str, path: str) -> tuple[tuple[int, str] | None, str]:
        """Which record of a list is meant, by its place from 0 and its word, and the path inside it.

        One that is not there yet is added.
        """
        if not nested.key:
            word, _, inner = rest.partition(".")
            number = int(word) if word.isascii() and word.isdecimal() and len(word) < 7 else 0
            if not 0 < number <= len(items) + 1:
                last = f"1 to {len(items) + 1} (a new one)" if items else "1 (a new one)"
                self._refuse(f"{path}.{word}", f"expected a number of the list, {last}")
                return None, ""
            if number > len(items):
                items.append({})
            return (number - 1, word), inner
        # Ids may hold dots: what stands behind the last one is a field where there is one of this name.
        head, _, inner = rest.rpartition(".")
        word, inner = (head, inner) if head and _field(nested.fields, inner) else (rest, "")
        key = next(one for one in nested.fields if one.name == nested.key)
        problems = len(self.problems)
        value = self._value(key, Assignment(word, word), f"{path}.{word}")
        if len(self.problems) > problems or value is None:
            return None, ""
        same = [at for at, item in enumerate(items) if item.get(nested.key) in (value, word)]
        if len(same) > 1:
            self._refuse(f"{path}.{word}", "stands there more than once: it cannot be told which is meant")
            return None, ""
        if not same:
            items.append({nested.key: value})
        return (same[0] if same else len(items) - 1, word), inner


def _inner_names(nested: Nested) -> str:
    return ", ".join(one.file_name for one in nested.fields if one.file_name != nested.key and not one.fixed)


def _field(fields: Sequence[Field], word: str) -> Field | None:
    for field in fields:
        if word in (field.file_name, field.name):
            return field
    folded = word.casefold().replace("-", "_")
    return next((each for each in fields if each.name.casefold() == folded), None)


def _without_gaps(value: Any) -> Any:
    """Without what is empty: a list or record that nothing is left of is as if it were not there."""
    if isinstance(value, dict):
        kept = {name: _without_gaps(part) for name, part in value.items()}
        return {name: part for name, part in kept.items() if part not in (None, {}, [], "")}
    if isinstance(value, list | tuple):
        return [part for part in map(_without_gaps, value) if part not in (None, {}, [], "")]
    return value
