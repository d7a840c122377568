"""What is picked on the screen and stays: written to the file of settings."""

from __future__ import annotations

import os

from mgtui.errors import format_error
from mgtui.settings import FILE, SETTINGS, SettingError, change


def kept(name: str, value: str) -> str:
    """Keep what was picked for the next start; gives what is to be said behind it: whether it is kept, or why not."""
    variable = SETTINGS[name].variable
    try:
        change(name, [value])
    except (SettingError, OSError) as error:
        why = format_error(error) if isinstance(error, OSError) else str(error)
        return f" (for now: {why})"
    wins = f"; {variable} in the environment wins at the next start" if os.environ.get(variable) else ""
    return f" (kept in {FILE}{wins})"
