"""The best documents once more, looked at word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.whoosh_engine.weights import NEARNESS, SAME_PLACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.search.whoosh_engine.ranking import Scores
    from mgtui.search.whoosh_engine.searcher import Stored

    Found = list[tuple[float, int, Stored | None]]

_REACH = 8
"""Two concepts further apart than this are not near."""
_LOOKED_BACK = 24
"""Each document is compared with so many better ones."""
_MUCH = 0.8
"""A document that has this share of another's words says much the same."""


def rerank(head: Sequence[tuple[float, int, Stored]], scores: Scores) -> Found:
    """The documents in a new order: near words raise one, a better one that says the same lowers it."""
    pairs = _pairs(scores)
    terms = [frozenset(stored.forward.split()) for _, _, stored in head]
    raised = [
        (score + NEARNESS * nearness(stored.forward.split(), pairs) if pairs else score, place)
        for place, (score, _, stored) in enumerate(head)
    ]
    raised.sort(key=lambda item: (-item[0], item[1]))
    result: list[tuple[float, int]] = []
    for at, (score, place) in enumerate(raised):
        stored = head[place][2]
        same = any(
            head[other][2].article == stored.article and _alike(terms[place], terms[other])
            for _, other in raised[max(0, at - _LOOKED_BACK) : at]
        )
        result.append((score * SAME_PLACE if same else score, place))
    result.sort(key=lambda item: (-item[0], item[1]))
    return [(score, head[place][1], head[place][2]) for score, place in result]


def _pairs(scores: Scores) -> dict[tuple[str, str], float]:
    """Neighbours among the query's concepts and what their nearness is worth: as much as the commoner of the two."""
    named = [
        (concept.name, rare)
        for concept, rare in zip(scores.concepts, scores.rarities, strict=True)
        if rare and not concept.vague
    ]
    return {
        (left, right): min(rare, also)
        for (left, rare), (right, also) in zip(named, named[1:], strict=False)
        if left != right
    }


def nearness(forward: Sequence[str], pairs: Mapping[tuple[str, str], float]) -> float:
    """The worth of the pairs that stand together, less the further they are apart."""
    wanted = {term for pair in pairs for term in pair}
    places: dict[str, list[int]] = {}
    for place, term in enumerate(forward):
        if term in wanted:
            places.setdefault(term, []).append(place)
    total = 0.0
    for (left, right), worth in pairs.items():
        if left in places and right in places:
            gap = min(abs(a - b) for a in places[left] for b in places[right])
            if gap <= _REACH:
                total += worth / gap
    return total


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    smaller = min(len(first), len(second))
    return smaller > 3 and len(first & second) >= _MUCH * smaller
