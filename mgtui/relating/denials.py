"""What a claim denies: every effect, only that something rises or falls, or that a thing should be used."""

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
    r"|(?:higher|greater|more(?! for\b)|raised) \w+"
)
_FALLS = _words(
    r"reduc\w+|low(?:er|ers|ered|ering)|decreas\w+|cuts?|prevent\w*|protect\w*|relie[fv]\w*|eas(?:e|es|ed|ing)"
    r"|alleviat\w+|treat\w*|stops?|slow\w*|lessen\w*|fewer|lower \w+"
)
_OF_LOSS = re.compile(
    rf"(?P<falls>{_FALLS.pattern})\W+(?:[\w-]+\W+){{0,3}}?(?:loss|decline|thinning|wasting|weakening|deterioration)\b",
    re.IGNORECASE,
)
"""What stops or slows the loss of a good raises it."""
_ANY_CAUSE = re.compile(r"\b(?:any|all)[- ]causes?\b", re.IGNORECASE)
"""Of which people die: no word for what brings something about."""
_BETTER = _words(r"improv\w+|help\w*|benefit\w*|boost\w*|enhanc\w+|support\w*|good for|better")
_WORSE = _words(r"worsen\w*|harm\w*|impair\w*|damag\w+|disturb\w*|disrupt\w*|bad for|worse|hurts?")
_CHANGES = _words(r"alters?|altered|chang(?:es?|ed)|affects?|affected|shifts?|shifted|disturbs?|disrupts?")

_AGAINST = _words(
    r"(?:not|no|never|without|lack of|insufficient|too little) (?:\w+ ){0,2}(?:evidence|proof|grounds?|reason)"
    r"|(?:evidence|proof)[^.;]{0,80} (?:is|are) (?:\w+ )?(?:lacking|missing|insufficient|too weak)"
    r"|(?:not|never|cannot be|against) (?:\w+ )?(?:recommend\w*|advis\w+|suggest\w*|warrant\w*|appropriate|suit\w+)"
    r"|(?:recommend|advis|suggest)\w* (?:\w+ )?(?:against|not to)|should not (?:be )?(?:tak\w+|us\w+|giv\w+)"
)
_FOR = _words(
    r"(?:is|are|be) (?:\w+ )?(?:recommended|advised|suited)|recommends?|advises?|should (?:take|use|eat|drink|consume)"
    r"|want to (?:take|use|eat|drink|consume)"
)
_PARTLY = _words(r"most|many|some|several|overall|usually|generally|mostly|mainly|in general|on the whole")


def advised(statement: str) -> int:
    """What a claim that tells no effect says of using a thing: 1 that it is advised, -1 that it is not, or that no
    evidence speaks for it, 0 neither."""
    return -1 if _AGAINST.search(statement) else 1 if _FOR.search(statement) else 0


def denied(statement: str, worth: int) -> int:
    """What a claim of no effect denies of its outcome: 1 that it rises, -1 that it falls, 0 both.

    `worth` says whether the outcome is a good (1) or an ill (-1).
    """
    statement = _ANY_CAUSE.sub("", statement)
    if worth > 0:
        statement = _OF_LOSS.sub("improve", statement)
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


def is_partial(statement: str) -> bool:
    """Whether a claim speaks of the most part, and not of all: `of the most common cancers`, `usually`."""
    return _PARTLY.search(statement) is not None
