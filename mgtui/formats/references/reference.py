"""A reference on its way into a library, and what all readers of references share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.formats.dates import iso_date
from mgtui.formats.identity import find_doi, find_pmid
from mgtui.library import escaping
from mgtui.model import Name, Notice, NoticeKind, Study

if TYPE_CHECKING:
    from collections.abc import Iterable

UNTITLED = "(no title given)"
_ISSN = re.compile(r"\b[0-9]{4}-?[0-9]{3}[0-9Xx]\b")
_PMID = re.compile(r"PMID:\s*([0-9]+)")
_NUMBERS = re.compile(r"\b(?:doi|PMID|PMCID):", re.IGNORECASE)
PUBMED_NOTICES: dict[str, NoticeKind] = {
    "RIN": "retraction", "RetractionIn": "retraction",
    "RRI": "retraction", "RetractedandRepublishedIn": "retraction",
    "ECI": "expression_of_concern", "ExpressionOfConcernIn": "expression_of_concern",
    "CRI": "correction", "CorrectedandRepublishedIn": "correction",
    "EIN": "erratum", "ErratumIn": "erratum",
}  # fmt: skip
"""How PubMed marks that a notice on a record stands elsewhere, by the tag of nbib and the type in its XML."""
_SPACED_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_]\.)")


class Reference(Struct, frozen=True):
    """A study as a reference file gives it, its `id` still empty, and the key it has in that file."""

    study: Study
    key: str = ""


class Lists(Struct, frozen=True):
    """What was read of a reference file: its records in order, and what of it could not be read."""

    references: tuple[Reference, ...]
    damage: str = ""


def reference(
    *,
    title: str,
    key: str = "",
    kind: str = "",
    author: Iterable[Name] = (),
    issued: str = "",
    journal: str = "",
    volume: str = "",
    issue: str = "",
    page: str = "",
    publisher: str = "",
    doi: str = "",
    pmid: str = "",
    url: str = "",
    issn: str = "",
    abstract: str = "",
    notices: Iterable[Notice] = (),
) -> Reference:
    """A reference from the texts of a file; empty ones and what is no DOI, PMID or ISSN are left out."""
    serial = _ISSN.search(issn)
    study = Study(
        id="",
        title=_text(title) or UNTITLED,
        type=kind or None,
        author=tuple(name for name in map(_clean, author) if name.family or name.given or name.literal),
        issued=issued or None,
        container_title=_text(journal),
        volume=_text(volume),
        issue=_text(issue),
        page=_text(page.replace("--", "-")),
        publisher=_text(publisher),
        doi=find_doi(doi) or None,
        pmid=find_pmid(pmid) or None,
        url=_text(url),
        issn=serial.group() if serial else None,
        abstract=_text(abstract),
        notices=tuple(notices),
    )
    return Reference(study, escaping.clean(key))


def pubmed_notices(announced: Iterable[tuple[str, str, str]], publication_types: Iterable[str]) -> tuple[Notice, ...]:
    """What PubMed has of notices on a publication: (how it is marked, where the notice stands, its PMID) each.

    Only what was announced about the record itself: not of what it is a notice on, not comments or later versions.
    """
    found = [_notice(PUBMED_NOTICES[mark], where, pmid) for mark, where, pmid in announced if mark in PUBMED_NOTICES]
    if not any(notice.kind == "retraction" for notice in found) and "Retracted Publication" in publication_types:
        found.append(Notice("retraction"))
    return tuple(dict.fromkeys(found))


def _notice(kind: NoticeKind, where: str, pmid: str) -> Notice:
    line = " ".join(where.split())
    number = _PMID.search(line)
    source = _NUMBERS.split(line, maxsplit=1)[0].strip(" .")
    return Notice(
        kind,
        iso_date(source) or None,
        find_doi(line) or None,
        find_pmid(pmid) or (number[1] if number else None),
        _text(f"In {source}." if source else ""),
    )


def _clean(name: Name) -> Name:
    return Name(*map(escaping.clean, (name.family, name.given, name.literal)))


def _text(text: str) -> str | None:
    return escaping.clean(text) or None


def inverted_name(text: str) -> Name:
    """A name written "Family, Given" or "Family, Given, Jr."; without a comma it is kept as one."""
    text = escaping.clean(text).rstrip(";").strip()
    family, comma, given = text.partition(",")
    if not comma or not given.strip(" ,"):
        return Name(literal=family.strip()) if family.strip() else Name()
    parts = [part.strip() for part in given.split(",") if part.strip()]
    return Name(family=family.strip(), given=", ".join([_SPACED_INITIALS.sub(" ", parts[0]), *parts[1:]]))


def pages(first: str, last: str) -> str:
    """A range of pages; where the first already is one, that."""
    first, last = first.strip(), last.strip()
    if not last or last == first or re.search(r"[-–]", first):
        return first
    return f"{first}-{last}" if first else last
