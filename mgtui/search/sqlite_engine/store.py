"""Writing and opening an index in a file of SQLite.

A row has the postings of a term in one segment, as a `Packed`. The file of a whole index is never changed, so that
builds may share it: a change writes a segment of its own into a second file beside it, and notes there which documents
are gone; now and then small segments are joined, so that a term never has many rows. SQLite's own full-text index
(FTS5) is not used: it keeps no weights, and its lists come out row by row.

What is only needed to read or write is imported late: a start asks for the engine's version, whichever it then opens.
"""

from __future__ import annotations

from array import array
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.search.blocks import Columns, Documents, Packed
    from mgtui.search.postings import Field
    from mgtui.search.sqlite_engine.reader import SqlitePostings

FILE = "postings.sqlite3"
CHANGES = "changes.sqlite3"
"""What has changed since the other file was written; of the same tables."""
FIELDS: dict[Field, int] = {STEMS: 0, WORDS: 1, TAGS: 2}
"""Their order is that in a `Block`."""
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


class SqliteStore:
    """A `PostingsStore`."""

    name = "sqlite"
    version = "2"
    is_for_large = True
    unchanging = frozenset({FILE})

    def write(self, folder: Path, documents: Documents) -> None:
        """Write a whole index into `folder`, which has none."""
        with closing(_connected(folder / FILE)) as connection, connection:
            connection.executescript(_SCHEMA)
            _add(connection, documents, 0, 0)
            connection.execute(_INDEX)

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
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
        import sqlite3

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
    import sqlite3

    connection = sqlite3.connect(path.absolute().as_uri(), uri=True)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def _add(connection: sqlite3.Connection, documents: Documents, first: int, segment: int) -> None:
    """Write documents, numbered from `first` on, in segments from `segment` on."""
    held: tuple[list[Columns], ...] = tuple([] for _ in FIELDS)
    size = 0
    for block in documents.blocks(first):
        if size and size + len(block.stored) > _SEGMENT:
            _write(connection, _rows(held), segment, first, size)
            first, segment, size = first + size, segment + 1, 0
            held = tuple([] for _ in FIELDS)
        # At once: others analyse what comes next meanwhile.
        _write_stored(connection, enumerate(block.stored, first + size))
        for parts, columns in zip(held, block.terms, strict=True):
            parts.append(columns)
        size += len(block.stored)
    if size:
        _write(connection, _rows(held), segment, first, size)


def _rows(held: Iterable[list[Columns]]) -> Iterator[tuple[int, Iterator[tuple[str, Packed]]]]:
    """Each field with its terms and the postings of these in all blocks, sorted."""
    from mgtui.search.joining import joined

    return zip(FIELDS.values(), joined(held), strict=True)


def _write_stored(connection: sqlite3.Connection, documents: Iterable[tuple[int, str]]) -> None:
    connection.executemany("INSERT INTO documents VALUES (?, ?)", documents)


def _write(
    connection: sqlite3.Connection, fields: Iterable[tuple[int, Iterable[tuple[str, Packed]]]], segment: int,
    first: int, size: int,
) -> None:  # fmt: skip
    """Write the postings of so many documents, numbered from `first` on, as a segment: each field with its terms."""
    from mgtui.search.blocks import WIDTH

    row = _one(connection, "SELECT max(rowid) FROM postings") or 0
    rows = (
        (field, term, segment, len(found.ids) // WIDTH, *found)
        for field, terms in fields for term, found in terms if found.ids
    )  # fmt: skip
    connection.executemany(_INSERT, rows)
    connection.execute("INSERT INTO segments VALUES (?, ?, ?, ?)", (segment, row + 1, first, size))


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
        (field, [(term, _joined([row[2:] for row in rows], gone))])
        for (field, term), rows in groupby(old, key=itemgetter(0, 1))
    )
    if documents:
        _write_stored(connection, documents)
        _write(connection, joined, first, documents[0][0], len(documents))


def _joined(parts: Sequence[tuple[bytes, ...]], gone: set[int]) -> Packed:
    """The postings of one term in several segments as one."""
    from mgtui.search.blocks import Packed

    ids, counts, positions = array("I"), array("I"), array("I")
    weights = array("f")
    for some_ids, some_weights, some_counts, some_positions in parts:
        part, theirs = array("I", some_ids), array("f", some_weights)
        widths, places = array("I", some_counts), array("I", some_positions)
        if gone.isdisjoint(part):
            ids.extend(part)
            weights.extend(theirs)
            counts.extend(widths)
            positions.extend(places)
            continue
        at = 0
        for place, number in enumerate(part):
            width = widths[place] if widths else 0
            if number not in gone:
                ids.append(number)
                weights.extend(theirs[place : place + 1])
                counts.extend(widths[place : place + 1])
                positions.extend(places[at : at + width])
            at += width
    return Packed(ids.tobytes(), weights.tobytes(), counts.tobytes(), positions.tobytes())


def _take_out(connection: sqlite3.Connection, key: str) -> None:
    for table in ("whole.postings", "postings"):
        question = f"SELECT ids FROM {table} WHERE field = ? AND term = ?"  # noqa: S608
        found = connection.execute(question, (FIELDS[TAGS], key)).fetchall()
        numbers = [(number,) for (ids,) in found for number in array("I", ids)]
        connection.executemany("INSERT OR IGNORE INTO gone VALUES (?)", numbers)
        connection.executemany("DELETE FROM documents WHERE number = ?", numbers)
