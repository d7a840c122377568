"""Reads questions by the vocabulary of a library."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.advice import advised
from mgtui.answering.amounts import asks_amount, in_amounts, quoted_amounts
from mgtui.answering.comparing import compared_in, may_compare
from mgtui.answering.harms import cautions_in_passing
from mgtui.answering.judging import Judge
from mgtui.answering.meaning import ByMeaning, nothing_near
from mgtui.answering.names import stems_of, words_of
from mgtui.answering.questions import NOTHING, SIDE_EFFECTS, Question, Side
from mgtui.answering.quoted import quoted
from mgtui.answering.readings import MANY, Reading, Readings, Typed
from mgtui.answering.times import as_used
from mgtui.answering.word_search import SAYS_MUCH, is_common
from mgtui.answering.wording import YES_OR_NO, is_no_name, people_in
from mgtui.answering.words import ASPECT_OF, COMPARING, DOSE, EXCESS, OPEN, PREVALENCE, SENSE_OF, TURNING, way_of
from mgtui.vocabulary.lay_words import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.advice import Advised
    from mgtui.answering.meaning import Near
    from mgtui.answering.names import Word
    from mgtui.answering.quoted import Quoted
    from mgtui.evidence.links import Links

_ADVICE = frozenset({"who", "when", "where", "should"})
"""Words that ask something else of the one thing that is named than what it does."""
(_CAUSE,) = stems_of("cause")
_A_RISK = re.compile(
    r"\b(?:(?:pose|carry|carrie|bring|bear)s? )?(?:an?|any|no) (?:(?:health|serious|real|big) )?risks?(?=\W*$)"
    r"|(?<!\bthe )\brisks(?=\W*$)|(?<=^what are the )risks(?= of\b)", re.IGNORECASE,
)  # fmt: skip
"""Words that ask whether a thing is dangerous, not how likely an ill is: nothing stands behind them."""


class Asker(Readings):
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
        as_read = in_amounts(text)
        if may_compare(text) and (
            question := self._comparing(text, as_read, {}) or self._comparing(text, *self.mended(as_read))
        ):
            return question
        first = self._best(text, as_read, {})
        if self.is_of_itself(first.question):
            return first.question
        mended, changes = self.mended(as_read)
        second = self._best(text, mended, changes) if changes else first
        if second.claims and not (first.claims and self._is_written(changes)):
            return self._with_words(second, mended)
        if first.claims:
            return self._with_words(first, as_read)
        third = self._best(text, mended, changes, only_known=True)
        if third.acting and third.acted_on and third.claims:
            has_more = any(self.by_words.is_had(stem) for stem in second.question.words)
            exact = self._by_words(text, mended, changes) if has_more else None
            return exact or self._with_words(third, mended)
        is_all = third.is_whole and third.others is None and not third.question.also
        if (
            not (is_all and words_of(text)[0].text in YES_OR_NO)  # whether one acts on the other has been looked for
            or any(self.by_words.is_had(stem) for stem in second.question.words)
        ):
            found = self._by_words(text, mended, changes)
            if found is not None:
                return found
        is_meant = second.question.understood and not self._names_what_no_claim_has(second.question, mended)
        return (second if is_meant else first).question

    def _comparing(self, text: str, mended: str, changes: dict[str, str]) -> Question | None:
        """A question that sets one known thing against another; None where claims tell of neither or it is none."""
        found = compared_in(mended, self.names, self._tells_apart)
        if found is None:
            return None
        sides, question = found.sides, Question(text)
        either = Side(sides[0].concepts | sides[1].concepts, " or ".join(side.words for side in sides))
        if found.rest:
            asked = f"does {sides[0].words} affect {found.rest}?"
            question = self._best(asked, asked, {}).question
        own = {stem for side in sides for stem in stems_of(side.words)}
        question = replace(
            question, text=text, exposure=either, words=tuple(stem for stem in question.words if stem not in own),
            way="any", aspect=None, negative=False, symmetric=False, compared=sides, read_as=changes, unknown={},
        )  # fmt: skip
        return question if self.claims_of(question) else None

    def _tells_apart(self, word: Word) -> bool:
        """Whether a word may tell kinds of a thing apart: one that claims have, and that does not only ask."""
        return not is_common(word) and (self.names.knows(word.stem) or self.by_words.is_had(word.stem))

    def _names_what_no_claim_has(self, question: Question, text: str) -> bool:
        """Whether of the words that claims must have one is of the name of a thing of health."""
        words = words_of(text)
        named = self.names.named_of_health(words)
        return any(word.start in named and word.stem in question.words for word in words)

    @staticmethod
    def is_of_itself(question: Question) -> bool:
        """Whether no other reading may answer: advice for those who have something, an amount, and how often or how
        long a thing is to be used, are answered by what tells that or not at all."""
        is_amount = asks_amount(question.text) and not question.outcome and not question.rest
        return bool(question.exposure.concepts) and bool(question.having or is_amount or question.asks_time)

    def quoted_for(self, question: Question) -> tuple[Quoted, ...]:
        """What passages say that no claim does: an amount, where a question asks how much to take, a caution, where it
        asks for harm."""
        keys = question.exposure.concepts
        if question.asks_for_harm:
            return quoted(self.library, self.names, keys, question.population or "", cautions_in_passing)
        if question.having or not (self.is_of_itself(question) and asks_amount(question.text)):
            return ()
        return quoted_amounts(self.library, self.names, keys, question.population or "")

    def _with_words(self, best: Reading, text: str) -> Question:
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

    def _named(self, words: Sequence[Word], best: Reading) -> float:
        """How much the names of a reading say."""
        named = self.by_words.parts([word for word in words if word.start in best.said])
        return max((part.says for part in named if part.concepts), default=0)

    def _by_words(self, text: str, mended: str, changes: dict[str, str]) -> Question | None:
        """A question whose sides have no names, read as a search: claims that have most of what its words say."""
        words = words_of(in_plain_words(DOSE.sub(" ", mended)))
        letters = [word for word in words if len(word.text) == 1 and word.text.isalpha() and word.says_much]
        named = self.names.named_of_health(words) if letters else frozenset()
        if any(word.start not in named and not self.names.knows(word.stem) for word in letters):
            return None  # a slip of a key is no word of a search
        parts = self.by_words.parts(words)
        if words and words[0].text in YES_OR_NO and sum(bool(part.concepts) for part in parts) < 2:
            asked = [word for word in words if word.says_much and not is_common(word)]
            if not all(self.by_words.is_had(word.stem) for word in asked):
                return None  # what is asked of the one thing that is named stands nowhere
        much = [part for part in parts if part.says >= SAYS_MUCH] or parts
        stems = {stem for part in much for stem in part.stems}
        is_comparing = bool(words) and words[0].text in YES_OR_NO and COMPARING.search(text)
        if is_comparing and not any(part.concepts for part in much[1:]):
            return None  # which of two does more is told by no claim on one of them
        asking = words[:-1] if words and words[-1].stem in stems else words  # to prevent falls is to have fewer
        shown = (
            word.shown
            for word in words
            if word.stem in stems and (not word.says_much or self.by_words.is_had(word.stem) or self.is_said_here(word))
        )
        question = Question(
            text, NOTHING, Side(words=" ".join(shown)),
            way=way_of([word.stem for word in asking if word.text != "low"]),
            negative=any(word.stem in TURNING for word in words), read_as=changes, parts=parts,
        )  # fmt: skip
        return question if stems and self.claims_of(question) else None

    def _best(self, text: str, mended: str, changes: dict[str, str], *, only_known: bool = False) -> Reading:
        """The best reading of a question. Of one thing alone its side effects are asked as every harm that it does,
        though a library has a term for them."""
        best = self._best_of(text, mended, changes, only_known=only_known)
        asked = best.question
        is_on_them = bool(asked.outcome.concepts) and asked.outcome.concepts <= self._side_effects
        if asked.exposure.concepts and is_on_them and not asked.words and SIDE_EFFECTS in in_plain_words(text):
            as_harm = self._best_of(text, mended, changes, only_known=only_known, as_harm=True)
            best = as_harm if as_harm.question.asks_for_harm or asks_amount(text) else best
        return best

    def _best_of(
        self, text: str, mended: str, changes: dict[str, str], *, only_known: bool, as_harm: bool = False
    ) -> Reading:
        """The best reading; `as_harm`: with side effects read as harm, whatever is called so."""
        advice = advised(mended)
        plain, dose = self._plain(advice.bare if advice else mended, as_harm=as_harm)
        words = words_of(plain)
        known = self.names.named_of_health(words) if only_known else frozenset()
        content = [
            word
            for word in words
            if word.says_much
            and not is_no_name(word, words)
            and (not only_known or word.start in known or self.is_said_here(word))
        ]
        people = people_in(content, plain)
        people = (advice.whom, people[1]) if advice else people
        lacking = {place for place in people[1] if ASPECT_OF.get(content[place].stem) == "deficiency"}
        mentions = [each for each in self.names.mentions(content) if lacking.isdisjoint(each.places)]
        if as_harm:
            mentions = [each for each in mentions if not each.concepts <= self._side_effects]
        typed = Typed(advice.bare if advice else text, plain, words, content, mentions, *people)
        best = self.best_reading(typed)
        if best is None and people[1]:  # in whom may be what acts: overweight men
            best = self.best_reading(typed._replace(whom="", at_people=frozenset()))
        if best is None:
            return Reading(None, None, Question(text, unknown=self.unknown(content)), [], 0)
        asked = best.question
        having = self._having(advice) if advice and asked.exposure.concepts and not asked.outcome else NOTHING
        question = Question(
            text, asked.exposure, asked.outcome, asked.aspect, asked.lacking, asked.population, having,
            dose, asked.way, asked.negative, asked.symmetric, asked.words, asked.also,
            changes, {} if best.claims else self.unknown(content),
        )  # fmt: skip
        if question.asks_time or having:  # what is to be used so often, or by those, is not said to do good
            question = replace(question, way="any")
            return best._replace(question=question, claims=self.claims_of(question))
        if best.claims and not (question.exposure and question.outcome):
            others = [word for word in words if word.start not in best.said and not self._only_says_which_way(word)]
            if question.population:  # people say more than words that only ask
                others = [word for word in others if not is_common(word)]
            if SIDE_EFFECTS in in_plain_words(text):
                others = [word for word in others if word.text != "harm"]  # it is read so, and not typed
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
            if not question.population and len(best.claims) > MANY and any(word.text in _ADVICE for word in words):
                return Reading(None, None, Question(text), [], 0)  # who should take it is not all that it does
        return best._replace(question=question)

    @cached_property
    def _side_effects(self) -> frozenset[str]:
        """The concepts of this library that side effects, or harm, name."""
        return frozenset(
            key
            for words in (words_of(SIDE_EFFECTS), words_of("harm"))
            for each in self.names.mentions(words)
            if len(each.places) == len(words)
            for key in each.concepts
        )

    def _having(self, advice: Advised) -> Side:
        """What those have for whom advice is asked."""
        content = [word for word in words_of(advice.has) if word.says_much]
        whole = [each for each in self.names.mentions(content) if len(each.places) == len(content)]
        return Side(frozenset(key for each in whole for key in each.concepts), advice.has)

    def _plain(self, text: str, *, as_harm: bool = False) -> tuple[str, str | None]:
        """A question without its dose, in words that articles have, and the dose."""
        text = as_used(text)
        dose = DOSE.search(text)
        plain = text.replace(dose.group(), " ") if dose else text
        plain = in_plain_words(PREVALENCE.sub(" prevalence ", EXCESS.sub(" ", _A_RISK.sub("dangerous", plain))))
        if SIDE_EFFECTS in plain and (as_harm or not self.names.is_name(SIDE_EFFECTS)):
            plain = plain.replace(SIDE_EFFECTS, "harm")
        return plain, dose.group() if dose else None

    def _only_says_which_way(self, word: Word) -> bool:
        """Whether a word says which way is asked, and no claim has it or many do."""
        return word.stem in SENSE_OF and (word.stem == _CAUSE or not self.by_words.is_had(word.stem))
