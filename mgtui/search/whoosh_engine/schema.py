"""The Whoosh schema: three kinds of postings, each holding what ranking reads and nothing else.

Whoosh's own field types weigh a word by its frequency and compute BM25F while searching. Here each posting comes with
its weight, worked out once, when the index is built; `ArrayPool` takes them, and Whoosh is given no text to analyse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence

from mgtui.search.postings import STEMS, TAGS, WORDS
from mgtui.search.whoosh_engine.segment import DOCUMENT

if TYPE_CHECKING:
    from whoosh.formats import Format


class Kept(FieldType):  # type: ignore[misc]
    """Postings of a form."""

    def __init__(self, form: Format) -> None:
        super().__init__(form, None)


class Placed(Existence):  # type: ignore[misc]
    """A posting with a weight and a value of any length."""

    posting_size = -1


def make_schema() -> Schema:
    return Schema(**{STEMS: Kept(Existence()), WORDS: Kept(Placed()), TAGS: Kept(Existence()), DOCUMENT: STORED})
