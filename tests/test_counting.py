"""Numbers with their nouns, wherever one of a thing is told."""

from __future__ import annotations

from mgtui.counting import counted, number_of
from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.export.disputes import contradictions_report
from mgtui.export.matrix_picture import matrix_picture
from mgtui.export.selection import select
from mgtui.formats.references.csl_json import read_csl_json
from mgtui.model import Article, Claim, Concept, Library, Mistake, Relation
from mgtui.tui.session import Session


def test_a_number_goes_with_its_noun() -> None:
    assert number_of(1, "claim") == "1 claim"
    assert number_of(0, "claim") == "0 claims"
    assert number_of(1200, "study") == "1,200 studies"
    assert number_of(22, "pair of studies") == "22 pairs of studies"
    assert counted(1, "studies linked") == "study linked"
    assert counted(1, "claims with study") == "claim with study"
    assert counted(2, "articles") == "articles"


def test_the_title_counts_one_of_each_and_what_lists_the_mistakes_is_dropped_first() -> None:
    library = Library("t", "T", articles={"a": Article("a", "A")}, mistakes=(Mistake("x.yaml", 1, 1, "wrong"),))
    counts = Session(library, "mgtui check mine").title_counts()
    assert counts == "1 article · 0 claims · 0 studies · ! 1 mistake · mgtui check mine"


def test_one_that_is_left_out_of_a_picture_or_a_file() -> None:
    claim = Claim("a/x", "a", "S.", exposure=Concept("zinc"), outcome=Concept("igf-1"))
    library = Library("t", "T", claims={"a/x": claim})
    assert "Of 1 claim, 1 is not shown: its exposure" in matrix_picture(Links(library), Relations(library))
    assert read_csl_json('[{"title": "x"}, 1]').damage == "1 of 2 entries is no reference"


def test_contradictions_within_one_article() -> None:
    one = Claim("a/x", "a", "S.", relations=(Relation("contradicts", "other::a/y", "Why."),))
    library = Library("t", "T", articles={"a": Article("a", "A")}, claims={"a/x": one})
    report = contradictions_report(select(library, "contradictions"), None)
    assert "There is 1 point on which what the 1 article of *T* says cannot all be right" in report
    assert "1 of 1 statement takes part, from 1 article." in report
