"""What the rest of the program knows of a search engine: build an index, bring it up to date, open it, search it.

The records are named tuples and this module imports nothing heavy: a command line search must not pay for the
building of an index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mgtui.model import Article
    from mgtui.model.kept import Kept
    from mgtui.search.documents import Collection
    from mgtui.search.query import Query

    Progress = Callable[[int, int], None]
    """Called now and then with the number of documents done and the number of all."""

KINDS: tuple[str, ...] = ("claim", "passage", "study", "article", "topic")
"""The kinds of records that an index has."""

BY_MEANING = "by meaning"
"""What is said of a hit that shares no word with the query."""


class IndexDamaged(Exception):  # noqa: N818 - a state of the index, met and mended, not an error of the reader
    """The folder holds no index that this engine can read: build it anew."""


class Hit(NamedTuple):
    """One document found, with all that a row of results shows."""

    kind: str
    """One of `KINDS`, or `note` for the reader's own words on a record."""
    id: str
    """Id within its library: `igf-1/zma-2000`, `igf-1#top/1`, `study:brilla-2000` is written by `as_json`.

    Of a note the id of its record, as commands take it."""
    library: str
    title: str
    """A claim's statement, a study's citation label, a topic's name, else the article's title."""
    article: str | None
    """Id of the article; None for a study and a topic."""
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
    """Place in its library: article id and number within it; studies, topics and notes come last."""
    by_meaning: bool = False
    """Found for what it means: it shares no word with the query."""


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
    unknown: tuple[str, ...] = ()
    """Those of them that say of a field that it has no such value: on a command line that is wrong usage."""
    unfinished: bool = False
    """The query is being typed and has no sense yet: keep the results that are there."""


class Offer(NamedTuple):
    """A way to go on with a query whose last part is a field or begins the name of one."""

    text: str
    """The whole query with it."""
    label: str
    """What is offered: the name of a field, or a value."""
    about: str
    """What a field asks, or other words for a value."""
    number: int
    """How many records have it."""


class Searcher(Protocol):
    """An open index. Each one is used by one thread at a time."""

    def search(
        self, query: str | Query, limit: int | None = 20, typing: bool = False, by_meaning: bool = False
    ) -> Results:
        """Rank the documents that match; `limit` None gives all. Never raises on any text.

        A text is parsed here; whoever has limits known as ids hands over a `Query` that carries them. `typing` only
        adds: what a last word that is not finished begins is found too, below what has the word itself. A query that
        is finished may also be asked by meaning, where that is installed, which can take a second.
        """

    def select(self, query: Query) -> list[tuple[str, str]]:
        """Kind and key of every record that matches, in the order of the library, not ranked. Never raises."""

    def near_claims(self, text: str) -> dict[str, float]:
        """The claims that are nearest a text by meaning, the nearest first, by id with the cosine; none where nothing
        is found by meaning, or not yet. Can take a second."""

    def offers(self, text: str) -> list[Offer]:
        """How a query that is being typed may go on: fields that begin so, or values of the field at its end."""

    def keep(self, kept: Kept | None) -> None:
        """Join what a reader keeps to what is searched, in place of what was kept before."""

    def matches(self, query: str, texts: Sequence[str], typing: bool = False) -> list[list[tuple[int, int]]]:
        """For each text the ranges, in code points, that a query asks for, in their order."""

    def complete(self, prefix: str, limit: int = 8) -> list[str]:
        """Words of the library that begin with `prefix`, the most frequent first."""

    def close(self) -> None:
        """Let go of the files."""


class Helpers(Protocol):
    """Something that helps to build an index."""

    def close(self) -> None:
        """Let go of it; whoever builds an index with it does so as well."""


class Engine(Protocol):
    """A way to index and search documents in a folder of its own."""

    name: str
    """What a reader calls it."""
    version: str
    """Changes whenever an index built before can no longer be used: analysis, schema, ranking at index time."""
    is_for_large: bool
    """Whether it is meant for large libraries: their records are then read as they are asked for."""
    unchanging: frozenset[str]
    """The files of an index that `update` and `change` write anew or not at all: builds may share them."""

    def helpers(self, articles: Sequence[Article], others: int) -> Helpers:
        """Processes that help to index these articles and so many other records; they get ready at once."""

    def build(
        self, folder: Path, collection: Collection, progress: Progress | None = None, helpers: Any = None
    ) -> None:
        """Write a whole index into `folder`, which is empty, with the `helpers` that this engine has given."""

    def update(self, folder: Path, collection: Collection, progress: Progress | None = None) -> None:
        """Turn the index in `folder` into one of `collection`, writing only the documents that differ."""

    def change(self, folder: Path, gone: Sequence[str], part: Collection, progress: Progress | None = None) -> None:
        """Take out the documents of these kinds and ids (`claim:igf-1/zma-2000`) and add those of `part`."""

    def open(self, folder: Path) -> Searcher:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
