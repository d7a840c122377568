"""A stored document as a hit, with the words that were found marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.analysis import analyse
from mgtui.search.engine import Hit
from mgtui.search.snippets import snippet
from mgtui.search.whoosh_engine.schema import STEMS
from mgtui.search.whoosh_engine.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.search.whoosh_engine.concepts import Concept
    from mgtui.search.whoosh_engine.searcher import Stored


class Marker:
    """Finds in a text what a query asked for."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._stems: dict[str, str] = {}
        self._exact: dict[str, str] = {}
        for concept in concepts:
            for alternative in concept.alternatives:
                known = self._stems if alternative.field == STEMS else self._exact
                for term in alternative.terms:
                    known.setdefault(term, concept.name)
        # A stem begins as its word does, but for an o or a that a spelling rule took: only such words are stemmed.
        self._beginnings = {term[:1] for term in self._stems}
        self._beginnings.update("oa" if "e" in self._beginnings else "")

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and the concept of every match, in their order."""
        found: list[tuple[int, int, str]] = []
        for token in analyse(text):
            name = self._exact.get(token.text)
            if name is None and token.text[:1] in self._beginnings:
                plain = token.width == 1 and not token.firm
                name = self._stems.get(stem(token.text) if plain else token.text)
            if name is not None:
                found.append((token.start, token.end, name))
        return sorted(found)


def show(stored: Stored, score: float | None, marker: Marker) -> Hit:
    """The hit for a document."""
    text, matches = snippet(stored.text, marker.spans(stored.text))
    return Hit(
        kind=stored.kind, id=stored.id, library=stored.library, title=stored.title, article=stored.article,
        section=stored.section, snippet=text, matches=matches, score=score, counts=stored.counts, order=stored.order,
    )  # fmt: skip
