"""What the main screen keeps and hands out: bookmarks, notes, the last place, citations, files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from mgtui.tui.keeper import Keeper
from mgtui.tui.navigation import View
from mgtui.tui.screens.showing import Showing
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from mgtui.notebook import Notebook
    from mgtui.tui.opening import Opening

STYLES = ("apa", "chicago", "harvard", "vancouver")


class Keeping(Showing):
    """Bookmarks, notes, citations and files."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "cite", "Copy a citation of what is selected", id="keep.cite"),
        Binding("Y", "style", "Next citation style", id="keep.style"),
        Binding("m", "bookmark", "Bookmark, or take it away", id="keep.bookmark"),
        Binding("a", "note", "Write a note", id="keep.note"),
        Binding("B,apostrophe", "kept", "Bookmarks, notes, saved searches", id="keep.list"),
        Binding("S", "save_search", "Save the last search", id="keep.search"),
        Binding("x,delete", "forget", "Forget the kept row", id="keep.forget", show=False),
        Binding("e", "write", "Write to a file", id="keep.write"),
    ]

    def __init__(self, opening: Opening) -> None:
        super().__init__(opening)
        self.keeper = Keeper(self.session, self.say)
        self._style = os.environ.get("MGTUI_STYLE") or STYLES[0]

    def on_unmount(self) -> None:
        # Textual calls that of every class.
        self.keeper.close()

    def remember(self) -> None:
        """Keep the present place."""
        self.keeper.remember(self.place_record, self.present())

    @property
    def place_record(self) -> str | None:
        """The id of the record that the present place is about."""
        view = self.view
        if view.shown in ("topic", "study"):
            return f"{view.shown}:{view.subject}"
        return view.claim or view.subject if view.shown != "claims" else view.claim or view.article

    @property
    def selected_record(self) -> str | None:
        """What keys act on: the study under the cursor, the claim, the passage of the hit, else the article."""
        if self.studies.has_focus and self.studies.cursor_study:
            return f"study:{self.studies.cursor_study}"
        row = self.reading.list.cursor_row
        if self.reading.face == "list" and row is not None and self.view.shown != "kept":
            return row.id
        if self.view.shown in ("study", "topic"):
            return f"{self.view.shown}:{self.view.subject}"
        claim = self.selected_claim
        if claim is not None:
            return claim.id
        article = self.session.article(self.view.article)
        if article is not None and 0 <= self.view.hit < len(self.hits):
            return article.passages[self.hits[self.view.hit][0]].id
        return article.id if article else None

    def marks_of(self, record: str) -> list[tuple[str, str]]:
        marks = ((self.keeper.bookmarked, "★ bookmarked"), (self.keeper.noted, "✎ note"))
        return [(words, "$accent") for records, words in marks if record in records]

    @on(Showing.Filled)
    @work(group="keep-start")
    async def begin_keeping(self) -> None:
        """Show the last place, where nothing has been done yet; learn what is marked."""
        start = self.view
        view = await self.keeper.last_view()
        if view is not None and self.view is start and not self.is_searching:
            article = self.session.article(view.article)
            self.show(view, hits=await self.find_hits(view.query, article) if article else [], scroll=True)
        await self.keeper.learn_marks()
        self.show_claim_bar(self.selected_claim)
        library = self.session.library.id
        searches = await self.keeper.ask(lambda notebook: notebook.searches(library))
        if searches:
            self.recall_queries([search.query for search in reversed(searches)])

    def keep_query(self, query: str, total: int) -> None:
        library = self.session.library.id
        self.keeper.tell(lambda notebook: notebook.add_search(library, query, total))

    # Bookmarks and notes

    @work(group="keep")
    async def action_bookmark(self) -> None:
        """Bookmark what is selected, or take the bookmark away."""
        from mgtui.notebook.spots import spot_of

        record = self.selected_record
        spot = spot_of(self.session.library, record) if record else None
        if spot is None:
            self.say("Nothing here to bookmark")
            return
        marked = await self.keeper.ask(lambda notebook: notebook.toggle_bookmark(spot))
        if marked is not None:
            await self.keeper.learn_marks()
            self.show_claim_bar(self.selected_claim)
            self.say(f"★ bookmarked: {record}" if marked else f"Bookmark taken away: {record}")

    @work(group="keep")
    async def action_note(self) -> None:
        """Write a note on what is selected, or change the one that is there."""
        from mgtui.notebook.spots import spot_of
        from mgtui.tui.screens.note_page import NotePage

        record = self.selected_record
        spot = spot_of(self.session.library, record) if record else None
        if spot is None:
            self.say("Nothing here to write a note on")
            return
        notes = await self.keeper.ask(lambda notebook: notebook.notes(self.session.library.id, record))
        if notes is None:
            return
        known = notes[0] if notes else None
        text = await self.app.push_screen_wait(NotePage(spot.record, spot.title, known.text if known else ""))
        if text is None:
            return

        def write(notebook: Notebook) -> str:
            if known is None:
                notebook.add_note(spot, text)
                return "✎ note saved"
            if text:
                notebook.edit_note(known.id, text)
                return "✎ note saved"
            notebook.remove_note(known.id)
            return "Note taken away"

        word = await self.keeper.ask(write)
        await self.keeper.learn_marks()
        self.show_claim_bar(self.selected_claim)
        if word:
            self.say(word)

    @work(group="keep")
    async def action_kept(self) -> None:
        """List what was kept."""
        from mgtui.tui.kept_rows import kept_rows

        self.remember()
        rows = await self.keeper.ask(lambda notebook: kept_rows(notebook, self.session.library))
        if rows is None:
            return
        self.kept = rows
        view = View("kept", self.view.article, subject="Kept", topic=self.view.topic)
        if self.view.shown == "kept":
            self.show(view)
        else:
            self.jump(view)
        self.reading.focus_face()

    @work(group="keep")
    async def action_forget(self) -> None:
        """Take the row under the cursor out of what was kept."""
        row = self.reading.list.cursor_row
        if self.view.shown != "kept" or row is None or row.key is None:
            return
        kind, _, number = row.key.partition(":")

        def forget(notebook: Notebook) -> bool:
            remove = {
                "bookmark": notebook.remove_bookmark,
                "note": notebook.remove_note,
                "search": notebook.remove_saved_search,
            }.get(kind)
            return remove(int(number)) if remove else False

        done = await self.keeper.ask(forget)
        await self.keeper.learn_marks()
        self.say("Taken away" if done else "Places opened before stay until newer ones push them out")
        if done:
            self.action_kept()

    @work(group="keep")
    async def action_save_search(self) -> None:
        """Save the last search, to find it among what is kept."""
        query = self.last_query
        if not query:
            self.say(f"Search first: {self.key_of('search')}")
            return
        results = await self._finder.run(self.opening.search, query, "")
        library = self.session.library.id
        if await self.keeper.ask(lambda notebook: notebook.save_search(library, query, results.total)) is not None:
            self.say(f"Search saved: {query}")

    @on(RowList.Opened, "#list")
    def kept_opened(self, event: RowList.Opened) -> None:
        if self.view.shown != "kept":
            return
        event.stop()
        record = event.row.id or ""
        if (event.row.key or "").startswith("search:"):
            self.search_for(record)
        elif not self.open_record(record):
            self.say("That place is no longer in the library")

    def open_record(self, record: str) -> bool:
        """Jump to a record by its id; False where there is none."""
        raise NotImplementedError

    # Citations and files

    @work(group="keep")
    async def action_cite(self) -> None:
        """Copy a citation, and say what was sent."""
        record = self.selected_record
        if record is None:
            self.say("Nothing here to cite")
            return
        text = await self._finder.run(self._citation, record)
        self.app.copy_to_clipboard(text)
        self.say(f"Sent to the terminal's clipboard ({self._style}): {text}")

    def _citation(self, record: str) -> str:
        from mgtui.export.cite import cite
        from mgtui.export.errors import ExportError

        try:
            return cite(self.session.library, record, self._style)
        except ExportError as error:
            return str(error)

    def action_style(self) -> None:
        """The next citation style."""
        at = STYLES.index(self._style) + 1 if self._style in STYLES else 0
        self._style = STYLES[at % len(STYLES)]
        self.say(f"Citation style: {self._style} (MGTUI_STYLE sets it for good)")

    def action_write(self) -> None:
        """Write what is selected to a file."""
        from mgtui.tui.screens.export_page import ExportPage

        what = self.selected_record or "contradictions"
        self.app.push_screen(ExportPage(self.session.library, what, self._style), self._written)

    def _written(self, sentence: str | None) -> None:
        if sentence:
            self.say(sentence)
