"""How an article leads to a study is said by the link of claim and study, everywhere."""

from __future__ import annotations

import csv
import io
import json

import pytest
from profile_library import claim, library, link, profile_of, study

from mgtui.evidence.cards import card
from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import columns
from mgtui.export.csl import certainty
from mgtui.export.entry import export
from mgtui.export.selection import select
from mgtui.export.sentences import behind, labels
from mgtui.model import Library
from mgtui.model.provenance import as_linked, identification_of


def told(name: str, identification: str | None, **fields):
    """A claim linked to study `s` in one way."""
    return claim(name, link("s", identification=identification, **fields))


@pytest.mark.parametrize(
    ("on_link", "on_study", "expected"),
    [("outside", "stated", "outside"), (None, "candidate", "candidate"), ("inferred", None, "inferred"), (None,) * 3],
)
def test_the_link_says_it_and_the_study_only_where_the_link_does_not(on_link, on_study, expected) -> None:
    assert identification_of(link("s", identification=on_link), study("s", identification=on_study)) == expected


def made(own: str | None = "candidate") -> Library:
    """Claims of two articles on one study: here evidence from outside, there the study that is named."""
    return library([told("c", "outside"), told("b/d", "stated")], [study("s", "cohort study", identification=own)])


def test_one_study_is_outside_for_one_article_and_named_by_another() -> None:
    here, there = profile_of(made(), "a/c"), profile_of(made(), "b/d")
    assert "(from outside the article)" in here.line
    assert (here.sources.outside, there.sources.outside) == (1, 0)
    assert "perhaps" not in here.line + there.line
    assert "outside" not in there.line


def test_the_json_of_a_claim_and_of_a_study_say_it_link_by_link() -> None:
    found = card(made(), "a/c")
    assert found is not None
    assert found["studies"][0]["identification"] == "outside"
    found = card(made(), "study:s")
    assert found is not None
    assert [entry["identification"] for entry in found["claims"]] == ["outside", "stated"]
    older = card(library([told("c", None)], [study("s", identification="inferred")]), "a/c")
    assert older is not None
    assert older["studies"][0]["identification"] == "inferred"


def test_reports_say_it_link_by_link() -> None:
    both = made()
    outside, named = both.claims["a/c"], both.claims["b/d"]
    assert "from outside the article" in behind(both, outside)[0]
    assert labels(both, outside) == "s (supports, from outside)"
    assert "outside" not in behind(both, named)[0] + labels(both, named)


def test_the_study_table_of_a_claim_reads_the_link() -> None:
    named = study("s", identification="stated")
    assert columns(named, {}, link("s", identification="outside", fidelity="faithful"))["Told as"] == "not told"
    assert "not told" not in columns(study("s", identification="outside"), {}, link("s", "supports", "faithful", identification="stated"))["Told as"]  # fmt: skip  # noqa: E501


@pytest.mark.parametrize(("what", "expected"), [("a/c", "outside"), ("b/d", "stated"), ("studies", "stated")])
def test_references_have_the_firmest_identification_among_the_claims_asked_for(what: str, expected: str) -> None:
    both = made()
    passages = library([*both.claims.values()], [*both.studies.values()])
    assert [found.identification for found in select(passages, what).studies] == [expected]


def test_a_list_of_studies_is_exported_with_it() -> None:
    rows = list(csv.DictReader(io.StringIO(export(made(), "studies", "csv"))))
    assert [row["identification"] for row in rows] == ["stated"]
    records = json.loads(export(made(), "claims", "json"))["claims"]
    assert [record["studies"][0]["identification"] for record in records] == ["outside", "stated"]
    alone = as_linked([study("s", identification="candidate")], [told("c", "outside")])
    assert certainty(alone[0]) == "Not named by the articles; evidence from outside."


def test_a_study_no_claim_leans_on_keeps_its_own() -> None:
    assert as_linked([study("s", identification="candidate")], [])[0].identification == "candidate"


def test_claims_rest_on_the_same_study_only_where_both_articles_speak_of_it() -> None:
    both = made("stated")
    assert Relations(both).related("b/d") == []
    shared = library([told("c", "inferred"), told("b/d", "stated")], [study("s", identification="outside")])
    assert [entry.type for entry in Relations(shared).related("b/d")] == ["same_study"]


def test_a_candidate_may_be_the_work_only_where_the_links_say_so() -> None:
    links = [link("one", identification="unidentified"), link("two", identification="candidate")]
    studies = [study("one"), study("two")]
    assert profile_of(library([claim("c", *links)], studies)).sources.own == 1
    links[1] = link("two", identification="outside")
    assert profile_of(library([claim("c", *links)], studies)).sources.own == 2
