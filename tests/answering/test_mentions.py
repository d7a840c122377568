"""What the words of a question name by the vocabulary of health."""

from __future__ import annotations

import pytest

from mgtui.answering.mentions import Mentions
from mgtui.answering.names import words_of
from mgtui.model import Library, Term

TERMS = (
    Term("magnesium", "Magnesium"), Term("microglia", "Microglia"), Term("motor-neuron", "Motor neurons"),
    Term("cns", "Central nervous system"),
)  # fmt: skip


@pytest.fixture(scope="module")
def mentions():
    return Mentions(Library("small", "Small", terms={term.id: term for term in TERMS}), ())


def _named(mentions, text):
    found = mentions.mentions([word for word in words_of(text) if word.says_much])
    return {mention.concepts: mention for mention in found}


def test_a_word_for_several_kinds_names_them_by_itself(mentions):
    assert frozenset({"microglia", "motor-neuron"}) in _named(mentions, "magnesium cells")


def test_a_word_of_a_longer_name_of_health_is_not_all_kinds_of_what_it_names(mentions):
    assert set(_named(mentions, "magnesium white blood cells")) == {frozenset({"magnesium"})}


def test_the_words_of_a_broader_thing_that_end_a_label_are_looked_for_in_claims_too(mentions):
    assert _named(mentions, "magnesium nervous system")[frozenset({"cns"})].rank == 3
