"""Learn from the best documents which other words go with a query (pseudo-relevance feedback).

A long question names its subject in words that not every text on it uses. What the best documents say again and again
raises the others that say it too. Only documents that match anyway are raised: nothing is found without a word of the
reader. Trust falls steeply with the score, so that one clear answer teaches more than many vague ones.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING

from mgtui.search.postings import STEMS
from mgtui.search.ranking.scores import rarity
from mgtui.search.ranking.weights import (
    FEEDBACK_COMMON,
    FEEDBACK_FROM,
    FEEDBACK_LIBRARY,
    FEEDBACK_MOST,
    FEEDBACK_TERMS,
    FEEDBACK_TRUST,
    FEEDBACK_WEIGHT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.search.postings import Postings
    from mgtui.search.ranking.concepts import Concept
    from mgtui.search.ranking.scores import Scores

_DAMPING = 1.5
"""A word said twice in a document counts little more than one said once."""
_LOOKED_UP = 240
"""So many candidates have their rarity looked up."""
_COMMON_SHARE = 0.25


def applies(concepts: Sequence[Concept], documents: int) -> bool:
    """Whether a query is long enough to have something to learn, and an index of so many documents to teach it."""
    return documents >= FEEDBACK_LIBRARY and sum(not concept.vague for concept in concepts) >= FEEDBACK_FROM


def learn(best: Sequence[tuple[float, Sequence[str]]], scores: Scores, postings: Postings) -> list[tuple[str, float]]:
    """Terms and what they add to scores, from scores and words of the best documents, best first."""
    concepts = [concept for concept in scores.concepts if concept.ranks]
    own = {term for concept in concepts for alternative in concept.alternatives for term in alternative.terms}
    found: dict[str, float] = defaultdict(float)
    for trust, forward in _trusted(best):
        counts: dict[str, int] = defaultdict(int)
        for term in forward:
            counts[term] += 1
        for term, count in counts.items():
            found[term] += trust * count / (count + _DAMPING)
    common = min(FEEDBACK_COMMON, _COMMON_SHARE * scores.count)
    candidates = nlargest(
        _LOOKED_UP, ((share, term) for term, share in found.items() if term not in own and term != "|")
    )
    weighed: list[tuple[float, str, float]] = []
    for share, term in candidates:
        frequency = postings.frequency(STEMS, term)
        if 2 <= frequency <= common:
            rare = rarity(scores.count, frequency)
            weighed.append((share * rare, term, rare))
    chosen = nlargest(FEEDBACK_TERMS, weighed)
    learnt = [(term, FEEDBACK_WEIGHT * worth / chosen[0][0] * rare) for worth, term, rare in chosen]
    whole = sum(rare for rare, concept in zip(scores.rarities, scores.concepts, strict=True) if not concept.vague)
    too_much = sum(worth for _, worth in learnt) / (FEEDBACK_MOST * whole) if whole else 1.0
    return [(term, worth / max(1.0, too_much)) for term, worth in learnt]


def _trusted(best: Sequence[tuple[float, Sequence[str]]]) -> list[tuple[float, Sequence[str]]]:
    """The documents with their share of all trust."""
    highest = best[0][0] if best else 0.0
    if highest <= 0:
        return []
    trusts = [(score / highest) ** FEEDBACK_TRUST for score, _ in best]
    whole = sum(trusts)
    return [(trust / whole, forward) for trust, (_, forward) in zip(trusts, best, strict=True)]
