"""Whether the words of a claim say that it rests on what was said before: as what follows of it, or with it given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLLOWS = re.compile(
    r"\b(?:therefore|thus|hence|thereby|consequently|accordingly|as a (?:result|consequence)\b(?! of)"
    r"|(?:because|as a (?:result|consequence)) of (?:this|that|these)|for (?:this|that|these) reasons?|in turn"
    r"|(?:this|that|which) is why|(?:this|that|which) means|it follows)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:–—]|\b(?:and|but|or|that|which|because)\b", re.IGNORECASE)
"""What divides a sentence: a word of consequence behind it tells what follows of the same sentence."""
_OPENING = re.compile(r"\W*(?:and|but|or|that|which)\b", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"(?:and |but |so )?(?P<words>(?:this|that|which|these|those)"
    r" (?:also |then |likely |probably |often |eventually )?"
    r"(?:may|might|can|could|will|would|lead|leads|led|cause|causes|make|makes|raise|raises|increase|increases|lower"
    r"|lowers|reduce|reduces|decrease|decreases|impair|impairs|improve|improves|worsen|worsens|affect|affects|help|helps"
    r"|contribute|contributes|result|results|promote|promotes|prevent|prevents|protect|protects|trigger|triggers"
    r"|explain|explains|suggests|implies|has|have|puts|put|allows|allow|creates|create|forces|leaves|drives))\b",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"(?:this|that|these|those) (?:results?|causes?|leads?|increases?|decreases?|helps?) (?:is|was|are|"
    r"were|may|might|can|could|did|do|does|suggests?|shows?|in \w+ (?:was|is))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?P<words>by(?: \w+)? \w+ing|through|via|because(?: of)?|owing to|thanks to|without|only (?:if|when|with)"
    r"|unless|provided(?: that)?|as long as"
    r"|(?<!associated )(?<!linked )(?<!correlated )with (?:less|lower|more|higher|reduced|inadequate|enough))\b"
    r"(?P<what>[^.;:]*)",
    re.IGNORECASE,
)

_ENDS = re.compile(r",|\b(?:to|may|might|can|could|will|would)\b")


class Said(NamedTuple):
    """Words of a text that say that a claim rests on what stands just before."""

    words: str
    within: bool = False
    """Whether what follows, follows of the first part of the same words."""


def said_to_follow(quotes: Iterable[str]) -> list[Said]:
    """The words of a claim that say that it follows of what stands before: `as a result`, `this raises`."""
    found = []
    for quote in quotes:
        if match := _FOLLOWS.search(quote):
            opening = _OPENING.match(quote)
            found.append(
                Said(
                    match.group().lower(),
                    within=bool(_CLAUSE.search(quote[opening.end() if opening else 0 : match.start()])),
                )
            )
        elif (match := _STANDS_FOR.match(quote.lstrip())) and not _NO_VERB.match(match["words"] + quote[match.end() :]):
            found.append(Said(match["words"].lower()))
    return found


def said_to_be_given(statement: str) -> list[tuple[str, str]]:
    """What a statement takes as given: the words that say so (`by reducing`), and those for what is."""
    return [
        (match["words"].lower(), _ENDS.split(match["what"])[0].strip())
        for match in _GIVEN.finditer(statement)
        if match["what"].strip()
    ]
