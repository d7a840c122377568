"""Studies named in running text: design, size, population and year, as far as the sentence gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.designs import design_in
from mgtui.extraction.number_words import numbers
from mgtui.extraction.population import PEOPLE, population_of

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-3]\d)\b")
"""A year a study may have been published in."""
_CITED = re.compile(
    r"\((?P<authors>[A-Z][^()]{2,60}?),? (?P<year>(?:19|20)\d\d)[a-z]?(?=[;,)])"
    r"|; (?P<authors2>[A-Z][^();]{2,60}?),? (?P<year2>(?:19|20)\d\d)[a-z]?(?=[;,)])"
)
_NAMED = re.compile(
    r"\b(?P<authors>[A-Z][\w'’\-]+(?: (?:and|&) [A-Z][\w'’\-]+| et al\.?,?))\s*\((?P<year>(?:19|20)\d\d)\)"
)
_MORE = re.compile(
    (
        r"\b(?:over|more than|greater than|at least|exceeding|upwards of|nearly|almost|about|around"
        r"|approximately|some)\s+$"
    ),
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"^\s+(?:[\w\-]+\s+){{0,4}}?(?:{PEOPLE})\b", re.IGNORECASE)
_PARTS = re.compile(
    (
        r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
        r"|twenty)\s+(?:[\w\-]+ ){0,3}(?:cohorts?|cohort studies|studies|trials|rcts)\b"
    ),
    re.IGNORECASE,
)
_VAGUE = re.compile(
    (
        r"\b(?:more|further|future|additional|definitive|long-term,? randomi[sz]ed) [\w ,]{0,30}(?:studies"
        r"|research|trials?)\b[^.]{0,40}\b(?:needed|required|necessary|warranted)\b"
        r"|\bobservational studies can\b|\btrial of\b[^.]{0,80}\bnot warranted\b"
    ),
    re.IGNORECASE,
)
_FEWEST = 6


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
    authors: str | None = None
    plural: bool = False
    """Whether the words are of several studies."""


def mentions(text: str) -> list[StudyMention]:
    """The studies a sentence speaks of; those it calls for, or speaks of in general, are none."""
    if _VAGUE.search(text):
        return []
    return [*_cited(text), *_described(text)]


def _cited(text: str) -> Iterator[StudyMention]:
    for pattern in (_CITED, _NAMED):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            authors = (groups.get("authors") or groups.get("authors2") or "").strip(" ,")
            year = int(groups.get("year") or groups.get("year2") or 0)
            yield StudyMention(found.start(), found.end(), authors=authors, year=year)


def _described(text: str) -> Iterator[StudyMention]:
    """One study a sentence, by the most telling words for its design."""
    best = design_in(text)
    if best is None:
        return
    count = _count(text)
    year = YEAR.search(text)
    population = population_of(text)
    # A plural without a number or year is evidence spoken of in general.
    plural = best.words.lower().endswith(("studies", "experiments", "models", "trials", "analyses", "reports"))
    if plural and not (count or year):
        return
    parts = _PARTS.search(text)
    yield StudyMention(
        best.start, best.end, design=best.design, n=count[0] if count else None, at_least=count[1] if count else False,
        parts=_small(parts["n"]) if parts else None, population=population, year=int(year.group()) if year else None,
        plural=plural,
    )  # fmt: skip


def _count(text: str) -> tuple[int, bool] | None:
    for number in numbers(text):
        if not number.whole or number.whole < _FEWEST or YEAR.fullmatch(text[number.start : number.end]):
            continue
        if _COUNTED.match(text[number.end :]):
            more = _MORE.search(text[: number.start])
            return number.whole, bool(
                more and more.group().split()[0].lower() in ("over", "more", "greater", "at", "exceeding", "upwards")
            )
    return None


def _small(word: str) -> int:
    value = next(iter(numbers(word)), None)
    return int(value.value) if value else 0
