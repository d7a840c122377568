"""A stored document as a hit: the words that were found, marked in the part of its text that shows them best."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mgtui.search.engine import Hit
from mgtui.search.language.analysis import STOP_WORDS, analyse
from mgtui.search.language.terms import ranked_by
from mgtui.search.postings import STEMS, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.search.language.analysis import Token
    from mgtui.search.postings import StoredDocument
    from mgtui.search.ranking.concepts import Concept

WIDTH = 200
_LEAD = 40
_DOT = " · "
_ELLIPSIS = "…"


_MARKED_AGAIN = 100
"""So many texts are kept as tokens: a query grows by a letter, and most of what it finds is found again."""


@lru_cache(maxsize=_MARKED_AGAIN)
def _tokens(text: str) -> list[Token]:
    return analyse(text)


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
        for token in _tokens(text):
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


def show(stored: StoredDocument, score: float | None, marker: Marker, *, by_meaning: bool = False) -> Hit:
    text, matches = snippet(stored.text, marker.spans(stored.text))
    return Hit(
        kind=stored.kind, id=stored.id, library=stored.library, title=stored.title, article=stored.article,
        section=stored.section, snippet=text, matches=matches, score=score, counts=stored.counts, order=stored.order,
        by_meaning=by_meaning,
    )  # fmt: skip


def snippet(text: str, spans: Sequence[tuple[int, int, str]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """About WIDTH code points around the best cluster of `spans`, and the spans that lie in it.

    `spans` are (start, end, what) in order of start; different `what` close together make a good cluster. Returns
    plain text on one line and ranges into it.
    """
    start, end = _window(text, _best(spans))
    # A dot stands between two facts, not beside what is left out.
    if start and text.startswith(_DOT.lstrip(), start, end):
        start += len(_DOT.lstrip())
    if end < len(text) and text.endswith(_DOT.rstrip(), start, end):
        end -= len(_DOT.rstrip())
    head = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(text) else ""
    shift = len(head) - start
    found: list[tuple[int, int]] = []
    for left, right, _ in spans:
        if left < start or right > end:
            continue
        if found and left + shift < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right + shift))
        else:
            found.append((left + shift, right + shift))
    return head + text[start:end].replace("\n", " ") + tail, tuple(found)


def _best(spans: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
    """Range of the cluster with the most different matches, then the most matches, then the first."""
    best, found = (0, 0, 0), (0, 0)
    last = 0
    room = WIDTH - _LEAD
    for first, (start, end, _) in enumerate(spans):
        last = max(last, first)
        while last + 1 < len(spans) and spans[last + 1][1] - start <= room:
            last += 1
        inside = spans[first : last + 1]
        worth = (len({what for _, _, what in inside}), len(inside), -first)
        if worth > best:
            best, found = worth, (start, max(end, spans[last][1]))
    return found


def _window(text: str, cluster: tuple[int, int]) -> tuple[int, int]:
    """A range of about WIDTH around the cluster that begins and ends between words."""
    if len(text) <= WIDTH:
        return 0, len(text)
    left, right = cluster
    start = max(0, min(left - _LEAD, left - (WIDTH - (right - left)) // 2))
    if start < _LEAD // 2:
        start = 0
    end = min(len(text), max(start + WIDTH, right))
    start = max(0, min(start, end - WIDTH))
    if start:
        gap = max(text.rfind(" ", start, left), text.rfind("\n", start, left)) if start < left else -1
        first = text.find(" ", start, left)
        start = first + 1 if first >= 0 else gap + 1 if gap >= 0 else left
    if end < len(text):
        space = text.rfind(" ", max(right, start + 1), end)
        end = space if space > 0 else end
    return start, end
