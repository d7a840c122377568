"""`python -m attack [part …] [--seed N] [--times N] [--library DIR]`: the long runs, each in a process of its own;
prints the figures."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COUNTS = {"libraries": 1000, "imports": 1000, "monkey": 20_000, "kills": 200}


def main() -> int:
    """The status is 1 where anything was found wrong."""
    parser = argparse.ArgumentParser(prog="attack")
    parser.add_argument("part", nargs="*", choices=[*COUNTS, []], help="default: all, two at a time")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--times", type=float, default=1.0, help="of the usual numbers")
    parser.add_argument("--library", type=Path, help="what the monkey explores; default: a small library of the tests")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        return _run(arguments.part[0], arguments.seed, arguments.times, arguments.library)
    print(f"seed {arguments.seed}", flush=True)
    own = ["--here", "--seed", str(arguments.seed), "--times", str(arguments.times)]
    own += ["--library", str(arguments.library.resolve())] if arguments.library else []
    # The monkey takes as long as the others together.
    waiting = sorted(arguments.part or COUNTS, key=lambda name: name != "monkey")
    running: list[subprocess.Popen[bytes]] = []
    status = 0
    while waiting or running:
        while waiting and len(running) < 2:
            running.append(subprocess.Popen([sys.executable, "-m", "attack", waiting.pop(0), *own]))
        time.sleep(0.2)
        for program in [each for each in running if each.poll() is not None]:
            status |= bool(program.returncode)
            running.remove(program)
    return status


def _run(part: str, seed: int, times: float, library: Path | None) -> int:
    from importlib import import_module

    with tempfile.TemporaryDirectory(prefix="mgtui-attack-") as name:
        folder = Path(name)
        for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "MGTUI_DATA"):
            os.environ[variable] = str(folder / variable)
        begun = time.monotonic()
        more = {"library": library} if library and part == "monkey" else {}
        found = import_module(f"attack.{part}").attack(round(COUNTS[part] * times), seed, folder / "attacked", **more)
        print(f"{found.figures()} ({time.monotonic() - begun:.0f} s)", flush=True)
        if found.wrong:
            for log in sorted(folder.rglob("failures.log")):
                print(log.read_text("utf-8", "replace")[-4000:], flush=True)
    return bool(found.wrong)


if __name__ == "__main__":
    sys.exit(main())
