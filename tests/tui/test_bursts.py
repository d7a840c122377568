"""Keys in quick succession: none is lost, none lands in the wrong place."""

from __future__ import annotations

import asyncio
import gc
from contextlib import ExitStack

import pytest
from textual import events
from textual._styles_cache import StylesCache
from textual.command import CommandList
from textual.widgets import TextArea

from harness.pilot import PageHost, driving
from mgtui.tui.explorer.finder import SearchFailed
from mgtui.tui.explorer.screen import Explorer
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.records import Row
from mgtui.tui.widgets.chooser import Chooser


async def test_keys_right_behind_escape_are_not_typed_into_the_search(explore) -> None:
    async with explore() as driver:
        await driver.search("zma")
        await driver.pilot.press("escape", "right_square_bracket")
        await driver.settle()
        assert driver.screen.search_line.input.value == ""
        assert driver.screen.state.view.claim is not None


async def test_keys_right_behind_enter_act_on_what_was_opened(explore) -> None:
    async with explore() as driver:
        await driver.search("proportion kind:claim article:muscle-ageing")
        await driver.pilot.press("enter", "r")
        await driver.settle()
        assert driver.screen.state.view.shown == "related"
        assert driver.screen.search_line.input.value.endswith("muscle-ageing")


async def test_enter_that_opens_nothing_leaves_the_line_ready_for_more(explore) -> None:
    async with explore() as driver:
        await driver.search("xqzvw")
        await driver.pilot.press("enter", "x", "y")
        await driver.settle()
        assert driver.screen.search_line.input.value == "xqzvwxy"


async def test_escape_puts_the_text_back_that_the_hits_belong_to(explore) -> None:
    async with explore() as driver:
        await driver.open("zma")
        await driver.search("calcium")
        await driver.press("escape")
        assert driver.screen.search_line.input.value == "zma"
        await driver.press("n")
        assert "hit" in driver.text()


async def test_hits_go_on_after_a_walk_within_the_article(explore) -> None:
    async with explore() as driver:
        await driver.open("zma kind:claim")
        screen = driver.screen
        number = len(screen.state.hits)
        assert number
        await driver.press("c")
        assert screen.state.view.article == "igf-1"
        await driver.press("n")
        assert len(screen.state.hits) == number
        assert 0 <= screen.state.view.hit < number


@pytest.mark.long
async def test_a_place_comes_back_at_another_width(explore) -> None:
    async with explore(size=(160, 50)) as driver:
        await driver.open("proportion kind:claim article:muscle-ageing")
        screen = driver.screen
        await driver.press("r")
        await driver.pilot.resize_terminal(80, 24)
        await driver.settle()
        await driver.press("H")
        assert screen.reading.article.is_in_view(screen.state.claim)


@pytest.mark.long
async def test_the_search_line_is_searched_from_however_it_got_the_focus(explore) -> None:
    async with explore() as driver:
        line = driver.screen.search_line.input
        await driver.press("3", "tab")
        assert line.has_focus
        await driver.press(*"zma")
        assert driver.screen.reading.face == "results"
        await driver.press("escape", "right_square_bracket")
        assert line.value == ""
        assert driver.screen.state.view.claim is not None


def _burst(driver, *keys: str) -> None:
    """Keys that the terminal sends in one write: all are in the queue before the first is looked at."""
    for key in keys:
        driver.app.post_message(events.Key(key, key if len(key) == 1 else None))


def _click(running, x: int, y: int, times: int = 1) -> None:
    """Clicks that the terminal sends in one write."""
    for kind in (events.MouseDown, events.MouseUp) * times:
        running.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))


async def _shows(driver, shown) -> None:
    """Wait until something holds, which it must within ten seconds."""
    for _ in range(200):
        if shown():
            return
        await driver.pilot.pause(0.05)
    raise AssertionError(driver.text())


async def test_letters_behind_the_key_that_opens_a_line_go_there_together(explore, monkeypatch) -> None:
    async with explore() as driver:
        keys, waits = keys_of(driver.app), []
        settled = keys.settled
        monkeypatch.setattr(keys, "settled", lambda: waits.append(True) or settled())
        _burst(driver, "slash", *"x" * 200, "escape", "right_square_bracket")
        await _shows(driver, lambda: driver.screen.state.view.claim is not None)
        assert driver.screen.search_line.input.value == ""
        # Before the first letter and the second, Escape, and what follows it; each wait goes through all that is drawn.
        assert len(waits) <= 6, len(waits)


@pytest.mark.long
async def test_a_cell_of_the_matrix_and_its_first_claim_are_opened_in_one_burst(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        _burst(driver, "v", "x", "enter", "enter")
        await _shows(driver, lambda: screen.state.view.shown == "article" and screen.state.view.claim)
        assert driver.screen is screen
        assert screen.state.history.can_go_back


async def test_a_closing_page_closes_once(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        for keys in (("v", "x"), ("v", "c"), ("w",), ("v", "m")):
            await driver.press("right_square_bracket", *keys)
            page = driver.screen
            assert page is not screen
            page.dismiss(None)
            page.dismiss(None)
            page.post_message(events.Key("escape", None))
            await driver.settle()
            assert driver.screen is screen


async def test_clicks_into_a_closing_page_do_nothing(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("v", "x")
        page = driver.screen
        x, y = page.view.frame.heading + 1, page.view.frame.head + 1
        region = page.view.region
        _burst(driver, "escape")
        _click(driver, region.x + x, region.y + y, times=3)
        await driver.settle()
        assert driver.screen is screen


async def test_a_click_before_the_explorer_stands_waits_for_it(explore, monkeypatch) -> None:
    paint = Explorer._paint

    async def clicked(screen: Explorer, unpainted: ExitStack) -> None:
        await paint(screen, unpainted)
        region = screen.library_tree.content_region
        _click(screen, region.x + 6, region.y + 1)
        await asyncio.sleep(0.1)

    monkeypatch.setattr(Explorer, "_paint", clicked)
    async with explore() as driver:
        await _shows(driver, lambda: driver.screen.state.view.shown == "topic")


async def test_a_paste_lands_in_what_the_key_before_it_opens(explore) -> None:
    async with explore() as driver:
        _burst(driver, "slash")
        driver.app.post_message(events.Paste("zma"))
        await _shows(driver, lambda: driver.screen.search_line.input.value == "zma")


async def test_what_comes_after_the_reader_has_quit_does_nothing(explore, monkeypatch) -> None:
    heard = []
    async with explore() as driver:
        screen = driver.screen
        monkeypatch.setattr(screen.search, "failed", heard.append)
        monkeypatch.setattr(screen.steps, "claim", heard.append)
        screen.post_message(SearchFailed(OSError()))
        await driver.settle()
        assert len(heard) == 1

        async def work() -> None:
            await asyncio.sleep(0.01)
            heard.append("work")

        screen.run_worker(keys_of(driver.app).held(work), group="open")
        _burst(driver, "right_square_bracket")
        driver.app.exit()
        screen.post_message(SearchFailed(OSError()))
    assert len(heard) == 1


async def test_what_a_closed_page_has_drawn_is_let_go(explore) -> None:
    def drawn() -> int:
        gc.collect()
        return sum(isinstance(each, StylesCache) for each in gc.get_objects())

    gc.freeze()  # what was there before need not be looked through
    async with explore() as driver:
        await driver.press("f1", "escape")
        first = drawn()
        await driver.press(*["f1", "escape"] * 3)
        # The explorer may draw a widget of its own for the first time meanwhile; a page has more than a few of them.
        assert drawn() - first < 4


async def test_a_page_that_ends_under_the_page_of_keys_closes_after_it(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("E")
        page = driver.screen
        await driver.press("f1")
        page.dismiss("Written: somewhere")
        await driver.press("escape")
        assert driver.screen is screen
        assert "Written: somewhere" in driver.text()


async def test_a_note_is_typed_in_one_burst(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        _burst(driver, "right_square_bracket", "M", *"wordy", "escape", "r")
        await _shows(driver, lambda: screen.notebook.noted and screen.state.view.shown == "related")
        await driver.press("H", "M")
        assert driver.screen.query_one(TextArea).text == "wordy"
        await driver.press("escape")


@pytest.mark.long
async def test_back_and_forward_in_one_burst_keep_the_way(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("right_square_bracket", "r", "enter", "r", "enter")
        last = screen.state.view
        _burst(driver, "H", "H", "H", "H", "L", "L", "L", "L")
        await driver.settle()
        await _shows(driver, lambda: screen.state.view.claim == last.claim and screen.state.view.shown == "article")
        await driver.press("L")
        assert "Nothing to go forward to" in driver.text()


async def test_letters_typed_behind_the_key_of_a_view_reach_its_filter(explore) -> None:
    async with explore() as driver:
        _burst(driver, "v", "x", "f", *"zinc", "enter")
        await _shows(driver, lambda: getattr(driver.screen, "_words", "") == "zinc")


@pytest.mark.long
async def test_keys_behind_the_key_of_a_view_that_choose_none_end_the_choice(explore) -> None:
    async with explore() as driver:
        explorer = driver.screen
        await driver.press("v", "question_mark", "escape")
        assert driver.screen is explorer
        await driver.press("v", "space", "v", "M")
        assert driver.screen is explorer
        assert not explorer.session.marks
        await driver.press("v", "slash", *"does")
        assert driver.screen is explorer
        assert explorer.search_line.input.value == "does"


async def test_the_palette_closes_once(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        for open_palette in (driver.app.action_command_palette, driver.app.search_themes):
            open_palette()
            await driver.settle()
            palette = driver.screen
            assert palette is not screen
            await driver.pilot.click(palette, offset=(1, 38), times=2)
            palette.dismiss()
            await driver.settle()
            assert driver.screen is screen
        _burst(driver, "ctrl+p", "escape", "escape", "ctrl+p")
        await driver.until(lambda: driver.screen is not screen, "the palette")
        _burst(driver, "escape", "escape", "pagedown")
        await driver.until(lambda: driver.screen is screen, "the explorer")


@pytest.mark.long
async def test_a_page_down_in_a_palette_whose_list_is_not_laid_out(explore) -> None:
    async with explore() as driver:
        driver.app.action_command_palette()
        await driver.settle()
        commands = driver.screen.query_one(CommandList)
        commands.highlighted = 0
        commands._index_to_line.clear()
        with pytest.raises(KeyError):
            commands.action_page_down()
        driver.screen._action_command_list("page_down")
        await driver.press("escape")


async def test_enter_takes_no_row_that_the_letters_before_it_take_away() -> None:
    rows = [Row("realms", "Realms"), Row("relations", "Relations")]
    page = Chooser("What", "is left", rows, "words")
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        await driver.press("r")
        driver.type(*"elat")
        page.renew([Row("rainbow", "Rainbow"), *rows])
        driver.type("enter")
        await driver.settle()
    assert app.given == ["relations"]
