"""Where the reader's own things lie."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "MGTUI_DATA"
"""Environment variable that names another folder for everything a reader keeps."""


def data_home() -> Path:
    """The folder for what a reader keeps: `$MGTUI_DATA`, else the user's data folder for this program."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("mgtui", appauthor=False)


def notebook_path() -> Path:
    """The file of the reader's notebook."""
    return data_home() / "notebook.sqlite3"
