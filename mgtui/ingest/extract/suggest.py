"""Relations that two claims may have: the same exposure and outcome, the same direction or another."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.words import spelled
from mgtui.ingest.extract.conflict import signed
from mgtui.ingest.extract.records import RelationSuggestion
from mgtui.ingest.extract.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.ingest.extract.records import ClaimCandidate
    from mgtui.model import Claim, Concept, Direction, Library, RelationType

_RESTATES = 0.6
_RELATED = 0.34


class _Side(Struct, frozen=True):
    """One claim of a pair, whether it is a candidate or stands in a library."""

    id: str
    article: str
    statement: str
    exposure: Concept
    outcome: Concept
    direction: Direction
    population: str | None
    is_candidate: bool

    @property
    def subject(self) -> tuple[str, str]:
        return str(self.exposure.concept), str(self.outcome.concept)


def suggestions(article: str, candidates: Iterable[ClaimCandidate], library: Library | None) -> tuple[RelationSuggestion, ...]:
    """Relations of an article's candidates with each other and with the claims of a library, likeliest first.

    Claims of the library that stand in the same article are left out: they are what the candidates became.
    """
    own = [side for candidate in candidates if (side := _side_of_candidate(candidate))]
    theirs = [side for claim in _claims(library, article) if (side := _side_of_claim(claim))]
    return ranked(found for one, other in _pairs(own, theirs) if (found := _suggest(one, other)))


def across(libraries: Iterable[Library], candidates: Iterable[ClaimCandidate], article: str) -> tuple[RelationSuggestion, ...]:
    """Relations of candidates with the claims of other libraries, whose ids get `<library>::` before them."""
    own = [side for candidate in candidates if (side := _side_of_candidate(candidate))]
    theirs = [
        side for library in libraries for claim in _claims(library, article) if (side := _side_of_claim(claim, library.id))
    ]
    return ranked(found for one, other in _pairs(own, theirs, within=False) if (found := _suggest(one, other)))


def ranked(found: Iterable[RelationSuggestion]) -> tuple[RelationSuggestion, ...]:
    """Suggestions each once, likeliest first."""
    unique = {suggestion.key: suggestion for suggestion in found}
    return tuple(sorted(unique.values(), key=lambda each: (-each.score, each.source, each.target)))


def _claims(library: Library | None, article: str) -> list[Claim]:
    claims = library.claims.values() if library else ()
    return [claim for claim in claims if claim.status != "rejected" and claim.article != article]


def _side_of_candidate(candidate: ClaimCandidate) -> _Side | None:
    return _side(candidate.key, candidate, is_candidate=True)


def _side_of_claim(claim: Claim, namespace: str = "") -> _Side | None:
    return _side(f"{namespace}::{claim.id}" if namespace else claim.id, claim, is_candidate=False)


def _side(name: str, claim: Claim | ClaimCandidate, *, is_candidate: bool) -> _Side | None:
    exposure, outcome = claim.exposure, claim.outcome
    if not (exposure and exposure.concept and outcome and outcome.concept and claim.direction):
        return None
    return _Side(
        name, claim.article, claim.statement, exposure, outcome, claim.direction, claim.population, is_candidate
    )


def _pairs(own: list[_Side], theirs: list[_Side], *, within: bool = True) -> Iterator[tuple[_Side, _Side]]:
    by_subject: dict[tuple[str, str], list[_Side]] = defaultdict(list)
    for side in theirs:
        by_subject[side.subject].append(side)
    for side in own:
        for other in by_subject[side.subject]:
            yield side, other
        if within:
            # Each pair of candidates once: a candidate is compared with those before it.
            by_subject[side.subject].append(side)


def _suggest(one: _Side, other: _Side) -> RelationSuggestion | None:
    first, second = signed(one.direction, one.exposure), signed(other.direction, other.exposure)
    if first is None or second is None:
        return None
    alike = _likeness(one.statement, other.statement)
    differing = _difference(one, other)
    if first == second:
        kind: RelationType = "restates" if alike >= _RESTATES and not differing else "supports"
        return _relation(one, other, kind, _same_reason(one, differing), 0.4 + 0.5 * alike) if alike >= _RELATED else None
    kind = "qualifies" if differing else "contradicts"
    return _relation(one, other, kind, _other_reason(one, other, differing), 0.6 + 0.4 * alike)


def _difference(one: _Side, other: _Side) -> str:
    """What sets the two apart so that both could be true; empty where nothing is known to."""
    people = one.population, other.population
    if all(people) and not content_stems(str(people[0])) & content_stems(str(people[1])):
        return f"in {people[0]} against in {people[1]}"
    aspects = one.exposure.aspect, other.exposure.aspect
    if None in aspects or "unspecified" in aspects or aspects[0] == aspects[1]:
        return ""
    return f"{spelled(str(aspects[0]))} against {spelled(str(aspects[1]))}"


def _same_reason(one: _Side, differing: str) -> str:
    aside = f", though {differing}" if differing else ""
    return f"Both speak of {_subject_words(one)}, in the same direction{aside}."


def _other_reason(one: _Side, other: _Side, differing: str) -> str:
    aside = f" ({differing})" if differing else ""
    return (
        f"Both speak of {_subject_words(one)}: one says {spelled(one.direction)}, "
        f"the other {spelled(other.direction)}{aside}."
    )


def _subject_words(side: _Side) -> str:
    return f"{side.exposure.concept} and {side.outcome.concept}"


def _likeness(one: str, other: str) -> float:
    first, second = content_stems(one), content_stems(other)
    return len(first & second) / max(min(len(first), len(second)), 1)


def _relation(one: _Side, other: _Side, kind: RelationType, reason: str, score: float) -> RelationSuggestion:
    ends = sorted((one.id, other.id))
    return RelationSuggestion(
        key=sha256(" ".join((kind, *ends)).encode()).hexdigest()[:16],
        source=one.id,
        type=kind,
        target=other.id,
        reason=reason,
        score=round(min(score, 1.0), 3),
        target_is_candidate=other.is_candidate,
    )
