"""PubMed's own format (.nbib, MEDLINE), and ERIC's variety of it."""

from __future__ import annotations

import re

from mgtui.formats.dates import iso_date
from mgtui.formats.identity import find_doi
from mgtui.formats.references.names import ET_AL, OTHERS, inverted_name, is_one_name, short_name
from mgtui.formats.references.reference import Lists, Reference, gathered, pubmed_links, pubmed_notices, reference
from mgtui.formats.references.tagged import NBIB, Record, joined, placed, read_records
from mgtui.model import Name

_IN_SOURCE = re.compile(r";[^:;]*:\s*(?P<page>[^\s.;][^\s;]*?)\.?(?:\s|$)")
"""`11(5):1042` of SO: volume, issue and what stands for pages. What has only a date before the colon is no page."""


def read_nbib(text: str) -> Lists:
    """The references of a file in PubMed format."""
    records = [record for record in read_records(text, NBIB) if record.first("TI", "BTI", "TT", "PMID")]
    return gathered(placed(records), _reference)


def _reference(record: Record) -> Reference:
    pmid = record.first("PMID")
    is_book = not record.first("TI") and bool(record.first("BTI"))
    return reference(
        title=joined(record.first("TI", "BTI", "TT")),
        key=pmid or record.first("OID"),
        kind=_kind(record, is_book=is_book),
        author=_authors(record),
        issued=iso_date(record.first("DP", "DEP")) or iso_date(record.first("SO")),
        journal=joined(record.first("JT", "TA") or ("" if is_book else record.first("BTI"))),
        volume=record.first("VI"),
        issue=record.first("IP"),
        page=record.first("PG"),
        article_number=_in_source(record) or (_number(record) if record.first("PG") else ""),
        editor=[inverted_name(joined(value)) for value in record.all("FED") or record.all("ED")],
        publisher=record.first("PB"),
        place=record.first("PL") if is_book else "",
        edition=record.first("EN"),
        collection=record.first("CTI"),
        pmcid=record.first("PMC"),
        doi=_doi(record),
        pmid=pmid,
        issn=record.first("IS", "ISSN"),
        isbn=record.first("ISBN"),
        abstract=joined(record.first("AB")),
        notices=pubmed_notices(((tag, value, "") for tag, value in record.fields), record.all("PT")),
        links=pubmed_links(((tag, value, "") for tag, value in record.fields), record.all("PT")),
    )


_TYPES = {
    "Technical Report": "report", "Academic Dissertation": "thesis", "Dataset": "dataset",
    "Congress": "paper-conference", "Webcast": "webpage", "Newspaper Article": "article-newspaper",
}  # fmt: skip
"""Publication types of records that stand in no journal with volume and pages."""


def _kind(record: Record, *, is_book: bool) -> str:
    if is_book:
        return "book"
    if record.first("BTI") and not record.first("JT", "TA"):
        return "chapter"
    told = next(filter(None, map(_TYPES.get, record.all("PT"))), "")
    return "article-journal" if not told or record.first("TA", "VI") else told


def _number(record: Record) -> str:
    """The number of an article that has pages too, where it is short enough to be one."""
    found = next((value for value in record.all("LID") if value.endswith(" [pii]")), "")
    return found.removesuffix(" [pii]") if re.fullmatch(r"[A-Za-z]{0,4}\d{1,8} \[pii\]", found) else ""


def _authors(record: Record) -> list[Name]:
    """Full names in their order, corporate ones among them; names with initials where nothing else is there."""
    has_full = bool(record.first("FAU"))
    names: list[Name] = []
    for tag, value in record.fields:
        if tag == "FAU" and is_one_name(value):  # a group has a tag of its own
            names.append(Name(family=value))
        elif tag == "FAU" or (tag == "AU" and not has_full and "," in value):
            names.append(inverted_name(joined(value)))
        elif tag == "AU" and ET_AL.fullmatch(value):
            names.append(OTHERS)
        elif tag == "AU" and not has_full:
            names.append(short_name(joined(value)))
        elif tag == "CN":
            names.append(Name(literal=joined(value)))
    return names


def _in_source(record: Record) -> str:
    """What SO has for pages where there is no PG: the number of the article."""
    match = _IN_SOURCE.search(joined(record.first("SO")))
    return match["page"] if match and not record.first("PG") else ""


def _doi(record: Record) -> str:
    marked = [value for value in record.all("LID", "AID") if "[doi]" in value or "doi.org/" in value]
    return next(filter(None, map(find_doi, marked)), "") or find_doi(record.first("SO"))
