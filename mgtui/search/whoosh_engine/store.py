"""Writing and opening a Whoosh index.

Whoosh is imported late: a command that only asks for the engine's version does not pay for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.search.blocks import Documents
    from mgtui.search.whoosh_engine.reader import WhooshPostings

_SMALL = 5_000
"""Up to so many documents a change rewrites all as one segment: reading several is slower for ever after."""
_MAPPED_FROM = 8_000_000
"""Bytes of postings from which the memory map is quicker than a read."""


class WhooshStore:
    """A `PostingsStore`."""

    name = "whoosh"
    version = "3.54-2"
    is_for_large = False
    unchanging: frozenset[str] = frozenset()

    def write(self, folder: Path, documents: Documents) -> None:
        """Write a whole index into `folder`, which has none."""
        from whoosh.index import create_in

        from mgtui.search.whoosh_engine.schema import make_schema

        index = create_in(str(folder), make_schema())
        writer = _writer(index)
        _add(writer, documents)
        writer.commit()
        index.close()

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
        """Take out the documents with the tags `gone` and add new ones."""
        from whoosh.index import open_dir

        index = open_dir(str(folder))
        writer = _writer(index)
        for tag in gone:
            writer.delete_by_term(TAGS, tag)
        _add(writer, new)
        writer.commit(optimize=index.doc_count() <= _SMALL)
        index.close()

    def open(self, folder: Path) -> WhooshPostings:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from whoosh.filedb.filestore import FileStorage

        from mgtui.search.whoosh_engine.reader import WhooshPostings

        try:
            # Whoosh maps a segment and copies it as well: a small one is then held twice for nothing.
            mapped = sum(path.stat().st_size for path in folder.glob("*.seg")) > _MAPPED_FROM
            reader = FileStorage(str(folder), supports_mmap=mapped).open_index().reader()
        except Exception as error:  # Whoosh has no common base class for what a damaged file makes it raise.
            raise IndexDamaged(f"{folder}: {error}") from error
        return WhooshPostings(reader)


def _writer(index: Any) -> Any:
    from whoosh.codec.whoosh3 import W3Codec

    from mgtui.search.whoosh_engine.pool import ArrayPool

    writer = index.writer(codec=W3Codec(compression=0))
    writer.pool = ArrayPool()
    return writer


def _add(writer: Any, documents: Documents) -> None:
    from mgtui.search.whoosh_engine.schema import DOCUMENT

    for document in documents:
        writer.add_document(
            **{STEMS: document.stems, WORDS: document.words, TAGS: document.tags, DOCUMENT: tuple(document.stored)}
        )
