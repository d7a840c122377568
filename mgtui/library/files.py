"""Which files make a library, and what is in them: of a step that is being written, the state before it."""

from __future__ import annotations

import errno
import json
import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mgtui.disk import SIZE_LIMIT, Folder, size_and_time
from mgtui.errors import CannotRead, LibraryWriteError, PathError
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ABOUT = "library.yaml"
TOPICS = "topics.yaml"
TERMS = "terms.yaml"
STUDIES = "studies.yaml"
"""The list of studies; more of it may stand in files in `studies/`."""
RELATIONS = "relations.yaml"
LINKS = "links.yaml"
OPTIONAL = (TOPICS, TERMS, STUDIES, RELATIONS, LINKS)
ARTICLES = "articles"
CLAIMS = "claims"
MORE_STUDIES = "studies"

HISTORY = ".history"
JOURNAL = f"{HISTORY}/journal.jsonl"
OPEN = f"{HISTORY}/open"
"""The step that is being written: `step.json`, and under `old/` the files that it replaces."""
MANIFEST = f"{OPEN}/step.json"


def list_of(path: str) -> str:
    """The list of records that a file is, or is part of: studies are one list in all their files."""
    return STUDIES if path.startswith(f"{MORE_STUDIES}/") else path


_LISTED = {ARTICLES: ".md", CLAIMS: ".yaml", MORE_STUDIES: ".yaml"}
"""The folders of a library, and how the names of its files there end."""


def is_part(path: str) -> bool:
    """Whether a file of this path is one that a library consists of."""
    folder, *rest = path.split("/", 1)
    name = "".join(rest)
    # Hidden files are the leftovers of editors and of file managers.
    return path in (ABOUT, *OPTIONAL) or (
        name.endswith(_LISTED.get(folder, "/")) and name[0] != "." and "/" not in name
    )


class NoLibrary(Exception):  # noqa: N818 - the name says what is the case
    """There is no library in this folder: no such folder, or no `library.yaml` in it."""


LIBRARY_ERRORS = (LibraryWriteError, CannotRead, NoLibrary, OSError)
"""What is raised where a library cannot be read, or not be written to."""


class Changing(Exception):  # noqa: N818 - a state of the library
    """The library's files kept changing while they were read."""


FileStamp = tuple[str, int, int]
"""Path of a file, size in bytes and time of last change in ns; size -1 where there is no plain file."""


class OpenFile(NamedTuple):
    """A file that the open step replaces: its path, the digests of its content, and where the old one is kept."""

    path: str
    before: str
    """ABSENT where there was none; so for `after`, where there is to be none."""
    after: str
    old: str
    """Path of the old file; empty where there was none."""


class OpenStep(NamedTuple):
    """A step that was begun and not ended: a program is writing it now, or was killed."""

    serial: int
    """Of its line in the journal."""
    files: tuple[OpenFile, ...]
    kept: tuple[str, ...] = ()
    """Files that it adds in the program's own folders."""


def open_step(folder: Folder) -> OpenStep | None:
    """The open step of a library, None where there is none. Raises PathError."""
    data = folder.read(MANIFEST) if folder.exists(OPEN) else None
    if data is None:
        return None
    try:
        told: dict[str, Any] = json.loads(data)
        files = tuple(OpenFile(*map(str, file)) for file in told["files"])
        return OpenStep(int(told["serial"]), files, tuple(map(str, told["kept"])))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def is_committed(folder: Folder, step: OpenStep) -> bool:
    """Whether the journal has the line of a step: then all its files are in place."""
    # The number stands last in a line, so that a torn line has none.
    end = f'"serial":{step.serial}}}\n'.encode()
    return folder.read_end(JOURNAL, len(end)) == end


class LibraryFiles:
    """The files of a library as a reader is to see them, from one look at whether a step is open.

    What a step that has not ended put in place is passed over for what was there before it. A file that is neither
    was changed by hand since, and is taken as it is.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = Folder(root)
        self._before = self._state()
        self._old: dict[str, str] = {}
        step = self._open_step()
        if step is not None and not is_committed(self.folder, step):
            self._old = {file.path: file.old for file in step.files if self._digest(file.path) == file.after}

    def _open_step(self) -> OpenStep | None:
        try:
            return open_step(self.folder)
        except PathError:
            # A stranger's, or one that only its owner may read: the library is as its files are.
            return None

    def _digest(self, path: str) -> str | None:
        try:
            return self.folder.digest(path)
        except PathError:
            return None

    def _state(self) -> tuple[tuple[int, ...], ...]:
        found = []
        for path in (HISTORY, OPEN, JOURNAL):
            try:
                status = self.folder.status(path)
            except PathError:
                status = None
            found.append((status.st_ino, status.st_mtime_ns, status.st_size) if status else ())
        return tuple(found)

    def is_still(self) -> bool:
        """Whether no step was begun or ended since the look; else what was read may be of two states."""
        return self._state() == self._before

    def place(self, path: str) -> str:
        """Where the content of a file is; empty where the file is not there for a reader."""
        return self._old.get(path, path)

    def status(self, path: str) -> os.stat_result | None:
        """As `Folder.status`, also of something in a folder that is none. Raises PathError."""
        place = self.place(path)
        return self.folder.status(place) if place else None

    def read(self, path: str, limit: int = SIZE_LIMIT) -> bytes | None:
        """The content of a file, None where there is none. Raises PathError, NotPlain."""
        place = self.place(path)
        return self.folder.read(place, limit) if place else None

    def exists(self, path: str) -> bool:
        """Whether there is something of this name, be it only a link to nothing."""
        try:
            return self.status(path) is not None
        except PathError:
            return True

    def articles(self) -> list[str]:
        """Paths of the articles, relative to the root, sorted. Raises PathError where the folder cannot be listed."""
        if not self.folder.exists(ARTICLES):
            raise PathError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.root / ARTICLES))
        return [path for path, *_ in self._listed(ARTICLES, ".md")]

    def claims(self) -> list[str]:
        """Paths of the files of claims, relative to the root, sorted. Raises PathError as `articles`."""
        return [path for path, *_ in self._listed(CLAIMS, ".yaml")]

    def studies(self) -> list[str]:
        """Paths of the files of studies, relative to the root, in their order. Raises PathError as `articles`."""
        return [*([STUDIES] if self.exists(STUDIES) else []), *self.more_studies()]

    def more_studies(self) -> list[str]:
        """Paths of those that stand in the folder. Raises PathError as `articles`."""
        return [path for path, *_ in self._listed(MORE_STUDIES, ".yaml")]

    def misnamed(self) -> list[str]:
        """Files that are meant for the library and would be passed over, because they end in `.yml`."""
        names = [str(PurePosixPath(name).with_suffix(".yml")) for name in (ABOUT, *OPTIONAL)]
        within = [path for folder in (CLAIMS, MORE_STUDIES) for path, *_ in self._if_there(folder, ".yml")]
        return [name for name in names if self.exists(name)] + within

    def all(self, before: str = "") -> Iterator[FileStamp]:
        """Every file the library consists of, by its path relative to the root behind `before`; sorted."""
        # A folder at a time: what is known of a hundred thousand files takes sixty megabytes.
        for name in sorted((ABOUT, *OPTIONAL, *(f"{folder}/" for folder in _LISTED))):
            folder = name[:-1]
            if folder in _LISTED:
                yield from self._if_there(folder, _LISTED[folder], before)
            elif stamp := self._stamp_if_there(name, before):
                yield stamp

    def _stamp_if_there(self, path: str, before: str) -> FileStamp | None:
        try:
            status = self.status(path)
        except PathError:
            return None
        return (before + path, *size_and_time(status)) if status is not None else None

    def _listed(self, folder: str, ending: str, before: str = "") -> list[FileStamp]:
        # Hidden files are the leftovers of editors and of file managers.
        start = f"{before}{folder}/"
        found = [
            (start + name, size, changed)
            for name, size, changed in self.folder.entries(folder)
            if name.endswith(ending) and name[0] != "."
        ]
        if not self._old:
            return found
        replaced = {path for path in self._old if path.startswith(f"{folder}/") and path.endswith(ending)}
        kept = [stamp for stamp in found if stamp[0].removeprefix(before) not in replaced]
        return sorted([*kept, *(stamp for path in replaced if (stamp := self._stamp_if_there(path, before)))])

    def _if_there(self, folder: str, ending: str, before: str = "") -> list[FileStamp]:
        try:
            return self._listed(folder, ending, before)
        except PathError:
            return []


def require_library(root: Path) -> None:
    """Raise NoLibrary where `root` is no folder with a `library.yaml`."""
    if root.is_file():
        raise NoLibrary(f"no library in {root}: it is a file (a library is a folder with a {ABOUT})")
    if not root.is_dir():
        raise NoLibrary(f"no library in {root}: there is no such folder (a library is a folder with a {ABOUT})")
    if not Folder(root).exists(ABOUT):
        raise NoLibrary(f"no library in {root}: the folder has no {ABOUT}")
