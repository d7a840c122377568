"""The evidence profile of a claim: everything that can be known of what stands behind it, and no score.

The rules are told in docs/evidence.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.appraisal import strips
from mgtui.evidence.directions import NULL
from mgtui.evidence.levels import background_level, level, question_of
from mgtui.evidence.profile_records import DesignCount, Finding, OtherClaim, Profile, Question, Sources, StudyLine
from mgtui.evidence.sentence import plain_line
from mgtui.evidence.study_facts import found
from mgtui.evidence.works import Work, group_works
from mgtui.library.labels import citation_label
from mgtui.model.designs import Subjects, design_of, order_of
from mgtui.model.provenance import identification_of
from mgtui.model.relations import RELATION_ENDS, RELATION_KINDS, Bearing, EndKey
from mgtui.model.vocabularies import CLAIM_KINDS, QUESTIONS
from mgtui.ref import parse, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Relations
    from mgtui.model import Claim, Library, Study, StudyLink, Term
    from mgtui.model.vocabularies import QuestionKind


def _keys(bearing: Bearing, *, computed: bool = False) -> frozenset[EndKey]:
    return frozenset(
        key
        for key, end in RELATION_ENDS.items()
        if end.bearing == bearing and RELATION_KINDS[key[0]].computed == computed
    )


THROUGH = _keys("for")
"""Relations through which other claims' studies speak for a claim: they support it, say the same, or carry it."""
AGAINST = _keys("against")
LIMITS = _keys("limits")
COMPUTED_AGAINST = _keys("against", computed=True)


def profile(library: Library, links: Links, relations: Relations, claim_id: str) -> Profile:
    """The evidence profile of a claim. Raises KeyError where there is no such claim."""
    return _Making(library, links, relations, claim_id).profile()


class _Making:
    """One profile being put together."""

    def __init__(self, library: Library, links: Links, relations: Relations, claim_id: str) -> None:
        self.library = library
        self.links = links
        self.claim = library.claims[claim_id]
        self.related = relations.related(claim_id)
        self.studies = self.lines(self.claim)
        self.supporting = [study for study in self.studies if study.stance == "supports"]

    def profile(self) -> Profile:
        claim = self.claim
        through, against = self.others(THROUGH), self.others(AGAINST)
        question = question_of(claim)
        by_way = self.lines_of(other for other in through if self.carries(other))
        return Profile(
            claim=claim.id,
            statement=claim.statement,
            line=plain_line(
                claim, self.studies, self.stances(), self.once(by_way), self.once(self.opposed(against)), against
            ),
            question=Question(question, QUESTIONS[question].words, QUESTIONS[question].row),
            studies=tuple(self.studies),
            missing=tuple(written("study", link.id) for link in claim.studies if link.id not in self.library.studies),
            designs=tuple(_designs(self.studies)), sources=self.sources(through, by_way), against=against,
            limits=self.others(LIMITS), computed_against=self.others(COMPUTED_AGAINST), status=claim.status,
        )  # fmt: skip

    def lines(self, claim: Claim) -> list[StudyLine]:
        """The studies of a claim, weighed for the question that it poses."""
        terms, question = self.library.terms, question_of(claim)
        return [study_line(study, link, claim, question, terms) for study, link in self.library.behind(claim)]

    def carries(self, other: OtherClaim) -> bool:
        """Whether another claim's studies speak for this one: what bears out a remark speaks only for remarks."""
        claim = self.library.claims.get(other.id)
        return _is_remark(self.claim) or not (claim and _is_remark(claim))

    def lines_of(self, others: Iterable[OtherClaim]) -> list[StudyLine]:
        """The studies that support other claims, each once, as the claim has it that tells it most faithfully."""
        found: dict[str, StudyLine] = {}
        for other in others:
            for line in self.lines(self.library.claims[other.id]) if other.studies else ():
                if line.id in other.studies and (line.id not in found or not line.uncounted):
                    found[line.id] = line
        return list(found.values())

    def others(self, kinds: frozenset[EndKey]) -> tuple[OtherClaim, ...]:
        """The claims at the other end of some kinds of relation, in the order of the related claims."""
        found = []
        for entry in self.related:
            if (entry.type, entry.outgoing) in kinds:
                claim = self.library.claims.get(entry.id)
                lines = [line for line in self.lines(claim) if line.stance == "supports"] if claim else []
                studies = {line.id: line.label for line in lines}
                shared = self.shared(lines)
                told = (entry.id, entry.type, entry.statement, entry.article, entry.reason, entry.status)
                uncounted = {line.id: line.uncounted for line in lines if line.uncounted}
                found.append(OtherClaim(*told, studies, shared, uncounted))
        return tuple(found)

    def shared(self, lines: Sequence[StudyLine]) -> tuple[str, ...]:
        """Which of another claim's studies are the same work as one that supports the claim asked about."""
        own = {line.id for line in self.supporting}
        works = [set(work.studies) for work in self.works([*self.supporting, *lines])]
        return tuple(line.id for line in lines if any(line.id in work and work & own for work in works))

    def works(self, lines: Iterable[StudyLine]) -> list[Work]:
        """The works that some studies are, each counted once."""
        ids = [parse(line.id).key for line in lines]
        return group_works(self.library, self.links, ids, self.claim.id)

    def stances(self) -> dict[str | None, list[StudyLine]]:
        """The claim's own studies by what they found about it, one line for each work."""
        found: dict[str | None, list[StudyLine]] = {}
        for line in self.studies:
            found.setdefault(line.stance, []).append(line)
        return {stance: self.once(lines) for stance, lines in found.items()}

    def once(self, lines: Sequence[StudyLine]) -> list[StudyLine]:
        """One line for each work: that of its first record."""
        first = {work.studies[0] for work in self.works(lines)}
        return list({line.id: line for line in reversed(lines) if line.id in first}.values())[::-1]

    def opposed(self, against: Sequence[OtherClaim]) -> list[StudyLine]:
        """Studies that refute the claim, then those that a claim which contradicts it leans on and tells faithfully.

        None that also supports it, by the rule that docs/evidence.md gives.
        """
        shared = {study for other in against for study in other.shared}
        found = {line.id: line for line in self.studies if line.stance == "refutes"}
        for line in self.lines_of(against):
            if line.id not in shared and not line.uncounted:
                found.setdefault(line.id, line)
        return list(found.values())

    def sources(self, through: tuple[OtherClaim, ...], by_way: Sequence[StudyLine]) -> Sources:
        """How many works speak for the claim, by itself and with the claims that carry it."""
        own = self.works(self.supporting)
        return Sources(
            own=len(own), outside=sum(work.outside for work in own), retracted=sum(work.retracted for work in own),
            with_others=len(self.works([*self.supporting, *by_way])), through=through,
            works=tuple(self.works(self.studies)),
        )  # fmt: skip


def _is_remark(claim: Claim) -> bool:
    kind = CLAIM_KINDS.get(claim.kind or "")
    return bool(kind and kind.remark)


def _designs(studies: Sequence[StudyLine]) -> Iterable[DesignCount]:
    groups: dict[tuple[str | None, bool], dict[str, StudyLine]] = {}
    for study in sorted(studies, key=lambda study: (study.stance == "background", order_of(study.design))):
        groups.setdefault((study.design, study.stance == "background"), {}).setdefault(study.id, study)
    for (design, background), members in groups.items():
        lines = list(members.values())
        yield DesignCount(
            design, background, lines[0].level, tuple(members), tuple(line.participants for line in lines)
        )


_UNITS: dict[Subjects, str] = {"people": "people", "animals": "animals", "cells": "samples"}


def study_line(
    study: Study, link: StudyLink, claim: Claim, question: QuestionKind, terms: Mapping[str, Term]
) -> StudyLine:
    """What a profile says of a study that a claim is linked to."""
    design = design_of(study.design)
    outcome = claim.outcome.concept if claim.outcome else None
    return StudyLine(
        id=written("study", study.id), label=citation_label(study), design=study.design,
        level=background_level() if link.stance == "background" else level(study.design, question),
        subjects=design.subjects, population=study.population, participants=participants(study),
        finding=_finding(study, link, claim), found=found(study, terms, outcome), stance=link.stance,
        fidelity=link.fidelity, evidence=link.evidence, note=link.note, identification=identification_of(link, study),
        verification=study.verification.status if study.verification else None,
        verification_note=study.verification.note if study.verification else "", funding=study.funding,
        caveats=study.caveats, notices=study.notices,
        risk_of_bias=tuple(strips(study.risk_of_bias, terms)),
    )  # fmt: skip


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
