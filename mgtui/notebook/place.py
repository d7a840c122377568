"""Where the reader's notebook lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.locations import data_home

if TYPE_CHECKING:
    from pathlib import Path


def notebook_path() -> Path:
    """The file of the reader's notebook: in `$MGTUI_DATA`, else in the user's data folder for this program."""
    return data_home() / "notebook.sqlite3"
