"""Effects that a sentence reports: `relative risk 0.82 (95% CI 0.70 to 0.96; p = 0.01)`.

An effect is read only with an interval that holds the estimate, or with a p value right behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.model import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.tokens import Piece
    from mgtui.extraction.vocabulary import Vocabulary

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
_REACH = 75
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
        behind = text[at : min(at + _REACH, following.start() if following else len(text))]
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
