"""Writing in the explorer: what is written stands on disk as it should, and each step can be taken back."""

from __future__ import annotations

import asyncio
import threading

import pytest
from textual import events
from writing_by_keys import claims_of

from mgtui.library.library_set import LibrarySet
from mgtui.library.reader import read_library
from mgtui.tui.forms.page import FormPage
from mgtui.tui.keys.queue import PATIENCE
from mgtui.tui.notebook.actions import NotePage


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


async def test_a_key_typed_ahead_is_about_the_claim_that_was_made_however_long_it_takes(explore, own) -> None:
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "enter")
        first = driver.screen.state.claim
        await driver.press(")")
        finder = driver.screen.finder
        read_anew = finder.read_anew

        async def late() -> None:
            await asyncio.sleep(PATIENCE + 0.5)
            await read_anew()

        finder.read_anew = late
        await driver.press("C")
        driver.type("enter", "enter", "M")
        await driver.until(lambda: isinstance(driver.screen, NotePage), "the note")
        made = driver.app.screen_stack[0].state.claim
        assert made.id != first.id
        assert f"Note on claim {made.id}" in driver.text()
        assert driver.text().count(made.statement[:30]) >= 1
        await driver.press(*"so", "escape")
        assert driver.screen.notebook.noted == {made.id}


@pytest.mark.long
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


async def test_what_is_not_sure_has_a_mark_and_is_kept_only_where_it_is_taken(explore, own) -> None:
    (own / "articles" / "tea.md").write_text("# Tea\n\nGreen tea may well reduce insomnia if it is weak.\n", "utf-8")
    async with explore(root=own) as driver:
        await driver.press(")", "C")
        page = driver.screen
        assert (page.filled.values["direction"], page._form.unsure["direction"]) == ("", "decreases")
        assert "decreases?" in driver.text()
        await driver.press("enter")
        assert "left empty: ⏎ again saves it so" in driver.text()
        await driver.press("enter")
        (claim,) = read_library(own).claims.values()
        assert (claim.exposure, claim.direction, claim.outcome) == (None, None, None)
        await driver.press("u", "C", "tab", "1", "2", "2", "enter")
        (claim,) = read_library(own).claims.values()
        assert (claim.exposure.text, claim.direction, claim.outcome.concept) == ("Green tea", "decreases", "insomnia")


async def test_a_term_of_health_that_is_chosen_comes_in_with_the_claim_and_goes_with_it(explore, own) -> None:
    (own / "articles" / "tea.md").write_text("# Tea\n\nThis is so.\n", "utf-8")
    (own / "terms.yaml").write_text("- {id: mine, label: Headlong, alt_labels: [Headache]}\n", "utf-8")
    async with explore(root=own, size=(80, 24)) as driver:
        await driver.press(")", "C", "tab", *"headl", "tab", "enter", "tab", *"melaton")
        assert driver.screen.filled.values["exposure.concept"] == "Headlong"
        page = driver.screen
        await driver.press(*["tab"] * ((5 - page._at) % len(page._form.lines)), "f7", "delete", *"insomn", "tab")
        assert page.filled.values["outcome.concept"] == "Insomnia"
        await driver.press("enter", "enter", "enter")
        made = read_library(own)
        assert made.mistakes == ()
        (claim,) = made.claims.values()
        assert (claim.exposure.concept, claim.outcome.concept) == ("mine", "insomnia")
        assert list(made.terms) == ["mine", "insomnia"]
        await driver.press("u")
        assert list(read_library(own).terms) == ["mine"]
        assert claims_of(own) == []


async def test_what_a_reader_adds_to_another_library_stands_in_their_own(explore, own, minerals) -> None:
    before = {file: file.read_bytes() for file in minerals.rglob("*") if file.is_file()}
    (own / "articles" / "tea.md").unlink()
    async with explore(root=LibrarySet((minerals, own)), size=(80, 24)) as driver:
        await driver.press("]")
        first = driver.screen.state.claim
        await driver.press(")", "C")
        assert "kept in your library (own)" in driver.text()
        await driver.press("enter", "enter", "H", "]", "R", *"ALS", "enter")
        text = driver.text()
        assert "kept in your library (own)" in text
        assert first.statement[:50] in text
        await driver.press("1", *"why", "enter", "b", *"brilla", "enter", *"sup", "enter")
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
        await driver.press(")", "C", "enter", ")", "C", "enter", "enter", "R", "enter", "2", *"so", "enter")
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


@pytest.mark.long
async def test_the_place_the_cursors_and_the_folds_stay_when_something_was_written(explore, mine) -> None:
    async with explore(root=mine, size=(80, 24)) as driver:
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


async def test_two_claims_in_sight_are_related_in_six_keys_and_the_reason(explore, mine) -> None:
    async with explore(root=mine) as driver:
        await driver.press("right_square_bracket", "R", "enter", "2", *"why", "enter")
        made = read_library(mine).claims[driver.screen.state.claim.id].relations
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


@pytest.mark.long
async def test_a_relation_and_a_link_are_taken_away_where_they_are_listed(explore, minerals, mine) -> None:
    async with explore(root=mine, size=(80, 24)) as driver:
        screen = driver.screen
        await driver.press("]")
        claim = screen.state.claim
        links = len(claim.studies)
        await driver.press("3", "x")
        assert "The study itself stays" in driver.text()
        await driver.press("enter")
        assert len(screen.state.claim.studies) == links - 1
        await driver.press("2", "r", "x", "enter")
        made = read_library(mine).claims
        assert sum(len(each.relations) for each in made.values()) == (
            sum(len(each.relations) for each in read_library(minerals).claims.values()) - 1
        )
        assert len(made) == len(read_library(minerals).claims)
        await driver.press("u", "u")
        assert read_library(mine).claims == read_library(minerals).claims


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
