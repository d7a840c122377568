"""Concepts to scores.

A document's score for a concept is the best of the concept's alternatives, its impact from the index times how rare it
is; the score of the document is their sum, raised by the share of the concepts that it has at all.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING

from mgtui.search.engine import KINDS
from mgtui.search.postings import STEMS, TAGS, tag
from mgtui.search.ranking.weights import COORDINATION, LIGHT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mgtui.search.postings import Postings
    from mgtui.search.ranking.concepts import Alternative, Concept


def rarity(count: int, frequency: int) -> float:
    """Inverse document frequency, never negative."""
    return log(1 + (count - frequency + 0.5) / (frequency + 0.5))


class Kinds:
    """Which documents are of which kind."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._places = bytearray()
        """The place of each document's kind in `KINDS`, counted from one; a set of numbers takes seventy times that."""

    def of(self, kind: str) -> Sequence[int]:
        """The documents of a kind, in rising order."""
        return self._postings.get(TAGS, tag("kind", kind)).ids

    def numbers(self, found: Collection[int]) -> dict[str, int]:
        """How many of these documents are of each kind that any of them is of."""
        if not self._places:
            self._places = bytearray(self._postings.end)
            for place, kind in enumerate(KINDS, 1):
                for number in self.of(kind):
                    self._places[number] = place
        counts = Counter(map(self._places.__getitem__, found))
        return {kind: counts[place] for place, kind in enumerate(KINDS, 1) if counts[place]}


class Scores:
    """Scores of all documents for a list of concepts."""

    def __init__(self, postings: Postings, concepts: Sequence[Concept], count: int) -> None:
        """`count` is how many documents have words to be ranked by."""
        self._postings = postings
        self.count = count
        self.concepts = concepts
        self.rarities: list[float] = []
        self.by_document: dict[int, float] = {}
        self._shares: dict[int, float] = {}
        self._score()

    def _score(self) -> None:
        for concept in self.concepts:
            self._add(concept)
        whole = self._whole()
        if len(self.concepts) > 1 and whole:
            shares = self._shares
            for number, score in self.by_document.items():
                share = shares.get(number, 0.0) / whole
                self.by_document[number] = score * (1 - COORDINATION + COORDINATION * share)

    @property
    def coverage(self) -> float:
        """The share of the query that the document with most of it has; a word that stands nowhere is the rarest."""
        nowhere = sum(
            (LIGHT if concept.light else 1) * rarity(self.count, 0)
            for rare, concept in zip(self.rarities, self.concepts, strict=True)
            if not rare and not concept.vague
        )
        whole = self._whole() + nowhere
        return self._most_shared() / whole if whole else 0.0

    def _most_shared(self) -> float:
        """How rare the concepts together are that the document with most of them has."""
        return max(self._shares.values(), default=0.0)

    def score(self, number: int) -> float | None:
        """Of a document; None where it has none of the concepts."""
        return self.by_document.get(number)

    def _whole(self) -> float:
        """How rare all concepts are together that may be missed."""
        rarities = zip(self.rarities, self.concepts, strict=True)
        return sum(rare for rare, concept in rarities if rare and not concept.vague)

    def raise_by(self, term: str, worth: float) -> None:
        """Add to the documents found already what a learnt term is worth in them."""
        totals = self.by_document
        found = self._postings.get(STEMS, term)
        for number, weight in zip(found.ids, found.weights, strict=True):
            if number in totals:
                totals[number] += worth * weight

    def keep(self, allowed: Iterable[int]) -> None:
        """Leave only these of the documents."""
        found = self.by_document
        self.by_document = {number: found[number] for number in set(allowed).intersection(found)}

    def documents(self) -> Collection[int]:
        """The documents that have any of the concepts."""
        return self.by_document.keys()

    def best(self, most: int | None) -> list[tuple[int, float]]:
        """Documents and their scores, the best first; of equal ones that with the lower number."""
        found = self.by_document
        most = len(found) if most is None else most
        return nlargest(most, found.items(), key=lambda item: (item[1], -item[0]))

    def _add(self, concept: Concept) -> None:
        found = [(alternative, self._weights(alternative)) for alternative in concept.alternatives]
        own = self._own_rarity(found) * (LIGHT if concept.light else 1)
        best: dict[int, float] = {}
        for alternative, weights in found:
            if not weights:
                continue
            rare = own if alternative.same else rarity(self.count, len(weights))
            own = own or rare
            factor = alternative.weight * min(own, rare)
            if not best:
                best = {number: factor * weight for number, weight in weights.items()}
                continue
            for number, weight in weights.items():
                score = factor * weight
                if score > best.get(number, 0.0):
                    best[number] = score
        self.rarities.append(own)
        totals, shares = self.by_document, self._shares
        for number, score in best.items():
            totals[number] = totals.get(number, 0.0) + score
        if not concept.vague:
            for number in best:
                shares[number] = shares.get(number, 0.0) + own

    def _own_rarity(self, found: list[tuple[Alternative, dict[int, float]]]) -> float:
        """How rare the concept is under all names that mean the same; 0 where none of them occurs."""
        same = [weights for alternative, weights in found if alternative.same and weights]
        if not same:
            return 0.0
        frequency = len(same[0]) if len(same) == 1 else len(set().union(*same))
        return rarity(self.count, frequency)

    def _weights(self, alternative: Alternative) -> dict[int, float]:
        lists = [self._postings.get(alternative.field, term) for term in alternative.terms]
        if not lists:
            return {}
        if alternative.any:
            pooled: dict[int, float] = {}
            for found in lists:
                for number, weight in zip(found.ids, found.weights, strict=True):
                    if weight > pooled.get(number, 0.0):
                        pooled[number] = weight
            return pooled
        shared = dict(zip(lists[0].ids, lists[0].weights, strict=True))
        for found in lists[1:]:
            shared = {
                number: min(weight, shared[number])
                for number, weight in zip(found.ids, found.weights, strict=True)
                if number in shared
            }
        if len(lists) > 1 and len(shared) <= LOOKED_THROUGH:
            stored = self._postings.stored
            return {
                number: weight for number, weight in shared.items() if is_near(stored(number)[-1], alternative.terms)
            }
        return shared


LOOKED_THROUGH = 500
"""In more documents than that the words of a name are taken for the name wherever they stand."""
_BETWEEN = 2
"""So many other words may stand among those of a name."""


def is_near(forward: str, terms: Sequence[str]) -> bool:
    """Whether all terms stand close together somewhere in a document."""
    words = forward.split()
    wanted = set(terms)
    reach = len(wanted) + _BETWEEN
    return any(word in wanted and wanted <= set(words[place : place + reach]) for place, word in enumerate(words))
