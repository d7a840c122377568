"""Text of a library is data: no markup, no control codes, wherever it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import hostile_library

from mgtui.library.reader import read_library


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return hostile_library(tmp_path / "library")


WALKS: dict[str, tuple[str, ...]] = {
    "start": (),
    "claim": ("right_square_bracket",),
    "results": ("slash", *"zebra"),
    "opened": ("slash", *"zebra", "enter"),
    "related": ("right_square_bracket", "r"),
    "walk": ("right_square_bracket", "c"),
    "topic": ("1", "j", "enter"),
    "study": ("right_square_bracket", "3", "enter"),
    "nothing found": ("slash", *"[/b]", "enter"),
    "contradictions": ("v", "c"),
    "split": ("v", "c", "enter"),
    "map": ("right_square_bracket", "v", "m"),
    "matrix": ("v", "x"),
    "why": ("right_square_bracket", "w"),
    "keys": ("question_mark",),
}


@pytest.mark.parametrize(
    "size", [*(pytest.param(each, marks=pytest.mark.long) for each in ((60, 20), (160, 50))), (80, 24)], ids=str
)
@pytest.mark.parametrize(
    "walk",
    [each if each in ("matrix", "map", "why") else pytest.param(each, marks=pytest.mark.long) for each in WALKS],
)
async def test_markup_ends_no_screen_at_any_size(explore, hostile, walk, size) -> None:
    async with explore(size=size, root=hostile) as driver:
        for key in WALKS[walk]:
            await driver.press(key)
        assert driver.text().strip()
    assert driver.app.return_code in (0, None)


SHOWN = ("claim", "related", "opened", "results", "walk", "topic", "split")
"""Those at whose end the words of the library stand."""


@pytest.mark.parametrize(
    "walk", [each if each in SHOWN[1:4] else pytest.param(each, marks=pytest.mark.long) for each in WALKS]
)
async def test_markup_in_library_text_is_shown_as_it_is(explore, hostile, walk) -> None:
    async with explore(size=(240, 60), root=hostile) as driver:
        for key in WALKS[walk]:
            await driver.press(key)
        shown = driver.text()
    assert driver.app.return_code in (0, None)
    if walk in SHOWN:
        for string in ("[vitamin D]", "[red]", "[a=b]"):
            assert string in shown


def test_the_hostile_library_is_sound(hostile) -> None:
    assert [str(mistake) for mistake in read_library(hostile).mistakes] == []
