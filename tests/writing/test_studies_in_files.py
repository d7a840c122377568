"""Studies in several files: read as one list, each changed where it stands, new ones where there is room."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.importing.add import add
from mgtui.library.fingerprint import digest, stamp
from mgtui.library.reader import read_library
from mgtui.writing import working_records
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore

RIS = "TY  - JOUR\nAU  - {name}, A\nTI  - A trial of {name} and magnesium in {year}\nPY  - {year}\n{more}ER  - \n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library with a study in each of two files."""
    root = tmp_path / "library"
    (root / "articles").mkdir(parents=True)
    (root / "studies").mkdir()
    (root / "library.yaml").write_text("id: own\ntitle: Own\nschema: 1\n", "utf-8")
    (root / "studies.yaml").write_text("# mine\n- id: a\n  title: The first\n", "utf-8")
    (root / "studies" / "old.yaml").write_text("- id: b\n  title: The second\n  PMID: '7'\n", "utf-8")
    return root


def bring(root: Path, *names: str, more: str = "") -> None:
    path = root.parent / f"{'-'.join(names)}.ris"
    path.write_text("".join(RIS.format(name=name, year=2000, more=more) for name in names), "utf-8")
    (outcome,) = add([path], root).outcomes
    assert outcome.status in ("added", "updated"), outcome


def held(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in sorted(root.glob("**/*.yaml"))}


def test_all_files_are_one_list(root: Path) -> None:
    library = read_library(root)
    assert (list(library.studies), library.mistakes) == (["a", "b"], ())
    before = digest(root)
    assert "studies/old.yaml" in [path for path, _, _ in stamp(root)]
    (root / "studies" / "old.yaml").write_text("- id: a\n  title: The first again\n", "utf-8")
    assert digest(root) != before
    (mistake,) = read_library(root).mistakes
    assert str(mistake).startswith('studies/old.yaml:1:7: duplicate study "a"')


def test_a_folder_that_is_none_leaves_the_file(root: Path) -> None:
    (root / "studies" / "old.yaml").unlink()
    (root / "studies").rmdir()
    (root / "studies").write_text("x", "utf-8")
    library = read_library(root)
    assert list(library.studies) == ["a"]
    assert [mistake.path for mistake in library.mistakes] == ["studies"]


def test_a_changed_study_stays_in_its_file(root: Path) -> None:
    before = held(root)
    store = LibraryStore(root)
    with store.transaction() as held_library:
        records = held_library.records("studies.yaml")
        records.set_record("b", {**records.values["b"], "volume": "3"})
        held_library.commit("set volume")
    after = held(root)
    assert after["studies.yaml"] == before["studies.yaml"]
    assert 'volume: "3"' in after["studies/old.yaml"]
    assert store.library.studies["b"].volume == "3"
    assert [step.ids for step in store.steps()] == [("study:own::b",)]
    store.undo(1)
    assert read_library(root).studies["b"].volume is None


def test_new_studies_go_where_there_is_room(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_records, "_STUDIES_A_FILE", 400)
    before = held(root)
    bring(root, "Doe", "Roe", "Poe", "Moe", "Loe", "Noe")
    after = held(root)
    assert sorted(set(after) - set(before)) == ["studies/0002.yaml"]
    assert all(len(text) <= 400 for text in after.values())
    library = read_library(root)
    assert (len(library.studies), library.mistakes) == (8, ())
    store = LibraryStore(root)
    assert store.library == library
    store.undo(1)
    assert read_library(root).studies.keys() == {"a", "b"}
    assert held(root).keys() == before.keys(), "a file that the step made goes with it"
    store.redo(1)
    assert read_library(root).studies.keys() == library.studies.keys()


def test_a_study_that_was_moved_by_hand_is_the_same_study(root: Path) -> None:
    bring(root, "Doe")
    text = (root / "studies.yaml").read_text("utf-8")
    start = text.index('- id: "doe-2000')
    (root / "studies.yaml").write_text(text[:start], "utf-8")
    (root / "studies" / "mine.yaml").write_text(text[start:], "utf-8")
    bring(root, "Doe", more="VL  - 12\n")
    assert "12" in (root / "studies" / "mine.yaml").read_text("utf-8")
    LibraryStore(root).undo(1)
    assert read_library(root).studies.keys() == {"a", "b"}


def test_a_study_of_a_further_file_is_removed_and_comes_back(root: Path) -> None:
    remove(root, "study:b")
    assert read_library(root).studies.keys() == {"a"}
    LibraryStore(root).undo(1)
    assert read_library(root).studies["b"].pmid == "7"
