"""A long answer about one side: by what stands on the other side, each once and a page of them first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.answering.questions import Side, in_a_sentence
from mgtui.counting import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.groups import Answer, Answering
    from mgtui.answering.names import Names

PAGE = 20
"""So many claims of a group are listed one by one; of more, one for each of so many things on the other side."""


class First(NamedTuple):
    """The first claim of a group on one thing."""

    row: Answering
    more: str
    """How many more there are on it, in words; empty where there are none."""
    question: str
    """What asks for these alone."""


class Page(NamedTuple):
    """What is shown of a group."""

    firsts: tuple[First, ...]
    left: str
    """How many claims are not shown nor told of, in words; empty where there are none."""


def paged(rows: Sequence[Answering], found: Answer, names: Names) -> Page:
    """All claims of a group; of many on one side, those on most things first."""
    question = found.question
    if len(rows) <= PAGE or bool(question.exposure) == bool(question.outcome):
        return Page(tuple(First(row, "", "") for row in rows), "")
    acting = bool(question.exposure)
    things: dict[str, list[Answering]] = {}
    for row in rows:
        key = names.key(row.claim.outcome if acting else row.claim.exposure) or ""
        things.setdefault(key, []).append(row)
    ordered = sorted(things.items(), key=lambda thing: (not thing[0], -len(thing[1])))
    firsts = []
    for key, members in ordered[:PAGE]:
        more, asked = "", ""
        if key and len(members) > 1:
            side = Side(frozenset({key}), names.label(key))
            narrowed = replace(question, parts=(), rest=(), **{"outcome" if acting else "exposure": side})
            more = f"{len(members) - 1} more on {in_a_sentence(side.words)}"
            asked = narrowed.plain
        firsts.append(First(members[0], more, asked))
    left = sum(len(members) for _, members in ordered[PAGE:])
    told = f"{number_of(left, 'claim')} on {number_of(len(ordered) - PAGE, 'other thing')}" if left else ""
    return Page(tuple(firsts), told)
