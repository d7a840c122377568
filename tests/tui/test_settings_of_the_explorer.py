"""What one picks in the explorer is that of the next start, and the settings show on its screens."""

from __future__ import annotations

from pathlib import Path

from mgtui.library.library_set import libraries_of
from mgtui.library.locations import own_library
from mgtui.settings import change, load
from mgtui.tui.keys.checking import mistakes_of
from mgtui.tui.opening import Opening


async def test_a_picked_style_and_theme_are_those_of_the_next_start(explore) -> None:
    async with explore() as driver:
        await driver.press("Y")
        assert "Citation style: chicago (kept in config.toml)" in driver.screen.keys.message
        driver.app.search_themes()
        await driver.settle()
        driver.app.theme = "nord"
        await driver.press("escape")
        assert load().value("theme") == "nord"
    async with explore() as driver:
        assert driver.app.theme == "nord"
        assert driver.screen.context.style == "chicago"


async def test_changed_keys_work_and_are_shown_everywhere(explore) -> None:
    change("keys.claim.next", ["ctrl+n", "+"])
    async with explore(size=(100, 120)) as driver:
        assert "^n next claim" in driver.text().splitlines()[-1]
        await driver.press("plus")
        assert driver.screen.state.view.claim
        await driver.press("question_mark")
        assert "^n + " in driver.text()


async def test_a_wrong_key_and_a_wrong_setting_are_said_at_the_start(explore) -> None:
    change("keys.claim.nxet", ["J"])
    async with explore() as driver:
        await driver.until(lambda: "keys.claim.nxet is no key" in driver.screen.keys.message)
    change("keys.claim.nxet", None)
    path = load().path
    path.write_text("theme = 3\n")
    async with explore() as driver:
        assert "config.toml:1: theme is 3" in driver.screen.keys.message


def test_two_bindings_on_one_key_are_told() -> None:
    assert mistakes_of({"keep.cite": "m"}) == ["config.toml: m is keep.cite and keep.bookmark in Explorer"]
    assert mistakes_of({"keep.cite": "m", "keep.bookmark": "y"}) == []


async def test_files_go_to_the_folder_of_the_settings(explore, tmp_path: Path) -> None:
    change("export_folder", [str(tmp_path)])
    async with explore() as driver:
        await driver.press("right_square_bracket", "E")
        await driver.pilot.press("enter")
        await driver.until(lambda: [path.suffix for path in tmp_path.iterdir()] == [".md"], "the file")


async def test_files_go_to_the_readers_documents_and_then_where_the_last_one_went(
    explore, tmp_path: Path, monkeypatch
) -> None:
    here, documents, other = (tmp_path / name for name in ("checkout", "home/Documents", "other"))
    for folder in (here, documents, other):
        folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(documents.parent))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(here)
    async with explore() as driver:
        await driver.press("right_square_bracket", "E")
        field = driver.screen.query_one("#export-file")
        assert Path(field.value).parent == documents
        field.value = "plain.md"
        await driver.press("enter", "E")
        assert (documents / "plain.md").is_file()
        driver.screen.query_one("#export-file").value = str(other / "there.md")
        await driver.press("enter")
        assert f"{other}/there.md" in driver.screen.keys.message
    async with explore() as driver:
        await driver.press("right_square_bracket", "E")
        assert Path(driver.screen.query_one("#export-file").value).parent == other
    assert list(here.iterdir()) == []


def test_libraries_of_the_settings_are_open_and_not_written_to(minerals: Path) -> None:
    change("libraries", [str(minerals)])
    opening = Opening(libraries_of())
    assert minerals in opening.libraries.roots
    assert opening.home == own_library()
    assert Opening(libraries_of(minerals)).home == minerals
