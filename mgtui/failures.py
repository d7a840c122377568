"""Errors of the system as a person reads them: the path they know and the reason in words, no numbers.

A file is written under another name first, and a library holds folders of the program's own: neither is what the
reader named.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_FOLDERS = (".history", ".trash")
"""Folders of a library that are the program's own."""
_OF_THE_DISK = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT})
"""Reasons that hold for a whole library, so that nothing is lost where it is named in place of a file in it."""


class Failed(OSError):  # noqa: N818 - the name says what is the case
    """An error of the system that is told of the path it was about."""

    def __str__(self) -> str:
        return told(self) if self.strerror else super().__str__()


@contextmanager
def about(path: os.PathLike[str]) -> Iterator[None]:
    """Errors of the system in the block are told of this path, whatever file was in the hand. Raises Failed."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise Failed(error.errno, error.strerror, os.fspath(path)) from error


def told(error: BaseException) -> str:
    """What went wrong: `path: reason` of an error of the system, else what the error says."""
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    if not isinstance(error.filename, str | bytes):
        return error.strerror
    path = os.fsdecode(error.filename)
    return f"{_library_of(path) if error.errno in _OF_THE_DISK else path}: {error.strerror}"


def _library_of(path: str) -> str:
    """The library, where a path leads into a folder of the program's own."""
    ends = [end for folder in OWN_FOLDERS if (end := path.rfind(f"{os.sep}{folder}")) > 0]
    return path[: max(ends)] if ends else path
