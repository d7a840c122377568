"""Documents on their way into an index, one by one or turned round; what searches imports none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.postings import IndexedDocument


class Packed(NamedTuple):
    """The postings of a term in a block of documents, as arrays: of 32 bits, in the order of this machine."""

    ids: bytes
    weights: bytes
    """Floats; empty for tags."""
    counts: bytes
    """How many positions it has in each document; empty but for words."""
    positions: bytes


class Block(NamedTuple):
    """Documents with numbers one after the other, turned round: the terms with the documents that have them."""

    terms: tuple[dict[str, Packed], dict[str, Packed], dict[str, Packed]]
    """Of stems, words and tags, in this order."""
    stored: list[str]
    """What is kept of each document, as JSON."""


class Documents(Protocol):
    """Documents that are to go into an index, analysed as they are asked for, once."""

    def __iter__(self) -> Iterator[IndexedDocument]: ...

    def blocks(self, first: int) -> Iterator[Block]:
        """The same in blocks, numbered from `first` on: turned round where they are analysed."""
