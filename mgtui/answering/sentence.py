"""What stands on top of an answer: what answers, what that rests on, the other side. Its rules: docs/answers.md."""

from __future__ import annotations

import re
from itertools import accumulate
from textwrap import wrap
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.advice import advises
from mgtui.answering.amounts import asks_amount
from mgtui.answering.behind import BRIEF, KINDS, UNLINKED, UNLINKED_SO_FAR, WHOM, Behind
from mgtui.answering.chosen import Choice, opposes, restates
from mgtui.answering.people import may_be_of
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.statements import Statements
from mgtui.counting import enumerated
from mgtui.evidence.sentence import number_word
from mgtui.vocabulary.plain_words import meanings, with_meanings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.answering.groups import Answer, Answering
    from mgtui.answering.mentions import Mentions
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question

_MOST_LINES = 6
"""As many lines it has at most ..."""
_MOST_WORDS = 62
"""... and so many words. Where it is longer, less is told."""
_MOST_MEANINGS = 2
"""So many words are explained at most."""
_WIDTH = 78
_NOT_THIS = "No claim here answers just this. "
_OTHER_SIDE = "What goes another way stands below."
"""Said where there is no room to tell it."""
_ROOM_FOR_TITLES = 70
"""In lines of fewer columns articles are not told by their titles, which would leave no room for the other side."""
_MANY = re.compile(r"(?:s|men|people|children|mice)$", re.IGNORECASE)


def sentence(found: Answer, names: Mentions, width: int = _WIDTH) -> str:
    """What the claims of an answer say, so that it has few lines of a width in columns; where none answers, what those
    say that are on something broader."""
    if found.found or found.wider is None:
        return _sentence(found, names, width)
    before = f"{_NOT_THIS}{_not_about(found.wider, names)}On {found.on_broader} in general: "
    return f"{before}{_sentence(found.wider, names, width, before)}"


def _sentence(found: Answer, names: Mentions, width: int, before: str = "") -> str:
    """What the claims of an answer say, to stand behind what is said `before`."""
    if not found.found:
        return _nothing(found)
    choice, own = Choice(found, names), ""
    options = list(choice.options())
    if found.question.having and not any(advises(row.claim) for row in found.all):
        own = f"{_no_advice(found.question)} "
    elif choice.tells_else(options[0][0]):
        own = _NOT_THIS
    own += "" if before else _not_about(found, names)
    return f"{own}{_fitting(choice, options, names, width, before + own)}"


def _fitting(choice: Choice, options: Sequence[list[Answering]], names: Mentions, width: int, before: str) -> str:
    """As much of what may be told, the best first, as fits behind what is said `before`."""
    found, with_titles = choice.found, width >= _ROOM_FOR_TITLES

    def fits(line: str) -> bool:
        line = f"{before}{line}"
        return len(line.split()) <= _MOST_WORDS and len(wrap(line, width)) <= _MOST_LINES

    two_sided = [rows for rows in options if choice.has_other_side(rows)]
    for some in (two_sided, [rows for rows in options if rows not in two_sided]):
        notes = [*_lacking(found), *([_OTHER_SIDE] if two_sided and some is not two_sided else [])]
        for rows in some:
            is_list = len(rows) > 2 and not choice.ways
            if line := _told(rows, found, names, fits, notes, with_titles=with_titles, explain_all=is_list):
                return line
        brief = (_parts(rows, found, names, BRIEF, with_titles=with_titles, in_short=True) for rows in some)
        if line := next(filter(fits, (" ".join([*parts, *notes]) for parts in brief)), ""):
            return line
    return Statements(names, in_short=True).told(options[-1][0], contrary=False)


def _told(
    rows: Sequence[Answering], found: Answer, names: Mentions, fits: Callable[[str], bool], notes: Sequence[str], *,
    with_titles: bool, explain_all: bool,
) -> str:  # fmt: skip
    """What some claims say, with as much of their studies, and as many words explained, as fits; empty where it does
    not, or where not all is explained that is to be."""

    def full_form(short: str) -> str:
        return in_a_sentence(names.full_form(short))

    texts = [_parts(rows, found, names, level, with_titles=with_titles) for level in (WHOM, KINDS, BRIEF)]
    lines = [" ".join(parts) for parts in texts]
    ends = {
        line: [*accumulate(parts, lambda end, part: end + 1 + len(part), initial=-1)][1:]
        for line, parts in zip(lines, texts, strict=True)
    }
    if not fits(" ".join([lines[-1], *notes])):
        return ""
    ties = [names.other_names(found.question.text, line) for line in lines]
    known = found.question.text
    explained = [meanings(line, known, full_form, [*tied]) for tied, line in zip(ties, lines, strict=True)]
    for lacking in range(1 if explain_all else _MOST_MEANINGS + 1):
        for line, tied, told in list(zip(lines, ties, explained, strict=True))[bool(lacking) :]:
            many = max(0, min(len(tied) + len(told), _MOST_MEANINGS) - lacking)
            named = [*tied.values()][:many]
            whole = " ".join([with_meanings(line, told[: many - len(named)], ends[line]), *named, *notes])
            if lacking <= len(tied) + len(told) and fits(whole):
                return whole
    return ""


def _parts(
    rows: Sequence[Answering], found: Answer, names: Mentions, level: int, *, with_titles: bool, in_short: bool = False
) -> list[str]:
    """Each statement with the studies behind it; one "But" at most."""
    statements = Statements(names, with_titles=with_titles, in_short=in_short)
    behind = Behind(found.works, names, rows)
    said: list[str] = []
    studied: list[str] = []
    is_contrary = False
    for at, row in enumerate(rows):
        is_against = any(opposes(row, earlier) for earlier in rows[:at]) or (
            at > 0 and _goes_another_way(row, rows[0], found, names)
        )
        if at and restates(row, rows[at - 1], names):
            said.append(statements.again(row))
        else:
            said.append(statements.told(row, contrary=is_against and not is_contrary))
        is_contrary = is_contrary or is_against
        short = statements.short(row.claim)  # which names no study
        as_told = replace(row, claim=replace(row.claim, statement=short)) if short else row
        studied.append(behind.told(as_told, level).replace("But ", "Yet " if is_contrary else "But "))
        is_contrary = is_contrary or "But " in studied[-1]
    _said_once(studied)
    return [" ".join(filter(None, each)) for each in zip(said, studied, strict=True)]


def _goes_another_way(row: Answering, first: Answering, found: Answer, names: Names) -> bool:
    """Whether two claims tell two ways of what one thing does to another, where that is asked."""
    question = found.question
    if not (question.exposure and question.outcome) or None in (row.sign, first.sign) or row.sign == first.sign:
        return False
    acting = {form for asked in question.exposure.concepts for form in names.forms(asked)}
    return not acting or all(names.key(each.claim.exposure) in acting for each in (row, first))


def _said_once(studied: list[str]) -> None:
    """Say once of what follows one another that no study stands behind it."""
    for at in range(1, len(studied)):
        before = studied[at - 1]
        if studied[at] == UNLINKED and before in UNLINKED_SO_FAR:
            many = UNLINKED_SO_FAR.index(before) + 1
            studied[at - 1 : at + 1] = ["", UNLINKED_SO_FAR[many if at == many else -1]]


def _lacking(found: Answer) -> list[str]:
    """What was asked for that no claim of an answer tells: harm, an amount."""
    dose, rows = found.question.dose, found.all
    lacking = []
    if found.question.asks_for_harm and found.quoted:
        lacking.append(f"{_no_harm(found.question)}{_quoted(found, 'cautions', 'caution')}.")
    if dose and not any(dose in row.claim.statement for row in rows):
        lacking.append(f"None of the claims below names {dose}.")
    return lacking


def _not_about(found: Answer, names: Mentions) -> str:
    """What was asked about that no claim of an answer is on, so that what follows is on something near: an outcome,
    some people; empty where there is none."""
    question = found.question
    told = [text for row in found.all for text in (row.claim.population or "", row.claim.statement)]
    asked = question.outcome
    lacking = [in_a_sentence(asked.words)] if names.is_of_none(asked.words, asked.concepts, told) else []
    if question.population and not any(may_be_of(question.population, text) for text in told):
        lacking.append(f"{_many(question.population)} in particular")
    return f"No claim below is about {' or '.join(lacking)}. " if lacking else ""


def _many(people: str) -> str:
    """People in the plural, without what they have: women, of a woman's."""
    one = people.removesuffix("'s").removesuffix("’s")
    return re.sub(r"man$", "men", one) if one.endswith("man") else one if _MANY.search(one) else f"{one}s"


def _no_advice(question: Question) -> str:
    acts = in_a_sentence(question.exposure.words)
    return f"No claim here says whether {question.population} should take {acts}."


def _nothing(found: Answer) -> str:
    unknown = [f"“{word}”" for word in found.question.unknown]
    if unknown:
        return (
            f"No claim here answers this: {enumerated(unknown)} {'are' if len(unknown) > 1 else 'is'} not known here."
        )
    if not found.question.understood:
        return "No claim here answers this: the question was not understood."
    question = found.question
    if question.having:
        return _no_advice(question)
    if question.exposure and not (question.outcome or question.rest) and asks_amount(question.text):
        none = f"No claim here says how much {in_a_sentence(question.exposure.words)} to take"
        return f"{none}{_quoted(found, 'names an amount', 'name an amount')}."
    if question.asks_for_harm:
        return f"{_no_harm(question)}{_quoted(found, 'cautions', 'caution')}."
    return "No claim here answers this."


def _no_harm(question: Question) -> str:
    """That no claim tells of harm by what is asked about."""
    whom = f" in {_many(question.population)}" if question.population else ""
    return f"No claim here tells of harm by {in_a_sentence(question.exposure.words)}{whom}"


def _quoted(found: Answer, one: str, more: str) -> str:
    """How many passages say what no claim does; empty where none does."""
    many = len(found.quoted)
    passages = f"{number_word(many)} passage{'s' * (many > 1)} here {more if many > 1 else one}"
    return f"; {passages}" if many else ""
