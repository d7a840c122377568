"""The explorer in a test: on the library of minerals, at a size."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from libraries import MINERALS, join

from harness.pilot import Driver, exploring
from mgtui.search.store.index import open_index


@pytest.fixture(scope="session")
def minerals(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A copy of the library of minerals, its index built once; with `--among DIR` among the articles there."""
    root = Path(shutil.copytree(MINERALS, tmp_path_factory.mktemp("minerals") / "minerals"))
    if others := request.config.getoption("--among"):
        join(root, others)
    open_index(root).close()
    return root


@pytest.fixture
def explore(minerals: Path) -> Callable[..., AbstractAsyncContextManager[Driver]]:
    """`explore(size=…, root=…)`: the explorer, running, for a reader who has kept nothing yet."""

    def start(size: tuple[int, int] = (120, 40), root: Path = minerals) -> AbstractAsyncContextManager[Driver]:
        return exploring(root, size)

    return start
