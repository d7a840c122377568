"""Questions that set one thing against another, and the claims that tell of the two: never which of them is better."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.names import stems_of, words_of
from mgtui.answering.questions import Side
from mgtui.answering.wording import YES_OR_NO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mgtui.answering.mentions import Mention, Mentions
    from mgtui.answering.names import Names, Word
    from mgtui.model import Claim

    _Knows = Callable[[Word], bool]
    """Whether claims or names here have a word that tells kinds of a thing apart."""

_MORE = (
    r"(?:better|worse|more|less|fewer|safer|healthier|stronger|weaker|faster|slower|milder|higher|lower|greater|easier"
    r"|superior)"
)
_BETWEEN = (
    re.compile(r"\b(?:vs\.?|versus|compared? (?:to|with)|(?:any |no )?different from)(?=\s)", re.IGNORECASE),
    re.compile(rf"\b{_MORE}\b.*?\b(?P<between>than|to)\b", re.IGNORECASE),
    re.compile(r"\bas \w+(?: \w+)? (?P<between>as)\b", re.IGNORECASE),
    re.compile(r"\bor\b", re.IGNORECASE),
)
"""What stands between two things that are set against each other; the last is so only where it is asked which."""
_WHICH = re.compile(r"\b(?:which|best|better|worse|safer|healthier|superior)\b", re.IGNORECASE)
_SETTING = re.compile(
    rf"\b(?:{_MORE}|best|which|what|good|well|much|effectiv\w+|as|to take|works?|does|do|is|are|how|one|it|comes"
    r"|differences?|between|choose|should i|any|no|form|forms)\b|[?,;]", re.IGNORECASE,
)  # fmt: skip
"""Words of such a question that say nothing of what it is asked for."""
_BEFORE = re.compile(r"^(?:\s|\b(?:for|in|of|at|against|to|when|on|by|with|the|a|an|and|from)\b)+", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the", "taking", "eating", "drinking", "using", "of", "with"})


class Compared(NamedTuple):
    """Two things that a question sets against each other."""

    sides: tuple[Side, Side]
    rest: str
    """What it asks of them, in its words; empty where it says no more."""


def may_compare(text: str) -> bool:
    """Whether a question has words that stand between two things that are set against each other."""
    return any(between.search(text) for between in _BETWEEN)


def compared_in(text: str, names: Mentions, knows: _Knows) -> Compared | None:
    """The two things that a question sets against each other; None where it does not, or one is not known here."""
    for at, between in enumerate(_BETWEEN):
        for found in between.finditer(text):
            if at == len(_BETWEEN) - 1 and not _WHICH.search(text) and words_of(text)[0].text in YES_OR_NO:
                continue
            place = "between" if "between" in between.groupindex else 0
            its = _sides(text, found.start(place), found.end(place), names, knows, is_first=place != 0)
            if its is not None:
                return its
    return None


def _sides(
    text: str, end: int, start: int, names: Mentions, knows: _Knows, *, is_first: bool
) -> Compared | None:  # fmt: skip
    """Two things on either side of a place; `is_first`: the one is named where the question begins."""
    said = [word for word in words_of(text) if word.says_much and word.text not in _ARTICLES]
    before, behind = [word for word in said if word.end <= end], [word for word in said if word.start >= start]
    mine = [each for each in names.mentions(before) if each.rank != 3 or len(each.concepts) == 1]
    if is_first:
        one = min(mine, key=lambda each: (each.places[0], -len(each.places)), default=None)
    else:  # of the last words, or all of them but one that tells which kind of it is meant
        mine = [each for each in mine if each.places[-1] + 2 >= len(before) and _is_joined(each)]
        one = max(mine, key=lambda each: (each.places[-1], len(each.places)), default=None)
    if one is None or not behind:
        return None
    typed, at = [before[place] for place in one.places], one.places[-1] + 1
    own = before[at] if at < len(before) and knows(before[at]) else None
    if own is None and at < len(before) and not is_first:
        return None
    first = Side(one.concepts, " ".join(word.shown for word in typed))
    second, last = _second(first, typed if own else typed[:-1], behind, names, knows)
    if second is None or (second.concepts == first.concepts and not second.own):
        return None
    if own and any(key in names.forms(each) for each in first.concepts for key in second.concepts):
        first = Side(first.concepts, f"{first.words} {own.shown}", own=(own.stem,))
    elif own and not is_first:
        return None
    else:
        own = None
    until = (own or typed[-1]).end
    rest = f"{text[: typed[0].start]} {text[until:end]} {text[start : behind[0].start]} {text[last.end :]}"
    rest = " ".join(_SETTING.sub(" ", rest).split())
    return Compared((first, second), _BEFORE.sub("", rest).strip())


def _is_joined(mention: Mention) -> bool:
    return mention.places[-1] - mention.places[0] == len(mention.places) - 1


def _second(
    first: Side, base: Sequence[Word], behind: Sequence[Word], names: Mentions, knows: _Knows
) -> tuple[Side | None, Word]:
    """What stands behind the first thing, with its last word; `oxide` behind magnesium citrate is one of magnesium,
    the `base`."""
    starting = [each for each in names.mentions(behind) if each.places[0] == 0 and _is_joined(each)]
    other = max(starting, key=lambda each: (each.rank != 3, len(each.places)), default=None)
    if other is not None and (other.rank != 3 or not base):
        last = behind[other.places[-1]]
        shown = " ".join(behind[place].shown for place in other.places)
        is_wider = any(one in names.forms(each) for each in other.concepts for one in first.concepts)
        if is_wider and len(behind) > other.places[-1] + 1:  # magnesium oxide, where only magnesium has a name
            last = behind[other.places[-1] + 1]
            return Side(other.concepts, f"{shown} {last.shown}", own=(last.stem,)), last
        return (None if is_wider else Side(other.concepts, shown)), last
    whole = [*base, behind[0]]
    shown = " ".join(word.shown for word in whole)
    named = [each for each in names.mentions(whole) if each.rank == 0 and len(each.places) == len(whole)]
    if base and named:
        return Side(named[0].concepts, shown), behind[0]
    of = [each for each in names.mentions(base) if each.rank == 0 and len(each.places) == len(base)]
    is_known = base and of and knows(behind[0])
    return Side(of[0].concepts, shown, own=(behind[0].stem,)) if is_known else None, behind[0]


def names_side(claim: Claim, side: Side, names: Names) -> bool:
    """Whether a claim names one of two things in its own words."""
    texts = (claim.statement, (claim.exposure.text if claim.exposure else None) or "")
    said = {stem for text in texts for stem in stems_of(text)}
    if side.own:
        return said.issuperset(side.own)
    keys = {key for each in side.concepts for key in names.with_narrower(each)}
    return any(said.issuperset(name) for key in keys for name in names.all_stems(key))


def sets_apart(claim: Claim, sides: Iterable[Side], names: Names) -> bool:
    """Whether a claim tells of both of two things."""
    return all(names_side(claim, side, names) for side in sides)
