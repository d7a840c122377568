"""The map of a claim and the matrix as a reader uses them."""

from __future__ import annotations

from typing import Any

import pytest
from libraries import MINERALS
from textual.screen import Screen

from harness.pilot import OPEN, PageHost, driving
from mgtui.library.reader import read_library
from mgtui.model import Claim, Concept, Library, Relation, Term
from mgtui.tui.claim_map.screen import ClaimMap
from mgtui.tui.matrix.screen import Matrix
from mgtui.tui.session import Session

BUSY = "muscle-ageing/igf1-proportional"
SIZES = [(80, 24), (120, 40), (200, 60)]


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(read_library(MINERALS))


async def look(page: Screen[Any], *keys: str, size: tuple[int, int] = (120, 40)) -> tuple[PageHost, str]:
    """Press keys one by one; the app after that, and what it showed."""
    app = PageHost(page)
    async with driving(app, size) as driver:
        for key in keys:
            await driver.press(key)
        return app, app.text()


# The map


@pytest.mark.parametrize("size", SIZES)
async def test_a_map_shows_groups_labels_and_the_statement_below(session: Session, size: tuple[int, int]) -> None:
    _, shown = await look(ClaimMap(session, BUSY), size=size)
    for words in ("+ supports", "~ qualifies 10", "− contradicts 3", "↳ rests on", "↳ is relied on by"):
        assert words in shown
    assert "In the 2000 trial" in shown
    assert "in the middle · muscle-ageing" in shown
    assert session.library.claims[BUSY].statement in shown
    assert "16 relations" in shown


async def test_walking_shows_the_claim_and_the_reason(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app, shown = await look(page, "right", size=(200, 60))
    assert page.map.node is not None
    assert page.map.node.side == "right"
    assert "− contradicts the claim in the middle" in shown
    assert "Why: A rise in step with magnesium does not fit a trial" in shown
    assert "On this map it also" in shown
    assert app.result == OPEN


@pytest.mark.parametrize(
    ("keys", "claim"),
    [
        (("left", "enter"), None),
        (("h", "k", "k", "k", "enter"), None),
        (("right", "left", "enter"), BUSY),
        (("enter",), BUSY),
        (("g", "G", "g", "enter"), BUSY),
        (("escape",), None),
        (("q",), None),
    ],
)
async def test_enter_gives_the_claim_and_escape_nothing(
    session: Session, keys: tuple[str, ...], claim: str | None
) -> None:
    app, _ = await look(ClaimMap(session, BUSY), *keys, size=(80, 24))
    if claim is not None or keys[-1] != "enter":
        assert app.result == claim
    else:
        related = {entry.id for entry in session.relations.related(BUSY, computed=False)}
        assert app.result in related


async def test_every_node_is_reached_by_arrows(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        seen = set()
        await driver.press("left", *["up"] * 14)
        for _ in range(14):
            seen.add(page.map.at)
            await driver.press("down")
        await driver.press("right", "right", *["up"] * 6)
        for _ in range(6):
            seen.add(page.map.at)
            await driver.press("down")
        assert page.map.laid is not None
        assert seen | {0} == set(range(len(page.map.laid.nodes)))


async def test_recentring_and_back(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        await driver.press("right")
        assert page.map.node is not None
        key = page.map.node.key
        assert key is not None
        await driver.press("plus")
        assert page.claim.id == key[0]
        assert page.map.node.key is None
        await driver.press("left", "plus")
        await driver.press("backspace", "H")
        assert page.claim.id == BUSY
        assert page.map.node.key == key
        await driver.press("H")
        assert "This is the first map" in app.text()
        await driver.press("enter")
        assert app.result == key[0]


async def test_more_than_fits_is_counted_and_can_be_turned_to(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app = PageHost(page)
    async with driving(app, (80, 18)) as driver:
        assert "more" in app.text()
        seen: set[str] = set()
        for _ in range(12):
            assert page.map.laid is not None
            seen |= {node.key[0] for node in page.map.laid.nodes if node.key and node.key[1] == "qualifies"}
            number = next(
                n for n, node in enumerate(page.map.laid.nodes) if node.is_more and node.key[1] == "qualifies"
            )
            page.map._go_to(number)
            await driver.press("enter")
        wanted = {
            entry.id
            for entry in session.relations.related(BUSY)
            if (entry.type, entry.outgoing) == ("qualifies", False)
        }
        assert seen - {""} == wanted
        assert app.result == OPEN


async def test_a_claim_without_relations_shows_the_computed_ones(session: Session) -> None:
    alone = next(
        claim.id
        for claim in session.links.claims
        if not session.relations.related(claim.id, computed=False) and len(session.relations.related(claim.id)) > 1
    )
    page = ClaimMap(session, alone)
    _, shown = await look(page)
    assert "with computed ones" in shown
    assert page.map.laid is not None
    assert len(page.map.laid.nodes) > 1
    page = ClaimMap(session, alone)
    _, shown = await look(page, "f")
    assert "no relations" in shown
    assert "No claim of this library is related to it." in shown


async def test_clicks_go_to_a_node_and_open_it(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        assert page.map.laid is not None
        node = page.map.laid.nodes[3]
        assert node.key is not None
        await driver.click(page.map, offset=(node.x + 2, node.y))
        assert page.map.at == 3
        assert app.result == OPEN
        await driver.click(page.map, offset=(node.x + 2, node.y))
        assert app.result == node.key[0]


async def test_resizing_keeps_the_claim_under_the_cursor(session: Session) -> None:
    page = ClaimMap(session, BUSY)
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        await driver.press("right", "down")
        assert page.map.node is not None
        key = page.map.node.key
        await driver.resize(80, 24)
        assert page.map.node.key == key
        await driver.resize(24, 6)
        await driver.press("right", "enter", "plus", "tab", "G")
        assert app.result == OPEN


async def test_markup_and_absent_libraries_are_text() -> None:
    statement = "[red]A[/b] claim [@click=app.quit]x[/] of [vitamin D]"
    claims = {
        "a/x": Claim("a/x", "a", statement, relations=(Relation("supports", "b/y", "[/b] why"),)),
        "b/y": Claim("b/y", "b", statement, relations=(Relation("supports", "other::c/z", "Far."),)),
    }
    page = ClaimMap(Session(Library("t", "T", claims=claims)), "b/y")
    app = PageHost(page)
    async with driving(app, (200, 60)) as driver:
        await driver.press("left")
        shown = app.text()
        assert statement in shown
        assert "Why: [/b] why" in shown
        await driver.press("right", "right", "enter")
        assert "That claim stands in a library that is not open" in app.text()
        assert app.result == OPEN


# The matrix


@pytest.mark.parametrize("size", SIZES)
async def test_the_matrix_begins_on_the_cell_of_the_claim(session: Session, size: tuple[int, int]) -> None:
    page = Matrix(session, "igf-1/zma2000-igf1")
    _, shown = await look(page, size=size)
    assert "ZMA, supplementation  ×  IGF-1" in shown
    assert "4 claims: ↑1 say more, →2 say no effect, ?1 neither" in shown
    assert "↑1 →2 ?1" in shown
    assert "RCT" in shown
    assert "Hormones and muscle" in shown
    assert "rows" in shown
    assert "↑ more  ↓ less  → no effect" in shown


async def test_enter_gives_the_claims_of_the_cell(session: Session) -> None:
    app, _ = await look(Matrix(session, "igf-1/zma2000-igf1"), "enter")
    assert set(app.result) == {
        "igf-1/zma-mixed", "igf-1/zma2000-igf1", "igf-1/zma2004-igf1", "igf-1/zma2021-igf1",
    }  # fmt: skip


async def test_an_empty_cell_says_so_and_stays(session: Session) -> None:
    page = Matrix(session)
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        while page.view.cell is not None:
            await driver.press("down")
        await driver.press("enter")
        assert "No claim of this library speaks of these two" in app.text()
        assert app.result == OPEN
        await driver.press("escape")
        assert app.result is None


async def test_moving_keeps_headings_and_cursor_in_sight(session: Session) -> None:
    page = Matrix(session)
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        await driver.press("g", "home")
        assert page.view.cursor == (0, 0)
        assert "Supply and status" in app.text()
        await driver.press("G", "end")
        assert page.view.cursor == (len(page.view.matrix.rows) - 1, len(page.view.matrix.columns) - 1)
        assert page.view.matrix.rows[-1].label.split()[0] in app.text()
        await driver.press("pageup", "ctrl+left", "k", "left")
        at = page.view.frame
        assert at is not None
        assert at.top <= page.view.cursor[0] < at.top + at.rows
        assert at.left <= page.view.cursor[1] < at.left + at.columns


async def test_tab_goes_through_all_cells_and_c_through_the_contested(session: Session) -> None:
    page = Matrix(session)
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        contested = {cell.claims for cell in page.view.matrix.cells.values() if cell.contradicting}
        seen = set()
        for _ in range(len(contested)):
            await driver.press("c")
            assert page.view.cell is not None
            seen.add(page.view.cell.claims)
        assert seen == contested
        cells = len(page.view.matrix.cells)
        walked = set()
        for _ in range(cells):
            page.view.action_next(1, False)
            assert page.view.cell is not None
            walked.add(page.view.cell.claims)
        assert len(walked) == cells


async def test_a_filter_narrows_and_escape_widens_again(session: Session) -> None:
    page = Matrix(session)
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        whole = page.view.matrix
        await driver.press("slash", *"zma")
        assert {row.concept for row in page.view.matrix.rows} == {"zma"}
        await driver.press("enter", "right", "left")
        assert {row.concept for row in page.view.matrix.rows} == {"zma"}
        await driver.press("escape")
        assert page.view.matrix == whole
        assert app.result == OPEN
        await driver.press("slash", *"qqq")
        assert "no exposure and outcome have “qqq”" in app.text()
        await driver.press("enter", "down", "tab", "c", "enter", "plus", "Z")
        assert app.result == OPEN


async def test_an_outcome_unfolds_and_folds_again(session: Session) -> None:
    page = Matrix(session, "igf-1/zma2021-bodycomp")
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        folded = page.view.matrix
        assert page.view.matrix.columns[page.view.cursor[1]].concept == "muscle-mass-strength"
        await driver.press("plus")
        assert "Body" in app.text()
        assert len(page.view.matrix.columns) > len(folded.columns)
        await driver.press("plus")
        assert page.view.matrix == folded


async def test_low_rows_show_more_exposures(session: Session) -> None:
    page = Matrix(session)
    app = PageHost(page)
    async with driving(app, (80, 24)) as driver:
        assert page.view.frame is not None
        before = page.view.frame.rows
        await driver.press("Z")
        assert page.view.frame.rows > before


async def test_a_click_goes_to_a_cell_and_opens_it(session: Session) -> None:
    page = Matrix(session, "igf-1/zma2000-igf1")
    app = PageHost(page)
    async with driving(app, (120, 40)) as driver:
        at = page.view.frame
        assert at is not None
        row, column = page.view.cursor
        x = at.heading + (column - at.left) * at.cell_width + 1
        y = at.head + (row - at.top) * at.cell_height
        await driver.click(page.view, offset=(x, y - 1))
        assert page.view.cursor == (row - 1, column)
        await driver.click(page.view, offset=(x, y))
        await driver.click(page.view, offset=(x, y))
        assert "igf-1/zma2000-igf1" in app.result


async def test_a_library_without_concepts_says_so() -> None:
    page = Matrix(Session(Library("t", "T", claims={"a/x": Claim("a/x", "a", "S.")})))
    app, shown = await look(page, "down", "tab", "enter", "plus")
    assert "no claim names an exposure and an outcome" in shown
    assert app.result == OPEN


async def test_one_of_each_is_told_as_one() -> None:
    claim = Claim("a/x", "a", "S.", exposure=Concept("zinc"), outcome=Concept("igf-1"), direction="increases")
    terms = {"zinc": Term("zinc", "Zinc"), "igf-1": Term("igf-1", "IGF-1")}
    _, shown = await look(Matrix(Session(Library("t", "T", claims={"a/x": claim}, terms=terms))))
    assert "1 exposure · 1 outcome · 1 claim" in shown
