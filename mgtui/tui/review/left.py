"""What is left of a review: how much of each kind, where an item stands in it, and what comes next. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.review.doubles import SameWork
from mgtui.tui.records import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.review.items import Item, ItemKind, State
    from mgtui.tui.review.queue import ReviewQueue

    Styled = tuple[str, str]
    """A part of a line, and its style."""

STATE_STYLES: dict[State, str] = {"open": "$accent bold", "accepted": "$success bold", "rejected": "$error bold"}


def counter(queue: ReviewQueue, width: int, key_of: Callable[[str], str]) -> list[Styled]:
    """What is left of each kind, articles not read that were not looked at since, and what was decided: the first of it
    that fit a width."""
    # What the reader decided, and neither what was there before nor what happens to be read by now.
    decided = queue.review.under.decided
    left = {kind: number for kind, number in queue.left_of().items() if number}
    twins = any(isinstance(item.found, SameWork) for item in queue.items)
    kinds: dict[ItemKind, str] = {"double": "pair"} if twins else _KINDS
    counts = [number_of(number, kinds.get(kind, kind)) for kind, number in left.items()]
    words = ", ".join([*counts, *([number_of(queue.topics, "topic")] if queue.topics else [])])
    unread = sum(name not in queue.looked_at for name in queue.review.unread())
    parts: list[Styled] = [
        (f"○ {words or 'nothing'} left" if queue.items else "", STATE_STYLES["open"]),
        ("by use" if queue.by_use else "", "$accent"),
        (f"reading {queue.reading} …" if queue.is_filling else "", "$text-muted"),
        (f"! {unread} not read: {key_of('review.filter')}" if unread else "", "$warning"),
        (f"● {decided.number('accept')} accepted", STATE_STYLES["accepted"]),
        (f"× {decided.number('reject')} rejected", STATE_STYLES["rejected"]),
    ]
    shown: list[Styled] = []
    for text, style in parts:
        if text and (not shown or width >= len(text) + 2):
            shown.append((text, style))
            width -= len(text) + 2
    return shown


def place_of(queue: ReviewQueue, item: Item) -> str:
    """`claim 2 of 3 in article 1 of 4`: which of its kind it is, and in which article; or `claim 2 of 3 with “sleep”`,
    of the part that is chosen."""
    kind = "pair" if isinstance(item.found, SameWork) else _KINDS.get(item.kind, item.kind)
    if queue.chosen is not None:
        numbers = queue.chosen_numbers()
        return f"{kind} {numbers.index(queue.at) + 1} of {len(numbers)} {queue.chosen.said}"
    if queue.by_use and item.kind == "claim":
        claims = [each.key for each in queue.items if each.kind == "claim"]
        return f"{kind} {claims.index(item.key) + 1} of {len(claims)} by use"
    number, many, article, articles = queue.place()
    where = f" in article {article} of {articles}" if articles > 1 else ""
    return f"{kind} {number} of {many}{where}"


_KINDS: dict[ItemKind, str] = {"double": "pair of studies"}
"""What a kind is called where that is not its name."""


RELATIONS = "relations"
"""The id of the row for all relations."""
TOPICS = "topics"
"""The id of the row for topics."""


def section_rows(queue: ReviewQueue) -> list[Row]:
    """What is left to decide on: a row for each kind in each article, its id the key of the first open item; one for
    all relations, and one for topics."""
    articles, rows = queue.review.library.own.articles, list[Row]()
    left, relations = queue.sections(), queue.left_of()["relation"]
    for (article, kind), items in left.items():
        if article in articles and kind != "relation":
            rows.append(Row(items[0].key, number_of(len(items), kind), text=articles[article].title))
    if relations:
        rows.append(
            Row(
                RELATIONS,
                number_of(relations, "relation"),
                text="of what was accepted: contradictions first, then the likeliest",
            )
        )
    for (article, kind), items in left.items():
        if not article and kind != "relation":
            rows.append(Row(items[0].key, number_of(len(items), _KINDS.get(kind, kind)), text="of your library"))
    if queue.topics:
        rows.append(Row(TOPICS, number_of(queue.topics, "topic"), text="proposed for the claims that you accepted"))
    return rows


def on_to(queue: ReviewQueue, before: Item) -> str:
    """What is said where the work goes on with another kind of things than it was; of claims and studies nothing."""
    here = queue.item
    if here is None or (here.kind, bool(here.article)) == (before.kind, bool(before.article)):
        return ""
    if here.kind == "relation":
        number = queue.left_of()["relation"]
        return f"On to the relations of what you accepted: {number} left, contradictions first, then the likeliest."
    if here.kind == "double":
        return "On to studies of your library that may be one."
    return "" if here.article else "On to what abstracts say of studies of your library."


def turn_to(queue: ReviewQueue, before: Item, key: str) -> str:
    """What is said of the last of a kind, where the next that is open is of another: which `key` goes on to."""
    here = queue.item
    if here is None or here.kind == before.kind:
        return ""
    last, kind = (_KINDS.get(each, each) for each in (before.kind, here.kind))
    return f"That was the last {last}: {key} goes on to {number_of(queue.left_of()[here.kind], kind)}."
