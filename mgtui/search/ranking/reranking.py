"""The best documents once more, looked at word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.postings import STEMS
from mgtui.search.ranking.weights import SAME_PLACE, TOGETHER, WINDOW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.search.postings import StoredDocument
    from mgtui.search.ranking.scores import Scores

    Found = list[tuple[float, int, StoredDocument]]

_LOOKED_BACK = 24
"""Each document is compared with so many better ones."""
_MUCH = 0.8
"""A document that has this share of another's words says much the same."""


def rerank(head: Sequence[tuple[float, int, StoredDocument]], scores: Scores) -> Found:
    """The documents in a new order: concepts that stand together raise one, a better one saying the same lowers it."""
    names, worth = _names(scores)
    forwards = [stored.forward.split() for _, _, stored in head]
    raised = [
        (score + TOGETHER * together(forward, names, worth) if len(worth) > 1 else score, place)
        for place, ((score, _, _), forward) in enumerate(zip(head, forwards, strict=True))
    ]
    raised.sort(key=lambda item: (-item[0], item[1]))
    terms = [frozenset(forward) for forward in forwards]
    result: list[tuple[float, int]] = []
    for at, (score, place) in enumerate(raised):
        article = head[place][2].article
        same = sum(
            head[other][2].article == article and _alike(terms[place], terms[other])
            for _, other in raised[max(0, at - _LOOKED_BACK) : at]
            if article is not None
        )
        result.append((score * SAME_PLACE**same, place))
    result.sort(key=lambda item: (-item[0], item[1]))
    return [(score, head[place][1], head[place][2]) for score, place in result]


def _names(scores: Scores) -> tuple[dict[str, str], dict[str, float]]:
    """Each term to the concept it stands for, and what the concepts are worth."""
    names: dict[str, str] = {}
    worth: dict[str, float] = {}
    for concept, rare in zip(scores.concepts, scores.rarities, strict=True):
        if concept.vague or not rare:
            continue
        worth[concept.name] = rare
        for alternative in concept.alternatives:
            if alternative.field == STEMS and (alternative.same or len(alternative.terms) == 1):
                for term in alternative.terms:
                    names.setdefault(term, concept.name)
    return names, worth


def together(forward: Sequence[str], names: Mapping[str, str], worth: Mapping[str, float]) -> float:
    """The worth of the concepts in the window that has the best of them."""
    places = [(place, names[term]) for place, term in enumerate(forward) if term in names]
    inside: dict[str, int] = {}
    best = now = 0.0
    first = 0
    for place, name in places:
        if not inside.get(name):
            now += worth[name]
        inside[name] = inside.get(name, 0) + 1
        while places[first][0] < place - WINDOW:
            left = places[first][1]
            inside[left] -= 1
            if not inside[left]:
                now -= worth[left]
            first += 1
        best = max(best, now)
    return best


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    smaller = min(len(first), len(second))
    return smaller > 3 and len(first & second) >= _MUCH * smaller
