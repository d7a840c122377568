"""Programs of npm that judge what the program writes. None is needed; where one is absent, its test is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

MODULES = Path(os.environ.get("MGTUI_NODE_MODULES") or "node_modules").absolute()
"""Where `npm install` put them: docs/release.md says which."""
NODE = shutil.which("node")


def has(*names: str) -> bool:
    """Whether Node.js and all these packages are there."""
    return NODE is not None and all((MODULES / name).is_dir() for name in names)


def run(*arguments: str, given: str = "", folder: Path = MODULES.parent) -> subprocess.CompletedProcess[str]:
    """Run Node.js with what stands on standard input, in a folder; scripts find the packages."""
    assert NODE is not None
    environment = os.environ | {"NODE_PATH": str(MODULES)}
    return subprocess.run(
        [NODE, *arguments], input=given, cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )  # fmt: skip
