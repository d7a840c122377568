"""The ways to read a question: which of its names acts on which, and what its other words ask; and the best of them."""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.answering.claims import near_aspect
from mgtui.answering.mending import Mending
from mgtui.answering.names import stems_of
from mgtui.answering.questions import NOTHING, SIDE_EFFECTS, Question, Side
from mgtui.answering.times import asks_time
from mgtui.answering.wording import (
    ANYTHING,
    CLAUSE,
    OPENERS,
    YES_OR_NO,
    as_typed,
    asks_what_acts,
    asks_what_comes_of,
    asks_what_it_does,
    aspect_of,
    in_order,
    is_amiss,
    is_aspect_of_another,
    mends_it,
    says_when,
    word_before,
)
from mgtui.answering.words import (
    ADVICE,
    ASPECT_OF,
    COMPARING,
    DISEASES,
    EXCESS,
    NEAR,
    NEEDING,
    NO_ASPECT,
    NO_EFFECT,
    PREVALENCE,
    SENSE_OF,
    TURNING,
    WORKING,
    only_asks,
    way_of,
)
from mgtui.evidence.directions import SIGNS
from mgtui.vocabulary.lay_words import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.mentions import Mention
    from mgtui.answering.names import Word
    from mgtui.answering.words import Way
    from mgtui.model import Aspect, Claim

_RISK, _COURSE = stems_of("risk progression")
_HARM_TO = stems_of("damage injury toxicity")
_AMISS: dict[Way, Way] = {"more": "harms", "less": "helps", "eases": "helps"}
"""Which way is asked of a thing where it is asked so of what is amiss with it."""
_NOTHING_DONE = re.compile(r"\bdo(?:es)? nothing\b", re.IGNORECASE)
MANY = 50
"""More claims than these say no more of what is asked than that it is named."""


class Typed(NamedTuple):
    """The words of a question, with what they name."""

    text: str
    plain: str
    """In words that articles have, without its dose."""
    words: list[Word]
    content: list[Word]
    """The words that say something."""
    mentions: Sequence[Mention]
    whom: str
    """The people asked about; empty for people at large."""
    at_people: frozenset[int]
    """The places of the words for these."""

    @property
    def is_for_yes_or_no(self) -> bool:
        return self.words[0].text in YES_OR_NO

    @property
    def asks_for_anything(self) -> bool:
        return bool(ANYTHING & {word.text for word in self.words})


class Reading(NamedTuple):
    """A way to read a question."""

    acting: Mention | None
    acted_on: Mention | None
    question: Question
    claims: list[Claim]
    named: int
    """How many words the names cover."""
    others: int | None = None
    """The place of the first word that has no name."""
    said: frozenset[int] = frozenset()
    """Where the words begin that the sides, their aspects and the people are read from."""
    in_clause: bool = False
    """Whether what acts stands behind what it acts on, in a clause or as what that needs."""

    @property
    def is_whole(self) -> bool:
        """Whether both sides have names, no mere parts of such."""
        return all(side is not None and side.rank == 0 for side in (self.acting, self.acted_on))


class _Words(NamedTuple):
    """What the words of a question say beside its two sides."""

    aspect: Aspect | None
    lacking_aspect: Aspect | None
    covered: frozenset[int]
    """The places of names and their aspects."""
    at_people: frozenset[int]
    named: dict[int, Mention]
    """What else is named, by place."""
    others: list[str]
    """Stems of words that claims must have."""
    left: list[int]
    also: list[tuple[str, str]]
    at_names: frozenset[int]
    """Where the words begin that names, their aspects and people are read from."""
    asking: list[str]
    """Stems of the words that ask."""


_MOST_NAMED = 16
"""Things that a question names of which any two may be its sides; what is pasted may name hundreds."""


class Readings(Mending):
    """Reads questions of one library."""

    def best_reading(self, typed: Typed) -> Reading | None:
        """The best way to read a question; None where none makes sense."""
        if not typed.words:
            return None
        readings = (self._reading(typed, *pair) for pair in _pairs(typed.mentions[:_MOST_NAMED]))
        is_sentence = typed.words[0].text in OPENERS
        return max(filter(None, readings), key=lambda one: _rank(one, is_sentence=is_sentence), default=None)

    def _reading(self, typed: Typed, acting: Mention | None, acted_on: Mention | None) -> Reading | None:
        """A question with sides; None where it cannot be meant so."""
        if not self._may_be_sides(typed, acting, acted_on):
            return None
        said = self._words(typed, acting, acted_on)
        if said is None:
            return None
        question, of_diseases = self._question(typed, acting, acted_on, said)
        others = said.others
        if of_diseases and acted_on is None:
            others = []
            question = replace(question, words=())
        if acting is None and not others and not self._is_open(typed, acted_on, question):
            return None
        if acting and acted_on is None and not others and not of_diseases:
            narrowed = self._of_one(typed, acting, question)
            if narrowed is None:
                return None
            question = narrowed
        if acting and acted_on and not in_order(typed.words, typed.content, acting, acted_on, question):
            return None
        if acting and acted_on and set(acting.places) & set(acted_on.places) and PREVALENCE.search(typed.text):
            return None  # magnesium deficiency does not act on how common it is
        in_clause = False
        if acting and acted_on:
            begin, end = typed.content[acted_on.places[0]].start, typed.content[acting.places[0]].start
            in_clause = any(
                begin < word.start < end and (word.text in CLAUSE | NEEDING or _brings_what_acts(before, word))
                for before, word in pairwise(typed.words)
            )
        first = next((place for place in said.left if typed.content[place].stem in others), None)
        claims = self.claims_of(question)
        return Reading(acting, acted_on, question, claims, len(said.covered), first, said.at_names, in_clause)

    def _may_be_sides(self, typed: Typed, acting: Mention | None, acted_on: Mention | None) -> bool:
        """Whether names may be what acts and what is acted on, by where they stand."""
        words, content = typed.words, typed.content
        if acted_on and word_before(words, content, acted_on) == "without":
            return False  # what is lacking acts
        if acted_on and all(
            content[place].stem in ASPECT_OF and content[place].text not in NO_ASPECT for place in acted_on.places
        ):
            return False  # supplements are no outcome
        if acting and is_aspect_of_another(content, acting, typed.mentions):
            return False  # magnesium supplements are magnesium
        if acting and asks_what_acts(words) and (acted_on is None or set(acting.places) < set(acted_on.places)):
            return False  # what acts is asked
        if any(side and typed.at_people.issuperset(side.places) for side in (acting, acted_on)):
            return False  # in whom is no side
        shared = acting and acted_on and set(acting.places) & set(acted_on.places)
        return not (
            acting
            and acted_on
            and shared
            and any(self.names.is_lack_of(key, other) for key in acted_on.concepts for other in acting.concepts)
        )  # a thing does not act on its own lack

    def _words(self, typed: Typed, acting: Mention | None, acted_on: Mention | None) -> _Words | None:
        """What is said beside two sides; None where one side is open and something else has a name of its own."""
        words, content = typed.words, typed.content
        covered = {place for mention in (acting, acted_on) if mention for place in mention.places}
        at_people = typed.at_people - covered
        aspect, beside = aspect_of(words, content, acting, covered | at_people, acting=True)
        lacking_aspect, beside_outcome = aspect_of(words, content, acted_on, covered | beside | at_people)
        if aspect == "deficiency" and mends_it(words, content, acting):
            aspect = None
        covered |= beside | (beside_outcome if lacking_aspect in NEAR["status"] else set())
        left = [place for place in range(len(content)) if place not in covered and place not in at_people]
        named = {
            place: mention
            for mention in typed.mentions
            if mention.rank in (0, 1) and len(mention.concepts) == 1 and covered.isdisjoint(mention.places)
            for place in mention.places
        }
        both = acting is not None and acted_on is not None
        also: list[tuple[str, str]] = []
        others: list[str] = []
        for place in left:
            stem = content[place].stem
            asks = only_asks(content[place].text, stem)
            if asks and len(named[place].places if place in named else ()) < 2:  # side effects are no mere effects
                continue
            if place in named and not both:
                return None  # what has a name of its own is no mere word of the other side
            if both and says_when(words, content[place]):
                continue
            if place in named:
                also += [(key, stem) for key in named[place].concepts]
            elif not asks:
                others.append(stem)
        beside_others = {
            at for mention in set(named.values()) for at in aspect_of(words, content, mention, covered, acting=True)[1]
        }
        at_names = frozenset(content[place].start for place in covered | at_people | beside_others)
        asking = [
            word.stem
            for at, word in enumerate(words)
            if word.start not in at_names
            and not (word.text == "low" and words[at + 1 : at + 2] and words[at + 1].text == "grade")
        ]
        if any(word.text in ("against", "from") for word in words) and {"protect", "keep"} & set(asking):
            asking = ["prevent" if stem in ("protect", "keep") else stem for stem in asking if stem != "against"]
        return _Words(
            aspect, lacking_aspect, frozenset(covered), frozenset(at_people), named, others, left, also, at_names,
            asking,
        )  # fmt: skip

    def _question(
        self, typed: Typed, acting: Mention | None, acted_on: Mention | None, said: _Words
    ) -> tuple[Question, bool]:
        """A question with these sides; and whether it asks for diseases at large."""
        content, others = typed.content, said.others
        exposure, outcome = self._side(acting, content), self._side(acted_on, content)
        if acting is not None and acting.of_list:
            exposure = replace(exposure, own=tuple(content[place].stem for place in acting.places))
        way = self._way(typed, acting, acted_on, said)
        negative = any(word.stem in TURNING and word.text != "without" for word in typed.words) or any(
            stem in NO_EFFECT for stem in said.asking
        )
        negative = negative or bool(_NOTHING_DONE.search(typed.text))
        if way == "any" and negative:
            way = "changes"
        senses = {SENSE_OF.get(stem) for stem in said.asking}
        if acted_on and acted_on.rank == 0 and len(outcome.concepts) == 1:
            outcome = self._risk_or_course(outcome, way, is_risk=bool(senses & {"prevent", "cause", "risk"}))
            outcome = self._with_harm(outcome) if way == "harms" else outcome
        if acted_on and acted_on.rank == 3 and way in ("helps", "harms"):  # an organ with its measures and ills
            outcome = replace(outcome, concepts=outcome.concepts | self.names.in_whose_label(outcome.stems))
        aspect = said.aspect
        if acting is not None and exposure.concepts and acting.rank == 0 and aspect is None:
            of_all = {ASPECT_OF.get(content[place].stem) for place in acting.places}
            aspect = "supplementation" if of_all == {"supplementation"} else aspect  # whatever is taken
        if not exposure and others:
            exposure = Side(words=as_typed(content, typed.plain, said.left, others))
        elif not outcome and others:
            outcome = Side(words=as_typed(content, typed.plain, said.left, others))
        its_words = " ".join(content[place].shown for place in acted_on.places) if acted_on else outcome.words
        of_diseases = bool(DISEASES.search(typed.text) and DISEASES.search(its_words))
        if of_diseases:
            outcome = Side(outcome.concepts | self.diseases, its_words)
        question = Question(
            typed.text, exposure, outcome, aspect, said.lacking_aspect == "deficiency",
            typed.whom if said.at_people else None, NOTHING, None, way, negative, way == "changes" and "link" in senses,
            tuple(dict.fromkeys(others)), tuple(dict.fromkeys(said.also)),
        )  # fmt: skip
        return question, of_diseases

    def _way(self, typed: Typed, acting: Mention | None, acted_on: Mention | None, said: _Words) -> Way:
        """Which way is asked."""
        content, way = typed.content, way_of(said.asking)
        if acting and acted_on:  # what stands between the two comes before what is said of either: high intake lowers
            begin, end = sorted((content[acting.places[0]].start, content[acted_on.places[0]].start))
            begin = max([begin, *(content[place].start for place in said.named if content[place].start < end)])
            between = way_of(
                [word.stem for word in typed.words if begin < word.start < end and word.start not in said.at_names]
            )
            way = between if between in ("more", "less", "harms", "eases") else way
        if said.lacking_aspect == "deficiency" and (way == "harms" or asks_what_acts(typed.words)):
            way = "more"  # what makes a lack worse, why it is there
        if acted_on and is_amiss(content, acted_on) and not any(self.names.worth(key) < 0 for key in acted_on.concepts):
            way = _AMISS.get(way, way)  # to cause problems of the nerves is to harm them
        return way

    def _risk_or_course(self, outcome: Side, way: Way, *, is_risk: bool) -> Side:
        """The risk of a disease where its cause or its prevention is asked, its course where it is to be slowed."""
        (key,) = outcome.concepts
        what = _RISK if is_risk else _COURSE if way == "less" else None
        found = self.names.part_of(key, what) if what else None
        return Side(frozenset({found}), self.names.label(found)) if found else outcome

    def _with_harm(self, outcome: Side) -> Side:
        """A thing with the damage to it, where whatever harms it is asked and the library has a term for that."""
        (key,) = outcome.concepts
        damage = {found for what in _HARM_TO if (found := self.names.part_of(key, what))}
        return replace(outcome, concepts=outcome.concepts | damage)

    def _is_open(self, typed: Typed, acted_on: Mention | None, question: Question) -> bool:
        """Whether it may be asked what acts on the one thing that is named."""
        if asks_time(typed.text) or not PREVALENCE.search(typed.text):
            if self.asks_of_one(replace(question, exposure=question.outcome, outcome=NOTHING)):
                return False  # what is taken acts
            if typed.is_for_yes_or_no and not typed.asks_for_anything:
                return False  # "does X raise Y" whose X is nothing that is known asks no open question
        return acted_on is None or not (
            asks_what_it_does(typed.words, typed.content, acted_on)
            or (
                asks_what_comes_of(typed.words, typed.content, acted_on)
                and self.claims_of(replace(question, exposure=question.outcome, outcome=NOTHING))
            )
        )

    def _of_one(self, typed: Typed, acting: Mention, question: Question) -> Question | None:
        """A question that names only what acts, and has no other word; None where what it acts on had to be named."""
        words, way = typed.words, question.way
        says_much = way == "harms" and EXCESS.search(typed.text)
        if typed.is_for_yes_or_no and not says_much and not typed.asks_for_anything:
            narrowed = self._on_one(typed, acting, question)
            if narrowed is None:
                return None  # what is raised is nothing that is known
            question = narrowed
        if ANYTHING & {word.text for word in words[:2]} or ADVICE.search(typed.text):
            return question
        lacks = words[0].text == "why" and question.aspect == "deficiency" and way != "harms"
        if way in ("more", "less", "eases") or mends_it(words, typed.content, acting) or lacks:
            return None  # what is raised, eased or mended is not named
        return question

    def _on_one(self, typed: Typed, acting: Mention, question: Question) -> Question | None:
        """A question for yes or no that names only what acts, where it can be answered: whether that is good or bad
        for one or for some people, works, or should be taken."""
        if acting.rank or COMPARING.search(question.text):
            return None
        works = any(word.stem in WORKING for word in typed.words)
        asks = works or self.asks_of_one(question)
        if ADVICE.search(question.text) and not question.population and not self.claims_of(question):
            question = replace(question, way="helps")  # what is good should be taken
        good_or_bad = question.way in ("helps", "harms")
        if good_or_bad and not question.population:
            health = self.names.health
            of_harms = SIDE_EFFECTS in in_plain_words(question.text) or question.asks_for_danger
            at_large = (
                replace(question, outcome=Side(frozenset({health}), self.names.label(health))) if health else None
            )
            if (
                not of_harms
                and at_large
                and any(
                    SIGNS.get(claim.direction or "") and near_aspect(claim, at_large)
                    for claim in self.claims_of(at_large)
                )
            ):
                return at_large
            others = {other for mention in typed.mentions for other in mention.concepts}
            if any(self.names.is_lack_of(key, other) for key in acting.concepts for other in others):
                return None
            if question.way == "harms":
                return question if health or of_harms else None
            bare = replace(question, way="any")  # what it is useful for is all that it does
            return bare if len(self.claims_of(bare)) <= MANY else None
        of_people = bool(question.population) and (asks or good_or_bad or question.way == "changes")
        return question if of_people or (asks and len(self.claims_of(question)) <= MANY) else None

    def _side(self, mention: Mention | None, content: list[Word]) -> Side:
        if mention is None:
            return NOTHING
        words = " ".join(content[place].shown for place in mention.places)
        stems = tuple(content[place].stem for place in mention.places) if mention.rank == 3 else ()
        is_opposite = mention.rank == 1 and mention.aspect == "deficiency"  # insomnia is a lack of sleep
        if len(mention.concepts) > 1 or (mention.rank == 1 and not is_opposite):
            return Side(mention.concepts, words, stems)
        (key,) = mention.concepts
        label = self.names.label(key)
        return Side(mention.concepts, words if ", " in label else label, stems)


def _brings_what_acts(before: Word, word: Word) -> bool:
    """Whether what acts stands behind a word: raised by it, rises with it."""
    sense = SENSE_OF.get(before.stem)
    return (word.text == "by" and sense is not None) or (word.text == "with" and sense in ("up", "down"))


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention | None]]:
    """What may act with what may be acted on: of two names neither may have a word of the other, unless the words of
    one stand apart and hold all of the other; nor may both be words of one longer name."""
    wholes = [set(each.places) for each in mentions if each.rank == 0 and each.aspect is None and len(each.places) > 1]
    for acting, acted_on in product([*mentions, None], repeat=2):
        if (acting is None and acted_on is None) or (acted_on and acted_on.aspect not in (None, "deficiency")):
            continue
        if acting is not None and acted_on is not None:
            shared = set(acting.places) & set(acted_on.places)
            inside = set(acting.places) < set(acted_on.places)
            if acting.concepts == acted_on.concepts or acting.concepts < acted_on.concepts:
                continue
            if shared and not (inside and acted_on.rank in (0, 2) and len(acted_on.places) > len(acting.places)):
                continue
            if shared and acted_on.rank == 0 and acted_on.aspect is None and len(acting.places) != 1:
                continue
            if not shared and any(whole.issuperset((*acting.places, *acted_on.places)) for whole in wholes):
                continue
        yield acting, acted_on


def _rank(one: Reading, *, is_sentence: bool) -> tuple[object, ...]:
    """What makes one reading better than another: that it has an answer; that names cover more of the question, on both
    sides, and are whole; of a sentence that what acts comes first, of mere words that more claims answer it."""
    mentions = [mention for mention in (one.acting, one.acted_on) if mention]
    first = one.in_clause or _comes_first(one)
    shared = len(mentions) == 2 and bool(set(mentions[0].places) & set(mentions[1].places))
    return (
        bool(one.claims), one.named - len(one.question.words), len(mentions),
        not any(mention.rank in (1, 3) and len(mention.concepts) > 1 for mention in mentions), not shared,
        -sum(mention.rank for mention in mentions) - one.question.lacking,
        *((first, len(one.claims)) if is_sentence else (len(one.claims), first)),
    )  # fmt: skip


def _comes_first(one: Reading) -> bool:
    """Whether what acts comes before what it acts on; of words without a name, those that stand there."""
    acting = one.acting.places[0] if one.acting else one.others
    acted_on = one.acted_on.places[0] if one.acted_on else one.others
    return acting is None or acted_on is None or acting <= acted_on
