"""Which of several places of a first page is the title, an author or the date: the likeliest, where it is likely."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

Features = list[str]
"""What is seen of a place, each thing as a short text."""


class Judge(Struct, frozen=True):
    """A weight for each feature. The places of one file stand against each other, and against none of them being it."""

    bias: float
    floor: float
    """Share from which the likeliest place is stated."""
    weights: dict[str, float]

    def shares(self, places: Sequence[Features]) -> list[float]:
        """How likely each place is it; together at most 1, and the rest is that none is."""
        sums = [self.bias + sum(self.weights.get(name, 0.0) for name in features) for features in places]
        top = max((0.0, *sums))
        raised = [exp(total - top) for total in sums]
        whole = sum(raised) + exp(-top)
        return [share / whole for share in raised]


@cache
def judge_of(field: str) -> Judge:
    """The judge of `title`, `author` or `date` that ships; `bench/train_front.py` makes them."""
    data = files("mgtui.formats").joinpath("pdf_judges.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Judge])[field]
