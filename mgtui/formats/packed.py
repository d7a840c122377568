"""Files packed into one, as EPUB and word processors do, unpacked no further than a text can take up."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from errno import EINVAL
from typing import TYPE_CHECKING

from mgtui.disk import open_source
from mgtui.errors import CannotRead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_FILES = 5_000
_LARGEST_FILE = 10 * 1024 * 1024
_LARGEST_WHOLE = 40 * 1024 * 1024
_MOST_TIMES_PACKED = 200


@contextmanager
def unpacking(path: Path, words: str) -> Iterator[Pack]:
    """The files packed in `path`, called `words` in messages. Raises CannotRead where it is damaged, and OSError."""
    try:
        with open_source(path) as file, zipfile.ZipFile(file) as archive:
            yield Pack(archive, words)
    except OSError as error:
        # A place beyond the file, which only a damaged directory of the archive names.
        if error.errno != EINVAL:
            raise
        raise CannotRead(f"{words} that is damaged") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise CannotRead(f"{words} that is damaged or locked: {error}") from None


class Pack:
    """The files of an archive, by name, with a limit to what is unpacked of them."""

    def __init__(self, archive: zipfile.ZipFile, words: str) -> None:
        self._archive = archive
        self._words = words
        self._unpacked = 0
        infos = archive.infolist()
        if len(infos) > _MOST_FILES:
            raise CannotRead(f"{words} of {len(infos)} files, expected at most {_MOST_FILES}")
        self._infos = {info.filename: info for info in infos}

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of one file. Raises CannotRead where it is not there, or where they are too many."""
        info = self._infos.get(name)
        if info is None:
            raise CannotRead(f"{self._words} without its file {name[:80]}")
        times = info.file_size / max(info.compress_size, 1)
        if info.file_size > _LARGEST_FILE or (times > _MOST_TIMES_PACKED and info.file_size > 1 << 20):
            raise CannotRead(f"{self._words} that unpacks to {info.file_size >> 20} MB in one file, as a zip bomb does")
        # The size in the directory may lie: no more than that is unpacked.
        with self._archive.open(info) as file:
            data = file.read(_LARGEST_FILE + 1)
        self._unpacked += len(data)
        if len(data) > _LARGEST_FILE or self._unpacked > _LARGEST_WHOLE:
            raise CannotRead(f"{self._words} that unpacks to more than {_LARGEST_WHOLE >> 20} MB, as a zip bomb does")
        return data
