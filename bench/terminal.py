"""A program in a terminal, and what stood on its screen at which moment.

Output is first only collected, each piece with the time it came, and shown afterwards:
showing it on the way would take time from the program that is measured.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, NamedTuple

from harness.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Wanted = Callable[[list[str]], bool]
    """Whether the lines of a screen show what is waited for."""


class Seen(NamedTuple):
    """What stands on the screen, and the seconds from the beginning of the wait until it did."""

    seconds: float
    lines: list[str]


class NotSeen(Exception):  # noqa: N818 - the name says what is the case
    """The screen did not come to show what was waited for; the message is the screen."""


class TimedTerminal(Terminal):
    """A program in a terminal of 120 columns and 40 lines, with times counted from its start or the last keys."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> None:
        self._began = time.perf_counter()
        super().__init__(command, environment, folder, size=(120, 40))

    def send(self, text: str) -> None:
        """Type text; times are counted from here on."""
        self._began = time.perf_counter()
        super().send(text)

    def settled(self, wanted: Wanted, *, below: int = 0, quiet: float = 0.25, within: float = 30.0) -> Seen:
        """Wait until the screen shows what is wanted and nothing new was written for `quiet` seconds.

        The time given is that of the piece of output after which the text below line `below` was what it stayed.
        Raises NotSeen.
        """
        return self._wait(wanted, quiet, within, lambda lines, last: lines[below:] == last[below:])

    def shown(self, wanted: Wanted, *, quiet: float = 0.25, within: float = 30.0) -> Seen:
        """As `settled`, with the time at which the screen first showed what is wanted."""
        return self._wait(wanted, quiet, within, lambda lines, last: wanted(lines))

    def _wait(self, wanted: Wanted, quiet: float, within: float, good: Callable[[list[str], list[str]], bool]) -> Seen:
        states: list[Seen] = [Seen(0.0, list(self.screen.display))]
        while True:
            pieces = self._collect(quiet)
            for seconds, piece in pieces:
                self.feed(piece)
                states.append(Seen(seconds, list(self.screen.display)))
            last = states[-1].lines
            if wanted(last):
                first = len(states) - 1
                while first and good(states[first - 1].lines, last):
                    first -= 1
                return Seen(states[first].seconds, last)
            if time.perf_counter() - self._began > within or self.process.poll() is not None:
                raise NotSeen("\n".join(line.rstrip() for line in last))

    def _collect(self, quiet: float) -> list[tuple[float, bytes]]:
        pieces: list[tuple[float, bytes]] = []
        while self.has_output(quiet):
            piece = self.take()
            if not piece:
                break
            pieces.append((time.perf_counter() - self._began, piece))
        return pieces

    def quit(self, keys: str, within: float = 10.0) -> int:
        """Press the keys that end the program; gives its peak memory in bytes. Raises NotSeen where it goes on."""
        self.send(keys)
        while time.perf_counter() - self._began < within:
            self._collect(0.05)
            pid, _, usage = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                self.process.returncode = 0
                return usage.ru_maxrss * 1024
        self.close()
        raise NotSeen(f"the program did not end on {keys!r}")
