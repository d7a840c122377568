"""`mgtui review`: what is open, as text and JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from mgtui.commands.reviewing import review
from mgtui.library.library_set import libraries_of
from mgtui.review.session import ReviewSession


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "library.yaml").write_text("id: mine\ntitle: Mine\nschema: 1\n", "utf-8")
    text = "# Sleep\n\nMagnesium supplementation significantly improves sleep quality in older adults.\n"
    (tmp_path / "articles" / "sleep.md").write_text(text, "utf-8")
    return tmp_path


def run(root: Path, capsys, article: str | None = None, *, as_json: bool = True) -> tuple[int, str, str]:
    arguments = argparse.Namespace(named=root, library=libraries_of(root), article=article, json=as_json, reader=None)
    status = review(arguments)
    return status, *capsys.readouterr()


def test_json_lists_what_is_open(root: Path, capsys) -> None:
    status, out, _ = run(root, capsys)
    found = json.loads(out)
    assert status == 0
    assert found["library"] == "mine"
    assert found["counts"] == {"claim": 1, "study": 0, "relation": 0, "double": 0}
    item, *others = found["open"]
    assert set(item) == {"article", "hash", "kind", "statement", "quote", "score", "status", "fields", "sure"}
    assert {other["hash"] for other in others} <= {item["hash"]}
    assert all(not other["sure"] and other["fields"]["outcome"] for other in others)
    assert (item["article"], item["kind"], item["status"]) == ("sleep", "claim", "extracted")
    assert item["quote"] == item["statement"]


def test_json_has_a_row_for_each_pair_of_two_lists(root: Path, capsys) -> None:
    text = "# Sleep\n\nZinc and magnesium improve sleep quality and mood in older adults.\n"
    (root / "articles" / "sleep.md").write_text(text, "utf-8")
    _, out, _ = run(root, capsys)
    fields = [each["fields"] for each in json.loads(out)["open"]]
    pairs = [(each["exposure"]["concept"], each["outcome"]["concept"]) for each in fields if each.get("exposure")]
    listed = {(one, other) for one in ("zinc", "magnesium") for other in ("sleep", "mood")}
    assert set(pairs[:4]) == listed


def test_text_names_the_article_and_an_empty_queue_is_status_1(root: Path, capsys) -> None:
    status, out, err = run(root, capsys, "sleep", as_json=False)
    assert status == 0
    assert out.splitlines()[0] == "sleep"
    assert "○ claim" in out
    assert "1 claim" in err
    session = ReviewSession(root)
    session.reject(session.load("sleep")[0])
    status, out, err = run(root, capsys)
    assert status == 1
    assert json.loads(out)["open"] == []
    assert run(root, capsys, "no-such-article")[0] == 1


def test_before_anything_was_brought_in_nothing_is_open(capsys) -> None:
    arguments = argparse.Namespace(named=None, library=None, article=None, json=True, reader=None)
    assert review(arguments) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["open"] == []
    assert "mgtui add" in err


def test_a_relation_is_listed_with_its_kind_and_both_statements(root: Path, capsys) -> None:
    text = (
        "# Sleep\n\nMagnesium supplementation significantly improves sleep quality in older adults."
        " Magnesium supplementation had no effect on sleep quality in adults.\n"
    )
    (root / "articles" / "sleep.md").write_text(text, "utf-8")
    kept = {
        "statement": "Magnesium improves sleep quality.",
        "id": "better",
        "anchors": [{"quote": "Magnesium supplementation significantly improves sleep quality in older adults."}],
        "exposure": {"text": "Magnesium supplementation"},
        "outcome": {"text": "sleep quality"},
        "direction": "increases",
        "status": "reviewed",
    }
    (root / "claims").mkdir()
    (root / "claims" / "sleep.yaml").write_text(json.dumps([kept]), "utf-8")
    _, out, _ = run(root, capsys)
    listed = json.loads(out)["open"]
    relations = [item for item in listed if item["kind"] == "relation"]
    assert relations
    ends = {item["hash"]: f"“{item['statement']}” [open, in sleep]" for item in listed}
    ends["sleep/better"] = "“Magnesium improves sleep quality.” [sleep/better]"
    _, out, _ = run(root, capsys, as_json=False)
    shown = "\n".join(line.strip() for line in out.splitlines())
    for relation in relations:
        fields = relation["fields"]
        source, target = ends[fields["source"]], ends[fields["target"]]
        said = f"○ relation · score {relation['score']:.2f}  {source}\n− contradicts {target}\n{relation['statement']}"
        assert said in shown
