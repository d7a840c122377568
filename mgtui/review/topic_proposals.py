"""Topics that the claims of a library lack: things that many of them speak of, each with what stands below it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.counting import number_of
from mgtui.ref import written
from mgtui.vocabulary.health import as_label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim, Library

TOPIC = "term:topic/"
_FEWEST = 3
_NEARLY = 0.8
"""A broader thing is no topic of its own where one below it has this share of its claims."""


class TopicProposal(Struct, frozen=True):
    """A topic that could be, with the claims that would stand under it."""

    key: str
    id: str
    """That of the term it is made of: a claim of that term, or of a narrower one, is of the topic."""
    label: str
    broader: str | None
    """The topic it would stand below, proposed or there."""
    members: tuple[str, ...]
    """Full ids of claims."""
    names: tuple[str, ...] = ()
    kind: Literal["topic"] = "topic"

    @property
    def written_id(self) -> str:
        """What it is called in commands."""
        return written("topic", self.id)

    def said(self, label_of: Callable[[str], str]) -> str:
        """The proposal in a line; `label_of` gives what a topic is called, by its id."""
        below = f", below {label_of(self.broader)}" if self.broader else ""
        return f"{self.label}{below}: {number_of(self.claims, 'claim')}"

    @property
    def claims(self) -> int:
        return len(self.members)

    @property
    def sure(self) -> bool:
        """Topics are a matter of taste: none is accepted unread."""
        return False


def topic_proposals(library: Library, vocabulary: Vocabulary, decided: Collection[str]) -> list[TopicProposal]:
    """Topics by what the claims are about, those with the most claims first."""
    members: dict[str, list[str]] = defaultdict(list)
    for claim in library.claims.values():
        if claim.status == "reviewed":
            for concept in things_of(claim, vocabulary):
                members[concept].append(claim.id)
    large = {concept: claims for concept, claims in members.items() if len(claims) >= _FEWEST}
    kept = [
        concept
        for concept, claims in large.items()
        if not any(
            concept in vocabulary.above(other) and len(there) >= _NEARLY * len(claims)
            for other, there in large.items()
            if other != concept
        )
    ]
    there = {*kept, *library.topics}
    found = [
        TopicProposal(
            f"{TOPIC}{concept}", concept, as_label(vocabulary.label_of(concept)), _nearest(concept, there, vocabulary),
            tuple(large[concept]),
        )
        for concept in kept
        if concept not in library.topics and f"{TOPIC}{concept}" not in decided
    ]  # fmt: skip
    # What stands above goes before what stands below it, so that it is there when that is accepted.
    return sorted(found, key=lambda each: (-each.claims, each.label))


def things_of(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """What a claim is about: its exposure and outcome, and all that is broader."""
    own = [each.concept for each in (claim.exposure, claim.outcome) if each and each.concept]
    return list(dict.fromkeys([*own, *(above for concept in own for above in vocabulary.above(concept))]))


def topics_of(claim: Claim, topics: Collection[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The topics, among these, that a claim belongs to by its terms: for each term the nearest."""
    own = [each.concept for each in (claim.exposure, claim.outcome) if each and each.concept]
    found = [next((each for each in (concept, *vocabulary.above(concept)) if each in topics), None) for concept in own]
    return tuple(dict.fromkeys(each for each in found if each))


def _nearest(concept: str, there: Iterable[str], vocabulary: Vocabulary) -> str | None:
    known = set(there)
    return next((each for each in vocabulary.above(concept) if each in known), None)
