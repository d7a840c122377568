"""A step written to disk so that it is made as a whole or not at all.

1. `.history/next` gets the new files and second names of the old ones, and is renamed to `.history/open`: from here on
   the journal's folder says which step is open, and a reader is shown the old files.
2. Each file is put in place.
3. The line of the step is added to the journal: from here on it stands.
4. `.history/open` goes.

What fails before the third step is taken back at once, what a kill leaves by the next program that writes.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, NamedTuple

from mgtui.disk import ABSENT
from mgtui.errors import Changed
from mgtui.library.files import HISTORY, JOURNAL, OPEN, OpenFile, OpenStep, is_committed, open_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.disk import Folder
    from mgtui.writing.journal import Entry

NEXT = f"{HISTORY}/next"
_DONE = f"{HISTORY}/done"


class Staged(NamedTuple):
    """A file that is to be put in place, or taken away."""

    path: str
    before: str
    """Digest of what is there, ABSENT where nothing is."""
    after: str
    """Digest of the new content, ABSENT where the file is to go."""
    number: int
    """Its name in `.history/next/new`."""
    kept: str = ""
    """Where the old content is to be kept, empty where it need not be."""


def staged_path(number: int) -> str:
    """Where new content waits to be put in place."""
    return f"{NEXT}/new/{number}"


def commit(folder: Folder, entry: Entry, files: Sequence[Staged], left: Sequence[tuple[int, str]] = ()) -> None:
    """Put staged files in place and the entry into the journal. `left`: staged files to be left in the trash.

    Raises Changed where a file is not what it was when it was read, PathError; then nothing has changed.
    """
    if not files and not left:
        _append(folder, entry)
        return
    try:
        step = _opened(folder, entry, files, left)
    except BaseException:
        with contextlib.suppress(OSError):
            folder.remove_all(NEXT)
        raise
    try:
        for file in files:
            if file.kept:
                folder.link(f"{OPEN}/old/{file.number}", file.kept)
        for number, path in left:
            folder.link(f"{OPEN}/new/{number}", path)
        for file in files:
            if file.after == ABSENT:
                folder.remove(file.path)
            else:
                folder.rename(f"{OPEN}/new/{file.number}", file.path)
        _append(folder, entry)
    except BaseException:
        # Where not even this can be written the step stays open: readers see the old state, the next writer mends it.
        with contextlib.suppress(OSError):
            _take_back(folder, step)
        raise
    with contextlib.suppress(OSError):
        _close(folder)


def _opened(folder: Folder, entry: Entry, files: Sequence[Staged], left: Sequence[tuple[int, str]]) -> OpenStep:
    """Say which step is open, with all that is needed to take it back."""
    for file in files:
        if file.before != ABSENT:
            folder.link(file.path, f"{NEXT}/old/{file.number}")
            if folder.digest(f"{NEXT}/old/{file.number}") != file.before:
                raise Changed(folder.root / file.path)
        elif folder.exists(file.path):
            raise Changed(folder.root / file.path)
    open_files = tuple(
        OpenFile(file.path, file.before, file.after, f"{OPEN}/old/{file.number}" if file.before != ABSENT else "")
        for file in files
    )
    kept = [*(file.kept for file in files if file.kept), *(path for _, path in left)]
    step = OpenStep(entry.serial, open_files, tuple(kept))
    folder.create(f"{NEXT}/step.json", json.dumps(step._asdict()).encode())
    folder.sync(NEXT)
    folder.rename(NEXT, OPEN)
    return step


def _append(folder: Folder, entry: Entry) -> None:
    try:
        folder.append(JOURNAL, entry.line())
    except BaseException:
        # It may have been written in full and not be taken away again: then the step stands.
        if not is_committed(folder, OpenStep(entry.serial, ())):
            raise


def _take_back(folder: Folder, step: OpenStep) -> None:
    for file in reversed(step.files):
        # One that was not replaced yet is as it was, one that was changed by hand since is its owner's.
        if folder.digest(file.path) != file.after:
            continue
        if file.old:
            folder.link(file.old, f"{OPEN}/back")
            folder.rename(f"{OPEN}/back", file.path)
        else:
            folder.remove(file.path)
    for path in step.kept:
        folder.remove(path)
    _close(folder)


def _close(folder: Folder) -> None:
    folder.rename(OPEN, _DONE)
    folder.remove_all(_DONE)


def recover(folder: Folder) -> None:
    """Complete or take back the step that a kill left open, and clear what it left. The library must be locked."""
    if folder.exists(OPEN):
        step = open_step(folder)
        if step is None or is_committed(folder, step):
            _close(folder)
        else:
            _take_back(folder, step)
    for path in (NEXT, _DONE):
        folder.remove_all(path)
