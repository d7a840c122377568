"""The Whoosh schema: three kinds of postings, each holding what ranking reads and nothing else.

Whoosh's own field types weigh a word by its frequency and compute BM25F while searching. Here each posting comes with
its weight, worked out once, when the index is built.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence

from mgtui.search.postings import STEMS, TAGS, WORDS
from mgtui.search.whoosh_engine.segment import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


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
        self, value: Iterable[tuple[str, float, Sequence[int]]], **kwargs: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word once, as Whoosh wants it."""
        for word, weight, positions in value:
            yield word.encode(), 1, weight, array("I", positions).tobytes()


class Tags(FieldType):  # type: ignore[misc]
    """Values are strings such as `topic=bone`."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)

    def index(self, value: Iterable[str], **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each tag once, as Whoosh wants it."""
        for tag in value:
            yield tag.encode(), 1, 1.0, b""


def make_schema() -> Schema:
    return Schema(**{STEMS: Impacts(), WORDS: Words(), TAGS: Tags(), DOCUMENT: STORED})
