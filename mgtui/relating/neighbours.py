"""What claims of one article are to each other by where they stand and what both name, whatever effect they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction import linear
from mgtui.extraction.tokens import content_stems
from mgtui.ref import section_of
from mgtui.relating.comparing import HELD, Finding
from mgtui.relating.resting import said_to_be_given, said_to_follow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mgtui.extraction.linear import Features
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim, TextSpan
    from mgtui.relating.matter import Matters

MODEL = "relations_one_article"
_ADJACENT = 60
"""So many characters from one to the other, nothing but a few words stand between."""
_CLOSE = 300
_REMARK = "evidence_remark"
_FOUND = frozenset({"effect", "association", None})
"""Kinds of claim that tell what was found, and not how it comes about or what follows of it."""
_SOME = 3
_FAR = 99
_NAMED = 2
"""So many things that both speak of are told."""


class Told(Struct, frozen=True):
    """A claim as it stands in its article: what it is about, what else it names, and where."""

    claim: Claim
    exposures: frozenset[str]
    outcomes: frozenset[str]
    """Ids of what acts and of what is acted on."""
    kin: frozenset[str]
    """Those of the outcome, and of what is broader."""
    named: frozenset[str]
    """Ids of all things that its statement names."""
    stems: frozenset[str]
    works: frozenset[str]
    """What the studies behind it are known by."""
    sections: frozenset[str]
    given: tuple[tuple[str, frozenset[str]], ...]
    """What its statement takes as given: the words that say so, and the ids of all things named behind them."""

    @property
    def is_remark(self) -> bool:
        """Whether it is about the evidence for something, not about the thing itself."""
        return self.claim.kind == _REMARK


def told_of(claim: Claim, matters: Matters, works: Mapping[str, str]) -> Told:
    exposure = matters.exposure(claim.exposure, {}).ids if claim.exposure else frozenset()
    outcome = matters.outcome(claim.outcome, {}) if claim.outcome else None
    outcomes = outcome.ids if outcome else frozenset()
    return Told(
        claim, exposure, outcomes, outcomes | (outcome.above.keys() if outcome else frozenset()),
        frozenset(matters.named(claim.statement)), content_stems(claim.statement),
        frozenset(works[link.id] for link in claim.studies if link.id in works and link.stance != "background"),
        frozenset(section_of(place.passage) for place in claim.places),
        tuple((words, frozenset(matters.named(what))) for words, what in said_to_be_given(claim.statement)),
    )  # fmt: skip


def likely(one: Told, other: Told) -> float:
    """From 0 to 1: how likely a reader relates two claims of an article."""
    return round(linear.load_model(MODEL).probabilities(features_of(one, other))[HELD], 3)


def are_side_by_side(one: Told, other: Told) -> bool:
    """Whether two findings only stand beside each other, of which neither rests on the other: what one thing does to
    several, or several do to one, and nothing that one acts on acts in the other."""
    if not {one.claim.kind, other.claim.kind} <= _FOUND:
        return False
    is_chain = not (one.outcomes.isdisjoint(other.exposures) and other.outcomes.isdisjoint(one.exposures))
    is_alike = one.claim.direction == other.claim.direction or not one.outcomes.isdisjoint(other.outcomes)
    return is_alike and not is_chain


def leaning(one: Told, other: Told, how_likely: float, vocabulary: Vocabulary) -> tuple[Told, Told, Finding] | None:
    """Which of two claims of an article leans on which, and how: a remark on the evidence limits what it is about, and
    what comes later rests on what was said before where its words say so; else None."""
    is_later = _begins(one.claim) > _begins(other.claim)
    is_first = is_later if one.is_remark == other.is_remark else one.is_remark
    source, target = (one, other) if is_first else (other, one)
    is_limit = source.is_remark and not target.is_remark
    words = "" if is_limit else _words_of_resting(source, target)
    if not (is_limit or words):
        return None
    where = _where(source.claim, target.claim)
    said = f"A remark on the evidence, {where}" if is_limit else f"Said to rest on the other by “{words}”, {where}"
    reason = f"{said}{_ties(source, target, vocabulary)}."
    return source, target, Finding("qualifies" if is_limit else "depends_on", reason, how_likely)


def _begins(claim: Claim) -> tuple[int, int]:
    return min(((place.order, place.start) for place in claim.places), default=(_FAR, 0))


def _words_of_resting(source: Told, target: Told) -> str:
    """The words by which the first says that it rests on the second; empty where none do."""
    passages, gap = distance(source.claim, target.claim)
    if not passages:
        for said in said_to_follow(anchor.quote for anchor in source.claim.anchors):
            if gap < (0 if said.within else _ADJACENT):
                return said.words
    given = source.given if passages <= 1 else ()
    return next((words for words, ids in given if not ids.isdisjoint(target.outcomes)), "")


def _where(source: Claim, target: Claim) -> str:
    passages, gap = distance(source, target)
    if not passages:
        return "right beside it" if gap < _ADJACENT else "in the same passage"
    return "in the passage beside it" if passages == 1 else "elsewhere in the article"


def _ties(source: Told, target: Told, vocabulary: Vocabulary) -> str:
    """What both have in common, in words that end a sentence."""
    outcomes = source.outcomes & target.outcomes
    chain = (source.outcomes & target.exposures) | (target.outcomes & source.exposures)
    acting = source.exposures & target.exposures
    shared = [*sorted(outcomes), *sorted(chain), *sorted((source.named & target.named) - acting), *sorted(acting)]
    names = list(dict.fromkeys(vocabulary.label_of(each) for each in shared))[:_NAMED]
    told = [f"both speak of {' and '.join(names)}"] if names else []
    if source.works & target.works:
        told.append("both go back to one study")
    return f"; {', and '.join(told)}" if told else ""


def features_of(one: Told, other: Told) -> Features:
    """What may tie two claims of an article, by name."""
    return dict(_features(one, other))


def _features(one: Told, other: Told) -> Iterator[tuple[str, float]]:
    passages, gap = distance(one.claim, other.claim)
    near = "overlaps" if gap < 0 else "adjacent" if gap < _ADJACENT else "close" if gap < _CLOSE else "same passage"
    yield near if not passages else "next passage" if passages == 1 else "passages" if passages <= _SOME else "far", 1.0
    if not one.sections.isdisjoint(other.sections):
        yield "section", 1.0
    yield "stems alike", len(one.stems & other.stems) / max(min(len(one.stems), len(other.stems)), 1)
    yield "named alike", len(one.named & other.named) / max(min(len(one.named), len(other.named)), 1)
    for name in _ties_of(one, other):
        yield name, 1.0
        if not passages:
            yield f"{name}, same passage", 1.0


def _ties_of(one: Told, other: Told) -> Iterator[str]:
    has_outcome = not one.outcomes.isdisjoint(other.outcomes)
    has_exposure = not one.exposures.isdisjoint(other.exposures)
    if has_outcome:
        yield "outcome"
    elif not one.kin.isdisjoint(other.kin):
        yield "kin outcome"
    if has_exposure:
        yield "exposure"
        if has_outcome:
            yield "outcome and exposure"
    if not (one.outcomes.isdisjoint(other.named) and other.outcomes.isdisjoint(one.named)):
        yield "outcome named"
    if one.works and other.works:
        yield "other study" if one.works.isdisjoint(other.works) else "study"
    if one.is_remark or other.is_remark:
        yield "two remarks" if one.is_remark and other.is_remark else "remark"
    yield from {kind for kind in (one.claim.kind, other.claim.kind) if kind is not None}
    if one.claim.direction is not None and one.claim.direction == other.claim.direction:
        yield "same direction"


def distance(one: Claim, other: Claim) -> tuple[int, int]:
    """How many passages two claims of an article are apart, and how many characters in one passage: below 0 where they
    overlap; both are far for what has no place."""
    return min((_apart(first, second) for first in one.places for second in other.places), default=(_FAR, 0))


def _apart(one: TextSpan, other: TextSpan) -> tuple[int, int]:
    passages = abs(one.order - other.order)
    return passages, 0 if passages else max(one.start, other.start) - min(one.end, other.end)
