"""Writing a file under a name that the reader gives."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.notebook import drafts
from mgtui.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable


_LAST = "last file written"
"""Under what it is kept where the last file was written."""


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

        path, replace = _folder() / Path(name).expanduser(), name == self._asked
        try:
            await asyncio.to_thread(lambda: write_new(path, text(name), replace=replace))
        except FileExistsError as error:
            self._asked = name
            return f"{format_error(error)}. {again} again replaces it."
        except (ExportError, OSError) as error:
            return format_error(error)
        self.path = path.absolute()
        drafts.keep(_LAST, {"folder": str(self.path.parent)})
        return ""


def offered_path(name: str) -> str:
    """The whole path that is offered for a file: in the folder of the settings, else in that of the last file that was
    written, else in the reader's documents. A name without a folder is taken to be in the same."""
    return str(_folder().absolute() / name)


def _folder() -> Path:
    """Never the folder that the program happens to run in: a reader who starts it from a menu has chosen none."""
    if chosen := load().value("export_folder"):
        return Path(chosen).expanduser()
    last = Path(drafts.kept(_LAST, {"folder": ""}).get("folder") or "")
    if last.is_absolute() and last.is_dir():
        return last
    import platformdirs  # late: it is asked for by a key

    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()
