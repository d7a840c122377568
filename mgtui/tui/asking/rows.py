"""Rows for answers and what is seen of them. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.groups import GROUP_KEYS, GROUPS
from mgtui.answering.numbers import drawn, numbers, reasons
from mgtui.answering.other_side import First, Page, paged
from mgtui.answering.sections import (
    BESIDE,
    PARTS,
    beside_shown,
    condition_before,
    notes,
    studies,
    title_of,
    title_of_beside,
    understood,
    where,
)
from mgtui.answering.timeline import timeline
from mgtui.counting import number_of
from mgtui.evidence.profile_words import Item, Section
from mgtui.ref import written
from mgtui.tui.records import Row
from mgtui.tui.rows import article_label, designs_text, place_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.groups import Answer, Answering
    from mgtui.answering.names import Names
    from mgtui.answering.saved import Change
    from mgtui.answering.timeline import Event
    from mgtui.evidence.articles_compared import Compared, Pair
    from mgtui.evidence.links import Links
    from mgtui.evidence.tellings import Told

WHOLE = "whole"
"""The id of the row that shows every claim of long groups."""
SENTENCE = "sentence"
"""The id of the row that tells the answer in one sentence."""


NARROWER = "question:"
"""What the key of a row begins with that leads to a narrower question: its id."""


def answer_rows(found: Answer, line: str, links: Links, names: Names, *, whole: bool = False) -> list[Row]:
    """The sentence, the groups, the numbers, the line of time, what stands beside; `whole`: every claim of long groups
    too."""
    read = understood(found.question)
    told = " · ".join(f"{PARTS[part].lower()}: {words}" for part, words in read.items())
    rows = [Row(SENTENCE, found.question.text, "", line, note=" ".join([told, *notes(found)]), about=())]
    seen: set[str] = set()
    for key in GROUP_KEYS:
        members = found.groups[key]
        if members:
            rows.append(Row(None, head=f"{GROUPS[key].glyph} {title_of(key, found)}"))
            page = paged(members, found, names) if not whole else Page(tuple(First(row, "", "") for row in members), "")
            for each in page.firsts:
                rows.append(_claim_row(each.row, found, links, seen, first=key == "only_if"))
                if each.more:
                    rows.append(
                        Row(each.question, f"  and {each.more}", key=f"{NARROWER}{key}:{each.question}", about=())
                    )
            if page.left:
                rows.append(Row(WHOLE, f"and {page.left}: all of them", key=f"{WHOLE}:{key}", about=()))
    rows += _number_rows(found, names)
    rows += time_rows(timeline(found, links.library)) if found.found else []
    if found.beside:
        rows.append(Row(None, head=f"{BESIDE} {title_of_beside(found)}"))
        shown, left = beside_shown(found, whole=whole)
        rows += [_claim_row(row, found, links, seen, first=False, key="beside:") for row in shown]
        if left:
            rows.append(
                Row(WHOLE, f"and {number_of(left, 'claim')} farther off: all of them", key=f"{WHOLE}:beside", about=())
            )
    return rows


def change_rows(changes: Sequence[Change]) -> list[Row]:
    """What has changed, to stand below the sentence."""
    rows = [Row(change.record, "", "", change.words, key=f"change:{n}") for n, change in enumerate(changes)]
    return [Row(None, head="△ Changed since you last looked"), *rows]


def _claim_row(row: Answering, found: Answer, links: Links, seen: set[str], *, first: bool, key: str = "claim:") -> Row:
    claim = row.claim
    condition = condition_before(row) if first else ""
    note = "" if key == "beside:" else "  ◦  ".join(studies(row, found, seen))
    told = where(row, links.library, condition=not first).partition(" · ")[2]
    head = " · ".join(filter(None, (article_label(claim.article, links.library), told)))
    return Row(
        claim.id, head, designs_text(claim, links), f"{condition}{claim.statement}", note=note, key=f"{key}{claim.id}"
    )


def _number_rows(found: Answer, names: Names) -> Iterator[Row]:
    made = numbers(found, names)
    count = sum(len(scale.figures) for scale in made.scales) + len(made.apart)
    if count:
        yield Row(None, head=f"≈ Numbers side by side: {number_of(count, 'result')}, none of them pooled")
    for number, scale in enumerate(made.scales):
        for line, (figure, bar) in enumerate(zip(scale.figures, drawn(scale), strict=True)):
            head = f"{figure.glyph} {figure.label}  {scale.title}"
            yield Row(figure.study, head, figure.people, bar, note=figure.text, key=f"scale:{number}:{line}")
    if made.apart:
        yield Row(None, head=f"Not on one scale: {'; '.join(reasons(made.apart))}")
    for number, (figure, why) in enumerate(made.apart):
        head = f"{figure.glyph or '?'} {figure.label}  {figure.outcome}"
        yield Row(figure.study, head, figure.people, figure.text, note=why, key=f"apart:{number}")


def time_rows(events: Sequence[Event]) -> list[Row]:
    """A line of time: a heading for each year, with its studies (▪) and articles (¶)."""
    rows = [Row(None, head="│ Line of time: studies ▪ and what articles say ¶")] if events else []
    for number, event in enumerate(events):
        head = f"{event.year}  {event.glyph}"
        rows.append(Row(event.target, head, "", event.text, note="; ".join(event.notes), key=f"time:{number}"))
    return rows


def retold_rows(told: Sequence[Told], links: Links) -> list[Row]:
    """Studies told in several ways, each with its tellings."""
    rows = []
    for one in told:
        articles = number_of(one.articles, "article")
        rows.append(Row(None, head=f"{one.label}  distance {one.distance} · {articles}"))
        for number, telling in enumerate(one.tellings):
            claim, note = telling.claim, telling.link.note or ""
            about = (claim.id, written("study", one.study))
            rows.append(
                Row(
                    claim.id, f"{telling.words}  {place_text(claim, links)}", "", claim.statement, note=note,
                    key=f"{one.study}:{number}", about=about,
                )
            )  # fmt: skip
    return rows


def sections_of(rows: Sequence[Row]) -> tuple[Section, ...]:
    """Rows under their headings, to be written to a file."""
    groups: list[tuple[str, list[Item]]] = []
    for row in rows:
        if row.id is None:
            groups.append((row.head, []))
        elif groups:
            notes = tuple(part for part in (row.head, row.note) if part)
            groups[-1][1].append(Item(row.text, notes, row.id))
    return tuple(Section("", title, tuple(items)) for title, items in groups)


def compared_rows(made: Compared) -> list[Row]:
    """Two articles side by side."""
    rows: list[Row] = []
    for glyph, title, pairs in (
        ("−", "They differ", made.differ), ("~", "One limits the other", made.narrow), ("+", "Both say", made.agree),
    ):  # fmt: skip
        if pairs:
            rows.append(Row(None, head=f"{glyph} {title}: {number_of(len(pairs), 'pair')}"))
            rows += [_pair_row(pair, f"{glyph}{number}") for number, pair in enumerate(pairs)]
    if made.shared:
        rows.append(Row(None, head=f"◇ Studies that both use: {len(made.shared)}"))
    for shared in made.shared:
        told = f"the first: {'; '.join(shared.first)}  —  the second: {'; '.join(shared.second)}"
        rows.append(Row(shared.study, shared.label, "", told, key=f"shared:{shared.study}"))
    return rows


def _pair_row(pair: Pair, key: str) -> Row:
    return Row(
        pair.first.id, f"{pair.first.id}  ·  {pair.second.id}", "",
        f"{pair.first.statement}  ·  {pair.second.statement}",
        note=pair.words, key=key, about=(pair.first.id, pair.second.id),
    )  # fmt: skip
