"""How claims that may answer a question stand beside those that likely do.

A claim that is told in the same passage as one that answers, is related to it, or has the same sides, answers more
likely than its own words tell; one that stands alone beside many others less. A linear model of these signs judges the
claims of a question a second time; `bench/train_answers.py` fits it on labelled questions.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.answering.claims import Claims
    from mgtui.answering.judging import Row
    from mgtui.extraction.linear import Features, LinearModel
    from mgtui.model import Claim

ANSWERS, ELSE = "answers", "else"
"""The labels of the models."""
SHOWN, FOUND, SURE = 0.35, 0.2, 0.85
"""Claims are shown that are as likely as the first, those that the rules find as the second; where it is asked whether,
those as the first, others beside them as the third."""
LEAST = 0.005
"""A claim that is less likely to answer is not judged again."""
_MOST = 20
"""So many of the likeliest claims are those that the others stand beside."""
_SAME = frozenset({"supports", "restates"})
"""The relations to what says the same or is a ground for it."""
_SURE = 9.2
"""The logarithm of the odds, either way, beyond which a claim is no surer."""


class Models(NamedTuple):
    """What judges the claims of a question."""

    first: LinearModel
    """Each claim by itself."""
    beside: LinearModel
    """Each again, beside those that are likely to answer."""


class Judged(NamedTuple):
    """A claim with how likely it answers."""

    claim: Claim
    likely: float
    is_flipped: bool
    """Whether it does so more likely where what acts and what is acted on change places in the question."""


class First(NamedTuple):
    """What is known of a claim before it is held against others."""

    likely: float
    is_found: bool
    """Whether the rules find it."""
    is_flipped: bool = False
    """Whether it is likely where what acts and what is acted on change places in the question."""


class Beside:
    """The claims of one library beside each other."""

    def __init__(self, of: Claims) -> None:
        self._claims, self._order, self._names = of.links.claims, of.order, of.names
        self._related: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for number, claim in enumerate(self._claims):
            for relation in claim.relations:
                other = self._order.get(relation.claim)
                if other is not None:
                    kind = "the same" if relation.type in _SAME else "else"
                    self._related[number][other].add(kind)
                    self._related[other][number].add(kind)

    def likely(
        self, models: Models, rows: Iterable[Row], *, least: float = SHOWN, other: float = SHOWN, whether: bool = False
    ) -> list[Judged]:
        """Of the claims that may answer a question those that likely do, in the order of the library; none where not
        one of them is as likely as `least`. `other`: how likely those must be that the rules do not find; `whether`:
        for yes or no two things are asked about."""
        firsts = self.firsts((row, models.first.probabilities(row.features)[ANSWERS]) for row in rows)
        second = {
            number: models.beside.probabilities(features)[ANSWERS] for number, features in self.rows(firsts).items()
        }
        if max(second.values(), default=0) < least:
            return []
        is_joined = any(firsts[number].is_found and likely >= SHOWN for number, likely in second.items())
        found, other = (SHOWN if whether else FOUND), (SURE if whether and is_joined else other)
        return [
            Judged(self._claims[number], likely, firsts[number].is_flipped)
            for number, likely in sorted(second.items())
            if likely >= (found if firsts[number].is_found else other)
        ]

    @staticmethod
    def firsts(rows: Iterable[tuple[Row, float]]) -> dict[int, First]:
        """Each claim as it stands to the question by the way round that makes it likelier."""
        firsts: dict[int, First] = {}
        for row, likely in rows:
            if row.number not in firsts or likely > firsts[row.number].likely:
                firsts[row.number] = First(likely, row.is_found, row.is_flipped)
        return firsts

    def rows(self, firsts: Mapping[int, First]) -> dict[int, Features]:
        """What tells of each claim that is not unlikely, by its place in the library, how it stands beside the
        likeliest."""
        best = nlargest(_MOST, firsts, key=lambda number: firsts[number].likely)
        top = [firsts[number].likely for number in best]
        many = log(1 + sum(top))
        found: dict[int, Features] = {}
        for number, first in firsts.items():
            if first.likely < LEAST:
                continue
            others = [other for other in best if other != number]
            found[number] = self._features(number, first, [(other, firsts[other].likely) for other in others], many)
        return found

    def _features(self, number: int, first: First, others: Iterable[tuple[int, float]], many: float) -> Features:
        own = max(-_SURE, min(_SURE, log(max(first.likely, 1e-6) / max(1 - first.likely, 1e-6))))
        signs: Features = defaultdict(float)
        likeliest = 0.0
        for other, likely in others:
            likeliest = max(likeliest, likely)
            for sign in self._signs(number, other):
                signs[sign] = max(signs[sign], likely)
        is_found = float(first.is_found)
        return {
            **signs,
            "own": own,
            "own, squared": own * abs(own),
            "found": is_found,
            "found, own": is_found * own,
            "found, how many": is_found * many,
            "how many": many,
            "likeliest other": likeliest,
            "likeliest other, own": likeliest * own,
        }

    def _signs(self, one: int, other: int) -> Iterable[str]:
        """How two claims belong together."""
        first, second = self._claims[one], self._claims[other]
        for kind in self._related.get(one, {}).get(other, ()):
            yield f"related, {kind}"
        acted = self._names.key(first.outcome)
        if acted and acted == self._names.key(second.outcome):
            yield "same outcome"
            if self._names.key(first.exposure) == self._names.key(second.exposure):
                yield "same sides"
        if {place.passage for place in first.places} & {place.passage for place in second.places}:
            yield "same passage"
