"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

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


def hedging_of(text: str) -> Hedging:
    """How a sentence is hedged, by its words; presupposition cannot be told from words and is never given."""
    words = words_of(text)
    if _ANECDOTE.found_in(words) or _speaks_of_self(text):
        return "anecdotal"
    if _SPECULATION.found_in(words):
        return "speculative"
    return "hedged" if _HEDGE.found_in(words) else "asserted"


def _speaks_of_self(text: str) -> bool:
    """Whether a text says `I` of its author: not of a number or a type."""
    words = text.replace("’", "'").replace("(", " ").replace(",", " ").replace("“", " ").split()
    return any(
        word == "I" and before.lower() not in ("type", "class", "phase", "stage", "grade", "level", "and")
        for before, word in zip(["", *words], words, strict=False)
    ) or any(word.startswith(("I'v", "I'm", "I'd", "I'l")) for word in words)


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    words = words_of(_without_asides(text))
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


def _without_asides(text: str) -> str:
    """A sentence without `, which is common in many populations,`: that is not what it states."""
    parts = text.split(", ")
    last = len(parts) - 1
    kept = [part for at, part in enumerate(parts) if not (0 < at < last and part.startswith(("which ", "who ")))]
    return ", ".join(kept)
