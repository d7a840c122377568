"""The commands: arguments in, one result each, printed as text or JSON."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from mgtui import __version__
from mgtui.commands.table import COMMANDS, LIBRARY_HELP, NO_LIBRARY
from mgtui.errors import Refusal, format_error, nearest
from mgtui.library.files import Changing, NoLibrary
from mgtui.library.library_set import libraries_of, turned_to
from mgtui.output import columns, complain, errors_are_json, errors_as_json, json_in_lines, one_line, say

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence
    from types import ModuleType


_NAMES = frozenset({"DIR", "FILE", "PATH", "ARTICLE", "NAME", "CMD"})
"""Arguments that may be left out or name something outside, by what the help calls them: none of them is empty."""


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
        if value == "" != action.default and action.metavar in _NAMES:
            # Most often a variable of a shell script that is not set: as if it were not there, another thing is done.
            raise argparse.ArgumentError(action, "is empty")
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError:
            near = nearest(str(value), map(str, action.choices or ()))
            if not near:
                raise
            raise argparse.ArgumentError(action, f"there is no {value!r} (did you mean {near!r}?)") from None


def _asks_for_json(argv: Container[str]) -> bool:
    return "--json" in argv or "--jsonl" in argv


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of one run; `command` is None for the explorer. Exits with 2 on wrong usage."""
    errors_as_json(_asks_for_json(argv))
    parser = command_line(_named(argv), with_arguments=tuple(argv[:1]) not in _ENDS_AT_ONCE)
    arguments = parser.parse_args(_with_words_apart(argv))
    json_in_lines(arguments.jsonl)
    arguments.json |= arguments.jsonl
    named = [Path(folder) for folder in (*(arguments.library or ()), *arguments.beside)]
    arguments.named = named[-1] if named else None
    if len(named) > 1 and arguments.command and COMMANDS[arguments.command].library not in (LIBRARY_HELP, NO_LIBRARY):
        parser.error(f"{arguments.command} takes one --library, expected one, found {len(named)}")
    arguments.library = libraries_of(*named)
    return arguments


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


_ENDS_AT_ONCE = (("--help",), ("-h",), ("--version",))
"""What ends the program before any command is looked at."""


def command_line(names: Iterable[str], *, with_arguments: bool = True) -> _Parser:
    """The parser of lines that name one of these commands: it knows these and what they take."""
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
    for name in names:
        command = COMMANDS[name]
        shown = "\n".join(("for example:", *(f"  mgtui {example}" for example in command.examples)))
        one = commands.add_parser(
            name,
            help=command.help,
            description=f"{command.help[0].upper()}{command.help[1:]}.",
            epilog="\n\n".join(filter(None, (command.epilog.rstrip(), shown))),
        )
        one.add_argument(
            "--library",
            dest="beside",
            metavar="DIR",
            action="append",
            help=command.library or argparse.SUPPRESS,
            default=argparse.SUPPRESS,
        )
        if command.prints_records:
            one.add_argument("--json", action="store_true", help="print JSON", default=argparse.SUPPRESS)
            one.add_argument(
                "--jsonl", action="store_true", help="print JSON, a record a line", default=argparse.SUPPRESS
            )
        takes = getattr(_module(name), f"{name}_arguments", None) if with_arguments else None
        if takes is not None:
            takes(one)
    return parser


def _named(argv: Sequence[str]) -> Iterable[str]:
    """The command that a line names; all of them where it asks for help before one, or names one that there is not.

    To make the parsers of all takes as long as a search does.
    """
    words = iter(argv)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return (word,) if word in COMMANDS else COMMANDS
        elif not word.startswith("--library="):
            return COMMANDS
    return ()


def _module(name: str) -> ModuleType:
    return import_module(f"mgtui.commands.{COMMANDS[name].module}")


def _say_other_library(arguments: argparse.Namespace) -> None:
    """Where the reader turned to a library in the explorer: that commands take it only by its name."""
    is_named = arguments.named or getattr(arguments, "dir", None)
    is_asked = COMMANDS[arguments.command].library != NO_LIBRARY and not (is_named or arguments.json)
    root = turned_to() if is_asked else None
    if root is not None:
        from shlex import quote

        words = f"commands take the bundled library and yours; the explorer opens another, --library {quote(str(root))}"
        say(f"mgtui: {one_line(words)}")


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; gives the exit status."""
    _say_other_library(arguments)
    try:
        status: int = getattr(_module(arguments.command), arguments.command)(arguments)
        return status
    except BrokenPipeError:
        raise
    except Refusal as error:
        complain(str(error))
        return error.status
    except (NoLibrary, Changing, OSError) as error:
        has_force = isinstance(error, FileExistsError) and "force" in arguments
        how = " (`mgtui init DIR` makes one)" if isinstance(error, NoLibrary) else ""
        complain(f"{format_error(error)}{' (--force replaces it)' if has_force else how}")
        return 2
