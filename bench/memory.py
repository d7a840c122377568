"""Memory: the peak of the explorer, started, searched and left, against that of the bare app after the same keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from programs import BARE_APP, environment, warm_up
from report import main, paired
from screens import bare_list, bare_ready, explorer_ready, results_for
from terminal import TimedTerminal

from harness.environment import PROGRAM, TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report import Row
    from terminal import Wanted

GOAL = 1.54
QUIT = "\x11"


def measure(runs: int) -> list[Row]:
    """Alternate runs of both."""
    warm_up()
    pairs = [
        (
            _peak(PROGRAM, explorer_ready, "/igf", partial(results_for, "igf")),
            _peak(BARE_APP, bare_ready, "igf", partial(bare_list, "odd")),
        )
        for _ in range(runs)
    ]
    return [paired("memory", "MB", [pair[0] for pair in pairs], [pair[1] for pair in pairs], GOAL)]


def _peak(command: Sequence[str], ready: Wanted, keys: str, after: Wanted) -> float:
    terminal = TimedTerminal(command, environment(), TOP)
    try:
        terminal.settled(ready)
        terminal.send(keys)
        terminal.settled(after)
        return terminal.quit(QUIT) / 1e6
    finally:
        terminal.close()


if __name__ == "__main__":
    main(__doc__ or "", measure, runs=5)
