"""Where the folders lie that the program has for a reader: as the platform has it, or where a variable says."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Kind = Literal["config", "data", "state", "cache"]

_ON_LINUX: dict[Kind, str] = {"config": ".config", "data": ".local/share", "state": ".local/state", "cache": ".cache"}


def reader_folder(kind: Kind, variable: str = "") -> Path:
    """The folder for settings, for what a reader keeps, for what the program notes for itself, or for what it can make
    again. The environment variable, where it is set, names another.
    """
    named = os.environ.get(variable)
    if named:
        return Path(named)
    system = sys.platform
    if system == "linux":
        # As platformdirs, whose import takes longer than finding out that there is nothing yet.
        base = os.environ.get(f"XDG_{kind.upper()}_HOME", "").strip()
        return (Path(base) if base.startswith("/") else Path.home() / _ON_LINUX[kind]) / "mgtui"
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{kind}_path")("mgtui", appauthor=False)
    return found
