"""`mgtui terms`: what is listed, and each decision as one step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mgtui import cli
from mgtui.library.reader import read_library
from mgtui.review.term_proposals import TermProposal
from mgtui.review.topic_proposals import TopicProposal

ARTICLE = "# Light\n\nPhotobrasion (PBR) eases nothing. Red lamps glow.\n"
CLAIMS = """\
- {id: a, statement: A, anchors: [{quote: Photobrasion}], exposure: {text: PBR}, outcome: {text: orb taps}}
- {id: b, statement: B, anchors: [{quote: Red lamps}], exposure: {text: PBR}, outcome: {text: orb taps}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "library.yaml").write_text('id: mine\ntitle: "Mine"\nschema: 1\n', "utf-8")
    (tmp_path / "articles" / "light.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "claims" / "light.yaml").write_text(CLAIMS, "utf-8")
    return tmp_path


def run(root: Path, *words: str) -> int:
    return cli.run(cli.parse(["--library", str(root), "terms", *words]))


def test_what_stands_above_is_said_by_its_name() -> None:
    topic = TopicProposal("topic:heel", "heel", "Heels", "sore-feet", ("lib:a/c",))
    term = TermProposal("heel", "heel", "Heel", (), "sore-feet", 2, ("feet",), sure=False)
    for proposed in (topic, term):
        assert "Sore feet" in proposed.said({"sore-feet": "Sore feet"}.__getitem__)


def test_terms_are_listed_and_decided_on(root: Path, capsys) -> None:
    assert run(root, "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(each["id"], each["sure"], each["claims"]) for each in listed["proposed"]] == [
        ("orb-taps", False, 2), ("photobrasion", True, 2),
    ]  # fmt: skip
    assert run(root) == 0
    assert "● photobrasion  Photobrasion, also PBR: in 2 claims" in capsys.readouterr().out
    assert run(root, "--accept", "sure") == 0
    assert run(root, "--rename", "orb-taps", "Orb taps massage") == 0
    assert run(root, "--broader", "orb-taps", "massage") == 0
    assert run(root, "--accept", "nothing-of-the-kind") == 1
    assert run(root) == 1
    own = read_library(root)
    assert own.mistakes == ()
    assert own.terms["orb-taps"].broader == "massage"
    assert {claim.outcome.concept for claim in own.claims.values() if claim.outcome} == {"orb-taps"}
    assert run(root, "--merge", "photobrasion", "orb-taps", "--json") == 0
    assert "photobrasion" not in read_library(root).terms
