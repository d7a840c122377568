"""Claims in words of different writers that are about one thing, or one kind of people, and what they are then."""

import pytest
from msgspec.structs import replace

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import Claim, Concept, Term
from mgtui.relating.finding import Related


def kind(one, other, terms=()):
    """What two claims of two articles are to each other."""
    return [each.type for each in suggested(one, other, terms)]


def suggested(one, other, terms=()):
    """What is suggested for two claims; each is a statement, what acts, the direction, on what, and where given in
    whom."""
    held = {}
    for name, (statement, exposure, direction, outcome, *population) in {"one": one, "other": other}.items():
        held[f"{name}/it"] = Claim(
            f"{name}/it", name, statement, exposure=Concept(text=exposure), outcome=Concept(text=outcome),
            direction=direction, status="reviewed",
        )  # fmt: skip
        if population:
            held[f"{name}/it"] = replace(held[f"{name}/it"], population=population[0])
    related = Related(Vocabulary(terms))
    related.follow(held, {})
    return related.suggestions(held)


RED_MEAT = ("Red meat raises the risk of bowel cancer.", "red meat", "increases", "risk of bowel cancer")


@pytest.mark.parametrize(
    ("exposure", "expected"), [("red and processed meat", ["contradicts"]), ("green and black tea", [])]
)
def test_a_claim_on_two_kinds_of_a_thing_speaks_of_each(exposure, expected):
    denied = (f"The risk of bowel cancer is not linked with {exposure}.", exposure, "not_associated", "bowel cancer")
    assert kind(RED_MEAT, denied) == expected


@pytest.mark.parametrize(
    ("statement", "exposure", "outcome", "expected"),
    [
        ("Beef does not cause cancer.", "beef", "cancer", "contradicts"),
        ("Red meat does not cause cancer.", "red meat", "cancer", "contradicts"),
        ("Red meat does not raise the risk of the most common cancers.", "red meat", "cancers", "qualifies"),
        ("Red meat does not increase any harm to health.", "red meat", "harm to health", "contradicts"),
        ("Beef does not increase any harm to health.", "beef", "harm to health", "qualifies"),
    ],
)
def test_what_denies_that_a_thing_does_harm_denies_each_harm_of_the_sort(statement, exposure, outcome, expected):
    assert kind(RED_MEAT, (statement, exposure, "no_effect", outcome)) == [expected]


def test_what_is_no_help_against_a_sort_of_ill_may_help_against_one_of_them():
    denied = ("Omega-3 does not lower the risk of cancer.", "omega-3", "no_effect", "cancer")
    told = ("Omega-3 lowers the risk of bowel cancer.", "omega-3", "decreases", "bowel cancer")
    assert kind(denied, told) == ["qualifies"]


def test_that_a_part_does_no_harm_says_nothing_of_the_whole():
    denied = ("Caffeine does not cause cancer.", "caffeine", "no_effect", "cancer")
    told = ("Coffee raises the risk of bowel cancer.", "coffee", "increases", "bowel cancer")
    assert kind(denied, told) == ["qualifies"]


def test_who_eats_no_meat_is_told_as_having_less_of_it():
    vegetarians = ("Vegetarians die later.", "vegetarians", "decreases", "mortality")
    assert kind(vegetarians, ("Meat raises mortality.", "meat", "increases", "mortality")) == ["supports"]


@pytest.mark.parametrize("people", ["youngsters", "11- to 17-year-olds", "pupils", "people under 25"])
def test_the_young_are_one_stage_of_life_whatever_they_are_called(people):
    told = ("Vaping leads teenagers on to smoking.", "vaping", "increases", "smoking", "teenagers")
    denied = ("Vaping does not lead them to smoking.", "vaping", "no_effect", "smoking", people)
    assert kind(told, denied) == ["contradicts"]


def test_what_each_gram_more_does_is_said_of_every_amount():
    each = ("Each 50 grams of red meat a day raises bowel cancer.", "red meat", "increases", "bowel cancer")
    assert kind(each, ("Red meat does not cause bowel cancer.", "red meat", "no_effect", "bowel cancer")) == [
        "contradicts"
    ]


def test_what_is_below_a_thing_is_below_what_that_is_told_as():
    pink = ("Himalayan pink salt does not raise mortality.", "Himalayan pink salt", "no_effect", "mortality")
    assert kind(pink, ("Sodium raises mortality.", "sodium", "increases", "mortality")) == ["contradicts"]


def test_a_term_is_known_by_another_spelling_of_its_name():
    vocabulary = Vocabulary([Term("vapour-of-others", "Secondhand vapour")])
    assert vocabulary.health_id("vapour-of-others") == "secondhand-vapor"
    assert vocabulary.exposure("exhaled vapor") == "vapour-of-others"


COLDS = ("Vitamin C prevents colds.", "vitamin C", "decreases", "colds")


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("normal-weight and overweight adults", "contradicts"),
        ("hospitalised patients and healthy people", "contradicts"),
        ("hospitalised patients", "qualifies"),
        ("normal-weight adults", "qualifies"),
    ],
)
def test_a_group_and_its_counterpart_are_people_at_large(people, expected):
    assert kind(COLDS, ("It does not prevent colds.", "vitamin C", "no_effect", "colds", people)) == [expected]


def test_what_is_denied_not_even_of_a_group_is_denied_of_each():
    denied = ("It does not prevent colds, not even in patients.", "vitamin C", "no_effect", "colds", "patients")
    assert kind((*COLDS, "children"), denied) == ["contradicts"]


@pytest.mark.parametrize(("other", "expected"), [("infants", "contradicts"), ("children", "qualifies")])
def test_the_illness_asked_about_makes_no_other_group_of_a_stage_of_life(other, expected):
    told = ("Probiotics ease colic.", "probiotics", "decreases", "colic", "infants with colic")
    assert kind(told, ("Probiotics do nothing.", "probiotics", "no_effect", "colic", other)) == [expected]


@pytest.mark.parametrize(
    ("outcome", "expected"), [("patient-rated eczema symptoms", "contradicts"), ("mortality from eczema", None)]
)
def test_the_symptoms_of_an_illness_are_asked_about_as_the_illness(outcome, expected):
    told = ("Probiotics ease eczema.", "probiotics", "decreases", "eczema")
    assert kind(told, ("They do nothing for it.", "probiotics", "no_effect", outcome)) == [expected][: bool(expected)]


@pytest.mark.parametrize(
    ("exposure", "before"), [("every 1 g increase in sodium", "With"), ("sodium", "With every gram of")]
)
def test_every_gram_is_every_amount_wherever_it_is_said(exposure, before):
    each = (f"{before} sodium hypertension rises.", exposure, "increases", "hypertension")
    too_little = ("Too little sodium raises hypertension.", "too little sodium", "increases", "hypertension")
    assert kind(each, too_little) == ["contradicts"]


def test_how_hard_something_else_is_says_no_amount_of_what_acts():
    told = ("In spells of extreme exertion, vitamin C prevents colds.", "vitamin C", "decreases", "colds")
    assert kind(told, ("Vitamin C does not prevent colds.", "vitamin C", "no_effect", "colds")) == ["contradicts"]


def test_what_does_no_more_for_a_thing_denies_every_effect_on_it():
    told = ("Fasting may lower cholesterol.", "fasting", "decreases", "cholesterol")
    denied = ("Fasting does no more for cholesterol.", "fasting", "no_effect", "cholesterol")
    assert kind(told, denied) == ["contradicts"]


def test_less_harm_than_another_thing_is_no_denial_of_harm():
    less = ("Vaping is less harmful than smoking.", "vaping", "decreases", "harmful")
    assert kind(less, ("Vaping makes no difference to harm.", "vaping", "no_effect", "harm to health")) == ["qualifies"]


def test_two_that_are_held_against_those_using_one_thing_are_set_against_it_both():
    told = ("They are twice as likely to quit as those using patches.", "vaping", "increases", "quitting smoking")
    denied = ("Vaping is no better than the patch.", "vaping", "no_effect", "quitting smoking")
    assert kind(told, denied) == ["contradicts"]


@pytest.mark.parametrize(
    ("organ", "measure"),
    [
        ("kidneys", "kidney function"),
        ("liver", "liver function"),
        ("heart", "heart health"),
        ("lungs", "lung function"),
        ("brain", "cognitive function"),
        ("joints", "joint health"),
        ("eyes", "eyesight"),
        ("muscles", "muscle mass"),
        ("bladder", "bladder function"),
    ],
)
def test_what_harms_an_organ_is_told_by_how_well_it_does(organ, measure):
    told = (f"Creatine damages the {organ}.", "creatine", "decreases", organ)
    denied = (f"Creatine does not lower {measure}.", "creatine", "no_effect", measure)
    assert kind(told, denied) == ["contradicts"]


def test_a_pharmacological_dose_is_no_usual_amount():
    much = (
        "Pharmacological vitamin D raises blood pressure.",
        "Pharmacological vitamin D",
        "increases",
        "hypertension",
    )
    usual = ("Vitamin D does not raise blood pressure.", "Vitamin D", "no_effect", "hypertension")
    assert kind(much, usual) == ["qualifies"]


ZINC = ("Zinc lowers the risk of colds.", "zinc", "decreases", "risk of colds")
BREAST_CANCER = ("Soy lowers the risk of breast cancer.", "soy", "decreases", "breast cancer")


@pytest.mark.parametrize(
    ("told", "other", "expected"),
    [
        # Words that are the name of nothing name a thing in part.
        (ZINC, ("Zinc does not ward off colds.", "zinc", "no_effect", "ward off colds"), ["contradicts"]),
        (ZINC, ("Zinc keeps colds at bay.", "zinc", "decreases", "keeps colds at bay"), ["supports"]),
        # The sentence has the name of which they are a part, or the initials.
        (
            ("Salt raises systolic blood pressure.", "salt", "increases", "systolic blood pressure"),
            ("Salt does not change systolic blood pressure.", "salt", "no_effect", "systolic"),
            ["contradicts"],
        ),
        (
            ("Alcohol raises the risk of heart failure.", "alcohol", "increases", "heart failure"),
            ("Alcohol goes with less heart failure.", "alcohol", "associated_negative", "incident HF"),
            ["contradicts"],
        ),
        # They say only that something is found; the sentence names one ill.
        (
            BREAST_CANCER,
            ("No link of soy with breast cancer was seen.", "soy", "not_associated", "link"),
            ["contradicts"],
        ),
        # More of a good that they tell is no more of the ill.
        (BREAST_CANCER, ("Soy raises survival in breast cancer.", "soy", "increases", "outliving it"), []),
        # What turns a thing, or only stands behind what is said, is not it.
        (
            ("Beer is good for the kidneys.", "beer", "increases", "kidneys"),
            ("Beer injures the kidneys.", "beer", "increases", "injures the kidneys"),
            [],
        ),
        (
            ("Zinc raises endurance.", "zinc", "increases", "endurance"),
            ("Zinc blunts gains from endurance training.", "zinc", "decreases", "gains from endurance"),
            [],
        ),
        # Whom it is told of is not what is found.
        (
            ("Fish oil lowers blood sugar.", "fish oil", "decreases", "blood sugar"),
            (
                "In people with high blood sugar fish oil did nothing for walls.", "fish oil", "no_effect", "walls",
                "people with high blood sugar",
            ),
            [],
        ),
        # A pronoun is what the sentence names in its place.
        (BREAST_CANCER, ("Soy feeds breast cancer.", "They", "increases", "breast cancer"), ["contradicts"]),
        (BREAST_CANCER, ("Women with breast cancer feel it.", "They", "increases", "breast cancer"), []),
    ],
)  # fmt: skip
def test_words_that_are_the_name_of_nothing_are_what_the_sentence_says(told, other, expected):
    assert kind(told, other) == expected


def test_each_outcome_of_a_sentence_is_told_of_the_group_behind_it():
    both = "Too little vitamin D causes rickets in children and osteomalacia in adults."
    told = (both, "too little vitamin D", "increases", "osteomalacia", "children")
    other = ("Too little vitamin D does not cause osteomalacia.", "too little vitamin D", "no_effect", "osteomalacia")
    made = suggested(told, other)
    assert [each.type for each in made] == ["contradicts"]
    assert "children" not in made[0].reason


def test_a_group_is_not_what_it_is_said_not_to_be():
    told = ("Salt raises it.", "salt", "increases", "blood pressure", "non-diabetic adults")
    assert kind(told, ("Salt does not raise it.", "salt", "no_effect", "blood pressure")) == ["contradicts"]


@pytest.mark.parametrize(("direction", "expected"), [("no_effect", "contradicts"), ("decreases", "qualifies")])
def test_an_amount_that_was_tried_and_did_nothing_is_a_usual_one(direction, expected):
    told = ("Zinc raises it.", "zinc", "increases", "testosterone")
    assert kind(told, ("200 mg of zinc a day changed it.", "200 mg of zinc a day", direction, "testosterone")) == [
        expected
    ]


def test_the_reason_says_that_a_claim_is_of_less_of_what_acts():
    told = ("Salt raises the risk of stroke.", "salt", "increases", "stroke")
    (made,) = suggested(told, ("A low-salt diet raises the risk of stroke.", "low-salt diet", "increases", "stroke"))
    assert made.type == "contradicts"
    assert made.reason.endswith("a rise from salt, the other a rise from low-salt diet.")
    (made,) = suggested(told, ("A low-salt diet does not lower it.", "low-salt diet", "no_effect", "stroke"))
    assert made.reason.endswith("a rise from salt, the other no effect from low-salt diet.")


@pytest.mark.parametrize(
    ("harm", "of", "expected"),
    [("Red meat causes strokes.", "red meat", ["contradicts"]), ("Lean beef causes strokes.", "lean beef", [])],
)
def test_advice_that_a_kind_does_no_harm_is_denied_by_what_the_whole_does(harm, of, expected):
    told = {
        "a/advice": Claim(
            "a/advice", "a", "Beef can be eaten daily without concern.", exposure=Concept(text="beef"),
            kind="recommendation", status="reviewed",
        ),
        "b/harm": Claim(
            "b/harm", "b", harm, exposure=Concept(text=of), outcome=Concept(text="strokes"), direction="increases",
            status="reviewed",
        ),
    }  # fmt: skip
    related = Related(Vocabulary(()))
    related.follow(told, {})
    made = related.suggestions(told)
    assert [each.type for each in made] == expected
    assert all("this one finds no need to avoid it, the other a rise for strokes" in each.reason for each in made)


def test_the_reason_has_no_pronoun_for_what_acts():
    (made,) = suggested(BREAST_CANCER, ("Soy feeds breast cancer.", "They", "increases", "breast cancer"))
    assert "They" not in made.reason
