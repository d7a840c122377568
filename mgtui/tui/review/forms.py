"""The fields of a claim, a study or a relation as lines of a form, and back. Pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields as struct_fields
from msgspec.structs import replace

from mgtui.model import Concept, SampleSize
from mgtui.model.fields import CLAIM, RELATION, STUDY, shown_in
from mgtui.model.vocabularies import ASPECTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.model import Claim, Relation, Study, Term
    from mgtui.model.fields import Field

Edited = TypeVar("Edited", bound=Struct)


class FormError(ValueError):
    """A value that its field does not take; the message says what it takes."""


class Line(Struct, frozen=True):
    """A line of a form."""

    name: str
    value: str = ""
    choices: tuple[str, ...] = ()
    """The values it takes, or for `open` lines the usual ones."""
    open: bool = True
    """Whether it takes other values too."""
    tall: bool = False


def claim_form(claim: Claim, terms: Mapping[str, Term]) -> list[Line]:
    return _form(CLAIM, claim, terms)


def claim_of_form(claim: Claim, lines: list[Line], values: Mapping[str, str], terms: Mapping[str, Term]) -> Claim:
    """The claim as the form has it. Raises FormError."""
    return _of_form("a claim", CLAIM, claim, _checked(lines, values), terms)


def study_form(study: Study) -> list[Line]:
    return _form(STUDY, study, {})


def study_of_form(study: Study, lines: list[Line], values: Mapping[str, str]) -> Study:
    """The study as the form has it. Raises FormError."""
    return _of_form("a study", STUDY, study, _checked(lines, values), {})


def relation_form(relation: Relation) -> list[Line]:
    return _form(RELATION, relation, {})


def relation_of_form(relation: Relation, lines: list[Line], values: Mapping[str, str]) -> Relation:
    """The relation as the form has it. Raises FormError."""
    return _of_form("a relation", RELATION, relation, _checked(lines, values), {})


def _form(fields: Sequence[Field], record: Struct, terms: Mapping[str, Term]) -> list[Line]:
    return [line for field in shown_in("form", fields) for line in _lines(field, getattr(record, field.name), terms)]


def _lines(field: Field, value: Any, terms: Mapping[str, Term]) -> list[Line]:
    name = field.words_in("form")
    if field.type in ("concept", "exposure"):
        words = Line(name, _words(value, terms), tuple(term.label for term in terms.values()))
        aspect = Line("aspect", (value and value.aspect) or "", tuple(ASPECTS), open=False)
        return [words, aspect] if field.type == "exposure" else [words]
    text = _number(value) if field.type == "sample" else str(value or "")
    return [Line(name, text, field.choices, open=field.type != "choice", tall=field.name in _TALL)]


_TALL = ("statement", "title", "reason")
"""The fields that stand first and may be a sentence or more."""
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def _of_form(
    noun: str, fields: Sequence[Field], record: Edited, chosen: Mapping[str, str], terms: Mapping[str, Term]
) -> Edited:
    defaults = {field.name: field.default for field in struct_fields(record)}
    made: dict[str, Any] = {}
    for field in shown_in("form", fields):
        if field.required and not chosen[field.words_in("form")]:
            wanted = f"{field.name}: one of {', '.join(field.choices)}"
            raise FormError(wanted if field.choices else f"{noun} needs a {field.name}")
        value = _read(field, getattr(record, field.name), chosen, terms)
        made[field.name] = defaults[field.name] if value is None else value
    return replace(record, **made)


def _read(field: Field, before: Any, chosen: Mapping[str, str], terms: Mapping[str, Term]) -> Any:
    """The value of a field as the form has it. Raises FormError."""
    text = chosen[field.words_in("form")]
    if field.type in ("concept", "exposure"):
        concept = _concept(before, text, terms)
        return replace(concept, aspect=chosen["aspect"] or None) if concept and field.type == "exposure" else concept
    if field.type == "sample":
        return _sample(before, text)
    if field.type == "date" and text and not _DATE.fullmatch(text):
        raise FormError(f"{field.words_in('form')}: four digits, or a date like 2011-05")
    return text or None


def _number(size: SampleSize | None) -> str:
    return str((size.total or size.analysed or "") if size else "")


def _sample(before: SampleSize | None, text: str) -> SampleSize | None:
    number = re.sub(r"[ ,]", "", text)
    if number and not (number.isascii() and number.isdigit()):
        raise FormError("n: a whole number")
    if number == _number(before):
        return before
    return SampleSize(total=int(number)) if number else None


def _checked(lines: list[Line], values: Mapping[str, str]) -> dict[str, str]:
    """The values without white space around them; of a fixed choice its beginning is enough."""
    chosen: dict[str, str] = {}
    for line in lines:
        value = " ".join(values[line.name].split())
        if value and not line.open:
            typed = value.lower().replace(" ", "_")
            fitting = [choice for choice in line.choices if choice.startswith(typed)]
            if not fitting:
                raise FormError(f"{line.name}: one of {', '.join(line.choices)}")
            value = typed if typed in fitting else fitting[0]
        chosen[line.name] = value
    return chosen


def _words(concept: Concept | None, terms: Mapping[str, Term]) -> str:
    if concept is None:
        return ""
    term = terms.get(concept.concept or "")
    return term.label if term else concept.text or ""


def _concept(before: Concept | None, words: str, terms: Mapping[str, Term]) -> Concept | None:
    """The concept that is meant: as it was, the term of these words, else the words alone."""
    if not words:
        return None
    if before is not None and words == _words(before, terms):
        return before
    wanted = words.casefold()
    for term in terms.values():
        if wanted in {name.casefold() for name in (term.id, term.label, *term.alt_labels)}:
            return Concept(concept=term.id)
    return Concept(text=words)
