"""Index: a copy of the bundled library indexed from nothing, as a whole process, beside an empty cache folder."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from programs import run
from report import Row, main

from harness.environment import PROGRAM, TOP

GOAL = 2.0


def measure(runs: int) -> list[Row]:
    """Build again and again, each time into a cache folder that is new."""
    with tempfile.TemporaryDirectory(prefix="mgtui-bench-") as folder:
        library = Path(folder) / "library"
        shutil.copytree(TOP / "content", library)
        command = [*PROGRAM, "--library", str(library), "index"]
        seconds = [run(command, {"XDG_CACHE_HOME": f"{folder}/cache-{number}"}) for number in range(runs)]
    return [Row("index build", "s", seconds, [], [], GOAL)]


if __name__ == "__main__":
    main(__doc__ or "", measure, runs=5)
