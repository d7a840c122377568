"""The scripts of shells and the manual page are up to date, and shells complete by them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from harness.environment import reader_environment
from harness.terminal import Terminal
from mgtui.shells import HOME, SHELLS

sys.path.insert(0, str(Path(__file__).parents[2]))
from tools.shells import files

START = {
    "bash": (["--norc", "-i"], "PS1='ready> '; source {}"),
    "zsh": (
        ["-f", "-i"],
        "PS1='ready> '; fpath=({0.parent} $fpath); autoload -Uz compinit; compinit -u -D",
    ),
    "fish": (["--no-config", "-i"], "function fish_prompt; echo 'ready> '; end; source {}"),
}


def test_scripts_and_manual_say_what_the_commands_are() -> None:
    for name, text in files().items():
        assert (HOME / name).read_text("utf-8") == text, "run: python tools/shells.py"


def test_a_script_is_printed(run) -> None:
    for shell, name in SHELLS.items():
        assert run("completion", shell).out == (HOME / name).read_text("utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_commands_ids_and_fields(shell: str, tmp_path: Path, copied_library: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "bin").mkdir()
    launcher = tmp_path / "bin" / "mgtui"
    launcher.write_text(f'#!/bin/sh\nexec {sys.executable} -m mgtui --library {copied_library} "$@"\n', "utf-8")
    launcher.chmod(0o755)
    environment = reader_environment(tmp_path)
    environment["PATH"] = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    arguments, start = START[shell]
    terminal = Terminal([program, *arguments], environment, tmp_path, size=(120, 24))
    try:
        terminal.send(start.format(HOME / SHELLS[shell]) + "\n")
        terminal.wait_for("ready>")
        for typed, completed in (
            ("mgtui sear", "mgtui search"), ("mgtui show zinc-di", "mgtui show zinc-diary"),
            ("mgtui new claim direc", "direction="), ("mgtui search outc", "outcome:"),
        ):  # fmt: skip
            terminal.send(typed + "\t")
            terminal.wait_for(completed)
            terminal.send("\x15")
    finally:
        terminal.close()
