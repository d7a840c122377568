"""Claims that have most of what the words of a question say, whatever its sides are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from itertools import accumulate
from math import log
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.questions import Part
from mgtui.answering.words import ASPECT_OF, FAMILY_OF, OF_PEOPLE, PEOPLE, SENSE_OF, only_asks
from mgtui.search.language.runs import runs_of

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from mgtui.answering.mentions import Mentions
    from mgtui.answering.names import Word
    from mgtui.evidence.links import Links
    from mgtui.model import Claim

SAYS_MUCH = 1.5
"""From here on a word says much: fewer than three claims in ten have it."""
ENOUGH = 0.65
"""The least share of what a question says that a claim has which is found by words alone."""
_NEAR_BEST = 0.9
"""The least share of what the best claim has."""
UNKNOWN = 6.0
"""What a name says that no claim has."""
_UNKNOWN_WORD = 4.0
"""What another word says that no claim has."""
_GENERAL, _ASKING = 0.4, 0.2
"""How much of what it would say a word says that is no part of a name, and one that only asks."""
_MOST = 12
"""As many claims are told apart by words; more of them have only what many have."""
MOST_THINGS = 12
"""A word that is in the names of more things names none."""
BEGINNING = 4
"""So many letters of a stem stand in a text that has a word of it: a cheap look before its words are cut out."""
_SIDES = {stem: aspect for stem, aspect in ASPECT_OF.items() if aspect in ("supplementation", "intake")}
"""Words by which a claim's side of what acts is meant, though it has others: to take magnesium, to supplement it."""
_NO_LETTER = re.compile(r"[\W_]+")


class WordSearch:
    """The claims of one library by their words and the names in them."""

    def __init__(self, links: Links, names: Mentions) -> None:
        self._claims, self._names, self._studies = links.claims, names, links.library.studies
        self._words: dict[str, frozenset[str]] = {}
        self._having: dict[str, frozenset[int]] = {}
        self._speaking: dict[Part, frozenset[int]] = {}

    def words_of(self, claim: Claim) -> frozenset[str]:
        """The stems of all that a claim says, of whom it speaks, and of the names of its concepts."""
        known = self._words.get(claim.id)
        if known is None:
            texts = (*_texts(claim), *self._designs(claim))
            stems = {stem for text in texts for run in runs_of(text) for stem in _stems_of_run(run)}
            for side in (claim.exposure, claim.outcome):
                if side is not None:
                    stems |= self._names.stems_of_names(self._names.key(side) or "")
            known = self._words[claim.id] = frozenset(stems)
        return known

    def _designs(self, claim: Claim) -> list[str]:
        """The designs of the studies behind a claim."""
        studies = (self._studies.get(link.id) for link in claim.studies)
        return [study.design for study in studies if study is not None and study.design]

    # What a question says

    def parts(self, words: Sequence[Word], besides: Collection[int] = (), *, most_things: int = 1) -> tuple[Part, ...]:
        """What the words of a question say, a part for each name and each other word; `besides`: where the words begin
        that are left out; `most_things`: of how many things a word may be a name, of more than one in part only."""
        saying = [word for word in words if word.says_much and word.start not in besides]
        of_health = self._names.named_of_health(saying)
        found: dict[tuple[str, ...], Part] = {}
        taken: set[int] = set()
        mentions = [
            each
            for each in self._names.mentions(saying)
            if len(each.concepts) <= most_things and (each.rank in (0, 2) or most_things > 1)
        ]
        for mention in sorted(mentions, key=lambda each: (each.rank % 2, each.rank, -len(each.places))):
            its = [saying[place] for place in mention.places]
            if taken.isdisjoint(mention.places) and not all(is_common(word) for word in its):
                taken.update(mention.places)
                stems = tuple(word.stem for word in its)
                part = Part(stems, mention.concepts)
                found[stems] = Part(stems, mention.concepts, self._says(len(self.that_may_say(part))))
        for place, word in enumerate(saying):
            if place not in taken and (says := self._word_says(word, word.start in of_health)):
                found[word.stem,] = Part((word.stem,), frozenset(), says)
        return tuple(found.values())

    def _says(self, number: int) -> float:
        """How much it says that a claim has what so many have: the fewer, the more."""
        return log(1 + len(self._claims) / number) if number else UNKNOWN

    def _word_says(self, word: Word, is_of_health: bool) -> float:
        number = len(self.that_may_say(Part((word.stem,))))
        if is_common(word) and word.stem not in ASPECT_OF and (number or not is_of_health):
            return self._says(number) * _ASKING if number else 0.0
        if is_of_health or self._names.knows(word.stem):
            return self._says(number)
        return (self._says(number) if number else _UNKNOWN_WORD) * _GENERAL

    def is_had(self, stem: str) -> bool:
        """Whether a claim may have a word."""
        return bool(self._that_may_have(stem))

    # Which claims say it

    def claims(self, parts: Sequence[Part], *, with_all_names: bool = False) -> list[Claim]:
        """The claims that have most of what a question says, and about as much as the best of them; none where these
        are many. `with_all_names`: only those that have everything that it names."""
        if len(parts) == 1 and parts[0].concepts:
            return []  # a name alone asks nothing
        whole = sum(part.says for part in parts)
        may: dict[int, float] = defaultdict(float)
        having: Counter[int] = Counter()
        for part in parts:
            for number in self.that_may_say(part):
                may[number] += part.says
                having[number] += 1
        named = [part for part in parts if part.concepts] if with_all_names else []
        shares = {
            number: self._share(self._claims[number], parts, whole)
            for number in sorted(may)
            if may[number] >= ENOUGH * whole
            and having[number] >= min(len(parts), 2)
            and all(self.says(self._claims[number], part) for part in named)
        }
        found = [self._claims[number] for number in self._near_best(shares) if shares[number] >= ENOUGH]
        return found if len(found) <= _MOST else []

    def naming(self, *sides: Collection[str]) -> list[Claim]:
        """The claims that may name one of the concepts of each side, in whatever words."""
        found = (
            frozenset[int]().union(*(self.that_may_say(Part((), frozenset({key}))) for key in keys)) for keys in sides
        )
        return [self._claims[number] for number in sorted(frozenset.intersection(*found))]

    def nearest(self, claims: Iterable[Claim], parts: Sequence[Part], named: float) -> list[Claim]:
        """Of claims that have what is named, which says so much, those that have most of the rest."""
        listed = list(claims)
        whole = sum(part.says for part in parts)
        if not whole:
            return []
        shares = {
            number: (self._share(claim, parts, whole) * whole + named) / (whole + named)
            for number, claim in enumerate(listed)
        }
        return [listed[number] for number in self._near_best(shares) if shares[number] >= 0.5]

    def shares(self, words: Sequence[Word], claims: Iterable[Claim], going: Container[str]) -> dict[str, float]:
        """How much of what words say each of some claims says, from 0 to 1, by the ids of the claims; a word for the
        way that is asked is said by those that go it or another one, whatever their words: `going` has their ids."""
        parts = [part for part in self.parts(words, most_things=MOST_THINGS) if self.that_may_say(part)]
        asking = [part for part in parts if not part.concepts and not SENSE_OF.keys().isdisjoint(part.stems)]
        other = [part for part in parts if part not in asking]
        whole = sum(part.says for part in parts) or 1.0
        way = sum(part.says for part in asking) / whole
        return {
            claim.id: self._share(claim, other, whole)
            + (way if claim.id in going else self._share(claim, asking, whole))
            for claim in claims
        }

    def _share(self, claim: Claim, parts: Sequence[Part], whole: float) -> float:
        return sum(part.says for part in parts if self.says(claim, part)) / whole

    @staticmethod
    def _near_best(shares: dict[int, float]) -> list[int]:
        least = _NEAR_BEST * max(shares.values(), default=0)
        return [number for number, share in shares.items() if share >= least]

    def says(self, claim: Claim, part: Part) -> bool:
        """Whether a claim has a word, or is about what is named, or names it."""
        if self.words_of(claim).issuperset(part.stems):
            return True
        if len(part.stems) == 1 and claim.exposure and claim.exposure.aspect == _SIDES.get(part.stems[0], ""):
            return True
        for concept in part.concepts:
            reach = self._names.forms(concept) | self._names.bears(concept)
            sides = [side for side in (claim.exposure, claim.outcome) if side is not None]
            if any(self._names.key(side) in reach for side in sides):
                return True
            if any(self._names.text_names(text, concept) for text in _texts(claim)):
                return True
        return False

    def that_may_say(self, part: Part) -> frozenset[int]:
        """The places of the claims that are worth a look for a part of a question."""
        if part not in self._speaking:
            bare = Part(part.stems, part.concepts)
            found = set(self._with_all(part.stems))
            if len(part.stems) == 1 and (aspect := _SIDES.get(part.stems[0])):
                found.update(self._of_aspect[aspect])
            for concept in part.concepts:
                for key in self._names.forms(concept) | self._names.bears(concept):
                    found.update(self._of_key.get(key, ()))
                for name in self._names.all_stems(concept):
                    found |= self._with_all(name)
            self._speaking[bare] = self._speaking[part] = frozenset(found)
        return self._speaking[part]

    def _with_all(self, stems: Sequence[str]) -> frozenset[int]:
        return frozenset.intersection(*(self._that_may_have(stem) for stem in stems)) if stems else frozenset()

    @cached_property
    def _of_aspect(self) -> dict[str, list[int]]:
        """The places of the claims about each aspect of what acts."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            if claim.exposure and claim.exposure.aspect:
                found[claim.exposure.aspect].append(number)
        return found

    @cached_property
    def _of_key(self) -> dict[str, list[int]]:
        """The places of the claims about each concept."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            for side in (claim.exposure, claim.outcome):
                if key := self._names.key(side):
                    found[key].append(number)
        return found

    def _that_may_have(self, stem: str) -> frozenset[int]:
        """The places of the claims in whose letters a word of a stem begins somewhere."""
        if stem not in self._having:
            begins = {member[:BEGINNING] for member in FAMILY_OF.get(stem, (stem,))}
            self._having[stem] = frozenset(number for begin in begins for number in self._having_letters(begin))
        return self._having[stem]

    def _having_letters(self, letters: str) -> Iterator[int]:
        """The places of the claims in whose letters these stand."""
        whole, starts = self._letters
        at = whole.find(letters)
        while at >= 0:
            following = bisect_right(starts, at)
            yield following - 1
            # One look at all of them, from claim to claim: at each by itself takes a library of thousands seconds.
            at = whole.find(letters, starts[following]) if following < len(starts) else -1

    @cached_property
    def _letters(self) -> tuple[str, list[int]]:
        """The letters of each claim and of the names of its concepts, one claim a line, and where each line begins."""
        found = []
        for claim in self._claims:
            names = [self._names.written(self._names.key(side) or "") for side in (claim.exposure, claim.outcome)]
            texts = (*_texts(claim), *self._designs(claim), *names)
            found.append(_NO_LETTER.sub("", " ".join(texts).lower()))
        return "\n".join(found), list(accumulate((len(text) + 1 for text in found[:-1]), initial=0))


_stems_of_run = lru_cache(100_000)(stems_of)
"""Most words of a claim stand in others too."""


def is_common(word: Word) -> bool:
    """Whether a word says by itself too little to be looked for: it asks, or says only who is meant."""
    return only_asks(word.text, word.stem) or word.stem in PEOPLE or word.stem in OF_PEOPLE


def _texts(claim: Claim) -> tuple[str, ...]:
    sides = [side for side in (claim.exposure, claim.outcome) if side is not None]
    return (claim.statement, claim.population or "", *(side.text or "" for side in sides))
