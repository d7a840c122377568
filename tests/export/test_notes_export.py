"""A notebook as JSON and as Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mgtui.export.notes import notebook_json, notebook_markdown
from mgtui.model import Library
from mgtui.notebook.locations import location_of
from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Location


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    with Notebook.open(tmp_path / "notebook.sqlite3") as opened:
        yield opened


@pytest.fixture
def kept(notebook: Notebook, library: Library) -> Notebook:
    claim = location_of(library, "a/raises")
    assert claim is not None
    notebook.add_note(claim, "I *doubt* this.\n\nSecond paragraph.")
    notebook.add_note(claim, "Another thought.")
    notebook.add_note(Location("small", "a/gone", "A claim that is gone.", "a", "words nobody finds again"), "Lost?")
    notebook.add_note(Location("far", "x/y", "Far away.", "x", "far"), "In another library.")
    notebook.toggle_bookmark(Location("small", "study:brown-2000", "Brown 2000"))
    notebook.save_search("small", "zinc `igf-1`", 1234)
    notebook.add_search("small", "zinc", 3)
    notebook.visit(claim, {"scroll": 2})
    return notebook


def test_markdown(kept: Notebook, library: Library) -> None:
    text = notebook_markdown(kept, [library])
    claim = text[text.index("### \\=Zinc") : text.index("### Bookmarks")]
    assert "> Zinc raises IGF-1" in claim
    assert "I *doubt* this.\n\nSecond paragraph." in claim
    assert "Another thought." in claim
    assert "`a/gone`. This place is lost" in text
    assert "- Brown 2000 (`study:brown-2000`)" in text
    assert "- `` zinc `igf-1` ``: 1,234 on " in text
    assert text.index("## A \\*small\\* library") < text.index("## far")
    assert "Far away." in text
    assert text.count("This place is lost") == 1


def test_json(kept: Notebook, library: Library) -> None:
    found = json.loads(json.dumps(notebook_json(kept, [library])))
    assert set(found) == {"path", "bookmarks", "notes", "tags", "saved_searches", "searches", "recent"}
    assert [note["now"]["state"] for note in found["notes"]] == ["found", "found", "lost", "elsewhere"]
    assert found["notes"][0]["location"]["record"] == found["notes"][0]["now"]["record"] == "a/raises"
    assert found["bookmarks"][0]["now"] == {"state": "found", "record": "study:brown-2000"}
    assert found["recent"][0]["view"] == {"scroll": 2}
    assert found["saved_searches"][0]["total"] == 1234


def test_an_empty_notebook(notebook: Notebook, library: Library) -> None:
    assert notebook_markdown(notebook, [library]) == "# Notes and bookmarks\n\nThere is nothing here yet.\n"
    assert notebook_json(notebook)["notes"] == []
