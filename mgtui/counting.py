"""Numbers with their nouns."""

from __future__ import annotations


def number_of(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 study`, `3 studies`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
