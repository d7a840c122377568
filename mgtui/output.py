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


MARKED, PLAIN = "\ufdd0", "\ufdd1"
"""Around words that `out` shows in colour where there is one; characters that no text has."""
_LINK, _LINKED, _UNLINKED = "\ufdd2", "\ufdd3", "\ufdd4"
_OURS = re.compile("[\ufdd0-\ufdd4]")
_LINKS = re.compile(f"{_LINK}([^{_LINKED}]*){_LINKED}([^{_UNLINKED}]*){_UNLINKED}")
_KNOW_LINKS = ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR", "DOMTERM")
_PROGRAMS_WITH_LINKS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"})
_LEAST_VTE = 5000
"""The first version of VTE, in which GNOME's terminal and others are drawn, that has links."""


def without_marks(text: str) -> str:
    """Text of a library without the characters that mean something to `out`."""
    return _OURS.sub("", text)


def link(address: str, text: str) -> str:
    """Text that leads to an address, where the terminal can show that."""
    if not _has_links(sys.stdout):
        return text
    return f"{_LINK}{without_marks(address)}{_LINKED}{without_marks(text)}{_UNLINKED}"


def has_colour(stream: TextIO | None) -> bool:
    """Whether words are marked by colour: as FORCE_COLOR and NO_COLOR say, else where the stream is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return is_terminal(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether what is written is drawn on a screen that can be drawn on: TERM=dumb cannot."""
    return stream is not None and stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def sign(drawn: str, spoken: str = "") -> str:
    """A sign such as `+`; under TERM=dumb, where lines are read aloud, the words that say what it means.

    What follows it stands behind it without a blank: a sign that needs one ends with it.
    """
    return spoken if os.environ.get("TERM") == "dumb" else drawn


def _has_links(stream: TextIO | None) -> bool:
    """Whether a terminal is known to show links (OSC 8); others show rubbish or nothing."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    if not is_terminal(stream):
        return False
    vte = os.environ.get("VTE_VERSION", "")
    return (
        any(name in os.environ for name in _KNOW_LINKS)
        or os.environ.get("TERM_PROGRAM") in _PROGRAMS_WITH_LINKS
        or (vte.isdecimal() and int(vte) >= _LEAST_VTE)
    )


def _acting(text: str, stream: TextIO | None) -> str:
    """Our own marks as the stream shows them."""
    if not _OURS.search(text):
        return text
    text = _LINKS.sub(lambda found: f"\x1b]8;;{found[1]}\x1b\\{found[2]}\x1b]8;;\x1b\\", text)
    on, off = ("\x1b[1;33m", "\x1b[0m") if has_colour(stream) else ("", "")
    return without_marks(text.replace(MARKED, on).replace(PLAIN, off))


def printable(text: str) -> str:
    """Text with whatever could act on a terminal written as an escape: `\\x1b`, `\\u202e`."""
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """As `printable`, with line breaks, tabs and our own marks escaped too."""
    return _OURS.sub(_escape, printable(text)).replace("\n", "\\n").replace("\t", "\\t")


def out(text: str = "") -> None:
    """Print a result; what `link` made and what stands between MARKED and PLAIN is shown as such where it can be."""
    _write(sys.stdout, _acting(printable(text), sys.stdout))


def say(text: str) -> None:
    """Print talk: what is being done, what went wrong."""
    _write(sys.stderr, printable(text))


_errors_are_json = False
_is_in_lines = False


def errors_as_json(wanted: bool = True) -> None:
    """Whether `complain` prints JSON, as the results of a command do under `--json`."""
    global _errors_are_json
    _errors_are_json = wanted


def errors_are_json() -> bool:
    """Whether `complain` prints JSON."""
    return _errors_are_json


def complain(message: str, command: str = "") -> None:
    """Print why a command does not do what it was asked, one line on stderr: `mgtui COMMAND: …`, or {"error": …}."""
    if _errors_are_json:
        text = json.dumps({"error": message}, ensure_ascii=not _holds_everything(sys.stderr))
        _write(sys.stderr, _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text))
    else:
        say(f"mgtui {command}".rstrip() + f": {one_line(message)}")


def json_in_lines(wanted: bool = True) -> None:
    """Whether `out_json` prints a record a line, as programs that read a stream want it."""
    global _is_in_lines
    _is_in_lines = wanted


def out_json(value: Any, rows: str = "") -> None:
    """Print a result as JSON, readable by people too; of `rows`, a list in it, `--jsonl` prints a record a line."""
    for part in (value[rows] if rows else [value]) if _is_in_lines else [value]:
        text = json.dumps(part, ensure_ascii=not _holds_everything(sys.stdout), indent=None if _is_in_lines else 2)
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
