"""The table of actions: each entry is carried out, and is in the keys, behind `v`, in the palette and in the docs."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from mgtui.tui.actions import ACTIONS, VIEWS, function_of, imported
from mgtui.tui.help.screen import commands
from mgtui.tui.keys.live import first_keys

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_and_its_pages_are_there(action) -> None:
    assert callable(function_of(action.id))
    assert all(imported(page).BINDINGS for page in action.pages)
    assert bool(action.heading) == bool(action.pages)


def test_ids_and_keys_are_unique() -> None:
    for part in (VIEWS, tuple(action for action in ACTIONS if not action.is_view)):
        keys = [key for action in part for key in action.keys.split(",")]
        assert len(keys) == len(set(keys))
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


async def test_every_action_is_in_the_palette_and_every_view_behind_its_key(explore) -> None:
    async with explore() as driver:
        driver.screen.does_something = lambda binding_id: True
        offered = {command.title: command.help for command in commands(driver.app, driver.screen)}
        assert {action.words for action in ACTIONS} <= set(offered)
        assert offered["Map of this claim"] == "key: v m"
        await driver.press("v")
        line = " ".join(driver.text().splitlines()[-3:])
        names = first_keys(driver.screen)
        assert all(f"{names[view.id]} {view.called or view.id.removeprefix('view.')}" in line for view in VIEWS)


async def test_a_view_is_opened_from_the_palette(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket")
        offered = {command.title: command.callback for command in commands(driver.app, driver.screen)}
        driver.app.call_later(offered["Map of this claim"])
        await driver.settle()
        assert type(driver.screen).__name__ == "ClaimMap"


def test_the_page_of_keys_in_the_docs_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("keys", ROOT / "tools" / "keys.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == tool.page(), "run: python tools/keys.py"
    assert tool.NAMES.read_text("utf-8") == tool.names(), "run: python tools/keys.py"
