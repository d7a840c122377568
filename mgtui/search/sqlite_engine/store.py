"""Writing and opening an index in a file of SQLite.

A row has the postings of a term in one segment: the numbers of documents and their weights as arrays, and for words how
many positions each has and all of them. The file of a whole index is never changed, so that builds may share it: a
change writes a segment of its own into a second file beside it, and notes there which documents are gone; now and then
small segments are joined, so that a term never has many rows. SQLite's own full-text index (FTS5) is not used: it keeps
no weights, and its lists come out row by row.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.search.postings import Field, IndexedDocument
    from mgtui.search.sqlite_engine.reader import SqlitePostings

FILE = "postings.sqlite3"
CHANGES = "changes.sqlite3"
"""What has changed since the other file was written; of the same tables."""
FIELDS: dict[Field, int] = {STEMS: 0, WORDS: 1, TAGS: 2}
_SCHEMA = """
CREATE TABLE postings (
    field INTEGER NOT NULL, term TEXT NOT NULL, segment INTEGER NOT NULL, number INTEGER NOT NULL,
    ids BLOB NOT NULL, weights BLOB NOT NULL, counts BLOB NOT NULL, positions BLOB NOT NULL
);
CREATE TABLE documents (number INTEGER PRIMARY KEY, stored TEXT NOT NULL);
CREATE TABLE gone (number INTEGER PRIMARY KEY);
CREATE TABLE segments (segment INTEGER PRIMARY KEY, first_row INTEGER, first_number INTEGER, documents INTEGER);
"""
_INDEX = "CREATE INDEX terms ON postings (field, term, segment, number)"
_INSERT = "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SEGMENT = 100_000
"""So many documents are held in memory before they are written."""
_SMALL = 5_000
"""A segment of fewer documents is joined with others ..."""
_MOST_SMALL = 6
"""... when there are so many of them."""


class _Lists(NamedTuple):
    """All postings of a term, as they are stored."""

    ids: array[int]
    weights: array[float]
    counts: array[int]
    positions: array[int]


class SqliteStore:
    """A `PostingsStore`."""

    name = "sqlite"
    version = "2"
    is_for_large = True
    unchanging = frozenset({FILE})

    def write(self, folder: Path, documents: Iterable[IndexedDocument]) -> None:
        """Write a whole index into `folder`, which has none."""
        with closing(_connected(folder / FILE)) as connection, connection:
            connection.executescript(_SCHEMA)
            _add(connection, documents, 0, 0)
            connection.execute(_INDEX)

    def change(self, folder: Path, gone: Iterable[str], new: Iterable[IndexedDocument]) -> None:
        """Take out the documents with the tags `gone` and add new ones."""
        is_first = not (folder / CHANGES).exists()
        with closing(_connected(folder / CHANGES)) as connection:
            connection.execute("ATTACH ? AS whole", (read_only(folder / FILE),))
            with connection:
                if is_first:
                    connection.executescript(f"{_SCHEMA};{_INDEX}")
                for each in gone:
                    _take_out(connection, each)
                last, segment = (
                    max(-1 if found is None else found for found in connection.execute(question).fetchone())
                    for question in (_LAST_NUMBERS, _LAST_SEGMENTS)
                )
                _add(connection, new, last + 1, segment + 1)
                _join_small(connection)

    def open(self, folder: Path) -> SqlitePostings:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""
        from mgtui.search.sqlite_engine.reader import SqlitePostings

        try:
            connection = sqlite3.connect(read_only(folder / FILE), uri=True, check_same_thread=False)
            if (folder / CHANGES).exists():
                _join_changes(connection, folder / CHANGES)
            return SqlitePostings(connection)
        except sqlite3.Error as error:
            raise IndexDamaged(f"{folder}: {error}") from error


def read_only(path: Path) -> str:
    """A file for SQLite to read. What is written once is never changed in its place, so that no lock is needed."""
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


_LAST_NUMBERS = (
    "SELECT (SELECT max(number) FROM whole.documents), (SELECT max(number) FROM documents),"
    " (SELECT max(number) FROM gone)"
)
_LAST_SEGMENTS = "SELECT (SELECT max(segment) FROM whole.segments), (SELECT max(segment) FROM segments)"
_TABLES = ("postings", "documents", "gone", "segments")


def _join_changes(connection: sqlite3.Connection, path: Path) -> None:
    """Let what is asked of a table be asked of that in both files."""
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("ATTACH ? AS changes", (read_only(path),))
    for table in _TABLES:
        both = f"SELECT * FROM main.{table} UNION ALL SELECT * FROM changes.{table}"  # noqa: S608
        connection.execute(f"CREATE TEMP VIEW {table} AS {both}")


def _connected(path: Path) -> sqlite3.Connection:
    """To write: the folder is no build yet, and a kill leaves one that is thrown away."""
    connection = sqlite3.connect(path.absolute().as_uri(), uri=True)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def _add(connection: sqlite3.Connection, documents: Iterable[IndexedDocument], first: int, segment: int) -> None:
    """Write documents, numbered from `first` on, in segments from `segment` on."""
    lists: dict[Field, dict[str, _Lists]] = {field: {} for field in FIELDS}
    rows: list[tuple[int, str]] = []
    for number, document in enumerate(documents, first):
        if len(rows) == _SEGMENT:
            _write(connection, _as_rows(lists), rows, segment)
            lists, rows, segment = {field: {} for field in FIELDS}, [], segment + 1
        stems, words, tags = lists[STEMS], lists[WORDS], lists[TAGS]
        for term, weight in document.stems:
            found = stems.get(term)
            if found is None:
                found = stems[term] = _fresh()
            found.ids.append(number)
            found.weights.append(weight)
        for term, weight, positions in document.words:
            found = words.get(term)
            if found is None:
                found = words[term] = _fresh()
            found.ids.append(number)
            found.weights.append(weight)
            found.counts.append(len(positions))
            found.positions.extend(positions)
        for term in document.tags:
            found = tags.get(term)
            if found is None:
                found = tags[term] = _fresh()
            found.ids.append(number)
        rows.append((number, json.dumps(document.stored, ensure_ascii=False, separators=(",", ":"))))
    if rows:
        _write(connection, _as_rows(lists), rows, segment)


def _fresh() -> _Lists:
    return _Lists(array("I"), array("f"), array("I"), array("I"))


def _as_rows(lists: dict[Field, dict[str, _Lists]]) -> Iterator[tuple[int, str, _Lists]]:
    return ((FIELDS[field], term, terms[term]) for field, terms in lists.items() for term in sorted(terms))


def _write(
    connection: sqlite3.Connection,
    lists: Iterable[tuple[int, str, _Lists]],
    documents: Sequence[tuple[int, str]],
    segment: int,
) -> None:
    row = _one(connection, "SELECT max(rowid) FROM postings") or 0
    connection.executemany(
        _INSERT,
        (
            (field, term, segment, len(found.ids), *(each.tobytes() for each in found))
            for field, term, found in lists
            if found.ids
        ),
    )
    connection.executemany("INSERT INTO documents VALUES (?, ?)", documents)
    values = (segment, row + 1, documents[0][0], len(documents))
    connection.execute("INSERT INTO segments VALUES (?, ?, ?, ?)", values)


def _one(connection: sqlite3.Connection, question: str) -> int | None:
    found: int | None = connection.execute(question).fetchone()[0]
    return found


def _join_small(connection: sqlite3.Connection) -> None:
    """Make one segment of the small ones at the end, where there are many, without what is gone."""
    small: list[tuple[int, int, int]] = []
    for *segment, documents in connection.execute(
        "SELECT segment, first_row, first_number, documents FROM segments ORDER BY segment DESC"
    ):
        if documents >= _SMALL:
            break
        small.append((segment[0], segment[1], segment[2]))
    if len(small) <= _MOST_SMALL:
        return
    first, row, number = small[-1]
    gone = {each for (each,) in connection.execute("SELECT number FROM gone WHERE number >= ?", (number,))}
    last_row = _one(connection, "SELECT max(rowid) FROM postings")
    old = connection.execute(
        "SELECT field, term, ids, weights, counts, positions FROM postings WHERE rowid >= ?"
        " ORDER BY field, term, segment",
        (row,),
    ).fetchall()
    documents = connection.execute("SELECT number, stored FROM documents WHERE number >= ?", (number,)).fetchall()
    connection.execute("DELETE FROM postings WHERE rowid BETWEEN ? AND ?", (row, last_row))
    connection.execute("DELETE FROM documents WHERE number >= ?", (number,))
    connection.execute("DELETE FROM gone WHERE number >= ?", (number,))
    connection.execute("DELETE FROM segments WHERE segment >= ?", (first,))
    joined = (
        (field, term, _joined([row[2:] for row in rows], gone))
        for (field, term), rows in groupby(old, key=itemgetter(0, 1))
    )
    if documents:
        _write(connection, joined, documents, first)


def _joined(parts: Sequence[tuple[bytes, ...]], gone: set[int]) -> _Lists:
    """The postings of one term in several segments as one list."""
    found = _fresh()
    for ids, weights, counts, positions in parts:
        part = _Lists(array("I", ids), array("f", weights), array("I", counts), array("I", positions))
        if gone.isdisjoint(part.ids):
            found.ids.extend(part.ids)
            found.weights.extend(part.weights)
            found.counts.extend(part.counts)
            found.positions.extend(part.positions)
            continue
        at = 0
        for place, number in enumerate(part.ids):
            width = part.counts[place] if part.counts else 0
            if number not in gone:
                found.ids.append(number)
                found.weights.extend(part.weights[place : place + 1])
                found.counts.extend(part.counts[place : place + 1])
                found.positions.extend(part.positions[at : at + width])
            at += width
    return found


def _take_out(connection: sqlite3.Connection, key: str) -> None:
    for table in ("whole.postings", "postings"):
        question = f"SELECT ids FROM {table} WHERE field = ? AND term = ?"  # noqa: S608
        found = connection.execute(question, (FIELDS[TAGS], key)).fetchall()
        numbers = [(number,) for (ids,) in found for number in array("I", ids)]
        connection.executemany("INSERT OR IGNORE INTO gone VALUES (?)", numbers)
        connection.executemany("DELETE FROM documents WHERE number = ?", numbers)
