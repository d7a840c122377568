"""What stays in sight when the terminal changes its size."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "sizes",
    [
        [(160, 50), (80, 24), (160, 50), (100, 18)],
        *(pytest.param(each, marks=pytest.mark.long) for each in ([(160, 50), (100, 30)], [(80, 17)])),
    ],
)
async def test_the_chosen_claim_stays_in_sight(explore: Any, sizes: list[tuple[int, int]]) -> None:
    async with explore(size=(80, 24)) as driver:
        claim = driver.screen.session.links.claims_of_article("igf-1")[-1]
        driver.screen.navigator.open_record(claim.id)
        await driver.settle()
        assert driver.screen.reading.article.is_in_view(claim)
        for size in sizes:
            await driver.pilot.resize_terminal(*size)
            await driver.settle()
            assert driver.screen.state.claim == claim
            assert driver.screen.reading.article.is_in_view(claim), size


@pytest.mark.long
async def test_a_claim_that_was_scrolled_out_of_sight_does_not_move_the_text(explore: Any) -> None:
    async with explore(size=(80, 24)) as driver:
        article = driver.screen.reading.article
        claim = driver.screen.session.links.claims_of_article("igf-1")[-1]
        driver.screen.navigator.open_record(claim.id)
        await driver.settle()
        article.scroll_line(0)
        await driver.settle()
        await driver.pilot.resize_terminal(100, 30)
        await driver.settle()
        assert article.scroll_offset.y == 0
