"""Bytes as text, in the encoding they are most likely in."""

from __future__ import annotations

import codecs
import contextlib
import re

from mgtui.errors import CannotRead

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset\s*=|<\?xml[^>]*encoding\s*=)\s*["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROLOG = 4096
"""Bytes in which a file declares its encoding."""
# What these names stand for on the web, by the Encoding Standard.
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
    "iso-8859-9": "cp1254", "windows-31j": "cp932", "unicode": "utf-8",
}  # fmt: skip
_MOST_LOST = 0.1
_SAMPLE = 1 << 16
_MOST_CONTROLS = 0.01
_FEW = 3


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file with `\\n` at line ends, and a note where its encoding was guessed. Raises CannotRead."""
    text, note = _decoded(data)
    sample = text[:_SAMPLE]
    if "\0" in sample or len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * max(len(sample), 1):
        raise CannotRead("a binary file, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n"), note


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data" and len(data) > _SAMPLE:
            return data.decode("utf-8", "replace"), "its last character is cut off"
    if b"\0" in data[:_SAMPLE]:
        raise CannotRead("a binary file, not text")
    declared = _DECLARED.search(data[:_PROLOG])
    if declared:
        name = declared[1].decode("ascii").lower()
        name = _MEANT.get(name, name)
        try:
            return data.decode(name), ""
        except (LookupError, UnicodeError):
            pass
        try:
            text = data.decode(name, "replace")
        except (LookupError, UnicodeError):
            text = "\ufffd"
        lost = text.count("\ufffd")
        # Where it were of another encoding, few of its letters beyond ASCII would be letters in this one.
        if lost <= _MOST_LOST * sum(not character.isascii() for character in text):
            return text, f"{lost} of its characters cannot be read"
    return _line_by_line(data)


def _line_by_line(data: bytes) -> tuple[str, str]:
    """Each line in the encoding it is in: a file put together from several may have more than one."""
    lines: list[str] = []
    guessed, encoding = [], "Windows-1252"
    for number, line in enumerate(data.split(b"\n"), 1):
        found, name = _line(line)
        lines.append(found)
        if name:
            guessed.append(number)
            encoding = "Latin-1" if name == "Latin-1" else encoding
    text = "\n".join(lines)
    where = ", ".join(map(str, guessed[:_FEW])) + (f" and {len(guessed) - _FEW} more" if len(guessed) > _FEW else "")
    return text, f"not UTF-8 in line {where}, which was read as {encoding}"


def _line(line: bytes) -> tuple[str, str]:
    """A line as text, and the encoding it is in where that is not UTF-8."""
    for encoding, name in (("utf-8", ""), ("cp1252", "Windows-1252")):
        with contextlib.suppress(UnicodeDecodeError):
            return line.decode(encoding), name
    return line.decode("latin-1"), "Latin-1"
