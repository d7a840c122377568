"""Keys in quick succession: none is lost, none lands in the wrong place."""

from __future__ import annotations


async def test_keys_right_behind_escape_are_not_typed_into_the_search(explore) -> None:
    async with explore() as driver:
        await driver.search("zma")
        await driver.pilot.press("escape", "right_square_bracket")
        await driver.settle()
        assert driver.screen.search_line.input.value == ""
        assert driver.screen.place.view.claim is not None


async def test_keys_right_behind_enter_act_on_what_was_opened(explore) -> None:
    async with explore() as driver:
        await driver.search("proportion kind:claim article:muscle-ageing")
        await driver.pilot.press("enter", "r")
        await driver.settle()
        assert driver.screen.place.view.shown == "related"
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
        number = len(screen.place.hits)
        assert number
        await driver.press("c")
        assert screen.place.view.article == "igf-1"
        await driver.press("n")
        assert len(screen.place.hits) == number
        assert 0 <= screen.place.view.hit < number


async def test_a_place_comes_back_at_another_width(explore) -> None:
    async with explore(size=(160, 50)) as driver:
        await driver.open("proportion kind:claim article:muscle-ageing")
        screen = driver.screen
        await driver.press("r")
        await driver.pilot.resize_terminal(80, 24)
        await driver.settle()
        await driver.press("H")
        assert screen.reading.article.is_in_view(screen.place.claim)


async def test_the_search_line_is_searched_from_however_it_got_the_focus(explore) -> None:
    async with explore() as driver:
        line = driver.screen.search_line.input
        await driver.press("3", "tab")
        assert line.has_focus
        await driver.press(*"zma")
        assert driver.screen.reading.face == "results"
        await driver.press("escape", "right_square_bracket")
        assert line.value == ""
        assert driver.screen.place.view.claim is not None
