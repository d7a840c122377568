"""What stands on top of an answer: statements of claims and the studies behind them. Its rules: docs/answers.md."""

from __future__ import annotations

import re
from functools import partial
from itertools import product
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.advice import advises
from mgtui.answering.amounts import asks_amount
from mgtui.answering.behind import (
    KINDS,
    UNLINKED,
    UNLINKED_SO_FAR,
    WHOM,
    Behind,
    is_told_as_more,
)
from mgtui.answering.groups import WAYS
from mgtui.answering.names import stems_of
from mgtui.answering.nearness import Nearness
from mgtui.answering.people import may_be_of
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.standing import denies, leans_on_text, points_elsewhere
from mgtui.answering.statements import Statements, capital, same_place
from mgtui.counting import enumerated
from mgtui.evidence.directions import effective_sign
from mgtui.evidence.sentence import number_word
from mgtui.vocabulary.plain_words import explained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.answering.groups import Answer, Answering, GroupKey
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question
    from mgtui.model import Claim

_MOST_LINES = 6
"""As many lines it has at most ..."""
_MOST_WORDS = 58
"""... and so many words. Where it is longer, less is told."""
_WIDTH = 78
_ROOM_FOR_TITLES = 70
"""In lines of fewer columns articles are not told by their titles, which would leave no room for the other side."""
_MOST_STATED = 32
"""So many words a statement has at most that is told."""
_MOST_TRIED = 3
"""As many of the nearest claims of a group are tried, until one is short enough."""
_MOST_TOLD = 3
"""As many statements are told at most; ..."""
_MOST_ON_ONE_SIDE = 3
"""... of what answers a question about one side only, or goes no way."""
_FEW_TOLD = 3
"""Where fewer statements are told, there may be more of what goes the same way."""
_MANY = re.compile(r"(?:s|men|people|children|mice)$", re.IGNORECASE)
_WEAK = "Weak"
"""How a reason begins that a person gave for what hardly limits."""
_NARROWING: tuple[GroupKey, ...] = ("only_if", "remarks")
_MORE = "More below."
_WHY = re.compile(r"\s*(?:why|how come)\b", re.IGNORECASE)


def sentence(found: Answer, names: Names, width: int = _WIDTH) -> str:
    """What the claims of an answer say, so that it has few lines of a width in columns; where none answers, what those
    say that are on something broader."""
    if found.found or found.wider is None:
        return _sentence(found, names, width)
    before = f"No claim here answers just this. On {found.on_broader} in general: "
    return f"{before}{_sentence(found.wider, names, width, before)}"


def _sentence(found: Answer, names: Names, width: int, before: str = "") -> str:
    """What the claims of an answer say, to stand behind what is said `before`."""
    if not found.found:
        return _nothing(found)
    if found.question.having and not any(advises(row.claim) for row in found.all):
        return f"{_no_advice(found.question)} {_MORE}"
    explain = partial(
        explained, known=found.question.text, full_form=lambda short: in_a_sentence(names.full_form(short))
    )
    telling = _Telling(found, names, with_titles=width >= _ROOM_FOR_TITLES)

    def fits(line: str) -> bool:
        line = f"{before}{line}"
        return len(line.split()) <= _MOST_WORDS and len(wrap(line, width)) <= _MOST_LINES

    def is_short(told: Sequence[_Told]) -> bool:
        return fits(telling.text(told))

    def is_short_explained(told: Sequence[_Told]) -> bool:
        return fits(explain(telling.text(told), fits=lambda _: True))

    told = next(filter(is_short, telling.briefest()), None)
    if told is None:
        number = len(found.all)
        who = "claims here answer" if number > 1 else "claim here answers"
        return f"{capital(number_word(number))} {who} this, in more words than can stand here."
    for options in telling.needed:
        told = next(filter(is_short, options(told)), told)
    for options in telling.fuller:
        told = next(filter(is_short_explained, options(told)), told)
    line = telling.text(told)
    dose = found.question.dose
    with_dose = f"{line} No claim in this answer names {dose}."
    is_without = dose and not any(dose in row.claim.statement for row in found.all)
    line = with_dose if is_without and fits(with_dose) else line
    with_people = f"{line} None of these claims speaks of {_many(found.question.population or '')} in particular."
    line = explain(with_people if _is_of_others(found) and fits(with_people) else line, fits=fits)
    with_more = f"{line} {_MORE}"
    line = line if len(told) == len(found.all) or not fits(with_more) else with_more
    return explain(line, fits=fits, abbreviations=True)


class _Told(NamedTuple):
    """A claim that is told, how much of its studies, and whether it is one of the ways that claims go."""

    row: Answering
    level: int = KINDS
    leads: bool = True
    says_the_same: bool = False
    """Whether it only says what the one before it does."""


if TYPE_CHECKING:
    _Step = Callable[[list[_Told]], Iterator[list[_Told]]]
    """Gives what is then told, the best first."""


class _Telling:
    """What may be said of an answer, in more words or in fewer."""

    def __init__(self, found: Answer, names: Names, *, with_titles: bool = True) -> None:
        self.found, self._names, self._with_titles = found, names, with_titles
        near = self._near = Nearness(found, names)
        groups = {key: sorted(filter(_may_be_told, rows), key=near.rank) for key, rows in found.groups.items()}
        if found.question.having:  # what is said of them beside advice stands below
            groups = {key: [row for row in rows if advises(row.claim)] for key, rows in groups.items()}
        self._groups = groups
        asks_why_not = found.question.negative and _WHY.match(found.question.text)
        asks_for_harm = found.question.asks_for_harm
        order = tuple(reversed(WAYS)) if found.question.asks_if_safe else WAYS  # harm before that there is none
        order = (*WAYS[1:], *WAYS[:1]) if asks_why_not else order
        ways = [rows for key in order if (rows := [row for row in groups[key] if row.claim.id in near.ways])]
        self._go_ways = bool(ways)
        self._ways = ways if asks_why_not or asks_for_harm else self._with_most_direct(ways)
        """Of each way that claims go those that may be told, the nearest first; else of all."""
        self._ordered: list[Answering] = []
        """What else answers, where claims go no way or one side alone is asked about."""
        if not self._go_ways:
            self._ordered = self._all()
            self._ways = [self._ordered] if self._ordered else []

    def _with_most_direct(self, ways: list[list[Answering]]) -> list[list[Answering]]:
        """The ways that claims go, the one that more claims and studies go first, of as many that of the claim that
        answers most directly; but no other way than was asked that is far less direct; before them what is more direct
        and goes no way."""
        if not ways:
            return []
        best = min((rows[0] for rows in ways), key=self._near.grade)
        ways = sorted(ways, key=lambda rows: self._order(rows, best))
        others = [row for rows in self._groups.values() for row in rows if row.claim.id not in self._near.ways]
        first = self._near.grade(ways[0][0])
        others = [row for row in others if not any(_limits(row.claim, one.claim) for rows in ways for one in rows)]
        direct = sorted((row for row in others if self._near.grade(row) < first), key=self._near.rank)
        ways = [direct, *ways] if direct else ways
        asked, first_of_all = {row.claim.id for row in self._groups["yes"]}, ways[0][0]
        return [
            rows
            for rows in ways
            if rows[0].claim.id in asked or self._near.is_as_direct(rows[0], first_of_all, goes_a_way=True)
        ]

    def _order(self, rows: Sequence[Answering], best: Answering) -> tuple[object, ...]:
        """To sort ways by: whether the nearest claim tells what is asked for beside the two sides; how much is behind
        it; how directly it answers."""
        return -self._near.tells(rows[0]), -self._weight(rows, best), self._near.grade(rows[0])

    def _weight(self, rows: Sequence[Answering], best: Answering) -> int:
        """How many claims go a way in earnest, none far less directly than the best, and how many works support it."""
        firm = [row for row in rows if self._near.counts(row) and self._near.is_as_direct(row, best, goes_a_way=True)]
        works = self.found.works
        return len(firm) + len({works[line.id] for row in firm for line in row.own if line.stance == "supports"})

    def _all(self) -> list[Answering]:
        """Every claim that may be told, those that go the way that was asked first; of one side the first on each thing
        on the other."""
        question = self.found.question
        is_asked_way = question.way != "any"
        every = sorted(
            ((key, row) for key, rows in self._groups.items() for row in rows),
            key=lambda each: (is_asked_way and each[0] not in ("yes", "only_if"), *self._near.rank(each[1])),
        )
        rows = [row for _, row in every]
        if self._near.asks_meaning or (question.exposure and question.outcome):
            return rows
        firsts: dict[str | None, Answering] = {}
        for row in rows:
            firsts.setdefault(self._names.key(row.claim.outcome if question.exposure else row.claim.exposure), row)
        first = {row.claim.id for row in firsts.values()}
        return [*firsts.values(), *(row for row in rows if row.claim.id not in first)]

    def briefest(self) -> Iterator[list[_Told]]:
        """What tells of each way that claims go, by the nearest claims first, with the kinds of their studies, else of
        those of the first or of none, but last what leaves out studies of the first or such as found less; then of
        fewer ways."""
        for number in range(len(self._ways), 0, -1):
            nearest = [rows[:_MOST_TRIED] for rows in self._ways[:number]]
            hiding = []
            for places in sorted(product(*(range(len(rows)) for rows in nearest)), key=sum):
                rows = [rows[place] for rows, place in zip(nearest, places, strict=True)]
                for studied in (len(rows), 1, 0):
                    told = [_Told(row, KINDS if at < studied else 0) for at, row in enumerate(rows)]
                    if (not studied and rows[0].own) or any(map(is_told_as_more, rows[studied:])):
                        hiding += [told] if number < _MOST_TOLD else []
                    else:
                        yield told
            yield from hiding

    @property
    def needed(self) -> list[_Step]:
        """What more a reader needs: what else leads."""
        return [self._with_next] * (_MOST_ON_ONE_SIDE - 1)

    @property
    def fuller(self) -> list[_Step]:
        """What may be told beside that, where words that need it can be explained too."""
        steps: list[_Step] = [self._with_caveat]
        for level in (KINDS, WHOM):
            steps += [partial(_with_level, at, level, leading=True) for at in range(_MOST_TOLD)]
        steps += [self._with_agreeing, self._with_open, self._with_caveat, self._with_studied]
        return [*steps, *(partial(_with_level, at, WHOM, leading=False) for at in range(_MOST_TOLD))]

    def _with_next(self, told: list[_Told]) -> Iterator[list[_Told]]:
        yield from self._with(told, self._as_direct(self._ordered, told), leads=True)

    def _with_caveat(self, told: list[_Told]) -> Iterator[list[_Told]]:
        """With what narrows or weighs what is told: first what goes against it, then what the library has to limit the
        first claim; anything else only where that leaves room for the first claim's studies."""
        known = {row.claim.id: row for row in self.found.all}
        limiting: dict[str, int] = {}
        rows = []
        for at, one in enumerate(one for one in told if one.leads):
            for claim in self.found.qualified.get(one.row.claim.id, ()):
                if claim.id in known and claim.id not in limiting and _limits(claim, one.row.claim):
                    limiting[claim.id] = at
                    rows.append(known[claim.id])
        rows += [
            row
            for key in _NARROWING
            for row in self._groups[key]
            if row.claim.id not in limiting and not row.around and self._is_caveat(row, told[0].row)
        ]
        signs = {one.row.sign for one in told if one.leads}

        def is_against(row: Answering) -> bool:
            return row.sign is not None and row.sign not in signs

        def rank(row: Answering) -> tuple[object, ...]:
            claim = row.claim
            return (
                not is_against(row), is_against(row) and not denies(claim.statement),
                claim.kind == "recommendation", limiting.get(claim.id) != 0,
                claim.hedging in ("speculative", "anecdotal"),
                -self._near.likeness(claim.statement), len(claim.statement), claim.id,
            )  # fmt: skip

        bare = [
            one if any(line.stance == "supports" for line in one.row.studies) else one._replace(level=0) for one in told
        ]
        for row in sorted(filter(_may_be_told, rows), key=rank):
            for before in (told, bare) if is_against(row) else (told,):
                yield from self._with(before, [row], leads=False)

    def _is_caveat(self, row: Answering, first: Answering) -> bool:
        """Whether a claim that the library does not have to limit the first may stand behind it: on nothing further
        from what was asked, and no remark on some people, which weighs nothing said of others."""
        is_on_others = row.claim.kind == "evidence_remark" and row.claim.population not in (
            None,
            first.claim.population,
        )
        return self._near.is_as_near(row, first) and not is_on_others

    def _with_agreeing(self, told: list[_Told]) -> Iterator[list[_Told]]:
        """With what another article says the same way, or that it says the same as the first claim."""
        articles = {one.row.claim.article for one in told}
        key, first = self._names.key, told[0].row.claim
        on = {key(first.outcome), *self.found.question.outcome.concepts}
        rows = [
            row
            for rows in self._ways
            for row in rows
            if row.claim.article not in articles and (not self._go_ways or key(row.claim.outcome) in on)
        ]
        same = [row for row in rows if len(told) < _MOST_TOLD and self._says_the_same(row, told[0].row)]
        for row in same:
            yield [told[0], _Told(row, leads=False, says_the_same=True), *told[1:]]
        yield from self._with(told, self._as_direct(rows, told), leads=False)

    def _with_open(self, told: list[_Told]) -> Iterator[list[_Told]]:
        rows = [row for row in self._groups["unclear"] if not row.around]
        yield from self._with(told, self._as_direct(rows, told), leads=False)

    def _with_studied(self, told: list[_Told]) -> Iterator[list[_Told]]:
        """Of little that is told, with what else goes the same way on what was asked, above all what a study
        supports."""
        if len(told) < _FEW_TOLD:
            rows = [row for rows in self._ways for row in rows if self._near.is_as_near(row, told[0].row)]
            supported = [row for row in rows if any(line.stance == "supports" for line in row.own)]
            others = rows if len(told) == 1 else ()
            yield from self._with(told, self._as_direct([*supported, *others], told), leads=False)

    def _as_direct(self, rows: Sequence[Answering], told: Sequence[_Told]) -> list[Answering]:
        """Of claims those that answer about as directly as the first that is told, on nothing further from what was
        asked."""
        first, near = told[0].row, self._near
        return [row for row in rows if near.is_as_direct(row, first) and near.is_as_near(row, first)]

    @staticmethod
    def _with(told: list[_Told], rows: Sequence[Answering], *, leads: bool) -> Iterator[list[_Told]]:
        """With one statement more that says something else, where there are not too many."""
        if len(told) == _MOST_TOLD:
            return
        said = [set(stems_of(one.row.claim.statement)) for one in told]
        ids = {one.row.claim.id for one in told}
        for row in rows:
            stems = set(stems_of(row.claim.statement))
            if row.claim.id not in ids and not any(stems <= each for each in said):
                yield [*told, _Told(row, leads=leads)]

    def text(self, told: Sequence[_Told]) -> str:
        """All of it: each statement with the studies behind it."""
        statements = Statements(self.found.question, self._names, with_titles=self._with_titles)
        behind = Behind(self.found.works, self._names)
        said: list[str] = []
        studied: list[str] = []
        before: list[Answering] = []
        is_contrary = False
        for one in told:
            is_against = one.leads and any(self._oppose(one.row, earlier) for earlier in before)
            said.append(
                statements.again(one.row)
                if one.says_the_same
                else statements.told(one.row, contrary=is_against and not is_contrary)
            )
            is_contrary = is_contrary or is_against
            studied.append(behind.told(one.row, one.level) if one.level else "")
            before.append(one.row)
        _said_once(studied)
        lines = [part for each in zip(said, studied, strict=True) for part in each]
        return " ".join(filter(None, lines))

    def _says_the_same(self, one: Answering, other: Answering) -> bool:
        """Whether the library has it that two claims say the same, or one says the same of the same two things in words
        that the other has too."""
        key, (first, second) = self._names.key, (one.claim, other.claim)
        if any(
            (each.type, each.claim) == ("restates", claim.id) and each.status != "rejected"
            for claim, relations in ((second, first.relations), (first, second.relations))
            for each in relations
        ):
            return True
        on_one_thing = key(first.exposure) == key(second.exposure) and key(first.outcome) == key(second.outcome)
        words = set(stems_of(first.statement))
        if not {first.hedging, second.hedging} <= {"asserted", "presupposed", None}:
            return False
        return on_one_thing and one.sign == other.sign and words <= set(stems_of(second.statement))

    def _oppose(self, one: Answering, other: Answering) -> bool:
        """Whether two claims go different ways on the same thing, or the library says that they contradict: not where
        one passage of an article says both."""
        if same_place(one.claim, other.claim):
            return False
        key, (first, second) = self._names.key, (one.claim, other.claim)
        on_one_thing = key(first.exposure) == key(second.exposure) and key(first.outcome) == key(second.outcome)
        go_ways = on_one_thing and None not in (key(first.outcome), one.sign, other.sign)
        signs = effective_sign(first), effective_sign(second)
        if go_ways and one.sign != other.sign and one.turned == other.turned and signs[0] != signs[1]:
            return True
        related = [(second.id, each) for each in first.relations] + [(first.id, each) for each in second.relations]
        return any(
            each.type == "contradicts" and each.claim == claim and each.status != "rejected" for claim, each in related
        )


def _said_once(studied: list[str]) -> None:
    """Say once of what follows one another that no study tests it."""
    for at in range(1, len(studied)):
        if studied[at] == UNLINKED and studied[at - 1] in UNLINKED_SO_FAR:
            many = UNLINKED_SO_FAR.index(studied[at - 1]) + 1
            studied[at - 1 : at + 1] = ["", UNLINKED_SO_FAR[many if at == many else -1]]


def _may_be_told(row: Answering) -> bool:
    statement = row.claim.statement
    is_clear = not (leans_on_text(statement) or points_elsewhere(statement))
    return is_clear and len(statement.split()) <= _MOST_STATED


def _limits(claim: Claim, other: Claim) -> bool:
    """Whether the library has it that a claim limits another one, and not weakly."""
    return any(
        (relation.type, relation.claim) == ("qualifies", other.id)
        and relation.status != "rejected"
        and not relation.reason.startswith(_WEAK)
        for relation in claim.relations
    )


def _with_level(at: int, level: int, told: list[_Told], *, leading: bool) -> Iterator[list[_Told]]:
    """With so much of the studies behind one that is told."""
    if at < len(told) and told[at].leads == leading and told[at].level == level - 1:
        yield [*told[:at], told[at]._replace(level=level), *told[at + 1 :]]


def _is_of_others(found: Answer) -> bool:
    """Whether a question names people and no claim of its answer does."""
    asked = found.question.population
    told = (text for row in found.all for text in (row.claim.population or "", row.claim.statement))
    return bool(asked) and not any(may_be_of(asked or "", text) for text in told)


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
        many = len(found.amounts)
        names = (
            f"; {number_word(many)} {'passages here name' if many > 1 else 'passage here names'} an amount"
            if many
            else ""
        )
        return f"{none}{names}."
    return "No claim here answers this."
