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
from mgtui.search.ranking.parts import parts_of, stored_of, tags_of
from mgtui.search.ranking.weights import K1

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.search.documents import Document

_HALF = 32
_LOWER = (1 << _HALF) - 1


def turned_round(documents: Iterable[Document], averages: Mapping[str, float], first: int) -> Block:
    """A block of documents that are numbered from `first` on; `averages` are those of `average_lengths`."""
    stems, words, tags = _Occurrences(), _Occurrences(), _Occurrences()
    stored: list[str] = []
    for number, document in enumerate(documents, first):
        parts = list(parts_of(document, averages))
        for part in parts:
            text = part.found.text
            stems.add(number, text.terms, part.share)
            words.add(number, text.words, part.share, part.base, text.places)
        tags.add(number, tags_of(document, parts))
        stored.append(json.encode(stored_of(document, parts)).decode())
    return Block((stems.columns(), words.columns(), tags.columns()), stored)


class _Numbers(dict[str, int]):
    """A number for each term that is met."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class _Occurrences:
    """Terms in the order in which they stand in the documents of a block, in runs that have all of this in common."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._terms, self._places = array("I"), array("I")
        """Of each occurrence; places count from the base of the run."""
        self._lengths, self._documents, self._bases = array("I"), array("I"), array("I")
        self._shares = array("d")
        """Of each run; 0 where its terms have no weight."""

    def add(
        self, document: int, terms: Sequence[str], share: float = 0.0, base: int = 0, places: Sequence[int] = ()
    ) -> None:
        """A run of terms, each of which weighs `share`; with a place for each of them, or without."""
        self._terms.extend(map(self._numbers.__getitem__, terms))
        self._places.extend(places)
        self._lengths.append(len(terms))
        self._documents.append(document)
        self._bases.append(base)
        self._shares.append(share)

    def columns(self) -> Columns:
        """The postings of each term; terms are in the order in which they are met."""
        if not self._terms:
            return Columns([], b"", b"", b"", b"", b"", b"")
        lengths = np.asarray(self._lengths)
        # Numbers that are quick to sort: those of a term come together, in the order of their places.
        keys = np.sort(np.asarray(self._terms).astype(np.int64) << _HALF | np.arange(len(self._terms)))
        terms, order = keys >> _HALF, keys & _LOWER
        documents = np.repeat(np.asarray(self._documents), lengths)[order]
        is_first = np.append(True, terms[1:] != terms[:-1])
        is_new = is_first.copy()
        is_new[1:] |= documents[1:] != documents[:-1]
        starts = np.flatnonzero(is_new)
        weights = widths = counts = places = b""
        if any(self._shares):
            sums = np.bincount(np.cumsum(is_new) - 1, np.repeat(np.asarray(self._shares), lengths)[order])
            weights = (sums / (sums + K1)).astype(np.float32).tobytes()
        if self._places:
            widths = _gaps(np.flatnonzero(is_first), len(order))
            counts = _gaps(starts, len(order))
            places = (np.asarray(self._places) + np.repeat(np.asarray(self._bases), lengths))[order].tobytes()
        sizes = _gaps(np.flatnonzero(is_first[starts]), len(starts))
        return Columns(list(self._numbers), sizes, widths, documents[starts].tobytes(), weights, counts, places)


def _gaps(begins: np.ndarray, end: int) -> bytes:
    """How far it is from each beginning to the next, from the last one to the end."""
    return np.diff(begins, append=end).astype(np.uint32).tobytes()
