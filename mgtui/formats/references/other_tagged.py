"""The lesser tagged formats: RefWorks, Refer/BibIX (EndNote's .enw) and Web of Science."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.formats.dates import iso_date
from mgtui.formats.references.reference import Lists, Reference, inverted_name, pages, reference
from mgtui.formats.references.tagged import REFER, REFWORKS, WEB_OF_SCIENCE, Record, joined, read_records

if TYPE_CHECKING:
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
    return Lists(tuple(map(_refer, read_records(text, REFER))))


def _refer(record: Record) -> Reference:
    kind = _REFER_TYPES.get(record.first("0"), "article-journal" if record.first("J") else "document")
    return reference(
        title=joined(record.first("T")),
        key=record.first("F"),
        kind=kind,
        author=map(inverted_name, record.all("A", "Q") or record.all("E")),
        issued=_dated(record.first("D"), record.first("8")),
        journal=joined(record.first("J", "B")),
        volume=record.first("V"),
        issue=record.first("N"),
        page=record.first("P"),
        publisher=joined(record.first("I")),
        doi=record.first("R"),
        url=record.first("U"),
        issn=record.first("@"),
        abstract=joined(record.first("X")),
    )


def read_refworks(text: str) -> Lists:
    """The references of a file in RefWorks tagged format."""
    return Lists(tuple(map(_refworks, read_records(text, REFWORKS))))


def _refworks(record: Record) -> Reference:
    kind = _REFWORKS_TYPES.get(
        record.first("RT").lower(), "article-journal" if record.first("JF", "JO") else "document"
    )
    return reference(
        title=joined(record.first("T1")),
        key=record.first("ID"),
        kind=kind,
        author=[inverted_name(name) for value in record.all("A1") for name in value.split(";")],
        issued=_dated(record.first("YR"), record.first("FD")),
        journal=joined(record.first("JF", "JO")) or (joined(record.first("T2")) if kind == "chapter" else ""),
        volume=record.first("VO"),
        issue=record.first("IS"),
        page=pages(record.first("SP"), record.first("OP")),
        publisher=joined(record.first("PB")).split(",")[0],
        doi=record.first("DO"),
        url=record.first("UL", "LK"),
        issn=record.first("SN"),
        abstract=joined(record.first("AB")),
    )


def read_web_of_science(text: str) -> Lists:
    """The references of a file in Web of Science's tagged format."""
    records = list(read_records(text, WEB_OF_SCIENCE))
    cut = sum(not record.complete for record in records)
    damage = (
        f"{cut} of {len(records)} records without the line that ends them: what there is of them was taken"
        if cut
        else ""
    )
    return Lists(tuple(map(_web_of_science, records)), damage)


def _web_of_science(record: Record) -> Reference:
    is_paper = "Proceedings Paper" in record.first("DT") and record.first("PT") != "J"
    kind = "paper-conference" if is_paper else _WOS_TYPES.get(record.first("PT"), "document")
    authors = record.first("AF") or record.first("AU")
    return reference(
        title=joined(record.first("TI")),
        key=record.first("UT"),
        kind=kind,
        author=[_author(line) for line in authors.split("\n")],
        issued=_dated(record.first("PY"), record.first("PD")),
        journal="" if kind == "patent" else joined(record.first("SO")),
        volume=record.first("VL"),
        issue=record.first("IS"),
        page=pages(record.first("BP"), record.first("EP")) or record.first("AR"),
        publisher=joined(record.first("PU")),
        doi=record.first("DI"),
        pmid=record.first("PM"),
        issn=record.first("SN"),
        abstract=joined(record.first("AB")),
    )


def _author(line: str) -> Name:
    return inverted_name(line.partition("(")[0])


def _dated(year: str, day: str) -> str:
    """The date in full where it fits the year that is given apart."""
    whole = iso_date(f"{day} {year}") if day and year not in day else iso_date(day or year)
    return whole or iso_date(year)
