"""Reads questions by the vocabulary of a library."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.answering.claims import near_aspect
from mgtui.answering.judging import Judge
from mgtui.answering.meaning import ByMeaning, nothing_near
from mgtui.answering.mending import Mending
from mgtui.answering.names import stems_of, words_of
from mgtui.answering.questions import NOTHING, Question, Side, in_a_sentence
from mgtui.answering.word_search import SAYS_MUCH, is_common
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
    is_verb,
    mends_it,
    people_in,
    says_when,
    word_before,
)
from mgtui.answering.words import (
    ADVICE,
    ASPECT_OF,
    COMPARING,
    DISEASES,
    DOSE,
    EXCESS,
    NEAR,
    NEEDING,
    NO_EFFECT,
    OPEN,
    PREVALENCE,
    SENSE_OF,
    TURNING,
    WORKING,
    WORKINGS,
    in_plain_words,
    only_asks,
    way_of,
)
from mgtui.evidence.directions import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.meaning import Near
    from mgtui.answering.mentions import Mention
    from mgtui.answering.names import Word
    from mgtui.answering.words import Way
    from mgtui.evidence.links import Links
    from mgtui.model import Claim

_RISK, _COURSE = stems_of("risk progression")
_AMISS: dict[Way, Way] = {"more": "harms", "less": "helps", "eases": "helps"}
"""Which way is asked of a thing where it is asked so of what is amiss with it."""
_ADVICE = frozenset({"who", "when", "where", "should"})
"""Words that ask something else of the one thing that is named than what it does."""
_SIDE_EFFECTS = "side effects"
_MANY = 50
"""More claims than these say no more of what is asked than that it is named."""


class _Candidate(NamedTuple):
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


class Asker(Mending):
    """Answers questions of one library."""

    def __init__(self, links: Links, near: Near = nothing_near) -> None:
        """`near` is asked once for each answer, which may take a second."""
        super().__init__(links)
        self._near = near

    @cached_property
    def judge(self) -> Judge:
        """What tells how likely each claim answers."""
        return Judge(self)

    @cached_property
    def by_meaning(self) -> ByMeaning:
        """What tells which claims answer by what they mean."""
        return ByMeaning(self, self._near)

    # Reading

    def read(self, text: str) -> Question:
        """A question as the library's vocabulary reads it; without exposure and outcome where it understands nothing.

        Misspelt words are read as known ones only where nothing answers the question as it was typed.
        """
        first = self._best(text, text, {})
        mended, changes = self.mended(text)
        second = self._best(text, mended, changes) if changes else first
        if second.claims and not (first.claims and self._is_written(changes)):
            return self._with_words(second, mended)
        if first.claims:
            return self._with_words(first, text)
        third = self._best(text, mended, changes, only_known=True)
        if third.acting and third.acted_on and third.claims:
            return self._with_words(third, mended)
        is_all = third.is_whole and third.others is None and not third.question.also
        if (
            not (is_all and words_of(text)[0].text in YES_OR_NO)  # whether one acts on the other has been looked for
            or any(self.by_words.is_had(stem) for stem in second.question.words)
        ):
            found = self._by_words(text, mended, changes)
            if found is not None:
                return found
        return self._without_words(first.question if not changes else third.question) or first.question

    def _without_words(self, question: Question) -> Question | None:
        """A question without its words that are no names, where both sides have one and claims answer that."""
        is_named = bool(question.exposure.concepts and question.outcome.concepts)
        if not is_named or question.exposure.stems or question.outcome.stems or not question.words:
            return None
        if any(self.names.is_health_name(word) for word in words_of(question.text) if word.stem in question.words):
            return None
        bare = replace(question, words=(), unknown={})
        return bare if self.claims_of(bare) else None

    def _with_words(self, best: _Candidate, text: str) -> Question:
        """A question with what its other words say, where its sides do not say all of it."""
        question = best.question
        if not (question.exposure and question.outcome):
            return question
        words = words_of(in_plain_words(DOSE.sub(" ", text)))
        plain = words_of(self._plain(text)[0])
        if question.words and not (question.exposure.concepts and question.outcome.concepts):
            question = replace(question, rest=self.by_words.parts(plain, best.said), named=self._named(plain, best))
        elif not (question.words or question.exposure.stems or question.outcome.stems):
            said = {word.stem for word in plain if word.start in best.said}
            rest = self.by_words.parts([word for word in words if word.stem not in said and not is_common(word)])
            if sum(part.says for part in rest) < SAYS_MUCH:
                return question
        return replace(question, parts=self.by_words.parts(words))

    def _named(self, words: Sequence[Word], best: _Candidate) -> float:
        """How much the names of a reading say."""
        named = self.by_words.parts([word for word in words if word.start in best.said])
        return max((part.says for part in named if part.concepts), default=0)

    def _by_words(self, text: str, mended: str, changes: dict[str, str]) -> Question | None:
        """A question whose sides have no names, read as a search: claims that have most of what its words say."""
        words = words_of(in_plain_words(DOSE.sub(" ", mended)))
        parts = self.by_words.parts(words)
        much = [part for part in parts if part.says >= SAYS_MUCH] or parts
        stems = {stem for part in much for stem in part.stems}
        question = Question(
            text, NOTHING, Side(words=" ".join(word.shown for word in words if word.stem in stems)),
            way=way_of([word.stem for word in words if word.text != "low"]),
            negative=any(word.stem in TURNING for word in words), read_as=changes, parts=parts,
        )  # fmt: skip
        return question if stems and self.claims_of(question) else None

    def _best(self, text: str, mended: str, changes: dict[str, str], *, only_known: bool = False) -> _Candidate:
        plain, dose = self._plain(mended)
        words = words_of(plain)
        known = self.names.named_of_health(words) if only_known else frozenset()
        content = [
            word
            for word in words
            if word.says_much
            and not is_verb(word, words)
            and (not only_known or word.start in known or self.is_said_here(word))
        ]
        people = people_in(content, plain)
        lacking = {place for place in people[1] if ASPECT_OF.get(content[place].stem) == "deficiency"}
        mentions = [each for each in self.names.mentions(content) if lacking.isdisjoint(each.places)]
        best: _Candidate | None = None
        rank: tuple[object, ...] = ()
        for whom in (people, ("", frozenset[int]())):  # in whom may be what acts: overweight men
            for acting, acted_on in _pairs(mentions):
                one = self._candidate(text, plain, words, content, acting, acted_on, mentions, whom)
                if one is None:
                    continue
                mine = _rank(one, is_sentence=words[0].text in OPENERS)
                if best is None or mine > rank:
                    best, rank = one, mine
            if best is not None or not people[1]:
                break
        if best is None:
            return _Candidate(None, None, Question(text, unknown=self.unknown(content)), [], 0)
        asked = best.question
        question = Question(
            text, asked.exposure, asked.outcome, asked.aspect, asked.lacking, asked.population,
            dose, asked.way, asked.negative, asked.symmetric, asked.words, asked.also,
            changes, {} if best.claims else self.unknown(content),
        )  # fmt: skip
        if best.claims and not (question.exposure and question.outcome):
            others = [word for word in words if word.start not in best.said and not self._only_says_which_way(word)]
            if question.population:  # people say more than words that only ask
                others = [word for word in others if not is_common(word)]
            rest, named = self.by_words.parts(others), self._named(words, best)
            says_little = (
                not question.population
                and 0 < named < SAYS_MUCH
                and not OPEN.issuperset(word.stem for word in others if word.says_much)
            )
            if self.asks_of_one(question):
                return best._replace(question=question)
            if says_little or sum(part.says for part in rest) >= SAYS_MUCH:
                question = replace(question, rest=rest, named=0 if says_little else named)
                return best._replace(question=question, claims=self.claims_of(question))
            if not question.population and len(best.claims) > _MANY and any(word.text in _ADVICE for word in words):
                return _Candidate(None, None, Question(text), [], 0)  # who should take it is not all that it does
        return best._replace(question=question)

    def _candidate(
        self,
        text: str,
        plain: str,
        words: list[Word],
        content: list[Word],
        acting: Mention | None,
        acted_on: Mention | None,
        mentions: Sequence[Mention],
        people: tuple[str, frozenset[int]],
    ) -> _Candidate | None:
        covered = {place for mention in (acting, acted_on) if mention for place in mention.places}
        if acted_on and word_before(words, content, acted_on) == "without":
            return None  # what is lacking acts
        if acted_on and all(content[place].stem in ASPECT_OF for place in acted_on.places):
            return None  # supplements are no outcome
        if acting and is_aspect_of_another(content, acting, mentions):
            return None  # magnesium supplements are magnesium
        if acting and acted_on is None and asks_what_acts(words):
            return None  # what acts is asked
        if any(side and people[1].issuperset(side.places) for side in (acting, acted_on)):
            return None  # in whom is no side
        if acting and acted_on and set(acting.places) & set(acted_on.places) and any(
            self.names.is_lack_of(key, other) for key in acted_on.concepts for other in acting.concepts
        ):  # fmt: skip
            return None  # a thing does not act on its own lack
        if (
            acting
            and acting.places
            and acted_on
            and set(acting.places) < set(acted_on.places)
            and asks_what_acts(words)
        ):
            return None  # what acts is asked, and the words are the name of what it acts on
        whom, at_people = people
        at_people = at_people - covered
        aspect, beside = aspect_of(words, content, acting, covered | at_people, acting=True)
        lacking_aspect, beside_outcome = aspect_of(words, content, acted_on, covered | beside | at_people)
        lacking = lacking_aspect == "deficiency"
        if aspect == "deficiency" and mends_it(words, content, acting):
            aspect = None
        covered |= beside | (beside_outcome if lacking_aspect in NEAR["status"] else set())
        left = [place for place in range(len(content)) if place not in covered and place not in at_people]
        named = {
            place: mention
            for mention in mentions
            if mention.rank in (0, 1) and len(mention.concepts) == 1 and covered.isdisjoint(mention.places)
            for place in mention.places
        }
        both = acting is not None and acted_on is not None
        also: list[tuple[str, str]] = []
        others: list[str] = []
        for place in left:
            stem = content[place].stem
            asks = only_asks(content[place].text, stem)
            asks = asks and len(named[place].places if place in named else ()) < 2  # side effects are no mere effects
            if place in named and not asks and (acting is None or acted_on is None):
                return None  # what has a name of its own is no mere word of the other side
            if place in named and not asks and both and says_when(words, content[place]):
                continue
            if place in named and not asks:
                also += [(key, stem) for key in named[place].concepts]
            elif not asks and not (both and says_when(words, content[place])):
                others.append(stem)
        beside_others = {
            at for mention in set(named.values()) for at in aspect_of(words, content, mention, covered, acting=True)[1]
        }
        at_names = {content[place].start for place in covered | at_people | beside_others}
        asking = [
            word.stem
            for at, word in enumerate(words)
            if word.start not in at_names
            and not (word.text == "low" and words[at + 1 : at + 2] and words[at + 1].text == "grade")
        ]
        against = any(word.text in ("against", "from") for word in words)
        if against and {"protect", "keep"} & set(asking):
            asking = ["prevent" if stem in ("protect", "keep") else stem for stem in asking if stem != "against"]
        exposure, outcome = self._side(acting, content), self._side(acted_on, content)
        if acting is not None and acting.of_list:
            exposure = replace(exposure, own=tuple(content[place].stem for place in acting.places))
        way = way_of(asking)
        if acting and acted_on:  # what stands between the two comes before what is said of either: high intake lowers
            begin, end = sorted((content[acting.places[0]].start, content[acted_on.places[0]].start))
            begin = max([begin, *(content[place].start for place in named if content[place].start < end)])
            between = way_of([word.stem for word in words if begin < word.start < end and word.start not in at_names])
            way = between if between in ("more", "less", "harms", "eases") else way
        if lacking and way == "harms":
            way = "more"  # what makes a lack worse
        if acted_on and is_amiss(content, acted_on) and not any(self.names.worth(key) < 0 for key in acted_on.concepts):
            way = _AMISS.get(way, way)  # to cause problems of the nerves is to harm them
        senses = {SENSE_OF.get(stem) for stem in asking}
        negative = any(word.stem in TURNING and word.text != "without" for word in words) or any(
            stem in NO_EFFECT for stem in asking
        )
        if way == "any" and negative:
            way = "changes"
        if senses & {"prevent", "cause", "risk"} and len(outcome.concepts) == 1 and acted_on and acted_on.rank == 0:
            (key,) = outcome.concepts
            if risk := self.names.part_of(key, _RISK):
                outcome = Side(frozenset({risk}), self.names.label(risk))
        elif way == "less" and len(outcome.concepts) == 1 and acted_on and acted_on.rank == 0:
            (key,) = outcome.concepts  # to slow a disease
            if course := self.names.part_of(key, _COURSE):
                outcome = Side(frozenset({course}), self.names.label(course))
        worked = self._workings(exposure) if WORKING & set(asking) and not (acted_on or others) else None
        if worked:  # whether it works asks what comes of it
            exposure, outcome, aspect = NOTHING, worked, None
        symmetric = way == "changes" and "link" in senses
        if not exposure and others:
            exposure = Side(words=as_typed(content, plain, left, others))
        elif not outcome and others:
            outcome = Side(words=as_typed(content, plain, left, others))
        typed = " ".join(content[place].shown for place in acted_on.places) if acted_on else outcome.words
        of_diseases = bool(DISEASES.search(text) and DISEASES.search(typed))
        if of_diseases:
            outcome = Side(outcome.concepts | self.diseases, typed)
            others = [] if acted_on is None else others
        question = Question(
            text, exposure, outcome, aspect, lacking, whom if at_people else None, None, way, negative,
            symmetric, tuple(dict.fromkeys(others)), tuple(dict.fromkeys(also)),
        )  # fmt: skip
        asks_how_many = PREVALENCE.search(text)
        if acting is None and not (others or asks_how_many):
            if self.asks_of_one(replace(question, exposure=outcome, outcome=NOTHING)):
                return None  # what is taken acts
        if (
            acting is None
            and not others
            and words[0].text in YES_OR_NO
            and not asks_how_many
            and not ANYTHING & {w.text for w in words}
        ):
            return None  # "does X raise Y" whose X is nothing that is known asks no open question
        says_much = way == "harms" and EXCESS.search(text)
        if (
            acted_on is None
            and not others
            and words[0].text in YES_OR_NO
            and not says_much
            and not ANYTHING & {w.text for w in words}
        ):
            one_sided = acting and self._on_one(
                acting, question, mentions, asks_if_it_works=bool(WORKING & set(asking))
            )
            if one_sided is None:
                return None  # what is raised, or what raises it, is nothing that is known
            question = one_sided
        if acting and acted_on and set(acting.places) & set(acted_on.places) and asks_how_many:
            return None  # magnesium deficiency does not act on how common it is
        if (
            acting is None
            and acted_on
            and not others
            and (asks_what_it_does(words, content, acted_on) or asks_what_comes_of(words, content, acted_on))
        ):
            return None
        if (
            acting
            and acted_on is None
            and not (others or of_diseases)
            and not ANYTHING & {w.text for w in words[:2]}
            and not ADVICE.search(text)
            and (
                way in ("more", "less", "eases")
                or mends_it(words, content, acting)
                or (words[0].text == "why" and aspect == "deficiency" and way != "harms")
            )
        ):
            return None  # what is raised, eased or mended is not named
        if acting and acted_on and not in_order(words, content, acting, acted_on, question):
            return None
        claims = self.claims_of(question)
        places = [place for place in left if content[place].stem in others]
        in_clause = False
        if acting and acted_on:
            begin, end = content[acted_on.places[0]].start, content[acting.places[0]].start
            in_clause = any(begin < word.start < end and word.text in CLAUSE | NEEDING for word in words)
        return _Candidate(
            acting,
            acted_on,
            question,
            claims,
            len(covered),
            places[0] if places else None,
            frozenset(at_names),
            in_clause,
        )

    def _on_one(
        self, acting: Mention, question: Question, mentions: Sequence[Mention], *, asks_if_it_works: bool
    ) -> Question | None:
        """A question for yes or no that names only what acts, where it can be answered: whether that is good or bad
        for one or for some people, works, or should be taken."""
        if acting.rank or COMPARING.search(question.text):
            return None
        asks = asks_if_it_works or self.asks_of_one(question)
        if ADVICE.search(question.text) and not question.population and not self.claims_of(question):
            question = replace(question, way="helps")  # what is good should be taken
        good_or_bad = question.way in ("helps", "harms")
        if good_or_bad and not question.population:
            health = self.names.health
            at_large = (
                replace(question, outcome=Side(frozenset({health}), self.names.label(health))) if health else None
            )
            if at_large and any(
                SIGNS.get(claim.direction or "") and near_aspect(claim, at_large) for claim in self.claims_of(at_large)
            ):
                return at_large
            others = {other for mention in mentions for other in mention.concepts}
            if any(self.names.is_lack_of(key, other) for key in acting.concepts for other in others):
                return None
            if question.way == "harms":
                return question if health or _SIDE_EFFECTS in in_plain_words(question.text) else None
            bare = replace(question, way="any")  # what it is useful for is all that it does
            return bare if len(self.claims_of(bare)) <= _MANY else None
        of_people = bool(question.population) and (asks or good_or_bad or question.way == "changes")
        return question if of_people or (asks and len(self.claims_of(question)) <= _MANY) else None

    def _side(self, mention: Mention | None, content: list[Word]) -> Side:
        if mention is None:
            return NOTHING
        words = " ".join(content[place].shown for place in mention.places)
        stems = tuple(content[place].stem for place in mention.places) if mention.rank == 3 else ()
        if len(mention.concepts) > 1 or mention.rank == 1:
            return Side(mention.concepts, words, stems)
        (key,) = mention.concepts
        label = self.names.label(key)
        return Side(mention.concepts, words if ", " in label else label, stems)

    def _workings(self, side: Side) -> Side | None:
        """How what a side names works, where claims are on that."""
        found = {
            each
            for key in side.concepts
            for each in self.names.workings(key) - {key}
            if each in self.outcomes and set(stems_of(self.names.label(each))) & WORKINGS
        }
        return Side(frozenset(found), f"the working of {in_a_sentence(side.words)}") if found else None

    def _plain(self, text: str) -> tuple[str, str | None]:
        """A question without its dose, in words that articles have, and the dose."""
        dose = DOSE.search(text)
        plain = text.replace(dose.group(), " ") if dose else text
        plain = in_plain_words(PREVALENCE.sub(" prevalence ", EXCESS.sub(" ", plain)))
        if _SIDE_EFFECTS in plain and not self.names.is_name(_SIDE_EFFECTS):
            plain = plain.replace(_SIDE_EFFECTS, "harm")
        return plain, dose.group() if dose else None

    def _only_says_which_way(self, word: Word) -> bool:
        """Whether a word says which way is asked, and no claim has it."""
        return word.stem in SENSE_OF and not self.by_words.is_had(word.stem)


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


def _rank(one: _Candidate, *, is_sentence: bool) -> tuple[object, ...]:
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


def _comes_first(one: _Candidate) -> bool:
    """Whether what acts comes before what it acts on; of words without a name, those that stand there."""
    acting = one.acting.places[0] if one.acting else one.others
    acted_on = one.acted_on.places[0] if one.acted_on else one.others
    return acting is None or acted_on is None or acting <= acted_on
