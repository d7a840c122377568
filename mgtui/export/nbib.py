"""Studies in PubMed's own format (MEDLINE, .nbib)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.export.csl import DATE, NO_TAGS, certainty, keywords
from mgtui.formats.references.names import parts_of
from mgtui.library.labels import inverted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.model import Name, Study

PUBLICATION_TYPES = {
    "article-journal": "Journal Article", "report": "Technical Report", "thesis": "Academic Dissertation",
    "dataset": "Dataset", "paper-conference": "Congress", "webpage": "Webcast",
    "article-newspaper": "Newspaper Article",
}  # fmt: skip
"""CSL type to publication type. A book and a chapter are told by their fields; any other type is not written."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def nbib(studies: Iterable[Study], tags: Mapping[str, Sequence[str]] = NO_TAGS) -> str:
    """Studies as a file in PubMed format; one without a PMID begins with its id as `OID`."""
    return "\n\n".join("\n".join(_lines(study, tags.get(study.id, ()))) for study in studies) + "\n"


def _lines(study: Study, tags: Sequence[str]) -> list[str]:
    kind = study.type or "article-journal"
    is_book = kind == "book"
    fields = [
        ("PMID" if study.pmid else "OID", study.pmid or study.id),
        ("DP", _date(study.issued or "")),
        ("BTI" if is_book else "TI", study.title),
        *((tag, text) for name in study.author for tag, text in _author(name)),
        ("AU", (study.more_authors or "").rstrip(".") and "et al"),
        *(("FED", inverted(name)) for name in study.editor),
        ("BTI" if kind == "chapter" else "JT", "" if is_book else study.container_title),
        ("VI", study.volume),
        ("IP", study.issue),
        ("PG", study.page),
        ("LID", study.number and f"{study.number} [pii]"),
        ("LID", study.doi and f"{study.doi} [doi]"),
        ("IS", study.issn and f"{study.issn} (Print)"),
        ("ISBN", study.isbn),
        ("PMC", study.pmcid),
        ("PB", study.publisher),
        ("PL", study.publisher_place),
        ("EN", study.edition),
        ("CTI", study.collection_title),
        ("PT", PUBLICATION_TYPES.get(kind)),
        ("AB", study.abstract),
        *(("OT", word) for word in keywords(study, tags)),
        ("GN", certainty(study)),
    ]
    return [f"{tag:4}- {' '.join(text.split())}" for tag, text in fields if text]


def _author(name: Name) -> list[tuple[str, str]]:
    if not (name.family and name.given):
        whole = name.family or name.given
        return [("CN", name.literal)] if name.literal else [("FAU", whole), ("AU", whole)]
    given, suffix = parts_of(name)
    short = "".join(part[0] for part in re.split(r"[\s.-]+", given) if part[:1].isupper())
    return [("FAU", inverted(name)), ("AU", " ".join(filter(None, (name.family, short, suffix.rstrip(".")))))]


def _date(issued: str) -> str:
    date = DATE.fullmatch(issued)
    if date is None:
        return issued
    year, month, day = date.groups()
    return " ".join(filter(None, (year, _MONTHS[int(month) - 1] if month else "", day and day.lstrip("0"))))
