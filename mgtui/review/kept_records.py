"""The files of records that were opened last, as they were read or written: the next decision need not read them again.

Called while the library is locked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.writing.yaml_records import Records, read_records

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 4
_kept: dict[Path, tuple[bytes, Records]] = {}


def records_of(path: Path, data: bytes) -> Records:
    """The records of a file of this content. Raises NotEditable, UnicodeDecodeError."""
    kept = _kept.get(path)
    if kept is not None and kept[0] == data:
        return kept[1]
    records = read_records(data.decode("utf-8"))
    keep(path, data, records)
    return records


def keep(path: Path, data: bytes, records: Records) -> None:
    """Know what a file of this content holds; of the files that were opened longest ago it is forgotten."""
    _kept.pop(path, None)
    _kept[path] = data, records
    while len(_kept) > _MOST:
        del _kept[next(iter(_kept))]
