"""Going to places: what was found, a record, a list, and back and forward as in a browser."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.model import Article, Claim, Passage, Study, Topic
from mgtui.ref import parse, resolve, written
from mgtui.tui.navigation import View
from mgtui.tui.records import Hit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from mgtui.tui.explorer.finder import Finder
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.search import Search
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.notebook_worker import NotebookWorker
    from mgtui.tui.records import Row

    Start = Callable[[Callable[[], Awaitable[None]]], object]
    """Runs what has to look something up first; a newer one ends an older."""


class Navigator:
    """Changes the view, and shows it."""

    def __init__(
        self,
        state: ExplorerState,
        hints: KeyHints,
        notebook: NotebookWorker,
        panes: Panes,
        search: Search,
        finder: Finder,
        start: Start,
    ) -> None:
        self._state, self._session, self._hints, self._notebook = state, state.session, hints, notebook
        self._panes, self._reading, self._search, self._finder = panes, panes.reading, search, finder
        self._start = start

    def show(self, view: View, hits: Sequence[Hit] = (), *, scroll: bool = False) -> None:
        """Show a view in place of the present one. `scroll` restores its line."""
        self._state.view, self._state.hits = view, hits
        self._search.show_limits()
        self._panes.show(scroll=scroll)

    def jump(self, view: View, hits: Sequence[Hit] = ()) -> None:
        """Go to a view; the present one goes into the history."""
        self._state.history.leave(self._panes.present())
        self.show(view, hits)
        self._panes.mark_in_tree()
        self.remember()

    def remember(self) -> None:
        """Keep the present place, for the next start."""
        self._notebook.remember(self._state.record, self._panes.present())

    # What was found: a passage at its first match, a claim at its anchor, a study at its row, an article at its top

    def arrive_at(self, row: Row) -> None:
        """Leave the search for what a row of its results stands for."""
        self._start(partial(self._arrive, row))

    async def _arrive(self, row: Row) -> None:
        query = self._search.finish(row)
        self._state.walk.end()
        kind, _, record = (row.key or "").partition(":")
        claim, article = self._session.claim(record), self._session.article(parse(record).article)
        if kind == "note":
            self.open_record(record)
        elif kind == "topic":
            self.open_record(written("topic", record))
        elif kind == "study":
            await self._arrive_at_study(record, query)
            self._panes.studies.focus()
            return
        elif kind == "claim" and claim is not None:
            await self._arrive_at_claim(claim, query)
        elif kind == "article" and article is not None:
            hits = await self._finder.hits(query, article)
            self.jump(self._article_view(article, query), hits)
        elif kind == "passage" and article is not None:
            await self._arrive_at_passage(article, record, query)
        self._reading.focus_face()

    def _article_view(self, article: Article, query: str = "", hit: int = -1) -> View:
        return View("article", article.id, topic=self._state.view.topic, query=query, hit=hit)

    async def _arrive_at_passage(self, article: Article, passage: str, query: str) -> None:
        hits = await self._finder.hits(query, article)
        order = next((n for n, each in enumerate(article.passages) if each.id == passage), 0)
        number = next((n for n, hit in enumerate(hits) if hit[0] == order), len(hits))
        if number == len(hits):
            hits.append(Hit((order, 0, 0)))
        self.jump(self._article_view(article, query, number), hits)

    async def _arrive_at_claim(self, claim: Claim, query: str, study: str | None = None) -> None:
        article = self._session.article(claim.article)
        if article is None:
            return
        hits = await self._finder.hits(query, article)
        number = -1
        if claim.places:
            place = claim.places[0]
            inside = (n for n, (p, a, b) in enumerate(hits) if p == place.order and a < place.end and b > place.start)
            number = next(inside, -1)
        self.jump(replace(self._article_view(article, query, number), claim=claim.id, row=study), hits)

    async def _arrive_at_study(self, study: str, query: str) -> None:
        claims = self._session.links.claims_of_study(study)
        if claims:
            await self._arrive_at_claim(claims[0], query, study)
        else:
            self.jump(View("study", self._state.view.article, None, study, topic=self._state.view.topic))

    # Records and lists

    def open_record(self, record: str) -> bool:
        """Jump to a claim, passage, article, study or topic; False where there is none of that id."""
        found = resolve(self._session.library, record)
        match found.record if found else None:
            case Study() as study:
                self.open_study(study.id)
            case Topic() as topic:
                self.open_list(View("topic", self._state.view.article, None, topic.id, topic=topic.id))
            case Claim() as claim if claim.status != "rejected":
                self.open_claim(claim)
            case Passage() | Article() if found and found.article:
                hits = [] if found.number is None else [Hit((found.number, 0, 0))]
                self._state.walk.end()
                self.jump(self._article_view(found.article, hit=len(hits) - 1), hits)
                self._reading.focus_face()
            case _:
                return False
        return True

    def open_claim(self, claim: Claim) -> None:
        """Jump to a claim, its words marked and in sight."""
        self._state.walk.end()
        self.follow_to(claim)

    def follow_to(self, claim: Claim) -> None:
        """The same as one step of a walk, so that the walk continues."""
        at = self._state.view
        # Still the article that was searched: `n` goes on through its hits.
        searched = at.shown == "article" and at.article == claim.article
        view = View("article", claim.article, claim.id, topic=at.topic, query=at.query if searched else "")
        self.jump(view, self._state.hits if searched else ())
        self._reading.focus_face()

    def open_study(self, study: str) -> None:
        """Jump to the claims that a study is linked to."""
        at = self._state.view
        if at.shown == "study" and at.subject == study:
            self._state.walk.end()
            self._reading.focus_face()
        else:
            self.open_list(View("study", at.article, None, study, topic=at.topic))

    def open_list(self, view: View) -> None:
        self._state.walk.end()
        self.jump(view)
        self._reading.focus_face()

    def open_related(self) -> None:
        """List what is related to the selected claim, which a walk from it can go on from."""
        claim, at = self._state.claim, self._state.view
        if claim is None:
            self._hints.say_none_selected()
        elif at.shown != "related":
            self.jump(View("related", at.article, claim.id, claim.id, topic=at.topic))
            self._reading.focus_face()

    # Back and forward

    def back(self) -> None:
        """Go back to the place before, as it was."""
        self._return(self._state.history.back(self._panes.present()), "Nothing to go back to")

    def forward(self) -> None:
        """Go forward to the place after."""
        self._return(self._state.history.forward(self._panes.present()), "Nothing to go forward to")

    def _return(self, view: View | None, otherwise: str) -> None:
        if view is None:
            self._hints.say(otherwise)
        else:
            self._start(partial(self._go_back, view))

    async def _go_back(self, view: View) -> None:
        self._state.walk.end()
        await self.show_again(view)
        self._panes.mark_in_tree()
        self._reading.focus_face()
        self.remember()

    async def show_again(self, view: View) -> None:
        """Show a place as it was left."""
        self.show(view, await self._finder.hits(view.query, self._session.article(view.article)), scroll=True)

    def leave(self) -> None:
        """Esc: take the filter away, leave a list, clear the topic, clear the hits."""
        shown = self._state.view.shown
        if self._panes.clear_filter(studies=self._panes.studies.has_focus):
            return
        if shown != "article" and not self._state.history.can_go_back:
            # The explorer started in this list: below it is its article.
            self.show(View("article", self._state.view.article))
            self._panes.mark_in_tree()
            self._reading.focus_face()
        elif shown in ("related", "study", "claims", "kept", "tag"):
            self.back()
        elif self._state.view.topic:
            if shown == "topic":
                self.back()
            self.show(replace(self._panes.present(), topic=None), self._state.hits, scroll=True)
        elif self._state.hits:
            self._state.hits = ()
            self._state.change(query="", hit=-1)
            self._reading.article.show_hits((), -1)
            self._panes.show_title()
        else:
            self._panes.clear_filter(studies=True)
