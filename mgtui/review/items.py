"""What is looked at one by one: a claim or study candidate, a suggested relation, two studies that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.model.vocabularies import CLAIM_KINDS
from mgtui.review.doubles import Double, SameWork
from mgtui.review.readings import StudyReading

if TYPE_CHECKING:
    from mgtui.model import TextSpan

ItemKind = Literal["claim", "study", "relation", "double"]
State = Literal["open", "accepted", "rejected"]
Verdict = Literal["accept", "reject"]


class Item(Struct, frozen=True):
    """One thing to decide on, known by the hash of its normalised words."""

    kind: ItemKind
    key: str
    article: str
    """The article of the library that is reviewed, by its id there; none where it is on studies of the library."""
    found: ClaimCandidate | StudyCandidate | RelationSuggestion | Double | StudyReading | SameWork
    at: TextSpan | None = None

    @property
    def score(self) -> float | None:
        """How sure the extraction is; None where it does not say."""
        return self.found.score if isinstance(self.found, ClaimCandidate | RelationSuggestion) else None

    @property
    def statement(self) -> str:
        """What it says: of a study the article's words for it, of a relation its reason, of two studies why they may be
        one."""
        if isinstance(self.found, ClaimCandidate):
            return self.found.statement
        if isinstance(self.found, Double | SameWork):
            return self.found.why
        if isinstance(self.found, StudyReading):
            return f"Its {self.found.read_in} gives {' and '.join(self.found.words)}"
        return self.found.text if isinstance(self.found, StudyCandidate) else self.found.reason

    @property
    def quote(self) -> str:
        """The words of the article."""
        if isinstance(self.found, ClaimCandidate):
            return self.found.anchors[0].quote if self.found.anchors else self.found.statement
        if isinstance(self.found, StudyReading):
            return " ".join(dict.fromkeys(self.found.words.values()))
        return self.found.text if isinstance(self.found, StudyCandidate) else ""

    @property
    def is_sure(self) -> bool:
        """Whether it may be accepted unread, with others: the most of such are what they are taken for."""
        if isinstance(self.found, ClaimCandidate):
            return "direction" in self.found.sure
        if isinstance(self.found, StudyCandidate):
            return self.found.is_work or self.found.known is not None
        if isinstance(self.found, StudyReading):
            return self.found.read_in == "title"
        return isinstance(self.found, RelationSuggestion) and self.found.is_sure

    @property
    def use(self) -> int:
        """How much of use it may be, 0 the most: findings whose reading is sure, such as were read to be on two things
        that have terms and so meet others, such as have a reading, claims without one, remarks and calls for research,
        and what is no claim."""
        if not isinstance(self.found, ClaimCandidate):
            return 5
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
        """What could be read off, by the names of the fields."""
        known: dict[str, Any] = msgspec.to_builtins(self.found)
        known |= {name: value for name, value in known.pop("bibliography", {}).items() if name not in ("id", "title")}
        shown_elsewhere = (
            "key", "article", "statement", "score", "anchors", "places", "place", "text", "reason", "aliases", "why",
            "named_at", "behind", "facts", "phrases",
        )  # fmt: skip
        if behind := known.get("behind"):
            known["studies"] = behind
        if isinstance(self.found, StudyCandidate) and self.found.unsure:
            known["unsure"] = self.found.unsure
        if isinstance(self.found, StudyCandidate) and self.found.facts:
            facts: dict[str, Any] = msgspec.to_builtins(self.found.facts)
            known |= {"size": facts["n"], "duration": facts["duration"], "words": facts["words"]}
        return {name: value for name, value in known.items() if name not in shown_elsewhere or name == "reason"}


def claim_item(candidate: ClaimCandidate) -> Item:
    return Item("claim", candidate.key, candidate.article, candidate, next(iter(candidate.places), None))


def study_item(candidate: StudyCandidate, article: str) -> Item:
    return Item("study", candidate.key, article, candidate, candidate.place)


def relation_item(suggestion: RelationSuggestion, article: str, at: TextSpan | None) -> Item:
    """A suggested relation to decide on; it stands where the claim stands that it starts from."""
    return Item("relation", suggestion.key, article, suggestion, at)


def reading_item(reading: StudyReading) -> Item:
    return Item("study", reading.key, "", reading)


def double_item(double: Double | SameWork) -> Item:
    return Item("double", double.key, "", double)
