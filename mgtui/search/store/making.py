"""Make a build of an index, and remove the builds and indexes that are no longer used."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import sqlite3
import time
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mgtui.library.files import ABOUT, LINKS, RELATIONS, Changing, FileStamp
from mgtui.library.library_set import as_libraries
from mgtui.library.stored import without_collection
from mgtui.search.meaning import vectors
from mgtui.search.store.builds import BUILD, LOCK, REMOVING, STAGING, complete_builds, fingerprint_by, fingerprint_of
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import (
    CHECKED,
    IN_USE,
    MANIFEST,
    OUTLINE,
    SCHEMA,
    SNAPSHOT,
    STAMP,
    Manifest,
    Stamp,
    changed_files,
    file_facts,
    is_intact,
    part_snapshot,
    read_libraries,
    read_manifest,
    write_manifest,
    write_stamp,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.library.library_set import LibrarySet
    from mgtui.library.rereading import Reread
    from mgtui.library.stored import StoredClaims
    from mgtui.model import Article, Library
    from mgtui.search.documents import Collection
    from mgtui.search.engine import Engine, Helpers, Progress

_Records = tuple["Library", "Sequence[Library]"]
"""Those of several libraries together, and of each alone."""
Look = tuple[int, list[FileStamp]]
"""When files were looked at, in nanoseconds, and how they were."""
ATTEMPTS = 5
"""How often a library that changes while it is read is read again."""

KEPT_FOR = 30 * 24 * 3600
"""An index is removed when it was not used for so many seconds."""
_HOME = re.compile(r"[0-9a-f]{32}")


def make(
    home: Path,
    root: Path | LibrarySet,
    engine: Engine,
    progress: Progress | None = None,
    *,
    base: bool = True,
    except_for: Path | None = None,
    looked: Look | None = None,
) -> Path:
    """Build the index of a library, where `base` says so from a copy of an older build. The caller holds the lock.

    `looked` is when, and how the files were, where they have just been looked at.

    Raises OSError where the folder cannot be written, Changing where the library does not hold still.
    """
    with without_collection():
        taken_over = _refreshed(home, root, engine, progress, except_for, looked) if base else None
        return taken_over or _make(home, root, engine, progress, looked, base=base, except_for=except_for)


def refresh(home: Path, root: Path | LibrarySet, engine: Engine, looked: Look) -> Path | None:
    """As `make`, where that can be done by reading a few files; else None."""
    with without_collection():
        return _refreshed(home, root, engine, None, None, looked)


def _refreshed(
    home: Path,
    root: Path | LibrarySet,
    engine: Engine,
    progress: Progress | None,
    except_for: Path | None,
    looked: Look | None,
) -> Path | None:
    """Take the few articles and studies of a large library that have changed over into a copy of the latest build."""
    older, libraries = complete_builds(home, engine, except_for), as_libraries(root)
    if not engine.is_for_large or not older:
        return None
    from mgtui.library.snapshot import SnapshotError
    from mgtui.library.stored import RECORDS, change_records, open_records
    from mgtui.search.documents import affected

    outline, (taken, files) = libraries.outline(), looked or (time.time_ns(), libraries.stamp())
    changed = changed_files(older[0], files)
    if changed is None:
        return None
    try:
        known = open_records(older[0] / RECORDS)
        now = _reread(known, libraries, files, changed)
    except (SnapshotError, sqlite3.Error, msgspec.MsgspecError):
        return None
    # A file that changes while it is read has another stamp when it is looked at next, and is then read again.
    if now is None:
        return None
    if _is_same(known, now):
        write_stamp(older[0], Stamp(taken, files, outline))
        return older[0]
    before = read_manifest(older[0])
    if before is None:
        return None
    staging = home / f"{STAGING}{os.getpid()}-{secrets.token_hex(4)}"
    try:
        if not _copied(older[0], staging, engine) or not change_records(staging / RECORDS, known, now):
            return None
        gone, part = affected(known, open_records(staging / RECORDS), now.articles, now.studies)
        engine.change(staging, gone, part, progress)
        # Not the name that it would have if all were read: it only must be no other's.
        name = blake2b(f"{older[0].name}|{files}".encode(), digest_size=16).hexdigest()
        facts = file_facts(staging, before.files, engine.unchanging)
        manifest = Manifest(SCHEMA, engine.version, name, facts, 0, _folders(root), before.as_read)
        write_manifest(staging, manifest)
        (staging / IN_USE).touch()
        target = _in_place(staging, home / name, Stamp(taken, files, outline))
    except (sqlite3.Error, msgspec.MsgspecError):
        return None  # what it was to be made from is damaged
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    prune(home, keep=target)
    return target


def _reread(known: Library, libraries: LibrarySet, files: list[FileStamp], changed: list[str]) -> Reread | None:
    """What has changed of each library; None where all has to be read."""
    from mgtui.library.rereading import Reread, reread

    if len(libraries.roots) > 1:
        # What stands apart from the claims was folded into them, and libraries of one id cannot be told apart.
        apart = {f"{number}/{name}" for number in range(len(libraries.roots)) for name in (RELATIONS, LINKS)}
        if any(path in apart for path, *_ in files) or len(known.parts) != len(libraries.roots):
            return None
    places = [libraries.within(path) for path in changed]
    found = Reread({}, {}, {})
    for number, root in enumerate(libraries.roots):
        paths = [path for library, path in places if library == number]
        now = reread(known, root, paths) if paths else Reread({}, {}, {})
        if now is None:
            return None
        found = Reread(found.articles | now.articles, found.claims | now.claims, found.studies | now.studies)
    return found


def _is_same(known: Library, now: Reread) -> bool:
    """Whether what was read anew is what was known."""
    lookups: StoredClaims = known.claims.lookups  # type: ignore[attr-defined]
    return not now.studies and all(
        known.articles.get(name) == article and lookups.every_of_article(name) == now.claims[name]
        for name, article in now.articles.items()
    )


def _in_place(staging: Path, target: Path, stamp: Stamp) -> Path:
    """Let a build that is complete be found from now on."""
    write_stamp(staging, stamp)
    for path in staging.iterdir():
        path.chmod(0o600)
    target = _free(target)
    staging.rename(target)
    return target


def _make(
    home: Path, root: Path | LibrarySet, engine: Engine, progress: Progress | None, looked: Look | None, *, base: bool,
    except_for: Path | None,
) -> Path:  # fmt: skip
    older = complete_builds(home, engine, except_for) if base else []
    with contextlib.ExitStack() as ends:
        helpers: list[Helpers] = []

        def begin(articles: Sequence[Article], others: int) -> None:
            if not older and not any(helpers):
                helpers.append(ends.enter_context(contextlib.closing(engine.helpers(articles, others))))

        for _ in range(ATTEMPTS):
            taken, files = looked or (time.time_ns(), as_libraries(root).stamp())
            looked, outline = None, as_libraries(root).outline()
            library, parts, digest = as_libraries(root).read_whole_and_parts(begin)
            if as_libraries(root).stamp() == files:
                break
        else:
            raise Changing(f"the files of {root} keep changing while they are read")
        name = fingerprint_by(digest, engine)
        as_read = len(parts) == 1 and library == parts[0]
        manifest = Manifest(SCHEMA, engine.version, name, {}, len(library.mistakes), _folders(root), as_read)
        staging = home / f"{STAGING}{os.getpid()}-{secrets.token_hex(4)}"
        ends.callback(shutil.rmtree, staging, ignore_errors=True)
        _fill(staging, manifest, (library, parts), engine, older[:1], progress, helpers[-1:])
        target = _in_place(staging, home / name, Stamp(taken, files, outline))
    prune(home, keep=target)
    return target


def _free(target: Path) -> Path:
    """A free name for a new build: a build that is there may be open, and is never replaced."""
    while os.path.lexists(target):
        target = target.with_name(f"{fingerprint_of(target)}-{secrets.token_hex(4)}")
    return target


def _folders(root: Path | LibrarySet) -> tuple[str, ...]:
    return tuple(str(each.resolve()) for each in as_libraries(root).roots)


def _fill(
    staging: Path, manifest: Manifest, records: _Records, engine: Engine, older: list[Path], progress: Progress | None,
    helpers: list[Helpers],
) -> None:  # fmt: skip
    from concurrent.futures import ThreadPoolExecutor

    from mgtui.search.documents import collect

    collection = collect(records[0])
    if any(_refresh(staging, folder, engine, collection, progress) for folder in older):
        _keep_records(staging, records, engine)
    else:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(mode=0o700)
        # Beside it: of a large library this process mostly waits for others, which analyse the texts.
        with ThreadPoolExecutor(1) as beside:
            kept = beside.submit(_keep_records, staging, records, engine)
            engine.build(staging, collection, progress, *helpers)
            kept.result()
    write_manifest(staging, manifest._replace(files=file_facts(staging)))
    (staging / IN_USE).touch()


def _keep_records(staging: Path, records: _Records, engine: Engine) -> None:
    """Keep the records of all; of several libraries that are not large those of each one alone too, which who changes
    one of them wants."""
    from mgtui.library.snapshot import dump
    from mgtui.library.stored import RECORDS, write_records

    library, parts = records
    for old in (staging / RECORDS, *staging.glob(f"*{SNAPSHOT}")):
        old.unlink(missing_ok=True)
    if engine.is_for_large:
        write_records(staging / RECORDS, library)
        return
    (staging / SNAPSHOT).write_bytes(dump(library))
    for number, part in enumerate(parts if len(parts) > 1 else ()):
        (staging / part_snapshot(number)).write_bytes(dump(part))


def _refresh(staging: Path, older: Path, engine: Engine, collection: Collection, progress: Progress | None) -> bool:
    """Copy an older build and change only what changed; False where it would not do: then a whole one is built."""
    try:
        if not _copied(older, staging, engine):
            return False
        engine.update(staging, collection, progress)
    except Exception:
        return False
    return True


def _copied(older: Path, staging: Path, engine: Engine) -> bool:
    """Copy what an older build consists of, and share what is never changed; False where it is damaged."""
    if not is_intact(older, at_most=CHECKED):
        return False

    def copy(source: str, target: str) -> None:
        if Path(source).name in engine.unchanging:
            with contextlib.suppress(OSError):  # not every disk can
                os.link(source, target)
                return
        shutil.copyfile(source, target)

    left = shutil.ignore_patterns(IN_USE, MANIFEST, f"{STAMP}*", f"{OUTLINE}*")
    shutil.copytree(older, staging, ignore=left, copy_function=copy)
    staging.chmod(0o700)
    return True


def prune(home: Path, keep: Path | None = None) -> None:
    """Remove the builds of one index that no program has open, `keep` excepted.

    The caller holds the lock: a build that is half made was left behind by a program that was killed.
    """
    for folder in home.iterdir():
        if folder == keep or folder.is_symlink():
            continue
        if folder.name.startswith((STAGING, REMOVING)):
            shutil.rmtree(folder, ignore_errors=True)
        elif BUILD.fullmatch(folder.name):
            _discard_unused(folder)


def _discard_unused(folder: Path) -> None:
    """Remove a build that no program has open; it is renamed first, so that no program finds half of it."""
    lock = FileLock(folder / IN_USE)
    with contextlib.suppress(OSError):
        if lock.acquire(wait=False):
            removed = folder.with_name(f"{REMOVING}{secrets.token_hex(4)}")
            folder.rename(removed)
            shutil.rmtree(removed, ignore_errors=True)
    lock.release()


def sweep(cache: Path, keep: Path) -> None:
    """Remove from the cache the indexes of libraries that are gone and those unused for `KEPT_FOR`, but not `keep`."""
    with contextlib.suppress(OSError):
        for home in list(cache.iterdir()):
            if home != keep and _HOME.fullmatch(home.name) and home.is_dir() and not home.is_symlink():
                with contextlib.suppress(OSError):
                    if _is_unused(home):
                        _remove(home)


def _is_unused(home: Path) -> bool:
    """Whether a library of this index is gone, or no program has used it for long."""
    libraries = {root for build in _builds(home) for root in read_libraries(build)}
    if not all(os.path.lexists(Path(root) / ABOUT) for root in libraries):
        return True
    return time.time() - _last_used(home) > KEPT_FOR


def _builds(home: Path) -> list[Path]:
    return [folder for folder in home.iterdir() if BUILD.fullmatch(folder.name)]


def _last_used(home: Path) -> float:
    """When a build was last made here or opened."""
    return max(path.stat().st_mtime for path in (home, *home.glob(f"*/{IN_USE}")))


def _remove(home: Path) -> None:
    """Remove the builds that no program has open, and the folder when it is empty then."""
    lock = FileLock(home / LOCK)
    try:
        if lock.acquire(wait=False):
            prune(home)
            if not _builds(home):
                vectors.remove(home)
                (home / vectors.LOCK).unlink(missing_ok=True)
            if {path.name for path in home.iterdir()} <= {LOCK}:
                (home / LOCK).unlink()
                home.rmdir()
    finally:
        lock.release()
