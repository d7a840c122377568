"""Finding by meaning in the explorer: once typing rests, never while it goes on."""

from __future__ import annotations

import asyncio
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from harness.pilot import exploring
from mgtui.search.meaning.model import model
from mgtui.search.meaning.vectors import LOCK, state
from mgtui.search.store.embedding import Background
from mgtui.search.store.index import open_index
from mgtui.search.store.locks import FileLock
from mgtui.tui.asking.page import made_for

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "---\ntitle: Walking\n---\n## Seen\n\nA dog that barks all night keeps its owner awake.\n\nForests are green.\n"
CLAIM = "- id: green\n  statement: Forests are green\n  anchors:\n    - quote: Forests are green\n"


@pytest.fixture
def walks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MGTUI_MEANING", "on")
    root = tmp_path / "walks"
    (root / "articles").mkdir(parents=True)
    (root / "library.yaml").write_text("id: walks\ntitle: Walks\nschema: 1\n", encoding="utf-8")
    (root / "articles" / "walks.md").write_text(TEXT, encoding="utf-8")
    (root / "claims").mkdir()
    (root / "claims" / "walks.yaml").write_text(CLAIM, encoding="utf-8")
    return root


async def test_texts_are_read_beside_the_explorer_and_then_found_by_meaning(
    walks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mgtui.search.store.embedding._NICE", 0)
    async with exploring(walks, (120, 40)) as driver:
        await driver.until(lambda: _is_read(walks), "its texts are read")
        await driver.search("noisy puppy in the dark")
        await driver.until(lambda: "by meaning" in driver.text(), "found by meaning")
        rows = [row for row in driver.screen.reading.results.rows if row.id]
        assert [(row.text[:6], row.tail) for row in rows] == [("A dog ", "by meaning")]
        await driver.press("enter")
        assert "A dog that barks" in driver.text()
        session, loop = driver.screen.session, threading.get_ident()
        asked: list[int] = []
        find = session.near_claims
        session.near_claims = lambda text: asked.append(threading.get_ident()) or find(text)
        await made_for(session, "are woods the colour of leaves")
        assert asked
        assert loop not in asked
        assert list(await asyncio.to_thread(session.near_claims, "are woods the colour of leaves")) == ["walks/green"]


def _is_read(root: Path) -> bool:
    chosen = model()
    assert chosen is not None
    with closing(open_index(root)) as index:
        read = state(index.folder, chosen.key)
    return read is not None and read.is_complete


def test_waiting_for_another_program_ends_when_it_is_stopped(walks: Path) -> None:
    with closing(open_index(walks)) as index:
        other, background = FileLock(index.folder.parent / LOCK), Background()
        other.acquire()
        background.go_on(index)
        (reading,) = (each for each in threading.enumerate() if each.name == "meaning")
        background.stop()
        reading.join(timeout=30)
        other.release()
        assert not reading.is_alive()
        assert not _is_read(walks)
