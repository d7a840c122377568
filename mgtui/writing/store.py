"""A library that is written to: its folder, its journal, and the steps that change it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead, Changed
from mgtui.library import files
from mgtui.library.escaping import yaml_scalar
from mgtui.library.locations import own_library
from mgtui.library.source import SIZE_LIMIT
from mgtui.library.text import is_id, slug
from mgtui.writing import disk
from mgtui.writing.journal import FOLDER, TRASH, Journal, Origin, Step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASIDE = "set-aside"
_NEW_LIBRARY = """\
id: {id}
title: {title}
description: {description}
schema: 1
"""


class Store:
    """An open library; made by `opened`."""

    def __init__(self, root: Path, journal: Journal) -> None:
        self.root = root
        self.journal = journal

    def read(self, path: str) -> bytes | None:
        """A file of the library; None where there is none."""
        return disk.read(self.root / path)

    def put(self, path: str, text: str, *, before: bytes | None, origins: tuple[Origin, ...] = ()) -> None:
        """Write a file in place of what was read of it before, None where it is new.

        Raises Changed, OSError, or CannotRead where it would be larger than a library may hold.
        """
        data = text.encode("utf-8")
        if len(data) > SIZE_LIMIT:
            raise CannotRead(
                f"{path} would grow to {len(data) >> 20} MB, a library holds files of at most {SIZE_LIMIT >> 20} MB"
            )
        kept = "" if before is None else self.journal.keep_copy(path, before)
        (self.root / path).parent.mkdir(exist_ok=True)
        expected = None if before is None else disk.digest(before)
        there = self.read(path)
        if (None if there is None else disk.digest(there)) != expected:
            raise Changed(self.root / path)
        self.journal.note(Step(self.journal.run, "put", path, kept, disk.digest(data), origins))
        disk.write(self.root / path, data, expected=expected)

    def take(self, path: str, trash: str) -> None:
        """Move a file to a folder of the trash, if it is there."""
        if not files.exists(self.root, path):
            return
        target = f"{TRASH}/{trash}/{path}"
        self.journal.note(Step(self.journal.run, "take", path, target))
        disk.move(self.root / path, self.root / target)


@contextlib.contextmanager
def opened(root: Path, *, create: bool = False) -> Iterator[Store]:
    """Open a library for writing, and make it where `create` says so.

    Raises NoLibrary, Busy where another process writes to it, OSError.
    """
    if create:
        _create(root)
    files.require_library(root)
    (root / FOLDER).mkdir(exist_ok=True)
    with disk.locked(root / FOLDER / "lock"):
        for folder in (root, root / files.ARTICLES, root / ASIDE):
            disk.clear_leftovers(folder)
        yield Store(root, Journal(root))


def _create(root: Path) -> None:
    (root / files.ARTICLES).mkdir(parents=True, exist_ok=True)
    if files.exists(root, files.ABOUT):
        return
    is_default = root.resolve() == own_library().resolve()
    folder = "own" if is_default else slug(root.resolve().name)
    text = _NEW_LIBRARY.format(
        id=yaml_scalar(folder if is_id(folder) else "own"),
        title=yaml_scalar("My library"),
        description=yaml_scalar("Articles and references that were brought in with mgtui add"),
    )
    # Last, because this file makes the folder a library.
    with contextlib.suppress(Changed):
        disk.write(root / files.ABOUT, text.encode("utf-8"), expected=None)
