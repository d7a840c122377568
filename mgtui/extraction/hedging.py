"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.extraction.turns import listed_turns, words_of

if TYPE_CHECKING:
    from mgtui.model import ClaimKind, Direction, Hedging

_ANECDOTE = listed_turns("anecdote")
_SPECULATION = listed_turns("speculation")
_HEDGE = listed_turns("hedge")
_ADVICE = listed_turns("advice")
_IMPERATIVE = listed_turns("imperative")
_EVIDENCE = listed_turns("evidence")
_PREVALENCE = listed_turns("prevalence")
_ASSOCIATION = listed_turns("association")
_MECHANISM = listed_turns("mechanism")
_EFFECT = listed_turns("effect")
_SELF = re.compile(
    r"(?<!type )(?<!class )(?<!phase )(?<!stage )(?<!grade )(?<!level )(?<!and )\bI(?=['’](?:v|m|d|l)|[ ,])"
)
"""`I` of the author, not of a number or a type."""
_ASIDE = re.compile(r", (?:which|who) [^,]*,")
"""`, which is common in many populations,`: that is not what a sentence states."""


def hedging_of(text: str) -> Hedging:
    """How a sentence is hedged, by its words; presupposition cannot be told from words and is never given."""
    words = words_of(text)
    if _ANECDOTE.found_in(words) or _SELF.search(text):
        return "anecdotal"
    if _SPECULATION.found_in(words):
        return "speculative"
    return "hedged" if _HEDGE.found_in(words) else "asserted"


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    words = words_of(_ASIDE.sub(",", text))
    after_label = words.index(":") + 1 if ":" in words else 0
    if _ADVICE.found_in(words) or _IMPERATIVE.begin(words) or _IMPERATIVE.begin(words, after_label):
        return "recommendation"
    if _EVIDENCE.found_in(words):
        return "evidence_remark"
    if _PREVALENCE.found_in(words):
        return "prevalence"
    if _ASSOCIATION.found_in(words):
        return "association"
    if _MECHANISM.found_in(words):
        return "mechanism"
    return "effect" if direction or _EFFECT.found_in(words) else "other"
