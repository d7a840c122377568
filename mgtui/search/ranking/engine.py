"""Build, bring up to date and open an index: a document becomes terms that know what they weigh."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mgtui.search.engine import IndexDamaged
from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import ranked
from mgtui.search.postings import KEY, LETTER, IndexedDocument, StoredDocument, tag
from mgtui.search.ranking.weights import K1, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mgtui.search.documents import Collection, Document
    from mgtui.search.engine import Progress
    from mgtui.search.postings import PostingsStore
    from mgtui.search.ranking.searcher import RankingSearcher

_VERSION = 11
"""Changes whenever analysis, weights or what is stored of a document do, so that older indexes no longer serve."""
_META = "search.json"
"""What a search needs beside the postings: synonyms, and the values that filters know."""
_UPDATE = "update.json"
"""What only an update needs: the digest of every document, and the lengths that impacts were worked out with."""
_STEP = 50
_GAP = 16
"""Positions left free between two parts of a document, so that no phrase runs over the border."""


class RankingEngine:
    """An `Engine` over any store of postings. Stateless: all it knows is in the folder."""

    def __init__(self, store: PostingsStore) -> None:
        self._store = store
        self.version = f"{store.version}/{_VERSION}"

    def build(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Write a whole index into `folder`, which is empty."""
        averages = average_lengths(collection.documents)
        self._store.write(folder, _indexed(collection.documents, averages, progress))
        _write_meta(folder, collection, averages)

    def update(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Turn the index in `folder` into one of `collection`, writing only the documents that differ."""
        meta = _read_meta(folder, _UPDATE)
        before: dict[str, str] = meta["digests"]
        after = _digests(collection)
        gone = [key for key, digest in before.items() if after.get(key) != digest]
        new = [document for document in collection.documents if before.get(_key(document)) != after[_key(document)]]
        if gone or new:
            added = _indexed(new, meta["averages"], progress)
            self._store.change(folder, [tag(KEY, key) for key in gone], added, len(after))
        _write_meta(folder, collection, meta["averages"])

    def open(self, folder: Path) -> RankingSearcher:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from mgtui.search.ranking.searcher import RankingSearcher
        from mgtui.search.ranking.synonyms import Synonyms

        meta = _read_meta(folder)
        return RankingSearcher(self._store.open(folder), Synonyms(meta["synonyms"]), meta["values"])


def _indexed(
    documents: Sequence[Document], averages: Mapping[str, float], progress: Progress | None
) -> Iterator[IndexedDocument]:
    for number, document in enumerate(documents):
        if progress and number % _STEP == 0:
            progress(number, len(documents))
        yield index_document(document, averages)
    if progress:
        progress(len(documents), len(documents))


def average_lengths(documents: Iterable[Document]) -> dict[str, float]:
    """Words in each part of a document, on average over those that have it."""
    sums: dict[str, int] = defaultdict(int)
    numbers: dict[str, int] = defaultdict(int)
    for document in documents:
        for role, text in document.fields:
            if text:
                sums[role] += _length(text)
                numbers[role] += 1
    return {role: sums[role] / numbers[role] for role in sums}


def _length(text: str) -> int:
    return text.count(" ") + 1


def index_document(document: Document, averages: Mapping[str, float]) -> IndexedDocument:
    """Analyse a document. `averages` are those of `average_lengths`.

    A term's impact is the part of BM25F that does not depend on the query: its frequency, damped and made fair to the
    length of each part of the document.
    """
    stems: dict[str, float] = defaultdict(float)
    exact: dict[str, float] = defaultdict(float)
    places: dict[str, array[int]] = {}
    forward: list[str] = []
    base = 0
    for role, text in document.fields:
        if not text:
            continue
        boost, fairness = ROLES[role]
        share = boost / (1 - fairness + fairness * _length(text) / (averages.get(role) or 1.0))
        tokens = analyse(text)
        for term, _ in ranked(tokens):
            stems[term] += share
            forward.append(term)
        forward.append("|")
        for token in tokens:
            if token.width > 1 and not token.firm:
                continue
            exact[token.text] += share
            if token.text not in places:
                places[token.text] = array("I")
            places[token.text].append(base + token.position)
        base += (tokens[-1].position if tokens else 0) + _GAP
    return IndexedDocument(
        stems=[(term, count / (count + K1)) for term, count in stems.items()],
        words=[(word, count / (count + K1), places[word]) for word, count in exact.items()],
        tags=[
            tag(KEY, _key(document)),
            *(tag(name, value) for name, value in document.filters),
            *(tag(LETTER, letter) for letter in {word[0] for word in exact}),
        ],
        stored=StoredDocument(
            document.kind, document.id, document.library, document.article, document.title, document.section,
            document.text, document.counts, document.order, " ".join(forward),
        ),
    )  # fmt: skip


def _key(document: Document) -> str:
    return f"{document.kind}:{document.id}"


def _digests(collection: Collection) -> dict[str, str]:
    from hashlib import blake2b

    from msgspec import msgpack

    encode = msgpack.Encoder(order="deterministic").encode
    return {_key(document): blake2b(encode(document), digest_size=8).hexdigest() for document in collection.documents}


def _write_meta(folder: Path, collection: Collection, averages: dict[str, float]) -> None:
    from mgtui.search.ranking.synonyms import EVERYDAY_SETS, compile_synonyms

    search = {"synonyms": compile_synonyms(collection.synonyms, EVERYDAY_SETS), "values": collection.values}
    (folder / _META).write_text(json.dumps(search, ensure_ascii=False), encoding="utf-8")
    update = {"averages": averages, "digests": _digests(collection)}
    (folder / _UPDATE).write_text(json.dumps(update), encoding="utf-8")


def _read_meta(folder: Path, name: str = _META) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged(f"{folder / name}: {error}") from error
    return meta
