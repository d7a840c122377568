"""The list of references at the end of an article, entry by entry, each told apart into the fields of a study.

Read are the usual styles: Vancouver, AMA and NLM (`Title. Journal. 2013;9(11):1195-1200.`), BMC
(`Journal 2013, 9:1195`), APA (`(2013). Title. Journal, 9(11), 1195–1200.`), Springer and Harvard
(`(2013) Title. Journal 9:1195`), Nature (`Journal 9, 1195–1200 (2013).`). What cannot be told apart for sure is left
out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.reference_names import Authors, leading_authors, leading_body
from mgtui.extraction.reference_sources import Source, book, journal_source, part_of_book
from mgtui.extraction.sections import Part, part_of
from mgtui.formats.identity import find_doi, noted_pmid
from mgtui.formats.references.reference import reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Name, Passage, Study
    from mgtui.model.records import Part as Cell

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}(?=\s+(?:[A-Z]\.[ -]?)+ ?[A-Z][a-z])|\^ ?|\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[A-Z])")


_YEAR = r"(?:19|20)\d\d"
_ASIDE = re.compile(
    r"[\s(\[]*(?:\bdoi\b|https?://|www\.|\bPMC?ID\b|\[?PubMed\b|\bAvailable (?:from|at|online)\b|\bAvailable: |\bRetrieved\b"
    r"|\b(?:Date )?Accessed\b|\bEpub(?=\b|\d)|\bHow to cite\b"
    r"|\bConflicts? of [Ii]nterest|\bE-?published\b|\bPublished online\b"
    r"|\[?Cross-?Ref(?:\b|Medline|PubMed|Google)|\[?Google Scholar\b"
    r"|\[cited\b|\[(?:ACS Full|CAS|PubMed|CrossRef)\b|\bOpenUrl|\bView article\b"
    r"|\b10\.\d{4,9}/|\[[^\[\]]*\]\.?\s*$).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows the reference proper: identifiers, addresses, dates of a visit."""
_SERVICES = re.compile(
    r"(?<=[.\])\d;–-])\s*(?:\[|\b)(?:Find Full Text|PubMed Abstract|(?:Publisher|BioMed Central) Full Text"
    r"|Return to text|Abstract(?:/| ?FREE)|FREE Full Text|Full Text|View at (?:Publisher|Google|Scopus)"
    r"|Web of Science|Medline|Order article|IOPscience"
    r"|ejournals@)\b.*$|\s*\((?:article )?in [a-z]{4,12}\)\.?\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""Names of services that pages print behind a reference, and the language of the work."""
_DASH_AS_E = re.compile(r"(?<=[:;,)])( ?)(?P<first>\d{1,5})e(?P<last>\d{1,5})(?=[\s.,;()]|$)")
"""The dash between two pages, in fonts of which only the shape of a letter is known."""
_IN_QUOTES = re.compile(r"[“\"](?P<title>[^“”\"]{10,}?)[.,]?[”\"]")
_YEAR_FIRST = re.compile(
    rf"[\s.,:]*(?:\((?:\d{{1,2}} )?(?:[A-Z][a-z]{{2,8}}\.? )?(?:\d{{1,2}}, )?(?P<in>{_YEAR})(?:-\d\d){{0,2}}[a-z]?"
    rf"(?:, [^()]{{1,20}})?\)|(?P<bare>{_YEAR})[a-z]?(?=[.:,]| [A-Z‘“]))[.,:]?\s*"
)
_ANY_YEAR = re.compile(rf"\((?P<in>{_YEAR})[a-z]?\)|(?<![\d\-–])(?P<bare>{_YEAR})[a-z]?(?=[.;,:)]|$|\s)")
_TITLE_FIRST = re.compile(r"(?P<title>[A-Z][^.?!]{15,250}[.?!]) (?=[A-Z])")
_AFTER_J = (
    "Am. Chem. Soc", "Org. Chem", "Phys. Chem", "Chem. Phys", "Chem. Soc", "Chem. Inf", "Chem. Theory", "Biol. Chem",
    "Appl. Phys", "Appl. Polym", "Med. Chem", "Nat. Prod", "Mater. Chem", "Mol. Biol", "Agric. Food", "Power Sources",
    "Electrochem.",
)  # fmt: skip
"""Journals whose names begin with `J.`: `Butler, A. J. Am. Chem. Soc.`"""
_INITIALS = re.compile(r"\b[A-Z]{1,3}(?:[,;.]|$| and | & )")
_NAMES_AND_YEAR = re.compile(rf"^[^.]{{0,300}}\b[A-Z]\.,? [^.]{{0,100}}\({_YEAR}\)\.? ")
_TITLE_END = re.compile(r"(?<=[a-z0-9)?!\]])[.?!]\s+(?=[A-Z])")


def is_reference(text: str) -> bool:
    """Whether a text has what hardly any reference is without: a year, a DOI or a PMID."""
    return bool(_ANY_YEAR.search(text) or noted_pmid(text) or find_doi(text))


def read_reference(text: str) -> Study:
    """The study that a reference names, its id empty; a field that cannot be told apart is left out.

    Without a title the study is called `UNTITLED`. Where the reference leaves authors out, the label says so.
    """
    body = _title_behind(_SERVICES.sub("", _ASIDE.sub("", _spaced(text))).strip(" ,"))
    authors = leading_authors(body)
    if not authors.names:
        authors = _leading_body(body)
    rest = body[_before_journal(body, authors) :]
    first = _YEAR_FIRST.match(rest)
    year = (first["in"] or first["bare"]) if first else ""
    source = _source(rest[first.end() :] if first else rest, authors, year)
    years = {found["in"] or found["bare"] for found in _ANY_YEAR.finditer(body)}
    year = year or source.year or (years.pop() if len(years) == 1 else "" if years else _year_behind(text))
    study = reference(
        title=source.title, kind=source.kind or ("article-journal" if source.journal else ""),
        author=_names(authors, body), issued=year, journal=source.journal, volume=source.volume, issue=source.issue,
        page=_with_hyphen(source.page), publisher=source.publisher, doi=find_doi(text),
        pmid=noted_pmid(text),
    ).study  # fmt: skip
    return replace(study, label=_cut_label(study)) if authors.cut and len(authors.names) < 3 else study


def _year_behind(text: str) -> str:
    """The year in brackets that a reference ends with, behind an address, as Nature prints it."""
    year = text.rstrip().removesuffix(".")[-6:]
    return (
        year[1:-1]
        if year[:1] == "(" and year[-1:] == ")" and year[1:3] in ("19", "20") and year[3:5].isdecimal()
        else ""
    )


def _with_hyphen(pages: str) -> str:
    for dash in "–—":
        pages = pages.replace(dash, "-")
    return "-".join(part.strip() for part in pages.split("-"))


def _spaced(text: str) -> str:
    """A reference with the blanks that copying from a page has lost: `Peters SK,Azima B.`, `in towns.Vaccine.`"""
    text = (
        text.replace("&. ", "& ")
        .replace("( ", "(")
        .replace("‘‘", "“")
        .replace("’’", "”")
        .replace("\u2010", "-")
        .replace("\u2011", "-")
    )
    text = re.sub(r"(?<=[^\W\d_]),(?=[A-Z][a-z]|et al\b)", ", ", text)
    text = re.sub(r"\+\d+ more\b", ", et al", text).replace("et al.", "et al. ")
    # A line end has divided a name at its hyphen: `Garcia- Martin`.
    text = re.sub(r"(?<=[a-z]-) (?=[A-Z][a-z]+[ ,])", "", text)
    text = re.sub(rf"(?<=[A-Za-z]{{2}})(?={_YEAR};)|(?<=[a-z]\?)(?=[A-Z])", " ", text)
    text = re.sub(r"(?<=\b[A-Z])(?:and|&)(?=[A-Z][a-z])|(?<=\b[A-Z][A-Zr])(?:and|&)(?=[A-Z][a-z])", " and ", text)
    text = re.sub(r"(?<=[a-z)?]{2})\.(?=[A-Z][a-z]*(?:\.|\s))", ". ", text)
    text = re.sub(r"\s+(?=[.,;](?:\s|$))", "", text)
    text = re.sub(r",(?:\s*,)+", ",", re.sub(r"\s+,(?=[^\W\d])", ", ", text))
    return _DASH_AS_E.sub(_dashed, text)


def _dashed(pages: re.Match[str]) -> str:
    """Two pages with a dash between them; a number with a letter stays as it is."""
    first, last = pages["first"], pages["last"]
    whole = first[: max(0, len(first) - len(last))] + last
    return f"{pages[1]}{first}–{last}" if int(whole) > int(first) else pages.group()


def _title_behind(body: str) -> str:
    """A reference that prints its title before its authors, as PubMed does, with the authors first."""
    title = _TITLE_FIRST.match(body)
    if title is None or leading_authors(body).names:
        return body
    authors = leading_authors(body[title.end() :])
    if not authors.names or authors.names[0].literal:
        return body
    at = title.end() + authors.end
    return f"{body[title.end() : at].strip()} {title['title']} {body[at:]}"


def _leading_body(body: str) -> Authors:
    """A group that a reference begins with, where a title and a journal follow it."""
    found = leading_body(body)
    if not found.names:
        return found
    rest = body[found.end :]
    source = journal_source(rest, "") or book(rest, is_author_known=False, is_year_known=False)
    return found if source and source.title else Authors()


def _before_journal(body: str, authors: Authors) -> int:
    """Where what follows the authors begins: the last of their initials may be that of a journal without a title."""
    end = authors.end
    return (
        end - 3
        if body[:end].endswith(" J. ") and body.startswith(_AFTER_J, end) and authors.names[-1].given[3:]
        else end
    )


def _names(authors: Authors, body: str) -> tuple[Name, ...]:
    if _before_journal(body, authors) == authors.end:
        return authors.names
    last = authors.names[-1]
    return (*authors.names[:-1], replace(last, given=last.given.removesuffix(" J.")))


def _cut_label(study: Study) -> str:
    """The label where only the first authors are named: derived from these alone it would be that of another work."""
    first = study.author[0]
    return f"{first.family or first.literal} et al. {study.issued or ''}".strip()


def _source(rest: str, authors: Authors, year: str) -> Source:
    """What stands behind the authors, and behind the year where that comes first."""
    found = part_of_book(rest) or journal_source(rest, year)
    if found is None or not (found.title or authors.names):
        found = book(rest, is_author_known=bool(authors.names), is_year_known=bool(year))
    if found is None:
        return Source(_only_title(rest, authors, year))
    return found if authors.names or year else replace(found, title=_without_names(found.title))


def _without_names(title: str) -> str:
    """A title before which names stand that could not be told: what follows them, or nothing."""
    before, stop, rest = title.partition(". ")
    words = re.findall(r"[^\W\d_][\w’'-]*", before)
    capitals = sum(word[0].isupper() for word in words)
    is_names = (
        bool(_INITIALS.search(before)) and bool(re.search(r", | and | & ", before)) and capitals > 0.7 * len(words)
    )
    if stop and is_names and len(rest.split()) > 2:
        return "" if _INITIALS.search(rest.partition(". ")[0] + ".") and ", " in rest[:40] else rest
    return "" if is_names or _NAMES_AND_YEAR.search(title) else title


def _only_title(rest: str, authors: Authors, year: str) -> str:
    """A title alone, where nothing else can be told."""
    quoted = _IN_QUOTES.match(rest.strip())
    if quoted:
        return quoted["title"]
    title = _first_sentence(rest) if authors.names or year else ""
    return "" if re.search(r"\d\s?\(\d|\d\s?:\s?\d|\bvol\. ?\d|\bpp?$", title) else title


def _first_sentence(rest: str) -> str:
    """What stands before the first full stop, where that is long enough to be a title."""
    rest = rest[next((place for place, sign in enumerate(rest) if sign.isalnum()), len(rest)) :]
    end = _TITLE_END.search(rest)
    title = rest[: end.start()] if end else rest.split(". ")[0]
    return title.strip(' ."“”') if len(title.split()) >= 3 else ""


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


def references(article: Article) -> list[ReferenceEntry]:
    """The entries of the article's list of references, in order; none where it has no such list."""
    found: list[ReferenceEntry] = []
    number = 0
    for order, passage in enumerate(article.passages):
        if part_of(passage.headings) is not Part.REFERENCES:
            continue
        for start, end, marker in _entries(passage):
            entry = passage.text[start:end].strip()
            bare = _NUMBERED.sub("", entry)
            printed = marker or entry[: len(entry) - len(bare)].strip(" []().^•-\\")
            number = int(printed) if printed.isdigit() else number + 1
            if is_reference(bare):
                found.append(ReferenceEntry(bare, order, start, end, read_reference(bare), number))
    return found


def _entries(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Where entries stand in a passage, and the number before an item of a list."""
    if passage.kind == "list" and passage.parts:
        for part in passage.parts:
            yield part.start, part.end, part.marker.rstrip(".")
        return
    if passage.kind == "table":
        # Of a row the longest cell is the entry; the others are its number, or links.
        rows: dict[int, list[Cell]] = {}
        for part in passage.parts:
            rows.setdefault(part.row, []).append(part)
        for cells in rows.values():
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
