"""What a notebook keeps and gives back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgtui.notebook import notebook
from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Location

ZINC = Location("lib", "a/zinc", "Zinc raises IGF-1.", "a", "Zinc raises IGF-1", "", "by 3.6 %")
IRON = Location("lib", "a/iron", "Iron does nothing.", "a", "Iron does nothing")
ELSEWHERE = Location("other", "a/zinc", "Another zinc.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite3"


@pytest.fixture
def book(path: Path) -> Iterator[Notebook]:
    with Notebook.open(path) as opened:
        yield opened


def test_a_new_notebook_is_empty(book: Notebook) -> None:
    assert book.bookmarks() == book.notes() == book.saved_searches() == book.searches() == book.recent() == []
    assert book.last_place("lib") is None


def test_bookmarks_are_listed_newest_first_and_by_library(book: Notebook) -> None:
    for location in (ZINC, IRON, ELSEWHERE):
        assert book.toggle_bookmark(location)
    assert [mark.location for mark in book.bookmarks()] == [ELSEWHERE, IRON, ZINC]
    assert [mark.location for mark in book.bookmarks("lib")] == [IRON, ZINC]


def test_a_bookmark_is_toggled_and_removed(book: Notebook) -> None:
    assert [book.toggle_bookmark(ZINC) for _ in range(3)] == [True, False, True]
    number = book.bookmarks()[0].id
    assert book.remove_bookmark(number)
    assert not book.remove_bookmark(number)


def test_a_note_keeps_every_text_it_had(book: Notebook) -> None:
    note = book.add_note(ZINC, "  first\nsecond line ")
    assert note.text == "first\nsecond line"
    assert book.edit_note(note.id, "better").text == "better"
    kept_texts = sqlite3.connect(book.path).execute("SELECT note, text FROM note_version ORDER BY id")
    assert list(kept_texts) == [(note.id, "first\nsecond line"), (note.id, "better")]
    assert [kept.text for kept in book.notes()] == ["better"]


def test_a_removed_note_is_kept_and_comes_back_with_an_edit(book: Notebook) -> None:
    note = book.add_note(ZINC, "text")
    assert book.remove_note(note.id)
    assert not book.remove_note(note.id)
    assert book.notes() == []
    assert [kept.text for kept in book.notes(removed=True)] == ["text"]
    assert book.edit_note(note.id, "again").removed is None
    assert [kept.text for kept in book.notes()] == ["again"]


def test_notes_are_asked_by_library_and_record(book: Notebook) -> None:
    for location in (ZINC, IRON, ZINC, ELSEWHERE):
        book.add_note(location, f"on {location.title}")
    assert [note.location for note in book.notes("lib", "a/zinc")] == [ZINC, ZINC]
    assert len(book.notes("lib")) == 3
    assert len(book.notes(record="a/zinc")) == 3


@pytest.mark.parametrize("text", ["", "  \n ", "\x1b\x07"])
def test_a_note_without_words_is_refused(book: Notebook, text: str) -> None:
    with pytest.raises(ValueError, match="words"):
        book.add_note(ZINC, text)
    note = book.add_note(ZINC, "text")
    with pytest.raises(ValueError, match="words"):
        book.edit_note(note.id, text)
    assert [kept.text for kept in book.notes()] == ["text"]


def test_a_note_that_is_not_there_is_a_key_error(book: Notebook) -> None:
    with pytest.raises(KeyError):
        book.edit_note(7, "text")
    with pytest.raises(KeyError):
        book.note(7)


def test_what_steers_a_terminal_is_not_kept(book: Notebook) -> None:
    assert book.add_note(Location("lib", "a", "t\x1b[31mitle"), "te\x1b[2Jxt\u202e \ud800").text == "te[2Jxt ?"
    assert book.notes()[0].location.title == "t[31mitle"


def test_saved_searches_keep_their_count_up_to_date(book: Notebook) -> None:
    first = book.save_search("lib", "igf-1", 9)
    again = book.save_search("lib", "igf-1", 12)
    assert (again.id, again.total) == (first.id, 12)
    book.save_search("other", "igf-1", 1)
    assert [saved.total for saved in book.saved_searches("lib")] == [12]
    assert book.remove_saved_search(first.id)
    assert [saved.library for saved in book.saved_searches()] == ["other"]


def test_searches_made_are_listed_once_latest_first(book: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    for query in ("a", "b", "a", "c"):
        book.add_search("lib", query, 1)
    assert [made.query for made in book.searches("lib")] == ["c", "a", "b"]
    assert [made.query for made in book.searches(limit=1)] == ["c"]
    monkeypatch.setattr(notebook, "SEARCHES_KEPT", 2)
    book.add_search("other", "x", 1)
    book.add_search("lib", "d", 1)
    assert [made.query for made in book.searches()] == ["d", "x", "c"]


def test_visits_are_history_and_the_last_one_is_the_last_place(path: Path) -> None:
    with Notebook.open(path) as book:
        for location in (ZINC, IRON, ZINC):
            book.visit(location, {"scroll": 3})
        book.visit(ZINC, {"scroll": 7, "row": "a/é"})
        book.visit(ELSEWHERE)
    with Notebook.open(path) as book:
        assert [visit.location for visit in book.history("lib")] == [ZINC, IRON, ZINC]
        last = book.last_place("lib")
        assert last is not None
        assert (last.location, last.view) == (ZINC, {"scroll": 7, "row": "a/é"})
        assert [visit.location for visit in book.recent("lib")] == [ZINC, IRON]
        assert [visit.location for visit in book.recent()] == [ELSEWHERE, ZINC, IRON]


def test_old_visits_go(book: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook, "VISITS_KEPT", 3)
    book.visit(ELSEWHERE)
    for number in range(6):
        book.visit(Location("lib", f"a/{number}"))
    assert [visit.location.record for visit in book.history("lib")] == ["a/3", "a/4", "a/5"]
    assert book.last_place("other") is not None


def test_records_are_jsonable(book: Notebook) -> None:
    book.add_note(ZINC, "text")
    book.toggle_bookmark(ZINC)
    book.visit(ZINC, {"scroll": 1})
    for records in (book.notes(), book.bookmarks(), book.recent()):
        assert json.loads(json.dumps(msgspec.to_builtins(records)))[0]["location"]["quote"] == "Zinc raises IGF-1"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1).filter(str.strip))
def test_any_text_is_kept_or_refused(book: Notebook, text: str) -> None:
    try:
        note = book.add_note(Location("lib", "a", text, "a", text), text)
    except ValueError:
        return
    assert book.note(note.id).text == note.text


@pytest.mark.parametrize("name", ["", "two words", "a,b", "-minus", "tag:x", "x" * 65, '"quoted"'])
def test_a_tag_is_one_word(book: Notebook, name: str) -> None:
    with pytest.raises(ValueError, match="is no tag"):
        book.tag([ZINC], [name])
    assert book.tagged() == []


def test_tags_are_those_of_one_library(book: Notebook) -> None:
    book.tag([ZINC, IRON], ["Größe"])
    book.tag([ELSEWHERE], ["other"])
    assert [(tagged.name, tagged.location) for tagged in book.tagged("lib")] == [("größe", ZINC), ("größe", IRON)]
    assert [tagged.name for tagged in book.tagged()] == ["größe", "größe", "other"]
