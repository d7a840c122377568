"""Several programs, one index: in use, built at once, rebuilt under a reader, killed while it is built."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from libraries import MINERALS
from store_library import CountingEngine, change, write_library

from mgtui.library.locations import index_home
from mgtui.search.store import builds, making
from mgtui.search.store.index import Index, open_index
from mgtui.search.store.locks import FileLock

HOLD = """
import sys
from pathlib import Path
from mgtui.search.store.index import open_index
index = open_index(Path(sys.argv[1]))
print(index.folder, flush=True)
for line in sys.stdin:
    print([hit.id for hit in index.search(line).hits], flush=True)
index.close()
"""
REBUILD = """
import sys
from pathlib import Path
from mgtui.search.store.index import open_index
for _ in range(int(sys.argv[2])):
    open_index(Path(sys.argv[1]), rebuild=True).close()
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return write_library(tmp_path / "library")


def present(root: Path) -> list[Path]:
    return sorted(path for path in index_home(root).iterdir() if path.is_dir())


def mgtui(root: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "mgtui", "--library", str(root), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


class Reader:
    """Another process that has the index open."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.folder = Path(self._answer())

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def search(self, words: str) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()
        return self._answer()


@contextmanager
def reader(root: Path) -> Iterator[Reader]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        yield Reader(process)


def test_a_build_that_another_process_has_open_is_kept_until_it_is_closed(root: Path) -> None:
    with reader(root) as other:
        change(root / "articles/zinc.md", "## Zinc\n\nMolybdenum is new.\n")
        new = open_index(root)
        new.close()
        assert present(root) == sorted([other.folder, new.folder])
        assert "zinc#growth/1" in other.search("raises")
    change(root / "articles/zinc.md", "## Zinc\n\nMolybdenum has grown old.\n")
    last = open_index(root)
    last.close()
    assert present(root) == [last.folder]


def test_a_reader_that_has_not_searched_yet_can_after_a_rebuild(root: Path) -> None:
    with reader(root) as other:
        for _ in range(2):
            open_index(root, rebuild=True).close()
        assert "zinc#growth/1" in other.search("raises")


def test_a_killed_reader_holds_nothing(root: Path) -> None:
    with reader(root) as other:
        other._process.kill()
        other._process.wait()
        new = open_index(root, rebuild=True)
        assert present(root) == [new.folder]
        new.close()


def test_a_second_builder_waits_and_says_so(root: Path) -> None:
    home = index_home(root)
    home.mkdir(parents=True, mode=0o700)
    lock = FileLock(home / builds.LOCK)
    assert lock.acquire(wait=False)
    second = mgtui(root, "search", "zinc")
    assert second.stderr is not None
    assert "waiting" in second.stderr.readline()
    engine = CountingEngine()
    first = making.make(home, root, engine)
    lock.release()
    out, _ = second.communicate(timeout=30)
    assert second.returncode == 0
    assert "zinc#growth/1" in out
    assert present(root) == [first]


def test_two_builders_at_once_end_with_the_same_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = shutil.copytree(MINERALS, tmp_path / "library")
    builders = [mgtui(root, "index") for _ in range(2)]
    outputs = [builder.communicate(timeout=60)[0] for builder in builders]
    assert [builder.returncode for builder in builders] == [0, 0]
    assert outputs[0] == outputs[1]
    assert [outputs[0].strip().rpartition("/")[2]] == [path.name for path in present(root)]


def test_a_build_that_is_removed_while_it_is_being_opened_is_looked_for_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = open_index(root)
    old.close()
    new = open_index(root, rebuild=True)
    new.close()
    assert not old.folder.exists()
    find = builds.find
    answers = iter([old.folder])
    monkeypatch.setattr(builds, "find", lambda *arguments: next(answers, None) or find(*arguments))
    said: list[str] = []
    index = open_index(root, say=said.append)
    assert index.folder == new.folder
    assert index.search("zinc").total
    assert said == []
    index.close()


def test_a_build_that_is_about_to_be_removed_is_not_opened(root: Path) -> None:
    index = open_index(root)
    index.close()
    lock = FileLock(index.folder / "in-use")
    assert lock.acquire(wait=False)
    late = Index(root, index.folder, index.engine)
    assert not late.is_there()
    late.close()
    lock.release()


def test_readers_never_notice_rebuilds(root: Path) -> None:
    open_index(root).close()
    rebuilder = subprocess.Popen([sys.executable, "-c", REBUILD, str(root), "7"])
    said: list[str] = []
    engine = CountingEngine()
    opened = 0
    while rebuilder.poll() is None:
        index = open_index(root, engine=engine, say=said.append)
        assert index.library().articles
        assert index.search("zinc").total
        index.close()
        opened += 1
    assert rebuilder.returncode == 0
    assert opened > 5
    assert engine.done == []
    assert said == []


# Killed


@pytest.mark.parametrize(
    "scenario",
    [
        "first build", "refresh",
        *(pytest.param(each, marks=pytest.mark.long) for each in ("rebuild", "refresh of a large one")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.long), 11])
def test_a_kill_before_any_change_of_the_disk_leaves_the_old_or_the_new(
    tmp_path: Path, scenario: str, every: int
) -> None:
    script = Path(__file__).parent / "store_kill_points.py"
    command = [sys.executable, str(script), str(tmp_path), scenario, str(every)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["wrong"] == {}
    assert found["points"] > 20


@pytest.mark.long
def test_a_kill_at_every_step_of_the_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = write_library(tmp_path / "library")
    for number in range(120):
        change(root / f"articles/a{number}.md", f"## Number\n\nMetal number {number}.\n")
    steps = -1
    killed = True
    while killed:
        steps += 1
        killed = _killed_at_step(root, steps)
        if killed:
            assert present(root)[0].name.startswith(builds.STAGING)
            assert len(present(root)) == steps + 1, "nobody has cleared up yet"
    assert steps >= 4
    assert len(present(root)) == 1, "the first build that came to its end cleared up"
    assert open_index(root).search("metal").total >= 120


_STEP = """
import os, signal, sys
from pathlib import Path
from mgtui.search.store.index import open_index
left = int(sys.argv[2])
def step(done, total):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
open_index(Path(sys.argv[1]), progress=step).close()
"""


def _killed_at_step(root: Path, step: int) -> bool:
    done = subprocess.run([sys.executable, "-c", _STEP, str(root), str(step)], check=False)
    return done.returncode == -signal.SIGKILL


def test_a_kill_at_any_moment_leaves_an_index_that_works(root: Path) -> None:
    open_index(root).close()
    moments = random.Random(8)
    outcomes = set()
    # How long a build takes here and now: a kill is to come while it lasts.
    begun = time.monotonic()
    assert mgtui(root, "index", "--rebuild").wait(60) == 0
    lasts = time.monotonic() - begun
    for number in range(6):
        text = f"Molybdenum {number} is new."
        if number % 3:
            change(root / "articles/zinc.md", f"## Growth\n\n{text}\n")
        builder = mgtui(root, "index", *([] if number % 3 else ["--rebuild"]))
        time.sleep(moments.uniform(0.2, 1.1) * lasts)
        os.killpg(builder.pid, signal.SIGKILL)
        builder.communicate()
        outcomes.add(builder.returncode)
        said: list[str] = []
        index = open_index(root, say=said.append)
        assert index.search("red").total
        assert index.library().articles
        if number:
            assert index.search("molybdenum").total
        index.close()
        assert said == []
    assert -signal.SIGKILL in outcomes
