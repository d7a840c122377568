"""The engines that every test of searching runs against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from memory_postings import MemoryStore
from search_library import indexed

from mgtui.search.ranking.engine import RankingEngine
from mgtui.search.store.index import engine_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.engine import Engine, Searcher


@pytest.fixture(scope="module", params=["whoosh", "sqlite", "in memory"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """The engines that are shipped, and one whose postings are dictionaries."""
    return RankingEngine(MemoryStore()) if request.param == "in memory" else engine_named(request.param)


@pytest.fixture(scope="module")
def searcher(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    """The small library, indexed."""
    found = indexed(tmp_path_factory.mktemp("index"), engine=engine)
    yield found
    found.close()
