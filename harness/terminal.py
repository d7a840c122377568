"""A program in a pseudo-terminal: keys go in as bytes, what is seen comes out as a screen."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

TIMEOUT = 25.0
"""Seconds until a screen that does not come is a failure: many times what it takes on a busy machine."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "f1": "\x1bOP",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "backspace": "\x7f",
    "ctrl+c": "\x03",
    "ctrl+p": "\x10",
    "ctrl+u": "\x15",
}
_KEPT = 1 << 18
"""Bytes of what is passed over: some screens full."""
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KITTY = re.compile(rb"\x1b\[[<>=][0-9;]*u")
"""Keyboard protocol sequences, which pyte would print."""


class Terminal:
    """A program that runs in a pseudo-terminal of its own, with an environment of its own."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        *,
        size: tuple[int, int] = (100, 30),
        first: str = "",
    ) -> None:
        """Start a command in a folder. `first` is typed before the program can have read anything."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.raw = bytearray()
        """All that was shown so far."""
        self._passed = b""
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        os.set_blocking(self._master, False)
        self._set_size(columns, rows)
        self.line_before = termios.tcgetattr(self._master)
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=dict(environment), close_fds=True,
            start_new_session=True, preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(slave)
        if first:
            self.send(first)

    # Keys

    def send(self, text: str) -> None:
        """Type text as it is, as far as a program is there to take it: one that has ended reads nothing."""
        data = text.encode()
        while data and self.process.poll() is None:
            with contextlib.suppress(BlockingIOError):
                data = data[os.write(self._master, data) :]
            if data:  # it may wait until what it draws is taken
                self.read(0.05)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as fingers do: names of `KEYS`, else the characters themselves."""
        for key in keys:
            self.send(KEYS.get(key, key))
            self.settle(0.08)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window, as a person dragging its corner."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    # The screen

    @property
    def lines(self) -> list[str]:
        """What is seen, line by line."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """What is seen."""
        return "\n".join(self.lines)

    def find(self, text: str) -> tuple[int, int] | None:
        """Row and column where a text is seen first."""
        return next(((row, line.index(text)) for row, line in enumerate(self.screen.display) if text in line), None)

    def styles(self) -> set[tuple[str, str]]:
        """Every pair of foreground and background colour on the screen."""
        cells = (
            self.screen.buffer[row][column] for row in range(self.screen.lines) for column in range(self.screen.columns)
        )
        return {(cell.fg, cell.bg) for cell in cells}

    def read(self, seconds: float) -> bool:
        """Take in output for at most so long; False where nothing came."""
        ready = self.has_output(seconds)
        data = self.take() if ready else b""
        self.feed(data)
        return bool(data)

    def has_output(self, seconds: float) -> bool:
        """Whether output comes within so long."""
        return bool(select.select([self._master], [], [], seconds)[0])

    def take(self) -> bytes:
        """Output that is there, not yet seen on the screen; nothing at its end."""
        try:
            return os.read(self._master, 1 << 16)
        except OSError:  # Linux says so where the other end is closed
            return b""

    def feed(self, data: bytes) -> None:
        """Show output on the screen."""
        self.raw += data
        self._stream.feed(_KITTY.sub(b"", data))

    def pass_over(self, seconds: float) -> bool:
        """Take in output for at most so long without showing it, which is most of the work; False: nothing came."""
        data = self.take() if self.has_output(seconds) else b""
        self._passed = (self._passed + data)[-_KEPT:]
        return bool(data)

    def catch_up(self) -> None:
        """Show the last of what was passed over: all that is seen, where the program has drawn its screen since."""
        passed, self._passed = self._passed, b""
        self.feed(passed)

    def wait(self, seen: Callable[[Terminal], object], what: str = "", timeout: float = TIMEOUT) -> None:
        """Wait until something is seen. Raises AssertionError, with the screen, where it never is."""
        end = time.monotonic() + timeout
        while not seen(self):
            if time.monotonic() > end:
                raise AssertionError(f"never seen: {what or seen}\n{self.text}")
            if not self.read(0.05) and self.process.poll() is not None and not self.read(0.05) and not seen(self):
                raise AssertionError(f"ended with {self.process.returncode} before this was seen: {what}\n{self.text}")

    def wait_for(self, text: str, timeout: float = TIMEOUT) -> None:
        """Wait until a text is seen."""
        self.wait(lambda terminal: text in terminal.text, text, timeout)

    def settle(self, quiet: float = 0.3) -> str:
        """Wait until nothing changes any more; gives what is seen then."""
        end = time.monotonic() + TIMEOUT
        while self.read(quiet) and time.monotonic() < end:
            pass
        return self.text

    # The end

    def status(self, timeout: float = TIMEOUT) -> int:
        """Wait for the program to end; gives its exit status."""
        end = time.monotonic() + timeout
        while self.process.poll() is None:
            self.read(0.02)
            if time.monotonic() > end:
                raise AssertionError(f"still running\n{self.text}")
        while self.read(0.05):
            pass
        return self.process.returncode

    def modes(self) -> dict[int, bool]:
        """Which private modes the program has set (True) or reset, by number."""
        found: dict[int, bool] = {}
        for numbers, letter in _MODE.findall(self.raw):
            for number in numbers.split(b";"):
                found[int(number)] = letter == b"h"
        return found

    def line_now(self) -> list[object]:
        """How the terminal driver treats what is typed: echo, line by line, …"""
        return termios.tcgetattr(self._master)

    def kill(self, sign: int = signal.SIGKILL) -> int:
        """End the program by a signal; gives its exit status."""
        self.process.send_signal(sign)
        return self.status()

    def close(self) -> None:
        """End the program and everything it started, once."""
        if self._master < 0:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        if self.process.returncode is None:
            self.process.wait()
        os.close(self._master)
        self._master = -1


def _take_terminal() -> None:
    """In the child: make the pseudo-terminal the controlling one, so that it hears of a change of size."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
