"""Questions on safety and side effects: harms, the gravest first, and no word on what a thing is good for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import bare, groups
from test_misleading import asking, one, told

from mgtui.answering.standing import tells_of_good
from mgtui.model import Concept

SICK = one("sick", "Creatine upsets the stomach and worsens hair loss.", "hair-loss", "increases")
BLIND = one("blind", "Creatine can cost you your sight, and so brings hair loss.", "hair-loss", "increases")
USELESS = one("useless", "Creatine makes no difference to how bad hair loss is.", "hair-loss", "no_effect")
WORKS = one("works", "Creatine helps active baldness to go into remission.", "hair-loss", "increases")
LEVEL = one("level", "Creatine does not upset copper, nor harm it.", "strength", "no_effect", text="copper")
LOWERS = one("lowers", "Creatine taken for months takes copper away.", "strength", "decreases", text="copper")


@pytest.mark.parametrize("question", ["Is creatine safe?", "side effects of creatine", "Is creatine dangerous?"])
def test_the_gravest_harm_is_told_first(question):
    _, line = told(asking(SICK, BLIND, bare=True), question)
    assert bare(line).startswith(f"The article “On the ward” says: {BLIND.statement}")


def test_that_a_thing_is_of_use_or_of_none_is_no_word_on_its_safety():
    found, _ = told(asking(SICK, USELESS, WORKS, bare=True), "Is creatine safe?")
    assert groups(found) == {"opposite": ["ward/sick"]}


def test_what_a_thing_does_to_something_that_others_say_it_does_not_harm_is_a_harm():
    found, line = told(asking(LEVEL, LOWERS, bare=True), "Is creatine safe?")
    assert groups(found) == {"yes": ["ward/level"], "opposite": ["ward/lowers"]}
    assert line.index("takes copper away") < line.index("But")


def test_side_effects_that_are_only_called_so_are_harm():
    general = replace(
        one("general", "Creatine can have side effects, as treatments can.", "strength", "increases"),
        outcome=Concept("strength", None, "side effects"),
    )
    lack = one("lack", "Too little creatine to use leaves bones harmed.", "bone", "decreases")
    lack = replace(lack, exposure=Concept("creatine", "deficiency", "creatine"))
    found, line = told(asking(general, lack, bare=True), "Is creatine safe?")
    assert groups(found) == {"opposite": ["ward/general"]}
    assert "But" not in line


@pytest.mark.parametrize(
    ("statement", "is_good"),
    [
        ("Zinc only works against a cold if it is begun soon.", True),
        ("Probiotics help colitis to go into remission.", True),
        ("Zinc in the nose can abolish the sense of smell for good and must not be used.", False),
        ("Supplements can have side effects, as treatments can.", False),
        ("Zinc lowers copper.", False),
    ],
)
def test_what_tells_only_of_good(statement, is_good):
    assert tells_of_good(statement) is is_good
