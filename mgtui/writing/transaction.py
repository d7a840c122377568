"""What one step changes, gathered in memory and staged on disk, and committed as a whole."""

from __future__ import annotations

import contextlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.disk import ABSENT, digest
from mgtui.library.files import (
    ARTICLES,
    CLAIMS,
    HISTORY,
    LINKS,
    MORE_STUDIES,
    RELATIONS,
    STUDIES,
    TERMS,
    TOPICS,
    LibraryFiles,
    list_of,
)
from mgtui.library.json_schema import FOLDER as SCHEMAS
from mgtui.library.json_schema import name_for, with_modeline
from mgtui.ref import Ref, claim_key, of_key
from mgtui.writing.committing import Staged, staged_path
from mgtui.writing.journal import Change, Entry, FileChange
from mgtui.writing.working_records import WorkingRecords, require_size, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from mgtui.ref import RefKind
    from mgtui.writing.journal import Decision, Origin
    from mgtui.writing.store import LibraryStore

TRASH = ".trash"
_NO_RECORDS = b"[]\n"


class Transaction:
    """Changes to a library that is held for oneself; made by `LibraryStore.transaction`."""

    def __init__(self, store: LibraryStore) -> None:
        self.store = store
        self.folder = store.folder
        self._records: dict[str, WorkingRecords] = {}
        self._digests: dict[str, str] = {}
        """Of each file, as it was on disk when it was looked at first."""
        self._staged: dict[str, tuple[str, int]] = {}
        """Of each file that is replaced as a whole: digest of the new content and its number."""
        self._left: list[tuple[int, str]] = []
        self._number = 0

    @property
    def serial(self) -> int:
        """Number of the line that the journal will have for this."""
        return self.store.journal.serial

    # Reading, as it becomes

    def read(self, path: str) -> bytes | None:
        """A file of the library; None where there is none. Raises PathError, NotEditable."""
        if path in self._staged:
            after, number = self._staged[path]
            return None if after == ABSENT else self.folder.read(staged_path(number))
        if list_of(path) in self._records:
            edited = self._records[list_of(path)].edited().get(path)
            if edited is not None:
                return edited
        data = self.folder.read(path)
        self._digests.setdefault(path, ABSENT if data is None else digest(data))
        return data

    def digest(self, path: str) -> str:
        """The digest of a file, ABSENT where there is none."""
        data = self.read(path)
        return ABSENT if data is None else digest(data)

    def records(self, path: str) -> WorkingRecords:
        """The records of a file, to be changed; of a file of studies those of all. Raises NotEditable, PathError."""
        path = list_of(path)
        if path not in self._records:
            paths = LibraryFiles(self.folder.root).studies() or [STUDIES] if path == STUDIES else [path]
            files = {each: self.read(each) or self._head(each) for each in paths}
            self._records[path] = WorkingRecords(self.folder.root, files)
        return self._records[path]

    def _head(self, path: str) -> bytes:
        """How a new file begins: with the line by which editors find its schema, where the library has that."""
        name = name_for(path)
        if name is None or not self.folder.exists(f"{SCHEMAS}/{name}.json"):
            return b""
        return with_modeline(path, "").encode()

    def has_opened(self, path: str) -> bool:
        """Whether the records of a file were opened to be changed."""
        return list_of(path) in self._records

    def claims_file(self, article: str) -> WorkingRecords:
        """The claims of an article. Raises NotEditable, PathError."""
        return self.records(f"{CLAIMS}/{article}.yaml")

    def is_taken(self, path: str) -> bool:
        """Whether a whole file is to go."""
        return self._staged.get(path, ("?", 0))[0] == ABSENT

    def is_gone(self, path: str, name: str) -> bool:
        """Whether a record, or with an empty name a whole file, was there and is to go."""
        if self.is_taken(path):
            return True
        records = self._records.get(list_of(path))
        return records is not None and records.has_lost(name)

    def changed_record(self, path: str, name: str) -> dict[str, Any] | None:
        """A record of a file that is being changed, as it becomes; None where its file is not or it is to go."""
        records = self._records.get(list_of(path))
        known = records.name_of(name) if records else None
        return records.values[known] if records and known else None

    # Changing

    def put(self, path: str, data: bytes | None) -> None:
        """Replace a whole file, or take it away (None). Raises PathError, CannotRead where it is too large."""
        if data is not None:
            require_size(path, data)
        self.read(path)
        self._records.pop(list_of(path), None)
        self._staged[path] = (ABSENT, self._next()) if data is None else (digest(data), self._stage(data, path))

    def drop(self, path: str) -> None:
        """Forget what was to be changed in a file of records."""
        self._records.pop(list_of(path), None)

    def leave(self, path: str, data: bytes) -> None:
        """Leave a file in the trash, for people to find. It is no part of the library."""
        self._left.append((self._stage(data, path), f"{TRASH}/{path}"))

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Files that are put or taken in the block are staged all, or, where it raises, none of them."""
        before = dict(self._staged)
        try:
            yield
        except BaseException:
            self._staged = before
            raise

    def _stage(self, data: bytes, path: str) -> int:
        number = self._next()
        self.folder.create(staged_path(number), data, like=path)
        return number

    def _next(self) -> int:
        self._number += 1
        return self._number

    # Committing

    def commit(
        self,
        what: str,
        *,
        kind: Literal["step", "undo", "redo", "place"] = "step",
        steps: tuple[int, ...] = (),
        decisions: Iterable[Decision] = (),
        origins: Iterable[Origin] = (),
        label: str = "",
    ) -> Entry | None:
        """Make this one step; None where nothing changed and nothing was decided.

        `label` is what the folder in the trash is called, after its number. Raises Changed, NotEditable, CannotRead,
        PathError; then nothing has changed.
        """
        changes: list[Change] = []
        mended: list[Change] = []
        for records in list(self._records.values()):
            whole = {path for path in records.edited() if path in self._staged}
            for path, data in records.edited().items():
                if path in whole:
                    self.put(path, data)
                    continue
                self._digests.setdefault(path, ABSENT)
                is_empty = path.startswith(f"{MORE_STUDIES}/") and data == _NO_RECORDS
                self._staged[path] = (ABSENT, self._next()) if is_empty else (digest(data), self._stage(data, path))
            changes += [change for change in records.changes() if change.path not in whole]
            mended += [change for change in records.changes(mended=True) if change.path not in whole]
        in_records = {change.path for change in (*changes, *mended)}
        staged = [
            Staged(path, before, after, number, "" if path in in_records else self._kept(path, after, label))
            for path, (after, number) in self._staged.items()
            if after != (before := self._digests[path])
        ]
        replaced = [file for file in staged if file.path not in in_records]
        files = tuple(FileChange(file.path, file.before, file.after, file.kept) for file in replaced)
        decided = tuple(decisions)
        if not staged and not decided and not steps:
            return None
        entry = Entry(
            kind=kind, when=self.store.journal.now(), number=self.store.journal.number if kind == "step" else 0,
            what=what, steps=steps, changes=tuple(changes), files=files, mended=tuple(mended), decisions=decided,
            origins=tuple(origins), serial=self.serial,
        )  # fmt: skip
        if kind == "step":
            entry = with_ids(entry, self.store.id)
        self.store.write(entry, staged, self._left)
        return entry

    def _kept(self, path: str, after: str, label: str) -> str:
        """Where a file is kept as it was: what goes lies in the trash, what is replaced with the journal."""
        if self._digests[path] == ABSENT:
            return ""
        name = f"{self.serial}-{label}" if label else str(self.serial)
        return f"{TRASH}/{name}/{path}" if after == ABSENT else f"{HISTORY}/{self.serial}/{path}"


def with_ids(entry: Entry, library: str) -> Entry:
    """An entry with the full ids of the records that it brought, changed or took away."""
    if entry.ids:
        return entry
    found = [name for change in entry.changes for name in _full_ids(library, change)]
    found += [_full_id(library, file.path, "") for file in entry.files]
    if not any(found):
        found = [
            str(Ref(library, "article", each.article) if each.article else Ref(library, "study", each.record))
            for each in entry.decisions
        ]
    return replace(entry, ids=tuple(dict.fromkeys(filter(None, found))))


_KINDS: dict[str, RefKind] = {STUDIES: "study", TOPICS: "topic", TERMS: "term"}


_ENDS: dict[str, dict[str, RefKind]] = {
    RELATIONS: {"from": "claim", "to": "claim"}, LINKS: {"claim": "claim", "study": "study"},
}  # fmt: skip


def _full_ids(library: str, change: Change) -> list[str]:
    """The ids of the records of a change: of what joins two claims, or a claim and a study, those."""
    ends = _ENDS.get(change.path)
    if ends is None:
        return [_full_id(library, change.path, change.key[1])]
    fields = values_of(change.after or change.before) or {}
    refs = [of_key(kind, str(fields.get(field))) for field, kind in ends.items()]
    return [str(ref if ref.library else ref._replace(library=library)) for ref in refs]


def _full_id(library: str, path: str, name: str) -> str:
    """The id of a record, or of the article that a file is; empty where the file is neither."""
    path = list_of(path)
    folder, stem = str(PurePosixPath(path).parent), PurePosixPath(path).stem
    if folder == CLAIMS and name:
        return str(Ref(library, "claim", claim_key(stem, name)))
    if folder == ARTICLES:
        return str(Ref(library, "article", stem))
    return str(Ref(library, _KINDS[path], name)) if path in _KINDS and name else ""
