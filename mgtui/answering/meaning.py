"""How near claims are to a question by what the two mean.

A sentence model tells how near (`mgtui[meaning]`); a linear model tells of these and of the claims that words bring in
how likely each answers, by its nearness beside what the judge sees of it. `bench/train_answers.py` fits it on labelled
questions.
"""

from __future__ import annotations

from itertools import islice
from math import log, sqrt
from typing import TYPE_CHECKING

from mgtui.answering.beside import Models
from mgtui.extraction.linear import load_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mgtui.answering.claims import Claims
    from mgtui.answering.judging import Row
    from mgtui.extraction.linear import Features

    Near = Callable[[str], Mapping[str, float]]
    """Gives the claims that are nearest a text by meaning, by id, each with its cosine; none where nothing is found by
    meaning."""

MODEL, MODEL_BESIDE = "answers_by_meaning", "answers_by_meaning_beside"
OF_BOTH, OF_ONE, ALONE = 0.5, 0.2, 0.85
"""How likely claims must be that the rules do not find, where both sides of a question have names, and where not; and
the likeliest, where words bring in nothing."""
MOST = 60
"""So many of the nearest claims are looked at, whatever words they have."""
_AROUND = 100
"""So many of the nearest tell how near is usual."""


def nothing_near(text: str) -> Mapping[str, float]:
    """What is near a text where nothing is found by meaning."""
    return {}


class ByMeaning:
    """How near the claims of one library are to questions."""

    def __init__(self, claims: Claims, near: Near) -> None:
        self._of, self.near = claims, near
        self.models = Models(load_model(MODEL), load_model(MODEL_BESIDE))

    def cosines(self, text: str) -> dict[int, float]:
        """The claims nearest a text, the nearest first, by their places in the library."""
        order, found = self._of.order, self.near(text)
        return {order[claim]: found[claim] for claim in sorted(found, key=lambda one: -found[one]) if claim in order}

    @staticmethod
    def nearest(cosines: Mapping[int, float]) -> frozenset[int]:
        """Of claims, the nearest first, those that are looked at whatever words they have."""
        return frozenset(islice(cosines, MOST))

    @staticmethod
    def rows(judged: Iterable[Row], cosines: Mapping[int, float]) -> list[Row]:
        """What the judge sees of claims, with how near they are."""
        near = Nearness(cosines)
        return [row._replace(features={**row.features, **near.features(row.number)}) for row in judged]


class Nearness:
    """How near claims are to one question."""

    def __init__(self, cosines: Mapping[int, float]) -> None:
        """`cosines`: of one claim at least, the nearest first."""
        self._cosines, self._values = cosines, list(cosines.values())
        self._ranks = {number: rank for rank, number in enumerate(cosines)}
        around = self._values[:_AROUND]
        self._mean = sum(around) / len(around)
        self._spread = sqrt(sum((one - self._mean) ** 2 for one in around) / len(around)) or 1.0

    def features(self, number: int) -> Features:
        """How near a claim is by itself and beside the others; one whose cosine is not known is as far as the farthest
        that is."""
        values = self._values
        cosine, rank = self._cosines.get(number, values[-1]), self._ranks.get(number, len(values))
        return {
            "cosine": cosine,
            "rank": log(1 + rank),
            "best": values[0],
            "below best": values[0] - cosine,
            "above 20th": cosine - values[min(20, len(values) - 1)],
            "best 20": sum(values[:20]) / len(values[:20]),
            "best 5": sum(values[:5]) / len(values[:5]),
            "best above 5th": values[0] - values[min(4, len(values) - 1)],
            "beside those around": (cosine - self._mean) / self._spread,
        }
