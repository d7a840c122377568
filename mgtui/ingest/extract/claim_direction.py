"""The direction of a claim in running text, and the words on either side of the verb that carries it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.ingest.extract.direction_words import DIRECTION_WORDS
from mgtui.ingest.extract.polarity import denies

if TYPE_CHECKING:
    from mgtui.model import Direction

_I = re.IGNORECASE
_VERB = re.compile("|".join(rf"(?P<{name}>\b(?:{'|'.join(words)}))" for name, words in DIRECTION_WORDS.items()), _I)
# `help reduce` and `can lead to lower` carry the direction of what follows.
_HELPER = re.compile(
    r"^(?:help|support|lead|led|result|caus|contribut|associat|link|effective|predict|promot|maintain)", _I
)
_LESS = (
    r"(?:decreas|reduc|lower|imped|impair|limit|prevent|inhibit|eas(?:e|ing)\b|combat|mitigat|loss of|fewer|worse"
    r"|weaken|low\b|poor)\w*"
)
_MORE = r"(?:increas|rais|higher|elevat|improv|regulat|enhanc)\w*"
_TURN = re.compile(
    rf"^\W*(?:(?:in|to|the|with|of|a|an|and|be|not|directly|significantly|protect) ){{0,4}}(?P<less>{_LESS})"
    rf"|^\W*(?:(?:in|to|the|with|of|a|an|and|be) ){{0,3}}(?P<more>{_MORE})",
    _I,
)
_OPPOSITE = {
    "increases": "no_effect",
    "decreases": "no_effect",
    "associated_positive": "not_associated",
    "associated_negative": "not_associated",
}


class DirectedText(Struct, frozen=True):
    """A direction and what stands before and after the words that carry it."""

    direction: Direction
    before: str
    after: str


_LEAD_IN = re.compile(
    (
        r"^(?:while|although|though|despite)\b[^,]*,\s*|^.{0,120}?\b(?:show|suggest|find|found|indicat"
        r"|demonstrat|reveal|conclud|clarif|report)\w* (?:\w+ )?that\s+"
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
    text = _without_lead_in(text)
    found = _carrier(text)
    if found is None:
        return None
    name = str(found.lastgroup)
    end = found.end()
    if name == "no_effect":
        nested = _VERB.search(text, end)
        end = nested.end() if nested and nested.start() - end < 30 else end
        name = (
            "not_associated" if nested and nested.lastgroup == "associated_positive" and nested.end() == end else name
        )
    elif _HELPER.match(found.group().strip()):
        turn = _TURN.match(text[end:])
        if turn:
            name, end = _turned(name, turn), end + turn.end()
        elif _RESULT.match(found.group().strip()) and _FALL.match(text[end:]):
            name = "decreases"
    if name in _OPPOSITE and denies(text[: end + 30]):
        name = _OPPOSITE[name]
    return DirectedText(_direction(name), text[: found.start()], text[end:])


def _carrier(text: str) -> re.Match[str] | None:
    """The first word that carries a direction; a subject such as `increasing the intake` only where nothing follows."""
    matches = list(_VERB.finditer(text))
    for found in matches:
        opens = not text[: found.start()].strip(" “\"'(") or text[: found.start()].rstrip().endswith((":", ",", " by"))
        if not (opens and found.group().rstrip().endswith("ing")):
            return found
    return matches[0] if matches else None


def _without_lead_in(text: str) -> str:
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
    return "decreases" if turn["less"] else "increases"


def _direction(name: str) -> Direction:
    known: dict[str, Direction] = {
        "mixed": "mixed",
        "not_associated": "not_associated",
        "no_effect": "no_effect",
        "required_for": "required_for",
        "associated_negative": "associated_negative",
        "associated_positive": "associated_positive",
        "regulates": "regulates",
        "decreases": "decreases",
        "increases": "increases",
    }
    return known[name]
