"""The claims that one sentence makes: a pair of an exposure and an outcome for each."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.ingest.extract.records import ClaimCandidate
    from mgtui.model import Claim, Concept


def pairs_left(candidate: ClaimCandidate, made: Iterable[Claim]) -> list[tuple[Concept, Concept]]:
    """The pairs that a candidate's words name and that no claim made by these words has yet."""
    places = set(candidate.places)
    taken = {_names(claim.exposure, claim.outcome) for claim in made if places.intersection(claim.places)}
    exposures = candidate.exposure, *candidate.more_exposures
    outcomes = candidate.outcome, *candidate.more_outcomes
    pairs = product(filter(None, exposures), filter(None, outcomes))
    return [pair for pair in pairs if _names(*pair) not in taken]


def _names(*pair: Concept | None) -> tuple[str, ...]:
    return tuple((concept.concept or concept.text or "") if concept else "" for concept in pair)
