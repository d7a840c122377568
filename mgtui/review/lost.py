"""Reviewed claims whose words an article no longer has: the sentence that most likely took their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.model import Claim

_ALIKE = 0.5
"""Share of the stems of both that two sentences must have in common (Jaccard)."""


def lost_claims(claims: Iterable[Claim], article: str) -> list[Claim]:
    """The claims of an article that were accepted and stand nowhere in it now."""
    return [each for each in claims if each.article == article and each.status == "reviewed" and not each.places]


def lost_words(claim: Claim) -> str:
    """The words that a claim stood by, or its statement where none were written down."""
    return claim.anchors[0].quote if claim.anchors else claim.statement


def nearest(claim: Claim, found: Candidates, taken: Container[str]) -> ClaimCandidate | None:
    """The candidate whose sentence is most like the claim's, if one is like it at all and not another claim's."""
    free = [each for each in found.claims if each.anchors and each.key not in taken]
    best = max(free, key=lambda each: _likeness(claim, each), default=None)
    return best if best is not None and _likeness(claim, best) >= _ALIKE else None


def without_place(claim: Claim) -> ClaimCandidate:
    """A claim that no sentence is like, as something to decide on."""
    return ClaimCandidate(
        key=f"lost {claim.id}", article=claim.article, statement=claim.statement, score=1.0, anchors=claim.anchors
    )


def _likeness(claim: Claim, candidate: ClaimCandidate) -> float:
    one, other = content_stems(lost_words(claim)), content_stems(candidate.anchors[0].quote)
    return len(one & other) / len(one | other) if one | other else 0.0
