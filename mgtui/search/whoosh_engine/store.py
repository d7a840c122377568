"""Writing and opening a Whoosh index.

Whoosh is imported where an index is written, or has more than one segment: a search of one that has one does without.
"""

from __future__ import annotations

import json
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.search.blocks import Documents
    from mgtui.search.whoosh_engine.reader import WhooshPostings

_SMALL = 5_000
"""Up to so many documents a change rewrites all as one segment: reading several is slower for ever after."""
_ALONE = "segment.json"
"""Says which segment holds all documents, and how many, where one does and none of them is deleted."""


class WhooshStore:
    """A `PostingsStore`."""

    name = "whoosh"
    version = "3.54-4"
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
        _note_segment(folder, index)
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
        _note_segment(folder, index)
        index.close()

    def open(self, folder: Path) -> WhooshPostings:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from mgtui.search.whoosh_engine.reader import WhooshPostings
        from mgtui.search.whoosh_engine.segment import Segment

        try:
            if (folder / _ALONE).exists():
                alone = json.loads((folder / _ALONE).read_bytes())
                return WhooshPostings(Segment(folder / alone["segment"], alone["documents"]))
            from whoosh.index import open_dir

            from mgtui.search.whoosh_engine.leaves import Leaves

            return WhooshPostings(Leaves(open_dir(str(folder)).reader()))
        except Exception as error:  # There is no common base class for what a damaged file raises.
            raise IndexDamaged(f"{folder}: {error}") from error


def _note_segment(folder: Path, index: Any) -> None:
    path = folder / _ALONE
    path.unlink(missing_ok=True)  # another build may share the file
    with closing(index.reader()) as reader:
        segments = reader.segments() or []
        if len(segments) == 1 and not reader.has_deletions():
            alone = {"segment": segments[0].make_filename(".seg"), "documents": reader.doc_count()}
            path.write_text(json.dumps(alone), encoding="utf-8")


def _writer(index: Any) -> Any:
    from whoosh.codec.whoosh3 import W3Codec

    from mgtui.search.whoosh_engine.pool import ArrayPool
    from mgtui.search.whoosh_engine.writing import write_postings

    writer = index.writer(codec=W3Codec(compression=0))
    writer.pool = ArrayPool()
    writer.fieldwriter.add_postings = partial(write_postings, writer.fieldwriter)
    return writer


def _add(writer: Any, documents: Documents) -> None:
    from msgspec import json

    from mgtui.search.postings import StoredDocument
    from mgtui.search.whoosh_engine.segment import DOCUMENT

    stored = json.Decoder(StoredDocument)
    for block in documents.blocks(0):
        # At once: others analyse what comes next meanwhile.
        for text in block.stored:
            writer.add_document(**{DOCUMENT: tuple(stored.decode(text))})
        writer.pool.take(block)
