"""The explorer in the background and back, whatever signals come."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from harness.terminal import Terminal


def _is_stopped(terminal: Terminal) -> bool:
    return Path(f"/proc/{terminal.process.pid}/stat").read_text("utf-8", "replace").rpartition(") ")[2][0] == "T"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the system does not say whether a program is stopped")
def test_it_stops_and_comes_back_after_signals_to_go_on_while_it_runs(start) -> None:
    terminal = start(size=(80, 24))
    terminal.wait_for("search passages")
    for _ in range(4):
        terminal.process.send_signal(signal.SIGCONT)
        terminal.settle()
    terminal.process.send_signal(signal.SIGSTOP)
    terminal.wait(_is_stopped, "a program stopped from outside")
    terminal.process.send_signal(signal.SIGCONT)
    terminal.settle()
    threads = len(list(Path(f"/proc/{terminal.process.pid}/task").iterdir()))
    for key in ("\x1a", ""):
        if key:
            terminal.send(key)
        else:
            terminal.process.send_signal(signal.SIGTSTP)
        terminal.wait(_is_stopped, "a program that gave its terminal back")
        terminal.process.send_signal(signal.SIGCONT)
        terminal.settle()
    assert len(list(Path(f"/proc/{terminal.process.pid}/task").iterdir())) <= threads
    terminal.send("?")
    terminal.wait_for("Keys")


def test_a_signal_to_go_on_does_not_hold_up_a_program_that_ends(start) -> None:
    """A terminal that is closed sends SIGHUP, and SIGCONT after it."""
    terminal = start(size=(80, 24))
    terminal.wait_for("search passages")
    terminal.send("q")
    terminal.wait(lambda terminal: not terminal.modes()[1049], "the end of the alternate screen")

    def has_ended(terminal: Terminal) -> bool:
        if terminal.process.poll() is None:
            terminal.process.send_signal(signal.SIGCONT)
        return terminal.process.poll() is not None

    terminal.wait(has_ended, "the end of the program")
