"""The words of many texts at once, as arrays: what `indexed_text` says of each of them.

Each run of a text is looked up once, and gives a number. All else is done with the numbers of all texts: which
neighbours may be one name, which terms and words stand there, and where.
"""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mgtui.search.language.runs import RUNS, Run, is_one

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 300_000
"""So many runs are kept from one block to the next."""
_MAY_JOIN, _MAY_LEAD, _BEGINS, _ENDS, _IS_EMPTY = (1 << place for place in range(5))


class Ragged(NamedTuple):
    """Numbers of many things, those of each behind those of the one before."""

    numbers: np.ndarray
    lengths: np.ndarray
    """How many each of them has."""

    def places(self, things: np.ndarray) -> np.ndarray:
        """Where the numbers of these things stand, one thing after the other."""
        lengths = self.lengths[things]
        starts = np.cumsum(self.lengths) - self.lengths
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if len(ends) else 0
        return np.repeat(starts[things] - (ends - lengths), lengths) + np.arange(total)


class Texts(NamedTuple):
    """What stands in texts; terms and words by their numbers in `names`."""

    names: list[str]
    terms: Ragged
    words: Ragged
    places: np.ndarray
    """The position of each of the words in its text."""
    letters: Ragged
    """Those that words begin with, each once in a text, as code points."""
    lasts: list[int]
    """The position of the last word of each."""


class Numbers(dict[str, int]):
    """A number for each term that is met."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class _Runs(NamedTuple):
    """What is said of runs, by their numbers."""

    flags: np.ndarray
    terms: Ragged
    words: Ragged
    places: np.ndarray
    """The position of each of the words in its run."""
    lasts: np.ndarray
    widths: np.ndarray


class _Table(dict[str, int]):
    """A number for each run that is met."""

    def __init__(self) -> None:
        self.names = Numbers()
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._known = 0
        """So many of the runs are in the arrays."""
        self._flags, self._sizes = array("B"), [array("q") for _ in range(4)]
        self._terms, self._words, self._places = array("q"), array("q"), array("q")

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self._runs)
        self._texts.append(text)
        self._runs.append(RUNS[text])
        return number

    def runs(self) -> _Runs:
        """Those that were met so far."""
        new, self._known = self._runs[self._known :], len(self._runs)
        number = self.names.__getitem__
        self._flags.extend(map(_flags, new))
        self._terms.extend(map(number, chain.from_iterable([run.terms for run in new])))
        self._words.extend(map(number, chain.from_iterable([run.words for run in new])))
        self._places.extend(chain.from_iterable([run.places for run in new]))
        for sizes, run in zip(self._sizes, zip(*map(_sizes, new), strict=True), strict=False):
            sizes.extend(run)
        terms, words, lasts, widths = map(np.array, self._sizes)
        return _Runs(
            np.array(self._flags), Ragged(np.array(self._terms), terms), Ragged(np.array(self._words), words),
            np.array(self._places), lasts, widths,
        )  # fmt: skip

    def joined(self, runs: np.ndarray, owners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Runs and whose they are, where neighbours that are one name stand as one run."""
        flags = self.runs().flags[runs]
        is_there = flags & _IS_EMPTY == 0
        runs, owners, flags = runs[is_there], owners[is_there], flags[is_there]
        before, after = flags[:-1], flags[1:]
        may_be_one = ((after & _MAY_JOIN) | (before & _MAY_LEAD)) != 0
        have_ends = (before & _ENDS != 0) & (after & _BEGINS != 0)
        kept = np.ones(len(runs), bool)
        done = 0
        for start in np.flatnonzero(may_be_one & have_ends & (owners[1:] == owners[:-1])).tolist():
            if start < done:
                continue
            end, known = start, int(runs[start])
            while end + 1 < len(runs) and owners[end + 1] == owners[start]:
                following = int(runs[end + 1])
                if not is_one(self._runs[known], self._runs[following]):
                    break
                end, known = end + 1, self[f"{self._texts[known]} {self._texts[following]}"]
            runs[start], done = known, end + 1
            kept[start + 1 : done] = False
        return runs[kept], owners[kept]


def _flags(run: Run) -> int:
    found = _MAY_JOIN * run.may_join | _MAY_LEAD * run.may_lead | _IS_EMPTY * run.is_empty
    return found | (_BEGINS if run.begins else 0) | (_ENDS if run.ends else 0)


def _sizes(run: Run) -> tuple[int, int, int, int]:
    return len(run.terms), len(run.words), run.last, run.width


_table = _Table()


def analysed(texts: Sequence[str]) -> Texts:
    """The words of texts."""
    global _table
    if len(_table) > _MOST:
        _table = _Table()
    table = _table
    met, lengths = array("q"), array("q")
    for text in texts:
        parts = text.split()
        met.extend(map(table.__getitem__, parts))
        lengths.append(len(parts))
    runs, owners = table.joined(np.array(met), np.repeat(np.arange(len(texts)), np.array(lengths)))
    known = table.runs()

    def summed(sizes: np.ndarray) -> np.ndarray:
        return np.bincount(owners, sizes[runs], len(texts)).astype(np.int64)

    widths = known.widths[runs]
    before, whole = np.cumsum(widths) - widths, summed(known.widths)
    bases = before - (np.cumsum(whole) - whole)[owners]
    lasts = np.zeros(len(texts), np.int64)
    has_words = widths > 0
    lasts[owners[has_words]] = (bases + known.lasts[runs])[has_words]
    at = known.words.places(runs)
    names = list(table.names)
    words = Ragged(known.words.numbers[at], summed(known.words.lengths))
    terms = Ragged(known.terms.numbers[known.terms.places(runs)], summed(known.terms.lengths))
    places = known.places[at] + np.repeat(bases, known.words.lengths[runs])
    return Texts(names, terms, words, places, _letters(names, words), lasts.tolist())


def _letters(names: Sequence[str], words: Ragged) -> Ragged:
    letters, of_names = np.unique([ord(name[0]) for name in names], return_inverse=True)
    is_there = np.zeros((len(words.lengths), len(letters)), bool)
    is_there[np.repeat(np.arange(len(words.lengths)), words.lengths), of_names[words.numbers]] = True
    return Ragged(letters[is_there.nonzero()[1]].astype(np.int64), is_there.sum(1))
