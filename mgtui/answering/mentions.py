"""What the words of a question name among a library's concepts."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.names import LONGEST, Names, stems_of, words_of
from mgtui.answering.words import ASPECT_OF, FILLERS, LACK, NEEDING, NO_NAME, OPPOSITES, SENSE_OF
from mgtui.vocabulary.health import name_key
from mgtui.vocabulary.plain_words import is_technical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.answering.names import Word
    from mgtui.model import Aspect

_DOING = ("up", "down", "better", "worse", "prevent", "relieve")
"""Senses of verbs by which something is done to a thing."""


def _needs(words: Sequence[Word]) -> bool:
    """Whether words such as `need magnesium` are a verb with what it is about; `need for magnesium` is a name."""
    return len(words) > 1 and words[0].text in NEEDING and words[1].start == words[0].end + 1


def _is_done_to(first: Word, last: Word, name: tuple[str, ...]) -> bool:
    """Whether two words of a name the other way round are a verb and what it is done to: `damage nerves`."""
    is_turned = len(name) == 2 and (last.stem, first.stem) == name and last.start == first.end + 1
    return is_turned and SENSE_OF.get(first.stem) in _DOING and not first.text.endswith(("ed", "ing", "low"))


class Mention(NamedTuple):
    """Words of a question that name a concept."""

    places: tuple[int, ...]
    """Places of the words among those that say something."""
    concepts: frozenset[str]
    """Those named: more than one where a single word stands in the names of several."""
    rank: int
    """0 for a whole name, 1 for a part of a list in a label, 2 for its words apart, 3 for one word of several names."""
    aspect: Aspect | None = None
    """Where the name says it too, as `magnesium deficiency` does."""
    of_list: bool = False
    """Whether it is one item of a name that is a list: `diet` of diet, farming and food supply."""


class Mentions(Names):
    """The names of a library, looked for in questions."""

    def other_names(self, asked: str, text: str) -> dict[str, str]:
        """The names in a text of diseases, and of what a question calls by a technical term, that the question calls
        otherwise, each with what tells so: `ALS is another name for Lou Gehrig's disease.`"""
        words, there, found = [word for word in words_of(asked) if word.says_much], stems_of(text), dict[str, str]()
        for mention in self.mentions(words):
            typed = asked[words[mention.places[0]].start : words[mention.places[-1]].end]
            (key, *others), its = mention.concepts, set(stems_of(typed))
            if mention.rank or others or its.issubset(there) or not (self.is_disease(key) or is_technical(typed)):
                continue
            term = self.library.terms.get(key)
            names = [name for name in (term.label, *term.alt_labels) if its.isdisjoint(stems_of(name))] if term else []
            if name := next(
                (each for each in names if re.search(rf"\b(?i:{re.escape(each[:1])}){re.escape(each[1:])}\b", text)), ""
            ):
                found[name] = f"{name} is another name for {typed}."
        return found

    def mentions(self, words: Sequence[Word]) -> list[Mention]:
        """What these words of a question name: whole names in any order, then parts of names."""
        stems = tuple(word.stem for word in words)
        found: list[Mention] = []
        named: set[int] = set()
        for width in range(min(LONGEST, len(stems)), 0, -1):
            for start in range(len(stems) - width + 1):
                places = tuple(range(start, start + width))
                span = stems[start : start + width]
                for rank, table in enumerate((self._names, self._loose)):
                    key = table.get(span) or (table is self._names and self._any_order.get(frozenset(span))) or None
                    if key and (self._is_verb_there(span, words[start]) or _needs(words[start : start + width])):
                        continue
                    if key and span not in table and _is_done_to(words[start], words[start + width - 1], span[::-1]):
                        continue
                    if key and any(self._is_noun_of_participle(words[place]) for place in places):
                        continue
                    if key and not (width == 1 and rank and start in named):
                        keys = frozenset(self._shared.get(span, {key}) if rank == 0 else {key})
                        found += self._read(Mention(places, keys, rank, of_list=bool(rank)), span)
                        named.update(places)
                        break
        for width in range(min(LONGEST, len(stems)), 0, -1):
            for start in range(len(stems) - width + 1):
                places = tuple(range(start, start + width))
                if named.issuperset(places):
                    continue
                typed = words[start : start + width]
                keys = self._by_health(typed)
                if keys and width > 1 and self._is_in_labels(stems[start : start + width], keys):
                    continue  # found below as part of these names, so that claims with the words count too
                if keys and not (len(keys) > 1 and self._is_within_health(words, start, width)):
                    found.append(Mention(places, keys, 1))
                    named.update(places)
                elif keys := self._by_health(typed, opposite=True):
                    found.append(Mention(places, keys, 1, "deficiency"))
                    named.update(places)
                elif width > 1 and named.isdisjoint(places) and (keys := self._right_above(typed)):
                    found.append(Mention(places, keys, 1))
                    named.update(places)
        found += self._scattered(stems, words)
        for width in range(min(LONGEST, len(stems)), 0, -1):
            for start in range(len(stems) - width + 1):
                places, span = tuple(range(start, start + width)), stems[start : start + width]
                fresh = named.isdisjoint(places) if width == 1 else not named.issuperset(places)
                fresh = fresh and not self._is_verb_there(span, words[start])
                spelled = self._spelled.get(words[start].stem, ())  # balanced is not balance
                fresh = fresh and not (
                    width == 1 and words[start].text.endswith("ed") and words[start].text not in spelled
                )
                fresh = fresh and not self._is_within_health(words, start, width)
                if fresh and not NO_NAME.issuperset(span) and (inside := self._inside.get(span)):
                    heads = frozenset(key for key in inside if stems_of(self.label(key))[-width:] == span)
                    keys = self._top(heads) if heads else self._goods(self._top(inside))
                    found.append(Mention(places, keys, 3))
                    named.update(places)
        for place, word in enumerate(words):
            if place not in named and (keys := self._right_above([word])):
                found.append(Mention((place,), keys, 1))
        return found

    def _is_verb_there(self, span: tuple[str, ...], first: Word) -> bool:
        """Whether the first word of a name such as `raised blood pressure` is a verb in a question: `raise blood …`."""
        return span in self._participles and not first.text.endswith("ed") and first.stem in SENSE_OF

    def _is_within_health(self, words: Sequence[Word], start: int, width: int) -> bool:
        """Whether words stand within a longer name that the vocabulary of health has: `protein` in protein intake."""
        return any(
            name_key(" ".join(word.shown for word in words[begin : begin + length])) in self._health_names
            for length in range(width + 1, LONGEST)
            for begin in range(max(0, start + width - length), min(start, len(words) - length) + 1)
            if not all(
                word.stem in SENSE_OF or word.stem in FILLERS  # to slow growth is no name of it
                for word in (*words[begin:start], *words[start + width : begin + length])
            )
        )

    def _is_in_labels(self, span: tuple[str, ...], keys: frozenset[str]) -> bool:
        """Whether words stand at the end of the label of each of some concepts: `nervous system` of central nervous
        system."""
        return all(self._stems(self.label(key))[-len(span) :] == span for key in keys)

    def _is_of_next(self, words: Sequence[Word], at: int, places: Sequence[int]) -> bool:
        """Whether a word such as `low` stands right before another thing than what a name is of: `low mood magnesium`
        is no low magnesium, `low serum magnesium` is."""
        if at + 1 >= len(words) or at + 1 in places or words[at].stem == LACK:
            return False
        after = words[at + 1]
        return after.start == words[at].end + 1 and after.stem not in NO_NAME

    def _is_noun_of_participle(self, word: Word) -> bool:
        """Whether a word is a noun of which names here have only the participle: circulation is nothing circulating."""
        spelled = self._spelled.get(word.stem, ())
        return word.text.endswith("ion") and bool(spelled) and all(each.endswith("ing") for each in spelled)

    def _by_health(self, words: Sequence[Word], *, opposite: bool = False) -> frozenset[str]:
        """The concepts here that are what the vocabulary of health calls so, or that stand below it; `opposite`: of
        that of which it is too little."""
        known = self._health_names.get(name_key(" ".join(word.shown for word in words)))
        known = OPPOSITES.get(known or "") if opposite else known
        if known is None:
            return frozenset()
        mine = {key for key, term in self._as_health.items() if term == known or known in self._health.above(term)}
        stems = tuple(word.stem for word in words)
        meant = {  # general health is health, hormone balance is no hormone
            key
            for key in self._of_health.get(known, ())
            if self._stems(self.label(key).partition(" and ")[0])[-len(stems) :] == stems
        }
        asks = not meant and all(SENSE_OF.get(stem) == "relieve" for stem in stems)  # a treatment is whatever eases
        return self._top(frozenset(meant or mine)) if mine and not asks else frozenset()

    def _right_above(self, words: Sequence[Word]) -> frozenset[str]:
        """The concepts here that stand next above the good or ill that the vocabulary of health calls so: infections,
        for colds."""
        known = self._health_names.get(name_key(" ".join(word.shown for word in words)))
        if known is None:
            return frozenset()
        terms = self._health.terms
        above = {each: far for each, far in self._health.above(known).items() if far < 3 and self._of_health.get(each)}
        nearest = min(above.values(), default=0)
        near = [
            each
            for each, far in above.items()
            if far == nearest
            and (len(words) > 1 or (terms[known].worth and terms[each].worth))  # cortisol is not all hormones
            and (far == 1 or terms[known].worth == terms[each].worth)
        ]
        return frozenset(key for each in near for key in self._of_health.get(each, ()))

    def is_of_none(self, named: str, read_as: frozenset[str], texts: Iterable[str]) -> bool:
        """Whether a name of a question was read as what stands above it, and no text of some has it or another name of
        the same."""
        typed = words_of(named)
        if not read_as or self._by_health(typed) or not read_as <= self._right_above(typed):
            return False
        known = self._health_names.get(name_key(named))
        return not any(known in self._of_health_in(words_of(text)) for text in texts)

    def _of_health_in(self, words: Sequence[Word]) -> set[str | None]:
        """What the vocabulary of health has names for in words."""
        spans = (words[at : at + width] for width in range(1, LONGEST) for at in range(len(words) - width + 1))
        return {self._health_names.get(name_key(" ".join(word.shown for word in span))) for span in spans}

    def _read(self, mention: Mention, span: tuple[str, ...]) -> list[Mention]:
        """A mention, and the same as an aspect of what its other words name."""
        bare = tuple(stem for stem in span if stem not in ASPECT_OF)
        base = self._names.get(bare) if bare != span else None
        if base is None:
            return [mention]
        aspect = next(ASPECT_OF[stem] for stem in span if stem in ASPECT_OF)
        return [mention._replace(concepts=frozenset({base}), aspect=aspect), mention]

    def _scattered(self, stems: tuple[str, ...], words: Sequence[Word]) -> list[Mention]:
        """Names of several words whose words all stand somewhere, not one after the other; none of them with
        only some words of a name of health that is none here: white blood cells are no blood."""
        # too little of a thing stands in names as its deficiency
        typed, stems = stems, tuple(LACK if ASPECT_OF.get(stem) == "deficiency" else stem for stem in stems)
        there = set(stems)
        others = [
            set(range(start, start + width))
            for width in range(2, LONGEST)
            for start in range(len(words) - width + 1)
            if (
                known := self._health_names.get(name_key(" ".join(word.shown for word in words[start : start + width])))
            )
            and (
                known in OPPOSITES
                or not all(self.knows(stem) or stem in NO_NAME for stem in typed[start : start + width])
            )
        ]
        found = []
        for key in {key for stem in there for key in self._with_stem.get(stem, ())}:
            for name in self._of[key]:
                if len(name) > 1 and there.issuperset(name):
                    places = tuple(sorted({stems.index(stem) for stem in name}))
                    if any(span & set(places) and not span <= set(places) for span in others):
                        continue
                    if _is_done_to(words[places[0]], words[places[-1]], name):
                        continue
                    if any(typed[at] != stems[at] and self._is_of_next(words, at, places) for at in places):
                        continue
                    if places[-1] - places[0] >= len(places) or any(typed[at] != stems[at] for at in places):
                        found += self._read(Mention(places, frozenset({key}), 2), name)
                        break
        return sorted(found, key=lambda each: (each.places, sorted(each.concepts), each.aspect or ""))

    def _top(self, keys: frozenset[str]) -> frozenset[str]:
        """Of concepts those that stand below no other of them."""
        below = {each for key in keys for each in self.with_narrower(key) if each != key}
        return frozenset(keys - below) or keys

    def _goods(self, keys: frozenset[str]) -> frozenset[str]:
        """Of several concepts those that are no ill, where there are such: `muscle` means its mass, not its cramps."""
        return frozenset(key for key in keys if self.worth(key) >= 0) or keys

    def in_whose_label(self, stems: tuple[str, ...]) -> frozenset[str]:
        """The concepts in whose labels words stand next to each other."""
        return self._inside.get(stems, frozenset())

    @cached_property
    def _any_order(self) -> dict[frozenset[str], str]:
        return {frozenset(name): key for name, key in reversed(self._names.items()) if len(name) > 1}

    @cached_property
    def _with_stem(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for key, names in self._of.items():
            for name in names:
                for stem in name:
                    found[stem].add(key)
        return {stem: frozenset(keys) for stem, keys in found.items()}

    @cached_property
    def _inside(self) -> dict[tuple[str, ...], frozenset[str]]:
        """The words that stand next to each other in labels, with the concepts of these."""
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for key in self._of:
            for name in (self._stems(self.label(key)),):
                for start in range(len(name)):
                    for end in range(start + 1, len(name) + 1):
                        found[name[start:end]].add(key)
        return {span: frozenset(keys) for span, keys in found.items()}
