"""What each candidate of a library became: a claim that stands, or one that lost its words and is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.wording import first_wording
from mgtui.review.items import Item, claim_item
from mgtui.review.lost import lost_claims, nearest, without_place
from mgtui.review.queue import claims_made

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import Candidates
    from mgtui.model import Claim
    from mgtui.review.store import ReviewStore


class CandidateClaims:
    """The claims of a library by the candidates they were made of."""

    def __init__(self, books: ReviewStore) -> None:
        self._books = books
        self._found: dict[str, Candidates] = {}
        self._ids: dict[str, str] = {}
        self._lost: dict[str, str] = {}
        """The words that a claim was accepted with and that its article no longer has."""

    def find(self, found: Candidates) -> list[Item]:
        """Say what each candidate of an article became; gives the claims whose words are gone without a likeness."""
        self._books.take_earlier(found)
        claims = self._books.holdings.claims
        self._found[found.article] = found
        self._ids.update(claims_made(self._books.holdings, found, self._books.latest))
        gone: list[Item] = []
        for claim in lost_claims(claims.values(), found.article):
            taken = {key for key, name in self._ids.items() if name in claims and name != claim.id}
            candidate = nearest(claim, found, taken)
            if candidate is None:
                candidate = without_place(claim)
                gone.append(claim_item(candidate))
            self._ids[candidate.key] = claim.id
            self._lost[candidate.key] = claim.anchors[0].quote
        return gone

    def find_again(self) -> None:
        """Say it anew for every article, after records were changed elsewhere."""
        self._ids.clear()
        self._lost.clear()
        for found in self._found.values():
            self.find(found)

    def keep(self, item: Item, claim: str) -> None:
        """A candidate became the claim of this id."""
        self._ids[item.key] = claim
        self._lost.pop(item.key, None)

    def id_of(self, item: Item) -> str:
        """The id of the claim it became, whether or not there still is one; else empty."""
        return self._ids.get(item.key, "")

    def claim_of(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        assert isinstance(item.found, ClaimCandidate)
        made = self._books.holdings.claims.get(self.id_of(item))
        if made is None:
            return item.found.as_claim("")
        if item.key in self._lost and item.found.places:
            was_sentence = made.statement in (made.anchors[0].quote, first_wording(made.anchors[0].quote))
            statement = item.found.statement if was_sentence else made.statement
            return replace(made, statement=statement, anchors=item.found.anchors, places=item.found.places)
        return made

    def lost_words(self, item: Item) -> str:
        """The words a claim was accepted with, where its article no longer has them; else empty."""
        return self._lost.get(item.key, "")
