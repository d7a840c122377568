"""Claims that have most of what the words of a question say: where its sides have no names."""

from __future__ import annotations

import re
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.words import ASPECT_OF, FAMILY_OF, OF_PEOPLE, PEOPLE, only_asks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.answering.names import Names, Word
    from mgtui.evidence.links import Links
    from mgtui.model import Claim

SAYS_MUCH = 1.5
"""From here on a word says much: fewer than three claims in ten have it."""
_ENOUGH, _NEAR_BEST = 0.65, 0.9
"""The least share of what the words of a question say that a claim has, of all and of that of the best claim."""
_UNKNOWN = 6.0
"""What a word says that no claim has."""
_ASKING = 0.35
"""How much of that a word says that only asks."""
BEGINNING = 4
"""So many letters of a stem stand in a text that has a word of it: a cheap look before its words are cut out."""
_NO_LETTER = re.compile(r"[\W_]+")


class WordSearch:
    """The claims of one library by their words."""

    def __init__(self, links: Links, names: Names) -> None:
        self._claims, self._names = links.claims, names
        self._words: dict[str, frozenset[str]] = {}
        self._having: dict[str, frozenset[int]] = {}

    def words_of(self, claim: Claim) -> frozenset[str]:
        """The stems of all that a claim says, of whom it speaks, and of the names of its concepts."""
        known = self._words.get(claim.id)
        if known is None:
            stems = {stem for text in _texts(claim) for stem in stems_of(text)}
            for side in (claim.exposure, claim.outcome):
                if side is not None:
                    stems |= self._names.stems_of_names(self._names.key(side) or "")
            known = self._words[claim.id] = frozenset(stems)
        return known

    def weights(self, words: Iterable[Word]) -> dict[str, float]:
        """How much it says that a claim has a word, by its stem: the rarer, the more; one that only asks says less."""
        found = {word.stem: self._weight(word) for word in words if word.says_much}
        return {stem: weight for stem, weight in found.items() if weight}

    def _weight(self, word: Word) -> float:
        asks = only_asks(word.text, word.stem) and word.stem not in ASPECT_OF
        asks = asks or word.stem in PEOPLE or word.stem in OF_PEOPLE
        number = len(self._that_may_have(word.stem))
        if not number:
            return 0.0 if asks else _UNKNOWN
        return log(1 + len(self._claims) / number) * (_ASKING if asks else 1)

    def claims(self, most: Sequence[tuple[str, float]]) -> list[Claim]:
        """The claims that have most of what stems say together, and about as much as the best of them."""
        whole = sum(weight for _, weight in most)
        may: dict[int, float] = {}
        for stem, weight in most:
            for number in self._that_may_have(stem):
                may[number] = may.get(number, 0) + weight
        shares = {}
        for number in sorted(may):
            if may[number] >= _ENOUGH * whole:
                mine = self.words_of(self._claims[number])
                shares[number] = sum(weight for stem, weight in most if stem in mine) / whole
        least = max(_ENOUGH, _NEAR_BEST * max(shares.values(), default=0))
        return [self._claims[number] for number, share in shares.items() if share >= least]

    def _that_may_have(self, stem: str) -> frozenset[int]:
        """The places of the claims in whose letters a word of a stem begins somewhere."""
        if stem not in self._having:
            begins = {member[:BEGINNING] for member in FAMILY_OF.get(stem, (stem,))}
            self._having[stem] = frozenset(
                number for number, text in enumerate(self._letters) if any(begin in text for begin in begins)
            )
        return self._having[stem]

    @cached_property
    def _letters(self) -> list[str]:
        """The letters of each claim and of the names of its concepts, one after the other."""
        found = []
        for claim in self._claims:
            names = [self._names.written(self._names.key(side) or "") for side in (claim.exposure, claim.outcome)]
            found.append(_NO_LETTER.sub("", " ".join((*_texts(claim), *names)).lower()))
        return found


def _texts(claim: Claim) -> tuple[str, ...]:
    sides = [side for side in (claim.exposure, claim.outcome) if side is not None]
    return (claim.statement, claim.population or "", *(side.text or "" for side in sides))
