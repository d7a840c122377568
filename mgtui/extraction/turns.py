"""Turns of phrase as lines of words, looked for in the words of a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import list_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

_Slot = tuple[tuple[str, ...], tuple[str, ...], int]
"""Words, beginnings of words, and how many words may stand between instead."""


class Turns:
    """Some turns of phrase, a line each.

    `a|b` is one word or the other, `help*` a word that begins so, `#` a number, and `~3` up to three words of any kind.
    """

    def __init__(self, lines: str) -> None:
        self._first: dict[str, list[list[_Slot]]] = {}
        self._begun: dict[str, list[tuple[str, list[_Slot]]]] = {}
        """Lines whose first word only begins so, by its first letter."""
        for line in lines.strip().splitlines():
            slots = [_slot(word) for word in line.split()]
            for word in slots[0][0]:
                self._first.setdefault(word, []).append(slots)
            for start in slots[0][1]:
                self._begun.setdefault(start[:1], []).append((start, slots))

    def found_in(self, words: Sequence[str]) -> bool:
        """Whether one of them stands anywhere among the words of a text, as `words_of` gives them."""
        return self.find(words)[1] > 0

    def find(self, words: Sequence[str]) -> tuple[int, int]:
        """Where the first of them stands among the words of a text, and how many it takes; 0 where there is none."""
        return next(((at, many) for at in range(len(words)) if (many := self.begin(words, at))), (0, 0))

    def begin(self, words: Sequence[str], at: int = 0) -> int:
        """How many words from this one on the longest of them that begins here takes; 0 where none does."""
        if at >= len(words):
            return 0
        word = _known(words[at])
        lines, begun = self._first.get(word), self._begun.get(word[:1])
        if lines is None and begun is None:
            return 0
        every = [*(lines or ()), *(slots for start, slots in begun or () if word.startswith(start))]
        return max([0, *(_end(slots[1:], words, at + 1) - at for slots in every)])


@cache
def listed_turns(name: str) -> Turns:
    """The turns of phrase of a list."""
    return Turns(list_lines(name))


def words_of(text: str) -> list[str]:
    """The words and signs of a text in lower case."""
    return [piece.text.lower().replace("’", "'") for piece in pieces(text)]


def _slot(word: str) -> _Slot:
    if word.startswith("~"):
        return (), (), int(word[1:])
    parts = word.split("|")
    whole = tuple(part for part in parts if not part.endswith("*"))
    return whole, tuple(part[:-1] for part in parts if part.endswith("*")), 0


def _known(word: str) -> str:
    return "#" if word[:1].isdigit() else word


def _end(slots: Sequence[_Slot], words: Sequence[str], at: int) -> int:
    """Behind which word a line ends of which the rest begins here; 0 where it does not go on."""
    if not slots:
        return at
    whole, begun, gap = slots[0]
    if gap:
        return max(_end(slots[1:], words, at + step) for step in range(gap + 1))
    if at < len(words):
        word = _known(words[at])
        if word in whole or any(map(word.startswith, begun)):
            return _end(slots[1:], words, at + 1)
    return 0
