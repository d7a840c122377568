"""How much of a thing should be taken: questions that ask it, and the claims and passages that name an amount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.advice import ADVISING, advises
from mgtui.answering.names import stems_of
from mgtui.answering.quoted import quoted
from mgtui.answering.times import asks_time
from mgtui.answering.words import DOSE

if TYPE_CHECKING:
    from collections.abc import Collection

    from mgtui.answering.names import Names
    from mgtui.answering.quoted import Quoted
    from mgtui.model import Claim, Library

_ASKS = re.compile(
    r"\b(?:how (?:much|many)|what amount)\b(?=.*\b(?:should|need|take|drink|eat|use|day|daily|safe)\b)"
    r"|\bhow much (?!do\b|does\b|did\b|is\b|are\b|can\b|of\b|more\b|less\b)[\w-]+(?: [\w-]+)? (?:for|per|a day)\b"
    r"|^\s*(?!do |does |did |can |could |will |is |are |should )(?:[\w'’-]+ ){0,3}doses? of\b"
    r"|\bdosages?\b|\b(?:best|right|correct|ideal|recommended|usual|daily|safe|what|which) doses?\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d[\d.,]*|half|one|two|three|four|five|six|seven|eight|ten|twelve|twenty|thirty|forty|fifty|hundred)"
_COUNTED = re.compile(
    rf"\b{_NUMBER}(?:(?: ?[-–] ?| to | or ){_NUMBER})?(?: standard| small| large)? "
    r"(?:cups?|drinks?|glass(?:es)?|units?|servings?|portions?|tablets?|capsules?|spoon\w*|teaspoons?|tablespoons?"
    r"|grams?|milligrams?|micrograms?|ounces?|lit(?:er|re)s?)\b",
    re.IGNORECASE,
)
"""An amount in things that are counted, or with its unit written out."""
_TAKEN_IN = re.compile(
    r"\bhow many (?:cups?|drinks?|glasses|units|servings|portions|tablets|capsules|pills|helpings|teaspoons"
    r"|tablespoons|grams|milligrams|mg|g) of ", re.IGNORECASE,
)  # fmt: skip
_SOMEBODYS = re.compile(
    r"^\s*(?:what(?: is|['’]s) )?(?:the |an? )?(?P<whom>(?:[\w-]+ ){0,2}[\w-]+)['’]s? dos(?:e|age) of "
    r"(?P<what>[\w\s-]+?)\W*$", re.IGNORECASE,
)  # fmt: skip
_WHAT = re.compile(
    r"\bhow (?:much|many) (?:(?:\w+ of|more) )?"
    r"(?P<what>(?!do\b|does\b|is\b|are\b)[\w-]+(?: [\w-]+){0,2}?)"
    r"(?= (?:should|do|does|can|could|must|may|is|are|to|a|per|for|in|each|would|i|you|we)\b|\W*$)", re.IGNORECASE,
)  # fmt: skip
"""What it is asked how much of."""
_NEEDED = re.compile(r"\bneed(?:s|ed)?\b", re.IGNORECASE)
_TAKING = re.compile(r"\b(?:take|get|eat|drink|use)\b", re.IGNORECASE)
_LASTING = re.compile(r"\b\d+(?: ?(?:[-–]|to) ?\d+)?[- ](?:minutes?|hours?)\b", re.IGNORECASE)
_A_DAY = re.compile(r"\b(?:daily|day|week|loading|maintenance|dose|dosage|dosing)\b", re.IGNORECASE)
_USUAL = re.compile(
    r"\b(?:usual|typical|standard|recommended|common|effective|maintenance|daily|safe|upper) (?:\w+ )?"
    r"(?:dos\w+|intakes?|amounts?|allowances?|limits?)\b",
    re.IGNORECASE,
)
"""Words for how much of a thing is taken as a rule: what was given in one trial is no such amount."""
_TAKE = re.compile(r"\b(?:dos(?:e|age) ?:|(?:take|start (?:with|at)|look for) )", re.IGNORECASE)
"""Words of a passage that tell somebody how much to take."""


def in_amounts(text: str) -> str:
    """A question that counts what a thing is taken in as one for how much of it, how many cups of coffee, and so one
    for somebody's dose of it."""
    if dose := _SOMEBODYS.match(text):
        return f"how much {dose['what']} should a {dose['whom']} take"
    return _TAKEN_IN.sub("how much ", text)


def thing_of(text: str) -> str:
    """What a question asks how much of, in its words: sun, of how much sun is needed; empty where it does not say."""
    found = _WHAT.search(text)
    return found["what"] if found else ""


def asked_amount(text: str, thing: str, people: str) -> str:
    """What a question asks, as it stands behind `says`: how much zinc children should take."""
    is_needed, verb = _NEEDED.search(text), _TAKING.search(text)
    taken = verb.group().lower() if verb else "take"
    if people:
        return f"how much {thing} {people} {'need' if is_needed else f'should {taken}'}"
    return f"how much {thing} {'is needed' if is_needed and not verb else f'to {taken}'}"


def says_how_much(statement: str, thing: str) -> bool:
    """Whether a statement names an amount of a thing, or how many minutes of it."""
    is_of_it = set(stems_of(thing)) <= set(stems_of(statement))
    return is_of_it and (names_amount(statement) or bool(_LASTING.search(statement)))


def asks_amount(text: str) -> bool:
    """Whether a question asks how much of something to take; how many times a week is no amount."""
    return bool(_ASKS.search(text)) and not asks_time(text)


def names_amount(text: str) -> bool:
    """Whether a text names an amount with its unit."""
    return bool(DOSE.search(text) or _COUNTED.search(text))


def tells_amount(claim: Claim) -> bool:
    """Whether a claim tells how much to take: an amount that it advises, or that it calls usual, safe or the like."""
    return names_amount(claim.statement) and (advises(claim) or bool(_USUAL.search(claim.statement)))


def quoted_amounts(library: Library, names: Names, keys: Collection[str], people: str) -> tuple[Quoted, ...]:
    """The passages that name an amount of one of some things for a day or a dose, for some people where such are asked
    about."""
    return quoted(library, names, keys, people, _tells_amount_in_passing)


def _tells_amount_in_passing(said: str) -> int:
    """2 where a sentence or row advises an amount or calls it usual, 1 where it names one for a day or a dose."""
    if not (names_amount(said) and _A_DAY.search(said)):
        return 0
    return 1 + bool(_USUAL.search(said) or ADVISING.search(said) or _TAKE.search(said))
