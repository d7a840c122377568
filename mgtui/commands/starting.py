"""`init` and `open`; `ids` and `schema`, which shells and editors ask; `backup` and `restore`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.commands.records import records, unknown
from mgtui.counting import number_of
from mgtui.output import complain, one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse


def init_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", metavar="DIR", help="a folder that is empty or not there yet")
    parser.add_argument("--title", metavar="TEXT", default="", help="of the library (default: My library)")
    parser.add_argument("--empty", action="store_true", help="without the example")


def init(arguments: argparse.Namespace) -> int:
    """Make a library in a new folder."""
    from mgtui.writing.starting import start_library

    root = Path(arguments.dir)
    files = start_library(root, arguments.title, example=not arguments.empty)
    if arguments.json:
        out_json({"library": str(root), "files": files}, rows="files")
    else:
        from shlex import quote

        out(one_line(f"made a library in {root}: `mgtui --library {quote(str(root))}` opens it"))
    return 0


def open_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="id of a study or article, or of a claim or passage in one")
    parser.add_argument("--print", action="store_true", help="only print the address")


def open(arguments: argparse.Namespace) -> int:  # noqa: A001 - the name of the command
    """Hand the address of a record to the browser, and print it."""
    from mgtui.evidence.addresses import addresses, handed_over, is_on_web
    from mgtui.ref import resolve_typed

    library = records(arguments.library)
    found = resolve_typed(library, arguments.id)
    if found is None:
        return unknown(arguments.id, library)
    doi, address = addresses(library, str(found.ref))
    if address is None or not is_on_web(address):
        complain(f"no address of {arguments.id} on the web is known")
        return 1
    is_open = not arguments.print and handed_over(address)
    if arguments.json:
        out_json({"id": arguments.id, "DOI": doi, "address": address, "opened": is_open})
    else:
        out(address)
        if not is_open and not arguments.print:
            say("no browser with a window was found")
    return 0


def ids_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("prefix", nargs="?", metavar="PREFIX", default="", help="how they begin (default: all)")


def ids(arguments: argparse.Namespace) -> int:
    """List the ids that begin with some letters."""
    from mgtui.ref import all_ids

    found = [each for each in all_ids(records(arguments.library)) if each.startswith(arguments.prefix)]
    if arguments.json:
        out_json({"ids": found}, rows="ids")
    else:
        for each in found:
            out(each)
    return 0 if found else 1


def schema_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.library.json_schema import FILES

    parser.add_argument("file", nargs="?", metavar="FILE", choices=tuple(FILES), help=f"which: {', '.join(FILES)}")


def schema(arguments: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind of file, or the names of all."""
    from mgtui.library.json_schema import FILES
    from mgtui.library.json_schema import schema as made

    if not arguments.file:
        for name, file in FILES.items():
            out(f"{name:<10} {file.title}")
        return 0
    out(json.dumps(made(arguments.file), indent=2))
    return 0


def completion_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.shells import SHELLS

    parser.add_argument("shell", metavar="SHELL", choices=tuple(SHELLS), help=", ".join(SHELLS))


def completion(arguments: argparse.Namespace) -> int:
    """Print the script by which a shell completes the arguments of `mgtui`."""
    from mgtui.shells import script

    out(script(arguments.shell))
    return 0


def backup_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to write")
    parser.add_argument("--force", action="store_true", help="replace the file where it is there")


def backup(arguments: argparse.Namespace) -> int:
    """Write everything that is the reader's to one file."""
    from mgtui.backup import write_backup

    saved = write_backup(Path(arguments.file), replace=arguments.force)
    if arguments.json:
        out_json({"file": arguments.file, "files": saved}, rows="files")
    else:
        out(one_line(f"{number_of(len(saved), 'file')} in {arguments.file}"))
    return 0


def restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that `mgtui backup` wrote")


def restore(arguments: argparse.Namespace) -> int:
    """Bring back what a backup holds; what is there now is kept beside it."""
    from mgtui.backup import read_backup

    restored = read_backup(Path(arguments.file))
    if arguments.json:
        out_json({"files": restored.files, "kept": restored.kept}, rows="files")
    else:
        out(f"{number_of(len(restored.files), 'file')} brought back")
        for kept in restored.kept:
            say(one_line(f"what was there is in {kept}"))
    return 0
