"""Files of strangers to be brought in: one of each format, made odd, beside a good file that has to be added."""

from __future__ import annotations

import shutil
import time
from random import Random
from typing import TYPE_CHECKING

from attack.archives import is_packed, with_odd_parts
from attack.found import Found
from attack.libraries import limited
from attack.mutation import mutated
from attack.seeds import SEEDS
from mgtui.importing.add import add
from mgtui.library.reader import read_library

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 40
"""For one file: its limit, and what is done with what was read."""
_INSIDE = 0.7
"""Of archives that are made odd in their parts; the others are, as bytes."""
GOOD = "Zinc and sleep\n\nZinc was given to forty men and sleep improved.\n"


def attack(count: int, seed: int, folder: Path) -> Found:
    """Bring in so many odd files."""
    found = Found("mutated imports")
    folder.mkdir(parents=True)
    good = folder / "good.txt"
    good.write_text(GOOD, "utf-8")
    others = [seed.data for seed in SEEDS]
    for number in range(count):
        rng = Random(f"{seed} import {number}")
        begun = SEEDS[number % len(SEEDS)]
        odd = folder / begun.name
        is_inside = is_packed(begun.data) and rng.random() < _INSIDE
        odd.write_bytes((with_odd_parts if is_inside else mutated)(begun.data, rng, others))
        found.tried += 1
        _try(found, odd, good, folder / "library", f"seed {seed} number {number} {begun.name}")
        shutil.rmtree(folder / "library", ignore_errors=True)
        odd.unlink()
    return found


def _try(found: Found, odd: Path, good: Path, root: Path, what: str) -> None:
    start = time.monotonic()
    try:
        with limited(SECONDS):
            first, second = add([odd, good], root).outcomes
            mistakes = read_library(root).mistakes
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        found.wrong.append(f"{what}: {type(error).__name__}: {error}"[:200])
        return
    found.took(time.monotonic() - start, what)
    found.counts[first.status] += 1
    if first.why.startswith("could not be read"):
        # Held at the boundary, yet a reader that did not expect it.
        found.counts[f"{odd.suffix} {first.why[:60]}"] += 1
    if second.status != "added" and not (second.status == "skipped" and first.status == "added"):
        found.wrong.append(f"{what}: the good file beside it was {second.status}: {second.why}")
    if mistakes:
        found.wrong.append(f"{what}: {mistakes[0]}")
