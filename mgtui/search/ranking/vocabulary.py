"""The words of the library: which there are, how frequent they are, which share a prefix or are spelt alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.language.spelldistance import nearest
from mgtui.search.postings import WORDS

if TYPE_CHECKING:
    from mgtui.search.postings import Field, Postings

MOST = 2_000
"""A prefix stands for at most so many words."""


class Vocabulary:
    """The words of an index, read as far as they are asked for."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._by_letter: dict[str, list[str]] = {}
        self._begun: tuple[str, list[str]] | None = None
        """The last beginning that was asked for: a query asks for it several times."""

    def knows(self, word: str, field: Field = WORDS) -> bool:
        """Whether the word, as written or as a stem, stands anywhere."""
        return self._postings.frequency(field, word) > 0

    def beginning(self, prefix: str) -> list[str]:
        """The words with this prefix; of more than `MOST` the most frequent ones, by frequency."""
        if self._begun is None or self._begun[0] != prefix:
            found = self._postings.beginning(WORDS, prefix)
            self._begun = prefix, found if len(found) <= MOST else self._postings.frequent(WORDS, prefix, MOST)
        return self._begun[1]

    def complete(self, prefix: str, limit: int) -> list[str]:
        """The most frequent words with this prefix."""
        return self._postings.frequent(WORDS, prefix, limit)

    def alike(self, word: str, limit: int) -> list[str]:
        """Words spelt nearly so, the nearest first and of those the most frequent."""
        # A first letter is seldom wrong; where it is, it was most often left out or changed places with the second.
        for letter in dict.fromkeys(word[:2]):
            near = nearest(word, self._with_letter(letter))
            if near:
                frequency = self._postings.frequency
                near.sort(key=lambda item: (item[0], -frequency(WORDS, item[1]), item[1]))
                return [other for _, other in near[:limit]]
        return []

    def _with_letter(self, letter: str) -> list[str]:
        if letter not in self._by_letter:
            self._by_letter[letter] = [word for word in self._postings.beginning(WORDS, letter) if word.isalpha()]
        return self._by_letter[letter]
