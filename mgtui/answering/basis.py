"""On which studies an article says a claim, in plain words, as they stand inside its sentence or behind it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.names import stems_of
from mgtui.answering.people import is_of_animals, may_be_of
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.words import NO_NAME
from mgtui.counting import enumerated
from mgtui.evidence.appraisal import strips
from mgtui.evidence.directions import SIGNS, effective_sign
from mgtui.evidence.sentence import number_word, whom
from mgtui.evidence.study_lines import letters
from mgtui.model.designs import UNKNOWN, design_of, order_of
from mgtui.model.vocabularies import DIRECTIONS, JUDGEMENTS, NOTICES, STANCES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mgtui.answering.groups import Answering
    from mgtui.answering.names import Names
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Study

WITHOUT = "with no"
"""How what is said of a claim begins that no study tested."""
_NONE = f"{WITHOUT} study on record"
_NO_PEOPLE = ("animals", "cells")
"""What a study looked at where that is always said."""
_LINKS = ("associated", "associated_positive", "associated_negative")
"""How directions end that say that things go together, or do not."""
_LIST = re.compile(r"\w, \w.* and \w|\w and \w")
"""A name of several things."""
_LACK = re.compile(r"\b(?:deficien\w+|lack\w*|low|poor|free|without|depriv\w+|deplet\w+)\b", re.IGNORECASE)
"""Words of what a study gave that say that there was too little of it."""
_NAMES_STUDY = re.compile(
    r"\b(?:trials?|RCTs?|stud(?:y|ies)|cohorts?|surveys?|reviews?|reviewers|meta-analys[ei]s)\b", re.IGNORECASE
)
_OF_INDUSTRY = re.compile(
    r"(?<!no )\b(?:manufacturers?|makers?|compan(?:y|ies)|industr(?:y|ies)|producers?|growers)\b", re.IGNORECASE
)
"""Words for who paid for a study and sells what it tests."""
_COMPANY = "a company"
_CONFLICT = re.compile(r"\W*(?:an? )?(?:possible |potential )?(?:conflict|competing interest)", re.IGNORECASE)
_INTEREST = "its authors had an interest"
"""Said where a caveat on a study is a conflict of interest."""
_REPORTED = re.compile(r"\b(?:reports?|reported|says|not seen)\b", re.IGNORECASE)
_NUMBER = re.compile(r"([\d,]+) (?:people|animals)\b")
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
_PERHAPS, _UNTRACED, _UNSEEN = "perhaps", "could not be traced", "could not be checked"
_UNKNOWN = "whose finding on it is not on record"
_UNNAMED = "without naming a study"
_FURTHER = "going further than its source"
_INSIDE = (_PERHAPS, _UNTRACED, _UNSEEN, _UNKNOWN, _FURTHER)


class _Standing(NamedTuple):
    """How studies stand to a claim: their stance, how they are told, or how far they are known."""

    value: str
    one: str
    """What is said of one study; empty where its being named says it."""
    more: str
    """The same of several."""


_PARTLY = _Standing("mixed", "bears this out only in part", "bear this out only in part")
_STANDINGS = (
    _Standing("supports", "", ""),
    _Standing("overstated", "", ""),
    _PARTLY,
    _Standing("unverifiable", _UNSEEN, _UNSEEN),
    _Standing("misattributed", "does not say this", "do not say this"),
    _Standing("candidate", _PERHAPS, _PERHAPS),
    _Standing("unidentified", _UNTRACED, _UNTRACED),
    _Standing("refutes", "speaks against it", "speak against it"),
    _Standing("unknown", _UNKNOWN, _UNKNOWN),
)
"""In the order in which they are told."""
_Kind = tuple[list["StudyLine"], str]
"""Studies that stand alike to a claim, with what is said of them: a verb and what follows."""


class Bases:
    """What claims rest on that are told one after the other."""

    def __init__(self, works: Mapping[str, str], names: Names, rows: Sequence[Answering] = ()) -> None:
        """`works`: each study, as `study:<id>`, with the first record of its work; `rows`: all claims that are told."""
        self.works, self.names, self.library = works, names, names.library
        tested = [row for row in rows if any(line.stance not in (None, "background") for line in row.studies)]
        self._tested = {self._says(row) for row in tested}
        """What those say that a study tested."""
        self._told: set[str] = set()
        """The works that were told."""
        self._none = False
        """Whether the claim told last has no study."""

    def told(self, row: Answering, *, whom: bool) -> tuple[str, str]:
        """On what a claim is said: what stands behind the verb, as `on a randomized trial in 42 trained men`, and
        sentences behind the claim; either may be empty. `whom`: telling in whom its studies were."""
        article, lines = self.library.articles.get(row.claim.article), dict[str, "StudyLine"]()
        for line in row.studies:
            if article is None or letters(article.title) != letters(self._study(line).title):
                lines.setdefault(self._work(line), line)
        own = [line for line in lines.values() if not line.outside]
        kinds = list(self._kinds(row, own))
        noun = _study_named(row.claim.statement)
        is_remark = row.claim.kind == "evidence_remark"
        if is_remark:  # which studies bear out is what it says itself
            kinds = [kind for kind in kinds if kind[1]]
        clause = self._clause(row, kinds, noun, whom=whom)
        asides = [each for its, _ in kinds[:1] for line in its for each in self._asides(line)]
        asides = asides if noun and kinds and not self._are_told(kinds[0][0]) else []
        after = [
            each if each.startswith((_COMPANY, _INTEREST)) else f"the {noun} is {each}"
            for each in dict.fromkeys(asides)
        ]
        after += [f"{self._phrase(its, whom=whom)} {does}" for its, does in self._behind(kinds)]
        if mixtures := self._mixtures(row, [line for its, _ in kinds for line in its]):
            label = in_a_sentence(self.names.label(self.names.key(row.claim.exposure) or ""))
            after.append(f"what was given was {enumerated(mixtures)}, not {label} alone")
        new = [line for line in lines.values() if not self._are_told([line])]
        outside = [line for line in new if line.outside and _is_told(line)]
        after += self._outside(row, outside, whom=whom)
        if other_way := [line for line in new if self._goes_another_way(line, row)]:
            after.append(self._another_way(other_way, row, whom=whom))
        elsewhere = any(line.outside and _is_told(line) for line in lines.values())
        if not (kinds or elsewhere or is_remark) and (lines or not row.studies):
            clause = self._without(row, own, noun, whom=whom)
        self._none = clause.startswith(WITHOUT)
        self._told |= {self._work(line) for its in (*(its for its, _ in kinds), outside, other_way) for line in its}
        return clause, " ".join(f"{each[:1].upper()}{each[1:]}." for each in after)

    def _says(self, row: Answering) -> tuple[object, ...]:
        return self.names.key(row.claim.exposure), self.names.key(row.claim.outcome), row.sign

    def _work(self, line: StudyLine) -> str:
        return self.works.get(line.id, line.id)

    def _study(self, line: StudyLine) -> Study:
        return self.library.studies[parse(line.id).key]

    def _kinds(self, row: Answering, own: Sequence[StudyLine]) -> Iterator[_Kind]:
        """The studies that the article leans on, those first that bear it out; each kind with what is said of it."""
        for standing, one, more in _STANDINGS:
            its = [line for line in own if _standing(line) == standing]
            if its and standing == "overstated":
                yield its, self._less(row, its)
            elif its:
                untested = standing == "misattributed" and all(line.stance == "background" for line in its)
                yield its, "did not test this" if untested else more if len(its) > 1 else one

    @staticmethod
    def _behind(kinds: Sequence[_Kind]) -> list[_Kind]:
        """The kinds of studies that a claim is told with behind the one that stands inside its sentence."""
        return [kind for kind in kinds[1:] if kind[1] not in _INSIDE]

    def _clause(self, row: Answering, kinds: Sequence[_Kind], noun: str, *, whom: bool) -> str:
        if not kinds:
            return ""
        lines, does = kinds[0]
        if does == _UNTRACED:
            return f"though the {noun} {does}" if noun else f"citing a source that {does}"
        if does == _PERHAPS:
            which = f"without saying which {noun}" if noun else _UNNAMED
            phrase = self._phrase(lines, whom=whom, row=row)
            return f"{which} (it may mean {_one(phrase)})" if phrase != "a study" else which
        if noun and not self._are_told(lines):
            noun = "source" if lines[0].fidelity == "misattributed" else noun
            if does == _UNSEEN:
                return f"though whether the {noun} says so {does}"
            if does[:3] not in ("", "of "):
                return f"though {'its' if noun == 'source' else 'the'} {noun} {does}"
            return ""
        phrase = self._phrase(lines, whom=whom or does.startswith("of "), row=row)
        if does.startswith("of "):
            return f"{does}, though it rests on {phrase}"
        is_inferred = all(line.identification == "inferred" for line in lines)
        if does == _FURTHER:
            does = does.replace("its source", "its likely source") if is_inferred else does
            return f"going further than {phrase}" if self._are_told(lines) else f"{does}, {phrase}"
        citing = "apparently from" if is_inferred else "citing"
        if does == _UNSEEN:
            return f"{citing} {phrase}, though whether {'they say' if len(lines) > 1 else 'it says'} so {does}"
        that = "," if does.startswith("whose ") else ", which"
        return f"{citing} {phrase}{f'{that} {does}' if does else ''}"

    def _without(self, row: Answering, own: Sequence[StudyLine], noun: str, *, whom: bool) -> str:
        """What is said of a claim that no study tested."""
        if any(line.identification == "unidentified" for line in own):
            return "citing a source that could not be traced"
        if source := [
            line for line in own if line.fidelity == "faithful" and line.identification in ("stated", "inferred")
        ]:
            return f"citing {self._phrase(source, whom=whom)}, which did not test this"
        if fitting := [line for line in own if line.identification == "candidate"]:
            fit = self._fit(fitting, row)
            return f"{_UNNAMED} (it may mean {_one(self._phrase(fitting, whom=whom))}, {fit})" if fit else _UNNAMED
        if noun:
            is_many = noun.endswith("s") and noun[-2:] != "is"
            return f"with the {noun} {'themselves' if is_many else 'itself'} not on record"
        if self._none:
            return f"{WITHOUT} study either"
        testing = " that tests it" if row.studies else " of its own" if self._says(row) in self._tested else ""
        return f"{WITHOUT} study{testing} on record" if testing else _NONE

    def _fit(self, lines: Sequence[StudyLine], row: Answering) -> str:
        """What is recorded of studies that only may be meant, and are linked as background; empty where that is not."""
        if any(line.fidelity == "unverifiable" or line.verification != "verified" for line in lines):
            return ""
        is_turned = all(self._is_other_way_round(line, row) for line in lines)
        return "which looked at this the other way round" if is_turned else "which did not test this"

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
        if sign is None or line.stance not in ("background", None) or _is_told_wrongly(line):
            return False
        whom_told, whom_seen = row.claim.population, self._study(line).population
        if whom_told and whom_seen and not may_be_of(whom_told, whom_seen):
            return False
        turned = -1 if _LACK.search(self._study(line).intervention or "") else 1  # less of it was given
        signs = {SIGNS[each] for each in self._found_on(line, row) if each in SIGNS}
        return bool(signs) and sign * turned not in signs

    def _another_way(self, lines: Sequence[StudyLine], row: Answering, *, whom: bool) -> str:
        """What studies found that the article has as background, or does not speak of."""
        found = [each for line in lines for each in self._found_on(line, row)]
        is_link = all(each.endswith(_LINKS) for each in found)
        signs = {SIGNS.get(each) for each in found}
        if signs == {0}:
            told = "no link" if is_link else "no effect"
        elif effective_sign(row.claim):
            told = "a link the other way" if is_link else "the opposite"
        else:
            told = "a link" if is_link else "a rise" if signs == {1} else "a fall" if signs == {-1} else "an effect"
            given = in_a_sentence(self.names.label(self.names.key(row.claim.exposure) or ""))
            told = told if is_link else f"{told} with {given}"
        where = "outside the article, " if all(line.outside for line in lines) else ""
        phrase = self._phrase(lines, whom=whom)
        phrase = re.sub(r"^an? ", "a different ", phrase) if _study_named(row.claim.statement) else phrase
        return f"but {where}{phrase} found {told}"

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

    def _less(self, row: Answering, lines: Sequence[StudyLine]) -> str:
        """In what the article says more than studies found, as far as their records tell."""
        if link := _only_link(row, lines):
            return link
        if row.claim.direction == "no_effect":
            return "cannot prove that there is no effect"
        if all(line.subjects in _NO_PEOPLE for line in lines) and not row.claim.population:
            return "did not look at people"
        if not row.claim.population and all(line.population and line.subjects == "people" for line in lines):
            return "of everyone"
        if all(line.subjects == "published work" for line in lines):
            return _FURTHER
        return _verb(lines, _PARTLY.one, _PARTLY.more)

    def _outside(self, row: Answering, lines: Sequence[StudyLine], *, whom: bool) -> Iterator[str]:
        """What studies found that the article does not speak of, in one sentence."""
        found: list[str] = []
        for stance, one, more in (each for each in _STANDINGS if each.value in STANCES):
            its = [line for line in lines if line.stance == stance]
            if its and (one or row.claim.kind != "evidence_remark"):
                does = _verb(its, one, more) or _only_link(row, its) or _found(row, its)
                phrase = self._phrase(its, whom=whom)
                again = any(phrase in each for each in found)
                found.append(f"{_verb(its, 'another', 'others') if again else phrase} {does}")
        if found:
            yield f"outside the article, {'; '.join(found)}"

    def _are_told(self, lines: Sequence[StudyLine]) -> bool:
        return {self._work(line) for line in lines} <= self._told

    def _phrase(self, lines: Sequence[StudyLine], *, whom: bool, row: Answering | None = None) -> str:
        """`a randomized trial in 42 trained men and two reviews`; animals and cells always as such, but not in whom
        where the statement of a claim has said it; of works that were told, `the same trial`."""
        if self._are_told(lines):
            nouns = {_noun(line) for line in lines}
            noun = _HEAD_OF.split(nouns.pop())[0].split()[-1] if len(nouns) == 1 else "study"
            return f"the same {_plural(noun) if len(lines) > 1 else noun}"
        stated = frozenset(stems_of(row.claim.statement)) if row else frozenset()
        named = []
        for noun, group in groupby(sorted(lines, key=_place), key=_noun):
            members = list(group)
            many = len(members) > 1
            one = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
            counted = f"{number_word(len(members))} {_plural(noun)}" if many else one
            places = (_in_whom(line, with_people=whom, alone=not many) for line in members)
            where = dict.fromkeys("" if set(stems_of(each)) <= stated else each for each in places)
            asides = dict.fromkeys("; ".join(self._asides(line)) for line in members)
            told = next(iter(where)) if len(where) == 1 else ""
            if told.startswith("of "):
                counted = _OF_MANY.sub("", counted)
            if told.startswith("in ") and counted.endswith(_FOLLOWED):
                counted, told = counted.removesuffix(" people"), told.removeprefix("in ")
            named.append(" ".join(filter(None, [counted, told, *(f"({each})" for each in asides if each)])))
        return enumerated(named)

    def _asides(self, line: StudyLine) -> list[str]:
        """What its journal and those who judged it say of a study."""
        kinds = dict.fromkeys(notice.kind for notice in line.notices)
        said = [NOTICES[kind].words for kind in kinds if NOTICES[kind].grave]
        judged = [one for one in self._study(line).risk_of_bias if one.domain == "overall"]
        if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
            said.append("judged to be at high risk of bias")
        if not _OF_INDUSTRY.search(line.funding or ""):
            said += [_INTEREST] if any(map(_CONFLICT.match, self._study(line).caveats)) else []
        else:
            said.append(f"{_COMPANY}{' reportedly' * bool(_REPORTED.search(line.funding or ''))} paid for it")
        return said


def _study_named(statement: str) -> str:
    """The word for a study that a statement has: `trials`; empty where it has none."""
    named = _NAMES_STUDY.search(statement)
    return (
        "" if named is None else named[0] if named[0][:2].isupper() else named[0].lower().replace("reviewers", "review")
    )


def _standing(line: StudyLine) -> str:
    """How a study that the article leans on stands to a claim; empty where it is background."""
    if line.fidelity == "misattributed" or line.stance == "refutes":
        return "misattributed" if line.fidelity == "misattributed" else "refutes"
    if line.stance == "supports" and line.identification in ("candidate", "unidentified"):
        return line.identification
    if line.stance in ("supports", "mixed") and line.fidelity == "unverifiable":
        return line.fidelity
    if line.stance is None:
        return "" if line.fidelity else "unknown"
    is_overstated = line.stance == "supports" and line.fidelity == "overstated"
    return "overstated" if is_overstated else "" if line.stance == "background" else line.stance


def _is_told(line: StudyLine) -> bool:
    """Whether a study says something of a claim, or is credited with what it does not say."""
    return line.stance != "background" or _is_told_wrongly(line)


def _is_told_wrongly(line: StudyLine) -> bool:
    return line.fidelity == "misattributed" and not line.outside


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


def _in_whom(line: StudyLine, *, with_people: bool, alone: bool) -> str:
    """`in 42 trained men`; in few words only whether it looked at animals or cells."""
    design, people = design_of(line.design), whom(line.population)
    is_said = line.subjects in _NO_PEOPLE or (_noun(line) == "study" and line.subjects == "people")
    briefly = f"in {line.subjects}" if is_said else ""
    if not with_people or not people or design.standing == "unplaced":
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
    return "saw no link but cannot rule an effect out" if claim.direction == "no_effect" else "found only a link"


def _found(row: Answering, lines: Sequence[StudyLine]) -> str:
    if all(line.subjects == "published work" for line in lines):
        return _verb(lines, "says the same", "say the same")
    is_link = row.claim.direction in _DOING - {"no_effect"} and all(
        design_of(line.design).noun in _LINKING for line in lines
    )
    return "found this link" if is_link or (row.claim.direction or "").startswith("associated") else "found this"


def _one(phrase: str) -> str:
    """A phrase for a study behind words that have named one: `one in people`."""
    return re.sub(r"^a study(?= )", "one", phrase)


def _verb(lines: Sequence[StudyLine], one: str, more: str) -> str:
    return more if len(lines) > 1 else one
