"""What claims of an answer say, in words: that magnesium raises IGF-1 and a lack of it lowers it, in whom."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.questions import in_a_sentence, is_many, with_aspect
from mgtui.answering.words import ASPECT_OF
from mgtui.evidence.directions import SIGNS
from mgtui.evidence.sentence import joined, number_word
from mgtui.model.vocabularies import DIRECTIONS, HEDGINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.answers import Answer, Answering
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Side
    from mgtui.model import Claim

_MOST_NAMES = 3
"""As many exposures or outcomes are named one by one."""
_ANY_FORM = " in one form or another"
_VERBS: dict[str, tuple[str, str]] = {entry.value: entry.verb for entry in DIRECTIONS.values() if entry.verb[0]}
"""What a claim of each direction says, of one thing that acts and of more."""
_OF_ILLS = {"increases": ("brings more", "bring more"), "decreases": ("brings less", "bring less")}
_OF_WORKING = {"increases": ("improves", "improve"), "decreases": ("impairs", "impair")}
_NEARLY_NONE = ("makes little or no difference to", "make little or no difference to")
_WORKING_WORDS = """
sleep function health balance memory regeneration performance response absorption formation metabolism
"""
_WORKING = frozenset(_WORKING_WORDS.split())
"""Words for what works well or badly, of which there is no more or less."""
_HIGH = frozenset({"risk", "rate", "level", "pressure", "index", "density", "mortality", "bmi"})
"""Words for what is higher or lower."""
_ONE_OF_A_KIND = frozenset({"microbiome", "microbiota", "barrier", "system", "axis"})
"""Last words of names that take an article in a sentence ..."""
_DEFINITE = frozenset({"response", "requirement", "content", "rate"})
"""... and first or second ones."""
_BRACKETS = re.compile(r" \([^)]*\)")
_MOST_SAID = 25
"""So many words a claim has that is told as it stands."""
_LONGEST_TEXT = 60
"""So many characters of an article's own words for a thing stand for a name that is a list."""
_LONG = frozenset({"lifespan", "healthspan", "longevity"})
_ABOVE_ALL = ("especially", "particularly", "above all")
"""How a population begins that is no limit."""
_LITTLE = re.compile(r"\b(?:little|limited|hardly|significant|well enough|scarcely)\b", re.IGNORECASE)
"""Words of a statement by which an effect is not quite denied."""


class Saying:
    """What the claims of one answer say."""

    def __init__(self, found: Answer, names: Names, *, whom: bool) -> None:
        """`whom`: whether several groups of people are named one by one."""
        self.question, self.names, self._whom = found.question, names, whom
        ways: dict[tuple[str | None, str | None], set[tuple[int | None, bool]]] = {}
        for row in found.all:
            if row.claim.direction and not row.around:
                sides = names.key(row.claim.exposure), names.key(row.claim.outcome)
                ways.setdefault(sides, set()).add((row.sign, row.turned))
        self._both_ways = {acts for (acts, _), seen in ways.items() if {(1, False), (-1, False)} <= seen}
        """What acts one way by some claims and the other by others: the articles' own words set them apart."""

    def said(self, rows: Sequence[Answering], *, studies_say_whom: bool) -> str:
        """`that magnesium raises IGF-1 and that a lack of it lowers IGF-1`: a part for what acts and each way.

        `studies_say_whom`: whether the studies that follow say in whom.
        """
        ordered = sorted(rows, key=self.kind)
        parts: list[str] = []
        subject = last = ""
        for _, members in groupby(ordered, key=self.kind):
            acts, text, last = self._part(list(members), last, firm=not reserve(rows), whom=not studies_say_whom)
            parts.append(text if acts == subject else f"that {acts} {text}")
            subject = acts
        return joined(parts)

    def on_most_sides(self, rows: Sequence[Answering]) -> list[Answering]:
        """Of claims those on what was asked about on both sides, so that these may be named for them; where there are
        none those on what acts, else all."""
        acting = [row for row in rows if self._is_on(row.claim, acting=True)]
        return [row for row in acting if self._is_on(row.claim, acting=False)] or acting or list(rows)

    def _is_on(self, claim: Claim, *, acting: bool) -> bool:
        side = self.question.exposure if acting else self.question.outcome
        concept = claim.exposure if acting else claim.outcome
        reach = self.names.forms if acting else self.names.bears
        keys = {key for each in side.concepts for key in reach(each)}
        text = (concept.text if concept else None) or ""
        return (
            not keys
            or self.names.key(concept) in keys
            or any(self.names.text_names(text, key) for key in side.concepts)
        )

    @staticmethod
    def kind(row: Answering) -> tuple[bool, int]:
        """Whether a lack acts, and which way: claims of one kind are told in one part."""
        exposure = row.claim.exposure
        lack = exposure is not None and exposure.aspect == "deficiency"
        return lack, SIGNS.get(row.claim.direction or "", 2)

    def _part(self, rows: Sequence[Answering], last: str, *, firm: bool, whom: bool) -> tuple[str, str, str]:
        """What acts in claims of one kind, what they say of it, and of what; `last` is what that was before.

        `firm`: whether the clause is said outright, so that what all of these hedge needs a `may`.
        """
        question = self.question
        acts = self._named(rows, question.exposure, acting=True)
        aspects = {row.claim.exposure.aspect for row in rows if row.claim.exposure is not None}
        if len(aspects) == 1 and not any(ASPECT_OF.get(stem) in aspects for stem in stems_of(acts)):
            acts = with_aspect(acts, aspects.pop())
        acted_on = self._named(rows, question.outcome, acting=False)
        several = not acted_on.endswith(_ANY_FORM) and (" or " in acted_on or is_many(acted_on))
        it = "them" if several else "it"
        forms = [self._verb(direction, rows) for direction in _VERBS if self._has(rows, direction)]
        if not firm or reserve(rows):
            verbs = [("may " if firm else "") + (_may(form) if firm else form[is_many(acts)]) for form in forms]
        else:
            verbs = [form[is_many(acts)] for form in forms]
        shown = it if acted_on == last else acted_on
        said = [f"{verb} {shown if number == 0 else it}" for number, verb in enumerate(verbs)]
        said = [_fitted(each, acted_on) for each in said]
        text = " or ".join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]
        for amount, plain in (("more", "more"), ("less", "less"), ("higher", "more"), ("lower", "less")):
            text = text.replace(f" {amount} {it}", f" {plain} of {it}")
        return acts, f"{text}{self._people(rows, whom=whom)}", acted_on

    @staticmethod
    def _has(rows: Sequence[Answering], direction: str) -> bool:
        return any(row.claim.direction == direction for row in rows)

    def _verb(self, direction: str, rows: Sequence[Answering]) -> tuple[str, str]:
        keys = [self.names.key(row.claim.outcome) for row in rows if row.claim.direction == direction]
        if direction == "no_effect" and any(_LITTLE.search(row.claim.statement) for row in rows):
            return _NEARLY_NONE
        if all(key and self.names.worth(key) < 0 and not _words(self.names.label(key)) & _HIGH for key in keys):
            return _OF_ILLS.get(direction, _VERBS[direction])
        if all(key and _words(self.names.label(key)) & _WORKING for key in keys):
            return _OF_WORKING.get(direction, _VERBS[direction])
        return _VERBS[direction]

    def _named(self, rows: Sequence[Answering], side: Side, *, acting: bool) -> str:
        """Concepts by their names; only the one that was asked about where they are many.

        Those that an article only names on the way are left out where others are there.
        """
        reach = self.names.forms if acting else self.names.bears
        wanted = {key for concept in side.concepts for key in reach(concept)}
        found: dict[str, str] = {}
        texts: dict[str, dict[str, None]] = {}
        for row in rows:
            concept = row.claim.exposure if acting else row.claim.outcome
            if (key := self.names.key(concept)) and concept is not None:
                # others than what has not been named yet
                said = re.sub(r"^other ", "some ", _BRACKETS.sub("", concept.text or ""))
                texts.setdefault(key, {})[said] = None
        for row in rows:
            concept = row.claim.exposure if acting else row.claim.outcome
            key = self.names.key(concept)
            if key is not None:
                than = self.names.compared(concept) if acting else ""
                text = concept.text if concept is not None else None
                is_asked = (
                    len(side.concepts) == 1
                    and (key in side.concepts or any(self.names.names_wholly(text, each) for each in side.concepts))
                    and not self.names.is_one_of(key, side.words)
                )  # what one statin does, statins need not do
                label = side.words if is_asked else self.names.label(key)
                own = [
                    text for text in texts[key] if 0 < len(text) <= _LONGEST_TEXT and not _words(text) <= _words(label)
                ]
                differs = acting and (_is_list(label) or key in self._both_ways)
                if (differs or (_is_list(label) and len(own) == 1)) and len(own) == len(texts[key]) <= 2:
                    label = " or ".join(own)
                words = label.lower().split()
                article = "the " if _ONE_OF_A_KIND & {words[-1]} or _DEFINITE & {words[0], *words[1:2]} else ""
                found[key] = article + in_a_sentence(label) + (f" ({than})" if than else "")
        labels = list(dict.fromkeys(label for key, label in found.items() if key in wanted)) or list(
            dict.fromkeys(found.values())
        )
        asked = in_a_sentence(side.words)
        if not labels:
            return asked
        if len(labels) > _MOST_NAMES:
            return f"{asked}{_ANY_FORM}"
        labels.sort(key=lambda label: label != asked)
        return " or ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]

    def _people(self, rows: Sequence[Answering], *, whom: bool) -> str:
        """In whom, where every claim says it and they are few; `whom`: whether one group is named that its studies are
        on."""
        groups = [group for group in dict.fromkeys(row.claim.population for row in rows) if group]
        plain = [group for group in groups if not group.startswith(_ABOVE_ALL)]
        everyone = len(plain) < len(groups)
        if any(row.claim.population is None for row in rows) or not 0 < len(plain) <= _MOST_NAMES:
            return ""
        if len(groups) == 1 and not whom:
            return ""
        told = joined([group if group.startswith("in ") else f"in {group}" for group in plain])
        if len(plain) > 1 and not self._whom:
            others = len(plain) - 1
            first = plain[0].removeprefix("in ")
            told = f"in {first} and {number_word(others)} other group{'s' if others > 1 else ''}"
        return f", above all {told}" if everyone else f" {told}"


def _is_list(label: str) -> bool:
    """Whether a name is one of several things: gene variants and heavy metals."""
    return ", " in label or " and " in label


def _may(form: tuple[str, str]) -> str:
    """A verb behind `may`."""
    return "be " + form[1].removeprefix("are ") if form[1].startswith("are ") else form[1]


def _words(label: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", label.lower()))


def _fitted(said: str, acted_on: str) -> str:
    """Words for how much, as they go with what is meant: fewer cramps, a higher risk, a longer life."""
    words = _words(acted_on)
    if words & _LONG:
        swaps = {" more ": " longer ", " less ": " shorter "}
    elif words & _HIGH:
        swaps = {" more ": " higher ", " less ": " lower "}
    else:
        swaps = {f" less {acted_on}": f" fewer {acted_on}"} if is_many(acted_on) else {}
    for old, new in swaps.items():
        said = said.replace(old, new)
    return said


def reserve(rows: Sequence[Answering]) -> str:
    """How firmly all of them say it: where one says it outright, outright."""
    ways = {row.claim.hedging for row in rows}
    if ways <= {"anecdotal"}:
        return "anecdotal"
    return "reserve" if all(way and HEDGINGS[way].is_reserved for way in ways) else ""


def in_its_words(rows: Sequence[Answering]) -> str:
    """What one claim alone says, as it says it, where that is short enough and no anecdote."""
    if len(rows) != 1 or rows[0].claim.hedging == "anecdotal":
        return ""
    statement = rows[0].claim.statement.rstrip(".")
    return f"that {in_a_sentence(statement)}" if len(statement.split()) <= _MOST_SAID else ""
