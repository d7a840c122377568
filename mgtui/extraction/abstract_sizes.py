"""How many took part in a study by its title and abstract, in all, in the analysis and by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.designs import has, is_of_others, spelled
from mgtui.extraction.people_counts import counted
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import phrase_list, word_list
from mgtui.model import Group, SampleSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.people_counts import Count

_TOOK_PART = phrase_list("took part")
_BEFORE_IT = phrase_list("before it")
_AT_THE_END = ("completed", "analyzed", "analysed", "evaluable", "included in the analysis", "analysis included")
_PARTS_OF_METHODS = word_list("parts of methods")
_ENOUGH = 2
_REACH = 120
"""Letters before and behind a number that are looked at."""
_FEWEST = 4
_OF_SOME = phrase_list("of some")
"""Words of a sentence that counts not all who took part, or those of one of several studies."""


class _Sum(Struct, frozen=True):
    """A number that may be that of all people: how likely, where, and the groups it is the sum of."""

    score: int
    at: int
    n: int
    groups: tuple[Group, ...] = ()


def size_said(sentences: Sequence[str], said: Sequence[str]) -> tuple[SampleSize | None, int]:
    """How many took part, and the sentence that says so."""
    found = [each for at, text in enumerate(sentences) for each in _sums(text, said[at], at)]
    best = max(found, key=lambda each: (each.score, -each.at), default=None)
    if best is None or best.score < _ENOUGH:
        return None, 0
    split_up = next((each for each in found if each.groups and each.n == best.n), best)
    ended = [each.n for each in found if each.n < best.n and has(said[each.at], _AT_THE_END) and not each.groups]
    analysed = ended[0] if len(set(ended)) == 1 and ended[0] * 2 > best.n else None
    return SampleSize(total=best.n, analysed=analysed, groups=split_up.groups), best.at


def _sums(text: str, said: str, at: int) -> Iterator[_Sum]:
    counts = [count for count in counted(text) if count.n >= _FEWEST]
    if not counts or has(said, _OF_SOME):
        return
    context = 2 * bool(has(said, _TOOK_PART)) + bool(_PARTS_OF_METHODS.intersection(said.split()[:4]))
    context -= 4 * is_of_others(said) + (at == 0)
    marked = [count for count in counts if count.is_marked]
    # `Women (n = 101) were assigned to zinc (n = 50) or placebo (n = 51)`: the first is all.
    whole = [count for count in marked if len(marked) > 2 and 2 * count.n == sum(each.n for each in marked)]
    if whole:
        yield _Sum(context + 3, at, whole[0].n)
        marked = [count for count in marked if count is not whole[0]]
    groups = _groups(text, marked)
    if len(groups) > 1:
        yield _Sum(context + 1, at, sum(group.n for group in groups), groups)
    alone = [count for count in counts if not count.is_marked]
    if not alone and len(marked) == 1 and _is_of_people(text, marked[0]):
        alone = marked
    scores = {count: context + _of_count(text, count) for count in alone}
    best = [count for count in alone if scores[count] >= max(scores.values()) - 1]
    if best:
        yield _Sum(scores[best[0]], at, _together(said, best))


def _together(said: str, best: Sequence[Count]) -> int:
    """All people of a sentence that counts several: `38 asthmatics and 29 controls`, not `9 men, 4 of them smokers`."""
    first, rest = best[0].n, [count.n for count in best[1:]]
    against = bool(has(said, ("control", "controls", "versus", "vs")))
    is_two = len(rest) == 1 and (against or 2 * min(first, *rest) > max(first, *rest))
    return first + rest[0] if is_two else first


def _of_count(text: str, count: Count) -> int:
    """What speaks for a number being that of all, and what against, by the words around it."""
    before = [word.text.lower() for word in pieces(text[max(0, count.start - _REACH) : count.start])][-6:]
    after = [word.text.lower() for word in pieces(text[count.end : count.end + _REACH])][:9]
    inside = [word.text.lower() for word in pieces(text[count.start : count.end])]
    commas = [at + 1 for at, word in enumerate(before) if word in {",", ";"}]
    clause = before[commas[-1] if commas else 1 :]
    near = f" {' '.join([*clause, *inside, *after[:7]])} ".replace("-", " ")
    score = 2 + 2 * (before[-2:] in (["total", "of"], ["of", "about"]))
    score += bool(has(f" {' '.join(after)} ", ("randomized", "randomised", "enrolled", "recruited", "participated")))
    score -= 4 * bool(has(near, _BEFORE_IT)) + 2 * bool(has(near, _AT_THE_END))
    is_part = before[-2:] in (["of", "the"], ["groups", "of"], ["out", "of"]) or before[-1:] in (["/"], ["per"])
    is_share = (after[:1] == ["("] and "%" in after[:4]) or (before[-1:] == ["in"] and "%" in before)
    score -= 4 * is_part + 3 * is_share
    return score


def _is_of_people(text: str, count: Count) -> bool:
    """Whether `(n = 247)` stands behind those who took part and not behind one group of them."""
    before = f" {spelled(text[max(0, count.start - 90) : count.start])} "
    return not has(before, ("group", "arm", "groups", "controls")) or " mean age " in before


def _groups(text: str, marked: Sequence[Count]) -> tuple[Group, ...]:
    """The groups that a sentence counts: `experimental (n = 22) and control (n = 19) groups`."""
    found: list[Group] = []
    last = 0
    for count in marked:
        opening = text.rfind("(", last, count.start)
        name = _name_of_group(text[max(last, opening - _REACH) : opening]) if opening >= 0 else ""
        if name:
            found.append(Group(name, count.n))
        last = max(text.find(")", count.end) + 1, count.end)
    return tuple(found) if len(found) == len(marked) else ()


STOPS = word_list("ends a group")
_BOUNDARIES_TEXT = (
    "to and or versus vs either into between received receive receiving with than the a an both : ; , ( ) ] ."
)
_BOUNDARIES = frozenset(_BOUNDARIES_TEXT.split()) | STOPS
_MOST_OF_NAME = 6


def _name_of_group(before: str) -> str:
    words = pieces(before)
    start = len(words)
    while start and words[start - 1].text.lower() not in _BOUNDARIES and len(words) - start < _MOST_OF_NAME:
        start -= 1
    return before[words[start].start : words[-1].end] if start < len(words) else ""
