"""The direction of a claim in running text, and the words on either side of the verb that carries it."""

from __future__ import annotations

import re
from typing import get_args

from msgspec import Struct

from mgtui.extraction.direction_words import DIRECTION_WORDS
from mgtui.extraction.polarity import denies
from mgtui.extraction.sides import condition_end, sides
from mgtui.model import Direction

_I = re.IGNORECASE
_VERB = re.compile(
    "|".join(rf"(?P<{name}>(?<![\w\-])(?:{'|'.join(words)}))" for name, words in DIRECTION_WORDS.items()), _I
)
# `help reduce` and `can lead to lower` carry the direction of what follows.
_HELPER = re.compile(
    r"^(?:help|support|lead|led|result|caus|contribut|associat|link|effective|predict|promot|maintain)", _I
)
_LESS = (
    r"(?:decreas|reduc|lower|imped|impair|limit|prevent|inhibit|eas(?:e|ing)\b|combat|mitigat|loss of|fewer|worse"
    r"|weaken|low\b(?!-)|poor)\w*"
)
_MORE = r"(?:increas|rais|higher|elevat|improv|enhanc)\w*"
_TURN = re.compile(
    rf"^\W*(?:(?:in|at|for|to|the|with|of|a|an|and|be|not|directly|significantly|protect) ){{0,4}}(?P<less>{_LESS})"
    rf"|^\W*(?:(?:in|at|for|to|the|with|of|a|an|and|be) ){{0,3}}(?P<more>{_MORE})"
    r"|^\W*(?:to )?(?P<regulates>regulat\w+|modulat\w+|control\b)",
    _I,
)
_CHANGES = frozenset({"increases", "decreases"})
_NEAR = 30
"""So many characters behind `does not` may the verb stand that it denies."""
_OPPOSITE = {
    "increases": "no_effect",
    "decreases": "no_effect",
    "associated_positive": "not_associated",
    "associated_negative": "not_associated",
}


class DirectedText(Struct, frozen=True):
    """A direction and what stands before and after the words that carry it."""

    direction: Direction | None
    """None where a word such as `help` or `delays` leaves open which way."""
    before: str
    after: str
    verb: str = ""


_LEAD_IN = re.compile(
    (
        r"^(?:while|although|though|despite|based on)\b[^,]*,\s*|^by \w+ing\b[^,]*,\s*"
        r"|^.{0,120}?\b(?:show|suggest|find|found|indicat|demonstrat|reveal|conclud|clarif|report)\w* (?:\w+ )?that\s+"
        r"|^[^:]{0,160}\b(?:reveal|show|conclu|clear|find|connection|fact)[^:]{0,40}:\s+"
        r"|^[^,]{0,60}\b(?:stud(?:y|ies)|trials?|analys[ei]s|reviews?|research(?:ers)?|investigators|authors|data"
        r"|experiments?)\b[^,]{0,60}?\b(?:f(?:ou|i)nds?|show(?:s|ed)?|report(?:s|ed)?|observed|reveal(?:s|ed)?|saw"
        r"|detected)\s+(?=an?\b|no\b|significant|higher|lower|increas|decreas|reduc)"
    ),
    _I,
)
_RESULT = re.compile(r"^(?:lead|led|result|caus|contribut|driv)", _I)
_FALL = re.compile(
    (
        r"^\W*(?:[\w\-]+ ){0,4}?(?:inhibition|reduced|reduction|decreased|decrease|lower(?:ed)?|loss|impaired"
        r"|decline|malabsorption|weak\w*)\b"
    ),
    _I,
)


def directed(text: str) -> DirectedText | None:
    """The direction of the first statement of a sentence; None where no word carries one."""
    text = without_lead_in(text)
    condition = condition_end(text)
    found = _carrier(text, condition)
    if found is None:
        return None
    name, end = _read(text, found)
    if name in _OPPOSITE and denies(text[: end + 30]):
        name = _OPPOSITE[name]
    before, after = sides(text, found.start(), end, condition, changes=name in _CHANGES)
    return DirectedText(_direction(name), before, after, text[found.start() : end])


def _read(text: str, found: re.Match[str]) -> tuple[str, int]:
    """The name of the direction, and where the words that carry it end: `helps` says little, `helps reduce` more."""
    name, end = str(found.lastgroup), found.end()
    word = found.group().strip()
    if name == "no_effect":
        nested = _VERB.search(text, end)
        if nested and nested.start() - end < _NEAR:
            return "not_associated" if nested.lastgroup == "associated_positive" else name, nested.end()
    elif _HELPER.match(word):
        turn = _TURN.match(text[end:])
        if turn:
            return _turned(name, turn), end + turn.end()
        if word.lower().startswith("help"):
            return "open", end
        if _RESULT.match(word) and _FALL.match(text[end:]):
            return "decreases", end
    return name, end


def _carrier(text: str, start: int) -> re.Match[str] | None:
    """The first word that carries a direction; a subject such as `increasing the intake` only where nothing follows."""
    matches = list(_VERB.finditer(text, start))
    for found in matches:
        opens = not text[: found.start()].strip(" “\"'(") or text[: found.start()].rstrip().endswith((":", ",", " by"))
        if not (opens and found.group().rstrip().endswith("ing")):
            return found
    return matches[0] if matches else None


def without_lead_in(text: str) -> str:
    """The statement itself, without a concession before it and without who found it."""
    for _ in range(2):
        rest = _LEAD_IN.sub("", text, count=1)
        if len(rest.split()) < 4:
            break
        text = rest
    return text


def _turned(name: str, turn: re.Match[str]) -> str:
    if name == "associated_positive":
        return "associated_negative" if turn["less"] else name
    return "decreases" if turn["less"] else "regulates" if turn["regulates"] else "increases"


def _direction(name: str) -> Direction | None:
    known: tuple[Direction, ...] = get_args(Direction)
    return next((direction for direction in known if direction == name), None)
