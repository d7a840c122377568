"""Finds the concepts of a library in running text, by the words that its terms give for them, and their aspects."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.population import PEOPLE
from mgtui.model import Concept
from mgtui.model.designs import UNKNOWN, design_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Aspect, Term


_WORD = re.compile(r"[^\W_]+")
_RISK = re.compile(
    r"\b(?:risk|incidence|onset|chance|odds|develop\w*|prevent\w*|protect\w*)(?: \w+){0,2}\s+$", re.IGNORECASE
)
_RISK_AFTER = re.compile(r"^ (?:risk|incidence|onset|prevention)\b", re.IGNORECASE)
_SHORT = 3
# `can lead to` names no metal.
_BEFORE_VERB = frozenset({"can", "may", "might", "could", "will", "would", "also", "further", "directly", "ultimately"})
_SOMEONE = re.compile(rf"\b(?:{PEOPLE})$", re.IGNORECASE)


class ConceptMention(Struct, frozen=True):
    """A concept's words in a text."""

    concept: str
    start: int
    end: int


class Vocabulary:
    """Finds concepts by their labels, in any case, the longest words first."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._concepts: dict[str, str] = {}
        self._spelled: dict[str, set[str]] = defaultdict(set)
        """Short labels as they are written: `Mg` is magnesium, `mg` a unit."""
        self._labels: dict[str, str] = {}
        self._not_acting: set[str] = set()
        for term in terms:
            self._labels[term.id] = term.label
            for label in (term.label, *term.alt_labels):
                for form in (label, _plural(label)):
                    self._concepts.setdefault(_key(form), term.id)
                if len(label) <= _SHORT:
                    self._spelled[label.lower()].add(label)
                if _SOMEONE.search(label) or design_of(label) is not UNKNOWN:
                    self._not_acting.add(term.id)
        self._longest: dict[str, int] = {}
        """The most words of a label that begins with a word: most words of a text begin none."""
        for key in filter(None, self._concepts):
            first, *rest = key.split()
            self._longest[first] = max(self._longest.get(first, 0), len(rest) + 1)
        self._within = self._families()

    def _families(self) -> dict[str, set[str]]:
        """For each concept those whose own words stand inside its words: magnesium for magnesium threonate."""
        within: dict[str, set[str]] = defaultdict(set)
        for key, concept in self._concepts.items():
            words = key.split()
            for start in range(len(words)):
                for end in range(start + 1, len(words) + 1):
                    inner = self._concepts.get(" ".join(words[start:end]))
                    if inner and inner != concept and end - start < len(words):
                        within[concept].add(inner)
        return within

    def label(self, concept: Concept) -> str:
        """How a reader knows a concept: its term's label, else its words."""
        return self._labels.get(concept.concept or "", concept.text or concept.concept or "")

    def kin(self, one: str, other: str) -> bool:
        """Whether two concepts are of one family: the same, or one named in the words for the other."""
        return one == other or one in self._within.get(other, ()) or other in self._within.get(one, ())

    def mentions(self, text: str) -> list[ConceptMention]:
        """The concepts named in a text, in order, none inside another."""
        words = [(found.group().lower(), found.start(), found.end()) for found in _WORD.finditer(text)]
        found: list[ConceptMention] = []
        at = 0
        while at < len(words):
            step = 1
            for length in range(min(self._longest.get(words[at][0], 0), len(words) - at), 0, -1):
                concept = self._concepts.get(" ".join(word for word, _, _ in words[at : at + length]))
                if concept and not (length == 1 and self._is_other_word(text, words, at)):
                    found.append(ConceptMention(concept, words[at][1], words[at + length - 1][2]))
                    step = length
                    break
            at += step
        return found

    def _is_other_word(self, text: str, words: list[tuple[str, int, int]], at: int) -> bool:
        """Whether a single word only looks like a label: a verb after `can`, a unit, an abbreviation in other case."""
        word, start, end = words[at]
        if at and words[at - 1][0] in _BEFORE_VERB:
            return True
        spelled = self._spelled.get(word)
        return spelled is not None and text[start:end] not in spelled

    def acting(self, text: str) -> list[ConceptMention]:
        """The concepts named in a text that can act on something: neither kinds of studies nor groups of people."""
        return [each for each in self.mentions(text) if each.concept not in self._not_acting]

    def exposure(self, text: str, mention: ConceptMention) -> Concept:
        """A concept as an exposure: `magnesium deficiency` is magnesium in the aspect of deficiency."""
        words = text[mention.start : mention.end]
        whole = _key(words).split()
        bare = without_aspect(whole)
        base = self._concepts.get(" ".join(bare)) if len(bare) < len(whole) else None
        return Concept(concept=base or mention.concept, aspect=aspect_at(text, mention.start, mention.end), text=words)

    def outcome(self, text: str, mention: ConceptMention, verb: str = "") -> Concept:
        """A concept as an outcome: in `prevents ALS` its risk, where the library has a term for that."""
        words = text[mention.start : mention.end]
        at_risk = _RISK.search(f"{verb}{text[: mention.start]}") or _RISK_AFTER.match(text[mention.end :])
        risk = self._concepts.get(f"risk of {_key(words)}") if at_risk else None
        return Concept(concept=risk or mention.concept, text=words)


def _key(label: str) -> str:
    return " ".join(_WORD.findall(label.lower()))


def _plural(label: str) -> str:
    return label if label.endswith("s") else f"{label}s"


_ASPECTS: tuple[tuple[Aspect, re.Pattern[str]], ...] = (
    (
        "supplementation",
        re.compile(
            r"supplement\w*|oral\b|pills?\b|adding extra|administ\w+|injection|\bdos(?:es?|ages?)\b", re.IGNORECASE
        ),
    ),
    (
        "deficiency",
        re.compile(
            r"deficien\w+|deficits?|\black(?:s|ing)?\b|\blow\b|\binsufficien\w+|inadequa\w+|without (?:adequate|enough"
            r"|sufficient)|not enough|absence|depletion|shortage|neglect\w*",
            re.IGNORECASE,
        ),
    ),
    (
        "serum_level",
        re.compile(r"serum|plasma|circulating|blood(?:stream)? levels?|levels? in the blood\w*", re.IGNORECASE),
    ),
    ("intake", re.compile(r"intakes?|dietary|diet\b|consum\w+|eat(?:ing)?\b|rich in|foods?", re.IGNORECASE)),
    ("status", re.compile(r"status|levels?|adequate|sufficient|optimal|optimi[sz]ing|balance", re.IGNORECASE)),
)
_ASPECT_WORDS = (
    "deficiency deficiencies deficit lack shortage insufficiency inadequate insufficient low intake intakes dietary "
    "consumption supply status level levels concentration concentrations serum plasma blood circulating oral "
    "supplement supplements supplementation of in the"
)
_WORDS = frozenset(_ASPECT_WORDS.split())
_MODIFYING = (
    "a an the this that such any chronic severe mild high higher low lower adequate sufficient optimal oral regular "
    "daily more increased increasing reduced long term total simple taking"
)
_MODIFIERS = frozenset(_MODIFYING.split())
# Where a subject ends: its verb, or a phrase that says in whom.
_PREDICATE = re.compile(
    r"\b(?:can|may|might|could|will|would|should|must|is|are|was|were|has|have|had|does|do|did|in (?!the blood))\b",
    re.IGNORECASE,
)
_REACH = 32


def aspect_at(text: str, start: int, end: int) -> Aspect:
    """The aspect that the words around a name speak of; `unspecified` where none does."""
    around = text[max(0, start - _REACH) : end + _REACH]
    for aspect, pattern in _ASPECTS:
        if pattern.search(around):
            return aspect
    return "unspecified"


def bare_aspect(text: str) -> Aspect | None:
    """The aspect that a subject names without saying of what, as in `High dietary intake raises …`; else None."""
    subject = _PREDICATE.split(text, maxsplit=1)[0]
    words = [word for word in re.findall(r"[a-z]+", subject.lower()) if word not in _MODIFIERS]
    if not words or without_aspect(words):
        return None
    found = aspect_at(subject, 0, len(subject))
    return None if found == "unspecified" else found


def without_aspect(words: list[str]) -> list[str]:
    """The words of a name without those that say an aspect of it: `magnesium` of `lack of magnesium`."""
    return [word for word in words if word not in _WORDS]
