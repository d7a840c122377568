"""Questions and claims on less of a thing: which way they go by the words for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import groups
from test_misleading import asking, one, told

from mgtui.answering.asker import Asker
from mgtui.evidence.links import Links
from mgtui.model import Term


def with_term(asker: Asker, term: Term) -> Asker:
    library = asker.library
    return Asker(Links(replace(library, terms={**library.terms, term.id: term})))


def test_what_is_restricted_in_time_is_not_less_of_it():
    timed = one("timed", "Time-restricted creatine lowers hair loss.", "hair-loss", "decreases", "timed")
    term = Term("timed", "Time-restricted creatine use", ("time-restricted creatine",), broader="creatine")
    found, _ = told(with_term(asking(timed, bare=True), term), "Does creatine lower hair loss?")
    assert groups(found) == {"yes": ["ward/timed"]}


@pytest.mark.parametrize(
    ("direction", "group"), [("increases", "yes"), ("decreases", "opposite"), ("no_effect", "no_effect")]
)
def test_what_less_of_a_thing_does_is_told_by_what_the_thing_does(direction, group):
    claim = one("does", "Creatine does so to hair loss.", "hair-loss", direction)
    found, _ = told(asking(claim, bare=True), "Does less creatine lower hair loss?")
    assert groups(found) == {group: ["ward/does"]}


def test_that_less_of_a_thing_does_no_harm_is_no_word_on_whether_it_harms():
    cut = one("cut", "Cutting creatine does no harm to hair.", "hair-loss", "no_effect", text="hair")
    cut = replace(cut, exposure=replace(cut.exposure, text="cutting creatine"))
    found, _ = told(asking(cut, bare=True), "Does creatine harm the hair?")
    assert "ward/cut" not in groups(found).get("no_effect", [])


def test_to_do_nothing_against_a_thing_is_read_as_a_denial():
    asker = asking(one("does", "Creatine lowers hair loss.", "hair-loss", "decreases"), bare=True)
    assert asker.read("Does creatine do nothing against hair loss?").negative
