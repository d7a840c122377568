"""The SQLite file under a notebook: opening, versions, copies before a change, short transactions.

Write-ahead log, so that one process reads while another writes. `synchronous` is FULL: what was said to be saved
also survives a power cut, and a reader's few writes a minute can well wait for the disk.
"""

from __future__ import annotations

import errno
import os
import re
import sqlite3
import threading
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

APPLICATION = 0x6D677475
"""SQLite's application_id of a notebook: "mgtu"."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE bookmark (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, record TEXT NOT NULL,
            spot TEXT NOT NULL, created TEXT NOT NULL, UNIQUE (library, record))""",
        """CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, record TEXT NOT NULL,
            spot TEXT NOT NULL, text TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT)""",
        """CREATE TABLE note_version (id INTEGER PRIMARY KEY AUTOINCREMENT,
            note INTEGER NOT NULL REFERENCES note (id), text TEXT NOT NULL, written TEXT NOT NULL)""",
        "CREATE INDEX note_version_note ON note_version (note)",
        """CREATE TABLE saved_search (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, query TEXT NOT NULL,
            total INTEGER NOT NULL, created TEXT NOT NULL, counted TEXT NOT NULL, UNIQUE (library, query))""",
        """CREATE TABLE searched (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, query TEXT NOT NULL,
            total INTEGER NOT NULL, at TEXT NOT NULL, UNIQUE (library, query))""",
        """CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, record TEXT NOT NULL,
            spot TEXT NOT NULL, at TEXT NOT NULL, view TEXT NOT NULL)""",
        "CREATE INDEX visit_library ON visit (library, id)",
    ),
    (
        """CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, what TEXT NOT NULL,
            record TEXT NOT NULL, kind TEXT NOT NULL, library TEXT NOT NULL, name TEXT NOT NULL,
            before TEXT, after TEXT, undone TEXT NOT NULL DEFAULT '')""",
    ),
    (
        """CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, record TEXT NOT NULL,
            name TEXT NOT NULL, spot TEXT NOT NULL, created TEXT NOT NULL, UNIQUE (library, record, name))""",
    ),
    (),  # made a table that the last entry drops
    (
        """CREATE TABLE screening (library TEXT NOT NULL, record TEXT NOT NULL, decision TEXT NOT NULL,
            reason TEXT NOT NULL, spot TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (library, record))""",
        "CREATE TABLE table_layout (name TEXT PRIMARY KEY, layout TEXT NOT NULL)",
    ),
    (
        """CREATE TABLE answer_seen (library TEXT NOT NULL, question TEXT NOT NULL, state TEXT NOT NULL,
            at TEXT NOT NULL, PRIMARY KEY (library, question))""",
    ),
    ("DROP TABLE IF EXISTS told",),
)
"""Entry n brings a file of version n to version n + 1; `user_version` counts them. A `spot` is a Location as JSON.

Of a `step`, `kind`, `library` and `name` say which bookmark, note, search, tags or decisions it changed, `before` and
`after` how that stood (NULL: it was not kept), and `undone` when it was taken back."""


BUSY_SECONDS = 5.0
_NOT_WRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
LEAST_SIZE = 512
"""Size of the smallest SQLite database, in bytes."""


class NotebookError(Refusal):
    """The notebook cannot be used."""


class NewerNotebook(NotebookError):  # noqa: N818
    """The notebook was written by a newer version of the program and is left as it is."""


class NotebookBusy(NotebookError):  # noqa: N818
    """Another process kept the notebook locked for longer than is worth waiting."""


class Database:
    """One connection, safe to use from several threads. Every method raises NotebookError on failure."""

    def __init__(self, path: Path, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
        """Opens the file, made where there is none, brought up to the newest of `migrations` where it is older.

        On a disk or in a folder that cannot be written it is read as it is, through a copy in memory.
        """
        self.path = path
        self._version = len(migrations)
        self._lock = threading.RLock()
        self._only_read = ""
        """Why it can only be read; empty where it can be written."""
        with self._plainly():
            self._connection = self._opened()
            try:
                self._bring_up_to_date(migrations)
            except BaseException:
                self._connection.close()
                raise

    def _opened(self) -> sqlite3.Connection:
        try:
            _create(self.path)
            _require_long_enough(self.path)
            return _connect(self.path)
        except OSError as error:
            if error.errno not in _NOT_WRITABLE:
                raise
            self._only_read = error.strerror or str(error)
        except sqlite3.OperationalError as error:
            # The file could be written, but not its folder, where SQLite keeps the log.
            if not re.search("readonly|unable to open", str(error)):
                raise
            self._only_read = str(error)
        _require_long_enough(self.path)
        return _in_memory(self.path)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def require_writable(self) -> None:
        """Raises NotebookError where it can only be read."""
        if self._only_read:
            raise NotebookError(f"{self.path} cannot be written to ({self._only_read}): nothing new can be kept in it")

    def keeps_of_records(self) -> bool:
        """Whether there is a tag, a note or a decision on any record."""
        asked = ", ".join(f"EXISTS (SELECT 1 FROM {table})" for table in ("tag", "note", "screening"))  # noqa: S608
        return any(self.rows(f"SELECT {asked}")[0])

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock, self._plainly():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: when the block is left everything in it is on the disk, or after an error nothing is."""
        self.require_writable()
        with self._lock, self._plainly(), _transaction(self._connection):
            # A newer program may have changed the file while this one had it open.
            self._refuse_newer(_number(self._connection, "user_version"))
            yield self._connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise NotebookBusy(f"another program is writing to {self.path}; try again") from error
            raise NotebookError(f"{self.path} cannot be used: {error}") from error
        except sqlite3.DatabaseError as error:
            said = (
                f"{self.path} is damaged or no notebook ({error}); it is left as it is: move it away to begin a new one"
            )
            raise NotebookError(said) from error
        except sqlite3.Error as error:
            raise NotebookError(f"{self.path} cannot be used: {error}") from error
        except OSError as error:
            raise NotebookError(f"{self.path} cannot be used: {error.strerror or error}") from error

    def _refuse_newer(self, version: int) -> None:
        if version > self._version:
            raise NewerNotebook(
                f"{self.path} was written by a newer mgtui (format {version}, this one knows {self._version}):"
                " update mgtui to use it; nothing in it was changed"
            )

    def _bring_up_to_date(self, migrations: Sequence[Sequence[str]]) -> None:
        connection = self._connection
        self._refuse_stranger()
        self._refuse_newer(_number(connection, "user_version"))
        if _number(connection, "user_version") == self._version:
            return
        with _transaction(connection):
            # Another process may have done it while this one waited for the lock.
            version = _number(connection, "user_version")
            self._refuse_newer(version)
            if 0 < version < self._version and not self._only_read:
                copy_aside(self.path, version)
            for statement in (line for migration in migrations[version:] for line in migration):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {self._version}")

    def _refuse_stranger(self) -> None:
        # In this order: another process that makes the notebook meanwhile writes both in one transaction, so whoever
        # sees its tables sees who made them.
        tables = _number(self._connection, "schema_version")
        made_by = _number(self._connection, "application_id")
        if made_by != APPLICATION and (made_by or tables):
            raise NotebookError(f"{self.path} is a database of another program; it is left as it is")


def copy_aside(path: Path, version: int) -> Path:
    """A complete copy of a notebook beside it, `notebook.v1.sqlite3`; never over an earlier copy."""
    number = 1
    while True:
        ending = f".v{version}{'' if number == 1 else f'-{number}'}{path.suffix}"
        target = path.with_name(path.stem + ending)
        if not target.exists():
            break
        number += 1
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    _create(unfinished)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    return unfinished.replace(target)


def _create(path: Path) -> None:
    """An empty file that only its owner can read, unless there is a file already."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _require_long_enough(path: Path) -> None:
    """SQLite would take so short a file for an empty one, and write over it."""
    if path.exists() and 0 < path.stat().st_size < LEAST_SIZE:
        raise sqlite3.DatabaseError("too short")


def _in_memory(path: Path) -> sqlite3.Connection:
    """A copy of what is in a notebook, with what its log still holds; an empty one where there is no file."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if path.exists() and path.stat().st_size:
        import shutil  # late: a search that finds nothing kept opens the file as it is
        import tempfile

        # SQLite writes beside a file with a log even to read it, so the two are read elsewhere.
        with tempfile.TemporaryDirectory(prefix="mgtui-notebook-") as folder:
            for name in (path.name, f"{path.name}-wal"):
                if path.with_name(name).exists():
                    shutil.copyfile(path.with_name(name), Path(folder) / name)
            with closing(sqlite3.connect(Path(folder) / path.name)) as copy:
                copy.backup(connection)
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """The change of mode does not wait for a lock by itself; on a disk that cannot do it the old mode stays."""
    until = time.monotonic() + BUSY_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(0.01)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    # IMMEDIATE takes the lock at once: a transaction that turned from reading to writing could not wait for it.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
