"""The builds of one library's index: each in a folder named by its fingerprint, complete or not there at all."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import time
from hashlib import blake2b
from typing import TYPE_CHECKING

from mgtui.library.files import Changing
from mgtui.library.fingerprint import digest, stamp
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import (
    IN_USE,
    MANIFEST,
    SCHEMA,
    SNAPSHOT,
    STAMP,
    Manifest,
    Stamp,
    file_facts,
    is_intact,
    read_label,
    read_manifest,
    stamp_holds,
    write_manifest,
    write_stamp,
)
from mgtui.search.store.trust import is_own, own_folder

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.model import Library
    from mgtui.search.documents import Collection
    from mgtui.search.engine import Engine, Progress

LOCK = "lock"
STAGING = "building-"
DOOMED = "removing-"
_BUILD = re.compile(r"[0-9a-f]{32}(-[0-9a-f]{8})?")
"""Name of a build: its fingerprint, and more where that name is taken."""
ATTEMPTS = 5
"""How often a library that changes while it is read is read again."""


def fingerprint(root: Path, engine: Engine) -> str:
    """What a build of this library by this engine is called."""
    return blake2b(f"{digest(root)}|{engine.version}|{SCHEMA}".encode(), digest_size=16).hexdigest()


def find(home: Path, root: Path, engine: Engine, but_not: Path | None = None) -> Path | None:
    """The complete build that is up to date with the library's files, without building anything."""
    if not is_own_home(home):
        return None
    files = stamp(root)
    complete = _complete(home, engine, but_not)
    for folder in complete:
        if stamp_holds(folder, files):
            return folder
    if not complete:
        return None
    taken = time.time_ns()
    name = fingerprint(root, engine)
    for folder in complete:
        if _fingerprint_of(folder) == name:
            write_stamp(folder, Stamp(taken, files))
            return folder
    return None


def word(home: Path, engine: Engine) -> str:
    """Why what is there cannot be used, as a sentence; empty where nothing is, or only what needs to be refreshed."""
    there = _builds(home) if home.is_dir() else []
    if not there or _complete(home, engine):
        return ""
    if not all(map(is_own, there)):
        return "The index may have been written by somebody else: it is built anew."
    labels = [label for label in map(read_label, there) if label is not None]
    if any(label.engine != engine.version or label.schema != SCHEMA for label in labels):
        return "The index was made by another version of mgtui: it is built anew."
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
    return [folder for folder in home.iterdir() if _BUILD.fullmatch(folder.name) and not folder.is_symlink()]


def _fingerprint_of(folder: Path) -> str:
    return folder.name.partition("-")[0]


def _complete(home: Path, engine: Engine, but_not: Path | None = None) -> list[Path]:
    """Every build that can be opened, the newest first."""
    found = []
    for folder in _builds(home):
        if folder == but_not or not is_own(folder):
            continue
        manifest = read_manifest(folder)
        if manifest and manifest.engine == engine.version and manifest.fingerprint == _fingerprint_of(folder):
            with contextlib.suppress(OSError):
                found.append(((folder / MANIFEST).stat().st_mtime_ns, folder))
    return [folder for _, folder in sorted(found, reverse=True)]


def is_complete(folder: Path) -> bool:
    """Whether a build is there with every file it names."""
    return read_manifest(folder) is not None


def make(
    home: Path,
    root: Path,
    engine: Engine,
    progress: Progress | None = None,
    *,
    base: bool = True,
    but_not: Path | None = None,
) -> Path:
    """Build the index of a library, where `base` says so from a copy of an older build. The caller holds the lock.

    Raises OSError where the folder cannot be written, Changing where the library does not hold still.
    """
    for _ in range(ATTEMPTS):
        taken = time.time_ns()
        files = stamp(root)
        name = fingerprint(root, engine)
        library = _read(root)
        if stamp(root) == files:
            break
    else:
        raise Changing(f"the files of {root} keep changing while they are read")
    staging = home / f"{STAGING}{os.getpid()}-{secrets.token_hex(4)}"
    older = _complete(home, engine, but_not) if base else []
    try:
        _fill(staging, name, library, engine, older[:1], progress)
        write_stamp(staging, Stamp(taken, files))
        for path in staging.iterdir():
            path.chmod(0o600)
        target = _free(home / name)
        staging.rename(target)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    prune(home, keep=target)
    return target


def _free(target: Path) -> Path:
    """A name for a new build that no build has: one that is there is never replaced, somebody may be reading it."""
    while os.path.lexists(target):
        target = target.with_name(f"{_fingerprint_of(target)}-{secrets.token_hex(4)}")
    return target


def _read(root: Path) -> Library:
    from mgtui.library.reader import read_library  # yaml and markdown are not needed where the index is fresh

    return read_library(root)


def _fill(
    staging: Path, name: str, library: Library, engine: Engine, older: list[Path], progress: Progress | None
) -> None:
    from mgtui.library.snapshot import dump
    from mgtui.search.documents import collect

    collection = collect(library)
    if not any(_refresh(staging, folder, engine, collection, progress) for folder in older):
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(mode=0o700)
        engine.build(staging, collection, progress)
    (staging / SNAPSHOT).write_bytes(dump(library))
    write_manifest(staging, Manifest(SCHEMA, engine.version, name, file_facts(staging), len(library.mistakes)))
    (staging / IN_USE).touch()


def _refresh(staging: Path, older: Path, engine: Engine, collection: Collection, progress: Progress | None) -> bool:
    """Copy an older build and change only what changed; False where it would not do: then a whole one is built."""
    try:
        if not is_intact(older):
            return False
        shutil.copytree(older, staging, ignore=shutil.ignore_patterns(IN_USE, MANIFEST, f"{STAMP}*"))
        engine.update(staging, collection, progress)
    except Exception:
        return False
    return True


def condemn(folder: Path) -> None:
    """Make sure that a build that turned out damaged is not found again. Whoever has it open keeps it."""
    with contextlib.suppress(OSError):
        (folder / MANIFEST).unlink()


def prune(home: Path, keep: Path) -> None:
    """Remove what no program uses any more. The caller holds the lock, so what is half built is dead."""
    for folder in home.iterdir():
        if folder == keep or folder.is_symlink():
            continue
        if folder.name.startswith((STAGING, DOOMED)):
            shutil.rmtree(folder, ignore_errors=True)
        elif _BUILD.fullmatch(folder.name):
            _discard_unused(folder)


def _discard_unused(folder: Path) -> None:
    """Take a build away that nobody has open: first out of its name, so that half of one is never found."""
    lock = FileLock(folder / IN_USE)
    with contextlib.suppress(OSError):
        if lock.acquire(wait=False):
            doomed = folder.with_name(f"{DOOMED}{secrets.token_hex(4)}")
            folder.rename(doomed)
            shutil.rmtree(doomed, ignore_errors=True)
    lock.release()
