"""Finding the words of an anchor in an article."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from mgtui.library.text import WIKILINK, fold, shorten, wikilink_words
from mgtui.model import Anchor, Article, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator


class AnchorError(ValueError):
    """An anchor has no place in the article, or more than one; the message says which."""


def _plain(words: str) -> str:
    """Words as passages have them, also where the links of their text were kept in an anchor."""
    return fold(WIKILINK.sub(wikilink_words, words) if "[[" in words else words)


class AnchorFinder:
    """Finds anchors in one article, each in the plain text of a single passage."""

    def __init__(self, article: Article) -> None:
        self._passages = article.passages
        # Folded text holds no newline, so no quote can match across two passages.
        self._text = "\n".join(passage.text for passage in article.passages)
        self._starts: list[int] = []
        start = 0
        for passage in article.passages:
            self._starts.append(start)
            start += len(passage.text) + 1

    def place(self, anchor: Anchor) -> TextSpan:
        """The one place where the quote stands between its prefix and its suffix.

        Raises AnchorError if there is none or more than one.
        """
        quote, prefix, suffix = map(_plain, (anchor.quote, anchor.prefix, anchor.suffix))
        occurrences = list(self._occurrences(quote)) if quote else []
        found = [start for start in occurrences if self._fits(start, start + len(quote), prefix, suffix)]
        if len(found) == 1:
            return self._place_of(found[0], len(quote))
        raise AnchorError(self._complaint(quote, len(occurrences), len(found), bool(prefix or suffix)))

    def complaint(self, anchor: Anchor) -> str | None:
        """What keeps an anchor from having one place; None where nothing does."""
        try:
            self.place(anchor)
        except AnchorError as error:
            return str(error)
        return None

    @cached_property
    def _words(self) -> list[set[str]]:
        return [set(passage.text.lower().split()) for passage in self._passages]

    def _occurrences(self, quote: str) -> Iterator[int]:
        start = self._text.find(quote)
        while start >= 0:
            yield start
            start = self._text.find(quote, start + 1)

    def _fits(self, start: int, end: int, prefix: str, suffix: str) -> bool:
        text = self._text
        before = start - 1 if start and text[start - 1] == " " else start
        after = end + 1 if text.startswith(" ", end) else end
        return (text.endswith(prefix, 0, start) or text.endswith(prefix, 0, before)) and (
            text.startswith(suffix, end) or text.startswith(suffix, after)
        )

    def _place_of(self, start: int, length: int) -> TextSpan:
        order = bisect_right(self._starts, start) - 1
        within = start - self._starts[order]
        return TextSpan(order, within, within + length, self._passages[order].id)

    def _complaint(self, quote: str, occurrences: int, found: int, has_context: bool) -> str:
        shown = f'"{shorten(quote)}"'
        if found > 1:
            more = "a longer prefix or suffix" if has_context else "a prefix or suffix"
            return f"{shown} stands {found} times in the article: give {more}"
        if occurrences:
            return f"{shown} stands in the article, but not between this prefix and suffix"
        return f"{shown} is not in the article{self._nearest(quote)}"

    def _nearest(self, quote: str) -> str:
        """A hint at the passage that shares most words with the quote, if it shares at least half of them."""
        words = set(quote.lower().split())
        shared = [len(words & others) for others in self._words]
        most = max(shared, default=0)
        if most == 0 or most < len(words) / 2:
            return ""
        return f" (nearest: {self._passages[shared.index(most)].id})"
