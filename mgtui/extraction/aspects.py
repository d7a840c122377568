"""Which aspect of an exposure the words around its name speak of: intake, deficiency, level, and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Aspect

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
