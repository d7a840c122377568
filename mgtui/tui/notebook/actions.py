"""What the reader keeps: bookmarks, notes and saved searches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mgtui.tui.navigation import View
from mgtui.tui.notebook.note_page import NotePage

if TYPE_CHECKING:
    from mgtui.notebook import Notebook
    from mgtui.notebook.records import Location, Note
    from mgtui.tui.actions import Context


def _selected(explorer: Context) -> Location | None:
    from mgtui.notebook.locations import spot_of

    record = explorer.selected_record
    return spot_of(explorer.session.library, record) if record else None


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
        explorer.say("Nothing here to write a note on")
        return

    def known_notes(notebook: Notebook) -> list[Note]:
        # Said before the page opens: words that cannot be kept should not be written first.
        notebook.require_writable()
        return notebook.notes(explorer.session.library.id, place.record)

    notes = await explorer.notebook.ask(known_notes)
    if notes is not None:
        known = notes[0] if notes else None
        page = NotePage(place.record, place.title, known.text if known else "")
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
            "bookmark": notebook.remove_bookmark,
            "note": notebook.remove_note,
            "search": notebook.remove_saved_search,
        }.get(kind)
        return known(int(number)) if known else False

    done = await explorer.notebook.ask(remove)
    await explorer.notebook.learn_marks()
    kept = "Places opened before stay until newer ones push them out"
    explorer.say("Taken away: mgtui undo brings it back" if done else kept)
    if done:
        await show_list(explorer)
