"""The notebook of a reader. What a method returned from is on the disk, whatever happens to the process next."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from mgtui.library.locations import notebook_path
from mgtui.library.text import strip_controls
from mgtui.model.kept import DECISIONS
from mgtui.notebook.database import Database
from mgtui.notebook.records import (
    Bookmark,
    Location,
    Note,
    SavedSearch,
    Screened,
    Searched,
    Tagged,
    Visit,
    now,
)
from mgtui.notebook.steps import Item, NotebookHistory, note_step, screening_item, tags_item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from sqlite3 import Connection
    from types import TracebackType

VISITS_KEPT = 1000
"""Visits kept for each library; older ones go."""
SEARCHES_KEPT = 500
"""Different searches kept for each library."""


class Notebook:
    """What a reader keeps, of every library. Any method may raise NotebookError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path | None = None) -> Notebook:
        """The notebook in this file (the reader's own where none is named), made where there is none.

        Raises NotebookError: NewerNotebook where a newer program wrote it, NotebookBusy where another holds it.
        """
        return cls(Database(path or notebook_path()))

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def steps(self) -> NotebookHistory:
        """What was done to bookmarks, notes, tags and saved searches, to be undone and brought back."""
        return NotebookHistory(self._database)

    def require_writable(self) -> None:
        """Raises NotebookError, which says why, where the notebook can only be read."""
        self._database.require_writable()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Notebook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Bookmarks: at most one on a record.

    def toggle_bookmark(self, location: Location) -> bool:
        """Mark a place, or take the mark away; whether it is marked now."""
        with self._database.writing() as connection:
            gone = _remove_bookmark(connection, location.library, location.record)
            if not gone:
                _bookmark(connection, location)
        return not gone

    def remove_bookmark(self, bookmark: int) -> bool:
        """Take a bookmark away by its number; False where there is none."""
        with self._database.writing() as connection:
            there = connection.execute("SELECT library, record FROM bookmark WHERE id = ?", (bookmark,)).fetchone()
            return there is not None and _remove_bookmark(connection, *there)

    def bookmarks(self, library: str | None = None) -> list[Bookmark]:
        """Bookmarks, newest first; of one library where it is named."""
        rows = self._database.rows(
            "SELECT id, spot, created FROM bookmark WHERE ? IN (library, '') ORDER BY id DESC", (library or "",)
        )
        return [Bookmark(number, _location(location), created) for number, location, created in rows]

    # Notes: any number on a record; every text a note had is kept.

    def add_note(self, location: Location, text: str) -> Note:
        """Write a note on a place. Raises ValueError where the text is empty."""
        text, time = _note_text(text), now()
        with self._database.writing() as connection:
            number = connection.execute(
                "INSERT INTO note (library, record, spot, text, created, changed) VALUES (?, ?, ?, ?, ?, ?)",
                (*_location_values(location), text, time, time),
            ).lastrowid
            _keep_version(connection, number, text, time)
            note_step(
                connection,
                Item("note", location.library, str(number)),
                None,
                f"note on {location.record}",
                location.record,
            )
        assert number is not None
        return Note(number, location, text, time, time)

    def edit_note(self, note: int, text: str) -> Note:
        """Give a note a new text; the one before is kept among its versions. Brings a removed note back.

        Raises ValueError where the text is empty, KeyError where there is no such note.
        """
        text, time = _note_text(text), now()
        with self._database.writing() as connection, _noting(connection, note, "note changed"):
            connection.execute("UPDATE note SET text = ?, changed = ?, removed = NULL WHERE id = ?", (text, time, note))
            _keep_version(connection, note, text, time)
        return self.note(note)

    def remove_note(self, note: int) -> bool:
        """Take a note out of the lists; its texts are kept. False where there is none."""
        with self._database.writing() as connection:
            try:
                with _noting(connection, note, "note taken away"):
                    return bool(
                        connection.execute(
                            "UPDATE note SET removed = ? WHERE id = ? AND removed IS NULL", (now(), note)
                        ).rowcount
                    )
            except KeyError:
                return False

    def note(self, note: int) -> Note:
        """A note by its number, removed ones too. Raises KeyError."""
        rows = self._database.rows("SELECT id, spot, text, created, changed, removed FROM note WHERE id = ?", (note,))
        if not rows:
            raise KeyError(note)
        return _note(rows[0])

    def notes(self, library: str | None = None, record: str | None = None, *, removed: bool = False) -> list[Note]:
        """Notes in the order written; of one library or record where it is named, with `removed` the removed ones."""
        rows = self._database.rows(
            "SELECT id, spot, text, created, changed, removed FROM note"
            " WHERE (removed IS NOT NULL) = ? AND ? IN (library, '') AND ? IN (record, '') ORDER BY id",
            (removed, library or "", record or ""),
        )
        return [_note(row) for row in rows]

    # Tags: any number on a record. A tag keeps the order in which it was given, and so is a reading list too.

    def tag(self, locations: Sequence[Location], add: Iterable[str] = (), remove: Iterable[str] = ()) -> int:
        """Give these records of one library tags and take others away, as one step; on how many that changed anything.

        A record that has a tag keeps its place in the list of that tag; taken and given at once it goes to the end.
        Raises ValueError where a name is none.
        """
        given, taken = (list(dict.fromkeys(map(tag_name, names))) for names in (add, remove))
        if not locations or not (given or taken):
            return 0
        library, records = locations[0].library, [location.record for location in locations]
        item = tags_item(library, records, [*given, *taken])
        changed: set[str] = set()
        with self._database.writing() as connection:
            before = item.state(connection)
            for location in locations:
                values, time = _location_values(location), now()
                gone = "DELETE FROM tag WHERE library = ? AND record = ? AND name = ?"
                done = [connection.execute(gone, (*values[:2], name)).rowcount for name in taken]
                done += [connection.execute(_GIVEN, (*values, name, time)).rowcount for name in given]
                changed |= {location.record} if any(done) else set()
            where = records[0] if len(records) == 1 else f"{len(records)} records"
            said = ", ".join([*(f"+{name}" for name in given), *(f"-{name}" for name in taken)])
            note_step(connection, item, before, f"tags {said}: {where}", " ".join(records))
        return len(changed)

    def tagged(self, library: str | None = None) -> list[Tagged]:
        """Every record that has a tag, once for each, in the order in which they were given."""
        rows = self._database.rows(
            "SELECT id, name, spot, created FROM tag WHERE ? IN (library, '') ORDER BY id", (library or "",)
        )
        return [Tagged(number, name, _location(location), created) for number, name, location, created in rows]

    # Screening: what a reader decides on studies.

    def screen(self, locations: Sequence[Location], decision: str, reason: str = "") -> int:
        """Decide on these studies of one library, as one step; on how many that changed what was decided.

        Raises ValueError where the decision is none.
        """
        if decision not in DECISIONS:
            raise ValueError(f"“{decision}” is no decision: {', '.join(DECISIONS)}")
        if not locations:
            return 0
        library, records, reason = (
            locations[0].library,
            [location.record for location in locations],
            _clean(reason).strip(),
        )
        item = screening_item(library, records)
        changed = 0
        with self._database.writing() as connection:
            before = item.state(connection)
            for location in locations:
                changed += connection.execute(_DECIDED, (*_location_values(location), decision, reason, now())).rowcount
            where = records[0] if len(records) == 1 else f"{len(records)} studies"
            said = f"{decision} ({reason})" if reason else decision
            note_step(connection, item, before, f"screening, {said}: {where}", " ".join(records))
        return changed

    def screened(self, library: str | None = None) -> list[Screened]:
        """Every decision, in the order in which they were made."""
        rows = self._database.rows(
            "SELECT spot, decision, reason, at FROM screening WHERE ? IN (library, '') ORDER BY at", (library or "",)
        )
        return [Screened(_location(location), decision, reason, at) for location, decision, reason, at in rows]

    # How tables are laid out.

    def keep_layout(self, name: str, layout: str) -> None:
        """Keep how a table of this name is laid out, in place of what was kept before."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO table_layout (name, layout) VALUES (?, ?)", (name, layout))

    def layout(self, name: str) -> str | None:
        """How a table is laid out, as it was kept; None where it was not."""
        rows = self._database.rows("SELECT layout FROM table_layout WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    # Searches.

    def save_search(self, library: str, query: str, total: int) -> SavedSearch:
        """Keep a search with its number of hits; saved again, only the number is brought up to date."""
        query, time = _clean(query), now()
        item = Item("saved_search", library, query)
        with self._database.writing() as connection:
            before = item.state(connection)
            connection.execute(
                "INSERT INTO saved_search (library, query, total, created, counted) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (library, query) DO UPDATE SET total = excluded.total, counted = excluded.counted",
                (library, query, total, time, time),
            )
            note_step(connection, item, before, f"search saved: {query}")
        return next(saved for saved in self.saved_searches(library) if saved.query == query)

    def see_answer(self, library: str, question: str, state: str) -> None:
        """Keep how the answer to a saved question stood when it was looked at."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO answer_seen (library, question, state, at) VALUES (?, ?, ?, ?)",
                (library, _clean(question), state, now()),
            )

    def answer_seen(self, library: str, question: str) -> str | None:
        """How the answer to a question stood when it was looked at; None where it is not saved."""
        rows = self._database.rows(
            "SELECT state FROM answer_seen JOIN saved_search USING (library) WHERE library = ?1 AND question = ?2"
            " AND query = ?2",
            (library, _clean(question)),
        )
        return rows[0][0] if rows else None

    def remove_saved_search(self, search: int) -> bool:
        """Forget a saved search by its number; False where there is none."""
        with self._database.writing() as connection:
            there = connection.execute("SELECT library, query FROM saved_search WHERE id = ?", (search,)).fetchone()
            if there is None:
                return False
            item = Item("saved_search", *there)
            before = item.state(connection)
            connection.execute("DELETE FROM saved_search WHERE id = ?", (search,))
            note_step(connection, item, before, f"saved search taken away: {item.name}")
            return True

    def saved_searches(self, library: str | None = None) -> list[SavedSearch]:
        rows = self._database.rows(
            "SELECT id, library, query, total, created, counted FROM saved_search WHERE ? IN (library, '')"
            " ORDER BY id DESC",
            (library or "",),
        )
        return [SavedSearch(*row) for row in rows]

    def add_search(self, library: str, query: str, total: int) -> None:
        """Remember that a search was made; made again, it becomes the latest."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO searched (library, query, total, at) VALUES (?, ?, ?, ?)",
                (library, _clean(query), total, now()),
            )
            connection.execute(
                "DELETE FROM searched WHERE library = ?1 AND id <= coalesce("
                "(SELECT id FROM searched WHERE library = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2), 0)",
                (library, SEARCHES_KEPT),
            )

    def searches(self, library: str | None = None, limit: int = 50) -> list[Searched]:
        """Searches made, each once, latest first."""
        rows = self._database.rows(
            "SELECT library, query, total, at FROM searched WHERE ? IN (library, '') ORDER BY id DESC LIMIT ?",
            (library or "", limit),
        )
        return [Searched(*row) for row in rows]

    # Places.

    def visit(self, location: Location, view: Mapping[str, Any] | None = None) -> None:
        """Remember that the reader is here. Said again of the same record, only the view and the time are renewed."""
        shown, time = _clean(msgspec.json.encode(dict(view or {})).decode()), now()
        with self._database.writing() as connection:
            latest = connection.execute(
                "SELECT id, record FROM visit WHERE library = ? ORDER BY id DESC LIMIT 1", (location.library,)
            ).fetchone()
            if latest and latest[1] == location.record:
                connection.execute("UPDATE visit SET at = ?, view = ? WHERE id = ?", (time, shown, latest[0]))
                return
            connection.execute(
                "INSERT INTO visit (library, record, spot, at, view) VALUES (?, ?, ?, ?, ?)",
                (*_location_values(location), time, shown),
            )
            connection.execute(
                "DELETE FROM visit WHERE library = ?1 AND id <= coalesce("
                "(SELECT id FROM visit WHERE library = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2), 0)",
                (location.library, VISITS_KEPT),
            )

    def last_place(self, library: str) -> Visit | None:
        visits = self.history(library, 1)
        return visits[-1] if visits else None

    def history(self, library: str, limit: int = 100) -> list[Visit]:
        """The latest visits, oldest first, as they were made: what `back` walks after a new start."""
        rows = self._database.rows(
            "SELECT id, spot, at, view FROM visit WHERE library = ? ORDER BY id DESC LIMIT ?", (library, limit)
        )
        return [_visit(row) for row in reversed(rows)]

    def recent(self, library: str | None = None, limit: int = 20) -> list[Visit]:
        """Places visited, each once, latest first."""
        rows = self._database.rows(
            "SELECT id, spot, at, view FROM visit WHERE id IN"
            " (SELECT max(id) FROM visit WHERE ? IN (library, '') GROUP BY library, record) ORDER BY id DESC LIMIT ?",
            (library or "", limit),
        )
        return [_visit(row) for row in rows]


def _bookmark(connection: Connection, location: Location) -> None:
    item = Item("bookmark", location.library, location.record)
    before = item.state(connection)
    connection.execute(
        "INSERT INTO bookmark (library, record, spot, created) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (*_location_values(location), now()),
    )
    note_step(connection, item, before, f"bookmark on {location.record}", location.record)


def _remove_bookmark(connection: Connection, library: str, record: str) -> bool:
    item = Item("bookmark", library, record)
    before = item.state(connection)
    item.put(connection, None)
    note_step(connection, item, before, f"bookmark taken away: {record}", record)
    return before is not None


@contextmanager
def _noting(connection: Connection, note: int, what: str) -> Iterator[None]:
    """Write down as one step what is done to a note. Raises KeyError where there is none of this number."""
    there = connection.execute("SELECT library, record FROM note WHERE id = ?", (note,)).fetchone()
    if there is None:
        raise KeyError(note)
    item = Item("note", there[0], str(note))
    before = item.state(connection)
    yield
    note_step(connection, item, before, f"{what}: {there[1]}", there[1])


def _note(row: tuple[Any, ...]) -> Note:
    number, location, text, created, changed, removed = row
    return Note(number, _location(location), text, created, changed, removed)


def _visit(row: tuple[Any, ...]) -> Visit:
    number, location, at, view = row
    return Visit(number, _location(location), at, msgspec.json.decode(view))


def _location(encoded: str) -> Location:
    return msgspec.json.decode(encoded, type=Location)


def _location_values(location: Location) -> tuple[str, str, str]:
    kept = structs.replace(
        location,
        title=_clean(location.title),
        quote=_clean(location.quote),
        prefix=_clean(location.prefix),
        suffix=_clean(location.suffix),
    )
    return location.library, location.record, msgspec.json.encode(kept).decode()


def _keep_version(connection: Any, note: int | None, text: str, now: str) -> None:
    connection.execute("INSERT INTO note_version (note, text, written) VALUES (?, ?, ?)", (note, text, now))


def _clean(text: str) -> str:
    """Text that a terminal can show and UTF-8 can hold."""
    return strip_controls(text).encode("utf-8", "replace").decode()


def tag_name(text: str) -> str:
    """A name of a tag as it is kept, in small letters. Raises ValueError where it is none."""
    name = _clean(text).strip().lower()
    if not _TAG.fullmatch(name):
        raise ValueError(f"“{text}” is no tag: letters, digits, - and _, as in to-read")
    return name


_DECIDED = (
    "INSERT INTO screening (library, record, spot, decision, reason, at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (library, record) DO UPDATE SET decision = excluded.decision, reason = excluded.reason,"
    " at = excluded.at WHERE decision <> excluded.decision OR reason <> excluded.reason"
)
_GIVEN = "INSERT INTO tag (library, record, spot, name, created) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_TAG = re.compile(r"[^\W_][\w-]{0,63}")


def _note_text(text: str) -> str:
    cleaned = _clean(text).strip()
    if not cleaned:
        raise ValueError("a note needs some words")
    return cleaned
