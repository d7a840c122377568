"""Fits how likely a claim answers a question, on the labelled questions of the bundled library.

    python bench/train_answers.py [--write]

What is printed is how well the questions of each file are answered by models that were fitted without them. Claims
that may be shown or not are neither right nor wrong in fitting; of the two ways round that a question may be read, each
claim is taken with the one that makes it likelier.

One model sees the claims that words bring in; where `mgtui[meaning]` is installed, another one sees those and the
nearest by meaning, with how near they are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np
from questions import near_in, questions, score

from mgtui.answering.answers import found_by_rules
from mgtui.answering.asker import Asker
from mgtui.answering.judging import ANSWERS, ELSE, MODEL
from mgtui.answering.meaning import MODEL as BY_MEANING
from mgtui.answering.meaning import Nearness, nothing_near
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel
from mgtui.library.library_set import shelf_of
from mgtui.search.meaning.model import MISSING

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "mgtui" / "extraction" / "model_weights"
_PENALTY = 4.0


class _Rows(NamedTuple):
    values: np.ndarray
    names: list[str]
    right: np.ndarray
    either: np.ndarray
    file: np.ndarray
    pair: np.ndarray
    """The number of the question and claim: one for both ways round."""
    flipped: np.ndarray
    by_words: np.ndarray
    nearness: frozenset[str]
    """The names that only tell how near claims are by meaning."""

    @property
    def without_meaning(self) -> _Rows:
        """What is seen of claims where nothing is found by meaning."""
        keep = self.by_words
        columns = [at for at, name in enumerate(self.names) if name not in self.nearness]
        return _Rows(
            self.values[keep][:, [*columns, -1]], [self.names[at] for at in columns], self.right[keep],
            self.either[keep], self.file[keep], self.pair[keep], self.flipped[keep], self.by_words[keep], frozenset(),
        )  # fmt: skip


def _rows(asker: Asker, files: Sequence[str]) -> _Rows:
    index: dict[str, int] = {}
    kept, right, either, file, pair, flipped, by_words = [], [], [], [], [], [], []
    claims, number, near = asker.links.claims, 0, asker.by_meaning
    nearness: frozenset[str] = frozenset()
    for at, name in enumerate(files):
        for one in questions(name):
            question = asker.read(one["question"])
            belong, may = one.get("belong", {}), one.get("may", {})
            cosines = near.cosines(question.said)
            if cosines and not nearness:
                nearness = frozenset(Nearness(cosines).features(0))
            rows = asker.judge.rows(question, found_by_rules(asker, question), near.nearest(cosines))
            for row in near.rows(rows, cosines) if cosines else rows:
                kept.append([(index.setdefault(key, len(index)), value) for key, value in row.features.items()])
                identity = claims[row.number].id
                right.append(identity in belong)
                either.append(identity in may and identity not in belong)
                file.append(at)
                pair.append(number * len(claims) + row.number)
                flipped.append(row.is_flipped)
                by_words.append(row.by_words)
            number += 1
    values = np.zeros((len(kept), len(index) + 1), np.float32)
    values[:, -1] = 1
    for place, listed in enumerate(kept):
        for column, value in listed:
            values[place, column] = value
    return _Rows(
        values, list(index), np.array(right), np.array(either), np.array(file), np.array(pair), np.array(flipped),
        np.array(by_words), nearness,
    )  # fmt: skip


def _fit(values: np.ndarray, right: np.ndarray, start: np.ndarray | None = None, rounds: int = 8) -> np.ndarray:
    """Logistic regression with a squared penalty, by Newton's method."""
    weights = np.zeros(values.shape[1]) if start is None else start.copy()
    penalty = np.full(values.shape[1], _PENALTY)
    penalty[-1] = 1e-6
    for _ in range(rounds):
        likely = _likely(values, weights)
        slope = values.T @ (likely - right) + penalty * weights
        spread = likely * (1 - likely)
        open_ = spread > 1e-4  # the others bend nothing
        bend = (values[open_].T * spread[open_]) @ values[open_] + np.diag(penalty)
        step = np.linalg.solve(bend.astype(float), slope.astype(float))
        weights = weights - step
        if np.abs(step).max() < 3e-3:
            break
    return weights


def _likely(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    likely: np.ndarray = 1 / (1 + np.exp(-np.clip(values @ weights.astype(np.float32), -30, 30)))
    return likely


def _fitted(rows: _Rows, use: np.ndarray, start: np.ndarray | None = None) -> np.ndarray:
    """Weights on some of the rows: first as the questions were read, then by the likelier way round; from weights that
    are near them only the latter."""
    weights = start
    if weights is None:
        chosen = use & ~rows.either & ~rows.flipped
        weights = _fit(rows.values[chosen], rows.right[chosen])
    likely = _likely(rows.values, weights)
    best = np.zeros(rows.pair.max() + 1)
    np.maximum.at(best, rows.pair, likely)
    chosen = use & ~rows.either & (likely >= best[rows.pair] - 1e-9)
    return _fit(rows.values[chosen], rows.right[chosen], weights, 4)


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
    links = Links(shelf_of(HERE.parent / "content").read())
    near = near_in(links)
    asker = Asker(links, near or nothing_near)
    rows = _rows(asker, files)
    judges = _models(rows.without_meaning, len(files), MODEL, write=given.write)
    meant = _models(rows, len(files), BY_MEANING, write=given.write) if near else None
    print("each file answered by a model fitted without it: in their group, belong, without an answer and given none")
    _scores(Asker(links), files, judges)
    if meant is None:
        print(f"by meaning nothing is fitted: {MISSING}")
        return 0
    print("and by meaning")
    _scores(asker, files, judges, meant)
    return 0


def _models(rows: _Rows, files: int, name: str, *, write: bool) -> list[LinearModel]:
    """For each file a model fitted without it; that of all of them is written first."""
    weights = _fitted(rows, np.ones(len(rows.right), bool))
    if write:
        made = msgspec.json.format(msgspec.json.encode(_model(rows.names, weights)), indent=1)
        (WEIGHTS / f"{name}.json").write_bytes(made + b"\n")
    return [_model(rows.names, _fitted(rows, rows.file != at, weights)) for at in range(files)]


def _scores(
    asker: Asker, files: Sequence[str], judges: Sequence[LinearModel], meant: Sequence[LinearModel] = ()
) -> None:
    """Print how well each file is answered by its models."""
    sums = [0] * 6
    for at, name in enumerate(files):
        asker.judge.model = judges[at]
        if meant:
            asker.by_meaning.model = meant[at]
        counts = score(asker, questions(name)).counts
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        print(f"{name:8} {_told(counts)}", flush=True)
    print(f"all      {_told(sums)}")


def _told(counts: Sequence[int]) -> str:
    belonging, placed, shown, right, unanswered, silent = counts
    return (
        f"{placed} of {belonging} = {placed / belonging:.3f}, {right} of {shown} = {right / max(1, shown):.3f}, "
        f"{silent} of {unanswered}"
    )


if __name__ == "__main__":
    sys.exit(main())
