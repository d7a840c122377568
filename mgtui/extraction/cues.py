"""Turns of phrase that tell what part a sentence plays in a scientific text."""

from __future__ import annotations

import re

_PATTERNS: dict[str, str] = {
    "show": r"\b(?:suggest|indicat|demonstrat|reveal|show|conclud|confirm|establish|identif|highlight|provid|support"
    r"|impl|propos)\w*",
    "that": r"\b(?:suggest|indicat|demonstrat|reveal|show|conclud|confirm|establish|impl|propos)\w* (?:that|a|an"
    r"|the)\b",
    "these": r"^(?:[a-z]+,? )?(?:these|our|this|the (?:present|current)|the) (?:\w+ ){0,2}(?:result|finding|data|stud"
    r"|observation|work|analys|evidence|experiment|trial)\w*",
    "conclusion": r"\b(?:in conclusion|in summary|to conclude|taken together|collectively|overall|thus|therefore|hence"
    r"|together|consequently|altogether|in sum)\b",
    "may": r"\b(?:may|might|could|can|should|would|likely|potential\w*|possible|possibly|promising)\b",
    "we": r"\bwe\b",
    "we_show": r"\bwe (?:\w+ )?(?:show|demonstrat|conclud|propos|suggest|report|find|found|provid|identif"
    r"|establish)\w*",
    "aim": r"\b(?:aim|objective|purpose|sought|hypothesi[sz]|investigat|examin|evaluat|assess|here,? we"
    r"|in this (?:study|paper|review|work))\w*",
    "past": r"\b(?:was|were|had)\b",
    "present": r"\b(?:is|are|has|have|does|do)\b",
    "need": r"\b(?:need|required|warrant|further|future|remain|unknown|unclear|poorly|little is)\w*",
    "figures": r"\bp ?[<=>]|\bsignificant\w*|±|\bci\b|\d%",
    "known": r"\b(?:recently|previous\w*|known|commonly|widely|although|however|emerging|increasing\w*)\b",
    "finding": r"\b(?:than|compared|versus|associated|correlated|increase\w*|decrease\w*|reduc\w*|improve\w*"
    r"|effective\w*"
    r"|role|important|critical|essential|required for|mediat\w*|regulat\w*|induc\w*)\b",
    "announce": r"\b(?:discussed|reviewed|summari[sz]ed|outlined)\b|\b(?:we|study|paper|article|review|chapter)"
    r" (?:\w+ ){0,2}?(?:discuss|review|summari[sz]e|outline)(?:s|es)?\b",
    "news": r"\b(?:evidence|insight|mechanism|novel|first|new)\b",
}
_CUES = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}


def cues(text: str) -> list[str]:
    """The names of the cues in a sentence."""
    lower = text.lower()
    return [name for name, pattern in _CUES.items() if pattern.search(lower)]
