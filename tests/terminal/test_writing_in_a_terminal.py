"""Writing in a real terminal, killed at once: what was confirmed is there, nothing is half there, undo works."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from libraries import claimless_library

from mgtui.history import history_of
from mgtui.library.reader import read_library


@pytest.mark.parametrize(
    "wait", [0.05, *(pytest.param(each, marks=pytest.mark.long) for each in (None, 0.0, 0.2))], ids=str
)
def test_a_kill_while_a_claim_is_made_leaves_all_of_it_or_nothing(start, tmp_path: Path, wait: float | None) -> None:
    root = claimless_library(tmp_path / "content")
    terminal = start(tmp_path, size=(80, 24))
    terminal.wait_for("Tea holds caffeine.")
    terminal.send(")C")
    terminal.wait_for("New claim")
    terminal.wait_for("effect?")
    terminal.press("enter", "enter")  # what is not sure stays empty
    if wait is None:
        terminal.wait_for("u takes it back")
    else:
        time.sleep(wait)
    terminal.kill()
    library = read_library(root)
    assert library.mistakes == ()
    assert len(library.claims) == 1 if wait is None else len(library.claims) in (0, 1)
    history = history_of([root])
    if library.claims:
        assert [step.what for step in history.undo()] == ["made the claim “Tea holds caffeine.”"]
        assert not read_library(root).claims
        history.redo()
        assert len(read_library(root).claims) == 1


@pytest.mark.long
def test_what_was_typed_is_there_again_after_a_start(start, tmp_path: Path) -> None:
    claimless_library(tmp_path / "content")
    terminal = start(tmp_path, size=(80, 24))
    terminal.wait_for("Tea holds caffeine.")
    terminal.send(")C")
    terminal.wait_for("effect?")
    terminal.send(" Much.")
    terminal.wait_for("caffeine. Much.")
    terminal.press("escape")
    terminal.wait_for("search passages")
    terminal.kill()
    again = start(tmp_path, size=(80, 24))
    again.wait_for("Tea holds caffeine.")
    again.send(")C")
    again.wait_for("caffeine. Much.")
    again.wait_for("here again")
