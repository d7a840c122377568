"""The libraries that exports are tried on, each read once."""

from __future__ import annotations

import pytest
from libraries import MINERALS
from small_library import small_library

from mgtui.library.reader import read_library
from mgtui.model import Library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The small library that has a record of each kind."""
    return small_library(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def minerals() -> Library:
    return read_library(MINERALS)
