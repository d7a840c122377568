"""Words of a sentence as the models see them."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,·]\d+)*|[%=<>≤≥±]")
_P_VALUE = re.compile(r"\bp\s*(?:-?\s?values?)?\s*(<|>|=|≤|≥|of|was)\s*(0?[.·]\d+|1[.·]0+|0\b)", re.IGNORECASE)
NUMBER = "#"
LOW_P, HIGH_P = "pLOW", "pHIGH"
_STOP = (
    "the of a an and or in to for with by on at as is are was were be been it its this that these those vs versus per "
    "from after before than mean score rate level levels group groups between among during their they we our which who "
    "not no may can could might will would should has have had also both such more most other into about over under "
    "what when does do did there here so but if than then while however"
)
STOP_WORDS = frozenset(_STOP.split())


def tokens(text: str) -> list[str]:
    """Words in lower case, every number as one sign."""
    return [NUMBER if word[0].isdigit() else word for word in _TOKEN.findall(text.lower())]


def with_p_values(text: str) -> str:
    """Text with `p < 0.05` and its like replaced by a word that tells low from high."""
    return _P_VALUE.sub(lambda found: f" {_p_word(found.group(1), found.group(2))} ", text)


def _p_word(sign: str, value: str) -> str:
    number = float(value.replace("·", "."))
    if sign in "<≤":
        return LOW_P if number <= 0.051 else HIGH_P
    return HIGH_P if sign in ">≥" or number > 0.05 else LOW_P


def stem(word: str) -> str:
    """A word cut so that its inflections meet: enough to see that two texts speak of the same thing."""
    return word[:6] if len(word) > 6 else word


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    words = (word for word in re.findall(r"[^\W_]+", text.lower()) if len(word) > 1 or word.isdigit())
    return frozenset(stem(word) for word in words if word not in STOP_WORDS)
