"""What failed in the program itself: told in one line, and noted in a file with what to report.

No word of a library is in that file: of an error its type is noted, not what it says, and of the program the lines.
"""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

import mgtui
from mgtui.folders import reader_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = "failures.log"
_LARGEST = 256 * 1024
_PACKAGES = ("textual", "rich", "whoosh3", "msgspec", "pyyaml", "markdown-it-py")


def state_home() -> Path:
    """The folder of what the program notes for itself, as opposed to what a reader keeps."""
    return reader_folder("state")


def note(error: BaseException) -> str:
    """Note what failed; gives the sentence that a reader is told."""
    from mgtui.disk import Folder

    path = state_home() / LOG
    where = next(reversed([*_own_lines(error)]), "")
    said = f"Something in the program failed ({type(error).__name__}{f' in {where}' if where else ''})"
    try:
        folder = Folder(state_home())
        folder.make()
        status = folder.status(LOG)
        if status is not None and status.st_size > _LARGEST:
            folder.rename(LOG, f"{LOG}.old")
        folder.append(LOG, report(error).encode("utf-8", "replace"))
    except (OSError, RuntimeError):
        return f"{said}, and could not be noted"
    return f"{said}; what to report is in {path}"


def report(error: BaseException) -> str:
    """Versions, and of each error in the chain its type and the lines it came by."""
    from datetime import datetime, timezone

    when, system = f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ}", f"{platform.system()} {platform.machine()}"
    versions = ", ".join(map(_version, _PACKAGES))
    lines = [f"{when} mgtui {mgtui.__version__}, Python {platform.python_version()}, {system}", versions]
    for each in _chain(error):
        lines.append(type(each).__qualname__)
        lines += [f"    {line}" for line in _lines(each)]
    return "\n".join(lines) + "\n"


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"{package} missing"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those it came of."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _lines(error: BaseException) -> Iterator[str]:
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def _own_lines(error: BaseException) -> Iterator[str]:
    return (line.split(" ")[0] for line in _lines(error) if line.startswith("mgtui/"))


def _short(path: str) -> str:
    """A file of code from its package on: where it is installed is nobody's business."""
    parts = Path(path).parts
    top = Path(mgtui.__file__).parent.parts
    if parts[: len(top)] == top:
        return "/".join(("mgtui", *parts[len(top) :]))
    return "/".join(parts[-3:] if "site-packages" in parts else parts[-1:])
