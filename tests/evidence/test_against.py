"""What counts against a claim: its own finding, or a faithful link to a claim that contradicts it. Nothing else."""

from __future__ import annotations

import pytest
from profile_library import claim, library, link, profile_of, study

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.profile_words import sections
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Notice

ASKED = claim("c", relations=(("contradicts", "o"),))
RETRACTED = {"notices": (Notice("retraction", "2010-02"),)}


@pytest.mark.parametrize(
    ("other", "facts", "reason"),
    [
        (link("s", "supports", "faithful"), {}, None),
        (link("s", "supports", "overstated"), {}, "overstated there"),
        (link("s", "supports", "misattributed"), {}, "misattributed there"),
        (link("s", "supports", "unverifiable"), {}, "how fairly it is told there cannot be checked"),
        (link("s", "supports", identification="outside"), {}, "from outside that article"),
        (link("s", "supports"), {}, "how it is told there was not judged"),
        (link("s", "supports", "faithful"), RETRACTED, "retracted"),
    ],
)
def test_a_study_counts_through_a_contradicting_claim_only_where_it_is_told_faithfully(other, facts, reason) -> None:
    made = library([ASKED, claim("o", other)], [study("s", "cohort study", **facts)])
    found = profile_of(made)
    assert found.against[0].uncounted == ({"study:s": reason} if reason else {})
    counts = "against it, one observational study"
    assert (counts in found.line) == (reason is None)
    assert ("contradicted by one claim, on no study that counts against it" in found.line) == (reason is not None)
    items = next(section.items for section in sections(found) if section.title == "What speaks against it")
    assert (f"s (does not count: {reason})" in "".join(items[0].notes)) == (reason is not None)


@pytest.mark.parametrize("stance", ["background", "mixed", "refutes", None])
def test_only_what_supports_the_contradicting_claim_counts(stance) -> None:
    made = library([ASKED, claim("o", link("s", stance, "faithful"))], [study("s", "cohort study")])
    assert "against it" not in profile_of(made).line


@pytest.mark.parametrize("fidelity", ["faithful", "overstated", "unverifiable", None])
def test_what_a_study_found_about_the_claim_itself_counts_however_it_is_told(fidelity) -> None:
    made = library([claim("c", link("s", "refutes", fidelity))], [study("s", "cohort study")])
    assert "against it, one observational study" in profile_of(made).line


def test_a_retracted_study_says_so_for_and_against() -> None:
    gone = study("s", "cohort study", **RETRACTED)
    assert profile_of(library([claim("c", link("s"))], [gone])).line == "One observational study (retracted)."
    refuting = profile_of(library([claim("c", link("s", "refutes"))], [gone]))
    assert refuting.line == "No study speaks for it; against it, one observational study (retracted)."
    assert profile_of(library([claim("c", link("s"))], [gone])).sources.retracted == 1


def test_a_study_that_a_claim_is_linked_to_speaks_for_it_through_no_other_claim() -> None:
    asked = claim("c", link("s", "background"), relations=(("depends_on", "base"),))
    made = library([asked, claim("base", link("s", "supports", "faithful"))], [study("s", "cohort study")])
    assert profile_of(made).line == "No study speaks for it; one study is background and does not test it."


def test_what_carries_a_claim_through_another_says_how_it_is_told_there() -> None:
    asked = claim("c", relations=(("depends_on", "base"),))
    made = library([asked, claim("base", link("s", "supports", "overstated"))], [study("s", "cohort study")])
    expected = "No study is recorded for it; through other claims, one observational study (overstated there)."
    assert profile_of(made).line == expected


@pytest.fixture(scope="module")
def lines() -> dict[str, tuple[str, list[str]]]:
    """The line of every claim of the bundled library, and the labels of the studies that count against it."""
    bundled = read_library(bundled_library())
    links, relations = Links(bundled), Relations(bundled)
    found = {}
    for asked in links.claims:
        made = profile(bundled, links, relations, asked.id)
        counting = [line.id for line in made.studies if line.stance == "refutes"]
        shared = {name for other in made.against for name in other.shared}
        for other in made.against:
            counting += [name for name in other.studies if name not in {*other.uncounted, *shared, *counting}]
        found[asked.id] = made.line, [name.removeprefix("study:") for name in counting]
    return found


CASES = {
    "igf-1/zma2004-igf1": [],
    "igf-1/zma2021-igf1": [],
    "igf-1/no-boost-nourished": [],
    "igf-1/zma2021-bodycomp": [],
    "als/early-low-mg-als": [],
    "als/early-not-upheld": [],
    "muscle-ageing/igf1-proportional": ["wilborn-2004"],
    "muscle-ageing/mg-raises-testosterone": ["wilborn-2004"],
    "muscle-ageing/exercise-boosts-t-effect": ["wilborn-2004"],
    "igf-1/zma2000-igf1": ["wilborn-2004"],
    "igf-1/zma2004-testosterone": [],
    "muscle-ageing/mg-anabolic": [],
    "muscle-ageing/threonate-bbb": [],
    "als/oral-mg-brain": ["slutsky-2010"],
    "vitamin-d/active-d-raises-mg-absorption": ["wilz-1979"],
    "igf-1/zma-shows-promise": ["wilborn-2004", "zma-2021"],
}
"""Claims of the bundled library whose studies were weighed by hand, and what counts against each."""
WORDS = ("no", "one", "two", "three")


@pytest.mark.parametrize("name", CASES)
def test_what_counts_against_a_claim_of_the_bundled_library(name: str, lines) -> None:
    line, counting = lines[name]
    assert counting == CASES[name]
    against = line.partition("against it, ")[2].partition(";")[0] if "; against it, " in line else ""
    said = sum(WORDS.index(word) for word in against.replace(",", "").split() if word in WORDS)
    assert said == len(CASES[name])


def test_a_trial_known_only_from_the_article_is_marked_where_it_refutes(lines) -> None:
    line, _ = lines["igf-1/zma-shows-promise"]
    assert "one trial in young amateur athletes with adequate diets (known only from the article)" in line
