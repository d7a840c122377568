"""How much of what acts a claim is about, and in which form: what makes two answers two questions.

Of what everybody takes in or has, such as salt or sleep, a high and a low amount are but the two ends of one question:
little of it is held against much. Of what one may do without, such as wine or a drug, any amount is held against none.
A named amount, too much, too little and the middle are parts of either question.
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.relating.doses import Dose, dose_of

if TYPE_CHECKING:
    from collections.abc import Set

Level = Literal["", "much", "moderate", "little", "named", "every"]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_TAKEN_BY_ALL = frozenset({
    "nutrient", "water", "energy-intake", "sleep", "physical-activity", "sitting", "screen-time", "hormone",
    "cholesterol", "blood-sugar", "blood-pressure", "body-weight",
})  # fmt: skip
"""What everybody takes in, does or has some of."""
_TAKEN_BY_SOME = frozenset({"dietary-supplement", "treatment", "exercise"})
_MANY = r"(?:five|six|seven|eight|nine|ten|[5-9]|\d{2,})"
_CUPS = r"(?:cups?|servings?|glasses|drinks)"
_TOO_MUCH = (
    r"high(?:er)?[- ]dos\w+|high(?:er)? doses?|very high|heavy|excessive|excess|extreme\w*|too much|mega\w*|very hot"
    rf"|(?:more than|over|above|at least) (?:four|4|{_MANY}) {_CUPS}|{_MANY} or more {_CUPS}|{_MANY} {_CUPS} or more"
    r"|large (?:doses?|amounts?)|pharmacologic(?:al)?|supraphysiologic(?:al)?"
)
_MUCH = _words(
    rf"{_TOO_MUCH}|high (?:intakes?|levels?|amounts?)"
    r"|(?:very )?strong(?! (?:evidence|links?|associations?|relation\w*|support|effects?|signs?|reasons?))"
)
_MUCH_FOR_ALL = _words(_TOO_MUCH)
_LITTLE = _words(
    r"low[- ]dos\w+|low(?:er)? doses?|low (?:intakes?|levels?|amounts?)|small (?:doses?|amounts?)"
    r"|low[- ](?:volume|level)|light (?:use|users?|intake|consumption|drinking|drinkers?|smoking|smokers?)"
)
_LITTLE_FOR_ALL = _words(r"too (?:little|low|few)|very (?:low|little|few)|extremely low|small (?:doses?|amounts?)")
_MODERATE = _words(r"moderate(?:ly)?|in moderation")
_EVERY = _words(
    r"the more|from the (?:first|lowest)|as little as"
    r"|(?:at|for) (?:any|every|all) (?:amounts?|levels?|doses?)|in a straight line|linear(?:ly)?"
    r"|dose[- ]dependent(?:ly)?|(?:any|every) amount|any level|all (?:amounts|levels)"
    r"|(?:each|every|one) (?:additional|extra|further)"
    r"|(?:each|every|per) (?:\d[\d.,]* ?)?(?:mg|g|grams?|µg|mcg|IU|units)\b"
    r"|even (?:in )?(?:small|low|light|moderate|little|a little)"
    r"|regardless of (?:the )?(?:amount|dose)|no (?:safe|healthy) (?:amount|level|dose)|no matter how (?:much|little)"
)
"""What is said of every amount, however small."""
_MUCH_OF = re.compile(r"(?:much|heavy|high|very strong|strong|excessive|too much|large)\b", re.IGNORECASE)
_LITTLE_OF = re.compile(r"(?:an? )?low (?:\w+ )?(?:intake|dose|amount|consumption)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:much|(?:high|large|low|small)(?:er)? (?:[\w-]+ )?(?:intakes?|levels?|amounts?|consumption))\b", re.IGNORECASE
)
"""Amounts that are only the ends of what is compared, where two things are said to go together."""
_LESS = re.compile(
    r"(?:an? )?(?:\w+ )?(?:too (?:little|low|few)|(?:very )?low(?:er)?|short(?:er)?|not enough|little|few)\b",
    re.IGNORECASE,
)
"""Of what everybody has: what begins so is about having less of it."""
_OF_REDUCTION = re.compile(
    r"\b(?:moderate|modest|slight|small|large|strong|heavy) (?:(?:dietary )?[\w-]+ )?"
    r"(?:reduc\w+|restrict\w+|decreas\w+|limit\w+|cuts?|lowering)\b",
    re.IGNORECASE,
)
"""How far something is reduced is no amount of it."""
_ANY_FORM = _words(
    r"(?:any|whatever|every|all) (?:forms?|kinds?|types?|sorts?|sources?)"
    r"|regardless of (?:the )?(?:form|kind|type|source)"
)
_WAYS = {
    "added to food": _words(r"add(?:ed|ing|s)?|sprinkl\w+|season\w+|at (?:the )?table"),
    "on the skin": _words(r"topical(?:ly)?|(?:on|to) (?:the )?skin|creams?|gels?|ointments?|lotions?|patch(?:es)?"),
    "by injection": _words(r"inject\w+|intravenous(?:ly)?|intramuscular(?:ly)?|infusions?|infused"),
    "inhaled": _words(r"inhal\w+|smok(?:ed|ing)|vap(?:ed|ing)|nasal|sprays?"),
    "in the mouth": _words(r"mouthwash(?:es)?|rins(?:e|es|ing)|lozenges?|chewing|gargl\w+"),
}
"""How a thing is taken, where that is another way than to eat or drink it, with the words that say so."""
AMOUNTS: tuple[Level, ...] = ("little", "moderate", "", "named", "much")
TOLD: dict[Level, str] = {
    "much": "with a high amount", "moderate": "with a moderate amount", "little": "with a low amount",
    "": "", "named": "", "every": "with any amount",
}  # fmt: skip


class Amount(Struct, frozen=True):
    """How much of what acts a claim is about."""

    level: Level = ""
    """Empty for what is usual and where it does not say."""
    dose: Dose | None = None
    for_all: bool = False
    """Whether it is of something of which everybody has some, so that little is held against more, not against none."""
    is_less: bool = False
    """Whether it tells what less of it does, by its amount alone: `below three grams of sodium`."""
    is_any_form: bool = False
    """Whether it speaks of every form: `salt of any kind`."""

    way: str = ""
    """How it is taken, where that is another way than most: `added to food`."""

    @property
    def is_middle(self) -> bool:
        """Whether it sets the middle apart from both ends, which then turn the other way."""
        return self.for_all and self.level == "moderate"

    def beside(self, other: Amount) -> Level:
        """How much it is beside another: of a named amount beside one that is not named, whether that is much, little
        or neither."""
        if self.level or self.dose is None or other.dose or other.level in ("much", "every"):
            return self.level
        middle: Level = "moderate" if other.level == "moderate" else "named"
        return "much" if self.dose.high == inf else "little" if self.dose.low == 0 else middle

    def told(self, level: Level) -> str:
        """The amount in words that go on with what a claim finds."""
        return f"with {self.dose.words}" if self.dose else TOLD[level]


def is_taken_by_all(family: Set[str]) -> bool:
    """Whether a thing, by its id and those of all that is broader, is one of which everybody has some."""
    return bool(family & _TAKEN_BY_ALL) and family.isdisjoint(_TAKEN_BY_SOME)


def amount_of(statement: str, exposure: str, *, linked: bool, for_all: bool, is_less: bool, called: str = "") -> Amount:
    """How much of the exposure a claim is about. `linked`: whether it only says that two things go together; `for_all`:
    whether everybody has some of it; `is_less`: whether the words for the exposure say themselves that it is less;
    `called`: what the thing itself is called, which says no way of taking it, as vaping does not."""
    dose = dose_of(statement, exposure)
    level = _level(statement, exposure, linked=linked or for_all, for_all=for_all)
    is_up_to = dose is not None and dose.low == 0
    turns = for_all and not is_less and (is_up_to or bool(_LESS.match(exposure)))
    way = next((way for way, pattern in _WAYS.items() if pattern.search(exposure) and not pattern.search(called)), "")
    return Amount(level, dose, for_all, turns, bool(_ANY_FORM.search(statement)), way)


def _level(statement: str, exposure: str, *, linked: bool, for_all: bool) -> Level:
    if _EVERY.search(statement) or _EVERY.match(exposure):
        return "every"
    statement, exposure = (_OF_REDUCTION.sub("", text) for text in (statement, exposure))
    at = statement.lower().find(exposure.lower()) if exposure else -1
    before = re.split(r"[,;:]", statement[max(0, at - 24) : at])[-1] if at > 0 else ""
    around = f"{before} {exposure}" if at >= 0 else f"{exposure} {statement}"
    begins = exposure if at >= 0 else f"{exposure}\n{statement}"
    much, little = (_MUCH_FOR_ALL, _LITTLE_FOR_ALL) if for_all else (_MUCH, _LITTLE)
    if linked:
        around, begins = (_COMPARED.sub("", text) for text in (around, begins))
    if much.search(around) or (not for_all and any(_MUCH_OF.match(each) for each in begins.split("\n"))):
        return "much"
    if _MODERATE.search(around):
        return "moderate"
    # Of what everybody has too little may be said of something else: `salt holds too few minerals`.
    near = f"{before} {exposure}" if for_all else around
    return "little" if little.search(near) or (not for_all and _LITTLE_OF.match(begins)) else ""
