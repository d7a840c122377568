"""Anchors found again in an article whose text was read anew: the same words, set otherwise."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.library.text import fold
from mgtui.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article

_MARK = re.compile(r"\[[0-9]{1,3}(?:[,;–—−-][0-9]{1,3})*\]")
_CONTEXT = 40
"""Characters of the text around a quote that tell it from its like."""


class Reanchoring:
    """Finds in one article what stands there with other spacing, punctuation, superscripts or marks of references.

    Only letters and digits count, and all of them: a text that says something else is never taken for the same.
    """

    def __init__(self, article: Article) -> None:
        self.finder = AnchorFinder(article)
        self._texts = [passage.text for passage in article.passages]
        self._keys: dict[bool, list[tuple[str, list[int]]]] = {}

    def stands(self, anchor: Anchor) -> bool:
        """Whether an anchor has its place as it is."""
        try:
            self.finder.place(anchor)
        except AnchorError:
            return False
        return True

    def found_again(self, anchor: Anchor) -> Anchor | None:
        """The anchor of the same words where they stand now; None where they stand nowhere, or nobody knows where."""
        for of_quote, of_text in ((False, False), (False, True), (True, True)):
            found = [self._anchor(*place) for place in self._places(anchor, of_quote, of_text)]
            if len(found) == 1:
                return found[0]
            if found:
                return None
        return None

    def _places(self, anchor: Anchor, of_quote: bool, of_text: bool) -> Iterator[tuple[int, int, int]]:
        """Passage, start and end of each place; where there are several, those between prefix and suffix."""
        quote = _key(fold(anchor.quote), of_quote)[0]
        prefix, suffix = (_key(fold(text), of_quote)[0] for text in (anchor.prefix, anchor.suffix))
        if not quote:
            return
        keys = self._keys_of(of_text)
        found = [(order, at) for order, (key, _) in enumerate(keys) for at in _all(key, quote)]
        if len(found) > 1:
            found = [
                (order, at)
                for order, at in found
                if keys[order][0].endswith(prefix, 0, at) and keys[order][0].startswith(suffix, at + len(quote))
            ]
        for order, at in found:
            places = keys[order][1]
            yield order, places[at], places[at + len(quote) - 1] + 1

    def _keys_of(self, without_marks: bool) -> list[tuple[str, list[int]]]:
        if without_marks not in self._keys:
            self._keys[without_marks] = [_key(text, without_marks) for text in self._texts]
        return self._keys[without_marks]

    def _anchor(self, order: int, start: int, end: int) -> Anchor | None:
        text = self._texts[order]
        # The mark that ends a sentence, and what closes a bracket, belong to the words before them.
        while end < len(text) and text[end] in '.!?)”"’%':
            end += 1
        for anchor in (
            Anchor(text[start:end]),
            Anchor(text[start:end], text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]),
        ):
            if self.stands(anchor):
                return anchor
        return None


def _all(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _key(text: str, without_marks: bool) -> tuple[str, list[int]]:
    """The letters and digits of a text in one case and shape, and the place of each in it."""
    if without_marks:
        text = _MARK.sub(lambda match: " " * len(match.group()), text)
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if letter.isalnum():
                letters.append(letter)
                places.append(place)
    return "".join(letters), places
