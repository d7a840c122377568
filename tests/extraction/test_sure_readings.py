"""What is read surely, so that accepting alone writes it: each kind with what looks alike and stays unsure."""

from __future__ import annotations

import pytest
from test_told_claims import first

SURE = [
    # What a thing is says with whose effect it has.
    "Smoking is one of the main factors that increase the risk of stroke.",
    "Caffeine is a stimulant that can increase blood pressure.",
    "Asbestos is a mineral that causes lung cancer.",
    # Of a trial that says plainly that there was no effect.
    "Vitamin D did not reduce the risk of fractures.",
    "Fish oil does not prevent heart attacks.",
    "Ginkgo has no effect on memory.",
    # What belongs to an effect that is named by a wider word.
    "Stress can have harmful effects on the body, including high blood pressure.",
    # Several of one kind, or some of an ill.
    "Exercise may help prevent some cancers.",
    "High blood pressure is a risk factor for stroke.",
    "Obesity is a major risk factor for diabetes.",
]
UNSURE = [
    "Pain may be a sign of an infection that could lead to sepsis.",
    "Sugar is found in drinks that increase the risk of caries.",
    "Zinc is one of the minerals that the liver needs.",
    "Zinc has no cure.",
    "Caffeine did not reduce pain in adults, but it did in children.",
    "Caffeine does not always increase blood pressure.",
    "Caffeine did not increase complications for strokes.",
    "No study has shown that creatine improves sleep.",
    "Fish oil does not only lower triglycerides.",
    "It is not clear that vitamin D reduces fractures.",
    "There is not enough evidence that vitamin D prevents falls.",
    "If more studies show that aspirin is safe, it may prevent strokes.",
    "If zinc lowers the risk of colds, it should be taken.",
    "Ask your doctor if zinc reduces the risk of colds.",
    "Foods high in salt include bread.",
    "Some foods cause headaches.",
    "Other drugs reduce pain.",
    "It is a risk factor for stroke.",
]


@pytest.mark.parametrize("text", SURE)
def test_what_nothing_speaks_against_is_sure(text: str) -> None:
    assert first(text).sure == ("exposure", "outcome", "direction")


@pytest.mark.parametrize("text", UNSURE)
def test_what_only_looks_so_is_not(text: str) -> None:
    assert not {"exposure", "outcome", "direction"} & {*first(text).sure}
