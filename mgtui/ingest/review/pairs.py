"""The claims that one sentence makes: a pair of an exposure and an outcome for each."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.ingest.extract.records import ClaimCandidate
    from mgtui.model import Claim, Concept

Pair = tuple["Concept | None", "Concept | None"]


def pairs_left(candidate: ClaimCandidate, made: Iterable[Claim]) -> list[Pair]:
    """The pairs that a candidate's words name and that no claim made by these words has yet."""
    places = set(candidate.places)
    taken = {_names(claim.exposure, claim.outcome) for claim in made if places.intersection(claim.places)}
    exposures = candidate.exposure, *candidate.more_exposures
    outcomes = candidate.outcome, *candidate.more_outcomes
    return [pair for pair in product(exposures, outcomes) if _names(*pair) not in taken]


def _names(*pair: Concept | None) -> tuple[str, ...]:
    return tuple((concept.concept or concept.text or "") if concept else "" for concept in pair)
