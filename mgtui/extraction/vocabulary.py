"""Which thing a phrase is about, by the names that are known for it, and in which aspect.

A name that is all of a phrase goes before one that is a part of it, and a longer name before a shorter one inside it:
`growth hormone` is not about hormones. Of the same words the library's own terms come first, then those of libraries
about the same matter, then those of the vocabulary of health that ships.
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import copy
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.names import Names, Word, abbreviations, health_names, key_of, words_of
from mgtui.extraction.noun_phrases import AMOUNTS, LIGHT
from mgtui.extraction.tokens import STOP_WORDS
from mgtui.extraction.word_lists import word_list
from mgtui.vocabulary.health import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set

    from mgtui.model import Claim, Concept, Term
    from mgtui.vocabulary.health import HealthTerms

_COUNTED = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)"
_BOUND = r"(?:\b(?:up to|at least|more than|less than|fewer than|over|above|below|under|about|around) )?"
_UNITS = "(?:cups?|glasses|drinks|servings|portions|minutes?|hours?|mg|g|grams?|µg|mcg|IU|units)(?:/d(?:ay)?)?"
_AMOUNT = re.compile(
    rf"{_BOUND}\b{_COUNTED}(?: ?(?:to|or|and|-|–) ?(?:more|less|{_COUNTED}))? ?{_UNITS}(?: of)?(?![\w/])"
    r"|\b(?:a|per|each|every) (?:day|week)\b|\b(?:in|at) (?:one|a|a single|each) (?:sitting|go|session)\b",
    re.IGNORECASE,
)
"""An amount of a thing, which is no part of its name: `five or more cups of coffee a day`."""
_LACKING = word_list("lacking beside a name")
"""Words for too little of a thing: of what acts they say the aspect, of what is acted on they make another thing."""
_ASPECTS = word_list("aspects beside a name") | _LACKING
_NUTRIENTS = frozenset({"nutrient", "hormone"})
"""The broadest things of the vocabulary of health of which a body can have too little."""
_TURNING = word_list("turning") | _LACKING
"""Words that make another thing of what they stand beside."""
_NEEDED = frozenset({"micronutrient", "hormone"})
_BESIDE = (_ASPECTS - _LACKING) | word_list("modifying") | AMOUNTS | LIGHT | STOP_WORDS
_BESIDE_OUTCOME = (_BESIDE | word_list("measuring")) - _TURNING
_BESIDE_EXPOSURE = _BESIDE_OUTCOME | _LACKING | word_list("made of") | word_list("done by")
_SHORT_FORM = re.compile(r" \([A-Z][\w/-]{1,9}\)(?= \w)")
"""An abbreviation explained within a phrase: `irritable bowel syndrome (IBS) symptoms`."""
_NOTE = re.compile(r"(?<=[a-z]{4})\d{1,3}(?:[,–-]\d{1,3})*\b")
"""The number of a note that was raised above the line: `acne3`."""


class Vocabulary:
    """What the terms of a library, of libraries about the same matter and of health are called, and how they relate."""

    def __init__(self, own: Iterable[Term], near: Iterable[Term] = (), health: HealthTerms | None = None) -> None:
        """`health`: another than the vocabulary that ships."""
        self._health = health or shipped()
        self._terms: dict[str, Term] = {}
        names = health_names(self._health)
        self._of_health: dict[str, str] = {}
        """By the id of a term: the thing of the health vocabulary that has one of its names."""
        self._for_health: dict[str, str] = {}
        """By the id of such a thing: the term that stands for it here."""
        self._tiers: list[Names] = []
        parts = [list(own), list(near)]
        for terms in parts:
            tier = Names()
            for term in terms:
                if self._terms.setdefault(term.id, term) is term:
                    for name in (term.label, *term.alt_labels):
                        tier.add(name, term.id)
            if tier.concepts:
                self._tiers.append(tier)
        self._tiers.append(names)
        self._align(parts, names)
        self._within = self._families()
        self._short: Mapping[str, str] = {}
        self._otherwise: Set[str] = frozenset()
        """Keys of names of health that a text may mean otherwise."""
        self._texts: Sequence[str] | None = None
        """The passages of the text that it was made for."""
        self._title = ""
        """What that text is called."""

    def _align(self, parts: list[list[Term]], names: Names) -> None:
        """Find what the terms are called in the vocabulary of health: by their id, else by a name, the label first."""
        for term in self._terms.values():
            if term.id in self._health.terms:
                self._of_health[term.id] = term.id
                self._for_health[term.id] = term.id
        for terms in parts:
            for place in range(max((1 + len(term.alt_labels) for term in terms), default=0)):
                for term in terms:
                    labels = (term.label, *term.alt_labels)
                    if term.id not in self._of_health and place < len(labels):
                        words = words_of(labels[place])
                        found = names.whole(words) or names.nearly(words)
                        if found and found not in self._for_health:
                            self._of_health[term.id] = found
                            self._for_health[found] = term.id

    def _families(self) -> dict[str, set[str]]:
        """For each term those whose own words stand inside its words: magnesium for magnesium threonate. Of two that
        have their names of the vocabulary of health, that says which is the broader, whether they are terms or not."""
        known = {name for name, each in self._of_health.items() if self._is_as_in_health(name, each)}
        concepts: dict[str, str] = {}
        for tier in reversed(self._tiers[:-1]):
            concepts.update(tier.concepts)
        within: dict[str, set[str]] = defaultdict(set)
        for key, concept in concepts.items():
            words = key.split()
            for start in range(len(words)):
                for end in range(start + 1, len(words) + 1):
                    inner = concepts.get(" ".join(words[start:end]))
                    if (
                        inner
                        and inner != concept
                        and end - start < len(words)
                        and not known.issuperset((concept, inner))
                    ):
                        within[concept].add(inner)
        return within

    def _is_as_in_health(self, name: str, known: str) -> bool:
        term, of_health = self._terms[name], self._health.terms[known]
        return {term.label.lower(), *map(str.lower, term.alt_labels)} <= {*map(str.lower, of_health.every_name)}

    @property
    def ids(self) -> set[str]:
        """The ids of all terms, and of all things of the vocabulary of health."""
        return {*self._terms, *self._health.terms}

    def label_of(self, concept: str) -> str:
        """What a concept is called, by its id; the id where it is not known."""
        if concept in self._terms:
            return self._terms[concept].label
        return self._health.terms[concept].label if concept in self._health.terms else concept

    def names_of(self, concept: str) -> list[str]:
        """The names that mean just this concept, by its id: those of its term, then of the vocabulary of health."""
        term, known = self._terms.get(concept), self.health_id(concept)
        own = (term.label, *term.alt_labels) if term else ()
        return [*own, *(self._health.terms[known].names if known else ())]

    def label(self, concept: Concept) -> str:
        """How a reader knows a concept: its term's label, else its words."""
        name = concept.concept or ""
        return self.label_of(name) if self.knows(name) else concept.text or name

    def health_id(self, concept: str) -> str | None:
        """What the vocabulary of health calls a term or one of its own things; None where it does not know it."""
        return self._of_health.get(concept) or (concept if concept in self._health.terms else None)

    def own_name(self, concept: str) -> str:
        """The term that stands here for a thing of health; what is a term, or has none, as it is."""
        return concept if concept in self._terms else self._for_health.get(concept, concept)

    def above(self, concept: str) -> dict[str, int]:
        """What is broader than a concept, by id, with how many steps up it stands: by the terms and by health."""
        found: dict[str, int] = {}
        term, steps = self._terms.get(concept), 0
        while term and term.broader and term.broader not in found:
            steps += 1
            found[term.broader] = steps
            term = self._terms.get(term.broader)
        for name, up in [(concept, 0), *found.items()]:
            known = self.health_id(name)
            for broader, further in (self._health.above(known) if known else {}).items():
                found.setdefault(self._for_health.get(broader, broader), up + further)
        return found

    def with_short(self, short: Mapping[str, str]) -> Vocabulary:
        """The same for a text that explains these abbreviations: there they mean what it says."""
        one = copy(self)
        one._short = short
        return one

    def for_text(self, texts: Sequence[str], title: str = "") -> Vocabulary:
        """The same for the passages of a text: its abbreviations mean what it says, a name that is short for a thing
        names nothing where the text has it with another sense, as `flexibility` beside `mental flexibility`, and an
        aspect alone, as `Deficiency`, is one of what the title names."""
        if self._texts == texts and self._title == title:
            return self
        one = self.with_short(abbreviations(texts))
        one._texts, one._title = texts, title
        named = {key_of(words[first:behind]): concept for words in map(words_of, texts)
                 for first, behind, concept in self._tiers[-1].within(words)}  # fmt: skip
        one._otherwise = frozenset(self._meant_otherwise(named))
        return one

    def _meant_otherwise(self, named: Mapping[str, str]) -> Iterator[str]:
        """Keys of names that are short for things of health which a text does not name in full, and that end the names
        of other things in it; `named`: what it names, by key."""
        *own, names = self._tiers
        in_full = {concept for key, concept in named.items() if not names.alone(key)}
        for key, other in named.items():
            words = key.split()
            for end in (" ".join(words[start:]) for start in range(1, len(words))):
                short = names.alone(end)
                if short is None or short in in_full or not self._health.terms[short].names:
                    continue
                is_kin = short in self._health.above(other) or other in self._health.above(short)
                if not is_kin and not any(end in tier.concepts for tier in own):
                    yield end

    def exposure(self, words: str) -> str | None:
        """What a phrase for what acts is about: `magnesium deficiency` is about magnesium, the rest is its aspect."""
        return self._about(words, _BESIDE_EXPOSURE, frozenset(_TURNING - _LACKING))

    def substance(self, words: str) -> str | None:
        """What a phrase for what acts is about without its aspect, also where a term names both in one."""
        if _is_aspect(words):
            return self.theme if self._can_lack(self.theme) or not _is_lacking(words) else None
        bare = (word for word in words.split() if word.lower() not in _ASPECTS)
        found = self.exposure(" ".join(bare)) or self.exposure(words)
        # What an unknown word says is lacking is another thing than what is lacking anywhere.
        return None if found and self._is_lack(found, words) else found

    def outcome(self, words: str) -> str | None:
        """What a phrase for what is acted on is about: `risk of colds` is about colds, `loss of smell` not of smell."""
        theme = self.theme if _is_aspect(words) else None
        if theme and _is_lacking(words) and self._can_lack(theme):
            return self._about(f"{self.label_of(theme)} deficiency", _BESIDE_OUTCOME, _TURNING)
        # `blood levels` are levels of what is told there, not of blood.
        is_measured = _is_aspect(words) and any(word.single in word_list("levels") for word in words_of(words))
        found = None if is_measured else self._about(words, _BESIDE_OUTCOME, _TURNING)
        # In a text on one thing that can be lacked `established deficiency` is none of anything.
        return None if found and self._is_lack(found, words) and self._can_lack(self.theme) else found

    @property
    def theme(self) -> str | None:
        """The one thing that the title of the text names, or the one of several that can be lacked; else None."""
        named = list(dict.fromkeys(self._without_lack(each) for each in self.every(self._title)))
        found = list(filter(self._can_lack, named)) if len(named) > 1 else named
        return found[0] if len(found) == 1 else None

    def _can_lack(self, concept: str | None) -> bool:
        """Whether a body can have too little of a concept; of what the vocabulary of health does not know it can."""
        known = self.health_id(concept) if concept else None
        return concept is not None and (known is None or not _NUTRIENTS.isdisjoint(self._health.above(known)))

    def is_needed(self, concept: str) -> bool:
        """Whether a concept is one of the things of which a body needs some, and not much: a vitamin, a hormone."""
        return not _NEEDED.isdisjoint(self._health.above(self.health_id(concept) or ""))

    def _without_lack(self, concept: str) -> str:
        """What a concept is a lack of, as vitamin D for vitamin D deficiency; itself where it is none."""
        label = self.label_of(concept)
        *rest, last = label.split()
        return (self.exposure(" ".join(rest)) if rest and last.lower() in _LACKING else None) or concept

    def _is_lack(self, concept: str, words: str) -> bool:
        """Whether a phrase names a concept by a word for too little of anything alone, as `Untreated deficiency`."""
        return any(self.named(word.text) == concept for word in words_of(words) if word.lower in _LACKING)

    def says_all_of(self, words: str, concept: str) -> bool:
        """Whether the names of a concept leave out nothing that a phrase says of it, but for how much or what of it:
        `large LDL` is not all LDL."""
        said = self._written_out(_AMOUNT.sub(" ", _SHORT_FORM.sub("", words).partition(" (")[0]))
        known = self.health_id(concept)
        alone = self._health.terms[known].alone if known else ()
        named = {word.single for name in (*self.names_of(concept), *alone) for word in words_of(name)}
        beside = _BESIDE_EXPOSURE | word_list("sizes")
        return all(word.single in named or _is_in(word, beside) for word in words_of(said))

    def every(self, text: str) -> list[str]:
        """Every concept that a text names, by the first words that name it; of names that overlap the longer one."""
        return list(dict.fromkeys(concept for _, _, concept in self._names_in(words_of(text))))

    def knows(self, concept: str) -> bool:
        """Whether a concept is one of the terms, or of the things of health."""
        return concept in self._terms or concept in self._health.terms

    def within(self, concept: str) -> Collection[str]:
        """The terms whose own words stand inside the words for a concept: magnesium for magnesium threonate."""
        return self._within.get(concept, ())

    def worth(self, concept: str) -> int:
        """1 where people want more of a concept, -1 where they want less, 0 where it depends or is not known."""
        known = self.health_id(concept)
        return self._health.terms[known].worth if known else 0

    def scale(self, concept: str) -> tuple[str, int]:
        """What a concept is more (1) or less (-1) of, as weight loss is of body weight; else itself, and 0."""
        way, known = 0, self.health_id(concept)
        worth = self.worth(known) if known else 0
        while known and (scale := self._health.terms[known].scale):
            # What depends, as the onset of sleep, says neither good nor bad of what is more of it: latency, an ill, is
            # less of sleep, a good, though the onset stands between them.
            is_less = self._health.terms[known].is_less or worth * self.worth(scale) < 0
            worth = self.worth(scale) or (-worth if is_less else worth)
            way, known = (way or 1) * (-1 if is_less else 1), scale
        return (self._for_health.get(known, known), way) if known and way else (concept, 0)

    def is_aspect(self, concept: str) -> bool:
        """Whether a concept is one aspect, among others, of what is broader, as LDL is of cholesterol."""
        known = self.health_id(concept)
        return known is not None and self._health.terms[known].is_aspect

    def are_opposite(self, one: str, other: str) -> bool:
        """Whether more of the one thing is less of the other, by what they are called: insulin resistance and insulin
        sensitivity."""
        first, second = (self.outcome(name) or "" for name in (one, other))
        (base, way), (other_base, other_way) = self.scale(first), self.scale(second)
        is_turned = bool(first) and base == other_base and -1 in (way, other_way) and way != other_way
        is_kin = second in self.kin(first) or first in self.kin(second)
        return is_turned or (is_kin and self.worth(first) * self.worth(second) < 0)

    def kin(self, concept: str) -> list[str]:
        """What a concept is told or brought about by without being a kind of it, by id."""
        known = self.health_id(concept)
        return [self._for_health.get(each, each) for each in self._health.terms[known].kin] if known else []

    def below(self, concept: str) -> list[str]:
        """The things of health right below a concept."""
        return self._health.below(self.health_id(concept) or concept)

    def completed(self, claim: Claim) -> Claim:
        """A claim with the concepts that its words name, where it has words and no concept."""

        def known(concept: Concept | None, look_up: Callable[[str], str | None]) -> Concept | None:
            if concept is None or concept.concept or not concept.text:
                return concept
            return replace(concept, concept=look_up(concept.text))

        exposure, outcome = known(claim.exposure, self.substance), known(claim.outcome, self.outcome)
        return replace(claim, exposure=exposure, outcome=outcome)

    def endings(self, phrase: str) -> list[str]:
        """What would have to be a name for a phrase to be about it, the longest first; none begins within a name, and a
        list has none."""
        said = self._written_out(phrase)
        head = _head(words_of(said), _BESIDE_EXPOSURE)
        core = _stripped(head, _BESIDE_EXPOSURE)
        if any(word.lower in word_list("listing") or word.lower in _TURNING for word in core):
            return []
        first = next((at for at in range(len(head)) if head[at : at + len(core)] == core), 0)
        last = first + len(core)
        named = [range(start + 1, behind) for tier in self._tiers for start, behind, _ in tier.within(head)]
        first = min((inner.start - 1 for inner in named if first in inner), default=first)
        starts = [at for at in range(first, last) if not any(at in inner for inner in named)]
        ends = (r"\W+".join(re.escape(word.text) for word in head[at:last]) for at in starts)
        # As it is written: `n-3 fats` does not end with `3 fats`.
        found = (re.search(rf"(?<![^\s(]){end}(?!\w)", said) for end in ends)
        return [match[0] for match in found if match]

    def named(self, name: str) -> str | None:
        """The concept that is called just so."""
        return self._first(tier.whole(words_of(name)) for tier in self._tiers)

    def kind(self, name: str) -> str | None:
        """The concept that a longer name is a kind of, by its last words."""
        words = words_of(name)
        ends = [words[at:] for at in range(1, len(words))]
        return self._first(tier.ending(end) for end in ends for tier in self._tiers)

    def _first(self, found: Iterable[str | None]) -> str | None:
        """The first concept of some, by what it is called here."""
        concept = next(filter(None, found), None)
        return self.own_name(concept) if concept else None

    def named_in(self, text: str) -> list[str]:
        """The terms of the library, and of those about the same matter, as often as a text names them."""
        words = words_of(text)
        return [concept for tier in self._tiers[:-1] for _, _, concept in tier.within(words)]

    def _names_in(self, words: list[Word]) -> list[tuple[int, int, str]]:
        """Names within a text that do not overlap, in their order: first word, word behind the last, concept. Of those
        that overlap the longest is taken; of those as long the one of the better known vocabulary."""
        taken: list[tuple[int, int, str]] = []
        # The sort is stable: what is as long stays in the order of the vocabularies.
        for first, behind, concept in sorted(
            (each for tier in self._tiers for each in tier.within(words)), key=lambda each: each[0] - each[1]
        ):
            is_apart = all(behind <= start or end <= first for start, end, _ in taken)
            if is_apart and key_of(words[first:behind]) not in self._otherwise:
                taken.append((first, behind, self._for_health.get(concept, concept)))
        return sorted(taken)

    def _written_out(self, phrase: str) -> str:
        return " ".join(self._short.get(word, word) for word in phrase.split()) if self._short else phrase

    def _about(self, phrase: str, beside: frozenset[str], turning: frozenset[str]) -> str | None:
        # What stands in brackets explains: `ZMA (zinc, magnesium, B6)` is about ZMA.
        said = _SHORT_FORM.sub("", phrase).partition(" (")[0]
        said = _AMOUNT.sub(" ", said) if any(map(str.isspace, said)) else said
        written_out = self._written_out(said)
        if written_out != said:
            # A name that has the short form beside another word means the same whatever the text writes out.
            cores = [core for core in _cores(words_of(said), beside) if len(core) > 1]
            if found := self._first(tier.whole(core) for core in cores for tier in self._tiers):
                return found
        found = self._about_words(words_of(written_out), beside, turning)
        bare = _NOTE.sub("", written_out)
        return found if found or bare == written_out else self._about_words(words_of(bare), beside, turning)

    def _about_words(self, words: list[Word], beside: frozenset[str], turning: frozenset[str]) -> str | None:
        cores = _cores(words, beside)
        for look_up in (Names.whole, Names.nearly):
            known = ((look_up(tier, core), core) for core in cores for tier in self._tiers)
            found, core = next(((one, core) for one, core in known if one), ("", []))
            if found:
                return None if key_of(core) in self._otherwise else self._for_health.get(found, found)
        if words[2:] and words[0].single in word_list("trouble") and words[1].lower in {"with", "in"}:
            # `problems with the joints` are joint problems.
            said = [Word(*[word.single] * 3) for word in (*_stripped(words[2:], beside), words[0])]
            return next(filter(None, (tier.whole(said) or tier.nearly(said) for tier in self._tiers)), None)
        head = self._whole_head(words, beside)
        listed = max((at for at, word in enumerate(head) if word.lower in word_list("listing")), default=0)
        if listed:
            return self._shared(head[:listed], head[listed + 1 :], turning)
        named = self._names_in(head)
        if named:
            first, behind, found = named[-1]
            rest = [*head[:first], *head[behind:]]
            if all(word.lower in beside for word in head[behind:]) and not any(word.lower in turning for word in rest):
                return found
        return None

    def _whole_head(self, words: list[Word], beside: frozenset[str]) -> list[Word]:
        """What a phrase is about, with the rest of a name that begins in it: `the sense of smell`, not the sense."""
        head = _head(words, beside)
        at = next((at for at in range(len(words)) if words[at : at + len(head)] == head), 0)
        end = at + len(head)
        names = self._names_in(words) if end < len(words) and words[end].lower == "of" else []
        behind = max((stop for start, stop, _ in names if at <= start < end < stop), default=end)
        return words[at:behind]

    def _shared(self, one: list[Word], other: list[Word], turning: frozenset[str]) -> str | None:
        """The kind that two things share: stress for `emotional and physical stress`, none for `zinc and iron tablets`,
        since zinc is a thing by itself."""
        if any(next(tier.within(one), None) for tier in self._tiers):
            return None
        for start in range(1, len(other)):
            if any(word.lower in turning for word in [*one, *other[:start]]):
                return None
            if found := self._first(tier.ending(other[start:]) for tier in self._tiers):
                return found
        return None


def is_turned(phrase: str) -> bool:
    """Whether a phrase has a word that makes another thing of what it stands beside, as `shortened` of lifespans."""
    return any(word.lower in _TURNING for word in words_of(phrase))


def _is_aspect(phrase: str) -> bool:
    """Whether a phrase says only how much or what of a thing that it does not name: `Severe deficiency`, `levels`."""
    said = words_of(phrase)
    return any(_is_in(word, _ASPECTS) for word in said) and not _stripped(said, _BESIDE_EXPOSURE)


def _is_lacking(phrase: str) -> bool:
    return any(word.lower in _LACKING for word in words_of(phrase))


def _stripped(words: list[Word], beside: frozenset[str]) -> list[Word]:
    """A phrase without the words at its ends that say how much, or what of a thing."""
    first, last = 0, len(words)
    while first < last and _is_in(words[first], beside):
        first += 1
    while last > first and _is_in(words[last - 1], beside):
        last -= 1
    return words[first:last]


def _cores(words: list[Word], beside: frozenset[str]) -> list[list[Word]]:
    """A phrase, then without ever more of the words at its ends that only say how much, or what, of a thing."""
    core = _stripped(words, beside)
    start = next((at for at in range(len(words)) if words[at : at + len(core)] == core), 0)
    ends = range(len(words), start + len(core) - 1, -1)
    found = [words[first:end] for first in range(start + 1) for end in ends if end > first]
    return sorted(found, key=len, reverse=True)


def _head(words: list[Word], beside: frozenset[str]) -> list[Word]:
    """What a phrase is about: its words up to a preposition; those behind `of` where nothing but light words lead."""
    ends = (at for at, word in enumerate(words) if at and word.lower in word_list("joining"))
    end = next((at for at in ends if words[at - 1].lower != "such"), len(words))
    parts: list[list[Word]] = [[]]
    for word in words[:end]:
        if word.lower == "of":
            parts.append([])
        else:
            parts[-1].append(word)
    return next((part for part in parts if _stripped(part, beside)), [])


def _is_in(word: Word, those: frozenset[str]) -> bool:
    return word.lower in those or word.single in those
