import pytest

from mgtui.extraction.directions import directed
from mgtui.extraction.hedging import hedging_of, kind_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Magnesium increases testosterone.", "increases"),
        ("Low magnesium impairs bone formation.", "decreases"),
        ("Magnesium helps reduce inflammation.", "decreases"),
        ("Magnesium is effective at preventing arrhythmia.", "decreases"),
        ("Deficiency can lead to reduced bone density.", "decreases"),
        ("Supplements do not prevent ALS.", "no_effect"),
        ("The study found no association between intake and risk.", "not_associated"),
        ("Intake is associated with lower mortality.", "associated_negative"),
        ("Circulating magnesium is associated with IGF-1.", "associated_positive"),
        ("Magnesium is essential for ATP.", "required_for"),
        ("Magnesium regulates heart rhythm.", "regulates"),
        ("Trials gave mixed results.", "mixed"),
        ("While supplements may not help everyone, adequate magnesium lowers blood pressure.", "decreases"),
        ("Optimizing magnesium levels reduces inflammation.", "decreases"),
    ],
)
def test_directions_of_claims(text, direction):
    found = directed(text)
    assert found is not None
    assert found.direction == direction


def test_a_sentence_without_direction():
    assert directed("Spinach is green.") is None


@pytest.mark.parametrize(
    ("text", "hedging"),
    [
        ("Magnesium lowers blood pressure.", "asserted"),
        ("Magnesium may lower blood pressure.", "hedged"),
        ("Some anecdotal reports speak of relief.", "anecdotal"),
        ("It works best for me.", "anecdotal"),
        ("The future of magnesium therapy lies in genes.", "speculative"),
    ],
)
def test_hedging(text, hedging):
    assert hedging_of(text) == hedging


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("People should consult a doctor.", "recommendation"),
        ("More long-term trials are needed.", "evidence_remark"),
        ("Deficiency is very common in old age.", "prevalence"),
        ("Intake is associated with IGF-1.", "association"),
        ("Magnesium blocks NMDA receptors.", "mechanism"),
        ("Magnesium lowers blood pressure.", "effect"),
        ("Spinach is green.", "other"),
    ],
)
def test_kinds(text, kind):
    assert kind_of(text) == kind
