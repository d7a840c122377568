"""What a sentence says acts: not when it is taken, nor who they are, and with what turns its sense."""

from __future__ import annotations

import pytest
from test_told_claims import first


@pytest.mark.parametrize(
    ("text", "exposure", "outcome"),
    [
        ("Creatine consumed before exercise increased power.", "Creatine", "power"),
        ("Caffeine taken before bed reduced sleep quality.", "Caffeine", "sleep quality"),
        ("Protein eaten after training improved muscle growth.", "Protein", "muscle growth"),
        ("Carbohydrate consumed during exercise reduced fatigue.", "Carbohydrate", "fatigue"),
        ("Magnesium taken during pregnancy lowered the risk of preeclampsia.", "Magnesium", "preeclampsia"),
        ("Casein consumed before sleep increased muscle protein synthesis.", "Casein", "muscle protein synthesis"),
        ("Alcohol consumed before sleep reduced REM sleep.", "Alcohol", "REM sleep"),
        ("Melatonin given at night improved sleep.", "Melatonin", "sleep"),
        ("Beetroot juice drunk before races increased endurance.", "Beetroot juice", "endurance"),
        ("Exercise before breakfast increases fat oxidation.", "Exercise before breakfast", "fat oxidation"),
    ],
)
def test_when_a_thing_is_taken_neither_acts_nor_is_acted_on(text: str, exposure: str, outcome: str) -> None:
    found = first(text)
    assert found.exposure is None or found.exposure.text == exposure
    assert found.outcome is None or found.outcome.text == outcome


@pytest.mark.parametrize(
    ("text", "exposure"),
    [
        ("Veterans with PTSD are more likely to develop dementia.", "PTSD"),
        ("Veterans are more likely to suffer from tinnitus.", ""),
        ("Athletes have lower blood pressure.", ""),
        ("Children with asthma are more likely to be anxious.", "asthma"),
        ("Women with endometriosis are at higher risk of depression.", "endometriosis"),
        ("Older adults have lower vitamin D.", ""),
        ("Runners with anaemia are more likely to feel tired.", "anaemia"),
        ("Nurses who work night shifts have higher risk of breast cancer.", "night shifts"),
        # A state that people are named by acts.
        ("Smokers are more likely to develop lung cancer.", "Smokers"),
        ("Cancer survivors are at an increased risk of death from heart disease.", "Cancer survivors"),
        ("Pregnancy increases iron needs.", "Pregnancy"),
    ],
)
def test_people_are_nothing_that_acts_but_by_a_state(text: str, exposure: str) -> None:
    found = first(text)
    assert (str(found.exposure.text) if found.exposure else "") == exposure
    assert found.outcome is None or found.outcome.text != "Veterans"


@pytest.mark.parametrize(
    "text",
    [
        "Stress → cortisol → high blood pressure.",
        "Low magnesium → muscle cramps.",
        "Vitamin D → calcium absorption.",
        "Zinc → improved immunity.",
        "Sugar → insulin spikes → weight gain.",
        "Fasting → lower insulin → fat loss.",
        "Chronic stress → hippocampal atrophy.",
        "Omega-3 ⇒ lower triglycerides.",
        "↓ BH4, affects neurotransmitters.",
        "Tea lowers stress → better sleep.",
    ],
)
def test_what_arrows_join_is_never_sure(text: str) -> None:
    found = first(text)
    named = [end.text for end in (found.exposure, found.outcome) if end]
    assert found.sure == ()
    assert not any(sign in str(words) for sign in "→⇒↓" for words in named)


@pytest.mark.parametrize(
    ("text", "exposure", "concept"),
    [
        ("Excess weight increases the risk of diabetes.", "Excess weight", "obesity"),
        ("Excess sugar causes fatty liver.", "Excess sugar", "sugar"),
        ("Too much sugar causes tooth decay.", "Too much sugar", "sugar"),
        ("Too little iodine causes goitre.", "Too little iodine", None),
        ("Excessive protein harms the kidneys.", "Excessive protein", "protein"),
        ("High homocysteine raises the risk of stroke.", "High homocysteine", "homocysteine"),
        ("Poor sleep increases blood pressure.", "Poor sleep", "sleep-deprivation"),
        ("Loss of sleep impairs memory.", "Loss of sleep", "sleep-deprivation"),
        ("Loss of muscle increases the risk of falls.", "Loss of muscle", "low-muscle-mass"),
    ],
)
def test_a_word_that_turns_what_acts_belongs_to_it(text: str, exposure: str, concept: str | None) -> None:
    found = first(text).exposure
    assert found is not None
    assert (found.text, found.concept) == (exposure, concept)


@pytest.mark.parametrize(
    "text", ["Low vitamin D increases the risk of fractures.", "Lack of exercise causes weight gain."]
)
def test_what_is_lacking_is_told_by_the_aspect(text: str) -> None:
    found = first(text).exposure
    assert found is not None
    assert found.aspect == "deficiency"


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D declines in winter, increasing the risk of falls.",
        "Vitamin D declines in winter.",
        "Testosterone falls with age.",
        "Stress rises, causing insomnia.",
        "Zinc levels fall, leading to colds.",
        "Cortisol rises during exams.",
        "Iron decreases in pregnancy.",
        "Melatonin increases at night.",
        "Blood pressure rises in the morning.",
        "Muscle mass declines from the age of forty, causing falls.",
    ],
)
def test_what_only_rises_or_falls_itself_is_not_sure_to_act(text: str) -> None:
    assert first(text).sure == ()


@pytest.mark.parametrize(
    "text", ["Zinc lowers the risk of colds.", "Smoking lowers fertility and raises blood pressure."]
)
def test_what_makes_another_thing_rise_or_fall_may_be_sure(text: str) -> None:
    assert first(text).sure != ()
