"""A file of a library while it is read: where its mistakes go, and its text."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Protocol

from mgtui.errors import NotPlain, PathError
from mgtui.library.text import STRIPPED
from mgtui.model import Mistake

if TYPE_CHECKING:
    from mgtui.library.files import LibraryFiles

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_SEPARATORS = re.compile("[\u2028\u2029]")


class Position(Protocol):
    """Anything that knows where it stands in its file, from 1."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def readable(path: str) -> str:
    """A path as text: a file name that is not UTF-8 must neither stop a report nor a snapshot."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


class Source:
    """One file of a library: its path relative to the root, and the list its mistakes are added to."""

    def __init__(self, path: str, mistakes: list[Mistake], *, library: str = "", article: str = "") -> None:
        self.path = readable(path)
        self.library = library
        self.article = article
        self._mistakes = mistakes

    def mistake(self, where: Position, message: str) -> None:
        """Report something wrong at a place of this file."""
        self.mistake_at(where.line, where.column, message)

    def mistake_at(self, line: int, column: int, message: str) -> None:
        """Report something wrong at a line and column, both from 1."""
        self._mistakes.append(Mistake(self.path, line, column, message))

    def whole(self, message: str) -> None:
        """Report something wrong with the file itself."""
        self._mistakes.append(Mistake(self.path, 0, 0, message))


def read_text(files: LibraryFiles, path: str, source: Source, *, report_controls: bool = True) -> str | None:
    """The text of a file: NFC, `\\n` at line ends, without control and bidi characters; None where it cannot be read.

    Control characters are a mistake of the file unless `report_controls` is false.
    """
    data = _read_bytes(files, path, source)
    if data is None:
        return None
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        source.mistake_at(before.count(b"\n") + 1, column, f"not UTF-8: byte 0x{data[error.start]:02x}; expected UTF-8")
        return None
    # Of most files every line can be printed, and nothing is in it that is looked for here: the quickest to tell.
    if not text.replace("\n", "").isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        # YAML counts these two as line ends and editors do not, so line numbers would differ.
        text = _LINE_SEPARATORS.sub(" ", text)
        if report_controls:
            _report_controls(text, source)
        text = STRIPPED.sub("", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _read_bytes(files: LibraryFiles, path: str, source: Source) -> bytes | None:
    try:
        data = files.read(path)
    except NotPlain as error:
        source.whole(error.strerror)
    except PathError as error:
        source.whole(error.strerror if error.errno == errno.EFBIG else f"cannot be read: {error.strerror}")
    else:
        if data is None:
            source.whole(f"cannot be read: {os.strerror(errno.ENOENT)}")
        return data
    return None


def _report_controls(text: str, source: Source) -> None:
    first = _UNPRINTABLE.search(text)
    if first is None:
        return
    start = first.start()
    line_start = text.rfind("\n", 0, start) + 1
    more = len(_UNPRINTABLE.findall(text, start)) - 1
    message = f"control character U+{ord(first.group()):04X}, expected printable text"
    if more:
        message += f" ({more} more in this file)"
    source.mistake_at(text.count("\n", 0, start) + 1, start - line_start + 1, message)
