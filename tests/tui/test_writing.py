"""Writing in the explorer: what is made by keys is on disk as it should be, and each step can be taken back."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from libraries import MINERALS
from msgspec.structs import replace
from textual import events
from writing_by_keys import Writer

from harness.pilot import Driver
from mgtui.authoring.assignments import assigned
from mgtui.authoring.records import as_written
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import bundled_library, own_library
from mgtui.library.reader import read_library
from mgtui.model import Certainty, Study
from mgtui.model.nested import FIELDS_OF
from mgtui.ref import short_name
from mgtui.tui.authoring.saving import assignments
from mgtui.tui.forms import drafts
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.page import FormPage
from mgtui.writing.store import create_library

Explore = Callable[..., AbstractAsyncContextManager[Driver]]
TEXT = """---
title: Tea
---

Green tea reduces blood pressure in adults. It also raises alertness. A trial of 2011 found no effect on sleep.
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of the reader's own, with one article and nothing taken from it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = own_library()
    create_library(root)
    (root / "articles" / "tea.md").write_text(TEXT, "utf-8")
    return root


@pytest.fixture
def igf1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bare text of the bundled IGF-1 article in a library of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "own"
    create_library(root)
    shutil.copy(bundled_library() / "articles" / "igf-1.md", root / "articles")
    return root


async def make(explore: Explore, root: Path, names: list[str]) -> None:
    """Make claims of the article by keys, and require that what is on disk is what the bundled library has."""
    source = read_library(bundled_library())
    wanted = [source.claims[f"igf-1/{name}"] for name in names]
    ids = {claim.id for claim in wanted}
    within = {claim.id: tuple(each for each in claim.relations if each.claim in ids) for claim in wanted}
    async with explore(root=root, size=(60, 20)) as driver:
        writer = Writer(driver, source)
        for claim in wanted:
            await writer.claim(claim)
        for claim in wanted:
            for relation in within[claim.id]:
                await writer.relate(claim, relation.type, source.claims[relation.claim], relation.reason)
    made = read_library(root)
    assert made.mistakes == ()
    assert set(made.claims) == ids
    for claim in wanted:
        assert made.claims[claim.id] == replace(claim, relations=within[claim.id])
    assert set(made.studies) == {link.id for claim in wanted for link in claim.studies}
    assert {name: made.studies[name] for name in made.studies} == {name: source.studies[name] for name in made.studies}
    assert {name: made.terms[name] for name in made.terms} == {name: source.terms[name] for name in made.terms}
    assert all(topic.broader == source.topics[name].broader for name, topic in made.topics.items())


async def test_claims_of_the_bundled_article_are_made_by_keys(explore, igf1: Path) -> None:
    """Two that share a study and are related, one with two topics, one that stands in two places."""
    await make(explore, igf1, ["serum-mg-igf1", "correlation-not-cause-nutrition"])


@pytest.mark.long
@pytest.mark.timeout(1200)
async def test_all_claims_of_the_bundled_article_are_made_by_keys(explore, igf1: Path) -> None:
    library = read_library(bundled_library())
    await make(explore, igf1, [short_name(claim.id) for claim in library.claims.values() if claim.article == "igf-1"])


def claims_of(root: Path) -> list[str]:
    return [claim.statement for claim in read_library(root).claims.values()]


async def test_a_claim_of_the_sentence_under_the_cursor_takes_three_keys_and_two_undo_and_redo_it(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "enter")
        assert claims_of(own) == ["Green tea reduces blood pressure in adults."]
        (claim,) = read_library(own).claims.values()
        assert (claim.status, claim.direction) == ("reviewed", "decreases")
        assert driver.screen.state.claim.id == claim.id
        assert "u takes it back" in driver.screen.keys.message
        assert "●" in driver.text()
        await driver.press("u")
        assert claims_of(own) == []
        assert "U brings it back · Undone: made the claim “Green tea reduces" in driver.screen.keys.message
        assert driver.screen.state.claim is None
        await driver.press("U")
        assert claims_of(own) == ["Green tea reduces blood pressure in adults."]
        await driver.open("blood pressure kind:claim")
        assert driver.screen.state.claim.id == claim.id


async def test_what_was_typed_goes_before_what_is_read_off_late(explore, own, monkeypatch) -> None:
    from mgtui.authoring.author import Author

    read_off, go_on = Author.read_off, threading.Event()

    def late(self: Author, *arguments: object) -> dict[str, object]:
        go_on.wait(10)
        return read_off(self, *arguments)

    monkeypatch.setattr(Author, "read_off", late)
    async with explore(root=own) as driver:
        await driver.pilot.press(")", "C")
        await driver.until(lambda: isinstance(driver.screen, FormPage))
        page = driver.screen
        for key in (" ", "N", "o"):
            driver.app.post_message(events.Key("space" if key == " " else key, key))
        await driver.until(lambda: page.filled.values["statement"].endswith("No"), "the keys are let go after a second")
        assert "reading what it says" in driver.text()
        go_on.set()
        await driver.settle()
        assert "reading what it says" not in driver.text()
        assert page.filled.values["statement"] == "Green tea reduces blood pressure in adults. No"
        assert page.filled.values["direction"] == ""


async def test_what_a_reader_adds_to_another_library_stands_in_their_own(explore, own, minerals) -> None:
    before = {file: file.read_bytes() for file in minerals.rglob("*") if file.is_file()}
    (own / "articles" / "tea.md").unlink()
    async with explore(root=LibrarySet((minerals, own)), size=(80, 24)) as driver:
        await driver.press("]")
        first = driver.screen.state.claim
        await driver.press(")", "C")
        assert "kept in your library (own)" in driver.text()
        await driver.press("enter", "H", "]", "R", *"ALS", "enter")
        text = driver.text()
        assert "kept in your library (own)" in text
        assert first.statement[:50] in text
        await driver.press("1", "tab", *"why", "enter", "b", *"brilla", "enter", *"sup", "enter")
    assert {file: file.read_bytes() for file in minerals.rglob("*") if file.is_file()} == before
    made = read_library(own)
    assert made.mistakes == ()
    assert len(made.claims) == 1
    assert [(each.type, each.reason) for each in made.relations] == [("supports", "why")]
    assert [link.stance for link in made.links] == ["supports"]


async def test_a_claim_of_another_library_is_not_changed_and_it_says_what_can_be_done(explore, own, minerals) -> None:
    async with explore(root=LibrarySet((minerals, own))) as driver:
        await driver.press("]")
        for key in ("e", "T", "K", "J"):
            await driver.press(key)
            assert driver.screen is driver.app.screen_stack[0]
            assert "R relates it" in driver.screen.keys.message
        await driver.press("x")
        assert "not written to" in driver.screen.keys.message


async def test_before_a_claim_goes_it_says_what_goes_with_it(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "enter", ")", "C", "enter", "R", "enter", "2", "tab", *"so", "enter")
        second = driver.screen.state.claim
        assert [relation.type for relation in second.relations] == ["contradicts"]
        first = second.relations[0].claim
        driver.screen.navigator.open_record(first)
        await driver.press("x")
        assert second.id in driver.text()
        assert "u brings it back" in driver.text()
        await driver.press("escape", "x", "enter")
        assert len(claims_of(own)) == 1
        await driver.press("u")
        assert len(claims_of(own)) == 2
        assert read_library(own).claims[second.id].relations


async def test_one_claim_becomes_two_and_two_become_one(explore, own) -> None:
    async with explore(root=own) as driver:
        await driver.press(")", "C", "enter", "K")
        await driver.press("f7", "delete", *"One", "enter", "f7", "delete", *"Two", "enter")
        assert sorted(claims_of(own)) == ["One", "Two"]
        await driver.press("J", "enter", "f7", "delete", *"Both", "enter")
        assert claims_of(own) == ["Both"]
        await driver.press("u", "u")
        assert claims_of(own) == ["Green tea reduces blood pressure in adults."]


async def test_typed_text_takes_back_one_step_and_says_which(explore, own) -> None:
    async with explore(root=own) as driver:
        await driver.press(")", "C", "enter", "K")
        await driver.press("f7", "delete", *"One", "enter", "f7", "delete", *"Two", "enter")
        await driver.look()
        driver.type("u", "u", "u")
        await driver.settle()
        assert len(claims_of(own)) == 1
        assert "Pressed before the last undo was shown: no more is undone." in driver.screen.keys.message
        await driver.press("u")
        assert claims_of(own) == []


async def test_a_claim_is_moved_to_other_words(explore, own) -> None:
    async with explore(root=own) as driver:
        await driver.press(")", "C", "enter", ")", "shift+right", "shift+right", "P")
        assert "Green tea reduces" in driver.text()
        assert "It also" in driver.text()
        await driver.press("enter", ")", "P", "plus")
        assert "stand by more words" in driver.screen.keys.message
    (claim,) = read_library(own).claims.values()
    assert [anchor.quote for anchor in claim.anchors] == ["It also", "A trial of 2011 found no effect on sleep."]


async def test_the_place_the_cursors_and_the_folds_stay_when_something_was_written(explore, minerals, tmp_path) -> None:
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    async with explore(root=root, size=(80, 24)) as driver:
        screen = driver.screen
        await driver.open("article:igf-1 kind:article")
        await driver.press("]", "1", "g", "down", "right", "2", *["j"] * 9, "3", "j")
        tree, study = screen.library_tree, screen.studies.cursor_study
        scroll, line = screen.reading.article.scroll_offset.y, tree.cursor_line
        folds = [node.is_expanded for node in tree._every()]
        await driver.press("2", "T", "shift+tab", *"x", "escape")
        await driver.press("T", "f7", "delete", "enter")
        assert "u takes it back" in screen.keys.message
        assert screen.state.claim.topics == ()
        assert (screen.reading.article.scroll_offset.y, tree.cursor_line) == (scroll, line)
        assert [node.is_expanded for node in tree._every()] == folds
        assert screen.studies.cursor_study == study
        assert screen.focused is screen.reading.article


async def test_a_note_that_was_taken_away_is_brought_back_in_the_list(explore, own) -> None:
    async with explore(root=own) as driver:
        await driver.press("M", *"hmm", "escape", "B", "x")
        assert "u brings it back" in driver.screen.keys.message
        assert "hmm" not in driver.text()
        await driver.press("u")
        assert "hmm" in driver.text()
        assert "note" in driver.screen.keys.message


async def test_front_matter_topics_and_studies_are_changed_in_forms(explore, minerals, tmp_path) -> None:
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    async with explore(root=root) as driver:
        await driver.press("e", "tab", *"A. Writer", "enter")
        await driver.press("3", "e", "f7", "delete", *"New title", "enter")
        await driver.press("1", "g", "down", "e", *"!", "enter")
        await driver.press("v", "e", "enter", "enter", *"heat", "tab", "2", "tab", *"me", "enter", "escape")
        await driver.press("tab", "enter")
    made = read_library(root)
    assert made.certainty == (Certainty("heat", "moderate", "me"),)
    assert next(iter(made.articles.values())).author == "A. Writer"
    assert "New title" in {study.title for study in made.studies.values()}
    assert any(topic.label.endswith("!") for topic in made.topics.values())


async def test_a_refusal_stands_at_its_line_and_what_was_typed_stays(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "f7", "delete", "tab", "f7", "delete", *"tea", "enter")
        page = driver.screen
        assert "! statement: must be given" in driver.text()
        assert page.filled.values["exposure.concept"] == "tea"
        await driver.press("escape", "C")
        assert "here again" in driver.text()
        assert driver.screen.filled.values["exposure.concept"] == "tea"
        await driver.press("ctrl+r")
        assert driver.screen.filled.values["statement"].startswith("Green tea reduces")
        await driver.press("escape", "C")
        assert "here again" not in driver.text()


async def test_what_was_kept_of_a_line_of_another_kind_is_passed_over(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        drafts.keep("odd", {"effects": "typed before the form was there", "title": "A trial", "n.total": ["x"]})
        form = Form(Study, {"title": "Tea", "effects": [{"outcome": "igf-1"}]}, Known(driver.screen.session.library))
        page = FormPage("Study", form, print, draft="odd", field="effects")
        driver.app.push_screen(page)
        # Before the page is shown, as keys of a burst come.
        await driver.press("a", "b")
        assert page.filled.values["effects"] == [{"outcome": "igf-1"}]
        assert page.filled.values["title"] == "A trial"


async def test_what_is_typed_takes_the_place_of_what_was_chosen(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        form = Form(Study, {"title": "Tea"}, Known(driver.screen.session.library))
        page = FormPage("Study", form, print, field="design")
        driver.app.push_screen(page)
        await driver.settle()
        await driver.press("down", "down", *"case")
        assert page.filled.values["design"] == "case"
        await driver.press("down", "up", *"-", "down", "tab")
        assert page.filled.values["design"] == "case-control study"


async def test_a_choice_made_by_its_number_is_shown_in_words(explore, minerals, tmp_path) -> None:
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    async with explore(root=root) as driver:
        await driver.press("right_square_bracket", "R", "enter")
        page = driver.screen
        await driver.press("6", "tab")
        assert page.filled.values["type"] == "is supported by"
        await driver.press("shift+tab", "f7", "delete", *"contr", "tab")
        assert page.filled.values["type"] == "contradicts"


async def test_two_claims_in_sight_are_related_in_six_keys_and_the_reason(explore, minerals, tmp_path) -> None:
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    async with explore(root=root) as driver:
        await driver.press("right_square_bracket", "R", "enter", "2", "tab", *"why", "enter")
        made = read_library(root).claims[driver.screen.state.claim.id].relations
        assert ("contradicts", "why") in [(each.type, each.reason) for each in made]


async def test_nothing_selected_and_nothing_there_are_said(explore, own) -> None:
    async with explore(root=own) as driver:
        none = "no claims yet"
        for key, said in (
            ("C", "goes to a sentence"), ("R", none), ("b", none), ("T", none), ("u", "Nothing to undo"),
            ("U", "Nothing to redo"), ("x", "mgtui remove"),
        ):  # fmt: skip
            await driver.press(key)
            assert said in driver.screen.keys.message, key


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (160, 50)])
async def test_forms_work_at_any_size_without_colour(explore, own, size, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with explore(root=own, size=size) as driver:
        await driver.press(")", "C", *["tab"] * 4, "down")
        page = driver.screen
        text = driver.text()
        assert "direction" in text
        assert "▌" in text
        assert page.filled.values["direction"]
        await driver.press("enter")
        assert not claims_of(own)
        await driver.press("enter")
        assert claims_of(own)


async def test_a_relation_and_a_link_are_taken_away_where_they_are_listed(explore, minerals, tmp_path) -> None:
    root = Path(shutil.copytree(minerals, tmp_path / "mine"))
    async with explore(root=root, size=(80, 24)) as driver:
        screen = driver.screen
        await driver.press("]")
        claim = screen.state.claim
        links = len(claim.studies)
        await driver.press("3", "x")
        assert "The study itself stays" in driver.text()
        await driver.press("enter")
        assert len(screen.state.claim.studies) == links - 1
        await driver.press("2", "r", "x", "enter")
        made = read_library(root).claims
        assert sum(len(each.relations) for each in made.values()) == (
            sum(len(each.relations) for each in read_library(minerals).claims.values()) - 1
        )
        assert len(made) == len(read_library(minerals).claims)
        await driver.press("u", "u")
        assert read_library(root).claims == read_library(minerals).claims


async def test_what_is_offered_is_taken_by_arrow_right_and_pointer(explore, own) -> None:
    (own / "terms.yaml").write_text(
        "- {id: green-tea, label: Green tea}\n- {id: alertness, label: Alertness}\n", "utf-8"
    )
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", *["tab"] * 5, "f7", "delete", *"aler", "right")
        page = driver.screen
        assert page.filled.values["outcome.concept"] == "Alertness"
        await driver.press("f7", "delete", "down", "down")
        assert page.filled.values["outcome.concept"] == "Alertness"
        await driver.press("up", "up")
        assert page.filled.values["outcome.concept"] == ""
        lines = driver.text().split("\n")
        y = max(number for number, line in enumerate(lines) if "Green tea" in line)
        await driver.pilot.click(offset=(5, y))
        await driver.settle()
        assert page.filled.values["outcome.concept"] == "Green tea"
        y = next(number for number, line in enumerate(lines) if line.startswith("│ hedging"))
        await driver.pilot.click(offset=(25, y))
        await driver.press("f7", "delete", *"spec", "enter")
    (claim,) = read_library(own).claims.values()
    assert (claim.outcome.concept, claim.hedging) == ("green-tea", "speculative")


async def test_a_term_that_is_not_there_is_made_from_the_line_that_wants_it_and_changed_there(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "tab", "f7", "delete", *"Tea", "ctrl+n", "tab", *"Camellia", "enter")
        assert isinstance(driver.screen, FormPage)
        assert driver.screen.filled.values["exposure.concept"] == "Tea"
        await driver.press("ctrl+n", *" leaf", "enter", "enter")
    made = read_library(own)
    (term,) = made.terms.values()
    assert (term.id, term.label, term.alt_labels) == ("tea", "Tea leaf", ("Camellia",))
    assert next(iter(made.claims.values())).exposure.concept == "tea"


def test_what_a_form_changes_makes_of_one_study_any_other() -> None:
    library = read_library(MINERALS)
    studies = [as_written(library, "study", name) for name in library.studies]
    for before, after in pairwise([*studies, *studies[:1]]):
        assert before is not None
        assert after is not None
        wanted = {**after, "id": before["id"]}
        form = Form(Study, before, Known(library))
        found = assigned(FIELDS_OF["study"], before, assignments(form, wanted))
        assert msgspec.convert(plain(found), Study, strict=False) == msgspec.convert(plain(wanted), Study, strict=False)


def plain(value: Any) -> Any:
    """A record as values that can be compared: numbers that are written apart are texts."""
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return str(value)


async def test_claims_at_hand_are_the_marked_ones_first_and_each_once(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("]", "]", "space", "]")
        screen = driver.screen
        groups = dict(screen.context.claims_at_hand())
        article = screen.session.links.claims_of_article(screen.state.claim.article)
        assert groups["Marked"] == [article[1]]
        assert groups["In this article"][:2] == [screen.state.claim, article[3]]
        claims = [claim.id for group in groups.values() for claim in group]
        assert len(claims) == len(set(claims)) == len(article)
