"""Reads questions by the vocabulary of a library, and finds the claims that answer them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import product
from math import log
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.answering.names import Mention, Names, stems_of, words_of
from mgtui.answering.questions import NOTHING, Question, Side
from mgtui.answering.words import (
    ASPECT_OF,
    DOSE,
    NEAR,
    NEEDING,
    NO_EFFECT,
    OF_PEOPLE,
    PEOPLE,
    SENSE_OF,
    TURNING,
    only_asks,
    way_of,
)
from mgtui.model.vocabularies import DIRECTIONS
from mgtui.search.language.spelldistance import distance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mgtui.answering.names import Word
    from mgtui.evidence.links import Links
    from mgtui.model import Aspect, Claim, Concept

_ANYONE = frozenset(stems_of("people person human humans individual patient user subject participant"))
_LINKING = frozenset(["of", "in", "the", "a", "an", "your", "their", "my", "our", "to", "s"])
"""Words that may stand between an aspect and what it is of."""
_BEHIND = frozenset(stems_of("deficiency supplement supplements supplementation intake level levels status pill pills"))
"""Words of an aspect that stand behind what they are about; all others stand before it."""
_ACTING_BEHIND = frozenset({"by", "with", "from", "after", "through", "on", "without"})
"""Words before what acts, where that comes second: falls with age, caused by lead, depends on magnesium."""
_CLAUSE = frozenset({"when", "if", "unless", "once", "while", "whenever"})
"""Words before a clause that says under what condition: what it names acts."""
_BEING = frozenset({"is", "are", "runs", "run", "gets", "get", "falls", "levels", "level", "too", "very", "in"})
"""Words between a name and what is said of how much of it there is: magnesium is too low."""
_OPENING = "do does did can could will would is are was may might should has have how why what which isn aren doesn don"
_OPENERS = frozenset(_OPENING.split())
_BEFORE_VERB = frozenset({"do", "does", "did", "can", "could", "will", "would", "may", "might", "should"})
_YES_OR_NO = _OPENERS - {"how", "why", "what", "which"}
_DOING = ("more", "less", "helps", "harms", "eases")
_ANYTHING = frozenset({"anything", "something", "what", "which"})
_ENOUGH, _NEAR_BEST = 0.65, 0.9
"""The least share of what the words of a question say that a claim has, of all and of that of the best claim."""
_SAYS_MUCH = 1.5
_UNKNOWN = 6.0
"""What a word says that no claim has."""
_ASKING = 0.35
_BEGINNING = 4
"""So many letters of a stem stand in a text that has a word of it: a cheap look before its words are cut out."""
_ASSOCIATED = frozenset(entry.value for entry in DIRECTIONS.values() if entry.question == "association")


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
    in_clause: bool = False
    """Whether what acts stands behind what it acts on, in a clause or as what that needs."""


class Asker:
    """Answers questions of one library; what it needs is made once."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.library = links.library
        self.names = Names(links.library, links.claims)
        self._acting: dict[str, list[Claim]] = defaultdict(list)
        self._acted_on: dict[str, list[Claim]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        for claim in links.claims:
            if key := self.names.key(claim.exposure):
                self._acting[key].append(claim)
            if key := self.names.key(claim.outcome):
                self._acted_on[key].append(claim)
        self.qualified_by: dict[str, list[Claim]] = defaultdict(list)
        """The claims that qualify a claim, by its id."""
        for claim in links.claims:
            for relation in claim.relations:
                if relation.type == "qualifies":
                    self.qualified_by[relation.claim].append(claim)
        self.outcomes = frozenset(
            self.names.key(claim.outcome)
            for claim in links.claims
            if claim.direction and claim.kind != "evidence_remark"
        )
        """What claims say something of, other than remarks."""
        self.remarks = [claim for claim in links.claims if claim.kind == "evidence_remark"]
        self._order = {claim.id: number for number, claim in enumerate(links.claims)}

    # Claims of a question

    def claims_of(self, question: Question) -> list[Claim]:
        """The claims on both sides of a question in the order of the library, whatever they say and of whatever
        aspect and population."""
        if question.most:
            weights = dict(question.most)
            whole = sum(weights.values())
            shares = {claim.id: self._share(claim, weights, whole) for claim in self.links.claims}
            least = max(_ENOUGH, _NEAR_BEST * max(shares.values(), default=0))
            return [claim for claim in self.links.claims if shares[claim.id] >= least]
        claims = self._on(question.exposure, question.outcome)
        if question.symmetric and question.exposure and question.outcome:
            turned = self._on(question.outcome, question.exposure)
            claims += [claim for claim in turned if claim.direction in _ASSOCIATED]
        found = {
            claim.id: claim
            for claim in claims
            if self._has(claim, question.words)
            and self._has_itself(claim, question.exposure.own)
            and all(self._speaks_of(claim, key) or self._has(claim, (stem,)) for key, stem in question.also)
        }
        return sorted(found.values(), key=lambda claim: self._order[claim.id])

    def _on(self, exposure: Side, outcome: Side) -> list[Claim]:
        acting = {key for concept in exposure.concepts for key in self.names.forms(concept)}
        acted_on = {key for concept in outcome.concepts for key in self.names.bears(concept)}
        first = [claim for key in acting for claim in self._acting.get(key, ())]
        second = [claim for key in acted_on for claim in self._acted_on.get(key, ())]
        if not exposure.concepts:
            return second
        if not outcome.concepts:
            return first
        found = [
            *(claim for claim in first if self._bears(claim, acted_on, outcome)),
            *(claim for claim in second if self._acts_as(claim, exposure)),
        ]
        if not found:  # calcium is asked about, and claims are on its absorption and how much is in the blood
            parts = {key for concept in outcome.concepts for key in self.names.forms(concept)} - acting
            found = [claim for claim in first if self.names.key(claim.outcome) in parts]
        return found

    def _bears(self, claim: Claim, keys: set[str], outcome: Side) -> bool:
        if self.names.key(claim.outcome) in keys or self._told_as(_what(claim.outcome), outcome):
            return True
        if len(outcome.stems) < 2 or not all(stem[:_BEGINNING] in claim.statement.lower() for stem in outcome.stems):
            return False
        return set(outcome.stems) <= set(stems_of(claim.statement))

    def _acts_as(self, claim: Claim, side: Side) -> bool:
        return claim.exposure is not None and self._told_as(claim.exposure.text, side)

    def _told_as(self, text: str | None, side: Side) -> bool:
        """Whether an article's own words for what acts, or is acted on, name a side of a question."""
        return self._named_in(text, side) or bool(text and side.stems and set(side.stems) <= set(stems_of(text)))

    def on_side(self, claim: Claim, side: Side, *, acting: bool) -> bool:
        """Whether what acts in a claim, or what is acted on, is what a side of a question names."""
        if not side.concepts:
            return False
        concept = claim.exposure if acting else claim.outcome
        reach = self.names.forms if acting else self.names.bears
        key = self.names.key(concept)
        text = (concept.text if concept else None) if acting else _what(concept)
        return any(key in reach(each) for each in side.concepts) or self._named_in(text, side)

    def names_both(self, claim: Claim, question: Question) -> bool:
        """Whether the statement of a claim names both sides of a question."""
        return all(self._named_in(claim.statement, side) for side in (question.exposure, question.outcome))

    def _named_in(self, text: str | None, side: Side) -> bool:
        return bool(text) and any(self.names.text_names(text or "", key) for key in side.concepts)

    def _has(self, claim: Claim, stems: Iterable[str]) -> bool:
        wanted = set(stems)
        return not wanted or wanted <= self.words_of_claim(claim)

    def _has_itself(self, claim: Claim, stems: tuple[str, ...]) -> bool:
        """Whether stems stand in a claim's own words: its statement, and the article's words for what acts."""
        text = (claim.exposure.text if claim.exposure else None) or ""
        return not stems or set(stems) <= {*stems_of(claim.statement), *stems_of(text)}

    def _speaks_of(self, claim: Claim, key: str) -> bool:
        """Whether a claim is about a concept, or names it anywhere."""
        keys = self.names.with_narrower(key)
        sides = (claim.exposure, claim.outcome)
        if any(self.names.key(side) in keys for side in sides):
            return True
        texts = (claim.statement, claim.population or "", *(side.text or "" for side in sides if side is not None))
        return any(self.names.text_names(text, each) for text in texts for each in keys)

    def words_of_claim(self, claim: Claim) -> frozenset[str]:
        """The stems of all that a claim says, of whom it speaks, and of the names of its concepts."""
        known = self._words.get(claim.id)
        if known is None:
            sides = [side for side in (claim.exposure, claim.outcome) if side is not None]
            texts = [claim.statement, claim.population or "", *(side.text or "" for side in sides)]
            stems = {stem for text in texts for stem in stems_of(text)}
            for side in sides:
                stems |= self.names.stems_of_names(self.names.key(side) or "")
            known = self._words[claim.id] = frozenset(stems)
        return known

    # Reading

    def read(self, text: str) -> Question:
        """A question as the library's vocabulary reads it; without exposure and outcome where it understands nothing.

        Misspelt words are read as known ones only where nothing answers the question as it was typed.
        """
        first = self._best(text, text, {})
        if first.claims:
            return first.question
        mended, changes = self._mended(text)
        if changes:
            second = self._best(text, mended, changes)
            if second.claims:
                return second.question
        third = self._best(text, mended, changes, only_known=True)
        if third.claims and third.acting and third.acted_on:
            return third.question
        return self._by_words(text, mended, changes) or first.question

    def _by_words(self, text: str, mended: str, changes: dict[str, str]) -> Question | None:
        """A question whose sides have no names, read as a search: claims that have most of what its words say."""
        words = words_of(mended)
        weights = {word.stem: self._weight(word) for word in words if word.says_much}
        whole = sum(weights.values())
        if not whole or len([each for each in weights.values() if each >= _SAYS_MUCH]) < 2:
            return None
        most = max(self._share(claim, weights, whole) for claim in self.links.claims) if self.links.claims else 0
        if most < _ENOUGH:
            return None
        content = [word for word in words if word.says_much and weights[word.stem] >= _SAYS_MUCH]
        shown = " ".join(word.shown for word in content)
        asking = [word.stem for word in words]
        negative = any(word.stem in TURNING for word in words)
        return Question(
            text, NOTHING, Side(words=shown), way=way_of(asking), negative=negative,
            most=tuple((stem, weight) for stem, weight in weights.items() if weight), read_as=changes,
        )  # fmt: skip

    def _weight(self, word: Word) -> float:
        """How much it says that a claim has a word: the rarer, the more; a word that only asks says less."""
        number = self._frequency[word.stem]
        asks = (
            (only_asks(word.text, word.stem) and word.stem not in ASPECT_OF)
            or word.stem in PEOPLE
            or word.stem in OF_PEOPLE
        )
        if not number:
            return 0.0 if asks else _UNKNOWN
        rare = log(1 + len(self.links.claims) / number)
        return rare * (_ASKING if asks else 1)

    def _share(self, claim: Claim, weights: Mapping[str, float], whole: float) -> float:
        mine = self.words_of_claim(claim)
        return sum(weight for stem, weight in weights.items() if stem in mine) / whole

    @cached_property
    def _frequency(self) -> Counter[str]:
        """How many claims have each stem."""
        return Counter(stem for claim in self.links.claims for stem in self.words_of_claim(claim))

    def _best(self, text: str, mended: str, changes: dict[str, str], *, only_known: bool = False) -> _Candidate:
        dose = DOSE.search(mended)
        plain = mended.replace(dose.group(), " ") if dose else mended
        words = words_of(plain)
        content = [
            word
            for word in words
            if word.says_much and not _is_verb(word, words) and (not only_known or self._is_known(word))
        ]
        mentions = self.names.mentions(content)
        people = _people(content, plain)
        best: _Candidate | None = None
        rank: tuple[object, ...] = ()
        for acting, acted_on in _pairs(mentions):
            one = self._candidate(text, plain, words, content, acting, acted_on, mentions, people)
            if one is None:
                continue
            mine = _rank(one, is_sentence=words[0].text in _OPENERS)
            if best is None or mine > rank:
                best, rank = one, mine
        if best is None:
            return _Candidate(None, None, Question(text, unknown=self._unknown(content)), [], 0)
        asked = best.question
        question = Question(
            text, asked.exposure, asked.outcome, asked.aspect, asked.lacking, asked.population,
            dose.group() if dose else None, asked.way, asked.negative, asked.symmetric, asked.words, asked.also,
            changes, {} if best.claims else self._unknown(content),
        )  # fmt: skip
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
        if acted_on and _word_before(words, content, acted_on) == "without":
            return None  # what is lacking acts
        aspect, beside = _aspect(words, content, acting, covered)
        lacking_aspect, beside_outcome = _aspect(words, content, acted_on, covered | beside)
        lacking = lacking_aspect == "deficiency"
        covered |= beside | (beside_outcome if lacking else set())
        whom, at_people = people
        at_people = at_people - covered
        left = [place for place in range(len(content)) if place not in covered and place not in at_people]
        named = {
            place: mention
            for mention in mentions
            if mention.rank in (0, 1) and len(mention.concepts) == 1 and covered.isdisjoint(mention.places)
            for place in mention.places
        }
        also: list[tuple[str, str]] = []
        others: list[str] = []
        for place in left:
            stem = content[place].stem
            asks = only_asks(content[place].text, stem)
            if place in named and not asks and (acting is None or acted_on is None):
                return None  # what has a name of its own is no mere word of the other side
            if place in named and not asks:
                also += [(key, stem) for key in named[place].concepts]
            elif not asks:
                others.append(stem)
        at_names = {content[place].start for place in covered | at_people}
        asking = [word.stem for word in words if word.start not in at_names]
        verb = _verb_between(words, content, acting, acted_on, others)
        if verb is not None and not self.names.knows(verb):
            others.remove(verb)
        against = any(word.text in ("against", "from") for word in words)
        if against and {"protect", "keep"} & set(asking):
            asking = ["prevent" if stem in ("protect", "keep") else stem for stem in asking if stem != "against"]
        exposure, outcome = self._side(acting, content), self._side(acted_on, content)
        if acting is not None and acting.of_list:
            exposure = replace(exposure, own=tuple(content[place].stem for place in acting.places))
        way = way_of(asking)
        senses = {SENSE_OF.get(stem) for stem in asking}
        negative = any(word.stem in TURNING and word.text != "without" for word in words) or any(
            stem in NO_EFFECT for stem in asking
        )
        if way == "any" and negative:
            way = "changes"
        if senses & {"prevent", "cause", "risk"} and len(outcome.concepts) == 1 and acted_on and acted_on.rank == 0:
            (key,) = outcome.concepts
            if risk := self.names.risk_of(key):
                outcome = Side(frozenset({risk}), self.names.label(risk))
        symmetric = way == "changes" and "link" in senses
        if not exposure and others:
            exposure = Side(words=_joined(content, plain, left, others))
        elif not outcome and others:
            outcome = Side(words=_joined(content, plain, left, others))
        question = Question(
            text, exposure, outcome, aspect, lacking, whom if at_people else None, None, way, negative,
            symmetric, tuple(dict.fromkeys(others)), tuple(dict.fromkeys(also)),
        )  # fmt: skip
        if acting is None and not others and words[0].text in _YES_OR_NO and not _ANYTHING & {w.text for w in words}:
            return None  # "does X raise Y" whose X is nothing that is known asks no open question
        if acted_on is None and not others and words[0].text in _YES_OR_NO and not _ANYTHING & {w.text for w in words}:
            return None  # what is raised, or what raises it, is nothing that is known
        if acting is None and acted_on and not others and _asks_what_it_does(words, content, acted_on):
            return None
        if acting and acted_on and not _in_order(words, content, acting, acted_on, question):
            return None
        claims = self.claims_of(question)
        places = [place for place in left if content[place].stem in others]
        behind = False
        if acting and acted_on:
            begin, end = content[acted_on.places[0]].start, content[acting.places[0]].start
            behind = any(begin < word.start < end and word.text in _CLAUSE | NEEDING for word in words)
        return _Candidate(acting, acted_on, question, claims, len(covered), places[0] if places else None, behind)

    def _side(self, mention: Mention | None, content: list[Word]) -> Side:
        if mention is None:
            return NOTHING
        words = " ".join(content[place].shown for place in mention.places)
        stems = tuple(content[place].stem for place in mention.places) if mention.rank == 3 else ()
        if len(mention.concepts) > 1 or mention.rank == 1:
            return Side(mention.concepts, words, stems)
        (key,) = mention.concepts
        return Side(mention.concepts, self.names.label(key), stems)

    def _unknown(self, content: Iterable[Word]) -> dict[str, str]:
        """Words that stand in no name, each with the nearest that does."""
        return {
            word.shown: self._nearest(word.text)
            for word in content
            if not (self._is_known(word, here=True) or self.names.mentions([word]))
        }

    def _is_known(self, word: Word, *, here: bool = False) -> bool:
        """Whether a word stands in a name or is one that asks; `here`: in a name of this library."""
        stem = word.stem
        if not here and self.names.is_of_health(word.shown):
            return True
        return (
            self.names.knows(stem) or only_asks(word.text, stem) or stem in PEOPLE or stem in OF_PEOPLE
            or not word.shown.isalpha()
        )  # fmt: skip

    def _nearest(self, word: str, *, most: int = 2) -> str:
        near = [
            (apart, other)
            for other in self.names.spellings()
            if other[:1] == word[:1] and len(other) > 4 and (apart := distance(word, other, most)) <= most
        ]
        return min(near, default=(0, ""))[1]

    def _mended(self, text: str) -> tuple[str, dict[str, str]]:
        """The text with words that stand in no name read as those that are spelt nearly so, and what was changed."""
        changes = {}
        for word in words_of(text):
            if word.says_much and len(word.text) > 4 and not self._is_known(word):
                near = self._nearest(word.text.lower(), most=2 if len(word.text) > 11 else 1)
                if near:
                    changes[text[word.start : word.end]] = near
        for typed, meant in changes.items():
            text = text.replace(typed, meant)
        return text, changes


def _what(outcome: Concept | None) -> str:
    """An outcome in an article's words without where it is: levels of magnesium in the blood are no blood."""
    return ((outcome.text if outcome else None) or "").partition(" in ")[0]


def _is_verb(word: Word, words: list[Word]) -> bool:
    """Whether a word that may be a name is a verb here: `lead to`."""
    at = words.index(word)
    return word.text in ("lead", "leads", "led") and at + 1 < len(words) and words[at + 1].text == "to"


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention | None]]:
    """What may act with what may be acted on: of two names neither may have a word of the other, unless the words of
    one stand apart and hold all of the other."""
    for acting, acted_on in product([*mentions, None], repeat=2):
        if (acting is None and acted_on is None) or (acted_on and acted_on.aspect not in (None, "deficiency")):
            continue
        if acting is not None and acted_on is not None:
            shared = set(acting.places) & set(acted_on.places)
            inside = set(acting.places) < set(acted_on.places)
            if acting.concepts == acted_on.concepts:
                continue
            if shared and not (inside and acted_on.rank in (0, 2) and len(acted_on.places) > len(acting.places)):
                continue
            if shared and acted_on.rank == 0 and acted_on.aspect is None and len(acting.places) != 1:
                continue
        yield acting, acted_on


def _rank(one: _Candidate, *, is_sentence: bool) -> tuple[object, ...]:
    """What makes one reading better than another: that it has an answer; that names cover more of the question, on both
    sides, and are whole; of a sentence that what acts comes first, of mere words that more claims answer it."""
    mentions = [mention for mention in (one.acting, one.acted_on) if mention]
    first = one.in_clause or _comes_first(one)
    shared = len(mentions) == 2 and bool(set(mentions[0].places) & set(mentions[1].places))
    return (
        bool(one.claims), one.named - len(one.question.words), len(mentions), not shared,
        -sum(mention.rank for mention in mentions) - one.question.lacking,
        *((first, len(one.claims)) if is_sentence else (len(one.claims), first)),
    )  # fmt: skip


def _comes_first(one: _Candidate) -> bool:
    """Whether what acts comes before what it acts on; of words without a name, those that stand there."""
    acting = one.acting.places[0] if one.acting else one.others
    acted_on = one.acted_on.places[0] if one.acted_on else one.others
    return acting is None or acted_on is None or acting <= acted_on


def _in_order(words: list[Word], content: list[Word], acting: Mention, acted_on: Mention, question: Question) -> bool:
    """Whether what acts may stand where it does: after what it acts on only in a list of words, behind a word such as
    `by` or `with`, or where the two are only said to go together."""
    first, second = content[acting.places[0]], content[acted_on.places[0]]
    if first.start <= second.start or question.symmetric or words[0].text not in _OPENERS:
        return True
    between = {word.text for word in words if second.start < word.start < first.start}
    needed = any(word in NEEDING for word in between)
    return needed or not between.isdisjoint(_ACTING_BEHIND | _CLAUSE)


def _aspect(
    words: list[Word], content: list[Word], mention: Mention | None, taken: set[int]
) -> tuple[Aspect | None, set[int]]:
    """The aspect of what is named, by its name or the word beside it, and the places of such words."""
    if mention is None:
        return None, set()
    found: Aspect | None = mention.aspect
    places: set[int] = set()
    before, after = mention.places[0] - 1, mention.places[-1] + 1
    while before >= 0 and before not in taken and content[before].stem in ASPECT_OF:
        between = [word.text for word in words if content[before].start < word.start < content[before + 1].start]
        if not _LINKING.issuperset(between) or (content[before].stem in _BEHIND and "of" not in between):
            break
        found = found if found == "deficiency" else ASPECT_OF[content[before].stem]
        places.add(before)
        before -= 1
    while after < len(content) and after not in taken and content[after].stem in ASPECT_OF:
        if content[after].stem not in _BEHIND:
            said = {word.text for word in words if content[after - 1].end <= word.start < content[after].start}
            if ASPECT_OF[content[after].stem] != "deficiency" or not said or not said <= _BEING:
                break
        aspect = ASPECT_OF[content[after].stem]
        found = found if found in ("deficiency", "serum_level") and aspect == "status" else aspect
        places.add(after)
        after += 1
    return found, places


def _word_before(words: list[Word], content: list[Word], mention: Mention) -> str:
    start = content[mention.places[0]].start
    return next((word.text for word in reversed(words) if word.start < start), "")


def _verb_between(
    words: list[Word], content: list[Word], acting: Mention | None, acted_on: Mention | None, others: list[str]
) -> str | None:
    """The stem of the one word between what acts and what is acted on, in a question that needs a verb there."""
    if not (acting and acted_on) or words[0].text not in _BEFORE_VERB or acting.places[-1] > acted_on.places[0]:
        return None
    between = content[acting.places[-1] + 1 : acted_on.places[0]]
    return between[0].stem if len(between) == 1 and between[0].stem in others else None


def _asks_what_it_does(words: list[Word], content: list[Word], mention: Mention) -> bool:
    """Whether a question such as `what does magnesium do` asks what comes of the one thing that it names."""
    first, last = content[mention.places[0]].start, content[mention.places[-1]].start
    before = [word.text for word in words if word.start < first and word.text not in _LINKING]
    behind = {word.text for word in words if word.start > last}
    asks = before[:1] in (["what"], ["how"], ["why"]) and before[-1] in _BEFORE_VERB | {"is", "are", "happens", "when"}
    return asks and not behind & {"change", "fall", "decline", "drop", "rise", "increase", "decrease", "made", "come"}


def _verb_before(words: list[Word], content: list[Word], mention: Mention) -> bool:
    """Whether a word for what is done comes before a name, so that something else does it."""
    start = content[mention.places[0]].start
    return any(word.start < start and way_of([word.stem]) in _DOING for word in words[1:])


def _people(content: list[Word], text: str) -> tuple[str, frozenset[int]]:
    """The group that a question speaks of, in its own words, and the places of these; empty for people at large."""
    for place, word in enumerate(content):
        if word.stem in PEOPLE:
            start = place
            while start and content[start - 1].stem in OF_PEOPLE:
                start -= 1
            places = frozenset(range(start, place + 1))
            clause = re.match(r"\s+who\b[^,;?]*", text[word.end :])
            if clause:
                end = word.end + clause.end()
                places |= {at for at, other in enumerate(content) if word.end <= other.start < end}
                return text[content[start].start : end].lower(), places
            if start < place or word.stem not in _ANYONE:
                return text[content[start].start : word.end].lower(), places
            return "", places
    return "", frozenset()


def _joined(content: list[Word], text: str, left: Sequence[int], others: Sequence[str]) -> str:
    """The words of a side that has no name, as they were typed."""
    return " ".join(text[content[place].start : content[place].end] for place in left if content[place].stem in others)


def near_aspect(claim: Claim, aspect: Aspect | None) -> bool:
    """Whether a claim speaks of the aspect that was asked about; of any where none was."""
    return aspect is None or (claim.exposure.aspect if claim.exposure else None) in NEAR.get(aspect, {aspect})
