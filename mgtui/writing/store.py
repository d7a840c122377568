"""A library that is written to: its records and its journal in memory, never other than on disk."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from mgtui.disk import ABSENT, Folder
from mgtui.errors import Changed
from mgtui.library.escaping import yaml_scalar
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS, HISTORY, JOURNAL, MORE_STUDIES, OPEN, is_part, require_library
from mgtui.library.fingerprint import stamp
from mgtui.library.locations import OWN_ID, own_library
from mgtui.library.reader import library_id, read_library
from mgtui.library.text import is_id, slug
from mgtui.writing.applying import applied
from mgtui.writing.committing import commit, recover
from mgtui.writing.journal import read_journal
from mgtui.writing.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.library.fingerprint import Stamp
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library
    from mgtui.steps import Step
    from mgtui.writing.committing import Staged
    from mgtui.writing.journal import Entry

ASIDE = "set-aside"
_LOCK_NAME = "lock"
_LOCK = f"{HISTORY}/{_LOCK_NAME}"
_NEW_LIBRARY = """\
id: {id}
title: {title}
{description}schema: 1
"""


class LibraryStore:
    """One library: immutable records, the journal of its steps, and the way to change both at once.

    What is in memory changes last, after the disk did: where a step cannot be written both are as they were.
    """

    def __init__(self, root: Path, libraries: LibrarySet | None = None) -> None:
        """Reads the journal, writes nothing; `libraries` are the libraries that are open with it. Raises NoLibrary,
        PathError."""
        require_library(root)
        self.root, self._libraries = root, libraries
        self.folder = Folder(root)
        self._lock = threading.RLock()
        self._library: Library | None = None
        self._id = ""
        self._is_cleared = False
        """Whether what a kill left of files that were being written was looked for: once, for it lists all folders."""
        self._seen: Stamp = []
        self._journal_seen: object = None
        self._look()
        self.journal = read_journal(self.folder)

    @property
    def id(self) -> str:
        if not self._id:
            self._id = self._library.id if self._library else library_id(self.root)
        return self._id

    @property
    def library(self) -> Library:
        """The records as they are, read when they are first asked for. Raises NoLibrary, Changing."""
        from mgtui.search.store.index import known_records  # late: not every step needs the records

        with self._lock:
            if self._library is None:
                self._library = known_records(self.root, self._seen, self._libraries) or read_library(self.root)
            return self._library

    def refresh(self) -> bool:
        """Take over what others changed since; gives whether there was anything. Raises NoLibrary, PathError."""
        with self._lock:
            seen, journal_seen = self._seen, self._journal_seen
            self._look()
            if self._journal_seen != journal_seen:
                self.journal = read_journal(self.folder)
            if self._seen == seen:
                return self._journal_seen != journal_seen
            self._library = None
            self._id = ""
            return True

    def _look(self) -> None:
        """What tells the files from any other state of them."""
        self._look_at_journal()
        self._seen = stamp(self.root)

    def _look_at_journal(self) -> None:
        found = [self.folder.status(path) for path in (JOURNAL, OPEN)]
        self._journal_seen = [(each.st_ino, each.st_mtime_ns, each.st_size) if each else None for each in found]

    def _look_at(self, paths: Iterable[str]) -> None:
        """As `_look`, at files that this program has changed: what others change meanwhile is seen the next time."""
        self._look_at_journal()
        seen = {file[0]: file for file in self._seen}
        for path in filter(is_part, paths):
            status = self.folder.status(path)
            if status is None:
                seen.pop(path, None)
            else:
                seen[path] = (path, status.st_size, status.st_mtime_ns)
        self._seen = [seen[path] for path in sorted(seen)]

    def times(self) -> dict[str, int]:
        """When each file was last changed, in nanoseconds, as they were at the last look."""
        return {path: changed for path, _, changed in self._seen}

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Hold the library for oneself, up to date, to change it. What a kill left open is mended first.

        Raises Busy where another process writes to the library, NoLibrary, PathError.
        """
        with self.folder.locked(_LOCK), self._lock:
            recover(self.folder)
            if not self._is_cleared:
                for folder in ("", ARTICLES, CLAIMS, MORE_STUDIES, ASIDE):
                    self.folder.clear_leftovers(folder)
                self._is_cleared = True
            self.refresh()
            yield Transaction(self)

    def records(self, path: str) -> dict[str, dict[str, Any]]:
        """The records of a file, of studies those of all files, as they are, by what it calls them.

        Raises NotEditable, PathError.
        """
        return Transaction(self).records(path).values

    def write(self, entry: Entry, staged: Sequence[Staged], left: Sequence[tuple[int, str]]) -> None:
        """Commit what a transaction has staged: on disk, then in memory. Raises Changed, PathError."""
        commit(self.folder, entry, staged, left)
        self.journal = self.journal.with_entry(entry)
        library, self._library = self._library, None
        touched = {change.path for change in (*entry.changes, *entry.mended)}
        if library is not None and not any(mistake.path in touched for mistake in library.mistakes):
            self._library = applied(library, entry)
        self._look_at({*touched, *(each.path for each in staged)})

    # The history of the library

    def steps(self) -> Sequence[Step]:
        """All steps, in order of time, also those that others made since. Raises PathError."""
        self.refresh()
        return self.journal.steps()

    def undo(self, number: int) -> Sequence[Step]:
        """Take back a step, and later ones that rest on it; gives those taken back, the latest first.

        Raises NothingToUndo, Changed where a record was changed by hand since, InUse where what the reader wrote needs
        a record that would go, Busy, NoLibrary, NotEditable, PathError; then nothing has changed.
        """
        from mgtui.writing.undoing import undo

        with self.transaction() as transaction:
            return undo(transaction, number)

    def redo(self, number: int) -> Sequence[Step]:
        """Bring back what the undo took that took this step; gives the steps brought back. Raises as `undo`."""
        from mgtui.writing.undoing import redo

        with self.transaction() as transaction:
            return redo(transaction, number)


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep others from writing to a library. Raises Busy, PathError."""
    with Folder(root).locked(_LOCK):
        yield


def new_id(root: Path) -> str:
    """The id that a library gets when it is made in a folder."""
    name = OWN_ID if root.resolve() == own_library().resolve() else slug(root.resolve().name)
    return name if is_id(name) else OWN_ID


def new_about(root: Path, title: str = "", description: str = "") -> str:
    """What `library.yaml` of a new library in a folder says."""
    return _NEW_LIBRARY.format(
        id=yaml_scalar(new_id(root)),
        title=yaml_scalar(title or "My library"),
        description=f"description: {yaml_scalar(description)}\n" if description else "",
    )


def create_library(root: Path) -> bool:
    """Make an empty library where there is none; whether it was made. Raises PathError."""
    folder = Folder(root)
    folder.make(ARTICLES)
    if folder.exists(ABOUT):
        return False
    text = new_about(root, "", "Articles and references that were brought in with mgtui add")
    # Last, because this file makes the folder a library.
    with contextlib.suppress(Changed):
        folder.write(ABOUT, text.encode("utf-8"), expected=ABSENT)
        return True
    return False


def take_back_library(root: Path) -> None:
    """Take away a library that was just made and that nothing came into; where something is in it, it stays."""
    folder = Folder(root)
    with contextlib.suppress(OSError), folder.locked(_LOCK):
        if folder.names(ARTICLES) or not set(folder.names()) <= {ABOUT, ARTICLES, HISTORY}:
            return
        if set(folder.names(HISTORY)) <= {_LOCK_NAME}:
            folder.remove(ABOUT)
            folder.remove_all(ARTICLES)
            folder.remove_all(HISTORY)
