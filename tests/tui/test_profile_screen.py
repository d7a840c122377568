"""The page that says what stands behind a claim."""

from __future__ import annotations

import pytest
from libraries import MINERALS

from harness.pilot import OPEN, PageHost
from mgtui.evidence.profile_words import sections
from mgtui.library.reader import read_library
from mgtui.model import Claim, Library
from mgtui.tui.profile.page import page_lines, targets
from mgtui.tui.profile.screen import EvidenceProfile
from mgtui.tui.session import Session

CLAIM = "muscle-ageing/igf1-proportional"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(read_library(MINERALS))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_line_is_seen_at_once(session, size) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = app.text()
        assert f"Why: {CLAIM}" in shown
        assert "» One observational study in men of 65 and over" in shown
        assert "cross-sectional study · level 4 · 399 people" in shown
        assert "esc closes" in shown


@pytest.mark.parametrize("key", ["escape", "w", "q"])
async def test_it_closes(session, key) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert app.result is None


async def test_scrolling(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = app.page.scroll
        seen = []
        for key in ("j", "down", "k", "pagedown", "pageup", "G", "g"):
            await pilot.press(key)
            await pilot.pause()
            seen.append(page.scroll_offset.y)
        assert seen[:3] == [1, 2, 1]
        assert seen[3] == 1 + page.size.height - 2
        assert seen[4] == 1
        assert seen[5] == page.max_scroll_y > 0
        assert seen[6] == 0


async def test_enter_opens_what_tab_chose(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.result == OPEN
        expected = targets(app.page._sections)
        for target in expected[:5]:
            await pilot.press("tab")
            await pilot.pause()
            assert app.page.chosen == target
            assert "▌" in app.text()
        await pilot.press("shift+tab", "enter")
        await pilot.pause()
        assert app.result == expected[3]


async def test_going_back_from_nothing_chosen_begins_at_the_end(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("N")
        assert app.page.chosen == targets(app.page._sections)[-1]
        await pilot.press("n")
        assert app.page.chosen == targets(app.page._sections)[0]


async def test_a_digit_opens_a_study_and_a_contradicting_claim(session) -> None:
    wanted = {"study:maggio-2011", "igf-1/zma2004-igf1"}
    for target in wanted:
        app = PageHost(EvidenceProfile(session, CLAIM))
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press(str(targets(app.page._sections).index(target) + 1))
            await pilot.pause()
            assert app.result == target


async def test_a_click_opens(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(y for y, line in enumerate(app.text().splitlines()) if "Maggio et al. 2011 · + supports" in line)
        await pilot.click(offset=(12, row))
        await pilot.pause()
        assert app.result == "study:maggio-2011"


async def test_a_claim_without_studies(session) -> None:
    app = PageHost(EvidenceProfile(session, "igf-1/somatopause-gh"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "No study is recorded for this claim." in app.text()
        await pilot.press("tab", "enter", "1")
        await pilot.pause()
        assert app.result == OPEN


@pytest.mark.parametrize("width", [20, 40, 74, 102])
def test_every_claim_fits_its_width(session, width) -> None:
    for claim in session.links.claims[::7]:
        found = EvidenceProfile(session, claim.id)._profile
        for line in page_lines(found, sections(found), width)[0]:
            assert sum(len(text) for text, _ in line.pieces) <= width


async def test_brackets_jump_between_the_sections(session) -> None:
    page = EvidenceProfile(session, CLAIM)
    app = PageHost(page)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        titles = [section.title.split(" (")[0][:30] for section in page._sections]
        for title in titles[:2]:
            await pilot.press("right_square_bracket")
            assert title in app.text().splitlines()[1]
        await pilot.press("left_square_bracket")
        assert titles[0] in app.text().splitlines()[1]


def test_unknown_claim(session) -> None:
    with pytest.raises(KeyError):
        EvidenceProfile(session, "no/such")


async def test_what_looks_like_markup_is_text() -> None:
    statement = "Vitamin [vitamin D] and [red]x[/b] [@click=app.quit]y[/] [95% CI 1-2]"
    claim = Claim("a/c", "a", statement)
    app = PageHost(EvidenceProfile(Session(Library("test", "Test", claims={claim.id: claim})), claim.id))
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert statement in app.text()
