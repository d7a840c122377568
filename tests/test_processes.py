"""A process apart: answers, is replaced when it died, ends when it is idle and with its program."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mgtui.processes import ProcessApart, TooLate

TESTS = Path(__file__).parent


@pytest.fixture
def echo() -> Iterator[ProcessApart[list[Any]]]:
    process: ProcessApart[list[Any]] = ProcessApart("echoing:serve_echo", list, idle_seconds=60)
    yield process
    process.close()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_it_answers_one_question_after_another(echo: ProcessApart[list[Any]]) -> None:
    one, other = echo.ask("α" * 100_000, 60), echo.ask("two", 60)
    assert one is not None
    assert other is not None
    assert one[0] == "α" * 100_000
    assert one[1] == other[1] != os.getpid()


def test_one_that_dies_gives_nothing_and_is_replaced(echo: ProcessApart[list[Any]]) -> None:
    assert echo.ask("die", 60) is None
    answer = echo.ask("again", 60)
    assert answer is not None
    assert answer[0] == "again"


def test_one_that_gives_no_answer_in_time_is_ended_and_replaced(echo: ProcessApart[list[Any]]) -> None:
    first = echo.ask("one", 60)
    assert first is not None
    with pytest.raises(TooLate):
        echo.ask("sleep", 0.2)
    assert not is_running(first[1])
    assert echo.ask("two", 60) is not None


def test_it_ends_when_nothing_is_asked_any_more() -> None:
    process: ProcessApart[list[Any]] = ProcessApart("echoing:serve_echo", list, idle_seconds=0.05)
    answer = process.ask("one", 60)
    assert answer is not None
    wait_until(lambda: not is_running(answer[1]))
    again = process.ask("two", 60)
    assert again is not None
    assert again[1] != answer[1]
    process.close()


def test_it_ends_with_a_program_that_is_killed() -> None:
    code = (
        "import os; from mgtui.processes import ProcessApart;"
        "p = ProcessApart('echoing:serve_echo', list, 60); print(p.ask('x', 60)[1], flush=True);"
        "os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"},
    )  # fmt: skip
    assert done.returncode == -9
    wait_until(lambda: not is_running(int(done.stdout)))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a pipe is as large as it is")
def test_its_pipes_hold_a_frame_of_megabytes_in_few_pieces(echo: ProcessApart[list[Any]]) -> None:
    import fcntl

    assert echo.ask("one", 60) is not None
    process = echo._process
    assert process is not None
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        assert fcntl.fcntl(pipe.fileno(), fcntl.F_GETPIPE_SZ) >= 1 << 20
