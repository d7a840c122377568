"""Folding: lower case, accents off, super- and subscripts, dashes and apostrophes of all kinds to one."""

from __future__ import annotations

import unicodedata

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u207b\u208b\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


class _Fold(dict[int, str]):
    """A table for `str.translate` that works out a character when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).lower())
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
        # A fraction or an ideograph in a circle says more as it is; a lone accent has nothing left.
        if not folded and not unicodedata.combining(chr(code)):
            folded = chr(code)
        if any(char in "\u2044 " for char in folded):
            folded = " " if chr(code).isspace() else chr(code)
        self[code] = folded
        return folded


_TABLE = _Fold(
    {
        **{ord(char): "-" for char in _DASHES}, **{ord(char): "'" for char in _APOSTROPHES},
        **{ord(char): "" for char in _DROPPED}, ord("ς"): "σ", **dict.fromkeys(map(ord, "œŒ"), "oe"),
        **dict.fromkeys(map(ord, "æÆ"), "ae"),
    }
)  # fmt: skip


def fold(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and where its lengths differ for each of its code points (and the end) the one it came from."""
    if text.isascii():
        return text.lower(), None
    folded = text.translate(_TABLE)
    if len(folded) == len(text) and all(len(_TABLE[ord(char)]) == 1 for char in set(text) if char > "\u007f"):
        return folded, None
    origin: list[int] = []
    for index, char in enumerate(text):
        origin.extend([index] * len(_TABLE[ord(char)]))
    origin.append(len(text))
    return folded, origin


def cased(text: str) -> str:
    """A text of the length that folding gives it, with its capitals where a character folds to one."""
    return "".join(char if len(found := _TABLE[ord(char)]) == 1 else found for char in text)
