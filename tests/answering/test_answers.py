"""Which claims answer a question, and in which group."""

from __future__ import annotations

import time

import pytest
from msgspec.structs import replace
from strength_library import asked, asker, groups, library

from mgtui.answering.answer_json import as_json
from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.people import may_be_of
from mgtui.answering.sections import MOST_BESIDE, beside_shown, notes, sections
from mgtui.answering.sentence import sentence
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Library, StudyLink, Term
from mgtui.tui.asking.rows import WHOLE, answer_rows
from mgtui.vocabulary.lay_words import in_plain_words

STRENGTH = {
    "yes": ["gym/raises", "gym/lack"], "no_effect": ["lab/none"], "only_if": ["lab/only"], "remarks": ["lab/remark"],
}  # fmt: skip


@pytest.mark.parametrize(
    "question",
    ["Does creatine raise strength?", "creatine strength", "strength creatine monohydrate", "creatinne strenght"],
)
def test_each_claim_stands_in_one_group(question):
    assert groups(asked(question)) == STRENGTH


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does creatine lower strength?", {**STRENGTH, "opposite": STRENGTH["yes"]}),
        ("Does a lack of creatine lower strength?", {"yes": ["gym/lack"]}),
        ("Is creatine good for bones?", {"yes": ["gym/bone"]}),
        ("Does low creatine weaken bones?", {"yes": ["gym/bone"]}),
        ("Does low creatine ruin bones?", {"yes": ["gym/bone"]}),
        ("Does creatine cause kidney damage?", {"no_effect": ["gym/kidney"]}),
        ("Can scurvy be prevented by vitamin C?", {"yes": ["gym/scurvy"]}),
        ("Does creatine raise strength in older women?", {**STRENGTH, "only_if": []}),
        ("Should women drink creatine for strength?", {**STRENGTH, "yes": ["gym/raises"], "only_if": []}),
        ("Is vitamin C any good?", {"yes": ["gym/scurvy"]}),
        (
            "Is creatine useful?",
            {
                "yes": ["gym/raises", "gym/lack", "gym/bone"],
                "no_effect": ["lab/none", "gym/kidney"],
                "only_if": ["lab/only"],
                "remarks": ["lab/remark"],
            },
        ),
    ],
)
def test_the_way_that_is_asked(question, expected):
    if "opposite" in expected:
        expected = {key: claims for key, claims in expected.items() if key != "yes"}
    assert groups(asked(question)) == {key: claims for key, claims in expected.items() if claims}


@pytest.mark.parametrize(
    "question",
    [
        "Does taurine raise strength?",
        "vitamin c strength",
        "Does creatine cure colds?",
        "glycine scurvy",
        "hello",
        "?",
        "Does creatine cause dependence?",
    ],
)
def test_what_the_library_does_not_answer_gets_no_answer(question):
    found = asked(question)
    assert not found.found


def test_what_is_only_mentioned_beside_what_acts_does_not_act():
    mention = Claim(
        "gym/mention", "gym", "Vitamin C lowers cholesterol and prevents scurvy.", exposure=Concept("vitamin-c"),
        outcome=Concept("scurvy"), direction="decreases", kind="effect", status="reviewed",
    )  # fmt: skip
    known = library()
    one = Asker(Links(replace(known, claims={**known.claims, mention.id: mention})))
    assert not answer(one, one.read("Does cholesterol cause scurvy?")).found
    assert answer(one, one.read("Does vitamin C prevent scurvy?")).found


def test_of_a_name_of_several_words_no_word_is_taken_as_misspelt():
    known = library()
    plain = replace(known.terms["colds"], id="plain", label="Plains", alt_labels=("plain",))
    one = Asker(Links(replace(known, terms={**known.terms, "plain": plain})))
    assert one.read("Does creatine ease muscle pain?").unknown == {"muscle pain": ""}


def test_a_word_that_no_claim_has_is_said_with_the_nearest():
    assert asked("Does creatinine raise strength?").question.unknown == {"creatinine": "creatine"}


@pytest.mark.parametrize(
    "question",
    [
        "Does creatine not raise strength?",
        "Doesn't creatine raise strength?",
        "Is there no effect of creatine on strength?",
    ],
)
def test_a_negative_question_is_answered_as_its_positive_twin(question):
    found = asked(question)
    assert groups(found) == STRENGTH
    assert any("put in the negative" in note for note in notes(found))


def test_misspelt_words_are_said():
    assert "“creatinne” was read as “creatine”." in notes(asked("creatinne strength"))


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Do creatine supplements raise strength in young men at 5 g/day?",
         ("creatine", "strength", "supplementation", "young men", "5 g/day")),
        ("serum creatine strength", ("creatine", "strength", "serum_level", None, None)),
        ("What raises strength?", (None, "strength", None, None, None)),
        ("Does creatine prevent kidney damage?", ("creatine", "kidney-harm-risk", None, None, None)),
    ],
)  # fmt: skip
def test_what_is_understood(question, read):
    assert tuple(asker().read(question).read.values()) == read


def test_one_work_counts_once_over_all_groups():
    found = asked("creatine strength")
    assert found.independent == 2
    assert len(set(found.works.values())) == 2
    again = [note for section in sections(found, asker().names) for item in section.items for note in item.notes]
    assert sum("counted above" in note for note in again) == 1


def test_claims_of_another_side_stand_beside_the_answer():
    assert [row.claim.id for row in asked("Does a lack of creatine lower strength?").beside] == [
        "gym/raises", "lab/none", "lab/only", "lab/remark",
    ]  # fmt: skip


def test_of_many_claims_beside_a_question_the_nearest_are_shown_and_the_rest_is_counted():
    one, found = asker(), asked("Does a lack of creatine lower strength?")
    assert all(row.claim.id in found.said for row in found.beside)
    first = found.beside[0]
    rows = [replace(first, claim=replace(first.claim, id=f"gym/far{number}")) for number in range(30)]
    near = replace(first, claim=replace(first.claim, id="gym/near"))
    far = {row.claim.id: 0.1 for row in rows}
    found = replace(found, beside=(*rows, near), said={**found.said, **far, "gym/near": 0.5})
    shown, left = beside_shown(found)
    assert shown[0].claim.id == "gym/near"
    assert len(shown) + left == len(found.beside)
    assert len(shown) <= MOST_BESIDE
    last = sections(found, one.names)[-1]
    assert len(last.items) == len(shown) + 1
    assert f"and {left} claims" in last.items[-1].text
    rows = answer_rows(found, "Said.", one.links, one.names)
    assert rows[-1].key == f"{WHOLE}:beside"
    assert len(answer_rows(found, "Said.", one.links, one.names, whole=True)) == len(rows) + left - 1


def test_the_json_is_that_of_the_contract():
    found = asked("creatine strength")
    made = as_json(found, "Said.", library().studies)
    assert made["read"].keys() == {"exposure", "outcome", "aspect", "population", "dose"}
    assert list(made["groups"]) == ["yes", "no_effect", "opposite", "only_if", "unclear", "remarks"]
    first = made["groups"]["yes"][0]
    assert first["studies"] == [
        {
            "id": "study:trial-2010", "design": "randomized controlled trial", "level": 2, "n": 40,
            "stance": "supports", "fidelity": "overstated", "identification": "stated",
        }
    ]  # fmt: skip
    assert first.keys() == {"claim", "article", "statement", "direction", "population", "hedging", "studies"}


def test_words_that_name_nothing_are_no_bar_where_both_sides_are_named():
    assert groups(asked("Does creatine flabbergastingly raise strength?")) == STRENGTH
    assert not groups(asked("Does creatine with caffeine raise strength?"))
    assert not groups(asked("Does creatine flabbergast?"))


def test_odd_questions_do_not_raise():
    for text in ("", "?!", "((", "mg " * 200, "does", "no", "creatine creatine", "\u202e creatine", "5 mg", "100%"):
        asked(text)


def test_a_paper_of_its_own_study_rests_on_that_where_the_link_leaves_its_stance_open():
    one, own = library(), StudyLink("trial-2010", None, None, "stated")
    claim = replace(one.claims["gym/raises"], studies=(own,))
    paper = replace(
        one, claims={**one.claims, claim.id: claim}, articles={**one.articles, "gym": Article("gym", "A trial")}
    )
    made = Asker(Links(paper))
    row = answer(made, made.read("Does creatine raise strength?")).groups["yes"][0]
    assert [line.stance for line in row.own] == ["supports"]
    other = replace(paper, articles=one.articles)
    made = Asker(Links(other))
    row = answer(made, made.read("Does creatine raise strength?")).groups["yes"][0]
    assert [line.stance for line in row.own] == [None]


def test_what_one_medicine_does_is_not_said_of_its_class():
    claim = Claim(
        "a/c", "a", "Pravastatin lowers the risk of stroke.", exposure=Concept("pravastatin", text="pravastatin"),
        outcome=Concept("stroke", text="stroke"), direction="decreases", status="reviewed",
    )  # fmt: skip
    terms = {name: Term(name, name.capitalize()) for name in ("pravastatin", "stroke")}
    asker = Asker(Links(Library("l", "L", claims={claim.id: claim}, terms=terms)))
    found = answer(asker, asker.read("Do statins prevent stroke?"))
    assert [row.claim.id for row in found.groups["yes"]] == ["a/c"]
    assert sentence(found, asker.names).endswith(": Pravastatin lowers the risk of stroke.")


def test_insomnia_is_asked_for_by_its_own_name():
    claim = Claim(
        "a/c", "a", "Melatonin barely beats a placebo in insomnia.", exposure=Concept("melatonin", text="melatonin"),
        outcome=Concept("insomnia", text="insomnia"), direction="no_effect", status="reviewed",
    )  # fmt: skip
    lack = Claim(
        "a/d", "a", "Too little sleep lowers melatonin.", exposure=Concept("sleep", "deficiency"),
        outcome=Concept("melatonin"), direction="decreases", status="reviewed",
    )  # fmt: skip
    terms = {name: Term(name, name.capitalize()) for name in ("melatonin", "insomnia", "sleep")}
    asker = Asker(Links(Library("l", "L", claims={each.id: each for each in (claim, lack)}, terms=terms)))
    found = groups(answer(asker, asker.read("Does melatonin help with insomnia?")))
    assert found == {"no_effect": ["a/c"]}


COFFEE = {
    "reflux": ("Coffee may worsen acid reflux.", "reflux", "increases", None),
    "late": ("Coffee late in the day disturbs sleep.", "sleep", "decreases", None),
    "heavy": ("Heavy coffee drinking goes with more strokes.", "stroke", "associated_positive", None),
    "pregnant": ("Coffee in pregnancy may lower birth weight.", "birth weight", "decreases", "pregnant women"),
    "infections": ("Coffee goes with fewer infections.", "infection", "associated_negative", None),
    "overweight": ("Being overweight goes with less sleep.", "sleep", "associated_negative", None),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("side effects of coffee", {"reflux", "late", "heavy", "pregnant"}),
        ("Is coffee safe?", {"reflux", "late", "heavy", "pregnant"}),
        ("best time to drink coffee", {"late"}),
        ("how much coffee is safe", {"heavy"}),
        ("Should pregnant women drink coffee?", {"pregnant"}),
        ("diseases caused by coffee", {"reflux", "heavy", "infections"}),
        ("coffee colds", {"infections"}),
        ("Do overweight people sleep less?", {"overweight"}),
        ("coffee insomia", {"late"}),
        ("Does coffee bring down birth weight?", {"pregnant"}),
    ],
)
def test_what_is_asked_of_one_thing(question, expected):
    claims = {
        name: Claim(
            f"a/{name}", "a", statement, exposure=Concept("overweight" if name == "overweight" else "coffee"),
            outcome=Concept(outcome), direction=direction, population=whom, status="reviewed", kind="effect",
        )
        for name, (statement, outcome, direction, whom) in COFFEE.items()
    }  # fmt: skip
    names = {"coffee", "overweight", *(outcome for _, outcome, *_ in COFFEE.values())}
    terms = {name: Term(name, name.capitalize()) for name in names}
    one = Asker(Links(Library("l", "L", claims={each.id: each for each in claims.values()}, terms=terms)))
    found = answer(one, one.read(question))
    assert {row.claim.id.removeprefix("a/") for row in found.all} == expected


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("low t magnesium", "low testosterone magnesium"),
        ("Can tea bring blood pressure down?", "Can tea lower blood pressure?"),
        ("does tea break a fast", "does tea during fasting"),
        ("Why is my vitamin D so low?", "causes of low vitamin D?"),
        ("quickest way to sleep", "best way to sleep"),
        ("Do cramps mean I need salt?", "Do cramps come of low salt?"),
        ("Should iodine be added to bread?", "Should iodine be fortification of foods?"),
    ],
)
def test_words_of_daily_life_are_read_as_those_of_articles(typed: str, plain: str) -> None:
    assert in_plain_words(typed) == plain


def test_old_animals_are_no_old_people() -> None:
    assert may_be_of("elderly mice", "old mice")
    assert not may_be_of("elderly mice", "older women")


@pytest.mark.parametrize(
    ("people", "told", "expected"),
    [
        ("women", "adults with high blood pressure", True),
        ("child", "people with severe magnesium deficiency", True),
        ("adults", "older men", True),
        ("adults", "mice", False),
        ("children", "older adults", False),
        ("older women", "people who train", False),
        ("people with gout", "adults with diabetes", False),
        ("athletes", "older men", False),
    ],
)
def test_people_at_large_and_a_kind_of_them_may_be_the_same_where_both_sides_are_asked(people, told, expected):
    assert may_be_of(people, told, narrowed=True) is expected
    assert not may_be_of(people, told)


def test_those_who_train_are_athletes() -> None:
    assert may_be_of("swimmers", "athletes")
    assert may_be_of("weightlifters", "well-trained men")
    assert asker().read("Does creatine raise strength in footballers?").population == "footballers"


@pytest.mark.parametrize(
    "question", ["muscle strength benefits", "role of muscle strength", "muscle strength function"]
)
def test_what_a_thing_is_good_for_is_what_it_does_where_claims_say_that(question):
    made = library()
    does = Claim(
        "gym/falls", "gym", "Muscle strength prevents osteoporosis.", kind="effect", direction="decreases",
        exposure=Concept("strength"), outcome=Concept("osteoporosis"), hedging="asserted", status="reviewed",
    )  # fmt: skip
    one = Asker(Links(replace(made, claims={**made.claims, does.id: does})))
    asked_for = one.read(question)
    assert (asked_for.exposure.words, asked_for.outcome.words) == ("Muscle strength", "")
    assert asker().read("muscle strength benefits").outcome.words == "Muscle strength"  # nothing says what it does


def test_a_word_of_a_phrase_that_is_known_is_no_misspelling() -> None:
    assert not asker().read("Does vitamin C stave off scurvy?").read_as
    assert asker().read("Does vitamin C prevnt scurvy?").read_as


@pytest.mark.parametrize(
    "question",
    ["Is muscle strength raised by creatine?", "Does muscle strength rise in step with creatine?"],
)
def test_what_is_raised_by_a_thing_is_what_it_acts_on_where_claims_say_both(question: str) -> None:
    known = library()
    turned = Claim(
        "gym/turned", "gym", "Strength raises creatine.", exposure=Concept("strength"), outcome=Concept("creatine"),
        direction="increases", kind="effect", status="reviewed",
    )  # fmt: skip
    one = Asker(Links(replace(known, claims={**known.claims, turned.id: turned})))
    read = one.read(question)
    assert (read.exposure.words, read.outcome.words) == ("Creatine", "Muscle strength")


def test_what_nothing_answers_is_judged_as_it_is_meant_to_be_spelt() -> None:
    read = asker().read("creatinne marble worktop")
    assert read.read_as == {"creatinne": "creatine"}
    assert read.exposure.words == "Creatine"


def test_what_is_pasted_in_place_of_a_question_takes_time_by_its_length():
    start = time.process_time()
    asker().read("creatine and strength or bones " * 100)
    assert time.process_time() - start < 4
