"""What each candidate of an article became: a claim that stands, or one that lost its words and is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.tokens import content_stems
from mgtui.extraction.wording import first_wording
from mgtui.review.items import Item, claim_item
from mgtui.review.queue import claims_made

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.model import Claim
    from mgtui.review.decided import Decided
    from mgtui.review.library import ReviewLibrary


class CandidateClaims(Struct, frozen=True):
    """The claims of an article by the candidates they were made of."""

    ids: dict[str, str]
    """The id of the claim by the key of its candidate, whether or not there still is one."""
    lost: dict[str, str]
    """The words that a claim was accepted with and that its article no longer has."""
    gone: tuple[Item, ...]
    """The claims whose words are gone and no sentence is like them."""


def candidate_claims(library: ReviewLibrary, found: Candidates, decided: Decided) -> CandidateClaims:
    """Say what each candidate of an article became."""
    claims = library.claims
    ids = claims_made(library, found, decided)
    lost: dict[str, str] = {}
    gone: list[Item] = []
    for claim in lost_claims(claims.values(), found.article):
        taken = {key for key, name in ids.items() if name in claims and name != claim.id}
        candidate = nearest(claim, found, taken)
        if candidate is None:
            candidate = without_place(claim)
            gone.append(claim_item(candidate))
        ids[candidate.key] = claim.id
        lost[candidate.key] = claim.anchors[0].quote
    return CandidateClaims(ids, lost, tuple(gone))


def with_new_words(made: Claim, found: ClaimCandidate) -> Claim:
    """A claim that lost its words, as it would be with those of a candidate."""
    was_sentence = made.statement in (made.anchors[0].quote, first_wording(made.anchors[0].quote))
    statement = found.statement if was_sentence else made.statement
    return replace(made, statement=statement, anchors=found.anchors, places=found.places)


_ALIKE = 0.5
"""Share of the stems of both that two sentences must have in common (Jaccard)."""


def lost_claims(claims: Iterable[Claim], article: str) -> list[Claim]:
    """The claims of an article that were accepted and stand nowhere in it now."""
    return [each for each in claims if each.article == article and each.status == "reviewed" and not each.places]


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
    one, other = content_stems(claim.anchors[0].quote), content_stems(candidate.anchors[0].quote)
    return len(one & other) / len(one | other) if one | other else 0.0
