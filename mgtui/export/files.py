"""Writing what is exported to a file that the reader names: whole, and over nothing without being asked."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

from mgtui.errors import NotPlain, PathError, reporting


def write_new(path: Path, content: str | bytes, *, replace: bool = False) -> None:
    """Write a file, text as UTF-8, in one step, so that a kill leaves none or the whole.

    What a link leads to is replaced and the link stays; a pipe that is read and a device such as /dev/stdout are
    written through. Raises FileExistsError where there is a file and it may not be replaced, NotPlain where what is
    there is neither, PathError where it cannot be written.
    """
    data = content.encode() if isinstance(content, str) else content
    with reporting(path):
        there = _status(path)
        if there is not None and not stat.S_ISREG(there.st_mode):
            _write_through(path, there, data)
            return
    if there is not None and not replace:
        raise FileExistsError(f"{path} is there already")
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise PathError(errno.ENOENT, "there is no such folder", str(path.parent))
    with reporting(path):
        _write(target, data, there)


def _status(path: Path) -> os.stat_result | None:
    """What stands at the end of the links; None where nothing does."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _write_through(path: Path, there: os.stat_result, data: bytes) -> None:
    if stat.S_ISDIR(there.st_mode):
        raise NotPlain(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not (stat.S_ISFIFO(there.st_mode) or stat.S_ISCHR(there.st_mode)):
        raise NotPlain(errno.EINVAL, "is no plain file", str(path))
    try:
        # A pipe that nobody reads would wait for ever.
        handle = os.open(path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise NotPlain(errno.ENXIO, "is a pipe that nobody reads", str(path)) from None
        raise
    with os.fdopen(handle, "wb") as file:
        if hasattr(os, "set_blocking"):
            os.set_blocking(handle, True)
        file.write(data)


def _write(target: Path, data: bytes, there: os.stat_result | None) -> None:
    fresh = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}")
    try:
        with fresh.open("xb") as file:
            if there is not None:
                fresh.chmod(stat.S_IMODE(there.st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
