"""What a claim of no effect denies: every effect, or only that something rises, or only that it falls."""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_NEITHER = _words(
    r"no (?:\w+ )?(?:effects?|impact|influence|differences?|changes?|links?|associations?|correlations?|relations?\w*)"
    r"|(?:not?|never|hardly) (?:\w+ )?(?:associated|linked|related|tied|differ|change|alter|affect|influence|predict)"
    r"|unaffected|unchanged|unrelated|nothing|little effect"
)
_RISES = _words(
    r"increas\w*|rais\w+|rises?|caus\w+|leads? to|leading to|induc\w+|trigger\w*|contribut\w+|bring\w* on|risk factors?"
    r"|(?:higher|greater|more|raised) \w+"
)
_FALLS = _words(
    r"reduc\w+|low(?:er|ers|ered|ering)|decreas\w+|cuts?|prevent\w*|protect\w*|relie[fv]\w*|eas(?:e|es|ed|ing)"
    r"|alleviat\w+|treat\w*|stops?|slow\w*|lessen\w*|fewer|lower \w+"
)
_ANY_CAUSE = re.compile(r"\b(?:any|all)[- ]causes?\b", re.IGNORECASE)
"""Of which people die: no word for what brings something about."""
_BETTER = _words(r"improv\w+|help\w*|benefit\w*|boost\w*|enhanc\w+|support\w*|good for|better")
_WORSE = _words(r"worsen\w*|harm\w*|impair\w*|damag\w+|disturb\w*|disrupt\w*|bad for|worse|hurts?")
_CHANGES = _words(r"alters?|altered|chang(?:es?|ed)|affects?|affected|shifts?|shifted|disturbs?|disrupts?")


def denied(statement: str, worth: int) -> int:
    """What a claim of no effect denies of its outcome: 1 that it rises, -1 that it falls, 0 both.

    `worth` says whether the outcome is a good (1) or an ill (-1).
    """
    statement = _ANY_CAUSE.sub("", statement)
    if _NEITHER.search(statement):
        return 0
    found = {
        sign
        for sign, pattern in ((1, _RISES), (-1, _FALLS), (worth, _BETTER), (-worth, _WORSE))
        if pattern.search(statement)
    }
    return found.pop() if len(found) == 1 else 0


def tells_change(statement: str) -> bool:
    """Whether a claim says that something changes, though not which way."""
    return _CHANGES.search(statement) is not None
