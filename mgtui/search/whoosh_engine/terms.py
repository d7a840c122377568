"""A document to what is indexed of it: stems with impacts, words with positions, and its stems in order."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.analysis import STOP_WORDS, analyse
from mgtui.search.whoosh_engine.stemming import stem
from mgtui.search.whoosh_engine.weights import K1, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mgtui.search.analysis import Token
    from mgtui.search.documents import Document

_GAP = 16
"""Positions left free between two parts of a document, so that no phrase runs over the border."""


class Indexed(NamedTuple):
    """What the index keeps of a document."""

    stems: list[tuple[str, float]]
    exact: list[tuple[str, float, array[int]]]
    forward: str
    """The ranked terms in the order of the text, stop words left out."""


def average_lengths(documents: Iterable[Document]) -> dict[str, float]:
    """Words in each part of a document, on average over those that have it."""
    sums: dict[str, int] = defaultdict(int)
    numbers: dict[str, int] = defaultdict(int)
    for document in documents:
        for role, text in document.fields:
            if text:
                sums[role] += _length(text)
                numbers[role] += 1
    return {role: sums[role] / numbers[role] for role in sums}


def _length(text: str) -> int:
    return text.count(" ") + 1


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


def index_terms(document: Document, averages: Mapping[str, float]) -> Indexed:
    """Analyse a document. `averages` are those of `average_lengths`."""
    stems: dict[str, float] = defaultdict(float)
    exact: dict[str, float] = defaultdict(float)
    places: dict[str, array[int]] = {}
    forward: list[str] = []
    base = 0
    for role, text in document.fields:
        if not text:
            continue
        boost, fairness = ROLES[role]
        share = boost / (1 - fairness + fairness * _length(text) / (averages.get(role) or 1.0))
        tokens = analyse(text)
        for term, _ in ranked(tokens):
            stems[term] += share
            forward.append(term)
        forward.append("|")
        for token in tokens:
            if token.width > 1 and not token.firm:
                continue
            exact[token.text] += share
            if token.text not in places:
                places[token.text] = array("I")
            places[token.text].append(base + token.position)
        base += (tokens[-1].position if tokens else 0) + _GAP
    return Indexed(
        stems=[(term, count / (count + K1)) for term, count in stems.items()],
        exact=[(word, count / (count + K1), places[word]) for word, count in exact.items()],
        forward=" ".join(forward),
    )


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


def query_terms(tokens: list[Token]) -> list[str]:
    """The terms that a query ranks by, stop words left out unless there is nothing else."""
    terms = [ranked_by(token) for token, *_ in groups(tokens) if token.firm or token.text not in STOP_WORDS]
    return terms or [token.text for token in tokens if token.width == 1]
