"""Headless: `mgtui search igf-1` whole process, against a Python that only imports what a search needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from programs import run, warm_up
from report import main, paired

from harness.environment import PROGRAM

if TYPE_CHECKING:
    from report import Row

GOAL = 1.25
IMPORTS = (sys.executable, "-c", "import argparse, json, whoosh.index, whoosh.qparser")


def measure(runs: int) -> list[Row]:
    """Alternate runs of both."""
    warm_up()
    run(IMPORTS)
    pairs = [(run([*PROGRAM, "search", "igf-1"]) * 1000, run(IMPORTS) * 1000) for _ in range(runs)]
    return [paired("headless", "ms", [pair[0] for pair in pairs], [pair[1] for pair in pairs], GOAL)]


if __name__ == "__main__":
    main(__doc__ or "", measure, runs=25)
