"""Writes docs/commands.md from the commands: run `python tools/commands.py` after a change of them."""

from __future__ import annotations

import os
from pathlib import Path

FILE = Path(__file__).parents[1] / "docs" / "commands.md"
HEAD = """# Commands

Made from the program by `tools/commands.py`. `mgtui COMMAND --help` shows the same; `man mgtui` has all at once.

Results go to standard output, everything else to standard error. Where a command takes `--json` it prints one document,
with `--jsonl` a record a line, and what goes wrong is said as `{"error": …}` on standard error. `-` in place of a file
of `add`, or of the ids of `export` and `tag`, stands for standard input. On a terminal matches are in colour and
addresses are links, where it has them: `NO_COLOR`, `FORCE_COLOR` and `FORCE_HYPERLINK` say otherwise. With `TERM=dumb`
nothing is drawn.

| exit status | means |
|---|---|
| 0 | found, or fine |
| 1 | nothing found; `check` found mistakes |
| 2 | wrong usage, or no library there |
| 3 | the program itself failed: it says what to report |
"""


def page() -> str:
    """The page as it is to be."""
    os.environ["COLUMNS"] = "100"
    from mgtui.cli import command_line
    from mgtui.commands.table import COMMANDS

    parser = command_line(COMMANDS)
    commands = next(action for action in parser._actions if action.dest == "command")
    parts = [HEAD]
    for name in COMMANDS:
        shown = commands.choices[name].format_help().rstrip()  # type: ignore[index]
        parts.append(f"## {name}\n\n```\n{shown}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
