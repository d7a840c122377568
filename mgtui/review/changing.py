"""Records of a library changed one by one, each file written whole or not at all."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from mgtui.errors import CannotRead, LibraryWriteError
from mgtui.library import files
from mgtui.library.source import SIZE_LIMIT
from mgtui.ref import short_name
from mgtui.review.kept_records import keep, records_of
from mgtui.review.log import Change
from mgtui.writing import disk
from mgtui.writing.journal import FOLDER
from mgtui.writing.yaml_edit import RecordFile, record_text
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mgtui.writing.yaml_records import Records

_ONE_AT_A_TIME = threading.Lock()
"""Within one process threads wait for each other; another process is told that the library is busy."""


class Conflict(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """A record was changed by hand or by another program since it was looked at; it is left as it is."""

    def __init__(self, name: str, what: str = "was changed since; it was left as it is") -> None:
        super().__init__(f"{name} {what}")


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold a library for oneself. Raises Busy, OSError."""
    (root / FOLDER).mkdir(exist_ok=True)
    with _ONE_AT_A_TIME, disk.locked(root / FOLDER / "lock"):
        for folder in (root, root / files.CLAIMS):
            disk.clear_leftovers(folder)
        yield


class OpenFile:
    """A file of records as it is on disk, and as it becomes."""

    def __init__(self, root: Path, path: str) -> None:
        """Raises NotEditable, OSError."""
        self._root, self.path = root, path
        self._before = disk.read(root / path)
        self._after: Records | None = None
        try:
            self.records = RecordFile(records_of(root / path, self._before or b""))
        except UnicodeDecodeError:
            raise NotEditable(f"{path} is not UTF-8") from None
        except NotEditable as error:
            raise NotEditable(f"{path} cannot be changed: {error}") from None

    def name_of(self, record: str) -> str | None:
        """What the file calls a record: claims may be named with their article before them, or without."""
        return next((name for name in (record, short_name(record)) if name in self.records.values), None)

    def set_record(self, name: str, after: dict[str, Any] | None) -> Change:
        """Give a record other fields, add it, or take it out (None)."""
        before = self.records.values.get(name)
        if after is None:
            self.records.remove(name)
        elif before is None:
            self.records.add(after)
        elif set(before) - set(after):
            # Fields cannot be taken out of a record where it stands.
            self.records.remove(name)
            self.records.add(after)
        else:
            self.records.change(name, {field: value for field, value in after.items() if before.get(field) != value})
        text = None if after is None else record_text(self.records.values[name])
        return Change(self.path, name, None if before is None else record_text(before), text)

    def text(self) -> bytes:
        """The file as it becomes. Raises NotEditable, CannotRead where it would be too large."""
        self._after = self.records.edited()
        data = self._after.text().encode("utf-8")
        if len(data) > SIZE_LIMIT:
            raise CannotRead(f"{self.path} would grow beyond {SIZE_LIMIT >> 20} MB")
        return data

    def write(self, data: bytes) -> None:
        """Put it in place. Raises Changed, OSError."""
        (self._root / self.path).parent.mkdir(exist_ok=True)
        disk.write(self._root / self.path, data, expected=None if self._before is None else disk.digest(self._before))
        if self._after is not None:
            keep(self._root / self.path, data, self._after)


def make_ready(root: Path) -> None:
    """Read the studies ahead of the first decision on one: a library of thousands takes a moment to read."""
    if not files.exists(root, files.STUDIES):
        return
    # Whatever is wrong with the file is said when something is to be changed in it.
    with contextlib.suppress(LibraryWriteError, OSError), locked(root):
        OpenFile(root, files.STUDIES)


def take_back(root: Path, changes: Iterable[Change]) -> list[Change]:
    """Bring records back to what they were before, the last first; gives what that changed.

    Raises Conflict where a record is neither as it was nor as it became; then nothing has changed.
    """
    opened: dict[str, OpenFile] = {}
    touched: dict[str, OpenFile] = {}
    done: list[Change] = []
    for change in reversed(tuple(changes)):
        file = opened.get(change.path) or opened.setdefault(change.path, OpenFile(root, change.path))
        there, before = file.records.values.get(change.id), values_of(change.before)
        if _same(there, before):
            continue
        if not _same(there, values_of(change.after)):
            raise Conflict(change.id)
        # Anchors may have been found again in an article that was added once more: those hold.
        after = values_of(change.after) or {}
        moved = there is not None and there.get("anchors") != after.get("anchors")
        anchors = {"anchors": there["anchors"]} if there and moved and "anchors" in there else {}
        done.append(file.set_record(change.id, None if before is None else {**before, **anchors}))
        touched[change.path] = file
    for file, data in [(file, file.text()) for file in touched.values()]:
        file.write(data)
    return done


def values_of(text: str | None) -> dict[str, Any] | None:
    """The fields of a record that was written down."""
    return None if text is None else next(iter(RecordFile(text).values.values()))


def _same(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Whether two states of a record are the same but for where its words stand."""
    if one is None or other is None:
        return one is other
    return {**one, "anchors": None} == {**other, "anchors": None}
