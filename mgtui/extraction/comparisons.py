"""What a sentence of a trial says of its groups: more, less or no difference; silent where the words leave a choice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mgtui.extraction.parser import SUBJECTS
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.parser import Parse

_GROUPS = frozenset({"group", "arm"})
_DIFFERENT = word_list("different")
_NEAR = 6
_LEVEL = 0.05
_BELOW = frozenset({"<", "≤", "less than", "below"})
_P_VALUE = re.compile(r"\bp(?:[ -]?value)?\s*([=<>≤≥]|less than|greater than|below)\s*(\d*\.?\d+)")


def significant(text: str) -> bool | None:
    """Whether the p values of a text are below .05; None where it gives none, or some of either kind."""
    found: set[bool] = set()
    for sign, value in _P_VALUE.findall(text.lower().replace("·", ".")):
        if (chance := float(value)) <= 1:
            is_below = sign in _BELOW
            found.add(chance < _LEVEL or (chance == _LEVEL and is_below))
    return found.pop() if len(found) == 1 else None


def _asserted(parse: Parse, of: int) -> list[int]:
    """The words of a text that say what it found of one word.

    Not those of a clause that grants something, `Despite no difference in deaths, …`, or tells what there was not
    beside it, `…, with no side effects`, nor of another clause with its own subject: `Eggs do not raise it, but …`.
    """
    granting = {
        at for at in range(len(parse)) if parse.lower[at] in word_list("granting") and parse.dep[at] in ("prep", "mark")
    }  # fmt: skip
    granted = granting | {parse.head[at] for at in granting if parse.dep[at] == "mark"} | lacks(parse)
    clauses = {at for at in range(len(parse)) if _is_clause(parse, at)}

    def clause(at: int) -> int:
        return next((each for each in parse.above[at] if each in clauses), -1)

    return [at for at in range(len(parse)) if granted.isdisjoint(parse.above[at]) and clause(at) == clause(of)]


def _is_clause(parse: Parse, at: int) -> bool:
    """Whether a word is the verb of a clause that is joined to another, but not by `nor`, and has its own subject.

    That is no link or difference: `…, but no association was seen in the second year` speaks of what stands before."""
    is_joined = parse.dep[at] == "conj" and parse.pos[at] in ("VERB", "AUX")
    own = parse.under(at, *SUBJECTS)
    speaks_on = any(parse.sense(each) in ("link", "role", "same") for each in own)
    is_either = parse.bears(parse.head[at], "nor")
    return is_joined and bool(own) and not speaks_on and not is_either


def lacks(parse: Parse) -> set[int]:
    """The words that begin what a text says there was not beside what it finds: `with` of `with no side effects`."""
    nothing = (at for at in range(len(parse)) if parse.lower[at] == "no" and parse.dep[at] == "det")
    joints = (parse.head[parse.head[at]] for at in nothing)
    return {at for at in joints if parse.lower[at] == "with" and parse.dep[at] in ("prep", "conj")}


def is_alike(parse: Parse) -> bool:
    """Whether all that a text says is that something is as it was, or as in others: `Levels were unchanged.`"""
    return any(
        parse.lemma[at] in word_list("alike") and parse.dep[at] == "acomp" and parse.dep[parse.head[at]] == "ROOT"
        for at in range(len(parse))
    )


def measures_by_another(parse: Parse) -> bool:
    """Whether a text measures a thing by another, which is no word against it: `the same risk as of being a smoker`."""
    alike = [at for at in range(len(parse)) if parse.lemma[at] in word_list("alike") and parse.dep[at] == "amod"]
    return any("as" in parse.lower[at + 1 :] for at in alike)


def compares_groups(parse: Parse) -> bool:
    """Whether a sentence holds the groups of a trial against each other."""
    words = {*parse.lemma, *parse.lower}
    if words & word_list("grouped"):
        return True
    return bool(words & _GROUPS) and (bool(words & word_list("against")) or significant(parse.text) is not None)


def is_tested(parse: Parse) -> bool:
    """Whether a sentence gives the outcome of a test."""
    words = {*parse.lemma, *parse.lower}
    is_called = "significant" in words and not words.isdisjoint(word_list("tested"))
    is_called |= "significantly" in words or not words.isdisjoint(word_list("unsignificant"))
    return is_called or significant(parse.text) is not None


def _denied(lemmas: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a word that denies stands near one for a difference; `not only` denies nothing."""
    denials = [at for at, word in enumerate(lower) if word in word_list("denials") or lemmas[at] == "fail"]
    telling = [at for at, words in enumerate(zip(lemmas, lower, strict=True)) if not _DIFFERENT.isdisjoint(words)]
    return any(abs(each - at) <= _NEAR for at in denials if lower[at + 1 : at + 2] != ["only"] for each in telling)


def compared(parse: Parse, measured: int, *, ill: bool) -> str:
    """`no_effect`, `increases` or `decreases` of the treated against the others; empty where it is not clear.

    `measured`: the word of what is measured; `ill`: whether that is one, so that to better it is to make it less.
    """
    asserted = _asserted(parse, measured)
    lemmas, lower = [parse.lemma[at] for at in asserted], [parse.lower[at] for at in asserted]
    told = significant(parse.words(asserted[0], asserted[-1] + 1)) if asserted else None
    words = {*lemmas, *lower}
    if _denied(lemmas, lower) or words & word_list("alike") or words & word_list("unsignificant"):
        return "" if told else "no_effect"
    if told is False:
        return "no_effect"
    if ("less", "effective") in pairwise(lower):
        return ""
    # `p less than 0.001` says nothing of the groups, nor does `more effective` of what is measured.
    said = [
        at
        for at in range(len(lower))
        if lower[at - 1 : at] not in (["p"], ["value"]) and lower[at + 1 : at + 2] != ["effective"]
    ]
    signs = {sign for at in said if (sign := _sign({lemmas[at], lower[at]}, ill))}
    if ill and not signs and ("more", "effective") in pairwise(lower):
        signs = {-1}
    if len(signs) != 1:
        return ""
    sign = signs.pop()
    against = next((at for at in range(len(lower)) if {lemmas[at], lower[at]} & word_list("against")), None)
    if against is not None:
        first, last = (not word_list("controls").isdisjoint(part) for part in (lemmas[:against], lemmas[against:]))
        if first and last:
            return ""
        if first:
            sign = -sign
    return "increases" if sign > 0 else "decreases"


def _sign(words: set[str], ill: bool) -> int:
    if words & word_list("better"):
        return -1 if ill else 1
    return 1 if words & word_list("more of a group") else -1 if words & word_list("less of a group") else 0
