"""The words of many texts at once, as arrays: what `indexed_text` says of each of them.

Each run of a text is looked up once, and gives a number. All else is done with the numbers of all texts: which
neighbours may be one name, which terms and words stand there, and where.
"""

from __future__ import annotations

from array import array
from itertools import chain, islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import numpy as np

from mgtui.search.language.runs import RUNS, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_MOST = 300_000
"""So many runs are kept from one block to the next."""


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


def ragged(numbers: Sequence[Sequence[int]]) -> Ragged:
    """The numbers of many things, from those of each."""
    return Ragged(np.array(array("q", chain.from_iterable(numbers))), np.array(array("q", map(len, numbers))))


class Texts(NamedTuple):
    """What stands in texts; terms and words by their numbers in `names`."""

    names: list[str]
    terms: Ragged
    words: Ragged
    places: np.ndarray
    """The position of each of the words in its text."""
    initials: list[str]
    letters: Ragged
    """Those that words begin with, each once in a text, by their numbers in `initials`."""
    lasts: list[int]
    """The position of the last word of each."""


class Numbers(dict[T, int], Generic[T]):
    """A number for each thing that is met."""

    def __missing__(self, thing: T) -> int:
        number = self[thing] = len(self)
        return number


class _Runs(NamedTuple):
    """What is said of runs, by their numbers."""

    terms: Ragged
    words: Ragged
    places: np.ndarray
    """The position of each of the words in its run."""
    lasts: np.ndarray
    widths: np.ndarray


class _Table(dict[str, int]):
    """A number for each run that is met."""

    def __init__(self) -> None:
        self.names: Numbers[str] = Numbers()
        self.initials: Numbers[str] = Numbers()
        """Those of the names."""
        self._initials = array("q")
        """That of each name, by its number."""
        self._texts: list[str] = []
        self._new: list[Run] = []
        """The last of the runs, which are not in the arrays yet: those of many at once are quicker put there."""
        self._terms, self._words, self._places = array("q"), array("q"), array("q")
        self._term_numbers, self._word_numbers = array("q"), array("q")
        self._lasts, self._widths = array("q"), array("q")
        self._begins, self._ends, self._is_empty = array("B"), array("B"), array("B")

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self._texts)
        self._texts.append(text)
        self._new.append(RUNS.new(text))
        return number

    def runs(self) -> _Runs:
        """Those that were met so far."""
        self._take_in()
        return _Runs(
            Ragged(np.array(self._terms), np.array(self._term_numbers)),
            Ragged(np.array(self._words), np.array(self._word_numbers)),
            np.array(self._places), np.array(self._lasts), np.array(self._widths),
        )  # fmt: skip

    def _take_in(self) -> None:
        if not self._new:
            return
        terms, words, places, lasts, widths, begins, ends, is_empty = zip(*self._new, strict=True)
        self._new = []
        number = self.names.__getitem__
        self._terms.extend(map(number, chain.from_iterable(terms)))
        self._words.extend(map(number, chain.from_iterable(words)))
        self._places.extend(chain.from_iterable(places))
        self._term_numbers.extend(map(len, terms))
        self._word_numbers.extend(map(len, words))
        self._lasts.extend(lasts)
        self._widths.extend(widths)
        self._begins.extend(begins)
        self._ends.extend(ends)
        self._is_empty.extend(is_empty)

    def initial_numbers(self) -> np.ndarray:
        """Of each name that was met so far that of its initial."""
        new = islice(self.names, len(self._initials), None)
        self._initials.extend([self.initials[name[0]] for name in new])
        return np.array(self._initials)

    def _ends_of(self, number: int) -> int:
        known = len(self._ends)
        return self._ends[number] if number < known else self._new[number - known].ends

    def joined(self, runs: np.ndarray, owners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Runs and whose they are, where neighbours that are one name stand as one run."""
        self._take_in()
        is_there = np.array(self._is_empty)[runs] == 0
        runs, owners = runs[is_there], owners[is_there]
        begins, ends = np.array(self._begins)[runs], np.array(self._ends)[runs]
        are_one = (ends[:-1] & begins[1:] != 0) & (owners[1:] == owners[:-1])
        kept = np.ones(len(runs), bool)
        done = 0
        for start in np.flatnonzero(are_one).tolist():
            if start < done:
                continue
            end, known, ways = start, int(runs[start]), int(ends[start])
            while end + 1 < len(runs) and owners[end + 1] == owners[start] and ways & int(begins[end + 1]):
                end += 1
                known = self[f"{self._texts[known]} {self._texts[int(runs[end])]}"]
                ways = self._ends_of(known)
            runs[start], done = known, end + 1
            kept[start + 1 : done] = False
        return runs[kept], owners[kept]


_table = _Table()


def meet(texts: Iterable[str]) -> None:
    """As `runs.meet`."""
    for run in set(chain.from_iterable(map(str.split, texts))):
        _table[run]


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
    letters = _letters(table.initial_numbers(), len(table.initials), words)
    return Texts(names, terms, words, places, list(table.initials), letters, lasts.tolist())


def _letters(of_names: np.ndarray, number: int, words: Ragged) -> Ragged:
    """`of_names` are those of names, of which there are so many."""
    is_there = np.zeros((len(words.lengths), number), bool)
    is_there[np.repeat(np.arange(len(words.lengths)), words.lengths), of_names[words.numbers]] = True
    return Ragged(is_there.nonzero()[1], is_there.sum(1))
