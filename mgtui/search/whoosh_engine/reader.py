"""Reading Whoosh's posting lists quickly.

Whoosh hands out postings one by one through three method calls each. Ranking here needs whole lists, so blocks are
taken as Whoosh decodes them: about ten times as fast. That leans on names of Whoosh's codec that are not public, which
is why its version is bounded; where a matcher is of another kind the public way is taken.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.reading import TermNotFound

from mgtui.search.postings import WORDS, PostingList, StoredDocument
from mgtui.search.whoosh_engine.schema import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.search.postings import Field

_KEPT = 200_000
"""How many postings are kept from earlier searches: a query grows by a letter and keeps its other words."""

_STORED = 2_000
"""How many stored documents are kept."""


_NONE = PostingList((), ())


class WhooshPostings:
    """`Postings` of an open index."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._leaves: list[tuple[Any, int]] = [(leaf, offset) for leaf, offset in reader.leaf_readers()]
        self._kept: dict[tuple[str, str], PostingList] = {}
        self._size = 0
        self._stored: dict[int, StoredDocument] = {}
        self.count: int = reader.doc_count()
        self.end: int = reader.doc_count_all()

    def documents(self) -> list[int]:
        """Every document that is not deleted."""
        if self.count == self.end:
            return list(range(self.count))
        return [number for number in range(self.end) if not self._reader.is_deleted(number)]

    def get(self, field: Field, term: str) -> PostingList:
        """The postings of a term; empty ones where it does not occur."""
        key = (field, term)
        found = self._kept.get(key)
        if found is None:
            found = self._read(field, term.encode())
            if self._size > _KEPT:
                self._kept.clear()
                self._size = 0
            self._kept[key] = found
            self._size += len(found.ids) + 1
        return found

    def positions(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The documents that have a word, with its positions in each."""
        for leaf, offset in self._leaves:
            matcher = _matcher(leaf, WORDS, word.encode())
            while matcher is not None and matcher.is_active():
                places = array("I")
                places.frombytes(matcher.value())
                yield matcher.id() + offset, places
                matcher.next()

    def frequency(self, field: Field, term: str) -> int:
        """In how many documents a term occurs, deleted ones included until their segment is rewritten."""
        kept = self._kept.get((field, term))
        return len(kept.ids) if kept else int(self._reader.doc_frequency(field, term.encode()))

    def stored(self, number: int) -> StoredDocument:
        found = self._stored.get(number)
        if found is None:
            if len(self._stored) > _STORED:
                self._stored.clear()
            found = self._stored[number] = StoredDocument(*self._reader.stored_fields(number)[DOCUMENT])
        return found

    def beginning(self, field: Field, prefix: str) -> list[str]:
        """The terms with this prefix, in their order."""
        return [term.decode() for term in self._reader.expand_prefix(field, prefix.encode())]

    def frequent(self, field: Field, prefix: str, most: int) -> list[str]:
        """The terms with this prefix that most documents have, by `frequency`; equal ones in their order."""
        found = self.beginning(field, prefix)
        return sorted(found, key=lambda term: (-self.frequency(field, term), term))[:most]

    def close(self) -> None:
        self._kept.clear()
        self._reader.close()

    def _read(self, field: str, term: bytes) -> PostingList:
        ids: list[int] = []
        weights: list[float] = []
        for leaf, offset in self._leaves:
            matcher = _matcher(leaf, field, term)
            if matcher is None:
                continue
            start = len(ids)
            if isinstance(matcher, W3LeafMatcher):
                _read_blocks(matcher, ids, weights)
            else:
                _read_single(matcher, ids, weights)
            if offset:
                ids[start:] = [number + offset for number in ids[start:]]
        return PostingList(ids, weights) if ids else _NONE


def _matcher(leaf: Any, field: str, term: bytes) -> Any:
    try:
        return leaf.postings(field, term)
    except TermNotFound:
        return None


def _read_blocks(matcher: Any, ids: list[int], weights: list[float]) -> None:
    while matcher.is_active():
        matcher._read_ids()
        matcher._read_weights()
        ids.extend(matcher._ids)
        weights.extend(matcher._weights)
        matcher._next_block()


def _read_single(matcher: Any, ids: list[int], weights: list[float]) -> None:
    while matcher.is_active():
        ids.append(matcher.id())
        weights.append(matcher.weight())
        matcher.next()
