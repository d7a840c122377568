"""A part of a review that the reader has chosen to look through: claims with some words, what was accepted together."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS, analyse
from mgtui.search.language.terms import query_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mgtui.review.items import Item


_MOST_OF_IT = 0.8
"""The share of what the claim with most of the words has that another must have to stand beside it."""


class Chosen:
    """What belongs to the part, also of what is still to come."""

    def __init__(self, said: str, has: Callable[[Item], bool], words: str = "", *, is_most: bool = False) -> None:
        """`said` follows how many they are: `with “hair loss”`; `words` are those that chose it, if any did. `is_most`:
        none has all of them, and these have most."""
        self.said, self._has, self.words, self.is_most = said, has, words, is_most
        self._known: dict[str, bool] = {}

    def has(self, item: Item) -> bool:
        """Whether an item belongs to it: for good, from when it is first asked."""
        found = self._known.get(item.key)
        if found is None:
            found = self._known[item.key] = self._has(item)
        return found


def with_words(words: str, text_of: Callable[[Item], str], among: Iterable[Item] = ()) -> Chosen:
    """The claims in whose text every word of these stands, as it is or in another form; words such as `of` count
    nothing.

    Where none `among` these items has all, as with a question, those that have most of it: the rarer a word among them,
    the more it counts, and what stands in none of them counts nothing.
    """
    typed = [word.strip('?!.,;:“”"') for word in words.casefold().split()]
    telling = [word for word in typed if word not in STOP_WORDS | QUESTION_WORDS]
    forms = [(word, stems) for word in telling or typed if (stems := query_terms(analyse(word)))]

    def had(item: Item) -> list[bool]:
        text = text_of(item).casefold() if item.kind == "claim" and forms else ""
        return [bool(text) and (word in text or all(stem in text for stem in stems)) for word, stems in forms]

    found = [each for each in map(had, among) if any(each)]
    if any(map(all, found)) or not found:
        return Chosen(f"with “{' '.join(words.split())}”", lambda item: bool(forms) and all(had(item)), words)
    counts = [log(1 + len(found) / number) if (number := sum(column)) else 0.0 for column in zip(*found, strict=True)]

    def weight(each: Sequence[bool]) -> float:
        return sum(count for count, is_there in zip(counts, each, strict=True) if is_there)

    least = _MOST_OF_IT * max(map(weight, found))
    said = f"with most of “{' '.join(words.split())}”"
    return Chosen(said, lambda item: weight(had(item)) >= least, words, is_most=True)


def just_these(said: str, keys: Iterable[str]) -> Chosen:
    known = frozenset(keys)
    return Chosen(said, lambda item: item.key in known)
