"""Which claims stand on top of an answer: the weightiest, and what must be told beside it. Rules: docs/answers.md."""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, Literal

from mgtui.answering.advice import advises
from mgtui.answering.amounts import names_amount
from mgtui.answering.asked_for import ASKS_WHOM, ASKS_WHY
from mgtui.answering.doubts import leaves_open
from mgtui.answering.groups import WAYS, Answering
from mgtui.answering.names import stems_of
from mgtui.answering.nearness import LEAST, MARGIN_OF_WAYS, Nearness
from mgtui.answering.standing import denies, denies_harm, leans_on_text, points_elsewhere
from mgtui.answering.statements import MOST_STATED, core
from mgtui.evidence.study_lines import study_lines
from mgtui.extraction.hedging import calls_for_research

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.groups import Answer, GroupKey
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Side
    from mgtui.model import Claim

Part = Literal["leads", "adds", "against", "limits"]
"""What a claim is told for; they stand in this order."""
_MOST_TRIED = 3
"""As many of the weightiest claims of a part are tried, until one is short enough."""
_MARGIN_OF_MORE = 0.6
"""What else is told is no lighter by more."""
_MORE = 0.2
"""So much weightier must be what goes no way, to stand before what does."""
_EACH = 0.1
"""How much it weighs that many claims and works go a way, by the logarithm of how many."""
_NARROWING: tuple[GroupKey, ...] = ("only_if", "remarks")
_DOUBTING = re.compile(
    r"n['’]t\b|\b(?:no|not|none|cannot|never|only|without|fails?|unproven|limited|lacking|little|obstacle|still)\b",
    re.IGNORECASE,
)
"""Words of a statement that takes something back from another one."""
_OF_OLD = re.compile(
    r"\b(?:once|formerly|previously|long|used to be) (?:been )?(?:linked|thought|believed|held|considered)\b"
    r"|\b(?:older|old|former|earlier|outdated) (?:advice|views?|beliefs?|guid\w+|recommendations?)\b", re.IGNORECASE,
)  # fmt: skip
"""Words for what was held before, which a statement that tells it does not say itself."""


class Choice:
    """The claims of an answer that may be told, in their order."""

    def __init__(self, found: Answer, names: Names) -> None:
        self.found, self._names = found, names
        near = self._near = Nearness(found, names)
        groups = {key: sorted(self._tellable(rows), key=near.rank) for key, rows in found.groups.items()}
        if not any(groups.values()):
            groups = {key: list(rows) for key, rows in found.groups.items()}
        others = [row for rows in groups.values() for row in rows if not calls_for_research(row.claim.statement)]
        if others and not near.ways:  # that more is to be found out tells nothing of what is known
            groups = {key: [row for row in rows if row in others] for key, rows in groups.items()}
        if found.question.having and any(advises(row.claim) for row in found.all):  # all else stands below
            groups = {key: [row for row in rows if advises(row.claim)] for key, rows in groups.items()}
        self._groups = groups
        self.ways = self._in_order()
        """Of each way that claims go those that may be told, the weightiest first."""

    def _tellable(self, rows: Sequence[Answering]) -> list[Answering]:
        """Those of a group that may be told, where none is short those that can be told in short."""
        told = [row for row in rows if _may_be_told(row)]
        return [row for row in told if _is_short(row)] or [row for row in told if core(row.claim, self._names)]

    def _in_order(self) -> list[list[Answering]]:
        """The ways that claims go, that of the weightiest claim first; no other way than was asked that is far less
        direct. Harm stands before that there is none, and what is not so where it is asked why not."""
        question, near = self.found.question, self._near
        asks_why_not = question.negative and ASKS_WHY.match(question.text) and not ASKS_WHOM.search(question.text)
        order = tuple(reversed(WAYS)) if question.asks_if_safe else WAYS
        order = (*WAYS[1:], *WAYS[:1]) if asks_why_not else order
        ways = [rows for key in order if (rows := [row for row in self._groups[key] if row.claim.id in near.ways])]
        if question.having and not question.outcome:  # good and ill, of whatever they do to them
            ways = [
                its for good in (-1, 1, 0) if (its := [row for rows in ways for row in rows if self._good(row) == good])
            ]
        if question.compared:
            return []
        if not ways or asks_why_not or question.asks_for_harm or question.asks_for_danger:
            return ways
        best = min((rows[0] for rows in ways), key=near.rank)
        ways.sort(
            key=lambda rows: (near.grade(rows[0]), -near.weight(rows[0]) - _EACH * log(self._many(rows, best) + 1))
        )
        asked, first = {row.claim.id for row in self._groups["yes"]}, ways[0][0]
        others = [row for rows in self._groups.values() for row in rows if row.claim.id not in near.ways]
        others = [row for row in others if not near.is_from_seller(row)]
        least = near.grade(first), -near.weight(first) - _MORE
        direct = [row for row in sorted(others, key=near.rank) if (near.grade(row), -near.weight(row)) < least]
        ways = [
            rows
            for rows in ways
            if rows[0].claim.id in asked
            or (near.is_as_direct(rows[0], first, margin=MARGIN_OF_WAYS) and near.acts_as_asked(rows[0]))
        ]
        return [direct, *ways] if direct else ways

    def _good(self, row: Answering) -> int:
        """1 where what acts does good by a claim, -1 where it does harm, 0 where neither is known."""
        key = self._names.key(row.claim.outcome)
        return (row.sign or 0) * (self._names.worth(key) if key else 0)

    def _many(self, rows: Sequence[Answering], best: Answering) -> int:
        """How many claims go a way in earnest, none far less directly than the best, and how many works support it."""
        near, works = self._near, self.found.works
        firm = [row for row in rows if near.counts(row) and near.is_as_direct(row, best, margin=MARGIN_OF_WAYS)]
        return len(firm) + len({works[line.id] for row in firm for line in row.own if line.stance == "supports"})

    def leading(self) -> list[Answering]:
        """What may lead, the weightiest first; before one that tells a study as more than was found one that tells the
        same study as it was found, and the finding on which the first rests."""
        rows = self.ways[0] if self.ways else self._all()
        works, near = self.found.works, self._near
        its = {works[line.id] for row in rows[:1] for line in row.own if line.fidelity == "overstated"}
        grounds = {each.claim for row in rows[:1] for each in row.claim.relations if each.type == "depends_on"}
        for row in rows[1:]:
            mine = {works[line.id] for line in row.own if line.fidelity == "faithful"}
            is_on_it = row.sign == rows[0].sign and near.tells(row) >= near.tells(rows[0])
            is_ground = row.claim.id in grounds and near.strength(row) >= max(LEAST, near.strength(rows[0]))
            is_ground = is_ground and near.unsaid(row) <= near.unsaid(rows[0])
            if (mine & its or is_ground) and is_on_it and near.is_as_direct(row, rows[0], margin=MARGIN_OF_WAYS):
                return [row, *(each for each in rows if each is not row)]
        return rows

    def beside(self, first: Answering) -> list[tuple[Part, list[Answering]]]:
        """What is to be told beside the claim that leads, the most needful first, each with what may stand for it: one
        of each other way, one that narrows it, and what else is as direct."""
        if compared := self.found.question.compared:
            return self._of_each(first, compared)
        rows = self.ways[0] if self.ways else self._all()
        again = [row for row in rows if row is not first and restates(row, first, self._names)]
        parts: list[tuple[Part, list[Answering]]] = [("against", rows) for rows in self._against(first)]
        parts.append(("limits", self._limiting(first)))
        parts += [("adds", self._telling_more(first)), ("adds", again)]
        return [*parts, *(("adds", [row]) for row in self._others(rows, first) if row not in again)]

    def _of_each(self, first: Answering, sides: Sequence[Side]) -> list[tuple[Part, list[Answering]]]:
        """Of two things that are compared what is told beside the first claim: what the library has to contradict it,
        the weightiest claim on each of them, and what else compares them."""
        near, rows = self._near, [row for row in self._all() if row is not first]
        mine = [first] if near.sets_apart(first) else []
        parts: list[tuple[Part, list[Answering]]] = [("against", [row for row in rows if opposes(row, first)])]
        for side in sides if not mine else ():
            its = [row for row in rows if near.is_of(row, side)]
            parts.append(("adds", its if not near.is_of(first, side) else []))
        parts.append(("adds", [row for row in rows if near.sets_apart(row) and not restates(row, first, self._names)]))
        parts += [("adds", [row for row in rows if near.is_of(row, side)][:_MOST_TRIED]) for side in sides]
        return parts

    def _telling_more(self, first: Answering) -> list[Answering]:
        """What has words of the question that the first claim has not, and answers as well."""
        near, lacking = self._near, self._near.unsaid(first)
        rows = [row for rows in self._groups.values() for row in rows if lacking - near.unsaid(row)]
        least = near.grade(first), near.weight(first) - _MARGIN_OF_MORE
        rows = [row for row in rows if near.grade(row) <= least[0] and near.weight(row) >= least[1]]
        rows = [row for row in rows if row.sign in (None, first.sign)]
        return _once(sorted(rows, key=lambda row: (len(near.unsaid(row) & lacking), *near.rank(row))), first)

    def goes_another_way(self, row: Answering, first: Answering) -> bool:
        """Whether two claims tell two ways of what one thing does to another, where that is asked."""
        question = self.found.question
        is_other = None not in (row.sign, first.sign) and row.sign != first.sign
        if question.asks_for_harm or question.asks_for_danger:
            return denies_harm(row.claim.statement) != denies_harm(first.claim.statement)
        if not (is_other and question.exposure and question.outcome) or question.compared:
            return False
        acting = {form for asked in question.exposure.concepts for form in self._names.forms(asked)}
        return not acting or all(self._names.key(each.claim.exposure) in acting for each in (row, first))

    def goes_a_way(self, row: Answering, first: Answering) -> bool:
        """Whether a claim says of just the two things asked about what the one does to the other, of no other form or
        kind than the first claim does, and as what is so today."""
        named = {stem for part in self.found.question.rest for stem in part.stems}
        is_of_others = named & (self._near.unsaid(row) - self._near.unsaid(first))
        return self._near.is_on_both(row) and not is_of_others and not _OF_OLD.search(row.claim.statement)

    def tells_else(self, first: Answering) -> bool:
        """Whether a claim tells something else in place of what is asked for beside the two sides: what is to be done,
        where it is asked why."""
        return self._near.tells(first) < 0

    def sets_apart(self, first: Answering) -> bool:
        """Whether a claim tells of both of two things that are compared; so, too, where none are."""
        return self._near.sets_apart(first)

    def _all(self) -> list[Answering]:
        """Every claim that may be told, those that tell what is asked for first, then those that go the way asked."""
        is_asked_way = self.found.question.way != "any"
        every = [(key, row) for key, rows in self._groups.items() for row in rows]

        def rank(each: tuple[GroupKey, Answering]) -> tuple[object, ...]:
            key, row = each
            return -self._near.tells(row), is_asked_way and key not in ("yes", "only_if"), *self._near.rank(row)

        return [row for _, row in sorted(every, key=rank)]

    def _others(self, rows: Sequence[Answering], first: Answering) -> list[Answering]:
        """What else is told: as weighty and as near as the first, each on another thing; where it is asked whether one
        thing does something to another, or studies bear the first out, only what studies bear out."""
        near, told = self._near, [first]
        least = 0.0 if not self.ways and near.strength(first) <= LEAST else LEAST
        for row in rows:
            is_near = near.is_as_near(row, first) and near.weight(row) >= near.weight(first) - _MARGIN_OF_MORE
            is_near = is_near and near.is_broader(row) <= near.is_broader(first) and near.strength(row) >= least
            if (
                is_near
                and self._is_on_the_same(row, first)
                and not any(self._is_much_the_same(row, each) for each in told)
            ):
                told.append(row)
        return told[1:_MOST_TRIED]

    def _is_on_the_same(self, row: Answering, first: Answering) -> bool:
        """Whether a claim goes the way that the first does, where a way is asked, on the side that alone is asked
        about: what else raises it, not what it leads to."""
        question, key = self.found.question, self._names.key
        if question.way != "any" and None not in (row.sign, first.sign) and row.sign != first.sign:
            return False
        if bool(question.exposure) == bool(question.outcome):
            return True
        mine, its = ((one.claim.exposure, one.claim.outcome)[bool(question.outcome)] for one in (row, first))
        return key(mine) == key(its) or key(its) is None

    def _is_much_the_same(self, one: Answering, other: Answering) -> bool:
        """Whether a claim has no word that the other lacks, or goes the same way on the same two things."""
        first, second, key = one.claim, other.claim, self._names.key
        if set(stems_of(first.statement)) <= set(stems_of(second.statement)):
            return True
        mine, theirs = ((key(each.exposure), key(each.outcome)) for each in (first, second))
        return one.sign == other.sign and None not in mine and mine == theirs

    def _against(self, first: Answering) -> list[list[Answering]]:
        """The other side: what goes each other way, with what the library has to contradict the first claim; where
        there is none what narrows or weighs another claim, denies it or leaves open what is asked."""
        near = self._near
        contradicting = [row for row in self._related(first) if _related(row.claim, first.claim, "contradicts")]
        ways = [rows[:_MOST_TRIED] for rows in self.ways[1:]] or [[]]
        ways[0] += contradicting
        if ways[0]:
            return [_once(rows, first) for rows in ways]
        denying = self.found.beside if self.found.question.asks_for_harm else ()
        around = [row for row in denying if near.acts_as_asked(row) and _denies_harm(row.claim)]
        around += [row for row in self.found.beside if row.around and self.ways]
        around = [row for row in around if _may_be_told(row)]
        others = sorted(around, key=lambda row: -near.weight(row))
        rows = (row for key in _NARROWING for row in self._groups[key] if self.ways)
        others += [row for row in rows if row.sign not in (None, first.sign) and denies(row.claim.statement)]
        others = _once([*others, *(row for row in self._groups["unclear"] if leaves_open(row.claim))], first)
        return [others] if others else []

    def _limiting(self, first: Answering) -> list[Answering]:
        """What narrows the first claim: what answers too, the nearest to what was asked first, of as near what the
        library has to limit it, else a condition or remark no further from what was asked; then what limits it and
        does not answer."""
        near, answering = self._near, {row.claim.id for row in self.found.all}
        limiting = [row for row in self._related(first) if _limits(row.claim, first.claim)]
        limiting = [row for row in limiting if row.claim.id in answering or not near.unsaid(row) - near.unsaid(first)]
        others = [row for key in _NARROWING for row in self._groups[key] if self.ways and not row.around]
        others = [row for row in others if near.off(row) <= near.off(first)]
        whom = (None, first.claim.population)  # a remark on some people weighs nothing said of others
        others = [row for row in others if row.claim.kind != "evidence_remark" or row.claim.population in whom]

        def rank(row: Answering) -> tuple[object, ...]:
            claim = row.claim
            is_loose = claim.kind == "recommendation" or claim.hedging in ("speculative", "anecdotal")
            likeness = round(near.likeness(claim.statement) * 4)
            return claim.id not in answering, is_loose, -likeness, row not in limiting, len(claim.statement), claim.id

        return _once(sorted([*limiting, *others], key=rank), first)

    def _related(self, first: Answering) -> list[Answering]:
        """The claims of the library that limit or contradict one, as they stand in the answer, else by themselves."""
        known = {row.claim.id: row for row in self.found.all}
        library = self._names.library
        claims = self.found.limited.get(first.claim.id, ())
        rows = [known.get(each.id) or Answering(each, None, False, "", study_lines(each, library)) for each in claims]
        return [row for row in rows if _may_be_told(row) and _is_short(row) and self._near.is_on_a_side(row)]


def _once(rows: Sequence[Answering], first: Answering) -> list[Answering]:
    """The first of some claims, each once and none that is told first."""
    found = {row.claim.id: row for row in rows if row.claim.id != first.claim.id}
    return list(found.values())[:_MOST_TRIED]


def _may_be_told(row: Answering) -> bool:
    """Whether it stands by itself, and is more than a word on where to read."""
    return not (leans_on_text(row.claim.statement) or points_elsewhere(row.claim.statement))


def _is_short(row: Answering) -> bool:
    return len(row.claim.statement.split()) <= MOST_STATED


def _denies_harm(claim: Claim) -> bool:
    """Whether a claim denies harm by a thing, not by a lack of it."""
    is_of_lack = claim.exposure is not None and claim.exposure.aspect == "deficiency"
    return not is_of_lack and denies_harm(claim.statement)


def _limits(claim: Claim, other: Claim) -> bool:
    """Whether the library has it that a claim limits another one, and not weakly."""
    return any(
        (relation.type, relation.claim) == ("qualifies", other.id)
        and relation.status != "rejected"
        and not relation.reason.startswith("Weak")  # so a person says of what hardly limits
        for relation in claim.relations
    )


def _related(one: Claim, other: Claim, kind: str) -> bool:
    """Whether the library has it that two claims stand so to each other."""
    return any(
        (each.type, each.claim) == (kind, claim.id) and each.status != "rejected"
        for claim, relations in ((other, one.relations), (one, other.relations))
        for each in relations
    )


def restates(one: Answering, other: Answering, names: Names) -> bool:
    """Whether claims of two articles say the same, as firmly: by what the library has, or the same of the same two
    things in words that the other has too."""
    first, second = one.claim, other.claim
    if first.article == second.article or first.hedging != second.hedging:
        return False
    sides = ((first.exposure, second.exposure), (first.outcome, second.outcome))
    if names_amount(first.statement) != names_amount(second.statement):
        return False
    is_same = one.sign == other.sign and all(names.key(mine) == names.key(theirs) for mine, theirs in sides)
    has_words = set(stems_of(first.statement)) <= set(stems_of(second.statement))
    return (is_same and has_words) or _related(first, second, "restates")


def opposes(one: Answering, other: Answering) -> bool:
    """Whether the library has it that a claim contradicts another one, or limits it in words that deny; not what of
    two that go one way a lack does, since that is denied and not the other claim."""
    first, second = one.claim, other.claim
    agree = one.sign is not None and one.sign == other.sign and one.turned != other.turned
    return _related(first, second, "contradicts") or (
        not agree and _limits(first, second) and bool(_DOUBTING.search(first.statement))
    )
