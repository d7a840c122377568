"""The reader's notebook for the explorer: opened when first needed, used in a thread of its own."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import MsgspecError, convert, to_builtins

from mgtui.errors import format_error
from mgtui.model.kept import Kept
from mgtui.tui.navigation import View
from mgtui.tui.records import Row
from mgtui.tui.rows import record_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mgtui.evidence.links import Links
    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Location
    from mgtui.tui.session import Session

T = TypeVar("T")
STATES = {
    "found": "", "changed": "! changed since", "moved": "→ moved", "lost": "× lost: no longer in the library",
    "elsewhere": "in another library",
}  # fmt: skip
BEFORE = 12
"""So many places opened before are listed."""


class NotebookWorker:
    """Runs what needs the notebook. What goes wrong there is a word on the screen, and reading goes on."""

    def __init__(self, session: Session, say: Callable[[str], None]) -> None:
        self._session = session
        self._say = say
        self._notebook: Notebook | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")
        self.bookmarked: set[str] = set()
        self.noted: set[str] = set()
        self.kept = Kept()
        """The tags and notes on the records of the open libraries."""
        self.rows: list[Row] = []
        """Everything kept, as it was when it was last asked for."""

    def _open(self) -> Notebook:
        if self._notebook is None:
            from mgtui.notebook.notebook import Notebook

            self._notebook = Notebook.open()
        return self._notebook

    async def ask(self, call: Callable[[Notebook], T]) -> T | None:
        """Do something with the notebook; None, and a word, where that fails."""
        from mgtui.notebook.database import NotebookError

        def work() -> T:
            return call(self._open())

        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, work)
        except (NotebookError, OSError, ValueError) as error:
            self._say(format_error(error))
            return None

    def tell(self, call: Callable[[Notebook], Any]) -> None:
        """Do something with the notebook in the background; errors are ignored."""
        self._executor.submit(self._quietly, call)

    def _quietly(self, call: Callable[[Notebook], Any]) -> None:
        from mgtui.notebook.database import NotebookError

        try:
            call(self._open())
        except (NotebookError, OSError, ValueError):
            # Said already where it matters: a place that could not be remembered stops nobody from reading.
            return

    def remember(self, record: str | None, view: View) -> None:
        """Keep the present place, for the next start and for the history."""
        from mgtui.notebook.locations import location_of

        location = location_of(self._session.library, record) if record else None
        if location is not None:
            self.tell(lambda notebook: notebook.visit(location, to_builtins(view)))

    async def last_view(self) -> View | None:
        """The place where the reader was last, where it can still be shown."""
        visit = await self.ask(lambda notebook: notebook.last_place(self._session.library.id))
        if visit is None:
            return None
        try:
            view = convert(visit.view, View)
        except MsgspecError:
            return None
        known = view.article is None or view.article in self._session.library.articles
        claims = {view.claim, *view.claims} - {None}
        if known and claims <= self._session.library.claims.keys():
            return view
        # A claim that is gone since leaves its article.
        return View("article", view.article) if known and view.article else None

    def searched(self, query: str, total: int) -> None:
        """Keep a search, for the next start."""
        library = self._session.library.id
        self.tell(lambda notebook: notebook.add_search(library, query, total))

    async def searches(self) -> list[str]:
        """What was searched for before, the oldest first."""
        library = self._session.library.id
        found = await self.ask(lambda notebook: notebook.searches(library))
        return [search.query for search in reversed(found or ())]

    async def learn_rows(self) -> bool:
        """Learn everything that is kept, to list it; False where that fails."""
        rows = await self.ask(lambda notebook: kept_rows(notebook, self._session.links, self._session.changed))
        self.rows = self.rows if rows is None else rows
        return rows is not None

    async def learn_marks(self) -> None:
        """Learn what is bookmarked, noted and tagged, to show it beside claims and in the tree, and to search it."""

        def marks(notebook: Notebook) -> tuple[set[str], set[str], Kept]:
            library = self._session.library
            bookmarks = {mark.location.record for mark in notebook.bookmarks(library.id)}
            notes = {note.location.record for note in notebook.notes(library.id)}
            if not (notes or notebook.tagged(library.id) or notebook.screened(library.id)):
                return bookmarks, notes, Kept()
            from mgtui.notebook.joining import kept_in  # late: a reader who keeps nothing starts without it

            return bookmarks, notes, kept_in(notebook, library)

        found = await self.ask(marks)
        if found is not None:
            self.bookmarked, self.noted, self.kept = found

    def marks_of(self, record: str) -> list[tuple[str, str]]:
        """What is kept about a record, as facts of the claim bar."""
        marks = ((self.bookmarked, "★ bookmarked"), (self.noted, "✎ note"))
        told = [(words, "$accent") for records, words in marks if record in records]
        return told + [(f"# {tag}", "$accent") for tag in self.kept.tags_of(f"claim:{record}")]

    def close(self) -> None:
        """Finish what was asked for, and close the notebook."""
        if self._notebook is not None:
            self._executor.submit(self._notebook.close)
        self._executor.shutdown(wait=True)


def kept_rows(notebook: Notebook, links: Links, changed: Callable[[str, str], str]) -> list[Row]:
    """Everything kept for a library, each with what has become of its place.

    `changed` says of a question, by how its answer stood when it was looked at, how much is other than it was.
    """
    from mgtui.notebook.locations import Locator

    library = links.library
    locator = Locator(library)

    def row(kind: str, number: int, location: Location, text: str, note: str = "") -> Row:
        located = locator.locate(location)
        record = located.record or location.record
        about = () if located.record is None else (record,)
        head, state, key = record_label(record, links), STATES[located.state], f"{kind}:{number}"
        # What is called by its words has them once.
        told = text if text != head else ""
        return Row(record, head, state, told, note=note if note not in (head, text) else "", key=key, about=about)

    bookmarks = [
        row("bookmark", m.id, m.location, m.location.title, m.location.quote) for m in notebook.bookmarks(library.id)
    ]
    notes = [row("note", n.id, n.location, n.text, n.location.title) for n in notebook.notes(library.id)]
    searches: list[Row] = []
    questions: list[Row] = []
    for saved in notebook.saved_searches(library.id):
        seen = notebook.answer_seen(library.id, saved.query)
        kind, tail = ("search", f"{saved.total:,} found") if seen is None else ("question", changed(saved.query, seen))
        kept = Row(saved.query, kind, tail, saved.query, key=f"{kind}:{saved.id}", about=())
        (searches if seen is None else questions).append(kept)
    before = [row("visit", v.id, v.location, v.location.title) for v in notebook.recent(library.id, BEFORE)]
    return [
        *_group("★ Bookmarks", bookmarks), *_group("✎ Notes", notes), *_group("? Saved questions", questions),
        *_group("/ Saved searches", searches),
        *_group("Opened before", before),
    ]  # fmt: skip


def _group(title: str, rows: Iterable[Row]) -> list[Row]:
    listed = list(rows)
    return [Row(None, head=f"{title}  {len(listed)}"), *listed] if listed else []
