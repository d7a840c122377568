"""A reference on its way into a library, and what all readers of references share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mgtui.formats import markup
from mgtui.formats.dates import iso_date
from mgtui.formats.identity import find_doi, find_pmcid, find_pmid
from mgtui.formats.references.names import ET_AL, OTHERS
from mgtui.library import escaping
from mgtui.model import Name, Notice, NoticeKind, Study

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Record = TypeVar("_Record")

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
_ISBN = re.compile(r"\b(?:97[89][- ]?)?(?:[0-9][- ]?){9}[0-9Xx]\b")
_NO_PAGES = re.compile(
    r"n\.?\s*pag\w*\.?|n/?a|no pag\w*|not available|\(?no pagination\)?|unpaginated|nil|none|-+|0|\?+", re.IGNORECASE
)
_ARTICLE_WORD = re.compile(r"^(?:art(?:icle)?\.?\s*(?:no|num|number|id)?\.?|artn|no\.)\s*:?\s+(?=\S*\d)", re.IGNORECASE)
_FEW = 3


class Reference(Struct, frozen=True):
    """A study as a reference file gives it, its `id` still empty, and the key it has in that file."""

    study: Study
    key: str = ""
    links: tuple[tuple[str, str], ...] = ()
    """Publications that it belongs to: the field of a study that says how, and the key in this file or `pmid:123`."""


class Lists(Struct, frozen=True):
    """What was read of a reference file: its records in order, and what of it could not be read."""

    references: tuple[Reference, ...]
    damage: str = ""


def gathered(
    records: Iterable[tuple[str, _Record]], convert: Callable[[_Record], Reference | None], damage: str = ""
) -> Lists:
    """Each record as a reference, whatever one of them does; each with where it stands, such as `line 12`."""
    found: list[Reference] = []
    bad: list[str] = []

    def take(where: str, record: _Record) -> None:
        try:
            reference = convert(record)
        except Exception as error:
            # What a stranger's record makes a reader raise is no closed list, and the others are worth more.
            bad.append(f"the record in {where} could not be read ({type(error).__name__}: {str(error)[:80]})")
        else:
            if reference is None:
                return
            if reference.study == Study("", UNTITLED, type=reference.study.type):
                bad.append(f"the record in {where} is empty")
            else:
                found.append(reference)

    for where, record in records:
        take(where, record)
    return Lists(tuple(found), "; ".join(filter(None, (damage, listed(bad)))))


def listed(remarks: list[str]) -> str:
    """The first of many remarks, and how many there are more."""
    more = [f"and {len(remarks) - _FEW} more"] if len(remarks) > _FEW else []
    return "; ".join([*remarks[:_FEW], *more])


def reference(
    *,
    title: str,
    key: str = "",
    kind: str = "",
    author: Iterable[Name] = (),
    editor: Iterable[Name] = (),
    issued: str = "",
    journal: str = "",
    volume: str = "",
    issue: str = "",
    page: str = "",
    article_number: str = "",
    publisher: str = "",
    place: str = "",
    edition: str = "",
    collection: str = "",
    event: str = "",
    doi: str = "",
    pmid: str = "",
    pmcid: str = "",
    url: str = "",
    issn: str = "",
    isbn: str = "",
    abstract: str = "",
    notices: Iterable[Notice] = (),
    links: Iterable[tuple[str, str]] = (),
) -> Reference:
    """A reference from the texts of a file; empty ones and what is no DOI, PMID or ISSN are left out.

    The number of an article that has no pages stands in their place, as styles and other programs expect; that of a
    report does not.
    """
    kind, issued, doi, pmid, pmcid, issn, isbn = map(escaping.clean, (kind, issued, doi, pmid, pmcid, issn, isbn))
    serial, book = _ISSN.search(issn), _ISBN.search(isbn or issn)
    where, number = locator(page), locator(_ARTICLE_WORD.sub("", article_number.strip()))
    people = _names(author)
    study = Study(
        id="",
        title=_text(title) or UNTITLED,
        title_markup=escaping.clean(markup.kept(title)) or None,
        type=kind or None,
        author=tuple(name for name in people if name != OTHERS),
        more_authors=OTHERS.literal if OTHERS in people else None,
        editor=tuple(name for name in _names(editor) if name != OTHERS),
        issued=issued or None,
        container_title=_text(journal),
        volume=_text(volume),
        issue=_text(issue),
        page=_text(where or (number if kind != "report" else "")),
        number=_text(number) if (where or kind == "report") and number != where else None,
        publisher=_text(publisher),
        publisher_place=_text(place),
        edition=_text(edition),
        collection_title=_text(collection),
        event_title=_text(event),
        doi=find_doi(markup.plain(doi)) or None,
        pmid=find_pmid(pmid) or None,
        pmcid=find_pmcid(pmcid) or None,
        url=_url(url),
        issn=serial.group() if serial else None,
        isbn=book.group() if book and not serial else None,
        abstract=_text(abstract),
        notices=tuple(notices),
    )
    return Reference(study, escaping.clean(key), tuple(links))


PUBMED_LINKS = {
    "EFR": "erratum_of", "ErratumFor": "erratum_of", "CON": "comment_on", "CommentOn": "comment_on",
    "UIN": "preprint_of", "UpdateIn": "preprint_of",
    "ROF": "erratum_of", "RetractionOf": "erratum_of", "ECF": "erratum_of", "ExpressionOfConcernFor": "erratum_of",
}  # fmt: skip
"""How PubMed marks that a record belongs to another one, and the field of a study that says so."""


def pubmed_links(related: Iterable[tuple[str, str, str]], publication_types: Iterable[str]) -> list[tuple[str, str]]:
    """The publications that a record belongs to, as `Reference.links` has them; what is updated is a preprint only
    where it is one."""
    found = []
    is_preprint = "Preprint" in publication_types
    for mark, where, pmid in related:
        link, number = PUBMED_LINKS.get(mark, ""), _PMID.search(where)
        known = find_pmid(pmid) or (number[1] if number else "")
        if link and known and (link != "preprint_of" or is_preprint):
            found.append((link, f"pmid:{known}"))
    return found


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


def _names(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names that are some; whatever a file calls those it leaves out is OTHERS."""
    known = [name for name in map(_clean, names) if name.family or name.given or name.literal]
    return tuple(OTHERS if ET_AL.fullmatch(name.literal or name.family) and not name.given else name for name in known)


def _clean(name: Name) -> Name:
    return Name(
        *(escaping.clean(markup.plain(part)) for part in (name.family, name.given, name.literal, name.dropping))
    )


def _text(text: str) -> str | None:
    return escaping.clean(markup.plain(text)) or None


def _url(text: str) -> str | None:
    """The first address of several; `<Go to ISI>://` and the like lead nowhere."""
    addresses = markup.plain(text).split()
    first = next((part for part in addresses if re.match(r"(?:https?|ftp)://\S|www\.\S", part)), "")
    return escaping.clean(first or ("" if text.lstrip().startswith("<") else addresses[0] if addresses else "")) or None


def locator(page: str) -> str:
    """Pages or the number of an article, "" where it says that there are none; of `297--297` one page."""
    text = re.sub(r"\s*-{2,}\s*", "-", escaping.clean(page)).strip().strip(";,").removesuffix("-")
    text = re.sub(r"^pp?\.\s*(?=\w)", "", text)
    parts = [part.strip() for part in text.split("-")]
    if not text or all(_NO_PAGES.fullmatch(part) for part in [text] if part) or all(map(_NO_PAGES.fullmatch, parts)):
        return ""
    return parts[0] if len(parts) == 2 and parts[0] == parts[1] else text


def pages(first: str, last: str) -> str:
    """A range of pages; where the first already is one, that."""
    first, last = locator(first), locator(last)
    if not first or not last or last == first or re.search(r"[-–]", first):
        return first
    return f"{first}-{last}"
