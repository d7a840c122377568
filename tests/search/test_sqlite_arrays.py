"""Numbers that stand in pieces are read as they were written, wherever they begin and end."""

from __future__ import annotations

import sqlite3
from array import array
from contextlib import closing

import pytest

from mgtui.search.blocks import WIDTH, Columns
from mgtui.search.sqlite_engine import arrays
from mgtui.search.sqlite_engine.arrays import SCHEMA, Arrays


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7])
def test_postings_are_read_across_pieces(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrays, "_PIECE", size)
    monkeypatch.setattr(arrays, "_STEP", WIDTH * size)
    ids, weights, counts, positions = (array("I", range(start, start + 7)).tobytes() for start in (0, 10, 20, 30))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        other = Columns([], b"", b"", positions, b"", b"", b"")
        for segment, field, columns in (
            (2, 0, other), (2, 1, Columns([], b"", b"", ids, weights, counts, positions)), (2, 2, other),
            (3, 1, other),
        ):  # fmt: skip
            Arrays(connection, segment, field).write(columns)
        written = Arrays(connection, 2, 1)
        assert written.whole() == (ids, weights, counts, positions)
        assert Arrays(connection, 4, 1).whole() == (b"", b"", b"", b"")
        for start in range(7):
            for count in range(1, 8 - start):
                part = slice(WIDTH * start, WIDTH * (start + count))
                assert written.read("ids, weights", start, count) == [ids[part], weights[part]]
                assert written.read("counts", start, count) == [counts[part]]
                assert written.positions(start, count) == positions[part]
        assert written.positions(7, 0) == b""
