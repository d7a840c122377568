"""Claims with all that they lead to are made by keys alone: what is on disk is what another library has."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from msgspec.structs import replace
from writing_by_keys import Writer

from harness.pilot import Driver
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Claim
from mgtui.ref import short_name
from mgtui.writing.store import create_library

Explore = Callable[..., AbstractAsyncContextManager[Driver]]


@pytest.fixture
def igf1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bare text of the bundled IGF-1 article in a library of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "own"
    create_library(root)
    shutil.copy(bundled_library() / "articles" / "igf-1.md", root / "articles")
    return root


async def make(explore: Explore, root: Path, names: list[str]) -> None:
    """Make claims of the article by keys, and require that what is on disk is what the bundled library has."""
    source = read_library(bundled_library())
    wanted = [source.claims[f"igf-1/{name}"] for name in names]
    ids = {claim.id for claim in wanted}
    within = {claim.id: tuple(each for each in claim.relations if each.claim in ids) for claim in wanted}
    async with explore(root=root, size=(60, 20)) as driver:
        writer = Writer(driver, source)
        for claim in wanted:
            await writer.claim(claim)
        for claim in wanted:
            for relation in within[claim.id]:
                await writer.relate(claim, relation.type, source.claims[relation.claim], relation.reason)
    made = read_library(root)
    assert made.mistakes == ()
    assert set(made.claims) == ids
    for claim in wanted:
        assert made.claims[claim.id] == replace(claim, relations=within[claim.id])
    assert set(made.studies) == {link.id for claim in wanted for link in claim.studies}
    assert {name: made.studies[name] for name in made.studies} == {name: source.studies[name] for name in made.studies}
    assert {name: made.terms[name] for name in made.terms} == {name: source.terms[name] for name in made.terms}
    assert all(topic.broader == source.topics[name].broader for name, topic in made.topics.items())


async def test_a_claim_of_the_bundled_article_is_made_by_keys(explore, igf1: Path) -> None:
    """One that stands in two places, with a study behind it. Others of all kinds are made in the long run."""
    await make(explore, igf1, ["mg-combats-inflammation"])


def parts_of(claims: list[Claim], count: int) -> list[list[str]]:
    """The names of claims in so many parts of about one size; those that are related are in the same."""
    groups = {claim.id: {claim.id} for claim in claims}
    for claim in claims:
        for relation in claim.relations:
            if relation.claim in groups:
                both = groups[claim.id] | groups[relation.claim]
                groups |= dict.fromkeys(both, both)
    parts: list[set[str]] = [set() for _ in range(count)]
    for group in sorted({min(each): each for each in groups.values()}.values(), key=len, reverse=True):
        min(parts, key=len).update(group)
    return [[short_name(claim.id) for claim in claims if claim.id in part] for part in parts]


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("part", range(3))
async def test_all_claims_of_the_bundled_article_are_made_by_keys(explore, igf1: Path, part: int) -> None:
    """Every claim and every relation between two of them is in one of the parts."""
    claims = [claim for claim in read_library(bundled_library()).claims.values() if claim.article == "igf-1"]
    parts = parts_of(claims, 3)
    assert sorted(itertools.chain(*parts)) == sorted(short_name(claim.id) for claim in claims)
    await make(explore, igf1, parts[part])
