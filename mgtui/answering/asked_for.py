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
    re.I,
)
"""Words that set some people apart from others."""
_REMEDY = re.compile(
    r"\b(?:should|must|ought|has to|have to|needs? to|necessary|correct(?:s|ed|ing)?|restor\w+|replenish\w*"
    r"|therap\w+)\b",
    re.I,
)
"""Words for what is to be done, which is no reason why it is so."""
_AHEAD = re.compile(
    r"\b(?:prevent\w*|risks?|incidence|onset|protect\w*|develop(?:s|ing|ment)?|causes?|causing|caused|preventive|without)\b",
    re.I,
)
"""Words for what is before an ill: whether people get it."""
_COURSE = re.compile(
    r"\b(?:progress\w*|slow\w*|symptoms?|eas(?:e|es|ed|ing)|reliev\w*|cours\w*|surviv\w*|treat\w*|patients?"
    r"|quality of life|cramps|recover\w*)\b",
    re.I,
)
"""Words for what comes once people have it."""
_HAVING = re.compile(
    r"\b(?:people|patients|those|someone|adults|women|men|children) (?:with|who have) (?P<ill>[\w'’ -]+)", re.I
)


_GIVING_REASON = re.compile(
    r"\b(?:because|since|through|via|owing to|due to|thanks to|by (?:\w+ly )?\w+ing|explains?|reasons?|so that)\b", re.I
)
"""Words for why something is so."""


class _Wish(NamedTuple):
    """What a question asks for, with what a statement says that tells it, or that tells something else."""

    asks: re.Pattern[str]
    tells: re.Pattern[str] | None
    tells_else: re.Pattern[str] | None = None


ASKS_WHOM = re.compile(
    r"\b(?:in|for|to|among) whom\b|^\s*(?:who|which people|what people|what kind of people)\b"
    r"|\b(?:some|certain) (?:people )?(?:\w+ )?(?:but|and) not\b|\bsome\b.*\b(?:but|and|while) others\b",
    re.IGNORECASE,
)
_ASKS_HOW_TO_KNOW = re.compile(
    r"\bhow (?:can|do|could|would|should|does|to)\b.*?\b(?:tell|know|find out|notice|recogni[sz]e)\b", re.I
)
_LETS_KNOW = re.compile(
    r"\b(?:tests?|testing|assess\w*|measur\w*|signs?|symptoms?|check\w*|diagnos\w*|detect\w*|identif\w*"
    r"|find out|rich in|poor in|high in|monitor\w*)\b",
    re.I,
)
_ASKS_OF_THE_ILL = re.compile(
    r"\b(?:already|once (?:you|i|they|someone)|after (?:a )?diagnosis)\b.*\b(?:has|have|had|with|got|get)\b"
    r"|\b(?:safe|good|bad|harmful|fine|ok|okay) after\b"
    r"|\b(?:i|who|that) (?:already )?(?:have|has|got|suffers?(?: from)?)\b|\bpatients?\b"
    r"|\b(?:in|for) (?:people|those|someone|adults|women|men|children) (?:with|who have|living with)\b",
    re.I,
)
ASKS_WHY = re.compile(r"^\s*(?:why|how come)\b", re.IGNORECASE)
_ASKS_HOW = re.compile(
    r"^\s*(?:by|through|in) (?:what|which) (?:route|means|mechanism|way)\b|\bmechanisms? (?:by|of)\b"
    r"|^\s*how (?:do|does|could|can|might|would) (?!i\b|we\b|you\b|one\b|people\b)"
    r"|^\s*how (?!to |many |much |long |often |common |i |we |you |people )(?:\w+ ){1,3}"
    r"(?:helps?|works?|acts?|affects?|raises?|lowers?|supports?|protects?|eases?|harms?)\b", re.IGNORECASE,
)  # fmt: skip
"""Words that ask by what something comes about."""
_ASKS_USE = re.compile(
    r"^\s*why do(?:es)? (?:the|our|my|your) \w+ (?:make|need|produce|have|use)s?\b"
    r"|^\s*what (?:is|are) .+ (?:good )?for\W*$"
    r"|\b(?:point|purpose|role|job|function) of\b|^\s*what do(?:es)? .+ do(?: in the body)?\W*$",
    re.IGNORECASE,
)
_TELLS_USE = re.compile(
    r"\b(?:essential|needed|required|necessary|crucial|vital|plays?|helps?|supports?|regulat\w+|protects?)\b",
    re.IGNORECASE,
)
_ASKS_WHAT_TO_DO = re.compile(
    r"^\s*how (?:can|could|do|should|might) (?:i|we|you|one|people)\b|^\s*how to\b"
    r"|^\s*what (?:can|should|could) (?:i|we|you|one)\b"
    r"|^\s*(?:best )?ways? to\b|\b(?:treated|treatment|remed(?:y|ies)|cured?|naturally)\W*$",
    re.IGNORECASE,
)
_TELLS_WHAT_TO_DO = re.compile(
    r"\b(?:should|correct(?:s|ed|ing)?|restor(?:e|es|ing)|replenish\w*|lifestyle|exercis\w+|recommend\w*)\b",
    re.IGNORECASE,
)
_ASKS_WHEN_SO = re.compile(r"\bwhat happens (?:\w+ ){0,3}?(?:when|if|once)\b", re.IGNORECASE)
_TELLS_WHEN_SO = re.compile(r"\b(?:when|if|once)\b", re.IGNORECASE)
_ASKS_NUMBER = re.compile(r"\bhow (?:many|large|big|long|old)\b", re.IGNORECASE)
_TELLS_NUMBER = re.compile(r"(?<![A-Za-z\d-])\d|\b(?:hundred|thousand|million|dozen)s?\b", re.IGNORECASE)
_ASKS_IF_SETTLED = re.compile(
    r"\b(?:open question|settled|undecided|(?:still|yet) (?:\w+ )?(?:open|unclear|unknown|uncertain|debated|disputed)"
    r"|(?:known|sure) for (?:sure|certain)|for certain|conclusive|up for debate)\b", re.IGNORECASE,
)  # fmt: skip
_TELLS_IF_SETTLED = re.compile(
    r"\b(?:open|settle[sd]?|unsettled|clos(?:e|es|ed) (?:\w+ )?(?:question|matter|case|subject)|unproven"
    r"|(?:in)?conclusive\w*|unclear|uncertain\w*|unknown|disputed|debated?|no (?:simple|clear|final) answer"
    r"|not (?:yet )?(?:known|proven|proved|established|shown)|remains? to be)\b", re.IGNORECASE,
)  # fmt: skip
"""Words for whether something is known by now."""
_ASKS_FOODS = re.compile(r"\b(?:foods?|breakfast|lunch|dinner|meals?|to eat|sources?|rich)\b", re.IGNORECASE)
_TELLS_FOODS = re.compile(r"\b(?:rich in|sources? of|high in|good source)\b", re.IGNORECASE)
_ASKS_PREVENTION = re.compile(
    r"\b(?:prevent\w*|protects? (?:\w+ )?(?:against|from)|ward off|stave off)\b", re.IGNORECASE
)
_ASKS_TREATMENT = re.compile(
    r"\b(?:cur(?:e|es|ed)|heal(?:s|ed)?|treat(?:s|ed|ment)?|slow(?:s|ed)?(?: down)?|therap\w+)\b", re.IGNORECASE
)
_TREATING = re.compile(
    r"\b(?:treat\w*|symptoms?|eas(?:e|es|ed|ing)|reliev\w*|cur(?:e|es|ed|ing)|severity)\b", re.IGNORECASE
)
_WISHES = (
    _Wish(_ASKS_USE, _TELLS_USE),
    _Wish(ASKS_WHOM, _SETTING_APART),
    _Wish(_ASKS_WHEN_SO, _TELLS_WHEN_SO),
    _Wish(_ASKS_HOW_TO_KNOW, _LETS_KNOW),
    _Wish(_ASKS_WHAT_TO_DO, _TELLS_WHAT_TO_DO),
    _Wish(_ASKS_NUMBER, _TELLS_NUMBER),
    _Wish(_ASKS_FOODS, _TELLS_FOODS),
    _Wish(_ASKS_OF_THE_ILL, _COURSE, _AHEAD),
    _Wish(_ASKS_PREVENTION, None, _TREATING),
    _Wish(_ASKS_TREATMENT, _COURSE, _AHEAD),
    _Wish(_ASKS_IF_SETTLED, _TELLS_IF_SETTLED),
    _Wish(ASKS_WHY, _GIVING_REASON, _REMEDY),
    _Wish(_ASKS_HOW, _GIVING_REASON),
)


def asks_how(text: str) -> bool:
    """Whether a question asks why or by what something comes about."""
    return bool(ASKS_WHY.search(text) or _ASKS_HOW.search(text))


def _ill_of(text: str) -> set[str]:
    """The stems of what people have, in a text."""
    return {stem for found in _HAVING.finditer(text) for stem in stems_of(found["ill"])}


def tells_what_is_asked(claim: Claim, question: Question) -> int:
    """1 where a claim tells what its question asks for beside its two sides, -1 where it tells something else in its
    place, 0 where neither is so or nothing is asked for."""
    text, said = question.text, f"{claim.statement} {claim.population or ''}"
    is_of_both = bool(question.exposure and question.outcome)
    wishes = (wish for wish in _WISHES if not (is_of_both and wish.asks is _ASKS_USE and ASKS_WHY.match(text)))
    wish = next((wish for wish in wishes if wish.asks.search(text)), None)
    if wish is None:
        return 0
    said = claim.statement if wish.asks is _ASKS_NUMBER else said
    asked = set(stems_of(text))
    is_of_those = wish.asks is _ASKS_OF_THE_ILL and not _ill_of(said).isdisjoint(asked)
    if (
        is_of_those
        or (wish.asks is _ASKS_WHAT_TO_DO and claim.kind == "recommendation")
        or (wish.tells and wish.tells.search(said))
    ):
        return 1
    if wish.asks in (ASKS_WHY, _ASKS_HOW) and claim.kind == "recommendation" and "should" not in text.lower():
        return -1
    others = wish.tells_else.findall(said) if wish.tells_else else []
    return -1 if others and asked.isdisjoint(stems_of(" ".join(others))) else 0
