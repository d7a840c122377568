"""What comes into the reader's own library, and out again: `add` and `remove`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.library.locations import own_library
from mgtui.output import one_line, out, out_json, say
from mgtui.ref import parse

if TYPE_CHECKING:
    import argparse

WRONG_USE = 2


def add(arguments: argparse.Namespace) -> int:
    """Add files and folders, or take back the last change."""
    from mgtui.commands.history import undo
    from mgtui.errors import LibraryWriteError

    if arguments.undo:
        if arguments.path:
            say("mgtui add: --undo takes back the last change as a whole, and no file beside it")
            return WRONG_USE
        return undo(arguments)
    if not arguments.path:
        say("mgtui add: name at least one file or folder, or --undo")
        return WRONG_USE
    try:
        return _add(arguments, arguments.named or own_library())
    except LibraryWriteError as error:
        return _failed(error)


def _add(arguments: argparse.Namespace, root: Path) -> int:
    import msgspec

    from mgtui.importing.add import add as brought_in
    from mgtui.progress import ProgressBar

    bar = ProgressBar("adding")
    try:
        summary = brought_in(
            [Path(path) for path in arguments.path], root, bar.update, replace_edited=arguments.replace
        )
    finally:
        bar.close()
    if arguments.json:
        out_json(msgspec.to_builtins(summary))
    else:
        for outcome in summary.outcomes:
            out(one_line(outcome.line()))
            for line in outcome.explanation() if arguments.explain else ():
                out(f"        {one_line(line)}")
        say(one_line(summary.line()))
    return 1 if summary.count("failed") else 0


def remove(arguments: argparse.Namespace) -> int:
    """Move a record of the reader's own library to its trash folder."""
    import msgspec

    from mgtui.errors import LibraryWriteError
    from mgtui.writing.removing import remove as removed

    try:
        removal = removed(arguments.named or own_library(), _own(arguments.id))
    except LibraryWriteError as error:
        return _failed(error)
    if arguments.json:
        out_json(msgspec.to_builtins(removal))
    else:
        out(one_line(removal.line()))
    return 0


def _own(record_id: str) -> str:
    """An id as search prints it, `own::x` or `study:own::x`, without the name of its library."""
    return str(parse(record_id)._replace(library=""))


def _failed(error: Exception) -> int:
    from mgtui.errors import InUse, NoSuchRecord, NothingToUndo

    say(f"mgtui: {one_line(str(error))}")
    return 1 if isinstance(error, InUse | NoSuchRecord | NothingToUndo) else WRONG_USE
