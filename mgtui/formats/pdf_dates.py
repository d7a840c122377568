"""When a PDF was published: the date printed as such, else the year of the citation that it prints of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.dates import iso_date, join

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = rf"(?:[0-9]{{1,2}} {_MONTH},?|{_MONTH} [0-9]{{1,2}},) [0-9]{{4}}"
_PUBLISHED = re.compile(
    rf"\b(?:(?:first )?published(?: online)?(?: on)?|available online|publication date"
    rf"|advance access publi(?:cation|shed)):?"
    rf"\s*(?:(?P<date>{_DAY})|(?P<first>[0-9]{{1,2}})[-/.](?P<second>[0-9]{{1,2}})[-/.](?P<year>(?:19|20)[0-9]{{2}}))",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?:draft of |version of |date: )?(?P<date>{_DAY})\.?", re.IGNORECASE)
"""A date on a line of its own under the authors, as on working papers."""
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_CITED = (
    re.compile(rf"\({_YEAR}\),? [0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?[:,] ?[A-Za-z]?[0-9]"),
    re.compile(rf"(?<![0-9]){_YEAR}[;,] ?[0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?: ?[A-Za-z]{{0,3}}[0-9]"),
    re.compile(rf"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))? \({_YEAR}\),? [A-Za-z]?[0-9]+(?:\s?[-–—]\s?[0-9]+)?"),
    re.compile(rf"(?<![0-9]){_YEAR}; ?[0-9]{{1,4}}\([0-9]{{1,3}}\)[0-9]"),
    re.compile(rf"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))?: ?[0-9]+\s?[-–—]\s?[0-9]+, {_YEAR}"),
    re.compile(rf"\bvolume {_YEAR}, article id", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}:[0-9]{{1,3}}\b"),
    re.compile(
        rf"\bvol(?:ume|\.)? ?[0-9]{{1,4}}(?:,? (?:no|issue|iss)\.? ?[0-9-]+)?[,:]? \(?(?P<month>{_MONTH} )?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:proceedings of|{_YEAR} (?:[a-z]+ ){{0,4}}conference).*", re.IGNORECASE),
)
"""How an article cites itself at the edge of its first page: volume and page beside the year."""
_PROCEEDINGS_DATE = re.compile(rf"(?P<date>{_MONTH} (?:19|20)[0-9]{{2}})|{_YEAR}", re.IGNORECASE)
_CITE_THIS = re.compile(
    r"\b(?:how to cite this article|to cite this article|to cite|cite this article(?: as)?|citation):", re.IGNORECASE
)
_REACH = 600
"""Characters behind `How to cite this article:` that the citation takes."""


def published(first: str, others: Iterable[str], edges: Sequence[str], under_title: Iterable[str]) -> str:
    """The ISO date: of the text of the first page, those of others, the lines at the edges, those under the title.

    "" where nothing says it, or where two years are said.
    """
    for text in (first, *edges, *others):
        if found := _PUBLISHED.search(text):
            return iso_date(found["date"]) if found["date"] else _of_figures(found)
    for line in under_title:
        if alone := _ALONE.fullmatch(line.strip()):
            return iso_date(alone["date"])
    cite = _CITE_THIS.search(first)
    own = [first[cite.end() : cite.end() + _REACH]] if cite else []
    dates = [date for text in (*own, *edges) if (date := _cited(text))]
    if len({date[:4] for date in dates}) != 1:
        return ""
    return max(dates, key=len)


def _of_figures(found: re.Match[str]) -> str:
    """A date of figures: the day where it can be none but the first, else the year, for nobody knows which is which."""
    first, second = int(found["first"]), int(found["second"])
    return join(found["year"], second, first) if first > 12 >= second else found["year"]


def _cited(text: str) -> str:
    for pattern in _CITED:
        found = pattern.search(text)
        if found is None:
            continue
        if pattern is _CITED[-1]:
            dated = _PROCEEDINGS_DATE.findall(text)
            date = _PROCEEDINGS_DATE.search(text)
            return iso_date(date.group()) if date and len(dated) == 1 else ""
        month = found.groupdict().get("month") or ""
        return iso_date(f"{month}{found['year']}")
    return ""
