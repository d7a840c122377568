"""Words by what they do in a statement: which way they turn it, and whether what they name is a good or an ill."""

from __future__ import annotations

from functools import cache

from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.vocabulary.health import name_key, shipped

SENSES = {lemma: sense for sense, lemmas in lists_under("sense").items() for lemma in lemmas.split()}
"""The sense of a lemma."""

_GOODS = frozenset({"improvement", "quality", "relief"})
_ILLS = frozenset({"attack", "decline", "failure", "impairment", "loss", "problem", "risk", "syndrome"})
"""Words for what is good or bad of any thing; of the things themselves the vocabulary of health says it."""

_ILL_ENDINGS = phrase_list("ill endings")


def worth(lemma: str) -> int:
    """1 for a good, -1 for an ill, 0 for what is neither or not known."""
    if lemma in _GOODS:
        return 1
    if lemma in _ILLS or lemma.removesuffix("s") in _ILLS:
        return -1
    known = shipped().worth(lemma)
    return known if known is not None else -int(lemma.endswith(_ILL_ENDINGS))


_GIVEN = word_list("given")
"""What is given, eaten or done: the broadest things of the vocabulary of health that mostly act."""


@cache
def kind(words: str) -> str:
    """What the longest known name at the end of some words is: given, good, ill or a state; empty if none is known."""
    parts = words.lower().split()
    for start in range(len(parts)):
        term = shipped().named(name_key(" ".join(parts[start:])))
        if term is not None:
            above = {term.id, *shipped().above(term.id)}
            return "given" if above & _GIVEN else {1: "good", -1: "ill"}.get(term.worth, "state")
    return ""
