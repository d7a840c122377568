"""Numbers with their nouns."""

from __future__ import annotations


def plural(noun: str) -> str:
    """`claims`, `studies`."""
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def number_of(count: int, noun: str) -> str:
    """A count with its noun: `1 study`, `3 studies`."""
    return f"{count:,} {noun if count == 1 else plural(noun)}"
