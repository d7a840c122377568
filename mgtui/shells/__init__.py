"""Scripts by which shells complete the arguments of `mgtui`, and its manual page; `tools/shells.py` writes both."""

from __future__ import annotations

from pathlib import Path

from mgtui.disk import Folder

SHELLS = {"bash": "mgtui.bash", "zsh": "_mgtui", "fish": "mgtui.fish"}
"""The file of each shell's script, as the shell looks for it."""
MANUAL = "mgtui.1"
HOME = Path(__file__).parent


def script(shell: str) -> str:
    """The script for one of SHELLS. Raises PathError."""
    data = Folder(HOME).read(SHELLS[shell])
    return (data or b"").decode().rstrip("\n")
