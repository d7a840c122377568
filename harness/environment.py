"""What a program finds around it: nothing of whoever runs it, unless it is handed on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TOP = Path(__file__).resolve().parent.parent
"""The checkout."""
PROGRAM = (sys.executable, "-m", "mgtui")

SETTINGS = ("MGTUI", "TEXTUAL", "XDG_", "PYTHON", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "CLICOLOR")
"""How the names of variables begin that change what the program does or shows."""

TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none"}
"""An ordinary terminal with colour, in which nothing moves by itself."""


def folders(home: Path) -> dict[str, str]:
    """Where programs keep what is theirs, all of it in one folder."""
    return {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }


def reader_environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a reader who has nothing but this home, with what is named in `more`.

    Nothing is read for its meaning: it would go on beside what is measured.
    """
    found = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONPATH": str(TOP), "TMPDIR": str(home)}
    found["MGTUI_MEANING"] = "off"
    return found | folders(home) | TERMINAL | dict(more or {})


def without_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment without what would change how the program looks or where it keeps things."""
    return {name: value for name, value in environment.items() if not name.startswith(SETTINGS)}
