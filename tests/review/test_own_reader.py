"""A program of the reader's own: what it proposes stands beside ours, and whatever it does harms nothing."""

from __future__ import annotations

import json
import os
import runpy
import sys
import time
from pathlib import Path

import pytest
import review_library

from mgtui.library.reader import read_library
from mgtui.review import own_reader
from mgtui.review.own_reader import ReaderError, ask
from mgtui.review.session import ReviewSession
from mgtui.settings import change, load

READS = """
import json, sys
asked = json.load(sys.stdin)
said = {each["text"]: each["number"] for each in asked["sentences"]}
def at(words):
    return next(number for text, number in said.items() if words in text)
readings = [
    {"sentence": at("improves sleep"), "exposure": {"text": "magnesium"}, "outcome": {"text": "rest at night"},
     "direction": "increases"},
    {"sentence": at("What about"), "exposure": {"text": "water", "aspect": "intake"}, "outcome": {"text": "sleep"},
     "direction": "no_effect", "population": "some people"},
]
print(json.dumps({"version": 1, "name": "lab", "readings": readings}))
"""
HANGS = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open(sys.argv[1], "w").write(str(child.pid))
child.wait()
"""
FLOODS = "import sys\nwhile True: sys.stdout.write('x' * 65536)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return review_library.made(tmp_path / "library")


def program(code: str, *more: str) -> list[str]:
    return [sys.executable, "-c", code, *more]


def test_its_readings_stand_beside_ours_under_its_name_and_are_never_sure(root: Path) -> None:
    text = "# Tea\n\nMagnesium supplementation improves sleep quality in older adults. What about water then?\n"
    (root / "articles" / "tea.md").write_text(text, "utf-8")
    session = ReviewSession(root, reader=program(READS))
    items = {item.quote: item for item in session.load("tea") if item.kind == "claim"}
    assert session.complaint == ""
    known = next(item for quote, item in items.items() if "improves sleep" in quote)
    assert [(each.by, each.outcome.text) for each in known.found.others if each.by] == [("lab", "rest at night")]
    new = next(item for quote, item in items.items() if quote.startswith("What about"))
    assert (new.found.by, new.found.read_by, new.found.sure) == ("lab", "lab", ())
    assert new.fields()["read_by"] == "lab"
    assert (new.found.population, new.found.outcome.concept) == ("some people", "sleep")
    session.accept(new)
    (claim,) = read_library(root).claims.values()
    assert (claim.direction, claim.exposure) == (None, None)
    session.undo()
    session.choices.next_reading(new)
    session.accept(new)
    (claim,) = read_library(root).claims.values()
    assert (claim.direction, claim.exposure.text, claim.exposure.aspect) == ("no_effect", "water", "intake")


def test_one_that_hangs_is_killed_with_its_children(root: Path, tmp_path: Path) -> None:
    article = read_library(root).articles["good"]
    pid = tmp_path / "pid"
    with pytest.raises(ReaderError, match="took longer than 3 seconds"):
        ask(program(HANGS, str(pid)), article, seconds=3)
    child, end = int(pid.read_text()), time.monotonic() + 20
    while time.monotonic() < end and _runs(child):
        time.sleep(0.02)
    assert not _runs(child)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    # What was killed and has no parent yet to say so is not running.
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (FLOODS, "answered more than"),
        ("print('no JSON')", "answered what is no reading"),
        ("print('[' * 100000)", "answered what is no reading"),
        ('print(\'{"name": "x", "readings": [{"sentence": 999}]}\')', "read sentence 999"),
        ('print(\'{"name": "x", "readings": [{"sentence": 1, "direction": "up"}]}\')', "gave the direction 'up'"),
        ('print(\'{"name": "x", "more": 1}\')', "answered what is no reading"),
        ("import sys; sys.exit(3)", "ended with status 3"),
    ],
)
def test_whatever_else_it_answers_is_one_line(
    root: Path, code: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_reader, "MOST_BYTES", 1 << 18)
    session = ReviewSession(root, reader=program(code))
    assert [item for item in session.load("good") if item.kind == "claim"]
    assert said in session.complaint
    assert "\n" not in session.complaint
    assert ReviewSession(root, reader=["/no/such/program"]).load("bad")


def test_one_that_is_not_there_is_said_and_not_asked_again(root: Path) -> None:
    session = ReviewSession(root, reader=["/no/such/program"])
    session.load("good")
    assert "cannot be run (No such file or directory)" in session.complaint
    assert session.load("bad")


def test_its_command_is_a_setting() -> None:
    change("reader", ["python3 read.py --model 'a b'"])
    assert load().value("reader") == ["python3", "read.py", "--model", "a b"]
    assert own_reader.reader_command() == ["python3", "read.py", "--model", "a b"]
    assert own_reader.reader_command("./mine -x") == ["./mine", "-x"]


def test_the_schema_that_is_published_is_the_one_that_is_checked() -> None:
    tool = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "reader_schema.py"))
    assert tool["PATH"].read_text("utf-8") == tool["written"]()
    assert "no_effect" in json.loads(tool["written"]())["$defs"]["Reading"]["properties"]["direction"]["enum"]
