"""A monkey at the explorer, in a real terminal: keys singly and in bursts, clicks, pastes, windows that change size."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from attack.found import Found
from attack.libraries import MINERALS, said
from harness.environment import PROGRAM, reader_environment
from harness.terminal import KEYS, Terminal
from mgtui.failure import LOG
from mgtui.search.store.index import open_index

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = ((60, 20), (80, 24), (160, 50))
LARGEST_BURST = 64
PATIENCE = 25.0
"""Seconds in which the explorer has to answer to whatever came; those do not count in which it waits for a processor."""
_WARM = 600
"""Keys of an explorer before its memory is measured first, beside those of `_OPENING`."""
_OPENING = (
    "/zinc", "\x1b", "]", ")C", "\x1b", "vr", "\x1b", "vT", "\x1b", "vx", "\x1b", "vs", "\x1b", "vl", "\x1b", "va", "\r", "\x1b",
    "vt", "\x1b", "y", "E", "\x1b", "?", "\x1b",
)  # fmt: skip
"""What opens everything that is imported when it is first opened, the parser's models and the vocabulary among it: that
is there to stay, and no growth."""
_LETTERS = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789[]/?!,.;:-+ "
# Without `q`, which quits: that is tried by itself.
_NAMED = tuple(name for name in KEYS if name != "ctrl+c")
_MORE = (
    "\x1b[1;5C", "\x1b[1;2B", "\x1b[Z", "\x1b[H", "\x1b[F", "\x1b[3~", "\x1a", "\x0c", "\x17", "\x0b", "\x01", "\x05",
    "\x1ba", "\x1b\x1b", "é", "ß", "中", "\x00", "\x1b[99;99R", "\x1b[", "\xa0", "\u202e",
)  # fmt: skip
_PASTES = ("zinc", "magnesium sleep " * 40, "a\nb\nc\n", "[red]x[/b]", "\x1b[31mred", '"', "é" * 300, "kind:claim")


class Monkey:
    """One explorer after another at one size, each for a reader of its own, until so many keys were sent."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int],
        rng: Random,
        command: Sequence[str] = PROGRAM,
        library: Path = MINERALS,
    ) -> None:
        self.folder, self.size, self.rng, self.command = folder, size, rng, command
        self.sent = 0
        self.last: list[str] = []
        self.terminal: Terminal | None = None
        self.memory: list[int] = []
        """Of this explorer, from the time on when what it opens once is open."""
        self._begun = 0
        self._noted = 0
        folder.mkdir(parents=True)
        shutil.copytree(library, folder / "content")
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        open_index(folder / "content").close()

    def start(self) -> Terminal:
        """The explorer on a library of the reader's own, which a key may change."""
        command = [*self.command, "--library", str(self.folder / "content")]
        terminal = Terminal(command, reader_environment(self.folder), self.folder, size=self.size)
        terminal.wait(lambda t: "Library" in t.text or "claims" in t.text, "the first picture", PATIENCE)
        self.terminal = terminal
        self.memory, self._begun = [], self.sent
        return terminal

    def open_everything(self, terminal: Terminal) -> None:
        """Open what is imported when it is first opened, where the explorer is to be weighed."""
        for keys in _OPENING:
            terminal.send(keys)
            terminal.settle(0.5)

    def send(self, terminal: Terminal) -> None:
        """One write: a key, or a burst."""
        number = 1 if self.rng.random() < 0.5 else self.rng.randint(2, LARGEST_BURST)
        keys = [self._key() for _ in range(number)]
        self.last = [*self.last[-6:], "".join(keys)]
        terminal.send("".join(keys))
        self.sent += number

    def _key(self) -> str:
        draw = self.rng.random()
        if draw < 0.55:
            return self.rng.choice(_LETTERS)
        if draw < 0.85:
            return KEYS[self.rng.choice(_NAMED)]
        if draw < 0.90:
            return self.rng.choice(_MORE)
        if draw < 0.92:
            return f"\x1b[200~{self.rng.choice(_PASTES)}\x1b[201~"
        column, row = self.rng.randint(1, self.size[0]), self.rng.randint(1, self.size[1])
        press = f"\x1b[<{self.rng.choice((0, 0, 0, 64, 65, 35))};{column};{row}"
        return f"{press}M{press}m" * self.rng.choice((1, 2))

    def answers(self, terminal: Terminal) -> bool:
        """Whether the explorer draws itself when the window changes, which it does whatever it shows."""
        columns, rows = self.size
        while terminal.pass_over(0.01):
            pass
        for width in (columns - 1, columns):
            if terminal.process.poll() is not None:
                return False
            terminal.resize(width, rows)
            begun, waits = time.monotonic(), _waits(terminal.process.pid)
            while not terminal.has_output(1):
                if terminal.process.poll() is not None or _is_over(terminal.process.pid, begun, waits):
                    return False
                # A key may have put it to the background: it comes back, as by `fg` in a shell. What was sent behind
                # that key may do so again.
                if _state(terminal.process.pid) == "T":
                    terminal.process.send_signal(signal.SIGCONT)
            while terminal.pass_over(0.02):
                pass
        return True

    def has_failed(self) -> bool:
        """Whether the explorer has noted a failure since this was asked last; what it says goes with the next key."""
        log = self.folder / "state" / "mgtui" / LOG
        before, self._noted = self._noted, log.stat().st_size if log.exists() else 0
        return self._noted != before

    def measure(self, terminal: Terminal) -> None:
        """Note the kilobytes that the explorer holds, where it is warm."""
        if self.sent - self._begun < _WARM:
            return
        lines = Path(f"/proc/{terminal.process.pid}/status").read_text("ascii").splitlines()
        self.memory += [int(line.split()[1]) for line in lines if line.startswith("VmRSS")]


def attack(
    keys: int,
    seed: int,
    folder: Path,
    *,
    sizes: Sequence[tuple[int, int]] = SIZES,
    command: Sequence[str] = PROGRAM,
    library: Path = MINERALS,
) -> Found:
    """Send so many keys, shared among the sizes, to explorers of copies of a library; then look at what was kept."""
    found = Found("keys")
    for size in sizes:
        monkey = Monkey(folder / f"{size[0]}x{size[1]}", size, Random(f"{seed} monkey {size}"), command, library)
        try:
            _run(monkey, keys // len(sizes), found, f"seed {seed} at {size[0]}x{size[1]}")
        finally:
            if monkey.terminal is not None:
                monkey.terminal.close()
        found.tried += monkey.sent
        for arguments in (["--library", str(monkey.folder / "content"), "check"], ["notes"]):
            os.environ["MGTUI_DATA"] = str(monkey.folder / "data" / "mgtui")
            status, text = said(arguments)
            if status != 0:
                found.wrong.append(f"{size}: {arguments[-1]} afterwards: {text[-200:]}")
    return found


def _run(monkey: Monkey, keys: int, found: Found, what: str) -> None:
    terminal = _started(monkey, keys)
    while monkey.sent < keys:
        monkey.send(terminal)
        start, waits = time.monotonic(), _waits(terminal.process.pid)
        is_there = monkey.answers(terminal)
        found.took(_worked(terminal.process.pid, start, waits), f"{what} after {monkey.sent} keys")
        shown = monkey.has_failed()
        if is_there and not shown and terminal.process.poll() is None:
            monkey.measure(terminal)
            continue
        terminal.catch_up()
        terminal.settle(0.3)
        status = terminal.process.poll()
        if status == 0 and not shown:
            found.counts["quits"] += 1
        else:
            why = "hangs" if status is None and not shown else f"fails ({status}): {_told(terminal)}"
            found.wrong.append(f"{what} after {monkey.sent} keys: {why}; last {monkey.last[-3:]!r}"[:900])
        terminal.close()
        _weigh(monkey, found, what)
        terminal = _started(monkey, keys)
    terminal.press("escape", "escape", "escape", "q")
    _weigh(monkey, found, what)


def _started(monkey: Monkey, keys: int) -> Terminal:
    terminal = monkey.start()
    if keys - monkey.sent > _WARM:
        monkey.open_everything(terminal)
    return terminal


def _weigh(monkey: Monkey, found: Found, what: str) -> None:
    """Whether an explorer that has ended had grown."""
    if len(monkey.memory) > 1:
        first, last = monkey.memory[0], monkey.memory[-1]
        found.counts[f"MB at the end of {first >> 10} MB at {monkey.size[0]}x{monkey.size[1]}"] = last >> 10
        if last > 1.3 * first:
            found.wrong.append(f"{what}: memory grew from {first >> 10} to {last >> 10} MB")


def _state(process: int) -> str:
    """As `ps` shows it: `T` where it is stopped."""
    return Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(") ")[2][:1]


def _waits(process: int) -> dict[str, float]:
    """The seconds that each thread has been ready and waited for a processor."""
    found: dict[str, float] = {}
    with contextlib.suppress(OSError):  # it ends meanwhile, or the system does not say
        for folder in Path(f"/proc/{process}/task").iterdir():
            with contextlib.suppress(OSError):
                found[folder.name] = int((folder / "schedstat").read_text("ascii").split()[1]) / 1e9
    return found


def _is_over(process: int, begun: float, before: dict[str, float]) -> bool:
    """Whether the time to answer is over, on a busy machine too."""
    return _worked(process, begun, before) > PATIENCE


def _worked(process: int, begun: float, before: dict[str, float]) -> float:
    """The seconds since a moment in which none of its threads waited for a processor."""
    waited = max((seconds - before.get(thread, 0.0) for thread, seconds in _waits(process).items()), default=0.0)
    return time.monotonic() - begun - waited


def _told(terminal: Terminal) -> str:
    return " / ".join([line.strip() for line in terminal.lines if line.strip()][-3:])[:300]


PLANTED = (
    sys.executable,
    "-c",
    "import sys; from mgtui.tui.help.screen import KeysHelp; from mgtui.__main__ import main\n"
    "def fails(self): raise KeyError('planted')\n"
    "KeysHelp.on_mount = fails; sys.exit(main())",
)
"""The explorer with a fault: the page of keys fails when it opens."""
