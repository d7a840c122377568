"""The search of the main screen: the line, the results over the passage view, and opening one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.widgets import Input

from mgtui.tui.finder import Finder
from mgtui.tui.navigation import View, Walk
from mgtui.tui.rows import article_rows, counted, result_key, result_rows
from mgtui.tui.widgets.article_view import Hit
from mgtui.tui.widgets.row_list import Row, RowList
from mgtui.tui.widgets.search_line import QueryInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Article, Claim
    from mgtui.search.engine import Hit as Found
    from mgtui.search.engine import Results
    from mgtui.tui.opening import Opening
    from mgtui.tui.session import Session
    from mgtui.tui.widgets.reading_pane import Face, ReadingPane
    from mgtui.tui.widgets.search_line import SearchLine

REST = "information, not medical advice"
"""What the search line says at rest: said once, where every reader sees it."""


class Searching(Screen[None]):
    """What the main screen does while its search line has the focus."""

    opening: Opening
    session: Session
    view: View
    walk: Walk
    reading: ReadingPane
    search_line: SearchLine

    def __init__(self) -> None:
        super().__init__()
        self._finder = Finder(self._search, self._found, self._failed)
        self._results: Results | None = None
        self._shown_for: str | None = None
        self._open_when_found: str | None = None
        self._face_before: Face = "article"
        self._searching = False

    # What the main screen does with what is found

    def jump(self, view: View, hits: Sequence[Hit] = ()) -> None:
        """Go to a place."""
        raise NotImplementedError

    def say(self, message: str) -> None:
        """A word in the key line."""
        raise NotImplementedError

    # Life

    def start_searching(self) -> None:
        """Connect the line with the index; build it in the background where it is missing."""
        self.opening.on_progress = lambda done, total: self._later(self._progress, done, total)
        self.opening.on_word = lambda sentence: self._later(self.say, sentence)
        if not self.opening.ready():
            self.search_line.show_status("building the index …")
            self._finder.ask("", None)

    def on_unmount(self) -> None:
        self._finder.close(self.opening.close)

    def _later(self, call: object, *arguments: object) -> None:
        """From the search thread to the screen's own."""
        self.app.call_later(call, *arguments)  # type: ignore[arg-type]

    def _progress(self, done: int, total: int) -> None:
        if done >= total:
            self.rest_status()
            return
        width = 12
        full = width * done // max(total, 1)
        self.search_line.show_status(f"building the index {'━' * full}{'─' * (width - full)} {done}/{total}")

    def _search(self, text: str, topic: str | None, typing: bool) -> Results:
        return self.opening.search(text, topic, typing)

    def rest_status(self) -> None:
        """What the status says while nobody searches."""
        if not self._searching:
            self.search_line.show_status(REST)

    # Typing

    def action_search(self) -> None:
        """Go to the search line."""
        if not self._searching:
            self._searching = True
            self._face_before = self.reading.face
            self._shown_for = None
        self.search_line.input.focus()
        self._ask(self.search_line.input.value)

    def _ask(self, text: str) -> None:
        self._finder.ask(text, self.view.topic)

    @on(Input.Changed, "#query")
    def query_changed(self, event: Input.Changed) -> None:
        if self._searching:
            self._open_when_found = None
            self._ask(event.value)

    @on(QueryInput.Moved)
    def results_wanted(self, event: QueryInput.Moved) -> None:
        if event.page:
            self.reading.results.action_page(event.step)
        else:
            self.reading.results.action_move(event.step)

    def _found(self, text: str, topic: str | None, results: Results) -> None:
        """Show results, unless the text has moved on since."""
        if not self._searching or text != self.search_line.input.value or topic != self.view.topic:
            self.rest_status()
            return
        if results.unfinished and self._results is not None and self._shown_for is not None:
            self.search_line.show_status(" · ".join(results.notes) or "unfinished query", note=True)
        else:
            self._show_results(text, results)
        self._shown_for = text
        if self._open_when_found == text:
            self._open_when_found = None
            self._open_row(self.reading.results.cursor_row)

    def _show_results(self, text: str, results: Results) -> None:
        relations = self.session.relations
        if not text.strip() and not self.view.topic:
            rows = article_rows(self.session.library.articles.values(), self.session.links)
            self._results = None
            status = self.session.title_counts()
        else:
            rows = result_rows(results, relations)
            self._results = results
            status = self._status(results)
        self.reading.results.show_rows(rows, empty=self._nothing(results))
        self.reading.turn_to("results")
        self.reading.show_title(f"Results for {text.strip()}" if text.strip() else "What is here")
        self.search_line.show_status(status, note=bool(results.notes))

    def _status(self, results: Results) -> str:
        kinds = sorted(results.counts.items(), key=lambda item: -item[1])
        parts = [counted(number, kind) for kind, number in kinds if number]
        if results.did_you_mean:
            parts.append(f"did you mean {results.did_you_mean}?")
        return " · ".join([*results.notes, *parts]) or "nothing found"

    def _nothing(self, results: Results) -> str:
        if results.did_you_mean:
            return f"Nothing found. Did you mean {results.did_you_mean}? Tab takes it."
        limited = " within this topic (Esc clears it)" if self.view.topic else ""
        return f"Nothing found{limited}. Fewer or other words may help; word* finds beginnings, word~ near spellings."

    def _failed(self, error: Exception) -> None:
        self.search_line.show_status(f"search failed: {error}", note=True)

    # Leaving and opening

    def leave_search(self) -> None:
        """Esc: put back what was there before."""
        if not self._searching:
            return
        self._end_search()
        self.reading.turn_to(self._face_before)
        self.show_selection()
        self.reading.focus_face()

    def show_selection(self) -> None:
        """Bring every pane in step with the present place."""
        raise NotImplementedError

    def _end_search(self) -> None:
        self._searching = False
        self._open_when_found = None
        self.rest_status()

    @on(Input.Submitted, "#query")
    def query_submitted(self, event: Input.Submitted) -> None:
        if self._shown_for == event.value:
            self._open_row(self.reading.results.cursor_row)
        else:
            # Opened as soon as the results for the text as typed are there, never a row of an older one.
            self._open_when_found = event.value

    @on(RowList.Opened, "#results")
    def result_opened(self, event: RowList.Opened) -> None:
        self._open_row(event.row)

    @work(exclusive=True, group="open")
    async def _open_row(self, row: Row | None) -> None:
        if row is None or row.id is None:
            return
        query = self.search_line.input.value
        hit = self._hit_of(row)
        self.reading.turn_to(self._face_before)
        self._end_search()
        self.walk.end()
        if hit is None:
            article = self.session.article(row.id)
            if article is not None:
                await self._open_article(article, "")
        elif hit.kind == "study":
            await self._open_study(hit.id, query)
        elif hit.kind == "claim":
            claim = self.session.claim(hit.id)
            if claim is not None:
                await self._open_claim(claim, query)
        elif hit.kind == "article":
            article = self.session.article(hit.id)
            if article is not None:
                await self._open_article(article, query)
        else:
            await self._open_passage(hit, query)
        self.reading.focus_face()

    def _hit_of(self, row: Row) -> Found | None:
        hits = self._results.hits if self._results else ()
        return next((hit for hit in hits if result_key(hit) == row.key), None)

    async def _open_article(self, article: Article, query: str) -> None:
        hits = await self.find_hits(query, article)
        self.jump(View("article", article.id, topic=self.view.topic, query=query), hits)

    async def _open_passage(self, found: Found, query: str) -> None:
        article = self.session.article(found.article)
        if article is None:
            return
        hits = await self.find_hits(query, article)
        order = next((n for n, passage in enumerate(article.passages) if passage.id == found.id), 0)
        number = next((n for n, hit in enumerate(hits) if hit[0] == order), -1)
        shown = hits if number >= 0 else [*hits, Hit((order, 0, 0))]
        at = View("article", article.id, topic=self.view.topic, query=query, hit=number if number >= 0 else len(hits))
        self.jump(at, shown)

    async def _open_claim(self, claim: Claim, query: str, study: str | None = None) -> None:
        article = self.session.article(claim.article)
        if article is None:
            return
        hits = await self.find_hits(query, article)
        place = claim.places[0] if claim.places else None
        number = -1
        if place is not None:
            inside = (n for n, (p, a, b) in enumerate(hits) if p == place.order and a < place.end and b > place.start)
            number = next(inside, -1)
        view = View("article", claim.article, claim.id, topic=self.view.topic, query=query, hit=number, row=study)
        self.jump(view, hits)

    async def _open_study(self, study: str, query: str) -> None:
        claims = self.session.links.claims_of_study(study)
        if claims:
            await self._open_claim(claims[0], query, study)
        else:
            self.jump(View("study", self.view.article, None, study, topic=self.view.topic))

    async def find_hits(self, query: str, article: Article) -> list[Hit]:
        """Every match of a query in an article, in reading order."""
        if not query.strip():
            return []
        texts = [passage.text for passage in article.passages]
        found = await self._finder.run(self.opening.matches, query, texts)
        return [Hit((order, start, end)) for order, spans in enumerate(found) for start, end in spans]
