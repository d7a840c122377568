"""The bundled library as it lies in the checkout: what is tested here is about its words, and may change with them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from harness.pilot import Driver, exploring
from mgtui.library.locations import bundled_library
from mgtui.search.store.index import open_index


@pytest.fixture(scope="session")
def copied_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled library, its index built once, in a cache beside it. `run` runs commands on it."""
    root = Path(shutil.copytree(bundled_library(), tmp_path_factory.mktemp("bundled") / "content"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
        open_index(root).close()
    return root


@pytest.fixture
def explore(
    copied_library: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AbstractAsyncContextManager[Driver]]:
    """`explore(size=…)`: the explorer on the bundled library."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(copied_library.parent / "cache"))

    def start(size: tuple[int, int] = (120, 40)) -> AbstractAsyncContextManager[Driver]:
        return exploring(copied_library, size)

    return start
