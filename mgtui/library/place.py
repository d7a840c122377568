"""Where the bundled library lies, and where the index of a library belongs."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import mgtui

_CONTENT = "content"


def checkout() -> Path | None:
    """The top of the checkout the running package lies in; None where it was installed."""
    top = Path(mgtui.__file__).resolve().parent.parent
    is_checkout = (top / "pyproject.toml").is_file() and (top / _CONTENT / "library.yaml").is_file()
    return top if is_checkout else None


def bundled_library() -> Path:
    """The folder of the library that comes with the program."""
    top = checkout()
    return (top or Path(mgtui.__file__).resolve().parent) / _CONTENT


def index_home(root: Path) -> Path:
    """The folder for the index of a library: never inside the library, nor in the current folder.

    In a checkout the bundled library has `index/`; every other one has a folder in the user's cache.
    """
    resolved = root.resolve()
    top = checkout()
    if top and resolved == top / _CONTENT:
        return top / "index"
    from platformdirs import user_cache_path

    name = sha256(str(resolved).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return user_cache_path("mgtui", appauthor=False) / "index" / name
