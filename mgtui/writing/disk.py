"""Files written whole or not at all, and never over a change made meanwhile."""

from __future__ import annotations

import contextlib
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from mgtui.errors import Busy, Changed, reporting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEMPORARY = ".mgtui-new"


def digest(data: bytes) -> str:
    """What tells one content from another, in hexadecimal."""
    return sha256(data).hexdigest()


def read(path: Path) -> bytes | None:
    """The content of a file; None where there is none. Raises PathError where it cannot be read."""
    with reporting(path):
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None


def write(path: Path, data: bytes, *, expected: str | None) -> None:
    """Put a file in place in one step. `expected` is the digest of what is there, None where nothing is.

    Raises Changed where something else is there, PathError where it cannot be written; then nothing has changed.
    """
    with reporting(path):
        _write(path, data, expected)
        sync_folder(path.parent)


def _write(path: Path, data: bytes, expected: str | None) -> None:
    temporary = path.with_name(f".{path.name[:80]}.{os.getpid()}{_TEMPORARY}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        there = read(path)
        if (None if there is None else digest(there)) != expected:
            raise Changed(path)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def move(source: Path, target: Path) -> None:
    """Move a file to where nothing is. Raises Changed where something is there, PathError where it cannot be moved."""
    with reporting(source):
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(target):
            raise Changed(target)
        source.rename(target)
        sync_folder(target.parent)
        sync_folder(source.parent)


def append_line(path: Path, line: str) -> None:
    """Add a line to a file and see it on the disk; a torn line before it is closed first. Raises PathError."""
    with reporting(path), path.open("ab+") as file:
        end = file.seek(0, os.SEEK_END)
        torn = False
        if end:
            file.seek(end - 1)
            torn = file.read(1) != b"\n"
        file.write((b"\n" if torn else b"") + line.encode("utf-8", "surrogateescape") + b"\n")
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename lasting, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # Some file systems cannot; the rename itself is done.
        pass
    finally:
        os.close(handle)


def clear_leftovers(folder: Path) -> None:
    """Remove what a kill left of files that were being written."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*{_TEMPORARY}"):
            path.unlink(missing_ok=True)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a library for oneself. Raises Busy where another process holds it, PathError; a kill lets go of it."""
    with reporting(path):
        lock = path.open("ab")
    with lock as file:
        try:
            _lock(file.fileno())
        except OSError:
            raise Busy("another mgtui is writing to this library; try again when it is done") from None
        yield


def _lock(handle: int) -> None:
    # A system without this call keeps two writers apart only by the digests that `write` compares.
    with contextlib.suppress(ImportError):
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def reason(error: BaseException) -> str:
    """What went wrong, in words and without paths."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error) or type(error).__name__
