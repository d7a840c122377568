"""Whether a claim on some people may hold of those asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of

if TYPE_CHECKING:
    from mgtui.answering.questions import Side
    from mgtui.model import Claim

_KINDS: tuple[dict[str, frozenset[str]], ...] = tuple(
    {name: frozenset(stems_of(words)) for name, words in axis.items()}
    for axis in (
        {
            "old": "older old elderly elder senior pensioner retiree grandparent aged ageing aging postmenopausal",
            "young": "young younger child children adolescent teenager infant baby boy girl student",
        },
        {"female": "woman women female girl postmenopausal pregnant menopause", "male": "man men male boy"},
        {
            "animal": "animal mouse mice rat rats rodent animals",
            "human": "people person human man men woman women adult patient athlete elderly child volunteer",
        },
        {
            "child": "child children adolescent teenager infant baby boy girl student",
            "adult": "man men woman women adult athlete elderly older postmenopausal",
        },
        {
            "trained": "athlete athletic trained lifter runner player sport sportsman sportswoman cyclist bodybuilder"
            " swimmer rower footballer gymnast triathlete weightlifter powerlifter sprinter marathoner"
        },
        {
            "lacking": "deficient deficiency lacking low suboptimal",
            "sated": "nourished fed well-nourished adequate replete",
        },
    )
)
"""Kinds of people along what sets them apart, each with the stems of its words: nobody is of two on one line."""
NO_LACK = re.compile(
    r"\b(?:not|non|no|without(?: an?| any| the)?|free of(?: an?| any)?)[- ](?:[\w-]+ )?"
    r"(?:deficien(?:t|cy|cies)|lacking|low|short(?:age)?)\b",
    re.I,
)
"""Words by which people lack nothing: without a deficiency, not magnesium deficient."""
_ANYONE = frozenset(stems_of("people person human individual adult"))
_ANIMALS = next(axis["animal"] for axis in _KINDS if "animal" in axis)
_WITH_AN_ILL = re.compile(r"(?:people|adults|individuals|persons) (?:with|who have)\b", re.I)
_OF_KINDS = frozenset().union(*(stems for axis in _KINDS for stems in axis.values())) | _ANYONE
KIND_WORDS = _OF_KINDS - frozenset(stems_of("pregnant postmenopausal menopause"))
"""The stems of words for people at large, or of one age or sex."""
_ONCE = re.compile(
    r"\b(?:as|when(?: they were)?|once) (?:an? )?(?:infant|bab|child|girl|boy|teenager|adolescent)\w*", re.I
)
"""Words for what grown people once were."""
_MATERNAL = re.compile(r"\bmaternal\b", re.IGNORECASE)
_AT_LARGE = _ANYONE | frozenset(stems_of("healthy general population public volunteers subjects participants"))
_IN_AN_ILL = re.compile(
    r"\b(?:in|among|for) (?:[\w'’-]+,? ){0,8}?[\w'’-]*"
    r"(?:dystroph(?:y|ies)|diseases?|disorders?|syndromes?|cancers?|diabetes|failure|(?:it|os)is|pathy|pathies)\b",
    re.I,
)
"""Words of a statement for those who have an ill: in Becker and other muscular dystrophies."""


def whom_in(claim: Claim) -> str:
    """The people that a claim is on: by its field, else those with an ill that its statement names behind `in`, where
    the ill is not what is acted on; empty for people at large."""
    if claim.population:
        return "" if _AT_LARGE.issuperset(stems_of(claim.population)) else claim.population
    found = _IN_AN_ILL.search(claim.statement)
    acted_on = set(stems_of((claim.outcome.text if claim.outcome else None) or ""))
    is_them = found is not None and acted_on.isdisjoint(stems_of(found[0]))
    return found[0].partition(" ")[2] if found and is_them else ""


def is_only_of_those(claim: Claim, outcome: Side) -> bool:
    """Whether what is asked about is, in a claim, only what its people have: what is found in kidney disease is not
    done to kidneys."""
    wanted = set(stems_of(outcome.words)) if not outcome.concepts else set()
    sides = (side.text for side in (claim.exposure, claim.outcome) if side is not None)
    told = {stem for text in sides for stem in stems_of(text or "")}
    return bool(wanted) and wanted <= set(stems_of(claim.population or "")) and wanted.isdisjoint(told)


def may_be_of(asked: str, told: str, *, narrowed: bool = False) -> bool:
    """Whether a claim on some people may hold of those asked about: they share a word or a kind, and no kind of the
    one shuts out one of the other. `narrowed`: also where the one are people at large, or those who have an ill, and
    the other a kind of them (adults, older men; women, adults with an ill)."""
    mine, theirs, kinds = _in_kinds(asked, told)
    if _shut_out(kinds):
        return False
    if narrowed and ((mine <= _OF_KINDS and _WITH_AN_ILL.match(told)) or mine <= _ANYONE):
        return True
    return bool(mine & theirs - _ANYONE) or any(first & second - {"human", "adult"} for first, second in kinds)


def is_of_others(asked: str, told: str) -> bool:
    """Whether a text names a kind of people that shuts out those asked about."""
    return _shut_out(_in_kinds(asked, told)[2])


def _in_kinds(asked: str, told: str) -> tuple[set[str], set[str], list[tuple[set[str], set[str]]]]:
    """The stems of words for people, and on each line the kinds that each of them names."""
    mine, theirs = (
        set(stems_of(NO_LACK.sub("replete", _MATERNAL.sub("pregnant woman", _ONCE.sub("", people)))))
        for people in (asked, told)
    )
    return mine, theirs, [(_kinds(axis, mine), _kinds(axis, theirs)) for axis in _KINDS]


def _shut_out(kinds: list[tuple[set[str], set[str]]]) -> bool:
    return any(first and second and first.isdisjoint(second) for first, second in kinds)


def _kinds(axis: dict[str, frozenset[str]], stems: set[str]) -> set[str]:
    """The kinds on a line that words name; elderly mice are animals."""
    found = {kind for kind, its in axis.items() if its & stems}
    return {"animal"} if "animal" in found else found


def is_of_animals(asked: str) -> bool:
    """Whether animals are asked about: a claim that names nobody is on people."""
    return not _ANIMALS.isdisjoint(stems_of(asked))
