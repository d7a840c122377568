"""Which of the claims that answer a question is the nearest to what was asked."""

from __future__ import annotations

import re
from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from mgtui.answering.amounts import asks_amount, names_amount
from mgtui.answering.asked_for import asks_how, tells_what_is_asked
from mgtui.answering.comparing import names_side, sets_apart
from mgtui.answering.doubts import leaves_open
from mgtui.answering.groups import WAYS
from mgtui.answering.interests import sells
from mgtui.answering.names import stems_of, words_of
from mgtui.answering.people import KIND_WORDS, is_of_animals, may_be_of, whom_in
from mgtui.answering.standing import denies, is_grave, is_of_two
from mgtui.answering.times import tells_time
from mgtui.answering.word_search import is_common
from mgtui.answering.words import ASPECT_OF, FILLERS, PEOPLE, PREVALENCE, SENSE_OF, STUDYING, only_asks
from mgtui.model.designs import design_of

if TYPE_CHECKING:
    from mgtui.answering.groups import Answer, Answering
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Side
    from mgtui.evidence.profile_records import StudyLine

_ASKS_MEANING = re.compile(r"\s*what(?: is| are|['’]s)\b", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:called|known as|named|termed|means?|defined as)\b", re.IGNORECASE)
"""Words of a statement that says what a name means."""
_FIRMNESS = {"speculative": 1, "anecdotal": 2}
"""What is not said in earnest comes last."""
_KNOWN = ("stated", "inferred", None)
"""How the article leads to a study that is no guess."""
_NO_PEOPLE = frozenset({"animals", "cells"})
_OFF, _ELSE, _OTHERS, _KIND = 0.15, 0.5, 0.4, 0.3
"""What comes off where a side is a kind of what was asked, where it is something else, and for other people; what comes
on where a claim is of the kind that is asked for."""
_LIKE = 0.35
"""How much words in common weigh: whether it is borne out weighs more."""
_POOLING, _WEIGHTY, _TESTED, _PUBLISHED, _IN_ANIMALS, _SLIGHT, _UNCHECKED = 0.9, 0.8, 0.6, 0.3, 0.35, 0.2, 0.05
"""What comes on where a review of studies bears it out, where a trial with groups by lot, where another study of people
does, where a review without studies of its own does, where one does in animals or cells alone, where it is borne out in
part or the source is a guess, and where it could not be checked."""
LEAST = 0.1
"""What is borne out by less is borne out by none, or could not be checked."""
_TITLED = 0.15
_STUDY_TITLE = re.compile(
    r"\b(?:trials?|systematic|reviews?|meta-?anal\w+|cohorts?|randomi[sz]ed|survey)\b", re.IGNORECASE
)
"""Words of the title of an article that tells a study of its own, and what that weighs where none is recorded."""
_IN_PART = 0.5
"""How much of that where the article says more than was found."""
_BY_OTHERS, _GRANTED, _OF_ANYONE = 0.2, 0.3, 0.1
"""What comes off where only studies from outside the article bear it out, where it is taken for granted, and where some
people were asked about and it names nobody."""
_GRANTING = re.compile(r"\b(?:best|strongest|most (?:effective|effectively|strongly))\b", re.IGNORECASE)
"""Words of a statement that takes for granted that a thing does something, and says when it does it most."""
_NARROW, _OF_THE_ILL, _POOLED, _OF_KIND = 0.2, 0.4, 0.1, 0.3
"""What comes off where a claim is on some people, or on those who have an ill, and all were asked about; what comes on
where it tells of pooled studies, and of a link, of a cause or of babies where just these are asked about."""
_OF_A_COUNTRY = re.compile(r"\b(?:in (?:the )?)?[A-Z][\w-]+")
_OF_SOME = KIND_WORDS - frozenset(stems_of("adult people person human individual"))
_ILL = re.compile(r"\b(?:patients?|with|who have|hypertensive|diabetics?|survivors?|ill|deficient)\b", re.IGNORECASE)
_BABIES = re.compile(r"\b(?:bab(?:y|ies)|infants?|newborns?|toddlers?)\b", re.IGNORECASE)
_LINK = re.compile(r"\b(?:link(?:ed|s)?|associat\w+|correlat\w+)\b", re.IGNORECASE)
_OF_MANY_STUDIES = re.compile(r"\b(?:meta-?anal\w+|systematic reviews?|cochrane|umbrella reviews?)\b", re.IGNORECASE)
_EACH = 0.1
"""What comes on by the logarithm of how many claims are on the same, where several things are asked about."""
_TURNED = 0.1
"""What comes off where it is the mirror image of what was asked."""
_LIST = re.compile(r"\b(?:and|both|plus|together with)\b|, ", re.IGNORECASE)
"""Words of one side of a claim for several things."""
_MOST_OFF = 2
"""The distance of a side that is something else than what was asked."""
_MARGIN, MARGIN_OF_WAYS = 0.25, 0.6
"""A claim that is less direct by more is no part of the answer that another one gives: one that goes the same way, and
one that goes another."""
_WHICH_KIND = re.compile(r"\b(?:which|what|best) (?:kind|form|type|sort)s?\b", re.IGNORECASE)
_SHOULD = re.compile(r"(?!\s*why\b).*\bshould\b", re.IGNORECASE)
"""What asks for advice, not for a reason."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHARE = re.compile(r"\d|\b(?:half|thirds?|quarters?|fifths?|per ?cent|one in|most)\b", re.IGNORECASE)
"""Words of a statement that says how many have something, not only that many do."""
_CONDITION = re.compile(
    r"\b(?:if|when|unless|while|although|though|without) (?:[\w'’]+ ){0,3}?(not |n[o']t |being )?"
    r"(deficient|lacking|low|short|healthy|well[- ]nourished)\b", re.IGNORECASE,
)  # fmt: skip
"""A condition of a question that says how those it is about stand."""
_SATED = "well-nourished"
_BEGINNING = 6
"""Words that share so many letters at the start are on the same people: pregnancy, pregnant."""
_KINDS_OF_PEOPLE = frozenset(stem[:_BEGINNING] for stem in KIND_WORDS)
_LACKING = 0.4
"""What comes off where it has none of the words of a question that say something."""
_WHOLE = 0.2
"""What comes on where it has every word of the question that is no grammar, in some form."""
_UNSAID, _OF_HOW = 0.3, 0.15
"""What comes off where it lacks a word that names neither side, and where it tells how a thing comes about and that was
not asked."""
_SOLD, _COMPARED = 0.3, 0.3
"""What comes off where an article is by who sells such things, and where a claim sets the thing against another."""
_AGAINST = 0.2
"""What comes off where a study speaks against it and none bears it out."""
_SHORTEST = 4
"""Words that share so many letters at the start are taken as forms of one, where one is the beginning of the other."""
_SAYS_MUCH = 1.2
"""A word of a question that says more is told of."""
_FEW = 6
"""A statement of so many words is no nearer for being shorter."""


class Nearness:
    """How near the claims of an answer are to its question."""

    def __init__(self, found: Answer, names: Names) -> None:
        question = self.question = found.question
        self.names, self._said = names, found.said
        self._stems = {
            stem for stem in stems_of(question.said) if stem not in FILLERS and SENSE_OF.get(stem) != "cause"
        }
        sides = {stem for side in (question.exposure, question.outcome) for stem in stems_of(side.words)}
        said = {stem for part in question.parts if part.says > _SAYS_MUCH for stem in part.stems}
        self._telling = (sides & self._stems) | said
        if not (question.parts or (question.exposure and question.outcome)):
            words = (word for word in words_of(question.said) if word.says_much and not is_common(word))
            self._telling |= {word.stem for word in words}
        self._telling -= ASPECT_OF.keys()
        """Those of its words that say something."""
        content = (word for word in words_of(question.said) if word.says_much and word.stem not in PEOPLE)
        self._content = {word.stem for word in content if word.stem in ASPECT_OF or not only_asks(word.text, word.stem)}
        """All of its words but those that ask, say which way or are grammar."""
        self.asks_meaning = bool(_ASKS_MEANING.match(question.text))
        asked = question.population or ""
        told = (text for row in found.all for text in (row.claim.population or "", row.claim.statement))
        is_of_them = asked and any(may_be_of(asked, text) for text in told)
        self.whom = asked if is_of_them else "" if asked else _condition(question.text)
        """Whom the question is about, where a claim is on them; by a condition in it where it names no people."""
        self._just = {stem[:_BEGINNING] for stem in stems_of(asked)} - _KINDS_OF_PEOPLE
        self._just = self._just if any(map(self._is_on_just_those, found.all)) else set()
        """Beginnings of the words of the question that narrow its people, where claims are on just those."""
        self._asks_which_kind = bool(_WHICH_KIND.search(question.text))
        self._years = _YEAR.findall(question.text)
        """Of a question that names years, these: a study is meant."""
        is_of_studies = not STUDYING.isdisjoint(stems_of(question.text))
        self._kind = (
            "prevalence" if PREVALENCE.search(question.text)
            else "recommendation" if _SHOULD.match(question.text)
            else "evidence_remark" if is_of_studies else ""
        )  # fmt: skip
        """The kind of claim that it asks for: how many have it, what should be done, what is held of the evidence."""
        self._weights: dict[str, float] = {}
        """What claims weigh that were asked for before."""
        self._on = Counter(names.key(row.claim.outcome) for row in found.all)
        """How many claims are on each thing that is acted on."""
        self._doubted = {row.claim.id for row in found.groups["unclear"] if row.sign}
        """What goes a way, but stands open, since its article doubts it."""
        self._asks_for_harm = question.way == "harms"
        is_of_one = question.asks_for_harm or question.asks_for_danger or question.having
        is_two_sided = (question.exposure and question.outcome) or is_of_one
        ways = {row.claim.id for key in WAYS for row in found.groups[key] if row.claim.kind != "other"}
        self.ways = frozenset(ways if is_two_sided else ())
        """The claims that go a way, where the question is whether one thing does something to another."""

    def rank(self, row: Answering) -> tuple[object, ...]:
        """To sort by, the weightiest first: how well it answers and what bears it out, then what is on one thing, an
        effect where one was asked for, the shortest."""
        asks_what_it_does = self.question.way != "any" and not self.question.symmetric
        states_a_link = asks_what_it_does and (row.claim.direction or "").startswith("associated")
        return *self.grade(row), -round(self.weight(row), 1), states_a_link, len(row.claim.statement)

    def grade(self, row: Answering) -> tuple[int, ...]:
        """The first part of the rank: what answers something else, tells of one of two that are compared, is on people
        at large or tells something else than is asked for comes last, then what is not said in earnest, leaves it open,
        does not tell what a name means or, where harm is asked for, is not of the gravest."""
        means = self.asks_meaning and not _MEANS.search(row.claim.statement)
        is_vague = row.claim.id in self._doubted or (row.sign == 0 and not denies(row.claim.statement))
        firmness = _FIRMNESS.get(row.claim.hedging or "", 0)
        is_of_one = not self.sets_apart(row)
        return (
            int(row.around), int(is_of_one), int(self.is_broader(row)), -self.tells(row), firmness, int(is_vague),
            int(means), -int(self._asks_for_harm and bool(row.sign) and is_grave(row.claim.statement)),
        )  # fmt: skip

    def sets_apart(self, row: Answering) -> bool:
        """Whether a claim tells of both of two things that are set against each other; so, too, where none are."""
        return sets_apart(row.claim, self.question.compared, self.names)

    def is_of(self, row: Answering, side: Side) -> bool:
        """Whether what acts in a claim is one of two things that are set against each other."""
        key = self.names.key(row.claim.exposure)
        is_kind = not side.own and any(key in self.names.forms(each) for each in side.concepts)
        return is_kind or names_side(row.claim, side, self.names)

    def weight(self, row: Answering) -> float:
        """How directly a claim answers, and how well it is borne out."""
        if row.claim.id not in self._weights:
            self._weights[row.claim.id] = self._weighed(row)
        return self._weights[row.claim.id]

    def _weighed(self, row: Answering) -> float:
        is_granted = row.claim.hedging == "presupposed" or bool(_GRANTING.search(row.claim.statement))
        lacking = _LACKING * len(self.lacking(row)) / max(len(self._telling), 1)
        direct = self.directness(row) - lacking - _TURNED * row.turned - _OFF * self._lists(row)
        direct += _WHOLE * self._has_all(row) - _UNSAID * bool(self.lacking(row).intersection(self.question.words))
        direct -= _OF_HOW * (row.claim.kind == "mechanism" and not asks_how(self.question.text))
        if len(self.question.outcome.concepts) > 1:  # of an organ what most claims are on
            direct += _EACH * log(1 + self._on[self.names.key(row.claim.outcome)])
        direct -= _SOLD * self.is_from_seller(row) + _COMPARED * (
            not self.question.compared and is_of_two(row.claim.statement)
        )
        borne_out = self.strength(row) or self._titled(row)
        is_refuted = borne_out < LEAST and any(line.stance == "refutes" for line in row.studies)
        return direct + borne_out - _GRANTED * is_granted - _AGAINST * is_refuted

    def is_from_seller(self, row: Answering) -> bool:
        """Whether a claim is of an article by who sells such things."""
        return sells(self.names.library.articles.get(row.claim.article))

    def _has_all(self, row: Answering) -> bool:
        """Whether a claim has all words of the question in some form, `weak immunity` in `weakened immune function`;
        none on some people only, where all were asked about, nor one that goes no way, where others do."""
        told = stems_of(f"{row.claim.statement} {row.claim.population or ''}")
        is_narrow = self._is_narrower(row)
        goes_a_way = not is_narrow and (not self.ways or row.sign is not None)
        return goes_a_way and all(any(_is_form(stem, other) for other in told) for stem in self._content)

    def strength(self, row: Answering) -> float:
        """How well studies bear a claim out, by the best of them."""
        return max((self._bearing(line) for line in row.studies), default=0.0)

    def _is_narrower(self, row: Answering) -> bool:
        """Whether a claim is on some people only, where people at large were asked about."""
        if self.question.population or self.whom:
            return False
        bare = _OF_A_COUNTRY.sub("", whom_in(row.claim))  # those of a country are people at large
        return not set(stems_of(bare)) <= KIND_WORDS - _OF_SOME

    def _titled(self, row: Answering) -> float:
        """How much it weighs that an article without a study behind a claim is one itself by its title."""
        article = self.names.library.articles.get(row.claim.article)
        return _TITLED if not row.studies and article and _STUDY_TITLE.search(article.title) else 0.0

    def _bearing(self, line: StudyLine) -> float:
        """How well a study bears a claim out."""
        if line.stance not in ("supports", "mixed") or line.fidelity == "misattributed":
            return 0.0
        if line.fidelity == "unverifiable" or line.identification == "unidentified":
            return _UNCHECKED
        if line.stance == "mixed" or line.identification == "candidate":
            return _SLIGHT
        told = _IN_PART if line.fidelity == "overstated" else 1.0
        if line.subjects in _NO_PEOPLE:
            return _IN_ANIMALS * told
        if line.subjects == "published work":
            return _PUBLISHED * told
        return (_weight(line) - _BY_OTHERS * line.outside) * told

    def is_broader(self, row: Answering) -> bool:
        """Whether a claim is not on just the people asked about, where others are: women are no pregnant women."""
        return bool(self._just) and not self._is_on_just_those(row)

    def _is_on_just_those(self, row: Answering) -> bool:
        told = {stem[:_BEGINNING] for stem in stems_of(f"{row.claim.population or ''} {row.claim.statement}")}
        return self._just <= told

    def counts(self, row: Answering) -> bool:
        """Whether it adds to the side that it takes: no speculation, anecdote or advice, no narrowing of another claim,
        and not on others than those asked about."""
        in_earnest = not (row.around or row.claim.hedging in _FIRMNESS or row.claim.kind == "recommendation")
        return in_earnest and not (self.whom and self._is_on_others(row))

    def lacking(self, row: Answering) -> set[str]:
        """The words of the question that say something, and that a claim has not, nor another name of the side that
        they are of."""
        sides = (self.question.exposure, True), (self.question.outcome, False)
        named = {
            stem for side, acting in sides for stem in stems_of(side.words) if not self._distance(row, acting=acting)
        }
        return self.unsaid(row) - named

    def unsaid(self, row: Answering) -> set[str]:
        """The words of the question that say something, and that the statement of a claim has not."""
        return self._telling - set(stems_of(row.claim.statement))

    def directness(self, row: Answering) -> float:
        """How directly a claim answers: how much of what the question says it says, and how much of what it says
        itself the question does; less where it is on something near what was asked, or on others than those asked
        about."""
        asked = self._said.get(row.claim.id, 0.0) + _LIKE * self.likeness(row.claim.statement)
        is_of_kind = row.claim.kind == self._kind
        is_narrow = self._is_narrower(row) and not self._is_on_animals(row)
        asked += _POOLED * bool(_OF_MANY_STUDIES.search(row.claim.statement))
        asked -= (_OF_THE_ILL if _ILL.search(whom_in(row.claim)) else _NARROW) * is_narrow
        asked += _OF_KIND * self._is_of_asked_kind(row)
        if self.whom and self._is_on_others(row):
            asked -= _OTHERS if row.claim.population or self.whom == _SATED else _OF_ANYONE
        return asked + _KIND * is_of_kind - self.off(row)

    def _is_of_asked_kind(self, row: Answering) -> bool:
        """Whether a claim is of the kind of finding, or on the babies, that were asked about."""
        claim = row.claim
        if _LINK.search(self.question.text):
            return (claim.direction or "").startswith(("associated", "not_associated"))
        is_on_them = _BABIES.search(f"{claim.population or ''} {claim.statement}")
        return bool(_BABIES.search(self.question.population or "") and is_on_them)

    def _lists(self, row: Answering) -> bool:
        """Whether a claim is on several things at once, where one was asked about."""
        sides = ((row.claim.exposure, self.question.exposure), (row.claim.outcome, self.question.outcome))
        return any(
            asked and _LIST.search((told and told.text) or "") and not _LIST.search(asked.words)
            for told, asked in sides
        )

    def tells(self, row: Answering) -> int:
        """1 where a claim tells what is asked for beside the two sides, as what a kind of the thing does where it is
        asked which, 2 where it says how many as was asked; -1 where it tells something else in its place; else 0."""
        if self.question.asks_time:
            return 1 if tells_time(row.claim, self.question.text) else -1
        if asks_amount(self.question.text):
            return int(names_amount(row.claim.statement))
        if self._years:
            return int(any(year in row.claim.statement for year in self._years))
        if self._asks_which_kind:
            return int(self._distance(row, acting=True) == 1)
        if self.off(row) > _ELSE:
            return 0
        if row.claim.kind == self._kind:
            return 1 + (self._kind == "prevalence" and bool(_SHARE.search(row.claim.statement)))
        is_of_one = bool(self.question.exposure) != bool(self.question.outcome)
        told = tells_what_is_asked(row.claim, self.question)
        return min(told, 0) if is_of_one and self._lists(row) else told  # what several do, not what the one does

    def is_as_near(self, row: Answering, other: Answering) -> bool:
        """Whether a claim is no further from what was asked than another one, and not on others than those asked
        about."""
        return self.off(row) <= self.off(other) and not (self.whom and self._is_on_others(row))

    def is_as_direct(self, row: Answering, other: Answering, *, margin: float = _MARGIN) -> bool:
        """Whether a claim answers about as directly as another one, to a margin; what leaves open what is asked always
        does."""
        if leaves_open(row.claim):
            return True
        return self.directness(row) >= self.directness(other) - margin

    def is_on_a_side(self, row: Answering) -> bool:
        """Whether a claim is on what was asked about, or a kind of it, on one side at least."""
        sides = (self.question.exposure, True), (self.question.outcome, False)
        asked = [acting for side, acting in sides if side.concepts]
        return not asked or any(self._distance(row, acting=acting) < _MOST_OFF for acting in asked)

    def is_on_both(self, row: Answering) -> bool:
        """Whether both sides of a claim are what was asked about, or a kind of it."""
        return not row.around and all(self._distance(row, acting=acting) < _MOST_OFF for acting in (True, False))

    def acts_as_asked(self, row: Answering) -> bool:
        """Whether what acts in a claim is what was asked about, or a kind of it."""
        return self._distance(row, acting=True) < _MOST_OFF

    def off(self, row: Answering) -> float:
        """What comes off for sides that are a kind of what was asked, or something else, and for animals."""
        if leaves_open(row.claim):
            return (
                0.0  # it is in the answer since it leaves open what is asked, though its sides be broader or left open
            )
        sides = sum((0.0, _OFF, _ELSE)[self._distance(row, acting=acting)] for acting in (True, False))
        return sides + _OFF * self._is_on_animals(row)

    def _distance(self, row: Answering, *, acting: bool) -> int:
        """0 where a side is what was asked, 1 where it is a kind of it, or the article's words for it name that and not
        the other side too, else 2."""
        side = self.question.exposure if acting else self.question.outcome
        concept = row.claim.exposure if acting else row.claim.outcome
        key = self.names.key(concept)
        if not side.concepts or key in side.concepts:
            return 0
        reach = self.names.forms if acting else self.names.bears
        if any(key in reach(each) or (not acting and key in self.names.workings(each)) for each in side.concepts):
            return 1
        text = (concept.text if concept else None) or ""
        if acting and concept is not None and concept.concept:
            return 2  # it is only mentioned beside what acts
        if not any(self.names.text_names(text, each) for each in side.concepts):
            return 2
        other = self.question.outcome if acting else self.question.exposure
        is_of_both = any(key in self.names.bears(each) or self.names.text_names(text, each) for each in other.concepts)
        return 2 if is_of_both else 1

    def likeness(self, statement: str) -> float:
        """How many words a statement has of the question, for its length where that is more than a few words."""
        words = set(stems_of(statement))
        return len(self._stems & words) / sqrt(max(len(words), _FEW))

    def _is_on_animals(self, row: Answering) -> bool:
        """Whether it is on animals or borne out in them alone, where none were asked about."""
        looked_at = {line.subjects for line in row.own if line.stance in ("supports", "mixed")}
        is_of_them = bool(looked_at and looked_at <= _NO_PEOPLE) or is_of_animals(row.claim.population or "")
        return is_of_them and not is_of_animals(self.question.said)

    def _is_on_others(self, row: Answering) -> bool:
        """Whether it is on others than those asked about, or on some people only where all were asked about; what a
        lack does is on others than those who lack nothing."""
        asked, told, acting = self.whom, row.claim.population, row.claim.exposure
        if not asked:
            return bool(told)
        lacks = asked == _SATED and acting is not None and acting.aspect == "deficiency"
        return lacks or not (told and may_be_of(asked, told))


def _is_form(one: str, other: str) -> bool:
    """Whether a stem is another one, or its beginning."""
    is_long = min(len(one), len(other)) >= _SHORTEST
    return one == other or (is_long and (one.startswith(other) or other.startswith(one)))


def _weight(line: StudyLine) -> float:
    """How much a study of people weighs: a review of studies, a trial with groups by lot, another one or a guess."""
    standing = design_of(line.design).standing
    if line.identification not in _KNOWN:
        return _TESTED
    if standing.startswith("reviewed") or "umbrella" in (line.design or "").lower():
        return _POOLING
    return _WEIGHTY if standing == "randomized" else _TESTED


def _condition(text: str) -> str:
    """Whom a condition in a question is about, such as `if I am not deficient`; empty where there is none."""
    found = _CONDITION.search(text)
    if not found:
        return ""
    stands = found[2].lower()
    is_sated = stands in ("healthy", "well-nourished", "well nourished")
    return _SATED if is_sated or found[1] or found[0].lower().startswith("unless") else "deficient"
