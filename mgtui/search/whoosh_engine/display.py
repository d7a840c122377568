"""A stored document as a hit, with the words that were found marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.analysis import STOP_WORDS, analyse
from mgtui.search.engine import Hit
from mgtui.search.snippets import snippet
from mgtui.search.whoosh_engine.schema import STEMS, TAGS
from mgtui.search.whoosh_engine.terms import ranked_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.search.whoosh_engine.concepts import Concept
    from mgtui.search.whoosh_engine.searcher import Stored


class Marker:
    """Finds in a text what a query asked for."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._stems: dict[str, str] = {}
        self._exact: dict[str, str] = {}
        self._names: list[tuple[tuple[str, ...], str]] = []
        self._letters: dict[str, str] = {}
        for concept in concepts:
            for alternative in concept.alternatives:
                if len(alternative.terms) > 1 and not alternative.any:
                    self._names.append((alternative.terms, concept.name))
                    continue
                if alternative.field == TAGS:
                    letter = alternative.terms[0][-1]
                    self._letters[letter] = concept.name
                    continue
                known = self._stems if alternative.field == STEMS else self._exact
                for term in alternative.terms:
                    known.setdefault(term, concept.name)
        # A stem begins as its word does, but for an o or a that a spelling rule took: only such words are stemmed.
        self._beginnings = {term[:1] for term in self._stems}
        self._beginnings.update(term[:1] for terms, _ in self._names for term in terms)
        self._beginnings.update("oa" if "e" in self._beginnings else "")

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and the concept of every match, in their order."""
        found: list[tuple[int, int, str]] = []
        stems: list[tuple[str, int, int]] = []
        for token in analyse(text):
            term = ranked_by(token) if token.text[:1] in self._beginnings else token.text
            if self._names and term not in STOP_WORDS:
                stems.append((term, token.start, token.end))
            name = self._exact.get(token.text) or self._stems.get(term) or self._letters.get(token.text[0])
            if name is not None:
                found.append((token.start, token.end, name))
        for terms, name in self._names:
            found.extend((start, end, name) for start, end in _runs(stems, terms))
        return sorted(found)


def _runs(stems: list[tuple[str, int, int]], terms: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand one after the other."""
    for place, (term, start, _) in enumerate(stems):
        if term != terms[0]:
            continue
        at = 1
        for other, _, end in stems[place + 1 : place + 2 * len(terms)]:
            at += other == terms[at]
            if at == len(terms):
                yield start, end
                break


def show(stored: Stored, score: float | None, marker: Marker) -> Hit:
    """The hit for a document."""
    text, matches = snippet(stored.text, marker.spans(stored.text))
    return Hit(
        kind=stored.kind, id=stored.id, library=stored.library, title=stored.title, article=stored.article,
        section=stored.section, snippet=text, matches=matches, score=score, counts=stored.counts, order=stored.order,
    )  # fmt: skip
