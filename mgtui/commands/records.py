"""The records that a command works on, and how it ends where they are not as it needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.output import one_line, say

if TYPE_CHECKING:
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library

WRONG_USE = 2


def records(shelf: LibrarySet) -> Library:
    """The library's records, from the index where it is up to date, else from the files."""
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import open_fresh

    index = open_fresh(shelf)
    library = None
    if index is not None:
        try:
            library = index.library()
        except IndexDamaged:
            library = None
        finally:
            index.close()
    if library is None:
        library = shelf.read()
    say_mistakes(len(library.mistakes), shelf)
    return library


def say_mistakes(number: int, shelf: LibrarySet) -> None:
    """Say how many mistakes the open libraries have, if any, and which command lists just these."""
    if number:
        lists = "lists it" if number == 1 else "lists them"
        say(f"mgtui: {number_of(number, 'mistake')} in this library: `{one_line(shelf.check_command())}` {lists}")


def unknown(record_id: str) -> int:
    """Say that nothing has this id; gives the exit status."""
    say(f"mgtui: nothing here is called {one_line(record_id)} (`mgtui search` finds ids)")
    return 1


def failed(error: Exception) -> int:
    """Say why nothing was changed; gives the exit status."""
    from mgtui.errors import InUse, NoSuchRecord, NothingToUndo

    say(f"mgtui: {one_line(str(error))}")
    return 1 if isinstance(error, InUse | NoSuchRecord | NothingToUndo) else WRONG_USE
