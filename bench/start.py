"""Start: the explorer until its panes are filled, against the bare app until its first frame.

Keys that are sent before anything is on the screen must not be lost either.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from programs import BARE_APP, environment, warm_up
from report import main, paired
from screens import bare_ready, explorer_ready, results_for
from terminal import TimedTerminal

from harness.environment import PROGRAM, TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report import Row
    from terminal import Wanted

GOAL = 1.35


def measure(runs: int) -> list[Row]:
    """Alternate starts of both. Raises NotSeen where a start shows less than it should, or loses the keys."""
    warm_up()
    _early_keys()
    sides: tuple[tuple[Sequence[str], Wanted], ...] = ((PROGRAM, explorer_ready), (BARE_APP, bare_ready))
    figures: tuple[list[float], list[float]] = ([], [])
    for number in range(runs + 1):
        for (command, ready), seconds in zip(sides, figures, strict=True):
            found = _start(command, ready)
            if number:  # the first pair only warms the disk
                seconds.append(found * 1000)
    return [paired("start", "ms", *figures, GOAL)]


def _start(command: Sequence[str], ready: Wanted) -> float:
    terminal = TimedTerminal(command, environment(), TOP)
    try:
        return terminal.shown(ready).seconds
    finally:
        terminal.close()


def _early_keys() -> None:
    for wait in (0.0, 0.1, 0.2, 0.3):
        terminal = TimedTerminal(PROGRAM, environment(), TOP)
        try:
            time.sleep(wait)
            terminal.send("/igf")
            terminal.settled(lambda lines: results_for("igf", lines))
        finally:
            terminal.close()


if __name__ == "__main__":
    main(__doc__ or "", measure, runs=15)
