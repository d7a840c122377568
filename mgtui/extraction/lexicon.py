"""Words by what they do in a statement: which way they turn it, and whether what they name is a good or an ill."""

from __future__ import annotations

from functools import cache

from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.vocabulary.health import name_key, shipped

SENSES = {lemma: sense for sense, lemmas in lists_under("sense").items() for lemma in lemmas.split()}
"""The sense of a lemma."""


def worth(lemma: str) -> int:
    """1 for a good, -1 for an ill, 0 for what is neither or not known."""
    if lemma in word_list("goods"):
        return 1
    if lemma in word_list("ills") or lemma.removesuffix("s") in word_list("ills"):
        return -1
    known = shipped().worth(lemma)
    return known if known is not None else -int(lemma.endswith(phrase_list("ill endings")))


@cache
def kind(words: str) -> str:
    """What the longest known name at the end of some words is: given, good, ill or a state; empty if none is known."""
    parts = words.lower().split()
    for start in range(len(parts)):
        term = shipped().named(name_key(" ".join(parts[start:])))
        if term is not None:
            above = {term.id, *shipped().above(term.id)}
            return "given" if above & word_list("given") else {1: "good", -1: "ill"}.get(term.worth, "state")
    return ""
