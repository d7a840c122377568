"""The tables of a notebook. A change is one more entry of MIGRATIONS; entries that were released never change."""

from __future__ import annotations

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
)
"""Entry n brings a file of version n to version n + 1; `user_version` counts them. A `spot` is a Location as JSON.

Of a `step`, `kind`, `library` and `name` say which bookmark, note or search it changed, `before` and `after` how that
stood (NULL: it was not kept), and `undone` when it was taken back."""
