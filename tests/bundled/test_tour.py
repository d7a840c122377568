"""The tour of the README, each step taken word for word by somebody who starts for the first time."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from harness.pilot import Driver

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
STEPS = [" ".join(step.split()) for step in re.split(r"^\d\. ", README.partition("## Three minutes")[2], flags=re.M)]
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
AtTheClaim = Callable[[], AbstractAsyncContextManager[Driver]]


def keys_of(step: int) -> list[str]:
    """What stands in backticks in a step."""
    return re.findall(r"`([^`]+)`", STEPS[step])


def place(driver: Driver) -> tuple[str, str | None]:
    """What the explorer shows: the kind of view, and the claim."""
    return driver.screen.state.view.shown, driver.screen.state.view.claim


@pytest.fixture
def at_the_claim(explore: Callable[..., AbstractAsyncContextManager[Driver]]) -> AtTheClaim:
    """The explorer after the first step: at the claim that its query finds."""

    @asynccontextmanager
    async def start() -> AsyncIterator[Driver]:
        async with explore() as driver:
            await driver.open(keys_of(1)[1])
            yield driver

    return start


@pytest.mark.parametrize(
    ("step", "keys"),
    [
        (1, {"/"}),
        (3, {"c", "H", "L", "s", "l", "d", "r", "]", "["}),
        (4, {"w", "v m", "v x", "v c"}),
        (5, {"m", "M", "B", "y", "E"}),
        (6, {"1", "g", "j", "3", "o", "f", "=", "i"}),
    ],
)
def test_a_step_names_its_keys(step: int, keys: set[str]) -> None:
    assert keys <= set(keys_of(step))


async def test_enter_opens_the_claim_and_the_line_below_counts_relations_and_says_how_fairly_it_is_told(
    at_the_claim: AtTheClaim,
) -> None:
    async with at_the_claim() as driver:
        claim = driver.screen.session.claim(driver.screen.state.view.claim)
        assert driver.screen.reading.article.is_in_view(claim)
        counts = driver.screen.session.relations.counts(driver.screen.state.view.claim)
        shown = driver.text()
        for words in (
            f"+{counts['supports']} supports",
            f"−{counts['contradicts']} contradicts",
            f"~{counts['qualifies']} qualifies",
            f"↳{counts['depends_on']} rests on",
            "! overstated",
            "Studies behind",
        ):
            assert words in shown


async def test_c_walks_as_many_contradicting_claims_as_it_says_and_back(at_the_claim: AtTheClaim) -> None:
    said = NUMBERS[re.search(r"the next of the (\w+)", STEPS[3])[1]]
    async with at_the_claim() as driver:
        start = place(driver)
        await driver.press("c")
        assert driver.screen.session.claim(driver.screen.state.view.claim).article != start[1].partition("/")[0]
        assert f"1/{said} contradicts" in driver.text()
        await driver.press("c")
        assert f"2/{said} contradicts" in driver.text()
        await driver.press("H", "H")
        assert place(driver) == start


async def test_a_key_walks_a_relation_r_lists_them_all_and_h_goes_back(at_the_claim: AtTheClaim) -> None:
    async with at_the_claim() as driver:
        start = place(driver)
        for key, word in (("s", "supports"), ("l", "limits"), ("d", "is relied on by")):
            await driver.press(key)
            assert f"{word} {start[1]}" in driver.text()
            await driver.press("H")
            assert place(driver) == start
        await driver.press("r")
        assert driver.screen.state.view.shown == "related"
        await driver.press("H")
        assert place(driver) == start


async def test_a_page_opens_and_escape_closes_it(at_the_claim: AtTheClaim) -> None:
    async with at_the_claim() as driver:
        explorer, start = driver.screen, place(driver)
        for keys in (("w",), ("v", "m"), ("v", "x"), ("v", "c")):
            await driver.press(*keys)
            assert driver.screen is not explorer, keys
            await driver.press("escape")
            assert driver.screen is explorer, keys
            assert place(driver) == start, keys


async def test_what_is_kept_is_listed_y_copies_a_citation_and_e_writes_a_file(at_the_claim: AtTheClaim) -> None:
    async with at_the_claim() as driver:
        start = place(driver)
        await driver.press("m", "M", "escape", "B")
        assert "Bookmarks  1" in driver.text()
        await driver.press("H")
        assert place(driver) == start
        await driver.press("y")
        assert "Sent to the terminal's clipboard" in driver.text()
        await driver.press("E")
        assert "Write to a file" in driver.text()


@pytest.mark.long
async def test_a_topic_limits_the_search_until_escape(at_the_claim: AtTheClaim) -> None:
    async with at_the_claim() as driver:
        await driver.press("1", "g", "j", "enter")
        assert "(esc clears)" in driver.text()
        await driver.press("escape")
        assert "(esc clears)" not in driver.text()


@pytest.mark.long
async def test_two_marked_studies_are_compared(at_the_claim: AtTheClaim) -> None:
    async with at_the_claim() as driver:
        await driver.press("1", "g", "j", "enter", "3", "o", "space", "j", "space", "equals_sign")
        assert "2 studies" in driver.text()


async def test_i_shows_a_whole_record_and_enter_on_a_study_lists_the_claims_that_lean_on_it(
    at_the_claim: AtTheClaim,
) -> None:
    async with at_the_claim() as driver:
        await driver.press("3", "i")
        assert "verification" in driver.text()
        await driver.press("escape", "enter")
        assert "Claims linked to" in driver.text()
