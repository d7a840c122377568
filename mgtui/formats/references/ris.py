"""RIS, as nearly every database and reference manager exports it, each in its own reading of it."""

from __future__ import annotations

from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi
from mgtui.formats.references.reference import Lists, Reference, inverted_name, pages, reference
from mgtui.formats.references.tagged import RIS, Record, joined, read_records

_TYPES = {
    "JOUR": "article-journal", "JFULL": "article-journal", "EJOUR": "article-journal", "ABST": "article-journal",
    "INPR": "article-journal", "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book",
    "EDBOOK": "book", "SER": "book", "CHAP": "chapter", "ECHAP": "chapter", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis", "ELEC": "webpage",
    "BLOG": "post-weblog", "DATA": "dataset", "PAT": "patent", "STAT": "legislation",
    "BILL": "bill", "CASE": "legal_case", "UNPB": "manuscript", "MANSCPT": "manuscript", "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary", "VIDEO": "motion_picture", "COMP": "software", "MAP": "map",
}  # fmt: skip
_WHOLES = frozenset({"book", "report", "thesis", "patent", "dataset", "legislation", "bill", "legal_case",
    "motion_picture", "software", "map", "document"})  # fmt: skip
_CONTAINERS = ("JF", "T2", "JO", "JA", "J2", "J1", "BT")
_PLAIN = frozenset(
    {"AGGR", "ANCIENT", "ART", "CHART", "CLSWK", "EQUA", "FIGURE", "HEAR", "LEGAL", "MUSIC", "SOUND", "SLIDE"}
)
_DATE_TAGS = ("PY", "Y1", "DA")


def read_ris(text: str) -> Lists:
    """The references of a RIS file; a record that is cut off is kept, and said to be."""
    records = list(read_records(text, RIS))
    cut = sum(not record.complete for record in records)
    damage = (
        f"{cut} of {len(records)} records without the line that ends them: what there is of them was taken"
        if cut
        else ""
    )
    return Lists(tuple(map(_reference, records)), damage)


def _reference(record: Record) -> Reference:
    kind = _kind(record)
    return reference(
        title=joined(_title(record, kind)),
        key=record.first("ID"),
        kind=kind,
        author=map(inverted_name, record.all("AU", "A1") or record.all("A2", "ED") * (kind == "book")),
        issued=_issued(record),
        journal=joined(_journal(record, kind)),
        volume=record.first("VL"),
        issue=record.first("IS")
        or (record.first("M1") if kind == "article-journal" and record.first("M1").isdecimal() else ""),
        page=pages(record.first("SP"), record.first("EP")),
        publisher=joined(record.first("PB")),
        doi=_doi(record),
        pmid=_pmid(record),
        url=record.first("UR").split("\n")[0],
        issn=record.first("SN"),
        abstract=joined(record.first("AB", "N2")),
    )


def _kind(record: Record) -> str:
    """The type; where RIS has none of that name, what has a journal is taken for an article."""
    given = record.first("TY").upper()
    if given in _TYPES:
        return _TYPES[given]
    return "article-journal" if given not in _PLAIN and record.first(*_CONTAINERS) else "document"


def _title(record: Record, kind: str) -> str:
    if kind == "chapter" or kind in _WHOLES:
        return record.first("TI", "T1", "CT", "BT", "ST", "T2")
    return record.first("TI", "T1", "CT", "ST", "BT")


def _journal(record: Record, kind: str) -> str:
    if kind in _WHOLES:
        return ""
    if kind == "paper-conference":
        return record.first("C3", "BT", "T2", "JF", "JO", "J2", "JA", "T3")
    if kind == "chapter":
        return record.first("BT", "T2", "JF", "JO", "J2", "JA")
    return record.first(*_CONTAINERS)


def _issued(record: Record) -> str:
    """The date with the most parts among those of the year that is given first."""
    found = [_date(value) for value in record.all(*_DATE_TAGS[:2])] + [_date(value) for value in record.all("DA")]
    found = list(filter(None, found))
    same_year = [day for day in found if day[:4] == found[0][:4]] if found else []
    return max(same_year, key=len, default="")


def _date(value: str) -> str:
    """RIS writes year/month/day/other; what people put there is more various."""
    parts = [part.strip() for part in value.split("/")]
    if len(parts[0]) == 4 and parts[0].isdecimal() and len(parts) > 1:
        return join(parts[0], *parts[1:3])
    return iso_date(value)


def _doi(record: Record) -> str:
    given = find_doi(record.first("DO"))
    others = (
        find_doi(value)
        for value in record.all("M3", "UR", "L3", "N1", "ID", "L1")
        if "doi" in value.lower() or value.startswith("10.")
    )
    return given or next(filter(None, others), "")


def _pmid(record: Record) -> str:
    source = " ".join(record.all("DB", "DP", "N1")).lower()
    accession = record.first("AN", "C2")
    return accession if ("pubmed" in source or "medline" in source or accession.upper().startswith("PMID")) else ""
