"""Claims, studies and terms as a library's files hold them, and what they need of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.ref import short_name

if TYPE_CHECKING:
    from collections.abc import Container

    from mgtui.model import Claim, Concept, Study, Term

_DERIVED = frozenset({"id", "article", "places", "status"})


def claim_record(claim: Claim) -> dict[str, Any]:
    """The fields of a claim, its id without the article, its status always said."""
    fields: dict[str, Any] = msgspec.to_builtins(claim)
    kept = {name: value for name, value in fields.items() if name not in _DERIVED}
    return {"id": short_name(claim.id), **kept, "status": claim.status}


def study_record(study: Study) -> dict[str, Any]:
    """The fields of a study by the names of its file."""
    fields: dict[str, Any] = msgspec.to_builtins(study)
    return {"id": study.id, **{name: value for name, value in fields.items() if name != "id"}}


def term_record(term: Term) -> dict[str, Any]:
    """A term by itself: what is broader stays behind in the library it comes from."""
    fields: dict[str, Any] = msgspec.to_builtins(replace(term, broader=None))
    return fields


def concepts_of(claim: Claim) -> list[str]:
    return [each.concept for each in (claim.exposure, claim.outcome) if each and each.concept]


def with_known_concepts(claim: Claim, known: Container[str]) -> Claim:
    """The claim without references to terms that are nowhere; the words of the article stay."""

    def checked(concept: Concept | None) -> Concept | None:
        if concept is None or concept.concept is None or concept.concept in known:
            return concept
        return replace(concept, concept=None)

    return replace(claim, exposure=checked(claim.exposure), outcome=checked(claim.outcome))


def as_candidate(claim: Claim) -> ClaimCandidate:
    """A claim as the comparing of candidates takes it, known by its id."""
    return ClaimCandidate(
        key=claim.id, article=claim.article, statement=claim.statement, score=1.0, direction=claim.direction,
        exposure=claim.exposure, outcome=claim.outcome, population=claim.population, places=claim.places,
    )  # fmt: skip
