"""The commands: arguments in, one result each, printed as text or JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from mgtui import __version__
from mgtui.library.files import Changing, NoLibrary
from mgtui.library.place import bundled_library
from mgtui.output import columns, one_line, out, out_json, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Library
    from mgtui.search.engine import Results
    from mgtui.search.store.index import Index

KINDS = ("passage", "claim", "study", "article")
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
    arguments.library = Path(arguments.library) if arguments.library else bundled_library()
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
    common.add_argument("--library", metavar="DIR", help="the library to use (default: the bundled one)")
    printing = _Parser(add_help=False, parents=[common], argument_default=argparse.SUPPRESS)
    printing.add_argument("--json", action="store_true", help="print JSON")

    parser = _Parser(
        prog="mgtui", description="Search and explore health articles, their claims and the studies behind them."
    )
    parser.add_argument("--library", metavar="DIR", help="the library to use (default: the bundled one)")
    parser.add_argument("--version", action="version", version=f"mgtui {__version__}")
    parser.set_defaults(json=False)
    # `prog` is given so that argparse need not format the usage to find it.
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands (none: the explorer)", prog=parser.prog
    )

    search = commands.add_parser(
        "search", parents=[printing], help="find passages, claims, studies, articles", epilog=SEARCH_HELP,
    )  # fmt: skip
    search.add_argument("query", nargs="*", metavar="QUERY")
    search.add_argument("--kind", choices=KINDS, default=None, help="only records of this kind")
    search.add_argument("--limit", type=_limit, default=20, metavar="N", help="at most so many (default 20, 0 = all)")
    show = commands.add_parser("show", parents=[printing], help="an article, passage, claim, study or topic")
    show.add_argument(
        "id", metavar="ID", help="als, als#easing-symptoms/1, als/pooled-null, study:fondell-2013, topic:zma"
    )
    related = commands.add_parser("related", parents=[printing], help="the claims related to a claim")
    related.add_argument("id", metavar="CLAIM")
    related.add_argument("--type", default=None, choices=_relation_types(), help="only relations of this type")
    check = commands.add_parser("check", parents=[printing], help="validate a library")
    check.add_argument("dir", nargs="?", metavar="DIR", default=None)
    index = commands.add_parser("index", parents=[common], help="build or refresh the index")
    index.add_argument("--rebuild", action="store_true", help="build anew even if nothing changed")
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
    return (
        "supports", "contradicts", "qualifies", "depends_on", "restates",
        "same_study", "same_outcome", "opposite_outcome",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; gives the exit status."""
    command = {
        "search": _search, "show": _show, "related": _related, "check": _check, "index": _index, "info": _info,
    }[arguments.command]  # fmt: skip
    try:
        return command(arguments)
    except BrokenPipeError:
        raise
    except (NoLibrary, Changing, OSError) as error:
        say(f"mgtui: {one_line(str(error))}")
        return 2


def _search(arguments: argparse.Namespace) -> int:
    query = " ".join(arguments.query)
    asked = f"kind:{arguments.kind} {query}" if arguments.kind else query
    results = _searched(arguments.library, asked, arguments.limit or None)
    suggestion = results.did_you_mean and results.did_you_mean.removeprefix(f"kind:{arguments.kind} ")
    results = results._replace(query=query, did_you_mean=suggestion)
    for note in results.notes:
        say(note)
    if arguments.json:
        from mgtui.search.render import as_json

        out_json(as_json(results))
    else:
        from mgtui.plain import search_text

        out(search_text(results))
    return 0 if results.hits else 1


def _searched(root: Path, query: str, limit: int | None) -> Results:
    from mgtui.progress import ProgressBar
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import mend, open_index

    bar = ProgressBar("building the index")
    index: Index | None = None
    try:
        index = open_index(root, progress=bar.update, say=say)
        _say_mistakes(index.mistakes)
        try:
            return index.search(query, limit)
        except IndexDamaged:
            index = mend(index, progress=bar.update, say=say)
            return index.search(query, limit)
    finally:
        bar.close()
        if index is not None:
            index.close()


def _records(root: Path) -> Library:
    """The library's records, from the index where it is up to date, else from the files."""
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import open_fresh

    index = open_fresh(root)
    library = None
    if index is not None:
        try:
            library = index.library()
        except IndexDamaged:
            library = None
        finally:
            index.close()
    if library is None:
        from mgtui.library.reader import read_library

        library = read_library(root)
    _say_mistakes(len(library.mistakes))
    return library


def _say_mistakes(number: int) -> None:
    if number:
        say(f"mgtui: {number} {'mistake' if number == 1 else 'mistakes'} in this library: `mgtui check` lists them")


def _show(arguments: argparse.Namespace) -> int:
    from mgtui.evidence.cards import card

    found = card(_records(arguments.library), arguments.id)
    if found is None:
        return _unknown(arguments.id)
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain import card_text

        out(card_text(found))
    return 0


def _unknown(record_id: str) -> int:
    say(f"mgtui: nothing here is called {one_line(record_id)} (`mgtui search` finds ids)")
    return 1


def _related(arguments: argparse.Namespace) -> int:
    from mgtui.evidence.cards import own_id, related_card

    library = _records(arguments.library)
    found = related_card(library, own_id(library, arguments.id), arguments.type)
    if found is None:
        return _unknown(arguments.id)
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain import related_text

        out(related_text(found))
    return 0 if found["relations"] else 1


def _check(arguments: argparse.Namespace) -> int:
    from mgtui.library.reader import read_library

    root = Path(arguments.dir) if arguments.dir else arguments.library
    library = read_library(root)
    mistakes = library.mistakes
    if arguments.json:
        out_json(
            {"mistakes": [{"path": m.path, "line": m.line, "column": m.column, "message": m.message} for m in mistakes]}
        )
    else:
        for mistake in mistakes:
            out(one_line(f"{root / mistake.path}{str(mistake).removeprefix(mistake.path)}"))
    number = len(mistakes)
    say(f"{one_line(str(root))}: {number or 'no'} {'mistake' if number == 1 else 'mistakes'}")
    return 1 if mistakes else 0


def _index(arguments: argparse.Namespace) -> int:
    from mgtui.progress import ProgressBar
    from mgtui.search.store.index import open_index

    bar = ProgressBar("building the index")
    try:
        index = open_index(arguments.library, progress=bar.update, say=say, rebuild=arguments.rebuild)
    finally:
        bar.close()
    _say_mistakes(index.mistakes)
    out(f"index up to date: {one_line(str(index.folder))}")
    index.close()
    return 0


def _info(arguments: argparse.Namespace) -> int:
    from mgtui.info import gather

    found = gather(arguments.library, _records(arguments.library))
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain import info_text

        out(info_text(found))
    return 0
