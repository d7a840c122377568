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
_HARDLY = 0.03
_FEWEST_COMMON = 3
"""Different ones among these."""
_LANGUAGES = {language: frozenset(words.split()) for language, words in lists_under("language").items()}


def language_of(article: Article) -> str:
    """The language of an article, as `foreign_language`."""
    return foreign_language(" ".join(passage.text for passage in article.passages)[:_ENOUGH])


def foreign_passages(article: Article) -> dict[int, str]:
    """The passages of an article in English that are in another language, by their order, with that language.

    What cannot be told and has next to no English goes with its section, where this has one other language.
    """
    found: dict[int, str] = {}
    sections: dict[tuple[str, ...], list[int]] = {}
    for order, passage in enumerate(article.passages):
        sections.setdefault(passage.headings, []).append(order)
    for orders in sections.values():
        texts = {order: article.passages[order].text for order in orders}
        told = {order: language for order, text in texts.items() if (language := foreign_language(text))}
        if len(languages := set(told.values())) == 1:
            told |= {order: next(iter(languages)) for order, text in texts.items() if _has_no_english(text)}
        found |= told
    return found


def _has_no_english(text: str) -> bool:
    words = WORD.findall(text.lower())
    return sum(word in _LANGUAGES["English"] for word in words) <= _HARDLY * len(words)


def foreign_language(text: str) -> str:
    """The language of a text, by its English name, where it is another than English; "" where that is not sure."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < _FEWEST:
        return ""
    shares = {language: sum(word in common for word in words) for language, common in _LANGUAGES.items()}
    likely = max(shares, key=lambda language: shares[language])
    is_sure = shares[likely] >= _SHARE * len(words) and shares[likely] > 2 * shares["English"]
    # `5 g per kg of beef, 4 g per kg of fish` is not Italian.
    is_sure = is_sure and len(_LANGUAGES[likely].intersection(words)) >= _FEWEST_COMMON
    return likely if is_sure else ""
