"""Whatever ends a step early: memory, disk and a second reader agree that it was made, or that it was not."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import faults
import pytest
from steps_to_try import ACTIONS, decide, leftovers, made, state

from mgtui.errors import CannotRead, LibraryWriteError
from mgtui.review.session import ReviewSession
from mgtui.writing.store import LibraryStore

LONG = ("undo", "redo", "remove", "join", "delete")
"""Steps that are written as others are: each of them is tried at every point in the long run."""
EVERY = [pytest.param(name, marks=pytest.mark.long) if name in LONG else name for name in ACTIONS]
FEWEST = {"decide": 20, "add": 30, "undo": 20, "redo": 20, "remove": 20, "join": 18, "delete": 20}


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: make(tmp_path_factory.mktemp(name) / "library") for name, (make, _) in ACTIONS.items()}


@pytest.mark.parametrize(
    ("error", "lasting"), [(errno.ENOSPC, True), (errno.EACCES, False)], ids=["full disk", "one refusal"]
)
@pytest.mark.parametrize("name", EVERY)
def test_a_write_that_fails(templates: dict[str, Path], tmp_path: Path, name: str, error: int, lasting: bool) -> None:
    _, act = ACTIONS[name]
    before, after, reached = state(templates[name]), None, 0
    for root in (point.root for point in faults.walk(templates[name], tmp_path)):
        if after is None:
            act(root)
            after = state(root)
            continue
        with faults.failing_at(reached, error, lasting=lasting) as failure:
            try:
                act(root)
            except (LibraryWriteError, CannotRead, OSError):
                assert failure.happened
            # What cannot be written any more is mended by the next writer, and never shown.
            seen = state(root)
        # Of an add one file may have failed by itself: it is added the next time, as a step of its own.
        assert seen in (before, after) or name == "add", failure.passed[-1]
        if not failure.happened:
            assert seen == after
            break
        if seen != after:
            act(root)
        assert state(root) == after if seen in (before, after) else state(root)[0] == after[0], failure.passed
        with LibraryStore(root).transaction():
            pass
        assert leftovers(root) == []
        reached += 1
    assert reached >= FEWEST[name]


@pytest.mark.parametrize(
    "error", [errno.ENOSPC, *(pytest.param(each, marks=pytest.mark.long) for each in (errno.EIO, errno.EINTR))]
)
def test_memory_stays_with_the_disk(templates: dict[str, Path], tmp_path: Path, error: int) -> None:
    for number, root in faults.walk(templates["decide"], tmp_path):
        session, store = ReviewSession(root), LibraryStore(root)
        items = session.load("sleep")
        with faults.failing_at(number, error) as failure:
            try:
                decide(session)
            except (LibraryWriteError, OSError):
                assert failure.happened
            library, _ = state(root)
        assert session.library.own == library
        other = ReviewSession(root)
        other.load("sleep")
        assert [session.state(item) for item in items] == [other.state(item) for item in items]
        store.refresh()
        assert store.library == library
        session.undo()
        assert session.library.own == state(root)[0]
        if not failure.happened:
            return


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("name", EVERY)
def test_a_kill(tmp_path: Path, name: str) -> None:
    program = Path(__file__).with_name("killed_steps.py")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    run = subprocess.run(
        [sys.executable, str(program), str(tmp_path), name],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    *moments, end = map(json.loads, run.stdout.splitlines())
    assert end["points"] == len(moments) >= FEWEST[name]
    for number, moment in enumerate(moments):
        assert moment["before"] != moment["after"], (number, moment)
        assert moment == {**moment, "untouched": True, "mended": True, "left": [], "then": True}, number
    assert moments[0]["before"]
    assert moments[-1]["after"]


def test_a_fault_that_is_planted_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that is noted before it is put in place would be seen half made."""
    from mgtui.writing import committing

    root = made(tmp_path / "library")
    before = state(root)
    monkeypatch.setattr(committing, "_take_back", lambda folder, step: committing._close(folder))
    found = []
    for number in range(faults.MOST):
        with faults.failing_at(number, errno.EIO) as failure:
            try:
                LibraryStore(root).undo(2)
            except OSError:
                found.append(read_anyway(root) != before[0])
        if not failure.happened or any(found):
            break
    assert any(found)


def read_anyway(root: Path) -> object:
    from mgtui.library.reader import read_library

    return read_library(root)
