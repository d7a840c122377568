"""What commands print under TERM=dumb can be read aloud: no drawing, no colour, no sign that stands for a word."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from harness.environment import PROGRAM, TOP, reader_environment
from mgtui.commands import table

DRAWN = re.compile("[\x1b\r\u2500-\u259f]")
"""Escapes, and what lines and blocks are drawn with."""
ALONE = re.compile(r"(?<!\S)(?<!= )[+−~↳=↑↓→↗↘?]\d+(?![\d.])|(?<!\S)[◦●○◇▤](?=\s*$|\s+\d)", re.MULTILINE)
"""Signs that stand for a word: with a number, or with nothing behind them."""
LINES = {
    "search": ["search zinc", "search zinc --kind claim"],
    "show": [
        "show muscle-ageing/igf1-proportional", "show study:mossad-1996", "show topic:testosterone", "show zinc-diary",
        "show term:zinc",
    ],
    "related": ["related muscle-ageing/igf1-proportional"],
    "ask": ["ask does magnesium raise testosterone"],
    "check": ["check"], "index": ["index --rebuild"], "info": ["info"], "config": ["config"],
    "add": ["add {files}/kefir.md {files}/naps.html {files}/references.ris"],
    "review": ["review"], "terms": ["terms"], "doubles": ["doubles"],
    "new": ["new study title=Kefir author.1.family=Doe issued=2011"],
    "set": ["set study:doe-2011 n.total=31"],
    "relate": ["relate zinc-diary/lozenges-help supports zinc-diary/lozenges-help --reason same"],
    "tag": ["tag study:mossad-1996 +to-read", "tag"],
    "notes": ["notes"], "history": ["history"], "undo": ["undo"], "redo": ["redo"],
    "export": ["export claims", "export matrix", "export contradictions", "export studies", "export study:mossad-1996"],
    "delete": ["delete study:doe-2011"], "remove": ["remove naps"], "init": ["init {made}"],
    "open": ["open study:mossad-1996 --print"], "ids": ["ids zinc"], "schema": ["schema claims"],
    "completion": ["completion bash"], "backup": ["backup {made}.zip"], "restore": ["restore {made}.zip"],
}  # fmt: skip
OWN = {"add", "review", "terms", "doubles", "new", "set", "relate", "delete", "remove", "history", "undo", "redo"}
"""Those that are about the reader's own library."""


@pytest.mark.long
def test_every_command_can_be_read_aloud(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert LINES.keys() == table.COMMANDS.keys()
    places = {"files": str(TOP / "tests" / "data" / "field"), "made": str(tmp_path / "made")}
    for name, lines in LINES.items():
        for line in lines:
            words = line.format(**places).split()
            answer = run(*words, library=None) if name in OWN else run(*words)
            said = answer.out + answer.err
            assert answer.status in (0, 1), said
            assert said.strip(), line
            assert not DRAWN.search(said), line
            # What is exported is a file, not a line to be heard: signs have their words in a heading of its table.
            assert name == "export" or not ALONE.search(said), (line, ALONE.findall(said))
    assert DRAWN.search("━ 3/4")
    assert ALONE.search("claim  igf-1/a  −2 ~1")


def test_nothing_is_drawn_on_a_terminal_that_cannot_draw(tmp_path: Path, copied_library: Path) -> None:
    ours, theirs = os.openpty()
    environment = reader_environment(tmp_path, {"TERM": "dumb"})
    command = [*PROGRAM, "--library", str(copied_library), "search", "zinc"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        said = b""
        try:
            while data := os.read(ours, 65536):
                said += data
        except OSError:  # how a terminal ends whose other side is closed
            pass
        assert process.wait() == 0
    os.close(ours)
    assert b"zinc" in said
    assert not DRAWN.search(said.decode().replace("\r\n", "\n"))
