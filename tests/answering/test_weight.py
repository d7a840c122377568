"""What is asked and told of just the people asked about, in amounts, and without what others claim."""

from __future__ import annotations

import pytest

from mgtui.answering.amounts import asks_amount, in_amounts
from mgtui.answering.people import may_be_of
from mgtui.answering.standing import is_remark
from mgtui.vocabulary.plain_words import meanings, with_meanings


@pytest.mark.parametrize(
    ("asked", "told", "expected"),
    [
        ("babies", "women fed soy formula as infants", False),
        ("babies", "infants fed soy formula", True),
        ("women", "women fed soy formula as infants", True),
    ],
)
def test_grown_people_who_once_were_infants_are_no_infants(asked, told, expected):
    assert may_be_of(asked, told) is expected


def test_what_a_thing_is_taken_in_is_an_amount_of_it():
    question = "How many cups of coffee a day are safe?"
    assert in_amounts(question) == "how much coffee a day are safe?"
    assert asks_amount(question)
    assert in_amounts("how many times a day") == "how many times a day"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The claim that creatine causes dehydration has persisted.", True),
        ("The popular theory that salt is harmless is old.", True),
        ("More research is needed.", True),
        ("The myth that creatine raises cortisol has been debunked.", False),
        ("Creatine causes dehydration.", False),
        ("The claimed effect is real.", False),
    ],
)
def test_what_others_claim_is_a_remark(statement, expected):
    assert is_remark(statement) is expected


def test_what_a_word_means_stands_behind_the_claim_that_has_it():
    text = "Isoflavone intake fell. A trial found this. But it rose."
    end = text.index(" But")
    assert with_meanings(text, meanings(text, ""), [end, len(text)]) == (
        "Isoflavone intake fell. A trial found this. Isoflavones are plant substances of soy. But it rose."
    )
