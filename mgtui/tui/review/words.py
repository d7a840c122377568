"""What the review says of how far the work is: what comes at the end, and what on the way there. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from mgtui.counting import number_of
from mgtui.tui.review.remaining import on_to, turn_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.tui.review.item_view import KeyOf
    from mgtui.tui.review.queue import ReviewQueue
    from mgtui.tui.review.remaining import Styled


def spaced(parts: Sequence[Styled]) -> Content:
    """Parts of a line with two spaces between."""
    return Content("  ").join([Content.styled(*part) for part in parts])


def unread_words(unread: Mapping[str, str]) -> str:
    """Which articles gave nothing to decide, and why, for one line: the first, and how many more."""
    first = next((f"{article}: {why}" for article, why in unread.items()), "")
    return f"{first} (and {len(unread) - 1} more)" if len(unread) > 1 else first


def at_end(queue: ReviewQueue, key_of: KeyOf) -> str:
    """What is said where nothing is open from here on."""
    if queue.is_filling:
        return "The next article is being read …"
    undo, leave = key_of("review.undo"), key_of("review.leave")
    if queue.topics:
        terms = key_of("review.terms")
        return f"All decided but for {number_of(queue.topics, 'topic')}: {terms} shows them. {leave} leaves."
    unread = f" {unread_words(queue.review.unread())}" if queue.review.unread() else ""
    return f"All decided. {undo} takes the last decision back, {leave} leaves.{unread}"


class Advanced(NamedTuple):
    """What came of going on."""

    word: str = ""
    """What is to be said of it."""
    stays_at: str = ""
    """By its key the item that stays in sight, decided, until the reader goes on by a key for that; empty where the
    next is looked at."""
    is_other: bool = False
    """Whether things of another kind are looked at, or none is left."""


def advance(queue: ReviewQueue, key_of: KeyOf, *, turns: bool) -> Advanced:
    """Go to the next that is open; to one of another kind, or of no part that is looked through, only where the reader
    asks for it (`turns`)."""
    assert queue.item is not None
    at, before, part = queue.at, queue.item, queue.chosen
    if not queue.advance():
        word = at_end(queue, key_of)
        return Advanced(word, queue.item.key if queue.awaits_more else "", is_other=True)
    has_ended = part is not None and queue.chosen is None
    said = part.said if part is not None else ""
    key = key_of("review.next-open")
    turn = f"Nothing more is open {said}: {key} goes on with the rest." if has_ended else turn_to(queue, before, key)
    if turn and not turns:
        queue.go_to(before.key)
        queue.chosen = part
        return Advanced(turn, before.key)
    if has_ended:
        return Advanced("On with the rest.")
    if queue.at < at and queue.chosen is None:
        return Advanced("That was the last one: on with what was passed over.")
    word = on_to(queue, before)
    return Advanced(word, is_other=bool(word))
