"""Which words of a question name something, by the parser where it is installed."""

from __future__ import annotations

from mgtui.extraction.parser import is_there, parsed

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})


def naming_words(text: str) -> frozenset[str] | None:
    """The words, in small letters, that may name what a question is about; None where no parser can tell."""
    if not is_there():
        return None
    try:
        parse = next(iter(parsed([text])))
    except (ImportError, ValueError):
        return None
    return frozenset(word for word, part in zip(parse.lower, parse.pos, strict=True) if part in _NAMING)
