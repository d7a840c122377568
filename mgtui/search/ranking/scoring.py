"""By what documents are scored: of many documents by arrays, where numpy is there, else one by one.

Both give the same scores to the last digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.search.ranking.scores import Kinds, Scores

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.search.postings import Postings
    from mgtui.search.ranking.concepts import Concept

MANY = 200_000
"""From so many documents on numpy is worth its import (a tenth of a second and 20 MB)."""


class Scoring(NamedTuple):
    """The two ways have these in common."""

    scores: Callable[[Postings, Sequence[Concept], int], Scores]
    kinds: Kinds


def scoring_for(postings: Postings) -> Scoring:
    """The way that suits an index."""
    if postings.count >= MANY:
        try:
            from mgtui.search.ranking.array_scores import ArrayKinds, ArrayScores
        except ImportError:  # numpy comes with the extras alone
            pass
        else:
            return Scoring(ArrayScores, ArrayKinds(postings))
    return Scoring(Scores, Kinds(postings))
