"""In which language a text is written, as far as its commonest words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.tokens import WORD
from mgtui.extraction.word_lists import lists_under

if TYPE_CHECKING:
    from mgtui.model import Article

_ENOUGH = 6000
"""Code points of an article that tell its language."""
_FEWEST = 20
"""Words of a text below which nothing is said."""
_SHARE = 0.12
"""Of the words of a text of prose at least so many are among the commonest of its language."""
_LANGUAGES = {language: frozenset(words.split()) for language, words in lists_under("language").items()}


def language_of(article: Article) -> str:
    """The language of an article, as `foreign_language`."""
    return foreign_language(" ".join(passage.text for passage in article.passages)[:_ENOUGH])


def foreign_language(text: str) -> str:
    """The language of a text, by its English name, where it is another than English; "" where that is not sure."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < _FEWEST:
        return ""
    shares = {language: sum(word in common for word in words) for language, common in _LANGUAGES.items()}
    likely = max(shares, key=lambda language: shares[language])
    is_sure = shares[likely] >= _SHARE * len(words) and shares[likely] > 2 * shares["English"]
    return likely if is_sure else ""
