"""How many people, animals or studies a text counts: `46 older adults`, `n = 24`, `eight trials`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.number_words import numbers
from mgtui.extraction.population import PEOPLE
from mgtui.extraction.tokens import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.number_words import Number

PUBLISHED = ("studies", "experiments", "models", "trials", "analyses", "reports", "rcts", "cohorts")
"""How words for several studies end."""
_MORE_PEOPLE_TEXT = (
    "parturients families injectors controls asthmatics diabetics addicts cattle cows sheep calves "
    "hamsters horses cats men women man woman newborn persons children child relatives carers dyads parents "
    "fathers outpatients responders"
)
_MORE_PEOPLE = frozenset(_MORE_PEOPLE_TEXT.split())


def _spelled(alternation: str) -> Iterator[str]:
    """The words of an alternation whose only signs are an optional last letter and a choice of two."""
    for word in alternation.split("|"):
        for vowel in "ae":
            bare = word.replace("[ae]", vowel)
            yield bare.removesuffix("?")
            if bare.endswith("s?"):
                yield bare.removesuffix("s?")


PEOPLE_WORDS = frozenset(_spelled(PEOPLE)) - {"cases", "users"} | _MORE_PEOPLE
_MOST_BETWEEN = 5
_NOT_BETWEEN_TEXT = (
    "trial trials study studies cohort cohorts rcts weeks week days day months month years year hours hour h min "
    "minutes mg g kg ml µg mcg iu times fold centers centres hospitals countries villages clinics schools groups "
    "group arms were was had have did the versus vs to in than per percent % with for from wk yr and of on at "
    "received points visits sites units doses items practices communities sessions grams that by which who"
)
_NOT_BETWEEN = frozenset(_NOT_BETWEEN_TEXT.split())
_MORE = frozenset({"over", "exceeding", "least", "upwards"})


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
        if number.whole is None:
            continue
        if _marked(text, number):
            found.append(Count(number.whole, number.start, number.end, is_marked=True))
            continue
        end = _end_of_people(text, number)
        if end:
            found.append(Count(number.whole, number.start, end, _is_least(text, number)))
    return found


def _marked(text: str, number: Number) -> bool:
    before = text[max(0, number.start - 6) : number.start].rstrip()
    if not before.endswith("="):
        return False
    sign = before[:-1].rstrip()
    return sign[-1:] in {"n", "N"} and not sign[-2:-1].isalnum()


def _end_of_people(text: str, number: Number) -> int:
    """Where the people end that a number counts; 0 where it counts something else."""
    between = 0
    for word in pieces(text[number.end : number.end + 90]):
        folded = word.text.lower()
        if folded in PEOPLE_WORDS or folded.partition("-")[2] in PEOPLE_WORDS:
            return number.end + word.end
        if folded in _NOT_BETWEEN or between == _MOST_BETWEEN or not (folded[0].isalpha() or folded in "-()/,"):
            return 0
        if folded == "," and between == 0:
            return 0
        between += folded[0].isalpha()
    return 0


def _is_least(text: str, number: Number) -> bool:
    before = [word.text.lower() for word in pieces(text[max(0, number.start - 14) : number.start])]
    return bool(before) and (before[-1] in _MORE or before[-2:] in (["more", "than"], ["greater", "than"]))


def pooled(text: str) -> int | None:
    """How many studies a text pools: `eight trials`, `five prospective cohorts`."""
    for number in numbers(text):
        words = [word.text.lower() for word in pieces(text[number.end : number.end + 50])][:4]
        if number.whole and words and _counts_studies(words):
            return number.whole
    return None


def _counts_studies(words: list[str]) -> bool:
    if words[0] in PUBLISHED:
        return True
    for before, word in pairwise(words):
        if not before[0].isalpha() or before in _NOT_BETWEEN - {"cohort"}:
            return False
        if word in PUBLISHED:
            return True
    return False
