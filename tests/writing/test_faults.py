"""Whatever ends a step early: memory, disk and a second reader agree that it was made, or that it was not."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import faults
import pytest
from steps_to_try import ACTIONS, decide, leftovers, made, state

from mgtui.errors import CannotRead, LibraryWriteError
from mgtui.review.session import ReviewSession
from mgtui.writing.store import LibraryStore

SEVENTH = 7
WALKS = [
    *(("decide", SEVENTH), ("add", SEVENTH)),
    *(pytest.param(name, 1, marks=pytest.mark.long) for name in ACTIONS),
]
"""Steps, and how far apart the points are that they are tried at: the other steps are written as those two are, and the
long run tries every point."""
FEWEST = {"decide": 20, "add": 30, "undo": 20, "redo": 20, "remove": 20, "join": 18, "delete": 20}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The library that a step begins with, made once."""
    return cache(lambda name: ACTIONS[name][0](tmp_path_factory.mktemp(name) / "library"))


@pytest.mark.parametrize(
    ("error", "lasting"), [(errno.ENOSPC, True), (errno.EACCES, False)], ids=["full disk", "one refusal"]
)
@pytest.mark.parametrize(("name", "every"), WALKS)
def test_a_write_that_fails(
    template: Callable[[str], Path], tmp_path: Path, name: str, every: int, error: int, lasting: bool
) -> None:
    _, act = ACTIONS[name]
    before, after, reached = state(template(name)), None, 0
    for root in (point.root for point in faults.walk(template(name), tmp_path)):
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
        reached += every
    assert reached >= FEWEST[name]


@pytest.mark.parametrize(
    ("error", "every"),
    [
        (errno.ENOSPC, SEVENTH),
        *(pytest.param(each, 1, marks=pytest.mark.long) for each in (errno.ENOSPC, errno.EIO, errno.EINTR)),
    ],
)
def test_memory_stays_with_the_disk(template: Callable[[str], Path], tmp_path: Path, error: int, every: int) -> None:
    for number, root in faults.walk(template("decide"), tmp_path):
        session, store = ReviewSession(root), LibraryStore(root)
        items = session.load("sleep")
        with faults.failing_at(every * number, error) as failure:
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
@pytest.mark.parametrize(("name", "every"), WALKS)
def test_a_kill(tmp_path: Path, name: str, every: int) -> None:
    program = Path(__file__).with_name("killed_steps.py")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    run = subprocess.run(
        [sys.executable, str(program), str(tmp_path), name, str(every)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    *moments, end = map(json.loads, run.stdout.splitlines())
    assert end["tried"] == len(moments)
    assert every * len(moments) >= FEWEST[name]
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
