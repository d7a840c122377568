"""Which of several places of a first page or of a web page is the title, an author or the date: the likeliest."""

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

    def likeliest(self, places: Sequence[Features]) -> tuple[int | None, float]:
        """The number of the likeliest place and how likely it is; None where there is no place."""
        shares = self.shares(places)
        at = max(range(len(shares)), key=shares.__getitem__, default=None)
        return at, 0.0 if at is None else shares[at]


@cache
def judge_of(kind: str, field: str) -> Judge:
    """The judge of a field of a `pdf` (made by `bench/train_front.py`) or a `page` (`bench/train_pages.py`)."""
    data = files("mgtui.formats").joinpath(f"{kind}_judges.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Judge])[field]
