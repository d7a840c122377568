"""References into the studies of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.identity import title_key
from mgtui.formats.reading import read_references
from mgtui.formats.references.reference import UNTITLED
from mgtui.importing.ids import study_id
from mgtui.importing.known import KnownStudies
from mgtui.importing.summary import Outcome, failed
from mgtui.library import files
from mgtui.ref import written
from mgtui.writing.journal import Origin
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from mgtui.formats.references.reference import Lists, Reference
    from mgtui.importing.source_file import SourceFile
    from mgtui.model import Study
    from mgtui.writing.transaction import Transaction, WorkingRecords

_FEW_IDS = 3


class StudyAdding:
    """Adds the references of files. They are gathered, and only what can be written of them is part of the step."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._records: WorkingRecords | None = None
        self._known = KnownStudies(transaction.store)
        self._taken_in: list[Outcome] = []
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
        outcome = self._take(self._opened(), found, origin, file)
        self._taken_in.append(outcome)
        self.origins.append(origin)
        self._known.note_origin(origin)
        return outcome

    def finish(self) -> list[Outcome]:
        """Make sure that what was gathered can be written; gives new outcomes where it cannot."""
        if self._records is None:
            return []
        try:
            self._records.edited()
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
                self._note(name, record)
        return self._records

    def _note(self, name: str, record: dict[str, Any]) -> None:
        self._known.note(name, *(str(record.get(field, "")) for field in ("DOI", "PMID", "title", "issued")))

    def _take(self, records: WorkingRecords, found: Lists, origin: Origin, source: SourceFile) -> Outcome:
        counts = {"added": 0, "updated": 0, "already there": 0}
        alike: list[str] = []
        for entry in found.references:
            key = _key(entry, origin)
            study = entry.study
            same = self._known.same(study.doi or "", study.pmid or "", origin, key)
            if same not in records.values:
                same = ""
            if not same:
                twin = self._known.alike(study.title, study.issued or "") if study.title != UNTITLED else ""
                same = self._add(records, study)
                counts["added"] += 1
                if twin:
                    alike.append(f"{same} ~ {twin}")
            else:
                counts["updated" if self._update(records, same, study) else "already there"] += 1
            origin.records[key] = same
        return _outcome(origin, source, counts, alike, found.damage)

    def _add(self, records: WorkingRecords, study: Study) -> str:
        name = study_id(study, records.values)
        record = {"id": name, **_fields(study)}
        records.set_record(name, record)
        self._note(name, record)
        return name

    def _update(self, records: WorkingRecords, name: str, study: Study) -> bool:
        """Give a study what a reference says about it; whether that is anything new."""
        there = records.values[name]
        new = {field: value for field, value in _fields(study).items() if there.get(field) != value}
        if new.get("title") == UNTITLED:
            del new["title"]
        if "notices" in new:
            # Those that a person has noted stay: a file may know fewer.
            noted = there.get("notices") or []
            new["notices"] = noted + [notice for notice in new["notices"] if notice not in noted]
            if new["notices"] == noted:
                del new["notices"]
        if new:
            records.set_record(name, {**there, **new})
            self._note(name, records.values[name])
        return bool(new)


def _fields(study: Study) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(study))
    del fields["id"]
    return fields


def _key(entry: Reference, origin: Origin) -> str:
    """What a record is known by in its file: its own key with its title, counted where two have the same."""
    base = f"{entry.key} {title_key(entry.study.title, entry.study.issued or '')}".strip()
    number, key = 1, base
    while key in origin.records:
        number += 1
        key = f"{base} #{number}"
    return key


def _outcome(origin: Origin, source: SourceFile, counts: dict[str, int], alike: list[str], damage: str) -> Outcome:
    total = sum(counts.values())
    said = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    notes = [damage] if damage else []
    if alike:
        more = f" and {len(alike) - _FEW_IDS} more" if len(alike) > _FEW_IDS else ""
        notes.append(f"same title and year, kept apart: {', '.join(alike[:_FEW_IDS])}{more}")
    outcome = Outcome(
        source.name,
        "added" if counts["added"] else "updated" if counts["updated"] else "skipped",
        f"{source.format.words} → {total} {'record' if total == 1 else 'records'}: {said}",
        ids=tuple(written("study", name) for name in dict.fromkeys(origin.records.values())),
        notes=tuple(notes),
    )
    return replace(outcome, why="already there, unchanged") if outcome.status == "skipped" else outcome
