"""`ask`: a question answered by the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.commands.records import near_claims, records
from mgtui.output import one_line, out, out_json, say, sign

if TYPE_CHECKING:
    import argparse

    from mgtui.answering.groups import Answer
    from mgtui.answering.names import Names


def ask_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.export.formats import ANSWERS

    parser.add_argument("question", nargs="+", metavar="QUESTION", help="a question, or what acts and what it acts on")
    parser.add_argument("--format", choices=ANSWERS, help="a report instead of text for the terminal")


def ask(arguments: argparse.Namespace) -> int:
    """The claims that answer a question, each in one group, with the studies behind it."""
    from functools import partial

    from mgtui.answering.answer_json import as_json
    from mgtui.answering.answers import answer
    from mgtui.answering.asker import Asker
    from mgtui.answering.sections import notes
    from mgtui.answering.sentence import sentence
    from mgtui.evidence.links import Links

    library = records(arguments.library)
    asker = Asker(Links(library), partial(near_claims, arguments.library))
    found = answer(asker, asker.read(" ".join(arguments.question)))
    line = sentence(found, asker.names)
    if arguments.json:
        out_json(as_json(found, line, library.studies))
        return 0 if found.found else 1
    if arguments.format:
        from mgtui.export.answers import written

        out(written(arguments.format, found, line, asker.names).rstrip("\n"))
        return 0 if found.found else 1
    if found.found:
        out("\n".join(_text(found, line, asker.names)))
    else:
        say(one_line(line))
    for note in notes(found):
        say(one_line(note))
    if not found.found:
        say("`mgtui search` finds passages by these words")
    return 0 if found.found else 1


def _text(found: Answer, line: str, names: Names) -> list[str]:
    from mgtui.answering.sections import PARTS, sections, understood
    from mgtui.plain import wrapped

    read = understood(found.question)
    lines = [
        wrapped(line),
        "",
        wrapped(" · ".join(f"{PARTS[part].lower()}: {words}" for part, words in read.items()), "  "),
    ]
    for section in sections(found, names):
        lines += ["", sign(f"{section.glyph} ") + section.title]
        for item in section.items:
            lines += [f"  {item.target}"] if item.target else []
            lines.append(wrapped(item.text, "    "))
            lines += [wrapped(note, "      ", "    · ") for note in item.notes]
    return lines
