"""Find, weigh, follow, and back again: the walks of a reader who checks a claim."""

from __future__ import annotations

from mgtui.tui.explorer.screen import Explorer

CLAIM = "muscle-ageing/igf1-proportional"
FIND = "proportion kind:claim article:muscle-ageing"


async def test_from_the_search_line_to_a_contradicting_sentence_in_three_keys_and_the_words(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.search(FIND)
        await driver.press("enter", "c")
        screen = driver.screen
        assert CLAIM in {entry.id for entry in screen.session.relations.related(screen.state.view.claim)}
        assert screen.reading.article.is_in_view(screen.state.claim)


async def test_find_weigh_follow_and_back(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        explorer = driver.screen
        found = explorer.panes.present()
        assert found.claim == CLAIM
        await driver.press("w")
        assert "One observational study" in driver.text()
        await driver.press("tab", "enter")
        assert driver.screen is explorer
        followed = explorer.panes.present()
        assert followed != found
        await driver.press("H")
        assert explorer.panes.present() == found
        await driver.press("L")
        assert explorer.panes.present() == followed


async def test_the_map_leads_to_a_neighbour_and_history_back(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        explorer = driver.screen
        found = explorer.panes.present()
        await driver.press("v", "m", "right", "enter")
        assert isinstance(driver.screen, Explorer)
        related = {entry.id for entry in explorer.session.relations.related(CLAIM)}
        assert explorer.state.view.claim in related
        await driver.press("H")
        assert explorer.panes.present() == found


async def test_a_cell_of_the_matrix_opens_its_claims(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("v", "x", "enter")
        explorer = driver.screen
        assert explorer.state.view.shown == "claims"
        assert CLAIM in explorer.state.view.claims
        assert [row.id for row in explorer.reading.list.rows if row.id] == list(explorer.state.view.claims)


async def test_a_jump_after_going_back_drops_what_lay_ahead(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        explorer = driver.screen
        await driver.press("c", "H", "l")
        here = explorer.panes.present()
        await driver.press("L")
        assert explorer.panes.present() == here
        assert explorer.keys.message


async def test_marked_studies_are_compared_side_by_side(explore) -> None:
    async with explore() as driver:
        await driver.open("zma kind:claim")
        explorer = driver.screen
        while explorer.studies.state[:1] in ("", "1"):
            await driver.press("right_square_bracket")
        await driver.press("3", "space", "j", "space", "equals_sign")
        shown = driver.text()
        assert "2 studies" in shown
        assert "population" in shown
        await driver.press("escape")
        assert driver.screen is explorer


async def test_the_study_table_sorts_both_ways(explore) -> None:
    async with explore() as driver:
        explorer = driver.screen
        await driver.press("o")
        assert "by Year ↓" in driver.text()
        years = [row.cells.get("Year", "") for row in explorer.studies._rows]
        assert years == sorted(years, reverse=True)
        await driver.press("o")
        assert "by Year ↑" in driver.text()
        filled = [row.cells["Year"] for row in explorer.studies._rows if row.cells.get("Year")]
        assert filled == sorted(filled)
