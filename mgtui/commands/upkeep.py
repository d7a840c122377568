"""`check`, `index` and `info`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.commands.records import records, say_mistakes
from mgtui.counting import number_of
from mgtui.output import one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse


def check(arguments: argparse.Namespace) -> int:
    """Every mistake in a library."""
    from mgtui.library.reader import read_library

    roots = (Path(arguments.dir),) if arguments.dir else arguments.library.roots
    found = [(root, mistake) for root in roots for mistake in read_library(root).mistakes]
    if arguments.json:
        several = len(roots) > 1
        out_json(
            {
                "mistakes": [
                    {
                        "path": str(root / m.path) if several else m.path,
                        "line": m.line,
                        "column": m.column,
                        "message": m.message,
                    }
                    for root, m in found
                ]
            }
        )
    else:
        for root, mistake in found:
            out(one_line(f"{root / mistake.path}{str(mistake).removeprefix(mistake.path)}"))
    for root in roots:
        number = sum(1 for home, _ in found if home == root)
        say(f"{one_line(str(root))}: {number_of(number, 'mistake') if number else 'no mistakes'}")
    return 1 if found else 0


def index(arguments: argparse.Namespace) -> int:
    """Build or refresh the index."""
    from mgtui.progress import ProgressBar
    from mgtui.search.store.index import open_index

    bar = ProgressBar("building the index")
    try:
        index = open_index(arguments.library, progress=bar.update, say=say, rebuild=arguments.rebuild)
    finally:
        bar.close()
    say_mistakes(index.mistakes, arguments.library)
    out(f"index up to date: {one_line(str(index.folder))}")
    index.close()
    return 0


def info(arguments: argparse.Namespace) -> int:
    """Versions, libraries, counts, where things lie."""
    from mgtui.info import gather

    found = gather(arguments.library, records(arguments.library))
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain import info_text

        out(info_text(found))
    return 0
