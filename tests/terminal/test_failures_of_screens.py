"""A screen that fails is no end of the program, and what is noted of it holds no word of a library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import is_ready

from harness.environment import reader_environment
from harness.terminal import Terminal

PLANTED = """
import sys
from mgtui.tui.help.screen import KeysHelp
from mgtui.tui.explorer.screen import Explorer

def fails(*arguments):
    raise KeyError("a secret word")

place, sys.argv = sys.argv[1], sys.argv[1:]
if place == "page":
    KeysHelp.on_mount = fails
elif place == "key":
    MgtuiApp = __import__("mgtui.tui.app", fromlist=["MgtuiApp"]).MgtuiApp
    MgtuiApp.action_help = fails
elif place == "worker":
    KeysHelp.on_mount = lambda self: self.run_worker(fails, thread=True)
elif place == "timer":
    KeysHelp.on_mount = lambda self: self.set_timer(0.01, fails)
elif place == "draw":
    KeysHelp.render_line = KeysHelp.render = fails
elif place == "start":
    Explorer.on_mount = fails
from mgtui.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def planted(read_only_home: Path, tmp_path: Path) -> Iterator[object]:
    """Starts the explorer with a fault; its state and data are in a folder of its own."""
    started: list[Terminal] = []

    def start(place: str) -> Terminal:
        command = [sys.executable, "-c", PLANTED, place, "--library", str(read_only_home / "content")]
        own = {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_DATA_HOME": str(tmp_path / "data")}
        started.append(Terminal(command, reader_environment(read_only_home, own), read_only_home, size=(120, 30)))
        return started[-1]

    yield start
    for terminal in started:
        terminal.close()


@pytest.mark.parametrize(
    "place", ["page", *(pytest.param(each, marks=pytest.mark.long) for each in ("timer", "key", "worker"))]
)
def test_the_explorer_opens_again_where_the_reader_was(planted, tmp_path: Path, place: str) -> None:
    terminal = planted(place)
    terminal.wait(is_ready, "the first picture")
    terminal.press("]", "]", "]")
    terminal.settle(2.5)
    lines = [line for line in terminal.lines[1:-3] if line.strip()]
    terminal.send("?")
    terminal.wait_for("Something in the program failed (KeyError")
    terminal.settle()
    assert sum(line in terminal.text for line in lines) > 0.9 * len(lines)
    assert "Traceback" not in terminal.raw.decode("utf-8", "replace")
    log = (tmp_path / "state" / "mgtui" / "failures.log").read_text("utf-8")
    assert "KeyError\n" in log
    assert "secret" not in log
    assert str(tmp_path) not in log
    terminal.press("]", "q")
    assert terminal.status() == 0


def test_what_fails_at_once_is_said_and_ends(planted, tmp_path: Path) -> None:
    terminal = planted("start")
    assert terminal.status() == 3
    assert "mgtui: Something in the program failed (KeyError" in terminal.text
    assert "secret" not in terminal.text
