"""A new library, begun in the explorer in a folder that the reader names; then it is the one that is open."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.errors import LibraryWriteError, format_error
from mgtui.importing.typed_paths import paths_in
from mgtui.library.library_set import LibrarySet
from mgtui.output import one_line
from mgtui.tui.widgets.asked_line import AskedLine
from mgtui.writing.starting import start_library

if TYPE_CHECKING:
    from mgtui.tui.actions import Context


def new_library(explorer: Context) -> None:
    """Make an empty library where the reader says, and open it in place of those that are open."""

    def named(line: str | None) -> None:
        if line:
            explorer.start(lambda: _made(explorer, line))

    question = "New library, with nothing in it: in which folder?"
    explorer.open_page(AskedLine(question, "makes and opens it", example="a folder that is empty or not there"), named)


async def _made(explorer: Context, line: str) -> None:
    paths = paths_in(line)
    # One folder is asked for: several words are its name.
    root = Path.cwd() / (paths[0] if len(paths) == 1 else Path(line).expanduser())
    try:
        await asyncio.to_thread(start_library, root, root.name, example=False)
    except LibraryWriteError as error:
        explorer.say(one_line(format_error(error)))
        return
    said = f"{explorer.key_of('view.add')} adds articles; `mgtui --library {root}` opens this library again"
    explorer.open_instead(LibrarySet((root,)), one_line(said))
