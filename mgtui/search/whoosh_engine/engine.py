"""Build, bring up to date and open an index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mgtui.search.engine import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mgtui.search.documents import Collection, Document
    from mgtui.search.engine import Progress
    from mgtui.search.whoosh_engine.searcher import WhooshSearcher

_META = "search.json"
"""What a search needs beside the postings: synonyms, and the values that filters know."""
_UPDATE = "update.json"
"""What only an update needs: the digest of every document, and the lengths that impacts were worked out with."""
_SMALL = 5_000
"""Up to so many documents an update rewrites all as one segment: reading several is slower for ever after."""
_STEP = 50
_MAPPED_FROM = 8_000_000
"""Bytes of postings from which the memory map is quicker than a read."""


class WhooshEngine:
    """An `Engine`. Stateless: all it knows is in the folder."""

    version = "whoosh3-3.54/8"

    def build(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Write a whole index into `folder`, which is empty."""
        from whoosh.codec.whoosh3 import W3Codec
        from whoosh.index import create_in

        from mgtui.search.whoosh_engine.schema import make_schema
        from mgtui.search.whoosh_engine.terms import average_lengths

        index = create_in(str(folder), make_schema())
        averages = average_lengths(collection.documents)
        writer = index.writer(limitmb=256, codec=W3Codec(compression=0))
        _add(writer, collection.documents, averages, progress)
        writer.commit()
        index.close()
        _write_meta(folder, collection, averages)

    def update(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Turn the index in `folder` into one of `collection`, writing only the documents that differ."""
        from whoosh.codec.whoosh3 import W3Codec
        from whoosh.index import open_dir

        from mgtui.search.whoosh_engine.schema import TAGS

        meta = _read_meta(folder, _UPDATE)
        before: dict[str, str] = meta["digests"]
        after = _digests(collection)
        gone = [key for key, digest in before.items() if after.get(key) != digest]
        new = [document for document in collection.documents if before.get(_key(document)) != after[_key(document)]]
        if gone or new:
            index = open_dir(str(folder))
            writer = index.writer(limitmb=256, codec=W3Codec(compression=0))
            for key in gone:
                writer.delete_by_term(TAGS, f"id={key}")
            _add(writer, new, meta["averages"], progress)
            writer.commit(optimize=len(after) <= _SMALL)
            index.close()
        _write_meta(folder, collection, meta["averages"])

    def open(self, folder: Path) -> WhooshSearcher:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from whoosh.filedb.filestore import FileStorage

        from mgtui.search.whoosh_engine.searcher import WhooshSearcher

        meta = _read_meta(folder)
        try:
            # Whoosh maps a segment and copies it as well: a small one is then held twice for nothing.
            mapped = sum(path.stat().st_size for path in folder.glob("*.seg")) > _MAPPED_FROM
            reader = FileStorage(str(folder), supports_mmap=mapped).open_index().reader()
        except Exception as error:  # Whoosh has no common base class for what a damaged file makes it raise.
            raise IndexDamaged(f"{folder}: {error}") from error
        return WhooshSearcher(reader, meta)


def _add(writer: Any, documents: Sequence[Document], averages: dict[str, float], progress: Progress | None) -> None:
    from mgtui.search.whoosh_engine.schema import DOCUMENT, EXACT, LETTER, STEMS, TAGS
    from mgtui.search.whoosh_engine.terms import index_terms

    for number, document in enumerate(documents):
        if progress and number % _STEP == 0:
            progress(number, len(documents))
        terms = index_terms(document, averages)
        tags = [f"id={_key(document)}", *(f"{field}={value}" for field, value in document.filters)]
        tags += [f"{LETTER}={letter}" for letter in {word[0] for word, _, _ in terms.exact}]
        writer.add_document(
            **{STEMS: terms.stems, EXACT: terms.exact, TAGS: tags, DOCUMENT: _stored(document, terms.forward)}
        )
    if progress:
        progress(len(documents), len(documents))


def _stored(document: Document, forward: str) -> tuple[Any, ...]:
    """What is shown and reranked by, in the order of `searcher.Stored`."""
    return (
        document.kind, document.id, document.library, document.article, document.title, document.section,
        document.text, document.counts, document.order, forward,
    )  # fmt: skip


def _key(document: Document) -> str:
    return f"{document.kind}:{document.id}"


def _digests(collection: Collection) -> dict[str, str]:
    from hashlib import blake2b

    from msgspec import msgpack

    encode = msgpack.Encoder(order="deterministic").encode
    return {_key(document): blake2b(encode(document), digest_size=8).hexdigest() for document in collection.documents}


def _write_meta(folder: Path, collection: Collection, averages: dict[str, float]) -> None:
    from mgtui.search.everyday import SETS
    from mgtui.search.whoosh_engine.synonyms import compile_synonyms

    search = {"synonyms": compile_synonyms(collection.synonyms, SETS), "values": collection.values}
    (folder / _META).write_text(json.dumps(search, ensure_ascii=False), encoding="utf-8")
    update = {"averages": averages, "digests": _digests(collection)}
    (folder / _UPDATE).write_text(json.dumps(update), encoding="utf-8")


def _read_meta(folder: Path, name: str = _META) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged(f"{folder / name}: {error}") from error
    return meta
