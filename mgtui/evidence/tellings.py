"""Studies that are told in several ways, the furthest apart first.

The distance between two tellings of a study: how far apart their fidelity is (faithful 0, overstated 1, misattributed
2; what could not be checked counts as none), and one more where claims on the same outcome say another direction of
it. A study's is the greatest of all its tellings; equal ones stand by how many articles tell it, then how many claims.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import effective_sign
from mgtui.evidence.notices import marked_label
from mgtui.model.provenance import from_outside
from mgtui.model.vocabularies import FIDELITIES, FIDELITY_WORDS, STANCE_WORDS

if TYPE_CHECKING:
    from mgtui.evidence.links import Links
    from mgtui.model import Claim, StudyLink

_FAR: dict[str, int] = {entry.value: entry.distance for entry in FIDELITIES.values() if entry.distance is not None}


class Telling(Struct, frozen=True):
    """A claim that leans on a study."""

    claim: Claim
    link: StudyLink

    @property
    def words(self) -> str:
        """Stance and fidelity."""
        parts = (STANCE_WORDS.get(self.link.stance or "", ""), FIDELITY_WORDS.get(self.link.fidelity or "", ""))
        return " · ".join(part for part in parts if part) or "not judged"


class Told(Struct, frozen=True):
    """A study with the ways in which it is told."""

    study: str
    label: str
    distance: int
    tellings: tuple[Telling, ...]
    """The most faithful first."""
    articles: int


def told_in_several_ways(links: Links) -> list[Told]:
    """Every study of a library that is told in more than one way, by the rule above."""
    found = []
    for study in links.library.studies.values():
        tellings = [
            Telling(claim, link)
            for claim in links.claims_of_study(study.id)
            for link in claim.studies
            if link.id == study.id and not from_outside(link, study) and link.fidelity
        ]
        if distance := _distance(tellings):
            articles = len({telling.claim.article for telling in tellings})
            tellings.sort(key=lambda telling: _FAR.get(telling.link.fidelity or "", 3))
            found.append(Told(study.id, marked_label(study), distance, tuple(tellings), articles))
    return sorted(found, key=lambda told: (-told.distance, -told.articles, -len(told.tellings), told.label))


def _distance(tellings: list[Telling]) -> int:
    far = [_FAR[telling.link.fidelity] for telling in tellings if telling.link.fidelity in _FAR]
    apart = max(far) - min(far) if far else 0
    signs: dict[str, set[int]] = defaultdict(set)
    for telling in tellings:
        sign, outcome = effective_sign(telling.claim), telling.claim.outcome
        if sign is not None and outcome is not None and outcome.concept and telling.link.stance == "supports":
            signs[outcome.concept].add(sign)
    return apart + any(len(found) > 1 for found in signs.values())
