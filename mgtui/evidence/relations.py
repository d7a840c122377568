"""Relations of a claim, both ways: those stored in the library and those computed from it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import effective_sign
from mgtui.evidence.notices import marked_label
from mgtui.model.provenance import from_outside
from mgtui.model.vocabularies import RELATION_ENDS, SYMMETRIC, WALKS, ComputedType, RelationType

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

    def __init__(self, library: Library) -> None:
        self._claims = {key: claim for key, claim in library.claims.items() if claim.status != "rejected"}
        self._rank = {key: number for number, key in enumerate(self._claims)}
        self._studies = library.studies
        self._ends: dict[str, list[Related]] = defaultdict(list)
        for claim in self._claims.values():
            for relation in claim.relations:
                if relation.status != "rejected":
                    self._store(claim, relation)
        self._resting_on: dict[str, list[str]] = defaultdict(list)
        self._on_outcome: dict[tuple[str, str], list[str]] = defaultdict(list)
        for claim in self._claims.values():
            for study in self._sources(claim):
                self._resting_on[study].append(claim.id)
            if key := _question(claim):
                self._on_outcome[key].append(claim.id)

    def _store(self, claim: Claim, relation: Relation) -> None:
        undirected = relation.type in SYMMETRIC
        target = self._claims.get(relation.claim)
        self._ends[claim.id].append(_related(relation, target, relation.claim, None if undirected else True))
        if target is not None:
            self._ends[target.id].append(_related(relation, claim, claim.id, None if undirected else False))

    def _sources(self, claim: Claim) -> Iterable[str]:
        """Studies that a claim rests on: not those from outside the articles, nor those that are mere background."""
        return (
            link.id
            for link in claim.studies
            if link.id in self._studies
            and link.stance != "background"
            and not from_outside(link, self._studies[link.id])
        )

    def related(self, claim_id: str, *, computed: bool = True) -> list[Related]:
        """Everything related to a claim: stored relations by group, then computed ones, each group in reading order."""
        found = list(self._ends.get(claim_id, ()))
        if computed and claim_id in self._claims:
            found += self._computed(self._claims[claim_id], {entry.id for entry in found})
        last = len(self._rank)

        def key(entry: Related) -> tuple[int, int, str]:
            return RELATION_ENDS[entry.type, entry.outgoing].order, self._rank.get(entry.id, last), entry.id

        return sorted(found, key=key)

    def walk(self, claim_id: str, kind: RelationType, outgoing: bool | None) -> list[str]:
        """Ids of the claims of this library at the other end of one kind of relation, in reading order."""
        return [
            entry.id
            for entry in self.related(claim_id, computed=False)
            if entry.type == kind and entry.outgoing == outgoing and entry.id in self._claims
        ]

    def counts(self, claim_id: str) -> Counts:
        """How often each of the four walks has somewhere to go."""
        tally = dict.fromkeys(WALKS, 0)
        for entry in self._ends.get(claim_id, ()):
            walk = WALKS.get(entry.type)
            if walk is not None and walk.outgoing == entry.outgoing and entry.id in self._claims:
                tally[entry.type] += 1
        return tally

    def _computed(self, claim: Claim, stored: set[str]) -> list[Related]:
        found: dict[tuple[str, str], Related] = {}
        for study in self._sources(claim):
            for other in self._resting_on[study]:
                if other != claim.id:
                    reason = f"Both rest on {marked_label(self._studies[study])}."
                    found.setdefault((other, "same_study"), self._guess("same_study", other, reason))
        sign = effective_sign(claim)
        key = _question(claim)
        if sign is not None and key:
            for other in self._on_outcome[key]:
                theirs = effective_sign(self._claims[other])
                if other == claim.id or other in stored or theirs is None:
                    continue
                if theirs == sign:
                    entry = self._guess("same_outcome", other, "Same exposure and outcome, same direction.")
                else:
                    entry = self._guess("opposite_outcome", other, "Same exposure and outcome, another direction.")
                found[other, entry.type] = entry
        return list(found.values())

    def _guess(self, kind: ComputedType, other: str, reason: str) -> Related:
        claim = self._claims[other]
        return Related(kind, None, other, claim.statement, claim.article, reason, False, "computed")


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
