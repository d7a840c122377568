"""An open index: the one thing that commands and the explorer need to search a library."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.library.place import index_home
from mgtui.search.engine import IndexDamaged
from mgtui.search.store import builds
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import IN_USE, SNAPSHOT
from mgtui.search.store.trust import Untrusted, own_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mgtui.model import Library
    from mgtui.search.engine import Engine, Progress, Results, Searcher

    Say = Callable[[str], None]
    """Called with a sentence for the reader."""


def default_engine() -> Engine:
    """The engine that is shipped."""
    from mgtui.search.whoosh_engine.engine import WhooshEngine

    return WhooshEngine()


class Index:
    """A build that is up to date, held open so that nobody removes it. One thread at a time."""

    def __init__(self, root: Path, folder: Path, engine: Engine, *, temporary: bool = False) -> None:
        self.root = root
        self.folder = folder
        self._engine = engine
        self._temporary = temporary
        self._searcher: Searcher | None = None
        self._lock = FileLock(folder / IN_USE)
        with contextlib.suppress(OSError):
            self._lock.acquire(shared=True, wait=False)

    def library(self) -> Library:
        """The library's records as they were when the index was built. Raises IndexDamaged."""
        from mgtui.library.snapshot import load

        try:
            return load((self.folder / SNAPSHOT).read_bytes())
        except Exception as error:
            raise IndexDamaged(str(error)) from error

    @property
    def searcher(self) -> Searcher:
        """The engine's searcher, opened on first use. Raises IndexDamaged."""
        if self._searcher is None:
            self._searcher = self._engine.open(self.folder)
        return self._searcher

    def search(self, query: str, limit: int | None = 20, *, typing: bool = False) -> Results:
        """Search. Raises IndexDamaged where the index cannot be read."""
        searcher = self.searcher
        try:
            return searcher.search(query, limit, typing=typing)
        except Exception as error:
            # No query raises, so what does is the index: a file cut short or changed under the program.
            raise IndexDamaged(f"{type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Let go of the files."""
        if self._searcher is not None:
            with contextlib.suppress(Exception):
                self._searcher.close()
            self._searcher = None
        self._lock.release()
        if self._temporary:
            shutil.rmtree(self.folder.parent, ignore_errors=True)


def open_fresh(root: Path, engine: Engine | None = None) -> Index | None:
    """The index of a library where one is there and up to date; nothing is built."""
    engine = engine or default_engine()
    folder = builds.find(index_home(root), root, engine)
    return Index(root, folder, engine) if folder is not None else None


def open_index(
    root: Path,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
    say: Say | None = None,
    rebuild: bool = False,
) -> Index:
    """The index of a library, built or refreshed where needed.

    A second builder waits for the first. Where no index may be kept on disk, it is built in a temporary folder, and
    the reader is told. Raises NoLibrary, OSError where not even a temporary folder can be written, Changing.
    """
    engine = engine or default_engine()
    say = say or _silent
    home = index_home(root)
    if not rebuild:
        folder = builds.find(home, root, engine)
        if folder is not None:
            return Index(root, folder, engine)
    try:
        own_folder(home)
        with _locked(home, say):
            folder = None if rebuild else builds.find(home, root, engine)
            if folder is None:
                if rebuild:
                    _discard_present(home, root, engine)
                folder = builds.make(home, root, engine, progress)
            return Index(root, folder, engine)
    except (OSError, Untrusted) as error:
        say(f"The index cannot be kept ({_reason(error)}): it is built in a temporary folder, for this time only.")
        place = Path(tempfile.mkdtemp(prefix="mgtui-index-"))
        try:
            folder = builds.make(place, root, engine, progress)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        return Index(root, folder, engine, temporary=True)


def mend(index: Index, *, progress: Progress | None = None, say: Say | None = None) -> Index:
    """A new build in place of one that turned out damaged."""
    (say or _silent)("The index was damaged: it is built anew.")
    index.close()
    return open_index(index.root, progress=progress, say=say, rebuild=True)


def _discard_present(home: Path, root: Path, engine: Engine) -> None:
    present = home / builds.fingerprint(root, engine)
    if present.exists():
        builds.discard(present)


@contextlib.contextmanager
def _locked(home: Path, say: Say) -> Iterator[None]:
    lock = FileLock(home / builds.LOCK)
    if not lock.acquire(wait=False):
        say("Another mgtui is building the index: waiting for it.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _silent(sentence: str) -> None:
    """Nobody listens."""
