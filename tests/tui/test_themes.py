"""Every theme opens the explorer; an unknown one is replaced, with a word."""

from __future__ import annotations

import pytest
from textual.theme import BUILTIN_THEMES

from mgtui import settings
from mgtui.tui.theme import THEMES, first_theme, unknown_theme

NAMES = sorted({*BUILTIN_THEMES, *(theme.name for theme in THEMES)})


@pytest.mark.long
async def test_every_theme_draws_the_explorer_and_its_views(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.press("right_square_bracket")
        for keys in (("w",), ("v", "m"), ("v", "x")):  # whose styles are read when they are first opened
            await driver.press(*keys)
            await driver.press("escape")
        for name in NAMES:
            driver.app.theme = name
            await driver.settle()
            assert "Library" in driver.text(), name


def test_the_command_that_sets_a_theme_knows_them_all() -> None:
    assert sorted(settings.THEMES) == NAMES


@pytest.mark.parametrize("name", ["textual-light", "ansi-dark", "gruvbox"])
async def test_a_theme_is_begun_with(explore, monkeypatch, name) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", name)
    async with explore(size=(80, 24)) as driver:
        assert driver.app.theme == name
        assert "Library" in driver.text()


async def test_an_unknown_theme_is_replaced_with_a_word(explore, monkeypatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "no-[such]")
    async with explore(size=(100, 24)) as driver:
        assert driver.app.theme == THEMES[0].name
        assert "No theme is called no-[such]" in driver.text()


def test_the_first_known_of_several_names_is_taken(monkeypatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "nowhere, nord, dracula")
    assert (first_theme(), unknown_theme()) == ("nord", "")
    monkeypatch.setenv("TEXTUAL_THEME", "nowhere")
    assert (first_theme(), unknown_theme()) == (THEMES[0].name, "nowhere")
    monkeypatch.delenv("TEXTUAL_THEME")
    assert (first_theme(), unknown_theme()) == (THEMES[0].name, "")
