"""What has room on the screen: one pane alone, three beside each other, nothing cut that decides."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Static

from mgtui.importing.add import add
from mgtui.library.library_set import libraries_of
from mgtui.library.locations import own_library
from mgtui.tui.export.clipboard import addresses

CLAIM = "igf-1/zma2000-igf1"


@pytest.mark.parametrize(
    ("pane", "gone"),
    [("1", "reading"), *(pytest.param(*each, marks=pytest.mark.long) for each in (("2", "tree"), ("3", "reading")))],
)
async def test_a_pane_is_made_full_and_back_and_the_next_one_follows(explore, pane: str, gone: str) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("right_square_bracket", pane)
        before = driver.text()
        focused = driver.screen.focused
        await driver.press("z")
        assert focused.size.width >= 74
        assert focused.region.height + 8 > driver.screen.panes.size.height
        await driver.press("2" if pane != "2" else "3")
        assert driver.screen.focused is not focused
        assert driver.screen.focused.size.width >= 74
        await driver.press("z", pane)
        assert driver.text().splitlines()[:-1] == before.splitlines()[:-1]


@pytest.mark.parametrize("size", [(80, 24), pytest.param((160, 50), marks=pytest.mark.long)])
async def test_the_studies_take_as_many_lines_as_they_are(explore, size) -> None:
    async with explore(size=size) as driver:
        panes = driver.screen.panes
        for _ in range(6):
            await driver.press("right_square_bracket")
            height = panes._study_pane.size.height + 2
            assert height == min(max(panes.studies.number, 2) + 3, size[1] // 3)


async def test_a_wide_terminal_shows_what_is_related_beside_the_text(explore) -> None:
    async with explore(size=(160, 50)) as driver:
        driver.screen.navigator.open_record(CLAIM)
        await driver.settle()
        beside = driver.screen.panes.beside
        related = driver.screen.session.relations.related(CLAIM)
        ids = [entry.id for entry in related]
        await driver.until(lambda: [row.id for row in beside.rows if row.id] == ids, "what is related")
        assert driver.screen.reading.article.size.width <= 96
        why = driver.screen.query_one("#why", Static)
        assert str(why.content).startswith("» ")
        assert why.size.height > 0
        await driver.press("4", "enter")
        assert driver.screen.state.view.claim == related[0].id
        await driver.pilot.resize_terminal(120, 40)
        await driver.press("4")
        assert driver.screen.focused is not beside


async def test_the_row_under_the_cursor_is_shown_in_full(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        driver.screen.navigator.open_record(CLAIM)
        await driver.press("r")
        rows = driver.screen.reading.list
        for _ in range(8):
            row = rows.cursor_row
            seen = " ".join(driver.text().replace("│", " ").replace("▌", " ").split())
            for word in (row.text.split()[-1], *row.note.split()[-1:]):
                assert word in seen
            await driver.press("j")


async def test_a_label_that_the_tree_cuts_is_told_in_full(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("1", "g", "j", "j", "j")
        label = driver.screen.library_tree.cursor_node.data.label
        assert label not in "\n".join(driver.text().splitlines()[:-1])
        assert label in driver.text().splitlines()[-1]


async def test_a_notice_of_the_search_is_told_in_full(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.search("zinc//magnesium//copper foo//bar:x")
        notice = str(driver.screen.search_line.query_one("#status", Static).content)
        assert len(notice) > 36
        assert notice in driver.text().splitlines()[-1]
        await driver.press("escape")
        await driver.search("zinc")
        assert "⏎ open" in driver.text().splitlines()[-1]


async def test_a_filter_of_studies_goes_with_the_claim_it_was_made_for(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("right_square_bracket", "3", "f", *"qqq", "enter")
        assert "0 of" in driver.text()
        await driver.press("right_square_bracket")
        assert screen.studies.filter_words == ""
        await driver.press("left_square_bracket")
        assert screen.studies.filter_words == "qqq"
        await driver.press("escape")
        assert screen.studies.filter_words == ""


async def test_escape_takes_a_filter_away_before_it_leaves_what_is_filtered(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("right_square_bracket", "r")
        whole = len(screen.reading.list.rows)
        await driver.press("f", *"qqq", "enter", "escape")
        assert screen.state.view.shown == "related"
        assert len(screen.reading.list.rows) == whole
        await driver.press("3", "f", *"qqq", "enter", "escape")
        assert screen.state.view.shown == "related"
        assert screen.studies.filter_words == ""
        await driver.press("f", *"qqq", "enter", "2", "escape")
        assert screen.state.view.shown == "article"
        await driver.press("escape")
        assert screen.studies.filter_words == ""


async def test_the_next_start_opens_an_article_without_a_claim(explore) -> None:
    async with explore() as driver:
        driver.screen.navigator.open_record("vitamin-d")
        await driver.press("pagedown")
        at = driver.screen.reading.article.scroll_offset.y
        await driver.app.action_quit()
    async with explore() as driver:
        assert driver.screen.state.view.article == "vitamin-d"
        assert driver.screen.reading.article.scroll_offset.y == at


@pytest.mark.long
async def test_an_article_of_ones_own_is_told_by_title_and_section(explore, tmp_path: Path) -> None:
    source = tmp_path / "zebra.md"
    source.write_text("# The zebra trial\n\n## What it found\n\nMagnesium raised strength in zebras.\n", "utf-8")
    add([source], own_library())
    async with explore(root=libraries_of(), size=(120, 40)) as driver:
        await driver.open("zebras kind:passage")
        await driver.press("m", "B")
        assert "The zebra trial › What it found" in driver.text()
        assert "own::" not in driver.text()
        await driver.search("zebras")
        assert "The zebra trial › What it found" in driver.text()
        assert "own::" not in driver.text()
        await driver.press("enter", "escape", "right_parenthesis", "C", "enter", "w")
        assert "Why: The zebra trial › What it found" in driver.text()
        await driver.press("escape", "v", "l", "G")
        assert "The zebra trial" in driver.text()
        assert "own::" not in driver.text()


async def test_ids_and_addresses_are_copied_and_sources_opened(explore, tmp_path, monkeypatch) -> None:
    opened: list[str] = []

    class Browser:
        def open(self, address: str) -> bool:
            opened.append(address)
            return True

    monkeypatch.setattr(webbrowser, "get", Browser)
    async with explore() as driver:
        screen, app = driver.screen, driver.app
        screen.navigator.open_record(CLAIM)
        await driver.press("I")
        assert app.clipboard == CLAIM
        assert screen.keys.message == f"Sent to the terminal's clipboard: {CLAIM}"
        library = screen.session.library
        study = next(each for each in library.studies.values() if each.doi)
        screen.navigator.open_record(f"study:{study.id}")
        await driver.press("3", "D")
        assert app.clipboard == study.doi
        await driver.press("O")
        assert opened == [f"https://doi.org/{study.doi}"]
        assert screen.keys.message == f"Handed to the browser: {opened[0]}"
        without = next(each for each in library.studies.values() if not (each.doi or each.pmid or each.url))
        assert addresses(library, f"study:{without.id}") == (None, None)
        monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
        await driver.press("O")
        assert "No browser with a window" in screen.keys.message
        assert app.clipboard == opened[0]
        told = tmp_path / "told"
        named = webbrowser.GenericBrowser(["sh", "-c", 'echo "$1" > "$0"', str(told), "%s"])
        monkeypatch.setattr(webbrowser, "get", lambda: named)
        monkeypatch.setenv("BROWSER", "the one that is named")
        await driver.press("O")
        assert told.read_text().strip() == opened[0]
        assert screen.keys.message == f"Handed to the browser: {opened[0]}"
        named.name = "false"
        await driver.press("O")
        assert "No browser with a window" in screen.keys.message


async def test_what_is_no_address_of_the_web_is_not_opened(explore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: pytest.fail("nothing is to be opened"))
    async with explore() as driver:
        article = driver.screen.state.article
        for source in (None, "file:///etc/passwd", "javascript:x"):
            monkeypatch.setattr(type(driver.screen.state), "article", replace(article, source=source))
            driver.screen.hints.say("")
            await driver.press("O")
            assert "No address of this on the web" in driver.screen.keys.message, source
