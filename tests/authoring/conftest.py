"""The libraries that are written in and beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_libraries import Two, two_libraries


@pytest.fixture
def two(tmp_path: Path) -> Two:
    return two_libraries(tmp_path)
