"""A library as flat documents."""

from __future__ import annotations

import msgspec
import pytest
from search_library import small_library

from mgtui.library.labels import citation_label
from mgtui.model import Library, Name, Study
from mgtui.search.documents import Document, collect, documents


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Document]:
    return {(document.kind, document.id): document for document in documents(small_library())}


def asked(document: Document) -> set[tuple[str, str]]:
    """What is asked by values, without words and presences."""
    return {(name, value) for name, value in document.filters if name not in ("has", "link") and not name.endswith("~")}


def test_each_record_is_one_document_in_the_librarys_order() -> None:
    assert [document.id for document in documents(small_library())] == [
        "bone", "bone#top/1", "bone/d-calcium", "bone#top/2", "bone#top/3", "bone#top/4",
        "muscle", "muscle#top/1", "muscle/zma-igf1", "muscle#top/2", "muscle/no-igf1", "muscle#top/3", "muscle#top/4",
        "brilla-2000", "maggio-2011", "nutrients", "vitamin-d", "igf-1",
    ]  # fmt: skip


def test_the_order_sorts_as_the_library_does() -> None:
    all_of_them = documents(small_library())
    assert sorted(all_of_them, key=lambda document: document.order) == all_of_them


def test_a_claim_has_what_stands_behind_it(found: dict[tuple[str, str], Document]) -> None:
    claim = found["claim", "muscle/zma-igf1"]
    assert asked(claim) == {
        ("kind", "claim"), ("topic", "igf-1"), ("article", "muscle"), ("direction", "increases"),
        ("rel", "contradicts"), ("fidelity", "overstated"), ("design", "randomized controlled trial"), ("year", "2000"),
        ("status", "reviewed"), ("stance", "supports"), ("n", "27"), ("level", "2"),
    }  # fmt: skip
    assert claim.source == "claims/muscle.yaml"


def test_relations_count_at_both_ends(found: dict[tuple[str, str], Document]) -> None:
    assert found["claim", "muscle/zma-igf1"].counts == {"contradicts": (1, 0)}
    assert found["claim", "muscle/no-igf1"].counts == {"contradicts": (1, 0), "qualifies": (0, 1)}
    assert found["claim", "bone/d-calcium"].counts == {"qualifies": (1, 0)}


def test_a_passage_has_the_topics_of_its_claims_and_all_broader_ones(found: dict[tuple[str, str], Document]) -> None:
    assert asked(found["passage", "bone#top/1"]) == {
        ("kind", "passage"), ("topic", "vitamin-d"), ("topic", "nutrients"), ("article", "bone"), ("year", "2019"),
    }  # fmt: skip


def test_a_study_has_its_design_year_and_the_articles_that_use_it(found: dict[tuple[str, str], Document]) -> None:
    study = found["study", "brilla-2000"]
    assert study.title == "Brilla & Conte 2000"
    assert study.article is None
    assert asked(study) == {
        ("kind", "study"), ("topic", "igf-1"), ("article", "muscle"), ("year", "2000"),
        ("design", "randomized controlled trial"), ("fidelity", "overstated"), ("stance", "supports"), ("n", "27"),
        ("level", "2"), ("outcome", "igf-1"),
    }  # fmt: skip
    assert "IGF-1 increases 3.6 % p <0.001" in study.text


def test_values_and_synonyms_come_along() -> None:
    collection = collect(small_library())
    assert collection.values["topic"]["vitamin-d"] == "Vitamin D"
    assert collection.values["design"] == {
        "cross-sectional study": "cross-sectional study",
        "randomized controlled trial": "randomized controlled trial",
    }
    assert ("IGF-1", "insulin-like growth factor 1", "IGF1") in collection.synonyms


def test_a_circle_of_topics_ends() -> None:
    library = small_library()
    topics = {key: msgspec.structs.replace(topic, broader="vitamin-d") for key, topic in library.topics.items()}
    assert documents(msgspec.structs.replace(library, topics=topics))


def test_an_empty_library_has_no_documents() -> None:
    assert documents(Library(id="x", title="X")) == []


@pytest.mark.parametrize(
    ("study", "label"),
    [
        (Study(id="x", title="T", label="Own 1999", issued="2000"), "Own 1999"),
        (Study(id="x", title="T", author=(Name("A"),), issued="2000-05"), "A 2000"),
        (Study(id="x", title="T", author=(Name("A"), Name("B")), issued="2000"), "A & B 2000"),
        (Study(id="x", title="T", author=(Name("A"), Name("B"), Name("C")), issued="2000"), "A et al. 2000"),
        (Study(id="x", title="T", author=(Name(literal="WHO"),)), "WHO"),
        (Study(id="x", title="A title", issued="2000"), "A title 2000"),
        (Study(id="x", title=""), "x"),
    ],
)
def test_citation_labels(study: Study, label: str) -> None:
    assert citation_label(study) == label
