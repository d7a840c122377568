"""Writing and opening an index in a file of SQLite.

A row has a term in one segment, and says where its postings stand in the `arrays` of its field there. The file of a
whole index is never changed, so that builds may share it: a change writes a segment of its own into a second file
beside it, and notes there which documents are gone; now and then small segments are joined, so that a term never has
many rows. SQLite's own full-text index (FTS5) is not used: it keeps no weights, and its lists come out row by row.

What is only needed to read or write is imported late: a start asks for the engine's version, whichever it then opens.
"""

from __future__ import annotations

from array import array
from contextlib import closing
from itertools import accumulate, groupby, repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from mgtui.search.engine import IndexDamaged
from mgtui.search.postings import STEMS, TAGS, WORDS
from mgtui.search.sqlite_engine.arrays import SCHEMA, TABLES, Arrays, first_place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.search.blocks import Columns, Documents
    from mgtui.search.postings import Field
    from mgtui.search.sqlite_engine.reader import SqlitePostings

FILE = "postings.sqlite3"
CHANGES = "changes.sqlite3"
"""What has changed since the other file was written; of the same tables."""
FIELDS: dict[Field, int] = {STEMS: 0, WORDS: 1, TAGS: 2}
"""Their order is that in a `Block`."""
_SCHEMA = f"""
CREATE TABLE terms (
    field INTEGER NOT NULL, term TEXT NOT NULL, segment INTEGER NOT NULL, number INTEGER NOT NULL,
    start INTEGER NOT NULL, first_position INTEGER NOT NULL, PRIMARY KEY (field, term, segment)
) WITHOUT ROWID;
{SCHEMA}
CREATE TABLE documents (number INTEGER PRIMARY KEY, stored BLOB NOT NULL);
CREATE TABLE gone (number INTEGER PRIMARY KEY);
CREATE TABLE segments (segment INTEGER PRIMARY KEY, first_number INTEGER, documents INTEGER);
"""
_SEGMENT = 100_000
"""So many documents are held in memory before they are written."""
_SMALL = 5_000
"""A segment of fewer documents is joined with others ..."""
_MOST_SMALL = 6
"""... when there are so many of them."""


class SqliteStore:
    """A `PostingsStore`."""

    name = "sqlite"
    version = "3"
    is_for_large = True
    unchanging = frozenset({FILE})

    def write(self, folder: Path, documents: Documents) -> None:
        """Write a whole index into `folder`, which has none."""
        with closing(_connected(folder / FILE)) as connection, connection:
            connection.executescript(_SCHEMA)
            _add(connection, documents, 0, 0)

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
        """Take out the documents with the tags `gone` and add new ones."""
        is_first = not (folder / CHANGES).exists()
        with closing(_connected(folder / CHANGES)) as connection:
            connection.execute("ATTACH ? AS whole", (read_only(folder / FILE),))
            with connection:
                if is_first:
                    connection.executescript(_SCHEMA)
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
_TABLES = ("terms", *TABLES, "documents", "gone", "segments")


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
    from mgtui.search.joining import joined

    held: tuple[list[Columns], ...] = tuple([] for _ in FIELDS)
    size = 0
    for block in documents.blocks(first):
        if size and size + len(block.stored) > _SEGMENT:
            _write(connection, joined(held), segment, first, size)
            first, segment, size = first + size, segment + 1, 0
            held = tuple([] for _ in FIELDS)
        # At once: others analyse what comes next meanwhile.
        _write_stored(connection, enumerate(block.stored, first + size))
        for parts, columns in zip(held, block.terms, strict=True):
            parts.append(columns)
        size += len(block.stored)
    if size:
        _write(connection, joined(held), segment, first, size)


def _write_stored(connection: sqlite3.Connection, documents: Iterable[tuple[int, bytes]]) -> None:
    connection.executemany("INSERT INTO documents VALUES (?, ?)", documents)


def _write(connection: sqlite3.Connection, fields: Iterable[Columns], segment: int, first: int, size: int) -> None:
    """Write the postings of so many documents, numbered from `first` on, as a segment: those of each field, its terms
    sorted."""
    for field, columns in zip(FIELDS.values(), fields, strict=True):
        Arrays(connection, segment, field).write(columns)
        sizes = array("I", columns.sizes)
        places = accumulate(array("I", columns.widths), initial=0) if columns.widths else repeat(0)
        connection.executemany(
            "INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?)",
            zip(repeat(field), columns.terms, repeat(segment), sizes, accumulate(sizes, initial=0), places),
        )
    connection.execute("INSERT INTO segments VALUES (?, ?, ?)", (segment, first, size))


def _join_small(connection: sqlite3.Connection) -> None:
    """Make one segment of the small ones at the end, where there are many, without what is gone."""
    small: list[tuple[int, int]] = []
    for segment, first, size in connection.execute(
        "SELECT segment, first_number, documents FROM segments ORDER BY segment DESC"
    ):
        if size >= _SMALL:
            break
        small.append((segment, first))
    if len(small) <= _MOST_SMALL:
        return
    segment, first = small[-1]
    documents = connection.execute("SELECT number, stored FROM documents WHERE number >= ?", (first,)).fetchall()
    gone = {each for (each,) in connection.execute("SELECT number FROM gone WHERE number >= ?", (first,))}
    fields = [_joined(connection, field, sorted(each for each, _ in small), gone) for field in FIELDS.values()]
    connection.execute("DELETE FROM terms WHERE segment >= ?", (segment,))
    for table in TABLES:
        connection.execute(f"DELETE FROM {table} WHERE place >= ?", (first_place(segment),))  # noqa: S608
    connection.execute("DELETE FROM documents WHERE number >= ?", (first,))
    connection.execute("DELETE FROM gone WHERE number >= ?", (first,))
    connection.execute("DELETE FROM segments WHERE segment >= ?", (segment,))
    if documents:
        _write_stored(connection, documents)
        _write(connection, fields, segment, documents[0][0], len(documents))


def _joined(connection: sqlite3.Connection, field: int, segments: list[int], gone: set[int]) -> Columns:
    """The postings of a field in some segments as those of one, without the documents that are `gone`."""
    from mgtui.search.blocks import Columns

    written = {each: _Numbers(*Arrays(connection, each, field).whole()) for each in segments}
    found = _Numbers()
    terms: list[str] = []
    sizes, widths = array("I"), array("I")
    question = (
        "SELECT term, segment, number, start, first_position FROM terms WHERE field = ? AND segment >= ?"
        " ORDER BY term, segment"
    )
    for term, places in groupby(connection.execute(question, (field, segments[0])), key=itemgetter(0)):
        size, width = len(found.ids), len(found.positions)
        for _, segment, number, start, position in places:
            found.take(written[segment], range(start, start + number), position, gone)
        if len(found.ids) > size:
            terms.append(term)
            sizes.append(len(found.ids) - size)
            widths.append(len(found.positions) - width)
    counted = widths.tobytes() if found.counts else b""
    numbers = (found.ids, found.weights, found.counts, found.positions)
    return Columns(terms, sizes.tobytes(), counted, *[each.tobytes() for each in numbers])


class _Numbers:
    """The arrays of a field in memory."""

    def __init__(self, ids: bytes = b"", weights: bytes = b"", counts: bytes = b"", positions: bytes = b"") -> None:
        self.ids, self.weights = array("I", ids), array("f", weights)
        self.counts, self.positions = array("I", counts), array("I", positions)

    def take(self, other: _Numbers, places: range, position: int, gone: set[int]) -> None:
        """Add the postings at some places in others, whose positions begin at `position`, but for those `gone`."""
        for place in places:
            width = other.counts[place] if other.counts else 0
            if other.ids[place] not in gone:
                self.ids.append(other.ids[place])
                self.weights.extend(other.weights[place : place + 1])
                self.counts.extend(other.counts[place : place + 1])
                self.positions.extend(other.positions[position : position + width])
            position += width


def _take_out(connection: sqlite3.Connection, key: str) -> None:
    for schema in ("whole", "main"):
        question = f"SELECT segment, number, start FROM {schema}.terms WHERE field = ? AND term = ?"  # noqa: S608
        for segment, number, start in connection.execute(question, (FIELDS[TAGS], key)).fetchall():
            (ids,) = Arrays(connection, segment, FIELDS[TAGS], f"{schema}.").read("ids", start, number)
            numbers = [(each,) for each in array("I", ids)]
            connection.executemany("INSERT OR IGNORE INTO gone VALUES (?)", numbers)
            connection.executemany("DELETE FROM documents WHERE number = ?", numbers)
