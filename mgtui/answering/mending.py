"""Misspelt words of a question, and those that are known nowhere."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from mgtui.answering.claims import Claims
from mgtui.answering.names import words_of
from mgtui.answering.words import ASKING_WORDS, OF_PEOPLE, PEOPLE, only_asks
from mgtui.search.language.spelldistance import distance
from mgtui.vocabulary.lay_words import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.answering.names import Word

_LETTERS = re.compile(r"[^\W\d_]{5,}")
_DEGREES = ("over", "hyper", "under", "hypo", "super", "ultra")
"""Beginnings of words by which more or less of the same is meant."""
_PARTS = {"neuro": "nerve", "cardio": "heart", "osteo": "bone", "vaso": "vessel", "immuno": "immune", "myo": "muscle"}
"""Beginnings of words that name what the rest is said of: neuroprotective."""


class Mending(Claims):
    """Reads misspelt words by those of the names and claims of one library."""

    def unknown(self, content: Iterable[Word]) -> dict[str, str]:
        """Words that stand in no name, each with the nearest that does; of a name of the vocabulary of health no word
        is misspelt, so that none is near it: plain is not, of muscle pain."""
        content = list(content)
        left = [word for word in content if not (self.is_said_here(word) or self.names.mentions([word]))]
        named = [(self.names.whole_name(content, word), word) for word in left]
        near = {word.text: self._nearest(word.text) for name, word in named if name == word.shown}
        return {name: "" if near.get(word.text, word.text) == word.text else near[word.text] for name, word in named}

    def is_said_here(self, word: Word) -> bool:
        """Whether a word stands in a name of this library or is one that asks."""
        stem = word.stem
        return (
            self.names.knows(stem) or only_asks(word.text, stem) or stem in PEOPLE or stem in OF_PEOPLE
            or not (word.shown.isalpha() or _LETTERS.search(word.shown))
        )  # fmt: skip

    def _inside(self, word: Word) -> str:
        """A known word that one with a word of degree before it is of: excitable for overexcitable."""
        for before in _DEGREES:
            rest = word.text.removeprefix(before).removeprefix("-")
            if rest != word.text and len(rest) > 4 and any(self.names.knows(each.stem) for each in words_of(rest)):
                return rest
        for before, meant in _PARTS.items():
            rest = word.text.removeprefix(before).removeprefix("-")
            if rest != word.text and len(rest) > 4 and all(self.is_said_here(each) for each in words_of(rest)):
                return f"{rest} {meant}"
        return ""

    def _nearest(self, word: str, *, most: int = 2) -> str:
        near = [
            (apart, other)
            for other in self.names.spellings()
            if other[:1] == word[:1]
            and len(other) > 3
            and (apart := distance(word, other, most)) <= most
            and (len(other) > 4 or (apart == 1 and len(word) > 4))
        ]
        best = min(near, default=(most + 1, ""))
        if best[0] > 1:
            others = (other for other in ASKING_WORDS | self._written if other[:1] == word[:1])
            return min((other for other in others if distance(word, other, 1) <= 1), default=best[1])
        return best[1]

    @cached_property
    def _written(self) -> frozenset[str]:
        """The longer words of all claims: none is a misspelling."""
        statements = " ".join(claim.statement for claim in self.links.claims).lower()
        return frozenset(_LETTERS.findall(statements))

    def _is_written(self, words: Iterable[str]) -> bool:
        """Whether a claim may have one of these words."""
        return any(self.by_words.is_had(word.stem) for typed in words for word in words_of(typed))

    def mended(self, text: str) -> tuple[str, dict[str, str]]:
        """The text with words that stand in no name read as those that are spelt nearly so, and what was changed."""
        changes, plain = {}, {word.text for word in words_of(in_plain_words(text))}
        for word in words_of(text):
            if word.text not in plain:
                continue  # it is part of a phrase that is known
            if word.says_much and len(word.text) > 3 and not self.is_said_here(word):
                if self.names.is_of_health(word.shown) or word.shown.lower() in self._written:
                    continue
                near = (
                    self._inside(word)
                    or self._nearest(word.text.lower(), most=2 if len(word.text) > 8 else 1)
                    or self.names.nearest_of_health(word.text.lower())
                )
                if near:
                    changes[text[word.start : word.end]] = near
        for typed, meant in changes.items():
            text = text.replace(typed, meant)
        return text, changes
