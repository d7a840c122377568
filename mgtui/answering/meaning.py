"""How likely a claim answers a question by what the two mean, where their words hardly meet: a linear model.

A sentence model tells how near claims are to the question (`mgtui[meaning]`); this one tells how near is near enough,
beside what the names and words of the two have in common and what their words have found. `bench/train_answers.py`
fits it on labelled questions.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from mgtui.answering.judging import ANSWERS
from mgtui.extraction.linear import load_model

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from mgtui.answering.claims import Claims
    from mgtui.extraction.linear import Features
    from mgtui.model import Claim

    Near = Callable[[str], Mapping[str, float]]
    """Gives the claims that are nearest a text by meaning, by id, each with its cosine; none where nothing is found by
    meaning."""

MODEL = "answers_by_meaning"
LIKELY = 0.55
"""Where a claim is as likely to answer, something does ..."""
MORE = 0.3
"""... and where something does, by its words or by this, all are shown that are as likely as this."""
MOST = 40
"""So many of the nearest claims are looked at."""
_SHARED = (
    "both ", "said", "words lacking", "names lacking", "name lacking", "word lacking", "all", "quoted", "of best",
    "kind", "asks", "acts", "acted", "lack asked", "people", "evidence", "how many",
)  # fmt: skip
"""How the names begin of what the judge sees of a claim by its words that counts here too."""


def nothing_near(text: str) -> Mapping[str, float]:
    """What is near a text where nothing is found by meaning."""
    return {}


class ByMeaning:
    """Tells which claims of one library answer by what they mean."""

    def __init__(self, claims: Claims, near: Near) -> None:
        self._of, self.near = claims, near
        self.model = load_model(MODEL)

    def claims(self, text: str, judged: Iterable[tuple[int, Features, bool]], shown: Collection[str]) -> list[Claim]:
        """The claims beside those shown that are likely enough to answer a question, in the order of the library;
        `judged`: what the judge sees of claims by their words, `shown`: the ids of those that answer by them."""
        likely = {
            number: self.model.probabilities(features)[ANSWERS] for number, features in self.rows(text, judged, shown)
        }
        if not shown and max(likely.values(), default=0) < LIKELY:
            return []
        return [self._of.links.claims[number] for number in sorted(likely) if likely[number] >= MORE]

    def rows(
        self, text: str, judged: Iterable[tuple[int, Features, bool]], shown: Collection[str]
    ) -> Iterator[tuple[int, Features]]:
        """For each of the nearest claims that is not shown, by its place, what tells whether it answers."""
        order = self._of.order
        cosines = {order[claim]: cosine for claim, cosine in self.near(text).items() if claim in order}
        known = {number: features for number, features, is_flipped in judged if not is_flipped} if cosines else {}
        for number, nearness in nearness_of(cosines, {order[claim] for claim in shown}):
            features = known.get(number)
            if features is None:
                yield number, {**nearness, "no word or name": 1}
            else:
                yield number, {**nearness, **{key: each for key, each in features.items() if key.startswith(_SHARED)}}


def nearness_of(cosines: Mapping[int, float], shown: Collection[int]) -> Iterator[tuple[int, Features]]:
    """For each of the nearest claims but those shown, the nearest first, how near it is by itself, beside the others
    and beside those shown. Of those shown one whose cosine is not known is as far as the farthest that is."""
    numbers = sorted(cosines, key=lambda number: -cosines[number])
    values = [cosines[number] for number in numbers]
    theirs = [cosines.get(number, values[-1]) for number in shown] if values else []
    for rank, (number, cosine) in enumerate(zip(numbers[:MOST], values, strict=False)):
        if number in shown:
            continue
        features = {
            "cosine": cosine,
            "rank": log(1 + rank),
            "best": values[0],
            "below best": values[0] - cosine,
            "above next": cosine - values[min(rank + 1, MOST - 1, len(values) - 1)],
            "above 20th": cosine - values[min(20, len(values) - 1)],
            "best 20": sum(values[:20]) / len(values[:20]),
            "best 5": sum(values[:5]) / len(values[:5]),
            "best above 5th": values[0] - values[min(4, len(values) - 1)],
        }
        if theirs:
            features |= {
                "some shown": 1,
                "some shown, how many": log(len(theirs)),
                "some shown, cosine": cosine,
                "some shown, rank": log(1 + rank),
                "below best shown": max(theirs) - cosine,
                "below mean shown": sum(theirs) / len(theirs) - cosine,
            }
        yield number, features
