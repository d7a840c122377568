"""Claims that would mislead where they lead or stand in a group: fragments, what only stayed, what is the other way."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import bare, groups, library

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.from_claim import example_question
from mgtui.answering.people import is_only_of_those, may_be_of, whom_in
from mgtui.answering.questions import Side
from mgtui.answering.sections import notes, title_of_beside
from mgtui.answering.sentence import sentence
from mgtui.answering.standing import (
    compared_with,
    denies,
    denies_side_effects,
    leans_on_text,
    speaks_of_harm,
    stayed,
)
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Passage, Term
from mgtui.vocabulary.lay_words import in_plain_words

KIDNEY = (
    Term("kidney", "Kidneys", ("kidney",)),
    Term("kidney-function", "Kidney function"),
    Term("kidney-disease", "Kidney disease"),
    Term("hair-loss", "Hair loss"),
)


def one(name, statement, acted_on, direction, acts="creatine", **more):
    said = Concept(acts, "supplementation", acts), Concept(acted_on, None, more.pop("text", acted_on.replace("-", " ")))
    return Claim(
        f"ward/{name}", "ward", statement, exposure=said[0], outcome=said[1], direction=direction,
        **{"kind": "effect", "hedging": "asserted", "status": "reviewed", **more},
    )  # fmt: skip


def asking(*claims, bare=False):
    known = library()
    kept = {} if bare else known.claims
    ward = Article("ward", "On the ward")
    return Asker(
        Links(
            replace(
                known,
                articles={**known.articles, "ward": ward},
                terms={**known.terms, **{term.id: term for term in KIDNEY}},
                claims={**kept, **{claim.id: claim for claim in claims}},
            )
        )
    )


def told(asker, question, **more):
    found = answer(asker, asker.read(question))
    return found, sentence(found, asker.names, **more)


@pytest.mark.parametrize(
    ("statement", "leans"),
    [
        ("That is so since this was seen before.", False),
        ("This is no proof that tea harms the liver.", True),
        ("Others sleep badly after it.", True),
        ("Both tea and coffee keep people awake.", False),
        ("Those who drink tea sleep less.", False),
        ("It has not been shown that tea harms sleep.", False),
        ("It harms sleep.", True),
    ],
)
def test_a_sentence_that_leans_on_the_text_before_it(statement, leans):
    assert leans_on_text(statement) is leans


def test_a_fragment_is_a_remark_beside_what_answers_and_alone_no_answer():
    fragment = one("this", "This does not mean that creatine harms the kidney.", "kidney", "no_effect")
    plain = one("plain", "In a trial creatine did not harm the kidney.", "kidney", "no_effect")
    found, line = told(asking(fragment, plain), "Does creatine harm the kidney?")
    assert groups(found)["remarks"] == ["ward/this"]
    assert "In a trial" in line
    assert "This does not mean" not in line
    found, _ = told(asking(fragment, bare=True), "Does creatine harm the kidney?")
    assert not found.found


def test_what_stayed_as_it_was_is_no_rise():
    assert stayed("Liver function was maintained.")
    assert not stayed("Liver function was maintained by coffee.")
    kept = one("kept", "With creatine, kidney function was preserved.", "kidney-function", "increases")
    found, _ = told(asking(kept, bare=True), "Does creatine harm kidney function?")
    assert groups(found) == {"no_effect": ["ward/kept"]}
    active = one("keeps", "Creatine preserves kidney function.", "kidney-function", "increases")
    found, _ = told(asking(active, bare=True), "Does creatine harm kidney function?")
    assert groups(found) == {"no_effect": ["ward/keeps"]}
    found, _ = told(asking(active, bare=True), "Does creatine help kidney function?")
    assert groups(found) == {"yes": ["ward/keeps"]}


def test_what_makes_a_thing_is_not_what_it_acts_on():
    made = one("made", "Creatine is made by the kidney and the liver.", "kidney", "increases")
    harm = one("harm", "Creatine did not harm the kidney.", "kidney", "no_effect")
    found, _ = told(asking(made, harm, bare=True), "Is creatine bad for the kidney?")
    assert groups(found) == {"no_effect": ["ward/harm"]}


def test_the_larger_side_comes_first_and_the_other_at_once():
    no = [
        one(f"no-{at}", f"In {where} creatine did not cause hair loss.", "hair-loss", "no_effect")
        for at, where in enumerate(("Kiel", "Bonn", "Ulm"))
    ]
    yes = replace(one("yes", "Creatine causes hair loss.", "hair-loss", "increases"), id="gym/hair", article="gym")
    _, line = told(asking(*no, yes, bare=True), "Does creatine cause hair loss?")
    assert bare(line).startswith("The article “On the ward” says: In ")
    assert "did not cause hair loss. But “The gym” says: Creatine causes hair loss." in bare(line)
    _, line = told(asking(no[0], yes, bare=True), "Does creatine cause hair loss?")
    assert bare(line).startswith(
        "The article “The gym” says: Creatine causes hair loss. But “On the ward” says: In Kiel"
    )


def test_an_effect_that_is_denied_in_words_comes_before_one_that_only_talks_of_it():
    assert denies("Tea did nothing for sleep.")
    assert not denies("Few myths have spread as far as that tea harms sleep.")
    myth = one("myth", "The myth that creatine causes hair loss has spread far.", "hair-loss", "no_effect")
    none = one("none", "In the only trial there was no hair loss under creatine at all.", "hair-loss", "no_effect")
    _, line = told(asking(myth, none, bare=True), "Does creatine cause hair loss?")
    assert bare(line).startswith("The article “On the ward” says: In the only trial")


@pytest.mark.parametrize(
    "people", ["people without a deficiency", "men who are not deficient", "people not lacking it"]
)
def test_people_without_a_lack_are_not_those_who_have_it(people):
    assert not may_be_of("deficient people", people)
    assert may_be_of("well-nourished people", people)


def asked_of(question, *claims, **more):
    found, line = told(asking(*claims, bare=True, **more), question)
    return sorted(row.claim.id.removeprefix("ward/") for row in found.all), line


ON_THE_ILL = one(
    "ill", "Creatine had no effect on kidney disease.", "kidney-disease", "no_effect", text="kidney disease"
)
CARE = one(
    "care", "People with kidney disease should see a doctor before they take creatine.", "kidney-function", None,
    kind="recommendation", population="people with kidney disease",
)  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "Should people with kidney disease take creatine?",
        "Can I take creatine if I have kidney disease?",
        "Is creatine safe for people with kidney disease?",
    ],
)
def test_advice_for_those_who_have_something_is_no_effect_on_it(question):
    shown, line = asked_of(question, ON_THE_ILL)
    assert (shown, line) == ([], "No claim here says whether people with kidney disease should take creatine.")
    shown, line = asked_of(question, ON_THE_ILL, CARE)
    assert shown == ["care"]
    assert bare(line).startswith("The article “On the ward” advises: People with kidney disease should see a doctor")


def test_a_call_for_trials_is_no_advice_and_no_answer():
    call = one(
        "call", "Creatine should be tested in people with kidney disease.", "kidney-function", "increases",
        kind="recommendation", population="people with kidney disease",
    )  # fmt: skip
    _, line = asked_of("Should people with kidney disease take creatine?", call)
    assert line.startswith("No claim here says whether")
    found, _ = told(asking(call, bare=True), "Does creatine improve kidney function?")
    assert groups(found) == {"remarks": ["ward/call"]}


def test_how_much_is_answered_by_amounts_alone():
    vague = one("vague", "One should take creatine at the recommended dose.", "strength", None, kind="recommendation")
    trial = one("trial", "In a trial 20 g of creatine raised strength.", "strength", "increases")
    dose = one("dose", "Adults should take 3 to 5 g of creatine a day.", "strength", None, kind="recommendation")
    shown, line = asked_of("How much creatine should I take?", vague, trial)
    assert (shown, line) == ([], "No claim here says how much creatine to take.")
    shown, line = asked_of("How much creatine is safe?", vague, trial)
    assert (shown, line) == ([], "No claim here says how much creatine to take.")
    shown, _ = asked_of("How much creatine should I take?", vague, trial, dose)
    assert shown == ["dose"]


def test_where_no_claim_names_an_amount_the_passages_that_do_are_named():
    asker = asking(bare=True)
    passages = (
        Passage(
            "ward#dose/1", "ward", "dose", ("Dose",), "paragraph", "Most take it. Creatine is given at 5 g per day."
        ),
        Passage("ward#tea/1", "ward", "tea", ("Tea",), "paragraph", "Tea is drunk at two cups per day."),
    )
    articles = {"ward": Article("ward", "On the ward", passages=passages)}
    one_more = Asker(Links(replace(asker.library, articles=articles)))
    found, line = told(one_more, "How much creatine should I take?")
    assert line == "No claim here says how much creatine to take; one passage here names an amount."
    assert [each.passage for each in found.quoted] == ["ward#dose/1"]
    assert any("Creatine is given at 5 g per day." in note for note in notes(found))


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Does it make you stronger?", "Does it improve muscle strength?"),
        ("Does it make my bones stronger?", "Does it improve bone strength?"),
        ("Do I sleep better with it?", "Do I improve sleep quality with it?"),
    ],
)
def test_lay_words_for_outcomes(question, plain):
    assert in_plain_words(question) == plain


def test_whether_a_thing_is_safe_is_answered_by_harm_that_is_found_and_that_is_not():
    harm = one("harm", "Creatine causes hair loss.", "hair-loss", "increases")
    none = one("none", "Creatine does not damage the kidney.", "kidney-function", "no_effect")
    good = one("good", "Creatine raises strength.", "strength", "increases")
    found, line = told(asking(harm, none, good, bare=True), "Is creatine safe?")
    assert groups(found) == {"yes": ["ward/none"], "opposite": ["ward/harm"]}
    assert line.index("causes hair loss") < line.index("does not damage the kidney")
    found, other = told(asking(harm, none, good, bare=True), "Does creatine have side effects?")
    assert groups(found) == {"yes": ["ward/harm"], "no_effect": ["ward/none"]}
    assert other == line


SIDE = Term("side-effect", "Side effect", ("adverse effects", "adverse events"))


def asking_of_harm(question, *claims):
    known = asking(*claims, bare=True).library
    found, line = told(Asker(Links(replace(known, terms={**known.terms, SIDE.id: SIDE}))), question)
    return groups(found), line


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("is creatine safe", {"yes": ["ward/none"], "opposite": ["ward/harm"], "only_if": ["ward/fewer"]}),
        (
            "does creatine have side effects",
            {"yes": ["ward/harm"], "no_effect": ["ward/none"], "only_if": ["ward/fewer"]},
        ),
    ],
)
def test_harms_of_every_kind_answer_where_side_effects_have_a_term(question, expected):
    fewer = one("fewer", "Creatine has fewer adverse events than steroids.", "side-effect", "decreases")
    harm = one("harm", "Creatine causes hair loss.", "hair-loss", "increases")
    none = one("none", "Creatine raised strength without any adverse effects.", "strength", "increases")
    linked = one("linked", "Evidence exists that creatine is related to hair loss.", "hair-loss", "increases")
    found, _ = asking_of_harm(question, fewer, harm, none, linked)
    assert found == expected


def test_fewer_side_effects_than_with_another_drug_is_no_yes():
    fewer = one("fewer", "Creatine has fewer adverse events than steroids.", "side-effect", "decreases")
    for question in ("is creatine safe", "does creatine have side effects"):
        assert asking_of_harm(question, fewer)[0] == {"only_if": ["ward/fewer"]}


@pytest.mark.parametrize(
    ("statement", "other"),
    [
        ("It has fewer adverse events compared to aspirin, and less pain.", "aspirin"),
        ("It had fewer adverse events than placebo.", ""),
        ("It had fewer side effects than those in the placebo group had.", ""),
        ("It works better in the young than in the old.", ""),
        ("It has no side effects.", ""),
    ],
)
def test_what_a_thing_is_set_against(statement, other):
    assert compared_with(statement) == other


@pytest.mark.parametrize(
    ("statement", "denies_them"),
    [
        ("It has no adverse effects and lowers pain.", True),
        ("They had less pain, with no serious side effects.", True),
        ("It has no more side effects than aspirin.", False),
        ("It has side effects.", False),
    ],
)
def test_that_there_are_no_side_effects(statement, denies_them):
    assert denies_side_effects(statement) is denies_them


@pytest.mark.parametrize(
    "question",
    [
        "does creatine harm the kidney",
        "can creatine damage the kidney",
        "does creatine hurt your kidneys",
        "is creatine bad for the kidneys",
        "is creatine toxic to the kidney",
    ],
)
def test_wordings_of_harm_to_an_organ_find_the_same(question):
    damage = one("damage", "Creatine causes damage.", "kidney-harm", "increases", text="damage")
    spares = one("spares", "Creatine improves the kidney.", "kidney", "increases")
    found, _ = told(asking(damage, spares, bare=True), question)
    assert groups(found) == {"yes": ["ward/damage"], "opposite": ["ward/spares"]}


PAIN = Term("pain", "Pain")


def asking_of_pain(question):
    less = one("less", "In a trial people who took creatine had less pain.", "pain", "decreases")
    known = asking(less, bare=True).library
    return told(Asker(Links(replace(known, terms={**known.terms, PAIN.id: PAIN}))), question)


@pytest.mark.parametrize(
    "question", ["does creatine help joint pain", "does creatine help knee pain", "does creatine help arthritis"]
)
def test_a_narrower_thing_that_has_no_term_is_answered_on_what_is_broader(question):
    found, line = asking_of_pain(question)
    assert not found.found
    assert bare(line).startswith(
        "No claim here answers just this. On pain in general: The article “On the ward” says: In a"
    )
    assert [row.claim.id for row in found.beside] == ["ward/less"]
    assert title_of_beside(found) == "On pain in general: 1 claim"
    assert not any("stands in no term" in note for note in notes(found))


def test_nothing_broader_is_told_where_it_has_no_claim():
    found, line = asking_of_pain("does creatine help gout of the elbow")
    assert found.wider is None or "pain" in line
    found, line = asking_of_pain("does creatine raise cortisol")
    assert (found.wider, "general" in line) == (None, False)
    found, line = asking_of_pain("does creatine help acne")
    assert (found.wider, "general" in line) == (None, False)


def test_what_a_word_means_stands_behind_what_an_article_says():
    claim = one("less", "Statins and creatine have fewer gastrointestinal effects.", "strength", "increases")
    _, line = told(asking(claim, bare=True), "does creatine raise strength")
    expected = (
        ": Statins (drugs that lower cholesterol) and creatine have fewer gastrointestinal effects (of stomach and"
    )
    assert expected in line


def test_what_less_of_a_thing_does_is_turned_round_where_more_is_asked_about():
    less = one("less", "Creatine reduction lowers strength.", "strength", "decreases")
    less = replace(less, exposure=replace(less.exposure, text="a reduction in creatine"))
    for question, key in (
        ("does creatine raise strength", "yes"),
        ("does a reduction in creatine raise strength", "opposite"),
    ):
        found, _ = told(asking(less, bare=True), question)
        assert [row.claim.id for row in found.groups[key]] == [less.id], question


def test_the_example_is_a_question_that_the_library_answers():
    one_more = asking(
        one("a", "Creatine raises strength.", "strength", "increases"),
        one("b", "Creatine makes strong.", "strength", "increases"),
        one("c", "Creatine causes hair loss.", "hair-loss", "increases"),
        bare=True,
    )
    question = example_question(one_more.links.claims, one_more.names)
    assert answer(one_more, one_more.read(question)).found
    assert "strength" in question
    assert example_question([], one_more.names) == ""


def test_those_with_an_ill_whom_a_statement_names_are_read_from_it():
    ill = one("ill", "Creatine raises strength in Becker and other muscular dystrophies.", "strength", "increases")
    assert whom_in(ill) == "Becker and other muscular dystrophies"


def test_what_is_found_in_those_who_have_an_ill_is_no_harm_to_what_it_is_of():
    inside = one(
        "in", "Creatine does not change appetite in kidney disease.", "strength", "no_effect", text="appetite",
        population="people with kidney disease",
    )  # fmt: skip
    assert is_only_of_those(inside, Side(words="kidneys"))
    assert not is_only_of_those(inside, Side(words="appetite"))


def test_people_without_a_thing_are_not_advised_for_it():
    without = one(
        "without", "Creatine should be taken by adults without kidney disease.", "strength", None,
        kind="recommendation", population="adults without kidney disease",
    )  # fmt: skip
    shown, _ = asked_of("Should people with kidney disease take creatine?", without)
    assert shown == []


@pytest.mark.parametrize(
    ("statement", "of_ill", "speaks"),
    [
        ("Tea does not cause headaches.", True, True),
        ("Tea does not prevent headaches.", True, False),
        ("Tea does not damage teeth.", False, True),
        ("Tea does not raise attention.", False, False),
    ],
)
def test_harm_that_is_denied_is_no_benefit_that_is(statement, of_ill, speaks):
    assert speaks_of_harm(statement, of_ill=of_ill) is speaks
