"""What a question asks for beside its two sides, and whether a claim tells it: in whom, how to know, of those who have
an ill already, why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.names import stems_of

if TYPE_CHECKING:
    from mgtui.answering.questions import Question
    from mgtui.model import Claim

_SETTING_APART = re.compile(
    r"\b(?:strongest|greatest|especially|particularly|above all|mainly|chiefly|depends? (?:\w+ )?on|only (?:in|for)"
    r"|more (?:in|for)|most (?:in|for))\b",
    re.IGNORECASE,
)
"""Words that set some people apart from others."""
_REMEDY = re.compile(
    r"\b(?:should|must|ought|has to|have to|needs? to|necessary|correct(?:s|ed|ing)?|restor\w+|replenish\w*)\b",
    re.IGNORECASE,
)
"""Words for what is to be done, which is no reason why it is so."""
_AHEAD = re.compile(
    r"\b(?:prevent\w*|risks?|incidence|onset|protect\w*|develop(?:s|ing|ment)?|causes?|causing|caused|preventive)\b",
    re.IGNORECASE,
)
"""Words for what is before an ill: whether people get it."""
_COURSE = re.compile(
    r"\b(?:progress\w*|slow\w*|symptoms?|eas(?:e|es|ed|ing)|reliev\w*|cours\w*|surviv\w*|treat\w*|patients?"
    r"|quality of life|cramps|recover\w*)\b",
    re.IGNORECASE,
)
"""Words for what comes once people have it."""


class _Wish(NamedTuple):
    """What a question asks for, with what a statement says that tells it, or that tells something else."""

    asks: re.Pattern[str]
    tells: re.Pattern[str] | None
    tells_else: re.Pattern[str] | None = None


_ASKS_WHOM = re.compile(
    r"\b(?:in|for|to|among) whom\b|^\s*(?:who|which people|what people|what kind of people)\b", re.IGNORECASE
)
_ASKS_HOW_TO_KNOW = re.compile(
    r"\bhow (?:can|do|could|would|should|does|to)\b.*?\b(?:tell|know|find out|notice|recogni[sz]e)\b", re.IGNORECASE
)
_LETS_KNOW = re.compile(
    r"\b(?:tests?|testing|assess\w*|measur\w*|signs?|symptoms?|check\w*|diagnos\w*|detect\w*|identif\w*"
    r"|find out|rich in|poor in|high in|monitor\w*)\b",
    re.IGNORECASE,
)
_ASKS_OF_THE_ILL = re.compile(
    r"\b(?:already|once (?:you|i|they|someone)|after (?:a )?diagnosis)\b.*\b(?:has|have|had|with|got|get)\b"
    r"|\b(?:i|who|that) (?:already )?(?:have|has|got|suffers?(?: from)?)\b|\bpatients?\b",
    re.IGNORECASE,
)
_ASKS_WHY = re.compile(r"^\s*(?:why|how come)\b", re.IGNORECASE)
_WISHES = (
    _Wish(_ASKS_WHOM, _SETTING_APART),
    _Wish(_ASKS_HOW_TO_KNOW, _LETS_KNOW),
    _Wish(_ASKS_OF_THE_ILL, _COURSE, _AHEAD),
    _Wish(_ASKS_WHY, None, _REMEDY),
)


def tells_what_is_asked(claim: Claim, question: Question) -> int:
    """1 where a claim tells what its question asks for beside its two sides, -1 where it tells something else in its
    place, 0 where neither is so or nothing is asked for."""
    text = question.text
    for wish in _WISHES:
        if wish.asks.search(text):
            said = f"{claim.statement} {claim.population or ''}"
            if wish.tells and wish.tells.search(said):
                return 1
            is_asked = wish.tells_else and set(stems_of(text)) & set(stems_of(" ".join(wish.tells_else.findall(said))))
            return -1 if wish.tells_else and wish.tells_else.search(said) and not is_asked else 0
    return 0
