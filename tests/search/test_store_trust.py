"""An index holds pickles, and to open one that a stranger made is to run the stranger's code: it is never opened."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
from pathlib import Path

import pytest
from store_library import set_trap, tree, write_library

import mgtui.__main__
from mgtui.library.locations import index_home
from mgtui.search.engine import IndexDamaged
from mgtui.search.store import builds
from mgtui.search.store.index import engine_named, open_fresh, open_index
from mgtui.search.store.manifest import SCHEMA, Manifest, file_facts, write_manifest

STRANGER = 54321
as_root = pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give files away")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return write_library(tmp_path / "library")


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    """What every trap of these tests makes."""
    return tmp_path / "a stranger's code has run"


def passages(root: Path, said: list[str] | None = None) -> list[str]:
    index = open_index(root, say=None if said is None else said.append)
    try:
        return [hit.id for hit in index.search("zinc").hits if hit.kind == "passage"]
    finally:
        index.close()


def fake_build(folder: Path, root: Path, marker: Path) -> None:
    """A build that calls itself complete and up to date, and is a trap."""
    made = root.parent / "made by a stranger"
    set_trap(made, marker)
    name = builds.fingerprint(root, engine_named("whoosh"))
    write_manifest(made, Manifest(SCHEMA, engine_named("whoosh").version, name, file_facts(made), 0))
    (made / "in-use").touch()
    shutil.copytree(made, folder, dirs_exist_ok=True)
    shutil.rmtree(made)


def test_the_trap_works(tmp_path: Path, marker: Path) -> None:
    set_trap(tmp_path / "trap", marker)
    with pytest.raises(IndexDamaged):
        engine_named("whoosh").open(tmp_path / "trap")
    assert marker.exists()


PLACES = (
    ".", "index", ".mgtui", ".mgtui/index", ".index", "cache", "articles", ".cache/mgtui/index",
    "index/{name}", ".mgtui/{name}", "{name}", "cache/mgtui/index/{home}/{name}", "index/{home}/{name}",
)  # fmt: skip


@pytest.mark.parametrize("inside", [True, False], ids=["from inside the library", "from elsewhere"])
def test_an_index_that_came_with_a_library_is_never_touched(
    root: Path, marker: Path, inside: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = builds.fingerprint(root, engine_named("whoosh"))
    for place in PLACES:
        fake_build(root / place.format(name=name, home=index_home(root).name), root, marker)
    # The traps changed nothing of what makes the fingerprint, so each of them looks right where it lies.
    assert builds.fingerprint(root, engine_named("whoosh")) == name
    before = tree(root)
    if inside:
        monkeypatch.chdir(root)
    assert open_fresh(root) is None
    for command in (
        ["search", "zinc"], ["show", "zinc"], ["related", "copper/red"], ["info"], ["check"], ["index"],
        ["index", "--rebuild"], ["search", "copper"],
    ):  # fmt: skip
        assert mgtui.__main__.main(["--library", "." if inside else str(root), *command]) in (0, 1)
    assert "copper#colour/1" in capsys.readouterr().out
    assert tree(root) == before
    assert not marker.exists()


def test_a_link_to_a_foreign_build_is_not_followed(root: Path, marker: Path, tmp_path: Path) -> None:
    fake_build(tmp_path / "foreign", root, marker)
    home = index_home(root)
    home.mkdir(parents=True)
    (home / builds.fingerprint(root, engine_named("whoosh"))).symlink_to(tmp_path / "foreign")
    assert passages(root) == ["zinc#growth/1"]
    assert not marker.exists()
    assert (tmp_path / "foreign/in-use").exists()


def test_a_home_that_is_a_link_is_not_used(root: Path, tmp_path: Path, marker: Path) -> None:
    (tmp_path / "foreign").mkdir()
    fake_build(tmp_path / "foreign" / builds.fingerprint(root, engine_named("whoosh")), root, marker)
    home = index_home(root)
    home.parent.mkdir(parents=True)
    home.symlink_to(tmp_path / "foreign")
    said: list[str] = []
    assert passages(root, said) == ["zinc#growth/1"]
    assert "temporary" in said[0]
    assert not marker.exists()


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o720, 0o702])
def test_a_build_that_others_could_have_written_is_refused(root: Path, marker: Path, mode: int) -> None:
    folder = index_home(root) / builds.fingerprint(root, engine_named("whoosh"))
    fake_build(folder, root, marker)
    folder.chmod(mode)
    said: list[str] = []
    assert passages(root, said) == ["zinc#growth/1"]
    assert "somebody else" in said[0]
    assert not marker.exists()


@pytest.mark.parametrize("mode", [0o666, 0o660, 0o602])
def test_a_build_with_a_file_that_others_could_have_written_is_refused(root: Path, marker: Path, mode: int) -> None:
    folder = index_home(root) / builds.fingerprint(root, engine_named("whoosh"))
    fake_build(folder, root, marker)
    next(folder.glob("*.toc")).chmod(mode)
    assert passages(root) == ["zinc#growth/1"]
    assert not marker.exists()


@as_root
@pytest.mark.parametrize("whose", ["folder", "file"])
def test_a_build_of_another_user_is_refused(root: Path, marker: Path, whose: str) -> None:
    folder = index_home(root) / builds.fingerprint(root, engine_named("whoosh"))
    fake_build(folder, root, marker)
    os.chown(folder if whose == "folder" else next(folder.glob("*.toc")), STRANGER, STRANGER)
    assert passages(root) == ["zinc#growth/1"]
    assert not marker.exists()


@as_root
def test_a_home_of_another_user_is_refused(root: Path, marker: Path) -> None:
    home = index_home(root)
    fake_build(home / builds.fingerprint(root, engine_named("whoosh")), root, marker)
    os.chown(home, STRANGER, STRANGER)
    said: list[str] = []
    assert passages(root, said) == ["zinc#growth/1"]
    assert "belongs to another user" in said[0]
    assert not marker.exists()


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o1777])
def test_a_home_that_others_can_write_is_mended(root: Path, mode: int) -> None:
    assert passages(root) == ["zinc#growth/1"]
    home = index_home(root)
    home.chmod(mode)
    assert passages(root) == ["zinc#growth/1"]
    assert not home.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def test_everything_is_private_whatever_the_umask(root: Path) -> None:
    before = os.umask(0)
    try:
        passages(root)
        shutil.copytree(root, root.parent / "copy")
        passages(root)
    finally:
        os.umask(before)
    home = index_home(root)
    open_to_others = [path for path in (home, *home.rglob("*")) if path.stat().st_mode & 0o077]
    assert open_to_others == []


def test_a_changed_byte_is_seen_before_anything_is_unpickled(root: Path, marker: Path) -> None:
    index = open_index(root)
    index.close()
    toc = next(index.folder.glob("*.toc"))
    size = toc.stat().st_size
    set_trap(root.parent / "trap", marker)
    trap = next((root.parent / "trap").glob("*.toc")).read_bytes()
    toc.write_bytes(trap.ljust(size, b"\0")[:size] if len(trap) <= size else trap)
    assert toc.stat().st_size == size
    with pytest.raises(IndexDamaged):
        open_index(root).search("zinc")
    assert not marker.exists()


# Nowhere to keep it


@pytest.fixture(params=["cache is a file", "index is a file", "lock is a folder", "cannot be made"])
def homeless(request: pytest.FixtureRequest, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library whose index cannot be kept."""
    home = index_home(root)
    if request.param == "cache is a file":
        (tmp_path / "cache").write_text("")
    elif request.param == "index is a file":
        home.parent.mkdir(parents=True)
        home.write_text("")
    elif request.param == "lock is a folder":
        (home / "lock").mkdir(parents=True)
    else:
        # As on a disk that is read-only, which a test run by root cannot have.
        monkeypatch.setattr(Path, "mkdir", _refusing(home))
    return root


def _refusing(home: Path):
    mkdir = Path.mkdir

    def made(folder: Path, *arguments: object, **options: object) -> None:
        if folder == home or home in folder.parents:
            raise OSError(errno.EROFS, "Read-only file system", str(folder))
        mkdir(folder, *arguments, **options)

    return made


def test_where_no_index_can_be_kept_a_temporary_one_serves(homeless: Path, tmp_path: Path) -> None:
    said: list[str] = []
    index = open_index(homeless, say=said.append)
    assert [hit.id for hit in index.search("zinc").hits if hit.kind == "passage"] == ["zinc#growth/1"]
    assert len(said) == 1
    assert "temporary folder" in said[0]
    assert index.folder.parent.stat().st_mode & 0o077 == 0
    assert index.folder.is_relative_to(tmp_path)
    index.close()
    assert not index.folder.parent.exists()


def test_a_command_works_where_no_index_can_be_kept(homeless: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert mgtui.__main__.main(["--library", str(homeless), "search", "--json", "zinc"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["total"]
    assert "temporary folder" in printed.err


def test_a_complete_index_on_a_disk_that_cannot_be_written_is_used(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_index(root).close()

    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    for name in ("write_bytes", "touch", "chmod", "rename", "replace", "unlink"):
        monkeypatch.setattr(Path, name, refuse)
    opened = os.open

    def read_only(path: str, flags: int, *arguments: object, **options: object) -> int:
        return (
            refuse() if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) else opened(path, flags, *arguments, **options)
        )

    monkeypatch.setattr("mgtui.search.store.locks.os.open", read_only)
    said: list[str] = []
    assert passages(root, said) == ["zinc#growth/1"]
    assert said == []


@as_root
@pytest.mark.parametrize("whose", ["another's", "open to all", "a link in another's"])
def test_a_cache_below_a_folder_that_another_user_can_change_is_not_used(
    root: Path, tmp_path: Path, whose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever can put another folder in its place can do so between the check and the opening."""
    open_index(root).close()
    above = tmp_path / "cache" / "mgtui"
    if whose == "a link in another's":
        above = tmp_path / "links"
        above.mkdir()
        (above / "cache").symlink_to(tmp_path / "cache")
        monkeypatch.setenv("XDG_CACHE_HOME", str(above / "cache"))
    if whose == "open to all":
        above.chmod(0o777)
    else:
        os.chown(above, STRANGER, STRANGER)
    before = tree(tmp_path / "cache")
    said: list[str] = []
    assert passages(root, said) == ["zinc#growth/1"]
    assert str(above) in said[0]
    assert tree(tmp_path / "cache") == before
    above.chmod(0o1777)  # as /tmp: others cannot touch what is ours in it
    os.chown(above, 0, 0)
    assert passages(root, said) == ["zinc#growth/1"]
    assert len(said) == 1
