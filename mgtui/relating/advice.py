"""What advice is to findings on the same thing, and to other advice: a ground for it, or a reason against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.relating.denials import advised

if TYPE_CHECKING:
    from collections.abc import Set

ANY_USE = "advice"
"""In place of the outcome of advice that names none: it is on the thing, whatever that acts on."""
_FINDING = "finding"
"""The place of all claims that tell an effect, where such advice looks for them."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_LESS = (
    r"limit(?:s|ed|ing)?|restrict\w*|avoid\w*|abstain\w*|reduc(?:e|ing)|cut(?:ting)? (?:back|down|out)"
    r"|(?:leav(?:e|ing)|keep(?:ing)?) (?:\w+ ){1,4}(?:out|low|down)|leave out|giv(?:e|ing) up|do(?:ing)? without"
    r"|stay(?:ing)? away from|go(?:ing)? easy on|sparingly|stop(?:ping)?|quit(?:ting)?|skip(?:ping)?"
)
_LIMITS = _words(
    rf"{_LESS}|(?:no|not) more than|at most|as (?:little|few|seldom) as possible|(?:very|only a) (?:little|few)|seldom"
    r"|(?:less|fewer|rarely) (?:if any|or no)|never (?:take|use|eat|drink|smoke)"
)
_NO_HARM = r"(?:without|no) (?:\w+ )?(?:concern|worry|fear|danger|harm|risk)|(?:is|are) (?:safe|harmless)"
_HARMLESS = _words(_NO_HARM)
_NO_LIMIT = _words(
    rf"(?:no|little) (?:need|reason|call|cause) to (?:\w+ )?(?:{_LESS}|fear|worry)"
    rf"|(?:need|must|should|do) ?(?:not|n[o']t) (?:have to |need to )?(?:\w+ )?(?:{_LESS}|fear|worry)"
    rf"|{_NO_HARM}|without (?:\w+ )?guilt"
    r"|(?:may|can|could|should) (?:safely |well )?(?:go on|continue|keep|carry on)"
    r"|(?:has|have|deserves?) (?:a|its|their) place|(?:is|are) fine to"
)
_TAKES = re.compile(r"(?:\W*please )?\W*(?:eat|drink|take|use|have|choose|add|include|enjoy|try|get)\b", re.IGNORECASE)
"""How a claim begins that tells to use a thing."""
_SHOULD = _words(r"(?:should|ought to|must|want to|need to) (?:\w+ )?(?:have|get|add|include|choose|try|aim for)")


def use_advised(statement: str, exposure: str) -> int:
    """What advice says of using a thing: 1 for it, or not to avoid it, -1 for less of it or none, 0 neither.

    `exposure` are its own words for the thing, which may hold such words themselves.
    """
    said = statement.replace(exposure, " ") if exposure else statement
    if _NO_LIMIT.search(said):
        return 1
    if _LIMITS.search(said):
        return -1
    if _TAKES.match(statement) or _SHOULD.search(said):
        return 1
    return advised(statement)


def is_free(statement: str) -> bool:
    """Whether advice only says that nothing speaks against using a thing."""
    return _NO_LIMIT.search(statement) is not None


def says_harmless(statement: str) -> bool:
    """Whether advice to use a thing says that it does no harm."""
    return _HARMLESS.search(statement) is not None


def kept_under(outcomes: Set[str], *, is_advice: bool) -> Set[str]:
    """What stands in place of a claim's outcomes where others look for it."""
    return outcomes | {ANY_USE} if is_advice else outcomes | {_FINDING}


def looked_for(outcomes: Set[str], *, is_advice: bool) -> Set[str]:
    """Among what stands in place of outcomes, that which a claim is compared with."""
    return {ANY_USE, _FINDING} if is_advice else outcomes | {ANY_USE}
