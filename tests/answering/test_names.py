"""When words of an article name a concept, and when they only have its words in them."""

from __future__ import annotations

import pytest

from mgtui.answering.names import Names
from mgtui.model import Library, Term

TERMS = (
    Term("ageing", "Ageing", ("aging",)), Term("vitamin-d", "Vitamin D"), Term("insulin", "Insulin"),
    Term("igf-1", "IGF-1", ("insulin-like growth factor 1",)), Term("magnesium", "Magnesium"),
    Term("mg-oxide", "Magnesium oxide"), Term("zma", "ZMA", ("zinc magnesium aspartate",)),
    Term("als", "ALS"), Term("als-risk", "Risk of ALS", broader="als"), Term("als-level", "Level of ALS"),
)  # fmt: skip


@pytest.fixture(scope="module")
def names():
    return Names(Library("small", "Small", terms={term.id: term for term in TERMS}), ())


@pytest.mark.parametrize(
    ("text", "key", "named"),
    [
        ("the course of aging", "ageing", True),
        ("performance of aged muscle", "ageing", False),
        ("effectiveness of vitamin D from the sun", "vitamin-d", True),
        ("vitamin D-resistant rickets", "vitamin-d", False),
        ("magnesium glycinate, compared with magnesium oxide", "mg-oxide", False),
    ],
)
def test_words_that_name_a_concept(names, text, key, named):
    assert names.text_names(text, key) is named


def test_forms_have_the_name_in_theirs(names):
    assert names.forms("magnesium") == {"magnesium", "mg-oxide", "zma"}
    assert names.forms("insulin") == {"insulin"}


def test_what_answers_for_an_outcome(names):
    assert names.bears("als") == {"als", "als-risk", "als-level"}
    assert names.part_of("als", "risk") == "als-risk"
