"""The journals of earlier versions, read as one: `journal.jsonl` of runs, and `review.jsonl` of decisions.

They say no times and not how the two follow each other. A decision comes after the run that brought its article; the
journal that was written to last has the last step.
"""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mgtui.disk import LARGE
from mgtui.errors import PathError
from mgtui.library.files import ARTICLES, HISTORY, JOURNAL, STUDIES
from mgtui.writing.journal import Change, Decision, Entry, FileChange, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.disk import Folder

REVIEW = f"{HISTORY}/review.jsonl"
T = TypeVar("T")


class _Line(Struct, frozen=True):
    """A line of the old journal: a file put in place or taken away in a run, or the run undone."""

    run: int
    what: Literal["put", "take", "undone"]
    path: str = ""
    before: str = ""
    """Where the content before is."""
    after: str = ""
    origins: tuple[Origin, ...] = ()


class _Decision(Struct, frozen=True):
    """A line of the old log of a review."""

    number: int
    what: Literal["accept", "reject", "undo", "at"]
    key: str = ""
    article: str = ""
    record: str = ""
    changes: tuple[Change, ...] = ()
    study: str = ""
    study_record: str = ""
    undone: int = 0


def old_entries(folder: Folder, lines: list[bytes]) -> list[Entry]:
    """The entries of both journals in one order, with numbers and times. Raises PathError."""
    decided = _decoded((folder.read(REVIEW, LARGE) or b"").split(b"\n"), _Decision)
    runs = _runs(folder, _decoded(lines, _Line))
    decisions = [_decision(each) for each in decided if each.what != "undo"]
    ordered = _ordered(runs, decisions, runs_last=_written(folder, JOURNAL) > _written(folder, REVIEW))
    undone = [line.run for line in _decoded(lines, _Line) if line.what == "undone"]
    undone_decisions = [each.undone for each in decided if each.what == "undo"]
    return _numbered(ordered, undone, undone_decisions, max(_written(folder, JOURNAL), _written(folder, REVIEW)))


def _decoded(lines: Iterable[bytes], kind: type[T]) -> list[T]:
    decoder = msgspec.json.Decoder(kind)
    found = []
    for line in lines:
        with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
            found.append(decoder.decode(line))
    return found


def _written(folder: Folder, path: str) -> float:
    status = folder.status(path)
    return status.st_mtime if status else 0.0


def _runs(folder: Folder, lines: list[_Line]) -> list[tuple[int, Entry]]:
    """A step for each run, by its number then."""
    runs: dict[int, list[_Line]] = {}
    for line in lines:
        if line.what != "undone":
            runs.setdefault(line.run, []).append(line)
    return [(run, _step_of(folder, run, steps)) for run, steps in runs.items()]


def _step_of(folder: Folder, run: int, lines: list[_Line]) -> Entry:
    first = {line.path: line for line in reversed(lines)}
    last = {line.path: line for line in lines}
    changes = tuple(
        FileChange(
            path,
            _digest(folder, first[path].before),
            last[path].after if last[path].what == "put" else "",
            first[path].before,
        )
        for path in dict.fromkeys(line.path for line in lines)
    )
    origins = tuple(
        replace(origin, into=line.path, written="" if line.path == STUDIES else line.after)
        for line in lines
        for origin in line.origins
    )
    names = [path.removeprefix(f"{ARTICLES}/").removesuffix(".md") for path in first if path.startswith(ARTICLES)]
    verb = "removed" if any(line.what == "take" for line in lines) and not origins else "added"
    return Entry(what=f"{verb} {', '.join(names or ['studies'])}", files=changes, origins=origins, serial=run)


def _digest(folder: Folder, path: str) -> str:
    try:
        return folder.digest(path) if path else ""
    except PathError:
        return "?"


def _decision(line: _Decision) -> tuple[int, Entry]:
    if line.what == "at":
        return line.number, Entry(kind="place", decisions=(Decision("seen", line.key, line.article),), serial=0)
    decisions = [Decision("accept" if line.what == "accept" else "reject", line.key, line.article, line.record)]
    if line.study:
        decisions.append(Decision("accept", line.study, line.article, line.study_record))
    what = f"{line.what}ed {line.record or 'a candidate'} in {line.article}"
    return line.number, Entry(what=what, changes=line.changes, decisions=tuple(decisions), serial=0)


def _ordered(
    runs: list[tuple[int, Entry]], decisions: list[tuple[int, Entry]], *, runs_last: bool
) -> list[tuple[str, int, Entry]]:
    """Both in one order, each with the journal and the number that it is known by there."""
    waiting = list(runs)
    ordered: list[tuple[str, int, Entry]] = []

    def pass_on(number: int) -> None:
        for run, entry in waiting[:number]:
            ordered.append(("run", run, entry))
        del waiting[:number]

    last = max((number for number, entry in decisions if entry.kind == "step"), default=0)
    for number, entry in decisions:
        articles = {f"{ARTICLES}/{decision.article}.md" for decision in entry.decisions}
        brings = [
            at for at, (_, run) in enumerate(waiting, 1) if any(f.path in articles and f.after for f in run.files)
        ]
        pass_on(brings[0] if brings else 0)
        if number == last and not runs_last:
            pass_on(len(waiting))
        ordered.append(("decision", number, entry))
    pass_on(len(waiting))
    return ordered


def _numbered(
    ordered: list[tuple[str, int, Entry]], undone: list[int], undone_decisions: list[int], latest: float
) -> list[Entry]:
    """The entries with their serials, numbers and times, then one undo for each that was undone."""
    gone = {("run", run) for run in undone} | {("decision", number) for number in undone_decisions}
    total = len(ordered) + len(gone)
    start = datetime.fromtimestamp(latest, timezone.utc) - timedelta(microseconds=total)
    entries: list[Entry] = []
    taken: list[int] = []
    number = 0

    def add(entry: Entry) -> None:
        when = (start + timedelta(microseconds=len(entries))).isoformat(timespec="microseconds")
        entries.append(replace(entry, serial=len(entries) + 1, when=when.replace("+00:00", "Z")))

    for journal, old, entry in ordered:
        if entry.kind == "step":
            number += 1
            if (journal, old) in gone:
                taken.append(number)
            entry = replace(entry, number=number)
        add(entry)
    for each in taken:
        add(Entry(kind="undo", steps=(each,), serial=0))
    return entries
