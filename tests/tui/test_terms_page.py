"""Terms and topics as a reader decides on them: a row each, one key for each decision, all undone by one."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from textual.widgets import Static

from harness.pilot import Driver, PageHost, driving
from mgtui.library.library_set import LibrarySet
from mgtui.library.reader import read_library
from mgtui.review.session import ReviewSession
from mgtui.review.terms import TermReview
from mgtui.review.topic_proposals import TopicProposal
from mgtui.tui.help.screen import KeysHelp
from mgtui.tui.keys.seen import TOO_SOON
from mgtui.tui.records import Row
from mgtui.tui.review.terms import Terms, term_rows
from mgtui.tui.widgets.row_list import RowList, named_first

ARTICLE = "# Light\n\nPhotobrasion (PBR) eases [sore] tendons. Red lamps ease a sore heel. Arc taps ease nothing.\n"
CLAIM = """\
- {{id: c{0}, statement: Claim {0}, anchors: [{{quote: {1}}}], status: reviewed, direction: decreases,
   exposure: {{text: {2}}}, outcome: {{text: {3}}}}}
"""
CLAIMS = (
    ("Photobrasion", "PBR", "heel spur pain"), ("Red lamps", "PBR", "back pain"),
    ("Arc taps", "arc taps", "heel spur pain"), ("ease nothing", "arc taps", "neck pain"),
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "library.yaml").write_text("id: mine\ntitle: Mine\nschema: 1\n", "utf-8")
    (tmp_path / "articles" / "light.md").write_text(ARTICLE, "utf-8")
    claims = "".join(CLAIM.format(number, *each) for number, each in enumerate(CLAIMS))
    (tmp_path / "claims" / "light.yaml").write_text(claims, "utf-8")
    return tmp_path


def shown(driver: Driver) -> list[str]:
    return [row.head for row in driver.app.page.query_one(RowList).rows if row.id]


async def test_one_key_decides_on_a_term_and_another_takes_it_back(root: Path) -> None:
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (80, 24)) as driver:
        assert shown(driver) == ["Photobrasion", "Arc taps", "Heel spur pain"]
        assert "3 terms (1 sure) proposed" in str(app.page.query_one("#terms-head", Static).content)
        assert "A all sure" in driver.text()
        await driver.press("A")
        assert list(read_library(root).terms) == ["photobrasion"]
        # None that is left is sure.
        assert "A all sure" not in driver.text()
        assert shown(driver) == ["Arc taps", "Heel spur pain", "Photobrasion"]
        await driver.press("x", "e", *" of runners", "enter")
        own = read_library(root).terms
        assert own["heel-spur-pain"].label == "Heel spur pain of runners"
        assert own["heel-spur-pain"].broader in own
        await driver.press("u")
        assert "Taken back: accepted the term “Heel spur pain of runners”" in driver.text()
        assert list(read_library(root).terms) == ["photobrasion"]
        await driver.press("G", "x")
        assert "named by 2 claims: make it one with another term." in driver.text()
        await driver.press("g", "J", *"photobra", "enter")
        assert "Heel spur pain" in read_library(root).terms["photobrasion"].alt_labels
        # A term of the reader's own, not a proposal: its last change goes, and no decision before it.
        await driver.press("G", "e", *" by lamp", "enter")
        assert read_library(root).terms["photobrasion"].label == "Photobrasion by lamp"
        await driver.press("u")
        assert read_library(root).terms["photobrasion"].label == "Photobrasion"
        assert "Heel spur pain" in read_library(root).terms["photobrasion"].alt_labels
        await driver.press("q")
        assert app.given == [7]
    library = read_library(root)
    assert library.mistakes == ()
    assert {claim.outcome.concept for claim in library.claims.values()} == {"photobrasion", None}


async def test_a_term_is_put_below_another_one(root: Path) -> None:
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (120, 40)) as driver:
        await driver.press("T", *"light therapy", "enter")
        own = read_library(root).terms
        assert own["photobrasion"].broader == "light-therapy"
        assert "light-therapy" in own


def test_what_a_proposal_stands_below_is_said_by_its_name() -> None:
    topic = TopicProposal("topic:heel", "heel", "Heels", "sore-feet", ("lib:a/c",))
    (_, row) = term_rows([topic], {}, {"sore-feet": "Sore feet"}.__getitem__)
    assert row.text == "below Sore feet"


async def test_a_key_decides_on_no_row_that_came_in_its_place(root: Path) -> None:
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (80, 24)) as driver:
        await driver.look()
        driver.type("x", "x", "x")
        await driver.settle()
        assert shown(driver) == ["Arc taps", "Heel spur pain"]
        assert TOO_SOON in driver.text()
        # Where no other rows came into sight, the key that moves costs the next one nothing.
        await driver.look()
        driver.type("j", "x")
        await driver.settle()
        assert shown(driver) == ["Arc taps"]


async def test_the_next_is_decided_on_while_a_decision_is_still_written(root: Path, monkeypatch) -> None:
    go_on, accept = threading.Event(), TermReview.accept
    monkeypatch.setattr(TermReview, "accept", lambda *of: go_on.wait(20) and accept(*of))
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (80, 24)) as driver:
        await driver.look()
        rows = shown(driver)
        for left in (1, 2):
            driver.type("a")
            await driver.until(lambda left=left: shown(driver) == rows[left:], "the row is gone at once")
            await driver.look()
        driver.type("q")
        await driver.until(lambda: "is being written" in driver.text(), "that")
        go_on.set()
        await driver.until(lambda: app.result == 2, "both are written before the page closes")
    assert {term.label for term in read_library(root).terms.values()} >= set(rows[:2])


async def test_who_has_not_moved_begins_with_what_is_proposed(root: Path, monkeypatch) -> None:
    (root / "terms.yaml").write_text("- {id: zinc, label: Zinc}\n- {id: tea, label: Tea}\n", "utf-8")
    load, go = ReviewSession.load, threading.Event()
    monkeypatch.setattr(ReviewSession, "load", lambda self, article: go.wait(20) and load(self, article))
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.until(lambda: shown(driver) == ["Zinc", "Tea"])
        go.set()
        await driver.until(lambda: len(shown(driver)) > 2)
        assert app.page.query_one(RowList).cursor_row.head == "Photobrasion"


async def test_the_keys_of_the_page_stand_first_on_the_page_of_keys(root: Path) -> None:
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (80, 24)) as driver:
        groups = KeysHelp(driver.screen)
        app.push_screen(groups)
        await driver.settle()
        assert groups._parts[0].title == "Terms and topics"


async def test_a_review_that_is_under_way_is_not_read_twice(root: Path, monkeypatch) -> None:
    (root / "articles" / "other.md").write_text("# Sound\n\nSound eases nothing.\n", "utf-8")
    load, read, review = ReviewSession.load, [], ReviewSession(root)

    def noted(self: ReviewSession, article: str) -> object:
        read.append(article)
        # Meanwhile the review goes on in its own thread.
        for each in self.articles:
            load(self, each)
        return load(self, article)

    monkeypatch.setattr(ReviewSession, "load", noted)
    app = PageHost(Terms(LibrarySet((root,)), root, review))
    async with driving(app, (80, 24)) as driver:
        await driver.until(lambda: "3 terms (1 sure) proposed" in driver.text())
    assert len(read) == 1


async def test_typed_text_takes_back_one_step_and_says_which(root: Path) -> None:
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with driving(app, (80, 24)) as driver:
        await driver.press("A", "x")
        await driver.look()
        driver.type("u", "u")
        await driver.settle()
        assert "Pressed before the last undo was shown: no more is undone." in driver.text()
        assert list(read_library(root).terms) == ["photobrasion"]


def test_a_name_that_begins_with_what_is_typed_stands_first() -> None:
    heads = ("Cognitive therapy", "Memory of cognition", "Cognition", "Cognitive decline")
    rows = [Row(head, head) for head in heads]
    assert [row.head for row in named_first(rows, " Cogn")] == [heads[2], heads[0], heads[3], heads[1]]
    assert named_first(rows, "") == rows
    assert named_first([Row(None, "Terms"), *rows], "cogn")[1:] == rows


async def test_while_articles_are_read_nothing_is_said_to_come_again_or_not(root: Path, monkeypatch) -> None:
    load, go = ReviewSession.load, threading.Event()
    monkeypatch.setattr(ReviewSession, "load", lambda self, article: go.wait(20) and load(self, article))
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.until(lambda: "reading 1 of" in driver.text())
        assert "when they are read" in driver.text()
        assert "proposed" not in driver.text()
        go.set()
        await driver.until(lambda: len(shown(driver)) > 1)
        assert "3 terms (1 sure) proposed" in driver.text()


async def test_what_the_articles_speak_of_that_are_read_is_there_while_others_are(root: Path, monkeypatch) -> None:
    (root / "articles" / "other.md").write_text("# Sound\n\nSound eases nothing.\n", "utf-8")
    load, go, review = ReviewSession.load, threading.Event(), ReviewSession(root)
    review.load("light")
    monkeypatch.setattr(ReviewSession, "load", lambda self, article: go.wait(20) and load(self, article))
    app = PageHost(Terms(LibrarySet((root,)), root, review))
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.until(lambda: "3 terms (1 sure) proposed" in driver.text() and "reading 1 of 1" in driver.text())
        go.set()


async def test_topics_are_there_before_the_articles_are_read(root: Path, monkeypatch) -> None:
    path = root / "claims" / "light.yaml"
    path.write_text(re.sub(r"outcome: {[^}]*}", "outcome: {concept: pain}", path.read_text("utf-8")), "utf-8")
    (root / "terms.yaml").write_text("- {id: pain, label: Pain}\n", "utf-8")
    load, go = ReviewSession.load, threading.Event()
    monkeypatch.setattr(ReviewSession, "load", lambda self, article: go.wait(20) and load(self, article))
    app = PageHost(Terms(LibrarySet((root,)), root))
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.until(lambda: "1 topic proposed" in driver.text())
        assert shown(driver) == ["Pain", "Pain"]
        await driver.look()
        driver.type("a")
        await driver.until(lambda: "accepted the topic" in driver.text())
        assert "topic proposed" not in driver.text()
        # How far it reads is said beside that, and what comes of it leaves that as it is.
        assert "reading 1 of" in driver.text()
        go.set()
        await driver.until(lambda: "reading" not in driver.text())
        assert "accepted the topic" in driver.text()
    assert set(read_library(root).topics) == {"pain"}
