"""What the main screen shows of a place: every pane in step with one view."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.message import Message

from mgtui.tui.live_keys import first_keys
from mgtui.tui.navigation import History, View, Walk
from mgtui.tui.rows import place_text
from mgtui.tui.screens.arriving import Arriving
from mgtui.tui.screens.claim_facts import (
    NO_CLAIMS,
    claim_facts,
    key_pairs,
    search_pairs,
    standing_pairs,
    study_pairs,
    tree_pairs,
)
from mgtui.tui.screens.describe import described_list, described_studies
from mgtui.tui.widgets.bars import ClaimBar, KeyLine, TitleBar
from mgtui.tui.widgets.filter_line import FilterLine
from mgtui.tui.widgets.library_tree import LibraryTree
from mgtui.tui.widgets.reading_pane import ReadingPane
from mgtui.tui.widgets.search_line import SearchLine
from mgtui.tui.widgets.study_table import StudyTable
from mgtui.tui.widgets.word_suggester import WordSuggester

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Claim
    from mgtui.tui.opening import Opening
    from mgtui.tui.session import Session
    from mgtui.tui.widgets.article_view import Hit
    from mgtui.tui.widgets.row_list import Row

PANES_SETTLE = 3
"""Turns of the event loop in which panes hear of their sizes and lay out their text."""


class Showing(Arriving):
    """The panes, and how they come to show a view."""

    DEFAULT_CSS = """
    Showing { layout: vertical; background: $background; }
    Showing #panes { height: 1fr; }
    Showing #tree-pane {
        width: 30;
        border: round $border;
        border-title-color: $primary;
        &:focus-within { border: round $primary; }
    }
    Showing #study-pane {
        height: 9;
        border: round $border;
        border-title-color: $primary;
        &:focus-within { border: round $primary; }
    }
    Showing.low #study-pane { height: 7; }
    Showing.narrow #tree-pane { width: 26; }
    Showing.wide #tree-pane { width: 40; }
    Showing.high #study-pane { height: 14; }
    Showing.high ClaimBar { height: 5; }
    """
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "normal"), (150, "wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "low"), (30, "middle"), (45, "high")]  # noqa: RUF012

    class Filled(Message):
        """The library is shown: keys can be taken."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        self.session: Session = opening.session
        self.view = View("article")
        self.walk = Walk()
        self._filters_list = False
        self.kept: list[Row] = []
        self.history: History[View] = History()
        self.hits: Sequence[Hit] = ()
        self._studies_title = ""
        self._key_names: dict[str, str] = {}
        self._unpainted = ExitStack()
        self._was_resumed = False

    def compose(self) -> ComposeResult:
        self._take_breakpoints()
        yield TitleBar()
        yield SearchLine(WordSuggester(self.complete))
        with Horizontal(id="panes"):
            with Container(id="tree-pane"):
                yield LibraryTree(id="tree")
            yield ReadingPane()
        with Container(id="study-pane"):
            yield StudyTable(id="studies")
        yield KeyLine()

    def on_mount(self) -> None:
        self.library_tree = self.query_one(LibraryTree)
        self.reading = self.query_one(ReadingPane)
        self.studies = self.query_one(StudyTable)
        self.search_line = self.query_one(SearchLine)
        self.keys = self.query_one(KeyLine)
        self.claim_bar = self.query_one(ClaimBar)
        self.query_one("#tree-pane").border_title = Content("Library")
        self.rest_status()
        self.start_searching()
        self.show_library()
        self._unpainted.enter_context(self.app.batch_update())
        self.call_later(self._paint)

    def _take_breakpoints(self) -> None:
        """The classes for the terminal's size, before there are panes: later, all their styles are worked out again."""
        both = (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        for breakpoints, cells in zip(both, self.app.size, strict=True):
            self.add_class([name for least, name in breakpoints if cells >= least][-1])

    async def _paint(self) -> None:
        """The first picture, once every pane has filled the room it was given: one before would show half of it."""
        for _ in range(PANES_SETTLE):
            await asyncio.sleep(0)
        self._unpainted.close()
        self.call_after_refresh(self._mount_rest)

    async def _mount_rest(self) -> None:
        """What the first picture does not show; nothing any more where the reader has left by then."""
        if self.is_attached:
            await self.reading.mount_lists()
        if self.is_attached:
            await self.mount(FilterLine(), before=self.keys)
            self.run_worker(self.warm_up(), group="warm-up", exit_on_error=False)
        self.post_message(self.Filled())

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        # The first time every pane has had its styles a moment ago, when it was mounted.
        event.refresh_styles = event.refresh_styles and self._was_resumed
        self._was_resumed = True

    def show_library(self) -> None:
        """Fill every pane from the session, with the first article open."""
        session = self.session
        self.query_one(TitleBar).show(session.library.title, session.title_counts())
        self.library_tree.show_library(session.library, session.links.topic_counts())
        first = next(iter(session.library.articles), None)
        self.show(View("article", article=first))
        if not self.search_line.input.has_focus:
            self.reading.focus_face()

    def show(self, view: View, *, hits: Sequence[Hit] = (), scroll: bool = False) -> None:
        """Show a place. `scroll` restores its line; else a claim or hit is brought into view."""
        self.view = view
        self.hits = hits
        self.show_limits()
        if view.shown == "article":
            self._show_article(view, scroll)
        else:
            self._show_list(view)
        self.show_selection()

    def _show_article(self, view: View, scroll: bool) -> None:
        pane = self.reading.article
        article = self.session.article(view.article)
        self.reading.turn_to("article")
        if article is None:
            return
        pane.show_article(article, self.session.links.claims_of_article(article.id))
        claim = self.session.claim(view.claim)
        pane.select_claim(claim)
        pane.show_hits(self.hits, view.hit)
        if scroll:
            pane.restore((view.scroll, view.width, view.top))
        elif 0 <= view.hit < len(self.hits) and claim is None:
            pane.bring_into_view(*self.hits[view.hit][:2])
        elif claim is not None and claim.places:
            pane.bring_into_view(claim.places[0].order, claim.places[0].start)

    def present(self) -> View:
        """The present place with its scroll and cursor, to come back to."""
        row = self.reading.list.cursor_row
        at = self.view
        if at.shown == "article":
            scroll, width, top = self.reading.article.position
            return replace(at, scroll=scroll, width=width, top=top)
        return replace(at, row=(row.key or row.id) if row else None)

    def _show_list(self, view: View) -> None:
        self.reading.turn_to("list")
        _, rows, empty = self.described(view)
        self.reading.list.show_rows(rows, empty=empty, keep=view.row)
        if view.filter:
            self.reading.list.show_filter(view.filter)

    def described(self, view: View) -> tuple[str, list[Row], str]:
        """Title, rows and the sentence for no rows, of a view that shows a list."""
        if view.shown == "kept":
            key = self.key_of("keep.bookmark")
            return (
                "Kept",
                self.kept,
                f"Nothing kept yet: {key} bookmarks a claim, {self.key_of('keep.note')} writes a note.",
            )
        return described_list(view, self.session)

    @property
    def selected_claim(self) -> Claim | None:
        """The claim that keys act on."""
        view = self.view
        return self.session.claim(view.subject if view.shown == "related" else view.claim)

    @property
    def has_no_claims(self) -> bool:
        """Whether the open article is one that no claim has been taken from."""
        view = self.view
        links = self.session.links
        return view.shown == "article" and view.article is not None and not links.claims_of_article(view.article)

    def say_none_selected(self) -> None:
        """Why a key that acts on a claim does nothing."""
        hint = f"Select a claim first: {self.key_of('claim.next')} goes to the next one"
        self.say(NO_CLAIMS if self.has_no_claims else hint)

    def show_selection(self) -> None:
        """Bring title, claim line, study table and key line in step with the present place."""
        claim = self.selected_claim
        self.show_title()
        self.show_claim_bar(claim)
        self._show_studies(claim)
        self.show_keys()

    def show_title(self) -> None:
        """What the reading pane shows, in its upper edge."""
        if self.view.shown == "article":
            self.show_article_title()
        else:
            words = f"with “{self.view.filter}”" if self.view.filter else ""
            self.reading.show_title(self.described(self.view)[0], words)

    def show_article_title(self) -> None:
        """The place, and the number of the hit."""
        article = self.session.article(self.view.article)
        if article is None:
            self.reading.show_title("No article")
            return
        claim = self.session.claim(self.view.claim)
        title = place_text(claim, self.session.links) if claim else article.id
        counter = _hit_counter(self.view.hit, len(self.hits))
        self.reading.show_title(title, counter)

    def show_claim_bar(self, claim: Claim | None) -> None:
        """The claim, or where none is selected what can be done."""
        if claim is None:
            if self.has_no_claims:
                hint = NO_CLAIMS
            elif self.session.library.articles:
                key = self.key_of("claim.next")
                search, keys = self.key_of("search"), self.key_of("help")
                hint = f"{key} steps through the claims · {search} searches · {keys} shows every key"
            else:
                hint = "This library has no articles yet: put Markdown files into its folder articles/."
            self.claim_bar.show("", "", (), hint)
            return
        number, total = self.session.number_of(claim)
        facts = claim_facts(claim, self.session.relations.counts(claim.id), self.session.library)
        facts += self.marks_of(claim.id)
        self.claim_bar.show(f"claim {number}/{total}", claim.statement, facts)

    def marks_of(self, record: str) -> list[tuple[str, str]]:
        """What the reader kept about a record, as facts of the claim bar."""
        return []

    def _show_studies(self, claim: Claim | None) -> None:
        self._studies_title, rows = described_studies(self.view, claim, self.session)
        of_one_claim = claim is not None and self.view.shown in ("article", "related")
        selected = self.view.row if self.view.shown == "article" else None
        self.studies.show_studies(rows, selected, of_one_claim=of_one_claim)
        self.show_studies_title()

    def show_studies_title(self) -> None:
        """What the studies are of, and how they are sorted, filtered and marked."""
        parts = (self._studies_title, self.studies.state)
        self.query_one("#study-pane").border_title = Content(" · ".join(part for part in parts if part))

    def key_of(self, binding_id: str) -> str:
        """The key that a binding has now, as it is shown."""
        if not self._key_names:
            self._key_names = first_keys(
                self.app, (self, self.search_line.input, self.studies, self.library_tree, self.app)
            )
        return self._key_names.get(binding_id, "")

    def show_keys(self) -> None:
        """What the key line offers for the present selection."""
        if self.is_searching:
            self.keys.show(search_pairs(self.key_of), ())
            return
        self.keys.show(self._pairs(), standing_pairs(self.key_of))

    def _pairs(self) -> list[tuple[str, str]]:
        if self.studies.has_focus:
            return study_pairs(self.key_of)
        if self.library_tree.has_focus:
            return tree_pairs(self.key_of)
        claim = self.selected_claim
        counts = self.session.relations.counts(claim.id) if claim else None
        return key_pairs(counts, self.history.can_go_back, self.key_of, claims=not self.has_no_claims)

    def on_descendant_focus(self) -> None:
        self.show_keys()

    def say(self, message: str) -> None:
        """A word in the key line, until the next key."""
        self.keys.say(message)

    def on_key(self) -> None:
        if self.keys.message:
            self.keys.say("")


def _hit_counter(at: int, number: int) -> str:
    """`hit 3/17`; `17 hits` where none of them is the present one; nothing where there are none."""
    if not number:
        return ""
    return f"hit {at + 1}/{number}" if at >= 0 else f"{number} {'hit' if number == 1 else 'hits'}"
