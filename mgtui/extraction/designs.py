"""The design of a study, by the words that articles use for it."""

from __future__ import annotations

import re

from msgspec import Struct

_STUDY = r"stud(?:y|ies)"
_HOW = r"(?:controlled|clinical|placebo-controlled|double-blind|crossover)"
_ANIMALS = r"(?:mice|rats|animals?)"
_REVIEW = r"(?:narrative |literature |published )?review(?: article| paper)?"
DESIGN_WORDS: dict[str, tuple[str, ...]] = {
    "meta-analysis": (r"meta-?\s?analys[ie]s",),
    "systematic review": (r"systematic(?:ally)? review", r"cochrane (?:systematic )?review"),
    "pooled cohort analysis": (r"pooled analys[ie]s", r"pooled cohorts?"),
    "Mendelian randomization": (r"mendelian randomi[sz]ation",),
    "randomized controlled trial": (
        rf"randomi[sz]ed(?:,? {_HOW})*,? (?:trials?|{_STUDY})", r"rct\b", r"clinical trials?",
        rf"(?:placebo-controlled|double-blind) (?:trials?|{_STUDY})",
    ),
    "cross-sectional study": (rf"cross-?\s?sectional(?: (?:{_STUDY}|analysis|survey))?",),
    "case-control study": (rf"case-?\s?control {_STUDY}",),
    "cohort study": (
        rf"(?:prospective |retrospective |longitudinal |observational )?cohort(?: {_STUDY})?",
        rf"prospective (?:human )?{_STUDY}", rf"longitudinal {_STUDY}", rf"epidemiologic\w* {_STUDY}",
        rf"long-running {_STUDY}",
    ),
    "case series": (r"case (?:series|reports?)",),
    "animal study": (
        rf"animal (?:{_STUDY}|experiments?|trials?|models?)",
        rf"(?:{_STUDY}|experiments?) (?:in|with|on|of) (?:[\w\-]+ )?{_ANIMALS}",
        rf"(?:mouse|mice|rat|rodent) (?:{_STUDY}|models?)",
        r"used a [\w ]*(?:mouse|mice|rat) model",
    ),
    "in vitro study": (
        rf"in vitro (?:{_STUDY}|experiments?)",
        rf"(?:cell[- ]culture|laboratory) (?:{_STUDY}|experiments?)",
    ),
    "survey": (r"(?:national )?survey",),
    "narrative review": (
        rf"{_REVIEW}(?= (?:published|in|found|showed)\b)",
        rf"{_REVIEW}(?= of\b(?! \w+ (?:\w+ )?(?:trials|{_STUDY}|rcts)))",
    ),
}  # fmt: skip
_UNSAID = (
    r"(?:another|one|an?|recent|new|large|small|early|major|key|pilot|(?:19|20)\d\d) (?:[\w\-()]+ ){0,2}"
    r"(?:study|trial|experiment)\b"
)
_DESIGNS = tuple((name, re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)) for name, words in DESIGN_WORDS.items())
_ANY = re.compile(rf"\b(?:{_UNSAID})", re.IGNORECASE)


class Named(Struct, frozen=True):
    """Words that speak of a study; `design` is None where they do not say which kind."""

    design: str | None
    words: str
    start: int
    end: int


def design_in(text: str) -> Named | None:
    """The most telling words for a study's design; None where the text speaks of no study."""
    for name, pattern in (*_DESIGNS, (None, _ANY)):
        found = pattern.search(text)
        if found:
            return Named(name, found.group(), found.start(), found.end())
    return None
