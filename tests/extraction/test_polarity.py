import pytest

from mgtui.extraction.directions import denies
from mgtui.extraction.suggest import signed
from mgtui.model import Concept


@pytest.mark.parametrize(
    "text",
    [
        "Magnesium did not reduce blood pressure.",
        "There was no effect of the gene on the incidence of disease.",
        "The treatment failed to lower mortality.",
        "The drug is unlikely to play any role in the disease.",
        "Rates were similar in both groups.",
        "Aspirin doesn't increase bleeding.",
    ],
)
def test_denials(text):
    assert denies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Magnesium reduces blood pressure.",
        "Synthesis of NO lowered blood pressure.",
        "Not only zinc but magnesium raises testosterone.",
        "Treatment lowers the risk of heart failure and renal failure.",
        "A variant of ACE, but not angiotensinogen, is associated with the disease.",
        "Candesartan, which did not alter blood pressure, reduces cardiovascular risk.",
        "Although readmissions were not fewer, mortality was significantly reduced and survival was better.",
    ],
)
def test_affirmations(text):
    assert not denies(text)


def test_a_deficiency_turns_the_sign():
    assert signed("increases", Concept(aspect="deficiency")) == -1
    assert signed("no_effect", Concept(aspect="intake")) == 0
    assert signed("regulates", None) is None
