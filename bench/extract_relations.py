"""How many of the library's own relations the suggestions find, and how many suggestions are none of them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from extract_articles import gold_sentences

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.relating.finding import Related

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.extraction.candidate_records import Candidates, RelationSuggestion
    from mgtui.model import Library

_CONFLICTS = frozenset({"contradicts", "qualifies"})
_AGREEMENTS = frozenset({"supports", "restates"})
_KINDS = {**dict.fromkeys(_CONFLICTS, "conflict"), **dict.fromkeys(_AGREEMENTS, "agreement")}

Pair = frozenset[str]


def relation_figures(seeds: Path, originals: dict[str, Candidates]) -> list[dict[str, Any]]:
    """Suggestions between the originals' candidates, then between the library's own claims, against its relations."""
    library = read_library(bundled_library())
    stored = _stored(library)
    claims = claims_by_key(seeds, originals)
    vocabulary = Vocabulary(library.terms.values())
    related = Related(vocabulary)
    extracted = related.suggestions((), [claim for found in originals.values() for claim in found.claims])
    related.follow(library.claims, library.studies)
    curated = related.suggestions(library.claims)
    return [
        _figures("suggested between the originals' candidates", stored, extracted, claims),
        _figures(
            "suggested between the hand-made claims", stored, curated, {claim: {claim} for claim in library.claims}
        ),
    ]


def _stored(library: Library) -> dict[str, set[Pair]]:
    """The library's own relations of each type, as pairs of claims."""
    stored: dict[str, set[Pair]] = defaultdict(set)
    for claim in library.claims.values():
        for relation in claim.relations:
            stored[relation.type].add(frozenset((claim.id, relation.claim)))
    return stored


def claims_by_key(seeds: Path, originals: dict[str, Candidates]) -> dict[str, set[str]]:
    """The hand-made claims that stand in the sentence of each candidate."""
    found: dict[str, set[str]] = defaultdict(set)
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim, (seed, sentences) in gold_sentences(seeds).items():
        for sentence in sentences:
            said[seed, _folded(sentence)].add(claim)
    for seed, candidates in originals.items():
        for candidate in candidates.claims:
            for anchor in candidate.anchors:
                found[candidate.key] |= said.get((seed, _folded(anchor.quote)), set())
    return found


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _figures(
    what: str, stored: dict[str, set[Pair]], suggested: Iterable[RelationSuggestion], claims: dict[str, set[str]]
) -> dict[str, Any]:
    row: dict[str, Any] = {"what": what}
    listed = list(suggested)
    for kind, types in (("conflict", _CONFLICTS), ("agreement", _AGREEMENTS)):
        own = set().union(*(stored[name] for name in types))
        chosen = [each for each in listed if _KINDS.get(each.type) == kind]
        hits = [_pairs(each, claims) & own for each in chosen]
        row[kind] = {
            "suggested": len(chosen),
            "of_these_in_the_library": sum(map(bool, hits)),
            "library_has": len(own),
            "of_these_suggested": len(set().union(*hits)),
        }
    contradictions = [
        _pairs(each, claims) & stored["contradicts"] for each in listed if _KINDS.get(each.type) == "conflict"
    ]
    row["contradictions_found"] = len(set().union(*contradictions))
    row["contradictions_in_the_library"] = len(stored["contradicts"])
    return row


def _pairs(suggestion: RelationSuggestion, claims: dict[str, set[str]]) -> set[Pair]:
    ends = claims.get(suggestion.source, set()), claims.get(suggestion.target, set())
    return {frozenset((one, other)) for one in ends[0] for other in ends[1] if one != other}
