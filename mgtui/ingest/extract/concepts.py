"""Exposures and outcomes of a claim, by the words that a library's terms give for its concepts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.model import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Aspect, Term

_WORD = re.compile(r"[^\W_]+")
_ASPECTS: tuple[tuple[Aspect, re.Pattern[str]], ...] = (
    ("supplementation", re.compile(r"supplement\w*|oral\b|pills?\b|adding extra|administ\w+|injection", re.IGNORECASE)),
    (
        "deficiency",
        re.compile(
            r"deficien\w+|deficits?|\black(?:s|ing)?\b|\blow\b|\binsufficien\w+|inadequa\w+|without (?:adequate|enough|sufficient)"
            r"|not enough|absence|depletion|shortage|neglect\w*",
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
_REACH = 32


class Mention(Struct, frozen=True):
    """A concept's words in a text."""

    concept: str
    start: int
    end: int


class Vocabulary:
    """Finds the concepts of a library by their labels, in any case, the longest words first."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._concepts: dict[str, str] = {}
        for term in terms:
            for label in (term.label, *term.alt_labels):
                for form in (label, _plural(label)):
                    self._concepts.setdefault(_key(form), term.id)
        self._longest = max((key.count(" ") + 1 for key in self._concepts), default=0)

    def mentions(self, text: str) -> list[Mention]:
        """The concepts named in a text, in order, none inside another."""
        words = [(found.group().lower(), found.start(), found.end()) for found in _WORD.finditer(text)]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            step = 1
            for length in range(min(self._longest, len(words) - at), 0, -1):
                concept = self._concepts.get(" ".join(word for word, _, _ in words[at : at + length]))
                if concept:
                    found.append(Mention(concept, words[at][1], words[at + length - 1][2]))
                    step = length
                    break
            at += step
        return found


def _key(label: str) -> str:
    return " ".join(_WORD.findall(label.lower()))


def _plural(label: str) -> str:
    return label if label.endswith("s") else f"{label}s"


def exposure_in(vocabulary: Vocabulary, text: str) -> Concept | None:
    """The concept nearest the end of the words before the verb, with its aspect."""
    mentions = vocabulary.mentions(text)
    if not mentions:
        return None
    mention = mentions[0]
    return Concept(concept=mention.concept, aspect=aspect_at(text, mention), text=text[mention.start : mention.end])


def outcome_in(vocabulary: Vocabulary, text: str, besides: str | None = None) -> Concept | None:
    """The first concept of the words after the verb that is not the exposure itself."""
    for mention in vocabulary.mentions(text):
        if mention.concept != besides:
            return Concept(concept=mention.concept, text=text[mention.start : mention.end])
    return None


def aspect_at(text: str, mention: Mention) -> Aspect:
    """Which aspect of a concept the words around its name speak of; `unspecified` where none does."""
    around = text[max(0, mention.start - _REACH) : mention.end + _REACH]
    for aspect, pattern in _ASPECTS:
        if pattern.search(around):
            return aspect
    return "unspecified"
