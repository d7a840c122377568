"""Documents turned round by arrays, a block at once: what `indexing` does one posting after the other.

What a term weighs is added up in the order of the text and in numbers of eight bytes, so that an index is the same to
the last byte, whichever made it.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np
from msgspec import json

from mgtui.search.blocks import Block, Columns
from mgtui.search.postings import tag
from mgtui.search.ranking.array_texts import Numbers, analysed, ragged
from mgtui.search.ranking.parts import (
    GAP,
    forward_of,
    is_of_words,
    key_tag,
    letter_tag,
    share_of,
    stored_of,
)  # fmt: skip
from mgtui.search.ranking.weights import K1

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.search.documents import Document
    from mgtui.search.ranking.array_texts import Ragged, Texts

_HALF = 32
_LOWER = (1 << _HALF) - 1


def turned_round(documents: Iterable[Document], averages: Mapping[str, float], first: int) -> Block:
    """A block of documents that are numbered from `first` on; `averages` are those of `average_lengths`."""
    documents = list(documents)
    numbers: Numbers[str] = Numbers()
    fields = [[(role, text, numbers[text]) for role, text in each.fields if text] for each in documents]
    facts: Numbers[tuple[str, str]] = Numbers()
    filters = ragged([list(map(facts.__getitem__, each.filters)) for each in documents])
    of_words = {value: numbers[value] for name, value in facts if is_of_words(name)}
    found = analysed(list(numbers))
    terms = _terms(found)
    forward = list(map(forward_of, terms))
    parts = _Parts(fields, found.lasts, averages, first)
    places = found.places[found.words.places(parts.texts)]
    places += np.repeat(parts.bases, found.words.lengths[parts.texts])
    of_facts = [(name, terms[of_words[value]] if is_of_words(name) else (value,)) for name, value in facts]
    return Block(
        (
            parts.columns(found.names, found.terms),
            parts.columns(found.names, found.words, places),
            _tags(documents, first, filters, of_facts, found.initials, parts.of(found.letters)),
        ),
        [
            json.encode(stored_of(document, [forward[at] for _, _, at in here]))
            for document, here in zip(documents, fields, strict=True)
        ],
    )


def _terms(texts: Texts) -> list[list[str]]:
    """Those of each text."""
    names = list(map(texts.names.__getitem__, texts.terms.numbers.tolist()))
    ends = np.cumsum(texts.terms.lengths).tolist()
    return [names[start:end] for start, end in zip([0, *ends], ends, strict=False)]


class _Parts:
    """The parts of documents that have text."""

    def __init__(
        self, fields: Sequence[Sequence[tuple[str, str, int]]], lasts: Sequence[int], averages: Mapping[str, float],
        first: int,
    ) -> None:  # fmt: skip
        """`fields` are role, text and number of the text, `lasts` the position of the last word of each text."""
        texts, bases, shares = array("q"), array("q"), array("d")
        for here in fields:
            base = 0
            for role, text, at in here:
                texts.append(at)
                bases.append(base)
                shares.append(share_of(role, text, averages))
                base += lasts[at] + GAP
        self.texts, self.bases, self._shares = np.array(texts), np.array(bases), np.array(shares)
        self._owners = np.repeat(np.arange(first, first + len(fields)), np.array(list(map(len, fields)), np.int64))

    def of(self, numbers: Ragged) -> tuple[np.ndarray, np.ndarray]:
        """The numbers that the texts of all parts have, and the document of each."""
        return numbers.numbers[numbers.places(self.texts)], np.repeat(self._owners, numbers.lengths[self.texts])

    def columns(self, names: Sequence[str], terms: Ragged, places: np.ndarray | None = None) -> Columns:
        """The postings of terms that weigh something."""
        shares = np.repeat(self._shares, terms.lengths[self.texts])
        return _columns(names, *self.of(terms), shares, places)


def _tags(
    documents: Sequence[Document], first: int, filters: Ragged,
    of_facts: Sequence[tuple[str, Sequence[str]]], initials: Iterable[str], letters: tuple[np.ndarray, np.ndarray],
) -> Columns:  # fmt: skip
    """Of documents; `filters` are the facts of each, by their place in `of_facts`, which has of each its name and the
    values that it is asked by; `letters` are places in `initials`, and whose words begin with each."""
    numbers: Numbers[str] = Numbers()
    owners = np.arange(first, first + len(documents))
    keys = [numbers[key_tag(document)] for document in documents]
    by_name = {name: _TagNumbers(name, numbers) for name, _ in of_facts}
    facts = ragged([list(map(by_name[name].__getitem__, values)) for name, values in of_facts])
    of_letters = np.array([numbers[letter_tag(letter)] for letter in initials], np.int64)
    return _columns(
        list(numbers),
        np.concatenate([keys, facts.numbers[facts.places(filters.numbers)], of_letters[letters[0]]]).astype(np.int64),
        np.concatenate(
            [owners, np.repeat(np.repeat(owners, filters.lengths), facts.lengths[filters.numbers]), letters[1]]
        ),
    )


class _TagNumbers(dict[str, int]):
    """The number of the tag of each value of one name: a tag is written once, however often it is met."""

    def __init__(self, name: str, numbers: Numbers[str]) -> None:
        self._name, self._numbers = name, numbers

    def __missing__(self, value: str) -> int:
        number = self[value] = self._numbers[tag(self._name, value)]
        return number


def _columns(
    names: Sequence[str],
    terms: np.ndarray,
    owners: np.ndarray,
    shares: np.ndarray | None = None,
    places: np.ndarray | None = None,
) -> Columns:
    """The postings of terms that stand in documents, each as often as it is there, in the order of the documents."""
    if not len(terms):
        return Columns([], b"", b"", b"", b"", b"", b"")
    # Numbers that are quick to sort: those of a term come together, in the order of their places.
    keys = np.sort(terms.astype(np.int64) << _HALF | np.arange(len(terms)))
    terms, order = keys >> _HALF, keys & _LOWER
    owners = owners[order]
    is_first = np.append(True, terms[1:] != terms[:-1])
    is_new = is_first.copy()
    is_new[1:] |= owners[1:] != owners[:-1]
    starts = np.flatnonzero(is_new)
    weights = widths = counts = positions = b""
    if shares is not None:
        sums = np.bincount(np.cumsum(is_new) - 1, shares[order])
        weights = (sums / (sums + K1)).astype(np.float32).tobytes()
    if places is not None:
        widths = _gaps(np.flatnonzero(is_first), len(order))
        counts = _gaps(starts, len(order))
        positions = places[order].astype(np.uint32).tobytes()
    sizes = _gaps(np.flatnonzero(is_first[starts]), len(starts))
    here = [names[number] for number in terms[is_first].tolist()]
    return Columns(here, sizes, widths, owners[starts].astype(np.uint32).tobytes(), weights, counts, positions)


def _gaps(begins: np.ndarray, end: int) -> bytes:
    """How far it is from each beginning to the next, from the last one to the end."""
    return np.diff(begins, append=end).astype(np.uint32).tobytes()
