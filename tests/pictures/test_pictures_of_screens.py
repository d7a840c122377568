"""Screens compared with pictures of them that somebody has looked at. `make pictures` draws them anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from drawing import HERE, Picture, compare, difference, draw
from libraries import MINERALS, unreviewed_library

from mgtui.search.store.index import open_index

SMALL, LARGE = (80, 24), (160, 50)
CLAIM = "igf-1 goes up in proportion kind:claim article:muscle-ageing"
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
ALWAYS = [
    ("explorer", SMALL), ("explorer without colour", SMALL), ("results", SMALL), ("map", SMALL), ("review", SMALL),
    ("matrix", LARGE),
]  # fmt: skip
"""A picture of each pane and of each way of drawing; the long run has them all."""
COMPARED = [each if each in ALWAYS else pytest.param(*each, marks=pytest.mark.long) for each in DRAWN]


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


@pytest.mark.parametrize(
    ("name", "size"), COMPARED, ids=lambda value: value if isinstance(value, str) else f"{value[0]}"
)
async def test_a_screen_looks_as_in_its_picture(
    libraries: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    name: str,
    size: tuple[int, int],
) -> None:
    picture = PICTURES[name]
    if not picture.colour:
        monkeypatch.setenv("NO_COLOR", "1")
    kept = HERE / f"{name.replace(' ', '_')}_{size[0]}x{size[1]}.svg"
    await compare(picture, libraries[picture.library], size, kept, request)


def test_every_picture_belongs_to_a_screen() -> None:
    wanted = {f"{name.replace(' ', '_')}_{width}x{height}.svg" for name, (width, height) in DRAWN}
    assert {path.name for path in HERE.glob("*.svg")} == wanted


async def test_a_change_of_a_word_and_of_a_colour_is_seen(libraries: dict[str, Path]) -> None:
    drawn = await draw(PICTURES["why"], libraries["minerals"], SMALL)
    assert drawn == await draw(PICTURES["why"], libraries["minerals"], SMALL)
    assert "+" in difference(drawn, drawn.replace("Why", "Who"), SMALL)
    assert drawn != drawn.replace("fill: #", "fill: #0", 1)
    assert "colours" in difference(drawn, drawn.replace("fill: #", "fill: #0", 1), SMALL)
