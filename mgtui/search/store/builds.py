"""The builds of one library's index: each in a folder named by its fingerprint, complete or not there at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from hashlib import blake2b
from typing import TYPE_CHECKING

from mgtui.library.fingerprint import digest, stamp
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import (
    IN_USE,
    SCHEMA,
    SNAPSHOT,
    Manifest,
    Stamp,
    file_sizes,
    read_manifest,
    stamp_holds,
    write_manifest,
    write_stamp,
)
from mgtui.search.store.trust import is_own, own_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mgtui.model import Library
    from mgtui.search.documents import Collection
    from mgtui.search.engine import Engine, Progress

LOCK = "lock"
STAGING = "building-"
DOOMED = "removing-"
ATTEMPTS = 5
"""How often a library that changes while it is read is read again."""


class Changing(Exception):  # noqa: N818 - a state of the library
    """The library's files kept changing while they were read."""


def fingerprint(root: Path, engine: Engine) -> str:
    """What a build of this library by this engine is called."""
    return blake2b(f"{digest(root)}|{engine.version}|{SCHEMA}".encode(), digest_size=16).hexdigest()


def find(home: Path, root: Path, engine: Engine) -> Path | None:
    """The complete build that is up to date with the library's files, without building anything."""
    if not is_own_home(home):
        return None
    files = stamp(root)
    complete = dict(_complete(home, engine))
    for folder in complete:
        if stamp_holds(folder, files):
            return folder
    if not complete:
        return None
    taken = time.time_ns()
    wanted = home / fingerprint(root, engine)
    if wanted in complete:
        write_stamp(wanted, Stamp(taken, files))
        return wanted
    return None


def is_own_home(home: Path) -> bool:
    """Whether builds may be looked for here: a folder of this user's that others cannot write."""
    try:
        if not home.is_dir():
            return False
        own_folder(home)
    except Exception:
        return False
    return True


def _complete(home: Path, engine: Engine) -> Iterator[tuple[Path, Manifest]]:
    for folder in sorted(home.iterdir()):
        if folder.name.startswith((STAGING, DOOMED)) or not is_own(folder):
            continue
        manifest = read_manifest(folder)
        if manifest is not None and manifest.engine == engine.version and manifest.fingerprint == folder.name:
            yield folder, manifest


def make(home: Path, root: Path, engine: Engine, progress: Progress | None = None) -> Path:
    """Build the index of a library, or bring a copy of an older build up to date. The caller holds the lock.

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
    try:
        _fill(staging, name, library, engine, home, progress)
        write_stamp(staging, Stamp(taken, files))
        for path in staging.iterdir():
            path.chmod(0o600)
        target = home / name
        discard(target)
        staging.rename(target)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    prune(home, keep=target)
    return target


def _read(root: Path) -> Library:
    from mgtui.library.reader import read_library  # yaml and markdown are not needed where the index is fresh

    return read_library(root)


def _fill(
    staging: Path, name: str, library: Library, engine: Engine, home: Path, progress: Progress | None
) -> None:
    from mgtui.library.snapshot import dump
    from mgtui.search.documents import collect

    collection = collect(library)
    if not _refresh(staging, home, engine, collection, progress):
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(mode=0o700)
        engine.build(staging, collection, progress)
    (staging / SNAPSHOT).write_bytes(dump(library))
    write_manifest(staging, Manifest(SCHEMA, engine.version, name, file_sizes(staging)))
    (staging / IN_USE).touch()


def _refresh(staging: Path, home: Path, engine: Engine, collection: Collection, progress: Progress | None) -> bool:
    """Copy an older build and change only what changed; False where there is none that would do."""
    older = next(_complete(home, engine), None)
    if older is None:
        return False
    try:
        shutil.copytree(older[0], staging, ignore=shutil.ignore_patterns(IN_USE))
        engine.update(staging, collection, progress)
    except Exception:
        return False
    return True


def discard(folder: Path) -> None:
    """Take a build away: first out of its name, so that half of one is never found."""
    doomed = folder.with_name(f"{DOOMED}{secrets.token_hex(4)}")
    with contextlib.suppress(OSError):
        folder.rename(doomed)
        shutil.rmtree(doomed, ignore_errors=True)


def prune(home: Path, keep: Path) -> None:
    """Remove what no program uses any more. The caller holds the lock, so what is half built is dead."""
    for folder in home.iterdir():
        if folder == keep or not folder.is_dir() or folder.is_symlink():
            continue
        if folder.name.startswith((STAGING, DOOMED)):
            shutil.rmtree(folder, ignore_errors=True)
            continue
        if not (folder / IN_USE).is_file():
            continue
        lock = FileLock(folder / IN_USE)
        with contextlib.suppress(OSError):
            if lock.acquire(wait=False):
                discard(folder)
        lock.release()
