"""Documents in which words stand one after the other, exactly as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.analysis import words
from mgtui.search.whoosh_engine.schema import EXACT, positions

if TYPE_CHECKING:
    from mgtui.search.whoosh_engine.postings import Postings


def phrase(postings: Postings, text: str) -> set[int]:
    """The documents that have the words of `text` in this order with nothing between."""
    wanted = words(text)
    if not wanted:
        return set()
    by_rarity = sorted(range(len(wanted)), key=lambda place: postings.frequency(EXACT, wanted[place]))
    starts: dict[int, set[int]] | None = None
    for place in by_rarity:
        found: dict[int, set[int]] = {}
        for number, value in postings.with_values(EXACT, wanted[place]):
            if starts is not None and number not in starts:
                continue
            here = {position - place for position in positions(value)}
            if starts is not None:
                here &= starts[number]
            if here:
                found[number] = here
        if not found:
            return set()
        starts = found
    return set(starts or ())
