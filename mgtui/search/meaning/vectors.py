"""The vectors of a library's texts, in a file of SQLite beside the builds of its index.

A vector belongs to the words of a text, so that it outlasts the builds: a new one reads only texts that are new. For
each build the file has the numbers of its documents and what each of them says; once all of it is read, it is found by
meaning.
"""

from __future__ import annotations

import contextlib
import sqlite3
from array import array
from contextlib import closing
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.search.postings import StoredDocument

_NAME = "meaning-{}.sqlite3"
_ALL = "meaning-*"
LOCK = "meaning.lock"
"""Held by the program that reads the texts of an index."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (digest BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS builds (
    name TEXT PRIMARY KEY, numbers BLOB NOT NULL, digests BLOB NOT NULL, missing INTEGER NOT NULL
);
"""
_DIGEST = 16
"""Bytes of a digest."""
_WAIT = 10.0
"""Seconds that one program waits for another to have written."""
KINDS = ("claim", "passage")
"""Kinds of records that are found by meaning."""


class State(NamedTuple):
    """How far the texts of a build are read."""

    done: int
    total: int

    @property
    def is_complete(self) -> bool:
        return self.done == self.total


class Members(NamedTuple):
    """The documents of a build that can be found by meaning."""

    numbers: array[int]
    """Their numbers in the index, 32 bits each."""
    vectors: list[bytes]
    """For each the vector, as numbers of 16 bits."""


def text_of(stored: StoredDocument) -> str:
    """The words of a record that its vector is made from."""
    if stored.kind == "claim":
        return stored.title
    return ". ".join(filter(None, (stored.title, stored.text)))


def digest_of(text: str) -> bytes:
    """What tells one text from another."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST).digest()


def state(build: Path, key: str) -> State | None:
    """How far the texts of a build are read; None where nobody has begun."""
    try:
        with closing(_reading(build, key)) as connection:
            row = connection.execute(
                "SELECT length(numbers) / 4, missing FROM builds WHERE name = ?", (build.name,)
            ).fetchone()
    except sqlite3.Error:
        return None
    return State(row[0] - row[1], row[0]) if row else None


def members(build: Path, key: str) -> Members | None:
    """The documents of a build with their vectors; None where not all of them are read."""
    try:
        with closing(_reading(build, key)) as connection:
            row = connection.execute(
                "SELECT numbers, digests FROM builds WHERE name = ? AND missing = 0", (build.name,)
            ).fetchone()
            if row is None:
                return None
            known: dict[bytes, bytes] = dict(connection.execute("SELECT digest, vector FROM vectors"))
        numbers = array("I")
        numbers.frombytes(row[0])
        return Members(numbers, [known[each] for each in _cut(row[1])])
    except (sqlite3.Error, KeyError, ValueError):
        return None


def _reading(build: Path, key: str) -> sqlite3.Connection:
    uri = f"{(build.parent / _NAME.format(key)).absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=_WAIT)


def _cut(digests: bytes) -> Iterator[bytes]:
    return (digests[at : at + _DIGEST] for at in range(0, len(digests), _DIGEST))


def remove(home: Path, keep: str = "") -> None:
    """Remove the vectors of an index, but those of the model with a key to `keep`."""
    for path in home.glob(_ALL):
        if not keep or not path.name.startswith(_NAME.format(keep)):
            with contextlib.suppress(OSError):
                path.unlink()


class Writer:
    """Writes vectors. One at a time for each index: whoever has it holds a lock."""

    def __init__(self, build: Path, key: str) -> None:
        """Raises OSError or sqlite3.Error where the file cannot be written; a damaged one is begun anew."""
        self._build = build
        path = build.parent / _NAME.format(key)
        try:
            self._connection = _writing(path)
        except sqlite3.DatabaseError:
            remove(build.parent)
            self._connection = _writing(path)

    def begin(self, texts: Iterable[tuple[int, str]]) -> list[int]:
        """Note which documents a build has, by number and text; gives the numbers of those still to be read."""
        numbers, digests = array("I"), list[bytes]()
        for number, text in texts:
            numbers.append(number)
            digests.append(digest_of(text))
        with self._connection as connection:
            here = {path.name for path in self._build.parent.iterdir()}
            for (name,) in connection.execute("SELECT name FROM builds").fetchall():
                if name not in here:
                    connection.execute("DELETE FROM builds WHERE name = ?", (name,))
            self._forget()
            known = {digest for (digest,) in connection.execute("SELECT digest FROM vectors")}
            missing = [number for number, digest in zip(numbers, digests, strict=True) if digest not in known]
            connection.execute(
                "INSERT OR REPLACE INTO builds VALUES (?, ?, ?, ?)",
                (self._build.name, numbers.tobytes(), b"".join(digests), len(missing)),
            )
        return missing

    def _forget(self) -> None:
        """Take out the vectors of texts that no build has, once they are more than the others."""
        wanted = {
            each for (digests,) in self._connection.execute("SELECT digests FROM builds") for each in _cut(digests)
        }
        known = [digest for (digest,) in self._connection.execute("SELECT digest FROM vectors")]
        dead = [(digest,) for digest in known if digest not in wanted]
        if len(dead) > _SPARED + len(wanted):
            self._connection.executemany("DELETE FROM vectors WHERE digest = ?", dead)

    def add(self, read: Sequence[tuple[str, bytes]], missing: int) -> None:
        """Keep the vectors of texts, after which so many documents are missing."""
        with self._connection as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)", ((digest_of(text), vector) for text, vector in read)
            )
            connection.execute("UPDATE builds SET missing = ? WHERE name = ?", (missing, self._build.name))

    def close(self) -> None:
        self._connection.close()


_SPARED = 10_000
"""So many vectors that no build has are kept: a text that comes back is not read again."""


def _writing(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    connection = sqlite3.connect(path, timeout=_WAIT)
    try:
        connection.executescript(_SCHEMA)
        # Vectors can be made again: what a failing machine loses is read anew.
        connection.execute("PRAGMA synchronous = OFF")
    except BaseException:
        connection.close()
        raise
    return connection
