"""Writing an answer or another list to a file: Markdown, HTML or JSON by the ending of its name."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.settings import load
from mgtui.tui.keys.live import said_keys
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Callable


class AnswerFile(ModalPage["str | None"]):
    """Gives a sentence on what was written, or None."""

    DEFAULT_CSS = """
    AnswerFile { align: left bottom; background: transparent; }
    AnswerFile > Vertical { width: 100%; height: auto; padding: 0 1; }
    AnswerFile Static { height: auto; color: $text-muted; }
    AnswerFile Input { border: none; height: 1; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Close", id="answer-file.leave")]

    def __init__(self, title: str, text: Callable[[str], str]) -> None:
        """`text`: what is written in a format; it may raise ExportError."""
        super().__init__()
        self._title, self._text = title, text
        self._asked = ""
        """The file that is there already, where the reader was asked whether to replace it."""

    def compose(self) -> ComposeResult:
        box = Vertical()
        box.border_title = Content("Write it to a file: .md, .html or .json")
        with box:
            yield Field(compact=True, select_on_focus=False)
            yield Static(markup=False)

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = said_keys(self, [("answer-file.leave", "closes")])
        name = "".join(char if char.isalnum() else "-" for char in self._title.lower()).strip("-")
        field = self.query_one(Field)
        field.value = str(Path(load().value("export_folder") or "", f"{name[:60] or 'answer'}.md"))
        field.cursor_position = len(field.value)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        self.run_worker(keys_of(self.app).held(lambda: self._write(event.value.strip())), exclusive=True)

    async def _write(self, name: str) -> None:
        from mgtui.errors import ExportError, format_error

        try:
            path = await asyncio.to_thread(self._written, name)
        except (ExportError, OSError) as error:
            if isinstance(error, FileExistsError):
                self._asked = name
                error = FileExistsError(f"{error}. Enter again replaces it.")
            self.query_one(Static).update(Content(format_error(error)))
            return
        self.dismiss(f"Written: {path.absolute()}")

    def _written(self, name: str) -> Path:
        """The file, written. Raises ExportError, OSError."""
        from mgtui.errors import ExportError
        from mgtui.export.files import write_new

        path = Path(name).expanduser()
        ending = path.suffix.removeprefix(".")
        if not ending:
            raise ExportError("The file needs a name that ends in .md, .html or .json.")
        write_new(path, self._text(ending), replace=name == self._asked)
        return path
