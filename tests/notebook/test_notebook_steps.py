"""Bookmarks, notes and saved searches, undone and brought back step by step."""

from __future__ import annotations

import errno
import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from mgtui.errors import Changed, NothingToUndo
from mgtui.notebook.database import MIGRATIONS, Database, NotebookError
from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Location

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPOT = Location("lib", "a/claim", "A statement.", "a", "some words")
OTHER = Location("lib", "b/claim", "Another.", "b", "other words")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.sqlite3"


@pytest.fixture
def notebook(file: Path) -> Iterator[Notebook]:
    with Notebook.open(file) as found:
        yield found


def kept(notebook: Notebook) -> dict[str, list[str]]:
    return {
        "bookmarks": [mark.location.record for mark in notebook.bookmarks()],
        "notes": [note.text for note in notebook.notes()],
        "searches": [search.query for search in notebook.saved_searches()],
    }


def test_each_change_is_one_step(notebook: Notebook) -> None:
    note = notebook.add_note(SPOT, "words")
    notebook.edit_note(note.id, "better words")
    notebook.toggle_bookmark(SPOT)
    notebook.remove_bookmark(notebook.bookmarks()[0].id)
    notebook.save_search("lib", "zinc", 3)
    notebook.remove_saved_search(notebook.saved_searches()[0].id)
    notebook.remove_note(note.id)
    steps = notebook.steps.steps()
    assert [step.what for step in steps] == [
        "notebook: note on a/claim",
        "notebook: note changed: a/claim",
        "notebook: bookmark on a/claim",
        "notebook: bookmark taken away: a/claim",
        "notebook: search saved: zinc",
        "notebook: saved search taken away: zinc",
        "notebook: note taken away: a/claim",
    ]
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6, 7]
    assert steps[0].ids == ("a/claim",)
    assert steps[4].ids == ()
    assert not any(step.undone for step in steps)
    assert [step.when for step in steps] == sorted({step.when for step in steps})


def test_tags_of_several_records_are_one_step(notebook: Notebook) -> None:
    assert notebook.tag([SPOT, OTHER], ["To-Read", "doubtful"]) == 2
    assert notebook.tag([OTHER], remove=["doubtful"]) == 1
    assert [step.what for step in notebook.steps.steps()] == [
        "notebook: tags +to-read, +doubtful: 2 records", "notebook: tags -doubtful: b/claim",
    ]  # fmt: skip
    assert notebook.steps.steps()[0].ids == ("a/claim", "b/claim")
    notebook.steps.undo(2)
    assert tags(notebook) == [
        ("a/claim", "to-read"), ("a/claim", "doubtful"), ("b/claim", "to-read"), ("b/claim", "doubtful"),
    ]  # fmt: skip
    notebook.steps.undo(1)
    assert tags(notebook) == []
    notebook.steps.redo(1)
    assert len(tags(notebook)) == 4


def test_tags_that_were_changed_since_are_left_as_they_are(notebook: Notebook) -> None:
    notebook.tag([SPOT, OTHER], ["one"])
    notebook.tag([SPOT], ["other"])
    notebook.tag([SPOT], remove=["one"])
    with pytest.raises(Changed):
        notebook.steps.undo(1)
    notebook.steps.undo(2)
    assert tags(notebook) == [("b/claim", "one")]


def test_a_record_taken_and_given_at_once_goes_to_the_end_of_the_list(notebook: Notebook) -> None:
    notebook.tag([SPOT, OTHER], ["to-read"])
    assert notebook.tag([SPOT], ["to-read"]) == 0
    assert notebook.tag([SPOT], ["to-read"], ["to-read"]) == 1
    assert tags(notebook) == [("b/claim", "to-read"), ("a/claim", "to-read")]
    notebook.steps.undo(2)
    assert tags(notebook) == [("a/claim", "to-read"), ("b/claim", "to-read")]


def tags(notebook: Notebook) -> list[tuple[str, str]]:
    return [(tagged.location.record, tagged.name) for tagged in notebook.tagged()]


def test_what_changes_nothing_is_no_step(notebook: Notebook) -> None:
    notebook.toggle_bookmark(SPOT)
    notebook.save_search("lib", "zinc", 3)
    notebook.save_search("lib", "zinc", 4)
    notebook.add_search("lib", "zinc", 4)
    notebook.visit(SPOT)
    assert not notebook.remove_bookmark(99)
    assert not notebook.remove_saved_search(99)
    assert not notebook.remove_note(99)
    assert len(notebook.steps.steps()) == 2


def test_every_kind_of_step_is_undone_and_brought_back(notebook: Notebook) -> None:
    states = [kept(notebook)]
    note = notebook.add_note(SPOT, "words")
    for change in (
        lambda: notebook.edit_note(note.id, "better words"),
        lambda: notebook.toggle_bookmark(SPOT),
        lambda: notebook.toggle_bookmark(SPOT),
        lambda: notebook.save_search("lib", "zinc", 3),
        lambda: notebook.remove_saved_search(notebook.saved_searches()[0].id),
        lambda: notebook.remove_note(note.id),
    ):
        states.append(kept(notebook))
        change()
    states.append(kept(notebook))
    for number in range(7, 0, -1):
        assert [step.number for step in notebook.steps.undo(number)] == [number]
        assert kept(notebook) == states[number - 1]
    assert all(step.undone for step in notebook.steps.steps())
    for number in range(1, 8):
        assert [step.number for step in notebook.steps.redo(number)] == [number]
        assert kept(notebook) == states[number]
    texts = sqlite3.connect(notebook.path).execute("SELECT DISTINCT text FROM note_version ORDER BY text")
    assert list(texts) == [("better words",), ("words",)]


def test_what_comes_back_is_what_it_was(notebook: Notebook) -> None:
    notebook.toggle_bookmark(SPOT)
    (mark,), search = notebook.bookmarks(), notebook.save_search("lib", "zinc", 3)
    notebook.remove_bookmark(mark.id)
    notebook.remove_saved_search(search.id)
    for step in notebook.steps.steps()[2:]:
        notebook.steps.undo(step.number)
    assert notebook.bookmarks() == [mark]
    assert notebook.saved_searches() == [search]


def test_later_steps_on_the_same_thing_go_with_it_and_come_back_with_it(notebook: Notebook) -> None:
    note = notebook.add_note(SPOT, "one")
    notebook.toggle_bookmark(OTHER)
    notebook.edit_note(note.id, "two")
    notebook.edit_note(note.id, "three")
    assert [step.number for step in notebook.steps.undo(1)] == [4, 3, 1]
    assert kept(notebook) == {"bookmarks": ["b/claim"], "notes": [], "searches": []}
    assert [step.number for step in notebook.steps.redo(3)] == [1, 3, 4]
    assert kept(notebook)["notes"] == ["three"]


def test_what_is_not_there_to_be_undone_is_said(notebook: Notebook) -> None:
    notebook.toggle_bookmark(SPOT)
    for number in (0, 2):
        with pytest.raises(NothingToUndo):
            notebook.steps.undo(number)
        with pytest.raises(NothingToUndo):
            notebook.steps.redo(number)
    with pytest.raises(NothingToUndo):
        notebook.steps.redo(1)
    notebook.steps.undo(1)
    with pytest.raises(NothingToUndo):
        notebook.steps.undo(1)


def test_what_was_changed_by_other_means_is_left_and_named(notebook: Notebook, file: Path) -> None:
    notebook.add_note(SPOT, "mine")
    with sqlite3.connect(file) as other:
        other.execute("UPDATE note SET text = 'by hand'")
    other.close()
    with pytest.raises(Changed, match="a/claim"):
        notebook.steps.undo(1)
    assert kept(notebook)["notes"] == ["by hand"]
    assert not notebook.steps.steps()[0].undone


def test_what_was_made_again_since_an_undo_is_not_made_twice(notebook: Notebook) -> None:
    notebook.toggle_bookmark(SPOT)
    notebook.steps.undo(1)
    notebook.toggle_bookmark(SPOT)
    with pytest.raises(Changed, match="a/claim"):
        notebook.steps.redo(1)
    assert kept(notebook)["bookmarks"] == ["a/claim"]


def test_a_step_that_fails_midway_leaves_all_as_it_was(notebook: Notebook, file: Path) -> None:
    note = notebook.add_note(SPOT, "one")
    notebook.edit_note(note.id, "two")
    with sqlite3.connect(file) as other:
        other.execute("UPDATE step SET before = '[\"else\"]' WHERE id = 2")
    other.close()
    with pytest.raises(Changed):  # step 2 turns it into something that step 1 did not leave
        notebook.steps.undo(1)
    assert kept(notebook)["notes"] == ["two"]
    assert not any(step.undone for step in notebook.steps.steps())


def test_two_explorers_see_each_others_steps(notebook: Notebook, file: Path) -> None:
    with Notebook.open(file) as second:
        notebook.toggle_bookmark(SPOT)
        second.toggle_bookmark(OTHER)
        notebook.steps.undo(2)
        with pytest.raises(NothingToUndo):
            second.steps.undo(2)
        assert kept(second) == kept(notebook)


def test_a_notebook_without_steps_gets_them_and_keeps_what_it_has(file: Path) -> None:
    old = Database(file, MIGRATIONS[:1])
    with old.writing() as connection:
        connection.execute(
            "INSERT INTO bookmark (library, record, spot, created) VALUES ('lib', 'a/claim', ?, '2025')",
            ('{"library":"lib","record":"a/claim"}',),
        )
    old.close()
    with Notebook.open(file) as notebook:
        assert kept(notebook)["bookmarks"] == ["a/claim"]
        assert notebook.steps.steps() == []
        notebook.toggle_bookmark(SPOT)
        notebook.steps.undo(1)
        assert kept(notebook)["bookmarks"] == ["a/claim"]
    assert file.with_name("notebook.v1.sqlite3").exists()


def forbid_writing(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk that is read-only, or in a folder that is. Permissions would not do: root may write anywhere."""
    from mgtui.notebook import database

    def refuse(*_: object) -> None:
        if what == "disk":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(database, "_create" if what == "disk" else "_use_write_ahead_log", refuse)


@pytest.mark.parametrize("what", ["disk", "folder"])
def test_a_notebook_that_cannot_be_written_is_read(file: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Notebook.open(file) as notebook:
        notebook.add_note(SPOT, "words")
        # Still open, so that the last words stand in the log beside it.
        forbid_writing(what, monkeypatch)
        before = {path.name: path.read_bytes() for path in file.parent.iterdir()}
        with Notebook.open(file) as reader:
            assert kept(reader)["notes"] == ["words"]
            assert [step.what for step in reader.steps.steps()] == ["notebook: note on a/claim"]
            for write in (reader.require_writable, lambda: reader.add_note(SPOT, "more"), lambda: reader.steps.undo(1)):
                with pytest.raises(NotebookError, match=r"cannot be written to \("):
                    write()
        assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before


@pytest.mark.parametrize("what", ["disk", "folder"])
def test_where_no_notebook_can_be_made_it_is_read_as_empty(
    file: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid_writing(what, monkeypatch)
    with Notebook.open(file) as notebook:
        assert kept(notebook) == {"bookmarks": [], "notes": [], "searches": []}
        with pytest.raises(NotebookError, match=r"cannot be written to \("):
            notebook.toggle_bookmark(SPOT)


def test_decisions_on_several_studies_are_one_step_that_comes_and_goes(notebook: Notebook) -> None:
    studies = [Location("lib", f"study:{name}", name) for name in "ab"]
    assert notebook.screen(studies, "later") == 2
    assert notebook.screen(studies[:1], "excluded", " no control ") == 1
    assert notebook.screen(studies[:1], "excluded", "no control") == 0

    def decided() -> dict[str, tuple[str, str]]:
        return {each.location.record: (each.decision, each.reason) for each in notebook.screened("lib")}

    now = {"study:a": ("excluded", "no control"), "study:b": ("later", "")}
    assert decided() == now
    steps = [step.what for step in notebook.steps.steps()]
    assert steps == ["notebook: screening, later: 2 studies", "notebook: screening, excluded (no control): study:a"]
    with pytest.raises(Changed):
        notebook.steps.undo(1)
    notebook.steps.undo(2)
    assert decided() == {"study:a": ("later", ""), "study:b": ("later", "")}
    notebook.steps.undo(1)
    assert decided() == {}
    notebook.steps.redo(1)
    assert len(decided()) == 2
    with pytest.raises(ValueError, match="no decision"):
        notebook.screen(studies, "perhaps")
