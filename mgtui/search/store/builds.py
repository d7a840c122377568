"""The builds of one library's index: each in a folder named by its fingerprint, complete or not there at all."""

from __future__ import annotations

import contextlib
import re
import time
from typing import TYPE_CHECKING

from mgtui.library.library_set import as_libraries
from mgtui.search.store.manifest import (
    MANIFEST,
    OUTLINE,
    SCHEMA,
    Stamp,
    changed_files,
    read_label,
    read_manifest,
    stamp_holds,
    write_stamp,
)
from mgtui.search.store.trust import is_own, own_folder

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.files import FileStamp
    from mgtui.library.library_set import LibrarySet
    from mgtui.search.engine import Engine

LOCK = "lock"
STAGING = "building-"
REMOVING = "removing-"
BUILD = re.compile(r"[0-9a-f]{32}(-[0-9a-f]{8})?")
"""Name of a build: its fingerprint, and more where that name is taken."""


def fingerprint(root: Path | LibrarySet, engine: Engine) -> str:
    """The name of a build of this library by this engine."""
    return fingerprint_by(as_libraries(root).digest(), engine)


def fingerprint_by(digest: str, engine: Engine) -> str:
    """The same by the digest of the library's files."""
    from hashlib import blake2b  # imports OpenSSL; a search that finds its index needs no hash

    return blake2b(f"{digest}|{engine.version}|{SCHEMA}".encode(), digest_size=16).hexdigest()


def find(
    home: Path,
    root: Path | LibrarySet,
    engine: Engine,
    except_for: Path | None = None,
    files: list[FileStamp] | None = None,
) -> Path | None:
    """The complete build that is up to date with the library's files, without building anything.

    `files` are those as they are now, where they have just been looked at.
    """
    if not is_own_home(home):
        return None
    files = as_libraries(root).stamp() if files is None else files
    complete = complete_builds(home, engine, except_for)
    for folder in complete:
        if stamp_holds(folder, files):
            return folder
    if not complete:
        return None
    if engine.is_for_large:
        from mgtui.library.rereading import MOST

        changed = changed_files(complete[0], files)
        if changed is not None and len(changed) <= MOST:
            # To read what has changed is quicker than all, only to know whether it is as it was.
            return None
    taken = time.time_ns()
    name = fingerprint(root, engine)
    for folder in complete:
        if fingerprint_of(folder) == name:
            write_stamp(folder, Stamp(taken, files, as_libraries(root).outline()))
            return folder
    return None


def find_by_outline(home: Path, root: Path | LibrarySet, engine: Engine) -> Path | None:
    """The complete build that seems up to date by the folders of the library, not by each of its files."""
    if not is_own_home(home):
        return None
    files = as_libraries(root).outline()
    complete = complete_builds(home, engine)
    return next((folder for folder in complete if stamp_holds(folder, files, OUTLINE)), None)


def why_unusable(home: Path, engine: Engine) -> str:
    """Why the builds in `home` cannot be used, as a sentence; empty if there is none, or one that can be refreshed."""
    there = _builds(home) if home.is_dir() else []
    if not there or complete_builds(home, engine):
        return ""
    if not all(map(is_own, there)):
        return "The index may have been written by somebody else: it is built anew."
    labels = [label for label in map(read_label, there) if label is not None]
    if any(label.engine != engine.version or label.schema != SCHEMA for label in labels):
        return "The index was made by another version of mgtui or by another engine: it is built anew."
    return DAMAGED


DAMAGED = "The index was damaged: it is built anew."


def is_own_home(home: Path) -> bool:
    """Whether builds may be looked for here: a folder of this user's that others cannot write."""
    try:
        if not home.is_dir():
            return False
        own_folder(home)
    except Exception:
        return False
    return True


def _builds(home: Path) -> list[Path]:
    return [folder for folder in home.iterdir() if BUILD.fullmatch(folder.name) and not folder.is_symlink()]


def fingerprint_of(folder: Path) -> str:
    """The fingerprint in the name of a build."""
    return folder.name.partition("-")[0]


def complete_builds(home: Path, engine: Engine, except_for: Path | None = None) -> list[Path]:
    """Every build that can be opened, the newest first."""
    found: list[tuple[int, Path]] = []
    for _ in range(_LOOKS):
        folders = _builds(home)
        found = [(made, folder) for folder in folders if (made := _made(folder, engine)) and folder != except_for]
        # A build that is gone by now was removed by another program after it had put a newer one there: look again.
        if all(folder.exists() for folder in folders):
            break
    return [folder for _, folder in sorted(found, reverse=True)]


_LOOKS = 5


def _made(folder: Path, engine: Engine) -> int:
    """When a build was made, in nanoseconds; 0 where it cannot be opened."""
    manifest = read_manifest(folder) if is_own(folder) else None
    if manifest is None or manifest.engine != engine.version or manifest.fingerprint != fingerprint_of(folder):
        return 0
    try:
        return (folder / MANIFEST).stat().st_mtime_ns
    except OSError:
        return 0


def is_complete(folder: Path) -> bool:
    """Whether a build is there with every file it names."""
    return read_manifest(folder) is not None


def mark_for_removal(folder: Path) -> None:
    """Let a damaged build not be found again; programs that have it open keep it."""
    with contextlib.suppress(OSError):
        (folder / MANIFEST).unlink()
