"""Scores of a million documents: what `Scores` does one by one, on whole lists of postings.

Every step is the one that `Scores` takes, in the same order and in numbers of eight bytes, so that the scores are the
same to the last digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

from mgtui.search.engine import KINDS
from mgtui.search.postings import STEMS, TAGS, tag
from mgtui.search.ranking.scores import LOOKED_THROUGH, Kinds, Scores, is_near, rarity
from mgtui.search.ranking.weights import COORDINATION, LIGHT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from mgtui.search.postings import PostingList, Postings
    from mgtui.search.ranking.concepts import Alternative, Concept

    Numbers = NDArray[np.uint32]
    Weights = NDArray[np.float64]


class ArrayKinds(Kinds):
    """`Kinds`, with the kind of every document in an array."""

    def __init__(self, postings: Postings) -> None:
        super().__init__(postings)
        self._kind_of: NDArray[np.int8] | None = None

    def numbers(self, found: Collection[int]) -> dict[str, int]:
        """How many of these documents are of each kind that any of them is of."""
        if self._kind_of is None:
            lists = [np.asarray(self._postings.get(TAGS, tag("kind", kind)).ids, np.uint32) for kind in KINDS]
            self._kind_of = np.full(max((int(ids[-1]) + 1 for ids in lists if len(ids)), default=0), -1, np.int8)
            for place, ids in enumerate(lists):
                self._kind_of[ids] = place
        numbers = found if isinstance(found, np.ndarray) else np.fromiter(found, np.int64, len(found))
        kinds = self._kind_of[numbers]
        counts = np.bincount(kinds[kinds >= 0], minlength=len(KINDS))
        return {kind: int(number) for kind, number in zip(KINDS, counts, strict=True) if number}


class ArrayScores(Scores):
    """`Scores` of an index of many documents. Arrays have a place for every document."""

    def _score(self) -> None:
        self._size = self._postings.end
        self._totals = np.zeros(self._size)
        self._matching = np.zeros(self._size, bool)
        self._parts: NDArray[np.float64] | None = np.zeros(self._size) if len(self.concepts) > 1 else None
        for concept in self.concepts:
            self._add(concept)
        whole = self._whole()
        if self._parts is not None and whole:
            found = np.flatnonzero(self._matching)
            share = self._parts[found] / whole
            self._totals[found] *= 1 - COORDINATION + COORDINATION * share
        # Of one concept a document has all or nothing.
        self._most = whole * self._matching.any() if self._parts is None else self._parts.max(initial=0.0)
        self._parts = None

    def _most_shared(self) -> float:
        return float(self._most)

    def score(self, number: int) -> float | None:
        """Of a document; None where it has none of the concepts."""
        return float(self._totals[number]) if self._matching[number] else None

    def raise_by(self, term: str, worth: float) -> None:
        """Add to the documents found already what a learnt term is worth in them."""
        ids, weights = _arrays(self._postings.get(STEMS, term))
        here = self._matching[ids]
        self._totals[ids[here]] += worth * weights[here]

    def keep(self, allowed: Iterable[int]) -> None:
        """Leave only these of the documents."""
        wanted = np.fromiter(allowed, np.int64)
        left = np.zeros(self._size, bool)
        left[wanted] = self._matching[wanted]
        self._matching = left

    def documents(self) -> Collection[int]:
        """The documents that have any of the concepts."""
        return cast("Collection[int]", np.flatnonzero(self._matching))

    def best(self, most: int | None) -> list[tuple[int, float]]:
        """Documents and their scores, the best first; of equal ones that with the lower number."""
        numbers = np.flatnonzero(self._matching)
        scores = self._totals[numbers]
        if most is not None and most < len(numbers):
            least = np.partition(scores, len(scores) - most)[len(scores) - most]
            better = np.flatnonzero(scores > least)
            places = np.concatenate((better, np.flatnonzero(scores == least)[: most - len(better)]))
            numbers, scores = numbers[places], scores[places]
        order = np.lexsort((numbers, -scores))
        return [(int(numbers[place]), float(scores[place])) for place in order]

    def _add(self, concept: Concept) -> None:
        found = [(alternative, *self._lists(alternative)) for alternative in concept.alternatives]
        same = [ids for alternative, ids, _ in found if alternative.same and len(ids)]
        own = rarity(self.count, len(_union(same))) * (LIGHT if concept.light else 1) if same else 0.0
        best: tuple[Numbers, Weights] | None = None
        for alternative, ids, weights in found:
            if not len(ids):
                continue
            rare = own if alternative.same else rarity(self.count, len(ids))
            own = own or rare
            scores = alternative.weight * min(own, rare) * weights
            if best is None:
                best = ids, scores
                continue
            above = scores > 0
            best = self._highest([best, (ids[above], scores[above])])
        self.rarities.append(own)
        if best is None:
            return
        ids, scores = best
        self._totals[ids] += scores
        self._matching[ids] = True
        if self._parts is not None and not concept.vague:
            self._parts[ids] += own

    def _lists(self, alternative: Alternative) -> tuple[Numbers, Weights]:
        """The documents of an alternative, in rising order, and what it weighs in each."""
        lists = [_arrays(self._postings.get(alternative.field, term)) for term in alternative.terms]
        if not lists:
            return _NO_NUMBERS, _NO_WEIGHTS
        if alternative.any:
            return self._highest(lists)
        ids, weights = lists[0]
        for others, theirs in lists[1:]:
            ids, mine, their = np.intersect1d(ids, others, assume_unique=True, return_indices=True)
            weights = np.minimum(weights[mine], theirs[their])
        if len(lists) > 1 and len(ids) <= LOOKED_THROUGH:
            stored = self._postings.stored
            near = [place for place, number in enumerate(ids) if is_near(stored(int(number))[-1], alternative.terms)]
            ids, weights = ids[near], weights[near]
        return ids, weights

    def _highest(self, lists: Sequence[tuple[Numbers, Weights]]) -> tuple[Numbers, Weights]:
        """All documents of several lists, in rising order, each with the highest of its weights."""
        if len(lists) == 1:
            return lists[0]
        if sum(len(ids) for ids, _ in lists) < self._size // _SPARSE:
            joined = np.concatenate([ids for ids, _ in lists])
            weights = np.concatenate([theirs for _, theirs in lists])
            order = np.argsort(joined, kind="stable")
            joined, weights = joined[order], weights[order]
            starts = np.flatnonzero(np.concatenate(([True], joined[1:] != joined[:-1])))
            return joined[starts], np.maximum.reduceat(weights, starts)
        highest = np.full(self._size, -1.0)
        for ids, theirs in lists:
            highest[ids] = np.maximum(highest[ids], theirs)
        found = np.flatnonzero(highest >= 0).astype(np.uint32)
        return found, highest[found]


_SPARSE = 16
"""Lists that have together less than this part of all documents are sorted; else an array of all is quicker."""
_NO_NUMBERS = np.zeros(0, np.uint32)
_NO_WEIGHTS = np.zeros(0)


def _arrays(found: PostingList) -> tuple[Numbers, Weights]:
    return np.asarray(found.ids, np.uint32), np.asarray(found.weights, np.float64)


def _union(lists: Sequence[Numbers]) -> Numbers:
    return lists[0] if len(lists) == 1 else np.unique(np.concatenate(lists))
