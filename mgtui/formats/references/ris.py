"""RIS, as nearly every database and reference manager exports it, each in its own reading of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi
from mgtui.formats.references.identifiers import RIS_DATABASES, RIS_PMIDS, pmcid_in, pmid_in
from mgtui.formats.references.names import names_in
from mgtui.formats.references.reference import Lists, Reference, gathered, pages, reference
from mgtui.formats.references.tagged import RIS, Record, cut_off, joined, placed, read_records

if TYPE_CHECKING:
    from mgtui.model import Name

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
_PARTS = frozenset({"chapter", "entry-encyclopedia", "entry-dictionary"})
_CONTAINERS = ("JF", "T2", "JO", "JA", "J2", "J1", "BT")
_PLAIN = frozenset(
    {"AGGR", "ANCIENT", "ART", "CHART", "CLSWK", "EQUA", "FIGURE", "HEAR", "LEGAL", "MUSIC", "SOUND", "SLIDE"}
)
_DATE_TAGS = ("PY", "Y1", "DA")
_ACCESSION = re.compile(r"(?:PUBMED|EMBASE|CINAHL|CTGOV|ICTRP|[A-Z]{2,})\W+\S*\d{5,}.*", re.DOTALL)
"""What Cochrane writes into C3, where others name a conference."""
_PROCEEDINGS = re.compile(r"Proceedings Title:\s*(\S.*)", re.DOTALL)
"""How RefWorks keeps the title of proceedings in a note."""
_ARTICLE_NUMBER = re.compile(
    r"(?:(?:article|art|artn)\b\.?\s*(?:no\b\.?|number|id)?:?\s*)?[A-Za-z]{0,8}[-.]?\d[\w.:/-]{0,20}", re.IGNORECASE
)
_TITLES = ("TI", "T1", "CT", "ST", "BT")


def read_ris(text: str) -> Lists:
    """The references of a RIS file; a record that is cut off is kept, and said to be."""
    records = [record for record in read_records(text, RIS) if record.first("TY", *_TITLES, "AU", "A1")]
    return gathered(placed(records), _reference, cut_off(records))


def _reference(record: Record) -> Reference:
    kind = _kind(record)
    issue, article_number = _numbers(record, kind)
    editors = () if kind in ("book", "patent") and not record.first("AU", "A1") else _people(record, "A2", "ED")
    return reference(
        title=joined(_title(record, kind)),
        key=record.first("ID"),
        kind=kind,
        author=_people(record, "AU", "A1") or _people(record, "A2", "ED") * (kind == "book"),
        editor=editors if kind in _PARTS or kind in ("book", "paper-conference") else (),
        issued=_issued(record),
        journal=joined(_journal(record, kind)),
        volume=record.first("VL"),
        issue=issue,
        page=pages(record.first("SP"), record.first("EP")),
        article_number=article_number,
        publisher=joined(record.first("PB")),
        place=joined(record.first("CY", "PP")) if kind != "article-journal" else "",
        edition=joined(record.first("ET")) if kind in ("book", "chapter", "report") else "",
        collection=joined(record.first("T3")) if kind in ("book", "chapter", "paper-conference") else "",
        event=_event(record, kind),
        doi=_doi(record),
        pmid=pmid_in(record, RIS_PMIDS, RIS_DATABASES),
        pmcid=pmcid_in(record),
        url=record.first("UR", "L2", "LK"),
        issn=record.first("SN"),
        isbn=record.first("SN") if kind != "article-journal" else "",
        abstract=joined(record.first("AB", "N2")),
    )


def _people(record: Record, *tags: str) -> tuple[Name, ...]:
    return tuple(name for value in record.all(*tags) for name in names_in(joined(value)))


def _kind(record: Record) -> str:
    """The type; where RIS has none of that name, what has a journal is taken for an article."""
    given = record.first("TY").upper()
    if given in _TYPES:
        return _TYPES[given]
    return "article-journal" if given not in _PLAIN and record.first(*_CONTAINERS) else "document"


def _title(record: Record, kind: str) -> str:
    if kind == "chapter" or kind in _WHOLES:
        return record.first("TI", "T1", "CT", "BT", "ST", "T2")
    return record.first(*_TITLES)


def _journal(record: Record, kind: str) -> str:
    if kind in _WHOLES:
        return ""
    if kind == "paper-conference":
        conference = record.first("C3")
        named = "" if _ACCESSION.fullmatch(conference) else conference
        noted = next(filter(None, map(_PROCEEDINGS.fullmatch, record.all("N1"))), None)
        return named or (noted[1] if noted else "") or record.first("BT", "T2", "JF", "JO", "J2", "JA", "T3")
    if record.first("TY").upper() in ("WEB", "ELEC", "BLOG"):
        # A page or blog: EndNote writes its title into J2, and a series into T2.
        return record.first("JF", "J2", "T2", "JO", "JA", "J1", "BT")
    if kind in _PARTS:
        return record.first("BT", "T2", "JF", "JO", "J2", "JA")
    return record.first(*_CONTAINERS)


def _event(record: Record, kind: str) -> str:
    """The meeting at which a paper was given: what stands in the place of a journal where the proceedings are named."""
    named = joined(record.first("T2")) if kind == "paper-conference" and record.first("C3") else ""
    return "" if named == joined(_journal(record, kind)) else named


def _numbers(record: Record, kind: str) -> tuple[str, str]:
    """The issue and the number of the article: Scopus and Web of Science have that in C7, others in M1."""
    issue, other, article_number = record.first("IS"), record.first("M1"), record.first("C7")
    if not issue and kind == "article-journal" and other.isdecimal() and (len(other) < 4 or record.first("SP")):
        return other, article_number
    if not article_number and kind == "article-journal" and _ARTICLE_NUMBER.fullmatch(other):
        article_number = other
    return issue, article_number if _ARTICLE_NUMBER.fullmatch(article_number) else ""


def _issued(record: Record) -> str:
    """The date with the most parts among those of the year that is given first."""
    found = list(filter(None, map(_date, record.all(*_DATE_TAGS[:2]))))
    # Web of Science leaves the year out of DA: JUN 7.
    year = f" {found[0][:4]}" if found else ""
    found += filter(None, (_date(day) or iso_date(day + year) for day in record.all("DA")))
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
        for value in record.all("M3", "UR", "L3", "L2", "LK", "N1", "ID", "L1")
        if "doi" in value.lower() or value.startswith("10.")
    )
    return given or next(filter(None, others), "")
