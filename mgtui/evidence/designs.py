"""What the name of a study's design says: its kind in plain words, whom it looks at, and where it stands."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

Subjects = Literal["people", "animals", "cells", "published work", "a model", "unknown"]
Standing = Literal[
    "reviewed trials",
    "reviewed cohorts",
    "reviewed surveys",
    "reviewed unsaid",
    "randomized",
    "allocation unsaid",
    "intervention unsaid",
    "followed",
    "compared",
    "seen once",
    "mechanism",
    "unplaced",
    "unknown",
]
"""What the level tables look at: see `levels.py`."""


class Design(Struct, frozen=True):
    """A design as the rules see it. `noun` and `plural` are the words of the plain line."""

    noun: str
    plural: str
    subjects: Subjects
    standing: Standing
    named: bool = True
    """False where the level table does not name the design and it is read like those named at its level."""


def _kind(noun: str, subjects: Subjects, standing: Standing, *, named: bool = True) -> Design:
    head, of, rest = noun.partition(" of ")
    return Design(noun, _plural(head) + of + rest, subjects, standing, named)


def _plural(noun: str) -> str:
    if noun.endswith("series"):
        return noun
    if noun.endswith("analysis"):
        return noun[:-2] + "es"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


UNKNOWN = _kind("study of unknown design", "unknown", "unknown")

_TRIALS_REVIEW = _kind("systematic review of trials", "people", "reviewed trials")
_COHORT_REVIEW = _kind("meta-analysis of cohorts", "people", "reviewed cohorts", named=False)
_SURVEY_REVIEW = _kind("systematic review of surveys", "people", "reviewed surveys")
_RANDOMIZED = _kind("trial", "people", "randomized")
_FOLLOWED = _kind("observational study", "people", "followed")
_COMPARED = _kind("observational study", "people", "compared")
_SEEN_ONCE = _kind("observational study", "people", "seen once", named=False)
_UNNAMED = _kind("observational study", "people", "compared", named=False)

_BY_NAME: tuple[tuple[Design, tuple[str, ...]], ...] = (
    (
        _TRIALS_REVIEW,
        (
            "systematic review of randomized controlled trials",
            "systematic review of randomized trials",
            "systematic review of trials",
            "meta-analysis of randomized controlled trials",
            "meta-analysis of randomized trials",
            "meta-analysis of trials",
        ),
    ),
    (
        _COHORT_REVIEW,
        (
            "meta-analysis of cohort studies",
            "meta-analysis of prospective cohort studies",
            "systematic review of cohort studies",
        ),
    ),
    (_SURVEY_REVIEW, ("systematic review of surveys", "meta-analysis of surveys")),
    (_kind("meta-analysis", "people", "reviewed unsaid"), ("meta-analysis",)),
    (
        _kind("systematic review", "people", "reviewed unsaid"),
        ("systematic review", "systematic review and meta-analysis"),
    ),
    (
        _RANDOMIZED,
        (
            "randomized controlled trial",
            "randomized trial",
            "randomized crossover trial",
            "cluster randomized trial",
            "randomized clinical trial",
            "RCT",
        ),
    ),
    (_kind("trial", "people", "allocation unsaid"), ("controlled trial", "clinical trial", "crossover trial")),
    (_kind("trial", "people", "intervention unsaid"), ("intervention study", "trial")),
    (_kind("trial", "people", "followed"), ("nonrandomized trial", "nonrandomized controlled trial")),
    (
        _FOLLOWED,
        (
            "cohort study",
            "pooled cohort analysis",
            "prospective cohort study",
            "retrospective cohort study",
            "follow-up study",
        ),
    ),
    (_COMPARED, ("case-control study", "nested case-control study")),
    (_kind("before-after study", "people", "compared"), ("before-after study", "historically controlled study")),
    (_kind("case series", "people", "compared"), ("case series",)),
    (_kind("case report", "people", "compared", named=False), ("case report",)),
    (_SEEN_ONCE, ("cross-sectional study", "survey", "prevalence study")),
    (_UNNAMED, ("ecological study", "incidence study", "genetic association study", "observational study")),
    (
        _kind("Mendelian randomization study", "people", "unplaced", named=False),
        ("Mendelian randomization", "Mendelian randomization study"),
    ),
    (_kind("modelling study", "a model", "unplaced", named=False), ("modelling study", "modeling study")),
    (_kind("animal study", "animals", "mechanism"), ("animal study", "animal experiment")),
    (
        _kind("laboratory study", "cells", "mechanism"),
        ("in vitro study", "cell study", "ex vivo study", "laboratory study"),
    ),
    (_kind("narrative review", "published work", "mechanism"), ("narrative review",)),
)


def _folded(name: str) -> str:
    return re.sub(r"[\s\-‐‑–]+", "", name.casefold()).replace("randomised", "randomized")


_DESIGNS: dict[str, Design] = {_folded(name): design for design, names in _BY_NAME for name in names}
_ORDER = {design: number for number, (design, _) in enumerate(_BY_NAME)}


def design_of(name: str | None) -> Design:
    """What a design's name says; spelling with or without hyphens, -ised or -ized. `UNKNOWN` where it has no rule."""
    return _DESIGNS.get(_folded(name or ""), UNKNOWN)


def order_of(name: str | None) -> int:
    """Where a design stands in the list that the plain line follows: reviews of trials first, unknown designs last."""
    return _ORDER.get(design_of(name), len(_ORDER))
