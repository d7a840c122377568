"""The one place where anything is printed: results to stdout, talk to stderr, both without control characters."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Any, TextIO

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
"""C0 but for tab and newline, C1, the characters that turn the direction of text, lone surrogates, unseen tags."""


def printable(text: str) -> str:
    """Text with whatever could act on a terminal written as an escape: `\\x1b`, `\\u202e`."""
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """As `printable`, with line breaks and tabs escaped too."""
    return printable(text).replace("\n", "\\n").replace("\t", "\\t")


def out(text: str = "") -> None:
    _write(sys.stdout, printable(text))


def say(text: str) -> None:
    """Print talk: what is being done, what went wrong."""
    _write(sys.stderr, printable(text))


def out_json(value: Any) -> None:
    """Print a result as JSON, readable by people too."""
    text = json.dumps(value, ensure_ascii=not _holds_everything(sys.stdout), indent=2)
    _write(sys.stdout, _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text))


def _holds_everything(stream: TextIO | None) -> bool:
    return stream is None or (stream.encoding or "utf-8").lower().startswith("utf")


def columns(otherwise: int) -> int:
    """How wide the terminal is. As `shutil.get_terminal_size`, whose import takes as long as a search."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(1).columns or otherwise
    except OSError:
        return otherwise


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed by whoever started the program
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
