"""Adding, adding again, removing and undoing, on a library in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from mgtui import disk
from mgtui.errors import Busy, Changed, InUse, NoSuchRecord, NothingToUndo
from mgtui.history import history_of
from mgtui.importing.add import add
from mgtui.importing.summary import Outcome
from mgtui.library.reader import read_library
from mgtui.model import Library
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore

TEXT = "Magnesium and sleep\n\nMagnesium is said to help people sleep, and one trial of 46 people agrees with that.\n"
RIS = "TY  - JOUR\nAU  - {name}, A\nTI  - {title}\nPY  - {year}\n{more}ER  - \n"


def ris(name: str = "Doe", title: str = "A trial", year: int = 2011, **more: str) -> str:
    return RIS.format(
        name=name, title=title, year=year, more="".join(f"{tag}  - {value}\n" for tag, value in more.items())
    )


class Reader:
    """A reader with a library and files of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "library"

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def add(self, name: str, text: str, *, replace_edited: bool = False) -> Outcome:
        (outcome,) = add([self.file(name, text)], self.root, replace_edited=replace_edited).outcomes
        return outcome

    def library(self) -> Library:
        library = read_library(self.root)
        assert library.mistakes == ()
        return library

    def studies(self) -> str:
        return (self.root / "studies.yaml").read_text("utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def test_an_article(reader: Reader) -> None:
    outcome = reader.add("sleep.txt", TEXT)
    assert (outcome.status, outcome.ids) == ("added", ("magnesium-sleep",))
    assert outcome.line().startswith("added ")
    assert reader.library().articles["magnesium-sleep"].title == "Magnesium and sleep"
    assert json.loads(msgspec.json.encode(outcome))["status"] == "added"


def test_the_same_article_again_is_skipped_from_anywhere(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT)
    assert reader.add("sleep.txt", TEXT).status == "skipped"
    assert reader.add("copy.txt", TEXT).status == "skipped"
    assert len(reader.library().articles) == 1


def test_a_file_that_changed_updates_its_article(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT)
    outcome = reader.add(
        "sleep.txt", TEXT + "\nA second trial of 300 people saw no effect of magnesium on sleep at all.\n"
    )
    assert (outcome.status, outcome.ids) == ("updated", ("magnesium-sleep",))
    assert len(reader.library().articles["magnesium-sleep"].passages) == 2


def test_an_article_edited_in_the_library_is_kept_until_the_reader_chooses(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT)
    path = reader.root / "articles" / "magnesium-sleep.md"
    path.write_text(path.read_text("utf-8") + "\nMy own words.\n", "utf-8")
    outcome = reader.add("sleep.txt", TEXT + "\nMore words of the author, who thought of something else to say here.\n")
    assert (outcome.status, outcome.choice) == ("skipped", "replace")
    assert "My own words." in path.read_text("utf-8")
    assert reader.add("sleep.txt", TEXT, replace_edited=True).status == "updated"
    assert "My own words." not in path.read_text("utf-8")
    history_of([reader.root]).undo()
    assert "My own words." in path.read_text("utf-8")


def test_what_the_file_does_not_say_of_an_article_stays_when_it_is_read_anew(reader: Reader) -> None:
    page = "---\ntitle: Tea and sleep\nauthor: {}\n---\n\nTea keeps people awake for some hours in the evening.\n"
    (article,) = reader.add("tea.md", page.format("A. Doe")).ids
    path = reader.root / "articles" / f"{article}.md"
    told = "---\nissued: '2014'\npublisher: Sleep\nsource: https://doi.org/10.1000/1\nnote: Paid by a maker\n"
    path.write_text(path.read_text("utf-8").replace("---\n", told, 1), "utf-8")
    reader.add("tea.md", page.format("A. Doe"), replace_edited=True)
    reader.add("tea.md", page.format("B. Roe").replace("hours", "minutes"), replace_edited=True)
    found = reader.library().articles[article]
    assert (found.author, found.issued, found.publisher) == ("B. Roe", "2014", "Sleep")
    assert (found.source, found.note) == ("https://doi.org/10.1000/1", "Paid by a maker")
    assert "minutes" in found.passages[0].text


def test_articles_whose_dois_differ_are_two(reader: Reader) -> None:
    front = "---\ntitle: Same title\ndoi: {}\n---\n\nA text of some words that is not very long.\n"
    reader.add("a.md", front.format("10.1000/1"))
    outcome = reader.add("a.md", front.format("10.1000/2"))
    assert (outcome.status, outcome.ids) == ("added", ("same-title-2",))
    assert "same title as same-title" in " ".join(outcome.notes)
    assert reader.add("b.md", front.format("https://doi.org/10.1000/1")).status == "skipped"
    assert len(reader.library().articles) == 2


def test_a_name_that_is_no_file_leaves_no_library_behind(reader: Reader) -> None:
    summary = add([reader.folder / "mistyped.md"], reader.root)
    assert [outcome.status for outcome in summary.outcomes] == ["failed"]
    assert not reader.root.exists()


def test_references(reader: Reader) -> None:
    outcome = reader.add("a.ris", ris(DO="10.1000/1") + ris("Roe", "Another", 2012))
    assert (outcome.status, outcome.ids) == ("added", ("study:doe-2011", "study:roe-2012"))
    studies = reader.library().studies
    assert (studies["doe-2011"].doi, studies["roe-2012"].title) == ("10.1000/1", "Another")


def test_a_reference_is_known_by_doi_then_pmid_and_other_dois_are_never_merged(reader: Reader) -> None:
    reader.add("a.nbib", "PMID- 7\nTI  - A trial\nDP  - 2011\nFAU - Doe, A\n")
    assert reader.add("b.nbib", "PMID- 7\nTI  - A trial\nLID - 10.1000/1 [doi]\n").status == "updated"
    assert reader.add("c.ris", ris(DO="https://doi.org/10.1000/1", VL="3")).status == "updated"
    assert reader.library().studies["doe-2011"].volume == "3"
    outcome = reader.add("d.nbib", "PMID- 7\nTI  - A trial\nDP  - 2011\nFAU - Doe, A\nLID - 10.1000/2 [doi]\n")
    assert (outcome.status, len(reader.library().studies)) == ("added", 2)


def test_the_same_title_and_year_only_suggest(reader: Reader) -> None:
    reader.add("a.ris", ris())
    outcome = reader.add("b.ris", ris(VL="3"))
    assert outcome.ids == ("study:doe-2011-2",)
    assert "doe-2011-2 ~ doe-2011" in " ".join(outcome.notes)


def test_references_without_doi_and_pmid_are_known_by_their_file(reader: Reader) -> None:
    reader.add("a.ris", ris() + ris())
    assert len(reader.library().studies) == 2
    assert reader.add("a.ris", ris() + ris()).status == "skipped"
    assert reader.add("moved.ris", ris() + ris()).status == "skipped"
    assert reader.add("a.ris", ris() + ris() + ris("Roe", "Another")).what.endswith("1 added, 2 already there")


def test_what_the_reader_wrote_into_studies_stays(reader: Reader) -> None:
    reader.add("a.ris", ris(DO="10.1000/1"))
    edited = "# my studies\n" + reader.studies() + "  design: randomized controlled trial # I checked\n"
    (reader.root / "studies.yaml").write_text(edited, "utf-8")
    reader.add("b.ris", ris(DO="10.1000/1", VL="9") + ris("Roe", "Another"))
    text = reader.studies()
    assert text.startswith("# my studies\n")
    assert "  design: randomized controlled trial # I checked\n  volume:" in text
    assert set(reader.library().studies) == {"doe-2011", "roe-2011"}


def test_studies_in_a_layout_that_cannot_be_edited_are_left_alone(reader: Reader) -> None:
    reader.add("a.txt", TEXT)
    (reader.root / "studies.yaml").write_text("- id: a\n  title: [\n", "utf-8")
    outcome = reader.add("a.ris", ris())
    assert outcome.status == "failed"
    assert "studies.yaml" in outcome.why


def test_a_change_on_disk_meanwhile_is_refused_with_a_choice(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.add("a.ris", ris())

    def meanwhile(what: str, path: str) -> None:
        if what == "link" and path.endswith("/old/1"):
            (reader.root / "studies.yaml").write_text("- id: other\n  title: Other\n", "utf-8")

    monkeypatch.setattr(disk, "before_write", [meanwhile])
    outcome = reader.add("b.ris", ris("Roe", "Another"))
    assert (outcome.status, outcome.choice) == ("failed", "again")
    assert reader.studies() == "- id: other\n  title: Other\n"


def test_undo_takes_back_the_whole_last_run(reader: Reader) -> None:
    reader.add("a.ris", ris())
    before = reader.studies()
    add([reader.file("b.ris", ris("Roe")), reader.file("sleep.txt", TEXT + "\n\n0 comments\n")], reader.root)
    assert (reader.root / "set-aside" / "magnesium-sleep.md").exists()
    (undone,) = history_of([reader.root]).undo()
    assert (undone.number, undone.undone) == (2, True)
    assert undone.what == "added study:roe-2011, magnesium-sleep"
    assert set(undone.ids) == {"study:library::roe-2011", "library::magnesium-sleep"}
    assert reader.studies() == before
    assert not (reader.root / "set-aside" / "magnesium-sleep.md").exists()
    assert reader.library().articles == {}
    assert list(reader.root.glob(".trash/*/articles/*.md"))
    history_of([reader.root]).undo()
    with pytest.raises(NothingToUndo):
        history_of([reader.root]).undo()
    history_of([reader.root]).redo()
    history_of([reader.root]).redo()
    assert set(reader.library().articles) == {"magnesium-sleep"}
    assert set(reader.library().studies) == {"doe-2011", "roe-2011"}
    assert (reader.root / "set-aside" / "magnesium-sleep.md").exists()
    history_of([reader.root]).undo()
    assert reader.add("sleep.txt", TEXT).status == "added"


def test_undo_refuses_where_a_file_was_changed_since(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT)
    path = reader.root / "articles" / "magnesium-sleep.md"
    path.write_text("Mine now.\n", "utf-8")
    with pytest.raises(Changed):
        history_of([reader.root]).undo()
    assert path.read_text("utf-8") == "Mine now.\n"


def test_remove_and_bring_back(reader: Reader) -> None:
    add([reader.file("sleep.txt", TEXT), reader.file("a.ris", ris())], reader.root)
    claims = reader.root / "claims" / "magnesium-sleep.yaml"
    claims.parent.mkdir()
    claims.write_text("- id: x\n  statement: It helps\n  anchors: [{quote: one trial}]\n", "utf-8")
    assert ".trash/" in remove(reader.root, "magnesium-sleep").line()
    assert (reader.library().articles, reader.library().claims) == ({}, {})
    remove(reader.root, "study:doe-2011")
    assert reader.library().studies == {}
    assert "A trial" in next(reader.root.glob(".trash/*/studies.yaml")).read_text("utf-8")
    history_of([reader.root]).undo()
    assert set(reader.library().studies) == {"doe-2011"}
    history_of([reader.root]).undo()
    assert set(reader.library().claims) == {"magnesium-sleep/x"}
    assert reader.add("sleep.txt", TEXT).status == "skipped"


def test_what_claims_need_is_not_removed(reader: Reader) -> None:
    add([reader.file("sleep.txt", TEXT), reader.file("a.ris", ris())], reader.root)
    (reader.root / "claims").mkdir()
    (reader.root / "claims" / "magnesium-sleep.yaml").write_text(
        "- id: x\n  statement: It helps\n  anchors: [{quote: one trial}]\n  studies: [{id: doe-2011}]\n", "utf-8"
    )
    with pytest.raises(InUse, match="magnesium-sleep/x"):
        remove(reader.root, "doe-2011")
    with pytest.raises(NoSuchRecord):
        remove(reader.root, "../library.yaml")


def test_two_writers_at_once(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT)
    with LibraryStore(reader.root).transaction(), pytest.raises(Busy):
        reader.add("more.txt", "More\n\n" + TEXT)


def test_an_update_without_chrome_takes_its_old_report_away(reader: Reader) -> None:
    reader.add("sleep.txt", TEXT + "\n0 comments\n")
    report = reader.root / "set-aside" / "magnesium-sleep.md"
    assert "0 comments" in report.read_text("utf-8")
    reader.add("sleep.txt", TEXT + "\nOne more sentence that belongs to the article and is not chrome.\n")
    assert not report.exists()
    history_of([reader.root]).undo()
    assert "0 comments" in report.read_text("utf-8")


def test_a_retraction_comes_in_with_a_reference_and_what_a_person_noted_stays(reader: Reader) -> None:
    reader.add("a.nbib", "PMID- 7\nTI  - A trial\nDP  - 2011\n")
    path = reader.root / "studies.yaml"
    path.write_text(reader.studies() + '  notices: [{"kind": "erratum", "note": "Seen in print."}]\n', "utf-8")
    marked = "PMID- 7\nTI  - A trial\nDP  - 2011\nRIN - BMJ. 2013 May 1;3:9. PMID: 8\n"
    assert reader.add("b.nbib", marked).status == "updated"
    kinds = [notice.kind for study in reader.library().studies.values() for notice in study.notices]
    assert kinds == ["erratum", "retraction"]
    assert reader.add("c.nbib", marked + "\n").status != "updated"


def test_explaining_where_front_matter_comes_from(reader: Reader) -> None:
    outcome = reader.add("sleep.md", "---\nauthor: Ada Poe\n---\n\n# Copper\n\nRowers drink it.\n")
    assert outcome.explanation() == ["title: Copper (the first heading)", "author: Ada Poe (the front matter)"]


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        (
            "Pulse rose by 312 beats in rowers.",
            "Pulse rose by 31[2] beats in rowers.",
            "Pulse rose by 31[2] beats in rowers.",
        ),
        ("It rose in rowers.", "It rose in rowers [3].", "It rose in rowers"),
        ("Mg2+ rose , it is said .", "Mg²⁺ rose, it is said.", "Mg²⁺ rose, it is said."),
        ("It did not rise.", "It did rise.", "It did not rise."),
        ("It rose by 12 beats.", "It rose by 13 beats.", "It rose by 12 beats."),
    ],
)
def test_claims_follow_their_words_into_a_new_text(reader: Reader, old: str, new: str, quote: str) -> None:
    text = "Copper and rowing\n\nRowers drink a lot of tea in winter and in spring. {} The coach agrees with that.\n"
    reader.add("copper.txt", text.format(old))
    claims = reader.root / "claims" / "copper-rowing.yaml"
    claims.parent.mkdir(exist_ok=True)
    anchors = json.dumps([{"quote": old}], ensure_ascii=False)
    claims.write_text(
        f"- id: x\n  statement: It rose\n  status: reviewed\n  anchors: {anchors}\n  note: mine\n", "utf-8"
    )
    notes = " ".join(reader.add("copper.txt", text.format(new)).notes)
    (claim,) = read_library(reader.root).claims.values()
    assert (claim.anchors[0].quote, claim.note) == (quote, "mine")
    assert bool(claim.places) == ("found again" in notes) == ("lost" not in notes)
