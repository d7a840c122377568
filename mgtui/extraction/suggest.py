"""Relations that two claims may have: the same exposure and outcome, the same direction or another."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import SIGNS
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion
from mgtui.extraction.tokens import content_stems
from mgtui.model.vocabularies import spelled
from mgtui.ref import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim, Concept, Direction, Library, RelationType, TextSpan

_RESTATES = 0.6
_RELATED = 0.34


class _Side(Struct, frozen=True):
    """One outcome of one claim of a pair, whether it is a candidate or stands in a library."""

    id: str
    article: str
    statement: str
    stems: frozenset[str]
    exposure: Concept
    outcome: Concept
    direction: Direction
    population: str | None
    places: frozenset[TextSpan]
    is_candidate: bool


def suggestions(
    article: str, candidates: Iterable[ClaimCandidate], library: Library | None, vocabulary: Vocabulary
) -> tuple[RelationSuggestion, ...]:
    """Relations of an article's candidates with each other and with the claims of a library, likeliest first.

    Claims of the library that stand in the same article are left out: they are what the candidates became.
    """
    theirs = _claims(library, article) if library else []
    return pairwise(candidates, vocabulary, theirs)


def across(
    candidates: Iterable[ClaimCandidate], libraries: Iterable[Library], vocabulary: Vocabulary
) -> tuple[RelationSuggestion, ...]:
    """Relations of candidates with the claims of other libraries, whose ids get `<library>::` before them.

    Concepts meet by their ids, so libraries that name a thing alike are compared, others are not.
    """
    own = [side for candidate in candidates for side in _sides(candidate)]
    theirs = [side for library in libraries for claim in _claims(library) for side in _sides(claim, library.id)]
    return _ranked(_compared(own, theirs, vocabulary))


def pairwise(
    claims: Iterable[Claim | ClaimCandidate], vocabulary: Vocabulary, others: Iterable[Claim] = ()
) -> tuple[RelationSuggestion, ...]:
    """Relations of these claims with each other and with the others, which are not compared among themselves."""
    own = [side for claim in claims for side in _sides(claim)]
    before = [side for claim in others for side in _sides(claim)]
    return _ranked([*_compared(own, before, vocabulary), *_compared(own, own, vocabulary)])


def _claims(library: Library, article: str = "") -> list[Claim]:
    return [claim for claim in library.claims.values() if claim.status != "rejected" and claim.article != article]


def _sides(claim: Claim | ClaimCandidate, namespace: str = "") -> list[_Side]:
    """A side for each pair of exposure and outcome; none where one of them or the direction is not known."""
    is_candidate = isinstance(claim, ClaimCandidate)
    name = claim.key if isinstance(claim, ClaimCandidate) else claim.id
    exposures, outcomes = [claim.exposure], [claim.outcome]
    if isinstance(claim, ClaimCandidate):
        exposures += claim.more_exposures
        outcomes += claim.more_outcomes
    direction = claim.direction
    if not direction:
        return []
    return [
        _Side(
            id=Ref(namespace, "claim", name).key, article=claim.article, statement=claim.statement,
            stems=content_stems(claim.statement), exposure=exposure, outcome=outcome, direction=direction,
            population=claim.population, places=frozenset(claim.places), is_candidate=is_candidate,
        )
        for exposure in exposures
        for outcome in outcomes
        if exposure and outcome
    ]  # fmt: skip


def _name(concept: Concept) -> str:
    """What two claims must share to speak of one thing: a term, else the same words whatever their inflection."""
    return concept.concept or " ".join(sorted(content_stems(concept.text or "")))


def _compared(own: list[_Side], theirs: list[_Side], vocabulary: Vocabulary) -> Iterator[RelationSuggestion]:
    by_outcome: dict[str, list[_Side]] = defaultdict(list)
    for side in theirs:
        by_outcome[_name(side.outcome)].append(side)
    for side in own:
        for other in by_outcome[_name(side.outcome)]:
            if not _same_words(side, other) and vocabulary.kin(_name(side.exposure), _name(other.exposure)):
                found = _suggest(side, other, vocabulary)
                if found:
                    yield found


def _same_words(one: _Side, other: _Side) -> bool:
    """Whether two claims are one, or are made by the same words: those tell each other's limits themselves."""
    return one.id == other.id or (one.article == other.article and not one.places.isdisjoint(other.places))


def _ranked(found: Iterable[RelationSuggestion]) -> tuple[RelationSuggestion, ...]:
    """Suggestions each once, likeliest first."""
    unique: dict[str, RelationSuggestion] = {}
    for suggestion in found:
        unique.setdefault(suggestion.key, suggestion)
    return tuple(sorted(unique.values(), key=lambda each: (-each.score, each.source, each.target)))


def signed(direction: Direction | None, exposure: Concept | None) -> int | None:
    """+1, -1 or 0: what more of the exposure does to the outcome; None where the direction has no sign."""
    sign = SIGNS.get(direction or "")
    if sign is None:
        return None
    return -sign if exposure and exposure.aspect == "deficiency" else sign


def _suggest(one: _Side, other: _Side, vocabulary: Vocabulary) -> RelationSuggestion | None:
    first, second = signed(one.direction, one.exposure), signed(other.direction, other.exposure)
    if first is None or second is None:
        return None
    alike = len(one.stems & other.stems) / max(min(len(one.stems), len(other.stems)), 1)
    differing = _difference(one, other, vocabulary)
    both = f"Both speak of {vocabulary.label(one.exposure)} and {vocabulary.label(one.outcome)}"
    if first != second:
        kind: RelationType = "qualifies" if differing else "contradicts"
        return _relation(one, other, kind, _other_reason(both, one, other, differing), 0.6 + 0.4 * alike)
    if alike < _RELATED:
        return None
    same = alike >= _RESTATES and one.direction == other.direction and not differing
    kind = "restates" if same else "supports"
    return _relation(one, other, kind, _same_reason(both, differing), 0.4 + 0.5 * alike)


def _difference(one: _Side, other: _Side, vocabulary: Vocabulary) -> str:
    """What sets the two apart so that both could be true; empty where nothing is known to."""
    people = one.population, other.population
    if all(people) and not content_stems(str(people[0])) & content_stems(str(people[1])):
        return f"{people[0]} against {people[1]}"
    if _name(one.exposure) != _name(other.exposure):
        return f"{vocabulary.label(one.exposure)} against {vocabulary.label(other.exposure)}"
    aspects = one.exposure.aspect, other.exposure.aspect
    if None in aspects or "unspecified" in aspects or aspects[0] == aspects[1]:
        return ""
    return f"{spelled(str(aspects[0]))} against {spelled(str(aspects[1]))}"


def _same_reason(both: str, differing: str) -> str:
    aside = f", though {differing}" if differing else ""
    return f"{both}, in the same direction{aside}."


def _other_reason(both: str, one: _Side, other: _Side, differing: str) -> str:
    aside = f" ({differing})" if differing else ""
    return f"{both}: {_found_words(one)} against {_found_words(other)}{aside}."


def _found_words(side: _Side) -> str:
    words = spelled(side.direction)
    return f"{words} (of a deficiency)" if side.exposure.aspect == "deficiency" else words


def _relation(one: _Side, other: _Side, kind: RelationType, reason: str, score: float) -> RelationSuggestion:
    ends = sorted((one.id, other.id))
    return RelationSuggestion(
        key=sha256(" ".join(ends).encode()).hexdigest()[:16], source=one.id, type=kind, target=other.id, reason=reason,
        score=round(min(score, 1.0), 3), target_is_candidate=other.is_candidate,
    )  # fmt: skip
