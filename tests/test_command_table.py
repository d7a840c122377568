"""Every command of the table is a function of its module, and what a module says that a command takes is asked for."""

from __future__ import annotations

from importlib import import_module

import pytest

from mgtui.cli import parse
from mgtui.commands.table import COMMANDS

_END = "_arguments"


@pytest.mark.parametrize("module", sorted({command.module for command in COMMANDS.values()}))
def test_a_module_has_its_commands_and_arguments_of_no_other(module: str) -> None:
    own = {name for name, command in COMMANDS.items() if command.module == module}
    code = import_module(f"mgtui.commands.{module}")
    assert all(callable(getattr(code, name)) for name in own)
    assert {name.removesuffix(_END) for name in vars(code) if name.endswith(_END)} <= own


@pytest.mark.parametrize("line", [["serch", "show"], ["--help", "show"], ["--lib", "x", "-h"], []])
def test_a_line_that_names_no_command_is_told_of_all(line: list[str], capsys) -> None:
    if not line:
        assert parse(line).command is None
        return
    with pytest.raises(SystemExit):
        parse(line)
    said = capsys.readouterr()
    assert "search" in said.out + said.err
