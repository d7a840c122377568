"""The designs of studies: how each is named, what its name says, and where the tables of levels look for it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from mgtui.named import NamedTuple

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
"""The row of the level tables: see `mgtui/evidence/levels.py`."""


class Design(NamedTuple):
    """A kind of design as the rules see it. `noun` and `plural` are the words of the plain line."""

    noun: str
    plural: str
    subjects: Subjects
    standing: Standing
    word: str
    """In one short word, for pictures that have no room for its name."""
    named: bool = True
    """False where the level table does not name the design and it is read like those named at its level."""
    plain: str = ""
    """As a lay reader calls it, where it is said too what it looked at."""


class DesignName(NamedTuple):
    """A name under which a design is recorded."""

    name: str
    short: str = ""
    """Its usual short form in a table; empty where that is the name."""
    offered: int = 0
    """Its place among the names that a form offers, from 1; 0 where it is not offered."""
    aliases: tuple[tuple[str, str], ...] = ()
    """A word that a query may have for it, and the words of the names that are then meant."""


def _kind(
    noun: str, subjects: Subjects, standing: Standing, word: str, *, named: bool = True, plain: str = ""
) -> Design:  # fmt: skip
    head, of, rest = noun.partition(" of ")
    return Design(noun, _plural(head) + of + rest, subjects, standing, word, named, plain or noun)


def _plural(noun: str) -> str:
    if noun.endswith("series"):
        return noun
    if noun.endswith("analysis"):
        return noun[:-2] + "es"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


UNKNOWN = _kind("study of unknown design", "unknown", "unknown", "design?", plain="study")

DESIGNS: tuple[tuple[Design, tuple[str | DesignName, ...]], ...] = (
    (_kind("systematic review of trials", "people", "reviewed trials", "meta", plain="review of many trials"), (
        "systematic review of randomized controlled trials", "systematic review of randomized trials",
        "systematic review of trials", "meta-analysis of randomized controlled trials",
        "meta-analysis of randomized trials", "meta-analysis of trials",
    )),
    (_kind(
        "meta-analysis of cohorts", "people", "reviewed cohorts", "meta", named=False,
        plain="analysis of several studies that followed people",
    ), (
        "meta-analysis of cohort studies", "meta-analysis of prospective cohort studies",
        "systematic review of cohort studies",
    )),
    (_kind("systematic review of surveys", "people", "reviewed surveys", "meta", plain="review of many surveys"), (
        "systematic review of surveys", "meta-analysis of surveys",
    )),
    (_kind("meta-analysis", "people", "reviewed unsaid", "meta", plain="analysis of many studies"), (
        DesignName("meta-analysis", offered=11, aliases=(("meta", "meta-analysis"),)),
    )),
    (_kind("systematic review", "people", "reviewed unsaid", "meta", plain="review of many studies"), (
        DesignName("systematic review", offered=10), "systematic review and meta-analysis",
    )),
    (_kind("trial", "people", "randomized", "RCT"), (
        DesignName("randomized controlled trial", "RCT", offered=1, aliases=(("rct", "randomized controlled trial"),)),
        "randomized trial", "randomized crossover trial", "cluster randomized trial", "randomized clinical trial",
        "RCT",
    )),
    (_kind("trial", "people", "allocation unsaid", "trial"), (
        "controlled trial", "clinical trial", "crossover trial",
    )),
    (_kind("trial", "people", "intervention unsaid", "trial"), ("intervention study", "trial")),
    (_kind("trial", "people", "followed", "trial"), (
        DesignName("nonrandomized trial", offered=2), "nonrandomized controlled trial",
    )),
    (_kind("observational study", "people", "followed", "cohort", plain="study that followed people"), (
        DesignName("cohort study", offered=3), DesignName("pooled cohort analysis", "pooled cohorts", offered=4),
        "prospective cohort study", "retrospective cohort study", "follow-up study",
    )),
    (_kind("observational study", "people", "compared", "cases"), (
        DesignName("case-control study", "case-control", offered=6), "nested case-control study",
    )),
    (_kind("before-after study", "people", "compared", "before", plain="study"), (
        "before-after study", "historically controlled study",
    )),
    (_kind("case series", "people", "compared", "cases"), (DesignName("case series", offered=7),)),
    (_kind("case report", "people", "compared", "case", named=False), ("case report",)),
    (_kind("observational study", "people", "seen once", "survey", named=False), (
        DesignName(
            "cross-sectional study", "cross-sectional", offered=5, aliases=(("crosssectional", "cross-sectional"),)
        ),
        "survey", "prevalence study",
    )),
    (_kind("observational study", "people", "compared", "observ.", named=False), (
        "ecological study", "incidence study", "genetic association study", "observational study",
    )),
    (_kind("Mendelian randomization study", "people", "unplaced", "MR", named=False, plain="genetic study"), (
        DesignName(
            "Mendelian randomization", "Mendelian rand.", offered=13, aliases=(("mr", "mendelian randomization"),)
        ),
        "Mendelian randomization study",
    )),
    (_kind("modelling study", "a model", "unplaced", "model", named=False), ("modelling study", "modeling study")),
    (_kind("animal study", "animals", "mechanism", "animal", plain="study"), (
        DesignName("animal study", offered=8, aliases=(("mouse", "animal"),)), "animal experiment",
    )),
    (_kind("laboratory study", "cells", "mechanism", "lab"), (
        DesignName("in vitro study", offered=9), "cell study", "ex vivo study", "laboratory study",
    )),
    (_kind("narrative review", "published work", "mechanism", "review", plain="review"), (
        DesignName("narrative review", offered=12),
    )),
)  # fmt: skip
"""Every kind of design with the names it goes by, in the order that the plain line follows."""


def _folded(name: str) -> str:
    return re.sub(r"[\s\-‐‑–]+", "", name.casefold()).replace("randomised", "randomized")


_NAMES = [
    (kind, name if isinstance(name, DesignName) else DesignName(name)) for kind, names in DESIGNS for name in names
]
_BY_NAME: dict[str, Design] = {_folded(name.name): kind for kind, name in _NAMES}
_SHORT = {name.name: name.short for _, name in _NAMES if name.short}
_ORDER = {kind: number for number, (kind, _) in enumerate(DESIGNS)}
DESIGN_NAMES: tuple[str, ...] = tuple(
    name.name for name in sorted((name for _, name in _NAMES if name.offered), key=lambda name: name.offered)
)
"""The usual names, as a form offers them."""
DESIGN_ALIASES: dict[str, str] = {alias: words for _, name in _NAMES for alias, words in name.aliases}
"""What a query may write for a design, and the words of the names that are meant."""


@lru_cache(maxsize=1_000)
def design_of(name: str | None) -> Design:
    """What a design's name says; spelling with or without hyphens, -ised or -ized. `UNKNOWN` where it has no rule."""
    return _BY_NAME.get(_folded(name or ""), UNKNOWN)


def short_design(name: str) -> str:
    """The usual short form of a design's name: `RCT`; the name itself where there is none."""
    return _SHORT.get(name, name)


def order_of(name: str | None) -> int:
    """Where a design stands in the list that the plain line follows: reviews of trials first, unknown designs last."""
    return _ORDER.get(design_of(name), len(_ORDER))
