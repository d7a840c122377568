"""Libraries of strangers: a sound one with files made odd, and links, pipes and devices in place of them."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import mgtui.__main__
from attack.found import Found
from attack.mutation import mutated

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 30
"""For one command."""
MINERALS = Path(__file__).parent.parent / "tests" / "libraries" / "minerals"
COMMANDS = (
    ("check",), ("check", "--json"), ("search", "zinc"), ("search", "--json", "magnesium sleep"), ("search", ""),
    ("show", "als"), ("show", "als/consensus-no-link"), ("show", "study:fondell-2013"), ("show", "topic:zma", "--json"),
    ("related", "als/consensus-no-link"), ("review",), ("info",), ("history",), ("export", "als"),
    ("export", "als", "--format", "bibtex"), ("export", "als", "--format", "csv"), ("undo",), ("redo",), ("remove", "als"),
)  # fmt: skip
SECRET = b"a word from outside"


class _Late(BaseException):
    """A command took too long."""


def attack(count: int, seed: int, folder: Path, *, commands: int = 4) -> Found:
    """Make so many libraries, and run some commands on each."""
    found = Found("mutated libraries")
    outside = folder / "outside"
    outside.mkdir(parents=True)
    (outside / "secret.md").write_bytes(b"# Secret\n\n" + SECRET + b"\n")
    before = _state(outside)
    for number in range(count):
        rng = Random(f"{seed} library {number}")
        root = folder / "library"
        shutil.copytree(MINERALS, root)
        _make_odd(root, outside, rng)
        for command in rng.sample(COMMANDS, commands):
            found.tried += 1
            _try(found, root, command, f"seed {seed} number {number}")
        if _state(outside) != before:
            found.wrong.append(f"seed {seed} number {number}: something outside was changed")
            before = _state(outside)
        _remove(root)
        shutil.rmtree(folder / "cache", ignore_errors=True)
    return found


def _make_odd(root: Path, outside: Path, rng: Random) -> None:
    files = [path for path in sorted(root.rglob("*")) if path.is_file()]
    others = [path.read_bytes() for path in files]
    for path in rng.sample(files, rng.choice((1, 1, 2, 5))):
        if rng.random() < 0.85:
            path.write_bytes(mutated(path.read_bytes(), rng, others))
        else:
            _replace(path, outside, rng)
    if rng.random() < 0.15:
        history = root / ".history"
        history.mkdir(exist_ok=True)
        _replace(history / rng.choice(("journal.jsonl", "lock", "open", "next")), outside, rng)
    if rng.random() < 0.1:
        name = rng.choice((".history", ".trash", "set-aside", "claims", "articles"))
        _remove(root / name)
        (root / name).symlink_to(outside)


def _replace(path: Path, outside: Path, rng: Random) -> None:
    """Something that is no plain file, or no ordinary one."""
    _remove(path)
    kind = rng.choice(("link", "device", "pipe", "folder", "nothing", "sparse", "circle", "empty", "endless"))
    if kind == "link":
        path.symlink_to(outside / "secret.md")
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "endless":
        path.symlink_to("/dev/urandom")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "sparse":
        with path.open("wb") as file:
            file.truncate(30 << 30)
    elif kind == "circle":
        path.symlink_to(path)
    elif kind == "empty":
        path.touch()


def _remove(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path)


def _state(folder: Path) -> list[tuple[str, bytes]]:
    return [(str(path), path.read_bytes() if path.is_file() else b"") for path in sorted(folder.rglob("*"))]


def _try(found: Found, root: Path, command: tuple[str, ...], number: str) -> None:
    what = f"{number}: {' '.join(command)}"
    start = time.monotonic()
    try:
        with limited(SECONDS):
            status, text = said(["--library", str(root), *command])
    except _Late:
        found.wrong.append(f"{what}: over {SECONDS} s")
        return
    except BaseException as error:
        found.wrong.append(f"{what}: {type(error).__name__}: {error}"[:200])
        return
    found.took(time.monotonic() - start, what)
    found.counts[f"status {status}"] += 1
    if status not in (0, 1, 2):
        found.wrong.append(f"{what}: {text.strip()[-200:]}")
    if SECRET.decode() in text:
        found.wrong.append(f"{what}: shows what is outside of the library")
    if any((ord(sign) < 32 and sign not in "\n\t") or 0x7F <= ord(sign) < 0xA0 for sign in text):
        found.wrong.append(f"{what}: prints control characters")


def said(arguments: list[str]) -> tuple[int, str]:
    """The status of a command and all that it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            status = mgtui.__main__.main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
    return status, printed.getvalue()


@contextlib.contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise in what takes longer."""

    def late(*_: object) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
