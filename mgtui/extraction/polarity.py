"""Whether a sentence affirms or denies the effect or association that it speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.extraction.tokens import content_stems
from mgtui.extraction.words import NOT, RAISE, REDUCE

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPLIT_VERBS = (
    "is|are|was|were|did|does|has|have|had|may|can|might|could|appear(?:s|ed)|seem(?:s|ed)|result(?:s|ed)|le(?:d|ads)"
    "|increas(?:es|ed)|decreas(?:es|ed)|reduc(?:es|ed)|improv(?:es|ed)|lower(?:s|ed)|suggest(?:s|ed)|provid(?:es|ed)"
)
_BOUNDARY = re.compile(
    r"[;:]\s+|,?\s+(?=(?:but|however|whereas|while|although|though|despite|nevertheless|yet|without)\b)"
    r"|,\s+(?=(?:it|they|we|there|this|these|the)\b)|,?\s+and\s+(?=(?:it|they|we|there|this|these|"
    + _SPLIT_VERBS
    + r")\b)",
    re.IGNORECASE,
)
# `, which did not alter the level, ` and `A but not B` leave the main statement as it is.
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*,|\([^()]*\)|,?\s+but not\b[^,;.]*", re.IGNORECASE)
_CONCESSION = re.compile(
    r"^(?:al)?though\b|^despite\b|^in spite of\b|^notwithstanding\b|^while\b|^whereas\b|^even (?:though|if)\b",
    re.IGNORECASE,
)
_ADVERSATIVE = re.compile(r"^(?:but|however|yet|nevertheless)\b", re.IGNORECASE)
_CERTAINTY = re.compile(
    r"\bnot (?:the )?only\b|\bnot just\b|\bnot merely\b|\bnot necessarily\b|\bwhether or not\b|\bno (?:doubt|longer)\b"
    r"|\bnot (?:yet )?(?:been )?(?:fully |completely |well |clearly )?(?:known|understood|clear"
    r"|established|elucidated)\b"
    r"|\bwithout (?:known|prior|previous|a history|serious|additional)\b|\bwith no known\b|\bnon-?\w+\b"
    r"|\bno (?:known )?(?:risk )?factors?\b|\bno (?:aspirin|treatment|intervention|placebo)\b",
    re.IGNORECASE,
)
_DENIALS = re.compile(
    rf"(?-i:\b[Nn]o\b)|{NOT}"
    r"|\bfail(?:s|ed|ure to"
    r"|ing)?\b(?! (?:to thrive|surgery))"
    r"|\black(?:s|ed|ing)?\b(?= (?:of|any))|\bunlikely\b|\bunchanged\b|\bunaffected\b|\bunrelated\b"
    r"|\bindistinguishable\b"
    r"|\bwithout\b(?=(?: \w+){0,4} "
    rf"(?:{RAISE}|{REDUCE}|effect|affect|chang|risk|differ|bleed))"
    r"|\bessentially the same\b|\bargue[sd]? against\b|\bnull\b|\bineffective\b|\b(?:in)?equivalent\b"
    r"|\bnonsignificant\b"
    r"|\b(?:similar|comparable|equal)\b(?= (?:to|in|between|among|across|for|frequenc|rate|level|risk|result))"
    r"|\bminimal (?:impact|effect|benefit)\b|\blittle or no\b|\blittle (?:effect|impact|evidence|benefit|influence)\b"
    r"|\brule[sd]? out\b|\brefute[sd]?\b|\bcontradict(?:s|ed)?\b|\babsence of (?:an? )?(?:effect|association|benefit)",
    re.IGNORECASE,
)
_FAILURE_DISEASE = re.compile(
    r"\b(?:heart|renal|kidney|liver|hepatic|respiratory|graft|organ|cardiac|treatment) failures?\b", re.IGNORECASE
)


def denies(text: str) -> bool:
    """Whether a sentence, on the whole, denies what it speaks of: most of its clauses do, by their weight."""
    weighed = [(_weight(clause), _denied(clause)) for clause in _clauses(text)]
    whole = sum(weight for weight, _ in weighed)
    return sum(weight for weight, denied in weighed if denied) > 0.5 * whole


def _clauses(text: str) -> Iterator[str]:
    masked = _ASIDE.sub(" ", _FAILURE_DISEASE.sub("disorder", text))
    start = 0
    for boundary in _BOUNDARY.finditer(masked):
        yield from _concession_and_main(masked[start : boundary.start()])
        start = boundary.end()
    yield from _concession_and_main(masked[start:])


def _concession_and_main(clause: str) -> Iterator[str]:
    """A concession before the main clause (`Although A, B`) as a clause of its own."""
    clause = clause.strip()
    if _CONCESSION.match(clause) and "," in clause:
        first, rest = clause.split(",", 1)
        yield first
        clause = rest.strip()
    if clause:
        yield clause


def _weight(clause: str) -> float:
    if len(content_stems(clause)) < 2:
        return 0.0
    if _CONCESSION.match(clause):
        return 0.3
    return 1.2 if _ADVERSATIVE.match(clause) else 1.0


def _denied(clause: str) -> bool:
    return bool(_DENIALS.search(_CERTAINTY.sub(" ", clause)))
