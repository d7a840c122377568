"""Ranking knows only the protocol of postings: whatever keeps them, the same query has the same answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from memory_postings import MemoryStore
from search_library import small_library
from test_hostile_queries import HOSTILE, many

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.search.documents import Collection, collect
from mgtui.search.meaning.near import Near
from mgtui.search.ranking.engine import RankingEngine
from mgtui.search.store.index import engine_named

if TYPE_CHECKING:
    from mgtui.search.engine import Hit, Results, Searcher

QUESTIONS = Path(__file__).parent.parent / "data" / "questions.yaml"
OTHERS = [
    "magnesium", "vitamin d calcium", "igf-1 athletes", "insulin-like growth factor 1", '"growth factor 1"', "calc*",
    "calcuim~", "magensium sleep", "topic:nutrients", "year:2000..2011", "kind:claim -zinc", "not associated", "m",
    "a trial of zinc and magnesium in athletes and what it did to hormones", '-"vitamin d" calcium',
    "high blood pressure",
]  # fmt: skip


@pytest.fixture(
    scope="module",
    params=["small", *(pytest.param(each, marks=pytest.mark.long) for each in ("many alike", "bundled"))],
)
def searchers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Searcher]:
    """The same collection, kept in dictionaries and by the engines that are shipped; of many documents by arrays."""
    collection: Collection = {
        "small": lambda: collect(small_library()),
        "many alike": lambda: many(300),
        "bundled": lambda: collect(read_library(bundled_library())),
    }[request.param]()
    found = []
    for engine in (RankingEngine(MemoryStore()), engine_named("whoosh"), engine_named("sqlite")):
        folder = tmp_path_factory.mktemp("index")
        engine.build(folder, collection)
        found.append(engine.open(folder))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mgtui.search.ranking.scoring.MANY", 0)
        found.append(engine.open(folder))
    return found


def test_every_query_has_the_same_answer(searchers: list[Searcher]) -> None:
    questions = [question["query"] for question in yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))]
    for query in [*questions, *HOSTILE, *OTHERS]:
        for typing in (False, True):
            one, *others = (searcher.search(query, 30, typing=typing) for searcher in searchers)
            assert all(_comparable(other) == _comparable(one) for other in others), query
            assert others[-1] == others[-2], query


def test_what_is_near_by_meaning_is_joined_alike(searchers: list[Searcher], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def near(folder: Path, text: str, others: list[int], allowed: set[int] | None) -> Near:
        asked.append(text)
        return Near({number: 0.9 - number / 10 for number in range(6)})

    monkeypatch.setattr("mgtui.search.meaning.near.near", near)
    for query in ("calcium blood pressure xyzzy", "xyzzy plugh", "kidney"):
        one, *others = (searcher.search(query, 30, by_meaning=True) for searcher in searchers)
        assert all(_comparable(other) == _comparable(one) for other in others), query
        assert others[-1] == others[-2], query
    assert len(asked) >= 2 * len(searchers)


def _comparable(results: Results) -> tuple[Results, list[Hit], list[float]]:
    """Without the last digits of scores: a store may keep a weight in four bytes."""
    hits = [hit._replace(score=None) for hit in results.hits]
    scores = [pytest.approx(hit.score, rel=1e-4) for hit in results.hits if hit.score is not None]
    return results._replace(hits=()), hits, scores


def test_every_other_question_has_the_same_answer(searchers: list[Searcher]) -> None:
    one, *others = searchers
    texts = ["Magnesium and vitamin D help athletes absorb calcium; insulin-like growth factor 1 rises."]
    for other in others:
        for word in ("magn", "calc", "m", "xyz", ""):
            assert one.complete(word) == other.complete(word)
        for query in OTHERS:
            assert one.matches(query, texts) == other.matches(query, texts)
