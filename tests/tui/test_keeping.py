"""What a reader keeps: there at the next start, found again, taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual._context import active_app

from mgtui.notebook.notebook import Notebook
from mgtui.tui.navigation import View
from mgtui.tui.notebook_worker import NotebookWorker

CLAIM = "muscle-ageing/igf1-proportional"
FIND = "proportion kind:claim article:muscle-ageing"


async def test_the_last_place_and_the_searches_are_there_at_the_next_start(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        assert driver.screen.state.view.claim == CLAIM
        await driver.press("q")
    async with explore() as driver:
        await driver.settle()
        assert driver.screen.state.view.claim == CLAIM
        assert driver.screen.reading.article.is_in_view(driver.screen.state.claim)
        await driver.press("slash", "up")
        assert driver.screen.search_line.input.value == FIND


async def test_the_last_place_is_kept_when_it_is_gone_to_not_only_by_who_quits(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("H", "L", "slash", *"zma", "escape")
        kept = await driver.screen.notebook.last_view()
        assert kept.claim == CLAIM
        await driver.press("H")
        kept = await driver.screen.notebook.last_view()
        assert kept.article == driver.screen.state.view.article
        assert kept.claim is None


@pytest.mark.long
async def test_the_last_place_is_shown_though_files_have_changed(explore, mine, monkeypatch) -> None:
    async with explore(root=mine) as driver:
        await driver.open(FIND)
        await driver.press("q")
    asked = NotebookWorker.last_view

    async def late(worker: NotebookWorker) -> View | None:
        found = await asked(worker)
        await active_app.get().screen_stack[0].renewed("Files had changed")
        return found

    monkeypatch.setattr(NotebookWorker, "last_view", late)
    async with explore(root=mine) as driver:
        await driver.settle()
        assert driver.screen.state.view.claim == CLAIM


@pytest.mark.long
async def test_of_a_last_place_whose_claim_is_gone_the_article_is_shown(explore, mine) -> None:
    async with explore(root=mine) as driver:
        await driver.open(FIND)
        await driver.press("q")
    (mine / "claims" / "muscle-ageing.yaml").unlink()
    async with explore(root=mine) as driver:
        await driver.settle()
        assert driver.screen.state.view.article == "muscle-ageing"


async def test_a_bookmark_is_listed_opened_and_taken_away(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("m")
        assert "bookmarked" in driver.text()
        await driver.press("c", "B")
        screen = driver.screen
        assert screen.state.view.shown == "kept"
        assert [row.id for row in screen.reading.list.rows if (row.key or "").startswith("bookmark:")] == [CLAIM]
        await driver.press("enter")
        assert screen.state.view.claim == CLAIM
        await driver.press("H", "q")
    async with explore() as driver:
        await driver.settle()
        rows = driver.screen.reading.list.rows
        assert [row.id for row in rows if (row.key or "").startswith("bookmark:")] == [CLAIM]
        await driver.press("enter", "m")
        assert CLAIM not in driver.screen.notebook.bookmarked


@pytest.mark.long
async def test_what_is_kept_of_a_claim_that_is_called_by_its_words_has_them_once(explore, own) -> None:
    async with explore(root=own) as driver:
        await driver.press(")", "C", "enter", "m", "B")
        row = driver.screen.reading.list.cursor_row
        assert (row.text, row.note) == ("Green tea reduces blood pressure in adults.", "")


async def test_a_note_is_written_and_kept(explore) -> None:
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("M", *"hmm")
        assert "▔" not in driver.text(), "an edge within the edge of the page"
        await driver.press("escape")
        assert CLAIM in driver.screen.notebook.noted
        assert "note" in driver.text()
    with Notebook.open() as notebook:
        assert [note.text for note in notebook.notes()] == ["hmm"]


async def test_a_saved_search_runs_again_from_the_list(explore) -> None:
    async with explore() as driver:
        await driver.open("zma")
        await driver.press("S", "B")
        screen = driver.screen
        rows = [row for row in screen.reading.list.rows if (row.key or "").startswith("search:")]
        assert [row.id for row in rows] == ["zma"]
        assert "found" in rows[0].tail


async def test_a_citation_is_sent_to_the_terminal_and_shown(explore) -> None:
    async with explore(size=(200, 50)) as driver:
        sent: list[str] = []
        driver.app.copy_to_clipboard = sent.append
        await driver.open("fondell kind:study")
        await driver.press("3", "y")
        assert len(sent) == 1
        assert sent[0].startswith("Fondell")
        assert "Fondell" in driver.screen.keys.message


async def test_keys_never_act_on_another_record_than_the_one_shown(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        screen.navigator.open_record("topic:zma")
        await driver.settle()
        assert screen.panes.selected_record is not None
        assert screen.panes.selected_record.startswith("igf-1/")
        screen.navigator.open_record("study:fondell-2013")
        await driver.settle()
        assert screen.panes.selected_record.startswith("als/")


async def test_a_report_is_written_to_a_file_and_not_over_another(explore, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)  # so that what is said of the file fits a line
    monkeypatch.setenv("MGTUI_EXPORT_FOLDER", ".")
    target = Path("out.md")
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("E")
        line = driver.screen.query_one("#export-file")
        line.value = str(target)
        await driver.press("enter")
        assert "proportion" in target.read_text(encoding="utf-8")
        written = target.read_text(encoding="utf-8")
        await driver.press("E")
        driver.screen.query_one("#export-file").value = str(target)
        await driver.press("enter")
        assert "there already" in str(driver.screen.query_one("#export-word").content)
        assert target.read_text(encoding="utf-8") == written
        driver.screen.query_one("#export-file").value = "none/out.md"
        await driver.press("enter")
        assert "none: there is no such folder" in driver.text()


async def test_a_newer_notebook_is_a_word_and_reading_goes_on(explore) -> None:
    import sqlite3

    with Notebook.open() as notebook:
        path = notebook.path
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    async with explore() as driver:
        await driver.open(FIND)
        await driver.press("m")
        assert driver.screen.keys.message
        assert driver.screen.state.view.claim == CLAIM


async def test_what_is_taken_out_of_the_list_can_be_undone(explore) -> None:
    async with explore(size=(60, 24)) as driver:
        await driver.open(FIND)
        await driver.press("m", "B", "x")
        said = driver.screen.keys.message
        assert said == f"u brings it back · Bookmark taken away: {CLAIM}"
        assert len(said) > 58
        assert CLAIM in driver.text().splitlines()[-1], "what a line does not hold stands in two"
        assert CLAIM not in driver.screen.notebook.bookmarked
    with Notebook.open() as notebook:
        last = notebook.steps.steps()[-1]
        assert last.what == f"notebook: bookmark taken away: {CLAIM}"
        notebook.steps.undo(last.number)
        assert [mark.location.record for mark in notebook.bookmarks()] == [CLAIM]


async def test_a_note_that_could_not_be_kept_is_not_begun(explore, monkeypatch) -> None:
    import errno

    from mgtui.notebook import database

    def refuse(path: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(database, "_create", refuse)
    async with explore() as driver:
        await driver.open(FIND)
        main = driver.screen
        await driver.press("M")
        assert driver.screen is main
        assert "Read-only file system" in main.keys.message
        assert main.state.view.claim == CLAIM
        # The note as it is typed at once, by somebody who does not look.
        for key in ("M", "r", "H", "B", "q"):
            driver.app.post_message(events.Key(key, key))
        await driver.settle()
        assert driver.screen is main
        assert driver.app.is_running
        assert "Read-only file system" in main.keys.message
        assert (main.state.view.claim, main.state.view.shown) == (CLAIM, "article")
