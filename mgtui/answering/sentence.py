"""What stands on top of an answer: what answers, what that rests on, the other side. Its rules: docs/answers.md."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from textwrap import wrap
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.advice import advises
from mgtui.answering.amounts import asked_amount, asks_amount, thing_of
from mgtui.answering.basis import WITHOUT, Bases
from mgtui.answering.chosen import Choice, Part, opposes, restates
from mgtui.answering.groups import WAYS
from mgtui.answering.names import stems_of
from mgtui.answering.people import may_be_of
from mgtui.answering.questions import DANGER, in_a_sentence
from mgtui.answering.statements import Statements, capital
from mgtui.answering.wording import YES_OR_NO
from mgtui.counting import enumerated, number_of
from mgtui.evidence.sentence import number_word
from mgtui.vocabulary.plain_words import meanings, with_meanings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.groups import Answer, Answering, GroupKey
    from mgtui.answering.mentions import Mentions
    from mgtui.answering.questions import Question

_MOST_LINES = 6
"""As many lines it has at most ..."""
_MOST_WORDS = 76
"""... and so many words. Where it is longer, less is told."""
_MOST_TOLD = 3
"""So many claims are told at most."""
_MOST_TRIED = 3
"""So many claims are tried as the first, until one is short enough."""
_MOST_MEANINGS = 2
"""So many words are explained at most."""
_WIDTH = 78
_NOT_THIS = "No claim here answers just this. "
_NONE_COMPARES = "No claim here sets one against the other. "
_UNSTUDIED, _UNTESTED = "No study is on record behind these.", "No study on record here tests these."
_WAY_LEFT, _LIMIT_LEFT = "the other side", "what narrows it"
"""What is said to stand below where there is no room for how much of it does."""
_ROOM_FOR_TITLES = 70
"""In lines of fewer columns articles are not told by their titles, which would leave no room for the other side."""
_SAYS = {
    "same": ("agrees", "agree"),
    "first": ("agrees with the first", "agree with the first"),
    "yes": ("says yes", "say yes"),
    "no_effect": ("sees no effect", "see no effect"),
    "opposite": ("says the opposite", "say the opposite"),
    "only_if": ("narrows it", "narrow it"),
    "other": ("goes another way", "go another way"),
    "bears": ("bears on it", "bear on it"),
}
"""What a claim, and what several claims do that stand below; that of the first, where another way was told last."""
_FEW_WORDS = (("bears",), ("bears", "only_if"))
"""What is left out where there is room for few words, and for fewer."""
_YES_OR_NO = re.compile(rf"\s*(?:{'|'.join(sorted(YES_OR_NO))})\b", re.IGNORECASE)
"""How a question for yes or no begins."""
_Told = tuple["Part", "Answering"]
_ORDER: tuple[Part, ...] = ("leads", "adds", "against", "limits")
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
        return _nothing(found, names)
    choice, own = Choice(found, names), ""
    leading = choice.leading()
    if found.question.having and not any(advises(row.claim) for row in found.all):
        own = f"{_no_advice(found.question)} "
    elif choice.tells_else(leading[0]):
        own = _NOT_THIS
    elif not choice.sets_apart(leading[0]):
        own = _NONE_COMPARES
    own += "" if before else _not_about(found, names)
    return f"{own}{_Line(choice, names, width, before + own).told(leading)}"


class _Line:
    """As much of what may be told as fits a few lines, behind what is said before."""

    def __init__(self, choice: Choice, names: Mentions, width: int, before: str) -> None:
        self._choice, self._names, self._width, self._before = choice, names, width, before
        self._notes = _lacking(choice.found)
        self._in_short = False

    def told(self, leading: Sequence[Answering]) -> str:
        """The first claim that has room, then what goes another way and what narrows it, with whom studies were of
        and what words mean where there is room; last what else stands below."""
        for self._in_short in (False, True):
            for first in leading[:_MOST_TRIED]:
                if self._fits(self._text([("leads", first)])):
                    return self._whole(self._with_more(first))
        return Statements(self._names, self._choice.found.question.text, in_short=True).told(
            leading[0], "", contrary=False
        )

    def _with_more(self, first: Answering) -> list[_Told]:
        """What is told: the first claim, and of each part beside it one that has room."""
        rows: list[_Told] = [("leads", first)]
        for part, alternatives in self._choice.beside(first):
            tried = [
                self._in_order([*rows, (part, row)]) for row in alternatives if row not in [each for _, each in rows]
            ]
            fitting = [more for more in tried if self._fits(self._text(more))]
            if tried and not fitting and part == "against" and not self._in_short and len(rows) == 1:
                self._in_short = True
                fitting = [more for more in tried if self._fits(self._text(more))]
                self._in_short = bool(fitting)
            rows = fitting[0] if fitting and len(rows) < _MOST_TOLD else rows
        return rows

    @staticmethod
    def _in_order(rows: Sequence[_Told]) -> list[_Told]:
        return sorted(rows, key=lambda told: _ORDER.index(told[0]))

    def _whole(self, rows: list[_Told]) -> str:
        """Some claims with all else that fits: what stands below, in whom studies were, what words mean."""
        lines = [self._parts(rows, whom=True), self._parts(rows)]
        below = [_below(rows, self._choice), *(_below(rows, self._choice, but=but) for but in _FEW_WORDS)]
        otherwise = _other_side(rows, self._choice)
        ends = [(parts, each) for parts in lines for each in below]
        briefly = _other_side(rows, self._choice, with_limits=False)
        for parts, ends_with in [*ends, *((parts, each) for each in (otherwise, briefly) for parts in lines)]:
            for many in range(_MOST_MEANINGS, -1, -1):
                text = " ".join(filter(None, [self._explained(parts, many), *self._notes, ends_with]))
                if self._fits(text):
                    return text
        return " ".join(filter(None, [*lines[-1], *self._notes, briefly]))

    def _explained(self, parts: Sequence[str], many: int) -> str:
        """Some claims with what at most so many words of them mean."""
        line, known, names = " ".join(parts), self._choice.found.question.text, self._names
        ends = [*accumulate(parts, lambda end, part: end + 1 + len(part), initial=-1)][1:]
        other = names.other_names(known, line)
        told = meanings(line, known, lambda short: in_a_sentence(names.full_form(short)), other)
        named = [*map(capital, other.values())][:many]
        return " ".join([with_meanings(line, told[: many - len(named)], ends), *named])

    def _text(self, rows: Sequence[_Told]) -> str:
        """Some claims in few words, with what must stand behind them: behind three of them how many more there are."""
        is_many = len(rows) == _MOST_TOLD
        below = (
            _below(rows, self._choice, but=_FEW_WORDS[0]) if is_many
            else _other_side(rows, self._choice, with_limits=False)
        )  # fmt: skip
        return " ".join(filter(None, [*self._parts(rows), *self._notes, below]))

    def _fits(self, *texts: str) -> bool:
        line = f"{self._before}{' '.join(texts)}"
        return len(line.split()) <= _MOST_WORDS and len(wrap(line, self._width)) <= _MOST_LINES

    def _parts(self, rows: Sequence[_Told], *, whom: bool = False) -> list[str]:
        """Each statement with what it rests on; one "But" at most. That no study is behind any of several is said once,
        last."""
        found, names = self._choice.found, self._names
        with_titles = self._width >= _ROOM_FOR_TITLES
        statements = Statements(names, found.question.said, with_titles=with_titles, in_short=self._in_short)
        bases = Bases(found.works, names, [row for _, row in rows])
        based: list[tuple[str, str]] = []
        for _, row in rows:
            short = statements.short(row.claim)  # which names no study
            as_told = replace(row, claim=replace(row.claim, statement=short)) if short else row
            based.append(bases.told(as_told, whom=whom))
        none = len(rows) > 1 and all(on.startswith(WITHOUT) and not after for on, after in based)
        said: list[str] = []
        is_contrary = False
        for at, ((_, row), (on, its)) in enumerate(zip(rows, based, strict=True)):
            is_against = any(opposes(row, earlier) for _, earlier in rows[:at]) or (
                at > 0 and self._choice.goes_another_way(row, rows[0][1])
            )
            on = "" if none else on
            if at and restates(row, rows[at - 1][1], names):
                told = statements.again(row, on)
            else:
                told = statements.told(row, on, contrary=is_against and not is_contrary)
            is_contrary = is_contrary or is_against
            after = its.replace("But ", "Yet " if is_contrary else "But ")
            is_contrary = is_contrary or "But " in after
            said.append(f"{told} {after}".rstrip())
        if none:
            said.append(_UNTESTED if any(row.studies for _, row in rows) else _UNSTUDIED)
        return said


def _is_open(question: Question) -> bool:
    """Whether a question is none for yes or no, so that its groups are no sides."""
    return bool(question.compared) or not _YES_OR_NO.match(question.text)


def _untold(rows: Sequence[_Told], choice: Choice) -> dict[GroupKey, int]:
    """The groups that answer of which no claim is told, with how many claims of each are meant; where it is not asked
    for yes or no those that go another way than the first claim."""
    told, groups, first = {row.claim.id for _, row in rows}, choice.found.groups, rows[0][1]
    untold: dict[GroupKey, int] = {}
    for key in (*WAYS, "only_if"):
        if groups[key] and told.isdisjoint(row.claim.id for row in groups[key]):
            untold[key] = len(groups[key])
            if _is_open(choice.found.question):
                others = (row for row in groups[key] if choice.goes_a_way(row, first))
                untold[key] = sum(key != "only_if" and choice.goes_another_way(row, first) for row in others)
    return {key: many for key, many in untold.items() if many}


def _other_side(rows: Sequence[_Told], choice: Choice, *, with_limits: bool = True) -> str:
    """That some claims go another way or narrow it, where there are such and none is told."""
    untold = _untold(rows, choice)
    left = [_WAY_LEFT] * any(key != "only_if" for key in untold) + [_LIMIT_LEFT] * ("only_if" in untold and with_limits)
    return f"{capital(' and '.join(left))} stand{'s' * (len(left) == 1)} below." if left else ""


def _below(rows: Sequence[_Told], choice: Choice, *, but: Sequence[str] = ()) -> str:
    """How many more claims stand below, and which way those go; a way or condition of which none is told is named.
    `but`: in few words, and without what some of them do."""
    told, question = {row.claim.id for _, row in rows}, choice.found.question
    left = [row for row in choice.found.all if row.claim.id not in told]
    if not left:
        return ""
    first = rows[0][1]
    groups: dict[str, str] = {row.claim.id: key for key, of in choice.found.groups.items() for row in of}
    lead = groups.get(first.claim.id)
    same = "first" if any(part == "against" for part, _ in rows) else "same"
    many = f"{capital(number_word(len(left)))} more claim{'s' * (len(left) > 1)}"
    is_open, untold = _is_open(question), _untold(rows, choice)
    if not (question.exposure and question.outcome and lead in WAYS) or is_open:
        counts: Counter[str] = Counter()
        for key, meant in untold.items():
            counts["other" if is_open else key] += meant
        if [*counts.values()] == [len(left)]:
            return f"{many} below {_SAYS[next(iter(counts))][len(left) > 1]}."
        some = enumerated([f"{number_word(count)} {_SAYS[key][count > 1]}" for key, count in counts.items()])
        return f"{many} below bear{'s' * (len(left) == 1)} on it{f'; {some}' * bool(some)}."

    def kind(row: Answering) -> str:
        key = groups[row.claim.id]
        if key == "only_if" or (key in WAYS and choice.goes_a_way(row, first)):
            return same if key == lead else key
        return "bears"

    kinds = Counter(map(kind, left))
    hidden = [key for key in untold if key not in kinds]
    if len(kinds) == 1 and not hidden:
        return f"{many} below {_SAYS[next(iter(kinds))][len(left) > 1]}."
    parts = [
        f"{number_word(kinds[key])} {_SAYS[key][kinds[key] > 1]}" for key in _SAYS if kinds[key] and key not in but
    ]
    parts += [f"some {_SAYS[key][1]}" for key in hidden]
    if but:
        return f"Below, {', '.join(parts)}." if parts else ""
    return f"{many} stand below: {enumerated(parts)}."


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
    is_named = not DANGER.search(asked.words)
    is_of_none = is_named and names.is_of_none(asked.words, asked.concepts, told)
    if is_of_none:  # the passing on of signals is nerve signals
        is_of_none = not any(set(stems_of(asked.words)) <= set(stems_of(text)) for text in told)
    lacking = [in_a_sentence(asked.words)] if is_of_none else []
    if question.population and not any(may_be_of(question.population, text) for text in told):
        lacking.append(f"{_many(question.population)} in particular")
    return f"No claim below is about {' or '.join(lacking)}. " if lacking else ""


def _many(people: str) -> str:
    """People in the plural, without what they have: women, of a woman's."""
    one = people.removesuffix("'s").removesuffix("’s")
    if one.endswith(("man", "y")):
        return re.sub(r"y$", "ies", re.sub(r"man$", "men", one))
    return one if _MANY.search(one) else f"{one}s"


def _no_advice(question: Question) -> str:
    acts = in_a_sentence(question.exposure.words)
    return f"No claim here says whether {question.population} should take {acts}."


def _nothing(found: Answer, names: Mentions) -> str:
    if unknown := found.question.unknown:
        passages = (passage for article in names.library.articles.values() for passage in article.passages)
        texts = [passage.text.lower() for passage in passages]
        whole = {word: _whole(word) for word in unknown}
        # Whether the letters are there at all is told in no time: a library may have a million passages.
        told = {
            word: sum(word.lower() in text and bool(pattern.search(text)) for text in texts)
            for word, pattern in whole.items()
        }
        known = [
            f"“{word}” is in no claim here, but in {number_of(many, 'passage')}" for word, many in told.items() if many
        ]
        nowhere = [f"“{word}”" for word, many in told.items() if not many]
        known += [f"{enumerated(nowhere)} {'are' if len(nowhere) > 1 else 'is'} not known here"] if nowhere else []
        return f"No claim here answers this: {'; '.join(known)}."
    if not found.question.understood:
        return "No claim here answers this: the question was not understood."
    question = found.question
    if question.having:
        return _no_advice(question)
    if asks_amount(question.text):
        people = _many(question.population) if question.population else ""
        none = f"No claim here says {asked_amount(question.text, _thing_of(question), people)}"
        return f"{none}{_quoted(found, 'names an amount', 'name an amount')}."
    if question.asks_for_harm:
        return f"{_no_harm(question)}{_quoted(found, 'cautions', 'caution')}."
    return "No claim here answers this."


def _thing_of(question: Question) -> str:
    """What it is asked how much of: the words for it, where they are no name of what acts, else that name."""
    typed, named = thing_of(question.text), question.exposure.words
    is_other = typed and set(stems_of(typed)).isdisjoint(stems_of(named)) and question.outcome
    return typed if is_other or not named else in_a_sentence(named)


def _whole(word: str) -> re.Pattern[str]:
    """A word as it stands in a text, as one or many, and no part of another: no coughing, of cough."""
    return re.compile(rf"\b{re.escape(word)}(?:s|es)?\b", re.IGNORECASE)


def _no_harm(question: Question) -> str:
    """That no claim tells of harm by what is asked about."""
    whom = f" in {_many(question.population)}" if question.population else ""
    return f"No claim here tells of harm by {in_a_sentence(question.exposure.words)}{whom}"


def _quoted(found: Answer, one: str, more: str) -> str:
    """How many passages say what no claim does; empty where none does."""
    many = len(found.quoted)
    passages = f"{number_word(many)} passage{'s' * (many > 1)} here {more if many > 1 else one}"
    return f"; {passages}" if many else ""
