"""Exposures and outcomes of a claim, by the words that a library's terms give for its concepts."""

from __future__ import annotations

import re
from collections import defaultdict
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
            r"deficien\w+|deficits?|\black(?:s|ing)?\b|\blow\b|\binsufficien\w+|inadequa\w+|without (?:adequate"
            r"|enough|sufficient)"
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
_LIST_JOINT = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s[\w\-]+){0,2}?(?:,|\s(?:and|or|nor|as well as)|,\s(?:and|or))(?:\s[\w\-]+){0,2}?\s",
    re.IGNORECASE,
)
# `For people with a deficiency, …` says whom it is about, not what acts.
_WHOM = re.compile(
    r"^(?:however, |in contrast, )?(?:for|in|among) (?:individuals|people|those|patients|adults|persons"
    r"|anyone|men|women)\b[^,]*,",
    re.IGNORECASE,
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

    def kin(self, one: str, other: str) -> bool:
        """Whether two concepts are of one family: the same, or one named in the words for the other."""
        return one == other or one in self._within.get(other, ()) or other in self._within.get(one, ())

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


class Subject(Struct, frozen=True):
    """What a statement is about: what acts, and what it acts on."""

    exposure: Concept | None = None
    outcome: Concept | None = None
    more_outcomes: tuple[Concept, ...] = ()
    """Outcomes named in the same breath, as in `IGF-1 or testosterone`."""


def subject_of(vocabulary: Vocabulary, before: str, after: str, acting: str = "", acted_on: str = "") -> Subject:
    """The exposure before the verb and the outcomes behind it.

    Where nothing stands before it (`no link between A and B`), the first concept behind it is the exposure, unless
    `acting` names one. `acting` and `acted_on` are what the headings of a table say about a cell.
    """
    before = _WHOM.sub("", before)
    exposure = _concept(before, vocabulary.mentions(before)[:1]) or _concept(acting, vocabulary.mentions(acting)[:1])
    mentions = vocabulary.mentions(after)
    if exposure is None and len(mentions) > 1:
        exposure, mentions = _concept(after, mentions[:1]), mentions[1:]
    mentions = [mention for mention in mentions if exposure is None or mention.concept != exposure.concept]
    outcomes = [Concept(concept=each.concept, text=after[each.start : each.end]) for each in _listed(after, mentions)]
    if not outcomes:
        around = vocabulary.mentions(acted_on)[:1]
        outcomes = [Concept(concept=each.concept, text=acted_on[each.start : each.end]) for each in around]
    return Subject(exposure, outcomes[0] if outcomes else None, tuple(outcomes[1:]))


def _concept(text: str, mentions: list[Mention]) -> Concept | None:
    if not mentions:
        return None
    mention = mentions[0]
    return Concept(concept=mention.concept, aspect=aspect_at(text, mention), text=text[mention.start : mention.end])


def _listed(text: str, mentions: list[Mention]) -> list[Mention]:
    """The first mention and those listed with it, with at most a few words between."""
    listed = mentions[:1]
    for mention in mentions[1:]:
        if not _LIST_JOINT.fullmatch(text[listed[-1].end : mention.start]):
            break
        if mention.concept not in {each.concept for each in listed}:
            listed.append(mention)
    return listed


def aspect_at(text: str, mention: Mention) -> Aspect:
    """Which aspect of a concept the words around its name speak of; `unspecified` where none does."""
    around = text[max(0, mention.start - _REACH) : mention.end + _REACH]
    for aspect, pattern in _ASPECTS:
        if pattern.search(around):
            return aspect
    return "unspecified"
