"""The journal of a library: every step that changed it, with the records as they were and as they became.

It is a file of JSON lines that only grows, `.history/journal.jsonl`. The line of a step is what makes it stand: a step
without one was never made, whatever its files say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from mgtui.disk import LARGE
from mgtui.library.files import CLAIMS, JOURNAL, list_of
from mgtui.ref import short_name
from mgtui.steps import Step, time_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.disk import Folder


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
    into: str = ""
    """The file of the library that it became, or went into."""
    written: str = ""
    """Of an article: digest of its file as it was written."""


class Change(Struct, frozen=True, omit_defaults=True):
    """A record of a file before and after, as YAML; None where it is not there."""

    path: str
    """Of the file, relative to the library."""
    id: str
    """What the file calls the record."""
    before: str | None = None
    after: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The record by its list and its name, whether its file calls a claim with its article or without."""
        return list_of(self.path), short_name(self.id) if self.path.startswith(f"{CLAIMS}/") else self.id


class FileChange(Struct, frozen=True, omit_defaults=True):
    """A whole file before and after, by the digests of its content; empty where it is not there."""

    path: str
    before: str = ""
    after: str = ""
    kept: str = ""
    """Where the content before is kept, relative to the library."""


READING = "reading:"
"""Before the id of a study: what its abstract says of it, as a decision is known by."""
DOUBLE = "double:"


def double_key(one: str, other: str) -> str:
    """By what a decision on two studies that may be one is known, in whichever order they are named."""
    return DOUBLE + "|".join(sorted((one, other)))


def pair_of(key: str) -> tuple[str, ...]:
    """The two studies that a decision is on, as they are sorted; none where it is on something else."""
    return tuple(key.removeprefix(DOUBLE).split("|")) if key.startswith(DOUBLE) else ()


class Decision(Struct, frozen=True, omit_defaults=True):
    """What was decided on a candidate of an article, or on two studies that may be one (then `article` is empty)."""

    verdict: Literal["accept", "reject", "seen"]
    key: str
    article: str
    record: str = ""
    """Id of the record that the candidate became."""


class Entry(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A line of the journal: a step, the undoing or redoing of steps, or where the reader of a review was."""

    kind: Literal["step", "undo", "redo", "place"] = "step"
    when: str = ""
    number: int = 0
    """Of a step, from 1."""
    what: str = ""
    ids: tuple[str, ...] = ()
    steps: tuple[int, ...] = ()
    """Of an undo or redo: the steps it took back or brought back, first the one that was asked for."""
    changes: tuple[Change, ...] = ()
    files: tuple[FileChange, ...] = ()
    mended: tuple[Change, ...] = ()
    """Records that were only brought in line with their article; undoing the step leaves them so."""
    decisions: tuple[Decision, ...] = ()
    """The first is what the reader decided on. Of `place`: the item that was looked at, as `seen`."""
    origins: tuple[Origin, ...] = ()
    serial: int
    """Number of the line, from 1. It stands last, so that a torn line has none."""

    def line(self) -> bytes:
        """The line as it is written, without its end."""
        return msgspec.json.encode(self)


class Journal:
    """The entries of one library's journal. It is not changed: `read` and `with_entry` give another one."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._steps = {entry.number: entry for entry in self.entries if entry.kind == "step"}
        self._undone: dict[int, Entry] = {}
        """The undo that holds, by the step it took back."""
        for entry in self.entries:
            if entry.kind == "undo":
                self._undone.update(dict.fromkeys(entry.steps, entry))
            elif entry.kind == "redo":
                for number in entry.steps:
                    self._undone.pop(number, None)

    def with_entry(self, entry: Entry) -> Journal:
        """This journal with one more line."""
        return Journal((*self.entries, entry))

    @property
    def serial(self) -> int:
        """Number of the next line."""
        return self.entries[-1].serial + 1 if self.entries else 1

    @property
    def number(self) -> int:
        return max(self._steps, default=0) + 1

    def now(self) -> str:
        """The time for the next line, later than that of every line before."""
        return time_after(max((entry.when for entry in self.entries), default=""))

    def step(self, number: int) -> Entry | None:
        return self._steps.get(number)

    def undo_of(self, number: int) -> Entry | None:
        """The undo that took a step back and still holds."""
        return self._undone.get(number)

    def standing(self) -> list[Entry]:
        """The steps that were not taken back, in their order."""
        return [entry for number, entry in self._steps.items() if number not in self._undone]

    def remembered(self) -> list[Entry]:
        """The steps that stand, and those that were taken back only because another went, which they rested on."""
        taken = {number for number, entry in self._undone.items() if number == entry.steps[0]}
        return [entry for number, entry in self._steps.items() if number not in taken]

    def holds(self, path: str) -> bool:
        """Whether a file of records has any by the steps that stand: where it is gone, hands took it away."""
        held: set[str] = set()
        for entry in self.standing():
            if any(each.path == path and not each.after for each in entry.files):
                held.clear()
            for change in entry.changes:
                if change.path == path:
                    (held.discard if change.after is None else held.add)(change.id)
        return bool(held)

    def steps(self) -> list[Step]:
        """All steps in their order, as a reader is told of them."""
        return [self.told(entry) for entry in self._steps.values()]

    def told(self, entry: Entry) -> Step:
        undo = self._undone.get(entry.number)
        return Step(entry.number, entry.when, entry.what, undo is not None, entry.ids, undo.when if undo else "")


def read_journal(folder: Folder) -> Journal:
    """The journal of a library. Lines that are torn are passed over. Raises PathError."""
    data = folder.read(JOURNAL, LARGE) or b""
    lines = data.split(b"\n")
    if not data.endswith(b"\n"):
        lines.pop()
    return Journal(entry for entry in map(_entry, lines) if entry is not None)


def _entry(line: bytes) -> Entry | None:
    try:
        return msgspec.json.decode(line, type=Entry)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
