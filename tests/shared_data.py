"""Files of others, in `../shared` or where MGTUI_SHARED says: what needs them is left out without them, saying so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("MGTUI_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def needs(folder: str) -> pytest.MarkDecorator:
    """Skips a test where a folder of the shared files is not there."""
    there = (SHARED / folder).is_dir()
    return pytest.mark.skipif(not there, reason=f"{SHARED / folder} is not here (MGTUI_SHARED names another place)")
