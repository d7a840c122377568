"""In which order the review shows what it has: articles by what is kept of them, relations by how likely they are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from libraries import unreviewed_library

from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion
from mgtui.model import Concept
from mgtui.review import reading_order
from mgtui.review.claim_items import ClaimItem
from mgtui.review.reading_order import to_look_at
from mgtui.review.relation_items import RelationItem
from mgtui.review.session import ReviewSession
from mgtui.tui.review.queue import ReviewQueue


def test_what_is_kept_comes_before_what_is_still_to_be_read_and_the_shortest_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "library"
    (root / "articles").mkdir(parents=True)
    (root / "library.yaml").write_text("{format: 1, id: lib}\n", "utf-8")
    for name, times in (("long", 30), ("short", 1), ("middle", 5), ("asked", 9)):
        words = "\n\n".join(f"Zinc lowers blood pressure in {name} trial {number}." for number in range(times))
        (root / "articles" / f"{name}.md").write_text(f"# {name}\n\n{words}\n", "utf-8")

    def order(first: str | None) -> list[str]:
        return [items[0].article for items in to_look_at(ReviewSession(root), first)]

    session = ReviewSession(root)
    kept = {"middle"}
    monkeypatch.setattr(ReviewSession, "is_read", lambda self, article: article in kept)
    assert session.articles
    assert order(None) == ["middle", "short", "asked", "long"]
    assert order("asked") == ["asked", "middle", "short", "long"]
    monkeypatch.setattr(reading_order, "_READ_SOON", 100)
    assert order("asked") == ["middle", "asked", "short", "long"]
    kept.clear()
    monkeypatch.setattr(reading_order, "_READ_SOON", 200)
    assert order("long") == ["short", "long", "middle", "asked"]
    monkeypatch.setattr(reading_order, "_READ_SOON", 1)
    assert order("asked")[0] == "asked"
    assert order(None) == ["short", "middle", "asked", "long"]


def test_the_articles_of_a_large_library_are_not_all_looked_at_between_two_that_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "library"
    (root / "articles").mkdir(parents=True)
    (root / "library.yaml").write_text("{format: 1, id: lib}\n", "utf-8")
    names = [f"a{number:02}" for number in range(40)]
    for number, name in enumerate(names):
        path = root / "articles" / f"{name}.md"
        path.write_text(f"# {name}\n\nZinc lowers blood pressure in {name}.\n", "utf-8")
        os.utime(path, (number, number))
    looked_at: list[str] = []
    monkeypatch.setattr(ReviewSession, "is_read", lambda self, article: looked_at.append(article) or article == "a30")
    monkeypatch.setattr(reading_order, "_LOOKED_AT", 4)
    monkeypatch.setattr(reading_order, "_LOOKED_ON", 6)
    given = to_look_at(ReviewSession(root))
    found = [(next(given)[0].article, len(looked_at)) for _ in range(4)]
    assert found == [("a39", 4), ("a30", 10), ("a38", 16), ("a37", 22)]
    assert sorted([article for article, _ in found] + [items[0].article for items in given]) == names


def test_relations_of_several_articles_stand_in_one_order_and_each_once(tmp_path: Path, monkeypatch) -> None:
    made = ReviewQueue(ReviewSession(unreviewed_library(tmp_path)))
    made.review.state = lambda item: "open"  # type: ignore[method-assign]
    monkeypatch.setattr(RelationItem, "stands", lambda self, review: True)

    def relation(key: str, article: str, score: float) -> RelationItem:
        found = RelationSuggestion(
            key=key, source="a", type="supports", target="b", reason="It does.", score=score, same_study=False
        )
        return RelationItem(key, article, found)

    made.add(made.review.load("sleep"))
    made.add([relation("low", "first", 0.3), relation("both", "first", 0.5)])
    made.add([relation("high", "second", 0.9), relation("both", "second", 0.5)])
    assert made.left_of()["relation"] == 3
    made.first_relation()
    made.add([relation("highest", "third", 0.95)])
    made.first_relation()
    assert [item.key for item in made.items if item.kind == "relation"] == ["highest", "high", "both", "low"]


def test_of_claims_that_are_not_read_surely_those_on_two_known_things_are_of_more_use() -> None:
    zinc, colds, talk = Concept("zinc"), Concept("colds"), Concept(text="the talk of the town")

    def use(**fields: Any) -> int:
        return ClaimItem("k", "a", ClaimCandidate("k", "a", "Zinc shortens colds.", 0.9, kind="effect", **fields)).use

    known = use(direction="decreases", exposure=zinc, outcome=colds)
    sure = use(direction="decreases", exposure=zinc, outcome=colds, sure=("direction",))
    in_words = use(direction="decreases", exposure=zinc, outcome=talk)
    without = use(direction="decreases", outcome=colds)
    unread = use()
    assert sure < known < in_words == without < unread
