"""A study in a few words each: what the columns of the study table say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from mgtui.evidence.notices import checked_text, marked_label, notice_text
from mgtui.model.designs import short_design
from mgtui.model.field import shown_in
from mgtui.model.fields import EFFECT
from mgtui.model.provenance import from_outside
from mgtui.model.records import label_of
from mgtui.model.vocabularies import DIRECTIONS, FIDELITY_WORDS, STANCE_WORDS, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mgtui.model import Effect, Study, StudyLink, Term
    from mgtui.model.field import Field


def year(study: Study) -> str:
    """The year it came out, or nothing."""
    return (study.issued or "")[:4]


def design(study: Study) -> str:
    """The design, in its usual short form."""
    return short_design(study.design or "")


def participants(study: Study) -> str:
    """How many took part: analysed, else in all, else group by group, never added up; nothing where unknown."""
    if study.n is None:
        return ""
    number = study.n.analysed or study.n.total
    return f"{number:,}" if number else " + ".join(f"{group.n:,}" for group in study.n.groups)


def found(study: Study, terms: Mapping[str, Term], outcome: str | None = None) -> str:
    """Its results as outcome and direction mark, the wanted outcome first: `IGF-1 ↑, testosterone ↑`."""
    seen: dict[str, str] = {}
    for effect in sorted(study.effects, key=lambda effect: effect.outcome != outcome):
        if effect.direction is None:
            continue
        seen.setdefault(label_of(effect.outcome, terms), DIRECTIONS[effect.direction].glyph)
    return ", ".join(f"{name} {glyph}" for name, glyph in seen.items())


def judged_text(field: Field, value: Any, terms: Mapping[str, Term]) -> str | None:
    """Notices, judgements of bias, or when notices were looked for, on one line; None of a field that holds others."""
    if field.type == "notices":
        return "; ".join(map(notice_text, value))
    if field.type == "judgements":
        from mgtui.evidence.appraisal import strips  # late: the study table of the explorer shows none

        return "; ".join(strips(value, terms))
    return checked_text(value) if field.type == "checked" else None


def effect_text(effect: Effect, terms: Mapping[str, Term]) -> str:
    """One result in words and numbers, only what was seen."""
    parts = [
        label_of(effect.outcome, terms), spelled(effect.direction or ""), f"({effect.group})" if effect.group else "",
        effect.measure or "" if effect.estimate is None else _estimate(effect, effect.estimate),
        _change(effect.baseline, effect.follow_up), effect.unit or "",
        _number("comparator {:g}", effect.comparator_estimate), _p_value(effect.p), effect.timepoint or "",
        effect.note or "",
    ]  # fmt: skip
    more = ((field, getattr(effect, field.name)) for field in shown_in("show", EFFECT))
    parts += [f"{field.words_in('show')} {value}" for field, value in more if value is not None]
    return " · ".join(part for part in parts if part)


def _number(words: str, number: float | None) -> str:
    return "" if number is None else words.format(number)


def _estimate(effect: Effect, estimate: float) -> str:
    interval = "" if effect.ci is None else " (95 % CI {:g} to {:g})".format(*effect.ci)
    errors = _number(" ± {:g} (SE)", effect.se) + _number(" ± {:g} (SD)", effect.sd)
    return f"{effect.measure or 'estimate'} {estimate:g}{errors}{interval}"


def _change(baseline: float | None, follow_up: float | None) -> str:
    return "" if baseline is None or follow_up is None else f"{baseline:g} to {follow_up:g}"


def _p_value(p: str | None) -> str:
    return "" if not p else f"p {p}" if p[0] in "<>=≤" else f"p = {p}"


class StudyCell(Struct, frozen=True):
    """A study in a table, and what the table is about."""

    study: Study
    terms: Mapping[str, Term]
    link: StudyLink | None = None
    """Set where the table has the studies of one claim."""
    outcome: str | None = None
    """Whose results come first: the outcome of the claim."""
    claims: int = 0
    """How many claims the study is linked to."""


class StudyColumn(Struct, frozen=True):
    """A column of the study table, on the screen and in a report."""

    name: str
    text: Callable[[StudyCell], str]
    least: int
    """Its least width on the screen, in cells."""
    most: int
    keep: int
    """The lower, the sooner it is left out where the screen is narrow."""
    of: Literal["any", "one claim", "many claims"] = "any"
    """The tables that have it: those of one claim, or of a topic, an article, a library."""
    numbers: bool = False
    """Sorted by the number in it, the largest first."""


def _told(cell: StudyCell) -> str:
    outside = from_outside(cell.link, cell.study)
    return "not told" if outside else FIDELITY_WORDS.get((cell.link and cell.link.fidelity) or "", "")


STUDY_COLUMNS: tuple[StudyColumn, ...] = (
    StudyColumn("Year", lambda cell: year(cell.study), 4, 4, 7, numbers=True),
    StudyColumn("Study", lambda cell: marked_label(cell.study), 18, 28, 10),
    StudyColumn("Design", lambda cell: design(cell.study), 14, 20, 5),
    StudyColumn("n", lambda cell: participants(cell.study), 9, 9, 4, numbers=True),
    StudyColumn("Population", lambda cell: cell.study.population or "", 14, 44, 2),
    StudyColumn("Intervention", lambda cell: cell.study.intervention or "", 12, 36, 1),
    StudyColumn("Found", lambda cell: found(cell.study, cell.terms, cell.outcome), 14, 44, 3),
    StudyColumn(
        "Stance", lambda cell: STANCE_WORDS.get((cell.link and cell.link.stance) or "", ""), 12, 12, 9, of="one claim"
    ),
    StudyColumn("Told as", _told, 14, 14, 8, of="one claim"),
    StudyColumn(
        "Claims", lambda cell: str(cell.claims) if cell.claims else "", 6, 6, 6, of="many claims", numbers=True
    ),
)


def columns(
    study: Study, terms: Mapping[str, Term], link: StudyLink | None = None, outcome: str | None = None, claims: int = 0
) -> dict[str, str]:
    """Column name to text, without the empty ones; the arguments are the fields of `StudyCell`."""
    cell = StudyCell(study, terms, link, outcome, claims)
    wanted = ("any", "one claim" if link is not None else "many claims")
    cells = {column.name: column.text(cell) for column in STUDY_COLUMNS if column.of in wanted}
    return {name: text for name, text in cells.items() if text}
