"""A kill at any moment leaves the library whole, and adding again brings in what was missing, once."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mgtui.library.files import NoLibrary
from mgtui.library.reader import read_library

PROGRAM = Path(__file__).with_name("killed_adding.py")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def sources(folder: Path) -> list[str]:
    made = []
    for number in range(2):
        path = folder / f"{number}.txt"
        path.write_text(
            f"Title {number}\n\nSome words of an article that is number {number} of them all.\n\n0 comments\n", "utf-8"
        )
        made.append(str(path))
    refs = folder / "a.ris"
    refs.write_text("TY  - JOUR\nTI  - A trial\nPY  - 2011\nER  - \n", "utf-8")
    return [*made, str(refs)]


@pytest.mark.parametrize(("doing", "fewest"), [("add", 40), ("undo", 10), ("remove", 8)])
def test_at_every_moment(tmp_path: Path, doing: str, fewest: int) -> None:
    run = subprocess.run(
        [sys.executable, str(PROGRAM), doing, str(tmp_path), *sources(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    *moments, end = map(json.loads, run.stdout.splitlines())
    assert end["moments"] == len(moments) >= fewest
    for moment in moments:
        assert moment["then"]["mistakes"] == []
        assert moment["again"] == {"articles": 2, "studies": 1, "mistakes": []}
        assert moment["leftovers"] == []


def test_by_the_signal_itself(tmp_path: Path) -> None:
    paths = sources(tmp_path)
    for number in range(200):
        path = tmp_path / f"more-{number}.txt"
        path.write_text(f"More {number}\n\nSome words of an article that is number {number} of more.\n", "utf-8")
        paths.append(str(path))
    code = "import sys; from pathlib import Path; from mgtui.importing.add import add; "
    code += "add(map(Path, sys.argv[2:]), Path(sys.argv[1]))"
    root = tmp_path / "library"
    for _ in range(6):
        process = subprocess.Popen([sys.executable, "-c", code, str(root), *paths])
        time.sleep(0.15 + random.random() * 0.3)
        process.send_signal(signal.SIGKILL)
        process.wait()
        try:
            assert read_library(root).mistakes == ()
        except NoLibrary:
            continue
    subprocess.run([sys.executable, "-c", code, str(root), *paths], check=True)
    library = read_library(root)
    assert (library.mistakes, len(library.articles), len(library.studies)) == ((), 202, 1)
