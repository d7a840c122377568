"""Several decisions in one step, and articles in which there is nothing to decide."""

from pathlib import Path

import pytest
from review_library import made

from mgtui.library.reader import read_library
from mgtui.review.items import Item
from mgtui.review.session import ReviewSession
from mgtui.writing.store import LibraryStore

GERMAN = (
    "# Schlaf\n\nMagnesium ist ein Mineralstoff, der im Körper viele Aufgaben hat. Viele Menschen nehmen ihn mit der "
    "Nahrung auf, und ein Mangel ist nicht häufig. Magnesium verbessert auch den Schlaf bei älteren Menschen.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path / "library")


def loaded(session: ReviewSession) -> list[Item]:
    return [item for article in session.articles for item in session.load(article)]


def test_claims_accepted_together_are_one_step(root: Path) -> None:
    session = ReviewSession(root)
    claims = [item for item in loaded(session) if item.kind == "claim"]
    for item in claims:
        session.choices.next_reading(item)
    session.accept_all(claims)
    library = read_library(root)
    assert library.mistakes == ()
    assert {session.state(item) for item in claims} == {"accepted"}
    assert len(library.claims) == len(claims)
    assert [step.what for step in LibraryStore(root).steps()] == [f"accepted {len(claims)} claims"]
    assert session.undo() == claims[0]
    assert {session.state(item) for item in claims} == {"open"}
    assert read_library(root).claims == {}


def test_relations_of_one_claim_accepted_together_all_stand(root: Path) -> None:
    third = "# Again\n\nMagnesium supplementation does not improve sleep quality in older adults.\n"
    (root / "articles" / "again.md").write_text(third, "utf-8")
    session = ReviewSession(root)
    claims = [item for item in loaded(session) if item.kind == "claim"]
    for item in claims:
        session.choices.next_reading(item)
    session.accept_all(claims)
    relations = session.relations(list(session.library.claims.values()))
    assert len(relations) > len({item.found.source for item in relations})
    session.accept_all(relations)
    stored = [each for claim in read_library(root).claims.values() for each in claim.relations]
    assert len(stored) == len(relations)
    assert session.relations(list(session.library.claims.values())) == []
    # What a reader rejects stays away.
    session.undo()
    session.reject(relations[0])
    again = ReviewSession(root)
    assert relations[0].key not in {item.key for item in again.relations(list(again.library.claims.values()))}


def test_only_what_is_sure_and_open_is_accepted_unread(root: Path) -> None:
    session = ReviewSession(root)
    every = loaded(session)
    sure = session.sure(every)
    assert all(item.found.sure for item in sure if item.kind == "claim")
    for item in sure:
        session.reject(item)
    assert session.sure(every) == []


def test_articles_in_which_nothing_is_read_say_why(root: Path) -> None:
    (root / "articles" / "schlaf.md").write_text(GERMAN, "utf-8")
    session = ReviewSession(root)
    assert [item for item in loaded(session) if item.article == "schlaf"] == []
    assert session.unread() == {"schlaf": "it is in German, and only English is read"}


def test_what_is_loaded_meanwhile_stops_nobody_who_looks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "articles" / "schlaf.md").write_text(GERMAN, "utf-8")
    session = ReviewSession(root)
    session.load("schlaf")
    standing, waiting = session._standing, [each for each in session.articles if each != "schlaf"]

    def beside(article: str) -> object:
        if waiting:
            session.load(waiting.pop())
        return standing(article)

    monkeypatch.setattr(session, "_standing", beside)
    assert list(session.unread()) == ["schlaf"]
    assert not waiting
