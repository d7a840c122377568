"""Indexes in the user's cache that nobody comes back to: of libraries that are gone, or not used for a long time."""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path

from mgtui.library.files import ABOUT
from mgtui.search.store.builds import BUILD, LOCK
from mgtui.search.store.locks import FileLock
from mgtui.search.store.making import prune
from mgtui.search.store.manifest import IN_USE, read_libraries

KEPT_FOR = 30 * 24 * 3600
"""So many seconds an index stays without being used; it is built anew in two."""
_HOME = re.compile(r"[0-9a-f]{32}")


def sweep(cache: Path, keep: Path) -> None:
    """Remove the indexes in this folder that nobody comes back to, but for one."""
    with contextlib.suppress(OSError):
        for home in list(cache.iterdir()):
            if home != keep and _HOME.fullmatch(home.name) and home.is_dir() and not home.is_symlink():
                with contextlib.suppress(OSError):
                    if _is_forsaken(home):
                        _remove(home)


def _is_forsaken(home: Path) -> bool:
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
    """Take away what no program has open or is building, and the folder where nothing stays."""
    lock = FileLock(home / LOCK)
    try:
        if lock.acquire(wait=False):
            prune(home)
            if {path.name for path in home.iterdir()} <= {LOCK}:
                (home / LOCK).unlink()
                home.rmdir()
    finally:
        lock.release()
