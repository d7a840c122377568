"""Relations of a claim, both ways: those stored in the library and those computed from it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import effective_sign
from mgtui.evidence.links import Links
from mgtui.evidence.notices import marked_label
from mgtui.model.provenance import from_outside
from mgtui.model.relations import RELATION_ENDS, SYMMETRIC, WALKS, ComputedType, RelationType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Claim, Library, Relation


class Related(Struct, frozen=True):
    """One relation as seen from a claim. Field names are those of the JSON contract."""

    type: RelationType | ComputedType
    outgoing: bool | None
    """True where it starts from the claim asked about, None where the relation has no direction."""
    id: str
    statement: str | None
    """None where the other claim stands in a library that is not open."""
    article: str | None
    reason: str
    curated: bool
    status: str
    library: str = ""
    """The library that has added it to a claim of another one; else empty."""


Counts = dict[str, int]
"""By kind of relation that a key walks along (`WALKS`): how many claims stand at the end it walks to."""


class Relations:
    """All relations of a library, ready to be asked from either end. Rejected claims and relations are left out."""

    def __init__(self, library: Library, links: Links | None = None) -> None:
        """With the look-ups over the library, where they have been made."""
        self._library, self._studies = library, library.studies
        self._links = links or Links(library)

    def _claim(self, claim_id: str) -> Claim | None:
        claim = self._library.claims.get(claim_id)
        return None if claim is None or claim.status == "rejected" else claim

    def _ends(self, claim_id: str) -> list[Related]:
        """The stored relations of a claim, as seen from it."""
        claim = self._claim(claim_id)
        if claim is None:
            return []
        found = []
        for relation in claim.relations:
            if relation.status != "rejected":
                way = None if relation.type in SYMMETRIC else True
                found.append(_related(relation, self._claim(relation.claim), relation.claim, way))
        for other in self._links.claims_relating_to(claim_id):
            for relation in other.relations:
                if relation.claim == claim_id and relation.status != "rejected":
                    way = None if relation.type in SYMMETRIC else False
                    found.append(_related(relation, other, other.id, way))
        return found

    def _sources(self, claim: Claim) -> Iterable[str]:
        """Studies that a claim rests on: not those from outside the articles, nor those that are mere background."""
        behind = self._library.behind(claim)
        return (study.id for study, link in behind if link.stance != "background" and not from_outside(link, study))

    def related(self, claim_id: str, *, computed: bool = True) -> list[Related]:
        """Everything related to a claim: stored relations by group, then computed ones, each group in reading order."""
        found = self._ends(claim_id)
        claim = self._claim(claim_id) if computed else None
        if claim is not None:
            found += self._computed(claim, {entry.id for entry in found})

        def key(entry: Related) -> tuple[int, float, str]:
            place = self._links.place(entry.id)
            return RELATION_ENDS[entry.type, entry.outgoing].order, inf if place is None else place, entry.id

        return sorted(found, key=key)

    def walk(self, claim_id: str, kind: RelationType, outgoing: bool | None) -> list[str]:
        """Ids of the claims of this library at the other end of one kind of relation, in reading order."""
        return [
            entry.id
            for entry in self.related(claim_id, computed=False)
            if entry.type == kind and entry.outgoing == outgoing and self._claim(entry.id) is not None
        ]

    def counts(self, claim_id: str) -> Counts:
        """How often each of the four walks has somewhere to go."""
        tally = dict.fromkeys(WALKS, 0)
        for entry in self._ends(claim_id):
            walk = WALKS.get(entry.type)
            if walk is not None and walk.outgoing == entry.outgoing and self._claim(entry.id) is not None:
                tally[entry.type] += 1
        return tally

    def _computed(self, claim: Claim, stored: set[str]) -> list[Related]:
        found: dict[tuple[str, str], Related] = {}
        for study in self._sources(claim):
            for other in self._links.claims_of_study(study):
                if other.id != claim.id and study in self._sources(other):
                    reason = f"Both rest on {marked_label(self._studies[study])}."
                    found.setdefault((other.id, "same_study"), self._guess("same_study", other, reason))
        sign = effective_sign(claim)
        key = _question(claim)
        if sign is not None and key:
            for other in self._links.claims_on_question(*key):
                theirs = effective_sign(other)
                if other.id == claim.id or other.id in stored or theirs is None:
                    continue
                if theirs == sign:
                    entry = self._guess("same_outcome", other, "Same exposure and outcome, same direction.")
                else:
                    entry = self._guess("opposite_outcome", other, "Same exposure and outcome, another direction.")
                found[other.id, entry.type] = entry
        return list(found.values())

    def _guess(self, kind: ComputedType, other: Claim, reason: str) -> Related:
        return Related(kind, None, other.id, other.statement, other.article, reason, False, "computed")


def _related(relation: Relation, other: Claim | None, other_id: str, outgoing: bool | None) -> Related:
    statement, article = (other.statement, other.article) if other else (None, None)
    return Related(
        relation.type, outgoing, other_id, statement, article, relation.reason, True, relation.status, relation.library
    )


def _question(claim: Claim) -> tuple[str, str] | None:
    """The exposure and outcome that a claim is about, where it names both as concepts."""
    exposure = claim.exposure.concept if claim.exposure else None
    outcome = claim.outcome.concept if claim.outcome else None
    return (exposure, outcome) if exposure and outcome else None
