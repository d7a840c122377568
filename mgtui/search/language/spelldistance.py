"""How far two words are apart in spelling, and the nearest of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def distance(first: str, second: str, most: int) -> int:
    """Edits (a letter more, less, other, or two neighbours swapped) from one word to the other; `most` + 1 if more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    if first == second:
        return 0
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(second, 1):
            best = before[j - 1] if left == right else 1 + min(before[j - 1], before[j], row[j - 1])
            if i > 1 and j > 1 and left == second[j - 2] and first[i - 2] == right:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1] if row[-1] <= most else most + 1


def allowed(word: str) -> int:
    """How many edits a word of this length may be off."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def nearest(word: str, candidates: Iterable[str]) -> list[tuple[int, str]]:
    """The candidates within the edits allowed for the word, nearest first, each with how far it is off.

    Another first letter counts as one edit more.
    """
    most = allowed(word)
    if not most:
        return []
    letters = set(word)
    found: list[tuple[int, str]] = []
    for other in candidates:
        # A cheap look first: each edit can bring in or take out one letter at most.
        if abs(len(other) - len(word)) > most or len(letters.difference(other)) > most:
            continue
        apart = distance(word, other, most)
        if apart <= most:
            found.append((apart + (other[:1] != word[:1]), other))
    return sorted(found, key=lambda item: item[0])
