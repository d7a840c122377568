"""Fitting a linear model over many rows at once: softmax regression with a squared penalty, by Adam, on numpy."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from mgtui.extraction.linear import LinearModel

if TYPE_CHECKING:
    from mgtui.extraction.linear import Features


class Rows:
    """Labelled rows of named features, packed as they come."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        self._parts: list[int] = []
        self._index: dict[str, int] = {}
        self._columns = array("l")
        self._values = array("d")
        self._ends = array("l", [0])

    def __len__(self) -> int:
        return len(self.labels)

    def add(self, features: Features, label: str, part: int = 0) -> None:
        """`part`: which of the rows may be left out together."""
        for name, value in features.items():
            self._columns.append(self._index.setdefault(name, len(self._index)))
            self._values.append(value)
        self._ends.append(len(self._columns))
        self.labels.append(label)
        self._parts.append(part)

    def fit(
        self, *, penalty: float, without: int = -1, rarest: int = 3, rounds: int = 150, rate: float = 0.1
    ) -> LinearModel:
        """The model of these rows but those of a part; features in fewer than `rarest` of them are left out."""
        classes = sorted(set(self.labels))
        used = np.array(self._parts) != without
        many = int(used.sum())
        target = np.array([classes.index(label) for label in self.labels])[used]
        columns, values, ends = np.array(self._columns), np.array(self._values), np.array(self._ends)
        number = np.cumsum(used) - 1
        rows = np.repeat(np.where(used, number, -1), np.diff(ends))
        columns, values, rows = columns[rows >= 0], values[rows >= 0], rows[rows >= 0]
        kept = np.flatnonzero(np.bincount(columns, minlength=len(self._index)) >= rarest)
        place = np.full(len(self._index), -1)
        place[kept] = np.arange(len(kept))
        use = place[columns] >= 0
        columns, values, rows = place[columns[use]], values[use], rows[use]
        weights, bias = np.zeros((len(classes), len(kept))), np.zeros(len(classes))
        moment, square = np.zeros((len(classes), len(kept) + 1)), np.zeros((len(classes), len(kept) + 1))
        hits = np.eye(len(classes))[:, target]
        for turn in range(1, rounds + 1):
            sums = np.stack([np.bincount(rows, row[columns] * values, many) for row in weights]) + bias[:, None]
            sums = np.exp(sums - sums.max(0))
            off = (sums / sums.sum(0) - hits) / many
            slope = np.stack([np.bincount(columns, row[rows] * values, len(kept)) for row in off])
            slope = np.hstack([slope + penalty / many * weights, off.sum(1)[:, None]])
            moment = 0.9 * moment + 0.1 * slope
            square = 0.99 * square + 0.01 * slope**2
            step = rate * (1 - turn / (rounds + 1)) * moment / (1 - 0.9**turn)
            step /= np.sqrt(square / (1 - 0.99**turn)) + 1e-9
            weights, bias = weights - step[:, :-1], bias - step[:, -1]
        names = list(self._index)
        found = {names[at]: tuple(float(weight) for weight in weights[:, new]) for new, at in enumerate(kept)}
        return LinearModel(labels=tuple(classes), bias=tuple(map(float, bias)), weights=found)
