"""Indexes that nobody comes back to: removed when another one is built, never one that is used."""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path

import pytest
from store_library import write_library

from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import index_cache, index_home
from mgtui.search.store.builds import LOCK
from mgtui.search.store.index import open_fresh, open_index
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import IN_USE, MANIFEST

DAY = 24 * 3600


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three libraries, the first two with an index."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    roots = [write_library(tmp_path / name) for name in ("one", "two", "three")]
    for root in roots[:2]:
        open_index(root).close()
    return roots


def not_used_for(root: Path, days: float) -> None:
    """Make an index look as if nobody had opened it for so long."""
    home = index_home(root)
    when = time.time() - days * DAY
    for path in [*home.glob(f"*/{IN_USE}"), home]:
        os.utime(path, (when, when))


def homes() -> set[Path]:
    return set(index_cache().iterdir())


def test_an_index_of_a_library_that_is_gone_goes_when_another_is_built(libraries: list[Path]) -> None:
    one, two, three = libraries
    shutil.rmtree(one)
    open_index(two).close()
    assert homes() == {index_home(one), index_home(two)}
    open_index(three).close()
    assert homes() == {index_home(two), index_home(three)}


def test_one_of_several_libraries_open_together_is_enough(libraries: list[Path]) -> None:
    one, two, three = libraries
    open_index(LibrarySet((one, three))).close()
    shutil.rmtree(three)
    open_index(two, rebuild=True).close()
    assert homes() == {index_home(one), index_home(two)}


@pytest.mark.parametrize("known", [True, False])
def test_an_index_that_was_not_used_for_long_goes(libraries: list[Path], known: bool) -> None:
    one, two, three = libraries
    if not known:  # an older mgtui did not write down of which libraries an index is
        for manifest in index_cache().glob(f"*/*/{MANIFEST}"):
            value = json.loads(manifest.read_bytes())
            del value["libraries"]
            manifest.write_text(json.dumps(value))
    not_used_for(one, 31)
    not_used_for(two, 29)
    open_index(three).close()
    assert homes() == {index_home(two), index_home(three)}


def test_to_open_an_index_is_to_use_it(libraries: list[Path]) -> None:
    one, _, three = libraries
    not_used_for(one, 31)
    fresh = open_fresh(one)
    assert fresh is not None
    fresh.close()
    open_index(three).close()
    assert index_home(one) in homes()


def test_what_a_program_has_open_or_is_building_stays(libraries: list[Path]) -> None:
    one, two, three = libraries
    index = open_index(one)
    building = FileLock(index_home(two) / LOCK)
    assert building.acquire()
    shutil.rmtree(two)
    not_used_for(one, 31)
    open_index(three).close()
    building.release()
    assert homes() == {index_home(root) for root in libraries}
    assert index.search("zinc").hits
    index.close()
    open_index(three, rebuild=True).close()
    assert index_home(two) not in homes()


def test_what_is_no_index_and_what_lies_in_one_besides_is_kept(libraries: list[Path]) -> None:
    one, two, three = libraries
    (index_cache() / "mine").mkdir()
    (index_cache() / ("a" * 32)).symlink_to(two)
    (index_home(one) / "note.txt").write_text("mine")
    shutil.rmtree(one)
    open_index(three).close()
    assert (index_home(one) / "note.txt").read_text() == "mine"
    assert not list(index_home(one).glob(f"*/{IN_USE}"))
    assert (index_cache() / "mine").is_dir()
    assert (two / "library.yaml").is_file()


def test_a_lock_that_was_swept_away_is_taken_anew(libraries: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    one = libraries[0]
    acquire = FileLock.acquire
    swept: list[Path] = []

    def late(self: FileLock, **options: bool) -> bool:
        held = acquire(self, **options)
        if self._path == index_home(one) / LOCK and not swept:
            swept.append(index_home(one))
            shutil.rmtree(index_home(one))
        return held

    monkeypatch.setattr(FileLock, "acquire", late)
    said: list[str] = []
    index = open_index(one, rebuild=True, say=said.append)
    assert swept
    assert said == []
    assert index.folder.parent == index_home(one)
    index.close()


def test_a_folder_in_which_nothing_was_ever_built_goes_too(libraries: list[Path]) -> None:
    one, two, three = libraries
    index_home(three).mkdir()
    (index_home(three) / LOCK).touch()
    open_index(two, rebuild=True).close()
    assert index_home(three) in homes()
    not_used_for(three, 31)
    open_index(one, rebuild=True).close()
    assert homes() == {index_home(one), index_home(two)}
