"""Telling whether the files of a library have changed."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from mgtui.disk import SIZE_LIMIT, Folder
from mgtui.errors import PathError
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS, MORE_STUDIES, OPEN, OPTIONAL, FileStamp, LibraryFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
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


def digest(root: Path) -> str:
    """Hash over the paths and contents of all files, in hexadecimal: the same for every copy of a library."""
    from hashlib import blake2b  # only when something may have changed: OpenSSL comes with it

    files = LibraryFiles(root)
    whole = blake2b(digest_size=16)
    for path, size, _ in files.all():
        name = path.encode("utf-8", "surrogateescape")
        whole.update(len(name).to_bytes(4, "big") + name + _content_hash(files, path, size))
    return whole.hexdigest()


def _content_hash(files: LibraryFiles, path: str, size: int) -> bytes:
    """What a reader of the library makes of a file: one that is too large or no file is not read for this either."""
    from hashlib import blake2b

    if size > SIZE_LIMIT:
        return blake2b(str(size).encode(), digest_size=16, person=b"too large").digest()
    try:
        return blake2b(files.read(path) or b"", digest_size=16).digest()
    except PathError:
        return blake2b(digest_size=16, person=b"unreadable").digest()
