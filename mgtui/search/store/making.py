"""Making builds of an index, and taking away those that nobody uses any more."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from typing import TYPE_CHECKING

from mgtui.library.files import Changing
from mgtui.library.library_set import as_shelf
from mgtui.search.store.builds import BUILD, REMOVING, STAGING, complete_builds, fingerprint, fingerprint_of
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
    write_manifest,
    write_stamp,
)

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library
    from mgtui.search.documents import Collection
    from mgtui.search.engine import Engine, Progress

ATTEMPTS = 5
"""How often a library that changes while it is read is read again."""


def make(
    home: Path,
    root: Path | LibrarySet,
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
        files = as_shelf(root).stamp()
        name = fingerprint(root, engine)
        library = _read(root)
        if as_shelf(root).stamp() == files:
            break
    else:
        raise Changing(f"the files of {root} keep changing while they are read")
    staging = home / f"{STAGING}{os.getpid()}-{secrets.token_hex(4)}"
    older = complete_builds(home, engine, but_not) if base else []
    try:
        manifest = Manifest(SCHEMA, engine.version, name, {}, len(library.mistakes), _folders(root))
        _fill(staging, manifest, library, engine, older[:1], progress)
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
        target = target.with_name(f"{fingerprint_of(target)}-{secrets.token_hex(4)}")
    return target


def _folders(root: Path | LibrarySet) -> tuple[str, ...]:
    return tuple(str(each.resolve()) for each in as_shelf(root).roots)


def _read(root: Path | LibrarySet) -> Library:
    return as_shelf(root).read()


def _fill(
    staging: Path,
    manifest: Manifest,
    library: Library,
    engine: Engine,
    older: list[Path],
    progress: Progress | None,
) -> None:
    from mgtui.library.snapshot import dump
    from mgtui.search.documents import collect

    collection = collect(library)
    if not any(_refresh(staging, folder, engine, collection, progress) for folder in older):
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(mode=0o700)
        engine.build(staging, collection, progress)
    (staging / SNAPSHOT).write_bytes(dump(library))
    write_manifest(staging, manifest._replace(files=file_facts(staging)))
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


def prune(home: Path, keep: Path | None = None) -> None:
    """Remove what no program uses any more, but for one build.

    The caller holds the lock, so what is half built is dead.
    """
    for folder in home.iterdir():
        if folder == keep or folder.is_symlink():
            continue
        if folder.name.startswith((STAGING, REMOVING)):
            shutil.rmtree(folder, ignore_errors=True)
        elif BUILD.fullmatch(folder.name):
            _discard_unused(folder)


def _discard_unused(folder: Path) -> None:
    """Take a build away that nobody has open: first out of its name, so that half of one is never found."""
    lock = FileLock(folder / IN_USE)
    with contextlib.suppress(OSError):
        if lock.acquire(wait=False):
            doomed = folder.with_name(f"{REMOVING}{secrets.token_hex(4)}")
            folder.rename(doomed)
            shutil.rmtree(doomed, ignore_errors=True)
    lock.release()
