"""Libraries that earlier versions wrote to: their steps are listed and can be taken back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mgtui.disk import digest
from mgtui.errors import NothingToUndo
from mgtui.history import history_of
from mgtui.importing.add import add
from mgtui.library.reader import read_library
from mgtui.review.session import ReviewSession

ARTICLE = "---\ntitle: Sleep\n---\n\nMagnesium significantly improves sleep quality in older adults.\n"
CLAIM = (
    '- id: "good"\n  statement: "Magnesium improves sleep."\n'
    '  anchors: [{quote: "Magnesium significantly improves sleep quality in older adults."}]\n  status: "reviewed"'
)
STUDY = '- id: "doe-2011"\n  title: "A trial"'
KEY = "5d1b7fb3"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Sleep was added, its claim accepted with a study, an article removed; a run and a decision were undone."""
    root = tmp_path / "library"
    for folder in ("articles", "claims", ".history/lock", ".trash/2-old/articles"):
        (root / folder).mkdir(parents=True)
    (root / ".history" / "lock").rmdir()
    (root / "library.yaml").write_text("id: mine\ntitle: Mine\nschema: 1\n", "utf-8")
    (root / "articles" / "sleep.md").write_text(ARTICLE, "utf-8")
    (root / "claims" / "sleep.yaml").write_text(f"{CLAIM}\n", "utf-8")
    (root / "studies.yaml").write_text(f"{STUDY}\n", "utf-8")
    (root / ".trash" / "2-old" / "articles" / "old.md").write_text("# Old\n\nWords.\n", "utf-8")
    origin = {"path": "/home/me/sleep.txt", "digest": "ab", "title": "Sleep"}
    runs = [
        {"run": 1, "what": "put", "path": "articles/sleep.md", "after": digest(ARTICLE.encode()), "origins": [origin]},
        {"run": 2, "what": "take", "path": "articles/old.md", "before": ".trash/2-old/articles/old.md"},
        {"run": 3, "what": "put", "path": "articles/gone.md", "after": "00"},
        {"run": 3, "what": "undone"},
    ]
    change = {"path": "claims/sleep.yaml", "id": "good", "after": CLAIM}
    study = {"path": "studies.yaml", "id": "doe-2011", "after": STUDY}
    decisions = [
        {"number": 1, "what": "reject", "key": "ffff", "article": "sleep"},
        {"number": 2, "what": "undo", "undone": 1},
        {
            "number": 3,
            "what": "accept",
            "key": KEY,
            "article": "sleep",
            "record": "sleep/good",
            "changes": [study, change],
            "study": "eeee",
            "study_record": "doe-2011",
        },
        {"number": 4, "what": "at", "key": "dddd", "article": "sleep"},
    ]
    history = root / ".history"
    for name, lines in (("journal.jsonl", runs), ("review.jsonl", decisions)):
        (history / name).write_text("".join(json.dumps(line) + "\n" for line in lines) + '{"torn": ', "utf-8")
    os.utime(history / "journal.jsonl", (1_700_000_000, 1_700_000_000))
    os.utime(history / "review.jsonl", (1_700_000_900, 1_700_000_900))
    return root


def listed(root: Path) -> list[tuple[int, str, bool]]:
    return [(step.number, step.what, step.undone) for step in history_of([root]).steps()]


def test_both_journals_are_one_list_and_reading_writes_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert listed(root) == [
        (1, "added sleep", False),
        (2, "rejected a candidate in sleep", True),
        (3, "removed old", False),
        (4, "added gone", True),
        (5, "accepted sleep/good in sleep", False),
    ]
    steps = history_of([root]).steps()
    assert steps[-1].ids == ("study:mine::doe-2011", "mine::sleep/good")
    assert [step.when for step in steps] == sorted({step.when for step in steps})
    assert ReviewSession(root).place() == ("sleep", "dddd")
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_last_steps_are_taken_back_and_brought_back(root: Path) -> None:
    whole = read_library(root)
    times = [step.when for step in history_of([root]).steps()]
    assert [step.number for step in history_of([root]).undo()] == [5]
    assert (read_library(root).claims, read_library(root).studies) == ({}, {})
    assert not (root / ".history" / "review.jsonl").exists()
    assert [step.when for step in history_of([root]).steps()] == times
    assert [step.number for step in history_of([root]).undo()] == [3]
    assert set(read_library(root).articles) == {"sleep", "old"}
    history_of([root]).redo()
    history_of([root]).redo()
    assert read_library(root) == whole


def test_the_addition_goes_with_the_decisions_on_its_article(root: Path) -> None:
    assert [step.number for step in history_of([root]).undo(1)] == [5, 1]
    library = read_library(root)
    assert (library.articles, library.claims, library.studies, library.mistakes) == ({}, {}, {}, ())


def test_what_an_earlier_version_took_back_stays_so(root: Path) -> None:
    with pytest.raises(NothingToUndo):
        history_of([root]).undo(4)
    with pytest.raises(NothingToUndo):
        history_of([root]).redo()


def test_a_source_of_then_is_known_again(root: Path, tmp_path: Path) -> None:
    source = tmp_path / "sleep.md"
    source.write_text(ARTICLE + "\nAnd more words of it.\n", "utf-8")
    origin = (root / ".history" / "journal.jsonl").read_text("utf-8").replace("/home/me/sleep.txt", str(source))
    (root / ".history" / "journal.jsonl").write_text(origin, "utf-8")
    (outcome,) = add([source], root).outcomes
    assert (outcome.status, outcome.ids) == ("updated", ("sleep",))
