"""What is found by meaning joined to what is found by words: the one place where the two meet.

Words lead as far as one document has those of the query; what is left of the query is meaning's to say. So a query of
which one document has every word is ranked by words alone, and meaning is not even asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.ranking.weights import LEAST_MEANT, MEANT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.search.postings import StoredDocument

    Ranked = list[tuple[float, int, StoredDocument | None]]

JOINED = 200
"""So many of the best by words are looked at anew."""


WHOLE = 0.999
"""The share of a query from which on a document has it all."""


def join(
    best: Sequence[tuple[float, int, StoredDocument | None]],
    score_of: Callable[[int], float | None],
    cosines: Mapping[int, float],
    coverage: float,
) -> Ranked:
    """The best documents by words and those near by meaning, in one order.

    `score_of` gives the score by words of a document that has any; one that has none must be near enough to be found.
    `coverage` is the share of the query that the document with most of it has.
    """
    highest = best[0][0] if best else 1.0
    worth = MEANT * (1 - coverage) ** 0.5 * highest
    known = {number for _, number, _ in best}
    joined: Ranked = [
        (score + worth * max(0.0, cosines.get(number, 0.0)), number, stored) for score, number, stored in best
    ]
    joined += [
        ((score_of(number) or 0.0) + worth * max(0.0, cosine), number, None)
        for number, cosine in cosines.items()
        if number not in known and (cosine >= LEAST_MEANT or score_of(number) is not None)
    ]
    return sorted(joined, key=lambda entry: (-entry[0], entry[1]))
