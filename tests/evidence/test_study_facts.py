"""What the columns of the study table say."""

from __future__ import annotations

import pytest

from mgtui.evidence.study_facts import STUDY_COLUMNS, columns, effect_text, participants
from mgtui.model import Effect, Group, SampleSize, Study, StudyLink
from mgtui.tui.records import StudyRow
from mgtui.tui.studies.table import sort_rows

GROUPS = (Group("active", 60), Group("control", 30))


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (None, ""),
        (SampleSize(), ""),
        (SampleSize(1453, 1138), "1,138"),
        (SampleSize(1453), "1,453"),
        (SampleSize(None, 57, GROUPS), "57"),
        (SampleSize(100, None, GROUPS), "100"),
        (SampleSize(None, None, GROUPS), "60 + 30"),
    ],
)
def test_participants_are_those_analysed_else_all_and_groups_are_never_summed(n: SampleSize | None, text: str) -> None:
    assert participants(Study("s", "T", n=n)) == text


def test_numbers_are_sorted_as_numbers_and_groups_by_the_first() -> None:
    rows = [StudyRow(str(number), {"n": text}) for number, text in enumerate(("9", "60 + 30", "1,138", ""))]
    assert [row.cells["n"] for row in sort_rows(rows, "n", True)] == ["1,138", "60 + 30", "9", ""]
    rows = [StudyRow(str(number), {"Intervention": text}) for number, text in enumerate(("450 mg", "50 mg", "zinc"))]
    assert [row.cells["Intervention"] for row in sort_rows(rows, "Intervention", False)] == ["450 mg", "50 mg", "zinc"]


def test_a_table_of_one_claim_says_how_the_study_stands_to_it() -> None:
    link = StudyLink("s", "refutes", "overstated")
    assert columns(Study("s", "T"), {}, link) == {"Study": "T", "Stance": "− refutes", "Told as": "! overstated"}
    outside = Study("s", "T", identification="outside")
    assert columns(outside, {}, link)["Told as"] == "not told"
    assert columns(Study("s", "T"), {}, claims=3) == {"Study": "T", "Claims": "3"}


def test_columns_differ_in_how_soon_they_go() -> None:
    for tables in (("any", "one claim"), ("any", "many claims")):
        ranks = [column.keep for column in STUDY_COLUMNS if column.of in tables]
        assert len(set(ranks)) == len(ranks)


@pytest.mark.parametrize(
    ("effect", "text"),
    [
        (Effect("x"), "x"),
        (Effect("x", "no_effect", "change"), "x · no effect · change"),
        (Effect("x", estimate=0.5, se=0.1), "x · estimate 0.5 ± 0.1 (SE)"),
        (Effect("x", measure="RR", estimate=0.5, ci=(0.2, 0.9)), "x · RR 0.5 (95 % CI 0.2 to 0.9)"),
        (Effect("x", baseline=0.0, follow_up=2.5, unit="mg"), "x · 0 to 2.5 · mg"),
        (Effect("x", baseline=1.0), "x"),
        (Effect("x", p="<0.05", comparator_estimate=0.0), "x · comparator 0 · p <0.05"),
        (Effect("x", p="0.05"), "x · p = 0.05"),
    ],
)
def test_an_effect_is_told_with_the_numbers_that_were_seen(effect: Effect, text: str) -> None:
    assert effect_text(effect, {}) == text
