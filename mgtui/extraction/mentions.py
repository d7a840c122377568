"""Studies described in running text: design, size, population and year, as far as the sentence gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.designs import REVIEWS, design_in
from mgtui.extraction.people_counts import PUBLISHED, counted, pooled
from mgtui.extraction.population import population_of
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.tokens import Piece

_FEWEST = 6
_SEVERAL = (*PUBLISHED, "reviews", "surveys")
_MOST_BEFORE = 4
"""Words of a kind of study that stand before what names it: `a recent and comprehensive`."""
_YEARS = range(1950, 2040)
_CALLS = frozenset({"more", "further", "future", "additional", "definitive", "long-term", "larger", "better"})


class StudyMention(Struct, frozen=True):
    """A study that a sentence speaks of."""

    start: int
    end: int
    design: str | None = None
    n: int | None = None
    at_least: bool = False
    parts: int | None = None
    population: str | None = None
    year: int | None = None
    plural: bool = False
    """Whether the words are of several studies."""


def year_in(text: str) -> int | None:
    """The first year of a text that a study may have been published in."""
    parts = (part for word in pieces(text) for part in word.text.split("-"))
    years = (int(part) for part in parts if part.isascii() and part.isdigit())
    return next((year for year in years if year in _YEARS), None)


def mentions(text: str) -> list[StudyMention]:
    """The study that a sentence describes; what it calls for, explains, or speaks of in general is none."""
    best = design_in(text)
    words = pieces(text)
    if best is None or _is_called_for(words):
        return []
    counts = [each for each in counted(text) if each.n >= _FEWEST]
    year = year_in(text)
    # A plural without a number or year is evidence spoken of in general; what stands in one list with it, too.
    plural = best.words.lower().endswith(_SEVERAL)
    if (plural and not (counts or year)) or (not counts and not year and _explains(words, best.end)):
        return []
    if _is_listed(words, best.start):
        return []
    parts = pooled(text)
    # The people of a review are those of the studies that it counts; else they are those of one of them.
    is_of_one = best.design in REVIEWS and parts is None
    first = counts[0] if counts and not is_of_one else None
    mention = StudyMention(
        best.start, best.end, design=best.design, n=first.n if first else None,
        at_least=first.at_least if first else False, parts=parts, year=year, plural=plural,
        population=None if counts and is_of_one else population_of(text),
    )  # fmt: skip
    return [mention]


def _is_called_for(words: list[Piece]) -> bool:
    said = [word.text.lower() for word in words]
    wanted = [at for at, word in enumerate(said) if word in word_list("wanted")]
    if not wanted:
        return False
    calls = [at for at, word in enumerate(said[: wanted[-1]]) if word in _CALLS or (word == "not" and at + 1 in wanted)]
    return bool(calls)


def _is_listed(words: list[Piece], start: int) -> bool:
    """Whether several studies stand before a kind of study, in one list: `many trials and a recent review`."""
    before = [word.text.lower() for word in words if word.end <= start]
    for at in range(len(before) - 1, max(len(before) - 2 - _MOST_BEFORE, 0), -1):
        if before[at] in word_list("joins"):
            return before[at - 1].endswith(_SEVERAL) or (before[at - 1] == "," and before[at - 2].endswith(_SEVERAL))
    return False


def _explains(words: list[Piece], end: int) -> bool:
    """Whether `A randomized trial compares …` says what such a study is."""
    follows = next((word.text.lower() for word in words if word.start >= end), "")
    return follows in word_list("explains a kind of study")
