"""What the README and the help show is done as it is written there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from mgtui.export.formats import NAMES

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^    mgtui (search|show|related|export|check|info)\b(.*)$", README, re.MULTILINE)


def test_the_readme_has_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize(("command", "rest"), COMMANDS)
def test_a_command_works_as_written_and_in_each_form_that_its_line_names(run, copied_library, command, rest) -> None:
    written, _, about = rest.partition(" #")
    words = [str(copied_library) if word == "DIR" else word for word in shlex.split(written.partition(" > ")[0])]
    assert run(command, *words).status == 0
    for form in set(re.findall(r"[\w-]+", about)) & set(NAMES) if command == "export" else ():
        assert run(command, *words, "--format", form).status == 0, form


def test_what_the_help_names_is_there(run):
    examples = re.search(r"ID +(als, .+?)\n\n", run("show", "--help").out, re.DOTALL)
    for example in examples[1].replace("\n", " ").split(","):
        assert run("show", example.strip()).status == 0, example
