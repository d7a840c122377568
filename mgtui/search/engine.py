"""What the rest of the program knows of a search engine: build an index, bring it up to date, open it, search it.

The records are named tuples and this module imports nothing heavy: a command line search must not pay for the
building of an index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mgtui.search.documents import Collection
    from mgtui.search.query import Query

    Progress = Callable[[int, int], None]
    """Called now and then with the number of documents done and the number of all."""

KINDS: tuple[str, ...] = ("claim", "passage", "study", "article")


class IndexDamaged(Exception):  # noqa: N818 - a state of the index, met and mended, not an error of the reader
    """The folder holds no index that this engine can read: build it anew."""


class Hit(NamedTuple):
    """One document found, with all that a row of results shows."""

    kind: str
    """`claim`, `passage`, `study` or `article`."""
    id: str
    """Id within its library: `igf-1/zma-2000`, `igf-1#top/1`, `study:brilla-2000` is written by `as_json`."""
    library: str
    title: str
    """A claim's statement, a study's citation label, else the article's title."""
    article: str | None
    """Id of the article; None for a study."""
    section: tuple[str, ...]
    """Headings above it, outermost first."""
    snippet: str
    """Plain text around the best cluster of matches."""
    matches: tuple[tuple[int, int], ...]
    """Ranges of matched words in the snippet, in code points."""
    score: float | None
    """Higher is better; None where nothing was ranked."""
    counts: dict[str, tuple[int, int]]
    """Relation type to incoming and outgoing, for claims; of a type without direction all stand in the first."""
    order: tuple[str, int]
    """Place in its library: article id and number within it; studies come last."""


class Results(NamedTuple):
    """The answer to one query."""

    query: str
    total: int
    """How many documents match, before the limit."""
    hits: tuple[Hit, ...] = ()
    did_you_mean: str | None = None
    """The query with misspelt words mended, where that would find more."""
    counts: dict[str, int] = {}  # noqa: RUF012 - never written to
    """Matching documents by kind, before the limit."""
    notes: tuple[str, ...] = ()
    """Plain sentences for the search line."""
    unfinished: bool = False
    """The query is being typed and has no sense yet: keep the results that are there."""


class Searcher(Protocol):
    """An open index. Each one is used by one thread at a time."""

    def search(self, query: str | Query, limit: int | None = 20, typing: bool = False) -> Results:
        """Rank the documents that match; `limit` None gives all. Never raises on any text.

        A text is parsed here; whoever has limits known as ids hands over a `Query` that carries them. `typing` only
        adds: what a last word that is not finished begins is found too, below what has the word itself.
        """

    def matches(self, query: str, texts: Sequence[str], typing: bool = False) -> list[list[tuple[int, int]]]:
        """For each text the ranges, in code points, that a query asks for, in their order."""

    def complete(self, prefix: str, limit: int = 8) -> list[str]:
        """Words of the library that begin with `prefix`, the most frequent first."""

    def close(self) -> None:
        """Let go of the files."""


class Engine(Protocol):
    """A way to index and search documents in a folder of its own."""

    version: str
    """Changes whenever an index built before can no longer be used: analysis, schema, ranking at index time."""

    def build(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Write a whole index into `folder`, which is empty."""

    def update(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Turn the index in `folder` into one of `collection`, writing only the documents that differ."""

    def open(self, folder: Path) -> Searcher:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
