"""What a reader keeps: bookmarks, notes, saved searches, history. One SQLite file, apart from every library."""

from __future__ import annotations

from mgtui.notebook.database import NewerNotebook, NotebookBusy, NotebookError
from mgtui.notebook.locations import Located, Locator, spot_of
from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Bookmark, Location, Note, NoteVersion, SavedSearch, Searched, Visit

__all__ = [
    "Bookmark", "Located", "Location", "Locator", "NewerNotebook", "Note", "NoteVersion", "Notebook", "NotebookBusy",
    "NotebookError", "SavedSearch", "Searched", "Visit", "spot_of",
]  # fmt: skip
