"""The keys of the tutorial, pressed one row after the other: each shows what stands beside it."""

from __future__ import annotations

import re

import pytest

from harness.environment import TOP
from harness.pilot import exploring
from mgtui.library.library_set import libraries_of

ROWS = re.findall(r"^\| ((?:`|[A-Z]).*?) \|", (TOP / "docs" / "tutorial.md").read_text("utf-8"), re.MULTILINE)
SEEN = {
    "`/` `zma`": "6 studies",
    "Enter": "ZMA trial 2021",
    "`]`": "claim 38/86",
    "`/` `igf-1 in proportion kind:claim` Enter": "! overstated   +1   −3   ~10",
    "`w`": "Independent sources",
    "Esc `c`": "igf-1/zma2004-igf1",
    "`H`": "claim 55/73",
    "`r`": "Related to muscle-ageing/igf1-proportional",
    "Esc `m`": "bookmarked: muscle-ageing/igf1-proportional",
    "`M` `worth a second look` Esc": "note saved",
    "`B`": "worth a second look",
    "Esc": "claim 55/73",
    "`v s`": "All studies",
    "`f` `design:rct` Enter": "4 of 43 studies",
    "`o`": "by Year",
    "`g` Space `j` Space `=`": "2 studies",
    "Esc `a`, `x`, `p`": "included: 2 marked studies",
    "`q`": "claim 55/73",
    "`2` `)`": "C make a claim",
    "`C`": "New claim",
    "Enter Enter": "359 claims",
    "`R`": "Relate this claim to",
    "Esc `b`": "Which study stands behind this claim?",
    "Esc `e`": "exposure in words",
    "Esc `u`": "358 claims",
}
"""What each row shows in the end."""
NAMED = {"Enter": "enter", "Esc": "escape", "Space": "space"}


def keys_of(row: str) -> list[str]:
    """The keys of a row, of those that may be pressed in place of each other the first."""
    pressed = []
    for typed, named in re.findall(r"`([^`]+)`|(\w+)", row.partition(",")[0]):
        keys = [NAMED[named]] if named else typed.split() if re.fullmatch(r"\w( \w)*", typed) else [*typed]
        pressed += ["space" if key == " " else key for key in keys]
    return pressed


@pytest.mark.long
async def test_each_row_of_the_tutorial_shows_what_it_says(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert [*SEEN] == ROWS
    async with exploring(libraries_of(), (100, 30)) as driver:
        for row, seen in SEEN.items():
            await driver.press(*keys_of(row))
            assert seen in driver.text(), f"{row}\n{driver.text()}"
