"""Studies as RIS, written by rispy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.export.csl import DATE, NO_TAGS, certainty, keywords
from mgtui.library.labels import inverted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.model import Study

REFERENCE_TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "chapter": "CHAP", "dataset": "DATA", "manuscript": "UNPB", "paper-conference": "CONF", "patent": "PAT",
    "report": "RPRT", "software": "COMP", "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip
"""CSL type to reference type; every other one becomes `GEN`, with the CSL type in `M3`."""
_RANGE = re.compile(r"([^\s,-]+)-([^\s,-]+)")


def ris(studies: Iterable[Study], tags: Mapping[str, Sequence[str]] = NO_TAGS) -> str:
    """Studies as a RIS file, each with its tags among the keywords. The PMID stands in a note `N1` as `PMID: 123`."""
    from rispy import RisWriter

    class Writer(RisWriter):  # type: ignore[misc]
        def set_header(self, count: int) -> str:
            """No number before a record: it is no part of the format."""
            return ""

    return str(Writer().formats([_reference(study, tags.get(study.id, ())) for study in studies]))


def _reference(study: Study, tags: Sequence[str]) -> dict[str, Any]:
    kind = REFERENCE_TYPES.get(study.type or "", "GEN")
    pages = _RANGE.fullmatch(study.page or "")
    # A paper of a meeting has the meeting where others have a journal, and its proceedings in a field of their own.
    at_meeting = study.type == "paper-conference" and study.event_title and study.container_title
    journal, proceedings = study.container_title, study.event_title
    if at_meeting:
        journal, proceedings = proceedings, journal
    fields: dict[str, Any] = {
        "type_of_reference": kind,
        "id": study.id,
        "type_of_work": study.type if kind == "GEN" else None,
        "authors": [*map(inverted, study.author), *([study.more_authors] if study.more_authors else [])],
        "title": study.title,
        "secondary_title": journal,
        **_dates(study.issued or ""),
        "volume": study.volume,
        "number": study.issue,
        "start_page": pages[1] if pages else study.page,
        "end_page": pages[2] if pages else None,
        "publisher": study.publisher,
        "doi": study.doi,
        "urls": [study.url] if study.url else None,
        "issn": study.issn or study.isbn,
        "abstract": study.abstract,
        "edition": study.edition,
        "place_published": study.publisher_place,
        "notes": list(filter(None, (_identifiers(study), certainty(study)))),
        "keywords": keywords(study, tags),
    }
    unknown = {
        "C7": [study.number] if study.number else [],
        "C3": [proceedings] if proceedings else [],
        "T3": [study.collection_title] if study.collection_title else [],
        "A2": [*map(inverted, study.editor)],
    }
    found: dict[str, Any] = {name: _on_one_line(value) for name, value in fields.items() if value}
    others = {name: _on_one_line(values) for name, values in unknown.items() if values}
    return found | ({"unknown_tag": others} if others else {})


def _identifiers(study: Study) -> str:
    """PMID and PMCID as Zotero writes them into a note and EBSCO does, which all read them from there."""
    named = (("PMID", study.pmid), ("PMCID", study.pmcid))
    return " ".join(f"{name}: {number}" for name, number in named if number)


def _dates(issued: str) -> dict[str, str]:
    date = DATE.fullmatch(issued)
    if date is None:
        return {"date": issued}
    year, month, day = (part or "" for part in date.groups())
    return {"year": year, "date": f"{year}/{month}/{day}/" if month else ""}


def _on_one_line(value: str | list[str]) -> str | list[str]:
    """A line break would end the field."""
    return " ".join(value.split()) if isinstance(value, str) else [" ".join(text.split()) for text in value]
