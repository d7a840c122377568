"""A file that is brought in."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.disk import open_source
from mgtui.formats.reading import check_size, format_of
from mgtui.importing.finding import shown

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.registry import Format
    from mgtui.importing.finding import Found


class SourceFile(Struct, frozen=True):
    """A file, what it is called in messages, and what it is known by."""

    path: Path
    name: str
    format: Format
    digest: str
    known_by: str
    """Its whole path, the same wherever it was named from."""


def look_at(found: Found) -> SourceFile:
    """What can be told of a file without reading it as what it is. Raises CannotRead, OSError."""
    format = format_of(found.path, asked_for=found.named)  # noqa: A001
    check_size(found.path, format)
    return SourceFile(found.path, shown(found.path), format, _digest(found.path), shown(found.path.resolve()))


def _digest(path: Path) -> str:
    whole = sha256()
    with open_source(path) as file:
        while block := file.read(1 << 20):
            whole.update(block)
    return whole.hexdigest()
