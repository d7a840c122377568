"""Writing what is exported: whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from typing import TYPE_CHECKING

from mgtui.errors import PathError, reporting

if TYPE_CHECKING:
    from pathlib import Path


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file in one step, so that a kill leaves none or the whole.

    Raises FileExistsError where there is one and it may not be replaced, PathError where it cannot be written.
    """
    if not replace and path.exists():
        raise FileExistsError(f"{path} is there already")
    if not path.parent.is_dir():
        raise PathError(errno.ENOENT, "there is no such folder", str(path.parent))
    with reporting(path):
        _write(path, text)


def _write(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
