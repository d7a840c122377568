"""The fields of a record as lines of a form, and back. Pure functions.

A record is taken and given as its file has it: a mapping of the names of fields to texts, numbers, lists and mappings.
Each field of the record's table becomes one line, or one for each part of what it holds.
"""

from __future__ import annotations

import re
import types
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields as struct_fields

from mgtui.model import Concept, Group, Name
from mgtui.model.fields import shown_in
from mgtui.model.meanings import explained
from mgtui.model.vocabularies import spelled
from mgtui.tui.forms.tables import RECORD_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model.fields import Field, FieldType
    from mgtui.tui.forms.known import Known

Shape = Literal[
    "text", "texts", "choice", "date", "whole", "number", "interval", "term", "term or words", "topic", "topics",
    "names", "groups", "records",
]  # fmt: skip
Values = dict[str, Any]
"""What stands in the lines, by their names: a text, or of a line of records the list of them."""
SEPARATOR = ";"
"""Between several values on a line."""
INSIDE = 3
"""So many letters within the words of a choice are enough to mean it."""
BRIEF = 9
"""Fields that stand before this rank are those asked of what was found in an article."""


_BY_HAND: frozenset[FieldType] = frozenset({"reasons", "flag"})
"""Types of fields that have no line: they are written into the file."""


class FormError(ValueError):
    """A value that its line does not take; the message says what it takes."""

    def __init__(self, message: str, line: str = "") -> None:
        """`line` is the name of the line; empty where it is about the record as a whole."""
        super().__init__(message)
        self.line = line
        self.others: list[FormError] = []
        """What else is wrong."""


class Choice(Struct, frozen=True):
    """A value that can be picked: what stands in the record, what stands in the line, and what it means."""

    value: str
    words: str
    meaning: str = ""
    is_own: bool = False
    """Whether it is the reader's own, beside others that are offered too."""
    is_at_hand: bool = False
    """Whether it is offered before others, as what the record is made of names it: a digit takes it."""
    also: tuple[tuple[str, str], ...] = ()
    """What it brings into other lines, by their names."""
    is_new: bool = False
    """Whether it is made by being taken."""


class Line(Struct, frozen=True):
    """A line of a form."""

    path: tuple[str, ...]
    """The names of the fields that lead to its value in the record."""
    label: str
    shape: Shape
    meaning: str = ""
    choices: tuple[Choice, ...] = ()
    """The values it takes, or for other shapes than `choice` the usual ones."""
    required: bool = False
    is_brief: bool = True
    """Whether it is asked of what was found in an article."""
    record: type[Struct] | None = None
    """What a line of records holds."""

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def several(self) -> bool:
        """Whether it takes several values with a separator between them."""
        return self.shape in ("topics", "names", "groups")


@lru_cache(maxsize=64)
def form_lines(
    record: type[Struct], only: tuple[str, ...] = (), without: tuple[str, ...] = (), *, is_new: bool = False
) -> list[Line]:
    """The lines of a form for records of a type: of all their fields, or `only` of some, or `without` others.

    A record that `is_new` may be given an id of its own.
    """
    table = RECORD_FIELDS[record]
    hints = {field.name: field for field in struct_fields(record)}
    listed = [field for field in shown_in("form", table) if field.name not in without and field.type not in _BY_HAND]
    if only:
        listed = [field for name in only for field in table if field.name == name]
    lines = [line for field in listed for line in _lines(field, hints[field.name].type)]
    return [*lines, _ID] if is_new else lines


_ID = Line(("id",), "id", "text", "what it is known by; made of its words where it is left empty", is_brief=False)


def _lines(field: Field, hint: Any) -> list[Line]:
    label, path = field.words_in("form"), (field.file_name,)
    rank = getattr(field.form, "rank", 0)
    inner, several = _inside(hint)
    if field.type == "sample":
        return [
            Line((*path, "total"), label, "whole", field.meaning, is_brief=rank < BRIEF),
            Line((*path, "analysed"), f"{label} analysed", "whole", "how many are in the analysis", is_brief=False),
            Line((*path, "groups"), f"{label} by group", "groups", "how many are in each group", is_brief=False),
        ]
    if inner is Concept:
        return _concept_lines(field, label, path, is_brief=rank < BRIEF)
    if isinstance(inner, type) and issubclass(inner, Struct) and not several:
        return [
            _line(each, (*path, each.file_name), label if not n else f"{label}: {each.words_in('form')}", rank, inner)
            for n, each in enumerate(RECORD_FIELDS[inner])
        ]
    shape = _shape(field, inner, several=several)
    return [
        Line(
            path, label, shape, field.meaning, _choices(field.choices), required=field.required, is_brief=rank < BRIEF,
            record=inner if shape == "records" else None,
        )
    ]  # fmt: skip


def _line(field: Field, path: tuple[str, ...], label: str, rank: int, record: type[Struct]) -> Line:
    """The line of a field of a record that stands within another."""
    hint = next(each.type for each in struct_fields(record) if each.name == field.name)
    inner, several = _inside(hint)
    shape = _shape(field, inner, several=several)
    return Line(path, label, shape, field.meaning, _choices(field.choices), is_brief=rank < BRIEF)


def _concept_lines(field: Field, label: str, path: tuple[str, ...], *, is_brief: bool) -> list[Line]:
    """A term, with its aspect where the field has one, and the article's own words for it."""
    lines = [Line((*path, "concept"), label, "term", field.meaning, is_brief=is_brief)]
    if field.type == "exposure":
        from mgtui.model.vocabularies import ASPECTS

        lines.append(
            Line(
                (*path, "aspect"),
                "aspect",
                "choice",
                "which side of it is meant",
                _choices(tuple(ASPECTS)),
                is_brief=is_brief,
            )
        )
    words = Line((*path, "text"), f"{label} in words", "text", "what the article calls it", is_brief=False)
    return [*lines, words]


def _inside(hint: Any) -> tuple[Any, bool]:
    """The type within a hint that may be None or a list, and whether it is a list."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        return (first, True) if rest == [Ellipsis] else (hint, False)
    return hint, False


def _shape(field: Field, inner: Any, *, several: bool) -> Shape:
    if several:
        shapes: dict[Any, Shape] = {str: "topics" if field.refers else "texts", Name: "names", Group: "groups"}
        return shapes.get(inner, "records")
    if get_origin(inner) is Literal:
        return "choice"
    if get_origin(inner) is tuple:
        return "interval"
    known: dict[Any, Shape] = {int: "whole", float: "number"}
    if field.refers == "term":
        return "term or words" if field.or_words else "term"
    if field.refers == "topic" or field.type == "date":
        return "topic" if field.refers else "date"
    return known.get(inner, "text")


def _choices(values: tuple[str, ...]) -> tuple[Choice, ...]:
    meanings = explained(values)
    return tuple(Choice(value, spelled(value), meanings.get(value, "")) for value in values)


# What stands in a line


def shown(line: Line, record: Mapping[str, Any], known: Known) -> Any:
    """What a line shows of a record: a text, or of a line of records the list of them."""
    value: Any = record
    for name in line.path:
        value = value.get(name) if value else None
    if line.shape == "records":
        return deepcopy(value or [])
    if value is None:
        return ""
    match line.shape:
        case "choice":
            return spelled(value)
        case "texts":
            return "\n".join(value)
        case "names":
            return f"{SEPARATOR} ".join(map(_name, value))
        case "groups":
            return f"{SEPARATOR} ".join(f"{group['name']} {group['n']}" for group in value)
        case "interval":
            return " to ".join(map(_number, value))
        case "topics":
            return f"{SEPARATOR} ".join(map(known.topic_words, value))
        case "topic":
            return known.topic_words(value)
        case "term" | "term or words":
            return known.term_words(value)
        case "number" | "whole":
            return _number(value)
    return str(value)


def _number(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _name(name: Mapping[str, str]) -> str:
    """`Doe, Jane`; a group, which has one name, without a comma; a person with one name with a comma behind it."""
    return name["literal"] if name.get("literal") else f"{name.get('family', '')}, {name.get('given', '')}".strip()


# What is read from a line

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_BETWEEN = re.compile(r"\s*(?:,|;|–|\bto\b|\s-\s)\s*")
_GROUP = re.compile(r"(?P<name>.*\S)\s+(?P<n>\d[\d,]*)")


def read(line: Line, text: str, known: Known) -> Any:
    """The value that a text stands for; None where it is empty. Raises FormError."""
    if line.shape == "texts":
        return [" ".join(each.split()) for each in text.split("\n") if each.strip()] or None
    words = " ".join(text.split())
    if not words:
        return None
    reader: Callable[[Line, str, Known], Any] = _READERS[line.shape]
    return reader(line, words, known)


def _read_text(line: Line, words: str, known: Known) -> str:
    return words


def _read_choice(line: Line, words: str, known: Known) -> str:
    """One of the values: its words, their beginning or a part that no other has, or its number in the list."""
    if words.isdigit() and 0 < int(words) <= len(line.choices):
        return line.choices[int(words) - 1].value
    typed = words.casefold().replace("_", " ")
    begun = [each for each in line.choices if each.words.casefold().startswith(typed)]
    fitting = begun or [each for each in line.choices if len(typed) >= INSIDE and typed in each.words.casefold()]
    same = [each for each in fitting if each.words.casefold() == typed]
    if not same and len(fitting) != 1:
        raise _wrong(line, f"one of {', '.join(each.words for each in line.choices)}")
    return (same or fitting)[0].value


def _read_date(line: Line, words: str, known: Known) -> str:
    if not _DATE.fullmatch(words):
        raise _wrong(line, "four digits, or a date like 2011-05")
    return words


def _read_whole(line: Line, words: str, known: Known) -> int:
    digits = re.sub(r"[ ,]", "", words)
    if not (digits.isascii() and digits.isdigit()):
        raise _wrong(line, "a whole number")
    return int(digits)


def _read_number(line: Line, words: str, known: Known) -> float:
    try:
        number = float(words.replace("−", "-"))
    except ValueError:
        number = float("nan")
    if number != number or number in (float("inf"), float("-inf")):
        raise _wrong(line, "a number, with a point before decimals")
    return int(number) if number.is_integer() else number


def _read_interval(line: Line, words: str, known: Known) -> list[float]:
    parts = _BETWEEN.split(words.strip("[]()"))
    if len(parts) != 2:
        raise _wrong(line, "the lower and the upper bound, like 0.88 to 1.31")
    low, high = (_read_number(line, part, known) for part in parts)
    if low > high:
        raise _wrong(line, "the lower bound first")
    return [low, high]


def _read_names(line: Line, words: str, known: Known) -> list[dict[str, str]]:
    names = []
    for each in _parts(words):
        family, comma, given = (part.strip() for part in each.partition(","))
        found = {"family": family, "given": given} if comma else {"literal": each}
        names.append({name: value for name, value in found.items() if value})
    return names


def _read_groups(line: Line, words: str, known: Known) -> list[dict[str, Any]]:
    groups = []
    for each in _parts(words):
        match = _GROUP.fullmatch(each)
        if match is None:
            raise _wrong(line, "a name and a number each, like ZMA 12; placebo 15")
        groups.append({"name": match["name"], "n": int(match["n"].replace(",", ""))})
    return groups


def _read_topics(line: Line, words: str, known: Known) -> list[str]:
    return list(dict.fromkeys(_read_topic(line, each, known) for each in _parts(words)))


def _read_topic(line: Line, words: str, known: Known) -> str:
    topic = known.topic_of(words)
    if topic is None:
        raise _wrong(line, f"no topic is called “{words}”")
    return topic


def _read_term(line: Line, words: str, known: Known) -> str:
    term = known.term_of(words)
    if term is None:
        raise _wrong(line, f"no term is called “{words}”")
    return term


def _read_term_or_words(line: Line, words: str, known: Known) -> str:
    return known.term_of(words) or words


_READERS: dict[Shape, Callable[[Line, str, Known], Any]] = {
    "text": _read_text, "choice": _read_choice, "date": _read_date, "whole": _read_whole, "number": _read_number,
    "interval": _read_interval, "names": _read_names, "groups": _read_groups, "topics": _read_topics,
    "topic": _read_topic, "term": _read_term, "term or words": _read_term_or_words,
}  # fmt: skip


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.split(SEPARATOR) if part.strip()]


def _wrong(line: Line, wanted: str) -> FormError:
    return FormError(f"{line.label}: {wanted}", line.name)


# A whole form


class Form:
    """A record as lines: what they show, and the record as it becomes by what is typed there."""

    def __init__(
        self, kind: type[Struct], record: Mapping[str, Any], known: Known, *, only: Sequence[str] = (),
        without: Sequence[str] = (), is_new: bool = False, unsure: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """`record` as its file has it; see `form_lines` for the others.

        `unsure` is the record with values that may be right: they are shown where there is none, and not part of it.
        """
        self.kind, self.known = kind, known
        self.lines = form_lines(kind, tuple(only), tuple(without), is_new=is_new)
        self._unsure = unsure or {}
        self.unsure: Values = {}
        """What the lines would show of values that may be right, where there are no others."""
        self.record: dict[str, Any] = {}
        self.values: Values = {}
        """What the lines show of the record as it is."""
        self.refill(record)

    def refill(self, record: Mapping[str, Any]) -> None:
        """Take another record in place of the one it was made with."""
        self.record = _plain(dict(record))
        self.values = {line.name: shown(line, self.record, self.known) for line in self.lines}
        maybe = {line.name: shown(line, self._unsure, self.known) for line in self.lines if not self.values[line.name]}
        self.unsure = {name: value for name, value in maybe.items() if value}

    def read(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, FormError]]:
        """The record as it becomes, and what is wrong, by the names of lines.

        A line that shows what it showed leaves its value as it was.
        """
        record, wrong = deepcopy(self.record), dict[str, FormError]()
        for line in self.lines:
            if values[line.name] == self.values[line.name] and not (line.required and not values[line.name]):
                continue
            try:
                value = values[line.name] if line.shape == "records" else read(line, values[line.name], self.known)
                if value is None and line.required:
                    raise _wrong(line, "must be given" if not line.choices else f"one of {_listed(line)}")
                _put(record, line.path, value or None if isinstance(value, list) else value)
            except FormError as error:
                loose = line.shape == "term" and line.path[1:] == ("concept",)
                if loose and not values.get(f"{line.path[0]}.text", "x"):
                    # What is no term stands as the article's words.
                    _put(record, line.path, None)
                    _put(record, (line.path[0], "text"), " ".join(values[line.name].split()))
                else:
                    wrong[line.name] = error
        for name in {line.path[0] for line in self.lines if line.path[1:] == ("concept",)}:
            self._drop_words_of_another(record, values, name)
        for line in self.lines:
            concept = record.get(line.path[0]) if line.path[1:] == ("aspect",) else None
            if concept and set(concept) == {"aspect"}:
                before = self.record.get(line.path[0]) or {}
                if values[line.name] != self.values[line.name] or set(before) == {"aspect"}:
                    wrong[line.name] = FormError(f"{line.label}: of what? {line.path[0]} is empty", line.name)
                else:
                    del record[line.path[0]]
        return record, wrong

    def _drop_words_of_another(self, record: dict[str, Any], values: Mapping[str, Any], name: str) -> None:
        """Take the article's words for a term away where another term was put in its place and they were left.

        For a narrower one they may stand: an article says inflammation and means that of the whole body.
        """
        before, after = self.record.get(name) or {}, record.get(name) or {}
        was, now, words = before.get("concept"), after.get("concept"), after.get("text")
        were_left = values.get(f"{name}.text") == self.values.get(f"{name}.text")
        if not (was and now and words and was != now and were_left):
            return
        is_said = self.known.term_words(now).casefold() in words.casefold()
        if not is_said and not self.known.is_below(now, was):
            _put(record, (name, "text"), None)

    def changes(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a record as it becomes that are not as they were; None for those that go."""
        names = dict.fromkeys([*self.record, *record])
        return {name: record.get(name) for name in names if record.get(name) != self.record.get(name)}


def _plain(value: Any) -> Any:
    """A value with lists where it has tuples, so that two of them compare."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value


def _listed(line: Line) -> str:
    return ", ".join(each.words for each in line.choices)


def _put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value at its place in a record, or take it out; what is left empty goes too."""
    name, rest = path[0], path[1:]
    if rest:
        inner = dict(record.get(name) or {})
        _put(inner, rest, value)
        value = inner or None
    if value is None:
        record.pop(name, None)
    else:
        record[name] = value
