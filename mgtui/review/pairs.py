"""The claims that one sentence makes: one for each pair of an exposure and an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Claim, Concept


def pairs_left(claim: Claim, candidate: ClaimCandidate, made: Iterable[Claim]) -> list[tuple[Concept, Concept]]:
    """The pairs that a candidate's words name besides that of its claim, and that none of those `made` by them has.

    The claim has what was read, or what a reader chose or corrected: what the words do not list stands in place of the
    first that they do.
    """
    places = set(candidate.places)
    taken = {_names(each.exposure, each.outcome) for each in made if places.intersection(each.places)}
    taken.add(_names(claim.exposure or candidate.exposure, claim.outcome))
    exposures = _listed(claim.exposure, candidate.exposure, candidate.more_exposures)
    outcomes = _listed(claim.outcome, candidate.outcome, candidate.more_outcomes)
    pairs = [(one, other) for one in exposures for other in outcomes if _names(one) != _names(other)]
    return [pair for pair in pairs if _names(*pair) not in taken]


def _listed(own: Concept | None, read: Concept | None, more: Sequence[Concept]) -> list[Concept]:
    """What a claim has on one side, then what the words list there beside it."""
    every = [each for each in (read, *more) if each]
    if own is None:
        return every
    names = [*map(_names, every)]
    others = every[1:] if _names(own) not in names else [each for each in every if _names(each) != _names(own)]
    return [own, *others]


def _names(*concepts: Concept | None) -> tuple[str, ...]:
    return tuple((concept.concept or concept.text or "") if concept else "" for concept in concepts)


def about(claim: Claim, candidate: ClaimCandidate, exposure: Concept, outcome: Concept) -> Claim:
    """The claim for one pair: of a list of outcomes its statement keeps this one."""
    statement = claim.statement
    listed = [each.text or "" for each in (candidate.outcome, *candidate.more_outcomes) if each]
    spans = [(statement.find(words), len(words)) for words in listed]
    if outcome.text in listed and len(spans) > 1 and all(start >= 0 and length for start, length in spans):
        start, end = min(start for start, _ in spans), max(start + length for start, length in spans)
        statement = f"{statement[:start]}{outcome.text}{statement[end:]}"
    return replace(claim, statement=statement, exposure=exposure, outcome=outcome)


def each_pair(claim: Claim, candidate: ClaimCandidate, left: Sequence[tuple[Concept, Concept]]) -> list[Claim]:
    """A claim, and one like it for each of the pairs that are left; none where no pair is."""
    if claim.exposure is None or claim.outcome is None or not left:
        return []
    return [about(claim, candidate, *pair) for pair in ((claim.exposure, claim.outcome), *left)]
