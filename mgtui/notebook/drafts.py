"""What a reader is about and has not saved, so that it is there the next time, also after a kill: what is typed into a
form, what is chosen in a review, which answer is open."""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING, Any

from mgtui.disk import Folder
from mgtui.library.locations import data_home

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "drafts.json"
MOST = 50
"""So many drafts are kept, the newest."""
_WRITING = Lock()
"""Threads write one after the other: none takes away what another has kept meanwhile."""


def answer_draft(library: str) -> str:
    """By what it is kept which answer is open, of the library with this id."""
    return f"answer {library}"


def kept(key: str, lines: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed in the form of this key, by the names of its lines; nothing where it cannot be read. `lines` are
    those there are now, with what stands in them."""
    found = _read().get(key)
    known = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in known if name in lines and _fits(value, lines[name])}


def _fits(value: object, now: object) -> bool:
    """Whether what was kept of a line is of its kind, which another version may have changed: a text, or records."""
    if isinstance(now, list):
        return isinstance(value, list) and all(isinstance(each, dict) for each in value)
    return isinstance(value, type(now))


def keep(key: str, values: Mapping[str, Any]) -> None:
    """Keep what was typed; with nothing forget it. Where the disk refuses, it is kept until the program ends."""
    with _WRITING:
        drafts = {name: draft for name, draft in _read().items() if name != key}
        if values:
            drafts[key] = dict(values)
        elif key not in _read():
            return
        _write(dict(list(drafts.items())[-MOST:]))


def forget(key: str) -> None:
    """The form was saved, or what was typed is not wanted."""
    keep(key, {})


_unwritten: dict[str, Any] | None = None


def _read() -> dict[str, Any]:
    if _unwritten is not None:
        return _unwritten
    try:
        found = json.loads(Folder(data_home()).read(FILE) or b"{}")
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(drafts: dict[str, Any]) -> None:
    global _unwritten
    folder = Folder(data_home())
    try:
        folder.make()
        folder.write(FILE, json.dumps(drafts, ensure_ascii=False).encode("utf-8"))
        _unwritten = None
    except OSError:
        _unwritten = drafts
