"""A library whose records stay on disk: shown at once, its many articles in groups, and what has changed soon after."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from libraries import MINERALS

from harness.pilot import Driver
from mgtui.library.stored import StoredClaims
from mgtui.search.store.index import open_at_once, open_index

LONG_AGO = 1_600_000_000

Explore = Callable[..., AbstractAsyncContextManager[Driver]]


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library of minerals, kept by the engine for large ones; nothing of it has changed for long."""
    monkeypatch.setenv("MGTUI_ENGINE", "sqlite")
    root = Path(shutil.copytree(MINERALS, tmp_path / "minerals"))
    for path in (root, *root.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    open_index(root).close()
    return root


async def test_it_is_read_weighed_and_searched(explore: Explore, large: Path) -> None:
    async with explore(root=large) as driver:
        assert isinstance(driver.screen.session.library.claims, StoredClaims)
        await driver.open("somatopause")
        assert "somatopause" in driver.text()
        await driver.press("right_square_bracket", "r")
        assert "Related" in driver.text()
        await driver.press("H", "v", "x")
        assert "Exposures and outcomes" in driver.text()


async def test_many_articles_stand_in_groups_that_are_filled_when_unfolded(
    explore: Explore, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mgtui.tui.explorer.library_tree._GROUPED_FROM", 2)
    monkeypatch.setattr("mgtui.tui.explorer.library_tree._GROUP", 2)
    async with explore(root=large) as driver:
        tree = driver.screen.library_tree
        groups = sorted((node for node in tree._every() if node.data.kind == "group"), key=lambda node: node.data.id)
        assert [group.data.count for group in groups] == [2, 2, 2]
        assert not any(group.children for group in groups)
        tree.move_cursor(groups[0])
        tree.focus()
        await driver.press("enter")
        assert [node.data.id for node in groups[0].children] == ["als", "igf-1"]
        tree.mark("article", "muscle-ageing")
        assert tree.cursor_records == ("muscle-ageing",)
        assert not groups[2].children


async def test_a_file_written_over_in_its_place_is_shown_soon(explore: Explore, large: Path) -> None:
    path = large / "articles" / "als.md"
    path.write_text(path.read_text(encoding="utf-8").replace("hope for risk factors", "hope for new risk factors"))
    index = open_at_once(large)
    assert index is not None
    assert not index.is_up_to_date()
    index.close()
    async with explore(root=large) as driver:
        await driver.until(lambda: "new risk" in " ".join(driver.text().split()), "what has changed")
        assert "Files had changed" in driver.text()


def test_an_article_more_is_seen_at_once(large: Path) -> None:
    (large / "articles" / "more.md").write_text("# More\n\nOf it.\n", encoding="utf-8")
    assert open_at_once(large) is None
