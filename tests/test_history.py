"""`history`, `undo`, `redo`: one list of steps, taken back with what rests on them, and brought back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mgtui.__main__ import main
from mgtui.errors import Changed, InUse, NothingToUndo
from mgtui.history import History, history_of
from mgtui.importing.add import add
from mgtui.library.reader import read_library
from mgtui.notebook.notebook import Notebook
from mgtui.review.session import ReviewSession
from mgtui.steps import Step
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore

WORDS = (
    "Magnesium supplementation significantly improves sleep quality in older adults.",
    "A 2012 randomized controlled trial of 46 older adults found that magnesium increased sleep time.",
    "Magnesium supplementation had no effect on sleep quality in children.",
    "Zinc significantly reduces the number of bad dreams.",
    "Caffeine significantly reduces total sleep time in healthy adults.",
    "Iron significantly increases haemoglobin in women.",
    "Vitamin D significantly reduces the risk of fractures.",
    "Omega-3 significantly reduces triglycerides in adults.",
    "Creatine significantly increases muscle strength in athletes.",
    "Melatonin significantly reduces sleep latency in adults.",
    "Exercise significantly improves sleep quality in older adults.",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library to which one article was added."""
    return added(tmp_path, "sleep", "\n\n".join(WORDS))


def added(folder: Path, name: str, text: str) -> Path:
    source = folder / f"{name}.txt"
    source.write_text(f"{name.capitalize()}\n\n{text}\n", "utf-8")
    assert add([source], folder / "library").count("failed") == 0
    return folder / "library"


def run(capsys, root: Path, *argv: str) -> tuple[int, dict, str]:
    status = main([*argv, "--library", str(root), "--json"])
    shown = capsys.readouterr()
    return status, json.loads(shown.out) if shown.out else {}, shown.err


def counts(capsys, root: Path) -> dict[str, int]:
    return run(capsys, root, "info")[1]["counts"]


def decide(root: Path, number: int = 10) -> ReviewSession:
    """So many decisions on what is open: a link with a study first, then acceptances and rejections."""
    session = ReviewSession(root)
    items = session.load("sleep")
    claims = [item for item in items if item.kind == "claim"]
    ((_, study),) = session.studies_described(claims[1])
    session.link(claims[1], study, "supports")
    for at, item in enumerate([claims[0], *claims[2:]][: number - 1]):
        (session.reject if at % 3 == 2 else session.accept)(item)
    return session


def test_an_addition_goes_with_all_that_rests_on_it_and_comes_back(root, capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    other = added(tmp_path, "empty", "Some words that stay in the library all the time.")
    assert other == root
    undone_once = LibraryStore(root)
    undone_once.undo(1)
    before = counts(capsys, root)
    undone_once.redo(1)
    decide(root)
    decided = counts(capsys, root)
    assert (decided["claims"], decided["studies"]) == (10, 1)
    status, told, _ = run(capsys, root, "undo", "1")
    assert status == 0
    assert [step["n"] for step in told["steps"]] == [*range(12, 2, -1), 1]
    assert all(step["undone"] for step in told["steps"])
    assert counts(capsys, root) == before
    assert read_library(root).mistakes == ()
    status, told, _ = run(capsys, root, "redo")
    assert [step["n"] for step in told["steps"]] == [1, *range(3, 13)]
    assert counts(capsys, root) == decided
    assert run(capsys, root, "redo")[0] == 1


def test_history_is_one_list_with_times_that_grow(root, capsys) -> None:
    decide(root, 3)
    status, told, _ = run(capsys, root, "history")
    steps = told["steps"]
    assert status == 0
    assert [step["n"] for step in steps] == [1, 2, 3, 4]
    assert [step["when"] for step in steps] == sorted({step["when"] for step in steps})
    assert all(step["when"].endswith("Z") and set(step) == {"n", "when", "what", "undone", "ids"} for step in steps)
    assert steps[0]["what"] == "added sleep"
    assert steps[0]["ids"] == ["library::sleep"]
    assert steps[1]["what"].startswith("linked ")
    assert {name.partition("::")[0] for name in steps[1]["ids"]} == {"library", "study:library", "term:library"}
    run(capsys, root, "undo")
    assert [step["undone"] for step in run(capsys, root, "history")[1]["steps"]] == [False, False, False, True]
    assert main(["history", "--library", str(root)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("(undone)")


def test_undo_by_its_other_name_takes_the_latest(root, capsys) -> None:
    decide(root, 2)
    status, told, _ = run(capsys, root, "add", "--undo")
    assert (status, [step["n"] for step in told["steps"]]) == (0, [3])
    assert len(read_library(root).claims) == 1
    assert run(capsys, root, "undo", "9")[0] == 1
    assert run(capsys, root, "undo", "3")[0] == 1


def test_undo_and_redo_go_as_far_as_steps_were_made(root) -> None:
    decide(root, 3)
    states = [read_library(root)]
    history = history_of([root])
    for _ in range(4):
        history.undo()
        states.append(read_library(root))
    with pytest.raises(NothingToUndo):
        history.undo()
    for state in states[-2::-1]:
        history.redo()
        assert read_library(root) == state
    history.undo()
    session = ReviewSession(root)
    session.reject(session.load("sleep")[5])
    with pytest.raises(NothingToUndo, match="since"):
        history.redo()


def test_a_step_that_nothing_rests_on_goes_alone(root, tmp_path) -> None:
    decide(root, 3)
    added(tmp_path, "dreams", "Zinc is said to be good for dreams.")
    assert [step.number for step in history_of([root]).undo(4)] == [4]
    assert set(read_library(root).articles) == {"sleep", "dreams"}
    assert [step.number for step in history_of([root]).undo(3)] == [3]
    assert [step.number for step in history_of([root]).undo(2)] == [2]
    library = read_library(root)
    assert (library.studies, library.claims, library.mistakes) == ({}, {}, ())


def test_a_decision_on_a_study_rests_on_the_one_that_brought_it(root) -> None:
    session = decide(root, 1)
    claim = next(item for item in session.load("sleep") if item.kind == "claim")
    (study,) = session.library.studies.values()
    session.link(claim, study)
    assert [step.number for step in history_of([root]).undo(2)] == [3, 2]
    assert read_library(root).claims == {}


@pytest.mark.parametrize("number", [2, 3])
def test_what_hands_changed_since_is_named_and_left(root, number) -> None:
    decide(root, 2)
    path = root / "claims" / "sleep.yaml"
    path.write_text(
        path.read_text("utf-8").replace('status: "reviewed"', 'status: "reviewed"\n  note: "mine"'), "utf-8"
    )
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    with pytest.raises(Changed, match="was changed"):
        history_of([root]).undo(number)
    assert before == {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_study_that_a_claim_by_hand_needs_is_not_taken(root) -> None:
    decide(root, 1)
    (study,) = read_library(root).studies
    path = root / "claims" / "sleep.yaml"
    by_hand = f"- id: mine\n  statement: Mine\n  anchors: [{{quote: Iron}}]\n  studies: [{{id: {study}}}]\n"
    path.write_text(path.read_text("utf-8") + by_hand, "utf-8")
    with pytest.raises(InUse, match="sleep/mine"):
        history_of([root]).undo(2)
    assert study in read_library(root).studies


def test_a_removal_comes_back_with_the_claims(root) -> None:
    decide(root, 3)
    before = read_library(root)
    remove(root, "sleep")
    assert read_library(root).articles == {}
    history_of([root]).undo()
    assert read_library(root) == before


def test_one_undo_takes_one_step_also_where_it_changed_no_record(root) -> None:
    session = decide(root, 2)
    study = next(item for item in session.load("sleep") if item.kind == "study")
    session.accept(study)
    before = read_library(root)
    assert [step.number for step in history_of([root]).undo()] == [4]
    assert read_library(root) == before


def test_listing_and_showing_write_nothing(root, capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    decide(root, 2)
    # Words that moved are found again, but not written before something is decided.
    path = root / "articles" / "sleep.md"
    path.write_text(path.read_text("utf-8").replace("in older adults", "in older  – adults"), "utf-8")

    def seen() -> dict[Path, object]:
        return {
            file: (file.stat().st_mtime_ns, file.is_file() and file.read_bytes()) for file in [root, *root.rglob("*")]
        }

    before = seen()
    for command in (["review"], ["info"], ["search", "magnesium"], ["show", "sleep"], ["check"], ["history"]):
        run(capsys, root, *command)
    assert seen() == before


def test_the_reader_s_library_and_notebook_are_one_list(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert main(["history", "--json"]) == 1
    assert not (tmp_path / "data").exists()
    source = tmp_path / "sleep.txt"
    source.write_text("Sleep\n\nMagnesium is said to help people sleep.\n", "utf-8")
    main(["add", str(source)])
    with Notebook.open() as notebook:
        notebook.save_search("magnesium", "zma", 3)
    main(["remove", "sleep"])
    capsys.readouterr()
    main(["history", "--json"])
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert [(step["n"], step["what"].partition(" ")[0]) for step in steps] == [
        (1, "added"),
        (2, "notebook:"),
        (3, "removed"),
    ]
    assert main(["undo", "2"]) == 0
    with Notebook.open() as notebook:
        assert not notebook.saved_searches("magnesium")
    assert main(["redo"]) == 0
    with Notebook.open() as notebook:
        assert notebook.saved_searches("magnesium")
    assert main(["undo"]) == 0
    assert set(read_library(tmp_path / "data" / "library").articles) == {"sleep"}


class Told:
    """A history that says when its steps were made."""

    def __init__(self, *times: str) -> None:
        self._steps = [Step(number, time, "notebook: a note", False, ()) for number, time in enumerate(times, 1)]
        self._clock = 0

    def steps(self) -> list[Step]:
        return self._steps

    def _set(self, number: int, **values: object) -> list[Step]:
        step = self._steps[number - 1]
        changed = Step(step.number, step.when, step.what, bool(values["undone"]), (), str(values["undone_at"]))
        self._steps[number - 1] = changed
        return [changed]

    def undo(self, number: int) -> list[Step]:
        return self._set(number, undone=True, undone_at="2026-01-09T00:00:00Z")

    def redo(self, number: int) -> list[Step]:
        return self._set(number, undone=False, undone_at="")


def test_two_histories_are_numbered_through_by_their_times() -> None:
    one, other = Told("2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"), Told("2026-01-02T00:00:00Z")
    history = History([one, other])
    assert [(step.number, step.when[9]) for step in history.steps()] == [(1, "1"), (2, "2"), (3, "4")]
    assert [(step.number, step.undone) for step in history.undo(2)] == [(2, True)]
    assert [step.number for step in history.undo()] == [3]
    assert [(step.number, step.undone) for step in history.redo()] == [(2, False)] or history.steps()[2].undone is False


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
@pytest.mark.parametrize("what", ["link", "pipe", "device"])
@pytest.mark.parametrize("name", ["journal.jsonl", "lock", "open", "next", ""])
def test_a_stranger_s_history_reaches_nothing_outside_and_holds_nobody_up(root, tmp_path, what, name) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "start-up").write_text("mine\n", "utf-8")
    source = tmp_path / "more.txt"
    source.write_text("More\n\nSome words of a further article.\n", "utf-8")
    place = root / ".history" / name if name else root / ".history"
    if place.is_dir():
        place.rename(tmp_path / "aside")
    place.unlink(missing_ok=True)
    if what == "link":
        place.symlink_to(outside if name in ("", "open", "next") else outside / "start-up")
    elif what == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("/dev/zero")
    before = {file: file.read_bytes() for file in outside.rglob("*") if file.is_file()}
    assert read_library(root).mistakes == ()
    for command in (["add", str(source)], ["undo"], ["remove", "sleep"], ["history"], ["review"]):
        assert main([*command, "--library", str(root)]) in (0, 1, 2)
    assert before == {file: file.read_bytes() for file in outside.rglob("*") if file.is_file()}
