"""Sentences that say the same, brought together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from mgtui.extraction.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Set

    from mgtui.extraction.sentences import Sentence

Scored = tuple["Sentence", float]

_ALIKE = 0.85
"""The share of content words in common from which two sentences say the same."""
_NEGATION = re.compile(r"\b(?:no|not|never|nor|without)\b|n['’]t\b", re.IGNORECASE)


def grouped(scored: list[Scored], tables: Set[str]) -> list[list[Scored]]:
    """Groups of sentences that say the same, in the order of their first; `tables` are the passages that are tables.

    Cells of one table are never the same: their rows and columns tell them apart.
    """
    stems = [content_stems(sentence.text) for sentence, _ in scored]
    counts = Counter(stem for own in stems for stem in own)
    groups: list[list[int]] = []
    # Two sentences that share enough words share one of their few rarest.
    by_rare: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(stems):
        rare = sorted(own, key=lambda stem: (counts[stem], stem))[: int((1 - _ALIKE) * len(own)) + 1]
        near = sorted({number for stem in rare for number in by_rare[stem]})
        same = next((number for number in near if _same(scored, stems, groups[number][0], at, tables)), None)
        if same is not None:
            groups[same].append(at)
            continue
        for stem in rare:
            by_rare[stem].append(len(groups))
        groups.append([at])
    return [[scored[at] for at in group] for group in groups]


def _same(scored: list[Scored], stems: list[frozenset[str]], one: int, other: int, tables: Set[str]) -> bool:
    if len(stems[one] & stems[other]) < _ALIKE * len(stems[one] | stems[other]):
        return False
    first, second = scored[one][0], scored[other][0]
    if first.passage in tables and first.passage == second.passage:
        return False
    return _numbers(first.text) == _numbers(second.text) and _negated(first.text) == _negated(second.text)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)?", text)


def _negated(text: str) -> bool:
    return bool(_NEGATION.search(text))
