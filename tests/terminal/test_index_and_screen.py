"""The explorer and its index in a real terminal: killed, damaged, rebuilt by others, and from strangers."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest
from reading import is_ready, results_for

from harness.environment import PROGRAM, reader_environment
from mgtui.library.locations import index_home
from mgtui.search.store.index import open_index


def builds(home: Path) -> list[Path]:
    return sorted((home / "cache/mgtui/index").glob("*/*/manifest.json"))


def search(terminal, words: str) -> None:
    terminal.send("/")
    terminal.settle(0.1)
    terminal.press("ctrl+u")
    terminal.send(words)
    terminal.wait(lambda t: results_for(t, words), f"the results for {words}")


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(each, marks=pytest.mark.long)
        for each in ("*/building-*/*", "*", "*/building-*", "*/*/library.snapshot")
    ],
)
def test_killed_while_the_index_is_built_it_starts_again(start, new_home, moment):
    terminal = start(new_home)
    index = new_home / "cache/mgtui/index"
    terminal.wait(lambda _: next(index.glob(moment), None), f"a file {moment} of the index")
    terminal.kill(signal.SIGKILL)
    again = start(new_home, first="/igf")
    again.wait(lambda t: results_for(t, "igf"), "results")
    assert "search failed" not in again.text
    assert len(builds(new_home)) == 1


@pytest.mark.long
def test_two_explorers_while_a_third_program_rebuilds(start, new_home):
    first = start(new_home)
    second = start(new_home)
    for terminal in (first, second):
        terminal.wait(is_ready, "the first picture")
    search(first, "zinc")
    for _ in range(2):
        rebuilt = subprocess.run(
            [*PROGRAM, "--library", str(new_home / "content"), "index", "--rebuild"],
            env=reader_environment(new_home), capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert rebuilt.returncode == 0, rebuilt.stderr
    # One has searched before, one does so only now.
    search(first, "testosterone")
    search(second, "testosterone")
    for terminal in (first, second):
        assert "search failed" not in terminal.text
        assert "damaged" not in terminal.text
        terminal.press("enter")
        terminal.wait(lambda t: "hit " in t.text, "the match")
        terminal.press("q")
        assert terminal.status() == 0


@pytest.mark.parametrize(
    "ending", [".seg", *(pytest.param(each, marks=pytest.mark.long) for each in ("library.snapshot", "manifest.json"))]
)
def test_a_damaged_index_is_mended_under_the_explorer(start, new_home, in_home, ending):
    in_home(new_home)
    open_index(new_home / "content").close()
    file = next(index_home(new_home / "content").glob(f"*/*{ending}"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    terminal = start(new_home, first="/igf")
    terminal.wait(lambda t: results_for(t, "igf"), "results")
    terminal.wait(lambda t: b"damaged" in t.raw, "that it was damaged")
    terminal.kill()
    again = start(new_home, first="/igf")
    again.wait(lambda t: results_for(t, "igf"), "results")
    assert b"damaged" not in again.raw


def test_without_a_place_for_the_index(start, new_home):
    (new_home / "cache").write_text("not a folder")
    terminal = start(new_home, first="/igf")
    terminal.wait(lambda t: results_for(t, "igf"), "results")
    assert list(new_home.glob("mgtui-index-*"))
    terminal.press("escape")
    terminal.wait(is_ready, "the article again")
    terminal.press("q")
    assert terminal.status() == 0
    assert not list(new_home.glob("mgtui-index-*"))
