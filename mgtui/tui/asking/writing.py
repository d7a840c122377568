"""Writing an answer or another list to a file: Markdown, HTML or JSON by the ending of its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.file_page import FilePage, in_export_folder

if TYPE_CHECKING:
    from collections.abc import Callable


class AnswerFile(FilePage):
    """A line for the name of the file."""

    DEFAULT_CSS = """
    AnswerFile { align: left bottom; background: transparent; }
    AnswerFile > Vertical { width: 100%; height: auto; padding: 0 1; }
    AnswerFile Static { height: auto; color: $text-muted; }
    AnswerFile Input { border: none; height: 1; background: $background; }
    """
    WRITES = "field.submit"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Close", id="answer-file.leave")]

    def __init__(self, title: str, text: Callable[[str], str]) -> None:
        """`text`: what is written in a format; it may raise ExportError."""
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        with self.frame("Write it to a file: .md, .html or .json"):
            yield Field(compact=True, select_on_focus=False)
            yield Static(markup=False)

    def on_mount(self) -> None:
        self.say_keys([("answer-file.leave", "closes")])
        name = "".join(char if char.isalnum() else "-" for char in self._title.lower()).strip("-")
        field = self.query_one(Field)
        field.value = in_export_folder(f"{name[:60] or 'answer'}.md")
        field.cursor_position = len(field.value)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        self.begin_to_write(event.value, self._text_for)

    def _text_for(self, name: str) -> str:
        from mgtui.errors import ExportError

        ending = Path(name).suffix.removeprefix(".")
        if not ending:
            raise ExportError("The file needs a name that ends in .md, .html or .json.")
        return self._text(ending)
