"""A real terminal around a program: keys in, and what stood on the screen at which moment.

Output is first only collected, each piece with the time it came, and read through pyte afterwards:
reading it on the way would take time from the program that is measured.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING, NamedTuple

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Wanted = Callable[[list[str]], bool]
    """Whether the lines of a screen show what is waited for."""

COLUMNS, LINES = 120, 40


class Seen(NamedTuple):
    """What stands on the screen, and the seconds from the beginning of the wait until it did."""

    seconds: float
    lines: list[str]


class NotSeen(Exception):  # noqa: N818 - the name says what is the case
    """The screen did not come to show what was waited for; the message is the screen."""


class Terminal:
    """One program in a pseudo terminal of its own."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._handle, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            cwd=folder,
            preexec_fn=_own_terminal,
        )
        os.close(theirs)

    @property
    def pid(self) -> int:
        """Number of the program's process."""
        return self._process.pid

    def send(self, keys: str) -> None:
        """Press keys; times are counted from here on."""
        self._began = time.perf_counter()
        os.write(self._handle, keys.encode())

    def pause(self, seconds: float) -> None:
        """Let the program be for a while."""
        time.sleep(seconds)

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
        states: list[Seen] = [Seen(0.0, list(self._screen.display))]
        while True:
            pieces = self._collect(quiet)
            for seconds, piece in pieces:
                self._stream.feed(piece)
                states.append(Seen(seconds, list(self._screen.display)))
            last = states[-1].lines
            if wanted(last):
                first = len(states) - 1
                while first and good(states[first - 1].lines, last):
                    first -= 1
                return Seen(states[first].seconds, last)
            if time.perf_counter() - self._began > within or self._process.poll() is not None:
                raise NotSeen("\n".join(line.rstrip() for line in last))

    def _collect(self, quiet: float) -> list[tuple[float, bytes]]:
        pieces: list[tuple[float, bytes]] = []
        while select.select([self._handle], [], [], quiet)[0]:
            try:
                piece = os.read(self._handle, 1 << 16)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            pieces.append((time.perf_counter() - self._began, piece))
        return pieces

    def quit(self, keys: str, within: float = 10.0) -> int:
        """Press the keys that end the program; gives its peak memory in bytes."""
        self.send(keys)
        while time.perf_counter() - self._began < within:
            self._collect(0.05)
            pid, _, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self._process.returncode = 0
                os.close(self._handle)
                return usage.ru_maxrss * 1024
        self.close()
        raise NotSeen(f"the program did not end on {keys!r}")

    def close(self) -> None:
        """End the program, whatever it is doing."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            os.close(self._handle)


def _own_terminal() -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
