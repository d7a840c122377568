"""Paths as a reader types, pastes or drops them: read as a shell reads a line, and completed as one completes it."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SAFE = re.compile(r"([^\w@%+=:,./~-])")
"""What stands behind a backslash, so that it is part of a name."""
_FILE = "file://"
_QUOTED = re.compile(r"['\"\\]")


class Completed(NamedTuple):
    """A line with its last path completed as far as there is one way to go on, and the names where there are more."""

    line: str
    names: tuple[str, ...] = ()


def paths_in(line: str) -> list[Path]:
    """The paths that a line names: quoted, with backslashes, from `~` on or as `file://` addresses, one or several.

    A line that as it stands is the path of something is that path, whatever it holds.
    """
    whole = line.strip()
    if not whole:
        return []
    if os.path.lexists(_expanded(whole)):
        return [Path(_expanded(whole))]
    try:
        words = shlex.split(whole)
    except ValueError:  # a quotation mark that is part of a name, or is not closed
        words = [whole]
    return [Path(_expanded(word)) for word in words if word]


def on_one_line(pasted: str) -> str:
    """Several lines as one: a file manager copies a path a line."""
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    if len(lines) < 2:
        return "".join(lines)
    return " ".join(line if _QUOTED.search(line) else shlex.quote(line) for line in lines)


def completed(line: str) -> Completed:
    """The line with what its last path goes on with in its folder; hidden names only where a dot was typed.

    Reads that folder.
    """
    start, typed = _last_word(line)
    if typed == "~":
        return Completed(f"{line[:start]}~/")
    folder, begun = os.path.split(typed)
    names = _names(_expanded(folder) or ".", begun)
    if not names:
        return Completed(line)
    common = os.path.commonprefix(list(names))  # noqa: RUF071 - of letters, within a name
    found = f"{folder.rstrip('/')}/{common}" if folder else common
    is_one = len(names) == 1
    text = line[:start] + _SAFE.sub(r"\\\1", found) + (" " if is_one and not common.endswith("/") else "")
    return Completed(text, () if is_one else names)


def _expanded(word: str) -> str:
    if word.lower().startswith(_FILE):
        return unquote(urlsplit(word).path)
    return os.path.expanduser(word)  # noqa: PTH111 - leaves `~nobody` as it is


def _names(folder: str, begun: str) -> tuple[str, ...]:
    """The names in a folder that begin so, folders with a slash; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = [
                f"{entry.name}/" if entry.is_dir() else entry.name
                for entry in entries
                if entry.name.startswith(begun) and entry.name.isprintable()
            ]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(name for name in found if begun or not name.startswith(".")))


def _last_word(line: str) -> tuple[int, str]:
    """Where the last word of a line begins, and what it is without quotation marks and backslashes; it may be open."""
    start, word, quote, at = 0, "", "", 0
    is_open = False
    while at < len(line):
        mark = line[at]
        at += 1
        if quote:
            if mark == quote:
                quote = ""
                continue
        elif mark.isspace():
            is_open = False
            continue
        if not is_open:
            start, word, is_open = at - 1, "", True
        if not quote and mark in "'\"":
            quote = mark
        elif mark == "\\" and quote != "'" and at < len(line):
            word += line[at]
            at += 1
        elif mark != "\\" or quote == "'":
            word += mark
    return (start, word) if is_open else (len(line), "")
