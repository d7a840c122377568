"""Numbers in a text, as digits or as words, and how many people, animals or studies they count.

`1,050,000`, `1.05 million`, `forty-eight`; `46 older adults`, `n = 24`, `eight trials`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.population import PEOPLE
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = {word: value for value, word in enumerate(_BELOW_TWENTY.split())}
_TENS = {word: value for value, word in zip(range(20, 100, 10), _ROUND.split(), strict=True)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_SPOKEN = "|".join([*sorted([*_ONES, *_TENS], key=len, reverse=True), *_SCALES])
_DIGITS = r"\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?!\d)|\d+(?:[.·]\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<digits>{_DIGITS})(?P<scale>\s(?:thousand|million))?(?![\w])"
    rf"|\b(?P<words>(?:an?\s(?=hundred|thousand|million))?(?:(?:{_SPOKEN})(?:(?:\sand\s|[\s\-])(?=(?:{_SPOKEN})\b))?)+)\b",
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
            part += _ONES.get(word, _TENS.get(word, 0))
    return float(total + part)


PUBLISHED = ("studies", "experiments", "models", "trials", "analyses", "reports", "rcts", "cohorts")
"""How words for several studies end."""


PEOPLE_WORDS = PEOPLE - {"cases", "case", "users", "user"} | word_list("more people")
_MOST_BETWEEN = 5
_NOT_BETWEEN = word_list("not between")
_NAMING_TEXT = "type phase grade class stage level ± +/ > < ≥ ≤ group day week month study"
_NAMING = tuple(_NAMING_TEXT.split())
"""What stands before a number that counts nobody."""


class Count(Struct, frozen=True):
    """A number of people or animals, and the words that count them."""

    n: int
    start: int
    end: int
    at_least: bool = False
    """Whether the text says `more than` or `over` before the number."""
    is_marked: bool = False
    """Whether it is written `n = 24`."""


def counted(text: str) -> list[Count]:
    """The numbers of a text that count people or animals, in order."""
    found: list[Count] = []
    for number in numbers(text):
        if number.whole is None or _is_name(text, number) or _is_year(text, number):
            continue
        if _marked(text, number):
            found.append(Count(number.whole, number.start, number.end, is_marked=True))
            continue
        end = _end_of_people(text, number)
        if end:
            found.append(Count(number.whole, number.start, end, _is_least(text, number)))
    return found


def _is_name(text: str, number: Number) -> bool:
    """Whether a number is part of a name or a measure: `type 1 diabetic patients`, `100 ± 2`."""
    before = text[max(0, number.start - 12) : number.start].rstrip(" -").lower()
    return text[number.start - 1 : number.start] in (":", "-", "‐", "‑") or before.endswith(_NAMING)


_YEARS = range(1900, 2050)


def _is_year(text: str, number: Number) -> bool:
    """Whether a number can be a year and stands as one: `the 1998 report of a patient`, `(2003) women`, not `1998 men`
    behind `of` or at the beginning."""
    if number.whole not in _YEARS or text[number.start : number.end] != str(number.whole):
        return False
    before = text[max(0, number.start - 40) : number.start].rstrip()
    last = before.rpartition(" ")[2].lower().replace("’", "'")
    is_closed = before[-1:] in ("(", "[", ",") and not _marked(text, number)
    return is_closed or last in word_list("dates a study") or last.endswith(("'s", "s'"))


def _marked(text: str, number: Number) -> bool:
    sign = text[max(0, number.start - 6) : number.start].rstrip(" =")
    return sign[-1:] in {"n", "N"} and not sign[-2:-1].isalnum()


def _end_of_people(text: str, number: Number) -> int:
    """Where the people end that a number counts; 0 where it counts something else."""
    between, last = 0, ""
    for word in pieces(text[number.end : number.end + 90]):
        folded = word.text.lower()
        if folded == "veterans" and text[number.end + word.end :].lstrip().startswith(("Affairs", "Administration")):
            return 0
        if folded in PEOPLE_WORDS or folded.partition("-")[2] in PEOPLE_WORDS:
            return number.end + word.end
        is_of_name = last in word_list("named by number") and folded.isdigit()
        is_joined = folded in word_list("joins (people counts)") and between > 0
        if between == _MOST_BETWEEN or not (folded[0].isalpha() or is_of_name or folded in "-()/"):
            return 0
        # A number counts what it stands before, not `a patient` behind that.
        if (folded in _NOT_BETWEEN and not is_joined) or folded in ("a", "an"):
            return 0
        between += folded[0].isalpha()
        last = folded
    return 0


def _is_least(text: str, number: Number) -> bool:
    before = [word.text.lower() for word in pieces(text[max(0, number.start - 14) : number.start])]
    return bool(before) and (before[-1] in word_list("more") or before[-2:] in (["more", "than"], ["greater", "than"]))


def pooled(text: str) -> int | None:
    """How many studies a text pools: `eight trials`, `five prospective cohorts`."""
    for number in numbers(text):
        words = [word.text.lower() for word in pieces(text[number.end : number.end + 50])][:4]
        if number.whole and words and _counts_studies(words):
            return number.whole
    return None


def _counts_studies(words: list[str]) -> bool:
    at = next((at for at, word in enumerate(words) if word in PUBLISHED), -1)
    return at >= 0 and all(word[0].isalpha() and word not in _NOT_BETWEEN - {"cohort"} for word in words[:at])
