"""The commands: arguments in, one result each, printed as text or JSON."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from mgtui import __version__
from mgtui.library.files import Changing, NoLibrary
from mgtui.library.library_set import is_library, shelf_of
from mgtui.output import columns, complain, errors_are_json, errors_as_json, json_in_lines, one_line, say
from mgtui.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

KINDS = ("passage", "claim", "study", "article", "topic", "note")
LIBRARY_HELP = (
    "the library to use; once for each of several (default: the bundled one, those of the settings, your own)"
)
CHANGED_HELP = "the library to change (default: your own)"
HISTORY_HELP = "only steps of this library (default: yours and the notebook)"
SEARCH_HELP = """\
words rank by how well they match; a missing one never hides the rest. Also:
  "vitamin d"             the exact words           magn*             beginnings
  tesosterone~            near spellings            -zinc             without a word
  kind:claim topic:zma design:rct n:100.. year:2000..2011 outcome:igf-1
  direction:decreases rel:contradicts fidelity:overstated tag:to-read
                          fields; field:"two words", field:a,b for either
  has:doi -has:study      with or without something in a field
docs/query.md has every field.
"""
_ASK_HELP = """\
the claims that answer are grouped: yes, no effect, the opposite, only if, unclear,
remarks. Two names are enough. Where nothing answers, the exit status is 1.
docs/answers.md tells the rules.
"""
_TAG_HELP = """\
+name gives a tag, -name takes it away; without either the tags are listed.
A tag keeps the order in which records were given it, so it is a reading list
too: `mgtui tag ID -to-read +to-read` moves a record to its end.
"""


COMPLETION_HELP = """\
Installed from a package the scripts lie where shells look for them. Else:
  bash   mgtui completion bash > ~/.local/share/bash-completion/completions/mgtui
  zsh    mgtui completion zsh > a folder of $fpath, as _mgtui
  fish   mgtui completion fish > ~/.config/fish/completions/mgtui.fish
"""
FIELDS_HELP = """\
FIELD=VALUE, by the names of docs/library.md:
  direction="no effect"   exposure.aspect=intake    n.total=27
  topics=zma topics=hormones                        repeated: a list
  topics+=sleep           topics-=zma               added, taken out
  studies.brilla-2000.stance=supports               a study behind a claim
  effects.1.outcome=igf-1 effects.1.p="<0.001"      by number, from 1
  note=                                             cleared
"""
NEW_KINDS = ("claim", "study", "topic", "term")


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=max(columns(80) - 2, 20))


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Help, **options)

    def error(self, message: str) -> NoReturn:
        complain(message, self.prog.partition(" ")[2])
        if not errors_are_json():
            say(self.format_usage().rstrip())
        raise SystemExit(2)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError:
            from mgtui.errors import nearest

            near = nearest(str(value), map(str, action.choices or ()))
            if not near:
                raise
            raise argparse.ArgumentError(action, f"there is no {value!r} (did you mean {near!r}?)") from None


def _asks_for_json(argv: Container[str]) -> bool:
    return "--json" in argv or "--jsonl" in argv


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of one run; `command` is None for the explorer. Exits with 2 on wrong usage."""
    errors_as_json(_asks_for_json(argv))
    parser = command_line(argv)
    arguments = parser.parse_args(_with_words_apart(argv))
    json_in_lines(arguments.jsonl)
    arguments.json |= arguments.jsonl
    named = [Path(folder) for folder in (*(arguments.library or ()), *arguments.beside)]
    arguments.named = named[-1] if named else None
    if len(named) > 1 and arguments.command and COMMANDS[arguments.command].library != LIBRARY_HELP:
        parser.error(f"{arguments.command} takes one --library, expected one, found {len(named)}")
    arguments.library = shelf_of(*named)
    return arguments


def say_mistakes_of_settings() -> None:
    """What is wrong in the file of settings, a line each; all else in it counts."""
    settings = load()
    lost = [root for root in settings.paths if not is_library(root)]
    for mistake in (*settings.mistakes, *(f"{root}: no library there, though the settings name it" for root in lost)):
        say(f"mgtui: {one_line(mistake)}")


_WORDS_OF: dict[str, tuple[str, ...]] = {
    "search": ("--kind", "--limit", "--library"),
    "ask": ("--format", "--library"),
    "new": ("--article", "--quote", "--statement", "--library"),
    "set": ("--library",),
    "tag": ("--library",),
}
"""Commands whose arguments are words that may stand anywhere and begin with a dash; the options that take a value."""


def _with_words_apart(argv: Sequence[str]) -> list[str]:
    """Arguments with everything that is no option of ours put behind `--`, where a command takes words."""
    head: list[str] = []
    rest = list(argv)
    while rest and rest[0] not in _WORDS_OF:
        head.append(rest.pop(0))
        if head[-1] == "--library" and rest:
            head.append(rest.pop(0))
        elif not head[-1].startswith("-"):
            return list(argv)
    if not rest:
        return head
    options, words = [rest.pop(0)], []
    valued = _WORDS_OF[options[0]]
    while rest:
        word = rest.pop(0)
        if word in valued:
            options += [word, *rest[:1]]
            rest = rest[1:]
        elif word in ("--json", "--jsonl", "--help", "-h") or word.startswith(tuple(f"{name}=" for name in valued)):
            options.append(word)
        elif word == "--":
            words += rest
            break
        else:
            words.append(word)
    return [*head, *options, "--", *words]


def command_line(argv: Container[str]) -> _Parser:
    """The parser of a line: it knows the names of all commands, and the arguments of those that the line names.

    What a command takes may have to be read off a registry, which a run of another command need not wait for.
    """
    parser = _Parser(
        prog="mgtui", description="Search and explore health articles, their claims and the studies behind them."
    )
    parser.add_argument("--library", metavar="DIR", action="append", help=LIBRARY_HELP)
    parser.add_argument("--version", action="version", version=f"mgtui {__version__}")
    parser.set_defaults(json=False, jsonl=False, beside=())
    # `prog` is given so that argparse need not format the usage to find it.
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands (none: the explorer)", prog=parser.prog
    )
    for name, command in COMMANDS.items():
        shown = "\n".join(("for example:", *(f"  mgtui {example}" for example in command.examples)))
        one = commands.add_parser(
            name, help=command.help, epilog="\n\n".join(filter(None, (command.epilog.rstrip(), shown)))
        )
        if name in argv:
            one.add_argument(
                "--library", dest="beside", metavar="DIR", action="append", help=command.library,
                default=argparse.SUPPRESS,
            )  # fmt: skip
            if command.prints_records:
                one.add_argument("--json", action="store_true", help="print JSON", default=argparse.SUPPRESS)
                one.add_argument(
                    "--jsonl", action="store_true", help="print JSON, a record a line", default=argparse.SUPPRESS
                )
            command.arguments(one)
    return parser


def _search(parser: _Parser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words and fields, as below; none: all articles")
    _kind(parser)
    parser.add_argument("--limit", type=_limit, default=20, metavar="N", help="at most so many (default: 20; 0: all)")


def _kind(parser: _Parser) -> None:
    parser.add_argument(
        "--kind",
        type=_kinds,
        default=(),
        metavar="K",
        help=f"only records of this kind, or of several with commas: {', '.join(KINDS)}",
    )


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"invalid choice: {kind!r} (choose from {', '.join(KINDS)})")
    return kinds


def _tag(parser: _Parser) -> None:
    parser.add_argument(
        "words", nargs="*", metavar="ID|+TAG|-TAG", help="ids of records, and what to give them or take away"
    )


def _show(parser: _Parser) -> None:
    parser.add_argument(
        "id", metavar="ID", help="als, als#easing-symptoms/1, als/pooled-null, study:fondell-2013, topic:zma"
    )
    parser.add_argument("--cite", action="store_true", default=False, help="print a citation of it")
    parser.add_argument(
        "--style", metavar="NAME", default=None, help="apa (default), chicago, harvard, vancouver, a file"
    )


def _related(parser: _Parser) -> None:
    from mgtui.model.vocabularies import RELATION_KINDS

    parser.add_argument("id", metavar="CLAIM", help="id of a claim, such as als/pooled-null")
    parser.add_argument("--type", default=None, choices=tuple(RELATION_KINDS), help="only relations of this type")


def _ask(parser: _Parser) -> None:
    from mgtui.export.answers import FORMATS

    parser.add_argument("question", nargs="+", metavar="QUESTION", help="a question, or what acts and what it acts on")
    parser.add_argument("--format", choices=FORMATS, default=None, help="a report instead of text for the terminal")


def _check(parser: _Parser) -> None:
    parser.add_argument(
        "dir", nargs="?", metavar="DIR", default=None, help="the folder of the library (default: that of --library)"
    )
    parser.add_argument(
        "--fix", action="store_true", default=False, help="mend what has one answer, as a step that undo takes back"
    )


def _index(parser: _Parser) -> None:
    parser.add_argument("--rebuild", action="store_true", help="build anew even if nothing changed")


def _notes(parser: _Parser) -> None:
    parser.add_argument("--export", metavar="FILE", default=None, help="write them to a file, as Markdown")
    parser.add_argument("--force", action="store_true", default=False, help="replace the file where it is there")


def _export(parser: _Parser) -> None:
    from mgtui.export.formats import NAMES, WHAT

    parser.add_argument("what", nargs="*", metavar="WHAT", help=WHAT)
    parser.add_argument("--query", metavar="QUERY", default=None, help="what a query finds, in place of WHAT")
    _kind(parser)
    parser.add_argument(
        "--format", choices=NAMES, default=None, help="default: md; dot of a graph, json of annotations"
    )
    parser.add_argument("--single", metavar="FILE", default=None, help="of `site`: one file in place of a folder")
    parser.add_argument("--force", action="store_true", default=False, help="of `site`, `vault`: replace what is there")
    parser.add_argument("--style", metavar="NAME", default=None, help="citation style of a bibliography")


def _add(parser: _Parser) -> None:
    from mgtui.formats.registry import titles

    parser.add_argument("path", nargs="*", metavar="PATH", help=f"{titles('article')}; {titles('references')}")
    parser.add_argument(
        "--new", action="store_true", default=False, help="make the library of --library where there is none"
    )
    parser.add_argument("--undo", action="store_true", default=False, help="the same as `mgtui undo`")
    parser.add_argument(
        "--replace", action="store_true", default=False, help="replace also what you edited since it was added"
    )
    parser.add_argument(
        "--explain", action="store_true", default=False, help="say where title, author and date come from"
    )


def _remove(parser: _Parser) -> None:
    parser.add_argument("id", metavar="ID", help="id of an article or study of yours")


def _new(parser: _Parser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=NEW_KINDS, help="claim, study, topic or term")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="fields of the record, as below")
    parser.add_argument("--article", metavar="ID", default=None, help="of a claim: the article that makes it")
    parser.add_argument("--quote", metavar="TEXT", default=None, help="of a claim: the words of the article")
    parser.add_argument(
        "--statement", metavar="TEXT", default=None, help="of a claim: what it says (default: the quote)"
    )


def _set(parser: _Parser) -> None:
    parser.add_argument("id", metavar="ID", help="of a claim, study, topic, term, article of yours, or your library")
    parser.add_argument("fields", nargs="+", metavar="FIELD=VALUE", help="fields of the record, as below")


def _relate(parser: _Parser) -> None:
    from mgtui.model.vocabularies import RELATION_TYPES

    parser.add_argument("source", metavar="CLAIM", help="id of a claim")
    parser.add_argument("type", metavar="TYPE", choices=RELATION_TYPES, help=", ".join(RELATION_TYPES))
    parser.add_argument("target", metavar="CLAIM", help="id of the other claim")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why, so that it can be understood by itself")


def _delete(parser: _Parser) -> None:
    parser.add_argument("id", metavar="ID", help="of a claim, study, topic, term or article of yours")


def _review(parser: _Parser) -> None:
    parser.add_argument("article", nargs="?", metavar="ARTICLE", default=None, help="only of this article of yours")
    parser.add_argument("--reader", metavar="CMD", default=None, help="a program of yours that reads sentences too")


def _terms(parser: _Parser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--accept", nargs="+", metavar="ID", help="accept what is proposed, by its id; `sure`: all that is sure"
    )
    what.add_argument("--reject", nargs="+", metavar="ID", help="never propose these again")
    what.add_argument("--merge", nargs=2, metavar=("ID", "INTO"), help="make a term one with another, which stays")
    what.add_argument("--rename", nargs=2, metavar=("ID", "NAME"), help="call it something else")
    what.add_argument("--broader", nargs=2, metavar=("ID", "TERM"), help="put it below a broader one")


def _doubles(parser: _Parser) -> None:
    parser.add_argument("one", nargs="?", metavar="STUDY", default=None, help="a study of your own library")
    parser.add_argument("other", nargs="?", metavar="OTHER", default=None, help="one that may be the same")
    parser.add_argument("--merge", action="store_true", default=False, help="make OTHER one with STUDY, which stays")
    parser.add_argument("--keep", action="store_true", default=False, help="they are two: do not list them again")
    parser.add_argument(
        "--take", action="append", metavar="FIELD", default=[], help="with --merge: the value of OTHER (repeatable)"
    )


def _undo(parser: _Parser) -> None:
    parser.add_argument(
        "number", nargs="?", type=int, metavar="N", default=None, help="number of the step in `history`"
    )


def _config(parser: _Parser) -> None:
    parser.add_argument("act", nargs="?", choices=("set", "unset"), default=None, help="without: list all settings")
    parser.add_argument("key", nargs="?", metavar="KEY", default="", help="a setting, or keys.ID of a key")
    parser.add_argument("value", nargs="*", metavar="VALUE", help="what it becomes; a list takes several")


def _init(parser: _Parser) -> None:
    parser.add_argument("dir", metavar="DIR", help="a folder that is empty or not there yet")
    parser.add_argument("--title", metavar="TEXT", default="", help="of the library (default: My library)")
    parser.add_argument("--empty", action="store_true", default=False, help="without the example")


def _open(parser: _Parser) -> None:
    parser.add_argument("id", metavar="ID", help="id of a study or article, or of a claim or passage in one")
    parser.add_argument("--print", action="store_true", default=False, help="only print the address")


def _ids(parser: _Parser) -> None:
    parser.add_argument("prefix", nargs="?", metavar="PREFIX", default="", help="how they begin (default: all)")


def _schema(parser: _Parser) -> None:
    from mgtui.library.json_schema import FILES

    parser.add_argument(
        "file", nargs="?", metavar="FILE", default=None, choices=tuple(FILES), help=f"which: {', '.join(FILES)}"
    )


def _completion(parser: _Parser) -> None:
    from mgtui.shells import SHELLS

    parser.add_argument("shell", metavar="SHELL", choices=tuple(SHELLS), help=", ".join(SHELLS))


def _backup(parser: _Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to write")
    parser.add_argument("--force", action="store_true", default=False, help="replace the file where it is there")


def _restore(parser: _Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that `mgtui backup` wrote")


def _none(parser: _Parser) -> None:
    """Nothing besides what every command takes."""


def _limit(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError("expected a whole number from 0 (all) up")
    return number


class Command(NamedTuple):
    """A command: the module of `mgtui.commands` that has it, what it takes, and lines that show it in use."""

    module: str
    help: str
    arguments: Callable[[_Parser], None] = _none
    library: str = LIBRARY_HELP
    prints_records: bool = True
    epilog: str = ""
    examples: tuple[str, ...] = ()


COMMANDS = {
    "search": Command(
        "finding",
        "find passages, claims, studies, articles",
        _search,
        epilog=SEARCH_HELP,
        examples=("search 'zma testosterone' --kind claim", "search 'outcome:igf-1 design:rct n:20..'"),
    ),
    "show": Command(
        "finding",
        "an article, passage, claim, study or topic",
        _show,
        examples=("show igf-1/zma2000-igf1", "show study:fondell-2013 --cite --style vancouver"),
    ),
    "related": Command(
        "finding",
        "the claims related to a claim",
        _related,
        examples=("related muscle-ageing/igf1-proportional --type contradicts",),
    ),
    "ask": Command(
        "asking",
        "what the claims answer to a question",
        _ask,
        epilog=_ASK_HELP,
        examples=("ask does magnesium raise testosterone", "ask magnesium ALS --format html"),
    ),
    "check": Command(
        "upkeep", "every mistake in a library, as path:line:column", _check, examples=("check field-of-mine --fix",)
    ),
    "index": Command(
        "upkeep", "build or renew the search index", _index, prints_records=False, examples=("index --rebuild",)
    ),
    "notes": Command(
        "finding", "your bookmarks, notes, tags and saved searches", _notes, examples=("notes --export notes.md",)
    ),
    "tag": Command(
        "tagging",
        "give records tags, take them away, list them",
        _tag,
        epilog=_TAG_HELP,
        examples=("tag", "tag als/pooled-null study:fondell-2013 +to-read -doubtful"),
    ),
    "export": Command(
        "finding",
        "records as text, tables, references or pictures",
        _export,
        prints_records=False,
        examples=(
            "export contradictions",
            "export studies --format bibtex",
            "export --query design:rct --format ris",
            "export site pages",
        ),
    ),
    "add": Command(
        "bringing",
        "bring articles and references into your own library",
        _add,
        CHANGED_HELP,
        examples=("add article.html paper.pdf references.ris", "add --library field-of-mine --new notes.md"),
    ),
    "remove": Command(
        "bringing",
        "move the file of an article or study of yours to the trash folder",
        _remove,
        CHANGED_HELP,
        examples=("remove kefir-at-night",),
    ),
    "new": Command(
        "writing",
        "make a claim, study, topic or term",
        _new,
        CHANGED_HELP,
        epilog=FIELDS_HELP,
        examples=(
            "new claim --article igf-1 --quote 'The liver produces most of it' exposure.concept=growth-hormone",
            "new study title='A trial' author.1.family=Doe issued=2011 n.total=27",
        ),
    ),
    "set": Command(
        "writing",
        "give fields of a record new values",
        _set,
        CHANGED_HELP,
        epilog=FIELDS_HELP,
        examples=("set study:doe-2011 n.total=31 duration='8 weeks'",),
    ),
    "relate": Command(
        "writing",
        "say how a claim stands to another one",
        _relate,
        CHANGED_HELP,
        examples=("relate als/pooled-null qualifies als/early-low-mg-als --reason 'It followed people for 15 years.'",),
    ),
    "delete": Command(
        "writing",
        "take out a record, with what only points to it",
        _delete,
        CHANGED_HELP,
        examples=("delete study:doe-2011",),
    ),
    "doubles": Command(
        "doubles",
        "studies that may be one and the same; merge or keep two",
        _doubles,
        examples=("doubles", "doubles doe-2011 doe-2011b --merge --take title"),
    ),
    "terms": Command(
        "terms",
        "what your articles speak of: terms and topics, proposed and yours",
        _terms,
        CHANGED_HELP,
        examples=("terms", "terms --accept sure", "terms --broader naps sleep"),
    ),
    "review": Command(
        "reviewing", "what waits for your decision", _review, examples=("review", "review kefir-at-night")
    ),
    "history": Command(
        "bringing", "what was done to your libraries and notebook", library=HISTORY_HELP, examples=("history",)
    ),
    "undo": Command(
        "bringing", "take back the latest step, or one by its number", _undo, HISTORY_HELP, examples=("undo", "undo 7")
    ),
    "redo": Command("bringing", "bring back what the last undo took", library=HISTORY_HELP, examples=("redo",)),
    "config": Command(
        "settings",
        "your settings, and where they come from",
        _config,
        examples=("config", "config set theme mgtui-light", "config unset theme", "config set keys.claim.next ctrl+n"),
    ),
    "init": Command(
        "starting",
        "make a library in a new folder, with an example",
        _init,
        examples=("init field-of-mine --title 'Sleep and food'",),
    ),
    "open": Command(
        "starting",
        "the DOI, PubMed page or source of a record in the browser",
        _open,
        examples=("open study:fondell-2013 --print",),
    ),
    "ids": Command("starting", "the ids that begin with some letters", _ids, examples=("ids als/",)),
    "schema": Command(
        "starting", "JSON Schema of the files of a library", _schema, prints_records=False, examples=("schema claims",)
    ),
    "completion": Command(
        "starting",
        "a script for your shell",
        _completion,
        prints_records=False,
        epilog=COMPLETION_HELP,
        examples=("completion bash",),
    ),
    "backup": Command(
        "starting", "save your library, notebook and settings to a file", _backup, examples=("backup mine.zip",)
    ),
    "restore": Command("starting", "bring back what a backup holds", _restore, examples=("restore mine.zip",)),
    "info": Command("upkeep", "versions, libraries, counts, where things lie", examples=("info",)),
}


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; gives the exit status."""
    module = import_module(f"mgtui.commands.{COMMANDS[arguments.command].module}")
    try:
        status: int = getattr(module, arguments.command)(arguments)
        return status
    except BrokenPipeError:
        raise
    except (NoLibrary, Changing, OSError) as error:
        from mgtui.errors import format_error

        complain(format_error(error))
        return 2
