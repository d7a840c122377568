"""Places kept of a library, found again after its articles changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mgtui.library.reader import read_library
from mgtui.model import Library
from mgtui.notebook.locations import QUOTE_LENGTH, Located, Locator, location_of

ARTICLE = """---
title: Minerals
---
## Zinc

Zinc raises IGF-1 by 3.6 % in strong men, and zinc is safe for them all the same.

## Iron

Iron does nothing at all to the growth of anybody who was ever measured.

Iron does nothing at all to the growth of anybody who was ever measured.
"""
OTHER = "## Copper\n\nCopper is red.\n"
CLAIMS = """- id: zinc
  statement: "Zinc raises IGF-1."
  anchors: [{quote: "Zinc raises IGF-1"}]
- id: safe
  statement: "Zinc is safe."
  anchors: [{quote: "zinc is safe"}]
"""
Make = Callable[..., Library]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Reads a library made of one article's text, its claims, and a second article."""

    def made(
        article: str | None = ARTICLE, claims: str = CLAIMS, other: str = OTHER, library_id: str = "test"
    ) -> Library:
        root = tmp_path / "library"
        (root / "articles").mkdir(parents=True, exist_ok=True)
        (root / "claims").mkdir(exist_ok=True)
        (root / "library.yaml").write_text(f"id: {library_id}\ntitle: T\nschema: 1\n")
        (root / "articles/b.md").write_text(other)
        (root / "articles/a.md").unlink(missing_ok=True)
        (root / "claims/a.yaml").unlink(missing_ok=True)
        if article is not None:
            (root / "articles/a.md").write_text(article)
            (root / "claims/a.yaml").write_text(claims)
        (root / "topics.yaml").write_text("- id: metals\n  label: Metals\n")
        (root / "studies.yaml").write_text("- id: brown-2000\n  title: A trial\n  identification: stated\n")
        return read_library(root)

    return made


def located(before: Library, after: Library, record: str) -> Located:
    location = location_of(before, record)
    assert location is not None
    return Locator(after).locate(location)


@pytest.mark.parametrize("record", ["a/zinc", "a#zinc/1", "a#iron/2", "a", "study:brown-2000", "topic:metals"])
def test_what_did_not_change_is_found(make: Make, record: str) -> None:
    library = make()
    now = located(library, library, record)
    assert (now.state, now.record) == ("found", record)


@pytest.mark.parametrize("record", ["a/none", "a#zinc/9", "none", "study:none", "topic:none", "study:zinc", ""])
def test_what_is_not_there_has_no_place(make: Make, record: str) -> None:
    assert location_of(make(), record) is None


def test_a_place_names_what_it_was(make: Make) -> None:
    library = make()
    claim, passage = location_of(library, "a/safe"), location_of(library, "a#zinc/1")
    assert claim is not None
    assert (claim.title, claim.quote, claim.suffix) == ("Zinc is safe.", "zinc is safe", "for them all the same.")
    assert claim.prefix.endswith("in strong men, and")
    assert passage is not None
    assert passage.title == "Minerals › Zinc"


def test_words_that_moved_to_another_section_are_found_there(make: Make) -> None:
    moved = ARTICLE.replace("## Zinc\n", "## What zinc does\n")
    assert located(make(), make(moved), "a#zinc/1").record == "a#what-zinc-does/1"
    assert located(make(), make(moved), "a#zinc/1").state == "moved"


def test_words_that_were_set_otherwise_are_found(make: Make) -> None:
    anew = ARTICLE.replace("Zinc raises IGF-1 by 3.6 %", "Zinc raises IGF‑1[2] by 3.6%")
    now = located(make(), make(anew, claims="[]"), "a#zinc/1")
    assert (now.state, now.record) == ("found", "a#zinc/1")


def test_words_that_moved_to_another_article_are_found_there(make: Make) -> None:
    before = make()
    text = "Zinc raises IGF-1 by 3.6 % in strong men, and zinc is safe for them all the same."
    after = make(None, other=f"## Copper\n\nCopper is red.\n\n{text}\n")
    now = located(before, after, "a#zinc/1")
    assert (now.state, now.record) == ("moved", "b#copper/2")


def test_a_passage_with_other_words_is_found_by_those_it_kept(make: Make) -> None:
    now = located(make(), make(ARTICLE.replace("strong men", "young women")), "a#zinc/1")
    assert (now.state, now.record) == ("changed", "a#zinc/1")


def test_a_passage_that_was_rewritten_or_removed_is_lost(make: Make) -> None:
    gone = ARTICLE.replace("Zinc raises IGF-1 by 3.6 % in strong men, and zinc is safe for them all the same.", "Gone.")
    assert located(make(), make(gone, claims="[]"), "a#zinc/1") == Located("lost")
    assert located(make(), make(gone, claims="[]"), "a/zinc") == Located("lost")


def test_a_claim_whose_words_changed_is_changed(make: Make) -> None:
    after = make(
        ARTICLE.replace("raises IGF-1", "lifts IGF-1"), CLAIMS.replace('Zinc raises IGF-1"}', 'Zinc lifts IGF-1"}')
    )
    now = located(make(), after, "a/zinc")
    assert (now.state, now.record) == ("changed", "a/zinc")
    assert now.place is not None


def test_a_claim_under_another_id_is_found_by_its_words(make: Make) -> None:
    now = located(make(), make(claims=CLAIMS.replace("id: zinc", "id: zinc-igf")), "a/zinc")
    assert (now.state, now.record) == ("moved", "a/zinc-igf")


def test_a_claim_that_is_gone_leaves_its_passage(make: Make) -> None:
    after = make(claims="[]")
    now = located(make(), after, "a/safe")
    assert (now.state, now.record) == ("moved", "a#zinc/1")
    assert now.place is not None
    assert after.articles["a"].passages[now.place.order].text[now.place.start : now.place.end] == "zinc is safe"


def test_a_rejected_claim_leaves_its_passage(make: Make) -> None:
    now = located(make(), make(claims=CLAIMS + "  status: rejected\n"), "a/safe")
    assert now.record == "a#zinc/1"


def test_of_two_passages_with_the_same_words_the_one_of_that_id_is_meant(make: Make) -> None:
    library = make()
    for number in (1, 2):
        assert located(library, library, f"a#iron/{number}").record == f"a#iron/{number}"


def test_of_two_passages_with_the_same_words_none_is_guessed(make: Make) -> None:
    assert located(make(), make(ARTICLE.replace("## Iron", "## Ferrum")), "a#iron/1").state == "lost"


@pytest.mark.parametrize("record", ["a/zinc", "a#zinc/1", "a"])
def test_without_its_article_a_place_is_lost(make: Make, record: str) -> None:
    assert located(make(), make(None), record) == Located("lost")


def test_a_place_of_another_library_is_elsewhere(make: Make) -> None:
    assert located(make(), make(library_id="other"), "a/zinc") == Located("elsewhere")


def test_a_long_passage_is_kept_by_its_beginning(make: Make) -> None:
    text = " ".join(f"word{number}" for number in range(400))
    library = make(other=f"## Copper\n\n{text}\n")
    location = location_of(library, "b#copper/1")
    assert location is not None
    assert len(location.quote) <= QUOTE_LENGTH
    assert located(library, make(other=f"## Red\n\n{text} and more\n"), "b#copper/1").record == "b#red/1"
