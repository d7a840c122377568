"""Writing a file under a name that the reader gives."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable


class NewFile:
    """A file to be written. One that is there already is replaced where its name is given a second time."""

    path = Path()
    """Where it was written."""
    _asked = ""
    """The name of the file that is there already, where the reader was told so."""

    async def refusal(self, name: str, text: Callable[[str], str], again: str) -> str:
        """Write it under this name; gives why that cannot be, "" where it is written.

        `text` gives what is to stand in a file of a name, in a thread; it may raise ExportError. `again` is the key
        that gives the name a second time.
        """
        from mgtui.errors import ExportError, format_error
        from mgtui.export.files import write_new

        path, replace = Path(name).expanduser(), name == self._asked
        try:
            await asyncio.to_thread(lambda: write_new(path, text(name), replace=replace))
        except FileExistsError as error:
            self._asked = name
            return f"{format_error(error)}. {again} again replaces it."
        except (ExportError, OSError) as error:
            return format_error(error)
        self.path = path.absolute()
        return ""


def in_export_folder(name: str) -> str:
    """The path of a file in the folder that the settings have for what is written."""
    return str(Path(load().value("export_folder") or "", name))
