"""Writing a note on a claim, a passage or a study."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from mgtui.errors import format_error
from mgtui.tui.keys.live import said_keys
from mgtui.tui.widgets.page import ModalPage

KEYS = (("note.save", "saves"), ("note.editor", "$EDITOR"), ("note.drop", "leaves it as it was"))


class NotePage(ModalPage[str | None]):
    """Gives the text of the note, empty to take it away, or None to leave everything as it was."""

    DEFAULT_CSS = """
    NotePage { align: center middle; }
    NotePage > Vertical {
        width: 84; max-width: 96%; height: 70%; background: $surface; border: round $primary; padding: 0 1;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    NotePage Static { height: auto; max-height: 4; color: $text-muted; }
    NotePage TextArea { height: 1fr; border: none; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "save", "Save and close", id="note.save", priority=True),
        Binding("ctrl+s", "save", "Save and close", id="note.save-too", show=False, priority=True),
        Binding("ctrl+e", "editor", "Write it in $EDITOR", id="note.editor", priority=True),
        Binding("ctrl+d", "drop", "Leave the note as it was", id="note.drop", priority=True),
    ]

    def __init__(self, title: str, about: str, text: str) -> None:
        super().__init__()
        self._title, self._about, self._text = title, about, text

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content(f"Note on {self._title}")
        with page:
            yield Static(Content(self._about))
            yield TextArea(self._text, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = said_keys(self, KEYS)

    def action_save(self) -> None:
        """Save and close."""
        text = self.query_one(TextArea).text
        self.dismiss(None if text.strip() == self._text.strip() else text.strip())

    def action_drop(self) -> None:
        """Leave the note as it was."""
        self.dismiss(None)

    def action_editor(self) -> None:
        """Write the note in the reader's own editor."""
        area = self.query_one(TextArea)
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if not command:
            self.notify("$EDITOR names no editor", markup=False)
            return
        with tempfile.TemporaryDirectory(prefix="mgtui-note-") as folder:
            file = Path(folder) / "note.md"
            file.write_text(area.text, encoding="utf-8")
            try:
                with self.app.suspend():
                    subprocess.run([*shlex.split(command), str(file)], check=False)  # noqa: S603
                area.text = file.read_text(encoding="utf-8", errors="replace")
            except (OSError, ValueError) as error:
                self.notify(format_error(error) if isinstance(error, OSError) else f"{command}: {error}", markup=False)
