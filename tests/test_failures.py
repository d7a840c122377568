"""What cannot be read or written is told by the path the reader named and the reason, without numbers."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from mgtui import disk
from mgtui.errors import PathError, format_error, reporting
from mgtui.export.files import write_new
from mgtui.library.locations import own_library

READ_ONLY = OSError(errno.EROFS, os.strerror(errno.EROFS))


def read_only(what: str, path: str) -> None:
    """Every write fails as on a disk that can only be read."""
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)


def test_an_error_is_told_by_path_and_reason() -> None:
    assert format_error(OSError(errno.ENOENT, "No such file or directory", "/a/b")) == "/a/b: No such file or directory"
    assert format_error(READ_ONLY) == "Read-only file system"
    assert format_error(FileExistsError("x is there already")) == "x is there already"
    assert format_error(OSError(errno.EBADF, "Bad file descriptor", 3)) == "Bad file descriptor"
    assert format_error(ValueError("no")) == "no"
    assert format_error(OSError(errno.ENOENT, "Gone", b"/a/\xff")) == "/a/\udcff: Gone"


@pytest.mark.parametrize("inner", [".history/lock", ".history/3/articles/x.md", ".trash/1-x/claims/x.yaml"])
def test_a_disk_that_fails_is_told_of_the_library_not_of_what_it_keeps_for_itself(inner: str) -> None:
    path = f"/home/me/.local/share/mgtui/library/{inner}"
    assert format_error(OSError(errno.EROFS, "Read-only file system", path)) == (
        "/home/me/.local/share/mgtui/library: Read-only file system"
    )
    assert format_error(OSError(errno.EISDIR, "Is a directory", path)) == f"{path}: Is a directory"


def test_what_happens_to_a_file_in_the_hand_is_told_of_the_one_that_was_meant() -> None:
    with pytest.raises(PathError) as caught, reporting(Path("/a/report.md")):
        raise OSError(errno.ENOSPC, "No space left on device", "/a/.report.md.1234")
    assert str(caught.value) == "/a/report.md: No space left on device"
    with pytest.raises(FileExistsError, match="already"), reporting(Path("/a")):
        raise FileExistsError("there already")


def test_a_file_that_cannot_be_exported(run, tmp_path: Path) -> None:
    answer = run("notes", "--export", str(tmp_path / "none" / "x.md"))
    assert (answer.status, answer.err) == (2, f"mgtui: {tmp_path / 'none'}: there is no such folder\n")
    answer = run("notes", "--export", str(tmp_path))
    assert (answer.status, answer.err) == (2, f"mgtui: {tmp_path}: Is a directory\n")
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_full_disk_leaves_nothing_and_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for write in (lambda path: write_new(path, "x"), lambda path: disk.Folder(path.parent).write(path.name, b"x")):
        with pytest.raises(OSError) as caught:
            write(tmp_path / "x.md")
        assert format_error(caught.value) == str(caught.value) == f"{tmp_path / 'x.md'}: No space left on device"
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["add", "FILE"], ["remove", "x"], ["add", "--undo"]])
def test_a_library_on_a_disk_that_can_only_be_read(run, tmp_path, monkeypatch, command) -> None:
    file = tmp_path / "zebra.md"
    file.write_text("# Zebra\n\nZebras are striped.\n", "utf-8")
    assert run("add", str(file), library=None).status == 0
    monkeypatch.setattr(disk, "before_write", [read_only])
    answer = run(*(str(file) if word == "FILE" else word for word in command), library=None)
    assert answer.status == 2
    assert answer.err.splitlines()[-1] == f"mgtui: {own_library()}: Read-only file system"


def test_a_command_that_fails_says_so_in_one_line(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from mgtui.commands import finding

    def fails(_: object) -> int:
        try:
            raise KeyError("a secret word")
        except KeyError as error:
            raise ValueError("another one") from error

    monkeypatch.setattr(finding, "show", fails)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    answer = run("show", "zma")
    log = tmp_path / "state" / "mgtui" / "failures.log"
    assert answer.status == 3
    assert answer.err.startswith("mgtui: Something in the program failed (ValueError in mgtui/cli.py:")
    assert answer.err.endswith(f"what to report is in {log}\n")
    text = log.read_text("utf-8")
    assert "ValueError\n" in text
    assert "KeyError\n" in text
    assert "test_failures.py:" in text
    assert "secret" not in text
    assert "another" not in text
    run("show", "zma")
    assert log.read_text("utf-8").count("ValueError\n") == 2


@pytest.mark.parametrize("is_large", [True, False])
def test_what_is_noted_stays_small_and_follows_no_link(tmp_path: Path, monkeypatch, is_large: bool) -> None:
    from mgtui.failure import LOG, note

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    log = tmp_path / "mgtui" / LOG
    log.parent.mkdir()
    if is_large:
        log.write_bytes(b"x" * 300_000)
        assert str(log) in note(ValueError("no"))
        assert log.stat().st_size < 10_000
    else:
        (tmp_path / "outside").write_text("mine", "utf-8")
        log.symlink_to(tmp_path / "outside")
        assert note(ValueError("no")).endswith("could not be noted")
        assert (tmp_path / "outside").read_text("utf-8") == "mine"
