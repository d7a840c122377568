"""Claims that answer a question by what they mean, with cosines that are given."""

from __future__ import annotations

from math import log

import pytest
from strength_library import groups, library

from mgtui.answering.answer_json import as_json
from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.beside import Models
from mgtui.answering.meaning import MOST, ByMeaning, Nearness
from mgtui.answering.sections import sections
from mgtui.answering.sentence import sentence
from mgtui.evidence.links import Links
from mgtui.extraction.linear import LinearModel

BY_COSINE = LinearModel(("answers", "else"), (-50.0, 0.0), {"cosine": (100.0, 0.0)})
"""Takes what is nearer than .5 ..."""
AS_IT_IS = LinearModel(("answers", "else"), (0.0, 0.0), {"own": (1.0, 0.0)})
"""... whatever stands beside it."""
NEAR = {"gym/raises": 0.9, "gym/kidney": 0.8, "gym/no": 0.8, "other/claim": 0.7, "gym/scurvy": 0.2}
UNKNOWN = "why am i so feeble"


def near_asker(cosines: dict[str, float] = NEAR) -> Asker:
    """Asks the library of strength, where claims are so near every question."""
    made = Asker(Links(library()), lambda text: cosines)
    made.by_meaning.models = Models(BY_COSINE, AS_IT_IS)
    return made


def asked(text: str, cosines: dict[str, float] = NEAR):
    made = near_asker(cosines)
    return answer(made, made.read(text))


# How near is near


def test_how_near_a_claim_is_by_itself_and_beside_the_others() -> None:
    near = Nearness({3: 0.8, 5: 0.6, 7: 0.4})
    assert near.features(5) == pytest.approx(
        {
            "cosine": 0.6, "rank": log(2), "best": 0.8, "below best": 0.2, "above 20th": 0.2, "best 20": 0.6,
            "best 5": 0.6, "best above 5th": 0.4, "beside those around": 0,
        }
    )  # fmt: skip
    assert near.features(9)["cosine"] == 0.4  # as far as the farthest
    assert near.features(9)["rank"] == pytest.approx(log(4))
    assert Nearness({1: 0.5}).features(1)["beside those around"] == 0


def test_what_is_near_is_looked_at_whatever_words_it_has() -> None:
    made = near_asker()
    question = made.read("Does creatine raise strength?")
    cosines = made.by_meaning.cosines(question.said)
    rows = made.judge.rows(question, frozenset(), made.by_meaning.nearest(cosines))
    told = {made.links.claims[row.number].id: row for row in made.by_meaning.rows(rows, cosines)}
    assert {"both ==", "said", "cosine"} <= told["gym/raises"].features.keys()
    assert told["gym/raises"].by_words
    assert not told["gym/scurvy"].by_words
    assert "gym/scurvy" not in {made.links.claims[row.number].id for row in made.judge.rows(question, frozenset())}
    assert len(ByMeaning.nearest({number: 1 / (1 + number) for number in range(90)})) == MOST


def test_by_the_shipped_model_the_nearer_is_the_likelier() -> None:
    made = Asker(Links(library()))
    near, far = (
        made.by_meaning.models.first.probabilities(Nearness({1: best, 2: 0.1}).features(1))["answers"]
        for best in (0.9, 0.2)
    )
    assert far < 0.5
    assert near > far


# What joins an answer


def test_what_is_near_answers_where_words_find_nothing_and_says_so() -> None:
    found = asked(UNKNOWN)
    assert groups(found) == {"yes": ["gym/raises"], "no_effect": ["gym/kidney"]}
    assert all(row.by_meaning for row in found.all)
    assert not answer(Asker(Links(library())), found.question).found
    made = near_asker()
    line = sentence(found, made.names)
    assert line
    assert not line.startswith("No claim")
    (first, *_) = (item for section in sections(found, made.names) for item in section.items)
    assert "by meaning" in first.notes[0]
    assert as_json(found, line, library().studies)["groups"]["yes"][0]["by_meaning"] is True


def test_what_is_near_joins_what_words_find_in_its_group() -> None:
    before, found = (
        asked("Does creatine lower strength?", {}),
        asked(
            "Does creatine lower strength?", {"gym/bone": 0.9, "gym/raises": 0.9, "gym/lack": 0.8, "gym/scurvy": 0.1}
        ),
    )
    assert groups(before)["opposite"] == ["gym/raises", "gym/lack"]
    assert groups(found)["opposite"] == ["gym/raises", "gym/lack", "gym/bone"]
    assert [row.claim.id for row in found.all if row.by_meaning] == ["gym/bone"]
    claims = as_json(found, "", library().studies)["groups"]["opposite"]
    assert ["by_meaning" in each for each in claims] == [False, False, True]


def test_a_name_alone_and_other_people_get_nothing_by_meaning() -> None:
    near = dict.fromkeys(("gym/scurvy", "lab/none"), 0.9)
    assert not any(row.by_meaning for row in asked("creatine", near).all)
    assert "lab/none" not in [row.claim.id for row in asked("Does creatine raise strength in young rats?", near).all]


def test_nothing_is_looked_for_by_meaning_where_that_is_not_wanted() -> None:
    def never(text: str) -> dict[str, float]:
        raise AssertionError(text)

    made = Asker(Links(library()), never)
    question = made.read("Does creatine raise strength?")
    assert answer(made, question, by_meaning=False).found
