"""Fitting a small linear model without any library: softmax regression by AdaGrad over sparse named features."""

from __future__ import annotations

import random
from collections import Counter
from math import exp, sqrt
from typing import TYPE_CHECKING

from mgtui.extraction.linear import Features, LinearModel

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEED = 20240607


def fit(
    rows: Sequence[Features],
    labels: Sequence[str],
    *,
    epochs: int = 8,
    rate: float = 0.15,
    shrink: float = 1e-4,
    rarest: int = 4,
) -> LinearModel:
    """A model of these rows; features in fewer than `rarest` rows are left out.

    `shrink` pulls weights to zero at each step they are used in.
    """
    counts = Counter(name for row in rows for name in row)
    names = [name for name, count in counts.items() if count >= rarest]
    index = {name: at for at, name in enumerate(names)}
    classes = tuple(sorted(set(labels)))
    packed = [[(index[name], value) for name, value in row.items() if name in index] for row in rows]
    targets = [classes.index(label) for label in labels]
    solver = _Solver(len(names), len(classes), rate, shrink)
    order = list(range(len(rows)))
    shuffler = random.Random(_SEED)
    for _ in range(epochs):
        shuffler.shuffle(order)
        for at in order:
            solver.step(packed[at], targets[at])
    columns = solver.weights
    weights = {name: tuple(column[at] for column in columns) for name, at in index.items()}
    return LinearModel(labels=classes, bias=tuple(solver.bias), weights=weights)


class _Solver:
    """Weights by class and feature, and the running sums of squared gradients that set each one's step."""

    def __init__(self, features: int, classes: int, rate: float, shrink: float) -> None:
        self.weights = [[0.0] * features for _ in range(classes)]
        self.bias = [0.0] * classes
        self._squares = [[1e-6] * features for _ in range(classes)]
        self._bias_squares = [1e-6] * classes
        self._rate, self._shrink = rate, shrink

    def step(self, row: list[tuple[int, float]], target: int) -> None:
        shares = self._shares(row)
        for column, share in enumerate(shares):
            slope = share - (1.0 if column == target else 0.0)
            if abs(slope) < 1e-3:
                continue
            self._bias_squares[column] += slope * slope
            self.bias[column] -= self._rate * slope / sqrt(self._bias_squares[column])
            self._update(self.weights[column], self._squares[column], row, slope)

    def _update(self, weights: list[float], squares: list[float], row: list[tuple[int, float]], slope: float) -> None:
        rate, shrink = self._rate, self._shrink
        for at, value in row:
            gradient = slope * value + shrink * weights[at]
            squares[at] += gradient * gradient
            weights[at] -= rate * gradient / sqrt(squares[at])

    def _shares(self, row: list[tuple[int, float]]) -> list[float]:
        sums = [
            bias + sum([weights[at] * value for at, value in row])
            for bias, weights in zip(self.bias, self.weights, strict=True)
        ]
        top = max(sums)
        raised = [exp(total - top) for total in sums]
        whole = sum(raised)
        return [share / whole for share in raised]


def pruned(model: LinearModel, keep: int, fitted_on: tuple[str, ...]) -> LinearModel:
    """The model with its `keep` heaviest features, rounded, and with what it was fitted on written in."""
    heaviest = sorted(model.weights.items(), key=lambda item: (-max(map(abs, item[1])), item[0]))[:keep]
    return LinearModel(
        labels=model.labels,
        bias=tuple(round(value, 3) for value in model.bias),
        weights={name: tuple(round(weight, 3) for weight in row) for name, row in sorted(heaviest)},
        fitted_on=fitted_on,
    )
