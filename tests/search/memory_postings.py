"""Postings kept in dictionaries: the smallest store that ranking can stand on, to show that it needs no more."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS, Field, IndexedDocument, PostingList, StoredDocument

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mgtui.search.blocks import Documents


class MemoryStore:
    """A `PostingsStore` whose indexes end with it; a folder is only a name."""

    name, version = "memory", "1"
    is_for_large = False
    unchanging: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self._indexes: dict[Path, list[IndexedDocument]] = {}

    def write(self, folder: Path, documents: Documents) -> None:
        self._indexes[folder] = list(documents)

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
        left_out = set(gone)
        kept = [document for document in self._indexes[folder] if left_out.isdisjoint(document.tags)]
        self._indexes[folder] = [*kept, *new]

    def open(self, folder: Path) -> MemoryPostings:
        if folder not in self._indexes:
            raise IndexDamaged(f"{folder}: no index")
        return MemoryPostings(self._indexes[folder])


class MemoryPostings:
    """`Postings`."""

    def __init__(self, documents: list[IndexedDocument]) -> None:
        self.count = self.end = len(documents)
        self._stored = [document.stored for document in documents]
        self._weights: dict[Field, dict[str, dict[int, float]]] = {STEMS: {}, WORDS: {}, TAGS: {}}
        self._positions: dict[str, dict[int, array[int]]] = {}
        for number, document in enumerate(documents):
            for stem, weight in document.stems:
                self._weights[STEMS].setdefault(stem, {})[number] = weight
            for word, weight, positions in document.words:
                self._weights[WORDS].setdefault(word, {})[number] = weight
                self._positions.setdefault(word, {})[number] = positions
            for tag in document.tags:
                self._weights[TAGS].setdefault(tag, {})[number] = 1.0
        self._terms = {field: sorted(terms) for field, terms in self._weights.items()}

    def documents(self) -> range:
        return range(self.count)

    def get(self, field: Field, term: str) -> PostingList:
        found = self._weights[field].get(term, {})
        return PostingList(list(found), list(found.values()))

    def positions(self, word: str) -> Iterator[tuple[int, array[int]]]:
        yield from self._positions.get(word, {}).items()

    def frequency(self, field: Field, term: str) -> int:
        return len(self._weights[field].get(term, {}))

    def beginning(self, field: Field, prefix: str) -> list[str]:
        terms = self._terms[field]
        return list(takewhile(lambda term: term.startswith(prefix), terms[bisect_left(terms, prefix) :]))

    def frequent(self, field: Field, prefix: str, most: int) -> list[str]:
        found = self.beginning(field, prefix)
        return sorted(found, key=lambda term: (-self.frequency(field, term), term))[:most]

    def stored(self, number: int) -> StoredDocument:
        return self._stored[number]

    def close(self) -> None:
        pass
