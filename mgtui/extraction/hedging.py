"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import lists_under
from mgtui.model.vocabularies import CLAIM_KINDS

if TYPE_CHECKING:
    from mgtui.model import ClaimKind, Direction, Hedging

_IMPERATIVE = listed_turns("imperative")
_KINDS = {kind: listed_turns(f"kind {kind}") for kind in lists_under("kind")}
_SELF = re.compile(
    r"(?<!type )(?<!class )(?<!phase )(?<!stage )(?<!grade )(?<!level )(?<!and )\bI(?=['’](?:v|m|d|l)|[ ,])"
)
"""`I` of the author, not of a number or a type."""
_ASIDE = re.compile(r", (?:which|who) [^,]*,")
"""`, which is common in many populations,`: that is not what a sentence states."""


def hedging_of(text: str) -> Hedging:
    """How a sentence is hedged, by its words; presupposition cannot be told from words and is never given."""
    words = words_of(text)
    if listed_turns("anecdote").found_in(words) or (_SELF.search(text) and not advises(text)):
        return "anecdotal"
    if listed_turns("speculation").found_in(words):
        return "speculative"
    is_hedged = listed_turns("hedge").found_in(words) or listed_turns("repute").found_in(words)
    return "hedged" if is_hedged else "asserted"


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    words = words_of(_ASIDE.sub(",", text))
    after_label = words.index(":") + 1 if ":" in words else 0
    if calls_for_research(text):
        return "evidence_remark"
    at, many = listed_turns("no advice").find(words)
    words = [*words[:at], *words[at + many :]]
    if listed_turns("advice").found_in(words) or _IMPERATIVE.begin(words) or _IMPERATIVE.begin(words, after_label):
        return "recommendation"
    if listed_turns("opinion").found_in(words):
        return "other"
    rest: ClaimKind = "effect" if direction or listed_turns("effect").found_in(words) else "other"
    found = next((cast("ClaimKind", kind) for kind, turns in _KINDS.items() if turns.found_in(words)), rest)
    return rest if found == "mechanism" and listed_turns("result of a study").found_in(words) else found


def calls_for_research(text: str) -> bool:
    """Whether a sentence only says what is still to be studied; not `zinc eases colds, but more study is needed`."""
    words = words_of(text)
    at, many = listed_turns("call for research").find(words)
    return many > 0 and not any(words[each] == ";" or words[each : each + 2] == [",", "but"] for each in range(at))


def is_told(kind: ClaimKind, *, is_read: bool) -> bool:
    """Whether a kind is one that words tell; an effect is told where it `is_read` surely what acts on what."""
    return CLAIM_KINDS[kind].is_told or (kind == "effect" and is_read)


def advises(text: str) -> bool:
    """Whether a writer gives advice or advises against something: `I do not recommend X for Y`."""
    return listed_turns("own advice").found_in(words_of(text))
