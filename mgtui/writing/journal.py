"""What was done to a library and what it was like before, so that it can be undone and sources are known again.

The journal is a file of JSON lines that only grows: a step is written down before it is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from mgtui.errors import OWN_FOLDERS
from mgtui.writing import disk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER, TRASH = OWN_FOLDERS
_NAME = "journal.jsonl"


class Origin(Struct, frozen=True, omit_defaults=True):
    """Where something came from, and what it is known by."""

    path: str
    digest: str
    doi: str = ""
    pmid: str = ""
    title: str = ""
    year: str = ""
    records: dict[str, str] = {}
    """Of a reference file: the id of the study by what the record is known by in that file."""


class Step(Struct, frozen=True, omit_defaults=True):
    """One step of a run: a file put in place, a file moved to the trash, or the run undone."""

    run: int
    what: Literal["put", "take", "undone"]
    path: str = ""
    """Of the file, relative to the library."""
    before: str = ""
    """Of `put`: a copy of the file as it was, relative to the library; empty where there was none.
    Of `take`: where the file is now."""
    after: str = ""
    """Of `put`: digest of the new content."""
    origins: tuple[Origin, ...] = ()


class Journal:
    """The journal of one library."""

    def __init__(self, root: Path) -> None:
        """Read what there is. Lines that are torn are passed over: their steps were never begun."""
        self._root = root
        self._path = root / FOLDER / _NAME
        lines = (disk.read(self._path) or b"").split(b"\n")
        self.steps: list[Step] = [step for step in map(_step, lines) if step is not None]
        self.run = max((step.run for step in self.steps), default=0) + 1
        """Number of the run that is made now."""

    def note(self, step: Step) -> None:
        """Write a step down, before it is done. Raises OSError."""
        disk.append_line(self._path, msgspec.json.encode(step).decode())
        self.steps.append(step)

    def standing(self) -> Iterable[Step]:
        """The steps of all runs that were not undone, in their order."""
        undone = {step.run for step in self.steps if step.what == "undone"}
        return [step for step in self.steps if step.run not in undone]

    def last_run(self) -> list[Step]:
        """The steps of the last run that was not undone."""
        standing = list(self.standing())
        return [step for step in standing if step.run == standing[-1].run] if standing else []

    def keep_copy(self, path: str, data: bytes) -> str:
        """Keep a file as it was before this run; gives where, relative to the library."""
        name = f"{FOLDER}/{self.run}/{path}"
        target = self._root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            disk.write(target, data, expected=None)
        return name


def _step(line: bytes) -> Step | None:
    try:
        return msgspec.json.decode(line, type=Step)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
