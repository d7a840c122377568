"""The phrase before a verb and those behind it: what acts and is acted on, where no term of a library is named."""

from __future__ import annotations

import re

from mgtui.extraction.population import PEOPLE
from mgtui.extraction.words import CHANGE

_I = re.IGNORECASE
_MOST_WORDS = 8
_OPENING = re.compile(
    r"^(?:(?:of|in|on|to|for|with|against|at|the|a|an|as|that|than|from|between|about|regarding|after|during|following"
    r"|among|when|taking|receiving|given|using|your|our|their|its|his|her|this|these|those|both|some|any|be|overall"
    r"|significant(?:ly)?|more|less|risk of)\s+)+",
    _I,
)
_PREDICATE = re.compile(
    r"\s*\b(?:can|may|might|could|will|would|should|must|does|do|did|has|have|had|is|are|was|were|be|been|not|that"
    r"|which|who|helps?|helped|appears?|seems?|tends?|isn['’]t|aren['’]t|cannot|offers?|provides?|shows?|also|often"
    r"|only|likely)\b",
    _I,
)
_END = re.compile(
    r"\s*(?:[,;:.!?]|\s[–—]\s|\b(?:by|that|which|who|when|while|because|compared|than|among|after|during|without|but"
    r"|whereas|can|may|might|could|will|should|is|are|was|were|through|via|due|if|since|until|where|with|within|over"
    r"|like|to|involved|needed|required|at baseline|regardless|so|as well as|in (?:\w+ ){0,3}(?:people|patients|men"
    r"|women|adults|individuals|children|mice|rats|animals|participants|those))\b)",
    _I,
)
_ASIDE = re.compile(r"\s*\([^()]*\)|,\s+(?:which|who|such as|including|like|particularly|especially)\b.*$", _I)
_ADVERB = re.compile(r"\s+\w+ly$")
_ARM = re.compile(r"[ -](?:treated )?(?:groups?|arms?)\s*$", _I)
_REST_OF_WORD = re.compile(r"^\w+")
_LOOSE_END = re.compile(r"\s+(?:and|or|of|with)$", _I)
_FURTHER_VERB = re.compile(
    rf"^(?:{CHANGE}|relieve|support|keep|help|lead|control"
    r"|cause|identify|address|fill|provide|offer|highlight|initiate|direct|coordinate|show|make)s?\b",
    _I,
)
_JOINT = re.compile(r"\s+(?:and|or)\s+", _I)
# What begins or ends like this refers to something, says in whom or who found it, and names nothing.
_NAMELESS_START = re.compile(
    r"^(?:(?:it|its|this|that|these|those|they|them|there|here|we|you|i|he|she|one|ones|many|most|some|such|what|how"
    r"|both|others?|another|each|all|none|either|neither|and|or|not|no|more|less|anyone|everyone|while|as|when|if"
    r"|because|although|try|aim|make sure|consider)\b|\w+ly$)",
    _I,
)
_NAMELESS_END = re.compile(
    rf"\b(?:results?|findings?|stud(?:y|ies)|trials?|research\w*|evidence|data|authors?|experts?|factors?|{PEOPLE})$",
    _I,
)


def phrase_before(text: str) -> str:
    """The name of what acts, of the words before a verb; empty where they name nothing."""
    bare = _PREDICATE.split(_ASIDE.sub("", text.strip(" “”\"'")), maxsplit=1)[0]
    return _named(_ARM.sub("", _ADVERB.sub("", bare.rsplit(", ", 1)[-1])))


def phrases_behind(text: str) -> list[str]:
    """The names of what is acted on, of the words behind a verb: `hormone production and action` are two."""
    bare = _OPENING.sub("", _ASIDE.sub("", _REST_OF_WORD.sub("", text)).lstrip(" “”\"',:"))
    end = _END.search(bare)
    whole = _named(bare[: end.start()] if end else bare)
    parts = [part for part in map(_named, _JOINT.split(whole)) if part and not _FURTHER_VERB.match(part)]
    if _FURTHER_VERB.match(whole):
        return []
    return parts if parts and len(whole.split()) > 3 else [whole] if whole else []


def _named(words: str) -> str:
    name = _LOOSE_END.sub("", _OPENING.sub("", f"{words.strip()} ").strip(" “”\"'.,;:"))
    if len(name.split()) > _MOST_WORDS or not re.search(r"[^\W\d_]{2}", name):
        return ""
    return "" if _NAMELESS_START.match(name) or _NAMELESS_END.search(name) else name
