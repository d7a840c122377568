"""Whatever a person can type gets an answer or a plain word, and soon."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.search.documents import Collection, Document
from mgtui.search.engine import Searcher

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.search.engine import Engine


HOSTILE = [
    "m*",
    "*",
    "a*",
    "~",
    "a~",
    "a b c d e f g",
    "x" * 10000,
    "magnesium " * 1000,
    "the of and",
    "… !! ?? ,,",
    "\x00",
    "\ud800",
    "zinc\udcff",
    " ".join(f"word{number}" for number in range(200)),
    '"' * 50,
    "((((",
    "[95% CI",
    "(a OR",
    "AND",
    "a TO b",
    "NOT",
    "topic:",
    'topic:"',
    "-",
    "--",
    '-"',
    '"" ""',
    ":",
    "::",
    "kind:",
    "year:..",
    "year:99999",
    "kind:,,,",
    "magnesium^5",
    "/etc/passwd",
    "%s %d {0}",
    "t:x f:id=claim",
    "id=claim:bone",
    "İstanbul",
    "ﬃ",
    "𝛼-tocopherol",
    "1" * 400,
    "-" * 400,
    "vitamin-" * 300,
    "ß" * 99,
    "á" * 80,
    "IL-6" * 400,
]


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: repr(query[:20]))
def test_hostile_queries_get_an_answer_or_a_word(searcher: Searcher, query: str, typing: bool) -> None:
    started = time.perf_counter()
    results = searcher.search(query, typing=typing)
    assert time.perf_counter() - started < 1
    assert results.query == query
    assert results.total or results.notes or results.unfinished or results.hits == ()


@given(st.text(max_size=40), st.booleans())
def test_nothing_a_person_can_type_raises(searcher: Searcher, text: str, typing: bool) -> None:
    results = searcher.search(text, typing=typing)
    assert len(results.hits) <= results.total
    assert sum(results.counts.values()) == results.total
    for hit in results.hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.matches)


def many(number: int) -> Collection:
    """So many passages of words that begin alike."""
    return Collection(
        documents=[
            Document(
                kind="passage", id=f"p{n}", library="many", article="a", title="Many", section=(), text=text,
                fields=(("title", "Many"), ("body", text)), filters=(("kind", "passage"),), order=("a", n), source="a",
            )
            for n in range(number)
            for text in [" ".join(f"m{(n * 7 + k * k) % 1500:x}word common{k % 3}" for k in range(12))]
        ],
        synonyms=[],
        values={},
    )  # fmt: skip


def test_short_beginnings_do_not_stall(tmp_path: Path, engine: Engine) -> None:
    engine.build(tmp_path, many(1_000))
    searcher = engine.open(tmp_path)
    started = time.perf_counter()
    results = searcher.search("m*")
    assert time.perf_counter() - started < 0.5
    assert results.total == 1_000
