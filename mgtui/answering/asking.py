"""Whether a text that is searched for is asked as well. Nothing is imported: the explorer's start needs it."""

from __future__ import annotations

_ASKS = frozenset(
    ["do", "does", "did", "can", "could", "will", "would", "is", "are", "was", "may", "might", "should", "has", "have"]
) | frozenset(["how", "why", "what", "which", "isn't", "doesn't", "don't", "aren't"])
_NO_QUESTION = frozenset(':"*~')
"""Signs of the query language."""


def is_question(text: str) -> bool:
    """Whether a text is put as a question."""
    first, _, rest = text.strip().lower().partition(" ")
    return text.rstrip().endswith("?") or bool(first in _ASKS and rest.strip())


def may_be_asked(text: str) -> bool:
    """Whether a text that is searched for may be asked as well: several words, none of the query language."""
    words = text.rstrip("? ").split()
    return len(words) > 1 and _NO_QUESTION.isdisjoint(text) and not any(word.startswith("-") for word in words)
