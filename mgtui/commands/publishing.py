"""`export site` and `export vault`: a library as pages for people who have only a browser, or as notes for Obsidian."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.commands.keeping import saved_searches
from mgtui.commands.records import WRONG_USE, records
from mgtui.counting import number_of
from mgtui.output import complain, one_line, out

if TYPE_CHECKING:
    import argparse


def publish(arguments: argparse.Namespace) -> int:
    """Write the open libraries: `export site DIR`, `export site --single FILE`, `export vault DIR`."""
    what, *folders = arguments.what or [""]
    is_one_place = len(folders) + bool(arguments.single) == 1
    if what not in ("site", "vault") or not is_one_place or arguments.query is not None:
        complain("expected `export site DIR`, `export site --single FILE` or `export vault DIR`")
        return WRONG_USE
    if what == "vault" and arguments.single:
        complain("a vault is a folder: expected `export vault DIR`")
        return WRONG_USE
    target = arguments.single or folders[0]
    said = _written(what, Path(target), arguments)
    first = f"; {Path(target, 'index.html')} is the first" if what == "site" and not arguments.single else ""
    out(one_line(f"{said} in {target}{first}"))
    return 0


def _written(what: str, target: Path, arguments: argparse.Namespace) -> str:
    library = records(arguments.library)
    if what == "vault":
        from mgtui.export.files import require_folder, write_folder
        from mgtui.export.vault import notes

        require_folder(target, replace=arguments.force)
        found = notes(library, arguments.style)
        write_folder(target, found, replace=arguments.force)
        return number_of(len(found), "note")
    from mgtui.export.site.writing import write_single, write_site

    write = write_single if arguments.single else write_site
    today = date.today().isoformat()
    questions = saved_searches(library)
    number = write(library, target, today, replace=arguments.force, style=arguments.style, questions=questions)
    return number_of(number, "page")
