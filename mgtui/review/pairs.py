"""The claims that one sentence makes: one for each pair of an exposure and an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Claim, Concept


def pairs_left(candidate: ClaimCandidate, made: Iterable[Claim]) -> list[tuple[Concept, Concept]]:
    """The pairs that a candidate's words name and that no claim made by these words has yet."""
    places = set(candidate.places)
    taken = {_names(claim.exposure, claim.outcome) for claim in made if places.intersection(claim.places)}
    outcomes = candidate.outcome, *candidate.more_outcomes
    exposure = candidate.exposure
    pairs = [(exposure, outcome) for outcome in outcomes if exposure and outcome]
    return [pair for pair in pairs if _names(*pair) not in taken]


def _names(*pair: Concept | None) -> tuple[str, ...]:
    return tuple((concept.concept or concept.text or "") if concept else "" for concept in pair)


def about(claim: Claim, candidate: ClaimCandidate, exposure: Concept, outcome: Concept) -> Claim:
    """The claim for one pair: of a list of outcomes its statement keeps this one."""
    statement = claim.statement
    listed = [each.text or "" for each in (candidate.outcome, *candidate.more_outcomes) if each]
    spans = [(statement.find(words), len(words)) for words in listed]
    if outcome.text and len(spans) > 1 and all(start >= 0 and length for start, length in spans):
        start, end = min(start for start, _ in spans), max(start + length for start, length in spans)
        statement = f"{statement[:start]}{outcome.text}{statement[end:]}"
    return replace(claim, statement=statement, exposure=exposure, outcome=outcome)


def each_outcome(claim: Claim, candidate: ClaimCandidate) -> list[Claim]:
    """A claim for each outcome that a candidate's words list; none where they name one."""
    if candidate.exposure is None or not candidate.more_outcomes:
        return []
    outcomes = filter(None, (candidate.outcome, *candidate.more_outcomes))
    return [about(claim, candidate, candidate.exposure, outcome) for outcome in outcomes]
