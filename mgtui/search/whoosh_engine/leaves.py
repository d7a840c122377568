"""Reading the posting lists of several segments, or of documents of which some are deleted, by Whoosh itself.

Whoosh hands out postings one by one through three method calls each. Ranking here needs whole lists, so blocks are
taken as Whoosh decodes them: about ten times as fast. That leans on names of Whoosh's codec that are not public, which
is why its version is bounded; where a matcher is of another kind the public way is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.reading import TermNotFound

from mgtui.search.postings import WORDS
from mgtui.search.whoosh_engine.segment import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Leaves:
    """A source of postings: a reader of Whoosh's."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._leaves: list[tuple[Any, int]] = [(leaf, offset) for leaf, offset in reader.leaf_readers()]
        self.count: int = reader.doc_count()
        self.end: int = reader.doc_count_all()

    def is_deleted(self, number: int) -> bool:
        return bool(self._reader.is_deleted(number))

    def postings(self, field: str, term: bytes) -> tuple[list[int], list[float]]:
        """The documents that have a term, and what it weighs in each; empty where none has it."""
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
        return ids, weights

    def values(self, term: bytes) -> Iterator[tuple[int, bytes]]:
        """The documents that have a word, and the value of each posting."""
        for leaf, offset in self._leaves:
            matcher = _matcher(leaf, WORDS, term)
            while matcher is not None and matcher.is_active():
                yield matcher.id() + offset, matcher.value()
                matcher.next()

    def frequency(self, field: str, term: bytes) -> int:
        """How many documents have a term, deleted ones included until their segment is rewritten."""
        return int(self._reader.doc_frequency(field, term))

    def beginning(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """The terms of a field that begin so, in their order."""
        found: Iterator[bytes] = self._reader.expand_prefix(field, prefix)
        return found

    def stored(self, number: int) -> Sequence[Any]:
        found: Sequence[Any] = self._reader.stored_fields(number)[DOCUMENT]
        return found

    def close(self) -> None:
        self._reader.close()


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
