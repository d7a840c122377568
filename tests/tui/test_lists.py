"""What is marked in any list stays marked elsewhere; citing, tagging, deleting and writing act on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.tui.marks import Marks, counted, scopes

ARTICLE = "als"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the settings, to which the explorer writes."""
    files = tmp_path / "files"
    files.mkdir()
    monkeypatch.setenv("MGTUI_EXPORT_FOLDER", str(files))
    return files


def test_marks_keep_the_order_in_which_they_were_made() -> None:
    marks = Marks()
    assert marks.toggle(["study:b", "a/x"])
    assert not marks.toggle(["a/x"])
    marks.put(["study:a", "study:b"])
    assert list(marks) == ["study:b", "study:a"]
    assert marks.of_kind("study") == ["b", "a"]
    marks.keep(lambda record: record == "study:a")
    assert (list(marks), marks.said) == (["study:a"], "◆ 1 marked")


def test_an_action_is_meant_for_the_marked_then_the_row_then_all_that_is_listed() -> None:
    marks = Marks()
    row = scopes(marks, "a/x", ["a/x", "a/y"])
    assert [scope.records for scope in row] == [("a/x",), ("a/x", "a/y")]
    marks.put(["study:b", "study:c", "a/x"])
    first = scopes(marks, "a/x")[0]
    assert first.records == ("study:b", "study:c", "a/x")
    assert first.words == "2 marked studies and 1 marked claim"
    assert scopes(Marks(), None) == []
    assert counted(["a", "topic:t", "a/x"]) == "1 article, 1 topic and 1 claim"


LISTS = {
    "the tree": ("1", "g", "j"),
    "the text": ("right_square_bracket",),
    "the studies of a claim": ("right_square_bracket", "3"),
    "related claims": ("right_square_bracket", "r"),
    "the claims of a topic": ("1", "g", "j", "enter"),
    "the claims of a study": ("right_square_bracket", "3", "enter"),
    "what is kept": ("right_square_bracket", "m", "B"),
    "all studies": ("v", "s"),
    "all claims": ("v", "l"),
    "contradictions": ("v", "c"),
}


ALWAYS = ("the tree", "what is kept", "all claims")


@pytest.mark.parametrize(
    "keys",
    [pytest.param(keys, id=name, marks=() if name in ALWAYS else pytest.mark.long) for name, keys in LISTS.items()],
)
async def test_every_list_takes_a_mark_and_an_export(explore, folder: Path, keys: tuple[str, ...]) -> None:
    async with explore() as driver:
        marks = driver.screen.session.marks
        await driver.press(*keys)
        listed = driver.screen
        await driver.press("space")
        assert len(marks) in (1, 2), driver.text()
        assert "◆" in driver.text()
        assert listed.marks_here().said in driver.text()
        await driver.press("E")
        assert "marked" in driver.text()
        await driver.press("3", "enter")
        written = list(folder.glob("*.json"))
        assert len(written) == 1, driver.text()
        assert f"Written: {counted(marks, 'marked')}" in driver.text()
        await driver.press("X")
        assert not marks


async def test_results_are_marked_without_leaving_the_line(explore) -> None:
    async with explore() as driver:
        marks = driver.screen.session.marks
        await driver.search("magnesium kind:claim")
        rows = [row.id for row in driver.screen.reading.results.rows if row.id]
        await driver.press("shift+down")
        assert list(marks) == rows[:2]
        await driver.press("escape", "v", "l", "escape")
        assert list(marks) == rows[:2]
        assert "◆ 2 marked" in driver.text()


async def test_a_range_is_marked_from_the_last_mark_to_here(explore) -> None:
    async with explore() as driver:
        await driver.press("v", "s", "space", "j", "j", "V")
        page = driver.screen
        assert [record.partition(":")[2] for record in page.session.marks] == [
            page.table.keys[0], page.table.keys[1], page.table.keys[2],
        ]  # fmt: skip
        await driver.press("asterisk")
        assert len(page.session.marks) == len(page.table.keys)
        await driver.press("asterisk")
        assert not page.session.marks


async def test_marked_studies_are_cited_and_tagged_together(explore, monkeypatch) -> None:
    async with explore() as driver:
        sent: list[str] = []
        monkeypatch.setattr(driver.app, "copy_to_clipboard", sent.append)
        await driver.press("v", "s", "space", "shift+down", "y")
        assert len(sent[0].splitlines()) == 2
        assert "2 citations of 2 marked studies" in driver.text()
        await driver.press("t", *"read", "enter")
        assert {len(records) for records in driver.screen.explorer.notebook.kept.tags.values()} == {2}
        assert "# +read: 2 records" in driver.text()


async def test_all_trials_are_marked_and_written_as_references_in_sixteen_keys(explore, folder: Path) -> None:
    keys = ("v", "s", "f", *"des", "right", *"rct", "enter", "asterisk", "E", "4", "enter")
    assert len(keys) <= 16
    async with explore() as driver:
        # What completes the line may come after the next key: the reader waits until it is offered.
        await driver.press(*keys[:6])
        await driver.until(lambda: driver.screen.query_one("FilterLine Input")._suggestion, "a field is offered")
        await driver.press(*keys[6:])
        library = driver.screen.session.library
        trials = [study for study in library.studies.values() if study.design == "randomized controlled trial"]
        (file,) = folder.glob("*.bib")
        assert len(trials) > 1
        assert file.read_text(encoding="utf-8").count("\n@") + 1 == len(trials) or file.read_text(
            encoding="utf-8"
        ).count("@article") == len(trials)


async def test_what_is_written_can_be_chosen(explore, folder: Path) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket", "r", "E")
        page = driver.screen
        names = [scope.words for scope in page._scopes]
        assert names[1].startswith("all listed: ")
        await driver.press("shift+tab", "2", "tab", "2")
        field = page.query_one("#export-file")
        assert field.value.endswith(".csv")
        field.value = "mine.md"
        await driver.press("enter")
        assert (folder / "mine.md").is_file()


async def test_digits_stand_in_the_column_that_they_choose_in(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket", "E")
        what, formats = (driver.screen.query_one(f"#export-{name}") for name in ("what", "format"))

        def numbered() -> list[bool]:
            return ["2 " in each.render().plain for each in (what, formats)]

        assert numbered() == [False, True]
        await driver.press("shift+tab")
        assert numbered() == [True, False]
