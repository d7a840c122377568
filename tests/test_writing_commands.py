"""`mgtui new`, `set`, `relate` and `delete`: what is printed, what is on disk, and how they end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mgtui.__main__ import main
from mgtui.library.locations import bundled_library, own_library
from mgtui.library.reader import read_library


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command as a reader who has no library of their own yet."""
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = main(list(arguments))
        except SystemExit as stop:
            status = int(stop.code or 0)
        return status, *capsys.readouterr()

    return run


def test_a_claim_is_made_changed_related_and_taken_out(reader: Any) -> None:
    status, out, _ = reader(
        "new", "claim", "topics=igf-1-gh", "--article", "magnesium::igf-1", "--quote", "The liver produces most of it",
        "--statement", "The liver makes IGF-1.", "note=-5 to 3", "--json",
    )  # fmt: skip
    made = json.loads(out)
    assert (status, made["id"], made["step"]) == (0, "own::igf-1/liver-makes-igf-1", 1)
    assert made["record"]["note"] == "-5 to 3"
    status, out, _ = reader("set", made["id"], "note=", "direction=no effect", "--json")
    assert (status, json.loads(out)["step"]) == (0, 2)
    assert json.loads(out)["record"]["direction"] == "no_effect"
    status, out, _ = reader("relate", "igf-1/liver-makes-igf-1", "supports", "igf-1/igf1-source", "--reason", "Same.")
    assert (status, out) == (0, "own::igf-1/liver-makes-igf-1\n")
    status, out, _ = reader("show", "igf-1/igf1-source", "--json")
    assert "own::igf-1/liver-makes-igf-1" in [each["id"] for each in json.loads(out)["relations"]]
    status, out, _ = reader("show", made["id"], "--json")
    assert (status, json.loads(out)["article"]) == (0, "igf-1")
    status, out, _ = reader("delete", made["id"], "--json")
    assert (status, json.loads(out)) == (0, {"id": made["id"], "step": 4, "record": None})
    assert reader("show", made["id"])[0] == 1
    assert reader("undo")[0] == 0
    assert reader("show", made["id"])[0] == 0
    assert reader("check")[0] == 0
    assert not (bundled_library() / ".history").exists()


def test_studies_topics_and_terms(reader: Any) -> None:
    status, out, _ = reader("new", "study", "title=A trial", "author.1.family=Doe", "issued=2011", "--json")
    assert (status, json.loads(out)["id"]) == (0, "study:own::doe-2011")
    assert (
        json.loads(reader("new", "topic", "label=My topic", "broader=cytokines", "--json")[1])["id"]
        == "topic:own::my-topic"
    )
    assert (
        json.loads(reader("new", "term", "label=Krill", "alt_labels=krill oil", "--json")[1])["id"] == "term:own::krill"
    )
    assert reader("set", "study:own::doe-2011", "effects.1.outcome=krill", "effects.1.ci=-1, 2")[0] == 0
    assert "also called: krill oil" in reader("show", "term:own::krill")[1]
    status, _, err = reader("delete", "term:krill")
    assert (status, "study:doe-2011" in err) == (1, True)
    assert reader("delete", "study:own::doe-2011")[0] == 0
    own = read_library(own_library())
    assert (own.studies, list(own.topics), list(own.terms), own.mistakes) == ({}, ["my-topic"], ["krill"], ())
    status, out, err = reader("set", "topic:my-topic", "label=My topic", "--json")
    assert (status, json.loads(out)["step"]) == (0, None)


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("new", "claim", "--article", "nope", "--quote", "x"), 1, 'no article "nope"'),
        (("new", "claim", "--quote", "x"), 2, "--article"),
        (("new", "claim", "--article", "igf-1", "--quote", "IGF-1"), 2, "stands 32 times in the article"),
        (("new", "claim", "--article", "igf-1", "--quote", "nope nope"), 2, "is not in the article"),
        (("new", "study", "--quote", "x", "title=T"), 2, "--quote belongs to a claim"),
        (("new", "study", "title"), 2, "expected FIELD=VALUE"),
        (("new", "thing", "title=x"), 2, "invalid choice"),
        (("set", "nope/nope", "note=x"), 1, "nothing here is called nope/nope"),
        (("set", "igf-1/igf1-source", "note=x"), 2, "which is not written to"),
        (("set", "igf-1/igf1-source"), 2, "FIELD=VALUE"),
        (("relate", "igf-1/igf1-source", "supports", "igf-1/nope", "--reason", "x"), 1, 'no claim "igf-1/nope"'),
        (("relate", "igf-1/igf1-source", "loves", "igf-1/igf1-role-growth", "--reason", "x"), 2, "invalid choice"),
        (("relate", "igf-1/igf1-source", "supports", "igf-1/igf1-role-growth"), 2, "--reason"),
        (("delete", "nope"), 1, "nothing here is called nope"),
        (("delete", "igf-1"), 2, "which is not written to"),
        (("--library", "nowhere", "new", "term", "label=x"), 2, "no library in nowhere"),
        (("--library", "nowhere", "search", "x"), 2, "(`mgtui init DIR` makes one)"),
        (("--library", "content", "new", "term", "label=x"), 2, "the bundled library is not written to"),
    ],
)  # fmt: skip
def test_what_is_refused_leaves_nothing(
    reader: Any, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], status: int, words: str
) -> None:
    monkeypatch.chdir(bundled_library().parent)
    found, out, err = reader(*arguments)
    assert (found, out) == (status, "")
    assert words in err
    assert not own_library().exists()


def test_what_is_no_text_is_left_out(reader: Any) -> None:
    assert reader("new", "term", "label=a\udcff\x1bb\u202e", "id=odd")[0] == 0
    assert read_library(own_library()).terms["odd"].label == "ab"
    assert reader("new", "claim", "--article", "igf-1", "--quote", "\udcff")[0] == 2
    assert reader("set", "\udcff::a", "note=x")[0] == 1


def test_each_problem_has_its_line(reader: Any) -> None:
    _, _, err = reader("new", "study", "issued=May", "n.total=x", "kind=book")
    assert err.splitlines()[0].startswith("mgtui: kind: there is no such field")
    _, _, err = reader("new", "study", "issued=May", "n.total=x")
    fields = [line.split(":")[1].strip() for line in err.splitlines()]
    assert fields == ["issued", "n.total", "a study without title, which it must have"]
