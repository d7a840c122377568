"""An open index: the one thing that commands and the explorer need to search a library."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, TypeVar

from mgtui.library.library_set import alone, as_libraries
from mgtui.library.locations import index_cache
from mgtui.search.engine import IndexDamaged
from mgtui.search.store import builds
from mgtui.search.store.locks import FileLock
from mgtui.search.store.manifest import (
    CHECKED,
    IN_USE,
    SNAPSHOT,
    is_intact,
    part_snapshot,
    read_manifest,
    stamp_holds,
)
from mgtui.search.store.trust import Untrusted, own_folder
from mgtui.settings import ENGINES, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from mgtui.library.fingerprint import Stamp
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library
    from mgtui.model.kept import Kept
    from mgtui.search.engine import Engine, Offer, Progress, Results, Searcher
    from mgtui.search.postings import PostingsStore
    from mgtui.search.query import Query
    from mgtui.search.store.making import Look

    Say = Callable[[str], None]
    """Called with a sentence for the reader."""


T = TypeVar("T")


LARGE_ENGINE = "sqlite"
LARGE = 4_000_000
"""Bytes of files from which on a library is large: some hundred articles with their claims."""


def engine_named(name: str) -> Engine:
    """An engine by the name that the settings have for it."""
    from mgtui.search.ranking.engine import RankingEngine

    return RankingEngine(store_named(name))


def store_named(name: str) -> PostingsStore:
    """What keeps the postings of an engine of this name."""
    if name == LARGE_ENGINE:
        from mgtui.search.sqlite_engine.store import SqliteStore

        return SqliteStore()
    from mgtui.search.whoosh_engine.store import WhooshStore

    return WhooshStore()


def engine_for(files: Stamp) -> Engine:
    """The engine for a library of these files: the one that the settings name, else by how large it is."""
    chosen = load().value("engine")
    if chosen == ENGINES[0]:
        chosen = LARGE_ENGINE if sum(size for _, size, _ in files) >= LARGE else "whoosh"
    return engine_named(chosen)


class Index:
    """A build that is up to date, locked so that no program removes it while it is open. One thread at a time."""

    def __init__(self, root: Path | LibrarySet, folder: Path, engine: Engine, *, temporary: bool = False) -> None:
        self.root = root
        self.folder = folder
        self.engine = engine
        self.is_temporary = temporary
        self._searcher: Searcher | None = None
        self._lock = FileLock(folder / IN_USE)
        self._being_removed = False
        # A disk that is read-only or has no locks: no program removes builds from it either.
        with contextlib.suppress(OSError):
            self._being_removed = not self._lock.acquire(shared=True, wait=False)
            self._lock.note_use()

    def is_there(self) -> bool:
        """Whether the build was complete once it was locked: another program may have been removing it."""
        return not self._being_removed and builds.is_complete(self.folder)

    def is_up_to_date(self) -> bool:
        """Whether this is still the build of the libraries as their files are now."""
        if stamp_holds(self.folder, as_libraries(self.root).looks()):
            return True
        return builds.find(as_libraries(self.root).index_home(), self.root, self.engine) == self.folder

    @property
    def mistakes(self) -> int:
        """How many mistakes the library's files have, without reading its records."""
        manifest = read_manifest(self.folder)
        return manifest.mistakes if manifest else 0

    def library(self) -> Library:
        """The library's records as they were when the index was built. Raises IndexDamaged."""
        return self._records(SNAPSHOT)

    def part(self, root: Path) -> Library | None:
        """Of an index of several libraries the records of one alone, by its folder; None where it keeps none. Raises
        IndexDamaged."""
        roots = [each.resolve() for each in as_libraries(self.root).roots]
        name = part_snapshot(roots.index(root.resolve())) if root.resolve() in roots else ""
        manifest = read_manifest(self.folder)
        if self.engine.is_for_large or manifest is None or name not in manifest.files:
            return None
        return self._records(name)

    def _records(self, snapshot: str) -> Library:
        from mgtui.library.snapshot import load as load_snapshot

        try:
            if self.engine.is_for_large:
                from mgtui.library.stored import RECORDS, open_records

                return open_records(self.folder / RECORDS)
            return load_snapshot((self.folder / snapshot).read_bytes())
        except Exception as error:
            # Callers then read the files and mend nothing, so the next search must not find this build.
            builds.mark_for_removal(self.folder)
            raise IndexDamaged(str(error)) from error

    @property
    def searcher(self) -> Searcher:
        """The engine's searcher, opened on first use. Raises IndexDamaged."""
        if self._searcher is None:
            # Checked before any of it is read: a damaged pickle can do anything.
            if not is_intact(self.folder, at_most=CHECKED):
                raise IndexDamaged(f"{self.folder}: not what was written")
            self._searcher = self.engine.open(self.folder)
        return self._searcher

    def search(
        self, query: str | Query, limit: int | None = 20, *, typing: bool = False, by_meaning: bool = False
    ) -> Results:
        """Search, as `Searcher.search`. Raises IndexDamaged where the index cannot be read."""
        return self._asked(lambda searcher: searcher.search(query, limit, typing=typing, by_meaning=by_meaning))

    def near_claims(self, text: str) -> dict[str, float]:
        """The claims nearest a text by meaning, as `Searcher.near_claims`. Raises IndexDamaged."""
        if not load().value("meaning"):
            return {}
        from mgtui.search.meaning.near import is_read  # late: most readers have nothing that finds by meaning

        return self._asked(lambda searcher: searcher.near_claims(text)) if is_read(self.folder) else {}

    def select(self, query: Query) -> list[tuple[str, str]]:
        """Kind and key of every record that matches, as `Searcher.select`. Raises IndexDamaged."""
        return self._asked(lambda searcher: searcher.select(query))

    def offers(self, text: str) -> list[Offer]:
        """How a query may go on, as `Searcher.offers`. Raises IndexDamaged."""
        return self._asked(lambda searcher: searcher.offers(text))

    def keep(self, kept: Kept | None) -> None:
        """Join what a reader keeps, as `Searcher.keep`. Raises IndexDamaged."""
        self.searcher.keep(kept)

    def matches(self, query: str, texts: Sequence[str], *, typing: bool = False) -> list[list[tuple[int, int]]]:
        """For each text the ranges that a query asks for. Raises IndexDamaged."""
        return self._asked(lambda searcher: searcher.matches(query, texts, typing=typing))

    def complete(self, beginning: str) -> str | None:
        """The most frequent word of the library with this beginning. Raises IndexDamaged."""
        return self._asked(lambda searcher: next(iter(searcher.complete(beginning, 1)), None))

    def _asked(self, question: Callable[[Searcher], T]) -> T:
        searcher = self.searcher
        try:
            return question(searcher)
        except Exception as error:
            if is_intact(self.folder):
                raise  # the question is at fault, and building anew would not help
            # As when a file was cut short or changed meanwhile.
            raise IndexDamaged(f"{type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Close the files and release the build."""
        if self._searcher is not None:
            with contextlib.suppress(Exception):
                self._searcher.close()
            self._searcher = None
        self._lock.release()
        if self.is_temporary:
            import shutil

            shutil.rmtree(self.folder.parent, ignore_errors=True)


def open_at_once(root: Path | LibrarySet) -> Index | None:
    """The index of a large library, where it seems up to date without a look at each file: `is_up_to_date` does that.

    None also where the settings have another engine for large libraries.
    """
    if load().value("engine") not in (ENGINES[0], LARGE_ENGINE):
        return None
    engine = engine_named(LARGE_ENGINE)
    folder = builds.find_by_outline(as_libraries(root).index_home(), root, engine)
    if folder is None:
        return None
    index = Index(root, folder, engine)
    if index.is_there():
        return index
    index.close()
    return None


def open_fresh(root: Path | LibrarySet, engine: Engine | None = None, files: Stamp | None = None) -> Index | None:
    """The index of a library where one is there and up to date; nothing is built.

    `files` are those as they are now, where they have just been looked at.
    """
    files = as_libraries(root).stamp() if files is None else files
    return _present(root, engine or engine_for(files), files=files)


def known_records(root: Path, seen: Stamp | None = None, libraries: LibrarySet | None = None) -> Library | None:
    """The records of a library from its index, where that has them as the files do: to be changed.

    As reading the files gives them, in a tenth of the time; None where they have to be read. An index is brought up to
    date where a few files have changed. `seen` is how the files look, where they were just looked at; `libraries` are
    the libraries that are open with it, whose common index has those of each.
    """
    from mgtui.library.stored import to_change

    # What is wrong with an index is found, and mended, by who searches.
    with contextlib.suppress(OSError, IndexDamaged):
        together = open_fresh(libraries) if libraries is not None and len(libraries.roots) > 1 else None
        if together is not None:
            try:
                part = together.part(root)
            finally:
                together.close()
            if part is not None:
                return part
        files = None if seen is None else alone(seen)
        index = open_fresh(root, files=files) or open_refreshed(root)
        if index is not None:
            try:
                manifest = read_manifest(index.folder)
                return to_change(index.library()) if manifest and manifest.as_read else None
            finally:
                index.close()
    return None


def open_refreshed(root: Path | LibrarySet) -> Index | None:
    """The index of a large library, up to date, where that takes no more than reading a few files; else None."""
    if load().value("engine") not in (ENGINES[0], LARGE_ENGINE):
        return None
    from mgtui.search.store.making import refresh

    engine, home = engine_named(LARGE_ENGINE), as_libraries(root).index_home()
    if not builds.is_own_home(home) or not builds.complete_builds(home, engine):
        return None
    with contextlib.suppress(OSError, Untrusted), _locked(home, _silent):
        looked = time.time_ns(), as_libraries(root).stamp()
        folder = builds.find(home, root, engine, files=looked[1]) or refresh(home, root, engine, looked)
        if folder is not None:
            return Index(root, folder, engine)
    return None


def open_index(
    root: Path | LibrarySet,
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
    looked = time.time_ns(), as_libraries(root).stamp()
    engine = engine or engine_for(looked[1])
    index = None if rebuild else _present(root, engine, files=looked[1])
    return index or _built(root, engine, progress, say or _silent, rebuild=rebuild, looked=looked)


def mend(index: Index, *, progress: Progress | None = None, say: Say | None = None) -> Index:
    """Another build in place of one that turned out damaged. Raises as `open_index`."""
    say = say or _silent
    builds.mark_for_removal(index.folder)
    index.close()
    other = _present(index.root, index.engine, index.folder)
    if other is None:
        say(builds.DAMAGED)
        other = _built(index.root, index.engine, progress, say, except_for=index.folder)
    return other


_TRIES = 5


def _present(
    root: Path | LibrarySet, engine: Engine, except_for: Path | None = None, files: Stamp | None = None
) -> Index | None:
    home = as_libraries(root).index_home()
    for _ in range(_TRIES):
        folder = builds.find(home, root, engine, except_for, files)
        if folder is None:
            return None
        index = Index(root, folder, engine)
        if index.is_there():
            return index
        index.close()
    return None


def _built(
    root: Path | LibrarySet,
    engine: Engine,
    progress: Progress | None,
    say: Say,
    *,
    rebuild: bool = False,
    except_for: Path | None = None,
    looked: Look | None = None,
) -> Index:
    """`looked` is when, and how the files were, where they have just been looked at."""
    # Reading, building and cleaning up: nothing that a search needs.
    from mgtui.search.store.making import make, sweep

    as_libraries(root).check()
    home = as_libraries(root).index_home()
    try:
        with _locked(home, say):
            looked = looked or (time.time_ns(), as_libraries(root).stamp())
            folder = None if rebuild else builds.find(home, root, engine, except_for, looked[1])
            if folder is None:
                reason = "" if rebuild or except_for else builds.why_unusable(home, engine)
                if reason:
                    say(reason)
                folder = make(home, root, engine, progress, base=not rebuild, except_for=except_for, looked=looked)
                sweep(index_cache(), keep=home)
            return Index(root, folder, engine)
    except (OSError, Untrusted) as error:
        say(f"The index cannot be kept ({_reason(error)}): it is built in a temporary folder, for this time only.")
        import shutil
        import tempfile
        from pathlib import Path

        place = Path(tempfile.mkdtemp(prefix="mgtui-index-"))
        try:
            folder = make(place, root, engine, progress)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        return Index(root, folder, engine, temporary=True)


@contextlib.contextmanager
def _locked(home: Path, say: Say) -> Iterator[None]:
    lock = FileLock(home / builds.LOCK)
    for _ in range(_TRIES):
        own_folder(home)
        if not lock.acquire(wait=False):
            say("Another mgtui is building the index: waiting for it.")
            lock.acquire()
        if lock.is_there():
            break
        lock.release()
    try:
        yield
    finally:
        lock.release()


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _silent(sentence: str) -> None:
    """Show nothing: the default of `say`."""
