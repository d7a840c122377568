"""What the README, the pages and the help show is done as it is written there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from harness.environment import TOP
from mgtui.cli import parse
from mgtui.commands import table
from mgtui.export.formats import NAMES

PAGES = [TOP / "README.md", *sorted(page for page in (TOP / "docs").glob("*.md") if page.name != "commands.md")]
"""All but the page that is made from the commands: what that shows is tried below."""
FIELD = TOP / "tests" / "data" / "field"
FILLED = {
    "article.html": str(FIELD / "naps.html"), "paper.pdf": str(FIELD / "kefir.md"),
    "references.ris": str(FIELD / "references.ris"), "PATH…": str(FIELD / "naps.html"), "FILE": "made.zip",
    "FILE.html": "made.html",
}  # fmt: skip
"""What stands in the place of a name that a page leaves to its reader."""
SHOWN = [
    (page.name, *line.partition(" #")[::2])
    for page in PAGES
    for line in re.findall(r"^    mgtui (.*)$", page.read_text("utf-8"), re.MULTILINE)
    if "[" not in line
]
"""Each page, the commands that it shows in their order, and what it says of them; without those that stand for many."""
NAMED = [
    (page.name, line)
    for page in PAGES
    for line in re.findall(r"(?:`|^    )mgtui ([^`\n]*)", page.read_text("utf-8"), re.MULTILINE)
]
NOTHING = {"doubles", "review", "notes"}
"""Commands that may find nothing."""


def test_the_pages_have_commands() -> None:
    assert len(SHOWN) >= 40
    assert len(NAMED) >= 100


@pytest.mark.long
def test_every_command_of_the_pages_works_as_written_and_in_each_form_that_its_line_names(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tests").symlink_to(TOP / "tests")
    monkeypatch.chdir(tmp_path)
    made = 0
    for page, line, about in SHOWN:
        words = [FILLED.get(word, word) for word in shlex.split(line.partition(" > ")[0])]
        made += words[0] in ("init", "export") and "DIR" in words
        words = [f"made-{made}" if word == "DIR" else word for word in words]
        answer = run(*words, library=None)
        assert answer.status in ((0, 1) if words[0] in NOTHING else (0,)), (page, words, answer.err)
        for form in set(re.findall(r"[\w-]+", about)) & set(NAMES) if words[0] == "export" else ():
            assert run(*words, "--format", form, library=None).status == 0, (words, form)


def test_every_command_and_option_that_a_page_names_is_there(run) -> None:
    helps = {name: run(name, "--help").out for name in table.COMMANDS}
    for page, line in NAMED:
        words = line.partition(" #")[0].split()
        if words and not words[0].startswith("-") and not words[0].isupper():
            assert words[0] in table.COMMANDS, (page, line)
            for option in re.findall(r"(?<![\w-])--[a-z]+", line):
                assert option in helps[words[0]], (page, line)


def test_what_the_help_names_is_there(run):
    examples = re.search(r"ID +(als, .+?)\n\n", run("show", "--help").out, re.DOTALL)
    for example in examples[1].replace("\n", " ").split(","):
        assert run("show", example.strip()).status == 0, example


@pytest.mark.parametrize("name", table.COMMANDS)
def test_the_help_of_every_command_says_what_it_does_and_has_an_example_that_is_right_usage(run, name: str) -> None:
    for example in table.COMMANDS[name].examples:
        assert parse(shlex.split(example)).command == name
        assert f"\n  mgtui {example}\n" in run(name, "--help").out
    assert table.COMMANDS[name].examples
    summary = table.COMMANDS[name].help
    assert f"{summary[0].upper()}{summary[1:]}." in " ".join(run(name, "--help").out.split())
