"""Telling whether the files of a library have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.files import library_files

if TYPE_CHECKING:
    from pathlib import Path

Stamp = list[tuple[str, int, int]]
"""Relative path, size and time of last change in ns of each file, sorted by path."""


def stamp(root: Path) -> Stamp:
    """What a look at the folders tells: cheap, sees nearly every change. Size -1 where there is no file."""
    return [_file_stamp(root, path) for path in library_files(root)]


def _file_stamp(root: Path, path: str) -> tuple[str, int, int]:
    try:
        status = (root / path).stat()
    except OSError:
        return path, -1, 0
    return path, status.st_size, status.st_mtime_ns


def digest(root: Path) -> str:
    """Hash over the paths and contents of all files, in hexadecimal: the same for every copy of a library."""
    from hashlib import blake2b  # only when something may have changed: OpenSSL comes with it

    whole = blake2b(digest_size=16)
    for path in library_files(root):
        name = path.encode("utf-8", "surrogateescape")
        whole.update(len(name).to_bytes(4, "big") + name + _content_hash(root / path))
    return whole.hexdigest()


def _content_hash(path: Path) -> bytes:
    from hashlib import blake2b

    part = blake2b(digest_size=16)
    # A pipe in place of a file would wait for ever.
    if not path.is_file():
        return part.digest()
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                part.update(block)
    except OSError:
        return blake2b(digest_size=16, person=b"unreadable").digest()
    return part.digest()
