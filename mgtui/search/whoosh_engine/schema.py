"""The Whoosh schema: three kinds of postings, each holding what ranking reads and nothing else.

Whoosh's own field types weigh a word by its frequency and compute BM25F while searching. Here the share that does not
depend on the query, frequency damped and made fair to length over all parts of a document, is worked out once, when
the index is built, and stored as the weight of the posting.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STEMS, EXACT, TAGS, DOCUMENT = "t", "x", "f", "d"
"""Field names: stems and compounds with their impact, words as written with positions, filters, what a hit shows."""

LETTER = "letter"
"""The tag that says with which letters the words of a document begin."""


class Impacts(FieldType):  # type: ignore[misc]
    """Values are pairs of a term and its weight."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)

    def index(self, value: Iterable[tuple[str, float]], **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term once, as Whoosh wants it."""
        for term, weight in value:
            yield term.encode(), 1, weight, b""


class Placed(Existence):  # type: ignore[misc]
    """A posting with a weight and a value of any length."""

    posting_size = -1


class Words(FieldType):  # type: ignore[misc]
    """Values are triples of a word, its weight and its positions."""

    def __init__(self) -> None:
        super().__init__(Placed(), None)

    def index(
        self, value: Iterable[tuple[str, float, array[int]]], **kwargs: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word once, as Whoosh wants it."""
        for word, weight, positions in value:
            yield word.encode(), 1, weight, positions.tobytes()


class Tags(FieldType):  # type: ignore[misc]
    """Values are strings such as `topic=bone`."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)

    def index(self, value: Iterable[str], **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each tag once, as Whoosh wants it."""
        for tag in value:
            yield tag.encode(), 1, 1.0, b""


def positions(value: bytes) -> array[int]:
    """The positions that a posting of `Words` holds."""
    found = array("I")
    found.frombytes(value)
    return found


def make_schema() -> Schema:
    """A new schema."""
    return Schema(**{STEMS: Impacts(), EXACT: Words(), TAGS: Tags(), DOCUMENT: STORED})
