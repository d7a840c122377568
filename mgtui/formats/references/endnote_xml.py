"""EndNote XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import noted_pmid
from mgtui.formats.references.names import names_in
from mgtui.formats.references.reference import Lists, Reference, gathered, listed, reference
from mgtui.formats.xml_tree import stream_elements, text_at, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mgtui.model import Name

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
    return stream_references(path, "record", _reference)


def stream_references(path: Path, tags: str, convert: Callable[[Element], Reference]) -> Lists:
    """The references of a file of XML, one element at a time. Raises CannotRead where not one could be read."""
    found: list[Reference] = []
    damage = []
    try:
        for number, element in enumerate(stream_elements(path, frozenset(tags.split())), 1):
            lists = gathered([(f"place {number}", element)], convert)
            found.extend(lists.references)
            damage += [lists.damage] if lists.damage else []
    except CannotRead as error:
        if not found:
            raise
        damage.append(f"the rest of the file was left out: {error}")
    return Lists(tuple(found), listed(damage))


def _reference(record: Element) -> Reference:
    named = record.find("ref-type")
    kind = _TYPES.get((named.get("name", "") if named is not None else "").lower(), "document")
    authors = record.findall("contributors/authors/author")
    editors = record.findall("contributors/secondary-authors/author")
    if not authors and kind == "book":
        authors = editors
    journal = text_at(record, "titles/secondary-title") or text_at(record, "periodical/full-title")
    year = text_at(record, "dates/year")
    return reference(
        title=text_at(record, "titles/title") or text_at(record, "titles/short-title"),
        key=text_at(record, "rec-number"),
        kind=kind,
        author=_people(authors),
        editor=_people(editors) if authors != editors and kind in ("chapter", "paper-conference", "book") else (),
        issued=_issued(year, text_at(record, "dates/pub-dates/date")),
        journal="" if kind in _WHOLES else journal or text_at(record, "periodical/abbr-1"),
        volume=text_at(record, "volume"),
        issue=text_at(record, "number") or text_at(record, "issue"),
        page=text_at(record, "pages"),
        article_number=text_at(record, "custom7") or text_at(record, "article-number"),
        publisher=text_at(record, "publisher"),
        place=text_at(record, "pub-location") if kind != "article-journal" else "",
        # Of an article EndNote writes the date of its first appearance here.
        edition=text_at(record, "edition") if kind in ("book", "chapter", "report") else "",
        collection=text_at(record, "titles/tertiary-title") if kind in ("book", "chapter") else "",
        doi=text_at(record, "electronic-resource-num"),
        pmid=_pmid(record),
        pmcid=text_at(record, "custom2"),
        url=text_at(record, "urls/related-urls/url") or text_at(record, "urls/web-urls/url"),
        issn=text_at(record, "isbn"),
        isbn=text_at(record, "isbn") if kind != "article-journal" else "",
        abstract=text_at(record, "abstract"),
    )


def _issued(year: str, day: str) -> str:
    """The date in full where it is one of the year, or lacks it; else the year."""
    whole = iso_date(day) or iso_date(f"{year} {day}")
    plain_year = join(year) or iso_date(year)
    return whole if whole and whole[:4] == plain_year[:4] else plain_year or whole


def _pmid(record: Element) -> str:
    source = f"{text_at(record, 'remote-database-name')} {text_at(record, 'remote-database-provider')}".lower()
    accession = text_at(record, "accession-num")
    is_medline = ("pubmed" in source or "medline" in source or "nlm" in source) and "embase" not in source
    labelled = (text_of(place) for place in (*record.findall("urls//url"), *record.findall("notes")))
    return (
        accession
        if is_medline and accession.isdecimal()
        else next(filter(None, map(noted_pmid, [accession, *labelled])), "")
    )


def _people(elements: list[Element]) -> list[Name]:
    return [name for element in elements for name in names_in(text_of(element))]
