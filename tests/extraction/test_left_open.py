"""What is no reading, or none that is sure, though the words look like one; and whom a sentence is surely on."""

from __future__ import annotations

import pytest
from test_reading_claims import read
from test_told_claims import first
from written import article

from mgtui.extraction.candidates import candidate_at, candidates
from mgtui.extraction.parser import parsed
from mgtui.extraction.population import is_sure_group, population_in, population_of
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import TextSpan


def test_nothing_acts_on_itself():
    found = read("Cognitive impairment in older adults includes memory loss and accelerated cognitive decline.")
    pairs = [(found.exposure, found.outcome), *((each.exposure, each.outcome) for each in found.others)]
    assert not [one for one, other in pairs if one and other and one.concept == other.concept and one.concept]


def test_a_supplement_acts_on_its_own_level():
    found = read("Vitamin D supplements raise vitamin D levels.")
    assert found.exposure
    assert found.outcome
    assert (found.exposure.aspect, found.outcome.concept) == ("supplementation", "vitamin-d")


@pytest.mark.parametrize(
    "text",
    [
        # What acts stands in the list under it.
        "Statins increase the risk of diabetes:",
        "Multiple medications increase the risk of falls.",
        # Held against a thing that is named elsewhere.
        "Vitamin D3 is more effective at raising calcium absorption.",
        # A list whose last member is taken for a verb.
        "Zinc deficiency associates with hypertension, heart disease, and increased cardiovascular mortality.",
    ],
)
def test_what_is_not_sure(text: str) -> None:
    assert "direction" not in first(text).sure


@pytest.mark.parametrize(
    "text",
    [
        "Time-restricted feeding lowers fat mass no more than calorie restriction alone in active men.",
        "Green tea reduces blood pressure no better than water.",
        "Green tea lowers cholesterol scarcely more than water.",
    ],
)
def test_what_does_no_more_than_another_thing_is_said_to_have_no_effect_and_is_not_sure(text: str) -> None:
    found = first(text)
    assert (found.direction, found.sure) == ("no_effect", ())


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Green tea lowers cholesterol just as much as statins.", False),
        ("Green tea lowers cholesterol as little as water does.", False),
        ("Magnesium lowers blood pressure as well as heart rate.", True),
        ("Chrysotile asbestos is less likely to cause mesothelioma than amphibole asbestos.", False),
        ("Brown rice causes a lower blood sugar response compared to white rice.", False),
    ],
)
def test_how_much_another_thing_does_is_not_sure(text: str, sure: bool) -> None:
    found = first(text)
    assert (found.direction, "direction" in found.sure) == ("decreases", sure)


def test_a_risk_as_high_as_of_another_thing_is_no_lack_of_one() -> None:
    text = (
        "For example, a low iron level was associated with a similar risk of death as being a smoker, though this does "
        "not mean that iron undoes the risks of smoking."
    )
    assert first(text).direction == "associated_positive"


def test_no_more_than_a_number_is_no_comparison():
    text = "Adults should drink no more than two cups of coffee a day, as coffee raises blood pressure."
    assert first(text).direction == "increases"


def test_the_level_of_a_thing_in_blood_is_no_blood():
    known = Vocabulary(())
    assert [known.outcome(words) for words in ("blood levels", "serum concentrations", "blood")] == [
        None,
        None,
        "blood",
    ]


def test_what_is_lacked_is_not_told_by_another_noun():
    found = read("Routine screening and correction of deficiency may improve birth weight.")
    assert found.exposure
    assert found.exposure.aspect == "unspecified"


def test_too_much_of_a_thing_is_not_surely_the_thing():
    found = read("Excessive vitamin D causes kidney failure.")
    assert found.sure
    assert found.exposure
    assert (found.exposure.concept, found.exposure.text) == (None, "Excessive vitamin D")


@pytest.mark.parametrize(
    ("title", "words", "acts", "acted_on"),
    [
        ("Vitamin D Deficiency: Signs and Symptoms", "Untreated deficiency", "vitamin-d", "vitamin-d-deficiency"),
        ("Heart attack risk and vitamin D", "insufficiency", "vitamin-d", "vitamin-d-deficiency"),
        ("Iron and zinc", "Deficiency", None, "deficiency"),
        ("Coffee for beginners", "deficiency", None, "deficiency"),
        ("Vitamin D for beginners", "supplementation", "vitamin-d", None),
        # Of an unknown thing.
        ("Vitamin D for beginners", "glyphosol deficiency", None, None),
        ("Who gets dementia", "nutrient deficiency", "nutrient", "deficiency"),
    ],
)
def test_a_lack_alone_is_one_of_what_the_title_names(title, words, acts, acted_on):
    known = Vocabulary(()).for_text(["Of it."], title)
    assert (known.substance(words), known.outcome(words)) == (acts, acted_on)


def test_a_lack_alone_stays_what_it_is_by_other_terms():
    found = candidates(article("# Vitamin D deficiency\n\nDeficiency causes rickets in children.\n")).claims[0]
    again = found.named_by(Vocabulary(()).for_text(["Deficiency causes rickets."], "Vitamin D deficiency"))
    assert found.exposure
    assert again.exposure
    assert (found.exposure.concept, again.exposure.concept) == ("vitamin-d", "vitamin-d")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        # How much of what acts is told, not of what is acted on.
        ("A study found higher fish intake associated with lower coronary heart disease.", "associated_negative"),
        ("A study found higher sugar intake associated with more tooth decay.", "associated_positive"),
    ],
)
def test_more_of_what_acts_is_not_more_of_the_other(text, way):
    assert read(text).direction == way


def test_a_result_does_not_act_on_what_it_is_of():
    found = read("Depression represents one of the most frequent consequences of vitamin D deficiency.")
    assert found.exposure
    assert found.outcome
    assert (found.exposure.concept, found.outcome.concept) == ("vitamin-d", "depression")


def test_what_suffers_from_a_lack_brings_none_about():
    found = read("Vitamin D maintains muscle fibers, which decline with age and are vulnerable to deficiency.")
    assert "deficiency" not in [
        each.text for each in (found.outcome, *(other.outcome for other in found.others)) if each
    ]


@pytest.mark.parametrize("who", ["adolescents", "infants", "teenagers", "athletes"])
def test_people_do_not_act(who):
    found = read(f"In children and {who}, vitamin D deficiency manifests through impaired mineralization of bone.")
    assert who not in [each.text for each in (found.exposure, *(other.exposure for other in found.others)) if each]


HELD = [
    "People on zinc had a lower risk of heart attack compared to participants whose zinc levels were not managed.",
    "Zinc prevented colds more often than it did in older adults whose diet was poor.",
    "Colds were rarer with zinc versus pregnant women without it.",
]


@pytest.mark.parametrize("text", HELD)
def test_those_others_are_held_against_are_not_whom_it_is_on(text):
    (parse,) = parsed([text])
    said = f"{population_in(parse, 0)} {population_of(text)}"
    assert not any(word in said for word in ("managed", "older", "pregnant"))


@pytest.mark.parametrize(
    ("text", "is_sure"),
    [
        ("Vitamin D improves muscle strength in older adults.", True),
        ("Zinc prevents colds in mice.", True),
        ("Vitamin D improves strength in older adults and in athletes.", False),
        ("Patients with asthma should ask what zinc does for children.", False),
    ],
)
def test_the_one_group_of_a_sentence_is_sure(text, is_sure):
    (parse,) = parsed([text])
    assert is_sure_group(parse, 0) == is_sure
    found = candidate_at(article(f"{text}\n"), TextSpan(0, 0, len(text), "p1"))
    assert found.population
    assert bool(found.sure_only().population) == is_sure


def test_an_item_that_says_nothing_alone_takes_what_leads_it_in():
    items = "- Better balance\n- Reduced risk of falls in the elderly\n- Zinc helps sleep."
    text = f"Adequate vitamin D may be linked to:\n\n{items}\n"
    found = {claim.anchors[0].quote: claim for claim in candidates(article(text)).claims}
    falls = found["Reduced risk of falls in the elderly"]
    assert falls.statement == "Adequate vitamin D may be linked to: Reduced risk of falls in the elderly"
    assert (falls.population, falls.hedging) == ("elderly", "hedged")
    assert found["Zinc helps sleep."].statement == "Zinc helps sleep."


def test_words_without_an_end_are_no_claim_and_told_of():
    script = "vitamin d prevents colds, " * 80
    found = candidates(article(f"Vitamin D prevents rickets in children.\n\n{script}\n"))
    assert [claim.statement for claim in found.claims] == ["Vitamin D prevents rickets in children."]
    assert found.unread == "1 run of words in it goes on for over 1,500 characters without a stop: no claim is from it"
