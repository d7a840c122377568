"""What the README and the help show is done as it is written there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from mgtui.cli import parse
from mgtui.commands import table
from mgtui.export.formats import NAMES

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^    mgtui (search|show|related|export|check|info)\b(.*)$", README, re.MULTILINE)


def test_the_readme_has_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize(("command", "rest"), COMMANDS)
def test_a_command_works_as_written_and_in_each_form_that_its_line_names(
    run, copied_library, command, rest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written, _, about = rest.partition(" #")
    words = [str(copied_library) if word == "DIR" else word for word in shlex.split(written.partition(" > ")[0])]
    answer = run(command, *words)
    if words == ["sof"]:  # nobody has judged anything in the bundled library
        assert (answer.status, "Nobody has judged" in answer.err) == (1, True)
        return
    assert answer.status == 0
    for form in set(re.findall(r"[\w-]+", about)) & set(NAMES) if command == "export" else ():
        assert run(command, *words, "--format", form).status == 0, form


def test_what_the_help_names_is_there(run):
    examples = re.search(r"ID +(als, .+?)\n\n", run("show", "--help").out, re.DOTALL)
    for example in examples[1].replace("\n", " ").split(","):
        assert run("show", example.strip()).status == 0, example


DOCS = Path(__file__).parents[2] / "docs"
SHOWN = [
    (page.name, shlex.split(line))
    for page in (DOCS / "tutorial.md", DOCS / "own-field.md", DOCS / "answers.md")
    for line in re.findall(r"^    mgtui (.*)$", page.read_text("utf-8"), re.MULTILINE)
]


def test_the_pages_have_commands() -> None:
    assert len(SHOWN) >= 15


def test_every_command_of_the_pages_works_as_written(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tests").symlink_to(Path(__file__).parents[1])
    monkeypatch.chdir(tmp_path)
    for page, words in SHOWN:
        words = words[: words.index(">")] if ">" in words else words
        answer = run(*words, library=None)
        assert answer.status in ((0, 1) if words[0] in ("doubles", "review", "notes") else (0,)), (
            page,
            words,
            answer.err,
        )


@pytest.mark.parametrize("name", table.COMMANDS)
def test_the_help_of_every_command_has_an_example_that_is_right_usage(run, name: str) -> None:
    for example in table.COMMANDS[name].examples:
        assert parse(shlex.split(example)).command == name
        assert f"\n  mgtui {example}\n" in run(name, "--help").out
    assert table.COMMANDS[name].examples
