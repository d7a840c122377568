"""The library of minerals is sound and holds every kind of thing, so that screens are tested with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

import pytest

from libraries import MINERALS
from mgtui.library.reader import read_library
from mgtui.model import RELATION_TYPES, vocabularies
from mgtui.model.records import PassageKind

LIBRARY = read_library(MINERALS)
CLAIMS = LIBRARY.claims.values()
LINKS = [link for claim in CLAIMS for link in claim.studies]
RELATIONS = [relation for claim in CLAIMS for relation in claim.relations]
STUDIES = LIBRARY.studies.values()
VERIFICATIONS = [study.verification for study in STUDIES if study.verification]
PASSAGES = [passage for article in LIBRARY.articles.values() for passage in article.passages]


def test_it_has_no_mistake_and_nothing_that_a_program_left_there() -> None:
    assert LIBRARY.mistakes == ()
    assert list(MINERALS.rglob(".*")) == []


FOUND: dict[str, tuple[Iterable[str], set[str | None]]] = {
    "kinds of claims": (vocabularies.CLAIM_KINDS, {claim.kind for claim in CLAIMS}),
    "directions": (vocabularies.DIRECTIONS, {claim.direction for claim in CLAIMS}),
    "hedging": (vocabularies.HEDGINGS, {claim.hedging for claim in CLAIMS}),
    "status of claims": (vocabularies.STATUSES, {claim.status for claim in CLAIMS}),
    "aspects": (vocabularies.ASPECTS, {claim.exposure.aspect for claim in CLAIMS if claim.exposure}),
    "relations": (RELATION_TYPES, {relation.type for relation in RELATIONS}),
    "status of relations": (vocabularies.STATUSES, {relation.status for relation in RELATIONS}),
    "stances": (vocabularies.STANCES, {link.stance for link in LINKS}),
    "fidelity": (vocabularies.FIDELITIES, {link.fidelity for link in LINKS}),
    "identification": (vocabularies.IDENTIFICATIONS, {study.identification for study in STUDIES}),
    "verification": (
        vocabularies.VERIFICATIONS,
        {each.status for each in VERIFICATIONS},
    ),
    "passages": (
        get_args(PassageKind),
        {passage.kind for passage in PASSAGES},
    ),
}


@pytest.mark.parametrize("vocabulary", FOUND)
def test_it_holds_every_word_of_a_vocabulary(vocabulary: str) -> None:
    words, found = FOUND[vocabulary]
    assert set(words)
    assert set(words) <= found


def test_it_holds_what_is_hard_to_show() -> None:
    assert max(len(article.passages) for article in LIBRARY.articles.values()) > 40, "a long article"
    assert any(not claim.studies for claim in CLAIMS), "a claim without studies"
    assert any("::" in relation.claim for relation in RELATIONS), "a relation into a library that is not open"
    assert any("[red]" in claim.statement for claim in CLAIMS), "words that would be markup"
