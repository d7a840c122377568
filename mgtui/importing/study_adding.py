"""References into the studies of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.identity import title_key
from mgtui.formats.reading import read_references
from mgtui.importing.ids import numbered, study_id
from mgtui.importing.known import KnownStudies
from mgtui.importing.merging import merged
from mgtui.importing.summary import DOUBLES, REPLACE, Outcome, failed
from mgtui.library import files
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import written
from mgtui.writing.journal import Origin
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.formats.references.reference import Lists, Reference
    from mgtui.importing.source_file import SourceFile
    from mgtui.model import Study
    from mgtui.writing.transaction import Transaction
    from mgtui.writing.working_records import WorkingRecords

Progress: TypeAlias = "Callable[[int, int, str], None]"
"""Told how many of how many are done, and what is being done."""
_FEW_IDS = 3
_PROGRESS_EVERY = 250


def no_progress(done: int, total: int, doing: str) -> None:
    """Where nobody watches."""


class StudyAdding:
    """Adds the references of files. They are gathered, and only what can be written of them is part of the step."""

    def __init__(self, transaction: Transaction, progress: Progress = no_progress, *, replace_edited: bool) -> None:
        self._transaction = transaction
        self._progress = progress
        self._replace_edited = replace_edited
        self._records: WorkingRecords | None = None
        self._known = KnownStudies(transaction.store)
        self._taken_in: list[Outcome] = []
        self._given: dict[str, int] = {}
        self.origins: list[Origin] = []
        """Of the files that were taken in."""

    def add(self, file: SourceFile) -> Outcome:
        """Take in the references of a file. Raises CannotRead, OSError."""
        found = read_references(file.path, file.format)
        if not found.references:
            raise CannotRead(
                f"{file.format.words} without a single record" + (f": {found.damage}" if found.damage else "")
            )
        origin = Origin(file.known_by, file.digest, records={}, into=files.STUDIES)
        records = self._opened()
        before = dict(records.values)
        try:
            outcome = self._take(records, found, origin, file)
        except BaseException:
            records.turn_back(before)
            raise
        self._taken_in.append(outcome)
        self.origins.append(origin)
        self._known.note_origin(origin)
        return outcome

    def finish(self) -> list[Outcome]:
        """Make sure that what was gathered can be written; gives new outcomes where it cannot."""
        if self._records is None:
            return []
        try:
            self._records.edited(lambda done, total: self._progress(done, total, "preparing files"))
        except (NotEditable, CannotRead) as error:
            self._transaction.drop(files.STUDIES)
            self.origins.clear()
            return [failed(outcome, error) for outcome in self._taken_in if outcome.status != "skipped"]
        return []

    def _opened(self) -> WorkingRecords:
        if self._records is None:
            try:
                self._records = self._transaction.records(files.STUDIES)
            except NotEditable as error:
                raise CannotRead(f"{error}; no references can be added to it") from None
            for name, record in self._records.values.items():
                self._known.note(name, record)
        return self._records

    def _take(self, records: WorkingRecords, found: Lists, origin: Origin, source: SourceFile) -> Outcome:
        counts = {"added": 0, "updated": 0, "already there": 0}
        remarks = _Remarks()
        given: dict[str, int] = {}
        by_key: dict[str, str] = {}
        said: list[tuple[str, str, str]] = []
        for number, entry in enumerate(found.references):
            if not number % _PROGRESS_EVERY:
                self._progress(number, len(found.references), "comparing records")
            key, new = _key(entry, origin, given), _fields(entry.study)
            known, is_own = self._known.came_from(origin, key, entry.study.doi or "")
            known = known if known in records.values else ""
            same, doubtful, linked = known, [], []
            if not known:
                alike = [pair for pair in self._known.look_up(new) if pair[0] in records.values]
                linked = [pair for pair in alike if pair[1].answer == "linked"]
                alike = [pair for pair in alike if pair[1].answer != "linked"]
                same = next((name for name, verdict in alike if verdict.answer == "same"), "")
                doubtful = [pair for pair in alike if pair[0] != same] if not same else []
            if same:
                is_new = self._update(records, same, new, remarks, same_source=is_own)
                counts["updated" if is_new else "already there"] += 1
            else:
                same = self._add(records, entry.study, new)
                counts["added"] += 1
                remarks.doubles += [f"{same} ~ {name} ({verdict.why})" for name, verdict in doubtful]
            for name, verdict in linked:
                remarks.linked += _linked(
                    records, *((name, same) if verdict.dependent == "one" else (same, name)), verdict.link
                )
            origin.records[key] = same
            by_key.setdefault(entry.key.lower(), same)
            said += [(same, link, other) for link, other in entry.links]
        for study, link, key in said:
            other = by_key.get(key.lower(), "") or self._known.with_pmid(key.removeprefix("pmid:")) * key.startswith(
                "pmid:"
            )
            if other in records.values and other != study:
                remarks.linked += _linked(records, study, other, link)
        return _outcome(origin, source, counts, [found.damage, *remarks.lines()])

    def _add(self, records: WorkingRecords, study: Study, fields: dict[str, Any]) -> str:
        name = study_id(study, records.values, self._given)
        record = {"id": name, **fields}
        records.set_record(name, record)
        self._known.note(name, record)
        self._known.note_brought(name, record)
        return name

    def _update(
        self, records: WorkingRecords, name: str, new: dict[str, Any], remarks: _Remarks, *, same_source: bool
    ) -> bool:
        """Give a study what a reference says about it; whether that is anything new."""
        there = records.values[name]
        merge = merged(there, new, self._known.brought(name), same_source=same_source, replace=self._replace_edited)
        if merge.yours:
            remarks.yours.append(f"{', '.join(merge.yours)} of {name}")
        if merge.differing:
            remarks.differing.append(f"{', '.join(merge.differing)} of {name}")
        if merge.changes:
            kept = {field: value for field, value in there.items() if field not in merge.gone}
            records.set_record(name, {**kept, **merge.changes})
            self._known.note(name, records.values[name])
            self._known.note_brought(name, merge.changes)
        return bool(merge.changes)


class _Remarks:
    """What was not taken, and what is doubtful."""

    def __init__(self) -> None:
        self.doubles: list[str] = []
        self.linked: list[str] = []
        self.yours: list[str] = []
        self.differing: list[str] = []

    def lines(self) -> list[str]:
        """A line for each sort that there is."""
        sorts = (
            (self.doubles, f"perhaps the same, kept apart ({DOUBLES} lists them)"),
            (self.linked, "linked"),
            (self.yours, f"not taken, since you wrote it otherwise ({REPLACE} takes it)"),
            (self.differing, f"not taken, since another source says otherwise ({REPLACE} takes it)"),
        )
        return [f"{words}: {_few(found)}" for found, words in sorts if found]


def _linked(records: WorkingRecords, study: str, other: str, link: str) -> list[str]:
    """Let a study name another as what it belongs to, where it names none yet; what is to be said of it."""
    if records.values[study].get(link):
        return []
    records.set_record(study, {**records.values[study], link: other})
    return [f"{study} {PUBLICATION_LINKS[link][0]} {other}"]


def _few(remarks: list[str]) -> str:
    more = f" and {len(remarks) - _FEW_IDS} more" if len(remarks) > _FEW_IDS else ""
    return "; ".join(remarks[:_FEW_IDS]) + more


def _fields(study: Study) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(study))
    del fields["id"]
    return fields


def _key(entry: Reference, origin: Origin, given: dict[str, int]) -> str:
    """What a record is known by in its file: its own key with its title, counted where two have the same."""
    base = f"{entry.key} {title_key(entry.study.title, entry.study.issued or '')}".strip()
    return numbered(base, origin.records, given, " #")


def _outcome(origin: Origin, source: SourceFile, counts: dict[str, int], notes: list[str]) -> Outcome:
    total = sum(counts.values())
    said = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    outcome = Outcome(
        source.name,
        "added" if counts["added"] else "updated" if counts["updated"] else "skipped",
        f"{source.format.words} → {total} {'record' if total == 1 else 'records'}: {said}",
        ids=tuple(written("study", name) for name in dict.fromkeys(origin.records.values())),
        notes=tuple(filter(None, notes)),
    )
    return replace(outcome, why="already there, unchanged") if outcome.status == "skipped" else outcome
