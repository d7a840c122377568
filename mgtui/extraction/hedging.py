"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import lists_under
from mgtui.model.vocabularies import CLAIM_KINDS

if TYPE_CHECKING:
    from mgtui.model import ClaimKind, Direction, Hedging

_ANECDOTE = listed_turns("anecdote")
_SPECULATION = listed_turns("speculation")
_HEDGE = listed_turns("hedge")
_ADVICE = listed_turns("advice")
_IMPERATIVE = listed_turns("imperative")
_NO_ADVICE = listed_turns("no advice")
_CALL = listed_turns("call for research")
_RESULT = listed_turns("result of a study")
"""What was found is no mechanism, whatever it was found in: `a trial found more white cells`."""
_OPINION = listed_turns("opinion")
"""What people think of a thing says nothing of what it does."""
_OWN_ADVICE = listed_turns("own advice")
_KINDS = {kind: listed_turns(f"kind {kind}") for kind in lists_under("kind")}
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
    if _ANECDOTE.found_in(words) or (_SELF.search(text) and not advises(text)):
        return "anecdotal"
    if _SPECULATION.found_in(words):
        return "speculative"
    return "hedged" if _HEDGE.found_in(words) else "asserted"


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    words = words_of(_ASIDE.sub(",", text))
    after_label = words.index(":") + 1 if ":" in words else 0
    if calls_for_research(text):
        return "evidence_remark"
    at, many = _NO_ADVICE.find(words)
    words = [*words[:at], *words[at + many :]]
    if _ADVICE.found_in(words) or _IMPERATIVE.begin(words) or _IMPERATIVE.begin(words, after_label):
        return "recommendation"
    if _OPINION.found_in(words):
        return "other"
    rest: ClaimKind = "effect" if direction or _EFFECT.found_in(words) else "other"
    found = next((cast("ClaimKind", kind) for kind, turns in _KINDS.items() if turns.found_in(words)), rest)
    return rest if found == "mechanism" and _RESULT.found_in(words) else found


def calls_for_research(text: str) -> bool:
    """Whether a sentence only says what is still to be studied; not `zinc eases colds, but more study is needed`."""
    words = words_of(text)
    at, many = _CALL.find(words)
    return many > 0 and not any(words[each] == ";" or words[each : each + 2] == [",", "but"] for each in range(at))


def is_told(kind: ClaimKind, *, is_read: bool) -> bool:
    """Whether a kind is one that words tell; an effect is told where it `is_read` surely what acts on what."""
    return CLAIM_KINDS[kind].is_told or (kind == "effect" and is_read)


def advises(text: str) -> bool:
    """Whether a writer gives advice or advises against something: `I do not recommend X for Y`."""
    return _OWN_ADVICE.found_in(words_of(text))
