"""What is done to the reader's libraries: `add`, `remove`; `history`, `undo` and `redo` of it and of the notebook."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.commands.records import STANDARD_INPUT, WRONG_USE
from mgtui.disk import Folder
from mgtui.library.locations import own_library
from mgtui.output import complain, one_line, out, out_json, say
from mgtui.ref import parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.history import History
    from mgtui.steps import Step


_INPUT = "standard-input"
"""What an article of standard input is called, where it has no title."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.formats.registry import titles

    parser.add_argument("path", nargs="*", metavar="PATH", help=f"{titles('article')}; {titles('references')}")
    parser.add_argument("--new", action="store_true", help="make the library of --library where there is none")
    parser.add_argument("--undo", action="store_true", help="the same as `mgtui undo`")
    parser.add_argument("--replace", action="store_true", help="replace also what you edited since it was added")
    parser.add_argument("--explain", action="store_true", help="say where title, author and date come from")


def add(arguments: argparse.Namespace) -> int:
    """Add files and folders, or take back the last change."""
    from mgtui.library.files import NoLibrary, require_library

    if arguments.undo:
        if arguments.path:
            complain("--undo takes back the last change as a whole, and no file beside it", "add")
            return WRONG_USE
        return undo(arguments)
    if not arguments.path:
        complain("name at least one file or folder, or --undo", "add")
        return WRONG_USE
    if arguments.named and not arguments.new:
        # A folder that was mistyped does not become a library.
        try:
            require_library(arguments.named)
        except NoLibrary as error:
            complain(f"{error} (--new makes one)")
            return WRONG_USE
    with _files(arguments.path) as paths:
        return _add(arguments, paths, arguments.named or own_library())


@contextmanager
def _files(names: Sequence[str]) -> Iterator[list[Path]]:
    """The files and folders that are named; standard input is a file while it is brought in."""
    if STANDARD_INPUT not in names:
        yield [Path(name) for name in names]
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="mgtui-") as home:
        Folder(Path(home)).write(_INPUT, sys.stdin.buffer.read() if sys.stdin is not None else b"")
        yield [Path(home, _INPUT) if name == STANDARD_INPUT else Path(name) for name in names]


def _add(arguments: argparse.Namespace, paths: list[Path], root: Path) -> int:
    import msgspec

    from mgtui.extraction.parser import NO_PARSER, is_there
    from mgtui.importing.add import add as brought_in
    from mgtui.progress import ProgressBar

    bar = ProgressBar("adding")
    try:
        summary = brought_in(paths, root, bar.update, replace_edited=arguments.replace)
    finally:
        bar.close()
    if arguments.json:
        out_json(msgspec.to_builtins(summary), rows="outcomes")
    else:
        for outcome in summary.outcomes:
            out(one_line(outcome.line()))
            for line in outcome.explanation() if arguments.explain else ():
                out(f"        {one_line(line)}")
        say(one_line(summary.line()))
        if summary.count("added") and not is_there():
            say(NO_PARSER)
    return 1 if summary.count("failed") or not summary.outcomes else 0


def remove_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", metavar="ID", help="id of an article or study of yours; its file goes to the trash folder"
    )


def remove(arguments: argparse.Namespace) -> int:
    """Move an article or study of the reader's own library to its trash folder."""
    import msgspec

    from mgtui.writing.removing import remove as removed

    removal = removed(arguments.named or own_library(), _own(arguments.id))
    if arguments.json:
        out_json(msgspec.to_builtins(removal))
    else:
        out(one_line(removal.line()))
    return 0


def _own(record_id: str) -> str:
    """An id as search prints it, `own::x` or `study:own::x`, without the name of its library."""
    return str(parse(record_id)._replace(library=""))


def history(arguments: argparse.Namespace) -> int:
    """List every step, the latest last."""
    with opened_history(arguments) as opened:
        steps = opened.steps()
    if arguments.json:
        out_json(_as_json(steps), rows="steps")
    else:
        _print(steps)
        if not steps:
            say("nothing was done yet that could be taken back")
    return 0 if steps else 1


def undo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", nargs="?", type=int, metavar="N", help="number of the step in `history`")


def undo(arguments: argparse.Namespace) -> int:
    """Take back the latest step, or the one of a number with those that rest on it."""
    number = getattr(arguments, "number", None)
    return _change(arguments, lambda steps: steps.undo(number), "taken back")


def redo(arguments: argparse.Namespace) -> int:
    """Bring back what the last undo took."""
    return _change(arguments, lambda steps: steps.redo(), "brought back")


@contextmanager
def opened_history(arguments: argparse.Namespace) -> Iterator[History]:
    """The history of the library that is named, else of all that is the reader's."""
    from mgtui.history import history_of, reader_history
    from mgtui.library.files import require_library

    if arguments.named is None:
        with reader_history() as opened:
            yield opened
    else:
        require_library(arguments.named)
        yield history_of([arguments.named])


def _change(arguments: argparse.Namespace, act: Callable[[History], Sequence[Step]], verb: str) -> int:
    with opened_history(arguments) as opened:
        steps = act(opened)
    if arguments.json:
        out_json(_as_json(steps), rows="steps")
    else:
        for step in steps:
            out(f"{verb} {step.number}: {one_line(step.what)}")
    return 0


def _as_json(steps: Sequence[Step]) -> dict[str, Any]:
    return {
        "steps": [
            {"n": step.number, "when": step.when, "what": step.what, "undone": step.undone, "ids": list(step.ids)}
            for step in steps
        ]
    }


def _print(steps: Sequence[Step]) -> None:
    width = len(str(len(steps)))
    for step in steps:
        mark = " (undone)" if step.undone else ""
        out(f"{step.number:>{width}}  {step.when[:16].replace('T', ' ')}  {one_line(step.what)}{mark}")
