"""A study in a few words each: what the columns of the study table say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.words import DIRECTION_GLYPHS, FIDELITY_WORDS, STANCE_WORDS
from mgtui.library.labels import citation_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model import Effect, Study, StudyLink, Term

SHORT_DESIGNS = {
    "randomized controlled trial": "RCT",
    "Mendelian randomization": "Mendelian rand.",
    "pooled cohort analysis": "pooled cohorts",
    "cross-sectional study": "cross-sectional",
    "case-control study": "case-control",
    "nonrandomized trial": "nonrandomized trial",
}


def year(study: Study) -> str:
    """The year it came out, or nothing."""
    return (study.issued or "")[:4]


def design(study: Study) -> str:
    """The design, in its usual short form."""
    return SHORT_DESIGNS.get(study.design or "", study.design or "")


def participants(study: Study) -> str:
    """How many took part: analysed, else in all; nothing where unknown."""
    if study.n is None:
        return ""
    number = study.n.total or study.n.analysed or sum(group.n for group in study.n.groups)
    return f"{number:,}" if number else ""


def found(study: Study, terms: Mapping[str, Term], outcome: str | None = None) -> str:
    """Its results as outcome and direction mark, the wanted outcome first: `IGF-1 ↑, testosterone ↑`."""
    seen: dict[str, str] = {}
    for effect in sorted(study.effects, key=lambda effect: effect.outcome != outcome):
        if effect.direction is None:
            continue
        name = terms[effect.outcome].label if effect.outcome in terms else effect.outcome
        seen.setdefault(name, DIRECTION_GLYPHS[effect.direction])
    return ", ".join(f"{name} {glyph}" for name, glyph in seen.items())


def effect_text(effect: Effect, terms: Mapping[str, Term]) -> str:
    """One result in words and numbers, only what was seen."""
    name = terms[effect.outcome].label if effect.outcome in terms else effect.outcome
    parts = [name]
    if effect.direction:
        parts.append(effect.direction.replace("_", " "))
    if effect.group:
        parts.append(f"({effect.group})")
    if effect.estimate is not None:
        estimate = f"{effect.measure or 'estimate'} {effect.estimate:g}"
        if effect.se is not None:
            estimate += f" ± {effect.se:g} (SE)"
        if effect.sd is not None:
            estimate += f" ± {effect.sd:g} (SD)"
        if effect.ci is not None:
            estimate += f" (95 % CI {effect.ci[0]:g} to {effect.ci[1]:g})"
        parts.append(estimate)
    elif effect.measure:
        parts.append(effect.measure)
    if effect.baseline is not None and effect.follow_up is not None:
        parts.append(f"{effect.baseline:g} to {effect.follow_up:g}")
    if effect.unit:
        parts.append(effect.unit)
    if effect.comparator_estimate is not None:
        parts.append(f"comparator {effect.comparator_estimate:g}")
    if effect.p:
        parts.append(f"p {effect.p}" if effect.p[0] in "<>=≤" else f"p = {effect.p}")
    if effect.timepoint:
        parts.append(effect.timepoint)
    if effect.note:
        parts.append(effect.note)
    return " · ".join(parts)


def columns(
    study: Study, terms: Mapping[str, Term], link: StudyLink | None = None, outcome: str | None = None, claims: int = 0
) -> dict[str, str]:
    """Column name to text. Stance and fidelity only where one claim's link to the study is meant."""
    cells = {
        "Year": year(study),
        "Study": citation_label(study),
        "Design": design(study),
        "n": participants(study),
        "Population": study.population or "",
        "Intervention": study.intervention or "",
        "Found": found(study, terms, outcome),
    }
    if link is not None:
        cells["Stance"] = STANCE_WORDS.get(link.stance or "", "")
        outside = study.identification == "outside"
        cells["Told as"] = "not told" if outside else FIDELITY_WORDS.get(link.fidelity or "", "")
    elif claims:
        cells["Claims"] = str(claims)
    return {name: text for name, text in cells.items() if text}
