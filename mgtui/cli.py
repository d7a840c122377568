"""The commands: arguments in, one result each, printed as text or JSON."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from mgtui import __version__
from mgtui.export import formats as export_formats
from mgtui.formats.registry import titles
from mgtui.library.files import Changing, NoLibrary
from mgtui.library.library_set import shelf_of
from mgtui.output import columns, one_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "search": "finding", "show": "finding", "related": "finding",
    "check": "upkeep", "index": "upkeep", "info": "upkeep",
    "export": "finding", "notes": "finding",
    "add": "bringing", "remove": "bringing", "review": "reviewing",
    "history": "bringing", "undo": "bringing", "redo": "bringing", "doubles": "doubles",
}  # fmt: skip
"""Command to the module of `mgtui.commands` that has it."""
KINDS = ("passage", "claim", "study", "article")
LIBRARY_HELP = "the library to use (default: the bundled one and your own)"
SEARCH_HELP = """\
words rank by how well they match; a missing one never hides the rest. Also:
  "vitamin d"             the exact words           magn*             beginnings
  tesosterone~            near spellings            -zinc             without a word
  kind:claim topic:zma article:igf-1 design:rct direction:decreases
  year:2000..2011 rel:contradicts fidelity:overstated
                          fields; field:"two words", field:a,b for either
"""


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=max(columns(80) - 2, 20))


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Help, **options)

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {one_line(message)}\n{self.format_usage().rstrip()}")
        raise SystemExit(2)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of one run; `command` is None for the explorer. Exits with 2 on wrong usage."""
    arguments = _parser().parse_args(_with_query_apart(argv))
    arguments.named = Path(arguments.library) if arguments.library else None
    arguments.library = shelf_of(arguments.named)
    return arguments


def _with_query_apart(argv: Sequence[str]) -> list[str]:
    """Arguments of `search` with everything that is no option of ours put behind `--`: `-zinc` is a word."""
    head: list[str] = []
    rest = list(argv)
    while rest and rest[0] != "search":
        head.append(rest.pop(0))
        if head[-1] == "--library" and rest:
            head.append(rest.pop(0))
        elif not head[-1].startswith("-"):
            return list(argv)
    if not rest:
        return head
    options, words = [rest.pop(0)], []
    while rest:
        word = rest.pop(0)
        if word in ("--kind", "--limit", "--library"):
            options += [word, *rest[:1]]
            rest = rest[1:]
        elif word in ("--json", "--help", "-h") or word.startswith(("--kind=", "--limit=", "--library=")):
            options.append(word)
        elif word == "--":
            words += rest
            break
        else:
            words.append(word)
    return [*head, *options, "--", *words]


def _parser() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--library", metavar="DIR", help=LIBRARY_HELP)
    printing = _Parser(add_help=False, parents=[common], argument_default=argparse.SUPPRESS)
    printing.add_argument("--json", action="store_true", help="print JSON")

    parser = _Parser(
        prog="mgtui", description="Search and explore health articles, their claims and the studies behind them."
    )
    parser.add_argument("--library", metavar="DIR", help=LIBRARY_HELP)
    parser.add_argument("--version", action="version", version=f"mgtui {__version__}")
    parser.set_defaults(json=False)
    # `prog` is given so that argparse need not format the usage to find it.
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands (none: the explorer)", prog=parser.prog
    )

    search = commands.add_parser(
        "search", parents=[printing], help="find passages, claims, studies, articles", epilog=SEARCH_HELP,
    )  # fmt: skip
    search.add_argument("query", nargs="*", metavar="QUERY", help="words and fields, as below; none: all articles")
    search.add_argument("--kind", choices=KINDS, default=None, help="only records of this kind")
    search.add_argument("--limit", type=_limit, default=20, metavar="N", help="at most so many (default 20, 0 = all)")
    show = commands.add_parser("show", parents=[printing], help="an article, passage, claim, study or topic")
    show.add_argument(
        "id", metavar="ID", help="als, als#easing-symptoms/1, als/pooled-null, study:fondell-2013, topic:zma"
    )
    show.add_argument("--cite", action="store_true", default=False, help="print a citation of it")
    show.add_argument(
        "--style", metavar="NAME", default=None, help="apa (default), chicago, harvard, vancouver, a file"
    )
    related = commands.add_parser("related", parents=[printing], help="the claims related to a claim")
    related.add_argument("id", metavar="CLAIM", help="id of a claim, such as als/pooled-null")
    related.add_argument("--type", default=None, choices=_relation_types(), help="only relations of this type")
    check = commands.add_parser("check", parents=[printing], help="validate a library")
    check.add_argument("dir", nargs="?", metavar="DIR", default=None, help="its folder (default: as --library)")
    index = commands.add_parser("index", parents=[common], help="build or refresh the index")
    index.add_argument("--rebuild", action="store_true", help="build anew even if nothing changed")
    notes = commands.add_parser("notes", parents=[printing], help="your bookmarks, notes and saved searches")
    notes.add_argument("--export", metavar="FILE", default=None, help="write them to a file, as Markdown")
    notes.add_argument("--force", action="store_true", default=False, help="replace the file where it is there")
    export = commands.add_parser("export", parents=[common], help="records as text, tables, references or pictures")
    export.add_argument("what", metavar="WHAT", help=export_formats.WHAT)
    export.add_argument("--format", choices=export_formats.NAMES, default="md", help="default: md")
    export.add_argument("--style", metavar="NAME", default=None, help="citation style of a bibliography")
    changing = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    changing.add_argument("--library", metavar="DIR", help="the library to change (default: your own)")
    changing.add_argument("--json", action="store_true", help="print JSON")
    add = commands.add_parser("add", parents=[changing], help="bring articles and references into your own library")
    add.add_argument("path", nargs="*", metavar="PATH", help=f"{titles('article')}; {titles('references')}")
    add.add_argument("--undo", action="store_true", default=False, help="the same as `mgtui undo`")
    add.add_argument("--replace", action="store_true", default=False, help="also what you edited since it was added")
    add.add_argument("--explain", action="store_true", default=False, help="say where title, author and date come from")
    remove = commands.add_parser("remove", parents=[changing], help="move a record of your own library to its trash")
    remove.add_argument("id", metavar="ID", help="id of an article or study in it")
    commands.add_parser("doubles", parents=[printing], help="studies that may be one and the same")
    review = commands.add_parser("review", parents=[printing], help="what waits for your decision")
    review.add_argument("article", nargs="?", metavar="ARTICLE", default=None, help="only of this article of yours")
    undoing = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    undoing.add_argument(
        "--library", metavar="DIR", help="only steps of this library (default: yours and the notebook)"
    )
    undoing.add_argument("--json", action="store_true", help="print JSON")
    commands.add_parser("history", parents=[undoing], help="what was done to your libraries and notebook")
    undo = commands.add_parser("undo", parents=[undoing], help="take back the latest step, or one by its number")
    undo.add_argument("number", nargs="?", type=int, metavar="N", default=None, help="number of the step in `history`")
    commands.add_parser("redo", parents=[undoing], help="bring back what the last undo took")
    commands.add_parser("info", parents=[printing], help="versions, libraries, counts, where things lie")
    return parser


def _limit(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError("expected a whole number from 0 (all) up")
    return number


def _relation_types() -> tuple[str, ...]:
    from mgtui.model.vocabularies import RELATION_KINDS

    return tuple(RELATION_KINDS)


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; gives the exit status."""
    module = import_module(f"mgtui.commands.{COMMANDS[arguments.command]}")
    try:
        status: int = getattr(module, arguments.command)(arguments)
        return status
    except BrokenPipeError:
        raise
    except (NoLibrary, Changing, OSError) as error:
        from mgtui.errors import format_error

        say(f"mgtui: {one_line(format_error(error))}")
        return 2
