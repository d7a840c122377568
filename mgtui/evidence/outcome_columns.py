"""The outcomes of a library as columns: those of few claims folded into the broader ones, ordered by theme."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.model.records import label_of, with_broader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Claim, Library

FOLD_BELOW = 4
"""An outcome with fewer claims is folded into its broader one, where it has one."""


class Column(Struct, frozen=True):
    """An outcome, with the narrower ones folded into it."""

    concept: str
    label: str
    theme: str
    """Label of the top topic that most of its claims carry; nothing where they carry none."""
    members: tuple[str, ...]
    """Concepts whose claims stand here."""
    folded: tuple[str, ...]
    """Labels of the members other than the outcome itself."""
    total: int


def outcome_columns(library: Library, claims: Sequence[Claim], expanded: frozenset[str]) -> list[Column]:
    """Columns in the order of the topic tree, those with the most claims first within a theme."""
    totals = Counter(concept for claim in claims if claim.outcome and (concept := claim.outcome.concept))
    members = _fold(library, totals, expanded)
    order = {topic: number for number, topic in enumerate(library.topics)}
    columns = []
    for concept, folded in members.items():
        theme = _theme(library, [claim for claim in claims if claim.outcome and claim.outcome.concept in folded], order)
        name = folded[0] if len(folded) == 1 else concept
        columns.append(
            (
                order.get(theme, len(order)),
                Column(
                    name, label_of(name, library.terms), library.topics[theme].label if theme in library.topics else "",
                    tuple(folded), tuple(label_of(member, library.terms) for member in folded if member != name),
                    sum(totals[member] for member in folded),
                ),
            )
        )  # fmt: skip
    columns.sort(key=lambda pair: (pair[0], -pair[1].total, pair[1].label, pair[1].concept))
    return [column for _, column in columns]


def _fold(library: Library, totals: Counter[str], expanded: frozenset[str]) -> dict[str, list[str]]:
    """Concept of each column to the concepts in it, the narrowest folded first."""
    members = {concept: [concept] for concept in totals}
    depth = {term: len(with_broader(term, library.terms)) for term in library.terms}
    for concept in sorted(library.terms, key=lambda term: -depth[term]):
        above = library.terms[concept].broader
        held = members.get(concept)
        if not held or not above or above not in library.terms or above in expanded or depth[above] >= depth[concept]:
            continue
        if sum(totals[member] for member in held) < FOLD_BELOW:
            members.setdefault(above, []).extend(held)
            del members[concept]
    return members


def _theme(library: Library, claims: Sequence[Claim], order: dict[str, int]) -> str:
    ways = (with_broader(topic, library.topics) for claim in claims for topic in claim.topics)
    tops = Counter(way[-1] for way in ways if way)
    return min(tops, key=lambda topic: (-tops[topic], order[topic]), default="")
