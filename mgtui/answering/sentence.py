"""The one sentence on top of an answer. Its rules stand in docs/answers.md: it names and counts, and never weighs."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.questions import in_a_sentence, is_many, with_aspect
from mgtui.answering.words import ASPECT_OF
from mgtui.evidence.appraisal import strips
from mgtui.evidence.directions import SIGNS
from mgtui.evidence.sentence import joined, listed, number_word
from mgtui.model.vocabularies import DIRECTIONS, HEDGINGS, JUDGEMENTS, STANCES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.answering.answers import Answer, Answering, GroupKey
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Side
    from mgtui.evidence.profile_records import StudyLine

_MOST_NAMES = 3
"""As many exposures or outcomes are named one by one."""
_ANY_FORM = " in one form or another"
_MOST_QUOTED = 2
"""As many claims on how many have something are quoted."""
_MOST_LISTED = 4
"""As many are named where a question has one side only."""
_TELLING_GROUPS: tuple[GroupKey, ...] = ("yes", "no_effect", "opposite")
_VERBS: dict[str, tuple[str, str]] = {entry.value: entry.verb for entry in DIRECTIONS.values() if entry.verb[0]}
"""What a claim of each direction says, of one thing that acts and of more."""
_OF_ILLS = {"increases": ("brings more", "bring more"), "decreases": ("brings less", "bring less")}
_OF_WORKING = {"increases": ("improves", "improve"), "decreases": ("impairs", "impair")}
_NEARLY_NONE = ("makes little or no difference to", "make little or no difference to")
_WORKING_WORDS = """
sleep function health balance memory regeneration performance response absorption activation formation metabolism
signalling
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
_LONGEST_TEXT = 60
"""So many characters of an article's own words for a thing stand for a name that is a list."""
_LONG = frozenset({"lifespan", "healthspan", "longevity"})
_ABOVE_ALL = ("especially", "particularly", "above all")
"""How a population begins that is no limit."""
_LITTLE = re.compile(r"\b(?:little|limited|hardly|significant|well enough|scarcely)\b", re.IGNORECASE)
"""Words of a statement by which an effect is not quite denied."""
_TELLING = {
    "reserve": ("suggests", "suggest"), "anecdotal": ("tells as an anecdote", "tell as an anecdote"),
    "": ("says", "say"),
}  # fmt: skip


def sentence(found: Answer, names: Names) -> str:
    """What the claims of an answer say, on what, in one sentence."""
    if not found.found:
        return _nothing(found)
    question = found.question
    counts = [row for row in found.groups["yes"] if row.claim.kind == "prevalence" and not row.claim.direction]
    if counts and len(counts) == len(found.groups["yes"]):
        return _how_many(counts)
    if not (question.exposure.concepts or question.exposure.words) or not (
        question.outcome.concepts or question.outcome.words
    ):
        return _one_sided(found, names)
    line = "; ".join(_Telling(found, names).clauses())
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


class _Telling:
    """The clauses of a sentence about a question with two sides."""

    def __init__(self, found: Answer, names: Names) -> None:
        self.found, self.names, self.library = found, names, names.library
        self._told: set[str] = set()
        """Works that have been named."""
        self._before: set[str] = set()
        """Articles that have been spoken of."""
        ways: dict[tuple[str | None, str | None], set[tuple[int | None, bool]]] = {}
        for row in found.all:
            if row.claim.direction and not row.around:
                sides = names.key(row.claim.exposure), names.key(row.claim.outcome)
                ways.setdefault(sides, set()).add((row.sign, row.turned))
        self._both_ways = {acts for (acts, _), seen in ways.items() if {(1, False), (-1, False)} <= seen}
        """What acts one way by some claims and the other by others: the articles' own words set them apart."""

    def clauses(self) -> Iterator[str]:
        """Each group that says something, in its order; last what is known of the studies."""
        groups = self.found.groups
        for key in _TELLING_GROUPS:
            if groups[key]:
                yield from self._clause(groups[key])
        if conditions := [row for row in groups["only_if"] if not row.around]:
            yield self._conditions(conditions)
        if groups["unclear"] and not {row.claim.article for row in groups["unclear"]} <= self._before:
            who, many = self._articles(groups["unclear"])
            yield f"{who} {'speak' if many else 'speaks'} of it without saying which way"
        if not self._before:
            who, many = self._articles(groups["remarks"])
            yield f"no claim says which way; {who} {'remark' if many else 'remarks'} on the evidence"
        yield from self._risks()

    def _clause(self, rows: Sequence[Answering]) -> Iterator[str]:
        # a general remark is told only where nothing else says it, an anecdote apart from what is asserted
        rows = [row for row in rows if row.claim.kind != "other"] or rows
        anecdotes = [row for row in rows if row.claim.hedging == "anecdotal"]
        if 0 < len(anecdotes) < len(rows):
            yield from self._clause([row for row in rows if row.claim.hedging != "anecdotal"])
            yield from self._clause(anecdotes)
            return
        who, many = self._articles(rows)
        verb = _TELLING[_reserve(rows)][many]
        yield f"{who} {verb} {self._said(rows)}{self._behind(rows, many=many)}"
        yield from self._other_studies(rows)

    # Who says it

    def _articles(self, rows: Sequence[Answering]) -> tuple[str, bool]:
        """The articles of some claims, by how they stand to those spoken of before; whether they are more than one."""
        articles = {row.claim.article for row in rows}
        before, number = self._before, len(articles)
        self._before = before | articles
        if before and articles <= before:
            if len(before) == 1:
                return "the same article", False
            if number == len(before):
                return f"{'both' if number == 2 else 'all'} of these articles", True
            return f"{number_word(number)} of these articles", number > 1
        if before and not articles & before:
            return ("another article", False) if number == 1 else (f"{number_word(number)} other articles", True)
        return f"{number_word(number)} article{'s' if number > 1 else ''}", number > 1

    # What is said

    def _said(self, rows: Sequence[Answering]) -> str:
        """`that magnesium raises IGF-1 and that a lack of it lowers IGF-1`: a part for what acts and each way."""
        ordered = sorted(rows, key=self._kind)
        parts: list[str] = []
        subject = last = ""
        for _, members in groupby(ordered, key=self._kind):
            acts, text, last = self._part(list(members), last, firm=not _reserve(rows))
            parts.append(text if acts == subject else f"that {acts} {text}")
            subject = acts
        return joined(parts)

    @staticmethod
    def _kind(row: Answering) -> tuple[bool, int]:
        exposure = row.claim.exposure
        lack = exposure is not None and exposure.aspect == "deficiency"
        return lack, SIGNS.get(row.claim.direction or "", 2)

    def _part(self, rows: Sequence[Answering], last: str, *, firm: bool) -> tuple[str, str, str]:
        """What acts in claims of one kind, what they say of it, and of what; `last` is what that was before.

        `firm`: whether the clause is said outright, so that what all of these hedge needs a `may`.
        """
        question = self.found.question
        acts = self._named(rows, question.exposure, acting=True)
        aspects = {row.claim.exposure.aspect for row in rows if row.claim.exposure is not None}
        if len(aspects) == 1 and not any(ASPECT_OF.get(stem) in aspects for stem in stems_of(acts)):
            acts = with_aspect(acts, aspects.pop())
        acted_on = self._named(rows, question.outcome, acting=False)
        several = not acted_on.endswith(_ANY_FORM) and (" or " in acted_on or is_many(acted_on))
        it = "them" if several else "it"
        forms = [self._verb(direction, rows) for direction in _VERBS if self._has(rows, direction)]
        if not firm or _reserve(rows):
            verbs = [("may " if firm else "") + (_may(form) if firm else form[is_many(acts)]) for form in forms]
        else:
            verbs = [form[is_many(acts)] for form in forms]
        shown = it if acted_on == last else acted_on
        said = [f"{verb} {shown if number == 0 else it}" for number, verb in enumerate(verbs)]
        said = [_fitted(each, acted_on) for each in said]
        text = " or ".join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]
        for amount, plain in (("more", "more"), ("less", "less"), ("higher", "more"), ("lower", "less")):
            text = text.replace(f" {amount} {it}", f" {plain} of {it}")
        return acts, f"{text}{self._people(rows)}", acted_on

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
                is_asked = side.concepts == {key} or any(self.names.names_wholly(text, each) for each in side.concepts)
                label = side.words if is_asked else self.names.label(key)
                own = [text for text in texts[key] if 0 < len(text) <= _LONGEST_TEXT]
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

    def _people(self, rows: Sequence[Answering]) -> str:
        """In whom, where every claim says it and they are few; studies say it of themselves."""
        groups = [group for group in dict.fromkeys(row.claim.population for row in rows) if group]
        plain = [group for group in groups if not group.startswith(_ABOVE_ALL)]
        everyone = len(plain) < len(groups)
        if any(row.claim.population is None for row in rows) or not 0 < len(plain) <= _MOST_NAMES:
            return ""
        if len(groups) == 1 and all(self._fresh(row.own) for row in rows):
            return ""  # its studies say it
        told = joined([group if group.startswith("in ") else f"in {group}" for group in plain])
        return f", above all {told}" if everyone else f" {told}"

    # On what

    def _fresh(self, lines: Iterable[StudyLine]) -> list[StudyLine]:
        """One line for each work that supports and has not been named."""
        found: dict[str, StudyLine] = {}
        for line in lines:
            if line.stance == "supports" and self.found.works[line.id] not in self._told:
                found.setdefault(self.found.works[line.id], line)
        return list(found.values())

    def _behind(self, rows: Sequence[Answering], *, many: bool) -> str:
        own = [line for row in rows for line in row.own]
        supporting = [line for line in own if line.stance == "supports"]
        fresh = self._fresh(own)
        again = {self.found.works[line.id] for line in supporting} & self._told
        self._told |= {self.found.works[line.id] for line in fresh}
        parts = [f"on {listed(fresh)}{self._telling(fresh, supporting)}"] if fresh else []
        if again:
            before = "the study" if len(again) == 1 else number_word(len(again)) + " of the studies"
            parts.append(f"{'also ' if fresh else ''}on {before} named before")
        if not parts:
            if not any(row.studies for row in rows):
                return ", with no study recorded behind it"
            return f", with no study of {'their' if many else 'its'} own recorded that speaks for it"
        bare = {row.claim.article for row in rows} - {
            row.claim.article for row in rows if any(line.stance == "supports" for line in row.own)
        }
        without = ""
        if bare:
            without = (
                f", while {number_word(len(bare))} of these articles {'have' if len(bare) > 1 else 'has'} none recorded"
            )
        return ", " + " and ".join(parts) + without

    def _telling(self, fresh: Sequence[StudyLine], links: Sequence[StudyLine]) -> str:
        """How the articles tell these studies, where they say more than was found or credit the wrong one."""
        told = []
        for fidelity, one, more in (
            ("overstated", "told as more than it found", "told as more than they found"),
            ("misattributed", "credited with what it does not say", "credited with what they do not say"),
        ):
            always: list[StudyLine] = []
            at_times: list[StudyLine] = []
            for line in fresh:
                ways = {link.fidelity for link in links if self.found.works[link.id] == self.found.works[line.id]}
                if fidelity in ways:
                    (always if ways == {fidelity} else at_times).append(line)
            for lines, how in ((always, ""), (at_times, "in places ")):
                if lines and len(lines) == len(fresh):
                    told.append(how + (one if len(lines) == 1 else more))
                elif lines:
                    told.append(f"{number_word(len(lines))} of them {how}{one if len(lines) == 1 else more}")
        return f" ({joined(told)})" if told else ""

    def _other_studies(self, rows: Sequence[Answering]) -> Iterator[str]:
        """What speaks against it or only in part, and what is known from outside the articles."""
        own = [line for row in rows for line in row.own]
        outside = [line for row in rows for line in row.outside]
        for lines, where in ((own, "of the studies behind it, "), (outside, "from outside the articles, ")):
            ways: dict[str, set[str | None]] = {}
            firsts: dict[str, StudyLine] = {}
            for line in lines:
                work = self.found.works[line.id]
                ways.setdefault(work, set()).add(line.stance)
                firsts.setdefault(work, line)
            told = []
            for stance, (one, more) in _SPEAKING.items():
                if stance == "supports" and lines is own:
                    continue
                works = [work for work, seen in ways.items() if _stance(seen) == stance]
                if works:
                    members = [firsts[work] for work in works]
                    how = self._telling(members, lines) if lines is own else ""
                    speaks = more if len(works) > 1 else one
                    told.append(f"{listed(members, findings=False, provenance=False)}{how} {speaks}")
                    self._told.update(works)
            if told:
                yield where + joined(told)

    def _conditions(self, rows: Sequence[Answering]) -> str:
        who, many = self._articles(rows)
        first = next((row for row in rows if row.claim.population), rows[0])
        more = len(rows) - 1
        rest = f", and in {number_word(more)} further claim{'s' if more > 1 else ''}" if more else ""
        return f"{who} {'tie' if many else 'ties'} it to a condition: “{first.claim.statement.rstrip('.')}”{rest}"

    def _risks(self) -> Iterator[str]:
        """Studies that persons judged to be at a high risk of bias as a whole."""
        seen = dict.fromkeys(line.id for row in self.found.all for line in row.studies)
        high = []
        for each in seen:
            study = self.library.studies[parse(each).key]
            judged = [one for one in study.risk_of_bias if one.domain == "overall"]
            if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
                high.append(next(line.label for row in self.found.all for line in row.studies if line.id == each))
        if high:
            yield f"{joined(high)} {'are' if len(high) > 1 else 'is'} judged to be at high risk of bias"


_SPEAKING: dict[str | None, tuple[str, str]] = {
    entry.value: entry.speaking for entry in STANCES.values() if entry.speaking[0]
}


def _stance(seen: set[str | None]) -> str | None:
    """What a work says of several claims together: in part, where it does not say the same of all."""
    told = seen & _SPEAKING.keys()
    return None if not told else "mixed" if len(told) > 1 else next(iter(told))


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


def _reserve(rows: Sequence[Answering]) -> str:
    """How firmly all of them say it: where one says it outright, outright."""
    ways = {row.claim.hedging for row in rows}
    if ways <= {"anecdotal"}:
        return "anecdotal"
    return "reserve" if all(way and HEDGINGS[way].is_reserved for way in ways) else ""


def _one_sided(found: Answer, names: Names) -> str:
    """Of a question that names only what acts, or only what is acted on: what is said of it, by the way it goes."""
    question = found.question
    if counts := [row for row in found.all if row.claim.kind == "prevalence" and not row.claim.direction]:
        return _how_many(counts)
    acting = bool(question.exposure)
    rows = [
        row
        for key in (*_TELLING_GROUPS, "only_if")
        for row in found.groups[key]
        if row.claim.kind not in ("other", "recommendation")
    ]
    side = question.exposure if acting else question.outcome
    subject = with_aspect(in_a_sentence(side.words), question.aspect if acting else None)
    if len(side.concepts) > 1:
        labels = list(dict.fromkeys(label for row in rows if (label := _label(row, names, acting=not acting))))
        if not labels:
            return f"No claim says which way of {subject}."
        if labels != [subject]:
            return f"On {subject} there are claims about {_few(labels)}."
    parts = [_listing([row for row in rows if not row.turned], names, acting=acting)]
    if turned := _listing([row for row in rows if row.turned], names, acting=acting):
        other = "a lack of it" if question.aspect != "deficiency" else "enough of it"
        parts.append(f"{other} {turned}")
    told = "; ".join(part for part in parts if part)
    if not told:
        return f"The articles speak of {subject} without saying which way."
    if not acting:
        return f"By the articles there is {told}."
    told = f"{subject} {told}" if parts[0] else f"of {subject}: {told}"
    return f"By the articles {told}."


def _how_many(rows: Sequence[Answering]) -> str:
    """What is said of how many have something, in the words of the first claims."""
    number = len({row.claim.article for row in rows})
    said = [f"“{row.claim.statement.rstrip('.')}”" for row in rows[:_MOST_QUOTED]]
    more = len(rows) - _MOST_QUOTED
    rest = f", and {number_word(more)} further claim{'s' if more > 1 else ''}" if more > 0 else ""
    who = f"{number_word(number)} article{'s say' if number > 1 else ' says'}"
    return f"{who[:1].upper()}{who[1:]} how many: {joined(said)}{rest}."


_GOES = {1: "more", -1: "less", 0: "no difference"}


def _listing(rows: Sequence[Answering], names: Names, *, acting: bool) -> str:
    """What is said to go up, go down and stay as it is; or with what it does so. A link is said to be no more."""
    side = names.label
    parts = []
    for sign, amount in _GOES.items():
        found = [row for row in rows if SIGNS.get(row.claim.direction or "") == sign]
        labels = list(dict.fromkeys(label for row in found if (label := _label(row, names, acting=acting))))
        if labels and acting:
            parts.append(f"with {amount} {_few(labels)}" if sign else f"makes no difference to {_few(labels)}")
        elif labels:
            key = names.key(found[0].claim.outcome)
            outcome = in_a_sentence(side(key)) if key and not parts and sign else ""
            parts.append(" ".join(filter(None, (amount, outcome, "with", _few(labels)))))
    if not parts:
        return ""
    if not acting:
        return "; ".join(parts)
    goes = [part for part in parts if part.startswith("with ")]
    rest = [part for part in parts if not part.startswith("with ")]
    return " and ".join([*([f"goes {', '.join(goes)}"] if goes else []), *rest])


def _few(labels: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = len(labels) - _MOST_LISTED
    return joined([*labels[:_MOST_LISTED], f"{number_word(more)} more"]) if more > 0 else joined(labels)


def _label(row: Answering, names: Names, *, acting: bool) -> str:
    concept = row.claim.outcome if acting else row.claim.exposure
    key = names.key(concept)
    if concept is None or key is None:
        return ""
    label = in_a_sentence(names.label(key))
    return label if acting else with_aspect(label, "deficiency" if concept.aspect == "deficiency" else None)
