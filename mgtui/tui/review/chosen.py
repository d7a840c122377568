"""A part of a review that the reader has chosen to look through: claims with some words, what was accepted together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mgtui.review.items import Item


class Chosen:
    """What belongs to the part, also of what is still to come."""

    def __init__(self, said: str, has: Callable[[Item], bool]) -> None:
        """`said` follows how many they are: `with “hair loss”`."""
        self.said, self._has = said, has
        self._known: dict[str, bool] = {}

    def has(self, item: Item) -> bool:
        """Whether an item belongs to it: for good, from when it is first asked."""
        found = self._known.get(item.key)
        if found is None:
            found = self._known[item.key] = self._has(item)
        return found


def with_words(words: str, text_of: Callable[[Item], str]) -> Chosen:
    """The claims in whose text every word of these stands, as it is or in another form; words such as `of` count
    nothing."""
    forms = [(word, stems) for word in words.casefold().split() if (stems := query_terms(analyse(word)))]

    def has(item: Item) -> bool:
        if item.kind != "claim" or not forms:
            return False
        text = text_of(item).casefold()
        return all(word in text or all(stem in text for stem in stems) for word, stems in forms)

    return Chosen(f"with “{' '.join(words.split())}”", has)


def just_these(said: str, keys: Iterable[str]) -> Chosen:
    """The items of these keys."""
    known = frozenset(keys)
    return Chosen(said, lambda item: item.key in known)
