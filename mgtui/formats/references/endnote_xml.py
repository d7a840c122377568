"""EndNote XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.references.reference import Lists, Reference, inverted_name, reference
from mgtui.formats.xml_tree import stream_elements, text_at, text_of

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_TYPES = {
    "journal article": "article-journal", "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper", "book": "book", "edited book": "book", "electronic book": "book",
    "book section": "chapter", "electronic book section": "chapter", "conference proceedings": "paper-conference",
    "conference paper": "paper-conference", "report": "report", "government document": "report", "thesis": "thesis",
    "web page": "webpage", "blog": "post-weblog", "dataset": "dataset", "patent": "patent",
    "encyclopedia": "entry-encyclopedia",
    "manuscript": "manuscript", "unpublished work": "manuscript", "statute": "legislation", "case": "legal_case",
}  # fmt: skip
_WHOLES = frozenset({"book", "report", "thesis", "patent", "dataset", "manuscript"})


def read_endnote_xml(path: Path) -> Lists:
    """The references of a file. Raises CannotRead where not one could be read."""
    found: list[Reference] = []
    try:
        found.extend(_reference(element) for element in stream_elements(path, frozenset({"record"})))
    except CannotRead as error:
        if not found:
            raise
        return Lists(tuple(found), f"the rest of the file was left out: {error}")
    return Lists(tuple(found))


def _reference(record: Element) -> Reference:
    named = record.find("ref-type")
    kind = _TYPES.get((named.get("name", "") if named is not None else "").lower(), "document")
    authors = record.findall("contributors/authors/author")
    if not authors and kind == "book":
        authors = record.findall("contributors/secondary-authors/author")
    journal = text_at(record, "titles/secondary-title") or text_at(record, "periodical/full-title")
    year = text_at(record, "dates/year")
    return reference(
        title=text_at(record, "titles/title") or text_at(record, "titles/short-title"),
        key=text_at(record, "rec-number"),
        kind=kind,
        author=[inverted_name(text_of(author)) for author in authors],
        issued=_issued(year, text_at(record, "dates/pub-dates/date")),
        journal="" if kind in _WHOLES else journal or text_at(record, "periodical/abbr-1"),
        volume=text_at(record, "volume"),
        issue=text_at(record, "number") or text_at(record, "issue"),
        page=text_at(record, "pages"),
        publisher=text_at(record, "publisher"),
        doi=text_at(record, "electronic-resource-num"),
        pmid=_pmid(record),
        url=text_at(record, "urls/related-urls/url") or text_at(record, "urls/web-urls/url"),
        issn=text_at(record, "isbn"),
        abstract=text_at(record, "abstract"),
    )


def _issued(year: str, day: str) -> str:
    """The date in full where it is one of the year, or lacks it; else the year."""
    whole = iso_date(day) or iso_date(f"{year} {day}")
    plain_year = join(year) or iso_date(year)
    return whole if whole and whole[:4] == plain_year[:4] else plain_year or whole


def _pmid(record: Element) -> str:
    source = f"{text_at(record, 'remote-database-name')} {text_at(record, 'remote-database-provider')}".lower()
    return text_at(record, "accession-num") if "pubmed" in source or "medline" in source or "nlm" in source else ""
