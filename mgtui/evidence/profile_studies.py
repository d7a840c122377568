"""One study as it stands behind one claim: all that an evidence profile says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.appraisal import strips
from mgtui.evidence.directions import NULL
from mgtui.evidence.levels import background_level, level
from mgtui.evidence.profile_records import Finding, StudyLine
from mgtui.evidence.study_facts import found
from mgtui.library.labels import citation_label
from mgtui.model.designs import Subjects, design_of
from mgtui.model.provenance import identification_of
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model import Claim, Study, StudyLink, Term
    from mgtui.model.vocabularies import QuestionKind

_UNITS: dict[Subjects, str] = {"people": "people", "animals": "animals", "cells": "samples"}


def study_line(
    study: Study, link: StudyLink, claim: Claim, question: QuestionKind, terms: Mapping[str, Term]
) -> StudyLine:
    """What a profile says of a study that a claim is linked to."""
    design = design_of(study.design)
    outcome = claim.outcome.concept if claim.outcome else None
    return StudyLine(
        id=written("study", study.id),
        label=citation_label(study),
        design=study.design,
        level=background_level() if link.stance == "background" else level(study.design, question),
        subjects=design.subjects,
        population=study.population,
        participants=participants(study),
        finding=_finding(study, link, claim),
        found=found(study, terms, outcome),
        stance=link.stance,
        fidelity=link.fidelity,
        evidence=link.evidence,
        note=link.note,
        identification=identification_of(link, study),
        verification=study.verification.status if study.verification else None,
        verification_note=study.verification.note if study.verification else "",
        funding=study.funding,
        caveats=study.caveats,
        notices=study.notices,
        risk_of_bias=tuple(strips(study.risk_of_bias, terms)),
    )


def participants(study: Study) -> str:
    """How many took part, as recorded: `1,453 people (1,138 analysed)`; groups one by one, never added up."""
    subjects = design_of(study.design).subjects
    if subjects in ("published work", "a model"):
        return "no participants of its own"
    unit = _UNITS.get(subjects, "participants")
    size = study.n
    if size is None or not (size.total or size.analysed or size.groups):
        return "number not recorded"
    if size.total:
        fewer = f" ({size.analysed:,} analysed)" if size.analysed and size.analysed != size.total else ""
        return f"{size.total:,} {unit}{fewer}"
    if size.analysed:
        return f"{size.analysed:,} {unit} analysed"
    return ", ".join(f"{group.name} {group.n:,}" for group in size.groups)


def _finding(study: Study, link: StudyLink, claim: Claim) -> Finding:
    """A study that supports a statement of no effect is null; else its own results on the claim's outcome tell."""
    if link.stance == "supports":
        return "null" if claim.direction in NULL else "not null"
    outcome = claim.outcome.concept if claim.outcome else None
    seen = {effect.direction for effect in study.effects if outcome and effect.outcome == outcome and effect.direction}
    if not seen:
        return "unknown"
    return "null" if seen <= NULL else "not null"
