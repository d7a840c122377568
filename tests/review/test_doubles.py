"""Studies that may be one: made one field by field, or kept; either is a step, and adding again knows of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.errors import Conflict, NoSuchRecord
from mgtui.importing.add import add
from mgtui.library.reader import read_library
from mgtui.review.doubles import Double, made_one
from mgtui.review.session import ReviewSession
from mgtui.writing.store import LibraryStore

RIS = "TY  - JOUR\nAU  - Okoro, {}\nTI  - Kelp against colds in seaside towns\nPY  - 2011\nDO  - 10.5555/{}\n{}ER  - \n"
ARTICLE = "---\ntitle: Kelp\n---\n\nKelp helps against colds. Kelp is brown.\n"
CLAIMS = """\
- id: helps
  statement: Kelp helps.
  anchors: [{quote: Kelp helps against colds.}]
  status: reviewed
  studies: [{id: okoro-2011-2, stance: supports, note: second}]
- id: both
  statement: Kelp is brown.
  anchors: [{quote: Kelp is brown.}]
  status: reviewed
  studies:
  - {id: okoro-2011-2, stance: refutes, evidence: table 2}
  - {id: okoro-2011, stance: supports}
"""


def bring(root: Path, name: str, text: str) -> None:
    path = root.parent / name
    path.write_text(text, "utf-8")
    add([path], root)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two records that may be one study, the second with claims, and an erratum of the second."""
    root = tmp_path / "library"
    erratum = "TY  - JOUR\nAU  - Okoro, A\nTI  - A wrong dose\nPY  - 2012\nER  - \n"
    bring(root, "one.ris", RIS.format("A.", "one", "VL  - 3\n"))
    bring(root, "two.ris", RIS.format("Adaeze", "two", "IS  - 4\nVL  - 33\n") + erratum)
    (root / "articles" / "kelp.md").write_text(ARTICLE, "utf-8")
    (root / "claims").mkdir()
    (root / "claims" / "kelp.yaml").write_text(CLAIMS, "utf-8")
    file = root / "studies.yaml"
    text = file.read_text("utf-8").replace('- id: "okoro-2012"', '- id: "okoro-2012"\n  erratum_of: okoro-2011-2')
    file.write_text(text, "utf-8")
    assert read_library(root).mistakes == ()
    return root


def contents(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in root.glob("**/*.yaml") if ".history" not in str(path)}


def test_two_are_made_one_and_undo_brings_both_back(root: Path) -> None:
    before = read_library(root)
    session = ReviewSession(root)
    [item] = session.doubles()
    assert isinstance(item.found, Double)
    assert (item.found.one, item.found.other, session.state(item)) == ("okoro-2011-2", "okoro-2011", "open")
    session.accept(item)
    assert session.state(item) == "accepted"
    library = read_library(root)
    assert library.mistakes == ()
    assert set(library.studies) == {"okoro-2011-2", "okoro-2012"}
    kept = library.studies["okoro-2011-2"]
    assert (kept.author[0].given, kept.volume, kept.issue, kept.doi) == ("Adaeze", "33", "4", "10.5555/two")
    assert library.studies["okoro-2012"].erratum_of == "okoro-2011-2"
    [link] = library.claims["kelp/both"].studies
    assert (link.id, link.stance, link.evidence) == ("okoro-2011-2", "refutes", "table 2")
    assert session.undo() == item
    assert read_library(root) == before
    assert session.state(item) == "open"


def test_the_other_way_round_with_values_that_the_reader_takes(root: Path) -> None:
    store = LibraryStore(root)
    with store.transaction() as transaction:
        decision, what = made_one(transaction, Double("okoro-2011", "okoro-2011-2", ""), ["volume"])
        entry = transaction.commit(what, decisions=[decision])
    assert entry is not None
    assert set(entry.ids) >= {"study:library::okoro-2011", "study:library::okoro-2011-2", "library::kelp/helps"}
    library = read_library(root)
    assert library.mistakes == ()
    kept = library.studies["okoro-2011"]
    assert (kept.author[0].given, kept.volume, kept.issue, kept.doi) == ("Adaeze", "33", "4", "10.5555/one")
    assert library.studies["okoro-2012"].erratum_of == "okoro-2011"
    assert [link.id for link in library.claims["kelp/helps"].studies] == ["okoro-2011"]
    assert [(link.stance, link.evidence) for link in library.claims["kelp/both"].studies] == [("supports", "table 2")]


def test_what_was_made_one_is_one_when_its_files_come_again(root: Path) -> None:
    session = ReviewSession(root)
    session.accept(session.doubles()[0])
    before = contents(root)
    bring(root, "one.ris", RIS.format("A.", "one", "VL  - 3\n"))
    assert contents(root) == before
    assert ReviewSession(root).doubles() == []


def test_both_are_kept_and_not_asked_about_again(root: Path) -> None:
    before, session = contents(root), ReviewSession(root)
    [item] = session.doubles()
    session.reject(item)
    assert session.state(item) == "rejected"
    assert contents(root) == before
    assert ReviewSession(root).doubles() == []
    [step] = [step for step in LibraryStore(root).steps() if "apart" in step.what]
    assert step.ids == ("study:library::okoro-2011-2",)
    session.undo()
    assert len(ReviewSession(root).doubles()) == 1


def test_a_field_is_turned_and_turned_back(root: Path) -> None:
    session = ReviewSession(root)
    [item] = session.doubles()
    for _ in range(3):
        session.choices.turn(item, "volume")
    session.accept(item)
    assert read_library(root).studies["okoro-2011-2"].volume == "3"


def test_a_record_that_changed_or_went_meanwhile_is_not_written_over(root: Path) -> None:
    session = ReviewSession(root)
    [item] = session.doubles()
    file = root / "studies.yaml"
    file.write_text(file.read_text("utf-8").replace("33", "35"), "utf-8")
    with pytest.raises(Conflict):
        session.accept(item)
    store = LibraryStore(root)
    with store.transaction() as transaction, pytest.raises(NoSuchRecord):
        made_one(transaction, Double("okoro-2011", "gone", ""))


def test_links_to_claims_of_other_libraries_go_over_too(root: Path) -> None:
    links = "- {claim: 'x::a/c', study: okoro-2011, stance: supports}\n"
    (root / "links.yaml").write_text(links + "- {claim: 'x::a/d', study: okoro-2011-2, note: mine}\n", "utf-8")
    session = ReviewSession(root)
    [item] = session.doubles()
    session.accept(item)
    library = read_library(root)
    assert library.mistakes == ()
    assert {link.claim: link.study for link in library.links} == dict.fromkeys(("x::a/c", "x::a/d"), "okoro-2011-2")
