"""Which field of which database holds an identifier: one table, each row with where that is written.

A number is a PMID only where a field of that database is made for it, or where the text says that it is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.formats.identity import find_pmcid, noted_pmid

if TYPE_CHECKING:
    from mgtui.formats.references.tagged import Record


class Place(Struct, frozen=True):
    """A field of a database that holds a PMID."""

    tag: str
    database: str
    """Pattern of the name of the database, found in the fields that name it; empty where any has it so."""
    value: str
    """Pattern of the whole value, the number in a group."""
    source: str


_NUMBER = r"0*([1-9][0-9]{4,7})"
_MEDLINE = r"(?:pubmed|(?:ovid )?medline|nlm|premedline|(?:u\.?s\.? )?national library of medicine)\b"
RIS_PMIDS: tuple[Place, ...] = (
    Place("C5", r"embase", _NUMBER, "RIS of embase.com: C5 is the Medline PMID"),
    Place("C2", r"scopus", _NUMBER, "RIS of Scopus: C2 is the PubMed ID"),
    Place("C3", "", r".*\bPUBMED\s+([1-9][0-9]*).*", "RIS of Cochrane CENTRAL: C3 lists accession numbers"),
    Place("ID", _MEDLINE, _NUMBER, "RIS of Ovid: ID is the unique identifier, in MEDLINE the PMID"),
    Place("AN", _MEDLINE, _NUMBER, "RIS of PubMed, Ovid and EndNote: AN is the accession number of the database"),
    Place("M1", _MEDLINE, _NUMBER, "RIS of older reference managers beside DB MEDLINE"),
    Place("U1", "", r"0*([1-9][0-9]{0,7})\s*\[pmid\]", "RIS of PubMed Central's citation exporter"),
    Place("U1", r"dimensions", _NUMBER, "RIS of Dimensions: U1 is the PubMed ID"),
)
REFER_PMIDS: tuple[Place, ...] = (
    Place("M", _MEDLINE, _NUMBER, "EndNote export of PubMed: %M is the accession number of the database in %W or %~"),
)
RIS_DATABASES = ("DB", "DP")
REFER_DATABASES = ("W", "~")
_NOTES = frozenset(
    ["N1", "M1", "M2", "M3", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "U1", "U2", "U3", "U4", "U5", "AN", "ID",
     "UR", "L1", "L2", "L3", "LK", "CN", "RN", "Z", "M", "1", "U", "UL", "UT", "NO", "OT"]
)  # fmt: skip
"""Fields in which a text may say that a number is a PMID."""


def pmid_in(record: Record, places: tuple[Place, ...], databases: tuple[str, ...]) -> str:
    """The PMID of a record: from the field made for it, else from a text that says so; "" where there is none."""
    named = [name.strip().lower() for name in record.all(*databases)]
    for place in places:
        for value in record.all(place.tag):
            match = re.fullmatch(place.value, value.strip(), re.IGNORECASE | re.DOTALL)
            if match and _is_of(place, named):
                return match[1]
    notes = (noted_pmid(value) for tag, value in record.fields if tag in _NOTES)
    return next(filter(None, notes), "")


def pmcid_in(record: Record) -> str:
    """The number in PubMed Central, as `PMC123`; "" where there is none."""
    return next(filter(None, (find_pmcid(value) for tag, value in record.fields if tag in _NOTES)), "")


def _is_of(place: Place, named: list[str]) -> bool:
    """Whether a place is of a database that is named; Embase writes its own numbers beside the name of MEDLINE."""
    if not place.database:
        return True
    found = [re.match(place.database, name) is not None for name in named]
    return any(found) and not (place.database == _MEDLINE and any("embase" in name for name in named))
