"""Whether the words of a claim say that it rests on what was said before: as what follows of it, or with it given."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FOLLOWS = listed_turns("follows")
_NO_VERB = listed_turns("stands before a noun")
_GIVEN = listed_turns("taken as given")
_CLAUSE = word_list("divides a sentence")
"""What divides a sentence: a word of consequence behind it tells what follows of the same sentence."""
_OPENING = frozenset({"and", "but", "or", "that", "which"})
_JOINING = frozenset({"and", "but", "so"})
_POINTING = frozenset({"this", "that", "which", "these", "those"})
_ADVERBS = frozenset({"also", "then", "likely", "probably", "often", "eventually"})
_VERBS = word_list("verbs of what was said")
_LINKED = frozenset({"associated", "linked", "correlated"})
"""What is so `with less` of something is not given by it."""
_STOPS = frozenset(".;:")
_ENDS = frozenset({",", "to", "may", "might", "can", "could", "will", "would"})


class Said(NamedTuple):
    """Words of a text that say that a claim rests on what stands just before."""

    words: str
    within: bool = False
    """Whether what follows, follows of the first part of the same words."""


def said_to_follow(quotes: Iterable[str]) -> list[Said]:
    """The words of a claim that say that it follows of what stands before: `as a result`, `this raises`."""
    return [said for quote in quotes if (said := _following(words_of(quote))) is not None]


def _following(words: Sequence[str]) -> Said | None:
    for at in range(len(words)):
        many = _FOLLOWS.begin(words, at)
        # What is a result `of` something is so of what is named.
        if many and (words[at + many : at + many + 1] != ["of"]):
            before = words[words[0] in _OPENING : at]
            return Said(" ".join(words[at : at + many]), within=not _CLAUSE.isdisjoint(before))
    first, *rest = [*(words[1:] if words[:1] and words[0] in _JOINING else words), "", ""]
    verb = 1 if rest[0] in _ADVERBS else 0
    if first not in _POINTING or rest[verb] not in _VERBS or _NO_VERB.begin([first, *rest]):
        return None
    return Said(" ".join([first, *rest[: verb + 1]]))


def said_to_be_given(statement: str) -> list[tuple[str, str]]:
    """What a statement takes as given: the words that say so (`by reducing`), and those for what is."""
    found = []
    words, places = words_of(statement), pieces(statement)
    at = 0
    while at < len(words):
        begin = at + _given(words, at)
        many = sum(1 for _ in takewhile(lambda word: word not in _STOPS, words[begin:])) if begin > at else 0
        if many:
            what = list(takewhile(lambda place: place.text.lower() not in _ENDS, places[begin : begin + many]))
            found.append((" ".join(words[at:begin]), statement[what[0].start : what[-1].end] if what else ""))
        at = begin + many if many else at + 1
    return found


def _given(words: Sequence[str], at: int) -> int:
    """How many words from this one on say that what stands behind them is given; 0 where they do not."""
    if words[at] == "by":
        return next((many for many in (2, 3) if "".join(words[at + many - 1 : at + many])[1:].endswith("ing")), 0)
    return 0 if words[at] == "with" and at and words[at - 1] in _LINKED else _GIVEN.begin(words, at)
