"""References into the studies of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.errors import CannotRead, Changed
from mgtui.formats.identity import title_key
from mgtui.formats.reading import read_references
from mgtui.formats.references.reference import UNTITLED
from mgtui.importing.ids import study_id
from mgtui.importing.known import KnownStudies
from mgtui.importing.summary import Outcome
from mgtui.library import files
from mgtui.ref import written
from mgtui.writing import disk
from mgtui.writing.journal import Origin
from mgtui.writing.yaml_edit import RecordFile
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from mgtui.formats.references.reference import Lists, Reference
    from mgtui.importing.source_file import SourceFile
    from mgtui.importing.summary import Choice
    from mgtui.model import Study
    from mgtui.writing.store import Store

_ENOUGH = 500
"""Records after which what was gathered is written."""
_FEW_IDS = 3


class StudyAdding:
    """Adds the references of files. They are gathered and written together; their outcomes come when that is done."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._file: RecordFile | None = None
        self._before: bytes | None = None
        self._known = KnownStudies(store)
        self._waiting: list[Outcome] = []
        self._origins: list[Origin] = []
        self._changes = 0

    def add(self, file: SourceFile) -> list[Outcome]:
        """Take in the references of a file; gives the outcomes that are settled by now. Raises CannotRead, OSError."""
        found = read_references(file.path, file.format)
        if not found.references:
            raise CannotRead(
                f"{file.format.words} without a single record" + (f": {found.damage}" if found.damage else "")
            )
        try:
            self._open()
        except NotEditable as error:
            raise CannotRead(f"{files.STUDIES} of the library cannot be added to: {error}") from None
        origin = Origin(file.known_by, file.digest, records={})
        self._waiting.append(self._take(found, origin, file))
        self._origins.append(origin)
        self._known.note_origin(origin)
        return self.flush() if self._changes >= _ENOUGH else []

    def flush(self) -> list[Outcome]:
        """Write what was gathered; gives the outcomes of the files it came from."""
        waiting, self._waiting = self._waiting, []
        origins, self._origins = tuple(self._origins), []
        changes, self._changes = self._changes, 0
        file, self._file = self._file, None
        if file is None or not changes:
            return waiting
        try:
            self._store.put(files.STUDIES, file.text(), before=self._before, origins=origins)
        except (Changed, NotEditable, CannotRead, OSError) as error:
            self._known = KnownStudies(self._store)
            return [_failed(outcome, error) for outcome in waiting]
        return waiting

    def _open(self) -> None:
        if self._file is not None:
            return
        self._before = self._store.read(files.STUDIES)
        try:
            text = (self._before or b"").decode("utf-8")
        except UnicodeDecodeError:
            raise NotEditable("it is not UTF-8") from None
        self._file = RecordFile(text)
        for name, record in self._file.values.items():
            self._note(name, record)

    def _note(self, name: str, record: dict[str, Any]) -> None:
        self._known.note(name, *(str(record.get(field, "")) for field in ("DOI", "PMID", "title", "issued")))

    def _take(self, found: Lists, origin: Origin, source: SourceFile) -> Outcome:
        assert self._file is not None
        counts = {"added": 0, "updated": 0, "already there": 0}
        alike: list[str] = []
        for entry in found.references:
            key = _key(entry, origin)
            study = entry.study
            same = self._known.same(study.doi or "", study.pmid or "", origin, key)
            if same not in self._file.values:
                same = ""
            if not same:
                twin = self._known.alike(study.title, study.issued or "") if study.title != UNTITLED else ""
                same = self._add(study)
                counts["added"] += 1
                if twin:
                    alike.append(f"{same} ~ {twin}")
            else:
                counts["updated" if self._update(same, study) else "already there"] += 1
            origin.records[key] = same
        self._changes += counts["added"] + counts["updated"]
        return _outcome(origin, source, counts, alike, found.damage)

    def _add(self, study: Study) -> str:
        assert self._file is not None
        name = study_id(study, self._file.values)
        record = {"id": name, **_fields(study)}
        self._file.add(record)
        self._note(name, record)
        return name

    def _update(self, name: str, study: Study) -> bool:
        """Give a study what a reference says about it; whether that is anything new."""
        assert self._file is not None
        there = self._file.values[name]
        new = {field: value for field, value in _fields(study).items() if there.get(field) != value}
        if new.get("title") == UNTITLED:
            del new["title"]
        if new:
            self._file.change(name, new)
            self._note(name, self._file.values[name])
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


def _failed(outcome: Outcome, error: Exception) -> Outcome:
    choice: Choice = "again" if isinstance(error, Changed) else ""
    why = disk.reason(error)
    return replace(outcome, status="failed", what="", why=why, ids=(), notes=(), choice=choice)
