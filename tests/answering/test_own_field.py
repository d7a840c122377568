"""Questions on a field of one's own: how often, is it dangerous, what is only doubted, and what caution leads."""

from __future__ import annotations

from typing import Any

import pytest
from strength_library import bare

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.groups import Answer
from mgtui.answering.sections import notes, title_of
from mgtui.answering.sentence import sentence
from mgtui.answering.standing import compared_with
from mgtui.answering.times import asks_time, tells_time
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Library, Term

TERMS = (
    Term("sauna", "Sauna"),
    Term("cold-water-immersion", "Cold water immersion", ("cold plunge", "ice bath")),
    Term("cold-therapy", "Cold therapy", ("cold exposure",)),
    Term("heat-exposure", "Heat exposure"),
    Term("blood-pressure", "Blood pressure"),
    Term("immune-function", "Immune function", ("immune system", "immunity")),
    Term("muscle-mass", "Muscle mass", ("muscle growth",)),
    Term("arrhythmia", "Arrhythmia"),
    Term("sperm-count", "Sperm count"),
    Term("mood", "Mood"),
)
LOWERS = ("spa/lowers", "Twenty minutes in a sauna lower blood pressure.", "sauna", "blood-pressure", "decreases")
WARNS = (
    "spa/warns", "Frail people should be careful in a sauna, since it lowers blood pressure.", "sauna",
    "blood-pressure", "decreases", {"kind": "recommendation", "population": "frail people"},
)  # fmt: skip
WEEKLY = ("spa/weekly", "Those who use a sauna three times a week are in a better mood.", "sauna", "mood", "increases")
GROWTH = (
    "gym/growth", "An ice bath after training blunts muscle growth.", "cold-water-immersion", "muscle-mass",
    "decreases",
)  # fmt: skip
HEART = ("sea/heart", "An ice bath can set off arrhythmia.", "cold-water-immersion", "arrhythmia", "increases")
MARKERS = (
    "sea/markers", "Cold water immersion may strengthen immunity for a day.", "cold-water-immersion",
    "immune-function", "increases", {"hedging": "hedged"},
)  # fmt: skip
OTHERS = (
    "gym/immune", "Cold water immersion strengthens immunity.", "cold-water-immersion", "immune-function", "increases",
)  # fmt: skip
UNPROVEN = ("sea/unproven", "That cold exposure strengthens immunity remains unproven.", None, None, None)
SPERM = (
    "spa/sperm",
    "Heat exposure again and again lowers the sperm count.",
    "heat-exposure",
    "sperm-count",
    "decreases",
)


def _asked(text: str, *claims: tuple[Any, ...]) -> tuple[Answer, dict[str, list[str]], str]:
    """The answer to a question by some claims, the ids in each of its groups, and its sentence."""
    made = {}
    for name, statement, acts, acted_on, direction, *more in claims:
        made[name] = Claim(
            name, name.partition("/")[0], statement, exposure=Concept(acts) if acts else None,
            outcome=Concept(acted_on) if acted_on else None, direction=direction,
            **{"kind": "effect", "hedging": "asserted", "status": "reviewed", **(more[0] if more else {})},
        )  # fmt: skip
    articles = {
        each: Article(each, title) for each, title in (("spa", "The spa"), ("gym", "The gym"), ("sea", "The sea"))
    }
    known = Library("own", "Own", articles=articles, claims=made, terms={term.id: term for term in TERMS})
    one = Asker(Links(known))
    found = answer(one, one.read(text))
    groups = {key: [row.claim.id for row in rows] for key, rows in found.groups.items() if rows}
    return found, groups, sentence(found, one.names)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How often should I use the sauna?", {"yes": ["spa/weekly"], "only_if": ["spa/warns"]}),
        ("How many times a week should I sauna?", {"yes": ["spa/weekly"], "only_if": ["spa/warns"]}),
        ("How long should I sit in a sauna?", {"yes": ["spa/lowers"], "only_if": ["spa/warns"]}),
        ("How long should I stay in a sauna?", {"yes": ["spa/lowers"], "only_if": ["spa/warns"]}),
        ("How often should I use the sauna for my blood pressure?", {}),
        ("When should I use the sauna?", {}),
    ],
)
def test_how_often_and_how_long_are_answered_by_claims_that_tell_it(question, expected):
    assert _asked(question, LOWERS, WARNS, WEEKLY)[1] == expected


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("How often should I use the sauna?", "What they say: 1 claim of 1 article"),
        ("Does sauna improve mood?", "Yes: 1 claim of 1 article"),
        ("How much does sauna improve mood?", "Yes: 1 claim of 1 article"),
    ],
)
def test_what_tells_how_often_says_no_yes(question, title):
    assert title_of("yes", _asked(question, WEEKLY)[0]) == title


def test_where_no_claim_tells_how_often_that_is_said():
    found, groups, _ = _asked("How often should I use the sauna?", LOWERS, WARNS)
    assert not groups
    assert "No claim here tells how often to use sauna." in notes(found)


def test_a_caution_for_some_people_does_not_lead():
    _, groups, line = _asked("Does sauna lower blood pressure?", WARNS, LOWERS)
    assert groups == {"yes": ["spa/lowers"], "only_if": ["spa/warns"]}
    assert bare(line).startswith("The article “The spa” says: Twenty minutes")


def test_what_tells_how_often_leads():
    _, _, line = _asked("How often should I use the sauna?", WARNS, WEEKLY)
    assert bare(line).startswith("The article “The spa” says: Those who use")


@pytest.mark.parametrize(
    "question",
    [
        "Can a cold plunge be dangerous?", "Is an ice bath harmful?", "ice bath dangers", "Is an ice bath a risk?",
        "Does a cold plunge pose any risks?", "ice bath risks", "What are the risks of an ice bath?",
    ],
)  # fmt: skip
def test_a_missed_benefit_is_no_danger(question):
    assert _asked(question, GROWTH, HEART)[1] == {"yes": ["sea/heart"]}


def test_where_no_claim_tells_of_a_danger_that_is_said():
    found, groups, _ = _asked("Can a cold plunge be dangerous?", GROWTH, MARKERS)
    assert not groups
    assert "No claim here tells of a danger of cold water immersion." in notes(found)


def test_those_who_use_it_less_take_nothing_else():
    assert not compared_with("Those who use it daily die less often compared with those who use it once a week.")
    assert compared_with("Fewer bleeds than those who take aspirin.")


def test_what_cautions_some_people_is_a_danger_for_them():
    assert _asked("Is sauna dangerous?", LOWERS, WARNS, WEEKLY)[1] == {"only_if": ["spa/warns"]}


@pytest.mark.parametrize(
    ("statement", "group"),
    [
        ("Going to a sauna is an important part of looking after oneself.", "yes"),
        ("Those who might be ill should ask a doctor about a sauna.", "yes"),
        ("It is not worth going to a sauna.", "unclear"),
        ("A doctor might recommend a sauna.", "unclear"),
    ],
)
def test_plain_advice_says_yes_to_what_is_to_be_done(statement, group):
    advice = ("spa/advice", statement, "sauna", None, None, {"kind": "recommendation"})
    assert _asked("Should people use a sauna?", advice)[1] == {group: ["spa/advice"]}


def test_advice_is_no_yes_to_what_a_thing_does():
    advice = ("spa/advice", "Sauna is to be part of care of the mood.", "sauna", "mood", None)
    assert _asked("Does sauna improve mood?", (*advice, {"kind": "recommendation"}))[1] == {"unclear": ["spa/advice"]}


def test_what_is_unproven_stands_in_the_answer_and_its_article_says_no_yes():
    _, groups, line = _asked("Do cold plunges boost the immune system?", MARKERS, UNPROVEN, OTHERS)
    assert groups == {"yes": ["gym/immune"], "unclear": ["sea/unproven", "sea/markers"]}
    assert "gym" in line
    assert "remains unproven" in line


def test_what_is_unproven_answers_alone_though_its_fields_say_that_it_is_so():
    read = (*UNPROVEN[:2], "cold-therapy", "immune-function", "increases")
    for claim in (read, UNPROVEN):
        assert _asked("Does cold exposure boost immunity?", claim)[1] == {"unclear": ["sea/unproven"]}


def test_what_a_broader_thing_does_is_told_as_that():
    found, groups, line = _asked("Does sauna harm fertility?", SPERM)
    assert not groups
    assert found.wider is not None
    assert [row.claim.id for row in found.wider.groups["yes"]] == ["spa/sperm"]
    assert line.startswith("No claim here answers just this. On heat exposure in general: ")


def test_what_an_ill_takes_away_is_a_danger():
    loss = ("gym/loss", "Arrhythmia blunts muscle growth.", "arrhythmia", "muscle-mass", "decreases")
    assert _asked("Is arrhythmia dangerous?", loss)[1] == {"yes": ["gym/loss"]}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How often should I use it?", "how often"),
        ("how long to sit in it", "how long"),
        ("How many minutes should I stay?", "how long"),
        ("How often do people use it?", ""),
        ("How often does it lead to falls?", ""),
        ("How long can you live with it?", ""),
        ("How long does it take to work?", ""),
    ],
)
def test_what_asks_for_how_often_or_how_long(question, expected):
    assert asks_time(question) == expected


@pytest.mark.parametrize(
    ("question", "statement", "expected"),
    [
        ("how often to use it", "It was used three times a week.", True),
        ("how often to use it", "Two to four sessions per week are common.", True),
        ("how often to use it", "Take it every other day.", True),
        ("how often to use it", "They took 400 mg a day.", False),
        ("how often to use it", "It should be part of the daily diet.", False),
        ("how often to use it", "Frequent use does good.", False),
        ("how long to use it", "A bath of 10 to 15 minutes lowers pain.", True),
        ("how long to use it", "Pain is less 24 hours later.", False),
        ("how long to use it", "Pain is less within 24 hours.", False),
    ],
)
def test_what_tells_how_often_or_how_long(question, statement, expected):
    assert tells_time(Claim("a/b", "a", statement), question) is expected
