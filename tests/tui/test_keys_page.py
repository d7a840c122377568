"""The page of keys, the command palette, and what the key line says where."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import claimless_library
from textual.binding import Binding
from textual.command import CommandList, CommandPalette
from textual.widgets import Input, TextArea

from mgtui.tui.drawing.wrap import wrap
from mgtui.tui.help.screen import KeysHelp, Part, commands
from mgtui.tui.help.words import EXAMPLES, grouped, settings_rows
from mgtui.tui.matrix.screen import Matrix
from mgtui.tui.matrix.words import described

PLACES = (
    "Passage view and claims", "Keep", "Everywhere", "Search line", "Filter line", "Lists", "Tree", "Study table",
    "Pictures: map", "Pictures: matrix", "Answers", "Terms and topics", "Adding files", "Search by example", "Settings",
)  # fmt: skip


def lines_by_place(text: str) -> dict[str, list[str]]:
    """The lines of the page of keys under their headings."""
    found: dict[str, list[str]] = {}
    title = ""
    for line in text.splitlines():
        inside = max(line.split("│"), key=len)
        if inside.strip() in PLACES:
            title = inside.strip()
            found[title] = []
        elif title and "╰" in inside:
            break
        elif title and inside.strip():
            found[title].append(inside.strip())
    return found


def test_keys_for_the_same_thing_are_one_line_in_each_place() -> None:
    bindings = [
        Binding("j", "x", "Next row", id="list.down"),
        Binding("down", "x", "Next row", id="studies.down"),
        Binding("space", "x", "Mark a study", id="mark"),
        Binding("left", "x", "Fold", id="tree.fold"),
        Binding("v", "x", "View", id="view"),
        Binding("m", "x", "Map", id="view.map"),
        Binding("escape", "x", "None", id="view.none"),
        Binding("z", "x", "Something of this screen", id="odd.thing"),
        *(Binding(str(number), "x", "Field of this number", id=f"odd.{number}") for number in range(1, 10)),
        Binding("y", "x", "Without an id"),
    ]
    assert grouped(bindings, str) == [
        ("Here", [("z", "Something of this screen"), ("1–9", "Field of this number")]),
        ("Everywhere", [("j down", "Next row"), ("v m", "Map")]),
        ("Lists", [("space", "Mark a study")]),
        ("Tree", [("left", "Fold")]),
    ]


async def test_every_key_stands_under_its_place_on_one_line(explore) -> None:
    async with explore(size=(80, 240)) as driver:
        await driver.press("question_mark")
        places = lines_by_place(driver.text())
        assert tuple(places) == PLACES
        wanted = {
            "Everywhere": (
                "v m",
                "v x",
                "v c",
                "v r",
                "tab",
                "shift+tab",
                "^p",
                "? f1",
                "q",
                "/",
                "n",
                "N",
                "f",
                "esc",
            ),
            "Search line": ("esc", "tab", "^g"),
            "Passage view and claims": ("] .", "r ⏎", "c", "w", "i"),
            "Tree": ("←", "⏎"),
            "Lists": ("space", "V", "*"),
            "Study table": ("=", "o", "⏎"),
            "Keep": ("y", "m", "M"),
            "Pictures: matrix": ("Z",),
            "Answers": ("e", "S"),
        }
        for place, keys in wanted.items():
            starts = [line.split("  ")[0] for line in places[place]]
            assert not set(keys) - set(starts), place
            assert len(starts) == len(set(starts)) or place == "Search line", place
        assert len(places["Search by example"]) == len(EXAMPLES)
        assert [line.split("  ")[0] for line in places["Settings"]] == [name for name, _ in settings_rows()]


@pytest.mark.long
async def test_the_page_scrolls_to_its_end_in_a_small_terminal(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("question_mark")
        assert "NO_COLOR" not in driver.text()
        await driver.press(*["pagedown"] * 12)
        assert "NO_COLOR" in driver.text()
        await driver.press(*["pageup"] * 12)
        assert "Passage view and claims" in driver.text()


@pytest.mark.parametrize(
    ("pane", "first"),
    [
        ("1", "Tree"),
        *(
            pytest.param(*each, marks=pytest.mark.long)
            for each in (("2", "Passage view and claims"), ("3", "Study table"))
        ),
    ],
)
async def test_the_keys_of_the_pane_with_the_focus_stand_first_and_typing_narrows_them(explore, pane, first) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press(pane, "question_mark")
        assert next(iter(lines_by_place(driver.text()))) == first
        await driver.press(*"why")
        assert lines_by_place(driver.text()) == {
            "Passage view and claims": ["w                Why: what stands behind the claim"],
        }  # fmt: skip
        await driver.press(*"qqq")
        assert "No key has “whyqqq”" in driver.text()
        await driver.press("escape")
        assert not isinstance(driver.screen, KeysHelp)


def test_a_long_meaning_goes_on_below_its_column() -> None:
    part = Part("Terms", [("x del", "Reject: it is not proposed again; delete a term that nothing names")], 16)
    title, *rows = map(str, part.lines(68))
    assert (title, rows[0]) == ("Terms", f" {'x del':16} Reject: it is not proposed again; delete a term")
    assert rows[1:] == [f"{'':18}that nothing names"]


@pytest.mark.long
async def test_a_wide_terminal_has_the_keys_in_columns(explore) -> None:
    async with explore(size=(200, 60)) as driver:
        await driver.press("question_mark")
        text = driver.text()
        assert {"Passage view and claims", "Tree", "Pictures: matrix"} <= {
            cell.strip() for line in text.splitlines() for cell in line.replace("│", "  ").split("  ")
        }


async def test_the_palette_offers_only_what_does_something_here(explore) -> None:
    async with explore() as driver:

        def offered() -> set[str]:
            return {command.title for command in commands(driver.app, driver.screen)}

        needs = {"Related claims", "Map of this claim", "Compare the marked studies", "Relate the claim to another"}
        assert not {*needs, "Back"} & offered()
        await driver.press("right_square_bracket", "m", "B")
        assert {"Delete what is selected, or the kept row", "Back"} <= offered()
        line = driver.text().splitlines()[-1]
        assert "x take away" in line
        assert "next claim" not in line


@pytest.mark.parametrize(
    "keys",
    [
        *(("w",), ("v", "m")),
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in (("v", "x"), ("v", "c"), ("v", "c", "enter"), ("3", "i"))
        ),
    ],
    ids=["why", "map", "matrix", "contradictions", "split", "study"],
)
async def test_help_opens_on_every_screen_and_escape_comes_back(explore, keys) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("right_square_bracket")
        explorer = driver.screen
        await driver.press(*keys)
        page = driver.screen
        assert page is not explorer
        for key, back in (("question_mark", "escape"), ("f1", "f1")):
            await driver.press(key)
            assert isinstance(driver.screen, KeysHelp)
            assert "─ Keys ─" in driver.text()
            await driver.press(back)
            assert driver.screen is page


async def test_a_question_mark_is_a_letter_where_text_is_typed_and_f1_still_helps(explore) -> None:
    async with explore() as driver:
        await driver.press("slash", "question_mark")
        assert driver.screen.search_line.input.value == "?"
        await driver.press("f1")
        assert isinstance(driver.screen, KeysHelp)
        await driver.press("escape", "escape", "f", "question_mark")
        assert driver.screen.query_one("FilterLine Input", Input).value == "?"
        await driver.press("escape", "right_square_bracket")
        await driver.pilot.press("M", "question_mark")
        await driver.pilot.pause()
        await driver.pilot.press("question_mark")
        await driver.pilot.pause()
        assert "?" in driver.screen.query_one(TextArea).text
        await driver.pilot.press("f1")
        assert isinstance(driver.screen, KeysHelp)
        await driver.pilot.press("escape", "escape")
        await driver.pilot.pause()


async def test_the_palette_offers_our_keys_and_runs_them(explore) -> None:
    async with explore() as driver:
        explorer = driver.screen
        await driver.press("right_square_bracket")
        offered = {command.title: command.help for command in driver.app.get_system_commands(explorer)}
        assert offered["Next claim"] == "key: ] ."
        assert {"Keys", "Theme", "Quit", "Search"} <= set(offered)
        assert not {"Maximize", "Screenshot", "All keys", "Down"} & set(offered)
        assert [each.title for each in commands(driver.app, explorer)].count("Related claims") == 1
        before = explorer.state.view.claim
        await driver.press("ctrl+p", *"next claim")
        assert isinstance(driver.screen, CommandPalette)
        await driver.until(lambda: offers(driver.screen, "Next claim"), "next claim is offered first")
        await driver.press("enter")
        await driver.until(lambda: driver.screen is explorer and explorer.state.view.claim != before, "the next claim")


@pytest.mark.long
async def test_the_palette_opens_the_page_of_keys(explore) -> None:
    async with explore() as driver:
        await driver.press("ctrl+p", *"keys")
        await driver.until(lambda: offers(driver.screen, "Keys"), "the keys are offered first")
        await driver.press("enter")
        await driver.until(lambda: isinstance(driver.screen, KeysHelp), "the page of keys")


def offers(palette: CommandPalette, title: str) -> bool:
    """Whether a palette has found a command and marks it, so that Enter runs it."""
    found = palette.query_one(CommandList)
    marked = found.highlighted
    return marked is not None and str(found.get_option_at_index(marked).prompt).startswith(title)


async def test_the_key_line_offers_the_keys_of_the_pane_with_the_focus(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket")

        def line() -> str:
            return driver.text().splitlines()[-1]

        assert "related" in line()
        await driver.press("3")
        for words in ("⏎ claims", "o sort", "f filter", "space mark", "i record"):
            assert words in line()
        assert "compare" not in line()
        await driver.press("space")
        assert "compare" not in line()
        driver.screen.session.marks.put(["study:a", "study:b"])
        await driver.press("2", "3")
        assert "= compare" in line()
        await driver.press("f", *"qqq", "enter")
        assert not any(word in line() for word in ("claims", "sort", "mark", "record"))
        await driver.press("1")
        assert "fold" in line()
        assert "related" not in line()
        await driver.press("2")
        assert "related" in line()


@pytest.mark.parametrize("keys", [(), pytest.param(("v", "x"), marks=pytest.mark.long)], ids=["explorer", "matrix"])
async def test_the_filter_line_takes_the_place_of_the_key_line(explore, keys) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press(*keys)
        before = driver.text().splitlines()
        await driver.press("f")
        opened = driver.text().splitlines()
        assert opened[:-1] == before[:-1]
        assert ": words" in opened[-1]
        assert "esc clears" in opened[-1]
        await driver.press("escape")
        assert driver.text().splitlines()[:-1] == before[:-1]
        assert "esc clears" not in driver.text().splitlines()[-1]


async def test_the_choice_of_views_fits_eighty_columns(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("v")
        lines = driver.text().splitlines()[-3:]
        assert " ".join(" ".join(lines).split()) == (
            "view m map x matrix c contradictions s studies l claims r review e your library n answer "
            "t line of time a two articles o studies retold T terms d duplicates + add N new library esc leave"
        )


async def test_the_matrix_says_all_its_keys_and_facts_in_eighty_columns(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("v", "x")
        page = driver.screen
        assert isinstance(page, Matrix)
        assert "low rows" in driver.text().splitlines()[-1]
        matrix = page.view.matrix
        keys = [(row.key, column.concept) for row in matrix.rows for column in matrix.columns]
        width = len(matrix.columns)
        for number, key in enumerate(keys):
            if key in matrix.cells:
                facts = described(matrix, divmod(number, width), page.session, "")[1:3]
                # What its claims say is one line, what stands behind them two where there is much.
                assert [len(wrap(said.text, 78)) <= said.least for said in facts] == [True, True], facts


async def test_an_article_without_claims_says_where_claims_come_from(explore, tmp_path: Path) -> None:
    async with explore(size=(80, 24), root=claimless_library(tmp_path / "library")) as driver:
        said = "This article has no claims yet: v r proposes some"
        assert said in driver.text()
        assert "next claim" not in driver.text()
        for key in ("right_square_bracket", "left_square_bracket", *"cslrwd"):
            await driver.press("j")
            assert said not in driver.text().splitlines()[-1]
            await driver.press(key)
            assert said in driver.text().splitlines()[-1], key
