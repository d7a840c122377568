"""Questions that set two things against each other: what is said of both first, then of each, with no verdict."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import bare, groups
from test_less_of_a_thing import with_term
from test_misleading import asking, one, told

from mgtui.answering.groups import group_of
from mgtui.answering.standing import is_of_two
from mgtui.model import Term

MINE = one("mine", "Creatine lowers hair loss.", "hair-loss", "decreases")
OTHER = one("other", "Vitamin C does not lower hair loss.", "hair-loss", "no_effect", "vitamin-c")
BOTH = one("both", "Creatine lowers hair loss no more than vitamin C does.", "hair-loss", "no_effect")
ELSE = one("else", "Creatine raises zeal.", "strength", "increases")


@pytest.mark.parametrize(
    "question",
    [
        "creatine vs vitamin C for hair loss",
        "Which is better for hair loss, creatine or vitamin C?",
        "creatine or vitamin C for hair loss",
        "Is creatine better than vitamin C for hair loss?",
        "Does creatine lower hair loss more than vitamin C?",
        "Is creatine as good as vitamin C for hair loss?",
        "How does creatine compare with vitamin C for hair loss?",
    ],
)
def test_what_is_said_of_both_is_told_before_what_is_said_of_each(question):
    found, line = told(asking(MINE, OTHER, BOTH, ELSE, bare=True), question)
    assert groups(found) == {"yes": ["ward/mine", "ward/other", "ward/both"]}
    assert group_of("yes", found.question).title == "What they say"
    order = [line.find(claim.statement) for claim in (BOTH, MINE, OTHER)]
    assert 0 < order[0] < order[1] < order[2]
    assert found.question.plain == "How does creatine compare with vitamin C for hair loss?"


def test_where_nothing_sets_them_against_each_other_that_is_said():
    found, line = told(asking(MINE, OTHER, bare=True), "creatine vs vitamin C for hair loss")
    assert bare(line).startswith("No claim here sets one against the other. The article “On the ward” says: Creatine")
    assert "But" not in line
    assert groups(found) == {"yes": ["ward/mine", "ward/other"]}


@pytest.mark.parametrize(
    "question",
    ["Does creatine lower hair loss more than before?", "Does creatine or vitamin C lower hair loss?",
     "Is creatine better than xylophones for hair loss?"],
)  # fmt: skip
def test_no_two_known_things_are_compared(question):
    assert not asking(MINE, OTHER, bare=True).read(question).compared


def test_forms_of_one_thing_are_compared_by_the_word_that_tells_them_apart():
    gum = one("gum", "Creatine gum and creatine powder are taken up alike.", "strength", "no_effect", "creatine-gum")
    other = one("syrup", "Creatine syrup raises zeal.", "strength", "increases")
    powder = one("powder", "Creatine powder raises strength.", "strength", "increases")
    asker = with_term(asking(gum, other, powder, bare=True), Term("creatine-gum", "Creatine gum", broader="creatine"))
    found, _ = told(asker, "creatine gum vs powder for strength")
    assert groups(found) == {"yes": ["ward/gum", "ward/powder"]}
    assert [side.words for side in found.question.compared] == ["creatine gum", "creatine powder"]


@pytest.mark.parametrize(
    ("statement", "of_two"),
    [
        ("Whether it is acetate or gluconate hardly matters.", True),
        ("Zinc acetate and zinc gluconate lozenges did not differ significantly.", True),
        ("Zinc gluconate does the job just as well as the acetate.", True),
        ("Fasting every other day lowers weight no more than eating less each day.", True),
        ("Green tea lowers cholesterol no more than water does.", False),
        ("Zinc did no more for colds than a placebo.", False),
        ("Magnesium lowers blood pressure as well as heart rate.", False),
        ("Adults should drink no more than two cups of coffee.", False),
        ("Sleep was no longer than before, but zinc lowered fatigue.", False),
        ("Zinc does as much in men as in women.", False),
        ("In men zinc and placebo did not differ.", False),
    ],
)
def test_a_claim_that_finds_two_things_alike(statement, of_two):
    assert is_of_two(statement) is of_two


def test_that_two_forms_are_alike_is_no_word_on_whether_the_thing_does_something():
    alike = one("alike", "Whether creatine is gum or powder hardly matters for hair loss.", "hair-loss", "no_effect")
    found, line = told(asking(MINE, alike, bare=True), "Does creatine lower hair loss?")
    assert groups(found) == {"yes": ["ward/mine"]}
    assert [row.claim.id for row in found.beside] == ["ward/alike"]
    assert "hardly matters" not in line


def test_what_only_one_kind_does_is_a_condition():
    only = one("only", "Only creatine gum works against hair loss.", "hair-loss", "no_effect")
    found, _ = told(asking(MINE, replace(only, exposure=MINE.exposure), bare=True), "Does creatine lower hair loss?")
    assert groups(found) == {"yes": ["ward/mine"], "only_if": ["ward/only"]}


def test_which_form_is_best_is_told_by_what_sets_one_form_above_another():
    gum = one("gum", "Creatine gum is taken up better than creatine powder.", "strength", "increases", "creatine-gum")
    kinds = one("kinds", "Many forms of creatine are on sale.", "strength", None)
    asker = with_term(asking(gum, kinds, bare=True), Term("creatine-gum", "Creatine gum", broader="creatine"))
    found, line = told(asker, "Which form of creatine is best?")
    assert "ward/gum" in groups(found)["yes"]
    assert bare(line).startswith(f"The article “On the ward” says: {gum.statement}")
