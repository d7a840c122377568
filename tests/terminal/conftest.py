"""Terminals that are closed whatever happens, and a home with a library whose index is ready."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from libraries import MINERALS

from harness.environment import PROGRAM, reader_environment
from harness.terminal import Terminal
from mgtui.search.store.index import open_index

Start = Callable[..., Terminal]


@pytest.fixture(scope="session")
def read_only_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the library of minerals in `content/` and its index built. Tests change neither."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(MINERALS, home / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        open_index(home / "content").close()
    return home


@pytest.fixture
def new_home(tmp_path: Path) -> Path:
    """A home with the library of minerals in `content/`, never opened before."""
    shutil.copytree(MINERALS, tmp_path / "content")
    return tmp_path


@pytest.fixture
def start(read_only_home: Path) -> Iterator[Start]:
    """Starts the explorer on the library of a home."""
    started: list[Terminal] = []

    def start_in(
        home: Path = read_only_home,
        *,
        size: tuple[int, int] = (100, 30),
        first: str = "",
        environment: Mapping[str, str] | None = None,
    ) -> Terminal:
        command = [*PROGRAM, "--library", str(home / "content")]
        started.append(Terminal(command, reader_environment(home, environment), home, size=size, first=first))
        return started[-1]

    yield start_in
    for terminal in started:
        terminal.close()


@pytest.fixture
def in_home(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes this process use the same index as a terminal in that home."""
    return lambda home: monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(home / "cache"))
