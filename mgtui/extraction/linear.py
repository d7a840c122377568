"""A linear model with its weights in a JSON file: a sum over named features, no library needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp

import msgspec
from msgspec import Struct

Features = dict[str, float]


class LinearModel(Struct, frozen=True):
    """Weights by feature, one column a label."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]
    fitted_on: tuple[str, ...] = ()
    """The files it was fitted on, as `name sha256`, so that a measurement can tell seen data from unseen."""

    def probabilities(self, features: Features) -> dict[str, float]:
        """The probability of each label; they sum to 1."""
        sums = list(self.bias)
        for name, value in features.items():
            row = self.weights.get(name)
            if row is not None:
                for column, weight in enumerate(row):
                    sums[column] += weight * value
        top = max(sums)
        raised = [exp(total - top) for total in sums]
        whole = sum(raised)
        return {label: share / whole for label, share in zip(self.labels, raised, strict=True)}


@cache
def load_model(name: str) -> LinearModel:
    """The model that ships with the package under this name."""
    data = files("mgtui.extraction").joinpath(f"model_weights/{name}.json").read_bytes()
    return msgspec.json.decode(data, type=LinearModel)
