"""The fields of a claim, a study or a relation as lines of a form, and back. Pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from msgspec import Struct
from msgspec.structs import replace

from mgtui.model import Aspect, Concept, Direction, Hedging, Kind, RelationType, SampleSize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model import Claim, Relation, Study, Term

DESIGNS = (
    "randomized controlled trial",
    "nonrandomized trial",
    "cohort study",
    "pooled cohort analysis",
    "cross-sectional study",
    "case-control study",
    "case series",
    "animal study",
    "in vitro study",
    "systematic review",
    "meta-analysis",
    "narrative review",
    "Mendelian randomization",
)


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
    """A claim as a form."""
    labels = tuple(term.label for term in terms.values())
    exposure = claim.exposure
    return [
        Line("statement", claim.statement, tall=True),
        Line("exposure", _words(exposure, terms), labels),
        _enumeration("aspect", exposure.aspect if exposure else None, Aspect),
        _enumeration("direction", claim.direction, Direction),
        Line("outcome", _words(claim.outcome, terms), labels),
        Line("population", claim.population or ""),
        _enumeration("kind", claim.kind, Kind),
        _enumeration("hedging", claim.hedging, Hedging),
        Line("note", claim.note or ""),
    ]


def claim_of_form(claim: Claim, lines: list[Line], values: Mapping[str, str], terms: Mapping[str, Term]) -> Claim:
    """The claim as the form has it. Raises FormError."""
    chosen = _checked(lines, values)
    if not chosen["statement"]:
        raise FormError("a claim needs a statement")
    exposure = _concept(claim.exposure, chosen["exposure"], terms)
    if exposure:
        exposure = replace(exposure, aspect=chosen["aspect"] or None)
    return replace(
        claim,
        statement=chosen["statement"],
        exposure=exposure,
        outcome=_concept(claim.outcome, chosen["outcome"], terms),
        **{name: chosen[name] or None for name in ("direction", "population", "kind", "hedging", "note")},
    )


def study_form(study: Study) -> list[Line]:
    """A study as a form."""
    n = study.n.total or study.n.analysed if study.n else None
    return [
        Line("title", study.title, tall=True),
        Line("label", study.label or ""),
        Line("year", study.issued or ""),
        Line("design", study.design or "", DESIGNS),
        Line("n", str(n or "")),
        Line("population", study.population or ""),
        Line("intervention", study.intervention or ""),
        Line("DOI", study.doi or ""),
    ]


def study_of_form(study: Study, lines: list[Line], values: Mapping[str, str]) -> Study:
    """The study as the form has it. Raises FormError."""
    chosen = _checked(lines, values)
    if not chosen["title"]:
        raise FormError("a study needs a title")
    if not re.fullmatch(r"(?:\d{4}(?:-\d\d){0,2})?", chosen["year"]):
        raise FormError("year: four digits, or a date like 2011-05")
    number = re.sub(r"[ ,]", "", chosen["n"])
    if number and not (number.isascii() and number.isdigit()):
        raise FormError("n: a whole number")
    size = study.n or SampleSize()
    unchanged = number == str(size.total or size.analysed or "")
    return replace(
        study,
        title=chosen["title"],
        issued=chosen["year"] or None,
        n=study.n if unchanged else SampleSize(total=int(number)) if number else None,
        doi=chosen["DOI"] or None,
        **{name: chosen[name] or None for name in ("label", "design", "population", "intervention")},
    )


def relation_form(relation: Relation) -> list[Line]:
    """A relation as a form."""
    return [_enumeration("type", relation.type, RelationType), Line("reason", relation.reason, tall=True)]


def relation_of_form(relation: Relation, lines: list[Line], values: Mapping[str, str]) -> Relation:
    """The relation as the form has it. Raises FormError."""
    chosen = _checked(lines, values)
    if not chosen["type"]:
        raise FormError(f"type: one of {', '.join(get_args(RelationType))}")
    return replace(relation, type=chosen["type"], reason=chosen["reason"])


def _enumeration(name: str, value: str | None, kind: object) -> Line:
    return Line(name, value or "", get_args(kind), open=False)


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
