"""The search: what is asked as the reader types, what limits it, and the results over the passage view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import Input

from mgtui.answering.asking import is_question, may_be_asked
from mgtui.tui.drawing.wrap import shortened
from mgtui.tui.explorer.words import STATUS_SHARE, counts_status, limits_label, nothing_found, progress_bar
from mgtui.tui.records import Row
from mgtui.tui.rows import article_rows, recent_rows, result_rows
from mgtui.tui.widgets.row_list import LOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from mgtui.search.engine import Offer, Results
    from mgtui.search.query import Limit
    from mgtui.tui.explorer.finder import Finder
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.reading_pane import Face
    from mgtui.tui.explorer.search_line import SearchLine
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.notebook_worker import NotebookWorker


RECENT = 5
RESTING = 0.35
"""Seconds without a key after which typing rests."""
ANSWER = "answer"
"""The kind of the row that tells what claims answer."""
ANSWER_LINES = 6
"""As many lines it has at most, so that results are seen below."""
ROOM_FOR_HINT = 100
"""Columns from which on the topic in force says which key takes it away."""
ANSWER_LINES_LOW = 4
"""As many are kept for it in a low list; a longer answer moves what is below it."""
ANSWER_HEAD = Row(None, head="Answer")
KINDS = (None, "claim", "passage", "study", "article", "topic", "note")
REST = "information, not medical advice"
"""What the search line says at rest: said once, where every reader sees it."""


def _is_answer(row: Row) -> bool:
    return (row.key or "").startswith(f"{ANSWER}:")


class Opened(Message):
    """A row of the results is to be opened."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row


class Search:
    """Asks as the reader types, and lists the results; posts which of them is opened."""

    def __init__(
        self,
        line: SearchLine,
        finder: Finder,
        state: ExplorerState,
        hints: KeyHints,
        notebook: NotebookWorker,
        panes: Panes,
    ) -> None:
        self._line, self._finder, self._state, self._session = line, finder, state, state.session
        self._hints, self._notebook, self._panes, self._reading = hints, notebook, panes, panes.reading
        self._results: Results | None = None
        self._shown_for: str | None = None
        self._open_when_found: str | None = None
        self._face_before: Face = "article"
        self._text_before = self._wanted = ""
        self._kind: str | None = None
        self._only_article = False
        self._recent: list[Row] = []
        self._past = QueryHistory()
        self._offers: Sequence[Offer] = ()
        self._offered_for = ""
        """The text that they go on from."""
        self._rest: Timer | None = None
        self._asked = ""
        """The text whose answer was asked for, and has come or is on its way."""
        self._answered = ""
        """The text whose answer has come."""

    def start(self) -> None:
        """Begin with the library that is open now; build its index in the background where it is missing."""
        self._results, self._recent = None, []
        self.rest()
        if self._state.searching:  # what is shown may have changed
            self._asked = self._answered = ""
            self._ask(self._line.input.value)
        if not self._finder.is_ready:
            self._line.show_status("building the index …")
            self._finder.ask("")

    def show_progress(self, done: int, total: int) -> None:
        """How much of the index is built."""
        if done < total:
            self._line.show_status(progress_bar(done, total))
        else:
            self.rest()

    # Asking

    def begin(self, wanted: str = "") -> None:
        """Go to the line, which says what is wanted there until something is typed."""
        self._wanted = wanted
        if not self._state.searching:
            self._state.searching = True
            self._face_before = self._reading.face
            self._text_before = self._line.input.value
            self._shown_for = None
            self.show_limits()
            self._hints.show_keys()
        # At once and not, as by `focus`, with a message: the next key may be here already, and belongs to the line.
        self._line.screen.set_focus(self._line.input)
        self._ask(self._line.input.value)

    def search_for(self, query: str) -> None:
        """Search for a text, as if it had been typed."""
        self.begin()
        self._put(query)

    def typed(self, text: str) -> None:
        """The line holds another text."""
        if self._state.searching:
            self._open_when_found = None
            if not any(offer.text.startswith(text) for offer in self._offers):
                self._offer(())
            self._ask(text)

    def _ask(self, text: str) -> None:
        self._finder.ask(text, self._limits)

    def _put(self, text: str) -> None:
        self._line.input.value = text
        self._line.input.cursor_position = len(text)

    def handle_action(self, action: str) -> None:
        """A key of the line asked for something."""
        match action:
            case "up" if not self._line.input.value:
                self._recall(-1)
            case "up" | "down":
                self._reading.results.action_move(1 if action == "down" else -1)
            case "page_up" | "page_down":
                self._reading.results.action_page(1 if action == "page_down" else -1)
            case "next_kind" if self._offers and self._offered_for == self._line.input.value:
                self._put(self._offers[0].text)
            case "next_kind" | "previous_kind":
                step = 1 if action == "next_kind" else -1
                self._narrow(KINDS[(KINDS.index(self._kind) + step) % len(KINDS)], self._only_article)
            case "this_article":
                self._narrow(self._kind, not self._only_article and self._state.view.article is not None)
            case "suggestion" if self._results is not None and self._results.did_you_mean:
                if self._results.did_you_mean == self._line.input.value.strip():
                    self._widen()
                else:
                    self._put(self._results.did_you_mean)
            case "older" | "newer":
                self._recall(-1 if action == "older" else 1)
            case "leave":
                self._leave()

    # What limits it

    @property
    def _limits(self) -> tuple[Limit, ...]:
        from mgtui.search.query import Limit  # late: not at start

        article = self._state.view.article if self._only_article else None
        limits = {"topic": self._state.view.topic, "kind": self._kind, "article": article}
        return tuple(Limit(field, value) for field, value in limits.items() if value)

    def show_limits(self) -> None:
        """What limits search and study table, in sight."""
        topic = self._session.topic(self._state.view.topic)
        label = limits_label(self._kind, self._state.view.article if self._only_article else None, topic)
        has_room = self._line.size.width >= ROOM_FOR_HINT
        hint = f" ({self._hints.key_of('leave')} clears)" if topic and not self._state.searching and has_room else ""
        self._line.show_filter(f"{label}{hint}")

    def _narrow(self, kind: str | None, only_article: bool) -> None:
        self._kind, self._only_article = kind, only_article
        self.show_limits()
        self._ask(self._line.input.value)

    def _widen(self) -> None:
        """Search everywhere: what limits it is what hides what was found."""
        self._state.change(topic=None)
        self._narrow(None, only_article=False)

    # Searches made before

    def recall(self, queries: list[str]) -> None:
        """Searches of earlier starts, the oldest first: what the keys for earlier searches go back to."""
        self._past.put_before(queries)

    async def newest(self) -> tuple[str, int]:
        """The last search that led somewhere and how much it finds; empty where there was none."""
        query = self._past.newest
        return query, (await self._finder.find(query)).total if query else 0

    def _recall(self, step: int) -> None:
        query = self._past.move(step)
        if query is not None:
            self._put(query)

    # Results

    def _offer(self, offers: Sequence[Offer]) -> None:
        self._offers, self._offered_for = offers, self._line.input.value
        self._line.show_offers(offers)

    def found(self, text: str, limits: tuple[Limit, ...], results: Results, offers: Sequence[Offer]) -> None:
        """Show results, unless text or limits have moved on since."""
        if not self._state.searching or text != self._line.input.value or limits != self._limits:
            self.rest()
            return
        self._offer(offers)
        if results.unfinished and self._shown_for is not None:
            self._tell(" · ".join(results.notes) or "unfinished query", note=True)
        else:
            self._show(text, results)
        self._shown_for = text
        self._asked = self._answered = ""
        if self._open_when_found == text:
            self.submit(text)
        elif text.strip():
            self._wait_for_rest(text, limits)

    # Once typing rests

    def _wait_for_rest(self, text: str, limits: tuple[Limit, ...]) -> None:
        """Ask for more once no key has come for a while."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self._line.set_timer(RESTING, lambda: self._ask_for_more(text, limits))

    def _ask_for_more(self, text: str, limits: tuple[Limit, ...]) -> None:
        """Ask for the answer, where claims may give one, and for what is found by meaning."""
        if self._state.searching and text == self._line.input.value and limits == self._limits:
            if may_be_asked(text) and not limits and self._session.answers_unasked:
                self._ask_for_answer(text)
            finding = self._finder.find_by_meaning(text, limits)
            self._line.run_worker(finding, group="meaning", exclusive=True, exit_on_error=False)

    def found_by_meaning(self, text: str, limits: tuple[Limit, ...], results: Results) -> None:
        """Show what is found by meaning among the results, unless text or limits have moved on since."""
        if not self._state.searching or text != self._shown_for or text != self._line.input.value:
            return
        if limits != self._limits or self._results is None or results == self._results:
            return
        listed, rows = self._reading.results, result_rows(results, self._session.links, self._session.relations)
        answer = [row for row in listed.rows[:2] if row is ANSWER_HEAD or _is_answer(row)]
        first = next((row for row in listed.rows[len(answer) :] if row.id), None)
        at = listed.cursor_row
        best = next((row for row in rows if row.id), None)
        keep = best if at is None or at is first else at
        said = [note for note in results.notes if note not in self._results.notes]
        self._results = results._replace(notes=self._results.notes)
        if rows:
            listed.renew_rows([*answer, *rows], keep=keep.name if keep else None)
        suggestion = self._hints.key_of("search.suggestion")
        status = counts_status(text, self._results, suggestion, self._line.size.width)
        self._tell(" · ".join((status, *said)), note=bool(self._results.notes))

    # What claims answer

    def _ask_for_answer(self, text: str) -> None:
        if self._state.searching and text == self._line.input.value and text != self._asked and not self._limits:
            self._asked = text
            answer = self._finder.answer(text, self._reading.results.text_width)
            self._line.run_worker(answer, group="answer", exclusive=True, exit_on_error=False)

    def answered(self, text: str, sentence: str, *, is_found: bool) -> None:
        """Show above the results what claims answer, or that none does, unless the text has moved on since."""
        if not self._state.searching or text != self._line.input.value or self._limits or text != self._shown_for:
            return
        self._answered = text
        results = self._reading.results
        at = results.cursor_row
        rows = [row for row in results.rows if row is not ANSWER_HEAD and not _is_answer(row)]
        first = next((row for row in rows if row.id), None)
        awaited = len(rows) < len(results.rows)
        if sentence:
            said = shortened(sentence, results.text_width, ANSWER_LINES)
            title = "answer  what the claims say" if is_found else "answer  no claim of this library answers this"
            lines = self._answer_lines if awaited else 0
            card = Row(text, title, "", said, lines=lines, key=f"{ANSWER}:{text}", about=())
            rows = [ANSWER_HEAD, card, *rows]
        keep = at if at is not None and (sentence or not _is_answer(at)) else first
        is_sent = self._open_when_found == text
        if is_sent and sentence and keep is first:
            keep = rows[1]
        if sentence or awaited:
            show = results.show_rows if keep is first else results.renew_rows
            show(rows, keep=keep.name if keep else None)
            if show == results.renew_rows and not awaited:
                self._hints.say("An answer stands above the results.")
        if is_sent:
            self._open_when_found = None
            self.open(results.cursor_row)

    @property
    def _answer_lines(self) -> int:
        """Lines that are kept for an answer while it is looked for."""
        return ANSWER_LINES if self._reading.results.size.height >= LOW else ANSWER_LINES_LOW

    def _show(self, text: str, results: Results) -> None:
        session, reading = self._session, self._reading
        suggestion = self._hints.key_of("search.suggestion")
        if not text.strip() and not self._limits:
            rows = recent_rows(self._recent) + article_rows(session.links)
            self._results = None
            status = ""
        else:
            rows = result_rows(results, session.links, session.relations)
            if self._waits_for_answer(text) and session.answers_unasked:
                # Its place is kept: nothing moves when it comes.
                title = "answer  looking for what the claims say …"
                rows = [
                    ANSWER_HEAD,
                    Row(text, title, lines=self._answer_lines, key=f"{ANSWER}:{text}", about=()),
                    *rows,
                ]
            self._results = results
            status = counts_status(text, results, suggestion, self._line.size.width)
        reading.results.show_rows(rows, empty=nothing_found(text, results, suggestion, limited=bool(self._limits)))
        reading.turn_to("results")
        reading.show_title(f"Results for {text.strip()}" if text.strip() else "All articles")
        self._tell(status, note=bool(results.notes))

    def _tell(self, status: str, *, note: bool) -> None:
        """What was found; what has no room in the line stands in place of the keys."""
        self._line.show_status(status, note=note)
        wanted = self._wanted if self._line.input.value == self._text_before else ""
        self._hints.say(wanted or (status if len(status) > self._line.size.width * STATUS_SHARE else ""))

    def failed(self, error: Exception) -> None:
        self._line.show_status(f"search failed: {error}", note=True)
        self._line.input.stay()

    # Opening and leaving

    def submit(self, text: str) -> None:
        """Open the first row for the text as typed: as soon as its results are there, never a row of an older one."""
        if self._shown_for != text:
            self._open_when_found = text
            if not self._finder.is_ready:
                self._hints.say("The index is being built: the first result opens when it is there.")
        elif self._waits_for_answer(text):
            self._open_when_found = text
            self._hints.say(f"The answer opens when it is there; {self._hints.key_of('search.leave')} leaves it.")
            self._ask_for_answer(text)
        else:
            self._open_when_found = None
            self.open(self._reading.results.cursor_row)

    def _waits_for_answer(self, text: str) -> bool:
        """Whether a text is a question whose answer is not known yet: then that comes first."""
        return is_question(text) and may_be_asked(text) and not self._limits and self._answered != text

    def open(self, row: Row | None) -> None:
        if row is None:
            self._line.input.stay()
        elif _is_answer(row) and self._answered != row.id:  # its place alone, so far
            self.submit(row.id or "")
        else:
            if any(map(_is_answer, self._reading.results.rows)):
                self._session.question = self._answered
            self._line.post_message(Opened(row))

    def finish(self, row: Row) -> str:
        """A row has been opened: put back what was there before; gives the query that found it."""
        query = self._line.input.value
        self._reading.turn_to(self._face_before)
        self._end()
        self._recent = [row, *(other for other in self._recent if other.key != row.key)][:RECENT]
        return query

    def opened_over(self, row: Row) -> None:
        """A row has been opened on a page over the explorer, which goes back to what was there before."""
        self.finish(row)
        self._put_back()

    def _leave(self) -> None:
        """Esc: put back what was there before."""
        if not self._state.searching:
            return
        self._end()
        self._put_back()

    def _put_back(self) -> None:
        with self._line.input.prevent(Input.Changed):
            self._line.input.value = self._text_before
        self._reading.turn_to(self._face_before)
        self._panes.show_selection()
        self._reading.focus_face()

    def _end(self) -> None:
        self._state.searching = False
        self._offer(())
        self._open_when_found = None
        self._kind, self._only_article = None, False
        query = self._line.input.value.strip()
        self._past.add(query)
        if query:
            self._notebook.searched(query, self._results.total if self._results else 0)
        self.show_limits()
        self.rest()

    def rest(self) -> None:
        """What the line says while nobody searches."""
        if not self._state.searching:
            self._line.show_status(REST)


class QueryHistory:
    """Queries, the oldest first, and a place among them: behind the newest until the reader goes back."""

    def __init__(self) -> None:
        self._queries: list[str] = []
        self._at = 0

    @property
    def newest(self) -> str:
        """The last query, empty where there is none."""
        return self._queries[-1] if self._queries else ""

    def add(self, query: str) -> None:
        """Remember a query as the newest; the place is behind it."""
        if query:
            self._queries = [*(other for other in self._queries if other != query), query]
        self._at = len(self._queries)

    def put_before(self, queries: list[str]) -> None:
        """Queries of earlier starts, the oldest first."""
        self._queries = [*(query for query in queries if query not in self._queries), *self._queries]
        self._at = len(self._queries)

    def move(self, step: int) -> str | None:
        """The query so many steps further (empty behind the newest), or None at an end."""
        at = self._at + step
        if not 0 <= at <= len(self._queries):
            return None
        self._at = at
        return self._queries[at] if at < len(self._queries) else ""
