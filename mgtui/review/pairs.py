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

    The claim has what was read, or what a reader chose or corrected: its exposure is that of all pairs, and an outcome
    that the words do not list stands in place of the first that they do.
    """
    places, exposure = set(candidate.places), claim.exposure or candidate.exposure
    if exposure is None:
        return []
    taken = {_names(each.exposure, each.outcome) for each in made if places.intersection(each.places)}
    taken.add(_names(exposure, claim.outcome))
    listed = [each for each in (candidate.outcome, *candidate.more_outcomes) if each]
    if claim.outcome and _names(claim.outcome) not in map(_names, listed):
        listed = listed[1:]
    pairs = [(exposure, outcome) for outcome in listed if _names(outcome) != _names(exposure)]
    return [pair for pair in pairs if _names(*pair) not in taken]


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


def each_outcome(claim: Claim, candidate: ClaimCandidate, left: Sequence[tuple[Concept, Concept]]) -> list[Claim]:
    """A claim, and one like it for each of the pairs that are left; none where no pair is."""
    if claim.exposure is None or claim.outcome is None or not left:
        return []
    return [about(claim, candidate, *pair) for pair in ((claim.exposure, claim.outcome), *left)]
