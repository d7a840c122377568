"""What a filter keeps."""

from __future__ import annotations


def keeps(words: str, text: str) -> bool:
    """Whether every word of a filter stands somewhere in a text."""
    known = text.casefold()
    return all(word in known for word in words.casefold().split())
