"""Kills a builder of an index before every single thing it changes on the disk, and looks at what is left each time.

A program of its own, since it forks: `store_kill_points.py FOLDER SCENARIO N`, where the scenario is `first build`,
`rebuild`, `refresh` or `refresh of a large one`, and every N-th thing is taken. Prints JSON: how many there were, and
what was wrong after which.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from store_library import change, write_library

from mgtui.library.locations import index_home
from mgtui.search.store import builds
from mgtui.search.store.index import engine_named, open_fresh, open_index
from mgtui.search.store.manifest import is_intact

CHANGES = {"os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "sqlite3.connect"}
WRITING = os.O_WRONLY | os.O_RDWR
ENOUGH = 2_000


def killed_at(point: int, act: Callable[[], object]) -> bool:
    """Run something in a child that is killed before its n-th change of the disk; False where it was done by then."""
    child = os.fork()
    if child == 0:
        left = point

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event in CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING):
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(watch)
        act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def look(root: Path, word: str, *, always: bool) -> str:
    """What is wrong with what a kill left, empty where nothing is. `always`: a fresh index has to be there."""
    home = index_home(root)
    complete = builds.complete_builds(home, engine_named(os.environ["MGTUI_ENGINE"])) if home.exists() else []
    if not all(map(is_intact, complete)):
        return "a build says it is complete and is not"
    fresh = open_fresh(root)
    if fresh is None:
        if always:
            return "the index that was there is gone"
    else:
        fresh.library()
        fresh.close()
    said: list[str] = []
    index = open_index(root, say=said.append)
    found = [hit.id for hit in index.search(word).hits]
    index.close()
    if said:
        return f"said {said}"
    left = {path.name for path in home.iterdir()} - {"lock", index.folder.name}
    if fresh is None and left:
        return f"left behind: {left}"
    return "" if "zinc#growth/1" in found else f"found only {found}"


def walk(root: Path, before: Path, act: Callable[[], object], word: str, *, always: bool, every: int) -> dict[str, Any]:
    """Kill at every n-th point, each time from the same start; how many points there were, what was wrong at which."""
    home = index_home(root)
    wrong = {}
    for point in range(0, ENOUGH, every):
        shutil.rmtree(home, ignore_errors=True)
        if before.exists():
            shutil.copytree(before, home)
        killed = killed_at(point, act)
        found = look(root, word, always=always)
        if found:
            wrong[point] = found
        if not killed:
            return {"points": point, "wrong": wrong}
    return {"points": ENOUGH, "wrong": {ENOUGH: "never done"}}


def main(place: Path, scenario: str, every: int) -> None:
    """Kill a first build, a rebuild or a refresh after a change."""
    os.environ["XDG_CACHE_HOME"] = str(place / "cache")
    os.environ["MGTUI_ENGINE"] = "sqlite" if scenario.endswith("large one") else "whoosh"
    root = write_library(place / "library")
    before = place / "before"
    if scenario != "first build":
        open_index(root).close()
        shutil.copytree(index_home(root), before)
    if scenario.startswith("refresh"):
        change(root / "articles/zinc.md", "---\ntitle: Zinc\n---\n## Growth\n\nMolybdenum is new.\n")
    rebuild = scenario == "rebuild"
    word = "molybdenum" if scenario.startswith("refresh") else "zinc"
    print(json.dumps(walk(root, before, lambda: open_index(root, rebuild=rebuild), word, always=rebuild, every=every)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
