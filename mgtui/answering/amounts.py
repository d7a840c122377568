"""How much of a thing should be taken: questions that ask it, and the claims and passages that name an amount."""

from __future__ import annotations

import re
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.advice import advises
from mgtui.answering.times import asks_time
from mgtui.answering.words import DOSE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.answering.names import Names
    from mgtui.model import Claim, Library

_ASKS = re.compile(
    r"\b(?:how (?:much|many)|what amount)\b(?=.*\b(?:should|need|take|drink|eat|use|day|daily)\b)"
    r"|\bdosages?\b|\b(?:best|right|correct|ideal|recommended|usual|daily|safe|what|which) doses?\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d[\d.,]*|half|one|two|three|four|five|six|seven|eight)"
_COUNTED = re.compile(
    rf"\b{_NUMBER}(?:(?: ?[-–] ?| to | or ){_NUMBER})?(?: standard| small| large)? "
    r"(?:cups?|drinks?|glass(?:es)?|units?|servings?|portions?|tablets?|capsules?|spoon\w*|teaspoons?|tablespoons?"
    r"|grams?|milligrams?|micrograms?|ounces?|lit(?:er|re)s?)\b",
    re.IGNORECASE,
)
"""An amount in things that are counted, or with its unit written out."""
_A_DAY = re.compile(r"\b(?:daily|day|week|loading|maintenance|dose|dosage|dosing)\b", re.IGNORECASE)
_MOST = 5
_MOST_QUOTED = 160
"""As many letters of a passage are quoted at most."""
_USUAL = re.compile(
    r"\b(?:usual|typical|standard|recommended|common|effective|maintenance|daily|safe|upper) (?:\w+ )?"
    r"(?:dos\w+|intakes?|amounts?|allowances?|limits?)\b",
    re.IGNORECASE,
)
"""Words for how much of a thing is taken as a rule: what was given in one trial is no such amount."""


class Amount(NamedTuple):
    """A passage that names an amount of a thing."""

    passage: str
    article: str
    """The title of its article."""
    said: str
    """The sentence or row with the amount."""


def asks_amount(text: str) -> bool:
    """Whether a question asks how much of something to take; how many times a week is no amount."""
    return bool(_ASKS.search(text)) and not asks_time(text)


def names_amount(text: str) -> bool:
    """Whether a text names an amount with its unit."""
    return bool(DOSE.search(text) or _COUNTED.search(text))


def tells_amount(claim: Claim) -> bool:
    """Whether a claim tells how much to take: an amount that it advises, or that it calls usual, safe or the like."""
    return names_amount(claim.statement) and (advises(claim) or bool(_USUAL.search(claim.statement)))


def passages_with_amounts(library: Library, names: Names, keys: Iterable[str]) -> tuple[Amount, ...]:
    """The passages that name an amount in a sentence, or row of a table, under or with the name of one of some things:
    those that speak of a day or a dose first, then the shortest."""
    wanted = list(keys)
    found: list[tuple[bool, int, str, Amount]] = []
    for article in library.articles.values():
        is_on_it = any(names.text_names(article.title, key) for key in wanted)
        for passage in article.passages:
            if not names_amount(passage.text):
                continue
            for said in re.split(r"(?<=[.!?]) +|\n", passage.text):
                is_named = is_on_it or any(names.text_names(said, key) for key in wanted)
                if is_named and names_amount(said) and _A_DAY.search(said):
                    at = len(said) > _MOST_QUOTED
                    found.append((at, len(said), passage.id, Amount(passage.id, article.title, _shortened(said))))
                    break
    return tuple(amount for *_, amount in nsmallest(_MOST, found))


def _shortened(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= _MOST_QUOTED else f"{said[:_MOST_QUOTED].rsplit(' ', 1)[0]} …"
