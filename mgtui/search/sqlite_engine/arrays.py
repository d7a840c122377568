"""The numbers of postings in tables of SQLite: those of all terms of a field in a segment one behind the other.

They stand in pieces, so that a term is read from the pieces it lies in, and a whole index is written in a few thousand
rows, not in one for each term.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.search.blocks import WIDTH

if TYPE_CHECKING:
    import sqlite3

    from mgtui.search.blocks import Columns

TABLES = ("pieces", "positions")
SCHEMA = """
CREATE TABLE pieces (place INTEGER PRIMARY KEY, ids BLOB NOT NULL, weights BLOB NOT NULL, counts BLOB NOT NULL);
CREATE TABLE positions (place INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
"""
"""What is in them is said at `Packed`."""

_PIECE = 500
"""So many numbers of each array stand in a row: ids and weights are then as much as a page of 4,096 bytes holds."""
_STEP = WIDTH * _PIECE
_PIECES, _FIELDS = 32, 2
"""Bits that the number of a piece and of a field take in a `place`; a segment has what is left."""
_MOST = (1 << _PIECES) - 1


class Arrays(NamedTuple):
    """The postings of a field in a segment."""

    connection: sqlite3.Connection
    segment: int
    field: int
    schema: str = ""
    """With a dot behind it, where its tables are to be told from others of the same names."""

    def write(self, columns: Columns) -> None:
        """Write all of them, where there are none yet."""
        place, ids, positions = first_place(self.segment, self.field), columns.ids, columns.positions
        self.connection.executemany(
            f"INSERT INTO {self.schema}pieces VALUES (?, ?, ?, ?)",  # noqa: S608
            (
                (place + number, *[each[start : start + _STEP] for each in (ids, columns.weights, columns.counts)])
                for number, start in enumerate(range(0, len(ids), _STEP))
            ),
        )
        self.connection.executemany(
            f"INSERT INTO {self.schema}positions VALUES (?, ?)",  # noqa: S608
            (
                (place + number, positions[start : start + _STEP])
                for number, start in enumerate(range(0, len(positions), _STEP))
            ),
        )

    def read(self, names: str, start: int, count: int) -> list[bytes]:
        """Of arrays, as `ids, weights`, the numbers of so many postings, from one on."""
        return self._read("pieces", names, start, count)

    def positions(self, start: int, count: int) -> bytes:
        """So many positions, from one on."""
        return self._read("positions", "numbers", start, count)[0] if count else b""

    def whole(self) -> tuple[bytes, bytes, bytes, bytes]:
        """All ids, weights, counts and positions."""
        ids, weights, counts = self._pieces("pieces", "ids, weights, counts", 0, _MOST) or [b""] * 3
        return ids, weights, counts, b"".join(self._pieces("positions", "numbers", 0, _MOST))

    def _read(self, table: str, names: str, start: int, count: int) -> list[bytes]:
        first = start // _PIECE
        begin = WIDTH * (start - first * _PIECE)
        found = self._pieces(table, names, first, (start + count - 1) // _PIECE)
        return [numbers[begin : begin + WIDTH * count] for numbers in found]

    def _pieces(self, table: str, names: str, first: int, last: int) -> list[bytes]:
        """Those from the first to the last, joined; nothing where there are none."""
        place = first_place(self.segment, self.field)
        question = f"SELECT {names} FROM {self.schema}{table} WHERE place BETWEEN ? AND ? ORDER BY place"  # noqa: S608
        rows = self.connection.execute(question, (place + first, place + last)).fetchall()
        return list(map(b"".join, zip(*rows, strict=True)))


def first_place(segment: int, field: int = 0) -> int:
    """The lowest place that a piece of a segment can have, or of a field in it."""
    return (segment << _FIELDS | field) << _PIECES
