"""The list of references at the end of an article, entry by entry, each told apart into the fields of a study.

Read are the usual styles: Vancouver, AMA and NLM (`Title. Journal. 2013;9(11):1195-1200.`), BMC
(`Journal 2013, 9:1195`), APA (`(2013). Title. Journal, 9(11), 1195–1200.`), Springer and Harvard
(`(2013) Title. Journal 9:1195`), Nature (`Journal 9, 1195–1200 (2013).`). What cannot be told apart for sure is left
out.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.reference_names import Authors, leading_authors, leading_body
from mgtui.extraction.reference_numbers import is_year, plain_range
from mgtui.extraction.reference_titles import Source, as_read, book, journal_source, part_of_book, quoted, whole
from mgtui.extraction.sections import Part, part_of
from mgtui.extraction.tokens import pieces
from mgtui.formats.identity import find_doi, noted_pmid
from mgtui.formats.references.reference import reference
from mgtui.model import Study

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.model import Article, Passage

_NUMBERED = re.compile(
    r"^\s*(?:(?:\d{1,3}(?=\s+(?:[A-Z]\.[ -]?)+ ?[A-Z][a-z])|\^ ?|\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+"
    # `11.Katan MB`, but not `3.5 g`
    r"|\[?\d{1,3}[\].)](?=[A-Z][a-z]))"
)
_COUNTED = re.compile(r"^(\d{1,3})\s+(?=\S)")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[(“]?[A-Z])")
_NOTES = ("Notes",)
_LISTS = ("references", "bibliography", "works cited", "literature cited")
"""How a passage begins that is a list of references without a heading of its own."""
_FEWEST_YEARS, _YEARS_AN_ENTRY = 5, 5
"""So many years a list of references has at least, and an entry at most: two dates and some in its numbers."""
_LONGEST_NUMBER = 6
"""Letters of the number before an entry, with its marks."""
_FEWEST_WORDS = 4
"""Of a title that tells a work from others."""


def is_reference(text: str) -> bool:
    """Whether a text has what hardly any reference is without: a year, a DOI or a PMID."""
    return bool(_years(text) or noted_pmid(text) or find_doi(text))


def read_reference(text: str) -> Study:
    """The study that a reference names, its id empty; a field that cannot be told apart is left out.

    Without a title the study is called `UNTITLED`.
    """
    body = _title_behind(as_read(text))
    authors = leading_authors(body)
    if not authors.names:
        authors = leading_body(body)
    rest = body[authors.end :]
    year, at = _leading_year(rest)
    source = _source(rest[at:], authors, year)
    if within := _SOURCE_WITHIN.search(source.title):
        # Two works in one entry: the numbers and identifiers behind the second are not those of the first.
        return read_reference(text[: text.find(within[0]) + len(within[0])])
    # Nature prints the year at the very end, also behind an address.
    years = _years(body) or _years(text[-8:])
    year = year or source.year or (years.pop() if len(years) == 1 else "")
    return reference(
        title=source.title or _of_page(body, authors, text),
        kind=source.kind or ("article-journal" if source.journal else ""),
        author=authors.names, issued=year, journal=source.journal, volume=source.volume, issue=source.issue,
        page=plain_range(source.page), publisher=source.publisher, doi=find_doi(text),
        pmid=noted_pmid(text),
    ).study  # fmt: skip


_YEAR_BEHIND = re.compile(r" \((?:19|20)\d\d[a-f]?\)[.:,]? ")
_SOURCE_WITHIN = re.compile(r"\b(?:19|20)\d\d;\s?\d+(?:\([^()]{1,12}\))?(?::\s?[\w.–-]*\w)?")
"""Year, volume, issue and pages as they stand behind a title and never in one."""


_SITE = re.compile(r"^\(PDF\) |(?: [-–—|] [A-Z][^-–—|]{1,60})+$")
"""What a page's title has around that of its text: `… - PubMed`, `… | Harvard`."""


def _of_page(body: str, authors: Authors, text: str) -> str:
    """The title of a page that is listed by title and address alone: in quotation marks, or up to the site's name."""
    title = "" if authors.names or "http" not in text else quoted(text) or _SITE.sub("", body.rstrip(" -–—|"))
    return title if len(title.split()) >= _FEWEST_WORDS else ""


def _title_behind(body: str) -> str:
    """A reference that prints its title before its authors, as PubMed does, with the authors first."""
    end = min((at for mark in (". ", "? ", "! ") if (at := body.find(mark)) > 0), default=0) + 1
    if not 15 < end < 250 or not body[0].isupper() or leading_authors(body).names or leading_body(body).names:
        return body
    authors = leading_authors(body[end + 1 :])
    if not authors.names or authors.names[0].literal:
        return body
    at = end + 1 + authors.end
    return f"{body[end:at].strip()} {body[:end]} {body[at:]}"


def _years(text: str) -> set[str]:
    """The years that stand by themselves."""
    return {
        text[start : start + 4]
        for word, start, end in pieces(text)
        if is_year(word) and text[start - 1 : start] not in ("-", "–")
    }


def _leading_year(rest: str) -> tuple[str, int]:
    """The year that stands before a title, in brackets or not, and where the title begins."""
    bare = rest.lstrip(" .,:")
    inside = bare.removeprefix("(").partition(")")[0]
    words = inside.replace("-", " ").replace(",", " ").split()
    at = next((place for place, word in enumerate(words) if is_year(word)), -1)
    if bare.startswith("(") and at >= 0:
        year, length = words[at][:4], len(inside) + 2
    else:
        word = bare[: 4 + bare[4:5].islower()]
        behind = bare[len(word) :]
        is_apart = behind[:1] in tuple(".:,") or behind[1:2].isupper() or behind[1:2] in "‘“"
        year, length = (word[:4], len(word)) if is_year(word) and is_apart else ("", 0)
    title = bare[length:]
    title = title[title[:1] in tuple(".,:") :].lstrip()
    return year, len(rest) - len(title)


def _source(rest: str, authors: Authors, year: str) -> Source:
    """What stands behind the authors, and behind the year where that comes first."""
    found = part_of_book(rest) or journal_source(rest, year)
    if found is None:
        found = book(rest, is_author_known=bool(authors.names), is_year_known=bool(year))
    if found is None:
        return Source(_only_title(rest, authors, year))
    return found if authors.names else replace(found, title=_without_names(found.title))


def _without_names(title: str) -> str:
    """A title before which names stand that could not be told: what follows them, and a year, or nothing."""
    dated = _YEAR_BEHIND.search(title)
    if dated and _is_row_of_names(title[: dated.start()]):
        return whole(title[dated.end() :])
    before, _, rest = title.partition(". ")
    return whole(rest) if _is_row_of_names(before) else title


def _is_row_of_names(text: str) -> bool:
    """Whether words in a row begin with capitals for the most part, parted as names are."""
    words = [word for word, _, _ in pieces(text) if word[0].isalpha()]
    is_row = any(mark in text for mark in (", ", " and ", " & "))
    return is_row and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _only_title(rest: str, authors: Authors, year: str) -> str:
    """A title alone, where nothing else can be told: in quotation marks, else the first sentence of three words."""
    bare = rest.strip()
    if bare.startswith(("“", '"')) and (title := quoted(bare)):
        return title
    bare = bare.lstrip(" .,:;()")
    ends = [at for mark in ".?!" if (at := bare.find(f"{mark} ")) > 0]
    title = bare[: min(ends, default=len(bare))].strip(' ."“”')
    signs = title.replace(" ", "")
    is_numbered = any(a.isdecimal() and b in "(:" for a, b in pairwise(signs))
    return title if (authors.names or year) and len(title.split()) >= 3 and not is_numbered else ""


class ReferenceEntry(Struct, frozen=True):
    """An entry of a list of references, with what could be told apart in it."""

    text: str
    order: int
    """Position of its passage in the article."""
    start: int
    end: int
    study: Study
    """What could be told apart in it, as a study without an id."""
    number: int
    """The number that is printed before it, else its place in the list, from 1."""


def references(article: Article, *, undated: bool = False) -> list[ReferenceEntry]:
    """The entries of the article's list of references, in order; none where it has no such list.

    `undated`: also those, there or among numbered notes, that give nothing but a title, and perhaps names, where the
    title is a link.
    """
    found: list[ReferenceEntry] = []
    number = 0
    listed = [
        (order, entry, part_of(passage.headings) is Part.REFERENCES)
        for order, passage in enumerate(article.passages)
        if part_of(passage.headings) is Part.REFERENCES or (undated and passage.headings[-1:] == _NOTES)
        for entry in _entries(passage)
    ]
    texts = [article.passages[order].text[start:end].strip() for order, (start, end, _), _ in listed]
    counted = _counted(texts)
    for at, (order, (start, end, marker), is_list) in enumerate(listed):
        bare = (_COUNTED if at in counted else _NUMBERED).sub("", texts[at])
        printed = marker or texts[at][: len(texts[at]) - len(bare)].strip(" []().^•-\\")
        number = int(printed) if printed.isdigit() else number + 1
        if is_list and is_reference(bare):
            found.append(ReferenceEntry(bare, order, start, end, read_reference(bare), number))
        elif undated and (title := _linked_title(article.passages[order], start, end)):
            found.append(ReferenceEntry(bare, order, start, end, Study("", title), number))
    return found


def _counted(texts: Sequence[str]) -> set[int]:
    """The places of entries that begin with a number without a mark which goes on from, or is gone on from by, that of
    the entry beside it: `2 Roe K (2016) Salt`. Alone it may belong to the title: `9 ways to salt a fish`."""
    numbers = [int(found[1]) if (found := _COUNTED.match(text)) else -1 for text in texts]
    return {place + more for place, (a, b) in enumerate(pairwise(numbers)) if 0 <= a == b - 1 for more in (0, 1)}


def are_unread(article: Article) -> bool:
    """Whether the article has a list of references whose entries could not be told apart."""
    listed = [
        passage.text for passage in article.passages
        if part_of(passage.headings) is Part.REFERENCES or passage.text.lower().startswith(_LISTS)
    ]  # fmt: skip
    years = sum(is_year(word) for text in listed for word, _, _ in pieces(text))
    return years >= _FEWEST_YEARS and years > _YEARS_AN_ENTRY * len(references(article))


def _linked_title(passage: Passage, start: int, end: int) -> str:
    """The words of a link that an entry begins with, where they are many enough for a title; else empty."""
    link = next((each for each in passage.links if start <= each.start and each.end <= end), None)
    before = passage.text[start : link.start] if link else ""
    title = passage.text[link.start : link.end] if link and len(before) < _LONGEST_NUMBER else ""
    return title.strip(' "“”') if len(title.split()) >= _FEWEST_WORDS else ""


def _entries(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Where entries stand in a passage, and the number before an item of a list."""
    if passage.kind == "list" and passage.parts:
        for part in passage.parts:
            yield part.start, part.end, part.marker.rstrip(".")
        return
    if passage.kind == "table":
        # Of a row the longest cell is the entry; the others are its number, or links.
        for cells in passage.rows().values():
            entry = max(cells, key=lambda cell: cell.end - cell.start)
            first = passage.text[cells[0].start : cells[0].end].strip("[]().")
            yield entry.start, entry.end, first if first.isdecimal() else ""
        return
    starts = [found.start() for found in _INLINE_NUMBER.finditer(passage.text)]
    if len(starts) < 2:
        yield 0, len(passage.text), ""
        return
    for start, end in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        yield start, end, ""
