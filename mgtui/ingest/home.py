"""Where the reader's own library lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def own_library() -> Path:
    """The folder of the reader's own library; it need not be there yet."""
    from platformdirs import user_data_path

    return user_data_path("mgtui", appauthor=False) / "library"
