"""What the reader keeps: bookmarks, notes and saved searches."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from mgtui.errors import format_error
from mgtui.ref import parse
from mgtui.tui.navigation import View
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Location, Note
    from mgtui.tui.actions import Context


def _selected(explorer: Context) -> Location | None:
    from mgtui.notebook.locations import location_of

    record = explorer.selected_record
    return location_of(explorer.session.library, record) if record else None


async def bookmark(explorer: Context) -> None:
    """Bookmark what is selected, or take the bookmark away."""
    place = _selected(explorer)
    if place is None:
        explorer.say("Nothing here to bookmark")
        return
    marked = await explorer.notebook.ask(lambda notebook: notebook.toggle_bookmark(place))
    if marked is not None:
        await _show_marks(explorer)
        explorer.say(f"★ bookmarked: {place.record}" if marked else f"Bookmark taken away: {place.record}")


async def _show_marks(explorer: Context) -> None:
    await explorer.notebook.learn_marks()
    explorer.show_marks()


async def note(explorer: Context) -> None:
    """Write a note on what is selected, or change the one that is there."""
    place = _selected(explorer)
    if place is None:
        explorer.refuse("Nothing here to write a note on")
        return

    def known_notes(notebook: Notebook) -> list[Note]:
        # Said before the page opens: words that cannot be kept should not be written first.
        notebook.require_writable()
        return notebook.notes(explorer.session.library.id, place.record)

    notes = await explorer.notebook.ask(known_notes)
    if notes is None:
        explorer.forget_keys()
    else:
        known = notes[0] if notes else None
        page = NotePage(place, known.text if known else "")
        # Not waited for here: keys are held for as long as this runs.
        explorer.open_page(page, partial(_keep_note, explorer, place, known))


async def _keep_note(explorer: Context, place: Location, known: Note | None, text: str | None) -> None:
    """Write a note, change the known one, or with an empty text take it away; None leaves all as it was."""
    if text is None:
        return

    def write(notebook: Notebook) -> str:
        if known is None:
            notebook.add_note(place, text)
        elif text:
            notebook.edit_note(known.id, text)
        else:
            notebook.remove_note(known.id)
            return "Note taken away"
        return "✎ note saved"

    word = await explorer.notebook.ask(write)
    await _show_marks(explorer)
    if word:
        explorer.say(word)


async def save_search(explorer: Context) -> None:
    """Save the last search, to find it among what is kept."""
    query, total = await explorer.last_search()
    if not query:
        explorer.say(f"Search first: {explorer.key_of('search')}")
        return
    library = explorer.session.library.id
    if await explorer.notebook.ask(lambda notebook: notebook.save_search(library, query, total)) is not None:
        explorer.say(f"Search saved: {query}")


async def show_list(explorer: Context) -> None:
    """List what was kept, the present place among what was opened before."""
    explorer.remember()
    if await explorer.notebook.learn_rows():
        at = explorer.view
        explorer.open_list(View("kept", at.article, subject="Kept", topic=at.topic))


async def forget(explorer: Context) -> None:
    """Take the row under the cursor out of what was kept."""
    row = explorer.cursor_row
    if explorer.view.shown != "kept" or row is None or row.key is None:
        return
    kind, _, number = row.key.partition(":")

    def remove(notebook: Notebook) -> bool:
        known = {
            "bookmark": notebook.remove_bookmark, "note": notebook.remove_note, "search": notebook.remove_saved_search,
            "question": notebook.remove_saved_search,
        }.get(kind)  # fmt: skip
        return known(int(number)) if known else False

    done = await explorer.notebook.ask(remove)
    await explorer.notebook.learn_marks()
    kept = "Places opened before stay until newer ones push them out"
    gone = f"{explorer.key_of('undo')} brings it back · {kind.capitalize()} taken away: {row.head or row.text}"
    explorer.say(gone if done else kept)
    if done:
        await show_list(explorer)


KEYS = (("note.save", "saves"), ("note.editor", "$EDITOR"))


class NotePage(ModalPage[str | None]):
    """Gives the text of the note, empty to take it away, or None to leave everything as it was."""

    DEFAULT_CSS = """
    NotePage { align: center middle; }
    NotePage > Vertical { width: 84; max-width: 96%; height: 70%; padding: 0 1; }
    NotePage Static { height: auto; max-height: 4; text-style: bold; }
    NotePage TextArea { height: 1fr; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "save", "Save and close", id="note.save", priority=True),
        Binding("ctrl+s", "save", "Save and close", id="note.save-too", show=False, priority=True),
        Binding("ctrl+e", "editor", "Write it in $EDITOR", id="note.editor", priority=True),
    ]

    def __init__(self, place: Location, text: str) -> None:
        """`place` is what the note is on: its frame says so."""
        super().__init__()
        self._place, self._text = place, text

    def compose(self) -> ComposeResult:
        ref = parse(self._place.record)
        with self.frame(f"Note on {ref.kind} {ref.key}"):
            yield Static(Content(self._place.title))
            yield TextField(self._text)

    def on_mount(self) -> None:
        self.say_keys(KEYS)

    def action_save(self) -> None:
        text = self.query_one(TextArea).text
        self.dismiss(None if text.strip() == self._text.strip() else text.strip())

    def action_leave(self) -> None:
        self.action_save()

    def action_editor(self) -> None:
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
