"""The file under a notebook: kills, two writers, versions, strangers, places without permission."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mgtui.library.locations import notebook_path
from mgtui.notebook import database
from mgtui.notebook.database import Database, NewerNotebook, NotebookBusy, NotebookError
from mgtui.notebook.notebook import VISITS_KEPT, Notebook
from mgtui.notebook.records import Location

HERE = Path(__file__).parent
SPOT = Location("lib", "a/claim", "A statement.", "a", "some words")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.sqlite3"


def test_nothing_said_to_be_saved_is_lost_in_200_kills(file: Path) -> None:
    run = subprocess.run(
        [sys.executable, HERE / "kill_writers.py", file, "200", "6"], capture_output=True, text=True, check=True
    )
    parts = json.loads(run.stdout)
    assert len(parts) == 200
    assert all(parts), "a writer was killed before it wrote"
    said = [line for part in parts for line in part.splitlines(keepends=True) if line.endswith("\n")]
    with Notebook.open(file) as notebook:
        texts = set(sqlite3.connect(file).execute("SELECT note, text FROM note_version"))
        marked = {mark.location.record for mark in notebook.bookmarks()}
        visited = {visit.location.record for visit in notebook.history("lib", 10_000)}
    visits = []
    for line in said:
        kind, _, rest = line.strip().partition(" ")
        if kind == "note":
            number, _, text = rest.partition(" ")
            assert (int(number), text) in texts
        elif kind == "bookmark":
            assert rest in marked
        else:
            visits.append(rest)
    assert set(visits[-VISITS_KEPT // 2 :]) <= visited
    assert sqlite3.connect(file).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_writers_at_once_lose_nothing_from_the_first_moment_on(file: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, HERE / "write_many.py", file, name, "60"], stderr=subprocess.PIPE, text=True)
        for name in ("one", "two", "three")
    ]
    errors = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0], errors
    with Notebook.open(file) as notebook:
        texts = [note.text for note in notebook.notes()]
        assert sorted(texts) == sorted(f"{name} {number}" for name in ("one", "two", "three") for number in range(60))
        assert len(notebook.searches(limit=1000)) == 60


def test_a_notebook_that_another_process_makes_meanwhile_is_no_stranger(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []

    def number(connection: sqlite3.Connection, name: str) -> int:
        found = asked(connection, name)
        if not looked:
            looked.append(name)
            Notebook.open(file).close()
        return found

    asked = database._number
    monkeypatch.setattr(database, "_number", number)
    with Notebook.open(file) as notebook:
        assert looked
        assert notebook.notes() == []


def test_threads_share_a_notebook(file: Path) -> None:
    with Notebook.open(file) as notebook:
        threads = [threading.Thread(target=notebook.add_note, args=(SPOT, f"{n}")) for n in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(notebook.notes()) == 20


def test_a_writer_that_holds_the_lock_too_long_is_said_to(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    with Notebook.open(file) as notebook:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotebookBusy, match="another program is writing"):
            notebook.add_note(SPOT, "text")
        assert notebook.notes() == []
        other.execute("ROLLBACK")
        notebook.add_note(SPOT, "text")
        assert [note.text for note in notebook.notes()] == ["text"]


def test_a_newer_notebook_is_refused_and_left_as_it_is(file: Path) -> None:
    Notebook.open(file).close()
    newer = sqlite3.connect(file)
    newer.execute(f"PRAGMA user_version = {len(database.MIGRATIONS) + 1}")
    newer.close()
    before = file.read_bytes()
    with pytest.raises(NewerNotebook, match="newer mgtui"):
        Notebook.open(file)
    assert file.read_bytes() == before


def test_a_notebook_that_became_newer_while_it_was_open_is_not_written_to(file: Path) -> None:
    with Notebook.open(file) as notebook:
        newer = sqlite3.connect(file)
        newer.execute("PRAGMA user_version = 99")
        newer.close()
        with pytest.raises(NewerNotebook):
            notebook.add_note(SPOT, "text")
        assert notebook.notes() == []


NEXT = (*database.MIGRATIONS, ("ALTER TABLE note ADD COLUMN colour TEXT",))


def test_an_older_notebook_is_copied_before_it_is_changed(file: Path) -> None:
    with Notebook.open(file) as notebook:
        notebook.add_note(SPOT, "written by the older program")
    Database(file, NEXT).close()
    copy = file.with_name(f"notebook.v{len(database.MIGRATIONS)}.sqlite3")
    with Notebook.open(copy) as old:
        assert [note.text for note in old.notes()] == ["written by the older program"]
    assert sqlite3.connect(file).execute("SELECT text, colour FROM note").fetchall() == [
        ("written by the older program", None)
    ]
    with pytest.raises(NewerNotebook):
        Notebook.open(file)
    assert sorted(path.name for path in file.parent.iterdir() if path.suffix == ".part") == []


def test_a_copy_never_takes_the_place_of_an_earlier_one(file: Path) -> None:
    Notebook.open(file).close()
    names = [database.copy_aside(file, 1).name for _ in range(3)]
    assert names == ["notebook.v1.sqlite3", "notebook.v1-2.sqlite3", "notebook.v1-3.sqlite3"]


def test_a_change_that_fails_halfway_leaves_the_older_notebook(file: Path) -> None:
    with Notebook.open(file) as notebook:
        notebook.add_note(SPOT, "kept")
    broken = (
        *database.MIGRATIONS,
        ("ALTER TABLE note ADD COLUMN colour TEXT", "ALTER TABLE nothing ADD COLUMN x TEXT"),
    )
    with pytest.raises(NotebookError):
        Database(file, broken)
    with Notebook.open(file) as notebook:
        assert [note.text for note in notebook.notes()] == ["kept"]
        assert "colour" not in str(sqlite3.connect(file).execute("SELECT sql FROM sqlite_master").fetchall())


def test_processes_that_change_it_at_once_make_one_copy(file: Path) -> None:
    Notebook.open(file).close()
    threads = [threading.Thread(target=lambda: Database(file, NEXT).close()) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [path.name for path in sorted(file.parent.glob("*.v*"))] == [f"notebook.v{len(database.MIGRATIONS)}.sqlite3"]


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be one " * 40, b"x"])
def test_a_damaged_notebook_is_refused_with_a_sentence_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(NotebookError, match="left as it is"):
        Notebook.open(file)
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(file: Path) -> None:
    file.parent.mkdir()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE things (name TEXT)")
    other.close()
    with pytest.raises(NotebookError, match="another program"):
        Notebook.open(file)
    assert sqlite3.connect(file).execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_where_nothing_can_be_written_there_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NotebookError, match="cannot be used"):
        Notebook.open(tmp_path / "file" / "notebook.sqlite3")
    with pytest.raises(NotebookError, match="cannot be used"):
        Notebook.open(tmp_path)


def test_only_its_owner_can_read_it(file: Path) -> None:
    with Notebook.open(file) as notebook:
        notebook.add_note(SPOT, "private")
        for path in file.parent.iterdir():
            assert path.stat().st_mode & 0o077 == 0, path
    assert file.parent.stat().st_mode & 0o077 == 0


def test_the_folder_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "mine"))
    assert notebook_path() == tmp_path / "mine" / "notebook.sqlite3"
    monkeypatch.delenv("MGTUI_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if os.name == "posix" and sys.platform != "darwin":
        assert notebook_path() == tmp_path / "mgtui" / "notebook.sqlite3"
