"""The studies behind a claim that is told on top of an answer, each as it is linked to that claim."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.evidence.appraisal import strips
from mgtui.evidence.sentence import joined, listed, number_word
from mgtui.model.vocabularies import FIDELITIES, JUDGEMENTS, NOTICES, STANCES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mgtui.answering.answers import Answering
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Library

UNLINKED = "No study is recorded behind it."
BRIEF, DESIGNS, FULL = 1, 2, 3
"""Studies by their number, and whether it is animals or cells that they looked at; by their design; by their design and
in whom."""
_SURE = {"inferred": "probably ", "candidate": "perhaps "}
"""How sure it is that a study is the one that the article means."""
_MOST_BY_DESIGN = 2
"""So many works behind further claims are told by their design at most."""
_LOOKED_AT = {"animals": " in animals", "cells": " in cells"}


class Behind:
    """The studies behind claims that are told one after the other, in words; each work is named once."""

    def __init__(self, works: Mapping[str, str], library: Library) -> None:
        """`works`: each study, as `study:<id>`, with the first record of its work."""
        self.works, self.library = works, library
        self._named: set[str] = set()
        self._all: set[str] = set()
        """The works that were named, and those of the claim that is told now."""
        self._said_of: set[tuple[str, str]] = set()
        """What was said of works in brackets."""

    def told(self, row: Answering, level: int, *, noted: bool = False) -> str:
        """What stands behind a claim: sentences, in more words or in fewer; `noted`: what is noted on a study of which
        it is not recorded what it found follows."""
        if not row.studies:
            return UNLINKED
        self._all = self._named | {self.works[line.id] for line in row.studies}
        said = list(self._sentences(row, level, noted=noted))
        told = [line for line in row.studies if line.stance != "background" or not said]
        said = said or list(self._background(row, level))
        self._named |= {self.works[line.id] for line in told}
        self._all = self._named
        self._said_of |= {(self.works[line.id], aside) for line in told for aside in self._asides(line, level)}
        return " ".join(f"{each[:1].upper()}{each[1:]}." for each in said)

    def of_others(self, rows: Sequence[Answering], *, behind_told: bool) -> str:
        """What stands behind further claims: which works speak for how many of them, and against how many. Where there
        is nothing, and nothing behind the one that is told, that is said of all."""
        if all(line.stance == "background" for row in rows for line in row.studies):
            which = ("them" if behind_told else "any of these") if len(rows) > 1 else "it" if behind_told else "either"
            linked = any(row.studies for row in rows)
            return f"no study is recorded {f'that tests {which}' if linked else f'behind {which}'}"
        said = []
        for stance, whether in (("supports", "for"), ("refutes", "against")):
            works = [{self.works[line.id]: line for line in row.studies if line.stance == stance} for row in rows]
            different = {work: line for each in works for work, line in each.items()}
            number = sum(map(bool, works))
            if different:
                which = "it" if len(rows) == 1 else "them" if number == len(rows) else f"{number_word(number)} of them"
                speaks = "speaks" if len(different) == 1 else "speak"
                said.append(f"{self._known(different) or _designs(different)} {speaks} {whether} {which}")
        return joined(said) if said else ""

    def _known(self, works: Iterable[str]) -> str:
        """Works that all were named before; empty where one was not."""
        known = set(works)
        if known == self._all:
            return "the same study" if len(known) == 1 else "the same studies"
        noun = "study" if len(known) == 1 else "studies"
        return f"{number_word(len(known))} {noun} told above" if known <= self._named else ""

    def _sentences(self, row: Answering, level: int, *, noted: bool) -> Iterator[str]:
        own, outside = self._by_stance(row.own), self._by_stance(row.outside)
        if lines := own.get("supports"):
            is_remark = row.claim.kind == "evidence_remark"
            verb, preposition = ("is {}about", "about") if is_remark else ("{}rests on", "on")
            (sure, first), *rest = self._phrases(lines, level)
            others = [f"{also}{preposition} {phrase}" for also, phrase in rest]
            yield joined([f"it {verb.format(sure)} {first}", *others])
        for found, where in ((own, ""), (outside, "from outside the article, ")):
            at_most = level if found is own else min(level, DESIGNS)
            speaking = [
                f"{_listed(self._phrases(lines, at_most))} {STANCES[stance].speaking[len(lines) > 1]}"
                for stance, lines in found.items()
                if stance and not (stance == "supports" and found is own)
            ]
            if speaking:
                yield where + joined(speaking)
        for found in (own, outside):
            if lines := found.get(None):
                which = "any" if len(lines) > 1 else "it"
                unknown = "" if noted else f"; whether {which} bears this out is not recorded"
                yield f"{self._mentioned(lines, level)}{unknown}"

    def _background(self, row: Answering, level: int) -> Iterator[str]:
        """The studies that were linked without testing it, where there are no others."""
        for lines in (row.own, row.outside):
            works = list({self.works[line.id]: line for line in lines}.values())
            if works:
                yield f"{self._mentioned(works, level)}, which {'do' if len(works) > 1 else 'does'} not test it"

    def _mentioned(self, lines: Sequence[StudyLine], level: int) -> str:
        """Studies of which it is not said that it rests on them: what the article names, or may mean, or what is from
        elsewhere."""
        if lines[0].outside:
            return f"from outside the article there {'are' if len(lines) > 1 else 'is'} " + _listed(
                self._phrases(lines, level)
            )
        verbs = [(f"{sure}draws on" if sure else "names", named) for sure, named in self._phrases(lines, level)]
        return f"the article {joined([f'{verb} {named}' for verb, named in verbs])}"

    def _by_stance(self, lines: Sequence[StudyLine]) -> dict[str | None, list[StudyLine]]:
        """Studies by what they found about the claim, one for each work; background is left out."""
        found: dict[str | None, dict[str, StudyLine]] = {stance: {} for stance in (*STANCES, None)}
        for line in lines:
            found[line.stance].setdefault(self.works[line.id], line)
        return {stance: list(each.values()) for stance, each in found.items() if each and stance != "background"}

    def _phrases(self, lines: Sequence[StudyLine], level: int) -> Iterator[tuple[str, str]]:
        """How sure it is that the article means them, and the studies with what is to be known of them."""

        def alike(line: StudyLine) -> tuple[str, bool, str, str]:
            again = self.works[line.id] in self._named
            looked_at = "" if again or level > BRIEF else _LOOKED_AT.get(line.subjects, "")
            asides = "; ".join(self._new_asides(line, level))
            return _SURE.get(line.identification or "", ""), again, asides, looked_at

        for (sure, again, _, looked_at), members in groupby(sorted(lines, key=alike), key=alike):
            group = list(members)
            if again:
                named = self._known({self.works[line.id] for line in group})
            elif level == BRIEF:
                named = f"{number_word(len(group))} stud{'ies' if len(group) > 1 else 'y'}{looked_at}"
            else:
                named = listed(group, findings=False, provenance=False, whom=level == FULL)
            asides = "; ".join(self._new_asides(group[0], level, many=len(group) > 1))
            yield sure, f"{named} ({asides})" if asides else named

    def _new_asides(self, line: StudyLine, level: int, *, many: bool = False) -> Iterator[str]:
        """Those that were not said of it before."""
        for one, asked in zip(self._asides(line, level), self._asides(line, level, many=many), strict=True):
            if (self.works[line.id], one) not in self._said_of:
                yield asked

    def _asides(self, line: StudyLine, level: int, *, many: bool = False) -> Iterator[str]:
        """What is to be known of a study: from where, how it is told, what its journal and those who judged it say."""
        known_only = line.identification == "unidentified"
        if known_only:
            yield "known only from the article"
        elif line.fidelity and not line.outside and (aside := FIDELITIES[line.fidelity].aside[many]):
            yield aside
        for kind in dict.fromkeys(notice.kind for notice in line.notices if NOTICES[notice.kind].grave):
            if kind != "retraction" or level == BRIEF:  # which stands with its design
                yield NOTICES[kind].words
        judged = [one for one in self.library.studies[parse(line.id).key].risk_of_bias if one.domain == "overall"]
        if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
            yield "judged to be at high risk of bias"


def _designs(works: Mapping[str, StudyLine]) -> str:
    """Works by their design, or many by their number."""
    if len(works) > _MOST_BY_DESIGN:
        return f"{number_word(len(works))} studies"
    return listed(works.values(), findings=False, provenance=False, whom=False)


def _listed(phrases: Iterable[tuple[str, str]]) -> str:
    return joined([f"{sure}{phrase}" for sure, phrase in phrases])
