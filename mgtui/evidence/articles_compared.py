"""Two articles side by side: what both say, where they differ, and how each tells the studies that both use."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import effective_sign
from mgtui.evidence.notices import marked_label
from mgtui.model.provenance import from_outside
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import FIDELITY_WORDS, STANCE_WORDS
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Relations
    from mgtui.model import Claim, Library


class Pair(Struct, frozen=True):
    """A claim of each article, and how they stand to each other."""

    first: Claim
    second: Claim
    words: str


class Shared(Struct, frozen=True):
    """A study that both articles use, with how each tells it."""

    study: str
    """`study:<id>`."""
    label: str
    first: tuple[str, ...]
    second: tuple[str, ...]


class Compared(Struct, frozen=True):
    """Two articles side by side."""

    titles: tuple[str, str]
    agree: tuple[Pair, ...]
    differ: tuple[Pair, ...]
    narrow: tuple[Pair, ...]
    """Pairs of which one limits the other."""
    shared: tuple[Shared, ...]


def compared(links: Links, relations: Relations, first: str, second: str) -> Compared:
    """Two articles, by their ids. Pairs that a person has related come before those found by comparing records."""
    library = links.library
    agree: dict[tuple[str, str], Pair] = {}
    differ: dict[tuple[str, str], Pair] = {}
    narrow: dict[tuple[str, str], Pair] = {}
    for one in links.claims_of_article(first):
        for entry in relations.related(one.id):
            other = library.claims.get(entry.id)
            if other is None or other.article != second or not entry.curated:
                continue
            kind = RELATION_KINDS[entry.type]
            group = {"contradicts": differ, "qualifies": narrow}.get(entry.type, agree)
            words = f"{kind.passive if entry.outgoing is False and kind.passive else kind.active}: {entry.reason}"
            group.setdefault((one.id, other.id), Pair(one, other, words.rstrip(": ")))
    taken = {*agree, *differ, *narrow}
    for one, other in _same_question(links.claims_of_article(first), links.claims_of_article(second)):
        if (one.id, other.id) not in taken:
            same = effective_sign(one) == effective_sign(other)
            words = "the same direction (found by comparing)" if same else "another direction (found by comparing)"
            (agree if same else differ)[one.id, other.id] = Pair(one, other, words)
    titles = tuple(library.articles[each].title if each in library.articles else each for each in (first, second))
    return Compared(
        (titles[0], titles[1]), tuple(agree.values()), tuple(differ.values()), tuple(narrow.values()),
        tuple(_shared(links, library, first, second)),
    )  # fmt: skip


def _same_question(first: Iterable[Claim], second: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs on the same exposure and outcome that both give a direction."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in second:
        if (key := _question(claim)) is not None:
            groups[key].append(claim)
    for one in first:
        key = _question(one)
        if key is not None:
            yield from product([one], groups.get(key, ()))


def _question(claim: Claim) -> tuple[str, str] | None:
    exposure, outcome = claim.exposure, claim.outcome
    if exposure is None or outcome is None or not exposure.concept or not outcome.concept:
        return None
    return None if effective_sign(claim) is None else (exposure.concept, outcome.concept)


def _shared(links: Links, library: Library, first: str, second: str) -> Iterator[Shared]:
    for study in library.studies.values():
        ways: dict[str, list[str]] = {first: [], second: []}
        for claim in links.claims_of_study(study.id):
            if claim.article in ways:
                for link in claim.studies:
                    if link.id == study.id and not from_outside(link, study):
                        told = (STANCE_WORDS.get(link.stance or "", ""), FIDELITY_WORDS.get(link.fidelity or "", ""))
                        words = " · ".join(part for part in told if part)
                        ways[claim.article].append(f"{claim.statement} ({words})" if words else claim.statement)
        if all(ways.values()):
            yield Shared(written("study", study.id), marked_label(study), tuple(ways[first]), tuple(ways[second]))


def neighbours(links: Links, relations: Relations, article: str) -> list[tuple[str, int]]:
    """The other articles by how much they have in common with one, each with that number, the most first."""
    counts: dict[str, int] = {each: 0 for each in links.library.articles if each != article}
    for claim in links.claims_of_article(article):
        for entry in relations.related(claim.id):
            other = links.library.claims.get(entry.id)
            if other is not None and other.article in counts:
                counts[other.article] += 1
    return sorted(counts.items(), key=lambda pair: -pair[1])
