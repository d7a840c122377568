"""Fits how likely a claim answers a question, on the labelled questions of the bundled library.

    python bench/train_answers.py [--write]

What is printed is how well the questions of each file are answered by models that were fitted without them. Claims
that may be shown or not are neither right nor wrong in fitting; of the two ways round that a question may be read, each
claim is taken with the one that makes it likelier.

One pair of models judges the claims that words bring in; where `mgtui[meaning]` is installed, another one those and
the nearest by meaning, with how near they are. Of each pair the first sees each claim by itself, the second how it
stands beside those that the first finds likely.
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
from mgtui.answering.beside import ANSWERS, ELSE, First, Models
from mgtui.answering.judging import MODEL, MODEL_BESIDE
from mgtui.answering.meaning import MODEL as BY_MEANING
from mgtui.answering.meaning import MODEL_BESIDE as BY_MEANING_BESIDE
from mgtui.answering.meaning import Nearness, nothing_near
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel
from mgtui.library.library_set import libraries_of
from mgtui.search.meaning.model import MISSING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.beside import Beside

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "mgtui" / "extraction" / "model_weights"
_PENALTY, _PENALTY_BESIDE = 4.0, 1.0
_KEPT = "blind-20"
"""The questions that nothing is fitted on."""
_HOPELESS, _ONE_IN = 0.004, 12
"""Of the rows that answer less likely, by a fit on a part of them, one in so many is kept, and counts for all."""


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
    found: np.ndarray
    """Whether the rules find the claim."""
    counts: np.ndarray
    """For how many rows each stands."""
    nearness: frozenset[str]
    """The names that only tell how near claims are by meaning."""

    @property
    def without_meaning(self) -> _Rows:
        """What is seen of claims where nothing is found by meaning."""
        keep = self.by_words
        columns = [at for at, name in enumerate(self.names) if name not in self.nearness]
        return self._only(keep)._replace(
            values=self.values[keep][:, [*columns, -1]], names=[self.names[at] for at in columns], nearness=frozenset()
        )

    def _only(self, keep: np.ndarray) -> _Rows:
        return self._replace(
            **{name: value[keep] for name, value in self._asdict().items() if isinstance(value, np.ndarray)}
        )

    def thinned(self) -> _Rows:
        """Without most of the rows that hardly answer: they say much the same, and fitting takes the less."""
        rng = np.random.default_rng(0)
        some = rng.random(len(self.right)) < 1 / _ONE_IN
        chosen = (some | self.right) & ~self.either
        counts = np.where(self.right[chosen], 1.0, _ONE_IN)
        likely = _likely(self.values, _fit(self.values[chosen], self.right[chosen], counts))
        is_hopeless = (likely < _HOPELESS) & ~self.right
        kept = self._replace(counts=np.where(is_hopeless, float(_ONE_IN), 1.0))
        return kept._only(~is_hopeless | some)


def _rows(asker: Asker, files: Sequence[str]) -> _Rows:
    index: dict[str, int] = {}
    kept, right, either, file, pair, flipped, by_words, is_found = [], [], [], [], [], [], [], []
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
                is_found.append(row.is_found)
            number += 1
    return _Rows(
        _filled(kept, len(index)), list(index), np.array(right), np.array(either), np.array(file), np.array(pair),
        np.array(flipped), np.array(by_words), np.array(is_found), np.ones(len(right)), nearness,
    )  # fmt: skip


def _fit(
    values: np.ndarray, right: np.ndarray, counts: np.ndarray, start: np.ndarray | None = None, *, rounds: int = 8,
    penalty: float = _PENALTY,
) -> np.ndarray:  # fmt: skip
    """Logistic regression with a squared penalty, by Newton's method."""
    weights = np.zeros(values.shape[1]) if start is None else start.copy()
    penalties = np.full(values.shape[1], penalty)
    penalties[-1] = 1e-6
    for _ in range(rounds):
        likely = _likely(values, weights)
        slope = values.T @ (counts * (likely - right)) + penalties * weights
        spread = counts * likely * (1 - likely)
        open_ = spread > 1e-4  # the others bend nothing
        bend = (values[open_].T * spread[open_]) @ values[open_] + np.diag(penalties)
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
        weights = _fit(rows.values[chosen], rows.right[chosen], rows.counts[chosen])
    chosen = use & ~rows.either & _is_likelier(rows, _likely(rows.values, weights))
    return _fit(rows.values[chosen], rows.right[chosen], rows.counts[chosen], weights, rounds=4)


def _is_likelier(rows: _Rows, likely: np.ndarray) -> np.ndarray:
    """Whether a row is that of its question and claim by the likelier way round."""
    best = np.zeros(rows.pair.max() + 1)
    np.maximum.at(best, rows.pair, likely)
    is_likelier: np.ndarray = likely >= best[rows.pair] - 1e-9
    return is_likelier


def _beside(rows: _Rows, use: np.ndarray, first: np.ndarray, beside: Beside, claims: int) -> LinearModel:
    """The second model, for a first one with these weights."""
    likely = _likely(rows.values, first)
    by_question: dict[int, dict[int, int]] = {}
    for at in np.flatnonzero(use & _is_likelier(rows, likely)):
        question, number = divmod(int(rows.pair[at]), claims)
        by_question.setdefault(question, {})[number] = int(at)
    index: dict[str, int] = {}
    kept, right = [], []
    for places in by_question.values():
        firsts = {number: First(float(likely[at]), bool(rows.found[at])) for number, at in places.items()}
        for number, features in beside.rows(firsts).items():
            if not rows.either[places[number]]:
                kept.append([(index.setdefault(key, len(index)), value) for key, value in features.items()])
                right.append(rows.right[places[number]])
    values = _filled(kept, len(index))
    return _model(list(index), _fit(values, np.array(right), np.ones(len(right)), penalty=_PENALTY_BESIDE))


def _filled(kept: Sequence[Sequence[tuple[int, float]]], columns: int) -> np.ndarray:
    """Rows of places and values as one table, with a last column that is always 1."""
    values = np.zeros((len(kept), columns + 1), np.float32)
    values[:, -1] = 1
    for place, listed in enumerate(kept):
        for column, value in listed:
            values[place, column] = value
    return values


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
    files = sorted({path.stem for path in (HERE / "labels" / "questions").glob("*.yaml")} - {_KEPT})
    links = Links(libraries_of(HERE.parent / "content").read())
    near = near_in(links)
    asker = Asker(links, near or nothing_near)
    rows = _rows(asker, files)
    names, names_by_meaning = (MODEL, MODEL_BESIDE), (BY_MEANING, BY_MEANING_BESIDE)
    judges = _models(rows.without_meaning.thinned(), len(files), asker, names, write=given.write)
    meant = _models(rows.thinned(), len(files), asker, names_by_meaning, write=given.write) if near else None
    print("each file answered by a model fitted without it: in their group, belong, without an answer and given none")
    _scores(Asker(links), files, judges)
    if meant is None:
        print(f"by meaning nothing is fitted: {MISSING}")
        return 0
    print("and by meaning")
    _scores(asker, files, judges, meant)
    return 0


def _models(rows: _Rows, files: int, asker: Asker, names: tuple[str, str], *, write: bool) -> list[Models]:
    """For each file models fitted without it; those of all of them are written first."""
    beside, claims = asker.judge.beside, len(asker.links.claims)

    def models(use: np.ndarray, weights: np.ndarray) -> Models:
        return Models(_model(rows.names, weights), _beside(rows, use, weights, beside, claims))

    every = np.ones(len(rows.right), bool)
    weights = _fitted(rows, every)
    if write:
        for name, model in zip(names, models(every, weights), strict=True):
            made = msgspec.json.format(msgspec.json.encode(model), indent=1)
            (WEIGHTS / f"{name}.json").write_bytes(made + b"\n")
    return [models(use, _fitted(rows, use, weights)) for use in (rows.file != at for at in range(files))]


def _scores(asker: Asker, files: Sequence[str], judges: Sequence[Models], meant: Sequence[Models] = ()) -> None:
    """Print how well each file is answered by its models."""
    sums = [0] * 6
    for at, name in enumerate(files):
        asker.judge.models = judges[at]
        if meant:
            asker.by_meaning.models = meant[at]
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
