"""A new library in a folder: with a short example to look at and to change, or with nothing in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import mgtui
from mgtui.disk import ABSENT, Folder
from mgtui.errors import LibraryWriteError
from mgtui.library.files import ABOUT, ARTICLES, CLAIMS
from mgtui.library.json_schema import FILES, FOLDER, schema, with_modeline
from mgtui.writing.store import new_about

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(mgtui.__file__).parent / "example"
EXAMPLE_TITLE = "Lemons and scurvy, an example"


class NotEmpty(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """There is something in the folder already."""


def start_library(root: Path, title: str = "", *, example: bool = True) -> list[str]:
    """Make a library in a folder that is empty or not there; gives the paths of its files.

    Beside them stand the schemas of its YAML files, by which an editor completes and checks what is written there.
    Raises NotEmpty, PathError.
    """
    folder = Folder(root)
    if root.exists() and (not root.is_dir() or folder.names()):
        raise NotEmpty(f"{root} is not empty: name a new folder")
    folder.make(ARTICLES)
    folder.make(CLAIMS)
    written = []
    for path, data in _files(example=example):
        folder.make("/".join(path.split("/")[:-1]))
        folder.write(path, data, expected=ABSENT)
        written.append(path)
    # Last, because this file makes the folder a library.
    folder.write(
        ABOUT,
        with_modeline(ABOUT, new_about(root, title or (EXAMPLE_TITLE if example else ""))).encode(),
        expected=ABSENT,
    )
    return [*written, ABOUT]


def _files(*, example: bool) -> Iterator[tuple[str, bytes]]:
    for name in FILES:
        if name != "article":
            yield f"{FOLDER}/{name}.json", (json.dumps(schema(name), indent=1) + "\n").encode()
    if not example:
        return
    source = Folder(EXAMPLE)
    for path in sorted(file.relative_to(EXAMPLE).as_posix() for file in EXAMPLE.rglob("*") if file.is_file()):
        if path != ABOUT and path.endswith((".yaml", ".md")):
            data = source.read(path)
            assert data is not None
            yield path, with_modeline(path, data.decode()).encode()
