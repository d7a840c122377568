"""A command line search must not pay for what only the screen, the reader or the builder of an index needs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, sys
from mgtui.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as stop:
    status = stop.code
print(json.dumps([status, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""
SCREEN = {"textual", "rich", "pygments"}
READER = {"yaml", "markdown_it"}


def modules(*arguments: str) -> tuple[int, set[str]]:
    """The exit status of a command in a fresh interpreter, and the packages it imported."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    status, names = json.loads(done.stderr.splitlines()[-1])
    return status, set(names)


@pytest.mark.parametrize(
    "command",
    [
        ["search", "igf-1"],
        ["search", "--json", "magnesum"],
        ["show", "igf-1"],
        ["related", "muscle-ageing/igf1-proportional"],
        ["info"],
        ["index"],
    ],
)
def test_what_a_command_imports_with_a_fresh_index(run, copied_library, command):
    status, imported = modules("--library", str(copied_library), *command)
    assert status == 0
    assert not imported & (SCREEN | READER | {"whoosh"})


def test_check_reads_without_screen_and_engine(copied_library):
    status, imported = modules("--library", str(copied_library), "check")
    assert status == 0
    assert imported >= READER
    assert not imported & (SCREEN | {"whoosh"})


def test_the_first_build_needs_no_screen(run, copied_library, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "new"))
    status, imported = modules("--library", str(copied_library), "search", "igf-1")
    assert status == 0
    assert not imported & SCREEN


def test_help_needs_nothing():
    status, imported = modules("--help")
    assert status == 0
    assert not imported & (SCREEN | READER | {"whoosh"})
