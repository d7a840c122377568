"""The library of minerals is sound and holds every kind of thing, so that screens are tested with all of them."""

from __future__ import annotations

from typing import get_args

import pytest

from libraries import MINERALS
from mgtui import model
from mgtui.library.reader import read_library

LIBRARY = read_library(MINERALS)
CLAIMS = LIBRARY.claims.values()
LINKS = [link for claim in CLAIMS for link in claim.studies]
RELATIONS = [relation for claim in CLAIMS for relation in claim.relations]
STUDIES = LIBRARY.studies.values()


def test_it_has_no_mistake() -> None:
    assert LIBRARY.mistakes == ()


FOUND: dict[str, tuple[object, set[str | None]]] = {
    "kinds of claims": (model.Kind, {claim.kind for claim in CLAIMS}),
    "directions": (model.Direction, {claim.direction for claim in CLAIMS}),
    "hedging": (model.Hedging, {claim.hedging for claim in CLAIMS}),
    "status of claims": (model.Status, {claim.status for claim in CLAIMS}),
    "aspects": (model.Aspect, {claim.exposure.aspect for claim in CLAIMS if claim.exposure}),
    "relations": (model.RelationType, {relation.type for relation in RELATIONS}),
    "status of relations": (model.Status, {relation.status for relation in RELATIONS}),
    "stances": (model.Stance, {link.stance for link in LINKS}),
    "fidelity": (model.Fidelity, {link.fidelity for link in LINKS}),
    "identification": (model.Identification, {study.identification for study in STUDIES}),
    "verification": (model.VerificationStatus, {study.verification.status for study in STUDIES if study.verification}),
    "passages": (model.PassageKind, {each.kind for article in LIBRARY.articles.values() for each in article.passages}),
}


@pytest.mark.parametrize("vocabulary", FOUND)
def test_it_holds_every_word_of_a_vocabulary(vocabulary: str) -> None:
    words, found = FOUND[vocabulary]
    assert get_args(words)
    assert set(get_args(words)) <= found


def test_it_holds_what_is_hard_to_show() -> None:
    assert max(len(article.passages) for article in LIBRARY.articles.values()) > 40, "a long article"
    assert any(not claim.studies for claim in CLAIMS), "a claim without studies"
    assert any("::" in relation.claim for relation in RELATIONS), "a relation into a library that is not open"
    assert any("[red]" in claim.statement for claim in CLAIMS), "words that would be markup"
