"""Postings kept in dictionaries: the smallest store that ranking can stand on, to show that it needs no more."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import json

from mgtui.search.blocks import FIELDS, packed
from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS, Field, PostingList, StoredDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mgtui.search.blocks import Documents

Terms = dict[tuple[Field, str], tuple[float, list[int]]]
"""The weight and the positions of each term that a document has."""


class MemoryStore:
    """A `PostingsStore` whose indexes end with it; a folder is only a name."""

    name, version = "memory", "1"
    is_for_large = False
    unchanging: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self._indexes: dict[Path, list[tuple[StoredDocument, Terms]]] = {}

    def write(self, folder: Path, documents: Documents) -> None:
        self._indexes[folder] = list(_one_by_one(documents))

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
        left_out = {(TAGS, tag) for tag in gone}
        kept = [each for each in self._indexes[folder] if left_out.isdisjoint(each[1])]
        self._indexes[folder] = [*kept, *_one_by_one(new)]

    def open(self, folder: Path) -> MemoryPostings:
        if folder not in self._indexes:
            raise IndexDamaged(f"{folder}: no index")
        return MemoryPostings(self._indexes[folder])


def _one_by_one(documents: Documents) -> Iterator[tuple[StoredDocument, Terms]]:
    for block in documents.blocks(0):
        found: list[Terms] = [{} for _ in block.stored]
        first = min(number for each in block.terms for number in array("I", each.ids))
        for field, columns in zip(FIELDS, block.terms, strict=True):
            for term, postings in packed(columns):
                weights, counts = array("f", postings.weights), array("I", postings.counts)
                positions, at = array("I", postings.positions), 0
                for place, number in enumerate(array("I", postings.ids)):
                    width = counts[place] if counts else 0
                    weight = weights[place] if weights else 1.0
                    found[number - first][field, term] = weight, list(positions[at : at + width])
                    at += width
        yield from zip((json.decode(text, type=StoredDocument) for text in block.stored), found, strict=True)


class MemoryPostings:
    """`Postings`."""

    def __init__(self, documents: list[tuple[StoredDocument, Terms]]) -> None:
        self.count = self.end = len(documents)
        self._stored = [stored for stored, _ in documents]
        self._weights: dict[Field, dict[str, dict[int, float]]] = {STEMS: {}, WORDS: {}, TAGS: {}}
        self._positions: dict[str, dict[int, list[int]]] = {}
        for number, (_, terms) in enumerate(documents):
            for (field, term), (weight, positions) in terms.items():
                self._weights[field].setdefault(term, {})[number] = weight
                if positions:
                    self._positions.setdefault(term, {})[number] = positions
        self._terms = {field: sorted(terms) for field, terms in self._weights.items()}

    def documents(self) -> range:
        return range(self.count)

    def get(self, field: Field, term: str) -> PostingList:
        found = self._weights[field].get(term, {})
        return PostingList(list(found), list(found.values()))

    def positions(self, word: str) -> Iterator[tuple[int, list[int]]]:
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
