"""The page that says what stands behind a claim."""

from __future__ import annotations

import pytest
from libraries import MINERALS

from harness.pilot import OPEN, PageHost, driving
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
    async with driving(app, size):
        shown = app.text()
        assert f"Why: {CLAIM}" in shown
        assert "» One observational study in men of 65 and over" in shown
        assert "cross-sectional study · level 4 · 399 people" in shown
        assert "esc closes" in shown


@pytest.mark.parametrize("key", ["escape", "w", "q"])
async def test_it_closes(session, key) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with driving(app, (80, 24)) as driver:
        await driver.press(key)
        assert app.result is None


async def test_scrolling(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with driving(app, (80, 24)) as driver:
        page = app.page.scroll
        seen = []
        for key in ("j", "down", "k", "pagedown", "pageup", "G", "g"):
            await driver.press(key)
            seen.append(page.scroll_offset.y)
        assert seen[:3] == [1, 2, 1]
        assert seen[3] == 1 + page.size.height - 2
        assert seen[4] == 1
        assert seen[5] == page.max_scroll_y > 0
        assert seen[6] == 0


async def test_enter_opens_what_tab_chose(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with driving(app, (80, 24)) as driver:
        await driver.press("enter")
        assert app.result == OPEN
        expected = targets(app.page._sections)
        for target in expected[:5]:
            await driver.press("tab")
            assert app.page.chosen == target
            assert "▌" in app.text()
        await driver.press("shift+tab", "enter")
        assert app.result == expected[3]


async def test_going_back_from_nothing_chosen_begins_at_the_end(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with driving(app, (80, 24)) as driver:
        await driver.press("N")
        assert app.page.chosen == targets(app.page._sections)[-1]
        await driver.press("n")
        assert app.page.chosen == targets(app.page._sections)[0]


async def test_a_digit_opens_a_study_and_a_contradicting_claim(session) -> None:
    wanted = {"study:maggio-2011", "igf-1/zma2004-igf1"}
    for target in wanted:
        app = PageHost(EvidenceProfile(session, CLAIM))
        async with driving(app, (80, 24)) as driver:
            await driver.press(str(targets(app.page._sections).index(target) + 1))
            assert app.result == target


async def test_a_click_opens(session) -> None:
    app = PageHost(EvidenceProfile(session, CLAIM))
    async with driving(app, (80, 24)) as driver:
        row = next(y for y, line in enumerate(app.text().splitlines()) if "Maggio et al. 2011 · + supports" in line)
        await driver.click(offset=(12, row))
        assert app.result == "study:maggio-2011"


async def test_a_claim_without_studies(session) -> None:
    app = PageHost(EvidenceProfile(session, "igf-1/somatopause-gh"))
    async with driving(app, (80, 24)) as driver:
        assert "No study is recorded for this claim." in app.text()
        await driver.press("tab", "enter", "1")
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
    async with driving(app, (80, 24)) as driver:
        titles = [section.title.split(" (")[0][:30] for section in page._sections]
        for title in titles[:2]:
            await driver.press("right_square_bracket")
            assert title in app.text().splitlines()[1]
        await driver.press("left_square_bracket")
        assert titles[0] in app.text().splitlines()[1]


def test_unknown_claim(session) -> None:
    with pytest.raises(KeyError):
        EvidenceProfile(session, "no/such")


async def test_what_looks_like_markup_is_text() -> None:
    statement = "Vitamin [vitamin D] and [red]x[/b] [@click=app.quit]y[/] [95% CI 1-2]"
    claim = Claim("a/c", "a", statement)
    app = PageHost(EvidenceProfile(Session(Library("test", "Test", claims={claim.id: claim})), claim.id))
    async with driving(app, (100, 24)):
        assert statement in app.text()
