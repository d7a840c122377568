"""What stands on top of an answer: statements of claims, how many others there are, and the studies behind each."""

from __future__ import annotations

from textwrap import wrap

import pytest
from msgspec.structs import replace
from strength_library import asked, asker, library

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.sentence import sentence
from mgtui.evidence.links import Links
from mgtui.model import Article, Claim, Concept, Library, Notice, Relation, RiskOfBias, StudyLink, Term


def said(question: str, *more: Claim, width: int = 78) -> str:
    """The sentence of the small library, with claims added or in the place of others."""
    known = library()
    articles = {**known.articles, **{each.article: Article(each.article, each.article) for each in more}}
    known = replace(known, claims={**known.claims, **{each.id: each for each in more}}, articles=articles)
    one = Asker(Links(known))
    return sentence(answer(one, one.read(question)), one.names, width)


def changed(name: str, **fields: object) -> Claim:
    return replace(library().claims[name], **fields)


RAISES = """\
One article says: Creatine raises strength. It rests on one randomized trial (told as more than it found). But another \
article says: Creatine gum did nothing for strength in older women. It rests on one study. From outside the article, \
one study told above speaks against it. Further claims: 1 for yes, 1 on conditions and 1 on the evidence."""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does creatine raise strength?", RAISES),
        ("Does creatine not raise strength?", RAISES),
        ("Does creatine cause kidney damage?",
         "One article says: Creatine does not harm the kidneys. It rests on one observational study in women who run."),
        ("Is creatine good for bones?",
         "One article says: A lack of creatine thins bones. No study is recorded behind it."),
        ("What raises scurvy?", "One article says: Vitamin C prevents scurvy. No study is recorded behind it."),
        ("Does taurine raise strength?", "No claim here answers this: “taurine” stands in none."),
    ],
)  # fmt: skip
def test_the_statement_of_the_nearest_claim_tells_a_group(question, expected):
    assert said(question) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"hedging": "hedged"}, "One article cautiously says: Creatine does not harm the kidneys."),
        ({"hedging": "hedged", "statement": "Creatine may harm no kidneys"},
         "One article says: Creatine may harm no kidneys."),
        ({"hedging": "anecdotal"}, "One article tells as an anecdote: Creatine does not harm the kidneys."),
        ({"hedging": "anecdotal", "statement": "Anecdotal reports praise creatine for kidneys."},
         "One article says: Anecdotal reports praise creatine for kidneys."),
        ({"kind": "recommendation"}, "One article advises: Creatine does not harm the kidneys."),
        ({"population": "rats"}, "One article says: Creatine does not harm the kidneys (in rats)."),
        ({"population": "women and men", "statement": "In both sexes creatine spares kidneys."},
         "One article says: In both sexes creatine spares kidneys. It"),
        ({"studies": ()}, "No study is recorded behind it."),
        ({"studies": (StudyLink("cohort-2018", "background", None, "stated"),)},
         "The article names one observational study in women who run, which does not test it."),
        ({"studies": (StudyLink("cohort-2018", "background", None, "inferred"),)},
         "The article probably draws on one observational study in women who run, which does not test it."),
        ({"studies": (StudyLink("cohort-2018", "background", None, "outside"),)},
         "From outside the article there is one observational study in women who run, which does not test it."),
        ({"studies": (StudyLink("cohort-2018", None, None, "stated"),)},
         "The article names one observational study in women who run; whether it bears this out is not recorded."),
        ({"studies": (StudyLink("cohort-2018", None, "unverifiable", "stated", note="It is silent. Or so."),)},
         "one observational study in women who run (could not be checked). Noted on it: It is silent."),
        ({"studies": (StudyLink("cohort-2018", None, None, "outside"),)},
         "From outside the article there is one observational study in women who run; whether it bears this out"),
        ({"studies": (StudyLink("cohort-2018", "supports", None, "candidate"),)},
         "It perhaps rests on one observational study in women who run."),
        ({"studies": (StudyLink("cohort-2018", "supports", "misattributed", "inferred"),
                      StudyLink("trial-2010", "refutes", "faithful", "stated"))},
         ("It probably rests on one observational study in women who run (credited with what it does not say). "
          "One randomized trial in young rowers speaks against it.")),
    ],
)  # fmt: skip
def test_how_it_is_said_and_on_what(fields, expected):
    assert expected in said("Does creatine cause kidney damage?", changed("gym/kidney", **fields))


def test_a_study_is_told_with_what_is_held_against_it():
    known = library()
    study = replace(
        known.studies["cohort-2018"], notices=(Notice("expression_of_concern"),),
        risk_of_bias=(RiskOfBias("ROBINS-I", "overall", "serious", "A person"),),
    )  # fmt: skip
    one = Asker(Links(replace(known, studies={**known.studies, study.id: study})))
    line = sentence(answer(one, one.read("Does creatine cause kidney damage?")), one.names)
    assert "(under an expression of concern; judged to be at high risk of bias)" in line


def test_claims_that_only_go_another_way_are_no_contradiction():
    apart = changed("lab/none", relations=())
    assert ". Another article says: Creatine gum" in said("Does creatine raise strength?", apart)
    denied = changed("lab/none", relations=(Relation("contradicts", "gym/raises", status="rejected"),))
    assert ". Another article says: Creatine gum" in said("Does creatine raise strength?", denied)


def test_a_forecast_goes_no_way():
    forecast = changed(
        "gym/raises", id="gym/trend", kind="other", statement="Creatine for strength will be in fashion."
    )
    line = said("Does creatine raise strength?", forecast)
    assert "fashion" not in line
    assert line.endswith("Further claims: 1 for yes, 1 on conditions, 1 on the evidence and 1 other.")


def test_what_does_not_fit_is_counted_by_what_it_says():
    long = changed("gym/raises", statement="Creatine raises strength in " + "very " * 24 + "strong people.")
    others = [changed("gym/lack", id=f"gym/lack-{number}") for number in range(20)]
    none = [changed("lab/none", id="lab/none", statement="Creatine gum " + "really " * 24 + "did nothing.")]
    line = said("Does creatine raise strength?", *others, *none)
    assert "21 more claims of the same article point the same way" in line
    assert "One more claim of another article says that there is no effect or link" in line
    for width in (78, 50, 30):
        line = said("Does creatine raise strength?", long, *others, *none, width=width)
        assert len(line.split()) <= 60
        assert len(wrap(line, width)) <= 6
    assert line == "24 claims here answer this, in more words than can stand here." or "A lack of creatine" in line


RUNNER = StudyLink("cohort-2018", "supports", "faithful", "inferred")


@pytest.mark.parametrize(
    ("first", "others", "expected"),
    [
        ((), ((), ()), "of another article point the same way; no study is recorded behind any of these."),
        ((RUNNER,), ((),), "points the same way; no study is recorded behind it."),
        ((RUNNER,), ((RUNNER,), ()), "point the same way; the same study speaks for one of them."),
        ((), ((RUNNER,), (RUNNER,)), "point the same way; one observational study speaks for them."),
        ((RUNNER,), ((StudyLink("trial-2010", "refutes", None, "outside"),),),
         "One more claim of another article points the same way; one randomized trial speaks against it."),
    ],
)  # fmt: skip
def test_what_other_claims_rest_on_is_told_with_their_number(first, others, expected):
    like = {"article": "den", "statement": "Bones suffer for want of it."}
    more = [
        changed("gym/bone", id=f"den/{at}", studies=each, **like)
        for at, each in enumerate(others)
    ]  # fmt: skip
    line = said("Is creatine good for bones?", changed("gym/bone", studies=first), *more)
    assert expected in line


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("reviewed", "A limit is recorded: Only women were looked at."),
        ("extracted", "It is limited by this: The trials of creatine and strength were small."),
        ("rejected", "It rests on one observational study in women who run."),
    ],
)
def test_what_the_library_has_to_limit_a_claim_is_told(status, expected):
    limit = Relation("qualifies", "gym/kidney", "Only women were looked at.", status)
    line = said("Does creatine cause kidney damage?", changed("lab/remark", relations=(limit,)))
    assert expected in line
    assert ("limit" in line) == (status != "rejected")


@pytest.mark.parametrize(
    ("question", "fields", "leads"),
    [
        ("Is creatine good for bones?", {"population": "rats", "statement": "Creatine, in rats, thins bones."}, False),
        ("Is creatine good for bones of rats?", {"population": "rats"}, True),
        ("Is creatine good for bones?", {"statement": "A lack of creatine, and of much else, thins bones."}, False),
        ("Is creatine good for bones?", {"statement": "A lack of creatine thins bones."}, True),
    ],
)  # fmt: skip
def test_the_claim_nearest_to_what_was_asked_leads(question, fields, leads):
    plain = changed("gym/bone", statement="A lack of creatine thins bones, it is said.")
    other = changed("gym/bone", **{"id": "gym/other", **fields})
    line = said(question, plain, other)
    assert line.startswith(f"One article says: {(other if leads else plain).statement}".rstrip(".")), line


def test_what_says_that_it_is_not_so_leads_where_it_is_asked_why_not():
    line = said("Why does creatine not raise strength?")
    assert line.startswith("One article says: Creatine gum did nothing for strength")
    assert "But another article says: Creatine raises strength." in line


def test_what_does_so_leads_where_it_is_asked_what_does():
    vain = changed("gym/scurvy", direction="no_effect", statement="Scurvy: vitamin C is in vain.")
    salt = changed(
        "gym/scurvy", id="gym/salt", exposure=Concept("creatine"), direction="increases",
        statement="Creatine by itself and for years causes scurvy.",
    )  # fmt: skip
    assert said("What raises scurvy?", vain, salt).startswith("One article says: Creatine by itself")


def test_one_thing_that_two_libraries_name_is_one_thing():
    found = asked("What raises scurvy?")
    both = replace(found.question.outcome, concepts=frozenset({"scurvy", "theirs"}))
    found = replace(found, question=replace(found.question, outcome=both))
    assert sentence(found, asker().names).startswith("One article says: Vitamin C prevents scurvy.")


@pytest.mark.parametrize(
    ("name", "told"),
    [("Zinc, magnesium and B6", "zinc, magnesium and B6"), ("ZnMg-rich minerals", "ZnMg-rich minerals")],
)
def test_an_abbreviation_is_spelt_out_where_the_question_does_not_have_it(name, told):
    claim = Claim(
        "a/c", "a", "ZMA raises strength.", exposure=Concept("zma"), outcome=Concept("strength"),
        direction="increases", status="reviewed",
    )  # fmt: skip
    terms = {"zma": Term("zma", "ZMA", (name,)), "strength": Term("strength", "Strength")}
    one = Asker(Links(Library("l", "L", claims={claim.id: claim}, terms=terms)))
    said = sentence(answer(one, one.read("What raises strength?")), one.names)
    assert said.startswith(f"One article says: ZMA ({told}) raises strength.")
    assert "(z" not in sentence(answer(one, one.read("Does ZMA raise strength?")), one.names).lower()
