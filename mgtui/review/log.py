"""The decisions of a library's reader in their order: a file of JSON lines that only grows.

A decision is written down before it is carried out, with the records as they were and as they become, so that it can
be undone, and so that a kill in between leaves nothing that cannot be told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from mgtui.writing import disk
from mgtui.writing.journal import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "review.jsonl"


class Change(Struct, frozen=True, omit_defaults=True):
    """A record of a file before and after, as a file holds it; None where it is not there."""

    path: str
    """Of the file, relative to the library."""
    id: str
    before: str | None = None
    after: str | None = None


class Decision(Struct, frozen=True, omit_defaults=True):
    """One decision, an undoing of one (`undo`), or where the reader was (`at`)."""

    number: int
    what: Literal["accept", "reject", "undo", "at"]
    key: str = ""
    article: str = ""
    record: str = ""
    """Id of the record that the candidate became."""
    changes: tuple[Change, ...] = ()
    study: str = ""
    """Key of a study candidate that became a record with it."""
    study_record: str = ""
    undone: int = 0


class Log:
    """The decisions of one library."""

    def __init__(self, root: Path) -> None:
        """Read what there is. Lines that are torn are passed over: what they say was never begun."""
        self._path = root / FOLDER / _NAME
        self._size = -1
        self._entries: list[Decision] = []
        self.refresh()

    def refresh(self) -> bool:
        """Read what another session wrote since; whether there was anything."""
        data = disk.read(self._path) or b""
        if len(data) != self._size:
            self._size = len(data)
            self._entries = [entry for entry in map(_entry, data.split(b"\n")) if entry is not None]
            return True
        return False

    def next_number(self) -> int:
        """The number of the next entry, counted on from whatever session wrote last."""
        self.refresh()
        return self._entries[-1].number + 1 if self._entries else 1

    def note(self, entry: Decision) -> None:
        """Write an entry down. Raises OSError."""
        self._path.parent.mkdir(exist_ok=True)
        disk.append_line(self._path, msgspec.json.encode(entry).decode())
        self._entries.append(entry)
        self._size = self._path.stat().st_size

    def standing(self) -> list[Decision]:
        """The decisions that were not undone, in their order."""
        undone = {entry.undone for entry in self._entries if entry.what == "undo"}
        return [entry for entry in self._entries if entry.what not in ("undo", "at") and entry.number not in undone]

    def latest(self) -> dict[str, Decision]:
        """The last standing decision on each candidate, by its key."""
        return {entry.key: entry for entry in self.standing()}

    def studies(self) -> dict[str, str]:
        """The study that each candidate became, by its key."""
        linked = {entry.study: entry.study_record for entry in self.standing() if entry.study}
        return linked | {key: entry.record for key, entry in self.latest().items() if entry.what == "accept"}

    def place(self) -> Decision | None:
        """The last entry that says where the reader was: a decision, or the leaving of the queue."""
        return next((entry for entry in reversed(self._entries) if entry.what != "undo"), None)


def _entry(line: bytes) -> Decision | None:
    try:
        return msgspec.json.decode(line, type=Decision)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
