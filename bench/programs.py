"""How the program and what it is measured against are started: the checkout this file lies in, its index warm."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from harness.environment import PROGRAM, TOP, without_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOBODY = tempfile.TemporaryDirectory(prefix="mgtui-bench-")
"""Where a reader keeps what is theirs: nothing yet, and gone with this process."""
BARE_APP = (sys.executable, str(TOP / "bench" / "baseline_app.py"))


def environment() -> dict[str, str]:
    """The same for both sides: an ordinary terminal with colour, no settings of the reader's.

    Nothing is read for its meaning: it would go on beside what is measured.
    """
    ours = {"PYTHONPATH": str(TOP), "XDG_DATA_HOME": _NOBODY.name, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    return {**without_settings(os.environ), **ours, "MGTUI_MEANING": "off"}


def warm_up() -> None:
    """Bring the index up to date, and let its stamp be taken from files that have settled.

    A library that changed within the last seconds is hashed at each start, which is not what is measured.
    """
    newest = max((path.stat().st_mtime for path in (TOP / "content").rglob("*")), default=0.0)
    time.sleep(max(newest + 3.0 - time.time(), 0.0))
    run([*PROGRAM, "index"])
    run([*PROGRAM, "search", "igf-1"])


def run(command: Sequence[str], more: dict[str, str] | None = None) -> float:
    """Seconds that a whole process takes. Raises CalledProcessError where it fails."""
    began = time.perf_counter()
    subprocess.run(
        command,
        env={**environment(), **(more or {})},
        cwd=TOP,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - began
