"""A library that the reader names by its folder: begun where there is none, and opened in place of those open."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from mgtui.errors import LibraryWriteError, format_error
from mgtui.importing.typed_paths import paths_in
from mgtui.library.library_set import LibrarySet, is_library, libraries_of, open_next_time
from mgtui.output import one_line
from mgtui.tui.widgets.asked_line import AskedLine
from mgtui.writing.starting import NotEmpty, start_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.tui.actions import Context
    from mgtui.tui.opening import Opening

_USUAL = "-"
"""Stands for the libraries that are open where none was turned to."""


def which_library(opening: Opening, key_of: Callable[[str], str]) -> str:
    """That a library is open which the reader turned to, and how to leave it."""
    [root] = opening.libraries.roots
    words = f"{opening.session.library.title} is open again ({_short(root)}): {key_of('view.new')}, then {_USUAL}"
    return one_line(f"{words}, leads back to the bundled library and yours")


def _short(root: Path) -> str:
    with suppress(ValueError, RuntimeError):  # it lies elsewhere, or there is no home
        return str("~" / root.relative_to(Path.home()))
    return str(root)


def new_library(explorer: Context) -> None:
    """Open the library in the folder that the reader names, made there where it is empty or not there."""
    key_of, found = explorer.key_of, list[tuple[LibrarySet, str]]()

    async def refusal(line: str) -> str:
        try:
            found.append(await asyncio.to_thread(_turned_to, line, key_of("view.add")))
        except NotEmpty as error:
            return f"{format_error(error)}; then {key_of('view.add')} adds the files of this one"
        except (LibraryWriteError, OSError) as error:
            return format_error(error)
        return ""

    def named(line: str | None) -> None:
        if line:
            libraries, said = found[-1]
            explorer.open_instead(libraries, one_line(said))

    question = "A new library, or another one: in which folder?"
    example = f"empty or not there: a new library; {_USUAL} for the bundled one and yours"
    explorer.open_page(AskedLine(question, "opens it", example=example, refusal=refusal), named)


def _turned_to(line: str, adds: str) -> tuple[LibrarySet, str]:
    """The library in a folder, made where there is none, to be opened from now on; and what is said of it, with the key
    that adds to it. Raises LibraryWriteError, OSError."""
    if line.strip() == _USUAL:
        open_next_time(None)
        return libraries_of(), "The bundled library and yours are open again"
    paths = paths_in(line)
    # One folder is asked for: several words are its name.
    root = Path.cwd() / (paths[0] if len(paths) == 1 else Path(line).expanduser())
    if not is_library(root):
        start_library(root, root.name, example=False)
    command = f"`mgtui --library {quote(str(root))}`"
    try:
        open_next_time(root)
    except OSError as error:  # it can be read and written all the same
        return LibrarySet((root,)), f"{adds} adds articles; {command} opens this library again ({format_error(error)})"
    return LibrarySet((root,)), f"{adds} adds articles; the next start opens this library, as {command} does"
