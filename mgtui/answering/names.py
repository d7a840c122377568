"""The names of a library's concepts, and which concepts a claim about one of them may bear.

A concept is a term of the library, or where a claim has none the article's own words for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.interests import sponsored
from mgtui.answering.words import (
    ASPECT_OF,
    FAMILY,
    FILLERS,
    LACK,
    WORKINGS,
    is_of_less,
    without_less,
    worth,
)
from mgtui.extraction.names import health_names
from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS, analyse
from mgtui.search.language.spelldistance import distance
from mgtui.search.language.terms import groups, ranked_by
from mgtui.vocabulary.health import name_key, shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Claim, Concept, Library

_KEPT = 200_000
"""Of so many texts it is kept at most whether they name a concept."""
_OWN_WORDS = "words:"
"""Before the stems of a concept that is no term. No id of a term has a colon."""
LONGEST = 6
"""The most stems of a name that is looked for word by word."""
_COMPARED = re.compile(r",? (?:compared (?:with|to)|against|versus|vs\.?|rather than|than)\b.*", re.IGNORECASE)

_DISEASE = re.compile(
    r"(?:disease|disorder|syndrome|cancer|diabetes|stroke|gout|asthma|rickets|failure|hypertension"
    r"|itis|osis|oma|pathy|ia)s?$",
    re.IGNORECASE,
)
"""How names of diseases end."""
_TOWARDS = re.compile(
    r"\b[^\W_]+(?: [A-Z]\d{0,2})?-(?:resistant|dependent|induced|related|rich|free|deficient|mediated|sensitive)\b"
)
"""A name that only says of what kind something else is: `vitamin D-resistant rickets`."""


_OF_A_STAND_IN = re.compile(r"[\w-]+[- ](?:like|substitutes?|replacers?|replacements?|alternatives?)\b", re.IGNORECASE)
"""A name for what is taken in place of a thing."""
_HIGH = "high"
"""The stem of a word before what there is much of: high blood pressure is told of by blood pressure."""


class Word(NamedTuple):
    """A word of a text as it is compared."""

    text: str
    stem: str
    start: int
    end: int
    shown: str
    """As it was written."""

    @property
    def says_much(self) -> bool:
        """Whether it is neither a stop word nor a word that only asks."""
        return self.text not in STOP_WORDS and self.text not in QUESTION_WORDS


def words_of(text: str) -> list[Word]:
    """The words of a text, a name of several parts such as IGF-1 as one."""
    found = []
    for token, *_ in groups(analyse(text)):
        stem = ranked_by(token)
        found.append(Word(token.text, FAMILY.get(stem, stem), token.start, token.end, text[token.start : token.end]))
    return found


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words that say something."""
    return tuple(word.stem for word in words_of(text) if word.says_much)


class Names:
    """The names of all concepts of a library, made once."""

    def __init__(self, library: Library, claims: Iterable[Claim]) -> None:
        self.library = library
        self._names: dict[tuple[str, ...], str] = {}
        self._shared: dict[tuple[str, ...], set[str]] = {}
        """The concepts of names that several have, once their words are cut to stems: active and activation."""
        self._participles: set[tuple[str, ...]] = set()
        """Names that begin with a word such as `raised`."""
        self._loose: dict[tuple[str, ...], str] = {}
        self._of: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        self._single: dict[str, set[str]] = defaultdict(set)
        """The names of one word of each concept, as they are written."""
        self._spelled: dict[str, set[str]] = defaultdict(set)
        """Stems of names with the words that have them."""
        self._narrower: dict[str, list[str]] = defaultdict(list)
        self._texts: dict[str, tuple[str, ...]] = {}
        self._named: dict[tuple[str, str], bool] = {}
        """Whether texts name concepts, as was worked out before."""
        for term in library.terms.values():
            self._labels[term.id] = term.label
            if term.broader:
                self._narrower[term.broader].append(term.id)
            for label in (term.label, *term.alt_labels):
                self._name(term.id, label)
        for claim in claims:
            for concept in (claim.exposure, claim.outcome):
                if concept is not None and not concept.concept and concept.text:
                    key = self.key(concept)
                    if key and key not in self._labels:
                        self._labels[key] = concept.text
                        self._name(key, concept.text)

        self._below: dict[str, frozenset[str]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        self._bears: dict[str, frozenset[str]] = {}
        self._workings: dict[str, frozenset[str]] = {}
        self._worth: dict[str, int] = {}
        self._all_names: dict[str, str] = {}
        """What was worked out once, by concept; so the five above."""
        self._health = shipped()
        self._health_names = health_names(self._health).concepts
        self._of_health: dict[str, list[str]] = defaultdict(list)
        """By the id of a thing of the vocabulary of health the concepts here that it stands for."""
        self._as_health: dict[str, str] = {}
        self._align()

    def _align(self) -> None:
        """What the vocabulary of health calls the concepts here; a name of a library's own goes before one of its."""
        for key in list(self._of):
            term = self.library.terms.get(key)
            labels = (term.label, *term.alt_labels) if term else (self._labels[key],)
            known = next((found for name in labels if (found := self._health_names.get(name_key(name)))), None)
            if known is not None:
                self._as_health[key] = known
                self._of_health[known].append(key)
        # of several that it stands for, the one that it calls by its own label gets its other names
        mine = sorted(
            self._as_health.items(),
            key=lambda one: name_key(self._health.terms[one[1]].label) != name_key(self.label(one[0])),
        )
        of_wholes = {each for known in self._of_health for each in self._health.above(known)}
        for key, known in mine:
            for name in self._health.terms[known].names:
                stems, words = stems_of(name), words_of(name)
                if any(word.text in QUESTION_WORDS and word.text not in STOP_WORDS for word in words):
                    continue  # good cholesterol is not all cholesterol
                if known in of_wholes and set(stems) < set(self._stems(self.label(key))):
                    continue  # hormones are more than the balance of hormones
                if stems and stems not in self._names and not (len(stems) == 1 and stems[0] in FILLERS):
                    self._names[stems] = key
                    self._of[key].append(stems)
                    self._note(key, stems, words)
        if not self._narrower:  # a library that says of none of its terms what is broader
            for key, known in self._as_health.items():
                for above in self._health.terms[known].broader:
                    for broader in self._of_health.get(above, ()):
                        self._narrower[broader].append(key)

    def _name(self, key: str, label: str) -> None:
        words = words_of(label)
        stems = tuple(word.stem for word in words if word.says_much) or tuple(word.stem for word in words)
        if not stems:
            return
        for word in words:
            self._spelled[word.stem].add(word.text)
        self._note(key, stems, words)
        first = self._names.setdefault(stems, key)
        if first != key:
            self._shared.setdefault(stems, {first}).add(key)
        self._of[key].append(stems)
        for part in re.split(r", | and ", label):
            own = stems_of(part)
            if own and own != stems and not (len(own) == 1 and own[0] in FILLERS):
                self._loose.setdefault(own, key)

    def _note(self, key: str, stems: tuple[str, ...], words: Sequence[Word]) -> None:
        """Keep of a name what its stems do not tell."""
        if len(stems) == 1:
            self._single[key].update(word.text for word in words)
        elif words[0].text.endswith("ed"):
            self._participles.add(stems)

    # Concepts of claims

    def key(self, concept: Concept | None) -> str | None:
        """What stands for a concept: the id of its term, else its own words; None where there is neither."""
        if concept is None:
            return None
        if concept.concept:
            return concept.concept
        stems = self._stems(concept.text or "")
        whole = self._names.get(stems)
        if whole is not None:
            return whole
        bare = tuple(stem for stem in stems if stem not in ASPECT_OF)
        return self._names.get(bare) or (_OWN_WORDS + " ".join(bare) if bare else None)

    def label(self, key: str) -> str:
        """How a reader knows a concept."""
        return self._labels.get(key, key.removeprefix(_OWN_WORDS))

    def above(self, keys: Iterable[str], words: str) -> list[str]:
        """The concepts here right above some, or above what the vocabulary of health calls so, the nearest first."""
        found = [self.library.terms[key].broader for key in keys if key in self.library.terms]
        typed = [words, *words.split()]
        of_health = [self._as_health.get(key) for key in keys] or [
            self._health_names.get(name_key(one)) for one in typed
        ]
        for known in of_health:
            for above in self._health.above(known) if known else ():
                found += self._of_health.get(above, ())
        return [key for key in dict.fromkeys(found) if key]

    def told_by(self, words: str) -> list[str]:
        """The concepts here by which the vocabulary of health says that what it calls so, or what stands above that, is
        told or brought about, or that stand above these: pain, of arthritis."""
        known = self._health_names.get(name_key(words))
        terms, found = self._health.terms, list[str]()
        for each in (known, *self._health.above(known)) if known else ():
            for kin in terms[each].kin:
                for one in (kin, *self._health.above(kin)):
                    found += self._of_health.get(one, ())
        return list(dict.fromkeys(found))

    @property
    def health(self) -> str | None:
        """The concept that is health at large, where there is one."""
        return next(iter(self._of_health.get("health", ())), None)

    def written(self, key: str) -> str:
        """All names of a concept, one after the other."""
        if key not in self._all_names:
            term = self.library.terms.get(key)
            known = self._health.terms[self._as_health[key]].names if key in self._as_health else ()
            self._all_names[key] = " ".join((self.label(key), *(term.alt_labels if term else ()), *known))
        return self._all_names[key]

    def full_form(self, short: str) -> str:
        """The longest name of the term that an abbreviation names; empty where no name of several words begins with the
        same letter."""
        key = self._names.get(stems_of(short))
        term = self.library.terms.get(key or "")
        names = (term.label, *term.alt_labels) if term else ()
        return max((name for name in names if " " in name and name[0].upper() == short[0]), key=len, default="")

    def labels(self) -> list[tuple[str, str]]:
        """Every concept with its label, by the label."""
        return sorted(self._labels.items(), key=lambda pair: pair[1].casefold())

    def worth(self, key: str) -> int:
        """1 for a good, -1 for an ill, 0 for what is neither or not known."""
        if key not in self._worth:
            known = self._as_health.get(key)
            self._worth[key] = (self._health.terms[known].worth if known else 0) or worth(self.label(key))
        return self._worth[key]

    def is_ill(self, key: str) -> bool:
        """Whether the vocabulary of health has a concept for an ill: a word of its name alone does not make it one, as
        of cold water."""
        known = self._as_health.get(key)
        return known is not None and self._health.terms[known].worth < 0

    def is_disease(self, key: str) -> bool:
        """Whether a concept is called as diseases are, or stands below what is."""
        if self.worth(key) >= 0:
            return False
        term, known = self.library.terms.get(key), self._as_health.get(key)
        above = (known, *self._health.above(known)) if known else ()
        names = [self.label(key), *(term.alt_labels if term else ())]
        names += [name for each in above for name in (*self._health.terms[each].names, *self._health.terms[each].alone)]
        return any(_DISEASE.search(name) for name in names)

    def all_stems(self, key: str) -> Sequence[tuple[str, ...]]:
        """The stems of each of its names."""
        return self._of.get(key, ())

    def stems_of_names(self, key: str) -> set[str]:
        """Every stem of its names."""
        return {stem for name in self._of.get(key, ()) for stem in name}

    def _stems(self, text: str) -> tuple[str, ...]:
        if text not in self._texts:
            self._texts[text] = stems_of(text)
        return self._texts[text]

    # Concepts of a question

    def with_narrower(self, key: str) -> frozenset[str]:
        """A concept and all below it."""
        if key in self._below:
            return self._below[key]
        found, left = {key}, [key]
        while left:
            fresh = [below for below in self._narrower.get(left.pop(), ()) if below not in found]
            found.update(fresh)
            left += fresh
        return self._below.setdefault(key, frozenset(found))

    def forms(self, key: str) -> frozenset[str]:
        """A concept, all below it, and those in whose names one of its names stands: magnesium, ZMA, its salts."""
        if key in self._forms:
            return self._forms[key]
        found = set(self.with_narrower(key))
        if base := self.more_of(key):
            return self._forms.setdefault(key, self.forms(base))  # what more of it does answers what less does
        mine = [set(name) for name in self._of.get(key, ())]
        for other, names in self._of.items():
            if other not in found and any(own < set(name) and "like" not in name for own in mine for name in names):
                found.add(other)
        found -= {other for other in found - {key} if _OF_A_STAND_IN.search(self.label(other))}
        return self._forms.setdefault(key, frozenset(found))

    def more_of(self, key: str) -> str | None:
        """The concept of which another one is to take less: salt, of less salt."""
        label = self.label(key)
        return self._names.get(stems_of(without_less(label))) if is_of_less(label) else None

    def bears(self, key: str) -> frozenset[str]:
        """The concepts of outcomes that answer a question about one: it, those below, and what says how much of it
        there is, such as its level, its supply or its risk."""
        if key in self._bears:
            return self._bears[key]
        found = set(self.with_narrower(key))
        for other in self._of:
            if other not in found and self._bases.get(other) == key:
                found |= self.with_narrower(other)
        return self._bears.setdefault(key, frozenset(found))

    def kin(self, keys: Iterable[str]) -> frozenset[str]:
        """The other concepts here that are measures or aspects of the same as some: sleep latency, of insomnia."""
        known = {self._as_health.get(key) for key in keys} - {None}
        roots = {self._measured(each) for each in known if each}
        found = (key for key, each in self._as_health.items() if self._measured(each) in roots and each not in known)
        return frozenset(found) - frozenset(keys)

    def _measured(self, known: str) -> str:
        """What a thing of the vocabulary of health is a measure or an aspect of, at last; itself where of nothing."""
        seen = {known}
        while (scale := self._health.terms[known].scale) and scale in self._health.terms and scale not in seen:
            seen.add(scale)
            known = scale
        return known

    def workings(self, key: str) -> frozenset[str]:
        """The concepts that say how another one comes about and works: vitamin D activation, the response to IGF-1."""
        if key not in self._workings:
            mine = [frozenset(name) for name in self._of.get(key, ())]
            besides = WORKINGS | ASPECT_OF.keys()
            self._workings[key] = frozenset(
                other
                for other, names in self._of.items()
                if any(own < set(name) and set(name) - own <= besides for own in mine for name in names)
            )
        return self._workings[key]

    @cached_property
    def _bases(self) -> dict[str, str]:
        """Concepts whose name is that of another one and words of an aspect: magnesium for magnesium deficiency."""
        found = {}
        for key, names in self._of.items():
            for name in names:
                bare = tuple(stem for stem in name if stem not in ASPECT_OF)
                base = self._names.get(bare) if bare != name else None
                base = base or (self._names.get(name[1:]) if name[:1] == (_HIGH,) else None)
                if base and base != key:
                    found[key] = base
                    break
        return found

    @cached_property
    def sponsored(self) -> frozenset[str]:
        """The ids of the claims that the library has limited by who pays for their article."""
        return sponsored(self.library)

    def is_lack_of(self, key: str, other: str) -> bool:
        """Whether a concept is that there is too little of another one."""
        return self._bases.get(key) == other and LACK in self._stems(self.label(key))

    def text_names(self, text: str, key: str) -> bool:
        """Whether a concept's own words, such as those of an article for an exposure, name this one."""
        if (text, key) not in self._named:
            if len(self._named) > _KEPT:
                self._named.clear()
            self._named[text, key] = self._now_names(text, key)
        return self._named[text, key]

    def _now_names(self, text: str, key: str) -> bool:
        bare = _TOWARDS.sub(" ", _COMPARED.sub("", text))
        bare = bare if _OF_A_STAND_IN.search(self.label(key)) else _OF_A_STAND_IN.sub(" ", bare)
        stems = self._stems(bare)
        there = set(stems)
        for name in self._of.get(key, ()):
            if not there.issuperset(name):
                continue
            if len(name) > 2:
                return True
            for at in range(len(stems) - len(name) + 1):
                if stems[at : at + len(name)] == name and (len(name) > 1 or self._is_spelled(key, name[0], bare)):
                    return True
        return False

    def _is_spelled(self, key: str, stem: str, text: str) -> bool:
        """Whether a text has a name of one word as it is written, but for its plural: `aged` does not name ageing."""
        wanted = {word.removesuffix("s") for word in self._single.get(key, ())}
        return any(word.stem == stem and word.text.removesuffix("s") in wanted for word in words_of(text))

    def names_wholly(self, text: str | None, key: str) -> bool:
        """Whether words are a name of a concept and no more."""
        return bool(text) and self._stems(text or "") in self._of.get(key, ())

    def part_of(self, key: str, what: str) -> str | None:
        """The concept that is the risk of another one, or its progression, where there is one; `what`: a stem."""
        return next(
            (
                found
                for name in self._of.get(key, ())
                if (found := self._names.get((what, *name)) or self._names.get((*name, what)))
            ),
            None,
        )

    def is_name(self, words: str) -> bool:
        """Whether something here is called so."""
        return stems_of(words) in self._names

    def knows(self, stem: str) -> bool:
        """Whether a word stands in a name of this library."""
        return stem in self._spelled

    def named_of_health(self, words: Sequence[Word]) -> frozenset[int]:
        """Where the words stand that the vocabulary of health has a name for, whole or together with those beside."""
        found: set[int] = set()
        for width in range(1, LONGEST):
            for start in range(len(words) - width + 1):
                span = words[start : start + width]
                if name_key(" ".join(word.shown for word in span)) in self._health_names:
                    found.update(word.start for word in span)
        return frozenset(found)

    def whole_name(self, words: Sequence[Word], word: Word) -> str:
        """The longest name of the vocabulary of health that a word is a part of: blood pressure, for pressure; the word
        as it was written where it is of none."""
        at = words.index(word)
        spans = (words[start:end] for start in range(at + 1) for end in range(at + 1, len(words) + 1))
        shown = (" ".join(each.shown for each in span) for span in spans if len(span) < LONGEST)
        return max((name for name in shown if name_key(name) in self._health_names), key=len, default=word.shown)

    def is_of_health(self, word: str) -> bool:
        """Whether the vocabulary of health has a word, so that it is no misspelling."""
        return name_key(word) in self._words_of_health

    @cached_property
    def _words_of_health(self) -> frozenset[str]:
        return frozenset(word for name in self._health_names for word in (name, *name.split()))

    def nearest_of_health(self, word: str) -> str:
        """The longer word of the vocabulary of health that is spelt most like one, but for a letter; empty where
        there is none."""
        near = (
            other
            for other in self._words_of_health
            if other[:1] == word[:1] and len(other) > 5 and abs(len(other) - len(word)) < 2
        )
        return min((other for other in near if distance(word, other, 1) <= 1), default="")

    def spellings(self) -> set[str]:
        """The words of names: what a misspelt word may be meant to be."""
        return {word for words in self._spelled.values() for word in words}
