"""Run as a program: add files and be killed at every moment in turn, each time in a library of its own.

A moment is a call that makes something lasting: `os.fsync`, `Path.replace`, `Path.rename`, `Path.mkdir`. The process
ends there as by SIGKILL: before the call, and after it. Prints, for each moment, what the library was like then and
after adding the same files again.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from mgtui.importing.add import add
from mgtui.library.files import NoLibrary
from mgtui.library.reader import read_library
from mgtui.writing.removing import remove, undo


def main(folder: Path, sources: list[Path], doing: str) -> None:
    """Kill at moment after moment until one run gets to its end."""
    os.fsync = lambda handle: None  # what is lost without it is lost with the power, not with the process
    for moment in range(1000):
        root = folder / f"library-{moment}"
        if doing != "add":
            add(sources, root)
        if not killed(root, sources, doing, moment):
            print(json.dumps({"moments": moment}))
            return
        then = state(root)
        add(sources, root)
        print(json.dumps({"then": then, "again": state(root), "leftovers": leftovers(root)}))


def killed(root: Path, sources: list[Path], doing: str, moment: int) -> bool:
    """Whether the child was killed before it was done."""
    child = os.fork()
    if child == 0:
        die_at(moment)
        act(root, sources, doing)
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


def act(root: Path, sources: list[Path], doing: str) -> None:
    if doing == "add":
        add(sources, root)
    elif doing == "undo":
        undo(root)
    else:
        remove(root, next(iter(read_library(root).articles)))


def die_at(moment: int) -> None:
    calls = 0

    def dying(original):
        def call(*arguments, **options):
            nonlocal calls
            if calls >= moment:
                os._exit(9)
            result = original(*arguments, **options)
            calls += 1
            if calls >= moment:
                os._exit(9)
            calls += 1
            return result

        return call

    os.fsync = dying(os.fsync)
    for name in ("replace", "rename", "mkdir"):
        setattr(Path, name, dying(getattr(Path, name)))


def state(root: Path) -> dict[str, object]:
    try:
        library = read_library(root)
    except NoLibrary:
        return {"articles": 0, "studies": 0, "mistakes": []}
    return {
        "articles": len(library.articles),
        "studies": len(library.studies),
        "mistakes": [str(mistake) for mistake in library.mistakes],
    }


def leftovers(root: Path) -> list[str]:
    return [str(path) for folder in ("articles", ".") for path in (root / folder).glob(".*.mgtui-new")]


if __name__ == "__main__":
    main(Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]], sys.argv[1])
