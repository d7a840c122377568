"""How many took part in a study, read out of its abstract."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.number_words import Number, numbers
from mgtui.extraction.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator

_PEOPLE = (
    r"patients?|participants?|subjects?|volunteers?|individuals?|persons?|people|wom[ae]n|m[ae]n|males?|females?|girls?"
    r"|boys?|children|adolescents?|adults?|infants?|neonates?|newborns?|babies|students?|athletes?|outpatients?"
    r"|inpatients?|residents?|smokers?|survivors?|pregnancies|mothers?|couples?|recipients?|cases|elderly|nurses?"
    r"|physicians?|workers?|players?|veterans?|drinkers?|users?|employees?|toddlers?|preschoolers?|teenagers?|donors?"
    r"|candidates?|parturients?|primiparas?|diabetics?|schoolchildren|twins?|caregivers?|respondents?"
    r"|cyclists?|runners?"
    r"|mice|rats|rabbits|dogs|pigs|animals|monkeys"
)
_FOLLOWS = re.compile(rf"^[\s\-–]+(?:[\w/+\-'’,()]+\s+){{0,7}}?(?:{_PEOPLE})\b", re.IGNORECASE)
_NEAR = re.compile(rf"^[\s\-–]+(?:[\w/+\-'’]+\s+){{0,2}}?(?:{_PEOPLE})\b", re.IGNORECASE)
_UNIT = re.compile(
    r"^\s*(?:%|percent|per ?cent|mg|µg|μg|mcg|g\b|kg|ml|l\b|mm|cm|iu\b|mmol|nmol|mg/|hours?|h\b|min|days?"
    r"|d\b|weeks?|wk|months?|mo\b"
    r"|years?|yrs?|y\b|[-–]?(?:year|week|month|day|hour|minute|point|item|fold|arm|way|mg|h|min)s?\b|times"
    r"|doses?|sessions?|centers?|centres?|sites?"
    r"|hospitals?|clinics?|countries|schools|groups?|arms?|visits?|points?|°|x\b|×|cycles?|/|\.\d|±|(?:-|–| to )\s*\d)",
    re.IGNORECASE,
)
_ENROLLED = re.compile(
    r"\b(?:randomi[sz]\w*|enrol\w*|recruit\w*|assigned|allocated|included|participated|studied|entered"
    r"|consented|comprised"
    r"|consisted|took part|were (?:treated|evaluated|divided)|underwent|received|involv\w+|sample of"
    r"|cohort of|trial (?:of|in|with))\b",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\b(?:randomi[sz]\w*|enrol\w*|recruit\w*|assigned|allocated)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:total(?: sample)? of|in total,?|in all,?|altogether,?|overall,?)\s*$", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:of (?:these|those|them|whom)|the remaining|remaining|another|other|withdrew|dropped out|excluded|completed"
    r"|at least|every|screened|eligible|responded|died|lost|per group|in each|each|versus|vs\.?"
    r"|control group|out of)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\bn\.?\s*=\s*$", re.IGNORECASE)

_FEWEST, _ARMS = 5, 4


class Count(Struct, frozen=True):
    """A number of people or animals in a text, how it reads as the number enrolled, and where it stands."""

    value: int
    score: float
    start: int
    end: int
    group: bool = False
    """Whether it is given as the size of a group, as in `(n = 60)`."""


def sample_size(text: str) -> int | None:
    """The number enrolled, as the text gives it; None where it gives none."""
    found = list(_counts(text))
    named = [count for count in found if not count.group]
    if named:
        return max(named, key=lambda count: (count.score, -count.start)).value
    # The sizes come again with each result: those of the first arms are the sum.
    return sum(count.value for count in found[:_ARMS]) or None


def _counts(text: str) -> Iterator[Count]:
    for start, end in split(text):
        sentence = text[start:end]
        for number in numbers(sentence):
            score = _score(sentence, number)
            if score is not None and number.whole:
                late = 0.3 * (start / max(len(text), 1))
                group = bool(_GROUP.search(sentence[: number.start]))
                yield Count(number.whole, score - late, start + number.start, start + number.end, group)


def _score(sentence: str, number: Number) -> float | None:
    """How well a number reads as the number enrolled; None where it counts no people."""
    before, after = sentence[: number.start], sentence[number.end :]
    value = number.whole
    if value is None or value < _FEWEST or _UNIT.match(after):
        return None
    if 1900 <= value <= 2030 and "," not in sentence[number.start : number.end] and not _NEAR.match(after):
        return None
    if not _GROUP.search(before) and not _FOLLOWS.match(after):
        return None
    score = 0.0
    if _NEAR.match(after):
        score += 1.0
    if _ENROLLED.search(sentence):
        score += 1.0
    if _STRONG.search(sentence):
        score += 1.0
    if _TOTAL.search(before):
        score += 1.5
    if _PART.search(before[-40:]) or _PART.search(after[:60]):
        score -= 1.0
    if not before.strip():
        score += 0.3
    return score + min(len(str(value)), 5) * 0.1
