"""Build, bring up to date and open an index: a document becomes terms that know what they weigh."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import KEY, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mgtui.model import Article
    from mgtui.search.documents import Collection
    from mgtui.search.engine import Progress
    from mgtui.search.postings import PostingsStore
    from mgtui.search.ranking.indexing import Helpers
    from mgtui.search.ranking.searcher import RankingSearcher

_VERSION = 18
"""Changes whenever analysis, weights or what is stored of a document do, so that older indexes no longer serve."""
_META = "search.json"
"""What every search needs beside the postings: synonyms."""
_VALUES = "values.json"
"""The values that filters know, among them the titles of all articles."""
_UPDATE = "update.json"
"""What only an update needs: the lengths that impacts were worked out with."""
_DIGESTS = "digests.json"
"""The digest of every document, as far as `_CHANGED` has no other; a change of a few reads and writes that alone."""
_CHANGED = "changed.json"
"""The digest of each document that was changed since; empty of one that is gone."""


class RankingEngine:
    """An `Engine` over any store of postings. Stateless: all it knows is in the folder."""

    def __init__(self, store: PostingsStore) -> None:
        self._store = store
        self.name = store.name
        self.version = f"{store.name}/{store.version}/{_VERSION}"
        self.is_for_large = store.is_for_large
        self.unchanging = store.unchanging | {_DIGESTS}

    def helpers(self, articles: Sequence[Article], others: int) -> Helpers:
        """What may be handed to `build`, for the documents of a library that are about to be made."""
        from mgtui.search.ranking.indexing import Helpers

        passages = [passage.text for article in articles for passage in article.passages]
        return Helpers(len(articles) + len(passages) + others, passages)

    def build(
        self, folder: Path, collection: Collection, progress: Progress | None = None, helpers: Helpers | None = None
    ) -> None:
        """Write a whole index into `folder`, which is empty."""
        from mgtui.search.ranking.indexing import Indexing
        from mgtui.search.ranking.parts import average_lengths

        averages = average_lengths(collection.documents)
        indexing = Indexing(collection.documents, averages, progress, helpers)
        self._store.write(folder, indexing)
        _write_json(folder / _UPDATE, {"averages": averages})
        _write_all(folder, collection, indexing.digests)

    def update(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Turn the index in `folder` into one of `collection`, writing only the documents that differ."""
        from mgtui.search.ranking.indexing import Indexing
        from mgtui.search.ranking.parts import key_of

        before: dict[str, str] = _read_meta(folder, _DIGESTS) | _read_meta(folder, _CHANGED)
        after = _digests(collection)
        gone = [key for key, digest in before.items() if digest and after.get(key) != digest]
        new = [document for document in collection.documents if before.get(key_of(document)) != after[key_of(document)]]
        if gone or new:
            added = Indexing(new, _read_meta(folder, _UPDATE)["averages"], progress)
            self._store.change(folder, [tag(KEY, key) for key in gone], added)
        _write_all(folder, collection, after)

    def change(self, folder: Path, gone: Sequence[str], part: Collection, progress: Progress | None = None) -> None:
        """Take out the documents of these kinds and ids (`claim:igf-1/zma-2000`) and add those of `part`.

        Values of filters that `part` has take the place of those before; synonyms stay as they are.
        """
        from mgtui.search.ranking.indexing import Indexing

        added = Indexing(part.documents, _read_meta(folder, _UPDATE)["averages"], progress)
        self._store.change(folder, [tag(KEY, key) for key in gone], added)
        _write_json(folder / _VALUES, _read_meta(folder, _VALUES) | part.values)
        changed = _read_meta(folder, _CHANGED) | dict.fromkeys(gone, "") | _digests(part)
        _write_json(folder / _CHANGED, changed)

    def open(self, folder: Path) -> RankingSearcher:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from mgtui.search.ranking.searcher import RankingSearcher
        from mgtui.search.ranking.synonyms import Synonyms

        meta = _read_meta(folder)
        return RankingSearcher(self._store.open(folder), Synonyms(meta["synonyms"]), _Values(folder), folder)


class _Values(Mapping[str, dict[str, str]]):
    """The values that filters know, read when one is first asked for. Raises IndexDamaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _read(self) -> dict[str, dict[str, str]]:
        return _read_meta(self._folder, _VALUES)

    def __getitem__(self, name: str) -> dict[str, str]:
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def _digests(collection: Collection) -> dict[str, str]:
    from mgtui.search.ranking.indexing import digests_of
    from mgtui.search.ranking.parts import key_of

    return dict(zip(map(key_of, collection.documents), digests_of(collection.documents), strict=True))


def _write_all(folder: Path, collection: Collection, digests: dict[str, str]) -> None:
    from mgtui.search.ranking.synonyms import EVERYDAY_SETS, compile_synonyms, packed

    _write_json(folder / _META, {"synonyms": packed(compile_synonyms(collection.synonyms, EVERYDAY_SETS))})
    _write_json(folder / _VALUES, collection.values)
    _write_json(folder / _DIGESTS, digests)
    _write_json(folder / _CHANGED, {})


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.unlink(missing_ok=True)  # another build may share the file
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _read_meta(folder: Path, name: str = _META) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged(f"{folder / name}: {error}") from error
    return meta
