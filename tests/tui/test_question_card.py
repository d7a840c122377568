"""Questions in the explorer: the card above the results, the answer, what was understood, what is seen of questions."""

from __future__ import annotations

import json
import threading

import pytest
from msgspec.structs import replace

from mgtui.answering.answers import answer
from mgtui.notebook import drafts
from mgtui.tui.acting import ActingPage, ListingPage
from mgtui.tui.asking.page import AnswerPage, ListPage, made_for
from mgtui.tui.claim_map.screen import ClaimMap
from mgtui.tui.explorer.screen import Explorer
from mgtui.tui.matrix.screen import Matrix

QUESTION = "does zma raise testosterone"


async def test_a_question_shows_its_answer_above_the_results_and_opens(explore) -> None:
    async with explore() as driver:
        await driver.search(QUESTION)
        await driver.until(lambda: "answer  what the claims say" in driver.text(), "the card")
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        text = driver.text()
        assert "→ No effect" in text
        assert "what acts: ZMA" in text
        await driver.press("right_square_bracket", "enter")
        assert isinstance(driver.screen, Explorer)
        assert driver.screen.context.claim.outcome.concept == "testosterone"
        await driver.press("v", "n")
        assert isinstance(driver.screen, AnswerPage)


async def test_an_answer_that_came_into_a_search_is_left_for_no_search(explore) -> None:
    async with explore() as driver:
        made = await made_for(driver.screen.session, QUESTION)
        await driver.press("slash", *"zinc")
        assert driver.screen.state.searching
        driver.screen.context.open_page(AnswerPage(driver.screen.context, made), driver.screen.context.open_record)
        await driver.press("escape", "v", "x")
        assert isinstance(driver.screen, Matrix)


async def test_the_explorer_is_as_it_was_when_an_answer_is_left(explore) -> None:
    async with explore() as driver:
        before = driver.text()
        await driver.search(QUESTION)
        await driver.until(lambda: "answer  what the claims say" in driver.text(), "the card")
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        await driver.press("escape")
        await driver.until(lambda: isinstance(driver.screen, Explorer), "the explorer")
        assert driver.text().splitlines()[1:-1] == before.splitlines()[1:-1]


@pytest.mark.parametrize("question", [QUESTION, pytest.param("does magnesium raise cortisoll", marks=pytest.mark.long)])
@pytest.mark.parametrize("size", [(80, 24), pytest.param((120, 40), marks=pytest.mark.long)])
async def test_nothing_moves_when_the_answer_to_a_question_comes(explore, monkeypatch, size, question) -> None:
    async with explore(size=size) as driver:
        go_on, session = threading.Event(), driver.screen.session
        told = session.sentence_for
        monkeypatch.setattr(session, "sentence_for", lambda text, width: go_on.wait(20) and told(text, width))
        await driver.press("slash")
        driver.screen.search_line.input.value = question
        results = driver.screen.reading.results
        await driver.until(lambda: "looking for what the claims say" in driver.text(), "its place")
        before = results.cursor_row.key, results.scroll_offset, list(results._tops[: 2 if size[1] < 40 else None])
        go_on.set()
        await driver.until(lambda: driver.screen.search._answered == question, "the answer")
        await driver.settle()
        assert (results.cursor_row.key, results.scroll_offset, list(results._tops[: len(before[2])])) == before
        assert "looking for" not in driver.text()


async def test_the_row_that_was_gone_to_stays_on_its_line_when_an_answer_comes(explore, monkeypatch) -> None:
    async with explore(size=(80, 24)) as driver:
        go_on, session = threading.Event(), driver.screen.session
        told = session.sentence_for
        monkeypatch.setattr(session, "sentence_for", lambda text, width: go_on.wait(20) and told(text, width))
        await driver.press("slash")
        driver.screen.search_line.input.value = "zma testosterone"
        results = driver.screen.reading.results
        await driver.until(lambda: results.rows and driver.screen.search._asked == "zma testosterone", "results")
        driver.type("down", "down")
        await driver.until(lambda: results._cursor > 2, "the third")
        before, line = results.cursor_row, results._tops[results._cursor] - results.scroll_offset.y
        go_on.set()
        await driver.until(lambda: driver.screen.search._answered == "zma testosterone", "the answer")
        await driver.settle()
        assert (results.cursor_row, results._tops[results._cursor] - results.scroll_offset.y) == (before, line)
        assert "An answer stands above the results." in driver.text()


@pytest.mark.long
async def test_an_answer_that_is_higher_than_the_list_is_shown_from_its_beginning(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.search("does magnesium raise igf-1")
        results = driver.screen.reading.results
        await driver.until(lambda: driver.screen.search._answered == "does magnesium raise igf-1", "the answer")
        await driver.settle()
        assert results.cursor_row.key.startswith("answer:")
        assert "answer  what the claims say" in driver.text()
        assert "passages, the first" in driver.text()


@pytest.mark.long
async def test_a_question_opens_its_answer_however_soon_it_is_sent(explore) -> None:
    async with explore() as driver:
        await driver.press("slash")
        driver.screen.search_line.input.value = QUESTION
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")


@pytest.mark.long
async def test_words_for_both_sides_show_the_answer_and_keep_the_cursor(explore) -> None:
    async with explore() as driver:
        await driver.search("zma testosterone")
        await driver.until(lambda: "answer  what the claims say" in driver.text(), "the card")
        row = driver.screen.reading.results.cursor_row
        assert not row.key.startswith("answer:")
        await driver.press("up", "enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")


@pytest.mark.long
async def test_the_last_question_is_opened_again_where_a_hit_was_opened_from_it(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.search("zma testosterone")
        await driver.until(lambda: "answer  what the claims say" in driver.text(), "the card")
        assert not driver.screen.reading.results.cursor_row.key.startswith("answer:")
        await driver.press("enter")
        await driver.until(lambda: not driver.screen.state.searching, "a place")
        await driver.press("v", "n")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        assert driver.screen.found.question.text == "zma testosterone"
        assert "The last question again: / asks another one" in driver.text()
        await driver.press("down")
        assert "/ asks anew" in driver.text()
        await driver.press("/", *"unsure")
        assert driver.screen.search_line.input.value == "unsure"


@pytest.mark.long
async def test_a_question_that_nothing_answers_says_so_with_what_was_understood(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.search("does magnesium raise cortisoll")
        await driver.until(lambda: "no claim of this library answers this" in driver.text(), "the card")
        assert driver.screen.reading.results.cursor_row.key.startswith("answer:")
        await driver.until(lambda: "stands in no term" in driver.text(), "all of it")
        assert "Understood: what acts: Magnesium. “cortisoll”" in driver.text()
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page, where it can be changed")
        assert driver.screen.found.question.text == "does magnesium raise cortisoll"


async def test_words_that_are_no_question_and_that_nothing_answers_have_no_card(explore) -> None:
    async with explore() as driver:
        await driver.search("zma cortisol")
        await driver.until(lambda: driver.screen.search._answered == "zma cortisol", "the answer")
        assert "answers this" not in driver.text()


@pytest.mark.parametrize("question", [QUESTION, "does zma raise cortisol"])
async def test_enter_waits_for_an_answer_that_is_looked_for_unless_the_search_is_left(
    explore, monkeypatch, question
) -> None:
    async with explore() as driver:
        explorer, go_on, session = driver.screen, threading.Event(), driver.screen.session
        told = session.sentence_for
        monkeypatch.setattr(session, "sentence_for", lambda text, width: go_on.wait(20) and told(text, width))
        for leaves in (True, False):
            await driver.press("slash")
            explorer.search_line.input.value = question
            await driver.until(lambda: "looking for what the claims say" in driver.text(), "its place")
            driver.type("enter", "S")
            await driver.until(lambda: "The answer opens when it is there; esc leaves it" in driver.text(), "that")
            if leaves:
                driver.type("escape")
                await driver.until(lambda: not explorer.state.searching, "the explorer")
        go_on.set()
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        assert driver.screen.found.question.text == question
        await driver.until(lambda: "Question saved" in driver.text(), "the key behind it")


@pytest.fixture
def answered(explore):
    """`answered()`: the page of an answer."""
    from contextlib import asynccontextmanager

    @asynccontextmanager
    async def start(size=(120, 40)):
        async with explore(size=size) as driver:
            await driver.press("slash")
            driver.screen.search_line.input.value = QUESTION
            await driver.press("enter")
            await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
            yield driver

    return start


@pytest.mark.long
async def test_a_long_answer_leads_to_what_it_says_of_one_thing_and_to_all(explore, monkeypatch) -> None:
    monkeypatch.setattr("mgtui.answering.other_side.PAGE", 3)
    async with explore() as driver:
        await driver.press("slash")
        driver.screen.search_line.input.value = "what does magnesium do?"
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        page = driver.screen
        await driver.until(lambda: any(row.id == "whole" for row in page.rows.rows), "the claims")
        short = len(page.rows.rows)
        whole = next(row for row in page.rows.rows if row.id == "whole")
        page.rows.go_to(whole.key)
        await driver.press("enter")
        await driver.until(lambda: len(page.rows.rows) > short + 10, "every claim")
        page.show_anew()
        await driver.until(lambda: len(page.rows.rows) == short, "a page")
        narrower = next(row for row in page.rows.rows if (row.key or "").startswith("question:"))
        page.rows.go_to(narrower.key)
        await driver.press("enter")
        await driver.until(lambda: page.found.question.text == narrower.id, "the narrower question")
        assert page.found.question.outcome


async def test_what_was_understood_is_changed_by_key(answered) -> None:
    async with answered(size=(80, 24)) as driver:
        await driver.press("e", "3", "2")
        assert driver.screen.found.question.way == "less"
        await driver.press("e", "4")
        await driver.press(*"igf", "enter")
        assert driver.screen.found.question.outcome.id == "igf-1"
        assert driver.screen.session.question.text == "Does ZMA lower IGF-1?"
        await driver.press("e", "2", "2")
        assert driver.screen.found.question.aspect == "intake"


@pytest.mark.long
async def test_an_answer_is_written_by_the_ending_of_the_name(answered, tmp_path) -> None:
    async with answered() as driver:
        for name in ("a.json", "a.html", "a.md", "a.csv"):
            await driver.press("E")
            driver.screen.query_one("Input").value = str(tmp_path / name)
            await driver.press("enter")
        assert "There is no such format" in driver.text()
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["read"]["exposure"] == "zma"
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")
    assert (tmp_path / "a.md").read_text("utf-8").startswith(f"# {QUESTION}")


async def test_a_saved_question_tells_what_has_changed(answered) -> None:
    async with answered() as driver:
        await driver.press("S")
        library = driver.screen.session.library.id
        kept = await driver.screen.explorer.notebook.ask(lambda notebook: notebook.answer_seen(library, QUESTION))
        assert "no_effect" in kept
        older = kept.replace("no_effect", "yes")
        await driver.screen.explorer.notebook.ask(lambda notebook: notebook.see_answer(library, QUESTION, older))
        await driver.press("escape", "B")
        assert "△ 1 change" in driver.text()
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        await driver.settle()
        assert "△ Changed since you last looked" in driver.text()
        await driver.press("escape", "v", "n")
        await driver.settle()
        assert "△ Changed" not in driver.text()


@pytest.mark.long
async def test_views_of_questions_open_and_are_written(explore, tmp_path) -> None:
    async with explore() as driver:
        await driver.press("v", "t")
        assert "Ask a question here" in driver.text()
        await driver.press(*"mJ")  # what is typed next is a question, and no commands
        assert driver.screen.query_one("#query").value == "mJ"
        await driver.press("escape", "right_square_bracket", "v", "t")
        assert isinstance(driver.screen, AnswerPage)
        assert "Line of time" in driver.text()
        await driver.press("escape", "v", "o")
        assert "told in several ways" in driver.text()
        await driver.press("E")
        driver.screen.query_one("Input").value = str(tmp_path / "told.json")
        await driver.press("enter")
        assert json.loads((tmp_path / "told.json").read_text("utf-8"))["sections"]
        await driver.press("escape", "v", "a", "enter")
        assert isinstance(driver.screen, ListPage)
        assert "against" in driver.text().splitlines()[0]
        assert all(article in driver.text().splitlines()[0] for article in driver.screen.heading.split("  against  "))


async def test_an_answer_is_worked_out_beside_the_screen_from_the_libraries_as_they_are(explore, monkeypatch) -> None:
    async with explore() as driver:
        session, threads = driver.screen.session, []
        before = session.library

        def slow(asker, question):
            if not threads:
                session.turn_to(replace(before, claims={}))  # the libraries are read anew meanwhile
            threads.append(threading.current_thread())
            return answer(asker, question)

        monkeypatch.setattr("mgtui.tui.asking.page.answer", slow)
        made = await made_for(session, QUESTION)
        assert threading.main_thread() not in threads
        assert len(threads) == 2
        assert not made.found.found
        session.turn_to(before)


@pytest.mark.long
async def test_enter_while_the_search_still_runs_opens_a_hit_of_the_whole_query(explore, monkeypatch) -> None:
    async with explore() as driver:
        await driver.search("magnesium")
        go_on, search = threading.Event(), driver.screen.finder._search

        def slow(text, limits):
            go_on.wait(10)
            return search(text, limits)

        monkeypatch.setattr(driver.screen.finder, "_search", slow)
        driver.type("space", "z", "m", "a", "enter")
        await driver.until(lambda: not driver.app.keys._waiting, "all keys are taken")
        assert driver.screen.search_line.input.value == "magnesium zma"
        assert driver.screen.state.searching
        go_on.set()
        await driver.until(lambda: not driver.screen.state.searching, "a hit is open")
        assert (await driver.screen.search.newest())[0] == "magnesium zma"


async def test_an_answer_that_is_open_when_the_program_ends_is_open_the_next_time(explore) -> None:
    async with explore() as driver:
        await driver.search(QUESTION)
        await driver.until(lambda: "answer  what the claims say" in driver.text(), "the card")
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page")
        heading = driver.screen.heading
        await driver.until(lambda: heading in str(drafts._read()), "what is kept")
        # Nobody left the page.
    async with explore() as driver:
        await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the page again")
        assert driver.screen.heading == heading
        await driver.press("escape")
        await driver.until(lambda: heading not in str(drafts._read()), "what is kept")
    async with explore() as driver:
        await driver.settle()
        assert not isinstance(driver.screen, AnswerPage)


async def test_a_question_is_asked_anew_from_its_answer_as_from_other_views_however_fast_it_is_typed(answered) -> None:
    async with answered() as driver:
        explorer = driver.app.screen_stack[0]
        for view in ((), ("v", "x"), ("v", "c"), ("v", "l"), ("v", "o")):
            await driver.press(*view)
            driver.type("v", "n")
            if view:
                await driver.until(lambda: isinstance(driver.screen, AnswerPage), "the last answer")
                driver.type("v", "n")
            driver.type(*"bad for the baby")
            await driver.settle()
            await driver.until(lambda: explorer.search_line.input.value == "bad for the baby", "the question")
            assert explorer.notebook.kept.tags_of("article:zma") == ()
            await driver.press("escape")
            assert driver.screen is explorer


async def test_a_view_is_left_for_another_and_stays_where_none_is_chosen(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket", "v", "m")
        for first, then in (("x", Matrix), ("c", ListingPage), ("l", ActingPage), ("o", ListPage), ("m", ClaimMap)):
            page = driver.screen
            await driver.press("v", "v")
            assert driver.screen is page
            await driver.press("v", "space")
            assert driver.screen is page
            assert "does nothing here" in driver.text()
            await driver.press("v", first)
            assert isinstance(driver.screen, then)
            assert len(driver.app.screen_stack) == 2
        await driver.press("v", "slash", *"zin")
        assert driver.app.screen_stack[0].search_line.input.value == "zin"


async def test_an_answer_is_not_left_for_a_map_where_no_claim_is_chosen(answered) -> None:
    async with answered() as driver:
        page = driver.screen
        driver.screen.rows.show_rows([], empty="Nothing")
        await driver.press("v", "m")
        assert driver.screen is page
        assert "put the cursor on one" in driver.text()


async def test_the_map_that_is_asked_for_on_a_list_is_of_its_claim(answered) -> None:
    async with answered() as driver:
        await driver.press("right_square_bracket")
        claim = driver.screen.context.claim
        await driver.press("v", "m")
        assert driver.screen.claim.id == claim.id
