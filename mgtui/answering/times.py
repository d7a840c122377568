"""How often, how long and when a thing should be used: questions that ask it, and the claims that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.words import DOSE, TIME_OF_DAY

if TYPE_CHECKING:
    from mgtui.model import Claim

_TO_DO = (
    r"(?!.*\b(?:live|survive|expect|last|wait|feel|take to)\b)(?= to\b|.*\b(?:should|must|ought|have to|has to|need to"
    r"|do (?:i|you|we)|can (?:i|you|we|people)|may i|recommended|advised|best|ideal|safe)\b)"
)
"""Words that ask what to do: how often a thing is found, or how long it takes to work, is another question."""
_COUNT = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|a few|every)"
)
_SPAN = rf"{_COUNT}(?:(?: ?[-–—] ?| to | or | and ){_COUNT})?"
_FREQUENCY = re.compile(
    rf"\b(?:once|twice|thrice|{_SPAN}(?: times?| sessions?| visits?| days?| nights?)?)"
    r"(?:/| (?:a|per|each|every|in a) ?)(?:day|week|fortnight|month|year)\b"
    r"|\b(?:once|twice|thrice|times|sessions|days|nights) (?:daily|weekly|monthly|yearly|annually)\b"
    rf"|\bevery (?:(?:other|single|second|third|few|{_COUNT}) )?(?:day|night|week|month|hour)s?\b"
    r"|\b(?:daily|weekly)\b(?! (?:dos|intake|allowance|limit|value|amount|requirement|li[fv]|activit|task|routine|diet"
    r"|food|meal|menu))",
    re.I,
)
_DURATION = re.compile(
    rf"\bfor (?:(?:at least|up to|about|around|no more than|only) )?{_SPAN}[- ]?"
    r"(?:second|minute|min|hour|day|week|month)s?\b"
    rf"|(?<!first )(?<!next )(?<!last )(?<!past )(?<!within )(?<!after )(?<!following )\b{_SPAN}[- ]?"
    r"(?:second|minute|min|hour)s?\b(?! (?:post|after|later|following|before|prior|ago|old)\b)",
    re.I,
)


class _Time(NamedTuple):
    """A question of time: what asks it, what tells it, and its words."""

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    words: str


_TIMES = (
    _Time(
        re.compile(
            rf"\bhow (?:often|frequently|regularly|many (?:times|sessions|days|nights)(?: (?:a|per|each) \w+)?)\b"
            rf"{_TO_DO}",
            re.I
        ),
        _FREQUENCY, "how often",
    ),
    _Time(
        re.compile(
            rf"\bhow (?:long|many (?:seconds|minutes|hours|weeks|months))\b{_TO_DO}", re.I
        ),
        _DURATION, "how long",
    ),
    _Time(re.compile(r"\bwhen should\b", re.I), TIME_OF_DAY, "when"),
)  # fmt: skip

_BEING_THERE = re.compile(
    r"\b(?P<who>(?:should|must|can|may|do|to) (?:(?:i|you|we|one|people) )?)"
    r"(?:sit|stay|be|remain|lie|soak|stand|go|get|step|bathe|spend(?: (?:time|minutes|hours))?) "
    r"(?:in|into|inside|under)\b",
    re.I,
)
"""Words for using a thing by being in it: a sauna, cold water, the sun."""


def _asked(text: str) -> _Time | None:
    return next((time for time in _TIMES if time.asks.search(text)), None)


def asks_time(text: str) -> str:
    """What a question asks of the time of a thing that is to be used, such as `how often`; empty where it does not."""
    asked = _asked(text)
    return asked.words if asked else ""


def tells_time(claim: Claim, text: str) -> bool:
    """Whether a claim gives the frequency, duration or time that a question (`text`) asks for: an amount a day is an
    amount, and hours after something no duration of it."""
    asked = _asked(text)
    return asked is not None and bool(asked.tells.search(DOSE.sub(" ", claim.statement)))


def as_used(text: str) -> str:
    """A question of time with what one is in told as what one uses: to sit in a sauna is to use it."""
    return _BEING_THERE.sub(r"\g<who>use", text) if asks_time(text) else text
