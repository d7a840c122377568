"""Keys in quick succession: none is lost, none lands in the wrong place."""

from __future__ import annotations


async def test_keys_right_behind_escape_are_not_typed_into_the_search(explore) -> None:
    async with explore() as driver:
        await driver.search("zma")
        await driver.pilot.press("escape", "right_square_bracket")
        await driver.settle()
        assert driver.screen.search_line.input.value == "zma"
        assert driver.screen.view.claim is not None


async def test_keys_right_behind_enter_act_on_what_was_opened(explore) -> None:
    async with explore() as driver:
        await driver.search("proportion kind:claim article:muscle-ageing")
        await driver.pilot.press("enter", "r")
        await driver.settle()
        assert driver.screen.view.shown == "related"
        assert driver.screen.search_line.input.value.endswith("muscle-ageing")


async def test_enter_that_opens_nothing_leaves_the_line_ready_for_more(explore) -> None:
    async with explore() as driver:
        await driver.search("xqzvw")
        await driver.pilot.press("enter", "x", "y")
        await driver.settle()
        assert driver.screen.search_line.input.value == "xqzvwxy"
