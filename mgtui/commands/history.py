"""`history`, `undo`, `redo`: what was done to the reader's libraries and notebook, taken back and brought back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mgtui.output import one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.history import History
    from mgtui.steps import Step

WRONG_USE = 2


def history(arguments: argparse.Namespace) -> int:
    """List every step, the latest last."""
    from mgtui.notebook.database import NotebookError

    try:
        with _opened(arguments) as opened:
            steps = opened.steps()
    except NotebookError as error:
        say(f"mgtui: {one_line(str(error))}")
        return WRONG_USE
    if arguments.json:
        out_json(_as_json(steps))
    else:
        _print(steps)
        if not steps:
            say("nothing was done yet that could be taken back")
    return 0 if steps else 1


def undo(arguments: argparse.Namespace) -> int:
    """Take back the latest step, or the one of a number with those that rest on it."""
    number = getattr(arguments, "number", None)
    return _change(arguments, lambda steps: steps.undo(number), "taken back")


def redo(arguments: argparse.Namespace) -> int:
    """Bring back what the last undo took."""
    return _change(arguments, lambda steps: steps.redo(), "brought back")


@contextmanager
def _opened(arguments: argparse.Namespace) -> Iterator[History]:
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
    from mgtui.errors import InUse, LibraryWriteError, NothingToUndo
    from mgtui.notebook.database import NotebookError

    try:
        with _opened(arguments) as opened:
            steps = act(opened)
    except (LibraryWriteError, NotebookError) as error:
        say(f"mgtui: {one_line(str(error))}")
        return 1 if isinstance(error, InUse | NothingToUndo) else WRONG_USE
    if arguments.json:
        out_json(_as_json(steps))
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
