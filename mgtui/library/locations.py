"""Where the bundled library, the reader's library and notebook, and the index of a library lie."""

from __future__ import annotations

import os
from pathlib import Path

import mgtui
from mgtui.folders import reader_folder

_CONTENT = "content"
OWN_ID = "own"
"""The id of the reader's own library, where it is made without a name."""


def checkout() -> Path | None:
    """The top of the checkout the running package lies in; None where it was installed."""
    top = Path(mgtui.__file__).resolve().parent.parent
    is_checkout = (top / "pyproject.toml").is_file() and (top / _CONTENT / "library.yaml").is_file()
    return top if is_checkout else None


def bundled_library() -> Path:
    """The folder of the library that comes with the program."""
    top = checkout()
    return (top or Path(mgtui.__file__).resolve().parent) / _CONTENT


def data_home() -> Path:
    """The reader's own folder: bookmarks, notes and the library they make. `MGTUI_DATA` names another."""
    return reader_folder("data", "MGTUI_DATA")


def own_library() -> Path:
    """The folder of the reader's own library, whether there is one yet or not."""
    return data_home() / "library"


def index_home(*roots: Path) -> Path:
    """The folder for the index of libraries open together: never inside one of them, nor in the current folder.

    In a checkout the bundled library has `index/`; every other one has a folder in the user's cache.
    """
    resolved = [Path(os.path.realpath(root)) for root in roots]
    top = checkout()
    if top and resolved == [top / _CONTENT]:
        return top / "index"
    from hashlib import sha256

    name = sha256("\n".join(map(str, resolved)).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return index_cache() / name


def index_cache() -> Path:
    """The folder in the user's cache that has a folder for each index that is kept there."""
    return reader_folder("cache") / "index"


def readings_cache() -> Path:
    """The folder in the user's cache for what was read in articles that are reviewed."""
    return reader_folder("cache") / "readings"


def notebook_path() -> Path:
    """The file of the reader's notebook: in `$MGTUI_DATA`, else in the user's data folder for this program."""
    return data_home() / "notebook.sqlite3"
