"""A small library on disk, an engine that counts its work, and ways to do harm, for the tests of the store."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

from whoosh.index import create_in

from mgtui.search.ranking.engine import RankingEngine
from mgtui.search.whoosh_engine.schema import make_schema
from mgtui.search.whoosh_engine.store import WhooshStore

LONG_AGO = 1_600_000_000
"""A time of change that lies so far back that a stamp holds."""


def write_library(root: Path, *, zinc: str = "Zinc raises IGF-1 by 3.6 %.") -> Path:
    """A library with two articles, one of them with a claim."""
    for path, text in {
        "library.yaml": "id: small\ntitle: A small library\nschema: 1\n",
        "articles/zinc.md": f"---\ntitle: Zinc\n---\n## Growth\n\n{zinc}\n",
        "articles/copper.md": "---\ntitle: Copper\n---\n## Colour\n\nCopper is red.\n",
        "claims/copper.yaml": "- id: red\n  statement: Copper is red\n  anchors:\n    - quote: Copper is red\n",
    }.items():
        change(root / path, text)
    return root


def change(file: Path, text: str) -> None:
    """Write a file as if that had been done long ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    age(file, file.stat().st_size)


def age(file: Path, seconds: int = 0) -> None:
    """Make a file look as if it had been changed long ago."""
    os.utime(file, (LONG_AGO + seconds, LONG_AGO + seconds))


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder: the content of files, None for folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


class CountingEngine(RankingEngine):
    """The engine that is shipped, with a list of what it was asked to do."""

    def __init__(self) -> None:
        super().__init__(WhooshStore())
        self.done: list[str] = []

    def build(self, folder, collection, progress=None, helpers=None):
        self.done.append("build")
        super().build(folder, collection, progress, helpers)

    def update(self, folder, collection, progress=None):
        self.done.append("update")
        super().update(folder, collection, progress)


class Trap:
    """Unpickled, it makes a file: proof that a stranger's code has run."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self):
        return Path.touch, (self.marker,)


def set_trap(folder: Path, marker: Path) -> None:
    """Write an index that makes a file when it is opened."""
    folder.mkdir(parents=True, exist_ok=True)
    index = create_in(str(folder), make_schema())
    index.close()
    toc = next(folder.glob("*.toc"))
    plain = toc.read_bytes()
    no_segments = next(tail for tail in (pickle.dumps([], protocol) for protocol in range(6)) if plain.endswith(tail))
    toc.write_bytes(plain.removesuffix(no_segments) + pickle.dumps(Trap(marker)))
    (folder / "search.json").write_text('{"synonyms": {}, "values": {}}', encoding="utf-8")
