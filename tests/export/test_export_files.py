"""A file that a reader names is written whole, over nothing without being asked, and never made of something else."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from mgtui.errors import NotPlain
from mgtui.export.files import write_new

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")


def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    write_new(path, "one")
    path.chmod(0o640)
    with pytest.raises(FileExistsError, match="already"):
        write_new(path, "two")
    write_new(path, "two", replace=True)
    assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("two", 0o640)
    assert os.listdir(tmp_path) == ["notes.md"]  # noqa: PTH208


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    link.symlink_to(target)
    write_new(link, "one")
    with pytest.raises(FileExistsError):
        write_new(link, "two")
    write_new(link, "two", replace=True)
    assert (link.is_symlink(), target.read_text("utf-8")) == (True, "two")


def _available(reader: int) -> bytes:
    try:
        return os.read(reader, 1 << 20)
    except BlockingIOError:
        return b""


def test_a_pipe_is_written_through_where_it_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotPlain, match="nobody reads"):
        write_new(pipe, "one", replace=True)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    read: list[bytes] = []
    text = "many words " * 20_000

    write = threading.Thread(target=write_new, args=(pipe, text))
    write.start()
    # An empty read means that nobody has the other end open: before the writer began, or after it was done.
    while (block := _available(reader)) or write.is_alive():
        read.append(block)
    write.join()
    read.append(_available(reader))
    os.close(reader)
    assert b"".join(read).decode() == text
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_and_a_folder(tmp_path: Path) -> None:
    write_new(Path("/dev/null"), "nothing")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(NotPlain, match="directory"):
        write_new(tmp_path, "x", replace=True)
    link = tmp_path / "null"
    link.symlink_to("/dev/null")
    write_new(link, "nothing", replace=True)
    assert link.is_symlink()


def test_the_command_asks_for_force(run, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("mine", "utf-8")
    answer = run("notes", "--export", str(path))
    assert (answer.status, answer.err) == (2, f"mgtui: {path} is there already (--force replaces it)\n")
    assert path.read_text("utf-8") == "mine"
    assert run("notes", "--export", str(path), "--force").status == 0
    assert path.read_text("utf-8") != "mine"
