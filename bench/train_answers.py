"""Fits how likely a claim answers a question, on the labelled questions of the bundled library.

    python bench/train_answers.py [--write]

What is printed is how well the questions of each file are answered by a model that was fitted without them. Claims
that may be shown or not are neither right nor wrong in fitting; of the two ways round that a question may be read, each
claim is taken with the one that makes it likelier.

Where `mgtui[meaning]` is installed, how likely a claim answers by what it means is fitted too: on the claims near each
question that are not shown for their words, by a model fitted without its file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np
from questions import near_in, questions, score

from mgtui.answering.answers import answer, found_by_rules
from mgtui.answering.asker import Asker
from mgtui.answering.judging import ANSWERS, ELSE, MODEL
from mgtui.answering.meaning import MODEL as BY_MEANING
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel
from mgtui.library.library_set import shelf_of
from mgtui.search.meaning.model import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "mgtui" / "extraction" / "model_weights"
_PENALTY = 4.0
_MOST = 100
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


class _NearRow(NamedTuple):
    features: list[tuple[int, float]]
    right: bool
    file: int


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
    values = _values(kept, len(index))
    return _Rows(values, list(index), *(np.array(one) for one in (right, either, file, pair, flipped)))


def _near_rows(asker: Asker, at: int, name: str, index: dict[str, int]) -> Iterator[_NearRow]:
    """The claims near the questions of a file that are not shown for their words, with what tells whether they
    answer."""
    for one in questions(name):
        question = asker.read(one["question"])
        if asker.judge.asks_for_all(question):
            continue
        judged = asker.judge.rows(question, found_by_rules(asker, question))
        shown = {row.claim.id for row in answer(asker, question, by_meaning=False).all}
        for claim, features in asker.by_meaning.rows(question.said, judged, shown):
            identity = asker.links.claims[claim].id
            is_right = identity in one.get("belong", {})
            if is_right or identity not in one.get("may", {}):
                listed = [(index.setdefault(key, len(index)), value) for key, value in features.items()]
                yield _NearRow(listed, is_right, at)


def _values(kept: Sequence[Sequence[tuple[int, float]]], columns: int) -> np.ndarray:
    """Rows of columns with their values as a matrix, with a column of ones behind."""
    values = np.zeros((len(kept), columns + 1), np.float32)
    values[:, -1] = 1
    for row, listed in enumerate(kept):
        for column, value in listed:
            values[row, column] = value
    return values


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


def _model(names: Sequence[str], weights: np.ndarray) -> LinearModel:
    named = sorted(zip(names, weights, strict=False))
    return LinearModel(
        labels=(ANSWERS, ELSE), bias=(round(float(weights[-1]), 3), 0.0),
        weights={name: (round(float(weight), 3), 0.0) for name, weight in named if abs(weight) >= 0.01},
    )  # fmt: skip


def main() -> int:
    """Print the figures, and write the models where that is wanted."""
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
        _write(MODEL, _model(rows.names, weights))
    print("each file answered by a model fitted without it: in their group, belong, without an answer and given none")
    judges = [_model(rows.names, _fitted(rows, rows.file != at, weights)) for at in range(len(files))]
    words = _scores(asker, files, judges)
    near = near_in(asker.links)
    if near is None:
        print(f"by meaning nothing is fitted: {MISSING}")
        return 0
    asker = Asker(asker.links, near)
    index: dict[str, int] = {}
    nearest: list[_NearRow] = []
    for at, name in enumerate(files):
        asker.judge.model = judges[at]
        nearest += _near_rows(asker, at, name, index)
    values, right = _values([row.features for row in nearest], len(index)), np.array([row.right for row in nearest])
    file, names = np.array([row.file for row in nearest]), list(index)
    if given.write:
        _write(BY_MEANING, _model(names, _fit(values, right)))
    print("and by a model of what claims mean fitted without it")
    meant = [_model(names, _fit(values[file != at], right[file != at])) for at in range(len(files))]
    sums = np.subtract(_scores(asker, files, judges, meant), words)
    print(f"by meaning alone {sums[2]} claims are shown, {sums[3]} of them in a group where they belong")
    return 0


def _scores(
    asker: Asker, files: Sequence[str], judges: Sequence[LinearModel], meant: Sequence[LinearModel] = ()
) -> list[int]:
    """Print how well each file is answered by its models; gives the sums."""
    sums = [0] * 6
    for at, name in enumerate(files):
        asker.judge.model = judges[at]
        if meant:
            asker.by_meaning.model = meant[at]
        counts = score(asker, questions(name)).counts
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        print(f"{name:8} {_told(counts)}", flush=True)
    print(f"all      {_told(sums)}")
    return sums


def _write(name: str, model: LinearModel) -> None:
    made = msgspec.json.format(msgspec.json.encode(model), indent=1)
    (WEIGHTS / f"{name}.json").write_bytes(made + b"\n")


def _told(counts: Sequence[int]) -> str:
    belonging, placed, shown, right, unanswered, silent = counts
    return (
        f"{placed} of {belonging} = {placed / belonging:.3f}, {right} of {shown} = {right / max(1, shown):.3f}, "
        f"{silent} of {unanswered}"
    )


if __name__ == "__main__":
    sys.exit(main())
