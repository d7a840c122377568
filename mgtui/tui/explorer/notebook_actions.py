"""What the reader keeps and takes along: bookmarks, notes, saved searches, the last place, citations, files."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from mgtui.tui.navigation import View

if TYPE_CHECKING:
    from textual.app import App

    from mgtui.notebook import Notebook
    from mgtui.notebook.records import Location, Note
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.navigator import Navigator
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.search import Search
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.notebook.worker import NotebookWorker
    from mgtui.tui.widgets.row_list import Row

STYLES = ("apa", "chicago", "harvard", "vancouver")


class NotebookActions:
    """Keeps what is selected, and lists what was kept. What has to wait for that runs in a worker."""

    def __init__(
        self,
        app: App[object],
        place: ExplorerState,
        hints: KeyHints,
        notebook: NotebookWorker,
        panes: Panes,
        search: Search,
        navigator: Navigator,
    ) -> None:
        self._app, self._place, self._session, self._hints = app, place, place.session, hints
        self._notebook, self._panes, self._search, self._navigator = notebook, panes, search, navigator
        self._style = os.environ.get("MGTUI_STYLE") or STYLES[0]

    async def begin(self) -> None:
        """Show the last place, where nothing has been done yet; learn what is marked and was searched for."""
        start = self._place.view
        view = await self._notebook.last_view()
        if view is not None and self._place.view is start and not self._place.searching:
            await self._navigator.show_again(view)
        await self._learn_marks()
        searches = await self._notebook.searches()
        if searches:
            self._search.recall(searches)

    async def _learn_marks(self) -> None:
        await self._notebook.learn_marks()
        self._panes.show_claim_bar()

    def _selected_spot(self) -> Location | None:
        from mgtui.notebook.locations import spot_of

        record = self._panes.selected_record
        return spot_of(self._session.library, record) if record else None

    async def bookmark(self) -> None:
        """Bookmark what is selected, or take the bookmark away."""
        spot = self._selected_spot()
        if spot is None:
            self._hints.say("Nothing here to bookmark")
            return
        marked = await self._notebook.ask(lambda notebook: notebook.toggle_bookmark(spot))
        if marked is not None:
            await self._learn_marks()
            self._hints.say(f"★ bookmarked: {spot.record}" if marked else f"Bookmark taken away: {spot.record}")

    async def note(self) -> None:
        """Write a note on what is selected, or change the one that is there."""
        from mgtui.tui.notebook.note_page import NotePage

        spot = self._selected_spot()
        if spot is None:
            self._hints.say("Nothing here to write a note on")
            return
        notes = await self._notebook.ask(lambda notebook: notebook.notes(self._session.library.id, spot.record))
        if notes is None:
            return
        known = notes[0] if notes else None
        page = NotePage(spot.record, spot.title, known.text if known else "")
        # Not waited for here: keys are held for as long as this runs.
        self._app.push_screen(page, partial(self._keep_note, spot, known))

    async def _keep_note(self, spot: Location, known: Note | None, text: str | None) -> None:
        """Write a note, change the known one, or with an empty text take it away; None leaves all as it was."""
        if text is None:
            return

        def write(notebook: Notebook) -> str:
            if known is None:
                notebook.add_note(spot, text)
            elif text:
                notebook.edit_note(known.id, text)
            else:
                notebook.remove_note(known.id)
                return "Note taken away"
            return "✎ note saved"

        word = await self._notebook.ask(write)
        await self._learn_marks()
        if word:
            self._hints.say(word)

    async def save_search(self) -> None:
        """Save the last search, to find it among what is kept."""
        query, total = await self._search.newest()
        if not query:
            self._hints.say(f"Search first: {self._hints.key_of('search')}")
            return
        library = self._session.library.id
        if await self._notebook.ask(lambda notebook: notebook.save_search(library, query, total)) is not None:
            self._hints.say(f"Search saved: {query}")

    async def show_list(self) -> None:
        """List what was kept."""
        self._navigator.remember()
        if not await self._notebook.learn_rows():
            return
        at = self._place.view
        view = View("kept", at.article, subject="Kept", topic=at.topic)
        if at.shown == "kept":
            self._navigator.show(view)
        else:
            self._navigator.jump(view)
        self._panes.reading.focus_face()

    def open(self, row: Row) -> None:
        """Open a row of the list: search again, or go there."""
        record = row.id or ""
        if (row.key or "").startswith("search:"):
            self._search.search_for(record)
        elif not self._navigator.open_record(record):
            self._hints.say("That place is no longer in the library")

    async def forget(self) -> None:
        """Take the row under the cursor out of what was kept."""
        row = self._panes.reading.list.cursor_row
        if self._place.view.shown != "kept" or row is None or row.key is None:
            return
        kind, _, number = row.key.partition(":")

        def forget(notebook: Notebook) -> bool:
            remove = {
                "bookmark": notebook.remove_bookmark,
                "note": notebook.remove_note,
                "search": notebook.remove_saved_search,
            }.get(kind)
            return remove(int(number)) if remove else False

        done = await self._notebook.ask(forget)
        await self._notebook.learn_marks()
        self._hints.say("Taken away" if done else "Places opened before stay until newer ones push them out")
        if done:
            await self.show_list()

    # Citations and files

    async def cite(self) -> None:
        """Copy a citation, and say what was sent."""
        record = self._panes.selected_record
        if record is None:
            self._hints.say("Nothing here to cite")
            return
        text = await asyncio.to_thread(self._citation, record)
        self._app.copy_to_clipboard(text)
        self._hints.say(f"Sent to the terminal's clipboard ({self._style}): {text}")

    def _citation(self, record: str) -> str:
        from mgtui.errors import ExportError
        from mgtui.export.cite import cite

        try:
            return cite(self._session.library, record, self._style)
        except ExportError as error:
            return str(error)

    def next_style(self) -> None:
        """The next citation style."""
        at = STYLES.index(self._style) + 1 if self._style in STYLES else 0
        self._style = STYLES[at % len(STYLES)]
        self._hints.say(f"Citation style: {self._style} (MGTUI_STYLE sets it for good)")

    def write(self) -> None:
        """Write what is selected to a file."""
        from mgtui.tui.export.page import ExportPage

        what = self._panes.selected_record or "contradictions"
        self._app.push_screen(ExportPage(self._session.library, what, self._style), self._written)

    def _written(self, sentence: str | None) -> None:
        if sentence:
            self._hints.say(sentence)
