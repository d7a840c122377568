"""Errors of the system as a person reads them: the path they know and the reason in words, no numbers.

A file is written under another name first, and a library holds folders of the program's own: neither is what the
reader named.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

OWN_FOLDERS = (".history", ".trash")
"""Folders of a library that are the program's own."""
_OF_THE_DISK = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT})
"""Reasons that hold for a whole library, so that nothing is lost where it is named in place of a file in it."""


class PathError(OSError):
    """An error of the system that is told of the path it was about."""

    strerror: str

    def __str__(self) -> str:
        return format_error(self) if self.strerror else super().__str__()


class NotPlain(PathError):  # noqa: N818 - the name says what is the case
    """What stands under this path is a link, a pipe, a device or a folder where a plain file is expected."""


@contextmanager
def reporting(path: os.PathLike[str]) -> Iterator[None]:
    """Errors of the system in the block become PathError with this path, in place of that of a temporary file."""
    try:
        yield
    except PathError:
        raise
    except OSError as error:
        if error.errno is None:
            raise
        raise PathError(error.errno, error.strerror, os.fspath(path)) from error


def format_error(error: BaseException) -> str:
    """What went wrong: `path: reason` of an error of the system, else what the error says."""
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    if not isinstance(error.filename, str | bytes):
        return error.strerror
    path = os.fsdecode(error.filename)
    return f"{_library_of(path) if error.errno in _OF_THE_DISK else path}: {error.strerror}"


def reason(error: BaseException) -> str:
    """What went wrong, in words; without a path, but for that of something that has to be taken away."""
    if isinstance(error, OSError) and not isinstance(error, NotPlain):
        return error.strerror or type(error).__name__
    return str(error) or type(error).__name__


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like a mistyped one; empty where none is like it."""
    from difflib import get_close_matches  # only a mistake needs it

    length = len(word)
    candidates = [other for other in known if abs(len(other) - length) <= max(3, length // 2)]
    return next(iter(get_close_matches(word, candidates, 1, 0.6)), "")


def _library_of(path: str) -> str:
    """The library, where a path leads into a folder of the program's own."""
    ends = [end for folder in OWN_FOLDERS if (end := path.rfind(f"{os.sep}{folder}")) > 0]
    return path[: max(ends)] if ends else path


class Refusal(Exception):  # noqa: N818 - the name says what is the case
    """Why something is not done, in a plain sentence that a person is told."""

    status: ClassVar[int] = 2
    """That a command ends with."""


class LibraryWriteError(Refusal):
    """Anything that keeps a library of the reader's from being changed."""


class CannotRead(Refusal):
    """A file that is not brought in: damaged, of an unknown kind, hostile or too large. The message says which."""


class OtherKind(CannotRead):
    """A file of a kind that is not brought in; the message says what it is and what can be done with it."""


class Changed(LibraryWriteError):  # noqa: N818
    """A file of the library was changed on disk since it was read, so it is not written over.

    The front end offers the choice: read it again and repeat, or leave it.
    """

    def __init__(self, path: Path, record: str = "") -> None:
        """`record`: of a file of records the one that was changed."""
        super().__init__(f"{record or path.name} was changed by another program meanwhile and was left as it is")
        self.path = path


class Conflict(LibraryWriteError):  # noqa: N818
    """What was to be decided was decided or changed elsewhere since it was shown; nothing was written."""

    def __init__(self) -> None:
        super().__init__("This was decided or changed elsewhere meanwhile; here it is as it is now")


class Busy(LibraryWriteError):  # noqa: N818
    """Another mgtui is writing to this library."""


class NothingToUndo(LibraryWriteError):  # noqa: N818
    """There is no such step to take back, or to bring back."""

    status = 1


class NoSuchRecord(LibraryWriteError):  # noqa: N818
    """The library has no article or study of this id."""

    status = 1


class InUse(LibraryWriteError):  # noqa: N818
    """Claims need the record that was to be removed."""

    status = 1

    def __init__(self, record: str, by: tuple[str, ...]) -> None:
        more = f" and {len(by) - 3} more" if len(by) > 3 else ""
        super().__init__(f"{record} is needed by {', '.join(by[:3])}{more}: remove those first")
        self.by = by


class ExportError(Refusal, ValueError):
    """This cannot be written so; the message says why, and what can."""


class NothingToExport(ExportError):  # noqa: N818
    """It could be written so, but nothing of the kind is recorded."""

    status = 1


class UnknownRecord(ExportError):  # noqa: N818
    """Nothing in the library has this id."""

    def __init__(self, message: str, record: str) -> None:
        super().__init__(message)
        self.record = record
