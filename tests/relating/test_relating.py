"""Which claims meet, what one is to the other, and the sentence that says why."""

import pytest
from msgspec.structs import replace

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import Claim, Concept, Library, Study, StudyLink, Term, TextSpan
from mgtui.relating.finding import Related
from mgtui.vocabulary.health import shipped

TERMS = {
    term.id: term
    for term in (
        Term("magnesium", "Magnesium"),
        Term("mg-threonate", "Magnesium threonate"),
        Term("zma", "ZMA", ("zinc, magnesium and vitamin B6",)),
        Term("igf-1", "IGF-1"),
        Term("testosterone", "Testosterone"),
    )
}


def claim(name, direction, exposure="magnesium", outcome="igf-1", **fields):
    """One of an article of its own, unless it is named `article/claim`."""
    name = name if "/" in name else f"{name}/it"
    statement = fields.pop("statement", "Magnesium changes IGF-1.")
    return Claim(
        name, name.partition("/")[0], statement, exposure=Concept(exposure, fields.pop("aspect", None)),
        outcome=Concept(outcome), direction=direction, status="reviewed", **fields,
    )  # fmt: skip


def worded(name, statement, exposure, direction, outcome, population=None):
    """One whose library has no terms."""
    return Claim(
        f"{name}/it", name, statement, exposure=Concept(text=exposure), outcome=Concept(text=outcome),
        direction=direction, population=population, status="reviewed",
    )  # fmt: skip


def found(*claims, terms=TERMS, studies=None, others=()):
    related = Related(Vocabulary(terms.values()), others)
    held = {each.id: each for each in claims}
    related.follow(held, {study.id: study for study in studies or ()})
    return related.suggestions(held)


def kinds(*claims, **given):
    return [each.type for each in found(*claims, **given)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"direction": "increases"}, {"direction": "no_effect"}, ["contradicts"]),
        ({"direction": "increases"}, {"direction": "increases"}, ["restates"]),
        ({"direction": "increases"}, {"direction": "associated_positive"}, ["supports"]),
        ({"direction": "increases"}, {"direction": "regulates"}, ["supports"]),
        ({"direction": "no_effect"}, {"direction": "regulates"}, ["contradicts"]),
        ({"direction": "no_effect"}, {"direction": "regulates", "statement": "It has to do with it."}, ["qualifies"]),
        ({"direction": "increases"}, {"direction": "mixed"}, ["qualifies"]),
        ({"direction": "required_for"}, {"direction": "no_effect"}, ["qualifies"]),
        ({"direction": "increases"}, {"direction": "no_effect", "outcome": "testosterone"}, []),
        ({"direction": "decreases", "aspect": "deficiency"}, {"direction": "increases"}, ["supports"]),
        ({"direction": "increases"}, {"direction": "no_effect", "exposure": "zma"}, ["contradicts"]),
        ({"direction": "increases"}, {"direction": "no_effect", "exposure": "mg-threonate"}, ["contradicts"]),
    ],
)
def test_directions(one, other, expected):
    assert kinds(claim("a", **one), claim("b", **other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # The same group, or one that an effect would not stop at.
        ("strength-trained athletes", "resistance-trained men", "contradicts"),
        ("Australian adults", "medical students", "contradicts"),
        ("adults", None, "contradicts"),
        # Two groups, one group of patients, a stage of life.
        ("people with heart failure", "people with diabetes", "qualifies"),
        ("septic patients", None, "qualifies"),
        ("older people", None, "qualifies"),
        ("mice", None, "qualifies"),
        ("older people with dementia", "healthy older people", "qualifies"),
        ("people with diabetes", "prehypertensive adults", "qualifies"),
        ("people with normal blood pressure", None, "qualifies"),
        # The menopause is a stage by itself, whichever words are used for it, and no illness.
        ("menopausal women", "women at midlife", "contradicts"),
        ("postmenopausal women", "women after the menopause", "contradicts"),
        ("menopausal women", "older men", "qualifies"),
        # What some lack others get enough of.
        ("people short of iodine", "people who get enough iodine", "qualifies"),
        ("people deficient in iodine", "people short of iodine", "contradicts"),
        ("men who lift weights", "men", "qualifies"),
    ],
)
def test_people_narrow_a_claim(one, other, expected):
    assert kinds(claim("a", "increases", population=one), claim("b", "no_effect", population=other)) == [expected]


@pytest.mark.parametrize(
    ("outcome", "population", "expected"),
    [
        ("breast cancer", "women", "contradicts"),
        ("breast cancer", "women of any country", "contradicts"),
        ("stroke", "women", "qualifies"),
        ("hot flushes", "menopausal women", "contradicts"),
        ("stroke", "menopausal women", "qualifies"),
    ],
)
def test_people_whom_the_outcome_alone_is_asked_of_are_no_group(outcome, population, expected):
    one = worded("a", f"Tea lowers {outcome}.", "tea", "decreases", outcome)
    other = worded("b", f"Tea raises {outcome}.", "tea", "increases", outcome, population)
    assert kinds(one, other, terms={}) == [expected]


def test_a_history_of_the_family_is_a_risk_and_keeping_away_is_to_prevent():
    one = worded("a", "Tea keeps allergy away.", "tea", "decreases", "allergy", "families with a history of allergy")
    other = worded("b", "Tea does not prevent allergy.", "tea", "no_effect", "allergy", "people at risk of allergy")
    assert kinds(one, other, terms={}) == ["contradicts"]


def test_who_does_not_slow_a_loss_denies_a_rise():
    one = worded("a", "Tea failed to slow the loss of bone density.", "tea", "no_effect", "bone density")
    other = worded("b", "Tea raises bone density.", "tea", "increases", "bone density")
    assert kinds(one, other, terms={}) == ["contradicts"]


def test_a_term_that_is_as_in_the_vocabulary_of_health_changes_no_relation():
    claims = (
        worded("a", "Zinc shortens colds.", "zinc", "decreases", "duration of colds"),
        worded("b", "Zinc does not ease symptoms.", "zinc", "no_effect", "symptoms"),
    )
    duration, symptom = (shipped().terms[name].as_term() for name in ("cold-duration", "symptom"))
    assert found(*claims, terms={}) == found(*claims, terms={duration.id: duration, symptom.id: symptom})


def test_a_food_meets_what_it_is_a_source_of():
    one = worded("a", "Plant oestrogens feed breast tumours.", "plant oestrogens", "increases", "breast cancer")
    other = worded("b", "Tofu does not cause breast cancer.", "soy foods", "no_effect", "breast cancer")
    assert kinds(one, other, terms={}) == ["contradicts"]


@pytest.mark.parametrize(
    ("one", "other", "expected", "reason"),
    [
        (
            ("Heavy coffee drinking raises it.", "heavy coffee drinking", "increases", "hypertension"),
            ("Coffee lowers it.", "coffee", "decreases", "risk of hypertension"),
            "qualifies", "this one finds a rise with a high amount, the other a fall.",
        ),
        (
            ("Omega-3 does not prevent depression.", "omega-3", "no_effect", "risk of depression"),
            ("Omega-3 relieves depression.", "omega-3", "decreases", "symptoms of depression"),
            "qualifies", "this one finds no effect in preventing it, the other a fall in treating it",
        ),
        (
            ("Fish oil does nothing compared with olive oil.", "fish oil", "no_effect", "triglycerides"),
            ("Fish oil lowers triglycerides.", "fish oil", "decreases", "triglycerides"),
            "qualifies", "this one finds no effect compared with olive oil, the other a fall.",
        ),
        (
            ("Omega-3 does not change stroke.", "omega-3", "no_effect", "stroke"),
            ("Omega-3 prevents cardiovascular events.", "omega-3", "decreases", "cardiovascular events"),
            "qualifies", "no effect for stroke, the other a fall for cardiovascular events",
        ),
        (
            ("Fish oil lowers C-reactive protein.", "fish oil", "decreases", "C-reactive protein"),
            ("Omega-3 does not lower CRP.", "omega-3 fatty acids", "no_effect", "CRP"),
            "contradicts", "this one finds a fall from fish oil, the other no effect from omega-3",
        ),
        (
            ("A lack of vitamin D raises the risk of falls.", "vitamin D deficiency", "increases", "falls"),
            ("Vitamin D prevents falls.", "vitamin D", "decreases", "falls"),
            "supports",
            "this one finds a rise from a lack, the other a fall",
        ),
        (
            ("Two cups of coffee a day raise it.", "coffee", "increases", "blood pressure"),
            ("Five to six cups of coffee a day lower it.", "coffee", "decreases", "blood pressure"),
            "qualifies", "a rise with two cups of coffee a day, the other a fall with five to six cups of coffee a day",
        ),
        (
            ("Up to 400 mg of caffeine raises it.", "caffeine", "increases", "blood pressure"),
            ("Caffeine at 0.2 g/day lowers it.", "caffeine", "decreases", "blood pressure"),
            "contradicts", "",
        ),
        (
            ("One serving of fish a week lowers it.", "fish", "decreases", "blood pressure"),
            ("Fish, 1 serving a day, raises it.", "fish", "increases", "blood pressure"),
            "qualifies", "a fall with one serving of fish a week, the other a rise with 1 serving a day",
        ),
        (
            ("A high dose of saccharin does not change it.", "saccharin", "no_effect", "blood glucose"),
            ("Saccharin raises it.", "saccharin", "increases", "blood glucose"),
            "contradicts", "no effect with a high amount, the other a rise.",
        ),
        (
            ("Coffee late in the day disturbs sleep.", "coffee", "decreases", "sleep quality"),
            ("Coffee has no effect on sleep.", "coffee", "no_effect", "sleep quality"),
            "qualifies", "a fall late in the day, the other no effect at any time",
        ),
        (
            ("Stevia raises blood sugar in some people.", "stevia", "increases", "blood sugar"),
            ("Stevia has no effect on blood sugar.", "stevia", "no_effect", "blood sugar"),
            "qualifies", "a rise in some people, the other no effect.",
        ),
        (
            ("Sweeteners instead of sugar lower weight.", "artificial sweeteners", "decreases", "body weight"),
            ("Replacing sugar by sweeteners does nothing.", "artificial sweeteners", "no_effect", "body weight"),
            "contradicts", "",
        ),
        (
            ("Sweeteners help to lose weight.", "artificial sweeteners", "increases", "weight loss"),
            ("Sweeteners go with weight gain.", "artificial sweeteners", "increases", "weight gain"),
            "contradicts", "this one finds a rise for weight loss, the other a rise for weight gain",
        ),
        (
            ("Sweeteners do not help to lose weight.", "artificial sweeteners", "no_effect", "weight loss"),
            ("Sweeteners lower body weight.", "artificial sweeteners", "decreases", "body weight"),
            "contradicts", "",
        ),
        (
            ("A low-salt diet lowers blood pressure.", "low-salt diet", "decreases", "blood pressure"),
            ("Salt raises blood pressure.", "salt", "increases", "systolic blood pressure"),
            "supports", "",
        ),
        (
            ("Eating less salt does nothing.", "less salt", "no_effect", "blood pressure"),
            ("Salt raises blood pressure.", "salt", "increases", "blood pressure"),
            "contradicts", "",
        ),
        (
            ("Sunscreen causes vitamin D deficiency.", "sunscreen", "increases", "vitamin D deficiency"),
            ("Sunscreen does not change vitamin D levels.", "sunscreen", "no_effect", "vitamin D levels"),
            "contradicts", "",
        ),
        (
            ("Caffeine raises it for a while.", "caffeine", "increases", "blood pressure"),
            ("Caffeine has no effect on it.", "caffeine", "no_effect", "blood pressure"),
            "contradicts", "this one finds a rise for a short time, the other no effect.",
        ),
        (
            ("Salt is not linked to it.", "salt", "not_associated", "high blood pressure"),
            ("Salt raises it.", "salt", "increases", "blood pressure"),
            "contradicts", "no link for high blood pressure, the other a rise for blood pressure",
        ),
        (
            ("Caffeine raises it for a while.", "caffeine", "increases", "blood pressure"),
            ("Caffeine does not change it.", "caffeine", "no_effect", "risk of hypertension"),
            "qualifies", "this one finds a rise for a short time, the other no effect.",
        ),
        (
            ("Stevia does not change it.", "stevia", "no_effect", "blood pressure"),
            ("Sweeteners raise it.", "sweeteners", "increases", "blood pressure"),
            "qualifies", "this one finds no effect from stevia, the other a rise from sweetener",
        ),
        (
            ("Coffee does not change it.", "coffee", "no_effect", "blood pressure"),
            ("Caffeine raises it.", "caffeine", "increases", "blood pressure"),
            "contradicts", "",
        ),
        (
            ("Yoga lowers it no more than walking.", "yoga", "no_effect", "blood pressure"),
            ("Yoga lowers it.", "yoga", "decreases", "blood pressure"),
            "qualifies", "this one finds no effect compared with walking, the other a fall",
        ),
        (
            ("Yoga lowers it more than walking does.", "yoga", "decreases", "blood pressure"),
            ("Yoga has no effect on it.", "yoga", "no_effect", "blood pressure"),
            "contradicts", "",
        ),
        (
            ("Statins raise it to 3 percent compared with 2.4 percent.", "statins", "increases", "diabetes"),
            ("Statins do not change it.", "statins", "no_effect", "diabetes"),
            "contradicts", "this one finds a rise, the other no effect",
        ),
        (
            ("Yoga may raise it in women.", "yoga", "increases", "blood pressure", "women"),
            ("Yoga lowers it.", "yoga", "decreases", "blood pressure"),
            "qualifies", "a rise in women, the other a fall.",
        ),
        (
            ("Much coffee goes with more of it.", "higher coffee intake", "associated_positive", "bladder cancer"),
            ("Coffee goes with less of it.", "coffee", "associated_negative", "bladder cancer"),
            "contradicts", "",
        ),
        (
            ("Light consumption of alcohol does not raise it.", "alcohol", "no_effect", "liver cancer"),
            ("Alcohol raises it.", "alcohol", "increases", "cancer of the liver"),
            "qualifies", "with a low amount",
        ),
        (
            ("More than 100 g of alcohol a week raises it.", "alcohol", "increases", "stroke"),
            ("Moderate drinking lowers it.", "moderate drinking", "decreases", "stroke"),
            "qualifies", "with more than 100 g of alcohol a week",
        ),
        (
            ("Moderate coffee drinking lowers it.", "coffee", "decreases", "stroke"),
            ("Coffee raises it.", "coffee", "increases", "stroke"),
            "contradicts", "",
        ),
        (
            ("Low doses of alcohol lower it.", "alcohol", "decreases", "heart failure"),
            ("The more people drink, the higher it is.", "alcohol", "associated_positive", "heart failure"),
            "contradicts", "",
        ),
        (
            ("Red wine lowers it.", "red wine", "decreases", "stroke"),
            ("Alcohol raises it from the first drop.", "alcohol", "increases", "stroke"),
            "contradicts", "from red wine",
        ),
        (
            ("Coffee worsens sleep.", "coffee", "decreases", "sleep quality"),
            ("Coffee brings insomnia.", "coffee", "increases", "insomnia"),
            "supports", "",
        ),
        (
            ("Drinkers of coffee have a lower risk.", "coffee drinkers", "associated_negative", "stroke"),
            ("Coffee does not change it.", "coffee", "no_effect", "stroke"),
            "contradicts", "",
        ),
        (
            ("Restricting sodium reduces it.", "moderate restriction of dietary sodium", "decreases", "stroke"),
            ("A salt-rich diet raises it.", "high-salt diet", "increases", "stroke"),
            "supports", "",
        ),
        (
            ("Less than 3 g of sodium a day raises it.", "sodium", "increases", "stroke"),
            ("Sodium raises it.", "sodium", "increases", "stroke"),
            "qualifies", "a rise with less than 3 g of sodium a day, the other a rise.",
        ),
        (
            ("Sodium of 7 grams a day or more raises it.", "sodium", "increases", "stroke"),
            ("Sodium has no effect on it.", "sodium", "no_effect", "stroke"),
            "qualifies", "a rise with 7 grams a day or more",
        ),
        (
            ("It is lowest with a moderate sodium intake.", "moderate sodium intake", "associated_negative", "stroke"),
            ("Sodium of 7 grams a day or more raises it.", "sodium", "increases", "stroke"),
            "supports", "",
        ),
        (
            ("A high intake of sodium raises it.", "high sodium intake", "increases", "stroke"),
            ("A low intake of sodium does not lower it.", "low sodium intake", "no_effect", "stroke"),
            "contradicts", "",
        ),
        (
            ("Too little sleep raises it.", "too little sleep", "increases", "stroke"),
            ("Sleep raises it.", "sleep", "increases", "stroke"),
            "qualifies", "",
        ),
        (
            ("Stroke rises with sodium in a straight line.", "sodium", "associated_positive", "stroke"),
            ("It is lowest with a moderate sodium intake.", "moderate sodium intake", "associated_negative", "stroke"),
            "contradicts", "",
        ),
        (
            ("People who add salt at the table have more of it.", "adding salt", "associated_positive", "stroke"),
            ("Salt is not linked to it.", "salt", "not_associated", "stroke"),
            "qualifies", "a positive link added to food, the other no link",
        ),
        (
            ("Adding salt at the table does not change it.", "adding salt", "no_effect", "stroke"),
            ("Salt in any form raises it.", "salt", "increases", "stroke"),
            "contradicts", "",
        ),
        # `From any cause` tells of no effect, `strong evidence` of no amount, `likely to die` of no comparison.
        (
            ("Coffee does not predict death from any cause.", "coffee", "not_associated", "mortality"),
            ("People who drink coffee are less likely to die early.", "coffee", "decreases", "mortality"),
            "contradicts", "",
        ),
        (
            ("There is no strong evidence that tea changes it.", "drinking tea", "no_effect", "stroke"),
            ("Tea lowers it.", "tea", "decreases", "stroke"),
            "contradicts", "",
        ),
        # One aspect of a thing is no other of it, and not the whole.
        (
            ("Fish lowers LDL.", "fish", "decreases", "LDL cholesterol"),
            ("Fish does not change cholesterol.", "fish", "no_effect", "total cholesterol"),
            "qualifies", "the other no effect for total cholesterol; LDL cholesterol is the narrower of the two.",
        ),
        (
            ("Salt has no link with it.", "salt", "not_associated", "high blood pressure"),
            ("Salt raises systolic blood pressure.", "salt", "increases", "systolic blood pressure"),
            "qualifies", "the other a rise for systolic blood pressure.",
        ),
        # What leaves an aspect as it is denies that the whole changes.
        (
            ("Salt does not change it.", "salt", "no_effect", "systolic blood pressure"),
            ("Salt raises it.", "salt", "increases", "blood pressure"),
            "contradicts", "no effect for systolic blood pressure, the other a rise for blood pressure",
        ),
        # Another measure is no limit alone, with another form of what acts it is.
        (
            ("Coffee helps against it.", "coffee", "increases", "weight loss"),
            ("Caffeine raises it.", "caffeine", "increases", "body weight"),
            "qualifies", "",
        ),
        # The higher of two named amounts may do nothing where the lower does something.
        (
            ("Five cups of coffee a day do not change it.", "coffee", "no_effect", "blood pressure"),
            ("Two cups of coffee a day raise it.", "coffee", "increases", "blood pressure"),
            "qualifies", "with two cups of coffee a day",
        ),
    ],
)  # fmt: skip
def test_what_sets_two_claims_apart_by_the_shipped_words(one, other, expected, reason):
    (made,) = found(worded("a", *one), worded("b", *other), terms={})
    assert made.type == expected
    assert reason in made.reason
    # A limit starts from the claim that is the narrower.
    assert made.type != "qualifies" or made.source == "a/it"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Eggs raise HDL.", "eggs", "increases", "HDL"), ("Eggs raise LDL.", "eggs", "increases", "LDL")),
        (
            ("Fasting lowers fasting glucose.", "fasting", "decreases", "fasting glucose"),
            ("Fasting does not change HbA1c.", "fasting", "no_effect", "HbA1c"),
        ),
    ],
)
def test_what_is_measured_apart_is_no_limit(one, other):
    assert found(worded("a", *one), worded("b", *other), terms={}) == ()


def test_things_without_a_term_meet_by_their_words():
    one, other = (
        worded(name, "…", "zorbium", way, "quuxness") for name, way in (("a", "increases"), ("b", "no_effect"))
    )
    assert kinds(one, other, terms={}) == ["contradicts"]
    assert kinds(one, worded("b", "…", "zorbium", "no_effect", "mood"), terms={}) == []


LOW_IN_MEAT = ("Diets low in red meat leave cancer alone.", "such diets", "no_effect", "cancer")
MEAT = ("Red meat causes cancer.", "red meat", "increases", "cancer")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (LOW_IN_MEAT, MEAT, ["contradicts"]),
        # What stands on the side of the outcome or of the comparison does not act.
        (("Quuxes leave cancer and red meat alone.", "quuxes", "no_effect", "cancer, red meat"), MEAT, []),
        (("Quuxes do no more to cancer than red meat.", "quuxes", "no_effect", "cancer"), MEAT, []),
        (LOW_IN_MEAT, ("Red meat causes stroke.", "red meat", "increases", "stroke"), []),
    ],
)
def test_a_claim_meets_what_its_sentence_names_beside_what_acts(one, other, expected):
    assert kinds(worded("a", *one), worded("b", *other), terms={}) == expected


def test_an_abbreviation_is_what_another_claim_writes_out():
    one = worded("a", "…", "ADF", "decreases", "LDL cholesterol")
    other = worded("b", "…", "alternate-day fasting", "increases", "LDL")
    assert kinds(one, other, terms={}) == ["contradicts"]
    assert kinds(one, worded("b", "…", "aspirin", "increases", "LDL"), terms={}) == []


@pytest.mark.parametrize(
    ("statement", "kind", "expected"),
    [
        ("There is not enough evidence to recommend tea for stroke.", "evidence_remark", ["contradicts"]),
        ("Tea is not recommended against stroke.", "recommendation", ["contradicts"]),
        ("Evidence that tea prevents stroke is lacking.", "evidence_remark", ["contradicts"]),
        ("People at risk of stroke should drink tea.", "recommendation", ["supports"]),
        ("More studies of tea are under way.", "evidence_remark", []),
        ("Tea should be kept dry.", "other", []),
    ],
)
def test_advice_stands_for_the_effect_it_rests_on(statement, kind, expected):
    advice = replace(worded("a", statement, "tea", None, "stroke"), kind=kind)
    assert kinds(advice, worded("b", "Tea lowers it.", "tea", "decreases", "stroke"), terms={}) == expected


def advice(name, statement, exposure="tea"):
    """Advice that names no outcome."""
    name = name if "/" in name else f"{name}/it"
    return Claim(
        name,
        name.partition("/")[0],
        statement,
        kind="recommendation",
        exposure=Concept(text=exposure),
        status="reviewed",
    )


RAISES = ("Tea raises the risk of stroke.", "tea", "increases", "stroke")
LOWERS = ("Tea lowers the risk of stroke.", "tea", "decreases", "stroke")


@pytest.mark.parametrize(
    ("statement", "told", "expected"),
    [
        ("Drink less tea, if any: avoid it.", RAISES, ["supports"]),
        ("Adults should limit tea to a cup a week.", RAISES, ["supports"]),
        ("Drink tea.", LOWERS, ["supports"]),
        ("There is no need to give up tea.", LOWERS, ["supports"]),
        ("Tea can be drunk daily without concern.", RAISES, ["contradicts"]),
        ("Drink tea.", RAISES, []),
        ("Tea can be kept in a tin.", RAISES, []),
        ("Tea should be tested in patients with stroke.", LOWERS, []),
        ("Avoid green tea.", ("Drinks raise it.", "beverages", "increases", "stroke"), []),
    ],
)
def test_advice_without_an_outcome_meets_what_speaks_for_it(statement, told, expected):
    assert kinds(advice("a", statement), worded("b", *told), terms={}) == expected


def test_advice_depends_on_what_its_own_article_finds():
    finding = replace(worded("a", *RAISES), id="a/finding")
    (made,) = found(advice("a/advice", "Avoid tea."), finding, terms={})
    assert (made.source, made.type, made.target) == ("a/advice", "depends_on", "a/finding")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Avoid tea.", "Leave out tea altogether.", ["supports"]),
        ("Avoid tea.", "Adults may go on drinking tea.", ["contradicts"]),
    ],
)
def test_advice_beside_other_advice(one, other, expected):
    assert kinds(advice("a", one), advice("b", other), terms={}) == expected


def test_a_call_for_research_is_in_no_relation():
    call = "More research is needed on whether tea lowers the risk of stroke."
    one = replace(worded("a", call, "tea", "decreases", "stroke"), kind="evidence_remark")
    assert found(one, worded("b", *LOWERS), replace(worded("a", *LOWERS), id="a/other"), terms={})
    assert not {"a/it"} & {
        end
        for each in found(one, worded("b", *LOWERS), replace(worded("a", *LOWERS), id="a/other"), terms={})
        for end in (each.source, each.target)
    }


def test_each_outcome_of_a_list_is_asked_of():
    listed = worded("a", "Tea raises cancer and stroke.", "tea", "increases", "cancer or stroke")
    assert kinds(listed, worded("b", "Tea does nothing.", "tea", "no_effect", "stroke"), terms={}) == ["contradicts"]


def test_what_an_illness_is_told_by_is_near_it():
    one = worded("a", "Tea lowers it.", "tea", "decreases", "gastroenteritis")
    (made,) = found(one, worded("b", "Tea raises it.", "tea", "increases", "diarrhoea"), terms={})
    assert made.type == "qualifies"
    assert "narrower" not in made.reason


def test_an_illness_is_told_by_each_aspect_of_its_measure():
    one = worded("a", "Tea lowers it.", "tea", "decreases", "diabetes")
    other = worded("b", "Tea does nothing.", "tea", "no_effect", "fasting glucose")
    assert kinds(one, other, terms={}) == ["qualifies"]


def test_a_diet_without_a_thing_is_less_of_it():
    one = worded("a", "It lowers it.", "vegetarian diet", "decreases", "heart disease")
    assert kinds(one, worded("b", "It does.", "meat", "increases", "heart disease"), terms={}) == ["supports"]


@pytest.mark.parametrize(
    ("statement", "against"),
    [
        ("Tea raises it more than coffee does.", "compared with coffee, "),
        ("Tea raises it, beyond doubt.", ""),
        ("The less of tea is clear to clear because there is none, the more.", ""),
    ],
)
def test_what_a_claim_compares_with_is_a_name(statement, against):
    one, other = worded("a", statement, "tea", "increases", "stroke"), worded("b", *LOWERS)
    (made,) = found(one, other, terms={})
    assert against in made.reason
    assert ("compared" in made.reason) == bool(against)


@pytest.mark.parametrize(
    ("ill", "good"),
    [
        ("sleep onset latency", "sleep"),
        ("number of awakenings", "sleep quality"),
        ("insulin resistance", "insulin sensitivity"),
        ("recovery time", "recovery"),
        ("wound healing time", "wound healing"),
        ("airway resistance", "lung function"),
        ("time to pregnancy", "fertility"),
        ("reaction time", "attention"),
        ("severity of depression", "mood"),
        ("loss of balance", "balance"),
        ("cognitive decline", "cognition"),
        ("pain", "quality of life"),
    ],
)
def test_less_of_an_ill_is_more_of_the_good_that_it_tells_of(ill, good):
    def told(first, second):
        one = worded("a", f"Ginseng {first} {ill}.", "ginseng", first, ill)
        return kinds(one, worded("b", f"Ginseng {second} {good}.", "ginseng", second, good), terms={})

    assert not {"contradicts", "qualifies"}.intersection(told("decreases", "increases"))
    assert "supports" not in told("increases", "increases")


def test_where_nothing_says_what_is_good_a_contradiction_is_not_sure():
    terms = {each.id: each for each in (Term("zeal", "Zeal"), Term("zeal-lag", "Zeal lag", broader="zeal"))}

    def told(outcome):
        one, other = claim("a", "decreases", outcome="zeal"), claim("b", "increases", outcome=outcome)
        return [(each.type, each.is_sure) for each in found(one, other, terms=TERMS | terms)]

    assert told("zeal") == [("contradicts", True)]
    assert ("contradicts", True) not in told("zeal-lag")


def test_what_no_word_has_in_common_is_not_sure():
    other = worded("b", "Tea lowers it.", "tea", "decreases", "stroke")
    (alike,) = found(worded("a", "Tea raises it.", "tea", "increases", "stroke"), other, terms={})
    (apart,) = found(worded("a", "Drinking brings strokes.", "tea", "increases", "stroke"), other, terms={})
    assert (alike.is_sure, apart.is_sure) == (True, False)


def test_what_is_told_of_a_thing_and_of_what_has_it_is_no_sure_contradiction():
    one = worded("a", "Coffee raises strokes.", "coffee", "increases", "stroke")
    (same,) = found(one, worded("b", "Coffee lowers strokes.", "coffee", "decreases", "stroke"), terms={})
    apart = found(one, worded("b", "Caffeine lowers strokes.", "caffeine", "decreases", "stroke"), terms={})
    assert (same.type, same.is_sure) == ("contradicts", True)
    assert not any(each.is_sure for each in apart)


def test_claims_of_the_same_words_are_not_set_against_each_other():
    there = TextSpan(0, 5, 40, "other#top/1")
    one = claim("x/a", "increases", places=(there,))
    assert kinds(one, claim("x/b", "decreases", places=(there,))) == []
    assert kinds(one, claim("x/b", "decreases", places=(TextSpan(1, 5, 40, "other#top/2"),))) == ["contradicts"]


def test_one_study_told_in_two_ways_comes_first():
    studies = [Study("s", "A trial of coffee", doi="10.1000/A"), Study("t", "A trial of tea")]
    behind = (StudyLink("s", "supports"),)
    plain = claim("a", "increases"), claim("b", "no_effect")
    told = claim("c", "increases", studies=behind), claim("d", "no_effect", studies=behind)
    first, *_ = found(*plain, *told, studies=studies)
    assert (first.source, first.target, first.same_study) == ("c/it", "d/it", True)
    assert first.reason.startswith("One study, told in two ways: on Magnesium and IGF-1")
    # The same work under another id of another library, known by its DOI.
    far = Library("far", "Far", claims={told[1].id: told[1]}, studies={"s": Study("s", "a trial", doi="10.1000/a")},
                  terms=TERMS)  # fmt: skip
    (across,) = found(told[0], studies=studies, others=[far])
    assert (across.target, across.same_study) == ("far::d/it", True)


def test_across_libraries_each_with_terms_of_its_own():
    far = Library(
        "far", "Far", claims={"x/null": claim("x/null", "no_effect", "mag", "growth-factor")},
        terms={"mag": Term("mag", "Magnesium"), "growth-factor": Term("growth-factor", "IGF-1")},
    )  # fmt: skip
    (made,) = found(claim("a", "increases"), others=[far])
    assert (made.type, made.source, made.target) == ("contradicts", "a/it", "far::x/null")


def test_what_follows_changes_only_what_changed():
    related = Related(Vocabulary(TERMS.values()))
    one, other = claim("a", "increases"), claim("b", "no_effect")
    related.follow({one.id: one, other.id: other}, {})
    assert [each.type for each in related.suggestions([one.id])] == ["contradicts"]
    related.follow({one.id: one, other.id: claim("b", "increases")}, {})
    assert [each.type for each in related.suggestions([one.id])] == ["restates"]
    related.follow({one.id: one}, {})
    assert related.suggestions([one.id]) == ()


@pytest.mark.parametrize(("hedging", "expected"), [("asserted", "contradicts"), ("hedged", "qualifies")])
def test_a_lack_of_evidence_denies_what_is_asserted_and_limits_what_may_be(hedging, expected):
    doubt = worded("a", "There is no evidence that tea helps against migraine.", "tea", "no_effect", "migraine")
    effect = replace(worded("b", "Tea eases migraine.", "tea", "decreases", "migraine"), hedging=hedging)
    (made,) = found(doubt, effect, terms={})
    assert made.type == expected
    assert ("a fall that is said to be possible" in made.reason) == (hedging == "hedged")


@pytest.mark.parametrize(
    "one",
    [
        ("Moderate coffee is no risk factor for stroke.", "coffee", "no_effect", "stroke"),
        ("Coffee does not raise the risk of stroke.", "coffee", "no_effect", "risk of stroke"),
    ],
)
def test_what_does_not_raise_a_risk_may_lower_it(one):
    lowers = worded("b", "Coffee lowers the risk of stroke.", "coffee", "decreases", "risk of stroke")
    raises = worded("c", "Coffee raises the risk of stroke.", "coffee", "increases", "risk of stroke")
    assert kinds(worded("a", *one), lowers, terms={}) == ["supports"]
    assert kinds(worded("a", *one), raises, terms={}) == ["contradicts"]
    in_the_old = replace(lowers, population="older people")
    assert kinds(worded("a", *one), in_the_old, terms={}) == [], "two effects for two kinds of people limit nothing"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("nicotine", "no_effect", "risky"), ("nicotine", "increases", "arterial stiffness"), ["qualifies"]),
        (("vaping", "no_effect", "harmful"), ("vaping", "decreases", "harmful"), ["supports"]),
        # A single harm that is lacking leaves room for others.
        (("nicotine", "no_effect", "asthma"), ("nicotine", "increases", "harmful"), ["qualifies"]),
        (("nicotine", "no_effect", "asthma"), ("nicotine", "increases", "heart attack"), []),
        # What is safer is less harmful.
        (("vaping", "increases", "safer"), ("vaping", "decreases", "dangers"), ["supports"]),
        (("vaping", "increases", "safer"), ("vaping", "increases", "asthma"), ["qualifies"]),
    ],
)
def test_harm_is_above_every_ill(one, other, expected):
    claims = [worded(name, f"{each[0]} {each[2]}", *each) for name, each in zip("ab", (one, other), strict=True)]
    assert kinds(*claims, terms={}) == expected


def test_what_a_thing_is_called_says_no_way_of_taking_it():
    claims = (
        worded("a", "Vaping raises the risk of asthma.", "vaping", "increases", "asthma"),
        worded("b", "E-cigarettes do not raise the risk of asthma.", "e-cigarettes", "no_effect", "asthma"),
    )
    assert kinds(*claims, terms={}) == ["contradicts"]
    inhaled = worded("c", "Inhaled magnesium raises it.", "inhaled magnesium", "increases", "asthma")
    eaten = worded("d", "Magnesium does not raise it.", "magnesium", "no_effect", "asthma")
    assert kinds(inhaled, eaten, terms={}) == ["qualifies"]


def test_a_reason_names_people_only_where_a_claim_does():
    one = worded("a", "It lowers it.", "coffee", "decreases", "hypertension")
    other = worded("b", "It raises it.", "coffee", "increases", "hypertension", "women")
    (each,) = found(one, other)
    assert " in women" in each.reason
    assert "people" not in each.reason


def test_what_is_only_called_by_another_thing_is_not_said_to_be_the_narrower():
    one = worded("a", "It lowers it.", "turmeric", "decreases", "inflammation")
    other = worded("b", "It may cause dermatitis.", "turmeric", "increases", "dermatitis")
    assert not any("is the narrower" in each.reason for each in found(one, other, terms={}))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            ("Zinc acetate and citrate did not differ.", "zinc acetate and zinc citrate", "no_effect", "fever"),
            ("Zinc lowers fever.", "zinc", "decreases", "fever"),
            "qualifies",
        ),
        (
            ("Zinc acetate and citrate did nothing.", "zinc acetate and zinc citrate", "no_effect", "fever"),
            ("Zinc lowers fever.", "zinc", "decreases", "fever"),
            "contradicts",
        ),
        (
            ("Zinc begun after the onset of symptoms does nothing.", "zinc", "no_effect", "fever"),
            ("Regular zinc makes it shorter.", "regular zinc", "decreases", "fever"),
            "qualifies",
        ),
        (
            ("Zinc begun after the onset of symptoms does nothing.", "zinc", "no_effect", "fever"),
            ("Zinc makes it shorter.", "zinc", "decreases", "fever"),
            "contradicts",
        ),
        (
            ("Zinc keeps it away in runners and skiers.", "zinc", "decreases", "fever", "runners and skiers"),
            ("Zinc does nothing in the general public.", "zinc", "no_effect", "fever", "the general public"),
            "qualifies",
        ),
    ],
)  # fmt: skip
def test_what_is_held_against_each_other_or_begun_at_another_time_is_no_contradiction(one, other, expected):
    assert kinds(worded("a", *one), worded("b", *other), terms={}) == [expected]


@pytest.mark.parametrize(
    ("one", "other", "ways", "expected"),
    [
        ("men who do not have asthma", "men with asthma", "same", []),
        ("adults without diabetes", "adults with diabetes", "same", []),
        ("women who have no history of migraine", "women with migraine", "same", []),
        ("people with hypertension", "people free of hypertension", "same", []),
        ("people who don't have insomnia", "people with insomnia", "same", []),
        ("men who do not have preexisting AGA", "people with hair loss", "same", []),
        ("men who do not have asthma", "men with asthma", "opposite", ["qualifies"]),
        ("adults without diabetes", "adults with diabetes", "opposite", ["qualifies"]),
        ("adults with diabetes", "patients with diabetes", "same", ["supports"]),
        ("adults with diabetes", "patients with diabetes", "opposite", ["contradicts"]),
        ("adults without diabetes", "men without diabetes", "same", ["supports"]),
        ("healthy adults", "adults", "same", ["supports"]),
    ],
)
def test_those_with_an_illness_and_those_without_are_never_the_same_people(one, other, ways, expected):
    outcome = "hair loss" if "AGA" in one else "blood pressure"
    direction = "decreases" if ways == "same" else "increases"
    pair = (
        worded("a", "Zinc was found to lower it.", "zinc", "decreases", outcome, one),
        worded("b", "Taking zinc changes that.", "zinc", direction, outcome, other),
    )
    assert kinds(*pair) == expected


@pytest.mark.parametrize(
    ("statement", "exposure", "outcome", "expected"),
    [
        ("Creatine doesn't cause hair loss or raise DHT.", "Creatine", "hair loss", []),
        ("A diet lower in DHT causes no hair loss.", "diet", "hair loss", ["contradicts"]),
    ],
)
def test_what_a_claim_acts_on_beside_its_outcome_does_not_act(statement, exposure, outcome, expected):
    one = worded("a", statement, exposure, "no_effect", outcome)
    other = worded("b", "DHT is associated with hair loss.", "DHT", "associated_positive", "hair loss")
    assert kinds(one, other) == expected


def test_whom_a_statement_leaves_out_counts_though_its_population_does_not_say_it():
    one = worded("a", "Zinc lowers it in men who do not have asthma.", "zinc", "decreases", "blood pressure", "men")
    other = worded("b", "Zinc changes that.", "zinc", "decreases", "blood pressure", "men with asthma")
    assert kinds(one, other) == []
