"""Numbers with their nouns, and enumerations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def plural(noun: str) -> str:
    """`claims`, `studies`, `pairs of studies`."""
    first, of, rest = noun.partition(" of ")
    if of:
        return f"{plural(first)}{of}{rest}"
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def number_of(count: int, noun: str) -> str:
    """A count with its noun: `1 study`, `3 studies`."""
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def counted(count: int, names: str) -> str:
    """Names that begin with a plural, as they are said of so many: `claim linked` of one, `claims linked` of three."""
    plural_noun, *rest = names.split(" ")
    noun = f"{plural_noun[:-3]}y" if plural_noun.endswith("ies") else plural_noun.removesuffix("s")
    return " ".join((noun if count == 1 else plural_noun, *rest))


def enumerated(words: Sequence[str]) -> str:
    """Words as an enumeration: `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
