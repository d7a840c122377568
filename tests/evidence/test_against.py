"""What counts against a claim: its own finding, or a faithful link to a claim that contradicts it. Nothing else."""

from __future__ import annotations

import pytest
from profile_library import claim, library, link, profile_of, study

from mgtui.evidence.profile_words import sections
from mgtui.model import Notice

ASKED = claim("c", relations=(("contradicts", "o"),))
RETRACTED = {"notices": (Notice("retraction", "2010-02"),)}


@pytest.mark.parametrize(
    ("other", "facts", "reason"),
    [
        (link("s", "supports", "faithful"), {}, None),
        (link("s", "supports", "overstated"), {}, "overstated there"),
        (link("s", "supports", "misattributed"), {}, "misattributed there"),
        (link("s", "supports", "unverifiable"), {}, "its telling there cannot be checked"),
        (link("s", "supports", identification="outside"), {}, "from outside that article"),
        (link("s", "supports"), {}, "how it is told there was not judged"),
        (link("s", "supports", "faithful"), RETRACTED, "retracted"),
    ],
)
def test_a_study_counts_through_a_contradicting_claim_only_where_it_is_told_faithfully(other, facts, reason) -> None:
    made = library([ASKED, claim("o", other)], [study("s", "cohort study", **facts)])
    found = profile_of(made)
    assert found.against[0].uncounted == ({"study:s": reason} if reason else {})
    counts = "against the claim, one observational study"
    assert (counts in found.line) == (reason is None)
    assert ("contradicted by one claim, whose studies do not count against this claim" in found.line) == (
        reason is not None
    )
    items = next(section.items for section in sections(found) if section.title == "What speaks against it")
    assert (f"s (does not count: {reason})" in "".join(items[0].notes)) == (reason is not None)


@pytest.mark.parametrize("stance", ["background", "mixed", "refutes", None])
def test_only_what_supports_the_contradicting_claim_counts(stance) -> None:
    made = library([ASKED, claim("o", link("s", stance, "faithful"))], [study("s", "cohort study")])
    assert "against it" not in profile_of(made).line


@pytest.mark.parametrize("fidelity", ["faithful", "overstated", "unverifiable", None])
def test_what_a_study_found_about_the_claim_itself_counts_however_it_is_told(fidelity) -> None:
    made = library([claim("c", link("s", "refutes", fidelity))], [study("s", "cohort study")])
    assert "against the claim, one observational study" in profile_of(made).line


def test_a_retracted_study_says_so_for_and_against() -> None:
    gone = study("s", "cohort study", **RETRACTED)
    supporting = profile_of(library([claim("c", link("s"))], [gone]))
    assert supporting.line == "One observational study (retracted) speaks for this claim."
    assert supporting.sources.retracted == 1
    refuting = profile_of(library([claim("c", link("s", "refutes"))], [gone]))
    assert refuting.line == "No study speaks for this claim; against the claim, one observational study (retracted)."


def test_a_study_that_a_claim_is_linked_to_speaks_for_it_through_no_other_claim() -> None:
    asked = claim("c", link("s", "background"), relations=(("depends_on", "base"),))
    made = library([asked, claim("base", link("s", "supports", "faithful"))], [study("s", "cohort study")])
    expected = "No study speaks for this claim; one study is background and does not test the claim."
    assert profile_of(made).line == expected


def test_what_carries_a_claim_through_another_says_how_it_is_told_there() -> None:
    asked = claim("c", relations=(("depends_on", "base"),))
    made = library([asked, claim("base", link("s", "supports", "overstated"))], [study("s", "cohort study")])
    expected = (
        "No study is recorded for this claim; through other claims, one observational study (overstated there) "
        "speaks for the claim."
    )
    assert profile_of(made).line == expected
