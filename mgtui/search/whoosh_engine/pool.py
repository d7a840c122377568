"""Postings on their way into a segment of Whoosh, as arrays.

Whoosh holds each as a tuple, writes them out in runs when they take too much memory and sorts all of it again, then
hands them on one by one: most of the time that an index takes. Documents come in rising order, so that the postings of
each term are in order.
"""

from __future__ import annotations

from array import array
from operator import add
from typing import TYPE_CHECKING

from mgtui.search.blocks import FIELDS, WIDTH, Columns, Packed, packed
from mgtui.search.joining import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.blocks import Block
    from mgtui.search.postings import Field

    Posting = tuple[str, bytes, int, float, bytes]
    """Field, term, number of the document, weight and value."""


class _Lists:
    """The postings of a term that come one by one."""

    def __init__(self) -> None:
        self._ids, self._weights, self._counts = array("I"), array("f"), array("I")
        self._positions = bytearray()

    def add(self, number: int, weight: float, value: bytes) -> None:
        self._ids.append(number)
        self._weights.append(weight)
        if value:
            self._counts.append(len(value) // WIDTH)
            self._positions.extend(value)

    def packed(self) -> Packed:
        return Packed(self._ids.tobytes(), self._weights.tobytes(), self._counts.tobytes(), bytes(self._positions))


class ArrayPool:
    """Takes the place of Whoosh's `PostingPool` in a writer."""

    def __init__(self) -> None:
        self._blocks: tuple[list[Columns], ...] = tuple([] for _ in FIELDS)
        self._merged: dict[str, dict[str, _Lists]] = {field: {} for field in FIELDS}

    def take(self, block: Block) -> None:
        """Take in the postings of documents that come after those taken in before."""
        for parts, columns in zip(self._blocks, block.terms, strict=True):
            parts.append(columns)

    def add(self, posting: Posting) -> None:
        """Take in a posting of another segment, which Whoosh joins to those documents."""
        field, term, number, weight, value = posting
        found = self._merged[field].setdefault(term.decode(), _Lists())
        found.add(number, weight, value)

    def iter_postings(self) -> Iterator[tuple[Field, Iterator[tuple[str, Packed]]]]:
        """Of each field its terms in their order, with all postings; they are gone afterwards."""
        for field, columns in zip(FIELDS, joined(self._blocks), strict=True):
            yield field, _with_merged(packed(columns), self._merged.pop(field))

    def cleanup(self) -> None:
        self._merged.clear()


def _with_merged(terms: Iterator[tuple[str, Packed]], merged: dict[str, _Lists]) -> Iterator[tuple[str, Packed]]:
    if not merged:
        return terms
    found = dict(terms)
    for term, lists in merged.items():
        found[term] = Packed(*map(add, found[term], lists.packed())) if term in found else lists.packed()
    return iter(sorted(found.items()))
