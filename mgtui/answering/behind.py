"""The studies behind a claim that is told on top of an answer, in plain words: what kind, in whom, what they found."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.people import is_of_animals, may_be_of
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.study_lines import letters
from mgtui.answering.words import NO_NAME
from mgtui.counting import enumerated
from mgtui.evidence.appraisal import strips
from mgtui.evidence.directions import SIGNS, effective_sign
from mgtui.evidence.sentence import number_word, whom
from mgtui.model.designs import UNKNOWN, design_of, order_of
from mgtui.model.vocabularies import DIRECTIONS, JUDGEMENTS, NOTICES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mgtui.answering.groups import Answering
    from mgtui.answering.names import Names
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Study

UNLINKED = "No study is recorded behind this claim."
"""True too of a claim that studies of its background are linked to."""
UNLINKED_ADVICE = "No study is recorded behind this advice."
UNLINKED_SO_FAR = (
    UNLINKED, *(f"No study is recorded behind {them}." for them in ("either", "these claims", "the last two claims"))
)  # fmt: skip
BRIEF, KINDS, WHOM = 0, 1, 2
"""Studies by what kind they are, but for those that may only be meant or that agree from outside; all of them; by in
whom too."""
_SAID = ("animals", "cells")
"""What a study looked at where that is always said."""
_MOST_WHOM = 2
"""In so many kinds of people studies of one kind are told at most."""
_UNFAITHFUL = ("overstated", "misattributed")
_LINKS = ("associated", "associated_positive", "associated_negative")
"""How directions end that say that things go together, or do not."""
_OUTSIDE = "outside the article, "
_LIST = re.compile(r"\w, \w.* and \w|\w and \w")
"""A name of several things."""
_UNSEEN = "but whether it bears this out could not be checked"
_UNTRACED = "the article gives no source that could be traced"
_LACK = re.compile(r"\b(?:deficien\w+|lack\w*|low|poor|free|without|depriv\w+|deplet\w+)\b", re.IGNORECASE)
"""Words of what a study gave that say that there was too little of it."""
_NAMES_STUDY = re.compile(
    r"\b(?:trials?|RCTs?|stud(?:y|ies)|cohorts?|surveys?|review|meta-analys[ei]s)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"([\d,]+) (?:people|animals)\b")
_SAYS_STUDY = frozenset(stems_of("study trial"))
_STUDY_THAT = re.compile(r"an? (?:(observational|randomized) )?(study|trial)(?: (.+))?")
"""A phrase for a study whose kind can be said of it."""
_FOLLOWED = "that followed people"
_HEAD_OF = re.compile(r"( of | that )")
_OF_MANY = re.compile(r" of many \w+$")
"""How many studies a review has, where that is not said."""
_OBSERVING = frozenset({"observational study", "meta-analysis of cohorts", "systematic review of surveys"})
"""Designs that observe, and so show that things go together."""
_LINKING = {*_OBSERVING, "Mendelian randomization study"}
"""These, and the one that compares people by genes that go with more or less of a thing."""
_DOING = frozenset(name for name, entry in DIRECTIONS.items() if name != "mixed" and entry.question != "association")
"""Directions that say what something does."""


class Behind:
    """The studies behind claims that are told one after the other; each work is told once."""

    def __init__(self, works: Mapping[str, str], names: Names, rows: Sequence[Answering] = ()) -> None:
        """`works`: each study, as `study:<id>`, with the first record of its work; `rows`: all claims that are told."""
        self._tested = {
            self._says(names, row)
            for row in rows
            if any(line.stance not in (None, "background") for line in row.studies)
        }
        """What those say that a study tested."""
        self.works, self.names, self.library = works, names, names.library
        self._told: dict[str, bool] = {}
        """The works that were told, each with whether it was in doubt what they found."""

    def told(self, row: Answering, level: int) -> str:
        """What stands behind a claim, in more words or in fewer: sentences; empty where all of it was told before, or
        is the article's own paper."""
        kind = row.claim.kind
        if not row.studies:
            return (
                ""
                if kind == "evidence_remark"
                else UNLINKED_ADVICE
                if kind == "recommendation"
                else self._unlinked(row)
            )
        article = self.library.articles.get(row.claim.article)
        lines: dict[str, StudyLine] = {}
        names_it = bool(_NAMES_STUDY.search(row.claim.statement))
        for line in row.studies:
            is_own_paper = article is not None and letters(article.title) == letters(self._study(line).title)
            if not is_own_paper and (names_it or not self._is_told_before(line)):
                lines.setdefault(self._work(line), line)
        testing = [line for line in lines.values() if _is_told(line)]
        other_way = [line for line in lines.values() if line not in testing and self._goes_another_way(line, row)]
        self._told |= {self._work(line): _is_doubtful(line) for line in (*testing, *other_way)}
        sentences = list(self._about(testing, level) if kind == "evidence_remark" else self._of(row, testing, level))
        if not (sentences or other_way or any(map(_is_told, row.studies)) or kind == "evidence_remark" or not lines):
            told = self._untested([line for line in lines.values() if line not in other_way], row, level)
            sentences = [told or self._unlinked(row)[:-1]]
        if other_way:
            sentences.append(self._another_way(other_way, row, " ".join(sentences), level))
        return " ".join(f"{each[:1].upper()}{each[1:]}." for each in sentences if each)

    @staticmethod
    def _says(names: Names, row: Answering) -> tuple[object, ...]:
        return names.key(row.claim.exposure), names.key(row.claim.outcome), row.sign

    def _unlinked(self, row: Answering) -> str:
        """That no study stands behind a claim; nothing where one behind another that is told tested the same."""
        if self._says(self.names, row) in self._tested:
            return ""
        named = _NAMES_STUDY.search(row.claim.statement)
        if named is None or row.claim.kind == "evidence_remark":
            return UNLINKED
        noun = named[0] if named[0][:2].isupper() else named[0].lower()
        is_many = noun.endswith("s") and not noun.endswith("is")
        return f"The {noun} that it tells of {'are' if is_many else 'is'} not recorded here."

    def _work(self, line: StudyLine) -> str:
        return self.works.get(line.id, line.id)

    def _is_told_before(self, line: StudyLine) -> bool:
        """Whether a work was told, and not as found where it now is in doubt."""
        work = self._work(line)
        return work in self._told and (self._told[work] or not _is_doubtful(line))

    def _study(self, line: StudyLine) -> Study:
        return self.library.studies[parse(line.id).key]

    def _about(self, lines: Sequence[StudyLine], level: int) -> Iterator[str]:
        """What bears on a remark."""
        if {line.fidelity for line in lines if not line.outside} == {"unverifiable"}:
            yield "whether this is so could not be checked"
        yield from self._otherwise(lines, level)

    def _untested(self, lines: Sequence[StudyLine], row: Answering, level: int) -> str:
        """Where none tested it: from which study the article faithfully has the words, or may have them."""
        if any(line.identification == "unidentified" for line in lines):
            return _UNTRACED
        known = ("stated", "inferred")
        if source := [line for line in lines if line.fidelity == "faithful" and line.identification in known]:
            which = f"which {_verb(source, 'does', 'do')} not test it"
            return f"the article {_sure('takes', source)} this from {self._phrase(source, level)}, {which}"
        if fitting := [line for line in lines if line.identification == "candidate"]:
            maybe = f"the article's source may be {self._phrase(fitting, level)}, {self._fit(fitting, row)}"
            return "the article names no study for this" if level == BRIEF else maybe
        return ""

    def _fit(self, lines: Sequence[StudyLine], row: Answering) -> str:
        """What is recorded of studies that only may be meant, and are linked as background."""
        if any(line.fidelity == "unverifiable" or line.verification != "verified" for line in lines):
            return _UNSEEN
        is_turned = all(self._is_other_way_round(line, row) for line in lines)
        turned = f"but {_verb(lines, 'it', 'they')} looked at this the other way round"
        return turned if is_turned else "which did not test this"

    def _is_other_way_round(self, line: StudyLine, row: Answering) -> bool:
        """Whether a study gave what a claim says is acted on, and measured what it says acts."""
        acts, acted_on, study = self.names.key(row.claim.exposure), self.names.key(row.claim.outcome), self._study(line)
        if acts is None or acted_on is None or not study.effects:
            return False
        given = study.intervention or ""
        is_given = bool({*stems_of(given)} & {*stems_of(self.names.label(acted_on))} - NO_NAME)
        is_measured = {each.outcome for each in study.effects} <= self.names.bears(acts)
        return is_given and is_measured and not self.names.text_names(given, acts)

    def _found_on(self, line: StudyLine, row: Answering) -> list[str]:
        """The directions that a study found on both sides of a claim; none where it gave or looked at something
        else."""
        acts, acted_on, study = self.names.key(row.claim.exposure), self.names.key(row.claim.outcome), self._study(line)
        is_on_it = acts is not None and self.names.text_names(study.intervention or "", acts)
        return [each.direction for each in study.effects if is_on_it and each.outcome == acted_on and each.direction]

    def _goes_another_way(self, line: StudyLine, row: Answering) -> bool:
        """Whether a study that is linked as background found another way than a claim says."""
        sign = effective_sign(row.claim)
        if sign is None or line.stance not in ("background", None):
            return False
        whom_told, whom_seen = row.claim.population, self._study(line).population
        if whom_told and whom_seen and not may_be_of(whom_told, whom_seen):
            return False
        turned = -1 if _LACK.search(self._study(line).intervention or "") else 1  # less of it was given
        signs = {SIGNS[each] for each in self._found_on(line, row) if each in SIGNS}
        return bool(signs) and sign * turned not in signs

    def _another_way(self, lines: Sequence[StudyLine], row: Answering, said: str, level: int) -> str:
        """What studies found that the article has as background, or does not speak of; `said`: what stands before."""
        found = [each for line in lines for each in self._found_on(line, row)]
        is_link = all(each.endswith(_LINKS) for each in found)
        signs = {SIGNS.get(each) for each in found}
        if signs == {0}:
            told = "no link" if is_link else "no effect"
        elif effective_sign(row.claim):
            told = "a link the other way" if is_link else "the opposite"
        else:
            told = "a link" if is_link else "a rise" if signs == {1} else "a fall" if signs == {-1} else "an effect"
        where, phrase = _OUTSIDE if all(line.outside for line in lines) else "", self._phrase(lines, level)
        return f"but {where}{_verb(lines, 'another', 'others') if phrase in said else phrase} found {told}"

    def _of(self, row: Answering, lines: Sequence[StudyLine], level: int) -> Iterator[str]:
        own = [line for line in lines if not line.outside]
        known = [line for line in own if line.identification in ("stated", "inferred", None)]
        faithful, *unfaithful = _alike([line for line in known if line.stance == "supports" or _is_told_wrongly(line)])
        told_of = [line for line in own if line.stance == "supports" and line.identification == "unidentified"]
        named = _NAMES_STUDY.search(row.claim.statement)
        noun = named[0].lower() if named else ""
        those = "those" if noun.endswith("s") and not noun.endswith("is") else "that"
        those = "another study" if known else f"{those} {noun}" if noun else ""
        for speaking in filter(None, _by_work(faithful)):
            yield self._supporting(row, speaking, level)
        if told_of and (level > BRIEF or not known):
            yield f"{those} could not be traced" if those else _UNTRACED
        for speaking in filter(None, unfaithful):
            but = "but " if (faithful or told_of) and row.claim.direction != "no_effect" else ""
            yield f"{but}{self._supporting(row, speaking, level)}"
        fitting = [line for line in own if line.stance == "supports" and line.identification == "candidate"]
        if fitting:
            names_none = not any(line.identification in ("stated", "inferred", None) for line in row.own)
            only = f"the article does not say which {noun}" if noun else "the article names no study for this"
            phrase = self._phrase(fitting, level, row)
            is_told = phrase != "a study" and level > BRIEF
            yield (
                f"{only}{f', but may mean {phrase}' * is_told}" if names_none else f"the article may also mean {phrase}"
            )
        yield from self._otherwise(own, level)
        if mixtures := self._mixtures(row, own):
            label = in_a_sentence(self.names.label(self.names.key(row.claim.exposure) or ""))
            yield f"{_verb(own, 'it', 'they')} gave {enumerated(mixtures)}, not {label} alone"
        yield from self._outside(row, [line for line in lines if line.outside], level)

    def _mixtures(self, row: Answering, lines: Sequence[StudyLine]) -> list[str]:
        """What studies gave where a claim names one of several things in it: ZMA, of a claim on magnesium."""
        key = self.names.key(row.claim.exposure)
        forms = self.names.forms(key) - self.names.with_narrower(key) if key else ()
        others = [each for each in forms if _LIST.search(self.names.written(each))]
        given = [self._study(line).intervention or "" for line in lines]
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
            return f"the article {_sure('relies', lines)} on {phrase}, which {not_so}"
        is_named = bool(_NAMES_STUDY.search(claim.statement))
        if level > BRIEF and lines[0].fidelity == "overstated" and self._is_of_some(row, lines):
            phrase = self._phrase(lines, WHOM, row)
        it_was = f"{_verb(lines, 'it was', 'they were')} {phrase}" if is_named else phrase
        if lines[0].fidelity == "overstated":
            return f"{it_was}{', which' * is_named} {self._less(row, lines)}"
        if is_named:
            if set(stems_of(phrase)) - _SAYS_STUDY <= set(stems_of(claim.statement)):
                return ""
            alone = _STUDY_THAT.match(phrase) if len(lines) == 1 else None
            kind, what, where = alone.groups() if alone else ("", "", "")
            if (where or "").startswith("that "):
                return f"the {what} {(where or '').removeprefix('that ')}"
            if all(line.subjects == "published work" or " of " in _noun(line) for line in lines):
                return f"this comes from {phrase}"
            return f"the {what} was {', '.join(filter(None, (kind, where)))}" if kind or where else it_was
        if all(line.fidelity == "unverifiable" for line in lines):
            is_stated = all(line.identification == "stated" for line in lines)
            source = f"for this the article names {phrase}" if is_stated else f"the article's source may be {phrase}"
            return f"{source}, {_UNSEEN}"
        if all(line.subjects == "published work" for line in lines):
            return f"the article {_sure('takes', lines)} this from {phrase}"
        is_of_people = not is_of_animals(f"{claim.population or ''} {claim.statement}")
        is_in_animals = all(line.subjects in _SAID for line in lines)
        not_people = f"; {_verb(lines, 'it', 'they')} did not look at people" if is_in_animals and is_of_people else ""
        return f"{phrase} {_found(row, lines)}{not_people}"

    def _less(self, row: Answering, lines: Sequence[StudyLine]) -> str:
        """In what the article says more than studies found, as far as their records tell."""
        claim = row.claim
        if link := _only_link(row, lines):
            return link
        if claim.direction == "no_effect":
            return "found no effect, which does not prove that there is none"
        if self._is_of_some(row, lines):
            if all(line.subjects in _SAID for line in lines):
                return f"found this; {_verb(lines, 'it', 'they')} did not look at people"
            return "found this, but the article says it of everyone"
        if all(line.subjects == "published work" for line in lines):
            return f"{_verb(lines, 'says', 'say')} less than this"
        return f"{_verb(lines, 'bears', 'bear')} this out only in part"

    @staticmethod
    def _is_of_some(row: Answering, lines: Sequence[StudyLine]) -> bool:
        """Whether studies looked at some people, animals or cells only, and the article says of nobody in particular
        what they found."""
        return not row.claim.population and all(
            line.subjects in _SAID or (line.population and line.subjects == "people") for line in lines
        )

    def _otherwise(self, lines: Sequence[StudyLine], level: int, said: str = "") -> Iterator[str]:
        """Studies that speak against it or in part, or of which it is not recorded; `said`: those told last."""
        for stance, one, more in (
            ("mixed", "supports this only in part", "support this only in part"),
            ("refutes", "speaks against it", "speak against it"),
        ):
            its = [line for line in lines if line.stance == stance]
            if its:
                phrase = self._phrase(its, level)
                again = _verb(its, "another", "more such studies")
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
        for noun, group in groupby(sorted(lines, key=_place), key=_noun):
            members = list(group)
            many = len(members) > 1
            one = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
            counted = f"{number_word(len(members))} {_plural(noun)}" if many else one
            places = (_in_whom(line, level, alone=not many) for line in members)
            where = dict.fromkeys("" if set(stems_of(each)) <= stated else each for each in places)
            asides = dict.fromkeys(filter(None, map(self._asides, members)))
            told = next(iter(where)) if len(where) == 1 else ""
            if told.startswith("of "):
                counted = _OF_MANY.sub("", counted)
            if told.startswith("in ") and counted.endswith(_FOLLOWED):
                counted, told = counted.removesuffix(" people"), told.removeprefix("in ")
            if many and len(where) == len(members) == _MOST_WHOM and "" not in where:
                told = f"({', '.join(f'one {each}' for each in where)})"
            named.append(" ".join(filter(None, [counted, told, *(f"({each})" for each in asides)])))
        return enumerated(named)

    def _asides(self, line: StudyLine) -> str:
        """What its journal and those who judged it say of a study."""
        kinds = dict.fromkeys(notice.kind for notice in line.notices)
        said = [NOTICES[kind].words for kind in kinds if NOTICES[kind].grave]
        judged = [one for one in self._study(line).risk_of_bias if one.domain == "overall"]
        if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
            said.append("judged to be at high risk of bias")
        return "; ".join(said)


def _sure(verb: str, lines: Sequence[StudyLine]) -> str:
    """A verb for what an article does with studies, `seems to` do where they are only inferred."""
    is_stated = all(line.identification in ("stated", None) for line in lines)
    return verb if is_stated else f"seems to {'rely' if verb == 'relies' else verb.removesuffix('s')}"


def _is_told(line: StudyLine) -> bool:
    """Whether a study says something of a claim, or is credited with what it does not say."""
    return line.stance != "background" or _is_told_wrongly(line)


def _is_doubtful(line: StudyLine) -> bool:
    """Whether a study is told as more than it found, or what it found could not be checked."""
    return line.fidelity in (*_UNFAITHFUL, "unverifiable")


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


def _place(line: StudyLine) -> tuple[object, ...]:
    """Where a study stands among others; last one whose name is a clause, which would be heard to go on."""
    return f" {_FOLLOWED}" in _noun(line), order_of(line.design), _noun(line)


def _noun(line: StudyLine) -> str:
    """`randomized trial`; `study` for what a lay reader would not know."""
    design = design_of(line.design)
    if design is UNKNOWN and "umbrella review" in (line.design or "").lower():
        return "review of reviews"
    return f"randomized {design.plain}" if design.standing == "randomized" else design.plain


def _plural(noun: str) -> str:
    head, of, rest = (*_HEAD_OF.split(noun, maxsplit=1), "", "")[:3]
    if head.endswith("series"):
        return noun
    many = f"{head[:-2]}es" if head.endswith("analysis") else f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{many}{of}{rest}"


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
            is_open = " of " not in _noun(line) or _OF_MANY.search(_noun(line))
            return f"of {people}" if ", " not in people and is_open else ""
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
    return "found only a link, which does not show a cause"


def _found(row: Answering, lines: Sequence[StudyLine]) -> str:
    if all(line.subjects == "published work" for line in lines):
        return _verb(lines, "says the same", "say the same")
    if not any(line.outside or line.fidelity for line in lines):
        return _verb(lines, "supports this", "support this")  # nobody has judged whether it is told as it was found
    is_link = row.claim.direction in _DOING - {"no_effect"} and all(
        line.outside and design_of(line.design).noun in _LINKING for line in lines
    )
    return "found this link" if is_link or (row.claim.direction or "").startswith("associated") else "found this"


def _verb(lines: Sequence[StudyLine], one: str, more: str) -> str:
    return more if len(lines) > 1 else one
