"""`mgtui`: a command, or without one the explorer."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run `mgtui`; the exit status is 0 found or fine, 1 nothing found or mistakes, 2 wrong usage or no library."""
    from mgtui import cli

    try:
        arguments = cli.parse(sys.argv[1:] if argv is None else argv)
        status = _explore(arguments.library) if arguments.command is None else cli.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone; what is still buffered has nowhere to go either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _explore(root: Path) -> int:
    from mgtui.output import say

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        say("mgtui: the explorer needs a terminal; `mgtui search WORDS` works without one")
        return 2
    from mgtui.library.files import NoLibrary
    from mgtui.tui.app import explore

    try:
        explore(root)
    except NoLibrary as error:
        say(f"mgtui: {error}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
