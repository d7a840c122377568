"""The question a claim poses, and the OCEBM 2011 level of a design for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profile_library import claim

from mgtui.evidence.levels import level, question_of
from mgtui.model.designs import UNKNOWN, design_of, order_of
from mgtui.model.vocabularies import QUESTIONS


@pytest.mark.parametrize(
    ("kind", "direction", "question"),
    [
        ("effect", "increases", "effect"),
        ("effect", "regulates", "effect"),
        ("recommendation", None, "effect"),
        ("association", "associated_negative", "association"),
        ("prevalence", None, "frequency"),
        ("mechanism", "increases", "mechanism"),
        ("evidence_remark", "mixed", "effect"),
        ("evidence_remark", "not_associated", "association"),
        ("evidence_remark", None, "none"),
        ("other", "regulates", "mechanism"),
        ("other", None, "none"),
        (None, "no_effect", "effect"),
        (None, None, "none"),
    ],
)
def test_question(kind: str | None, direction: str | None, question: str) -> None:
    assert question_of(claim("c", kind=kind, direction=direction)) == question


@pytest.mark.parametrize(
    ("design", "question", "words"),
    [
        ("systematic review of randomized trials", "effect", "level 1"),
        ("meta-analysis of randomised controlled trials", "effect", "level 1"),
        ("randomized controlled trial", "effect", "level 2"),
        ("Randomised Controlled Trial", "effect", "level 2"),
        ("controlled trial", "effect", "level 2 or 3"),
        ("intervention study", "effect", "level 2 to 4"),
        ("non-randomized trial", "effect", "level 3"),
        ("nonrandomized trial", "effect", "level 3"),
        ("cohort study", "association", "level 3"),
        ("pooled cohort analysis", "association", "level 3"),
        ("meta-analysis of cohort studies", "association", "level 3"),
        ("meta-analysis", "association", "level 1 to 4"),
        ("case-control study", "association", "level 4"),
        ("before-after study", "effect", "level 4"),
        ("case series", "effect", "level 4"),
        ("cross-sectional study", "association", "level 4"),
        ("genetic association study", "association", "level 4"),
        ("animal study", "effect", "mechanism, level 5"),
        ("in vitro study", "mechanism", "mechanism, level 5"),
        ("narrative review", "association", "mechanism, level 5"),
        ("Mendelian randomization", "effect", "no level"),
        ("modelling study", "effect", "no level"),
        ("cohort study", "mechanism", "no level"),
        ("cross-sectional study", "frequency", "level 1 or 3"),
        ("systematic review of surveys", "frequency", "level 2"),
        ("systematic review of surveys", "effect", "no level"),
        ("case series", "frequency", "level 4"),
        ("narrative review", "frequency", "no level"),
        ("randomized controlled trial", "none", "no level"),
        ("unknown", "effect", "no level"),
        (None, "effect", "no level"),
        ("séance", "effect", "no level"),
    ],
)
def test_level(design: str | None, question: str, words: str) -> None:
    assert level(design, question).words == words


def test_a_design_the_table_does_not_place_is_named_in_the_reason() -> None:
    assert "Mendelian randomization" in level("Mendelian randomization", "effect").reason
    assert "séance" in level("séance", "effect").reason


def test_what_is_read_like_another_design_is_said_to_be() -> None:
    assert "does not name this design" in level("cross-sectional study", "effect").reason
    assert "does not name this design" not in level("case-control study", "effect").reason


@pytest.mark.parametrize(
    ("design", "plural"),
    [
        ("cohort study", "observational studies"),
        ("meta-analysis", "meta-analyses"),
        ("case series", "case series"),
        ("systematic review of trials", "systematic reviews of trials"),
        ("randomized controlled trial", "trials"),
        (None, "studies of unknown design"),
    ],
)
def test_plurals(design: str | None, plural: str) -> None:
    assert design_of(design).plural == plural


@given(st.none() | st.text(), st.sampled_from(sorted(QUESTIONS)))
def test_any_name_has_a_reason_and_sensible_numbers(design: str | None, question: str) -> None:
    found = level(design, question)
    assert found.reason
    assert (found.best is None) == (found.worst is None) == (not any(c.isdigit() for c in found.words))
    if found.best is not None:
        assert 1 <= found.best <= found.worst <= 5
    if design_of(design) is UNKNOWN:
        assert found.best is None
        assert order_of(design) > order_of("narrative review")
