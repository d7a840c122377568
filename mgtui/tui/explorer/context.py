"""The explorer as actions see it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from mgtui.notebook.drafts import answer_draft, kept
from mgtui.settings import load
from mgtui.tui.actions import Words, imported
from mgtui.tui.keys.queue import WORKING, keys_of, undone_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from mgtui.authoring.author import Author
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim
    from mgtui.tui.explorer.finder import Finder
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.navigator import Navigator
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.search import Search
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.forms.known import Known
    from mgtui.tui.keys.seen import Seen
    from mgtui.tui.marks import Scope
    from mgtui.tui.navigation import View
    from mgtui.tui.notebook_worker import NotebookWorker
    from mgtui.tui.opening import Opening
    from mgtui.tui.records import Row

T = TypeVar("T")


class WorkingScreen(Protocol):
    """What the screen does for actions beyond what its parts do."""

    @property
    def is_active(self) -> bool:
        """Whether no page stands over it."""

    def start(self, work: Callable[[], Awaitable[None]], *, group: str, patience: float = WORKING) -> None:
        """Begin what waits for a thread; keys that follow wait for it too, at most so many seconds."""

    def begin_reopening(self, record: str | None) -> None:
        """Begin to read the libraries anew, then go to a record."""

    async def renewed(self, word: str, select: str | None = None) -> bool:
        """Show the libraries as they are now; whether they could be read."""


class ExplorerContext:
    """What `Context` says, by the parts of the explorer."""

    def __init__(
        self,
        opening: Opening,
        state: ExplorerState,
        hints: KeyHints,
        notebook: NotebookWorker,
        panes: Panes,
        search: Search,
        navigator: Navigator,
        finder: Finder,
        screen: WorkingScreen,
    ) -> None:
        self.opening, self.session, self.notebook = opening, opening.session, notebook
        self.style = load().value("style")
        self._state, self._hints, self._panes, self._search, self._navigator = state, hints, panes, search, navigator
        self._finder, self._screen = finder, screen
        self.say, self.key_of, self.reopen = hints.say, hints.key_of, screen.begin_reopening
        self.remember, self.last_search, self.begin_search = navigator.remember, search.newest, search.begin
        self.here, self.select, self.complete = self.session.here, finder.select, finder.complete
        self._author: Author | None = None
        self._known: Known | None = None

    # Writing

    @property
    def author(self) -> Author:
        if self._author is None:
            from mgtui.authoring.author import Author  # with it comes all that writing needs

            self._author = Author(self.opening.home, self.session.library, self.opening.libraries)
        self._author.turn_to(self.session.library)
        return self._author

    @property
    def known(self) -> Known:
        """What forms are completed from: one for all of them, since forms open over forms."""
        if self._known is None:
            from mgtui.tui.forms.known import Known
            from mgtui.vocabulary.health import shipped_terms

            self._known = Known(self.session.library, shipped_terms)
        return self._known

    @property
    def words(self) -> Words | None:
        view = self._panes.reading.article
        here, article = view.selection, view.article
        if self.view.shown != "article" or article is None or here is None:
            return None
        text = article.passages[here.order].text[here.start : here.end]
        return Words(article.id, here.span_in(article), text, here.is_chosen)

    @property
    def undone(self) -> Seen:
        return undone_in(self._panes.app)

    @property
    def is_where_it_began(self) -> bool:
        history = self._state.history
        return not (history.can_go_back or history.can_go_forward)

    def start(self, work: Callable[[], Awaitable[None]], patience: float = WORKING) -> None:
        self._screen.start(work, group="act", patience=patience)

    def renew(self, word: str, select: str | None = None) -> None:
        self.start(partial(self.renewed, word, select))

    async def renewed(self, word: str, select: str | None = None) -> None:
        await self._screen.renewed(word, select)
        if self._known is not None:
            self._known.turn_to(self.session.library)
        await self.notebook.learn_marks()
        if self.view.shown == "kept" and await self.notebook.learn_rows():
            self._panes.show()
        self.show_marks()

    async def find_claims(self, words: str) -> list[Claim]:
        from mgtui.search.query import Limit  # late: not at start

        found = await self._finder.find(words, (Limit("kind", "claim"),))
        claims = (self.session.claim(hit.id) for hit in found.hits)
        return [claim for claim in claims if claim is not None]

    def claims_at_hand(self) -> list[tuple[str, list[Claim]]]:
        reading = self._panes.reading
        listed = [row.id for row in reading.list.rows if row.id] if reading.face == "list" else []
        before = [view.claim for view in reversed(self._state.history.before) if view.claim]
        article = self.view.article
        of_article = [claim.id for claim in self.session.links.claims_of_article(article)] if article else []
        groups: list[tuple[str, list[Claim]]] = []
        seen: set[str] = set()
        for head, ids in (
            ("Marked", self.session.marks.of_kind("claim")), ("In this list", listed), ("Seen before", before),
            ("In this article", self._nearest_first(of_article)),
        ):  # fmt: skip
            claims = [claim for each in dict.fromkeys(ids) if each not in seen and (claim := self.session.claim(each))]
            seen.update(claim.id for claim in claims)
            groups.append((head, claims))
        return groups

    def _nearest_first(self, ids: list[str]) -> list[str]:
        """Claims of an article by how far they stand from the selected one."""
        at = ids.index(self.claim.id) if self.claim is not None and self.claim.id in ids else 0
        return sorted(ids, key=lambda each: abs(ids.index(each) - at))

    @property
    def view(self) -> View:
        return self._state.view

    @property
    def claim(self) -> Claim | None:
        return self._state.claim

    @property
    def selected_record(self) -> str | None:
        return self._panes.selected_record

    @property
    def cursor_study(self) -> str | None:
        return self._panes.studies.cursor_study

    @property
    def scopes(self) -> list[Scope]:
        return self._panes.scopes()

    @property
    def cursor_row(self) -> Row | None:
        return self._panes.reading.list.cursor_row

    def claim_or_say(self) -> Claim | None:
        if self.claim is None:
            self._hints.say_none_selected()
            self.forget_keys()
        return self.claim

    def show_marks(self) -> None:
        self._panes.show_kept()
        self._finder.keep(self.notebook.kept)

    def refuse(self, why: str) -> None:
        self.say(why)
        self.forget_keys()

    def forget_keys(self) -> None:
        keys_of(self._panes.app).forget()

    def open_page(self, page: Screen[T], then: Callable[[T | None], object]) -> None:
        if self._state.searching:
            # A search that was begun while the page was made: whoever leaves the page is back where it was asked for,
            # and types no keys into the line.
            self._search.handle_action("leave")
        self._panes.app.push_screen(page, cast("Callable[[T | None], None]", then))

    def open_record(self, record: str | None) -> bool:
        return record is not None and self._navigator.open_record(record)

    def open_instead(self, libraries: LibrarySet, said: str) -> None:
        cast("Any", self._panes.app).open_instead(libraries, said)

    def open_list(self, view: View) -> None:
        if view.shown == self.view.shown:
            self._navigator.show(view)
        else:
            self._navigator.open_list(view)

    def copy(self, text: str) -> None:
        self._panes.app.copy_to_clipboard(text)

    async def recall(self) -> None:
        """Show the last place, where nothing has been done yet; learn what is marked and was searched for."""
        start = self.view
        view = await self.notebook.last_view()
        if view is not None and view.shown == "kept":
            await self.notebook.learn_rows()
        # Files that had changed may have been read anew meanwhile: that is another view of the same place.
        is_here = self.is_where_it_began and self._is_at(start)
        if view is not None and is_here and not self._state.searching:
            await self._navigator.show_again(view)
        await self.notebook.learn_marks()
        self.show_marks()
        self._search.recall(await self.notebook.searches())
        key = answer_draft(self.session.library.id)
        if await self.notebook.ask(lambda _: kept(key, {"question": ""})):
            await imported("asking.page:open_again")(self, partial(self._has_stayed, self.view))

    def _has_stayed(self, view: View) -> bool:
        """Whether the reader is at this view still, in no search and on no page over the explorer."""
        return self._is_at(view) and self._screen.is_active and not self._state.searching

    def _is_at(self, view: View) -> bool:
        """Whether the reader is at the place of a view."""
        now = self.view
        return (now.shown, now.article, now.claim) == (view.shown, view.article, view.claim)
