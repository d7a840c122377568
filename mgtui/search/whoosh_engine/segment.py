"""One segment of a Whoosh index, read from its file without importing Whoosh.

Whoosh's packages import each other: to open an index brings in analyzers, automata, columns of every kind and OpenSSL,
more than all else that a search needs. A segment itself is plain: a file of files, of which three are read here.

- `.trm`: the terms in their order (number of the field and bytes), each with how many documents have it and where its
  postings lie; behind them the places of all terms.
- `.pst`: the postings of each term in blocks: documents as differences, weights, values.
- `._stored.col`: what is kept of each document, compressed; behind it the length of each.

The format is that of Whoosh's codec `whoosh3`. What is pickled in it are numbers, texts, tuples and dictionaries;
anything else is refused, so that nothing that an index names is run.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from io import BytesIO
from itertools import accumulate
from pickle import Unpickler, UnpicklingError
from struct import Struct
from typing import TYPE_CHECKING, Any
from zlib import decompress

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

DOCUMENT = "document"
"""Name of the stored field."""

_DIRECTORY = Struct("!qi")
_LENGTHS = Struct("!ii")
FIELD = Struct("!H")
LENGTH = Struct("!i")
_TERM = Struct("!B4xI14x")
"""Of what is said of a term: whether its postings follow at once, and how many documents have it."""
_PLACE = Struct("!q")
BLOCKS = b"W3Bl"


class Segment:
    """A source of postings: a segment in which no document is deleted. Raises OSError, IndexDamaged.

    What is read stays on disk: it is small, and the system keeps it at hand.
    """

    def __init__(self, path: Path, documents: int) -> None:
        self.count = documents
        self.end = documents
        self._file = path.open("rb")
        parts = self._load(self._unpack(_DIRECTORY, 0)[0])
        self._blocks = _part(parts, ".pst")[0]
        self._read_places(*_part(parts, ".trm"))
        if documents:
            self._read_stored(*_part(parts, "._stored.col"))

    def _read_places(self, begin: int, length: int) -> None:
        end = begin + length - LENGTH.size
        extras = self._load(end - self._unpack(LENGTH, end)[0])
        self._fields: dict[str, int] = extras["fieldmap"]
        self._terms = begin
        self._places = self._array(extras["indextype"], extras["indexlen"], end)

    def _read_stored(self, begin: int, length: int) -> None:
        last = begin + length - 1
        kind, places, mark = map(chr, self._get(last - 2, 3))
        if mark == "X":  # of many documents it has their places as well
            last -= 2 + self.count * array(places).itemsize
        else:
            kind = mark
        self._lengths = self._array(kind, self.count, last)
        self._stored = array("Q", accumulate(self._lengths, initial=begin))

    def is_deleted(self, number: int) -> bool:
        return False

    def postings(self, field: str, term: bytes) -> tuple[list[int], list[float]]:
        """The documents that have a term, and what it weighs in each; empty where none has it."""
        ids: list[int] = []
        weights: list[float] = []
        for some, weighed, _ in self._blocks_of(field, term):
            ids += some
            weights += weighed
        return ids, weights

    def values(self, term: bytes) -> Iterator[tuple[int, bytes]]:
        """The documents that have a word, and the value of each posting."""
        for ids, _, values in self._blocks_of(WORDS, term):
            yield from zip(ids, values, strict=True)

    def frequency(self, field: str, term: bytes) -> int:
        """How many documents have a term."""
        at = self._find(field, term)
        return 0 if at is None else self._unpack(_TERM, at)[1]

    def beginning(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """The terms of a field that begin so, in their order."""
        key = self._key(field, prefix)
        place = self._place(key)
        while key and place < len(self._places) and (found := self._term(place)).startswith(key):
            yield found[FIELD.size :]
            place += 1

    def stored(self, number: int) -> Sequence[Any]:
        packed = self._get(self._stored[number], self._lengths[number])
        found: Sequence[Any] = _Plain(BytesIO(decompress(packed))).load()[DOCUMENT]
        return found

    def close(self) -> None:
        self._file.close()

    def _blocks_of(self, field: str, term: bytes) -> Iterator[tuple[Sequence[int], Sequence[float], Sequence[bytes]]]:
        at = self._find(field, term)
        if at is None:
            return
        if self._unpack(_TERM, at)[0]:
            yield self._load(at + _TERM.size)
            return
        at = self._blocks + self._unpack(_PLACE, at + _TERM.size)[0]
        if self._get(at, len(BLOCKS)) != BLOCKS:
            raise IndexDamaged(f"no postings at {at}")
        at += len(BLOCKS)
        size = 1
        while size > 0:
            size = self._unpack(LENGTH, at)[0]  # below zero: the last block
            at += LENGTH.size
            count = self._load(at)[0]
            steps, weights, values = _Plain(self._file).load()
            if weights is None:
                weights = (1.0,) * count
            elif isinstance(weights, float):
                weights = (weights,) * count
            yield list(accumulate(steps)), weights, values
            at += abs(size)

    def _find(self, field: str, term: bytes) -> int | None:
        """Where what is said of a term begins; None where no document has it."""
        key = self._key(field, term)
        place = self._place(key)
        if not key or place == len(self._places) or self._term(place) != key:
            return None
        return self._terms + self._places[place] + _LENGTHS.size + len(key)

    def _key(self, field: str, term: bytes) -> bytes:
        number = self._fields.get(field)
        return b"" if number is None else FIELD.pack(number) + term

    def _place(self, key: bytes) -> int:
        return bisect_left(range(len(self._places)), key, key=self._term)

    def _term(self, place: int) -> bytes:
        at = self._terms + self._places[place]
        length = self._unpack(_LENGTHS, at)[0]
        return self._file.read(length)

    def _array(self, kind: str, count: int, end: int) -> array[int]:
        found = array(kind)
        size = count * found.itemsize
        found.frombytes(self._get(end - size, size))
        if sys.byteorder == "little":
            found.byteswap()
        return found

    def _get(self, at: int, size: int) -> bytes:
        self._file.seek(at)
        return self._file.read(size)

    def _unpack(self, kind: Struct, at: int) -> tuple[Any, ...]:
        return kind.unpack(self._get(at, kind.size))

    def _load(self, at: int) -> Any:
        self._file.seek(at)
        return _Plain(self._file).load()


_ALLOWED = {"_codecs.encode": str.encode, "builtins.bytes": bytes}
"""How protocol 2 writes bytes, as Whoosh does of what is kept of a document."""


class _Plain(Unpickler):
    """Reads numbers, texts, bytes, tuples, lists and dictionaries."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        found = _ALLOWED.get(f"{module_name}.{global_name}")
        if found is None:
            raise UnpicklingError(f"{module_name}.{global_name} has no place in a segment")
        return found


def _part(parts: Any, ending: str) -> tuple[int, int]:
    """Where a file in the segment begins, and how long it is."""
    for name, part in parts.items():
        if name.endswith(ending):
            return part["offset"], part["length"]
    raise IndexDamaged(f"no {ending} in the segment")
