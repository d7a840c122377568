"""Files brought in from the explorer: a line for paths, what became of each, and on to the review."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from harness.pilot import driving
from mgtui.importing import add as adding
from mgtui.importing.add import add
from mgtui.library.library_set import LibrarySet, is_library, libraries_of, turned_to
from mgtui.library.locations import own_library
from mgtui.library.reader import read_library
from mgtui.tui.app import MgtuiApp
from mgtui.tui.bringing.page import Adding
from mgtui.tui.review.screen import Review
from mgtui.writing.starting import start_library

ARTICLE = "# Zebra [b]trial[/b]\n\nIn 2011 a trial in 120 adults found that magnesium increased muscle strength.\n"
RIS = "TY  - JOUR\nAU  - Doe, A\nTI  - Sleep and light in shift workers\nPY  - 2011\nER  - \n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "my files"
    folder.mkdir()
    (folder / "zebra.md").write_text(ARTICLE, "utf-8")
    (folder / "refs.ris").write_text(RIS, "utf-8")
    (folder / "odd.bin").write_bytes(b"\0\1\2" * 9)
    monkeypatch.chdir(tmp_path)
    return folder


async def test_a_folder_is_added_without_a_library_and_leads_on_to_the_review(files, explore) -> None:
    async with explore(size=(80, 24), root=libraries_of()) as driver:
        explorer = driver.screen
        await driver.press("v", "r")
        assert "v + adds articles" in explorer.keys.message
        await driver.press("v", "+", *"my", "tab", "tab")
        assert "zebra.md" in driver.text()
        await driver.press("enter")
        text = driver.text()
        assert "added   my files/zebra.md · Markdown → zebra-b-trial-b: 1 passage" in text
        assert "added   my files/refs.ris · RIS → 1 record: 1 added" in text
        assert "failed  my files/odd.bin" in text
        assert "2 added, 1 failed" in text
        assert text.index("became  file · what it is → what it gave") < text.index("added   my files")
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, Review) and "claim" in driver.text(), "the first claim")
        assert "Zebra [b]trial[/b]" in driver.text()
        await driver.press("escape", "u")
        assert "Undone: added study:doe-2011, zebra-b-trial-b" in explorer.keys.message
        own = read_library(own_library())
        assert not own.articles
        assert not own.studies


async def test_what_came_in_is_taken_back_by_one_key(files, explore) -> None:
    async with explore(root=libraries_of()) as driver:
        explorer = driver.screen
        await driver.press("v", "+")
        await driver.paste(f"'{files / 'zebra.md'}'\n{files / 'refs.ris'}\n")
        await driver.press("enter")
        assert "2 added" in driver.text()
        await driver.press("u")
        assert driver.screen is explorer
        assert "Undone: added" in explorer.keys.message
        assert not read_library(own_library()).articles
        await driver.press("U")
        assert explorer.session.article("own::zebra-b-trial-b") is not None


@pytest.mark.long
async def test_what_lists_duplicates_is_told_by_its_key(files, explore) -> None:
    same = "TY  - JOUR\nTI  - Butter and blood lipids in adults: a randomised trial\nAU  - {}\nPY  - 20{}\nER  - \n"
    (files / "two.ris").write_text(same.format("Doe, Jane", "11") + same.format("Doe, J.", "12"), "utf-8")
    async with explore() as driver:
        await driver.press("v", "plus", *str(files / "two.ris"), "enter")
        await driver.until(lambda: "added" in driver.text(), "the outcome")
        text = " ".join(driver.text().replace("│", " ").split())
        assert "perhaps the same, kept apart (v d lists them)" in text, text


@pytest.mark.long
async def test_of_the_only_article_nothing_stays_when_it_is_taken_back(files, explore) -> None:
    root = Path("kefir")
    start_library(root, example=False)
    async with explore(root=root) as driver:
        await driver.press("v", "+", *"my\\ files/zebra.md", "enter", "escape", "j")
        assert "magnesium increased" in driver.text()
        await driver.press("u")
        assert "No article" in driver.text()
        assert "magnesium increased" not in driver.text()
        await driver.press("parenthesis_right", "j", "U")
        assert "magnesium increased" in driver.text()


@pytest.mark.long
async def test_a_line_that_brings_nothing_stays_to_be_mended(files, explore) -> None:
    async with explore(size=(80, 24), root=libraries_of()) as driver:
        await driver.press("v", "+", *"nowhere[/x].md", "enter")
        assert "failed  nowhere[/x].md · there is no such file" in driver.text()
        assert not own_library().exists()
        await driver.press("backspace")
        assert driver.screen.query_one(Input).value == "nowhere[/x].m"
        await driver.press(*["backspace"] * len("nowhere[/x].m"), *"my", "tab", *"z", "tab", "enter")
        assert "1 added" in driver.text()
        await driver.press("escape")
        assert driver.screen.session.article("own::zebra-b-trial-b") is not None
        assert driver.screen.state.view.article == "own::zebra-b-trial-b"
        await driver.press("v", "+", *"my", "tab", *"z", "tab", "enter")
        assert "skipped my files/zebra.md" in driver.text()
        await driver.press("escape")
        assert driver.screen.state.view.article == "own::zebra-b-trial-b"


@pytest.mark.long
async def test_what_was_edited_is_kept_until_a_key_takes_it_anew(files, explore) -> None:
    add([files / "zebra.md"], own_library())
    there = own_library() / "articles" / "zebra-b-trial-b.md"
    there.write_text(there.read_text("utf-8") + "\nBy hand.\n", "utf-8")
    (files / "zebra.md").write_text(f"{ARTICLE}\nMore of it.\n", "utf-8")
    async with explore(size=(120, 40), root=libraries_of()) as driver:
        await driver.press("v", "+", *"my", "tab", *"z", "tab", "enter")
        assert "was edited in the library" in driver.text()
        assert "^r takes what you edited anew" in driver.text()
        await driver.press("ctrl+r")
        assert "1 updated" in driver.text()
        assert "More of it." in there.read_text("utf-8")
        await driver.press("u")
        assert "By hand." in there.read_text("utf-8")


async def test_a_library_is_begun_opened_again_and_left_by_its_folder(files, explore, run) -> None:
    root = Path("on kefir").resolve()
    opened = f"v + adds articles; the next start opens this library, as `mgtui --library '{root}'` does"
    async with explore(root=libraries_of()) as driver:
        asked = []
        driver.app.open_instead = lambda libraries, said: asked.append((libraries, said))
        await driver.press("v", "N", *"my files", "enter", "/", "q")
        # The line stays, and what is typed on is typed there.
        said = str(driver.screen.query_one(Static).content)
        assert said == f"{files} is not empty: name a new folder; then v + adds the files of this one"
        assert driver.screen.query_one(Input).value == "my files/q"
        assert turned_to() is None
        await driver.press("ctrl+u", *"on kefir", "enter")
        assert asked == [(LibrarySet((root,)), opened)]
        assert turned_to() == root
        library = read_library(root)
        assert (library.title, library.articles) == ("on kefir", {})
        await driver.press("v", "N", "-", "enter")
        assert (asked[1][0], turned_to()) == (libraries_of(), None)
        add([files / "zebra.md"], root)
        await driver.press("v", "N", *"on kefir", "enter")
        assert asked[2] == asked[0]
        assert turned_to() == root
        assert read_library(root).articles
    # The next start says which library it is and how to leave it; a command, that it takes others.
    async with driving(MgtuiApp(root, is_again=True), (80, 24)) as driver:
        assert f"on kefir is open again ({root}): v N, then -, leads back to" in driver.screen.keys.message
    assert run("search", "kefir", library=None).err.startswith("mgtui: commands take the bundled library and yours;")
    assert "commands take" not in run("search", "kefir", library=root).err
    # What is gone, or cannot be read, stops no start.
    (root / "library.yaml").unlink()
    assert turned_to() is None
    noted = own_library().parent / "opened.json"
    noted.write_text("[", "utf-8")
    assert turned_to() is None
    # What cannot be kept is opened all the same.
    noted.unlink()
    noted.mkdir()
    async with explore(root=libraries_of()) as driver:
        asked = []
        driver.app.open_instead = lambda libraries, said: asked.append((libraries, said))
        await driver.press("v", "N", *"tea", "enter")
        assert asked[0][0] == LibrarySet((Path("tea").resolve(),))
        assert f"`mgtui --library {Path('tea').resolve()}` opens this library again (" in asked[0][1]


async def test_adding_is_stopped_and_nothing_is_written(files, explore, monkeypatch) -> None:
    (files / "other.md").write_text(ARTICLE.replace("Zebra", "Other"), "utf-8")
    begun, goes_on = threading.Event(), threading.Event()

    def slow(found):
        begun.set()
        goes_on.wait(60)
        return look_at(found)

    look_at = adding.look_at
    monkeypatch.setattr(adding, "look_at", slow)
    async with explore(root=libraries_of()) as driver:
        await driver.press("v", "+")
        driver.type(*"my", "tab", "enter")
        page = driver.screen
        await driver.until(lambda: page.query_one(Input).disabled and begun.is_set(), "adding")
        driver.type("escape")
        await driver.until(lambda: "stopping" in driver.text(), "stopping")
        goes_on.set()
        await driver.settle()
        assert isinstance(driver.screen, Adding)
        assert "Stopped: nothing was added." in driver.text()
        # It would have been the first: no empty library is left.
        assert not is_library(own_library())
