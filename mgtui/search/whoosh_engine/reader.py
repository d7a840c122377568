"""An open Whoosh index: what was read of it is kept, within bounds."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Protocol

from mgtui.search.postings import PostingList, StoredDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.search.postings import Field

_KEPT = 200_000
"""How many postings are kept from earlier searches: a query grows by a letter and keeps its other words."""

_STORED = 2_000
"""How many stored documents are kept."""

_NONE = PostingList((), ())


class Source(Protocol):
    """What is read: `Segment`, or the `Leaves` of Whoosh's own reader."""

    count: int
    end: int

    def is_deleted(self, number: int) -> bool: ...

    def postings(self, field: str, term: bytes) -> tuple[list[int], list[float]]: ...

    def values(self, term: bytes) -> Iterator[tuple[int, bytes]]: ...

    def frequency(self, field: str, term: bytes) -> int: ...

    def beginning(self, field: str, prefix: bytes) -> Iterator[bytes]: ...

    def stored(self, number: int) -> Sequence[Any]: ...

    def close(self) -> None: ...


class WhooshPostings:
    """`Postings` of an open index."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._kept: dict[tuple[str, str], PostingList] = {}
        self._size = 0
        self._stored: dict[int, StoredDocument] = {}
        self.count = source.count
        self.end = source.end

    def documents(self) -> list[int]:
        """Every document that is not deleted."""
        if self.count == self.end:
            return list(range(self.count))
        return [number for number in range(self.end) if not self._source.is_deleted(number)]

    def get(self, field: Field, term: str) -> PostingList:
        """The postings of a term; empty ones where it does not occur."""
        key = (field, term)
        found = self._kept.get(key)
        if found is None:
            ids, weights = self._source.postings(field, term.encode())
            found = PostingList(ids, weights) if ids else _NONE
            if self._size > _KEPT:
                self._kept.clear()
                self._size = 0
            self._kept[key] = found
            self._size += len(found.ids) + 1
        return found

    def positions(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The documents that have a word, with its positions in each."""
        for number, value in self._source.values(word.encode()):
            places = array("I")
            places.frombytes(value)
            yield number, places

    def frequency(self, field: Field, term: str) -> int:
        """In how many documents a term occurs, deleted ones included until their segment is rewritten."""
        kept = self._kept.get((field, term))
        return len(kept.ids) if kept else self._source.frequency(field, term.encode())

    def stored(self, number: int) -> StoredDocument:
        found = self._stored.get(number)
        if found is None:
            if len(self._stored) > _STORED:
                self._stored.clear()
            found = self._stored[number] = StoredDocument(*self._source.stored(number))
        return found

    def beginning(self, field: Field, prefix: str) -> list[str]:
        """The terms with this prefix, in their order."""
        return [term.decode() for term in self._source.beginning(field, prefix.encode())]

    def frequent(self, field: Field, prefix: str, most: int) -> list[str]:
        """The terms with this prefix that most documents have, by `frequency`; equal ones in their order."""
        found = self.beginning(field, prefix)
        return sorted(found, key=lambda term: (-self.frequency(field, term), term))[:most]

    def close(self) -> None:
        self._kept.clear()
        self._source.close()
