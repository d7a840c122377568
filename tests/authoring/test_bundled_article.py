"""Claims of the bundled IGF-1 article, made by the functions of the commands: on disk as they are in `content/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from copying import ARTICLE, Copying
from msgspec.structs import replace

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.model import Claim, Library

TWELVE = 12


def require_equal(root: Path, source: Library, wanted: list[Claim]) -> None:
    """Every record that was made is, field by field, what the bundled library has."""
    made = read_library(root)
    assert made.mistakes == ()
    ids = {claim.id for claim in wanted}
    for claim in wanted:
        within = tuple(relation for relation in claim.relations if relation.claim in ids)
        assert made.claims[claim.id] == replace(claim, relations=within)
    assert made.claims.keys() == ids
    assert {name: made.studies[name] for name in made.studies} == {name: source.studies[name] for name in made.studies}
    assert {name: made.terms[name] for name in made.terms} == {name: source.terms[name] for name in made.terms}
    for name, topic in made.topics.items():
        assert (topic.label, topic.broader) == (source.topics[name].label, source.topics[name].broader)
        assert set(topic.narrower) == set(source.topics[name].narrower) & made.topics.keys()
    assert {link.id for claim in wanted for link in claim.studies} == made.studies.keys()


def test_twelve_claims_are_made_as_they_are(tmp_path: Path) -> None:
    source = read_library(bundled_library())
    wanted = [claim for claim in source.claims.values() if claim.article == ARTICLE and claim.studies][:TWELVE]
    ids = {claim.id for claim in wanted}
    assert len(wanted) == TWELVE
    assert sum(relation.claim in ids for claim in wanted for relation in claim.relations) >= 3
    copying = Copying(tmp_path / "library", source)
    copying.claims(wanted)
    require_equal(tmp_path / "library", source, wanted)


@pytest.mark.long
def test_the_whole_article_is_made_as_it_is(tmp_path: Path) -> None:
    source = read_library(bundled_library())
    wanted = [claim for claim in source.claims.values() if claim.article == ARTICLE]
    Copying(tmp_path / "library", source).claims(wanted)
    require_equal(tmp_path / "library", source, wanted)
