"""The studies behind a claim that is told on top of an answer, in plain words: what kind, in whom, what they found."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.people import is_of_animals
from mgtui.answering.study_lines import letters
from mgtui.counting import enumerated
from mgtui.evidence.appraisal import strips
from mgtui.evidence.sentence import number_word, whom
from mgtui.model.designs import design_of, order_of
from mgtui.model.vocabularies import DIRECTIONS, JUDGEMENTS, NOTICES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mgtui.answering.groups import Answering
    from mgtui.answering.names import Names
    from mgtui.evidence.profile_records import StudyLine

UNLINKED = "No study recorded here tests this."
"""True too of a claim that studies of its background are linked to."""
UNLINKED_SO_FAR = (UNLINKED, *(f"No study recorded here tests {them}." for them in ("either", "these", "the last two")))
KINDS, WHOM = 1, 2
"""Studies by what kind they are; by in whom too."""
_SAID = ("animals", "cells")
"""What a study looked at where that is always said."""
_MANY = 10_000
_MOST_WHOM = 2
"""In so many kinds of people studies of one kind are told at most."""
_UNFAITHFUL = ("overstated", "misattributed")
_OUTSIDE = "outside the article, "
_LIST = re.compile(r"\w, \w.* and \w|\w and \w")
"""A name of several things."""
_UNSEEN = "which could not be checked"
_NAMES_STUDY = re.compile(r"\b(?:trials?|stud(?:y|ies)|cohorts?|surveys?|review|meta-analys[ei]s)\b", re.IGNORECASE)
_NUMBER = re.compile(r"([\d,]+) (?:people|animals)\b")
_SAYS_STUDY = frozenset(stems_of("study trial"))
_STUDY_THAT = re.compile(r"an? (?:(observational) )?study(?: (.+))?")
"""A phrase for a study whose kind can be said of it."""
_OBSERVING = frozenset({"observational study", "meta-analysis of cohorts", "systematic review of surveys"})
"""Designs that observe, and so show that things go together."""
_DOING = frozenset(name for name, entry in DIRECTIONS.items() if name != "mixed" and entry.question != "association")
"""Directions that say what something does."""


class Behind:
    """The studies behind claims that are told one after the other; each work is told once."""

    def __init__(self, works: Mapping[str, str], names: Names) -> None:
        """`works`: each study, as `study:<id>`, with the first record of its work."""
        self.works, self.names, self.library = works, names, names.library
        self._told: set[str] = set()

    def told(self, row: Answering, level: int) -> str:
        """What stands behind a claim, in more words or in fewer: sentences; empty where all of it was told before, or
        is the article's own paper."""
        is_remark = row.claim.kind == "evidence_remark"
        if not row.studies:
            return "" if is_remark else UNLINKED
        article = self.library.articles.get(row.claim.article)
        lines: dict[str, StudyLine] = {}
        for line in row.studies:
            is_own_paper = article is not None and letters(article.title) == letters(self._title(line))
            if self.works[line.id] not in self._told and not is_own_paper:
                lines.setdefault(self.works[line.id], line)
        testing = [line for line in lines.values() if _is_told(line) or (is_remark and not line.outside)]
        self._told |= {self.works[line.id] for line in testing}
        if testing:
            sentences = self._about(row, testing, level) if is_remark else self._sentences(row, testing, level)
            return " ".join(f"{each[:1].upper()}{each[1:]}." for each in sentences if each)
        if any(map(_is_told, row.studies)) or is_remark or not lines:
            return ""
        return self._untested(list(lines.values()), level)

    def _title(self, line: StudyLine) -> str:
        return self.library.studies[parse(line.id).key].title

    def _about(self, row: Answering, lines: Sequence[StudyLine], level: int) -> Iterator[str]:
        own = [line for line in lines if not line.outside]
        if own:
            is_stated = all(line.identification in ("stated", None) for line in own)
            checked = all(line.fidelity != "unverifiable" for line in own)
            refers = f"it {'refers' if is_stated else 'seems to refer'} to {self._phrase(own, level)}"
            yield refers if checked else f"{refers}, {_UNSEEN}"
        yield from self._outside(row, [line for line in lines if line.outside], level)

    def _untested(self, lines: Sequence[StudyLine], level: int) -> str:
        """Where none tested it: from which study the article faithfully has the words, or may have them."""
        known = ("stated", "inferred")
        source = [line for line in lines if line.fidelity == "faithful" and line.identification in known]
        if not source:
            fitting = [line for line in lines if line.identification == "candidate"]
            return f"Its source may be {self._phrase(fitting, level)}, {_UNSEEN}." if fitting else UNLINKED
        return f"The article has this from {self._phrase(source, level)}, which did not test it."

    def _sentences(self, row: Answering, lines: Sequence[StudyLine], level: int) -> Iterator[str]:
        own = [line for line in lines if not line.outside]
        known = [line for line in own if line.identification in ("stated", "inferred", None)]
        faithful, *unfaithful = _alike([line for line in known if line.stance == "supports" or _is_told_wrongly(line)])
        told_of = [line for line in own if line.stance == "supports" and line.identification == "unidentified"]
        for speaking in filter(None, _by_work(faithful)):
            yield self._supporting(row, speaking, level)
        if told_of:
            phrase = self._phrase(told_of, level, row)
            is_named = _NAMES_STUDY.search(row.claim.statement)
            told = "which study is meant" if is_named else f"for this the article speaks of {phrase}, which"
            yield f"{told} could not be traced"
        for speaking in filter(None, unfaithful):
            but = "but " if (faithful or told_of) and row.claim.direction != "no_effect" else ""
            yield f"{but}{self._supporting(row, speaking, level)}"
        fitting = [line for line in own if line.stance == "supports" and line.identification == "candidate"]
        if fitting:
            names_none = not any(line.identification in ("stated", "inferred", None) for line in row.own)
            none = "does not say which study" if _NAMES_STUDY.search(row.claim.statement) else "names no study"
            phrase, only = self._phrase(fitting, level, row), f"the article {none}"
            may_be = f"{phrase} may {'' if names_none else 'also '}be meant"
            yield may_be if not names_none else only if phrase == "a study" else f"{only}; {may_be}"
        yield from self._otherwise(own, level)
        if mixtures := self._mixtures(row, own):
            yield f"{_verb(own, 'it', 'they')} gave {enumerated(mixtures)}"
        yield from self._outside(row, [line for line in lines if line.outside], level)

    def _mixtures(self, row: Answering, lines: Sequence[StudyLine]) -> list[str]:
        """What studies gave where a claim names one of several things in it: ZMA, of a claim on magnesium."""
        key = self.names.key(row.claim.exposure)
        forms = self.names.forms(key) - self.names.with_narrower(key) if key else ()
        others = [each for each in forms if _LIST.search(self.names.written(each))]
        given = [self.library.studies[parse(line.id).key].intervention or "" for line in lines]
        return [
            self.names.label(each)
            for each in (sorted(others) if given else ())
            if all(self.names.text_names(text, each) for text in given)
            and not self.names.text_names(row.claim.statement, each)
        ]

    def _supporting(self, row: Answering, lines: Sequence[StudyLine], level: int) -> str:
        """Studies that the article tells of and that found what it says, or some of it; empty where the claim itself
        says as much of them."""
        phrase, claim = self._phrase(lines, level, row), row.claim
        if lines[0].fidelity == "misattributed":
            say = f"{_verb(lines, 'does', 'do')} not say this"
            not_so = "did not test this" if all(line.stance == "background" for line in lines) else say
            return f"the article leans on {phrase}, which {not_so}"
        is_named = bool(_NAMES_STUDY.search(claim.statement))
        it_was = f"{_verb(lines, 'it was', 'they were')} {phrase}" if is_named else phrase
        if lines[0].fidelity == "overstated":
            return f"{it_was}{', which' * is_named} {self._less(row, lines, level)}"
        if is_named:
            if set(stems_of(phrase)) - _SAYS_STUDY <= set(stems_of(claim.statement)):
                return ""
            alone = _STUDY_THAT.match(phrase) if len(lines) == 1 else None
            return f"the study was {', '.join(filter(None, alone.groups()))}" if alone else it_was
        if all(line.fidelity == "unverifiable" for line in lines):
            is_stated = all(line.identification == "stated" for line in lines)
            source = f"for this the article names {phrase}" if is_stated else f"its source may be {phrase}"
            return f"{source}, {_UNSEEN}"
        if all(line.subjects == "published work" for line in lines):
            is_stated = all(line.identification in ("stated", None) for line in lines)
            return f"the article {'has' if is_stated else 'seems to have'} this from {phrase}"
        return f"{phrase} {_found(row, lines)}"

    def _less(self, row: Answering, lines: Sequence[StudyLine], level: int) -> str:
        """In what the article says more than studies found, as far as their records tell."""
        if link := _only_link(row, lines):
            return link
        claim = row.claim
        if claim.direction == "no_effect":
            return "found no effect, which does not prove that there is none"
        if not claim.population and all(
            line.subjects in _SAID or (line.population and line.subjects == "people" and not _is_large(line))
            for line in lines
        ):
            return self._only_in_some(lines, level)
        if all(line.subjects == "published work" for line in lines):
            return f"{_verb(lines, 'says', 'say')} less than the article"
        return "found less than the article says"

    @staticmethod
    def _only_in_some(lines: Sequence[StudyLine], level: int) -> str:
        """What was found in animals, or in some people, and is said of all."""
        if all(line.subjects in _SAID for line in lines):
            return f"found this; {_verb(lines, 'it', 'they')} did not look at people"
        return f"found this{'' if level >= WHOM else ' in some people'}; the article says it of everyone"

    def _otherwise(self, lines: Sequence[StudyLine], level: int, said: str = "") -> Iterator[str]:
        """Studies that speak against it or in part, or of which it is not recorded; `said`: those told last."""
        for stance, one, more in (
            ("mixed", "supports this only in part", "support this only in part"),
            ("refutes", "speaks against it", "speak against it"),
        ):
            its = [line for line in lines if line.stance == stance]
            if its:
                phrase = self._phrase(its, level)
                again = _verb(its, "another", "others of these kinds")
                yield f"{again if phrase == said else phrase} {_verb(its, one, more)}"
                said = phrase
        unknown = [line for line in lines if line.stance is None]
        if unknown:
            yield f"what {self._phrase(unknown, level)} found on this is not recorded"

    def _outside(self, row: Answering, lines: Sequence[StudyLine], level: int) -> Iterator[str]:
        """The same of studies that the article does not speak of, in one sentence."""
        agreeing = [line for line in lines if line.stance == "supports"]
        phrase, found = "", []
        for its in filter(None, _by_work(agreeing)):
            phrase = self._phrase(its, level, row)
            found.append(f"{phrase} {_only_link(row, its) or _found(row, its)}")
        if told := [*found, *self._otherwise(lines, level, phrase)]:
            yield f"{_OUTSIDE}{'; '.join(told)}"

    def _phrase(self, lines: Sequence[StudyLine], level: int, row: Answering | None = None) -> str:
        """`a randomized trial in 42 trained men and two reviews`; animals and cells always as such, but not in whom
        where the statement of a claim has said it."""
        stated = frozenset(stems_of(row.claim.statement)) if row else frozenset()
        named = []
        for noun, group in groupby(sorted(lines, key=lambda line: (order_of(line.design), _noun(line))), key=_noun):
            members = list(group)
            many = len(members) > 1
            counted = f"{number_word(len(members))} {_plural(noun)}" if many else f"{_article(noun)} {noun}"
            where = dict.fromkeys(_unsaid(_in_whom(line, level, alone=not many), stated) for line in members)
            asides = dict.fromkeys(filter(None, map(self._asides, members)))
            told = next(iter(where)) if len(where) == 1 else ""
            if many and len(where) == len(members) == _MOST_WHOM and "" not in where:
                told = f"({', '.join(f'one {each}' for each in where)})"
            named.append(" ".join(filter(None, [counted, told, *(f"({each})" for each in asides)])))
        return enumerated(named)

    def _asides(self, line: StudyLine) -> str:
        """What its journal and those who judged it say of a study."""
        kinds = dict.fromkeys(notice.kind for notice in line.notices)
        said = [NOTICES[kind].words for kind in kinds if NOTICES[kind].grave]
        judged = [one for one in self.library.studies[parse(line.id).key].risk_of_bias if one.domain == "overall"]
        if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
            said.append("judged to be at high risk of bias")
        return "; ".join(said)


def is_told_as_more(row: Answering) -> bool:
    """Whether a study that its article has for a claim found less than it says, or does not say it."""
    return any(line.stance == "supports" and line.fidelity in _UNFAITHFUL for line in row.own)


def _is_told(line: StudyLine) -> bool:
    """Whether a study says something of a claim, or is credited with what it does not say."""
    return line.stance != "background" or _is_told_wrongly(line)


def _is_told_wrongly(line: StudyLine) -> bool:
    return line.fidelity == "misattributed" and not line.outside


def _alike(lines: Sequence[StudyLine]) -> Iterator[list[StudyLine]]:
    """Studies that are told as found, those told as more and those credited with what they do not say; each may be
    none."""
    for fidelity in (None, *_UNFAITHFUL):
        yield [line for line in lines if (line.fidelity if line.fidelity in _UNFAITHFUL else None) == fidelity]


def _by_work(lines: Sequence[StudyLine]) -> tuple[list[StudyLine], list[StudyLine]]:
    """Studies with people, animals or cells of their own, and those of published work, of which another thing is
    said."""
    published = [line for line in lines if line.subjects == "published work"]
    return [line for line in lines if line not in published], published


def _is_large(line: StudyLine) -> bool:
    """Whether so many people took part that it is odd to call them some."""
    number = _NUMBER.match(line.participants)
    return bool(number) and int(number[1].replace(",", "") if number else 0) >= _MANY


def _unsaid(where: str, stated: frozenset[str]) -> str:
    """In whom a study was, where a statement has not said so."""
    return "" if where and set(stems_of(where)) <= stated else where


def _noun(line: StudyLine) -> str:
    """`randomized trial`; `study` for what a lay reader would not know."""
    design = design_of(line.design)
    return f"randomized {design.plain}" if design.standing == "randomized" else design.plain


def _plural(noun: str) -> str:
    head, of, rest = noun.partition(" of ")
    if head.endswith("series"):
        return noun
    many = f"{head[:-2]}es" if head.endswith("analysis") else f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{many}{of}{rest}"


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _in_whom(line: StudyLine, level: int, *, alone: bool) -> str:
    """`in 42 trained men`; in few words only whether it looked at animals or cells."""
    design, people = design_of(line.design), whom(line.population)
    is_said = line.subjects in _SAID or (_noun(line) == "study" and line.subjects == "people")
    briefly = f"in {line.subjects}" if is_said else ""
    if level < WHOM or not people or design.standing == "unplaced":
        return briefly
    if design.subjects == "published work" or design.standing.startswith("reviewed"):
        if people.startswith("published work"):
            return ""  # every review is of such
        if people[0].isdigit():
            return f"of {people}" if ", " not in people and " of " not in _noun(line) else ""
        return f"in {people}" if design.subjects != "published work" else ""
    number = _NUMBER.match(line.participants)
    if number and alone and people[0].islower() and not people.startswith(("a ", "an ", "more ", "both ")):
        people = f"{number[1]} {people}"
    names_them = line.subjects != "animals" or is_of_animals(people)
    return f"in {people}" if names_them else f"{briefly} ({people})"


def _only_link(row: Answering, lines: Sequence[StudyLine]) -> str:
    """What studies that only observe found of a claim on what something does: that things go together, or do not."""
    claim = row.claim
    is_of_cause = claim.kind != "association" and claim.direction in _DOING
    if not is_of_cause or not all(design_of(line.design).noun in _OBSERVING for line in lines):
        return ""
    if claim.direction == "no_effect":
        return "found no link, which does not rule an effect out"
    return "found a link, which does not show a cause"


def _found(row: Answering, lines: Sequence[StudyLine]) -> str:
    if all(line.subjects == "published work" for line in lines):
        return _verb(lines, "says the same", "say the same")
    return "found this link" if (row.claim.direction or "").startswith("associated") else "found this"


def _verb(lines: Sequence[StudyLine], one: str, more: str) -> str:
    return more if len(lines) > 1 else one
