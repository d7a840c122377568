"""A suggested relation to decide on, and how it stands in a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.text import shorten
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import spelled
from mgtui.output import sign
from mgtui.ref import home_of, parse
from mgtui.review.items import Item

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import RelationSuggestion
    from mgtui.model import Claim, Relation, RelationType
    from mgtui.review.items import Put, State
    from mgtui.review.library import ReviewLibrary
    from mgtui.review.overview import Overview
    from mgtui.review.record_writer import RecordWriter
    from mgtui.review.session import ReviewSession
    from mgtui.writing.journal import Decision

_END = 40
"""Letters of a claim at the end of a relation."""


class RelationItem(Item, frozen=True):
    """Two claims that may agree or conflict; it stands where the claim stands that it starts from."""

    kind = noun = "relation"
    found: RelationSuggestion

    @property
    def score(self) -> float:
        return self.found.score

    @property
    def statement(self) -> str:
        return self.found.reason

    @property
    def is_sure(self) -> bool:
        return self.found.is_sure

    def title(self, review: Overview) -> str:
        own = review.library.claims.get(self.found.source)
        return own.statement if own else self.found.source

    def lines(self, review: Overview) -> list[str]:
        kind = RELATION_KINDS[self.found.type]
        one, other = (_end(review, name) for name in (self.found.source, self.found.target))
        return [one, f"{sign(f'{kind.glyph} ')}{kind.active} {other}", self.statement]

    def records(self, review: Overview) -> tuple[object, ...]:
        source = review.library.claims.get(self.found.source)
        return source.relations if source else None, stored_relation(review.library, self.found)

    def state(self, review: Overview) -> State:
        stored = stored_relation(review.library, self.found)
        return "open" if stored is None else "rejected" if stored.status == "rejected" else "accepted"

    def stands(self, review: Overview) -> bool:
        """Only while both its claims do."""
        ends = (self.found.source, self.found.target)
        claims = [review.library.claims.get(end) for end in ends if not home_of(end)]
        return all(claim is not None and claim.status == "reviewed" for claim in claims)

    def put(self, review: ReviewSession, writer: RecordWriter, edited: Relation | None = None) -> Put:
        decision = writer.set_relation(self, edited, "accept")
        return [decision], self._told(review, "accepted", edited.type if edited else self.found.type)

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        return writer.set_relation(self, None, "reject"), self._told(review, "rejected", self.found.type)

    def _told(self, review: Overview, verb: str, kind: RelationType) -> str:
        """What was decided on it, by the words of its claims."""
        ends = review.library.claims.get(self.found.source), target_claim(review.library, self.found.target)
        one, other = (f"“{shorten(claim.statement, _END)}”" if claim else "a claim" for claim in ends)
        return f"{verb} that {one} {spelled(kind)} {other}"


def _end(review: Overview, name: str) -> str:
    """A claim at one end of a relation, with its id; one that is still open has none."""
    claim = target_claim(review.library, name)
    if claim is not None:
        return f"“{claim.statement}” [{name}]"
    candidate = review.item(name)
    return f"“{candidate.statement}” [open, in {candidate.article}]" if candidate else f"[{name}]"


def stored_relation(library: ReviewLibrary, suggestion: RelationSuggestion) -> Relation | None:
    """The relation that the library has between these two, from either end."""
    for start, end in ((suggestion.source, suggestion.target), (suggestion.target, suggestion.source)):
        claim = library.claims.get(start)
        for relation in claim.relations if claim else ():
            if relation.claim == end:
                return relation
    return None


def target_claim(library: ReviewLibrary, target: str) -> Claim | None:
    """The claim at the other end of a suggestion, in this library or another."""
    ref = parse(target)
    if not ref.library:
        return library.claims.get(ref.id)
    other = next((each for each in library.others if each.id == ref.library), None)
    return other.claims.get(ref.id) if other else None
