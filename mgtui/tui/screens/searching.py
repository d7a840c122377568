"""The search of the main screen: the line, the results over the passage view, and opening one of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen
from textual.widgets import Input

from mgtui.search.engine import IndexDamaged
from mgtui.tui.finder import Finder
from mgtui.tui.query_history import QueryHistory
from mgtui.tui.rows import PLURALS, article_rows, counted, recent_rows, result_rows
from mgtui.tui.widgets.row_list import Row, RowList
from mgtui.tui.widgets.search_line import QueryInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.search.engine import Results
    from mgtui.tui.navigation import View, Walk
    from mgtui.tui.opening import Opening
    from mgtui.tui.session import Session
    from mgtui.tui.widgets.article_view import Hit
    from mgtui.tui.widgets.reading_pane import Face, ReadingPane
    from mgtui.tui.widgets.search_line import SearchLine

RECENT = 5
SHORT_BELOW = 100
"""On a terminal narrower than this the counts of the kinds are told by their first letters."""
KINDS = (None, "claim", "passage", "study", "article")
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
        self._text_before = ""
        self._searching = False
        self._kind: str | None = None
        self._only_article = False
        self._recent: list[Row] = []
        self._past = QueryHistory()

    @property
    def is_searching(self) -> bool:
        """Whether the results are shown or about to be."""
        return self._searching

    # What the main screen does with what is found

    def jump(self, view: View, hits: Sequence[Hit] = ()) -> None:
        """Go to a place."""
        raise NotImplementedError

    def keep_query(self, query: str, total: int) -> None:
        """Remember a search beyond this start."""

    def recall_queries(self, queries: list[str]) -> None:
        """Searches of earlier starts, the oldest first: what the keys for earlier searches go back to."""
        self._past.put_before(queries)

    def say(self, message: str) -> None:
        """A word in the key line."""
        raise NotImplementedError

    # Life

    def start_searching(self) -> None:
        """Connect the line with the index; build it in the background where it is missing."""
        self._results, self._recent = None, []
        self.opening.on_progress = lambda done, total: self._later(self._progress, done, total)
        self.opening.on_word = lambda sentence: self._later(self.say, sentence)
        if not self.opening.ready():
            self.search_line.show_status("building the index …")
            self._finder.ask("", "")

    async def warm_up(self) -> None:
        """Open the index for searching before anybody types: what the first key would otherwise wait for."""
        if self.opening.ready():
            with suppress(IndexDamaged):  # the first search finds that too, and mends it
                await self._finder.run(self.opening.warm_up)

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

    def _search(self, text: str, limits: str) -> Results:
        return self.opening.search(text, limits)

    async def complete(self, word: str) -> str | None:
        """The word of the library that begins so."""
        return await self._finder.run(self.opening.complete, word) if self.opening.ready() else None

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
            self._text_before = self.search_line.input.value
            self._shown_for = None
            self.show_limits()
            self.show_keys()
        # At once and not, as by `focus`, with a message: the next key may be here already, and belongs to the line.
        self.set_focus(self.search_line.input)
        self._ask(self.search_line.input.value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`/` goes to the search line before anything else gets it, but where text is typed it is text."""
        return not isinstance(self.focused, Input) if action == "search" else super().check_action(action, parameters)

    @property
    def limits(self) -> str:
        """The fields that limit the search."""
        fields = {"topic": self.view.topic, "kind": self._kind, "article": self._limiting_article}
        return " ".join(f"{field}:{value}" for field, value in fields.items() if value)

    @property
    def _limiting_article(self) -> str | None:
        return self.view.article if self._only_article else None

    def show_limits(self) -> None:
        """What limits search and study table, in sight."""
        topic = self.session.topic(self.view.topic)
        kind = PLURALS[self._kind] if self._kind else ""
        parts = [kind, f"in {self.view.article}" if self._only_article else "", topic.label if topic else ""]
        label = " · ".join(part for part in parts if part)
        self.search_line.show_filter(f"{label} (Esc clears)" if topic and not self._searching else label)

    def _ask(self, text: str) -> None:
        self._finder.ask(text, self.limits)

    @on(Input.Changed, "#query")
    def query_changed(self, event: Input.Changed) -> None:
        if self._searching:
            self._open_when_found = None
            self._ask(event.value)

    @on(QueryInput.Asked)
    def key_asked(self, event: QueryInput.Asked) -> None:
        results = self.reading.results
        line = self.search_line.input
        match event.wish:
            case "up" if not line.value:
                self._recall(-1)
            case "up" | "down":
                results.action_move(1 if event.wish == "down" else -1)
            case "page_up" | "page_down":
                results.action_page(1 if event.wish == "page_down" else -1)
            case "next_kind" | "previous_kind":
                step = 1 if event.wish == "next_kind" else -1
                self._narrow(KINDS[(KINDS.index(self._kind) + step) % len(KINDS)], self._only_article)
            case "this_article":
                self._narrow(self._kind, not self._only_article and self.view.article is not None)
            case "suggestion":
                if self._results is not None and self._results.did_you_mean:
                    line.value = self._results.did_you_mean
                    line.cursor_position = len(line.value)
            case "older" | "newer":
                self._recall(-1 if event.wish == "older" else 1)
            case "leave":
                self.leave_search()

    def _narrow(self, kind: str | None, only_article: bool) -> None:
        self._kind, self._only_article = kind, only_article
        self.show_limits()
        self._ask(self.search_line.input.value)

    def _recall(self, step: int) -> None:
        """Put an earlier or later search into the line."""
        query = self._past.move(step)
        if query is not None:
            line = self.search_line.input
            line.value = query
            line.cursor_position = len(query)

    @property
    def last_query(self) -> str:
        """The last search that led somewhere."""
        return self._past.newest

    def search_for(self, query: str) -> None:
        """Search for a text, as if it had been typed."""
        self.action_search()
        line = self.search_line.input
        line.value = query
        line.cursor_position = len(query)

    def _remember(self, query: str) -> None:
        query = query.strip()
        self._past.add(query)
        if query:
            self.keep_query(query, self._results.total if self._results else 0)

    def _found(self, text: str, limits: str, results: Results) -> None:
        """Show results, unless text or limits have moved on since."""
        if not self._searching or text != self.search_line.input.value or limits != self.limits:
            self.rest_status()
            return
        if results.unfinished and self._results is not None and self._shown_for is not None:
            self.search_line.show_status(" · ".join(results.notes) or "unfinished query", note=True)
        else:
            self._show_results(text, results)
        self._shown_for = text
        if self._open_when_found == text:
            self._open_when_found = None
            self.open_row(self.reading.results.cursor_row)

    def _show_results(self, text: str, results: Results) -> None:
        relations = self.session.relations
        if not text.strip() and not self.limits:
            rows = recent_rows(self._recent)
            rows += article_rows(self.session.library.articles.values(), self.session.links)
            self._results = None
            status = self.session.title_counts()
        else:
            rows = result_rows(results, relations)
            self._results = results
            status = self._status(results, short=self.size.width < SHORT_BELOW)
        self.reading.results.show_rows(rows, empty=self._nothing(results))
        self.reading.turn_to("results")
        self.reading.show_title(f"Results for {text.strip()}" if text.strip() else "What is here")
        self.search_line.show_status(status, note=bool(results.notes))

    def _status(self, results: Results, *, short: bool) -> str:
        meant = (
            [f"did you mean {results.did_you_mean}? {self.key_of('search.suggestion')}"] if results.did_you_mean else []
        )
        kinds = sorted(results.counts.items(), key=lambda item: -item[1])
        counts = [f"{number:,} {kind[0]}" if short else counted(number, kind) for kind, number in kinds if number]
        if meant or results.notes:
            counts = []
        return " · ".join([*results.notes, *meant, *counts]) or "nothing found"

    def _nothing(self, results: Results) -> str:
        if results.did_you_mean:
            return f"Nothing found. {self.key_of('search.suggestion')} searches for: {results.did_you_mean}"
        limited = " within these limits" if self.limits else ""
        return f"Nothing found{limited}. Fewer or other words may help; word* finds beginnings, word~ near spellings."

    def key_of(self, binding_id: str) -> str:
        """The key that a binding has now."""
        raise NotImplementedError

    def show_keys(self) -> None:
        """What the key line offers."""
        raise NotImplementedError

    def _failed(self, error: Exception) -> None:
        self.search_line.show_status(f"search failed: {error}", note=True)
        self.search_line.input.stay()

    # Leaving and opening

    def leave_search(self) -> None:
        """Esc: put back what was there before."""
        if not self._searching:
            return
        self._end_search()
        line = self.search_line.input
        with line.prevent(Input.Changed):
            line.value = self._text_before
        self.reading.turn_to(self._face_before)
        self.show_selection()
        self.reading.focus_face()

    def show_selection(self) -> None:
        """Bring every pane in step with the present place."""
        raise NotImplementedError

    def _end_search(self) -> None:
        self._searching = False
        self._open_when_found = None
        self._kind, self._only_article = None, False
        self._remember(self.search_line.input.value)
        self.show_limits()
        self.rest_status()

    @on(Input.Submitted, "#query")
    def query_submitted(self, event: Input.Submitted) -> None:
        if self._shown_for == event.value:
            self.open_row(self.reading.results.cursor_row)
        else:
            # Opened as soon as the results for the text as typed are there, never a row of an older one.
            self._open_when_found = event.value

    @on(RowList.Opened, "#results")
    def result_opened(self, event: RowList.Opened) -> None:
        self.open_row(event.row)

    def open_row(self, row: Row | None) -> None:
        """Open a row of the results."""
        raise NotImplementedError
