"""What stands on top of an answer: the statement of the best claim of each group. Its rules: docs/answers.md."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import product
from textwrap import wrap
from typing import TYPE_CHECKING

from mgtui.answering.behind import BRIEF, DESIGNS, FULL, UNLINKED, Behind
from mgtui.answering.names import stems_of
from mgtui.answering.nearness import Nearness
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.words import CONDITION
from mgtui.evidence.sentence import joined, number_word
from mgtui.model.vocabularies import HEDGINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mgtui.answering.answers import Answer, Answering, GroupKey
    from mgtui.answering.names import Names
    from mgtui.model import Claim

_MOST_LINES = 6
"""As many lines it has at most ..."""
_MOST_WORDS = 60
"""... and so many words. Where it is longer, less is told."""
_WIDTH = 78
_MOST_STATED = 32
"""So many words a statement has at most that is told."""
_MOST_TRIED = 3
"""As many of the nearest claims of a group are tried, until one is short enough."""
_MOST_TOLD = 3
"""As many statements are told."""
_MOST_LIMITING = 30
"""So many words has what limits a claim at most."""
_NOTED = "Noted on it: "
_WEAK = "Weak"
"""How a reason begins that a person gave for what hardly limits."""
_SAID_WAYS: tuple[GroupKey, ...] = ("yes", "no_effect", "opposite")
_LAST: tuple[GroupKey, ...] = ("only_if", "unclear", "remarks")
"""The groups of which a claim is told where there is room."""
_AGREEING: dict[GroupKey, tuple[str, str]] = {
    "yes": ("points the same way", "point the same way"),
    "no_effect": ("also says that there is no effect or link", "also say that there is no effect or link"),
    "opposite": ("points the same way", "point the same way"),
}
"""What further claims of a group do behind the one that is told, of one and of more."""
_COUNTED: dict[GroupKey, tuple[str, str]] = {
    "yes": ("answers yes", "answer yes"),
    "no_effect": ("says that there is no effect or link", "say that there is no effect or link"),
    "opposite": ("points the other way", "point the other way"),
}
"""What claims of a group do that are only counted."""
_IN_NUMBERS: dict[GroupKey, str] = {
    "yes": "for yes", "no_effect": "for no effect", "opposite": "for the opposite",
    "only_if": "on conditions", "unclear": "open", "remarks": "on the evidence",
}  # fmt: skip
"""The same in the fewest words."""
_BESIDE: dict[str, tuple[str, str]] = {
    "condition": ("tells what it may depend on", "tell what it may depend on"),
    "people": ("is on some people only", "are on some people only"),
    "unclear": ("does not say which way", "do not say which way"),
    "remarks": ("is a remark on the evidence", "are remarks on the evidence"),
    "": ("is listed", "are listed"),
}
"""What claims do that go no way, or that more is not told of."""
_VERBS = {"recommendation": "advises", "evidence_remark": "says of the evidence"}
_ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
_RESERVED = re.compile(
    r"\b(?:may|might|can|could|perhaps|maybe|likely|possibl[ey]|probabl[ey]|potential(?:ly)?|suggest\w*|seem\w*"
    r"|appear\w*|thought|believed|considered|often|tends?|promis\w+|theor\w+|hypothe\w+|candidate)\b", re.IGNORECASE,
)  # fmt: skip
_SAYING_SO = {"hedged": _RESERVED, "anecdotal": re.compile(r"\banecdot", re.IGNORECASE)}
"""Words by which a statement says itself that it is said with reserve, or is an anecdote."""
_WHY = re.compile(r"\s*(?:why|how come)\b", re.IGNORECASE)
_BOTH_SEXES = re.compile(r"\bboth sexes\b|\beither sex\b", re.IGNORECASE)


def sentence(found: Answer, names: Names, width: int = _WIDTH) -> str:
    """What the claims of an answer say, so that it has few lines of a width in columns."""
    if not found.found:
        return _nothing(found)
    telling = _Telling(found, names)

    def fits(levels: Sequence[int]) -> bool:
        line = telling.text(levels)
        return len(line.split()) <= _MOST_WORDS and len(wrap(line, width)) <= _MOST_LINES

    levels = next(filter(fits, telling.limited()), None) or next(filter(fits, telling.briefest()), None)
    if levels is None:
        number = len(found.all)
        who = "claims here answer" if number > 1 else "claim here answers"
        return f"{_capital(number_word(number))} {who} this, in more words than can stand here."
    for places, level in telling.fuller(len(levels)):
        for place in places:
            fuller = [*levels[:place], level, *levels[place + 1 :]]
            if levels[place] == level - 1 and fits(fuller):
                levels = fuller
    return telling.text(levels)


class Counting(IntEnum):
    """How claims are counted that are not told by their statements, each in fewer words than the one before."""

    WITH_STUDIES = 0
    WITH_ARTICLES = 1
    BY_GROUPS = 2
    BY_WAYS = 3
    """Those that go a way, and how many others."""
    SHORT = 4
    """Those that go a way of which none is told, and how many others."""


class _Telling:
    """What may be said of an answer, in more words or in fewer."""

    def __init__(self, found: Answer, names: Names) -> None:
        self.found = found
        self.two_sided = bool(found.question.exposure and found.question.outcome)
        self._choices = list(self._best(Nearness(found.question, names), names))
        self._first = sum(key not in _LAST for key, _ in self._choices) if self.two_sided else len(self._choices)
        self.told: list[tuple[GroupKey, Answering]] = []
        """The claims that may be told by their statements, each with its group, in their order."""
        self.counting = Counting.WITH_STUDIES
        self._names = names

    def _best(self, near: Nearness, names: Names) -> Iterator[tuple[GroupKey, list[Answering]]]:
        groups = {
            key: sorted((row for row in rows if _may_be_told(row)), key=near.rank)
            for key, rows in self.found.groups.items()
        }
        asks_why_not = self.found.question.negative and _WHY.match(self.found.question.text)
        order = (*_SAID_WAYS[1:], *_SAID_WAYS[:1]) if asks_why_not else _SAID_WAYS
        ways = {key: [row for row in groups[key] if _goes(row, key)] for key in order}
        if self.two_sided and any(ways.values()):
            yield from ((key, rows) for key, rows in ways.items() if rows)
            for key in _LAST:
                yield from ((key, [row]) for row in groups[key][:1] if not row.around)
            return
        is_asked_way = self.found.question.way != "any"
        every = sorted(
            ((key, row) for key, rows in groups.items() for row in rows),
            key=lambda each: (is_asked_way and each[0] not in ("yes", "only_if"), *near.rank(each[1])),
        )
        if self.two_sided:
            yield from ((key, [row]) for key, row in every[:1])
            return
        acts = bool(self.found.question.exposure)
        firsts: dict[str | None, tuple[GroupKey, Answering]] = {}
        for key, row in every:
            firsts.setdefault(names.key(row.claim.outcome if acts else row.claim.exposure), (key, row))
        others = [each for each in every if each not in firsts.values()]
        ordered = every if near.asks_meaning else [*firsts.values(), *others]
        yield from ((key, [row]) for key, row in ordered[:_MOST_TOLD])

    def briefest(self) -> Iterator[list[int]]:
        """Ways to tell it in few words, the best first, each set up as it is given out: how much of each claim. Best is
        what tells of each way that claims go, then what counts in more words, then what tells the nearest claims."""
        ways = sum(key in _SAID_WAYS for key, _ in self._choices) if self.two_sided else 1
        for number in range(max(ways, 1), 0, -1):
            nearest = [range(min(len(rows), _MOST_TRIED)) for _, rows in self._choices[:number]]
            for self.counting in Counting:
                for places in sorted(product(*nearest), key=sum):
                    self.told = [(key, rows[0]) for key, rows in self._choices]
                    for at, place in enumerate(places):
                        key, rows = self._choices[at]
                        self.told[at] = key, rows[place]
                    yield [int(at < number) for at in range(len(self._choices))] + [0] * len(self._choices)

    def limited(self) -> Iterator[list[int]]:
        """Those of these ways that tell of each way that claims go, the nearest claim first, with what limits that,
        where it is recorded."""
        if not self._choices or not self._limit(self._choices[0][1][0])[1]:
            return
        ways = sum(key in _SAID_WAYS for key, _ in self._choices) if self.two_sided else 1
        for levels in self.briefest():
            is_nearest = self.told[0][1] is self._choices[0][1][0]
            if is_nearest and self.counting <= Counting.BY_GROUPS and sum(levels) == ways:
                yield [*levels[: len(self.told)], 1, *levels[len(self.told) + 1 :]]

    def fuller(self, number: int) -> Iterator[tuple[range, int]]:
        """What more may be told, what matters most first: places of what is told, and how much. Behind the claims stand
        in the same order what limits them."""
        claims, first = number // 2, range(self._first)
        yield from ((first, BRIEF), (first, DESIGNS), (range(claims, claims + self._first), 1), (first, FULL))
        yield from ((range(self._first, claims), level) for level in (BRIEF, DESIGNS, FULL))

    def text(self, levels: Sequence[int]) -> str:
        """All of it, with so much of each claim that may be told, 0 where it is only counted; then for each whether
        what limits it is told."""
        claims = zip(self.told, levels, levels[len(self.told) :], strict=False)
        told = [(key, row, level, limited) for (key, row), level, limited in claims if level]
        left = {row.claim.id: key for key, rows in self.found.groups.items() for row in rows}
        for _, row, _, _ in told:
            del left[row.claim.id]
        said: list[str] = []
        before: list[Answering] = []
        behind = Behind(self.found.works, self._names.library)
        for key, row, level, limited in told:
            limiting, limit = self._limit(row) if limited else ("", "")
            contrary = key in _SAID_WAYS and any(self._oppose(row, one) for one in before)
            said += [
                self._spelt_out(_said(row.claim, before, contrary=contrary), said),
                behind.told(row, level, noted=limit.startswith(_NOTED)),
            ]
            before.append(row)
            said += [limit] if limit and limit not in said else []
            left.pop(limiting, None)
            agreeing = [one for one in self.found.groups[key] if one.claim.id in left and _agrees(one, row, key)]
            if self.two_sided and key in _AGREEING and agreeing and self.counting < Counting.BY_GROUPS:
                behind_them = ""
                if self.counting == Counting.WITH_STUDIES:
                    is_backed = said[-1] != UNLINKED
                    behind_them = behind.of_others(agreeing, behind_told=is_backed)
                    if behind_them.startswith("no ") and not is_backed:
                        said.pop()
                ways = f"{_capital(_more(agreeing, before))} {_AGREEING[key][len(agreeing) > 1]}"
                said.append(f"{ways}; {behind_them}." if behind_them else f"{ways}.")
                for one in agreeing:
                    del left[one.claim.id]
        if len(before) > 1 and said.count(UNLINKED) == len(before):
            said = [*(each for each in said if each != UNLINKED), "No study is recorded behind these."]
        rows = {key: [row for row in each if row.claim.id in left] for key, each in self.found.groups.items()}
        counted = self._counted(rows, before)
        if self.counting >= Counting.BY_GROUPS:
            counted = self._in_numbers(rows, {key: row for key, row, _, _ in told})
        return " ".join(filter(None, [*said, counted]))

    def _spelt_out(self, text: str, before: Sequence[str]) -> str:
        """A text with what its abbreviations stand for where they are first said, but for those of the question."""
        for short in dict.fromkeys(_ABBREVIATION.findall(text)):
            known = f"{self.found.question.text} {' '.join(before)}".lower()
            full = self._names.full_form(short) if short.lower() not in known else ""
            if full and full.lower() not in text.lower():
                before_it, _, behind_it = text.partition(short)
                text = f"{before_it}{short} ({in_a_sentence(full)}){behind_it}"
        return text

    def _counted(self, left: Mapping[GroupKey, Sequence[Answering]], told: Sequence[Answering]) -> str:
        """How many claims there are that are not told, and what they do: those that go a way with their articles."""
        rest = [row for rows in left.values() for row in rows]
        led = {row.claim.id for row in told}
        parts = []
        for key, words in _COUNTED.items() if self.two_sided else ():
            rows = [row for row in left[key] if _goes(row, key)]
            if not rows or any(row.claim.id in led for row in self.found.groups[key]):
                continue
            who = _more(rows, told) if key in _SAID_WAYS else f"{number_word(len(rows))} more"
            parts.append(f"{who} {words[len(rows) > 1]}")
            counted = {row.claim.id for row in rows}
            rest = [row for row in rest if row.claim.id not in counted]
        kinds: dict[str, list[Answering]] = {kind: [] for kind in _BESIDE}
        for key, each in left.items():
            for row in each:
                kind = _beside(row, key) if self.two_sided else ""
                if row in rest and (kind or not self.two_sided):
                    kinds[kind].append(row)
        for kind, few in kinds.items():
            if few:
                noun = "" if parts else " claims" if len(few) > 1 else " claim"
                parts.append(f"{number_word(len(few))} more{noun} {_BESIDE[kind][len(few) > 1]}")
        return f"{_capital(joined(parts))}." if parts else ""

    def _limit(self, row: Answering) -> tuple[str, str]:
        """The id of the claim that limits one most plainly, and what that comes to: the reason that a person gave, else
        what it states. Where none does, what is noted on a study of which it is not recorded what it found; empty where
        nothing is."""
        found = []
        for claim in self.found.qualified.get(row.claim.id, ()):
            for relation in claim.relations:
                limits = (relation.type, relation.claim) == ("qualifies", row.claim.id)
                if limits and relation.status != "rejected" and not relation.reason.startswith(_WEAK):
                    reason = relation.reason if relation.status == "reviewed" else ""
                    words = " ".join((reason or claim.statement).split())
                    told = f"{'A limit is recorded' if reason else 'It is limited by this'}: {words.rstrip('.')}."
                    if len(words.split()) <= _MOST_LIMITING:
                        asked = set(stems_of(self.found.question.said)) & set(stems_of(words))
                        found.append((not reason, -len(asked), len(words), claim.id, told))
        notes = [line.note.partition(". ")[0] for line in row.own if line.note and line.stance is None]
        if found or not notes or row.claim.status != "reviewed" or len(notes[0].split()) > _MOST_LIMITING:
            return min(found)[3:] if found else ("", "")
        return "", f"{_NOTED}{notes[0].rstrip('.')}."

    def _in_numbers(self, left: Mapping[GroupKey, Sequence[Answering]], led: Mapping[GroupKey, Answering]) -> str:
        """The same in fewer words; `led`: the groups of which a claim is told, with that."""
        keys: Collection[GroupKey] = left.keys() if self.counting == Counting.BY_GROUPS else _SAID_WAYS
        keys = [key for key in keys if self.two_sided and not (self.counting == Counting.SHORT and key in led)]
        numbers = {key: len([row for row in rows if _goes(row, key)]) for key, rows in left.items()}
        named = [key for key in keys if numbers[key]]
        others = sum(map(len, left.values())) - sum(numbers[key] for key in named)
        parts = [f"{numbers[key]} {_IN_NUMBERS[key]}" for key in named]
        if others and not parts:
            return (
                f"{_capital(number_word(others))} more {'claims' if others > 1 else 'claim'} {_BESIDE[''][others > 1]}."
            )
        parts += [f"{others} other{'s' if others > 1 else ''}"] if others else []
        before = {row.claim.article for row in led.values()}
        is_of_same = before == {row.claim.article for rows in left.values() for row in rows} and len(before) == 1
        of = " of the same article" if is_of_same and self.counting == Counting.BY_GROUPS else ""
        return f"Further claims{of}: {joined(parts)}." if parts else ""

    def _oppose(self, one: Answering, other: Answering) -> bool:
        """Whether two claims go different ways on the same thing, or the library says that they contradict."""
        key, (first, second) = self._names.key, (one.claim, other.claim)
        on_one_thing = key(first.exposure) == key(second.exposure) and key(first.outcome) == key(second.outcome)
        if on_one_thing and one.sign != other.sign and one.turned == other.turned:
            return True
        related = [(second.id, each) for each in first.relations] + [(first.id, each) for each in second.relations]
        return any(
            each.type == "contradicts" and each.claim == claim and each.status != "rejected" for claim, each in related
        )


def _may_be_told(row: Answering) -> bool:
    return len(row.claim.statement.split()) <= _MOST_STATED


def _goes(row: Answering, key: GroupKey) -> bool:
    """Whether a claim does what its group says: a general remark, such as a forecast, goes no way."""
    return key not in _SAID_WAYS or row.claim.kind != "other"


def _agrees(one: Answering, told: Answering, key: GroupKey) -> bool:
    """Whether a claim of the same group goes the same way as the one that is told."""
    return _goes(one, key) and one.sign == told.sign


def _beside(row: Answering, key: GroupKey) -> str:
    """What a claim does that goes none of the ways: which of the kinds it is told as."""
    if key == "only_if":
        return "people" if row.claim.population else "condition" if CONDITION.search(row.claim.statement) else ""
    return key if key in _BESIDE else ""


def _said(claim: Claim, before: Sequence[Answering], *, contrary: bool) -> str:
    """`One article says: Magnesium may help.`: which article, how firmly, what, and in whom where that is not in it."""
    articles = [row.claim.article for row in before]
    who = "another article" if articles else "one article"
    if claim.article in articles:
        who = "the same article" if len(set(articles)) == 1 else "one of these articles"
    statement = " ".join(claim.statement.split())
    verb = _VERBS.get(claim.kind or "", "says")
    says_it_itself = _SAYING_SO.get(claim.hedging or "")
    if claim.hedging and not (says_it_itself and says_it_itself.search(statement)):
        verb = HEDGINGS[claim.hedging].verb.replace("says", verb)
    people = claim.population or ""
    if people and not (set(stems_of(people)) & set(stems_of(statement)) or _BOTH_SEXES.search(statement)):
        people = people if people.startswith(("in ", "especially")) else f"in {people}"
        statement = f"{statement.rstrip('.')} ({people})"
    ending = "" if statement.endswith((".", "!", "?")) else "."
    who = f"but {who}" if contrary else who
    return f"{_capital(who)} {verb}: {statement}{ending}"


def _more(rows: Sequence[Answering], told: Sequence[Answering]) -> str:
    """`two more claims of another article`."""
    articles, before = {row.claim.article for row in rows}, {row.claim.article for row in told}
    new = len(articles - before)
    of = " of another article" if new == 1 else f" of {number_word(new)} other articles"
    if not new:
        of = " of the same article" if len(before) == 1 else " of these articles" if len(articles) > 1 else ""
    elif not articles.isdisjoint(before):
        of = of.replace(" of ", " of this and " if len(before) == 1 else " of these and ")
    return f"{number_word(len(rows))} more claim{'s' if len(rows) > 1 else ''}{of}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


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
