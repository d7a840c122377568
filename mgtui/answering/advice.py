"""What some people should do: questions that ask it of those who have something, and claims that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction.hedging import calls_for_research

if TYPE_CHECKING:
    from mgtui.model import Claim

_DOING = r"(?:take|taking|eat|eating|drink|drinking|use|using|get|getting|avoid|try|have)"
_WHOM = r"(?:\w+ ){0,2}?(?:people|persons|patients|individuals|those|anyone|someone|somebody|adults|men|women|children)"
_HAVING = r"(?:with|who (?:have|has|suffer from)|that have|suffering from|having)"
_ASKED = re.compile(
    rf"\b(?P<ask>should|can|may|must|could) (?P<whom>{_WHOM} {_HAVING} (?:an? |the )?(?P<has>[\w' -]+?))"
    rf" (?P<rest>(?:be )?(?:safely )?{_DOING}\b.*)|"
    rf"\b(?P<ask2>should|can|may|must|could) (?:i|one|we|you) (?P<rest2>(?:safely )?{_DOING}\b.*?),? "
    r"(?:if|when) (?:i|one|we|you) have (?:got )?(?:an? |the )?(?P<has2>[\w' -]+)|"
    rf"\b(?:is|are) (?P<what>[\w' -]+?) (?:safe|ok|okay|all right|allowed|unsafe|dangerous) for "
    rf"(?P<whom3>{_WHOM} {_HAVING} (?:an? |the )?(?P<has3>[\w' -]+))",
    re.I,
)
ADVISING = re.compile(
    r"\b(?:should|must|ought|avoid\w*|cautio\w+|consult\w*|contraindicat\w+|recommend\w*|advis\w+|warn\w*|unsafe"
    r"|safe|safely)\b",
    re.I,
)
"""Words of a statement that tells what somebody should do, or should beware of."""
CAUTIONING = re.compile(
    r"\b(?:(?:should|must|ought to|needs? to) (?:\w+ )?(?:be (?:\w+ )?(?:cautious|careful|wary)|avoid|beware|consult"
    r"|check with|ask (?:a|their|your) doctor|take care|not\b)|(?:use|exercise) caution|with caution|contraindicat\w+"
    r"|(?:not|never) (?:be )?(?:recommended|advised|advisable|suitable|safe)|unsafe|warn(?:s|ed|ing)?\b"
    r"|caution(?:s|ed)?\b)",
    re.I,
)
"""Words of a statement that somebody should beware of something."""

TO_DO = re.compile(
    r"^\W*(?:should (?!\w+ avoid)|is it (?:worth|good|wise|necessary)\b|do (?:i|we|you|people) (?:need|have) to\b"
    r"|how (?:can|could|do|should) (?:i|we|you|one|people)\b)", re.I
)  # fmt: skip
"""Words that ask what is to be done."""
HOLDING_BACK = re.compile(
    r"\b(?:not|no|never|avoid\w*|stop|without|rather|instead|unless|(?:may|might)\b(?!.*\bshould))\b", re.I
)
"""Words of advice that is no plain yes."""


class Advised(NamedTuple):
    """A question of what those who have something should do."""

    whom: str
    has: str
    """What they have, in the words of the question."""
    bare: str
    """The question, asked of people at large."""


def advised(text: str) -> Advised | None:
    """Whom a question asks advice for, where these are people who have something; None of any other question."""
    found = _ASKED.search(text)
    if found is None:
        return None
    whom = (found["whom"] or found["whom3"] or "").strip()
    whom = whom[:1].lower() + whom[1:]
    if found["has"]:
        return Advised(whom, found["has"], f"should people {found['rest']}")
    if found["has3"]:
        return Advised(whom, found["has3"].strip(), f"should people take {found['what']}")
    has = found["has2"].strip(" ?")
    return Advised(f"people with {has}", has, f"should people {found['rest2']}")


def advises(claim: Claim) -> bool:
    """Whether a claim tells what somebody should do or should beware of, and is no call for research."""
    if calls_for_research(claim.statement):
        return False
    return claim.kind == "recommendation" or bool(ADVISING.search(claim.statement))


def cautions(claim: Claim) -> bool:
    """Whether a claim tells somebody to beware of what acts in it."""
    return bool(CAUTIONING.search(claim.statement)) and advises(claim)


def cautions_some(claim: Claim) -> bool:
    """Whether a claim tells only some people to beware: it says nothing of others."""
    return bool(claim.population) and cautions(claim)
