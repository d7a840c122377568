"""The one sentence on top of an answer. Its rules stand in docs/answers.md: it names and counts, and never weighs."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from mgtui.answering.one_sided import how_many, one_sided
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.telling import Detail, Telling
from mgtui.evidence.sentence import joined

if TYPE_CHECKING:
    from mgtui.answering.answers import Answer
    from mgtui.answering.names import Names

MOST_LINES = 6
"""As many lines a sentence has at most ..."""
_MOST_WORDS = 65
"""... and so many words. Where it is longer, less is told."""
_WIDTH = 78


def sentence(found: Answer, names: Names, width: int = _WIDTH) -> str:
    """What the claims of an answer say, on what, in one sentence; so that it has few lines of a width in columns."""
    if not found.found:
        return _nothing(found)
    question = found.question
    counts = [row for row in found.groups["yes"] if row.claim.kind == "prevalence" and not row.claim.direction]
    if counts and len(counts) == len(found.groups["yes"]):
        return how_many(counts)
    if not (question.exposure.concepts or question.exposure.words) or not (
        question.outcome.concepts or question.outcome.words
    ):
        return one_sided(found, names)
    line = ""
    for detail in Detail:
        line = "; ".join(Telling(found, names, detail).clauses())
        if len(line.split()) <= _MOST_WORDS and len(wrap(line, width)) <= MOST_LINES:
            break
    return line[:1].upper() + line[1:] + "."


def _nothing(found: Answer) -> str:
    unknown = [f"“{word}”" for word in found.question.unknown]
    if unknown:
        return f"No claim here answers this: {joined(unknown)} {'stand' if len(unknown) > 1 else 'stands'} in none."
    if not found.question.understood:
        return "No claim here answers this: the question names nothing that is known here."
    question = found.question
    if question.exposure.concepts and question.outcome.concepts:
        return (
            f"No claim here answers this: none is on both {in_a_sentence(question.exposure.words)} and "
            f"{in_a_sentence(question.outcome.words)}."
        )
    return "No claim here answers this."
