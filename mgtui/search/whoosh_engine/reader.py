"""An open Whoosh index: what was read of it is kept, within bounds."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Protocol

from mgtui.search.postings import KeptReading, PostingList, StoredDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.search.postings import Field

_KEPT = 200_000
"""How many postings are kept from earlier searches."""
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


class WhooshPostings(KeptReading):
    """`Postings` of an open index."""

    def __init__(self, source: Source) -> None:
        super().__init__(_KEPT, _STORED)
        self._source = source
        self.count = source.count
        self.end = source.end

    def documents(self) -> list[int]:
        """Every document that is not deleted."""
        if self.count == self.end:
            return list(range(self.count))
        return [number for number in range(self.end) if not self._source.is_deleted(number)]

    def _read(self, field: Field, term: str) -> PostingList:
        ids, weights = self._source.postings(field, term.encode())
        return PostingList(ids, weights) if ids else _NONE

    def positions(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The documents that have a word, with its positions in each."""
        for number, value in self._source.values(word.encode()):
            places = array("I")
            places.frombytes(value)
            yield number, places

    def _count(self, field: Field, term: str) -> int:
        return self._source.frequency(field, term.encode())

    def _read_stored(self, number: int) -> StoredDocument:
        return StoredDocument(*self._source.stored(number))

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
