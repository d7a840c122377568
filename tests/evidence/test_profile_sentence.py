"""The plain line on top of an evidence profile, rule by rule."""

from __future__ import annotations

import pytest
from profile_library import claim, library, link, null, profile_of, study

from mgtui.model import Effect

OLDER = study("old", "cross-sectional study", population="Men of 65 and over in two towns (X), mean age 74")
TRIAL = study("t1", "randomized controlled trial", population="Resistance-trained men, 27 years old", effects=null())
SECOND = study("t2", "randomized controlled trial", population="Young athletes", effects=null())
THIRD = study("t3", "randomized controlled trial", population="Women", effects=null())
REPORTED = study(
    "told", "intervention study", population="Young athletes", identification="unidentified", effects=null()
)
GUESS = study("guess", "animal study", population="Rats", identification="candidate")
OUTSIDE = study("out", "cohort study", population="Nurses", identification="outside")
REVIEW = study("rev", "narrative review", population="Published work")
MENDEL = study("mr", "Mendelian randomization", population="Data sets")
POOLED = study("meta", "meta-analysis", population="40 cohorts", identification="outside")
STUDIES = [OLDER, TRIAL, SECOND, THIRD, REPORTED, GUESS, OUTSIDE, REVIEW, MENDEL, POOLED]
REVIEWED = "One narrative review of published work speaks for this claim"
NO = claim("no", link("t1", "supports", "faithful"), link("t2", "supports", "faithful"), direction="no_effect")


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (claim("c"), "No study is recorded for this claim."),
        (
            claim("c", link("old", "background")),
            "No study speaks for this claim; one study is background and does not test the claim.",
        ),
        (
            claim("c", link("old", "background", "misattributed")),
            (
                "No study speaks for this claim; one study is background and does not test the claim; "
                "that study is credited with what it does not say."
            ),
        ),
        (
            claim("c", link("old", "supports", "overstated"), relations=(("contradicts", "no"),)),
            (
                "One observational study in men of 65 and over in two towns speaks for this claim; against the claim, "
                "two randomized trials that found no effect in resistance-trained men and in young athletes; "
                "the study that speaks for the claim is told as a general rise (overstated)."
            ),
        ),
        (
            claim("c", link("old", "supports", "overstated"), population="older men"),
            (
                "One observational study in men of 65 and over in two towns speaks for this claim; "
                "that study is told as a rise (overstated)."
            ),
        ),
        (
            claim("c", link("old", "supports", "overstated"), kind="recommendation", direction=None),
            (
                "One observational study in men of 65 and over in two towns speaks for this claim; "
                "that study is told as advice (overstated)."
            ),
        ),
        (
            claim("c", link("old", "supports", "overstated"), kind="evidence_remark", direction=None),
            (
                "A remark on the evidence, about one observational study in men of 65 and over in two towns; "
                "that study is told as more than was found (overstated)."
            ),
        ),
        (
            claim("c", link("rev", "supports", "faithful")),
            "One narrative review of published work speaks for this claim; that study is told faithfully.",
        ),
        (claim("c", link("mr")), "One Mendelian randomization study speaks for this claim."),
        (
            claim("c", link("meta"), link("out")),
            (
                "One meta-analysis of 40 cohorts and one observational study in nurses (both from outside the article) "
                "speak for this claim."
            ),
        ),
        (
            claim("c", link("told"), link("guess"), link("out")),
            (
                "One trial in young athletes (known only from the article), one animal study in rats "
                "(perhaps the source) and one observational study in nurses (from outside the article) "
                "speak for this claim."
            ),
        ),
        (
            claim("c", link("t1"), link("told")),
            (
                "One randomized trial in resistance-trained men and one trial in young athletes "
                "(known only from the article) speak for this claim."
            ),
        ),
        (claim("c", link("t1"), link("t2"), link("t3")), "Three randomized trials speak for this claim."),
        (
            claim("c", link("rev", "mixed")),
            (
                "No study speaks for all of this claim; one narrative review of published work speaks for the claim "
                "only in part."
            ),
        ),
        (
            claim("c", link("rev", None)),
            (
                "No study speaks for this claim; what one narrative review of published work found about the claim "
                "is not recorded."
            ),
        ),
        (
            claim("c", link("t1", "refutes")),
            (
                "No study speaks for this claim; against the claim, one randomized trial that found no effect "
                "in resistance-trained men."
            ),
        ),
        (
            claim("c", link("old", "supports", "faithful"), link("rev", "background", "unverifiable")),
            (
                "One observational study in men of 65 and over in two towns speaks for this claim; one more study is "
                "background and does not test the claim; of the studies that the article leans on, one is told "
                "faithfully and for one it cannot be checked whether it is told fairly."
            ),
        ),
        (
            claim("c", link("rev", "supports", "faithful"), link("old", "background")),
            (
                "One narrative review of published work speaks for this claim; one more study is background and does "
                "not test the claim; the study that speaks for the claim is told faithfully."
            ),
        ),
        (
            claim("c", link("guess", "background", "unverifiable"), link("out", "refutes")),
            (
                "No study speaks for this claim; one study is background and does not test the claim; against the "
                "claim, one observational study in nurses (from outside the article); it cannot be checked whether "
                "the study that the article may mean is told fairly."
            ),
        ),
        (
            claim("c", link("rev", "supports", "faithful"), link("guess", "background", "unverifiable")),
            (
                "One narrative review of published work speaks for this claim; one more study is background and does "
                "not test the claim; of the studies that the article leans on or may mean, one is told faithfully "
                "and for one it cannot be checked whether it is told fairly."
            ),
        ),
        (
            claim("c", link("t1", "refutes", "overstated"), link("out"), kind="evidence_remark", direction=None),
            (
                "A remark on the evidence; from outside the article, one observational study in nurses bears the "
                "remark out; against the remark, one randomized trial that found no effect in resistance-trained men; "
                "the study that the article leans on is told as more than was found (overstated)."
            ),
        ),
        (
            claim("c", link("t1", "supports", "unverifiable"), direction="no_effect"),
            (
                "One randomized trial that found no effect in resistance-trained men speaks for this claim; "
                "it cannot be checked whether that study is told fairly."
            ),
        ),
    ],
)
def test_line(asked, line: str) -> None:
    assert profile_of(library([asked, NO], STUDIES)).line == line


def test_a_claim_without_a_study_speaks_through_the_claims_it_rests_on() -> None:
    made = library([claim("c", relations=(("depends_on", "base"),)), claim("base", link("old"))], STUDIES)
    expected = (
        "No study is recorded for this claim; through other claims, one observational study in men of 65 and over "
        "in two towns speaks for the claim."
    )
    assert profile_of(made).line == expected


def test_what_bears_out_a_remark_does_not_speak_for_a_claim_that_rests_on_the_remark() -> None:
    remark = claim("base", link("old"), kind="evidence_remark")
    found = profile_of(library([claim("c", relations=(("depends_on", "base"),)), remark], STUDIES))
    assert found.line == "No study is recorded for this claim."
    assert found.sources.with_others == 0


@pytest.mark.parametrize(
    ("others", "line"),
    [
        ([claim("o1")], "contradicted by one claim that no study supports."),
        ([claim("o1"), claim("o2")], "contradicted by two claims that no study supports."),
        ([claim("o1", link("rev"))], "contradicted by one claim, on the strength of the same source."),
        (
            [claim("o1", link("rev")), claim("o2")],
            "contradicted by two claims, one of them on the strength of the same source.",
        ),
    ],
)
def test_contradicting_claims_without_a_further_study(others, line: str) -> None:
    asked = claim("c", link("rev"), relations=tuple(("contradicts", other.id) for other in others))
    assert profile_of(library([asked, *others], STUDIES)).line == f"{REVIEWED}; {line}"


def test_a_work_with_two_records_is_one_in_the_line() -> None:
    paper = study("paper", "randomized controlled trial", doi="10.1/X")
    abstract = study("abstract", "randomized controlled trial", doi="10.1/x ", identification="outside")
    made = library([claim("c", link("paper"), link("abstract"))], [paper, abstract])
    assert profile_of(made).line == "One randomized trial speaks for this claim."


def test_the_line_gives_no_percentage_and_no_level() -> None:
    made = library([claim("c", link("old", "supports", "overstated")), NO], STUDIES)
    line = profile_of(made).line
    assert "%" not in line
    assert "level" not in line


def test_a_study_that_found_something_and_nothing_is_not_null() -> None:
    effects = (*null(), Effect("y", "increases"))
    made = library([claim("c", link("s", "refutes"))], [study("s", "cohort study", effects=effects)])
    assert profile_of(made).line == "No study speaks for this claim; against the claim, one observational study."


def test_the_article_does_not_tell_what_it_does_not_name() -> None:
    made = library([claim("c", link("s", "supports", "faithful"))], [study("s", "survey", identification="outside")])
    assert profile_of(made).line == "One observational study (from outside the article) speaks for this claim."
