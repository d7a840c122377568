"""The core gives the same from records in memory and from records that are read one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from on_demand import OnDemand, on_demand

from mgtui.evidence.cards import card, related_card
from mgtui.export.entry import export
from mgtui.library.locations import bundled_library
from mgtui.library.merge import merge
from mgtui.library.reader import read_library
from mgtui.library.snapshot import dump, load
from mgtui.model import Library
from mgtui.plain_records import card_text
from mgtui.search.documents import collect
from mgtui.search.store.index import engine_named


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(bundled_library())


@pytest.fixture(scope="module")
def read_one_by_one(library: Library) -> Library:
    return on_demand(library)


def test_cards_and_their_texts(library: Library, read_one_by_one: Library) -> None:
    ids = [*library.articles, *list(library.claims)[::9]]
    ids += [f"study:{name}" for name in list(library.studies)[::5]] + [f"topic:{name}" for name in library.topics]
    for name in ids:
        found = card(read_one_by_one, name)
        assert found is not None
        assert found == card(library, name)
        assert card_text(found)
    for name in list(library.claims)[::9]:
        assert related_card(read_one_by_one, name, None) == related_card(library, name, None)


def test_exports(library: Library, read_one_by_one: Library) -> None:
    for what in ("claims", "studies", "relations", "contradictions", next(iter(library.claims))):
        for form in ("md", "json", "csv"):
            if (what, form) != ("contradictions", "csv"):
                assert export(read_one_by_one, what, form, None) == export(library, what, form, None)
    assert export(read_one_by_one, "studies", "bibtex", None) == export(library, "studies", "bibtex", None)


def test_snapshots_and_merging(library: Library, read_one_by_one: Library) -> None:
    assert isinstance(read_one_by_one.claims, OnDemand)
    assert load(dump(read_one_by_one)) == library
    assert merge([read_one_by_one]) == merge([library])


def test_search(library: Library, read_one_by_one: Library, tmp_path: Path) -> None:
    engine = engine_named("whoosh")
    answers = []
    for name, each in (("memory", library), ("one by one", read_one_by_one)):
        folder = tmp_path / name
        folder.mkdir()
        engine.build(folder, collect(each), None)
        searcher = engine.open(folder)
        queries = ("igf-1 athletes", "topic:zma", "rel:contradicts kind:claim", "")
        answers.append([[hit.id for hit in searcher.search(query, 20).hits] for query in queries])
        searcher.close()
    assert answers[0] == answers[1]
    assert all(answers[0])
