"""What would mislead who asks for the first time: another thing's amount, a benefit told as safety, a slip of a key."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import groups
from test_misleading import asking, one, told

from mgtui.answering.asker import Asker
from mgtui.answering.harms import cautions_in_passing
from mgtui.answering.sections import notes
from mgtui.evidence.links import Links
from mgtui.model import Article, Passage


def with_passages(asker, title, *passages):
    """The library with an article of passages, each with its heading and text."""
    made = tuple(
        Passage(f"guide#s{at}/1", "guide", f"s{at}", (heading,) if heading else (), "paragraph", text)
        for at, (heading, text) in enumerate(passages)
    )
    articles = {**asker.library.articles, "guide": Article("guide", title, passages=made)}
    return Asker(Links(replace(asker.library, articles=articles)))


@pytest.mark.parametrize(
    ("title", "heading", "text", "is_of_it"),
    [
        ("Beyond creatine", "Magnesium", "Dose: 200 mg each day.", False),
        ("All about creatine", "Dosage", "Dose: 5 g each day.", True),
        ("All about creatine", "", "Take 5 g each day.", True),
        ("All about creatine", "Dosage", "Dose: 200 mg of magnesium each day.", False),
        ("Supplements", "Creatine", "Dose: 5 g each day.", True),
        ("Supplements", "Creatine and magnesium", "Dose: 200 mg each day.", False),
        ("Supplements", "Magnesium", "Creatine is taken at 5 g each day.", True),
        ("All about creatine", "Sources", "The 5 g each day trial.", False),
    ],
)
def test_an_amount_is_of_what_its_sentence_or_nearest_heading_names(title, heading, text, is_of_it):
    found, _ = told(with_passages(asking(bare=True), title, (heading, text)), "What dose of creatine is best?")
    assert bool(found.quoted) is is_of_it


def test_what_advises_an_amount_comes_before_what_a_trial_gave():
    passages = (
        ("Use", "A dose of 9 g of creatine was given."),
        ("Use", "The recommended dose of creatine is 5 g a day."),
    )
    found, _ = told(with_passages(asking(bare=True), "Guide", *passages), "What dose of creatine is best?")
    assert [each.passage for each in found.quoted] == ["guide#s1/1", "guide#s0/1"]


WORKS = one("works", "Creatine lowers hair loss in children.", "hair-loss", "decreases", population="children")


def test_that_a_thing_works_does_not_tell_that_it_is_safe():
    found, line = told(asking(WORKS, bare=True), "Is creatine safe for children?")
    assert not found.found
    assert line == "No claim here tells of harm by creatine in children."


def test_passages_that_caution_stand_where_no_claim_tells_of_harm():
    passages = (
        ("Creatine", "It is not indicated for children."),
        ("Creatine in the young", "There is insufficient evidence on long use. Older people should avoid it."),
        ("Creatine", "Older people should avoid it."),
    )
    found, line = told(with_passages(asking(WORKS, bare=True), "Guide", *passages), "Is creatine safe for children?")
    assert line == "No claim here tells of harm by creatine in children; two passages here caution."
    assert [each.passage for each in found.quoted] == ["guide#s0/1", "guide#s1/1"]
    assert any("It is not indicated for children." in note for note in notes(found))


def test_hardly_any_side_effects_answer_beside_what_cautions():
    mild = one("mild", "Creatine had minimal side effects in boys.", "hair-loss", "decreases", population="boys")
    asker = with_passages(asking(mild, bare=True), "Guide", ("Creatine", "It is not indicated for children."))
    found, line = told(asker, "Is creatine safe for children?")
    assert groups(found) == {"yes": ["ward/mild"]}
    assert "No claim here tells of harm by creatine in children; one passage here cautions." in line


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("Melatonin is not indicated for use in children.", 2),
        ("Poison calls rose.", 2),
        ("Long use is a concern.", 1),
        ("It had minimal side effects.", 0),
        ("It helps people to sleep.", 0),
    ],
)
def test_how_clearly_a_sentence_cautions(said, rank):
    assert cautions_in_passing(said) == rank


def test_a_letter_that_slipped_in_is_not_understood():
    low = one("low", "A low dose of creatine lowers hair loss.", "hair-loss", "decreases")
    found, line = told(asking(low, bare=True), "What dose of creatine is best?g")
    assert not found.found
    assert line == "No claim here answers this: “g” is not known here."
