"""The explorer in a test: on the library of minerals, at a size."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from libraries import MINERALS, join

from harness.pilot import Driver, exploring
from mgtui.library import library_set, locations
from mgtui.library.locations import index_home, own_library
from mgtui.search.store.index import open_index
from mgtui.writing.store import create_library

TEXT = """---
title: Tea
---

Green tea reduces blood pressure in adults. It also raises alertness. A trial of 2011 found no effect on sleep.
"""


@pytest.fixture(scope="session")
def minerals(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A copy of the library of minerals, its index built once; with `--among DIR` among the articles there."""
    root = Path(shutil.copytree(MINERALS, tmp_path_factory.mktemp("minerals") / "minerals"))
    if others := request.config.getoption("--among"):
        join(root, others)
    open_index(root).close()
    return root


@pytest.fixture(autouse=True)
def _small_bundled_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of minerals comes with the program: where a reader's own is beside it, an index of both is built."""
    for module in (locations, library_set):
        monkeypatch.setattr(module, "bundled_library", lambda: MINERALS)


@pytest.fixture
def explore(minerals: Path) -> Callable[..., AbstractAsyncContextManager[Driver]]:
    """`explore(size=…, root=…)`: the explorer, running, for a reader who has kept nothing yet."""

    def start(size: tuple[int, int] = (120, 40), root: Path = minerals) -> AbstractAsyncContextManager[Driver]:
        return exploring(root, size)

    return start


@pytest.fixture
def mine(minerals: Path, tmp_path: Path) -> Path:
    """A copy of the library of minerals to write to, with its index."""
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    shutil.copytree(index_home(minerals), index_home(root))
    return root


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of the reader's own, with one article and nothing taken from it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = own_library()
    create_library(root)
    (root / "articles" / "tea.md").write_text(TEXT, "utf-8")
    return root
