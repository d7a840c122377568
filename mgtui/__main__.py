"""`mgtui`: a command, or without one the explorer."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from mgtui.library.library_set import LibrarySet


def main(argv: Sequence[str] | None = None) -> int:
    """Run `mgtui`; gives the exit status.

    0 found or fine, 1 nothing found or mistakes, 2 wrong usage or no library, 3 the program itself failed.
    """
    # A command makes objects and ends: by default their garbage is looked for hundreds of times on the way.
    gc.set_threshold(50_000, 20, 20)
    # And once more on the way out, through all that is there, which ends with the process anyway.
    atexit.register(gc.freeze)
    from mgtui.output import complain

    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        from mgtui.errors import format_error

        complain(format_error(error))
        _forget_output()
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from mgtui.failure import note

        complain(note(error))
        return 3
    return status


def _run(argv: Sequence[str]) -> int:
    if not argv:  # as most often: nothing to be parsed, and no parser imported
        from mgtui.library.library_set import LibrarySet, libraries_of, turned_to

        _say_mistakes_of_settings()
        root = turned_to()
        return _explore(LibrarySet((root,)) if root else libraries_of(), is_again=root is not None)
    from mgtui import cli

    arguments = cli.parse(argv)
    _say_mistakes_of_settings()
    return _explore(arguments.library) if arguments.command is None else cli.run(arguments)


def _say_mistakes_of_settings() -> None:
    """What is wrong in the file of settings, a line each; all else in it counts."""
    from mgtui.library.library_set import is_library
    from mgtui.output import one_line, say
    from mgtui.settings import load

    settings = load()
    lost = [root for root in settings.paths if not is_library(root)]
    for mistake in (*settings.mistakes, *(f"{root}: no library there, though the settings name it" for root in lost)):
        say(f"mgtui: {one_line(mistake)}")


def _forget_output() -> None:
    """Nobody reads it, or there is no room for it: what is still buffered has nowhere to go either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _is_there_or_made(libraries: LibrarySet) -> bool:
    """Whether there is a library to open; where the one folder that was named is empty, one may be made there."""
    from mgtui.library.library_set import is_library

    root = libraries.roots[-1]
    if len(libraries.roots) != 1 or is_library(root) or not root.is_dir() or any(root.iterdir()):
        return True  # or said where it is opened
    from mgtui.output import one_line, say

    sys.stdout.write(one_line(f"{root} is empty. Make a new library in it? [y/N] "))
    sys.stdout.flush()
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        say("mgtui: no library was made")
        return False
    from mgtui.writing.starting import start_library

    start_library(root, root.resolve().name, example=False)
    return True


def _explore(libraries: LibrarySet, *, is_again: bool = False) -> int:
    from mgtui.output import complain

    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
        complain("the explorer needs a terminal; `mgtui search WORDS` works without one")
        return 2
    if not _is_there_or_made(libraries):
        return 2
    # Start-up makes much and throws away little: looking for garbage takes a tenth of it. On with the first picture.
    gc.disable()
    from mgtui.library.files import NoLibrary
    from mgtui.tui.app import explore

    try:
        return explore(libraries, is_again=is_again)
    except NoLibrary as error:
        complain(str(error))
        return 2


if __name__ == "__main__":
    sys.exit(main())
