"""Tokens to the terms that are ranked by: stems, and names in place of what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.language.analysis import STOP_WORDS
from mgtui.search.language.atoms import GREEK_NAMES
from mgtui.search.language.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.language.analysis import Token


def ranked_by(token: Token) -> str:
    """The term that stands for a token."""
    return token.text if token.firm else stem(token.text)


def ranked(tokens: list[Token]) -> Iterator[tuple[str, Token]]:
    """The terms that are ranked by: stems, and compounds in place of the bare letters and digits they are made of."""
    covered: set[int] = set()
    for token in tokens:
        if token.firm and token.width > 1:
            covered.update(range(token.position, token.position + token.width))
    for token in tokens:
        bare = len(token.text) == 1 or token.text.isdigit()
        common = token.text in STOP_WORDS or (bare and token.position in covered)
        if token.firm or token.width > 1 or not common:
            yield ranked_by(token), token


def groups(tokens: list[Token]) -> list[list[Token]]:
    """The tokens of a query, by what the reader takes for one word: first what ranks, then other spellings of it.

    A firm compound stands for its atoms; of two that overlap the longer one, else the later one (of "vitamin B6", B6).
    """
    firm = sorted((token for token in tokens if token.firm), key=lambda token: (-token.width, -token.position))
    taken: set[int] = set()
    chosen: dict[int, Token] = {}
    for token in firm:
        span = range(token.position, token.position + token.width)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen[token.position] = token
    found: dict[int, list[Token]] = {position: [token] for position, token in chosen.items()}
    for token in tokens:
        if token.width == 1 and not token.firm and token.position not in taken:
            found[token.position] = [token]
    for token in tokens:
        if token.width > 1 and not token.firm and token.position in found:
            found[token.position].append(token)
    return [found[position] for position in sorted(found)]


def shorter(token: Token, tokens: list[Token]) -> str | None:
    """The name that a longer one is a kind of: FOXO3 of FOXO3a, PPAR of PPARγ; None where it is none such.

    A number is never taken off: IL-6 is no kind of IL, nor vitamin D of vitamin.
    """
    for other in tokens:
        if other.position != token.position or other.width >= token.width or not token.text.startswith(other.text):
            continue
        rest = token.text[len(other.text) :]
        is_letter = len(rest) == 1 and rest.isalpha() and other.text[-1].isdigit()
        if (rest in GREEK_NAMES or is_letter) and len(other.text) > 2 and not other.text.isdigit():
            return ranked_by(other)
    return None


def query_terms(tokens: list[Token]) -> list[str]:
    """The terms that a query ranks by, stop words left out unless there is nothing else."""
    terms = [ranked_by(token) for token, *_ in groups(tokens) if token.firm or token.text not in STOP_WORDS]
    return terms or [token.text for token in tokens if token.width == 1]
