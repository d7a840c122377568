"""Writes completion scripts and the manual page: run `python tools/shells.py` after a change of commands or fields."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any

import shtab
from argparse_manpage.manpage import Manpage

from mgtui.cli import command_line
from mgtui.commands.table import COMMANDS
from mgtui.export.formats import LISTS
from mgtui.model.asking import QUERY_FIELDS
from mgtui.model.nested import FIELDS_OF
from mgtui.shells import HOME, MANUAL, SHELLS

if TYPE_CHECKING:
    from collections.abc import Iterator

_BASH = r"""
_mgtui_ids() {
  mgtui ids "$1" 2>/dev/null
}
"""
_BASH_END = r"""
# Bash cuts the words of a line at colons, which ids have: put together they are completed, then cut again.
_mgtui() {
  local -a words=()
  local at last=-1 cursor=0 word joins= cut
  for at in "${!COMP_WORDS[@]}"; do
    word=${COMP_WORDS[at]}
    if [[ $last -ge 0 && ( $word == :* || -n $joins ) ]]; then
      words[last]+=$word
    else
      last=$((last + 1))
      words[last]=$word
    fi
    joins=
    [[ $word == *: ]] && joins=1
    [[ $at -eq $COMP_CWORD ]] && cursor=$last
  done
  COMP_WORDS=("${words[@]}")
  COMP_CWORD=$cursor
  _shtab_mgtui
  cut=${words[cursor]%"${words[cursor]##*:}"}
  COMPREPLY=("${COMPREPLY[@]#"$cut"}")
}

complete -o bashdefault -F _mgtui mgtui
"""
_ZSH = r"""
_mgtui_ids() {
  local -a ids
  ids=(${(f)"$(mgtui ids "$PREFIX" 2>/dev/null)"})
  compadd -a ids
}
"""
IDS = {
    "bash": "_mgtui_ids", "zsh": "_mgtui_ids", "fish": '(mgtui ids (commandline -ct) 2>/dev/null)',
    "preamble": {"bash": _BASH, "zsh": _ZSH},
}  # fmt: skip


def _words(name: str, words: list[str]) -> dict[str, Any]:
    """Completion by a list of words that a value or more words follow."""
    listed = " ".join(words)
    return {
        "bash": f"_mgtui_{name}", "zsh": f"_mgtui_{name}", "fish": listed,
        "preamble": {
            "bash": f"\n_mgtui_{name}() {{\n  compopt -o nospace\n  compgen -W '{listed}' -- \"$1\"\n}}\n",
            "zsh": f"\n_mgtui_{name}() {{\n  compadd -S '' -- {listed}\n}}\n",
        },
    }  # fmt: skip


ASSIGNED = _words("fields", sorted({f"{field.file_name}=" for fields in FIELDS_OF.values() for field in fields}))
ASKED = _words("query", sorted(f"{name}:" for name in QUERY_FIELDS))
LISTED = {
    "bash": "_mgtui_what", "zsh": "_mgtui_what",
    "fish": f"{' '.join(LISTS)} (mgtui ids (commandline -ct) 2>/dev/null)",
    "preamble": {
        "bash": f"\n_mgtui_what() {{\n  compgen -W '{' '.join(LISTS)}' -- \"$1\"\n  _mgtui_ids \"$1\"\n}}\n",
        "zsh": f"\n_mgtui_what() {{\n  compadd -- {' '.join(LISTS)}\n  _mgtui_ids\n}}\n",
    },
}  # fmt: skip
COMPLETIONS: dict[str, Any] = {
    **dict.fromkeys(("ID", "CLAIM", "STUDY", "OTHER", "ARTICLE", "ID|+TAG|-TAG", "PREFIX"), IDS),
    "FIELD=VALUE": ASSIGNED, "QUERY": ASKED, "WHAT": LISTED, "DIR": shtab.DIRECTORY,
    "FILE": shtab.FILE, "PATH": shtab.FILE,
}  # fmt: skip
"""How an argument is completed, by what it is called in the help."""


def parser() -> argparse.ArgumentParser:
    """The whole command line, each argument with how it is completed."""
    whole = command_line(COMMANDS)
    for action in _actions(whole):
        if action.choices is None and action.metavar in COMPLETIONS:
            action.complete = COMPLETIONS[action.metavar]  # type: ignore[attr-defined]
    return whole


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from _actions(one)


def completion(shell: str) -> str:
    """The script of a shell."""
    return shtab.complete(parser(), shell).rstrip() + "\n" + (_BASH_END if shell == "bash" else "")


def manual() -> str:
    """The manual page, in the language of `man`."""
    whole = parser()
    page = str(Manpage(whole, {"project_name": "mgtui", "manual_title": "mgtui", "manual_section": 1}))
    # Of no day and of no person: it is the same wherever it is made.
    page = re.sub(r"^\.TH .*$", '.TH MGTUI "1" "" "mgtui" "User commands"', page, count=1, flags=re.M)
    purpose = (whole.description or "").rstrip(".").lower()
    # `whatis` and `apropos` read what stands behind the dash.
    page = re.sub(r"^(\.SH NAME\nmgtui)$", rf"\1 \\- {purpose}", page, count=1, flags=re.M)
    # What stands below the options of a command is left out by the maker of the page.
    below = [f".SS mgtui {name}\n.EX\n{_as_it_stands(one.epilog or '')}\n.EE" for name, one in _commands(whole).items()]
    return "\n".join((page.rstrip(), ".SH NOTES AND EXAMPLES", *below)) + "\n"


def _commands(whole: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    return next(dict(action.choices) for action in whole._actions if isinstance(action, argparse._SubParsersAction))


def _as_it_stands(text: str) -> str:
    """Text for `man`, in which no letter is a command and none becomes a typographer's."""
    for letter, name in {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}.items():
        text = text.replace(letter, name)
    return re.sub(r"^(?=\.)", r"\\&", text, flags=re.M)


def files() -> dict[str, str]:
    """What each file is to hold, by its name."""
    return {**{name: completion(shell) for shell, name in SHELLS.items()}, MANUAL: manual()}


if __name__ == "__main__":
    for name, text in files().items():
        (HOME / name).write_text(text, "utf-8")
