"""Which words around a verb name what acts, and which what is acted on."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_CONDITION = re.compile(r"^(?:when|if|as|once|without|in cases of)\b[^,]*,", _I)
# `can be hindered by X`: what acts stands behind the verb.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+){0,2}\s*$", _I)
_AGENT = re.compile(r"^(?: \w+(?:ed|en))?(?: \w+ly)? (?:by|through)\s+", _I)
# `Strength declined with age`, `was higher in the zinc group`: what stands before the verb is what changed.
_INTRANSITIVE = re.compile(
    r"(?:ed|fell|rose|declines|deteriorates|worsens|rises|falls|improves|higher|lower|greater|less|longer|shorter"
    r"|smaller|larger)$",
    _I,
)
_ALIKE = re.compile(r"(?:differ(?:ent)?|similar|comparable|unchanged)$", _I)
_BETWEEN_GROUPS = re.compile(
    r"^s?\b(?: between| among| across)(?: the| both| all)?(?: \w+){0,2} (?:groups?|arms?|treatments?|conditions?)\b"
    r"(?=[\w ]{0,40}\b(?:in|for|regarding|with regard to|of) )",
    _I,
)
_NO_OBJECT = re.compile(
    r"^(?: \w+ly)?(?:[,.;(]| \(|$| (?:in|with|after|during|among|following|from|on|under|when|as|than|at|within"
    r"|between|across)\b)",
    _I,
)
_CLAUSE_END = re.compile(r"[,;(]|\b(?:than|compared|versus|vs)\b", _I)
_ALONE = re.compile(r"(?:increase|decrease|rise|fall|decline)s?$", _I)


def condition_end(text: str) -> int:
    """Where a condition before the main clause ends, as in `When magnesium is low, …`; 0 where there is none."""
    found = _CONDITION.match(text)
    return found.end() if found else 0


def sides(text: str, start: int, end: int, condition: int, *, changes: bool) -> tuple[str, str]:
    """The words that name what acts, and those that name what is acted on, around the verb from start to end.

    `condition` is where a condition before the main clause ends, `changes` whether the verb tells of more or less.
    """
    before, after = text[:start], _BETWEEN_GROUPS.sub("", text[end:])
    verb = text[start:end]
    agent = _AGENT.match(after)
    if agent and _PASSIVE.search(before):
        return after[agent.end() :], before
    if not _NO_OBJECT.match(after):
        return before, after
    if _ALIKE.search(verb):
        return "", before
    if changes and condition and (_INTRANSITIVE.search(verb) or _ALONE.search(verb)):
        return text[:condition], text[condition:start]
    if changes and _INTRANSITIVE.search(verb):
        return _CLAUSE_END.split(after, maxsplit=1)[0], before
    return before, after
