"""Kills and disks that fail, at any moment of whatever writes: what was said to be saved is there, the rest is whole.

Each action runs as a program of its own. It is killed after a while, or dies or meets an error of the system at a point
where it is about to write (`mgtui.disk.before_write`).
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random
from typing import Any

from attack.found import Found
from attack.libraries import said
from harness.environment import reader_environment
from mgtui.history import history_of
from mgtui.library.files import NoLibrary
from mgtui.library.reader import read_library

PATIENCE = 60.0
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR)
_SLEEP = (
    "Sleep\n\nMagnesium significantly improves sleep quality in older adults.\n\n"
    "A 2012 randomized controlled trial of 46 older adults found that magnesium increased sleep time.\n"
)
_DREAMS = "Dreams\n\nZinc significantly reduces the number of bad dreams in children.\n"
_RIS = "TY  - JOUR\nAU  - Doe, A\nTI  - {}\nPY  - 2011\nER  - \n"
_NOTES = 12
COMMANDS: dict[str, list[str]] = {
    "index": ["index", "--rebuild"],
    "add": ["add", "more.txt", "more.ris"],
    "undo": ["undo"],
    "redo": ["redo"],
    "remove": ["remove", "sleep"],
    "export": ["notes", "--export", "kept.md", "--force"],
}
ACTIONS = (*COMMANDS, "review", "notes")
_PROGRAM = """
import json, os, signal, sys
action, arguments, point, error = json.loads(sys.argv[1])
from mgtui import disk
from mgtui.__main__ import main
from attack import kills
passed = 0
def reached(what, path):
    global passed
    passed += 1
    if point and passed == point:
        if error:
            raise OSError(error, os.strerror(error), path)
        os.kill(os.getpid(), signal.SIGKILL)
{planted}
import mgtui.history, mgtui.importing.add, mgtui.review.session
print("begun", flush=True)
disk.before_write.append(reached)
status = main(arguments) if arguments else kills.act(action)
print("points", passed, flush=True)
sys.exit(status)
"""


def act(action: str) -> int:
    """The actions that are no command, in the current folder. Says what is saved once it is."""
    if action == "review":
        from mgtui.errors import LibraryWriteError
        from mgtui.review.session import ReviewSession

        try:
            session = ReviewSession(Path("library"))
            items = session.load("sleep")
            claim = next(item for item in items if item.kind == "claim" and session.state(item) == "open")
            session.accept(claim)
        except (LibraryWriteError, OSError) as error:
            print(error, flush=True)
            return 2
        print("saved the decision", flush=True)
        return 0
    from mgtui.notebook.database import NotebookError
    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Location

    try:
        with Notebook.open() as notebook:
            for number in range(_NOTES):
                words = f"words {number} of {os.getpid()}"
                notebook.add_note(Location("lib", f"article-{number}", "A title"), words)
                print(f"saved {words}", flush=True)
    except (NotebookError, OSError) as error:
        print(error, flush=True)
        return 2
    return 0


class Machine:
    """Homes to try in, and what each action makes of one when nothing is in its way."""

    def __init__(self, folder: Path, planted: str = "") -> None:
        self.folder = folder
        self._planted = planted
        """A line of code by which the program is given a fault, when something is in its way."""
        self.template = folder / "template"
        self.template.mkdir(parents=True)
        for name, text in (("sleep.txt", _SLEEP), ("more.txt", _DREAMS), ("kept.md", "old words\n")):
            (self.template / name).write_text(text, "utf-8")
        for name, title in (("a.ris", "A trial"), ("more.ris", "Another")):
            (self.template / name).write_text(_RIS.format(title), "utf-8")
        self._run(self.template, "", ["--library", "library", "add", "--new", "sleep.txt", "a.ris"])
        self._run(self.template, "notes", [])
        self.undone = folder / "undone"
        shutil.copytree(self.template, self.undone)
        self._run(self.undone, "", ["--library", "library", "undo"])
        self.whole: dict[str, tuple[Any, Any, float, int]] = {}

    def measured(self, action: str) -> tuple[Any, Any, float, int]:
        """What is seen before and after an action, how long it takes, and how many points it has."""
        if action not in self.whole:
            home = self.home(action)
            before = seen(home)
            status, printed, seconds = self._run(home, action, self.arguments(action))
            assert status == 0, printed
            self.whole[action] = before, seen(home), seconds, int(printed.rsplit("points ", 1)[1])
            shutil.rmtree(home)
        return self.whole[action]

    def home(self, action: str) -> Path:
        """A fresh home."""
        home = self.folder / "home"
        shutil.copytree(self.undone if action == "redo" else self.template, home, symlinks=True)
        return home

    def arguments(self, action: str) -> list[str]:
        """Of the command, none where it is none."""
        return ["--library", "library", *COMMANDS[action]] if action in COMMANDS else []

    def _run(
        self,
        home: Path,
        action: str,
        arguments: list[str],
        *,
        point: int = 0,
        error: int = 0,
        after: float | None = None,
    ) -> tuple[int, str, float]:
        """Its status, what it printed, and the seconds it took once it had begun; killed after so many of them."""
        question = json.dumps([action, arguments, point, error])
        code = _PROGRAM.replace("{planted}", self._planted if point or after is not None else "")
        program = subprocess.Popen(
            [sys.executable, "-c", code, question],
            cwd=home, env=reader_environment(home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        assert program.stdout is not None
        with program:
            printed = program.stdout.readline()
            begun = time.monotonic()
            end = threading.Timer(PATIENCE if after is None else after, program.kill)
            end.start()
            printed += program.stdout.read()
            end.cancel()
        taken = time.monotonic() - begun
        return 99 if after is None and taken >= PATIENCE else program.returncode, printed, taken

    def hit(self, action: str, rng: Random) -> tuple[str, int, str, Path]:
        """Carry an action out with something in its way: what, its status, what it printed, its home."""
        _, _, seconds, points = self.measured(action)
        home = self.home(action)
        way = rng.choice(("kill after", "kill at", "error at")) if points else "kill after"
        if way == "kill after":
            after = rng.uniform(0, seconds)
            status, printed, _ = self._run(home, action, self.arguments(action), after=after)
            return f"killed after {after:.3f} s", status, printed, home
        point = rng.randint(1, points)
        error = rng.choice(ERRORS) if way == "error at" else 0
        status, printed, _ = self._run(home, action, self.arguments(action), point=point, error=error)
        return f"{errno.errorcode[error] if error else 'killed'} at {point} of {points}", status, printed, home

    def judge(self, action: str, status: int, printed: str, home: Path) -> list[str]:
        """What is wrong afterwards."""
        before, after, _, _ = self.measured(action)
        wrong = []
        if status not in (0, 1, 2, -9) or "Traceback" in printed:
            wrong.append(f"status {status}: {printed[-200:]}")
        try:
            now = seen(home)
        except Exception as error:
            return [*wrong, f"cannot be read: {type(error).__name__}: {error}"]
        if now["mistakes"]:
            wrong.append(f"mistakes: {now['mistakes'][:2]}")
        both = (before, after)
        # An add may have failed for one of its files only, which it says.
        names = ("kept.md",) if action == "add" and status == 1 else ("library", "steps", "kept.md")
        wrong += [
            f"{name} is neither as before nor as after"
            for name in names
            if now[name] not in [one[name] for one in both]
        ]
        saved = [line.removeprefix("saved ") for line in printed.splitlines() if line.startswith("saved ")]
        if action == "notes":
            kept = set(now["notes"]) - set(before["notes"])
            if not set(before["notes"]) | set(saved) <= set(now["notes"]) or len(kept) > len(saved) + 1:
                wrong.append(f"lost of {saved}: {sorted(kept)}")
        elif saved and now["library"] != after["library"]:
            wrong.append("what was said to be saved is lost")
        if status == 0 and action != "notes" and any(now[name] != after[name] for name in names):
            wrong.append("said to be done, and is not")
        # What comes next works, and ends with the whole.
        os.environ["XDG_CACHE_HOME"] = str(home / "cache")
        for command in (["check"], ["search", "magnesium"], ["history"]):
            code, text = said(["--library", str(home / "library"), *command])
            if code not in (0, 1):
                wrong.append(f"{command[0]} afterwards: {text[-200:]}")
        return wrong


def seen(home: Path) -> dict[str, Any]:
    """All that a reader who comes now sees."""
    from mgtui.notebook.notebook import Notebook

    os.environ["MGTUI_DATA"] = str(home / "data" / "mgtui")
    root = home / "library"
    try:
        library = read_library(root)
    except NoLibrary:
        library = None
    steps = [(step.number, step.what, step.undone, step.ids) for step in history_of([root]).steps()] if library else []
    with Notebook.open() as notebook:
        notes = [note.text for note in notebook.notes()]
    return {
        "library": library,
        "mistakes": library.mistakes if library else (),
        "steps": steps,
        "notes": notes,
        "kept.md": (home / "kept.md").read_text("utf-8"),
    }


def attack(count: int, seed: int, folder: Path, *, actions: tuple[str, ...] = ACTIONS, planted: str = "") -> Found:
    """So many kills and errors, shared among the actions; where a fault is planted no more than it takes to find it."""
    found = Found("kills")
    machine = Machine(folder, planted)
    for number in range(count):
        action = actions[number % len(actions)]
        what, status, printed, home = machine.hit(action, Random(f"{seed} kill {number}"))
        found.tried += 1
        found.counts["killed" if status < 0 else "said so" if status else "came through"] += 1
        found.wrong += [
            f"seed {seed} number {number}, {action} {what}: {each}"
            for each in machine.judge(action, status, printed, home)
        ]
        shutil.rmtree(home)
        if planted and found.wrong:
            break
    return found
