"""Postings that wait to be written, as arrays.

Whoosh holds each as a tuple, writes them out in runs when they take too much memory and sorts all of it again: most of
the time that a large index takes. Documents come in rising order, so that the postings of each term are in order.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    Posting = tuple[str, bytes, int, float, bytes]
    """Field, term, number of the document, weight and value."""


class _Lists(NamedTuple):
    ids: array[int]
    weights: array[float]
    widths: array[int]
    """Bytes of each value; empty where no posting of the term has one."""
    values: bytearray


class ArrayPool:
    """Takes the place of Whoosh's `PostingPool` in a writer."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[bytes, _Lists]] = {}

    def add(self, posting: Posting) -> None:
        field, term, number, weight, value = posting
        terms = self._fields.get(field)
        if terms is None:
            terms = self._fields[field] = {}
        found = terms.get(term)
        if found is None:
            found = terms[term] = _Lists(array("I"), array("f"), array("I"), bytearray())
        found.ids.append(number)
        found.weights.append(weight)
        if value:
            found.widths.append(len(value))
            found.values.extend(value)

    def iter_postings(self) -> Iterator[Posting]:
        """All postings, by field, term and document; they are gone afterwards."""
        for field in sorted(self._fields):
            terms = self._fields.pop(field)
            for term in sorted(terms):
                found = terms.pop(term)
                values, at = bytes(found.values), 0
                for place, (number, weight) in enumerate(zip(found.ids, found.weights, strict=True)):
                    width = found.widths[place] if found.widths else 0
                    yield field, term, number, weight, values[at : at + width]
                    at += width

    def cleanup(self) -> None:
        self._fields.clear()
