"""Writing what is exported to a file that the reader names: whole, and over nothing without being asked."""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.disk import Folder, digest
from mgtui.errors import NotPlain, PathError, reporting

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    require_new(path, replace=replace)
    target = Path(os.path.realpath(path))
    with reporting(path):
        _write(target, data, there)


EXPORTED = ".mgtui-export.json"
"""The file of an exported folder that lists what was written there, each with its digest."""


def write_folder(folder: Path, files: Mapping[str, str], *, replace: bool = False) -> None:
    """Write files of text into a folder, by their paths in it. It is there whole or not at all.

    One that is there is replaced only where that is asked, and only if all in it is as an export has written it: a note
    that a reader added or changed is never taken away. Raises FileExistsError where it may not be replaced, NotPlain
    where it holds something else, PathError.
    """
    require_folder(folder, replace=replace)
    is_there = folder.exists()
    parent = Folder(folder.absolute().parent)
    parent.make()
    name = folder.absolute().name
    fresh, old = (f".{name[:80]}.{secrets.token_hex(4)}" for _ in range(2))
    new = Folder(parent.root / fresh)
    try:
        digests = {}
        for path, content in files.items():
            data = content.encode()
            new.make("/".join(path.split("/")[:-1]))
            new.write(path, data)
            digests[path] = digest(data)
        new.write(EXPORTED, json.dumps(digests, ensure_ascii=False, indent=1).encode())
        if is_there:
            parent.rename(name, old)
        try:
            parent.rename(fresh, name)
        except BaseException:
            if is_there:
                parent.rename(old, name)
            raise
    finally:
        shutil.rmtree(parent.root / fresh, ignore_errors=True)
    shutil.rmtree(parent.root / old, ignore_errors=True)


def require_folder(folder: Path, *, replace: bool = False) -> None:
    """Raise as `write_folder` where a folder may not be written: to be asked before what takes long to make is made."""
    is_there = folder.exists()
    if is_there and (other := _not_exported(folder)):
        raise NotPlain(errno.EEXIST, f"holds {other}, which is not as it was exported: name a new folder", str(folder))
    if is_there and not replace and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is there already")


def require_new(path: Path, *, replace: bool = False) -> None:
    """Raise as `write_new` where there is a file that may not be replaced, or no folder for one; what else is there is
    seen when it is written."""
    with reporting(path):
        there = _status(path)
    if there is not None and stat.S_ISREG(there.st_mode) and not replace:
        raise FileExistsError(f"{path} is there already")
    if there is None and not Path(os.path.realpath(path)).parent.is_dir():
        raise PathError(errno.ENOENT, "there is no such folder", str(path.parent))


def _not_exported(folder: Path) -> str:
    """The first thing in a folder that no export has written there as it is now; empty where there is none."""
    if not folder.is_dir():
        return "a file"
    there = Folder(folder)
    try:
        listed = json.loads(there.read(EXPORTED) or b"{}")
    except (ValueError, NotPlain):
        listed = {}
    for top, folders, names in os.walk(folder):
        links = [name for name in folders if Path(top, name).is_symlink()]
        for name in sorted([*links, *names]):
            path = Path(top, name).relative_to(folder).as_posix()
            is_plain = name not in links and not Path(top, name).is_symlink() and Path(top, name).is_file()
            if path == EXPORTED and is_plain and listed:
                continue
            if not is_plain or path not in listed or there.digest(path) != listed[path]:
                return path
    return ""


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
