"""Words and sentences chosen in a passage: a sentence under the cursor, or a range of words. Pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.model import TextSpan

if TYPE_CHECKING:
    from mgtui.model import Article, Passage

Range = tuple[int, int]
"""Start and end (exclusive), in code points of a passage's text."""
_WORD = re.compile(r"\S+")
_OPENING = "([{“‘«\"'"
_CLOSING = ".,;:!?)]}”’»\"'…"


class Selection(Struct, frozen=True):
    """What the cursor of the text is on: it began with one range, and one end of it may have moved on since."""

    order: int
    """Number of the passage in its article, from 0."""
    first: Range
    """The word or sentence that it began with, which it always holds."""
    edge: int
    """The end that moves: `first` reaches there where it lies outside."""
    is_chosen: bool = False
    """Whether words were selected; else it is the sentence under the cursor."""

    @property
    def start(self) -> int:
        return min(self.first[0], self.edge)

    @property
    def end(self) -> int:
        """Exclusive."""
        return max(self.first[1], self.edge)

    def span_in(self, article: Article) -> TextSpan:
        """The place of the words in their article."""
        return TextSpan(self.order, self.start, self.end, article.passages[self.order].id)


def on_sentence(article: Article, order: int, offset: int) -> Selection | None:
    """The sentence of a passage that holds an offset, else the next one there; None where there is none."""
    found = sentences(article.passages[order]) if order < len(article.passages) else []
    at = next((each for each in found if offset < each[1]), found[-1] if found else None)
    return Selection(order, at, at[0]) if at else None


def next_sentence(article: Article, here: Selection, step: int) -> Selection | None:
    """The sentence after (1) or before (-1) what is chosen, also in another passage; None at the end of the article."""
    order, offset = here.order, here.start if step < 0 else here.end
    while 0 <= order < len(article.passages):
        found = sentences(article.passages[order])
        if step > 0:
            at = next((each for each in found if each[0] >= offset), None)
        else:
            at = next((each for each in reversed(found) if each[0] < offset), None)
        if at is not None:
            return Selection(order, at, at[0])
        order += step
        offset = 0 if step > 0 else 1 << 60
    return None


def next_word(article: Article, here: Selection, step: int) -> Selection:
    """The word beside the one the cursor is on; from a sentence its first, or with -1 its last word."""
    words = _words(article.passages[here.order])
    inside = [each for each in words if here.start <= each[0] < here.end]
    if not inside:
        return here
    if not here.is_chosen:
        return _chosen(here.order, inside[0] if step > 0 else inside[-1])
    at = words.index(inside[-1] if step > 0 else inside[0]) + step
    return _chosen(here.order, words[min(max(at, 0), len(words) - 1)])


def _chosen(order: int, word: Range) -> Selection:
    return Selection(order, word, word[0], is_chosen=True)


def extend_by_word(article: Article, here: Selection, step: int) -> Selection:
    """What is chosen with its moving end a word further; from a sentence its first, or with -1 its last word."""
    if not here.is_chosen:
        return next_word(article, here, step)
    return _extended(here, _words(article.passages[here.order]), step)


def extend_by_sentence(article: Article, here: Selection, step: int) -> Selection:
    """What is chosen with its moving end at the next end, or the one before, of a sentence of its passage."""
    return replace(_extended(here, sentences(article.passages[here.order]), step), is_chosen=True)


def _extended(here: Selection, units: list[Range], step: int) -> Selection:
    low, high = here.first
    ends = [end for _, end in units if end > high]
    starts = [start for start, _ in units if start < low]
    stops = [*starts, low, *ends]
    # Inside `first` the moving end stands for neither side: it leaves by the side that the step goes to.
    at = low if low <= here.edge <= high else here.edge
    further = [stop for stop in stops if stop > at] if step > 0 else [stop for stop in stops[::-1] if stop < at]
    return replace(here, edge=further[0]) if further else here


def between(article: Article, order: int, start: int, end: int) -> Selection | None:
    """The words that a range touches, as a pointer draws it; None where it touches none."""
    low, high = min(start, end), max(start, end)
    touched = [each for each in _words(article.passages[order]) if each[0] <= high and low < each[1]]
    if not touched:
        return None
    return Selection(order, (touched[0][0], touched[-1][1]), touched[0][0], is_chosen=True)


def sentences(passage: Passage) -> list[Range]:
    """The sentences of a passage; each line of code."""
    from mgtui.extraction.sentences import sentences_of  # not before somebody moves in the text

    return [(each.start, each.end) for each in sentences_of(passage)]


def _words(passage: Passage) -> list[Range]:
    """The words of a passage, without the punctuation around them; none reaches across a cell of a table."""
    found: list[Range] = []
    for match in _WORD.finditer(passage.text):
        start, end = match.span()
        while start < end - 1 and passage.text[start] in _OPENING:
            start += 1
        while end - 1 > start and passage.text[end - 1] in _CLOSING:
            end -= 1
        if passage.text[start:end] != "|" or not passage.parts:
            found.append((start, end))
    return found
