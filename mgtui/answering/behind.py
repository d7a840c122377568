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
"""Studies by their number; by their design; by their design and in whom."""
_SURE = {"inferred": "probably ", "candidate": "perhaps "}
"""How sure it is that a study is the one that the article means."""


class Behind:
    """The studies behind claims that are told one after the other, in words; each work is named once."""

    def __init__(self, works: Mapping[str, str], library: Library) -> None:
        """`works`: each study, as `study:<id>`, with the first record of its work."""
        self.works, self.library = works, library
        self._named: set[str] = set()

    def told(self, row: Answering, level: int) -> str:
        """What stands behind a claim: sentences, in more words or in fewer."""
        if not row.studies:
            return UNLINKED
        said = list(self._sentences(row, level))
        self._named |= {self.works[line.id] for line in row.studies if line.stance != "background"}
        if not said:
            several = len({self.works[line.id] for line in row.studies}) > 1
            return (
                "The studies named with it do not test it." if several else "The study named with it does not test it."
            )
        return " ".join(f"{each[:1].upper()}{each[1:]}." for each in said)

    def _sentences(self, row: Answering, level: int) -> Iterator[str]:
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
        for found, names in ((own, "it names"), (outside, "from outside the article there is")):
            if lines := found.get(None):
                yield f"{names} {_listed(self._phrases(lines, level))}, of which it is not recorded what was found"

    def _by_stance(self, lines: Sequence[StudyLine]) -> dict[str | None, list[StudyLine]]:
        """Studies by what they found about the claim, one for each work; background is left out."""
        found: dict[str | None, dict[str, StudyLine]] = {stance: {} for stance in (*STANCES, None)}
        for line in lines:
            found[line.stance].setdefault(self.works[line.id], line)
        return {stance: list(each.values()) for stance, each in found.items() if each and stance != "background"}

    def _phrases(self, lines: Sequence[StudyLine], level: int) -> Iterator[tuple[str, str]]:
        """How sure it is that the article means them, and the studies with what is to be known of them."""

        def alike(line: StudyLine) -> tuple[str, bool, str]:
            again = self.works[line.id] in self._named
            return _SURE.get(line.identification or "", ""), again, "; ".join(self._asides(line, level, many=False))

        for (sure, again, _), members in groupby(sorted(lines, key=alike), key=alike):
            group = list(members)
            number = f"{number_word(len(group))} stud{'ies' if len(group) > 1 else 'y'}"
            if again:
                named = f"{number} named above"
            elif level == BRIEF:
                named = number
            else:
                named = listed(group, findings=False, provenance=False, whom=level == FULL)
            asides = "; ".join(self._asides(group[0], level, many=len(group) > 1))
            yield sure, f"{named} ({asides})" if asides else named

    def _asides(self, line: StudyLine, level: int, *, many: bool) -> Iterator[str]:
        """What is to be known of a study: from where, how it is told, what its journal and those who judged it say."""
        known_only = line.identification == "unidentified"
        if known_only:
            yield "known only from the article"
        elif line.fidelity and not line.outside and (level > BRIEF or line.fidelity != "faithful"):
            yield FIDELITIES[line.fidelity].aside[many]
        for kind in dict.fromkeys(notice.kind for notice in line.notices if NOTICES[notice.kind].grave):
            if kind != "retraction" or level == BRIEF:  # which stands with its design
                yield NOTICES[kind].words
        judged = [one for one in self.library.studies[parse(line.id).key].risk_of_bias if one.domain == "overall"]
        if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
            yield "judged to be at high risk of bias"


def _listed(phrases: Iterable[tuple[str, str]]) -> str:
    return joined([f"{sure}{phrase}" for sure, phrase in phrases])
