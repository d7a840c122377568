"""Abbreviations that no vocabulary knows, written out by what other claims of the library speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.relating.matter import Matters

_SHORT = re.compile(r"\b[A-Z]{2,5}\b")
_WORD = re.compile(r"[^\W\d_]+")


class Initials:
    """Short forms that stand in the claims of a library, and the names of the things that these claims are about."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._seen: set[tuple[str, bool]] = set()
        self._unknown: set[str] = set()
        self._things: set[str] = set()
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        """By initials: the things with such a name, and that name."""

    def take(self, said: Iterable[tuple[str, bool]], matters: Matters) -> None:
        """Take in words for what acts (True) or for what is acted on."""
        for words, acts in said:
            if (words, acts) in self._seen:
                continue
            self._seen.add((words, acts))
            found = matters.by_words(words, acts=acts)
            if not found:
                self._unknown.update(_SHORT.findall(words))
            for thing in found:
                if thing not in self._things:
                    self._things.add(thing)
                    for name in self._vocabulary.names_of(thing):
                        self._names["".join(word[0] for word in _WORD.findall(name)).upper()].setdefault(thing, name)

    def written_out(self) -> Mapping[str, str]:
        """The short forms that are the initials of one thing's name and of no other's, with that name."""
        return {
            short: next(iter(self._names[short].values()))
            for short in self._unknown
            if len(self._names.get(short, ())) == 1
        }
