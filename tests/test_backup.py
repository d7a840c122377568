"""Everything of a reader's in one file, and back; nothing half-written, and nothing lost that was there."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from mgtui import disk
from mgtui.backup import BackupError, read_backup, write_backup
from mgtui.errors import Busy
from mgtui.library.locations import data_home, notebook_path, own_library
from mgtui.notebook.notebook import Notebook
from mgtui.settings import change, load
from mgtui.writing.store import create_library


@pytest.fixture
def reader(run) -> None:
    """A reader with an article, a tag and a setting."""
    create_library(own_library())
    (own_library() / "articles" / "tea.md").write_text("Green tea raises alertness.\n", "utf-8")
    assert run("tag", "own::tea", "+mine", library=None).status == 0
    change("style", ["harvard"])


def state(run) -> tuple[object, ...]:
    return run("tag", "--json", library=None).json, run("ids", "own", library=None).out, load().value("style")


def test_what_was_saved_comes_back_and_what_was_there_is_kept(run, reader: None, tmp_path: Path) -> None:
    before = state(run)
    assert run("backup", str(tmp_path / "saved.zip"), library=None).status == 0
    (own_library() / "articles" / "tea.md").unlink()
    run("tag", "als", "+other", library=None)
    change("style", None)
    assert state(run) != before
    answer = run("restore", str(tmp_path / "saved.zip"), "--json", library=None)
    assert answer.status == 0
    assert state(run) == before
    kept = Path(answer.json["kept"][0])
    with closing(sqlite3.connect(kept / notebook_path().name)) as old:
        assert old.execute("SELECT count(*) FROM tag").fetchone() == (2,)


def test_a_notebook_that_is_open_is_saved_as_it_is(run, reader: None, tmp_path: Path) -> None:
    with Notebook.open():
        write_backup(tmp_path / "saved.zip")
    with zipfile.ZipFile(tmp_path / "saved.zip") as archive:
        (tmp_path / "copy").write_bytes(archive.read("data/notebook.sqlite3"))
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("SELECT name FROM tag").fetchall() == [("mine",)]


def test_a_file_that_is_there_is_replaced_only_when_asked(run, reader: None, tmp_path: Path) -> None:
    path = tmp_path / "saved.zip"
    path.write_text("mine", "utf-8")
    assert run("backup", str(path), library=None).status == 2
    assert path.read_text("utf-8") == "mine"
    assert run("backup", "--force", str(path), library=None).status == 0


def test_while_another_program_writes_to_the_library_nothing_is_saved(
    run, reader: None, tmp_path: Path, monkeypatch
) -> None:
    def held(*_: object) -> None:
        raise Busy("another mgtui is writing to this library")

    monkeypatch.setattr(disk, "_lock", held)
    answer = run("backup", str(tmp_path / "saved.zip"), library=None)
    assert (answer.status, answer.err) == (2, "mgtui: another mgtui is writing to this library\n")
    assert list(tmp_path.glob("saved*")) == []


def test_where_there_is_nothing_nothing_is_saved(run, tmp_path: Path) -> None:
    assert run("backup", str(tmp_path / "saved.zip"), library=None).status == 2
    assert not (tmp_path / "saved.zip").exists()


@pytest.mark.parametrize("damage", ["no zip", "no list", "changed", "outside", "missing"])
def test_what_is_no_backup_changes_nothing(run, reader: None, tmp_path: Path, damage: str) -> None:
    path, bad = tmp_path / "saved.zip", tmp_path / "bad.zip"
    write_backup(path)
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if damage == "no list":
        del files["mgtui-backup.json"]
    elif damage == "changed":
        files["data/library/articles/tea.md"] = b"other"
    elif damage == "missing":
        del files["data/library/articles/tea.md"]
    elif damage == "outside":
        files["mgtui-backup.json"] = files["mgtui-backup.json"].replace(
            b"data/library/articles", b"data/../../articles"
        )
        files["data/../../articles/tea.md"] = files.pop("data/library/articles/tea.md")
    with zipfile.ZipFile(bad, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    if damage == "no zip":
        bad.write_text("no zip", "utf-8")
    before = sorted(each.relative_to(data_home()) for each in data_home().rglob("*"))
    with pytest.raises(BackupError):
        read_backup(bad)
    assert sorted(each.relative_to(data_home()) for each in data_home().rglob("*")) == before
    assert not list(data_home().parent.glob(f"{data_home().name}.before*"))


def test_what_else_lies_in_the_folder_of_settings_stays(run, reader: None, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("MGTUI_CONFIG", str(tmp_path / "settings"))
    change("style", ["harvard"])
    (tmp_path / "settings" / "own.csl").write_text("mine", "utf-8")
    write_backup(tmp_path / "saved.zip")
    change("style", ["vancouver"])
    kept = read_backup(tmp_path / "saved.zip").kept
    assert load().value("style") == "harvard"
    assert (tmp_path / "settings" / "own.csl").read_text("utf-8") == "mine"
    assert any("vancouver" in Path(each).read_text("utf-8") for each in kept if Path(each).is_file())


def test_a_disk_that_is_full_leaves_all_as_it_was(run, reader: None, tmp_path: Path, monkeypatch) -> None:
    write_backup(tmp_path / "saved.zip")
    before = sorted(each.relative_to(data_home()) for each in data_home().rglob("*"))

    def full(what: str, path: str) -> None:
        if path.endswith("tea.md"):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "before_write", [full])
    with pytest.raises(OSError, match="space"):
        read_backup(tmp_path / "saved.zip")
    assert sorted(each.relative_to(data_home()) for each in data_home().rglob("*")) == before
    assert not list(data_home().parent.glob(f"*{data_home().name}.*"))
