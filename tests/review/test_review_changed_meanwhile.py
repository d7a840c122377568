"""What others change while a review is open, and articles that change after it."""

from __future__ import annotations

from pathlib import Path

import pytest
import review_library
from msgspec.structs import replace

from mgtui.errors import Conflict
from mgtui.history import history_of
from mgtui.importing.add import add
from mgtui.library.reader import read_library
from mgtui.review.items import Item
from mgtui.review.session import NotThere, ReviewSession
from mgtui.writing.removing import remove


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return review_library.made(tmp_path / "library")


def items(session: ReviewSession, kind: str, article: str = "good") -> list[Item]:
    return [item for item in session.load(article) if item.kind == kind]


def test_what_was_written_by_hand_meanwhile_is_kept(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    path = root / "claims" / "good.yaml"
    path.write_text(path.read_text("utf-8").replace("  status:", '  note: "by hand"\n  status:', 1), "utf-8")
    with pytest.raises(Conflict, match="meanwhile"):
        session.accept(first, replace(session.claim_of(first), statement="Other words."))
    assert session.claim_of(first).note == "by hand"
    session.accept(first, replace(session.claim_of(first), statement="Other words."))
    (claim,) = read_library(root).claims.values()
    assert (claim.statement, claim.note) == ("Other words.", "by hand")
    path.write_text(path.read_text("utf-8").replace("by hand", "again"), "utf-8")
    session.accept(second)
    assert [claim.note for claim in read_library(root).claims.values()] == ["again", None]


def test_two_reviews_at_once_decide_once(root: Path) -> None:
    one, other = ReviewSession(root), ReviewSession(root)
    first, second = items(one, "claim")[0], items(other, "claim")[0]
    one.accept(first)
    with pytest.raises(Conflict, match="meanwhile"):
        other.reject(second)
    assert other.state(second) == "accepted"
    other.reject(items(other, "claim")[1])
    one.accept(items(one, "claim")[2])
    assert [claim.status for claim in read_library(root).claims.values()] == ["reviewed", "rejected", "reviewed"]
    assert one.undo() is not None
    assert other.undo() is not None
    assert [claim.status for claim in read_library(root).claims.values()] == ["reviewed"]


def test_a_study_that_is_rejected_after_all_goes_with_its_links(root: Path) -> None:
    session = ReviewSession(root)
    claim, study = items(session, "claim")[1], items(session, "study")[0]
    session.link(claim, study, "supports")
    session.reject(study)
    library = read_library(root)
    assert (library.studies, library.mistakes) == ({}, ())
    assert [made.studies for made in library.claims.values()] == [()]
    assert session.state(study) == "rejected"
    session.undo()
    library = read_library(root)
    assert [link.stance for made in library.claims.values() for link in made.studies] == ["supports"]
    assert len(library.studies) == 1
    session.unlink(claim, next(iter(library.studies)))
    assert [made.studies for made in read_library(root).claims.values()] == [()]


def changed(root: Path, before: str, after: str) -> None:
    path = root / "articles" / "good.md"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_a_claim_whose_sentence_was_changed_is_asked_again(root: Path) -> None:
    session = ReviewSession(root)
    first = items(session, "claim")[0]
    session.accept(first)
    made = session.claim_of(first).id
    session.accept(first, replace(session.claim_of(first), note="kept"))
    changed(root, "improves sleep quality in older adults", "improves sleep quality in younger adults")
    again = ReviewSession(root)
    item = next(item for item in items(again, "claim") if again.lost_words(item))
    assert again.state(item) == "open"
    assert "older adults" in again.lost_words(item)
    assert "younger adults" in again.claim_of(item).statement
    again.accept(item)
    library = read_library(root)
    assert library.mistakes == ()
    assert [(claim.id, claim.note) for claim in library.claims.values()] == [(made, "kept")]
    last = ReviewSession(root)
    assert last.state(items(last, "claim")[0]) == "accepted"


def test_a_claim_whose_words_are_gone_can_only_be_set_aside(root: Path) -> None:
    session = ReviewSession(root)
    session.accept(items(session, "claim")[0])
    changed(root, "Magnesium supplementation significantly improves sleep quality in older adults.", "Nothing is said.")
    again = ReviewSession(root)
    item = items(again, "claim")[0]
    assert (again.state(item), item.at) == ("open", None)
    with pytest.raises(NotThere):
        again.accept(item)
    again.reject(item)
    assert [claim.status for claim in read_library(root).claims.values()] == ["rejected"]
    last = ReviewSession(root)
    assert not any(last.lost_words(item) for item in items(last, "claim"))


def test_adding_a_changed_article_says_that_claims_lost_their_words(tmp_path: Path) -> None:
    source, root = tmp_path / "sleep.txt", tmp_path / "library"
    source.write_text("Sleep\n\nMagnesium significantly improves sleep quality in older adults.\n", "utf-8")
    add([source], root)
    session = ReviewSession(root)
    (item,) = session.load("sleep")
    session.accept(item)
    source.write_text("Sleep\n\nMagnesium significantly worsens sleep quality in older adults.\n", "utf-8")
    (outcome,) = add([source], root).outcomes
    assert "1 reviewed claim lost its words: the review asks about it again" in outcome.notes
    again = ReviewSession(root)
    (item,) = again.load("sleep")
    assert again.state(item) == "open"
    assert "improves" in again.lost_words(item)


def test_an_article_that_was_removed_meanwhile_is_not_written_to(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    remove(root, "good")
    with pytest.raises(NotThere, match="removed"):
        session.accept(second)
    assert not (root / "claims" / "good.yaml").exists()
    history_of([root]).undo()
    library = read_library(root)
    assert library.mistakes == ()
    assert len(library.claims) == 1
