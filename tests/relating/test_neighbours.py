"""What claims of one article are to each other by where they stand and what both name."""

import pytest

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import Anchor, Claim, Concept, Study, StudyLink, TextSpan
from mgtui.relating.finding import Related


def claim(name, statement, exposure, outcome, at, kind="effect", direction=None, studies=(), article="x", quote=""):
    """One that stands at `at` (passage, first character) of an article, which says it by `quote`."""
    place = TextSpan(at[0], at[1], at[1] + len(statement), f"{article}#top/{at[0]}")
    return Claim(
        f"{article}/{name}", article, statement, kind=kind, exposure=Concept(text=exposure),
        outcome=Concept(text=outcome), direction=direction, studies=studies, places=(place,), status="reviewed",
        anchors=(Anchor(quote or statement),),
    )  # fmt: skip


def found(*claims, studies=()):
    related = Related(Vocabulary(()))
    held = {each.id: each for each in claims}
    related.follow(held, {study.id: study for study in studies})
    return related.suggestions(held)


STRESS = claim("stress", "Magnesium lowers oxidative stress.", "magnesium", "oxidative stress", (0, 0), "mechanism")
BRAIN = claim("brain", "With less oxidative stress magnesium slows dementia.", "magnesium", "dementia", (0, 40))
UNPROVEN = claim(
    "unproven", "That it slows dementia is unproven.", "magnesium", "dementia", (0, 100), "evidence_remark"
)


def test_what_comes_later_rests_on_what_was_said_before():
    (made,) = found(BRAIN, STRESS)
    assert (made.type, made.source, made.target) == ("depends_on", "x/brain", "x/stress")
    assert made.reason == (
        "Said to rest on the other by “with less”, right beside it; both speak of oxidative stress and magnesium."
    )
    assert found(BRAIN, claim("far", STRESS.statement, "magnesium", "oxidative stress", (0, 0), article="y")) == ()


def test_a_remark_on_the_evidence_limits_what_it_is_about():
    (made,) = found(BRAIN, UNPROVEN)
    assert (made.type, made.source, made.target) == ("qualifies", "x/unproven", "x/brain")
    assert made.reason.startswith("A remark on the evidence, right beside it; both speak of dementia")


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("As a result, magnesium slows dementia.", "as a result"),
        ("This may slow dementia.", "this may"),
        ("which in turn slows dementia", "in turn"),
        ("By reducing oxidative stress magnesium slows dementia.", ""),
        ("Magnesium slows dementia.", ""),
        ("As a result of sleep, magnesium slows dementia.", ""),
        ("This result may be due to chance.", ""),
        ("This is the largest trial of magnesium in dementia.", ""),
        ("Magnesium lowers calcium, and therefore slows dementia.", ""),
    ],
)
def test_one_rests_on_the_other_where_its_words_say_so(quote, words):
    later = claim("brain", "Magnesium slows dementia.", "magnesium", "dementia", (0, 40), quote=quote)
    made = found(later, STRESS)
    assert [each.type for each in made] == ["depends_on"] * bool(words)
    assert all(f"“{words}”" in each.reason for each in made)


def test_what_is_taken_as_given_is_known_by_its_outcome():
    words = "Magnesium slows dementia by reducing {}, a trial suggests."
    pairs = [
        claim(name, words.format(name), "magnesium", "dementia", (0, 40)) for name in ("oxidative stress", "sleep")
    ]
    assert [[each.type for each in found(each, STRESS)] for each in pairs] == [["depends_on"], []]


@pytest.mark.parametrize("passage", [1, 9])
def test_what_stands_further_off_is_less_likely(passage):
    (near,) = found(BRAIN, STRESS)
    away = claim("brain", BRAIN.statement, "magnesium", "dementia", (passage, 0))
    assert all(each.score < near.score for each in found(away, STRESS))


def test_one_study_behind_both_is_said():
    behind = (StudyLink("s", "supports"),)
    one, other = (
        claim(name, f"Therefore magnesium does {name} in mice.", "magnesium", name, (0, at), kind, studies=behind)
        for name, at, kind in (("dementia", 0, "effect"), ("memory", 50, "mechanism"))
    )
    (made,) = found(one, other, studies=[Study("s", "A trial in mice")])
    assert made.reason.endswith("and both go back to one study.")


def test_what_is_found_side_by_side_rests_on_nothing():
    behind = (StudyLink("s", "supports"),)
    claims = [
        claim(name, f"Coffee prevents {name}.", "coffee", name, (0, at), direction="decreases", studies=behind)
        for name, at in (("bladder cancer", 0), ("liver cancer", 30), ("stroke", 60))
    ]
    assert found(*claims, studies=[Study("s", "A cohort")]) == ()


def test_what_they_tell_goes_before_where_they_stand():
    rises = claim("rises", "Magnesium raises memory.", "magnesium", "memory", (0, 0), direction="increases")
    falls = claim("falls", "Magnesium lowers memory.", "magnesium", "memory", (3, 0), direction="decreases")
    (made,) = found(rises, falls)
    assert made.type == "contradicts"
