"""How likely a sentence of a scientific abstract is to state what the authors claim, by its words and its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.extraction.linear import Features, load_model
from mgtui.extraction.tokens import NUMBER, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIM, OTHER = "claim", "other"
_TURNS = frozenset({"these", "conclusion"})


def claim_scores(sentences: Sequence[str]) -> list[float]:
    """For each sentence of one abstract, in order, how likely it is a claim, from 0 to 1."""
    model = load_model("claims")
    return [model.probabilities(row)[CLAIM] for row in abstract_features(sentences)]


def abstract_features(sentences: Sequence[str]) -> list[Features]:
    """Features of each sentence: its words, its turns of phrase, and where in the abstract it stands."""
    found = [cues(sentence) for sentence in sentences]
    turns = [bool(_TURNS.intersection(names)) for names in found]
    last = len(sentences) - 1
    rows: list[Features] = []
    for at, sentence in enumerate(sentences):
        row = word_features(sentence, found[at])
        left = last - at
        row[f"left:{min(left, 5)}"] = 1.0
        row[f"part:{5 * at // max(last, 1)}"] = 1.0
        row[f"long:{min(last + 1, 14) // 3}:{min(left, 3)}"] = 1.0
        if at == 0:
            row["first"] = 1.0
        if any(turns[max(0, at - 3) : at]):
            row["after_turn"] = 1.0
        if any(turns[at + 1 :]):
            row["before_turn"] = 1.0
        rows.append(row)
    return rows


def word_features(sentence: str, found: Sequence[str]) -> Features:
    """Features of a sentence by itself: words, pairs of words, cues, length, how many numbers."""
    words = tokens(sentence)
    row: Features = {f"w:{word}": 1.0 for word in words}
    row.update((f"b:{first} {second}", 1.0) for first, second in zip(["^", *words], words, strict=False))
    row.update((f"c:{name}", 1.0) for name in found)
    row["numbers"] = min(words.count(NUMBER), 6) / 3
    row["length"] = min(len(words), 50) / 25
    return row


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
    r"|effective\w*|role|important|critical|essential|required for|mediat\w*|regulat\w*|induc\w*)\b",
    "announce": r"\b(?:discussed|reviewed|summari[sz]ed|outlined)\b|\b(?:we|study|paper|article|review|chapter)"
    r" (?:\w+ ){0,2}?(?:discuss|review|summari[sz]e|outline)(?:s|es)?\b",
    "news": r"\b(?:evidence|insight|mechanism|novel|first|new)\b",
}
_CUES = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}


def cues(text: str) -> list[str]:
    """The names of the cues in a sentence."""
    lower = text.lower()
    return [name for name, pattern in _CUES.items() if pattern.search(lower)]
