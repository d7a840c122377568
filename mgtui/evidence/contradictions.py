"""Every contradiction of a library, the one with the strongest evidence on both sides first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.levels import Level, level, question_of
from mgtui.evidence.notices import marked_label, retracted
from mgtui.evidence.study_facts import design

if TYPE_CHECKING:
    from mgtui.model import Claim, Library, Study, StudyLink

NO_LEVEL = 6
"""Stands after level 5: studies, but of designs that have no level for the question."""
NO_STUDY = 7


class Side(Struct, frozen=True):
    """One claim of a contradiction and the studies that stand behind it."""

    claim: Claim
    studies: tuple[tuple[Study, StudyLink], ...]
    rank: int
    """Best OCEBM 2011 level among the studies that support it, without retracted ones; 6 without a level, 7 without a
    study."""

    @property
    def strength(self) -> str:
        """The rank in words."""
        return {NO_LEVEL: "no level", NO_STUDY: "no study"}.get(self.rank, f"level {self.rank}")

    @property
    def evidence(self) -> str:
        """The studies that support it, in a few words: `Wilborn et al. 2004 (RCT)`."""
        named = (f"{marked_label(study)} ({design(study) or 'design unknown'})" for study, _ in self.studies)
        return ", ".join(named) or "no study"


class Contradiction(Struct, frozen=True):
    """Two claims that cannot both hold as written, and why."""

    first: Side
    second: Side
    reason: str

    @property
    def id(self) -> str:
        """Tells it apart from every other."""
        return f"{self.first.claim.id} {self.second.claim.id}"

    @property
    def ranks(self) -> tuple[int, int]:
        """Rank of the weaker side, then of the stronger one."""
        ranks = (self.first.rank, self.second.rank)
        return (max(ranks), min(ranks))

    @property
    def strength(self) -> str:
        """Both sides in words, the stronger first."""
        stronger, weaker = sorted((self.first, self.second), key=lambda side: side.rank)
        return f"{stronger.strength} against {weaker.strength}"


def contradictions(library: Library) -> list[Contradiction]:
    """Every stored contradiction between claims of this library, once.

    A contradiction weighs as much as its weaker side: they are ordered by the level of the weaker side, then of the
    stronger one, then by the number of studies on both sides (more first), then as they stand in the library.
    """
    found = []
    for claim in library.claims.values():
        for relation in claim.relations:
            other = library.claims.get(relation.claim)
            if relation.type != "contradicts" or other is None:
                continue
            if "rejected" in (relation.status, claim.status, other.status):
                continue
            found.append(Contradiction(_side(claim, library), _side(other, library), relation.reason))
    return sorted(found, key=lambda pair: (pair.ranks, -len(pair.first.studies) - len(pair.second.studies)))


def _side(claim: Claim, library: Library) -> Side:
    studies = tuple((study, link) for study, link in library.behind(claim) if link.stance == "supports")
    return Side(claim, studies, _rank(claim, [study for study, _ in studies if not retracted(study)]))


def _rank(claim: Claim, studies: list[Study]) -> int:
    if not studies:
        return NO_STUDY
    question = question_of(claim)
    levels: list[Level] = [level(study.design, question) for study in studies]
    return min((found.best for found in levels if found.best is not None), default=NO_LEVEL)
