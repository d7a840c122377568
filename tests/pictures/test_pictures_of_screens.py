"""Screens compared with pictures of them that somebody has looked at. `make pictures` draws them anew."""

from __future__ import annotations

import difflib
import json
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest
from libraries import MINERALS, unreviewed_library
from textual.widgets import Input, TextArea

from harness.pilot import Driver, exploring
from harness.screen_text import comparable, lines_of
from mgtui.search.store.index import open_index

HERE = Path(__file__).parent
DRAWN_WITH = HERE / "drawn_with.json"
"""The versions of what draws: another one may draw the same screen in another way."""
VERSIONS = {name: version(name) for name in ("rich", "textual")}
SMALL, LARGE = (80, 24), (160, 50)
CLAIM = "igf-1 goes up in proportion kind:claim article:muscle-ageing"


class Picture(NamedTuple):
    """A screen: the query whose first result is opened, the keys pressed after that, and those typed last of all."""

    find: str = ""
    keys: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    """Keys that open a page on which the explorer waits, so that nothing else can be waited for."""
    library: str = "minerals"
    colour: bool = True


PICTURES = {
    "explorer": Picture(CLAIM),
    "explorer without colour": Picture(CLAIM, colour=False),
    "results": Picture(keys=("/", *"zinc")),
    "related": Picture(CLAIM, ("r",)),
    "why": Picture(CLAIM, ("w",)),
    "map": Picture(CLAIM, ("v", "m")),
    "matrix": Picture(CLAIM, ("v", "x")),
    "contradictions": Picture(CLAIM, ("v", "c", "enter")),
    "review": Picture(keys=("v", "r", "a"), library="unreviewed"),
    "help": Picture(keys=("?",)),
    "study": Picture("mossad kind:study", ("3", "i")),
    "note": Picture(CLAIM, typed=("M", *"read again")),
    "markup as words": Picture("zinc lozenges do nothing kind:claim article:zinc-diary"),
}
DRAWN = [(name, SMALL) for name in PICTURES] + [(name, LARGE) for name in ("explorer", "results", "map", "matrix")]


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Copies that a review may write to, with their indexes."""
    folder = tmp_path_factory.mktemp("pictures")
    found = {
        "minerals": Path(shutil.copytree(MINERALS, folder / "minerals")),
        "unreviewed": unreviewed_library(folder / "unreviewed"),
    }
    for root in found.values():
        open_index(root).close()
    return found


async def draw(picture: Picture, root: Path, size: tuple[int, int]) -> str:
    """The picture, the same each time: nothing moves or blinks."""
    async with exploring(root, size) as driver:
        driver.app.animation_level = "none"
        if picture.find:
            await driver.open(picture.find)
        for key in picture.keys:
            await driver.press(key)
        await driver.press(*picture.typed)
        await stand_still(driver)
        return comparable(driver.app.export_screenshot(title="mgtui"))


async def stand_still(driver: Driver) -> None:
    """Show every cursor and let none blink."""
    for field in [*driver.screen.query(Input), *driver.screen.query(TextArea)]:
        field.cursor_blink = False
    for _ in range(3):
        await driver.pilot.pause()


@pytest.mark.parametrize(("name", "size"), DRAWN, ids=lambda value: value if isinstance(value, str) else f"{value[0]}")
async def test_a_screen_looks_as_in_its_picture(
    libraries: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    name: str,
    size: tuple[int, int],
) -> None:
    picture = PICTURES[name]
    if not picture.colour:
        monkeypatch.setenv("NO_COLOR", "1")
    kept = HERE / f"{name.replace(' ', '_')}_{size[0]}x{size[1]}.svg"
    if request.config.getoption("--draw"):
        kept.write_text(await draw(picture, libraries[picture.library], size), encoding="utf-8")
        DRAWN_WITH.write_text(json.dumps(VERSIONS, indent=2) + "\n", encoding="utf-8")
        return
    drawn_with = json.loads(DRAWN_WITH.read_text(encoding="utf-8"))
    if drawn_with != VERSIONS:
        pytest.skip(f"the pictures were drawn with {drawn_with}, these are {VERSIONS}")
    drawn, wanted = await draw(picture, libraries[picture.library], size), kept.read_text(encoding="utf-8")
    if drawn != wanted:
        (tmp_path / kept.name).write_text(drawn, encoding="utf-8")
        pytest.fail(f"{difference(wanted, drawn, size)}\n{tmp_path / kept.name} is the screen now; {kept} the picture")


def difference(wanted: str, drawn: str, size: tuple[int, int]) -> str:
    """The lines in which two pictures differ, or that only their looks do."""
    lines = difflib.unified_diff(lines_of(wanted, *size), lines_of(drawn, *size), "picture", "screen", n=0, lineterm="")
    return "\n".join(lines) or "The words are the same, colours or styles are not."


def test_every_picture_belongs_to_a_screen() -> None:
    wanted = {f"{name.replace(' ', '_')}_{width}x{height}.svg" for name, (width, height) in DRAWN}
    assert {path.name for path in HERE.glob("*.svg")} == wanted


async def test_a_change_of_a_word_and_of_a_colour_is_seen(libraries: dict[str, Path]) -> None:
    drawn = await draw(PICTURES["why"], libraries["minerals"], SMALL)
    assert drawn == await draw(PICTURES["why"], libraries["minerals"], SMALL)
    assert "+" in difference(drawn, drawn.replace("Why", "Who"), SMALL)
    assert drawn != drawn.replace("fill: #", "fill: #0", 1)
    assert "colours" in difference(drawn, drawn.replace("fill: #", "fill: #0", 1), SMALL)
