"""What a study is, by its title and abstract: design, number of people, groups, population, duration, effects.

Each is read only where the words are of the study itself: not of those before it, those it calls for, or those who
were screened. What is read has the words that it comes from. An effect, `relative risk 0.82 (95% CI 0.70 to 0.96; p =
0.01)`, is read only with an interval that holds the estimate, or with a p value right behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.designs import REVIEWS, TRIALS, design_said, has, is_of_others, spelled
from mgtui.extraction.population import PEOPLE_WORDS, counted, numbers, pooled, population_of
from mgtui.extraction.sentences import split
from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.model import Effect, Group, SampleSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.population import Count
    from mgtui.extraction.tokens import Piece
    from mgtui.extraction.vocabulary import Vocabulary

_TOOK_PART = phrase_list("took part")
_AT_THE_END = ("completed", "analyzed", "analysed", "evaluable", "included in the analysis", "analysis included")
_ENOUGH = 2
_REACH = 120
"""Letters before and behind a number that are looked at."""
_FEWEST = 4


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
    if not counts or has(said, phrase_list("of some")):
        return
    context = 2 * bool(has(said, _TOOK_PART)) + bool(word_list("parts of methods").intersection(said.split()[:4]))
    context -= 4 * is_of_others(said) + (at == 0)
    counts = _without_parts(text, counts)
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


_PART_FOLLOWS = frozenset({"including", "comprising", "whom"})


def _without_parts(text: str, counts: Sequence[Count]) -> list[Count]:
    """Counts without those of a part of others: `840 mice (417 male and 423 female)`, `90 adults, including 46 women`.

    Groups that are written `(n = 22)` stay: where nothing else counts all, they do together.
    """
    found: list[Count] = []
    for count in counts:
        whole = next((each for each in reversed(found) if not each.is_marked), None)
        between = text[whole.end : count.start] if whole else ""
        is_inside = not count.is_marked and between.count("(") > between.count(")")
        is_part = is_inside or not _PART_FOLLOWS.isdisjoint(spelled(between).split())
        if whole is None or count.n >= whole.n or not is_part:
            found.append(count)
    return found


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
    score -= 4 * bool(has(near, phrase_list("before it"))) + 2 * bool(has(near, _AT_THE_END))
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
_BOUNDARIES = word_list("before the name of a group") | STOPS
_MOST_OF_NAME = 6


def _name_of_group(before: str) -> str:
    words = pieces(before)
    start = len(words)
    while start and words[start - 1].text.lower() not in _BOUNDARIES and len(words) - start < _MOST_OF_NAME:
        start -= 1
    return before[words[start].start : words[-1].end] if start < len(words) else ""


class StudyFacts(Struct, frozen=True):
    """What an abstract says of its study, and for each field the words that say it."""

    design: str | None = None
    n: SampleSize | None = None
    population: str | None = None
    duration: str | None = None
    effects: tuple[Effect, ...] = ()
    words: dict[str, str] = {}


def study_facts(title: str, abstract: str, vocabulary: Vocabulary | None = None) -> StudyFacts:
    """What a title and an abstract say of the study that they are of.

    An effect is on a term: without a `vocabulary`, and where it does not know what was measured, there is none.
    """
    sentences = [title, *(abstract[start:end] for start, end in split(abstract))]
    said = [f" {spelled(sentence)} " for sentence in sentences]
    words: dict[str, str] = {}
    design, at = design_said(said)
    if design:
        words["design"] = sentences[at]
    # In a review people who are not counted with studies are those of one of them.
    is_whole = [design not in REVIEWS or pooled(sentence) is not None for sentence in sentences]
    size, at = size_said([text * whole for text, whole in zip(sentences, is_whole, strict=True)], said)
    if size:
        words["n"] = sentences[at]
    population, at = _population(sentences, at if size else 0)
    if population:
        words["population"] = sentences[at]
    duration, at = _duration(sentences, said) if design in TRIALS else (None, 0)
    if duration:
        words["duration"] = sentences[at]
    effects: list[Effect] = []
    for at, sentence in enumerate(sentences):
        if vocabulary and at and not is_of_others(said[at]):
            found = list(effects_said(sentence, vocabulary))
            words |= {"effects": sentence} if found and not effects else {}
            effects += found
    return StudyFacts(design, size, population, duration, tuple(effects), words)


_MOST_OF_PEOPLE = 9


def _population(sentences: Sequence[str], counted_in: int) -> tuple[str | None, int]:
    """Whom a study is about: those that are counted, else the group that the title names."""
    text = sentences[counted_in]
    for count in counted(text) if counted_in else ():
        number = next(numbers(text[count.start : count.end]), None)
        if count.is_marked or number is None:
            continue
        start = count.start + number.end
        whom = text[start : _end_of_group(text, count.end)].strip()
        if len(whom.split()) > 1 and whom[0].isalpha() and ")" not in whom and " as " not in whom:
            return whom, counted_in
    named = population_of(sentences[0])
    is_group = named and not has(f" {named.lower()} ", ("on", "of", "in", "for", "among", "and"))
    return (named, 0) if is_group else (None, 0)


def _end_of_group(text: str, end: int) -> int:
    """Where those end who are counted, with what is said of them: `patients aged 18-65 years with back pain`."""
    words = pieces(text[end : end + 160])
    said = [word.text.lower() for word in words]
    at = 1 if not PEOPLE_WORDS.isdisjoint(said[:1]) else 0
    if said[at : at + 1] == ["aged"]:
        at = next((place + 1 for place, word in enumerate(said[: at + 8]) if word in ("years", "months")), at)
    if not word_list("goes on").isdisjoint(said[at : at + 1]):
        last = next((place for place in range(at + 1, len(said)) if _ends(said[place])), len(said))
        if word_list("cut").isdisjoint(said[last : last + 1]) and at + 1 < last <= at + _MOST_OF_PEOPLE:
            at = last
    return end + words[at - 1].end if at else end


def _ends(word: str) -> bool:
    return word in STOPS or word.isdigit()


_UNITS = {unit: unit for unit in ("day", "week", "month", "year")} | {"wk": "week", "mo": "month", "yr": "year"}


def _duration(sentences: Sequence[str], said: Sequence[str]) -> tuple[str | None, int]:
    """How long what a trial gave was given: `a 12-week trial`, `received zinc for 8 weeks`."""
    for at, sentence in enumerate(sentences):
        if is_of_others(said[at]):
            continue
        text = sentence.replace("-", " ")
        for number in numbers(text):
            words = [word.text.lower() for word in pieces(text[number.end : number.end + 40])][:2]
            unit = _UNITS.get(words[0].removesuffix("s"), "") if words else ""
            if not unit or number.whole is None:
                continue
            before = [word.text.lower() for word in pieces(text[max(0, number.start - 40) : number.start])][-2:]
            is_named = len(words) > 1 and words[1].startswith(phrase_list("lasts")) and words[0] == unit
            is_given = before[-1:] == ["for"] or before in (["up", "to"], ["for", "a"])
            if is_named or (is_given and has(said[at], phrase_list("was given"))):
                return f"{number.whole} {unit}{'s' * (number.whole != 1)}", at
    return None, 0


_MEASURES = {phrase: measure for measure in lists_under("measure") for phrase in phrase_list(f"measure {measure}")}
"""What an estimate is, by its words or by its abbreviation, as they are written."""
_RATIOS = frozenset(name for name in _MEASURES.values() if name.endswith(("ratio", "risk")))
_NAMES = "|".join(phrase if phrase[-1].isupper() else f"(?i:{phrase})s?" for phrase in _MEASURES)
_NUMBER = r"(?:(?<![\d–‐‑-])[-−–‐‑])?(?:\d+[.·])?\d+"
_LEVEL = r" ?(?:%|percent)[^\d;]{0,15}?(?i:ci|confidence)\b"
_MEASURED = re.compile(
    rf"\b(?P<measure>{_NAMES})\b(?P<between>[^\d;]{{0,40}}?)(?P<estimate>{_NUMBER})(?!\w|[.·]\d|-[a-z]| ?±|{_LEVEL})"
)
_CI = r"(?i:\bci|confidence (?:intervals?|limits))\b"
_INTERVAL = re.compile(
    rf"(?:95 ?(?:%|percent)?[^\d;]{{0,30}}?{_CI}|{_CI}[^\d;]{{0,4}}95 ?%)"
    rf"(?:\D{{0,12}}?(?P<low>{_NUMBER})[^\d,;–-]{{0,7}}(?:to|and|,|;|[-–‐‑])\s?(?P<high>{_NUMBER}))?"
)
_P_VALUE = re.compile(r"\b[pP]\s?(?P<sign>[=<>≤≥])\s?(?P<value>0?[.·]\d+|\d\b)")
_BEHIND = 75
"""Letters behind an estimate in which its interval and p value stand."""


class EffectRead(Struct, frozen=True):
    """An effect, and where in the sentence its measure stands."""

    measure: str
    estimate: float
    ci: tuple[float, float] | None
    p: str | None
    start: int
    end: int


def effects_in(text: str) -> Iterator[EffectRead]:
    """The effects that a sentence reports, in order."""
    at = 0
    while found := _MEASURED.search(text, at):
        named, at = found["measure"], found.end()
        measure = _MEASURES.get(named) or _MEASURES[named.lower().removesuffix("s")]
        others = (name for name, other in _MEASURES.items() if other != measure)
        if any(name in found["between"] for name in ("CI", " reduction", *others)):
            # `the relative risk of death (hazard ratio 0.75)`
            at = found.start() + 1
            continue
        following = _MEASURED.search(text, at)
        behind = text[at : min(at + _BEHIND, following.start() if following else len(text))]
        interval, p, value = _INTERVAL.search(behind), _P_VALUE.search(behind), _value(found["estimate"])
        ci = (_value(interval["low"]), _value(interval["high"])) if interval and interval["low"] else None
        is_whole = ci[0] <= value <= ci[1] if ci else p is not None and interval is None
        if is_whole and not (measure in _RATIOS and (value <= 0 or (ci is not None and ci[0] < 0))):
            sign = "" if p is None or p["sign"] == "=" else f"{p['sign']} "
            said = f"{sign}{'0' * (p['value'][0] in '.·')}{p['value']}".replace("·", ".") if p else None
            yield EffectRead(measure, value, ci, said, found.start(), at)


def _value(number: str) -> float:
    return float(number.translate(str.maketrans("·−–‐‑", ".----")))


_LONGEST_OUTCOME = 8
_BEFORE = 400
"""Letters before an estimate in which what it is on is looked for."""


def effects_said(text: str, vocabulary: Vocabulary) -> Iterator[Effect]:
    """The effects of a sentence whose outcome is known: what is at risk, or what the clause before them is about."""
    last = 0
    for each in effects_in(text):
        named = map(vocabulary.outcome, filter(None, _named(text[max(last, each.end - _BEFORE) : each.end])))
        last = each.end
        if outcome := next(filter(None, named), None):
            yield Effect(outcome, measure=each.measure, estimate=each.estimate, ci=each.ci, p=each.p)


def _named(clause: str) -> Iterator[str]:
    """What a clause may measure: `risk of colds`, the last first; `reduced mortality`; `mortality was lower`."""
    words = pieces(clause)
    said = [word.text.lower() for word in words]
    for at in reversed(range(len(said))):
        if many := listed_turns("what is measured follows").begin(said, at):
            yield _until_end(clause, words, at + many)
    for at, word in enumerate(said):
        if word in word_list("changes"):
            yield _until_end(clause, words, at + 1)
    begins = [0, *(at + 1 for at, word in enumerate(said) if word in (";", ":", ","))]
    for at, word in enumerate(said):
        if word in ("was", "were") and word_list("more or less").intersection(said[at + 1 : at + 4]):
            yield _until_end(clause, words, max(each for each in begins if each <= at))


def _until_end(text: str, words: Sequence[Piece], first: int) -> str:
    end = first
    while end < len(words) and words[end].text.lower() not in word_list("ends an outcome"):
        end += 1
    return text[words[first].start : words[end - 1].end] if first < end <= first + _LONGEST_OUTCOME else ""
