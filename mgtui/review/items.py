"""What is looked at one by one: a claim or study candidate, a suggested relation, two studies that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.review.doubles import Double

if TYPE_CHECKING:
    from mgtui.model import TextSpan

ItemKind = Literal["claim", "study", "relation", "double"]
State = Literal["open", "accepted", "rejected"]


class Item(Struct, frozen=True):
    """One thing to decide on, known by the hash of its normalised words."""

    kind: ItemKind
    key: str
    article: str
    """The article of the library that is reviewed, by the id it has there; of two studies none."""
    found: ClaimCandidate | StudyCandidate | RelationSuggestion | Double
    at: TextSpan | None = None

    @property
    def score(self) -> float | None:
        """How sure the extraction is; None where it does not say."""
        return None if isinstance(self.found, StudyCandidate | Double) else self.found.score

    @property
    def statement(self) -> str:
        """What it says: of a study the article's words for it, of a relation its reason, of two studies why they may be
        one."""
        if isinstance(self.found, ClaimCandidate):
            return self.found.statement
        if isinstance(self.found, Double):
            return self.found.why
        return self.found.text if isinstance(self.found, StudyCandidate) else self.found.reason

    @property
    def quote(self) -> str:
        """The words of the article."""
        if isinstance(self.found, ClaimCandidate):
            return self.found.anchors[0].quote if self.found.anchors else self.found.statement
        return self.found.text if isinstance(self.found, StudyCandidate) else ""

    @property
    def is_sure(self) -> bool:
        """Whether it may be accepted unread, with others: the most of such are what they are taken for."""
        if isinstance(self.found, ClaimCandidate):
            return bool(self.found.sure)
        if isinstance(self.found, StudyCandidate):
            return self.found.found == "reference" or self.found.known is not None
        return isinstance(self.found, RelationSuggestion) and self.found.is_sure

    def fields(self) -> dict[str, Any]:
        """What could be read off, by the names of the fields."""
        known: dict[str, Any] = msgspec.to_builtins(self.found)
        known |= {name: value for name, value in known.pop("bibliography", {}).items() if name not in ("id", "title")}
        shown_elsewhere = (
            "key", "article", "statement", "score", "anchors", "places", "place", "text", "reason", "aliases", "why",
            "named_at", "behind",
        )  # fmt: skip
        if behind := known.get("behind"):
            known["studies"] = behind
        return {name: value for name, value in known.items() if name not in shown_elsewhere or name == "reason"}


def claim_item(candidate: ClaimCandidate) -> Item:
    return Item("claim", candidate.key, candidate.article, candidate, next(iter(candidate.places), None))


def study_item(candidate: StudyCandidate, article: str) -> Item:
    return Item("study", candidate.key, article, candidate, candidate.place)


def relation_item(suggestion: RelationSuggestion, article: str, at: TextSpan | None) -> Item:
    """A suggested relation to decide on; it stands where the claim stands that it starts from."""
    return Item("relation", suggestion.key, article, suggestion, at)


def double_item(double: Double) -> Item:
    return Item("double", double.key, "", double)
