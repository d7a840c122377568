"""Documents on their way into an index, turned round; what searches imports none of it."""

from __future__ import annotations

from array import array
from itertools import repeat
from typing import TYPE_CHECKING, Protocol

from mgtui.named import NamedTuple
from mgtui.search.postings import STEMS, TAGS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.postings import Field

WIDTH = 4
"""Bytes of a number in an array."""


class Packed(NamedTuple):
    """The postings of a term, as arrays: of 32 bits, in the order of this machine."""

    ids: bytes
    weights: bytes
    """Floats; empty for tags."""
    counts: bytes
    """How many positions it has in each document; empty but for words."""
    positions: bytes


class Columns(NamedTuple):
    """The postings of many terms, each array of a `Packed` behind that of the term before."""

    terms: list[str]
    """Each once."""
    sizes: bytes
    """How many documents each of them has."""
    widths: bytes
    """How many positions each of them has; empty but for words."""
    ids: bytes
    weights: bytes
    counts: bytes
    positions: bytes


def packed(columns: Columns) -> Iterator[tuple[str, Packed]]:
    """The terms with their postings, one by one."""
    terms, sizes, widths, ids, weights, counts, positions = columns
    end = place_end = 0
    for term, size, width in zip(terms, array("I", sizes), array("I", widths) or repeat(0), strict=False):
        start, end = end, end + WIDTH * size
        place, place_end = place_end, place_end + WIDTH * width
        yield term, Packed(ids[start:end], weights[start:end], counts[start:end], positions[place:place_end])


FIELDS: tuple[Field, Field, Field] = (STEMS, WORDS, TAGS)


class Block(NamedTuple):
    """Documents with numbers one after the other, turned round: the terms with the documents that have them."""

    terms: tuple[Columns, Columns, Columns]
    """Of each of `FIELDS`."""
    stored: list[bytes]
    """What is kept of each document, as JSON."""
    digests: tuple[str, ...] = ()
    """Of each document all that it was made from, as `ranking.indexing.digests_of` has it."""


class Documents(Protocol):
    """Documents that are to go into an index, analysed as they are asked for, once."""

    def blocks(self, first: int) -> Iterator[Block]:
        """In blocks, numbered from `first` on: turned round where they are analysed."""
