"""Failures at every write in turn: a full disk, a refusal, a kill.

`mgtui.disk` calls what stands in `before_write` at each point where a write can fail or a process can die. A walk
carries an action out again and again, each time on a fresh copy of a folder, with the failure one point further on,
until the action gets to its end:

    for point in walk(template, folder):
        with failing_at(point.number, errno.ENOSPC) as failure:
            act(point.root)
        if not failure.happened:
            break

`kill_at` does the same with SIGKILL in a child process (the caller must have no threads, so it is run as a program).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from mgtui import disk

MOST = 1000
"""Points after which an action is taken to write for ever."""


class Point(NamedTuple):
    """One point of a walk, and the copy of the folder that it is tried on."""

    number: int
    root: Path


def walk(template: Path, folder: Path) -> Iterator[Point]:
    """A fresh copy of a folder for each point in turn; the copy of the point before is removed."""
    for number in range(MOST):
        root = folder / f"at-{number}"
        shutil.copytree(template, root, symlinks=True)
        yield Point(number, root)
        shutil.rmtree(root)
    raise AssertionError("the action never came to its end")


class Failure:
    """A failure of the system at one point, or from there on."""

    def __init__(self, number: int, error: int, *, lasting: bool) -> None:
        self._number, self._error, self._lasting = number, error, lasting
        self.passed: list[str] = []
        """What was about to be written at each point that was reached."""

    @property
    def happened(self) -> bool:
        return len(self.passed) > self._number

    def __call__(self, what: str, path: str) -> None:
        self.passed.append(f"{what} {path}")
        at = len(self.passed) - 1
        if at == self._number or (self._lasting and at > self._number):
            raise OSError(self._error, os.strerror(self._error), path)


@contextlib.contextmanager
def failing_at(number: int, error: int, *, lasting: bool = False) -> Iterator[Failure]:
    """The write at this point fails with an error number; with `lasting` all after it too."""
    failure = Failure(number, error, lasting=lasting)
    disk.before_write.append(failure)
    try:
        yield failure
    finally:
        disk.before_write.remove(failure)


def kill_at(number: int, act: Callable[[], object]) -> bool:
    """Carry an action out in a child that SIGKILL ends at this point; gives whether it came so far."""
    child = os.fork()
    if child == 0:
        passed = 0

        def die(what: str, path: str) -> None:
            nonlocal passed
            if passed == number:
                os.kill(os.getpid(), signal.SIGKILL)
            passed += 1

        status = 1
        try:
            disk.before_write.append(die)
            act()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the action failed by itself"
    return False
