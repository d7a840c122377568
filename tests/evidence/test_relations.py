"""Relations of a claim, both ways, stored and computed."""

from __future__ import annotations

import pytest

from mgtui.evidence.contradictions import contradictions
from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Article, Claim, Concept, Library, Relation, Study, StudyLink, TextSpan, Topic


def claim(name: str, *relations: Relation, **fields) -> Claim:
    return Claim(f"a/{name}", "a", f"Statement {name}.", relations=relations, status="reviewed", **fields)


def library(*claims: Claim, studies: tuple[Study, ...] = (), topics: tuple[Topic, ...] = ()) -> Library:
    return Library(
        "lib", "Lib",
        articles={"a": Article("a", "A")},
        claims={each.id: each for each in claims},
        studies={study.id: study for study in studies},
        topics={topic.id: topic for topic in topics},
    )  # fmt: skip


def ends(relations: Relations, claim_id: str) -> list[tuple[str, bool | None, str]]:
    return [(entry.type, entry.outgoing, entry.id) for entry in relations.related(claim_id)]


def test_a_directed_relation_is_seen_from_both_ends() -> None:
    found = Relations(library(claim("x", Relation("supports", "a/y", "because")), claim("y")))
    assert ends(found, "a/x") == [("supports", True, "a/y")]
    assert ends(found, "a/y") == [("supports", False, "a/x")]
    assert found.related("a/y")[0].reason == "because"
    assert found.counts("a/y")["supports"] == 1
    assert found.counts("a/x")["supports"] == 0


@pytest.mark.parametrize("kind", ["contradicts", "restates"])
def test_an_undirected_relation_is_the_same_from_both_ends(kind: str) -> None:
    found = Relations(library(claim("x", Relation(kind, "a/y", "why")), claim("y")))
    assert ends(found, "a/x") == [(kind, None, "a/y")]
    assert ends(found, "a/y") == [(kind, None, "a/x")]


def test_resting_on_is_walked_from_the_claim_that_rests() -> None:
    found = Relations(library(claim("x", Relation("depends_on", "a/y")), claim("y")))
    assert found.walk("a/x", "depends_on", True) == ["a/y"]
    assert found.walk("a/y", "depends_on", True) == []
    assert found.counts("a/x")["depends_on"] == 1
    assert found.counts("a/y")["depends_on"] == 0


def test_a_relation_into_a_library_that_is_absent_is_listed_but_not_walked() -> None:
    found = Relations(library(claim("x", Relation("contradicts", "other::b/z", "why"))))
    entry = found.related("a/x")[0]
    assert (entry.id, entry.statement, entry.article) == ("other::b/z", None, None)
    assert found.walk("a/x", "contradicts", None) == []
    assert found.counts("a/x")["contradicts"] == 0


def test_rejected_claims_and_relations_are_left_out() -> None:
    rejected = Claim("a/y", "a", "No.", status="rejected")
    found = Relations(library(claim("x", Relation("supports", "a/z", status="rejected")), rejected, claim("z")))
    assert ends(found, "a/x") == []
    assert ends(found, "a/y") == []


def test_claims_on_one_study_are_related_by_computation() -> None:
    study = Study("s", "S", label="S 2000", identification="stated")
    link = (StudyLink("s", "supports"),)
    found = Relations(library(claim("x", studies=link), claim("y", studies=link), studies=(study,)))
    entry = found.related("a/x")[0]
    assert (entry.type, entry.outgoing, entry.id, entry.curated) == ("same_study", None, "a/y", False)
    assert "S 2000" in entry.reason
    assert found.related("a/x", computed=False) == []


def test_evidence_from_outside_does_not_make_claims_rest_on_the_same_study() -> None:
    study = Study("s", "S", identification="outside")
    link = (StudyLink("s", "supports"),)
    assert ends(Relations(library(claim("x", studies=link), claim("y", studies=link), studies=(study,))), "a/x") == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("supplementation", "increases"), ("intake", "associated_positive"), "same_outcome"),
        (("deficiency", "decreases"), ("supplementation", "increases"), "same_outcome"),
        (("deficiency", "increases"), ("supplementation", "increases"), "opposite_outcome"),
        (("intake", "increases"), ("intake", "no_effect"), "opposite_outcome"),
        (("intake", "mixed"), ("intake", "increases"), None),
    ],
)
def test_same_question_same_or_another_direction(first, second, expected) -> None:
    def asking(name: str, aspect: str, direction: str) -> Claim:
        return claim(name, exposure=Concept("mg", aspect), outcome=Concept("igf-1"), direction=direction)

    found = Relations(library(asking("x", *first), asking("y", *second)))
    assert [entry.type for entry in found.related("a/x")] == ([expected] if expected else [])


def test_a_stored_relation_is_not_computed_again() -> None:
    def asking(name: str, *relations: Relation) -> Claim:
        return claim(name, *relations, exposure=Concept("mg"), outcome=Concept("igf-1"), direction="increases")

    found = Relations(library(asking("x", Relation("supports", "a/y")), asking("y")))
    assert ends(found, "a/x") == [("supports", True, "a/y")]


def test_claims_of_an_article_stand_in_reading_order() -> None:
    late = Claim("a/late", "a", "L", places=(TextSpan(3, 0, 5, "a#t/4"),), status="reviewed")
    early = Claim("a/early", "a", "E", places=(TextSpan(0, 7, 9, "a#t/1"),), status="reviewed")
    wide = Claim("a/wide", "a", "W", places=(TextSpan(0, 7, 20, "a#t/1"),), status="reviewed")
    links = Links(library(late, wide, early))
    assert [each.id for each in links.claims_of_article("a")] == ["a/early", "a/wide", "a/late"]


def test_a_topic_includes_the_claims_of_narrower_ones() -> None:
    topics = (Topic("wide", "Wide", ("narrow",)), Topic("narrow", "Narrow", broader="wide"))
    links = Links(library(claim("x", topics=("narrow",)), claim("y", topics=("wide",)), topics=topics))
    assert [each.id for each in links.claims_of_topic("wide")] == ["a/x", "a/y"]
    assert links.topic_counts() == {"narrow": 1, "wide": 2}


def test_contradictions_stand_by_the_strength_of_their_weaker_side() -> None:
    trial = Study("t", "T", design="randomized controlled trial")
    mouse = Study("m", "M", design="animal study")

    def based(name: str, study: str | None, *relations: Relation) -> Claim:
        links = (StudyLink(study, "supports"),) if study else ()
        return claim(name, *relations, kind="effect", direction="increases", studies=links)

    weak = based("p", "t", Relation("contradicts", "a/q"))
    strong = based("x", "t", Relation("contradicts", "a/y"))
    found = contradictions(library(weak, based("q", None), strong, based("y", "m"), studies=(trial, mouse)))
    assert [pair.first.claim.id for pair in found] == ["a/x", "a/p"]
    assert found[0].strength == "level 2 against level 5"
    assert found[1].strength == "level 2 against no study"


def test_every_stored_relation_of_the_bundled_library_is_seen_from_both_ends() -> None:
    bundled = read_library(bundled_library())
    relations = Relations(bundled)
    for source in bundled.claims.values():
        for relation in source.relations:
            assert relation.claim in [entry.id for entry in relations.related(source.id) if entry.type == relation.type]
            assert source.id in [entry.id for entry in relations.related(relation.claim) if entry.type == relation.type]


def test_the_reader_on_magnesium_raises_igf_1_reaches_what_speaks_against_it() -> None:
    relations = Relations(read_library(bundled_library()))
    claim_id = "muscle-ageing/igf1-proportional"
    against = relations.walk(claim_id, "contradicts", None)
    assert {"igf-1/zma2004-igf1", "igf-1/zma2021-igf1"} <= set(against)
    limits = relations.walk(claim_id, "qualifies", False)
    assert {"igf-1/correlation-not-cause", "igf-1/baseline-decides", "igf-1/mg-favours-igf1"} <= set(limits)
    assert relations.walk(claim_id, "depends_on", True)
    assert "igf-1/low-mg-inflammation" in relations.walk("igf-1/mg-favours-igf1", "depends_on", True)
