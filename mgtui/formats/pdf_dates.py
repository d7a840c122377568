"""When a PDF was published: the date printed as such, else the year of the citation that it prints of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.dates import iso_date, of_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = rf"(?:[0-9]{{1,2}} {_MONTH},?|{_MONTH} [0-9]{{1,2}},) [0-9]{{4}}"
_PUBLISHED = re.compile(
    rf"\b(?:(?:first )?(?:e-?)?published(?: online)?(?: on)?|available online|publication date"
    rf"|advance access publi(?:cation|shed)):?"
    rf"\s*(?:(?P<date>{_DAY})|(?P<first>[0-9]{{1,2}})[-/.](?P<second>[0-9]{{1,2}})[-/.](?P<year>(?:19|20)[0-9]{{2}}))",
    re.IGNORECASE,
)
_NOTICE = re.compile(rf"\bpublished (?:by|in) [^.;]{{0,120}}? on (?P<date>{_DAY})", re.IGNORECASE)
"""How a manuscript that its publisher accepted says where and when the article appeared."""
_LABELLED = re.compile(
    r"(?:published|publication (?:date|year)|(?:year|date) of publication|issue date|date)"
    rf":?\s+(?P<date>{_DAY}|(?:19|20)[0-9]{{2}})",
    re.IGNORECASE,
)
"""A label and its date, in one line or two, on the cover that a repository puts before a paper."""
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_STAMP = re.compile(rf"\barXiv:\S+ \[[\w.-]+\] (?P<date>{_DAY})", re.IGNORECASE)
"""What arXiv prints up the side of a first page."""
_MONTH_ALONE = re.compile(
    rf"(?:{_MONTH}|janvier|février|mars|avril|mai|juin|juillet|août|januar|februar|märz|juni|juli|oktober|dezember)"
    r" (?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
_MEETING = re.compile(
    rf"\b[A-Z]{{2,}} ?[’'][0-9]{{2}}\)?, {_MONTH} [0-9]{{1,2}}\s?[-–]\s?(?:{_MONTH} )?[0-9]{{1,2}}, {_YEAR}",
    re.IGNORECASE,
)
"""`ICSE ’24, April 14–20, 2024`: the year of proceedings."""
_ALONE = re.compile(rf"(?:draft of |version of |date: )?(?P<date>{_DAY})\.?", re.IGNORECASE)
"""A date on a line of its own under the authors, as on working papers."""
_CITED = (
    re.compile(rf"\({_YEAR}\),? [0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?(?:[:,] ?| )[A-Za-z]?[0-9]"),
    re.compile(rf"(?<![0-9]){_YEAR}, ?[0-9]{{1,4}}(?:, [0-9]{{1,3}}| ?\(\w{{1,6}}\))?, ?[0-9]+\s?[-–—]\s?[0-9]"),
    re.compile(rf"(?<![0-9])[0-9]{{1,4}} ?\({_YEAR}\)[,:]? ?[A-Za-z]?[0-9]+\s?[-–—]\s?[0-9]"),
    re.compile(rf"\bpp\. ?[0-9]+\s?[-–—]\s?[0-9]+, {_YEAR}"),
    re.compile(rf"(?<![0-9]){_YEAR} (?P<month>{_MONTH}), ?[0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?: ?[0-9]", re.IGNORECASE),
    re.compile(rf"(?<![0-9]){_YEAR}[;,] ?[0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?: ?[A-Za-z]{{0,3}}[0-9]"),
    re.compile(rf"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))? \({_YEAR}\),? [A-Za-z]?[0-9]+(?:\s?[-–—]\s?[0-9]+)?"),
    re.compile(rf"(?<![0-9]){_YEAR}; ?[0-9]{{1,4}}\([0-9]{{1,3}}\)[0-9]"),
    re.compile(rf"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))?: ?[0-9]+\s?[-–—]\s?[0-9]+, {_YEAR}"),
    re.compile(rf"\bvolume {_YEAR}, article id", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}:[0-9]{{1,3}}\b"),
    re.compile(
        rf"\bvol(?:ume|\.)? ?[0-9]{{1,4}}(?:,? (?:no|(?:special )?issue|iss)\.? ?[0-9-]+)?[,:]? "
        rf"\(?(?:(?P<month>{_MONTH} )|(?:spring|summer|autumn|fall|winter) )?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:proceedings of|{_YEAR} (?:[a-z]+ ){{0,4}}conference).*", re.IGNORECASE),
)
"""How an article cites itself at the edge of its first page: volume and page beside the year."""
_PROCEEDINGS_DATE = re.compile(rf"(?P<date>{_MONTH} (?:19|20)[0-9]{{2}})|{_YEAR}", re.IGNORECASE)
_ISSUE = re.compile(rf"(?P<date>{_DAY})[\s,/;|—–-]*(?:vol|issue|no\.)", re.IGNORECASE)
"""`JAMA, September 5, 2007—Vol 298, No. 9`: the day of the issue, in the head or foot of a page."""
_CITE_THIS = re.compile(
    r"\b(?:how to cite this article|to cite this article|to cite|cite this article(?: as)?|citation):", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b(?:https?:|www\.|doi\b|10\.[0-9]{4})\S*", re.IGNORECASE)
_VOLUME = re.compile(r"\bvol(?:ume)?\b.*(?:\bno\b|\bissue\b|\bpages?\b|\bpp\b|\()", re.IGNORECASE)
_LONGEST_CITATION = 60
"""Characters of a line under the title in which an article cites itself."""
_REACH = 600
"""Characters behind `How to cite this article:` that the citation takes."""


def published(first: str, others: Iterable[str], edges: Sequence[str], under_title: Sequence[str]) -> str:
    """The ISO date: of the text of the first page, those of others, the lines at the edges, those under the title.

    "" where nothing says it, or where two years are said.
    """
    for text in (first, *edges, *others):
        if found := _PUBLISHED.search(text):
            if found["date"]:
                return iso_date(found["date"])
            return of_figures(int(found["first"]), int(found["second"]), found["year"])
    if found := _NOTICE.search(first):
        return iso_date(found["date"])
    for line in under_title:
        if alone := _ALONE.fullmatch(line.strip()):
            return iso_date(alone["date"])
    for number, line in enumerate(under_title):
        if labelled := _LABELLED.fullmatch(" ".join(under_title[number : number + 2])) or _LABELLED.fullmatch(line):
            return iso_date(labelled["date"])
    cite = _CITE_THIS.search(first)
    own = [first[cite.end() : cite.end() + _REACH]] if cite else []
    cites = [text for text in under_title if len(text) < _LONGEST_CITATION]
    dates = [date for text in (*own, *edges, *cites) if (date := _cited(text))]
    dates += [iso_date(found["date"]) for text in edges if (found := _ISSUE.search(text))]
    dates += [date for text in edges if not dates and (date := _of_issue(text))]
    dates += [found["year"] for text in (*edges, first) if (found := _MEETING.search(text))]
    if not dates and (stamp := _STAMP.search(first)):
        return iso_date(stamp["date"])
    dates = dates or [iso_date(text) for text in (*edges, *under_title) if _MONTH_ALONE.fullmatch(text.strip())]
    if len({date[:4] for date in dates}) != 1:
        return ""
    return max(dates, key=len)


def _of_issue(text: str) -> str:
    """The month or the year in a line that names volume and issue or pages, and one year alone."""
    bare = _ADDRESS.sub(" ", text)
    years = re.findall(r"(?<![0-9/.-])(?:19|20)[0-9]{2}(?![0-9/-])", bare)
    if len(set(years)) != 1 or not _VOLUME.search(bare):
        return ""
    month = re.search(rf"{_MONTH} {years[0]}", bare, re.IGNORECASE)
    return iso_date(month.group() if month else years[0])


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
        return iso_date(f"{month} {found['year']}")
    return ""
