"""Which folders an index may be opened in: only where this user's own program can have put it.

A Whoosh index holds pickles: opening one that somebody else made can run their code.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


class Untrusted(Exception):  # noqa: N818 - a verdict, not an error
    """The folder cannot be used for an index; the message says why."""


def own_folder(folder: Path) -> None:
    """Make sure that a folder exists, is a real one, belongs to this user and can be written by nobody else.

    Write permission of others is taken away where the folder is ours (a checkout made with a wide umask has it). No
    folder above it may be another user's, who could put something else in its place between two looks.
    Raises Untrusted, or OSError where it cannot be made.
    """
    above = _not_ours_above(folder)
    if above is not None:
        raise Untrusted(f"{above} can be changed by another user")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    status = os.lstat(folder)
    if not stat.S_ISDIR(status.st_mode):
        raise Untrusted(f"{folder} is not a folder")
    if not hasattr(os, "getuid"):
        return
    if status.st_uid != os.getuid():
        raise Untrusted(f"{folder} belongs to another user")
    if status.st_mode & WRITABLE_BY_OTHERS:
        folder.chmod(stat.S_IMODE(status.st_mode) & ~WRITABLE_BY_OTHERS)


def _not_ours_above(folder: Path) -> Path | None:
    """The first folder or link on the way to a folder, by both its names, that someone else but root can replace."""
    if not hasattr(os, "getuid"):
        return None
    ways = {*folder.absolute().parents, *folder.resolve().parents}
    for part in sorted(ways, key=lambda path: len(path.parts)):
        try:
            status = os.lstat(part)
        except FileNotFoundError:
            continue
        if status.st_uid not in (0, os.getuid()) or (stat.S_ISDIR(status.st_mode) and _opened_to_others(status)):
            return part
    return None


def _opened_to_others(status: os.stat_result) -> bool:
    """Whether others can replace what is in a folder; not in one like /tmp, nor where the group is this user alone."""
    is_shared = status.st_mode & stat.S_IWOTH or (
        status.st_mode & stat.S_IWGRP and not status.st_gid == os.getgid() == os.getuid()
    )
    return bool(is_shared) and not status.st_mode & stat.S_ISVTX


def is_own(folder: Path) -> bool:
    """Whether a folder and all files in it are real ones, belong to this user and can be written by nobody else."""
    try:
        if not _sound(os.lstat(folder), stat.S_ISDIR):
            return False
        with os.scandir(folder) as entries:
            return all(_sound(entry.stat(follow_symlinks=False), stat.S_ISREG) for entry in entries)
    except OSError:
        return False


def _sound(status: os.stat_result, right_kind: object) -> bool:
    if not right_kind(status.st_mode):  # type: ignore[operator]
        return False
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & WRITABLE_BY_OTHERS
