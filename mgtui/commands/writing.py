"""What leaves the program: `export`, `notes`, and citations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.commands.records import records, unknown
from mgtui.output import one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse


def citation(arguments: argparse.Namespace) -> int:
    """A citation of a record: `show ID --cite`."""
    from mgtui.errors import ExportError, UnknownRecord
    from mgtui.export.cite import cite

    library = records(arguments.library)
    try:
        text = cite(library, arguments.id, arguments.style)
    except UnknownRecord:
        return unknown(arguments.id)
    except ExportError as error:
        say(f"mgtui: {one_line(str(error))}")
        return 2
    if arguments.json:
        out_json({"id": arguments.id, "citation": text})
    else:
        out(text)
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Records as text, tables, references or pictures."""
    from mgtui.errors import ExportError, UnknownRecord
    from mgtui.export.entry import export as exported

    library = records(arguments.library)
    try:
        text = exported(library, arguments.what, arguments.format, arguments.style)
    except UnknownRecord:
        return unknown(arguments.what)
    except ExportError as error:
        say(f"mgtui: {one_line(str(error))}")
        return 2
    out(text.rstrip("\n"))
    return 0


def notes(arguments: argparse.Namespace) -> int:
    """The reader's bookmarks, notes and saved searches."""
    from mgtui.export.notes import notebook_json, notebook_markdown
    from mgtui.notebook.database import NotebookError
    from mgtui.notebook.notebook import Notebook

    library = records(arguments.library)
    try:
        with Notebook.open() as notebook:
            if arguments.json:
                out_json(notebook_json(notebook, [library]))
                return 0
            text = notebook_markdown(notebook, [library])
    except NotebookError as error:
        say(f"mgtui: {one_line(str(error))}")
        return 2
    if not arguments.export:
        out(text.rstrip("\n"))
        return 0
    from mgtui.export.files import write_new

    try:
        write_new(Path(arguments.export), text, replace=arguments.force)
    except FileExistsError as error:
        say(f"mgtui: {one_line(str(error))} (--force replaces it)")
        return 2
    say(f"written: {one_line(arguments.export)}")
    return 0
