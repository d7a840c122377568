"""The records that a command works on, and how it ends where they are not as it needs them."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.output import complain, one_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library

WRONG_USE = 2


def records(libraries: LibrarySet) -> Library:
    """The library's records, from the index where it is up to date, else from the files."""
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import open_fresh, open_refreshed

    index = open_fresh(libraries) or open_refreshed(libraries)
    library = None
    if index is not None:
        try:
            library = index.library()
        except IndexDamaged:
            library = None
        finally:
            index.close()
    if library is None:
        library = libraries.read()
    say_mistakes(len(library.mistakes), libraries)
    return library


def near_claims(libraries: LibrarySet, text: str) -> dict[str, float]:
    """The claims nearest a text by meaning, where the index is there and up to date and its texts are read; nothing is
    waited for."""
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import open_fresh
    from mgtui.settings import load

    index = open_fresh(libraries) if load().value("meaning") else None
    if index is None:
        return {}
    with closing(index), suppress(IndexDamaged):  # the next search mends it
        return index.near_claims(text)
    return {}


def say_mistakes(number: int, libraries: LibrarySet) -> None:
    """Say how many mistakes the open libraries have, if any, and which command lists just these."""
    if number:
        lists = "lists it" if number == 1 else "lists them"
        say(f"mgtui: {number_of(number, 'mistake')} in this library: `{one_line(libraries.check_command())}` {lists}")


STANDARD_INPUT = "-"
"""In place of a file or of ids: what stands on standard input."""


def with_input(words: Sequence[str]) -> list[str]:
    """Words of a command, where `-` stands with the lines of standard input in its place."""
    if STANDARD_INPUT not in words:
        return list(words)
    given = sys.stdin.read().split() if sys.stdin is not None else []
    return [each for word in words for each in (given if word == STANDARD_INPUT else [word])]


def unknown(record_id: str, library: Library) -> int:
    """Say that nothing has this id, and which id is like it; gives the exit status."""
    from mgtui.errors import nearest
    from mgtui.ref import all_ids

    near = nearest(record_id, all_ids(library))
    complain(
        f"nothing here is called {record_id} " + (f"(did you mean {near}?)" if near else "(`mgtui search` finds ids)")
    )
    return 1
