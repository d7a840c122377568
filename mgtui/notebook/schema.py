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
)
"""Entry n brings a file of version n to version n + 1; `user_version` counts them. A `spot` is a Location as JSON."""
