"""Words of a sentence as the models see them."""

from __future__ import annotations

import re
from typing import NamedTuple

from mgtui.extraction.word_lists import word_list

_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,·]\d+)*|[%=<>≤≥±]")
_PIECE = re.compile(r"[^\W_]+(?:['’\-.·][^\W_]+)*|[^\w\s]|_")
WORD = re.compile(r"[^\W_]+")
NUMBER = "#"
CAPITALS = "".join(filter(str.isupper, map(chr, range(0x250))))
"""The capitals of Latin letters, for expressions."""
STOP_WORDS = word_list("stop words")


def tokens(text: str) -> list[str]:
    """Words in lower case, every number as one sign."""
    return [NUMBER if word[0].isdigit() else word for word in _TOKEN.findall(text.lower())]


def stem(word: str) -> str:
    """A word cut so that its inflections meet: enough to see that two texts speak of the same thing."""
    return word[:6] if len(word) > 6 else word


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    words = (word for word in WORD.findall(text.lower()) if len(word) > 1 or word.isdigit())
    return frozenset(stem(word) for word in words if word not in STOP_WORDS)


class Piece(NamedTuple):
    """A word, a number or a sign of a text, and where it stands."""

    text: str
    start: int
    end: int


def pieces(text: str) -> list[Piece]:
    """The words, numbers and signs of a text as they are written: what scanners walk over."""
    return [Piece(found.group(), found.start(), found.end()) for found in _PIECE.finditer(text)]
