"""What `mgtui info` tells: versions, libraries, counts, how far the claims cover them, where things lie."""

from __future__ import annotations

import contextlib
import os
import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from mgtui import __version__
from mgtui.library.locations import bundled_library, index_cache, own_library
from mgtui.notebook.place import notebook_path
from mgtui.search.store.index import open_fresh

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library


def gather(shelf: LibrarySet, library: Library) -> dict[str, Any]:
    """Everything `info` prints, ready for JSON; `library` is all that is on the shelf, as one."""
    index = open_fresh(shelf)
    state = _index_facts(shelf.index_home())
    state["state"] = "fresh" if index else "missing or out of date"
    if index is not None:
        state["build"] = index.folder.name
        index.close()
    each = [library] if len(shelf.roots) == 1 else _read(shelf)
    return {
        "version": __version__,
        "python": platform.python_version(),
        "dependencies": {name: _version(name) for name in ("textual", "whoosh3", "PyYAML", "msgspec")},
        "libraries": [_entry(root, one) for root, one in zip(shelf.roots, each, strict=True)],
        "own_library": str(own_library()),
        "notebook": str(notebook_path()),
        "counts": counts(library),
        "coverage": coverage(library),
        "index": state,
    }


def _index_facts(home: Path) -> dict[str, Any]:
    """Where the index lies and how much it takes, and how much those of other libraries take in the user's cache."""
    cache = index_cache()
    size, beside = _size(home), _size(cache)
    return {"path": str(home), "size": size, "others": {
        "path": str(cache), "size": beside - size if home.parent == cache else beside,
    }}  # fmt: skip


def _size(folder: Path) -> int:
    """How many bytes the files in a folder take. Another program may be taking some away meanwhile."""
    size = 0
    for top, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                size += os.lstat(os.path.join(top, name)).st_size  # noqa: PTH118
    return size


def _read(shelf: LibrarySet) -> list[Library]:
    from mgtui.library.reader import read_library  # yaml and markdown are not needed for one library with an index

    return [read_library(root) for root in shelf.roots]


def _entry(root: Path, library: Library) -> dict[str, Any]:
    return {
        "id": library.id,
        "title": library.title,
        "path": str(root),
        "bundled": root.resolve() == bundled_library().resolve(),
        "articles": len(library.articles),
        "claims": len(library.claims),
        "mistakes": len(library.mistakes),
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def counts(library: Library) -> dict[str, int]:
    """How many records of each kind."""
    return {
        "articles": len(library.articles),
        "passages": sum(len(article.passages) for article in library.articles.values()),
        "claims": len(library.claims),
        "studies": len(library.studies),
        "relations": sum(len(claim.relations) for claim in library.claims.values()),
        "topics": len(library.topics),
        "terms": len(library.terms),
    }


def coverage(library: Library) -> dict[str, int]:
    """How far the claims cover the articles, and the studies the claims."""
    claims = library.claims.values()
    anchored = {place.passage for claim in claims for place in claim.places}
    linked = {link.id for claim in claims for link in claim.studies}
    sections = [section for article in library.articles.values() for section in article.sections if section.passages]
    return {
        "claims_reviewed": sum(claim.status == "reviewed" for claim in claims),
        "claims_with_study": sum(bool(claim.studies) for claim in claims),
        "claims_with_relation": sum(bool(claim.relations) for claim in claims),
        "studies_linked": len(linked & library.studies.keys()),
        "sections": len(sections),
        "sections_with_claims": sum(any(passage in anchored for passage in section.passages) for section in sections),
        "passages_with_claims": len(anchored),
    }
