"""Terminals that are closed whatever happens, and a library whose index is ready."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harness import Terminal
from mgtui.library.locations import bundled_library
from mgtui.search.store.index import open_index

Start = Callable[..., Terminal]


@pytest.fixture(scope="session")
def read_only_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the bundled library in `content/` and its index built. Tests change neither."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(bundled_library(), home / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        open_index(home / "content").close()
    return home


@pytest.fixture
def new_home(tmp_path: Path) -> Path:
    """A home with the bundled library in `content/`, never opened before."""
    shutil.copytree(bundled_library(), tmp_path / "content")
    return tmp_path


@pytest.fixture
def start(read_only_home: Path) -> Iterator[Start]:
    """Starts the explorer on the library of a home."""
    started: list[Terminal] = []

    def start_in(home: Path = read_only_home, **options: object) -> Terminal:
        started.append(Terminal("--library", str(home / "content"), home=home, **options))
        return started[-1]

    yield start_in
    for terminal in started:
        terminal.close()


@pytest.fixture
def in_home(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes this process use the same index as a terminal in that home."""
    return lambda home: monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(home / "cache"))
