"""Telling whether the files of a library have changed."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from mgtui.disk import SIZE_LIMIT, Folder
from mgtui.errors import PathError
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS, MORE_STUDIES, OPEN, OPTIONAL, FileStamp, LibraryFiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Stamp = list[FileStamp]
"""Of each file, sorted by path."""


def looks(root: Path, before: str = "") -> Iterator[FileStamp]:
    """What a look at the folders tells of each file, with `before` before its path: cheap, sees nearly every change."""
    return LibraryFiles(root).all(before)


def stamp(root: Path) -> Stamp:
    """All of `looks`."""
    return list(looks(root))


def outline(root: Path) -> Stamp:
    """What a look at the folders and single files tells, not at each article: as quick however many there are.

    A file that is added, taken away or put in place of another changes it, one that is written over in its place does
    not.
    """
    folder = Folder(root)
    found = []
    for path in (ABOUT, *OPTIONAL, ARTICLES, CLAIMS, MORE_STUDIES, OPEN):
        try:
            status = folder.status(path)
        except PathError:
            status = None
        if status is not None:
            is_file = stat.S_ISREG(status.st_mode)
            found.append((path, status.st_size if is_file else 0, status.st_mtime_ns))
    return found


class HashedFiles(LibraryFiles):
    """The files of a library, with the hash of each that was read, by its path."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.hashes: dict[str, bytes] = {}

    def read(self, path: str, limit: int = SIZE_LIMIT) -> bytes | None:
        data = super().read(path, limit)
        self.hashes[path] = _hash(data or b"")
        return data


def digest(root: Path, known: Mapping[str, bytes] | None = None) -> str:
    """Hash over the paths and contents of all files, in hexadecimal: the same for every copy of a library.

    `known` are the hashes of files that have just been read.
    """
    from hashlib import blake2b  # only when something may have changed: OpenSSL comes with it

    files, known = LibraryFiles(root), known or {}
    whole = blake2b(digest_size=16)
    for path, size, _ in files.all():
        name = path.encode("utf-8", "surrogateescape")
        whole.update(len(name).to_bytes(4, "big") + name + (known.get(path) or _content_hash(files, path, size)))
    return whole.hexdigest()


def _content_hash(files: LibraryFiles, path: str, size: int) -> bytes:
    """What a reader of the library makes of a file: one that is too large or no file is not read for this either."""
    from hashlib import blake2b

    if size > SIZE_LIMIT:
        return blake2b(str(size).encode(), digest_size=16, person=b"too large").digest()
    try:
        return _hash(files.read(path) or b"")
    except PathError:
        return blake2b(digest_size=16, person=b"unreadable").digest()


def _hash(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=16).digest()
