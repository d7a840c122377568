"""Every letter means one thing on all screens, and every key that works is shown."""

from __future__ import annotations

import pytest
from textual.binding import BindingsMap
from textual.dom import DOMNode

from mgtui.tui.actions import VIEWS
from mgtui.tui.explorer.view_chooser import ViewChooser
from mgtui.tui.keys.checking import places
from mgtui.tui.keys.live import first_keys, key_display, screen_bindings
from mgtui.tui.widgets.bars import KeyLine
from tools.keys import LETTERS, meaning


def declared(kind: type[DOMNode]) -> list[tuple[str, str]]:
    bound = BindingsMap(kind.__dict__.get("BINDINGS", ())).key_to_bindings
    return [(key, binding.id or "") for key, bindings in bound.items() for binding in bindings]


def test_every_letter_means_one_thing_on_all_screens() -> None:
    bound = [each for kind in places() if kind is not ViewChooser for each in declared(kind)]
    letters = [(key, name) for key, name in bound if len(key) == 1 and key.isalpha()]
    assert len(letters) > 60
    assert [each for each in letters if meaning(*each) is None] == []


def test_the_table_of_letters_has_each_once_and_no_id_that_is_gone() -> None:
    keys = [letter.key for letter in LETTERS]
    assert len(keys) == len(set(keys))
    ids = {name for kind in places() for _, name in declared(kind)}
    ends = {"." + name.rpartition(".")[2] for name in ids}
    assert {name for letter in LETTERS for name in letter.ids} <= ids | ends


async def test_control_c_leaves_what_is_open_and_then_the_program(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        await driver.press("right_square_bracket", "w", "ctrl+c")
        assert driver.screen is screen
        await driver.press("slash", *"zin", "ctrl+c")
        assert not screen.state.searching
        await driver.press("f", "x", "ctrl+c")
        assert driver.app.is_running
        assert screen.studies.filter_words == ""
        await driver.press("ctrl+c")
        assert screen.keys.message == "^c again leaves the program, as q does"
        await driver.press("j", "ctrl+c")
        assert driver.app.is_running
        await driver.pilot.press("ctrl+c")
        await driver.until(lambda: not driver.app.is_running, "the end")


@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_half_pages_and_pages_move_in_every_pane(explore, pane: str) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press(pane)
        focused = driver.screen.focused

        def at() -> object:
            return focused.cursor_line if pane == "1" else (focused.scroll_offset.y, getattr(focused, "_cursor", 0))

        start = at()
        await driver.press("ctrl+d")
        half = at()
        await driver.press("ctrl+u", "ctrl+f")
        whole = at()
        await driver.press("ctrl+b")
        assert start < half <= whole
        assert at() == start


SCREENS: tuple[tuple[str, ...], ...] = ((), ("3",), ("r",), ("w",), ("v", "m"), ("v", "x"))
MORE_SCREENS = (("1",), ("B",), ("v",), ("v", "c"), ("v", "c", "enter"), ("3", "i"))


@pytest.mark.parametrize(
    "keys", [*SCREENS, *(pytest.param(each, marks=pytest.mark.long) for each in MORE_SCREENS)], ids=" ".join
)
async def test_every_key_that_works_is_shown_and_every_key_that_is_shown_works(explore, keys) -> None:
    async with explore(size=(160, 50)) as driver:
        await driver.press("right_square_bracket", *keys)
        screen, app = driver.screen, driver.app
        active = {key: each.binding for key, each in screen.active_bindings.items() if each.enabled}
        shown = {binding.id for binding in screen_bindings(screen) if binding.description}
        assert {key: each.id for key, each in active.items() if each.id not in shown} == {}
        works = {key_display(app, binding) for binding in active.values()}
        names = first_keys(screen)
        two = {names[view.id] for view in VIEWS if view.id in names}
        for line in screen.query(KeyLine):
            for key, _ in (*line._left, *line._right):
                assert {key} <= two or {*key.split()} <= works or {*key} <= works, key
