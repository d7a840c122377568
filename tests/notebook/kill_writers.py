"""Writes to a notebook in child processes and kills each at a random moment: `kill_writers.py FILE ROUNDS SEED`.

A child says what it has saved only after the call returned. What all children said is printed as JSON. Children are
forked from a process that has imported everything, so that a round takes milliseconds.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Location


def write_until_killed(path: Path, round_number: int, pipe: int) -> None:
    """Notes, edits, bookmarks and visits without end, each announced once it is saved."""
    with Notebook.open(path) as notebook:
        step = 0
        while True:
            name = f"{round_number}-{step}"
            location = Location("lib", f"a/{name}", "title", "a", "quote")
            note = notebook.add_note(location, f"first {name}")
            os.write(pipe, f"note {note.id} first {name}\n".encode())
            notebook.edit_note(note.id, f"second {name}")
            os.write(pipe, f"note {note.id} second {name}\n".encode())
            notebook.toggle_bookmark(location)
            os.write(pipe, f"bookmark a/{name}\n".encode())
            notebook.visit(location, {"step": step})
            os.write(pipe, f"visit a/{name}\n".encode())
            step += 1


def one_round(path: Path, round_number: int, delay: float) -> str:
    """What one child said before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            write_until_killed(path, round_number, writing)
        finally:
            os._exit(3)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.readline()
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        said += pipe.read()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        sys.exit(f"round {round_number}: the writer ended by itself")
    return said


def main() -> None:
    path, rounds, chance = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    said = [one_round(path, number, chance.uniform(0, 0.02)) for number in range(rounds)]
    print(json.dumps(said))


main()
