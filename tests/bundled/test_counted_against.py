"""What counts against claims of the bundled library, held against cases weighed by hand."""

from __future__ import annotations

import re

import pytest

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library


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
    against = re.sub(r".*?; against the (?:claim|remark), ([^;]*).*|.*", r"\1", line)
    said = sum(WORDS.index(word) for word in against.replace(",", "").split() if word in WORDS)
    assert said == len(CASES[name])


def test_a_trial_known_only_from_the_article_is_marked_where_it_refutes(lines) -> None:
    line, _ = lines["igf-1/zma-shows-promise"]
    assert "one trial in young amateur athletes with adequate diets (known only from the article)" in line


OWN_NOUN = re.compile(r"it cannot be checked|whether it is told|though it was found|what it does not say")


def test_no_line_says_it_of_the_claim(lines) -> None:
    said = [line for line, _ in lines.values() if re.search(r"\bit\b", OWN_NOUN.sub("", line))]
    assert said == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("muscle-ageing/mg-supports-gh", "No study is recorded for this claim."),
        ("igf-1/mg-protein-energy", "No study is recorded for this claim."),
        ("muscle-ageing/not-advising", "A general remark, linked to no study."),
    ],
)
def test_a_line_that_leans_on_no_study(name: str, line: str, lines) -> None:
    assert lines[name][0] == line
