"""Numbers in a text, as digits or as words: `1,050,000`, `1.05 million`, `forty-eight`, `over a million`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_BELOW_TWENTY.split())}
_TENS = {word: value for value, word in zip(range(20, 100, 10), _ROUND.split(), strict=True)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORD = "|".join([*sorted([*_UNITS, *_TENS], key=len, reverse=True), *_SCALES])
_DIGITS = r"\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?!\d)|\d+(?:[.·]\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<digits>{_DIGITS})(?P<scale>\s(?:thousand|million))?(?![\w])"
    rf"|\b(?P<words>(?:an?\s(?=hundred|thousand|million))?(?:(?:{_WORD})(?:(?:\sand\s|[\s\-])(?=(?:{_WORD})\b))?)+)\b",
    re.IGNORECASE,
)


class Number(Struct, frozen=True):
    """A number of a text and where it stands."""

    value: float
    start: int
    end: int

    @property
    def whole(self) -> int | None:
        """The number as a count; None where it has a fraction."""
        return int(self.value) if self.value == int(self.value) else None


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in order."""
    for found in _NUMBER.finditer(text):
        digits = found["digits"]
        if digits:
            value = float("".join(sign for sign in digits if sign.isdigit() or sign in ".·").replace("·", "."))
            value *= _SCALES[found["scale"].strip().lower()] if found["scale"] else 1
        else:
            value = spoken(found["words"])
        yield Number(value, found.start(), found.end())


def spoken(words: str) -> float:
    """The value of a number in words: `two hundred and five` is 205, `a million` is 1,000,000."""
    total = part = 0
    for word in words.lower().replace("-", " ").split():
        if word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, part = total + part, 0
        else:
            part += _UNITS.get(word, _TENS.get(word, 0))
    return float(total + part)
