"""An anchor for a sentence that is found again, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model import Anchor

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.model import Article

_STEP = 24


def anchor_of(article: Article, sentence: Sentence) -> Anchor | None:
    """The sentence as an anchor, with as much before and after it as makes it the only one.

    None where the same words stand in the same surroundings elsewhere in the article.
    """
    text = article.passages[sentence.order].text
    quote = text[sentence.start : sentence.end]
    others = _occurrences(article, quote)
    if len(others) <= 1:
        return Anchor(quote)
    for reach in range(_STEP, len(text) + _STEP, _STEP):
        prefix, suffix = _around(text, sentence.start, sentence.end, reach)
        matching = [
            (order, start)
            for order, start in others
            if _around(article.passages[order].text, start, start + len(quote), reach) == (prefix, suffix)
        ]
        if len(matching) == 1 and (prefix or suffix):
            return _if_told_apart(article, quote, prefix, suffix)
    return None


def _around(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    return text[max(0, start - reach) : start].strip(), text[end : end + reach].strip()


def _occurrences(article: Article, quote: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for order, passage in enumerate(article.passages):
        start = passage.text.find(quote)
        while start >= 0:
            found.append((order, start))
            start = passage.text.find(quote, start + 1)
    return found


def _if_told_apart(article: Article, quote: str, prefix: str, suffix: str) -> Anchor | None:
    """The anchor, if no other occurrence ends its longer context with the same words."""
    fits = 0
    for order, start in _occurrences(article, quote):
        text = article.passages[order].text
        before, after = text[:start].rstrip(), text[start + len(quote) :].lstrip()
        fits += before.endswith(prefix) and after.startswith(suffix)
    return Anchor(quote, prefix, suffix) if fits == 1 else None
