"""The lesser tagged formats: RefWorks, Refer/BibIX (EndNote's .enw) and Web of Science."""

from __future__ import annotations

from mgtui.formats.dates import iso_date
from mgtui.formats.references.identifiers import REFER_DATABASES, REFER_PMIDS, pmcid_in, pmid_in
from mgtui.formats.references.names import inverted_name, names_in
from mgtui.formats.references.reference import Lists, Reference, gathered, pages, reference
from mgtui.formats.references.tagged import (
    REFER,
    REFWORKS,
    WEB_OF_SCIENCE,
    Record,
    cut_off,
    joined,
    placed,
    read_records,
)
from mgtui.model import Name

_REFER_TYPES = {
    "Journal Article": "article-journal", "Book": "book", "Book Section": "chapter",
    "Conference Paper": "paper-conference",
    "Conference Proceedings": "paper-conference", "Report": "report", "Thesis": "thesis", "Web Page": "webpage",
    "Newspaper Article": "article-newspaper", "Magazine Article": "article-magazine",
}  # fmt: skip
_REFWORKS_TYPES = {
    "journal article": "article-journal", "book, whole": "book", "book, section": "chapter", "report": "report",
    "conference proceedings": "paper-conference", "web page": "webpage", "newspaper article": "article-newspaper",
    "magazine article": "article-magazine", "dissertation/thesis": "thesis", "patent": "patent",
}  # fmt: skip
_WOS_TYPES = {"J": "article-journal", "B": "book", "S": "book", "P": "patent"}


def read_refer(text: str) -> Lists:
    """The references of a file in Refer format."""
    return gathered(placed(list(read_records(text, REFER))), _refer)


def _refer(record: Record) -> Reference:
    kind = _REFER_TYPES.get(record.first("0"), "article-journal" if record.first("J") else "document")
    authors = _people(record, "A", "Q")
    editors = _people(record, "E")
    return reference(
        title=joined(record.first("T")),
        key=record.first("F"),
        kind=kind,
        author=authors or editors,
        editor=editors if authors else (),
        issued=_dated(record.first("D"), record.first("8")),
        journal=joined(record.first("J", "B")),
        volume=record.first("V"),
        issue=record.first("N"),
        page=record.first("P"),
        publisher=joined(record.first("I")),
        place=joined(record.first("C")) if kind != "article-journal" else "",
        edition=joined(record.first("7")) if kind in ("book", "chapter", "report") else "",
        collection=joined(record.first("S")) if kind in ("book", "chapter") else "",
        doi=record.first("R") or next((url for url in record.all("U") if "doi.org/" in url), ""),
        pmid=pmid_in(record, REFER_PMIDS, REFER_DATABASES),
        pmcid=pmcid_in(record),
        url=record.first("U"),
        issn=record.first("@"),
        isbn=record.first("@") if kind != "article-journal" else "",
        abstract=joined(record.first("X")),
    )


def read_refworks(text: str) -> Lists:
    """The references of a file in RefWorks tagged format."""
    return gathered(placed(list(read_records(text, REFWORKS))), _refworks)


def _refworks(record: Record) -> Reference:
    kind = _REFWORKS_TYPES.get(
        record.first("RT").lower(), "article-journal" if record.first("JF", "JO") else "document"
    )
    return reference(
        title=joined(record.first("T1")),
        key=record.first("ID"),
        kind=kind,
        author=_people(record, "A1") or _people(record, "A2"),
        issued=_dated(record.first("YR"), record.first("FD")),
        journal=joined(record.first("JF", "JO")) or (joined(record.first("T2")) if kind == "chapter" else ""),
        volume=record.first("VO"),
        issue=record.first("IS"),
        page=pages(record.first("SP"), record.first("OP")),
        publisher=joined(record.first("PB")).split(",")[0],
        doi=record.first("DO"),
        pmid=pmid_in(record, (), ()),
        pmcid=pmcid_in(record),
        url=record.first("UL", "LK"),
        issn=record.first("SN"),
        abstract=joined(record.first("AB")),
    )


def read_web_of_science(text: str) -> Lists:
    """The references of a file in Web of Science's tagged format."""
    records = list(read_records(text, WEB_OF_SCIENCE))
    return gathered(placed(records), _web_of_science, cut_off(records))


def _web_of_science(record: Record) -> Reference:
    is_paper = record.first("PT") == "C" or ("Proceedings Paper" in record.first("DT") and record.first("PT") != "J")
    kind = "paper-conference" if is_paper else _WOS_TYPES.get(record.first("PT"), "document")
    authors = record.first("AF") or record.first("AU")
    return reference(
        title=joined(record.first("TI")),
        key=record.first("UT"),
        kind=kind,
        author=[*map(_author, authors.split("\n")), *_groups(record)],
        editor=[inverted_name(line) for line in record.first("BE").split("\n")] if kind != "article-journal" else (),
        issued=_dated(record.first("PY"), record.first("PD")) or iso_date(record.first("EA")),
        journal="" if kind == "patent" else joined(record.first("SO")),
        volume=record.first("VL"),
        issue=record.first("IS"),
        page=pages(record.first("BP"), record.first("EP")),
        article_number=record.first("AR"),
        publisher=joined(record.first("PU")),
        collection=joined(record.first("SE")) if kind != "article-journal" else "",
        event=joined(record.first("CT")) if is_paper else "",
        doi=record.first("DI", "D2"),
        pmid=record.first("PM") or pmid_in(record, (), ()),
        issn=record.first("SN", "EI"),
        isbn=record.first("BN") if kind != "article-journal" else "",
        abstract=joined(record.first("AB")),
    )


def _groups(record: Record) -> list[Name]:
    return [Name(literal=line.strip()) for line in record.first("CA").split("\n") if line.strip()]


def _people(record: Record, *tags: str) -> list[Name]:
    return [name for value in record.all(*tags) for name in names_in(joined(value))]


def _author(line: str) -> Name:
    return inverted_name(line.partition("(")[0])


def _dated(year: str, day: str) -> str:
    """The date in full where it fits the year that is given apart."""
    whole = iso_date(f"{day} {year}") if day and year not in day else iso_date(day or year)
    return whole or iso_date(year)
