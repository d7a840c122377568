"""Phrases that sentences of an abstract have, however they are spelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

_OTHERS = word_list("of other studies")
"""Words of a sentence that speaks of other studies than its own."""


def spelled(text: str) -> str:
    """A text as its words in lower case, hyphens apart and in American spelling, with single blanks between."""
    words = (word.text.lower().replace("-", " ").replace("randomis", "randomiz") for word in pieces(text))
    return " ".join(words)


def has(said: str, phrases: Sequence[str]) -> str:
    """The first of some phrases that a spelled text has; empty where it has none."""
    return next((phrase for phrase in phrases if f" {phrase} " in said), "")


def is_of_others(said: str) -> bool:
    return not _OTHERS.isdisjoint(said.split())
