"""What a reader keeps: bookmarks, notes, saved searches, history. One SQLite file, apart from every library."""

from __future__ import annotations

from mgtui.notebook.database import NewerNotebook, NotebookBusy, NotebookError
from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Bookmark, Note, NoteVersion, SavedSearch, Searched, Spot, Visit
from mgtui.notebook.spots import Located, Locator, spot_of

__all__ = [
    "Bookmark",
    "Located",
    "Locator",
    "NewerNotebook",
    "Note",
    "NoteVersion",
    "Notebook",
    "NotebookBusy",
    "NotebookError",
    "SavedSearch",
    "Searched",
    "Spot",
    "Visit",
    "spot_of",
]
