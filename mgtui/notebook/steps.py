"""What was done to the notebook, step by step, to be taken back and brought back."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.errors import Changed, LibraryWriteError, NothingToUndo
from mgtui.named import NamedTuple
from mgtui.notebook.records import now
from mgtui.steps import Step, time_after

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from mgtui.notebook.database import Database


class RecordChanged(Changed):
    """A bookmark, note or search is no longer as its step left it, so it is not written over."""

    def __init__(self, step: Step, path: Path) -> None:
        what = step.what.removeprefix(_WHOSE)
        LibraryWriteError.__init__(self, f"step {step.number} is left as it is, for this was changed since: {what}")
        self.path = path


_WHOSE = "notebook: "
"""What the words of each step begin with, since a history has steps of libraries too."""


class Item(NamedTuple):
    """One thing that is kept, under a name that stays its own when it is taken away and comes back."""

    kind: str
    """`bookmark`, `note`, `saved_search`, `tags` or `screening`."""
    library: str
    name: str
    """The record of a bookmark, the number of a note, the words of a search; of tags the records and the names that a
    step is about, as `tags_item` writes them, of decisions the records."""

    def state(self, connection: Connection) -> str | None:
        """All that is needed to bring it back as it is now; None where it is not kept."""
        found = _KINDS[self.kind].state(connection, self)
        return msgspec.json.encode(found).decode() if found else None

    def put(self, connection: Connection, state: str | None) -> None:
        """Keep it in this state, or take it away. The texts of a note are kept with it whatever happens."""
        _KINDS[self.kind].put(connection, self, None if state is None else msgspec.json.decode(state))

    def same(self, first: str | None, second: str | None) -> bool:
        """Whether two states are one to the reader. Of a bookmark and a search that is whether they are kept."""
        return first == second if _KINDS[self.kind].has_contents else (first is None) == (second is None)


def tags_item(library: str, records: Sequence[str], names: Sequence[str]) -> Item:
    """What a step does to these tags of these records."""
    return Item("tags", library, msgspec.json.encode([list(records), list(names)]).decode())


def screening_item(library: str, records: Sequence[str]) -> Item:
    """What a step decides on these studies."""
    return Item("screening", library, msgspec.json.encode(list(records)).decode())


class _One(NamedTuple):
    """How a kind is kept of which an item is one row that is there or not, by SQL."""

    asked: str
    gone: str
    back: str
    has_contents: bool = False

    def state(self, connection: Connection, item: Item) -> Sequence[Any] | None:
        row: Sequence[Any] | None = connection.execute(self.asked, (item.library, item.name)).fetchone()
        return row

    def put(self, connection: Connection, item: Item, values: Sequence[Any] | None) -> None:
        if values is None:
            connection.execute(self.gone, (item.library, item.name))
        else:
            connection.execute(self.back, (item.library, item.name, *values))


class _Note(_One):
    """A note is never gone: its text stays, with the time when it was taken away."""

    def put(self, connection: Connection, item: Item, values: Sequence[Any] | None) -> None:
        text = values[0] if values else None
        connection.execute(self.back, (text, now(), item.name))
        if values:
            connection.execute(_VERSION, (item.name, text, now()))


class _Several(NamedTuple):
    """How a kind is kept of which an item is rows of several records: of each those of some names, or its only one."""

    asked: str
    gone: str
    back: str
    has_contents: bool = True

    def state(self, connection: Connection, item: Item) -> Sequence[Any]:
        records, names = _rows_of(item)
        rows = [row for record in records for row in connection.execute(self.asked, (item.library, record))]
        return [row for row in rows if not names or row[1] in names]

    def put(self, connection: Connection, item: Item, values: Sequence[Any] | None) -> None:
        records, names = _rows_of(item)
        for place in product([item.library], records, *([names] if names else ())):
            connection.execute(self.gone, place)
        for row in values or ():
            connection.execute(self.back, (item.library, *row))


def _rows_of(item: Item) -> tuple[list[str], list[str]]:
    """The records and the names that an item is about; no names where each record has one row."""
    decoded = msgspec.json.decode(item.name)
    return decoded if item.kind == "tags" else (decoded, [])


_KINDS: dict[str, _One | _Several] = {
    "bookmark": _One(
        "SELECT id, spot, created FROM bookmark WHERE library = ? AND record = ?",
        "DELETE FROM bookmark WHERE library = ? AND record = ?",
        "INSERT INTO bookmark (library, record, id, spot, created) VALUES (?, ?, ?, ?, ?)",
    ),
    "saved_search": _One(
        "SELECT id, total, created, counted FROM saved_search WHERE library = ? AND query = ?",
        "DELETE FROM saved_search WHERE library = ? AND query = ?",
        "INSERT INTO saved_search (library, query, id, total, created, counted) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    "note": _Note(
        "SELECT text FROM note WHERE library = ? AND id = ? AND removed IS NULL",
        "",
        "UPDATE note SET text = coalesce(?1, text), changed = ?2, removed = CASE WHEN ?1 IS NULL THEN ?2 END"
        " WHERE id = ?3",
        has_contents=True,
    ),
    "tags": _Several(
        "SELECT record, name, id, spot, created FROM tag WHERE library = ? AND record = ? ORDER BY id",
        "DELETE FROM tag WHERE library = ? AND record = ? AND name = ?",
        "INSERT INTO tag (library, record, name, id, spot, created) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    "screening": _Several(
        "SELECT record, decision, reason, spot, at FROM screening WHERE library = ? AND record = ?",
        "DELETE FROM screening WHERE library = ? AND record = ?",
        "INSERT INTO screening (library, record, decision, reason, spot, at) VALUES (?, ?, ?, ?, ?, ?)",
    ),
}
_VERSION = "INSERT INTO note_version (note, text, written) VALUES (?, ?, ?)"


def note_step(connection: Connection, item: Item, before: str | None, what: str, record: str = "") -> None:
    """Write down what a transaction did to an item, where that is anything that a reader would see."""
    after = item.state(connection)
    if not item.same(before, after):
        latest = connection.execute("SELECT at FROM step ORDER BY id DESC LIMIT 1").fetchone()
        connection.execute(
            "INSERT INTO step (at, what, record, kind, library, name, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (time_after(latest[0] if latest else ""), f"{_WHOSE}{what}", record, *item, before, after),
        )


class _Entry(NamedTuple):
    step: Step
    item: Item
    before: str | None
    after: str | None


class NotebookHistory:
    """The steps of a notebook, of every library. Any method may raise NotebookError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def steps(self) -> list[Step]:
        """All steps in order of time."""
        return [entry.step for entry in map(_entry, self._database.rows(_STEPS))]

    def undo(self, number: int) -> list[Step]:
        """Take back a step, and the later ones on the same thing; gives those taken back, the latest first.

        Raises NothingToUndo where no such step stands, RecordChanged where the thing is no longer as they left it;
        then nothing has changed.
        """
        with self._database.writing() as connection:
            entries = [_entry(row) for row in connection.execute(_STEPS)]
            chosen = next((entry for entry in entries if entry.step.number == number), None)
            if chosen is None or chosen.step.undone:
                raise NothingToUndo(f"the notebook has no step {number} that could be undone")
            later = [entry for entry in entries if entry.item == chosen.item and entry.step.number >= number]
            going = [entry for entry in reversed(later) if not entry.step.undone]
            times = [time for entry in entries for time in (entry.step.when, entry.step.undone_at)]
            at = time_after(max(times))
            for entry in going:
                _turn(connection, self._database.path, entry, entry.after, entry.before)
                connection.execute("UPDATE step SET undone = ? WHERE id = ?", (at, entry.step.number))
            return [msgspec.structs.replace(entry.step, undone=True, undone_at=at) for entry in going]

    def redo(self, number: int) -> list[Step]:
        """Bring back what the undo took that took this step; gives the steps brought back, the earliest first.

        Raises NothingToUndo where this step stands, RecordChanged as `undo`.
        """
        with self._database.writing() as connection:
            entries = [_entry(row) for row in connection.execute(_STEPS)]
            chosen = next((entry for entry in entries if entry.step.number == number), None)
            if chosen is None or not chosen.step.undone:
                raise NothingToUndo(f"the notebook has no step {number} that could be brought back")
            coming = [entry for entry in entries if entry.step.undone_at == chosen.step.undone_at]
            for entry in coming:
                _turn(connection, self._database.path, entry, entry.before, entry.after)
                connection.execute("UPDATE step SET undone = '' WHERE id = ?", (entry.step.number,))
            return [msgspec.structs.replace(entry.step, undone=False, undone_at="") for entry in coming]


_STEPS = "SELECT id, at, what, undone, record, kind, library, name, before, after FROM step ORDER BY id"


def _entry(row: tuple[int, str, str, str, str, str, str, str, str | None, str | None]) -> _Entry:
    number, at, what, undone, record, kind, library, name, before, after = row
    ids = tuple(record.split())
    return _Entry(Step(number, at, what, bool(undone), ids, undone), Item(kind, library, name), before, after)


def _turn(connection: Connection, path: Path, entry: _Entry, expected: str | None, wanted: str | None) -> None:
    """Bring an item from one state into another. Raises RecordChanged where it is not in the first."""
    there = entry.item.state(connection)
    if not entry.item.same(there, expected):
        raise RecordChanged(entry.step, path)
    entry.item.put(connection, wanted)
