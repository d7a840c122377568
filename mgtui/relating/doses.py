"""The amount of what acts that a claim names: `two to five cups a day`."""

from __future__ import annotations

import re
from math import inf

from msgspec import Struct

from mgtui.vocabulary.health import singular

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten"
_UNIT = (
    r"(?P<unit>cups?|glasses|glass|drinks?|servings?|portions?|litres?|liters?|pints?"
    r"|mg|milligrams?|g|grams?|µg|μg|mcg|micrograms?|IU|units)(?!\w|/(?!d(?:ay)?\b))"
)
_BOUND = (
    r"(?:(?P<most>up to|fewer than|less than|under|below|at most|no more than)"
    r"|(?P<least>more than|over|above|at least|from))"
)
_OFTEN = r"(?P<often>/d(?:ay)?\b|[^.;]{0,30}?\b(?:a|per|each|every) (?:day|week)|[^.;]{0,30}?\b(?:daily|weekly))"
_DOSE = re.compile(
    rf"{_BOUND}? ?\b(?P<low>{_NUMBER})(?: ?(?:to|and|or|-|–) ?(?P<high>{_NUMBER}))?"
    rf"(?P<more> or more)?[ -]?{_UNIT}(?P<after> or more)?{_OFTEN}?(?P<last> or (?:more|over))?",
    re.IGNORECASE,
)
_NUMBERS = {word: value for value, word in enumerate(_NUMBER.split("|")[1:], 1)}
_UNITS = {
    "mg": ("g", 1e-3), "g": ("g", 1.0), "µg": ("g", 1e-6), "μg": ("g", 1e-6), "mcg": ("g", 1e-6),
    "milligram": ("g", 1e-3), "gram": ("g", 1.0), "microgram": ("g", 1e-6), "iu": ("unit", 1.0),
}  # fmt: skip
"""What units are reckoned in, and how much of that each is."""
_WEEK = 7
_BESIDE = 40
"""So many characters from what acts, a number may be its amount; else it is one where `a day` follows."""


class Dose(Struct, frozen=True):
    """An amount that a claim names: from `low` to `high`, in a unit; of a week, what it is a day."""

    unit: str
    low: float
    high: float
    words: str


def dose_of(statement: str, exposure: str) -> Dose | None:
    """The amount of what acts that a claim names, such as `two to five cups a day`; None where it names none."""
    at = statement.lower().find(exposure.lower()) if exposure else -1
    for found in _DOSE.finditer(statement):
        gap = max(at - found.end(), found.start() - at - len(exposure)) if at >= 0 else _BESIDE
        if gap < _BESIDE or found["often"]:
            unit, size = _UNITS.get(singular(found["unit"].lower()), (singular(found["unit"].lower()), 1.0))
            size = size / _WEEK if "week" in (found["often"] or "").lower() else size
            low = _number(found["low"]) * size
            high = _number(found["high"]) * size if found["high"] else low
            if found["most"]:
                low = 0
            if found["least"] or found["more"] or found["after"] or found["last"]:
                high = inf
            words = found.group().strip()
            return Dose(unit, low, high, f"{words[0].lower()}{words[1:]}")
    return None


def _number(words: str) -> float:
    return float(_NUMBERS.get(words.lower()) or words.replace(",", ""))
