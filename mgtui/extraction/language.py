"""In which language a text is written, as far as its commonest words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Article

_ENOUGH = 6000
"""Code points of an article that tell its language."""
_FEWEST = 20
"""Words of a text below which nothing is said."""
_SHARE = 0.12
"""Of the words of a text of prose at least so many are among the commonest of its language."""
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "English": "the of and to in is that for it with as was are be by this not have from or which were but their",
    "German": "der die das und ist nicht ein eine mit von zu den auf für dem im sich auch werden wird bei oder aus",
    "French": "le la les des et est une dans pour que qui sur pas avec par plus sont du au ce cette ont être aux",
    "Spanish": "el los las una que en por con para es se del al como más pero su sus son está entre cuando también",
    "Italian": "il lo gli che di una per con non del della dei sono più anche come nel nella alla essere questo è",
    "Portuguese": "os as uma que em para com não do da dos das mais como por são também ao pela pelo entre ser é",
    "Dutch": "het een van en is dat niet op te zijn voor met aan door ook bij naar uit worden wordt deze maar om",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def language_of(article: Article) -> str:
    """The language of an article, as `foreign_language`."""
    text = ""
    for passage in article.passages:
        text += f"{passage.text} "
        if len(text) > _ENOUGH:
            break
    return foreign_language(text)


def foreign_language(text: str) -> str:
    """The language of a text, by its English name, where it is another than English; "" where that is not sure."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST:
        return ""
    shares = {language: sum(word in common for word in words) for language, common in _LANGUAGES.items()}
    likely = max(shares, key=lambda language: shares[language])
    is_sure = shares[likely] >= _SHARE * len(words) and shares[likely] > 2 * shares["English"]
    return likely if is_sure else ""
