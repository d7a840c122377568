"""`new`, `set`, `relate` and `delete`: writing in the reader's own library, a step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.commands.records import WRONG_USE, records
from mgtui.library.files import require_library
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import bundled_library, own_library
from mgtui.output import complain, one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from mgtui.authoring.author import Author, Written

NEW_KINDS = ("claim", "study", "topic", "term")


def new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=NEW_KINDS, help="claim, study, topic or term")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="fields of the record, as below")
    parser.add_argument("--article", metavar="ID", help="of a claim: the article that makes it")
    parser.add_argument("--quote", metavar="TEXT", help="of a claim: the words of the article")
    parser.add_argument("--statement", metavar="TEXT", help="of a claim: what it says (default: the quote)")


def new(arguments: argparse.Namespace) -> int:
    """Make a claim, study, topic or term."""
    from mgtui.authoring.assignments import parsed

    if arguments.kind != "claim":
        given = [name for name in ("article", "quote", "statement") if getattr(arguments, name) is not None]
        if given:
            complain(f"--{given[0]} belongs to a claim (`mgtui new claim`)", "new")
            return WRONG_USE
        return _write(arguments, lambda author: author.new(arguments.kind, parsed(arguments.fields)))
    if arguments.article is None:
        complain("--article says of which article it is", "new claim")
        return WRONG_USE
    return _write(
        arguments,
        lambda author: author.new_claim(
            arguments.article, arguments.quote, arguments.statement, parsed(arguments.fields)
        ),
    )


def set_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of a claim, study, topic, term, article of yours, or your library")
    parser.add_argument("fields", nargs="+", metavar="FIELD=VALUE", help="fields of the record, as below")


def set(arguments: argparse.Namespace) -> int:  # noqa: A001 - the command is called so
    """Give fields of a record new values."""
    from mgtui.authoring.assignments import parsed

    return _write(arguments, lambda author: author.set_fields(arguments.id, parsed(arguments.fields)))


def relate_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.model.relations import RELATION_TYPES

    parser.add_argument("source", metavar="CLAIM", help="id of a claim")
    parser.add_argument("type", metavar="TYPE", choices=RELATION_TYPES, help=", ".join(RELATION_TYPES))
    parser.add_argument("target", metavar="CLAIM", help="id of the other claim")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why, so that it can be understood by itself")


def relate(arguments: argparse.Namespace) -> int:
    """Say how a claim stands to another one."""
    return _write(
        arguments, lambda author: author.relate(arguments.source, arguments.type, arguments.target, arguments.reason)
    )


def delete_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of a claim, study, topic, term or article of yours")


def delete(arguments: argparse.Namespace) -> int:
    """Take a record out, with what only points to it."""
    return _write(arguments, lambda author: author.delete(arguments.id))


def _write(arguments: argparse.Namespace, act: Callable[[Author], Written]) -> int:
    from mgtui.authoring.author import Author
    from mgtui.authoring.refusals import Refused

    if arguments.named:
        require_library(arguments.named)
    home: Path = arguments.named or own_library()
    try:
        written = act(Author(home, records(_opened(arguments))))
    except Refused as error:
        for problem in error.problems:
            complain(str(problem))
        return WRONG_USE
    number = _number(arguments, written)
    if arguments.json:
        out_json({"id": written.id, "step": number, "record": written.record})
        return 0
    out(one_line(written.id))
    more = written.touched.words() if written.touched else ""
    say(one_line(written.what) + (f", and with it {more}" if more else ""))
    say(f"step {number}: `mgtui undo` takes it back" if number else "nothing changed: it was so already")
    return 0


def _opened(arguments: argparse.Namespace) -> LibrarySet:
    """All that can be referred to: the library that is written in, the bundled one and the reader's own."""
    roots = {root.resolve(): root for root in (bundled_library(), *arguments.library.roots) if root.is_dir()}
    return LibrarySet(tuple(roots.values()))


def _number(arguments: argparse.Namespace, written: Written) -> int | None:
    """The number of the step as `mgtui history` has it; None where nothing changed."""
    from mgtui.commands.bringing import opened_history

    if written.step is None:
        return None
    with opened_history(arguments) as history:
        return next((step.number for step in reversed(history.steps()) if step.when == written.step.when), None)
