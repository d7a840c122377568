"""Postings read from a file of SQLite."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

from mgtui.search.postings import TAGS, WORDS, KeptReading, PostingList, StoredDocument
from mgtui.search.sqlite_engine.arrays import Arrays
from mgtui.search.sqlite_engine.store import FIELDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from mgtui.search.postings import Field

T = TypeVar("T", int, float)

_KEPT = 2_000_000
"""How many postings are kept from earlier searches, eight bytes each."""
_STORED = 500
"""How many stored documents are kept."""
_NONE = PostingList((), ())
_LAST = "\U0010ffff"


def _without(values: array[T], cuts: list[int]) -> array[T]:
    """An array without what stands at some places, which rise."""
    # By slices: as a list the numbers of a million documents take eight times as much.
    if not cuts:
        return values
    found = values[: cuts[0]]
    for cut, end in zip(cuts, [*cuts[1:], len(values)], strict=True):
        found.extend(values[cut + 1 : end])
    return found


class SqlitePostings(KeptReading):
    """`Postings` of an open index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(_KEPT, _STORED)
        self._connection = connection
        self._gone = dict.fromkeys(
            number for (number,) in connection.execute("SELECT number FROM gone ORDER BY number")
        )
        # Not counted row by row, which would read the file from end to end.
        written = connection.execute("SELECT sum(documents) FROM segments").fetchone()[0] or 0
        self.count: int = written - len(self._gone)
        last = connection.execute("SELECT number FROM documents ORDER BY number DESC LIMIT 1").fetchone()
        self.end: int = last[0] + 1 if last else 0
        self._one = array("f")

    def documents(self) -> Sequence[int]:
        """The numbers of all documents, in rising order."""
        found = self._connection.execute("SELECT number FROM documents ORDER BY number")
        return [number for (number,) in found if number not in self._gone]

    def _read(self, field: Field, term: str) -> PostingList:
        ids, weights = array("I"), array("f")
        for arrays, number, start, _ in self._places(field, term):
            some, *theirs = arrays.read("ids" if field == TAGS else "ids, weights", start, number)
            ids.frombytes(some)
            weights.frombytes(b"".join(theirs))
        cuts = [
            place for number in self._gone if (place := bisect_left(ids, number)) < len(ids) and ids[place] == number
        ]
        ids, weights = _without(ids, cuts), _without(weights, cuts) if field != TAGS else weights
        if field == TAGS:
            return PostingList(ids, self._ones(len(ids))) if ids else _NONE
        return PostingList(ids, weights) if ids else _NONE

    def _ones(self, number: int) -> Sequence[float]:
        """So many weights of a tag; all lists have the same ones."""
        if len(self._one) < number:
            self._one = array("f", [1.0]) * number
        return memoryview(self._one)[:number]

    def positions(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The documents that have a word, with its positions in each."""
        for arrays, number, start, place in self._places(WORDS, word):
            ids, counts = (array("I", numbers) for numbers in arrays.read("ids, counts", start, number))
            positions, at = array("I", arrays.positions(place, sum(counts))), 0
            for document, count in zip(ids, counts, strict=True):
                if document not in self._gone:
                    yield document, positions[at : at + count]
                at += count

    def _places(self, field: Field, term: str) -> list[tuple[Arrays, int, int, int]]:
        """Of each segment that has a term the arrays of its postings, how many they are, and where in the arrays they
        and their positions begin."""
        question = (
            "SELECT segment, number, start, first_position FROM terms WHERE field = ? AND term = ? ORDER BY segment"
        )
        found = self._connection.execute(question, (FIELDS[field], term)).fetchall()
        return [(Arrays(self._connection, segment, FIELDS[field]), *places) for segment, *places in found]

    def _count(self, field: Field, term: str) -> int:
        question = "SELECT sum(number) FROM terms WHERE field = ? AND term = ?"
        return self._connection.execute(question, (FIELDS[field], term)).fetchone()[0] or 0

    def beginning(self, field: Field, prefix: str) -> list[str]:
        """The terms with this prefix, in the order of their code points."""
        return self._terms(field, prefix, "term", -1)

    def frequent(self, field: Field, prefix: str, most: int) -> list[str]:
        """The terms with this prefix that most documents have, by `frequency`; equal ones by their code points."""
        return self._terms(field, prefix, "sum(number) DESC, term", most)

    def _terms(self, field: Field, prefix: str, order: str, most: int) -> list[str]:
        question = "SELECT term FROM terms WHERE field = ? AND term >= ? AND term < ? GROUP BY term"
        values = (FIELDS[field], prefix, prefix + _LAST, most)
        found = self._connection.execute(f"{question} ORDER BY {order} LIMIT ?", values)
        return [term for (term,) in found]

    def _read_stored(self, number: int) -> StoredDocument:
        text = self._connection.execute("SELECT stored FROM documents WHERE number = ?", (number,)).fetchone()[0]
        kind, key, library, article, title, section, shown, counts, order, forward = json.loads(text)
        return StoredDocument(
            kind, key, library, article, title, tuple(section), shown,
            {name: (first, second) for name, (first, second) in counts.items()}, (order[0], order[1]), forward,
        )  # fmt: skip

    def close(self) -> None:
        """Close the file."""
        self._kept.clear()
        self._connection.close()
