"""Words to stems: one spelling first, then Whoosh's English stemmer."""

from __future__ import annotations

from functools import lru_cache

from whoosh.lang.porter2 import stem as _porter2

from mgtui.search.spelling import one_spelling


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem under which a word of letters is indexed; anything with a digit is its own."""
    if len(word) < 3 or not word.isalpha() or not word.isascii():
        return word
    stemmed: str = _porter2(one_spelling(word))
    # "signalling" and "controlled" keep a doubled letter that "signal" and "control" do not have.
    return stemmed[:-1] if stemmed.endswith("ll") and len(stemmed) > 5 else stemmed
