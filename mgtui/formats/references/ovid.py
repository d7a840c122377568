"""Text that Ovid writes: records numbered `<1>`, with the names of their fields or two letters for them."""

from __future__ import annotations

import re

from mgtui.formats.dates import iso_date
from mgtui.formats.identity import find_doi
from mgtui.formats.references.names import names_in
from mgtui.formats.references.reference import Lists, Reference, gathered, reference

_TAGS = {
    "UI": "unique identifier", "AU": "authors", "FA": "authors full name", "TI": "title", "SO": "source",
    "AB": "abstract", "DO": "digital object identifier", "YR": "year of publication",
    "DB": "database", "JN": "journal name",
    "IS": "issn", "VO": "volume", "IP": "issue/part", "PG": "page", "PM": "pmid",
}  # fmt: skip
_NAMES = {
    "author": "authors", "authors full names": "authors full name", "author full name": "authors full name",
    "accession number": "unique identifier", "doi": "digital object identifier",
    "publication year": "year of publication",
    "author name": "authors", "pubmed id": "pmid", "medline pmid": "pmid", "issn print": "issn",
    "issn linking": "issn",
}  # fmt: skip
_TAGGED = re.compile(r"^([A-Z]{2})\s{1,2}- ?(.*)$")
_LABEL = re.compile(r"^([A-Z][A-Za-z/()' -]{1,48})$")
_SOURCE = re.compile(
    r"(?P<journal>.+?)\.\s+(?:Vol\.\s*)?(?P<volume>[^\s(:,]+)?\s*(?:\((?P<issue>[^)]*)\))?\s*"
    r"(?:(?::|,\s*(?:pp\.?|Article Number:))\s*(?P<page>[^,]*?))?,\s*(?P<date>(?:19|20)\d\d\b.*"
    r"|(?:\d{1,2} )?[A-Z][a-z]{2}.*(?:19|20)\d\d\b.*)"
)


def read_ovid(text: str) -> Lists:
    """The references of a file of text of Ovid."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if re.fullmatch(r"\s*<\s*\d+\.?\s*>\s*", line)]
    records = [
        (f"line {start + 1}", _fields(lines[start + 1 : end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    return gathered([(where, fields) for where, fields in records if fields], _reference)


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """The lines of each field by its name; a value stands below its name, indented, or behind two letters."""
    fields: dict[str, list[str]] = {}
    current = ""
    for line in lines:
        tagged, label = _TAGGED.match(line), _LABEL.match(line)
        if tagged:
            current = _TAGS.get(tagged[1], tagged[1])
            fields.setdefault(current, []).append(tagged[2].strip())
        elif label:
            current = _NAMES.get(label[1].strip().lower(), label[1].strip().lower())
        elif line.strip() and current:
            fields.setdefault(current, []).append(line.rstrip())
    return fields


def _reference(fields: dict[str, list[str]]) -> Reference:
    def told(name: str) -> str:
        return " ".join(" ".join(fields.get(name, ())).split())

    source = _SOURCE.fullmatch(told("source").rstrip(". "))
    where = source.groupdict(default="") if source else {}
    is_medline = "medline" in told("database").lower() and "embase" not in told("database").lower()
    number = told("unique identifier")
    return reference(
        title=told("title"),
        key=number,
        kind="article-journal",
        author=names_in(_people(fields.get("authors full name") or fields.get("authors", []))),
        issued=iso_date(where.get("date", "")) or iso_date(told("year of publication")) or iso_date(told("source")),
        journal=told("journal name") or where.get("journal", "") or told("source").partition(". ")[0],
        volume=told("volume") or where.get("volume", ""),
        issue=told("issue/part") or where.get("issue", ""),
        page=told("page") or where.get("page", "").strip(),
        doi=find_doi(told("digital object identifier")) or find_doi(told("source")),
        pmid=told("pmid") or (number if is_medline else ""),
        issn=told("issn"),
        abstract=told("abstract"),
    )


def _people(lines: list[str]) -> str:
    """Names parted by two blanks, by lines or by semicolons, each with a full stop behind it."""
    parts = [part.strip() for line in lines for part in re.split(r"\s{2,}|;", line.strip()) if part.strip()]
    return "; ".join(re.sub(r"(?<=[A-Za-z]{2})\.$|(?<=\s[A-Z])\.$", "", part) for part in parts)
