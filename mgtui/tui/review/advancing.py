"""On to the next that is open, and what is said of it; into another kind, or out of a part, only where asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.tui.review.left import on_to, turn_to
from mgtui.tui.review.words import at_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.tui.review.queue import ReviewQueue


class Advanced(NamedTuple):
    """What came of going on."""

    word: str = ""
    """What is to be said of it."""
    stays_at: str = ""
    """By its key the item that stays in sight, decided, until the reader goes on by a key for that; empty where the
    next is looked at."""
    is_other: bool = False
    """Whether things of another kind are looked at, or none is left."""


def advance(queue: ReviewQueue, key_of: Callable[[str], str], *, turns: bool) -> Advanced:
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
