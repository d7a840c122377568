"""A line of time of a question: when its studies came out, and when articles said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.answering.groups import GROUP_KEYS, group_of
from mgtui.answering.sections import study_text
from mgtui.ref import key_of

if TYPE_CHECKING:
    from mgtui.answering.groups import Answer
    from mgtui.model import Library

NO_YEAR = "year not recorded"


class Event(Struct, frozen=True):
    """A study or an article at its year."""

    year: str
    """Four digits, or that it is not recorded."""
    target: str
    """`study:<id>`, or the id of the first claim of the article."""
    glyph: str
    text: str
    notes: tuple[str, ...] = ()


def timeline(found: Answer, library: Library) -> list[Event]:
    """Studies and articles of an answer, the earliest first; those without a year last."""
    events = [*_studies(found, library), *_articles(found, library)]
    return sorted(events, key=lambda event: (event.year == NO_YEAR, event.year))


def _studies(found: Answer, library: Library) -> list[Event]:
    events = {}
    for key in GROUP_KEYS:
        for row in found.groups[key]:
            for line in row.studies:
                if line.id not in events:
                    study = library.studies[key_of("study", line.id)]
                    notes = (f"on: {row.claim.statement}",)
                    events[line.id] = Event(_year(study.issued), line.id, "▪", study_text(line), notes)
    return list(events.values())


def _articles(found: Answer, library: Library) -> list[Event]:
    said: dict[str, dict[str, int]] = {}
    firsts: dict[str, str] = {}
    for key in GROUP_KEYS:
        for row in found.groups[key]:
            article = row.claim.article
            firsts.setdefault(article, row.claim.id)
            counts = said.setdefault(article, {})
            counts[key] = counts.get(key, 0) + 1
    events = []
    for article, counts in said.items():
        record = library.articles.get(article)
        words = ", ".join(f"{group_of(key, found.question).brief} {counts[key]}" for key in GROUP_KEYS if key in counts)
        title = record.title if record else article
        events.append(Event(_year(record.issued if record else None), firsts[article], "¶", f"{title}: claims {words}"))
    return events


def _year(issued: str | None) -> str:
    return (issued or "")[:4] or NO_YEAR
