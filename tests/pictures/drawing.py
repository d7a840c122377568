"""Screens drawn as pictures, the same each time, and compared with pictures that somebody has looked at."""

from __future__ import annotations

import asyncio
import difflib
import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from textual.widgets import Input, TextArea

from harness.pilot import Driver, exploring
from harness.screen_text import comparable, lines_of
from mgtui.tui.explorer.screen import Explorer

if TYPE_CHECKING:
    from mgtui.library.library_set import LibrarySet

Size = tuple[int, int]
HERE = Path(__file__).parent
DRAWN_WITH = HERE / "drawn_with.json"
"""The versions of what draws: another one may draw the same screen in another way."""
VERSIONS = {name: version(name) for name in ("rich", "textual")}


class Picture(NamedTuple):
    """A screen: the query whose first result is opened, the keys pressed after that, and those typed last of all."""

    find: str = ""
    keys: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    """Keys that open a page on which the explorer waits, so that nothing else can be waited for."""
    library: str = "minerals"
    colour: bool = True


async def draw(picture: Picture, root: Path | LibrarySet, size: Size) -> str:
    """The picture, the same each time: nothing moves or blinks."""
    async with exploring(root, size) as driver:
        driver.app.animation_level = "none"
        if picture.find:
            await driver.open(picture.find)
        for key in picture.keys:
            await driver.press(key)
        await driver.press(*picture.typed)
        await _stand_still(driver)
        return comparable(driver.app.export_screenshot(title="mgtui"))


async def _stand_still(driver: Driver) -> None:
    """Show every cursor and let none blink, with the pane beside the text filled."""
    while isinstance(driver.screen, Explorer) and driver.screen.panes._waits is not None:
        await asyncio.sleep(0.01)
    for field in [*driver.screen.query(Input), *driver.screen.query(TextArea)]:
        field.cursor_blink = False
    for _ in range(3):
        await driver.pilot.pause()


async def compare(
    picture: Picture, root: Path | LibrarySet, size: Size, kept: Path, request: pytest.FixtureRequest
) -> None:
    """Hold a screen against its picture, or draw that anew where `--draw` is given.

    A failure names the lines that differ, and a file with the screen as it is.
    """
    if request.config.getoption("--draw"):
        kept.write_text(await draw(picture, root, size), encoding="utf-8")
        DRAWN_WITH.write_text(json.dumps(VERSIONS, indent=2) + "\n", encoding="utf-8")
        return
    drawn_with = json.loads(DRAWN_WITH.read_text(encoding="utf-8"))
    if drawn_with != VERSIONS:
        pytest.skip(f"the pictures were drawn with {drawn_with}, these are {VERSIONS}")
    drawn, wanted = await draw(picture, root, size), kept.read_text(encoding="utf-8")
    if drawn != wanted:
        now = request.getfixturevalue("tmp_path") / kept.name
        now.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{difference(wanted, drawn, size)}\n{now} is the screen now; {kept} the picture (make pictures)")


def difference(wanted: str, drawn: str, size: Size) -> str:
    """The lines in which two pictures differ, or that only their looks do."""
    lines = difflib.unified_diff(lines_of(wanted, *size), lines_of(drawn, *size), "picture", "screen", n=0, lineterm="")
    return "\n".join(lines) or "The words are the same, colours or styles are not."
