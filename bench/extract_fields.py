"""How often what is read off a candidate is what a person wrote down: its exposure, outcome and direction."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from extract_articles import fields_of_text
from extract_data import findings
from extract_relations import claims_by_key

from mgtui.extraction.tokens import content_stems
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.model import Claim, Concept

_ALIKE = 0.5
"""F1 of the words of two phrases, from which on they count as the same thing."""


def field_row(seeds: Path, originals: dict[str, Candidates]) -> dict[str, Any]:
    """Fields of the candidates of the originals, against any hand-made claim of the same sentence."""
    library = read_library(bundled_library())
    claims = claims_by_key(seeds, originals)
    counts: Counter[str] = Counter()
    for found in originals.values():
        for candidate in found.claims:
            hand_made = [library.claims[claim] for claim in claims.get(candidate.key, ())]
            if hand_made:
                counts.update(_compared(candidate, hand_made))
    return {
        "what": "fields of candidates as in a hand-made claim",
        "score": round(counts["all three"] / counts["candidates"], 3),
        "count": counts["candidates"],
        **{
            name: {"read_off": counts[f"{name} given"], "right": counts[f"{name} right"]}
            for name in ("exposure", "outcome", "direction")
        },
        "hand_made_exposures_found": round(counts["exposures found"] / counts["exposures"], 3),
        "hand_made_outcomes_found": round(counts["outcomes found"] / counts["outcomes"], 3),
    }


def _compared(candidate: ClaimCandidate, hand_made: list[Claim]) -> Iterable[str]:
    yield "candidates"
    for name in ("exposure", "outcome"):
        given = _concept(getattr(candidate, name))
        own = [_concept(getattr(claim, name)) for claim in hand_made]
        listed = {given, *map(_concept, getattr(candidate, f"more_{name}s"))} - {None}
        yield from [f"{name} given"] * (given is not None) + [f"{name} right"] * (given is not None and given in own)
        for concept in filter(None, own):
            yield from [f"{name}s"] + [f"{name}s found"] * (concept in listed)
    if candidate.direction:
        yield "direction given"
        if candidate.direction in [claim.direction for claim in hand_made]:
            yield "direction right"
    if _triple(candidate) in map(_triple, hand_made) and None not in _triple(candidate):
        yield "all three"


def _concept(concept: Concept | None) -> str | None:
    return concept.concept if concept else None


def _triple(claim: Claim | ClaimCandidate) -> tuple[str | None, ...]:
    return _concept(claim.exposure), claim.direction, _concept(claim.outcome)


def wording_row(data: Path) -> dict[str, Any]:
    """Outcomes of trials in their article's words, read off the evidence with no terms at all."""
    rows = findings(data)
    given = right = 0
    for row in rows:
        fields = fields_of_text(row["evidence"])
        outcomes = [outcome.text or "" for outcome in (fields.outcome, *fields.more_outcomes) if outcome]
        given += bool(outcomes)
        right += any(_alike(outcome, row["outcome"]) for outcome in outcomes)
    return {
        "what": "outcomes of trials in the article's words",
        "score": round(right / given, 3),
        "count": len(rows),
        "read_off": given,
        "right": right,
    }


def _alike(one: str, other: str) -> bool:
    first, second = content_stems(one), content_stems(other)
    return bool(first and second) and 2 * len(first & second) / (len(first) + len(second)) >= _ALIKE
