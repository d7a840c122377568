"""The records of files as they become: read, changed in memory, and written with the layout of what stays."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.disk import SIZE_LIMIT
from mgtui.errors import CannotRead
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS, MORE_STUDIES, STUDIES, list_of
from mgtui.ref import short_name
from mgtui.writing.journal import Change
from mgtui.writing.yaml_edit import MappingFile, RecordFile, cleaned, record_text
from mgtui.writing.yaml_records import NotEditable, Records, read_mapping, read_records

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BYTES_KEPT = 100 << 20
_STUDIES_A_FILE = 4 << 20
"""Bytes of a file of studies from which on new ones go into another: a change reads and writes a whole file."""
_read: dict[Path, tuple[bytes, Records]] = {}
"""The files of records that were read or written last: the next step need not read them again."""


def records_of(path: Path, data: bytes) -> Records:
    """The records of a file of this content. Raises NotEditable."""
    known = _read.get(path)
    if known is not None and known[0] == data:
        return known[1]
    try:
        text = data.decode("utf-8")
        records = _one_record(path, text) if _is_one(path) else read_records(text)
    except UnicodeDecodeError:
        raise NotEditable(f"{path.name} is not UTF-8") from None
    except NotEditable as error:
        raise NotEditable(f"{path.name} cannot be changed: {error}") from None
    _remember(path, data, records)
    return records


def _is_one(path: Path) -> bool:
    """Whether a file is one record: an article, `library.yaml`."""
    return path.suffix == ".md" or path.name == ABOUT


def _one_record(path: Path, text: str) -> Records:
    if path.suffix == ".md":
        return read_mapping(text, path.stem, is_article=True)
    found = read_mapping(text, "", is_article=False)
    name = str(found.items[0].values["id"])
    return Records(found.header, [replace(found.items[0], name=name)])


def _remember(path: Path, data: bytes, records: Records) -> None:
    _read.pop(path, None)
    _read[path] = data, records
    while len(_read) > 1 and sum(len(kept) for kept, _ in list(_read.values())) > _BYTES_KEPT:
        _read.pop(next(iter(_read)), None)


class WorkingRecords:
    """The records of one list as they become: of a file, or of the files that hold the studies."""

    def __init__(self, root: Path, files: dict[str, bytes]) -> None:
        """`files` has by path what each holds now. A new record goes into the first, of several into one with room.

        Raises NotEditable, also where two records of several files have one id.
        """
        self._root = root
        self._records = {path: records_of(root / path, data) for path, data in files.items()}
        self._sizes = {path: len(data) for path, data in files.items()}
        self._before: dict[str, dict[str, Any]] = {}
        self._place: dict[str, str] = {}
        for path, records in self._records.items():
            for record in records.items:
                if record.name in self._before:
                    raise NotEditable(f"{path} has a second record {record.name}")
                self._before[record.name] = record.values
                self._place[record.name] = path
        self.values: dict[str, dict[str, Any]] = dict(self._before)
        """What the records hold, by what the file calls them."""
        self._touched: dict[str, None] = {}
        self._mended: set[str] = set()
        self._edited: dict[str, bytes] | None = None
        """The files as they become, once they were made; nothing changed since."""

    def name_of(self, record: str) -> str | None:
        """What the file calls a record: claims may be named with their article before them, or without."""
        return next((name for name in (record, short_name(record)) if name in self.values), None)

    def has_lost(self, record: str) -> bool:
        """Whether a record was there and is to go."""
        if not next(iter(self._sizes)).startswith(f"{CLAIMS}/"):
            return record in self._before and record not in self.values
        return any(short_name(name) == short_name(record) and name not in self.values for name in self._before)

    def set_record(self, name: str, fields: dict[str, Any] | None, *, mend: bool = False) -> None:
        """Give a record these fields, add it, or take it out (None).

        `mend`: it is only brought in line with its article, which an undo leaves as it is.
        """
        self._touched[name] = None
        self._edited = None
        if mend:
            self._mended.add(name)
        if fields is None:
            self.values.pop(name, None)
        else:
            self.values[name] = cleaned(fields)

    def turn_back(self, values: dict[str, dict[str, Any]]) -> None:
        """Let the records hold what they held at a moment before."""
        self.values = dict(values)
        self._edited = None

    def _changed(self) -> list[str]:
        return [name for name in self._touched if self._before.get(name) != self.values.get(name)]

    def changes(self, *, mended: bool = False) -> list[Change]:
        """Each record that is not as it was, with its file; those that were mended apart from the others."""
        self.edited()
        return [
            Change(self._place[name], name, _text(self._before.get(name)), _text(self.values.get(name)))
            for name in self._changed()
            if (name in self._mended) is mended
        ]

    def _with_room(self, fields: dict[str, Any]) -> str:
        """The file that a new record goes into."""
        first = next(iter(self._sizes))
        if list_of(first) != STUDIES:
            return first
        size = len(record_text(fields).encode("utf-8")) + 1
        path = next((path for path, there in self._sizes.items() if there + size <= _STUDIES_A_FILE), "")
        if not path:
            names = (f"{MORE_STUDIES}/{number:04}.yaml" for number in count(2))
            path = next(name for name in names if name not in self._sizes)
            self._records[path], self._sizes[path] = read_records(""), 0
        self._sizes[path] += size
        return path

    def edited(self, progress: Callable[[int, int], None] | None = None) -> dict[str, bytes]:
        """The files that do not stay as they are, by path. Raises NotEditable, CannotRead if one grew too large.

        `progress` is told how many of how many files are done.
        """
        if self._edited is None:
            by_file: dict[str, list[str]] = {}
            for name in self._changed():
                if name not in self._place:
                    self._place[name] = self._with_room(self.values[name])
                by_file.setdefault(self._place[name], []).append(name)
            edited = {}
            for number, (path, names) in enumerate(by_file.items()):
                if progress:
                    progress(number, len(by_file))
                edited[path] = self._edited_file(path, names)
            self._edited = edited
        return self._edited

    def _edited_file(self, path: str, changed: list[str]) -> bytes:
        is_one = _is_one(self._root / path)
        is_article = path.startswith(f"{ARTICLES}/")
        records = self._records[path]
        file = MappingFile(records, is_article=is_article) if is_one else RecordFile(records)
        for name in changed:
            before, after = self._before.get(name), self.values.get(name)
            if before is not None and after is not None:
                new = {field: value for field, value in after.items() if before.get(field) != value}
                file.change(name, new, set(before) - set(after))
            elif after is not None:
                file.add(after)
            else:
                file.remove(name)
        records = file.edited()
        data = records.text().encode("utf-8")
        require_size(path, data)
        _remember(self._root / path, data, records)
        return data


def _text(fields: dict[str, Any] | None) -> str | None:
    return None if fields is None else record_text(fields)


def values_of(text: str | None) -> dict[str, Any] | None:
    """The fields of a record that was written down."""
    return None if text is None else next(iter(RecordFile(text).values.values()))


def require_size(name: str, data: bytes) -> None:
    """Raises CannotRead where a file of this content is larger than readers take."""
    if len(data) > SIZE_LIMIT:
        raise CannotRead(
            f"{name} would grow to {len(data) >> 20} MB, a library holds files of at most {SIZE_LIMIT >> 20} MB"
        )
