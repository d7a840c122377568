"""What would mislead who asks for the first time: another thing's amount, a benefit told as safety, a slip of a key."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import bare, groups
from test_misleading import asking, one, told

from mgtui.answering.asker import Asker
from mgtui.answering.harms import cautions_in_passing
from mgtui.answering.sections import notes
from mgtui.evidence.links import Links
from mgtui.model import Anchor, Article, Passage, Relation, StudyLink, Term
from mgtui.vocabulary.plain_words import meanings


def with_passages(asker, title, *passages):
    """The library with an article of passages, each with its heading and text."""
    made = tuple(
        Passage(f"guide#s{at}/1", "guide", f"s{at}", (heading,) if heading else (), "paragraph", text)
        for at, (heading, text) in enumerate(passages)
    )
    articles = {**asker.library.articles, "guide": Article("guide", title, passages=made)}
    return Asker(Links(replace(asker.library, articles=articles)))


@pytest.mark.parametrize(
    ("title", "heading", "text", "is_of_it"),
    [
        ("Beyond creatine", "Magnesium", "Dose: 200 mg each day.", False),
        ("All about creatine", "Dosage", "Dose: 5 g each day.", True),
        ("All about creatine", "", "Take 5 g each day.", True),
        ("All about creatine", "Dosage", "Dose: 200 mg of magnesium each day.", False),
        ("Supplements", "Creatine", "Dose: 5 g each day.", True),
        ("Supplements", "Creatine and magnesium", "Dose: 200 mg each day.", False),
        ("Creatine and colds", "", "Vitamin C worked at a dose of 2 g.", False),
        ("Supplements", "Magnesium", "Creatine is taken at 5 g each day.", True),
        ("All about creatine", "Sources", "The 5 g each day trial.", False),
    ],
)
def test_an_amount_is_of_what_its_sentence_or_nearest_heading_names(title, heading, text, is_of_it):
    found, _ = told(with_passages(asking(bare=True), title, (heading, text)), "What dose of creatine is best?")
    assert bool(found.quoted) is is_of_it


def test_what_advises_an_amount_comes_before_what_a_trial_gave():
    passages = (
        ("Use", "A dose of 9 g of creatine was given."),
        ("Use", "The recommended dose of creatine is 5 g a day."),
    )
    found, _ = told(with_passages(asking(bare=True), "Guide", *passages), "What dose of creatine is best?")
    assert [each.passage for each in found.quoted] == ["guide#s1/1", "guide#s0/1"]


WORKS = one("works", "Creatine lowers hair loss in children.", "hair-loss", "decreases", population="children")


def test_that_a_thing_works_does_not_tell_that_it_is_safe():
    found, line = told(asking(WORKS, bare=True), "Is creatine safe for children?")
    assert not found.found
    assert line == "No claim here tells of harm by creatine in children."


def test_that_a_lack_of_a_thing_does_harm_does_not_tell_whether_it_is_safe():
    lack = one("lack", "Too little creatine brings a higher risk of weakened zeal.", "zeal", "decreases")
    lack = replace(lack, exposure=replace(lack.exposure, aspect="deficiency"))
    _, line = told(asking(lack, bare=True), "Is creatine safe?")
    assert line == "No claim here tells of harm by creatine."


def test_passages_that_caution_stand_where_no_claim_tells_of_harm():
    passages = (
        ("Creatine", "It is not indicated for children."),
        ("Creatine in the young", "There is insufficient evidence on long use. Older people should avoid it."),
        ("Creatine", "Older people should avoid it."),
    )
    found, line = told(with_passages(asking(WORKS, bare=True), "Guide", *passages), "Is creatine safe for children?")
    assert line == "No claim here tells of harm by creatine in children; two passages here caution."
    assert [each.passage for each in found.quoted] == ["guide#s0/1", "guide#s1/1"]
    assert any("It is not indicated for children." in note for note in notes(found))


def test_hardly_any_side_effects_answer_beside_what_cautions():
    mild = one("mild", "Creatine had minimal side effects in boys.", "hair-loss", "decreases", population="boys")
    asker = with_passages(asking(mild, bare=True), "Guide", ("Creatine", "It is not indicated for children."))
    found, line = told(asker, "Is creatine safe for children?")
    assert groups(found) == {"yes": ["ward/mild"]}
    assert "No claim here tells of harm by creatine in children; one passage here cautions." in line


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("Melatonin is not indicated for use in children.", 2),
        ("Poison calls rose.", 2),
        ("Long use is a concern.", 1),
        ("It had minimal side effects.", 0),
        ("Statins do not cause most of the side effects.", 0),
        ("Much of the harm is due to the nocebo effect.", 0),
        ("It helps people to sleep.", 0),
    ],
)
def test_how_clearly_a_sentence_cautions(said, rank):
    assert cautions_in_passing(said) == rank


def test_a_letter_that_slipped_in_is_not_understood():
    low = one("low", "A low dose of creatine lowers hair loss.", "hair-loss", "decreases")
    found, line = told(asking(low, bare=True), "What dose of creatine is best?g")
    assert not found.found
    assert line == "No claim here answers this: “g” is not known here."


LONG = " ".join(["One study of many people"] + ["who were seen again"] * 8 + ["noted that creatine lowered hair loss."])


def test_a_long_statement_is_told_in_short_with_its_people():
    long = one("long", LONG, "hair-loss", "decreases", population="men with hair loss")
    _, line = told(asking(long, bare=True), "Does creatine lower hair loss?")
    assert line == (
        "The article “On the ward” says, in short, with no study on record: In men with hair loss, creatine as a "
        "supplement reduces hair loss."
    )


def test_a_long_statement_without_a_direction_is_cut():
    long = one("long", LONG, "hair-loss", None)
    _, line = told(asking(long, bare=True), "Does creatine lower hair loss?")
    assert bare(line).startswith("The article “On the ward” says: One study of many people who were seen again")
    assert "…" in line
    assert "in more words" not in line


def test_where_a_short_claim_answers_a_long_one_is_not_told():
    long = one("long", LONG, "hair-loss", "decreases")
    short = one("short", "Creatine lowers hair loss.", "hair-loss", "decreases")
    _, line = told(asking(long, short, bare=True), "Does creatine lower hair loss?")
    assert bare(line).startswith("The article “On the ward” says: Creatine lowers hair loss.")


def test_pooled_studies_of_all_come_before_a_trial_in_some():
    some = one(
        "some", "Trials in boys found that creatine lowers hair loss.", "hair-loss", "decreases", population="boys"
    )
    every = one(
        "every", "A 2013 meta-analysis of trials found that creatine lowers hair loss.", "hair-loss", "decreases"
    )
    _, line = told(asking(some, every, bare=True), "Does creatine lower hair loss?")
    assert bare(line).startswith("The article “On the ward” says: A 2013 meta-analysis")


@pytest.mark.parametrize(
    ("quote", "verb"), [("Trials found that it lowers loss.", "says"), ("It may lower loss.", "cautiously says")]
)
def test_cautiously_is_said_of_what_is_hedged_in_its_words(quote, verb):
    claim = one(
        "hedged",
        "Creatine lowers hair loss.",
        "hair-loss",
        "decreases",
        hedging="hedged",
        anchors=(Anchor(quote=quote),),
    )
    _, line = told(asking(claim, bare=True), "Does creatine lower hair loss?")
    assert bare(line).startswith(f"The article “On the ward” {verb}: Creatine lowers hair loss.")


def with_terms(asker, *terms):
    library = replace(asker.library, terms={**asker.library.terms, **{term.id: term for term in terms}})
    return Asker(Links(library))


SLEEP = Term("insomnia", "Insomnia"), Term("sleep-latency", "Sleep latency"), Term("sleep", "Sleep")


def test_another_result_on_a_measure_of_what_is_asked_is_told():
    eases = one("eases", "Creatine eases insomnia.", "insomnia", "decreases")
    none = one("none", "Creatine had no effect on sleep latency.", "sleep-latency", "no_effect")
    same = one("same", "Creatine shortened sleep latency in girls.", "sleep-latency", "decreases")
    asker = with_terms(asking(eases, none, same, bare=True), *SLEEP)
    found, line = told(asker, "Does creatine help with insomnia?")
    assert groups(found) == {"yes": ["ward/eases"]}
    assert [row.claim.id for row in found.beside] == ["ward/none"]
    assert "But the article also says: Creatine had no effect on sleep latency." in bare(line)


def test_another_result_is_told_in_short_rather_than_not_at_all():
    eases = one("eases", LONG.replace("hair loss", "insomnia"), "insomnia", "decreases", population="old men with pain")
    text = f"Of the ten trials {'that were found there ' * 6}the analysis found no effect on sleep latency."
    none = one("none", text, "sleep-latency", "no_effect")
    _, line = told(with_terms(asking(eases, none, bare=True), *SLEEP), "Does creatine help with insomnia?")
    assert "But the article also says, in short: Creatine as a supplement has no effect on sleep" in line


def test_less_of_a_thing_that_is_asked_for_by_the_name_of_a_term_is_not_turned_round():
    cut = one("cut", "A reduced salt intake lowers hair loss.", "hair-loss", "decreases", acts="less-salt")
    cut = replace(cut, exposure=replace(cut.exposure, text="A reduced salt intake", aspect=None))
    found, _ = told(
        with_terms(asking(cut, bare=True), Term("less-salt", "Less salt")), "Does less salt lower hair loss?"
    )
    assert groups(found) == {"yes": ["ward/cut"]}


def test_that_no_study_tests_it_is_not_said_where_one_is_below():
    link = (StudyLink("trial-2010", "supports", "faithful", "stated"),)
    bare = one("bare", "Creatine lowers hair loss.", "hair-loss", "decreases")
    other = one(
        "other", "In one trial creatine lowered the hair loss that some had.", "hair-loss", "decreases", studies=link
    )
    _, line = told(asking(bare, other, bare=True), "Does creatine lower hair loss?")
    assert "No study is recorded behind this claim." not in line


def test_the_finding_on_which_a_claim_rests_comes_before_it():
    link = (StudyLink("trial-2010", "supports", "faithful", "stated"),)
    rests = Relation("depends_on", "ward/found", "It rests on this.")
    linked = one("bare", "Creatine is linked to hair loss.", "hair-loss", "increases", relations=(rests,))
    found = one(
        "found", "In the trial creatine raised the hair loss of rowers.", "hair-loss", "increases", studies=link
    )
    _, line = told(asking(linked, found, bare=True), "Does creatine raise hair loss?")
    assert bare(line).startswith("The article “On the ward” says: In the trial creatine raised")


def test_a_word_is_explained_once_in_all_its_forms():
    assert len(meanings("Mitochondria and mitochondrial function decline.", "")) == 1


def test_a_disease_is_told_by_the_name_that_was_asked_too():
    claim = one("als", "Creatine slows ALS.", "als", "decreases")
    asker = with_terms(asking(claim, bare=True), Term("als", "ALS", ("motor neurone disease",)))
    _, line = told(asker, "Does creatine slow motor neurone disease?")
    assert "ALS is another name for motor neurone disease." in line


def test_the_rest_of_a_thing_is_no_rest():
    claim = one("rest", "Creatine helps the rest.", "rest", "increases")
    asker = with_terms(asking(claim, bare=True), Term("rest", "Rest"))
    assert asker.read("Does creatine help the rest?").outcome.concepts == {"rest"}
    assert asker.read("Does creatine help the rest of my family?").outcome.concepts != {"rest"}


def test_a_name_that_is_not_known_is_told_whole():
    _, line = told(asking(bare=True), "Does creatine lower blood pressure?")
    assert line == "No claim here answers this: “blood pressure” is not known here."


def test_each_unknown_word_is_told_by_itself_and_only_where_it_stands_whole():
    passages = (("Colds", "Those with a cough should rest."), ("Colds", "Coughing is common, and so is honeydew."))
    _, line = told(with_passages(asking(bare=True), "Guide", *passages), "Does honey calm a cough?")
    assert line == (
        "No claim here answers this: “cough” is in no claim here, but in 1 passage; “honey” is not known here."
    )


def test_a_study_from_outside_behind_two_claims_is_told_once():
    links = (StudyLink("cohort-2018", "supports", None, "outside"),)
    first = one("first", "Creatine raises zeal a little.", "strength", "increases", studies=links)
    second = one("second", "Creatine makes bones thick.", "bone", "increases", studies=links)
    _, line = told(asking(first, second, bare=True), "What does creatine do?")
    assert line.lower().count("outside the article") == 1
    assert "thick" in line


DOSES = (
    ("Creatine", "The recommended dose is 5 g a day for adults."),
    ("Creatine", "Children should take 1 g a day."),
)
FOR_MEN = one(
    "men", "Men should take 5 g of creatine a day.", "strength", None, kind="recommendation", population="men"
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How much creatine should babies take?", "how much creatine babies should take; one passage"),
        ("a baby's dose of creatine", "how much creatine babies should take; one passage"),
        ("How much creatine do children need?", "how much creatine children need; one passage"),
        ("How much creatine should rats get?", "how much creatine rats should get."),
    ],
)
def test_an_amount_is_told_for_just_those_who_were_asked_about(question, expected):
    found, line = told(with_passages(asking(FOR_MEN, bare=True), "Guide", *DOSES), question)
    assert line.startswith(f"No claim here says {expected}")
    assert not found.found
    assert all("Children" in each.said for each in found.quoted)


def test_an_amount_in_those_asked_about_answers():
    found, line = told(asking(FOR_MEN, bare=True), "How much creatine should men take?")
    assert groups(found) == {"yes": ["ward/men"]} or groups(found) == {"unclear": ["ward/men"]}
    assert "5 g" in line


@pytest.mark.parametrize(
    ("statement", "is_told"),
    [("Sun helps the skin to make vitamin C.", False), ("15 minutes of sun raise vitamin C.", True)],
)
def test_how_much_of_a_thing_does_something_is_told_by_what_names_an_amount_of_it(statement, is_told):
    claim = one("sun", statement, "vitamin-c", "increases", "sun", text="vitamin C")
    found, line = told(asking(claim, bare=True), "How much sun do I need for vitamin C?")
    assert found.found is is_told
    assert (line == "No claim here says how much sun is needed.") is not is_told


def test_a_name_of_four_letters_is_known_with_one_wrong():
    asker = asking(one("oats", "Oats lower hair loss.", "hair-loss", "decreases", "oats"), bare=True)
    terms = {**asker.library.terms, "oats": Term("oats", "Oats")}
    asker = Asker(Links(replace(asker.library, terms=terms)))
    assert asker.read("Do oatts lower hair loss?").read_as == {"oatts": "oats"}
    assert not asker.read("Do boats lower hair loss?").read_as
