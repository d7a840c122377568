"""Which of claims that answer alike leads, when a second one is told behind "But", and what is said of sources."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from strength_library import bare, library

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.sentence import sentence
from mgtui.evidence.links import Links
from mgtui.model import Claim, Concept, Effect, Library, Relation, Study, StudyLink, Verification

BONES = "Is creatine good for bones?"


def told(question: str, *claims: Claim, studies: tuple[Study, ...] = ()) -> str:
    """The sentence where just some claims are in the library, with more studies."""
    known = library()
    return _said(
        question,
        replace(
            known,
            claims={claim.id: claim for claim in claims},
            studies={**known.studies, **{study.id: study for study in studies}},
        ),
    )


def _said(question: str, known: Library) -> str:
    one = Asker(Links(known))
    return sentence(answer(one, one.read(question)), one.names)


def of(name: str, **fields: object) -> Claim:
    return replace(library().claims[name], **fields)


@pytest.mark.parametrize("statement", ["A lack of creatine thins the bones.", "Bones are thin for lack of creatine."])
def test_what_is_asserted_leads_before_what_is_taken_for_granted(statement):
    granted = of("gym/bone", hedging="presupposed")
    asserted = of("gym/bone", id="gym/z", statement=statement)
    assert f"says: {statement[:-1]}" in bare(told(BONES, granted, asserted)).partition(". ")[0]
    assert "assumes, with no study on record, that" in told(BONES, granted, replace(asserted, hedging="presupposed"))


def test_what_a_study_from_outside_bears_out_leads_before_what_none_does():
    studied = of(
        "gym/bone", id="gym/z", statement="A lack of creatine thins the bones.",
        studies=(StudyLink("cohort-2018", "supports", None, "outside"),),
    )  # fmt: skip
    assert f"says: {studied.statement}" in told(BONES, of("gym/bone"), studied)
    refuted = replace(studied, studies=(StudyLink("cohort-2018", "refutes", None, "outside"),))
    assert f"says: {of('gym/bone').statement}" in bare(told(BONES, of("gym/bone"), refuted))


def test_what_tells_a_study_as_it_was_found_leads_before_what_tells_it_as_more():
    faithful = of(
        "gym/raises", id="gym/z",
        statement="In 2010 some who rowed got a little stronger in one trial that gave creatine and nothing else.",
        studies=(StudyLink("trial-2010", "supports", "faithful", "stated"),),
    )  # fmt: skip
    line = told("Does creatine raise strength?", of("gym/raises"), faithful)
    assert faithful.statement in line.partition(" The article")[0]


@pytest.mark.parametrize(("direction", "but"), [("decreases", False), ("increases", True)])
def test_what_a_lack_does_is_no_objection_to_what_enough_does(direction, but):
    limit = Relation("qualifies", "gym/raises", "It narrows it.", "reviewed")
    lack = of("gym/lack", statement="With no creatine strength fails to grow.", direction=direction, relations=(limit,))
    line = told("Does creatine raise strength?", of("gym/raises"), lack)
    assert lack.statement in line
    assert ("But the article also says" in line) == but


@pytest.mark.parametrize(
    ("fidelity", "outcome", "expected"),
    [
        ("unverifiable", "bone", ""),
        (None, "bone", "which did not test this"),
        (None, "creatine", "which looked at this the other way round"),
    ],
)
def test_what_may_be_the_source_is_told_as_the_record_has_it(fidelity, outcome, expected):
    study = replace(
        library().studies["cohort-2018"], id="turned", intervention="Treatment of osteoporosis",
        effects=(Effect(outcome, "increases"),), verification=Verification("verified"),
    )  # fmt: skip
    link = StudyLink("turned", "background", fidelity, "candidate")
    line = told(BONES, of("gym/bone", studies=(link,)), studies=(study,))
    fit = f" (it may mean one that followed women who run, {expected})" if expected else ""
    assert f"without naming a study{fit}: " in line


def test_studies_from_outside_of_which_some_only_observe_found_a_link():
    genetic = replace(library().studies["cohort-2018"], id="genes", design="Mendelian randomization study")
    pooled = replace(genetic, id="pooled", title="Pooled", design="meta-analysis of cohort studies")
    links = tuple(StudyLink(each, "supports", None, "outside") for each in ("genes", "pooled"))
    line = told(BONES, of("gym/bone", studies=links), studies=(genetic, pooled))
    assert "found this link" in line
    assert line.index("genetic study") < line.index("that followed")


def test_an_ill_that_no_claim_names_is_said_to_have_none():
    known = library()
    term = replace(known.terms["colds"], id="arrhythmia", label="Arrhythmia", alt_labels=("irregular heartbeat",))
    claim = of("gym/bone", statement="A lack of creatine upsets the heartbeat.", outcome=Concept("arrhythmia"))
    known = replace(known, terms={**known.terms, term.id: term}, claims={claim.id: claim})
    assert _said("creatine afib", known).startswith("No claim below is about afib. The article")
    assert "is about" not in _said("creatine arrhythmia", known)


def test_a_finding_that_lacks_a_word_of_the_question_does_not_lead_before_what_rests_on_it():
    ground = of("gym/raises", id="gym/z", statement="All muscles burn creatine.", hedging="asserted")
    rests = Relation("depends_on", "gym/z", "It rests on it.", "reviewed")
    first = of("gym/raises", relations=(rests,))
    assert (
        told("Does creatine raise strength?", first, ground).partition(": ")[2].startswith("Creatine raises strength")
    )


def test_what_several_things_do_is_not_what_the_one_asked_about_does():
    both = of("gym/scurvy", exposure=Concept("vitamin-c", None, "rest and vitamin C"))
    both = replace(both, id="gym/a", statement="Rest and vitamin C are essential.")
    one = of("gym/scurvy", statement="Vitamin C is linked to fewer cases of scurvy, as it is told at length.")
    assert one.statement in told("What does vitamin C do?", both, one).partition(" The article")[0]


def test_what_a_study_refutes_and_none_bears_out_comes_behind():
    refuted = of("gym/bone", studies=(StudyLink("cohort-2018", "refutes", None, "outside"),))
    other = of("gym/bone", id="gym/z", statement="A lack of creatine thins the bones.")
    assert f"says: {other.statement}" in bare(told(BONES, refuted, other))


def test_the_other_name_of_a_technical_term_is_told():
    known = library()
    term = replace(known.terms["vitamin-c"], label="Calcitriol", alt_labels=("active vitamin D",))
    claim = of("gym/scurvy", statement="Active vitamin D prevents scurvy.")
    known = replace(known, terms={**known.terms, term.id: term}, claims={claim.id: claim})
    assert "Active vitamin D is another name for calcitriol." in _said("What does calcitriol do?", known)


@pytest.mark.parametrize(("people", "leads"), [(None, True), ("rowers", False)])
def test_what_has_all_words_of_a_question_leads_unless_it_is_on_some_people_only(people, leads):
    every = of("gym/raises", id="gym/z", statement="Strength needs creatine, as is well known.", studies=())
    worded = of("gym/lack", statement="Little creatine goes with weakened strength.", population=people)
    line = bare(told("creatine weak strength", worded, every)).partition(": ")[2]
    assert line.startswith(worded.statement) == leads


def test_what_treats_those_who_have_an_ill_leads_where_a_cure_is_asked_for():
    ahead = of("gym/scurvy", statement="Vitamin C prevents scurvy and lowers its risk in most people who sail.")
    eases = of("gym/scurvy", id="gym/z", statement="Vitamin C treats scurvy, and its symptoms ease within some weeks.")
    assert eases.statement in told("Does vitamin C cure scurvy?", ahead, eases).partition(" The article")[0]
