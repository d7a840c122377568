"""Keystroke: from a key to its results on the screen, against the bare app refilling its list on the same key.

Both programs stand open at once, and every key goes to one and then to the other.
"""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from programs import BARE_APP, environment, warm_up
from report import main, p95, paired
from screens import bare_list, bare_ready, explorer_ready, results_for
from terminal import TimedTerminal

from harness.environment import PROGRAM, TOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report import Row

GOAL = 1.5
QUERIES = ("igf-1", "magnesium sleep", "vitamin d", "zma athletes", "testosterone", "magn* sleep", "crp older")
CLEAR = "\x15"


def measure(runs: int) -> list[Row]:
    """`runs` times through the queries; a key's time is the median of its times, so that p95 is of keys, not of noise.

    Raises NotSeen where the results are not those of the text.
    """
    warm_up()
    ours, bare = TimedTerminal(PROGRAM, environment(), TOP), TimedTerminal(BARE_APP, environment(), TOP)
    try:
        ours.settled(explorer_ready)
        bare.settled(bare_ready)
        ours.send("/")
        ours.settled(lambda lines: any("All articles" in line for line in lines))
        rounds = [[pair for query in QUERIES for pair in _typed(ours, bare, query)] for _ in range(runs)]
    finally:
        ours.close()
        bare.close()
    mine, theirs = ([median(pair[side] * 1000 for pair in key) for key in zip(*rounds, strict=True)] for side in (0, 1))
    return [
        paired("keystroke", "ms", mine, theirs, GOAL),
        paired("keystroke, p95", "ms", [p95(mine)], [p95(theirs)], GOAL),
    ]


def _typed(ours: TimedTerminal, bare: TimedTerminal, query: str) -> Iterator[tuple[float, float]]:
    for number, key in enumerate(query, 1):
        ours.send(key)
        # Below the search line, which a moment later also offers the rest of the word.
        mine = ours.settled(partial(results_for, query[:number]), below=2)
        bare.send(key)
        theirs = bare.settled(partial(bare_list, ("even", "odd")[number % 2]))
        if key != " ":  # which changes nothing that can be seen
            yield mine.seconds, theirs.seconds
    ours.send(CLEAR)
    ours.settled(lambda lines: any("All articles" in line for line in lines))
    bare.send(CLEAR)
    bare.settled(partial(bare_list, "even"))


if __name__ == "__main__":
    main(__doc__ or "", measure, runs=3)
