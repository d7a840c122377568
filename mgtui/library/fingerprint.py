"""Telling whether the files of a library have changed."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from mgtui.disk import SIZE_LIMIT, Folder
from mgtui.errors import PathError
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS, MORE_STUDIES, OPEN, OPTIONAL, LibraryFiles

if TYPE_CHECKING:
    import os
    from pathlib import Path

Stamp = list[tuple[str, int, int]]
"""Relative path, size and time of last change in ns of each file, sorted by path."""


def stamp(root: Path) -> Stamp:
    """What a look at the folders tells: cheap, sees nearly every change. Size -1 where there is no plain file."""
    return [
        (path, status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else (path, -1, 0)
        for path, status in LibraryFiles(root).all()
    ]


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
    for path, status in files.all():
        name = path.encode("utf-8", "surrogateescape")
        whole.update(len(name).to_bytes(4, "big") + name + _content_hash(files, path, status))
    return whole.hexdigest()


def _content_hash(files: LibraryFiles, path: str, status: os.stat_result) -> bytes:
    """What a reader of the library makes of a file: one that is too large or no file is not read for this either."""
    from hashlib import blake2b

    if status.st_size > SIZE_LIMIT:
        return blake2b(str(status.st_size).encode(), digest_size=16, person=b"too large").digest()
    try:
        return blake2b(files.read(path) or b"", digest_size=16).digest()
    except PathError:
        return blake2b(digest_size=16, person=b"unreadable").digest()
