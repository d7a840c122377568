"""The design of a study, by the words that articles use for it."""

from __future__ import annotations

from msgspec import Struct

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import lists_under

DESIGNS = {name: listed_turns(f"design {name}") for name in lists_under("design")}
"""By the name of a design the turns that name it; those under `none` speak of a study and do not say of which kind."""


class Named(Struct, frozen=True):
    """Words that speak of a study; `design` is None where they do not say which kind."""

    design: str | None
    words: str
    start: int
    end: int


def design_in(text: str) -> Named | None:
    """The most telling words for a study's design; None where the text speaks of no study."""
    words = words_of(text)
    for name, turns in DESIGNS.items():
        first, many = turns.find(words)
        if many:
            placed = pieces(text)
            start, end = placed[first].start, placed[first + many - 1].end
            return Named(None if name == "none" else name, text[start:end], start, end)
    return None
