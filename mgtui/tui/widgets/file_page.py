"""A page over the explorer that writes a file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from mgtui.settings import load
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Callable


class FilePage(ModalPage["str | None"]):
    """Gives a sentence on what was written, or None. A file that is there already is replaced where that is asked."""

    WRITES: ClassVar[str]
    """The id of the key that writes: pressed again it replaces."""
    WORD: ClassVar[str] = "Static"
    """Where it is said why nothing was written."""

    _asked = ""
    """The file that is there already, where the reader was asked whether to replace it."""

    def begin_to_write(self, name: str, text: Callable[[str], str], what: str = "") -> None:
        """Write a file of this name; `what` it holds, for the sentence.

        `text` gives what is to stand in a file of a name, in a thread; it may raise ExportError.
        """
        # Of the app: what writes goes on where the page has closed meanwhile, and keys wait for it.
        work = keys_of(self.app).held(lambda: self._write(name.strip(), text, what))
        self.app.run_worker(work, group="export", exclusive=True)

    async def _write(self, name: str, text: Callable[[str], str], what: str) -> None:
        from mgtui.errors import ExportError, format_error
        from mgtui.export.files import write_new

        def written() -> Path:
            path = Path(name).expanduser()
            write_new(path, text(name), replace=name == self._asked)
            return path

        try:
            path = await asyncio.to_thread(written)
        except (ExportError, OSError) as error:
            if isinstance(error, FileExistsError):
                self._asked = name
                error = FileExistsError(f"{error}. {self.key_of(self.WRITES)} again replaces it.")
            if not self.is_leaving:
                self.query_one(self.WORD, Static).update(Content(format_error(error)))
            return
        self.dismiss(f"Written: {what}{path.absolute()}")


def in_export_folder(name: str) -> str:
    """The path of a file in the folder that the settings have for what is written."""
    return str(Path(load().value("export_folder") or "", name))
