"""The lines of a form: one for each field of the record's table, or for each part of what it holds. Pure functions."""

from __future__ import annotations

import types
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields as struct_fields

from mgtui.library.shapes import About, FrontMatter
from mgtui.model import (
    Certainty,
    Claim,
    Concept,
    Effect,
    Group,
    Name,
    Notice,
    NoticesChecked,
    Relation,
    RiskOfBias,
    Study,
    StudyLink,
    Term,
    Topic,
    Verification,
    nested,
)
from mgtui.model import fields as f
from mgtui.model.field import shown_in
from mgtui.model.meanings import explained
from mgtui.model.vocabularies import ASPECTS, spelled

if TYPE_CHECKING:
    from mgtui.model.field import Field, FieldType

RECORD_FIELDS: dict[type[Struct], tuple[Field, ...]] = {
    Claim: f.CLAIM, Study: f.STUDY, StudyLink: f.LINK, Relation: f.RELATION, Effect: f.EFFECT, Topic: f.TOPIC,
    Term: f.TERM, FrontMatter: nested.ARTICLE, Verification: nested.VERIFICATION, Notice: nested.NOTICE,
    NoticesChecked: nested.CHECKED, RiskOfBias: nested.JUDGEMENT, Certainty: nested.CERTAINTY, About: nested.LIBRARY,
}  # fmt: skip


Shape = Literal[
    "text", "texts", "choice", "date", "whole", "number", "interval", "term", "term or words", "topic", "topics",
    "names", "groups", "records",
]  # fmt: skip
TERMS = ("term", "term or words")
"""Shapes of lines that hold a term."""
BRIEF = 9
"""Fields that stand before this rank are those asked of what was found in an article."""


_BY_HAND: frozenset[FieldType] = frozenset({"reasons", "flag"})
"""Types of fields that have no line: they are written into the file."""


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
        meaning, choices = "which side of it is meant", _choices(tuple(ASPECTS))
        lines.append(Line((*path, "aspect"), "aspect", "choice", meaning, choices, is_brief=is_brief))
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
