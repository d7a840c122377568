"""Which claims are on what a question asks about."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.advice import advises, cautions_some
from mgtui.answering.amounts import asks_amount, names_amount, tells_amount
from mgtui.answering.comparing import sets_apart
from mgtui.answering.doubts import leaves_open
from mgtui.answering.mentions import Mentions
from mgtui.answering.names import stems_of
from mgtui.answering.questions import Side
from mgtui.answering.times import asks_time, tells_time
from mgtui.answering.word_search import BEGINNING, WordSearch
from mgtui.answering.wording import YES_OR_NO, mends
from mgtui.answering.words import ADVICE, AMOUNTS, ASKED_OF_ONE, EXCESS, NEAR, TELLS_AMOUNT
from mgtui.model.vocabularies import DIRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from mgtui.answering.questions import Question
    from mgtui.evidence.links import Links
    from mgtui.model import Claim, Concept

_ASSOCIATED = frozenset(entry.value for entry in DIRECTIONS.values() if entry.question == "association")
_WHICH_FORM = re.compile(r"\b(?:which|what|best) (?:form|type|kind|sort)s?\b", re.IGNORECASE)
_ABOVE = re.compile(r"\b(?:more|better|best|most|faster)\b", re.IGNORECASE)
_LISTING = re.compile(r", | and ")
"""Between the items of an outcome that is a list."""
(_EVIDENCE,) = stems_of("evidence")
_STUDY = frozenset(stems_of("study studies trial trials analysis"))
"""Words of designs that say nothing without the others."""
_WITHOUT_IT = re.compile(r"(?<!with and )(?<!with or )\bwithout (?:[\w'-]+ ){0,3}[\w'-]+", re.IGNORECASE)
"""Words for what people do not have: adults without diabetes."""


class Claims:
    """The claims of one library, by what acts in them and on what; what it needs is made once."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.library = links.library
        self.names = Mentions(links.library, links.claims)
        self._acting: dict[str, list[Claim]] = defaultdict(list)
        self._acted_on: dict[str, list[Claim]] = defaultdict(list)
        self.by_words = WordSearch(links, self.names)
        for claim in links.claims:
            if key := self.names.key(claim.exposure):
                self._acting[key].append(claim)
            if key := self.names.key(claim.outcome):
                self._acted_on[key].append(claim)
        self.qualified_by: dict[str, list[Claim]] = defaultdict(list)
        """The claims that qualify a claim, by its id."""
        self.contradicted_by: dict[str, list[Claim]] = defaultdict(list)
        """The claims that contradict a claim, whichever of the two says so."""
        known = {claim.id: claim for claim in links.claims}
        for claim in links.claims:
            for relation in claim.relations:
                if relation.type == "qualifies":
                    self.qualified_by[relation.claim].append(claim)
                elif relation.type == "contradicts" and (other := known.get(relation.claim)):
                    self.contradicted_by[other.id].append(claim)
                    self.contradicted_by[claim.id].append(other)
        self.outcomes = frozenset(
            self.names.key(claim.outcome)
            for claim in links.claims
            if claim.direction and claim.kind != "evidence_remark"
        )
        """What claims say something of, other than remarks."""
        self.remarks = [claim for claim in links.claims if claim.kind == "evidence_remark"]
        self.leaving_open = [claim for claim in links.claims if leaves_open(claim)]
        """What says of nothing but that it is not known."""
        self.order = {claim.id: number for number, claim in enumerate(links.claims)}
        """The place of each claim in the library, by its id."""

    @cached_property
    def diseases(self) -> frozenset[str]:
        """The diseases that claims say something of."""
        return frozenset(key for key in self.outcomes if key and self.names.is_disease(key))

    # Claims of a question

    def claims_of(self, question: Question) -> list[Claim]:
        """The claims on both sides of a question in the order of the library, whatever they say and of whatever
        aspect and population."""
        if question.compared:
            return self._of_both(question)
        claims = self._on(question.exposure, question.outcome, wide=question.way not in ("more", "less", "eases"))
        if question.symmetric and question.exposure and question.outcome:
            turned = self._on(question.outcome, question.exposure)
            claims += [claim for claim in turned if claim.direction in _ASSOCIATED]
        if EXCESS.search(question.text):
            claims = [claim for claim in claims if EXCESS.search(_exposure_text(claim))] or claims
        found = {
            claim.id: claim
            for claim in claims
            if self._has(claim, question.words)
            and {*stems_of(claim.statement), *stems_of(_exposure_text(claim))}.issuperset(question.exposure.own)
            and self._acts_in_words(claim, question)
            and self.speaks_of_others(claim, question)
        }
        if question.asks_time:
            return self._telling_time(question, found.values())
        if self.asks_of_one(question):
            found = self._telling(question, found)
        if question.rest:
            nearest = self.by_words.nearest(found.values(), question.rest, question.named)
            found = {claim.id: claim for claim in nearest}
        found.update((claim.id, claim) for claim in self._having_most(question))
        return sorted(found.values(), key=lambda claim: self.order[claim.id])

    def _of_both(self, question: Question) -> list[Claim]:
        """The claims on what is asked of two things, of either; where nothing is, those that tell of both."""
        bare, asked = replace(question, text=question.plain, compared=()), question.outcome
        each = [self.claims_of(replace(bare, exposure=side)) for side in question.compared] if question.outcome else []
        found = {claim.id: claim for claims in each for claim in claims}
        for claim in self.by_words.naming(*(side.concepts for side in question.compared)):
            is_on_it = self.on_side(claim, asked, acting=False) or self._told_as(claim.statement, asked)
            is_on_it = is_on_it or set(stems_of(asked.words)) <= set(stems_of(claim.statement))
            if is_on_it and self._has(claim, question.words) and sets_apart(claim, question.compared, self.names):
                found[claim.id] = claim
        return sorted(found.values(), key=lambda claim: self.order[claim.id])

    @staticmethod
    def asks_of_one(question: Question) -> bool:
        """Whether a question asks of the one thing that it names when to take it, how much, in which form, or whether
        one should."""
        if not question.exposure.concepts or question.outcome or question.rest:
            return False
        if question.having or asks_amount(question.text) or asks_time(question.text):
            return True
        return any(asks.search(question.text) for asks in (ADVICE, *(each for each, _ in ASKED_OF_ONE)))

    def _telling(self, question: Question, found: dict[str, Claim]) -> dict[str, Claim]:
        """Of the claims on the one thing that a question names those that tell what it asks of it."""
        if question.having:
            return {key: claim for key, claim in found.items() if self._is_for_them(claim, question.having)}
        if asks_amount(question.text):
            is_of_safety = "safe" in question.text.lower()  # what heavy use does tells how much is not
            return {
                key: claim
                for key, claim in found.items()
                if tells_amount(claim)
                or (is_of_safety and (TELLS_AMOUNT.search(claim.statement) or names_amount(claim.statement)))
            }
        if ADVICE.search(question.text):
            advice = {key: claim for key, claim in found.items() if claim.kind == "recommendation"}
            return advice or (found if question.population else {})
        for asks, tells in ASKED_OF_ONE:
            if asks.search(question.text):
                told = {key: claim for key, claim in found.items() if tells.search(claim.statement)}
                told |= self._setting_forms_apart(question, found) if told else {}
                return dict(sorted(told.items(), key=lambda one: self.order[one[0]])) or found
        return found

    def _setting_forms_apart(self, question: Question, found: dict[str, Claim]) -> dict[str, Claim]:
        """Where it is asked which form of a thing to take, the claims on one form that set it above another."""
        if not _WHICH_FORM.search(question.text):
            return {}
        kinds = (key for each in question.exposure.concepts for key in self.names.forms(each))
        forms = set(kinds) - question.exposure.concepts
        return {
            key: claim
            for key, claim in found.items()
            if self.names.key(claim.exposure) in forms and _ABOVE.search(claim.statement)
        }

    def _telling_time(self, question: Question, found: Iterable[Claim]) -> list[Claim]:
        """The claims that give the time that a question asks for; beside such, those that caution some people."""
        of_time = {claim.id for claim in found if tells_time(claim, question.text)}
        told = [claim for claim in found if claim.id in of_time or (of_time and cautions_some(claim))]
        return sorted(told, key=lambda claim: self.order[claim.id])

    def _is_for_them(self, claim: Claim, having: Side) -> bool:
        """Whether a claim is on people who have something, or advises them; not what acts on what they have."""
        told = (claim.population or "", claim.statement if advises(claim) else "")
        texts = tuple(_WITHOUT_IT.sub(" ", text) for text in told)
        stems = set(stems_of(having.words))
        named = (bool(text) and (self._named_in(text, having) or stems <= set(stems_of(text))) for text in texts)
        return any(named) and (advises(claim) or not self.on_side(claim, having, acting=False))

    def _having_most(self, question: Question) -> Iterator[Claim]:
        """The claims that have most of what the words of a question say, but for those that say it the other way
        round."""
        by_words_alone = not (question.exposure.concepts or question.outcome.concepts)
        for claim in self.by_words.claims(question.parts, with_all_names=by_words_alone) if question.parts else ():
            is_turned = self.on_side(claim, question.outcome, acting=True) and self.on_side(
                claim, question.exposure, acting=False
            )
            if self.is_by_another(claim, question):
                continue
            if claim.exposure is None and claim.outcome is None and question.exposure.concepts:
                continue  # that it shares words with the question does not make it about what was asked
            # What something else does to the outcome is no answer, though what was asked about is mentioned.
            acts = not claim.exposure or not question.exposure.concepts or not question.outcome.concepts
            if (question.symmetric or not is_turned) and (acts or self.on_side(claim, question.exposure, acting=True)):
                yield claim

    def wider(self, question: Question) -> Question | None:
        """The same about what takes in one of its sides, where claims are on that."""
        if not (question.exposure and question.outcome):
            return None
        if question.words and question.exposure.concepts and question.outcome.concepts:  # pain, of the knee
            bare = replace(question, words=(), unknown={}, parts=(), rest=())
            if any(claim.kind != "evidence_remark" for claim in self.claims_of(bare)):
                return replace(bare, text=bare.plain)
        for part, side in (("exposure", question.exposure), ("outcome", question.outcome)):
            if not (question.outcome if part == "exposure" else question.exposure).concepts:
                continue  # without its words nothing would be asked of the other side
            above = self.names.above(side.concepts, side.words)
            for key in [*above, *(self.names.told_by(side.words) if part == "outcome" else ())]:
                other = replace(question, words=(), also=(), **{part: Side(frozenset({key}), self.names.label(key))})
                if any(claim.kind != "evidence_remark" for claim in self.claims_of(other)):
                    return replace(other, text=other.plain)
        return None

    def speaks_of_others(self, claim: Claim, question: Question) -> bool:
        """Whether a claim speaks of all else that a question names."""
        return all(
            self._speaks_of(claim, key) or (stem and (stem in _STUDY or self._has(claim, (stem,))))
            for key, stem in question.also
        )

    def _on(self, exposure: Side, outcome: Side, *, wide: bool = False) -> list[Claim]:
        acting = {key for concept in exposure.concepts for key in self.names.forms(concept)}
        acted_on = {key for concept in outcome.concepts for key in self.names.bears(concept)}
        if wide and exposure.concepts:
            acted_on |= {key for concept in outcome.concepts for key in self.names.workings(concept)}
        first = [claim for key in acting for claim in self._acting.get(key, ())]
        second = [claim for key in acted_on for claim in self._acted_on.get(key, ())]
        if not exposure.concepts:
            workings = {key for concept in outcome.concepts for key in self.names.workings(concept)}
            return second or [claim for key in workings for claim in self._acted_on.get(key, ())]
        if not outcome.concepts:
            told = self.by_words.naming(exposure.concepts) if not first else ()
            return first or [claim for claim in told if claim.exposure and self._acts_as(claim, exposure)]
        found = [
            *(claim for claim in first if self._bears(claim, acted_on, outcome)),
            *(claim for claim in second if self._acts_as(claim, exposure)),
            *(
                claim
                for claim in self.by_words.naming(exposure.concepts, outcome.concepts)
                if self._acts_as(claim, exposure) and self._named_in(_what(claim.outcome), outcome)
            ),
        ]
        if not found:  # calcium is asked about, and claims are on its absorption and how much is in the blood
            parts = {key for concept in outcome.concepts for key in self.names.forms(concept)} - acting
            found = [claim for claim in first if self.names.key(claim.outcome) in parts]
        return found

    def _bears(self, claim: Claim, keys: set[str], outcome: Side) -> bool:
        key = self.names.key(claim.outcome)
        if claim.kind == "evidence_remark" and any(
            _EVIDENCE in self.names.stems_of_names(one) for one in outcome.concepts
        ):
            return True
        if key in keys or self._named_in(_what(claim.outcome), outcome):
            return True
        if claim.outcome and any(self.names.names_wholly(claim.outcome.text, each) for each in outcome.concepts):
            return True  # conflict of interest is one name
        if key and self.names.worth(key) < 0 and all(self.names.worth(each) >= 0 for each in outcome.concepts):
            return False  # of the names that share a word those of goods are meant
        if self._told_as(_what(claim.outcome), outcome):
            return True
        lists = _LISTING.search((claim.outcome and claim.outcome.text) or "")
        if lists and self._named_in(claim.statement, outcome) and not self._named_in(_exposure_text(claim), outcome):
            return True
        if len(outcome.stems) < 2 or not all(stem[:BEGINNING] in claim.statement.lower() for stem in outcome.stems):
            return False
        return set(outcome.stems) <= set(stems_of(claim.statement))

    def _acts_as(self, claim: Claim, side: Side) -> bool:
        if claim.exposure is None:
            of_outcome = (claim.outcome.text if claim.outcome else None) or ""
            return self._named_in(claim.statement, side) and not self._named_in(of_outcome, side)
        return self._told_as(claim.exposure.text, side)

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
        return all(
            self._named_in(claim.statement, side)
            # of a name of kinds it must have the words: what is remarked on one kind holds for that
            and (len(side.concepts) == 1 or set(stems_of(side.words)) <= set(stems_of(claim.statement)))
            for side in (question.exposure, question.outcome)
        )

    def is_or_names(self, claim: Claim, concept: Concept | None, keys: AbstractSet[str]) -> bool:
        """Whether a side of a claim is one of some concepts or names it; where it is left open, whether the statement
        names one."""
        key, text = self.names.key(concept), (concept.text if concept else None) or ""
        if key in keys:
            return True
        said = text if concept else claim.statement
        return any(self.names.text_names(said, each) for each in keys)

    def _named_in(self, text: str | None, side: Side) -> bool:
        return bool(text) and any(self.names.text_names(text or "", key) for key in side.concepts)

    def _has(self, claim: Claim, stems: Iterable[str]) -> bool:
        wanted = set(stems)
        return not wanted or wanted <= self.by_words.words_of(claim)

    def is_by_another(self, claim: Claim, question: Question) -> bool:
        """Whether what acts in a claim is not named at all by a question for yes or no that names nothing here."""
        if question.exposure.concepts or (question.outcome.concepts and not question.exposure):
            return False
        words = question.text.lower().split()
        if claim.exposure is None or not words or words[0] not in YES_OR_NO:
            return False
        names = self.names.stems_of_names(self.names.key(claim.exposure) or "")
        return set(stems_of(question.text)).isdisjoint({*stems_of(_exposure_text(claim)), *names})

    def _acts_in_words(self, claim: Claim, question: Question) -> bool:
        """Whether what acts in a claim is what a question calls by words that name nothing here: something else may
        act, and these words be only mentioned."""
        asked = question.exposure
        if asked.concepts or not asked.words or not question.outcome.concepts or claim.exposure is None:
            return True
        return not set(stems_of(asked.words)).isdisjoint(stems_of(_exposure_text(claim)))

    def _speaks_of(self, claim: Claim, key: str) -> bool:
        """Whether a claim is about a concept, or names it anywhere."""
        keys = self.names.with_narrower(key)
        sides = (claim.exposure, claim.outcome)
        if any(self.names.key(side) in keys for side in sides):
            return True
        texts = (claim.statement, claim.population or "", *(side.text or "" for side in sides if side is not None))
        return any(self.names.text_names(text, each) for text in texts for each in keys)


def _exposure_text(claim: Claim) -> str:
    return (claim.exposure.text if claim.exposure else None) or ""


def _what(outcome: Concept | None) -> str:
    """An outcome in an article's words without where it is, or what it is of: levels of magnesium in the blood are no
    blood, symptoms of ALS are not ALS; but the risk of a thing, or its level, says how much of it there is."""
    text = ((outcome.text if outcome else None) or "").partition(" in ")[0]
    head, _, rest = text.partition(" of ")
    return text if not rest or not AMOUNTS.isdisjoint(stems_of(head)) else head


def near_aspect(claim: Claim, question: Question) -> bool:
    """Whether a claim speaks of the aspect that was asked about; of any where none was. What is needed does not go
    without."""
    aspect = question.aspect
    if aspect == "deficiency" and claim.direction == "required_for" and "without" in question.text.lower():
        return True
    if aspect == "supplementation" and claim.exposure and mends(claim.exposure.text or ""):
        return True
    return aspect is None or (claim.exposure.aspect if claim.exposure else None) in NEAR.get(aspect, {aspect})
