"""Effects that a sentence reports: `relative risk 0.82 (95% CI 0.70 to 0.96; p = 0.01)`.

An effect is read only with an interval that holds the estimate, or with a p value right behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.model import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.tokens import Piece
    from mgtui.extraction.vocabulary import Vocabulary

_MEASURES = {phrase: measure for measure in lists_under("measure") for phrase in phrase_list(f"measure {measure}")}
"""What an estimate is, by its words or by its abbreviation, as they are written."""
_RATIOS = frozenset(name for name in _MEASURES.values() if name.endswith(("ratio", "risk")))
_INTERVALS = (["interval"], ["intervals"], ["limits"])
_LEVELS = frozenset({"90", "95", "99"})
_MINUS = "-−–‐‑"
_TO_ESTIMATE, _TO_INTERVAL, _TO_P = 8, 10, 16
"""How many words and signs may stand between a measure and its estimate, interval and p value."""


class EffectRead(Struct, frozen=True):
    """An effect, and where in the sentence its measure stands."""

    measure: str
    estimate: float
    ci: tuple[float, float] | None
    p: str | None
    start: int
    end: int


def effects_in(text: str) -> list[EffectRead]:
    """The effects that a sentence reports, in order."""
    words = pieces(text)
    found: list[EffectRead] = []
    at = 0
    while at < len(words):
        length, measure = _measure(words, at)
        effect = _effect(text, words, at, length, measure) if measure else None
        if effect:
            found.append(effect)
        at += max(length, 1)
        # `hazard ratio [HR] 0.95` names the measure twice.
        while effect and at < len(words) and words[at].start < effect.end:
            at += 1
    return found


def _measure(words: Sequence[Piece], at: int) -> tuple[int, str]:
    for length in (3, 2, 1):
        said = " ".join(word.text for word in words[at : at + length])
        folded = said if length == 1 else said.lower().removesuffix("s")
        if folded in _MEASURES:
            return length, _MEASURES[folded]
    return 0, ""


def _effect(text: str, words: Sequence[Piece], at: int, length: int, measure: str) -> EffectRead | None:
    first = at + length
    near = range(first, min(first + _TO_ESTIMATE, len(words)))
    estimate = next((each for each in near if _is_number(words, each)), -1)
    others = (_measure(words, each)[1] for each in range(first, estimate))
    if estimate < 0 or _is_level(words, estimate) or any(other not in ("", measure) for other in others):
        return None
    value = _signed(text, words, estimate)
    ci = _interval(text, words, estimate + 1)
    p = _p_value(words, estimate + 1)
    if ci is not None and not ci[0] <= value <= ci[1]:
        return None
    if (ci is None and p is None) or (measure in _RATIOS and (value <= 0 or (ci is not None and ci[0] < 0))):
        return None
    return EffectRead(measure, value, ci, p, words[at].start, words[estimate].end)


def _is_number(words: Sequence[Piece], at: int) -> bool:
    return words[at].text.replace("·", ".").replace(".", "", 1).isdecimal()


def _is_level(words: Sequence[Piece], at: int) -> bool:
    """Whether a number is that of `95 % CI`."""
    follows = [word.text.lower() for word in words[at + 1 : at + 4]]
    return words[at].text in ("95", "90", "99") and (
        follows[:1] in (["%"], ["percent"]) or "ci" in follows or "confidence" in follows
    )


def _value(word: str) -> float:
    return float(word.replace("·", "."))


def _signed(text: str, words: Sequence[Piece], at: int) -> float:
    """A number with the minus right before it, where that is no dash between two."""
    value = _value(words[at].text)
    before = words[at - 1] if at else None
    is_minus = before is not None and before.text in _MINUS and before.end == words[at].start
    is_range = at > 1 and words[at - 2].text[-1:].isdigit() and text[words[at - 2].end : words[at - 1].start] == ""
    return -value if is_minus and not is_range else value


def _interval(text: str, words: Sequence[Piece], first: int) -> tuple[float, float] | None:
    """The two bounds behind `95% CI`; None where there are none or they are of another level."""
    for at in range(first, min(first + _TO_INTERVAL, len(words))):
        said = [word.text.lower() for word in words[at : at + 2]]
        if said[:1] == ["ci"] or (said[:1] == ["confidence"] and said[1:] in _INTERVALS):
            level = [word.text for word in words[max(first, at - 3) : at + 4] if word.text in _LEVELS]
            return _bounds(text, words, at + 2 - (said[0] == "ci")) if level == ["95"] else None
        if _measure(words, at)[1]:
            return None
    return None


def _bounds(text: str, words: Sequence[Piece], first: int) -> tuple[float, float] | None:
    found: list[float] = []
    for at in range(first, min(first + _TO_INTERVAL, len(words))):
        parts = _range(words[at].text)
        if parts:
            return parts
        if _is_number(words, at) and not _is_level(words, at):
            found.append(_signed(text, words, at))
            if len(found) == 2:
                return (found[0], found[1]) if found[0] <= found[1] else None
    return None


def _range(word: str) -> tuple[float, float] | None:
    """The bounds of `0.70-0.96`, which is one word."""
    low, dash, high = word.partition("-")
    numbers = [part.replace("·", ".") for part in (low, high)]
    if not dash or not all(part.replace(".", "", 1).isdecimal() for part in numbers):
        return None
    return float(numbers[0]), float(numbers[1])


def _p_value(words: Sequence[Piece], first: int) -> str | None:
    for at in range(first, min(first + _TO_P, len(words) - 2)):
        if _measure(words, at)[1]:
            return None
        if words[at].text not in ("p", "P") or words[at + 1].text not in "=<>≤≥":
            continue
        value = next((word.text for word in words[at + 2 : at + 4] if word.text != "."), "").replace("·", ".")
        sign = "" if words[at + 1].text == "=" else f"{words[at + 1].text} "
        if value.replace(".", "", 1).isdecimal():
            return f"{sign}0.{value}" if words[at + 2].text == "." else f"{sign}{value}"
    return None


_HOW_OFTEN_TEXT = "risk incidence rate rates odds prevalence occurrence likelihood frequency"
_HOW_OFTEN = frozenset({"risk", "incidence", "rate", "rates", "odds", "prevalence", "occurrence", "frequency"})
_CHANGES = frozenset({"reduced", "increased", "decreased", "lowered", "improved", "reduces", "increases", "prolonged"})
_MORE_OR_LESS = frozenset({"lower", "higher", "greater", "reduced", "increased", "decreased", "longer"})
_ENDS = word_list("ends an outcome")
_LONGEST_OUTCOME = 8
_REACH = 400
"""Letters before an effect in which what it is on is looked for."""


def effects_said(text: str, vocabulary: Vocabulary) -> Iterator[Effect]:
    """The effects of a sentence whose outcome is known: what is at risk, or what the clause before them is about."""
    last = 0
    for each in effects_in(text):
        before = text[max(last, each.start - _REACH) : each.start]
        phrases = [*_at_risk(before), _behind_in(text[each.start : each.end + 1])]
        phrases += _changed(before)
        outcome = next(filter(None, (vocabulary.outcome(phrase) for phrase in phrases if phrase)), None)
        last = each.end
        if outcome:
            yield Effect(outcome, measure=each.measure, estimate=each.estimate, ci=each.ci, p=each.p)


def _at_risk(clause: str) -> list[str]:
    """What stands behind `risk of`, `incidence of`, the last of several first."""
    words = pieces(clause)
    starts = [
        at for at, word in enumerate(words[:-1]) if word.text.lower() in _HOW_OFTEN and words[at + 1].text == "of"
    ]
    return [_until_end(clause, words, at + 2) for at in reversed(starts)]


def _behind_in(measured: str) -> str:
    """What stands behind `in` or `for` and a measure: `mean difference in body weight was −2`."""
    words = pieces(measured)
    at = next((at for at, word in enumerate(words) if word.text in ("in", "for")), -1)
    return _until_end(measured, words, at + 1) if at >= 0 else ""


def _changed(clause: str) -> list[str]:
    """What a clause says to be changed: `reduced mortality`, `mortality was lower`."""
    words = pieces(clause)
    said = [word.text.lower() for word in words]
    found = [_until_end(clause, words, at + 1) for at, word in enumerate(said) if word in _CHANGES]
    begins = [0, *(at + 1 for at, word in enumerate(said) if word in (";", ":", ","))]
    verbs = [at for at, word in enumerate(said) if word in ("was", "were")]
    was = [at for at in verbs if _MORE_OR_LESS.intersection(said[at + 1 : at + 4])]
    return [*found, *(_until_end(clause, words, max(each for each in begins if each <= at)) for at in was)]


def _until_end(text: str, words: Sequence[Piece], first: int) -> str:
    end = first
    while end < len(words) and words[end].text.lower() not in _ENDS:
        end += 1
    return text[words[first].start : words[end - 1].end] if first < end <= first + _LONGEST_OUTCOME else ""
