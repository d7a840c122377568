"""Run as a program: a step is killed at every write in turn, or at some of them, as far apart as the third argument
says. Prints, for each, what a reader sees and the next writer.

`before` and `after` are what is seen without the step, and with it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import faults
import steps_to_try
from steps_to_try import ACTIONS, leftovers, state

from mgtui.extraction import reading
from mgtui.extraction.parser import Parse


def main(folder: Path, name: str, every: int) -> None:
    make, act = ACTIONS[name]
    # What is read is the same at every point; parsed once it is known to every child too.
    known: dict[tuple[str, ...], list[Parse]] = {}
    original = reading.parsed

    def remembered(texts: Sequence[str], told: object = None) -> list[Parse]:
        if tuple(texts) not in known:
            known[tuple(texts)] = list(original(texts))
        return known[tuple(texts)]

    reading.parsed = remembered
    template = make(folder / "library")
    whole = folder / "whole"
    for point in faults.walk(template, folder):
        if not whole.exists():
            point.root.rename(whole)
            point.root.mkdir()
            before = state(whole)
            act(whole)
            after = state(whole)
            continue
        tried = point.number - 1
        if not faults.kill_at(every * tried, partial(act, point.root)):
            print(json.dumps({"tried": tried}))
            return
        files = sorted((str(path), path.read_bytes()) for path in point.root.rglob("*") if path.is_file())
        seen = state(point.root)
        untouched = files == sorted((str(path), path.read_bytes()) for path in point.root.rglob("*") if path.is_file())
        is_before = seen == before
        # Whoever writes next takes it back or completes it.
        with steps_to_try.LibraryStore(point.root).transaction():
            mended = state(point.root)
        left = leftovers(point.root)
        if is_before:
            act(point.root)
        told = {"before": is_before, "after": seen == after, "untouched": untouched, "mended": mended == seen}
        print(json.dumps({**told, "left": left, "then": state(point.root) == after}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
