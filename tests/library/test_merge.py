"""Several libraries as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mgtui.evidence.relations import Relations
from mgtui.library.library_set import LibrarySet, libraries_of
from mgtui.library.locations import bundled_library
from mgtui.library.merge import merge
from mgtui.library.reader import read_library
from mgtui.model import Article, Claim, CrossRelation, Library, Passage, Relation, Section


def small(name: str, *claims: Claim, **fields) -> Library:
    passage = Passage("a#top/1", "a", "top", (), "paragraph", "Words.")
    article = Article("a", f"A of {name}", sections=(Section("top", "", 0, ("a#top/1",)),), passages=(passage,))
    return Library(name, name.title(), articles={"a": article}, claims={c.id: c for c in claims}, **fields)


def claim(*relations: Relation) -> Claim:
    return Claim("a/x", "a", "X.", relations=relations, status="reviewed")


def test_one_library_stays_as_it_is() -> None:
    bundled = read_library(bundled_library())
    assert merge([bundled]) == bundled


def test_the_first_keeps_its_ids_and_the_others_are_named() -> None:
    merged = merge([small("one", claim()), small("two", claim())])
    assert list(merged.claims) == ["a/x", "two::a/x"]
    assert list(merged.articles) == ["a", "two::a"]
    assert merged.articles["two::a"].sections[0].passages == ("two::a#top/1",)
    assert merged.claims["two::a/x"].article == "two::a"
    assert merged.parts == {"one": "One", "two": "Two"}


def test_a_relation_into_another_library_finds_its_end_once_that_is_open() -> None:
    two = small("two", claim(Relation("contradicts", "one::a/x", "why")))
    assert Relations(merge([two])).related("a/x")[0].statement is None
    both = Relations(merge([small("one", claim()), two]))
    assert [entry.id for entry in both.related("a/x")] == ["two::a/x"]
    assert [entry.id for entry in both.related("two::a/x")] == ["a/x"]


def test_relations_between_other_libraries_are_folded_in() -> None:
    two = small("two", claim(), relations=(CrossRelation("a/x", "supports", "one::a/x", "because"),))
    both = Relations(merge([small("one", claim()), two]))
    assert [(entry.type, entry.outgoing, entry.id) for entry in both.related("a/x")] == [
        ("supports", False, "two::a/x")
    ]


def test_every_reference_of_a_named_library_finds_its_record() -> None:
    bundled = read_library(bundled_library())
    merged = merge([small("one"), bundled])
    for each in merged.claims.values():
        assert each.article in merged.articles
        assert all(topic in merged.topics for topic in each.topics)
        assert all(link.id in merged.studies for link in each.studies)
        assert all(relation.claim in merged.claims for relation in each.relations)
        for concept in (each.exposure, each.outcome):
            assert concept is None or concept.concept is None or concept.concept in merged.terms
    for study in merged.studies.values():
        assert all(effect.outcome in merged.terms for effect in study.effects)


def test_of_two_libraries_with_one_id_the_first_is_kept() -> None:
    merged = merge([small("one", claim()), replace(small("one"), title="Other")])
    assert merged.title == "One"


def test_the_own_library_is_open_once_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path))
    assert libraries_of() == LibrarySet((bundled_library(),))
    own = tmp_path / "library"
    (own / "articles").mkdir(parents=True)
    (own / "library.yaml").write_text("id: own\ntitle: Mine\n", encoding="utf-8")
    (own / "articles" / "zebra.md").write_text("# Zebra\n\nStripes.\n", encoding="utf-8")
    libraries = libraries_of()
    assert libraries == LibrarySet((bundled_library(), own))
    assert "own::zebra" in libraries.read().articles
    assert libraries_of(own) == LibrarySet((own,))
    assert libraries.index_home() != libraries_of(own).index_home()


def test_a_change_in_either_library_changes_the_shelf(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "articles").mkdir(parents=True)
        (tmp_path / name / "library.yaml").write_text(f"id: {name}\ntitle: T\n", encoding="utf-8")
    libraries = LibrarySet((tmp_path / "one", tmp_path / "two"))
    before = libraries.digest()
    (tmp_path / "two" / "articles" / "a.md").write_text("# A\n\nText.\n", encoding="utf-8")
    assert libraries.digest() != before
    assert any(path.startswith("1/") for path, _, _ in libraries.stamp())
