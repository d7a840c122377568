"""The libraries that are open together, and where their common index belongs."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mgtui.disk import Folder
from mgtui.library import fingerprint
from mgtui.library.files import ABOUT, require_library
from mgtui.library.locations import bundled_library, data_home, index_home, own_library
from mgtui.named import NamedTuple
from mgtui.settings import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.library.files import FileStamp
    from mgtui.library.fingerprint import Stamp
    from mgtui.library.reader import Begin
    from mgtui.model import Library


_DIGESTS = "+"
"""Between the digests of several libraries."""
_OPENED = "opened.json"
"""The file that names the library which the explorer was turned to, in the reader's own folder."""


class LibrarySet(NamedTuple):
    """The folders of one or more libraries, the one whose ids stand without a name first."""

    roots: tuple[Path, ...]

    def check(self) -> None:
        """Raises NoLibrary where one of the folders holds none."""
        for root in self.roots:
            require_library(root)

    def read(self) -> Library:
        """All records as one library. Raises NoLibrary."""
        return self.read_whole_and_parts()[0]

    def read_whole_and_parts(self, begin: Begin | None = None) -> tuple[Library, Sequence[Library], str]:
        """All records as one library, the libraries as each is alone, and `digest`; `begin` as `read_hashed` has it.

        Raises NoLibrary.
        """
        from mgtui.library.merge import merge
        from mgtui.library.reader import read_hashed

        parts, digests = zip(*[read_hashed(root, begin) for root in self.roots], strict=True)
        return merge(parts), parts, _DIGESTS.join(digests)

    def stamp(self) -> Stamp:
        """All of `looks`."""
        return list(self.looks())

    def looks(self) -> Iterator[FileStamp]:
        """Path, size and time of change of every file, as they are looked at."""
        for number, root in enumerate(self.roots):
            yield from fingerprint.looks(root, _within(number))

    def outline(self) -> Stamp:
        """As `stamp`, of folders and single files alone."""
        return [
            (_within(number) + path, size, changed)
            for number, root in enumerate(self.roots)
            for path, size, changed in fingerprint.outline(root)
        ]

    def within(self, path: str) -> tuple[int, str]:
        """The number of the library that a path of `looks` lies in, and the path there."""
        number, *parts = PurePosixPath(path).parts
        return int(number), str(PurePosixPath(*parts))

    def digest(self) -> str:
        """Hash over the contents of every file."""
        return _DIGESTS.join(fingerprint.digest(root) for root in self.roots)

    def index_home(self) -> Path:
        return index_home(*self.roots)

    def check_command(self) -> str:
        """The command that lists the mistakes of these libraries, and of no others."""
        if self == libraries_of():
            return "mgtui check"
        from shlex import quote

        return f"mgtui check {' '.join(quote(str(root)) for root in self.roots)}"

    def __str__(self) -> str:
        return " + ".join(str(root) for root in self.roots)


def is_library(root: Path) -> bool:
    return (root / ABOUT).is_file()


def _within(number: int) -> str:
    """What stands before the paths of a library of a set."""
    return f"{number}/"


def alone(files: Stamp) -> Stamp:
    """The `stamp` of a set of one library, by the files of this."""
    return [(_within(0) + path, size, changed) for path, size, changed in files]


def as_libraries(place: LibrarySet | Path) -> LibrarySet:
    """Several libraries as they are, a folder as one alone."""
    return place if isinstance(place, LibrarySet) else LibrarySet((place,))


def libraries_of(*roots: Path) -> LibrarySet:
    """Libraries by their folders; by default the bundled one, those of the settings and the reader's own.

    The bundled one may be left out by a setting, a folder of the settings without a library is, and so is the reader's
    own library as long as there is none, unless nothing else is open.
    """
    if roots:
        return LibrarySet(_each_once(roots))
    settings, own = load(), own_library()
    more = (*settings.paths, own)
    found = [root for root in more if is_library(root)]
    return LibrarySet(_each_once([*([bundled_library()] if settings.value("bundled") else []), *found]) or (own,))


def turned_to() -> Path | None:
    """The folder of the library that the reader turned to in the explorer, as long as it is there: the explorer opens
    it where none is named. None where they turned to none, or back to those of `libraries_of()`."""
    try:
        data = Folder(data_home()).read(_OPENED)
        if data:
            import json  # late: not at most starts

            root = Path(json.loads(data)["library"])
            if root.is_absolute() and is_library(root):
                return root
    except (OSError, ValueError, KeyError, TypeError):
        pass  # it cannot be read, or holds something else: as if none had been turned to
    return None


def open_next_time(root: Path | None) -> None:
    """Let `turned_to` give the library in a folder, or none. Raises PathError."""
    folder = Folder(data_home())
    if root is not None:
        import json

        folder.make()
        folder.write(_OPENED, json.dumps({"library": str(root.absolute())}).encode())
    elif folder.exists(_OPENED):
        folder.remove(_OPENED)


def _each_once(roots: Sequence[Path]) -> tuple[Path, ...]:
    # Of links that lead in a circle Path.resolve raises RuntimeError.
    return tuple({os.path.realpath(root): root for root in roots}.values())
