"""The files behind the paths of a command: folders walked once, in order, never in a circle."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.library.source import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Found(Struct, frozen=True):
    """A file to read; or, with `problem`, something that cannot be one, and why."""

    path: Path
    named: bool
    """Whether it was named itself, and not only its folder."""
    problem: str = ""


def find_files(paths: Iterable[Path], library: Path) -> list[Found]:
    """Every file once. Hidden ones in folders, and what lies in the library itself, are passed over."""
    walk = _Walk(library)
    return [found for path in paths for found in walk.visit(path, named=True)]


class _Walk:
    def __init__(self, library: Path) -> None:
        self._library = os.path.realpath(library)
        self._seen: set[tuple[int, int]] = set()

    def visit(self, path: Path, *, named: bool) -> Iterator[Found]:
        """What stands behind a path; folders may be nested deeper than calls may."""
        waiting = [Found(path, named)]
        while waiting:
            found = waiting.pop()
            try:
                if found.problem:
                    yield found
                    continue
                status = found.path.stat()
                if stat.S_ISDIR(status.st_mode):
                    waiting += reversed(self._entries(found, (status.st_dev, status.st_ino)))
                    continue
            except (OSError, ValueError) as error:
                found = replace(found, problem=_reason(found.path, error))
            else:
                key = (status.st_dev, status.st_ino)
                if not stat.S_ISREG(status.st_mode):
                    found = replace(found, problem="not a regular file")
                elif key in self._seen:
                    continue
                self._seen.add(key)
            yield found

    def _entries(self, folder: Found, key: tuple[int, int]) -> list[Found]:
        """What is in a folder, or the folder with the reason why it is not read. Raises OSError."""
        if os.path.realpath(folder.path) == self._library:
            return [Found(folder.path, True, "the library itself")] if folder.named else []
        if key in self._seen:
            return [Found(folder.path, folder.named, "a link to a folder that was read already")]
        self._seen.add(key)
        paths = sorted(path for path in folder.path.iterdir() if not path.name.startswith("."))
        return [Found(path, False) for path in paths]


def _reason(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "a link to a file that is not there" if path.is_symlink() else "there is no such file"
    if isinstance(error, OSError):
        return f"cannot be opened: {error.strerror or type(error).__name__}"
    return f"cannot be opened: {error}"


def shown(path: Path) -> str:
    """A path as text, also where its bytes are no UTF-8."""
    return readable(os.fspath(path))
