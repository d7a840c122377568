"""What journals have announced about studies since they came out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.labels import citation_label
from mgtui.model.vocabularies import NOTICES, spelled

if TYPE_CHECKING:
    from mgtui.model import Notice, NoticesChecked, Study

_GRAVITY = list(NOTICES)


def retracted(study: Study) -> bool:
    """Whether a retraction is recorded. False says that none is known of, no more."""
    return any(notice.kind == "retraction" for notice in study.notices)


def marked_label(study: Study) -> str:
    """The citation label with the gravest notice: `✗ retracted: Smith 2001`, or `Smith 2001 (△ corrected)`."""
    label = citation_label(study)
    if not study.notices:
        return label
    gravest = NOTICES[min((notice.kind for notice in study.notices), key=_GRAVITY.index)]
    mark = f"{gravest.glyph} {gravest.mark}"
    return f"{mark}: {label}" if gravest.grave else f"{label} ({mark})"


def notice_words(study: Study) -> str:
    """All that is recorded, in a word each: `retracted, corrected`."""
    return ", ".join(dict.fromkeys(NOTICES[notice.kind].words for notice in study.notices))


def notice_text(notice: Notice) -> str:
    """One notice with all that is recorded of it: `✗ retraction 2010-02: the data were made up (PMID 20137807)`."""
    numbers = [f"{name} {number}" for name, number in (("DOI", notice.doi), ("PMID", notice.pmid)) if number]
    parts = [
        NOTICES[notice.kind].glyph,
        " ".join(filter(None, (spelled(notice.kind), notice.date))) + (":" if notice.note else ""),
        notice.note or "",
        f"({', '.join(numbers)})" if numbers else "",
    ]
    return " ".join(part for part in parts if part)


def notice_citations(study: Study) -> list[str]:
    """Behind a citation, one each: `Retracted 2010-02`."""
    return [" ".join(filter(None, (NOTICES[notice.kind].citation, notice.date))) for notice in study.notices]


def checked_text(checked: NoticesChecked) -> str:
    """When and where notices were looked for: `2026-11-01, PubMed`."""
    return ", ".join(filter(None, (checked.date, checked.where)))
