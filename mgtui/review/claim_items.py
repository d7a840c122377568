"""A claim candidate to decide on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.library.text import shorten
from mgtui.model.vocabularies import CLAIM_KINDS
from mgtui.review.items import Item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Claim, Term
    from mgtui.review.items import Put, State
    from mgtui.review.overview import Overview
    from mgtui.review.record_writer import RecordWriter
    from mgtui.review.session import ReviewSession
    from mgtui.writing.journal import Decision


class ClaimItem(Item, frozen=True):
    """A sentence that reads as a claim."""

    kind = noun = "claim"
    found: ClaimCandidate

    @property
    def score(self) -> float:
        return self.found.score

    @property
    def statement(self) -> str:
        return self.found.statement

    @property
    def quote(self) -> str:
        return self.found.anchors[0].quote if self.found.anchors else self.found.statement

    @property
    def is_sure(self) -> bool:
        return "direction" in self.found.sure

    @property
    def use(self) -> int:
        kind = CLAIM_KINDS.get(self.found.kind or "")
        if kind is not None and kind.remark:
            return 4
        if not self.found.direction:
            return 3
        if self.is_sure and (kind is None or kind.is_finding):
            return 0
        sides = (self.found.exposure, self.found.outcome)
        return 1 if all(side is not None and side.concept for side in sides) else 2

    def fields(self) -> dict[str, Any]:
        behind = {"studies": msgspec.to_builtins(self.found.behind)} if self.found.behind else {}
        return super().fields() | behind

    def title(self, review: Overview) -> str:
        return review.claim_of(self).statement

    def records(self, review: Overview) -> tuple[object, ...]:
        return (replace(review.claim_of(self), places=()),)

    def state(self, review: Overview) -> State:
        if review.lost_words(self):
            return "open"
        # Not by `claim_of`, which reads what is not decided by the terms that there are: this is asked of all.
        made = review.library.claims.get(review.id_of(self))
        if made is None or made.status == "extracted":
            return "open"
        return "rejected" if made.status == "rejected" else "accepted"

    def accept(self, review: ReviewSession, edited: Claim | None = None, new_terms: Iterable[Term] = ()) -> None:
        review.accept_claims(self, [edited or review.as_accepted(self)], new_terms)

    def put(self, review: ReviewSession, writer: RecordWriter, edited: Claim | None = None) -> Put:
        claim = edited or review.as_accepted(self)
        return review.put_claims(writer, self, [claim]), step_words("accepted", claim.statement)

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        claim = replace(review.claim_of(self), status="rejected")
        return writer.set_claim(self, review.id_of(self), claim, "reject"), step_words("rejected", self.statement)


def step_words(verb: str, statement: str) -> str:
    """How the history says what was done with a claim."""
    return f"{verb} the claim “{shorten(statement)}”"


def claim_item(candidate: ClaimCandidate) -> ClaimItem:
    return ClaimItem(candidate.key, candidate.article, candidate, next(iter(candidate.places), None))
