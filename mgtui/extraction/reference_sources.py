"""Where a reference says that its text was published: in a journal, in a book or in proceedings, or as a book."""

from __future__ import annotations

import re

from msgspec import Struct

from mgtui.extraction.reference_numbers import numbers_at_end
from mgtui.extraction.reference_titles import journal_alone, title_and_journal, whole

_YEAR = r"(?:19|20)\d\d"
_BOOK = re.compile(
    rf"(?P<before>.+?[.?!])\s+[A-Z][^.:;?!]{{2,50}}:\s(?P<publisher>[A-Z][^.:;]{{1,70}})[;,]\s(?P<year>{_YEAR})\.?"
    r"(?: (?:pp?\.? ?\d[\d\-–, ]*|\d+ p)\.?)?$"
)
_BOOK_OF_KNOWN_YEAR = re.compile(
    r"(?P<before>[^.?!]+[.?!])\s+[A-Z][^.:;?!]{2,50}:\s(?P<publisher>[A-Z][^.:;]{1,70})\.?(?: \d+ pp?\.?)?$"
)
_IN_PROCEEDINGS = (
    r"(?P<title>.+?[.?!”\"])[”\"]? In:? (?P<book>(?:the )?(?:\d{4} )?(?:Proc(?:\.|eedings?)\b"
    r"|(?:[A-Z0-9][\w/&’'-]* |on |of |the |and ){0,8}(?:Conference|Symposium|Workshop)\b).+?)"
)
_PLACE_AND_YEAR = r"(?:(?: \([^()]*[,’'][^()]*\)){1,2}(?:\. [A-Z][^.]*?)?)?"
"""`(Seoul, Korea) (ICPC ’20). Association for Computing Machinery, New York, USA`"""
_PROCEEDINGS = (
    re.compile(
        rf"{_IN_PROCEEDINGS}{_PLACE_AND_YEAR}[,.]? \(?(?:pp?\.? ?|pages? )?(?P<page>[A-Z]?\d+\s?[-–—]\s?\w+)\)?"
        r"(?:[.,;:](?: .*)?)?$"
    ),
    re.compile(rf"{_IN_PROCEEDINGS}{_PLACE_AND_YEAR}(?P<page>)(?:[.,;:](?: .*)?)?$"),
)
"""`Title. In Proceedings of the Conference, 12-20. City: Publisher`."""
_CHAPTERS = (
    re.compile(
        r"[“\"](?P<title>.+?)[.,?!]?[”\"],? [Ii]n:? (?:[^“”\"]{3,200}?\(?[Ee]d(?:itor)?s?\.?\)?,? )?"
        r"[“\"](?P<book>.+?)[.,]?[”\"](?:,? vol(?:ume|\.) (?P<volume>\d+)\b)?.*?"
        r"\bpp?\. ?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]\s?\w+)?)"
    ),
    re.compile(
        r"[“\"](?P<title>.+?)[.,?!]?[”\"],? [Ii]n:? (?P<book>[A-Z][^“”\"]+?), "
        r"(?=(?:[A-Z]\. ?)+[A-Z]|vol\.|pp\.|[Ee]ds?\b|chapter)"
        r"(?:.*?\b[Vv]ol\. (?P<volume>\d+))?(?:.*?\bpp?\. ?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]\s?\w+)?))?"
    ),
    re.compile(
        rf"(?P<title>[^.?!]+?(?:[.?!](?=[a-z])[^.?!]+?)*[.?!])"
        rf" In:? [^.]+?(?:\. ?[^.]+?){{0,12}}?[,.]? \(?[Ee]d(?:itor)?s?\.?\)?[,.:]? "
        rf"(?P<book>[A-Z].+?)(?: \(pp?\. ?(?P<inside>\w+\s?[-–—]\s?\w+)\))?"
        rf"\.\s+[A-Z][^.:;?!]{{2,50}}: ?[^.:;\d]{{1,70}}"
        rf"(?:[;,] ?(?P<year>{_YEAR})(?:[;:.] ?(?:pp?\. ?)?(?P<page>\w+\s?[-–—]\s?\w+))?)?(?:[.;,].*)?$"
    ),
)
"""Chapters: the title, then the book by its editors, as Chicago, IEEE, APA and Vancouver print them."""
_YEAR_ALONE = re.compile(_YEAR)
_YEAR_AND_SEMICOLON = re.compile(rf"{_YEAR}[^:;]{{0,14}};")
"""`2004 Mar;27`: a style of medicine, which prints every title."""
_PLACE = re.compile(r"(?<=[.)]) (?:[A-Z][a-z]+ ?){1,3};$")
"""The country of a journal: `Br J Nutr. England; 2015; 114: 586`."""
_PRINTED_BY = re.compile(rf"(?P<title>.+?[.?!])\s+(?P<publisher>[A-Z][^.:;?!()\d]{{2,60}}) \((?P<year>{_YEAR})\)\.?$")
_NAMED_BOOK = re.compile(rf"(?P<title>[A-Z].+?) \((?P<publisher>[A-Z][^.:;()\d]{{2,60}}), (?P<year>{_YEAR})\)\.?$")
"""`Title. Publisher (2004)` and `Title (Publisher, 2004)`."""


class Source(Struct, frozen=True):
    """Where a reference says that its text was published."""

    title: str = ""
    journal: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    year: str = ""
    kind: str = ""
    """Of CSL, where it is no article of a journal."""


def part_of_book(rest: str) -> Source | None:
    """What stands in proceedings or in a book of others."""
    parted = _parted_by_semicolons(rest)
    if parted:
        return parted
    found = next(filter(None, (pattern.match(rest) for pattern in _PROCEEDINGS)), None)
    kind = "paper-conference" if found else "chapter"
    found = found or next(filter(None, (pattern.match(rest) for pattern in _CHAPTERS)), None)
    if found is None:
        return None
    of = found.groupdict()
    return Source(
        whole(of["title"].strip('“”" ')),
        re.sub(r"[.,]$", "", of["book"]),
        of.get("volume") or "",
        "",
        of["page"] or of.get("inside") or "",
        year=of.get("year") or "",
        kind=kind,
    )


def _parted_by_semicolons(rest: str) -> Source | None:
    """`Title. In Book; Roe, A., Poe, B., Eds.; Press: Town, Country, 2008; pp. 3–4.`, as MDPI prints chapters."""
    first, *others = rest.split("; ")
    title, mark, book = first.partition(". In ")
    if not mark or not others:
        return None
    page = next((part for part in others if part.startswith(("p. ", "pp. "))), "").partition(" ")[2]
    years = [word for part in others for word in part.rstrip(".").split()[-1:] if _YEAR_ALONE.fullmatch(word)]
    volume = next((part for part in others if part.startswith("Volume ")), "").removeprefix("Volume ").partition(",")[0]
    if not years or not (page or any(part.endswith((", Eds.", ", Ed.")) for part in others)):
        return None
    return Source(whole(title), book, volume, "", page.rstrip(". "), year=years[-1], kind="chapter")


def journal_source(rest: str, year: str) -> Source | None:
    """An article of a journal: the numbers that the reference ends with, and title and journal before them."""
    numbers = numbers_at_end(rest, year=year)
    if numbers is None:
        return None
    before = _PLACE.sub("", rest[: numbers.start].strip())
    is_medical = _YEAR_AND_SEMICOLON.match(rest, numbers.start) is not None
    is_alone = not is_medical and journal_alone(before)
    told = ("", before.rstrip(" ,;:")) if is_alone else title_and_journal(before)
    if told is None:
        return None
    title, journal = told
    return Source(whole(title), journal, numbers.volume, numbers.issue, numbers.page, year=numbers.year)


def book(rest: str, *, is_author_known: bool, is_year_known: bool) -> Source | None:
    """A book by its authors, or a chapter whose own title is told from that of its book."""
    printed = None if is_year_known else (_PRINTED_BY.match(rest.strip()) or _NAMED_BOOK.match(rest.strip()))
    if printed and is_author_known:
        return Source(whole(printed["title"]), publisher=printed["publisher"], year=printed["year"], kind="book")
    found = _BOOK.match(rest) or (_BOOK_OF_KNOWN_YEAR.match(rest) if is_year_known else None)
    if found is None:
        return None
    # Of a chapter the title is its own, and not that of its book.
    return Source(
        whole(found["before"].partition(". In: ")[0]),
        publisher=found["publisher"],
        year=found.groupdict().get("year") or "",
    )
