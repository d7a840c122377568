"""Questions as people ask them, put to the bundled library: is the first hit right, and is one of the first three?

The questions were written from the articles without looking at any engine's answers; see tests/data/questions.yaml.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.search.store.index import open_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.store.index import Index

QUESTIONS = Path(__file__).parent.parent / "data" / "questions.yaml"
FIRST_RIGHT = 0.95
ONE_OF_THREE_RIGHT = 0.985


class Answer(NamedTuple):
    query: str
    right: frozenset[str]
    found: tuple[str, ...]

    def is_right(self, depth: int) -> bool:
        return not self.right.isdisjoint(self.found[:depth])

    def __str__(self) -> str:
        return f"{self.query!r}: found {', '.join(self.found) or 'nothing'}; right: {', '.join(sorted(self.right))}"


@pytest.fixture(scope="session")
def questions() -> list[dict]:
    return yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def index(copied_library: Path) -> Iterator[Index]:
    """An index of the bundled library, built for this run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(copied_library.parent / "cache"))
        found = open_index(copied_library, say=_silent)
    yield found
    found.close()


@pytest.fixture(scope="session")
def answers(questions: list[dict], index: Index) -> list[Answer]:
    """The first three hits for every question."""
    return [
        Answer(
            question["query"],
            frozenset(question["answers"]),
            tuple(map(_full_id, index.search(question["query"], 3).hits)),
        )
        for question in questions
    ]


def _silent(*_: object) -> None:
    """Messages of the index, which nobody reads here."""


def _full_id(hit: object) -> str:
    """The id of a hit as the questions write it: studies and articles with their kind in front."""
    kind, record_id = str(hit.kind), str(hit.id)
    prefix = f"{kind}:"
    return record_id if kind not in {"study", "article"} or record_id.startswith(prefix) else prefix + record_id


def _share_right(answers: list[Answer], depth: int) -> float:
    missed = [answer for answer in answers if not answer.is_right(depth)]
    share = 1 - len(missed) / len(answers)
    print(f"right within the first {depth}: {len(answers) - len(missed)} of {len(answers)} ({share:.1%})")
    for answer in missed:
        print(f"  {answer}")
    return share


def test_every_answer_is_in_the_library(questions: list[dict]) -> None:
    library = read_library(bundled_library())
    passages = {passage.id for article in library.articles.values() for passage in article.passages}
    studies = {f"study:{study}" for study in library.studies}
    known = {*library.claims, *passages, *studies, *(f"article:{article}" for article in library.articles)}
    unknown = [(q["query"], answer) for q in questions for answer in q["answers"] if answer not in known]
    assert unknown == []


def test_questions_are_many_and_each_asked_once(questions: list[dict]) -> None:
    queries = [question["query"] for question in questions]
    assert len(queries) >= 130
    assert len(set(queries)) == len(queries)
    assert all(question["answers"] for question in questions)


def test_the_first_hit_is_right(answers: list[Answer]) -> None:
    assert _share_right(answers, 1) >= FIRST_RIGHT


def test_claims_that_say_a_word_come_before_those_whose_article_is_called_so(run) -> None:
    hits = run("search", "zma testosterone", "--kind", "claim", "--limit", "0", "--json").json["hits"]
    place = {hit["id"]: number for number, hit in enumerate(hits)}
    last = max(place["muscle-ageing/mg-essential-t-men"], place["muscle-ageing/mg-one-link-t"])
    for elsewhere in ("mtor-growth", "ampk-longevity", "mtor-robust-health"):
        assert place[f"muscle-ageing/{elsewhere}"] > last


def test_one_of_the_first_three_hits_is_right(answers: list[Answer]) -> None:
    assert _share_right(answers, 3) >= ONE_OF_THREE_RIGHT


def test_a_text_of_whole_words_is_answered_while_typing_as_when_finished(questions: list[dict], index: Index) -> None:
    for question in questions:
        finished = [hit.id for hit in index.search(question["query"], 20).hits]
        assert [hit.id for hit in index.search(question["query"], 60, typing=True).hits[: len(finished)]] == finished


def test_a_short_question_is_not_drowned_by_words_learnt_from_long_passages(index: Index) -> None:
    assert index.search("does magnesium raise testosterone", 1).hits[0].id == "muscle-ageing/mg-raises-testosterone"
