"""Fits how likely a claim answers a question, on the labelled questions of the bundled library.

    python bench/train_answers.py [--write]

What is printed is how well the questions of each file are answered by a model that was fitted without them. Claims
that may be shown or not are neither right nor wrong in fitting; of the two ways round that a question may be read, each
claim is taken with the one that makes it likelier.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np
from questions import questions, score

from mgtui.answering.answers import found_by_rules
from mgtui.answering.asker import Asker
from mgtui.answering.judging import ANSWERS, ELSE, MODEL
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel
from mgtui.library.library_set import shelf_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "mgtui" / "extraction" / "model_weights"
_PENALTY = 4.0
_MOST = 60
"""So many features are kept, those that move the likelihood most."""


class _Rows(NamedTuple):
    values: np.ndarray
    names: list[str]
    right: np.ndarray
    either: np.ndarray
    file: np.ndarray
    pair: np.ndarray
    """The number of the question and claim: one for both ways round."""
    flipped: np.ndarray


def _rows(asker: Asker, files: list[str]) -> _Rows:
    index: dict[str, int] = {}
    kept, right, either, file, pair, flipped = [], [], [], [], [], []
    claims, number = asker.links.claims, 0
    for at, name in enumerate(files):
        for one in questions(name):
            question = asker.read(one["question"])
            belong, may = one.get("belong", {}), one.get("may", {})
            for claim, features, is_flipped in asker.judge.rows(question, found_by_rules(asker, question)):
                kept.append([(index.setdefault(key, len(index)), value) for key, value in features.items()])
                identity = claims[claim].id
                right.append(identity in belong)
                either.append(identity in may and identity not in belong)
                file.append(at)
                pair.append(number * len(claims) + claim)
                flipped.append(is_flipped)
            number += 1
    values = np.zeros((len(kept), len(index) + 1), np.float32)
    values[:, -1] = 1
    for row, listed in enumerate(kept):
        for column, value in listed:
            values[row, column] = value
    return _Rows(values, list(index), *(np.array(one) for one in (right, either, file, pair, flipped)))


def _fit(values: np.ndarray, right: np.ndarray, start: np.ndarray | None = None, rounds: int = 8) -> np.ndarray:
    """Logistic regression with a squared penalty, by Newton's method."""
    weights = np.zeros(values.shape[1]) if start is None else start.copy()
    penalty = np.full(values.shape[1], _PENALTY)
    penalty[-1] = 1e-6
    for _ in range(rounds):
        likely = _likely(values, weights)
        slope = values.T @ (likely - right) + penalty * weights
        bend = values.T @ (values * (likely * (1 - likely))[:, None]) + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-3:
            break
    return weights


def _likely(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    likely: np.ndarray = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
    return likely


def _fitted(rows: _Rows, use: np.ndarray, start: np.ndarray | None = None) -> np.ndarray:
    """Weights on some of the rows: first as the questions were read, then by the likelier way round."""
    chosen = use & ~rows.either & ~rows.flipped
    weights = _fit(rows.values[chosen], rows.right[chosen], start, 8 if start is None else 3)
    likely = _likely(rows.values, weights)
    best = np.zeros(rows.pair.max() + 1)
    np.maximum.at(best, rows.pair, likely)
    chosen = use & ~rows.either & (likely >= best[rows.pair] - 1e-9)
    return _fit(rows.values[chosen], rows.right[chosen], weights, 4)


def _kept(rows: _Rows, weights: np.ndarray) -> _Rows:
    """The rows with the features that move the likelihood most."""
    moved = np.abs(weights[:-1]) * rows.values[:, :-1].std(0)
    columns = np.sort(np.argsort(-moved)[:_MOST])
    return rows._replace(
        values=np.hstack([rows.values[:, columns], rows.values[:, -1:]]), names=[rows.names[at] for at in columns]
    )


def _model(rows: _Rows, weights: np.ndarray) -> LinearModel:
    named = sorted(zip(rows.names, weights, strict=False))
    return LinearModel(
        labels=(ANSWERS, ELSE), bias=(round(float(weights[-1]), 3), 0.0),
        weights={name: (round(float(weight), 3), 0.0) for name, weight in named if abs(weight) >= 0.01},
    )  # fmt: skip


def main() -> int:
    """Print the figures, and write the model where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    files = sorted(path.stem for path in (HERE / "labels" / "questions").glob("*.yaml"))
    asker = Asker(Links(shelf_of(HERE.parent / "content").read()))
    rows = _rows(asker, files)
    every = np.ones(len(rows.right), bool)
    rows = _kept(rows, _fitted(rows, every))
    weights = _fitted(rows, every)
    if given.write:
        made = msgspec.json.format(msgspec.json.encode(_model(rows, weights)), indent=1)
        (WEIGHTS / f"{MODEL}.json").write_bytes(made + b"\n")
    print("each file answered by a model fitted without it: in their group, belong, without an answer and given none")
    sums = [0] * 6
    for at, name in enumerate(files):
        asker.judge.model = _model(rows, _fitted(rows, rows.file != at, weights))
        found = score(asker, questions(name))
        counts = found.counts
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        print(f"{name:8} {_told(counts)}", flush=True)
    print(f"all      {_told(sums)}")
    return 0


def _told(counts: Sequence[int]) -> str:
    belonging, placed, shown, right, unanswered, silent = counts
    return (
        f"{placed} of {belonging} = {placed / belonging:.3f}, {right} of {shown} = {right / max(1, shown):.3f}, "
        f"{silent} of {unanswered}"
    )


if __name__ == "__main__":
    sys.exit(main())
