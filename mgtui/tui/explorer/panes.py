"""The tree, the reading pane and the study table, which all show one view."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.css.scalar import Scalar
from textual.widgets import Static

from mgtui.ref import written
from mgtui.tui.explorer.library_tree import LibraryTree
from mgtui.tui.explorer.reading_pane import ReadingPane
from mgtui.tui.explorer.words import (
    claim_facts,
    described_kept,
    described_list,
    described_studies,
    described_tag,
    hit_counter,
    no_claims,
)
from mgtui.tui.marks import scopes
from mgtui.tui.rows import article_label, place_text, record_label, related_rows
from mgtui.tui.studies.table import StudyTable
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.timer import Timer

    from mgtui.model import Claim
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.marks import Scope
    from mgtui.tui.navigation import View
    from mgtui.tui.notebook_worker import NotebookWorker
    from mgtui.tui.records import Row
    from mgtui.tui.widgets.filter_line import FilterLine
    from mgtui.tui.widgets.marking import Markable


BROAD = 160
"""Columns from which on there is a pane beside the text."""
BESIDE_AFTER = 0.08
"""Seconds after which that pane follows."""
LEAST_STUDIES = 2
STUDIES_FRAME = 3
"""Lines of the pane of the studies that are no rows: its edges and the names of the columns."""


class Panes(Horizontal):
    """Shows the present view, and tells what of it is selected and in sight."""

    DEFAULT_CSS = """
    Panes #tree-pane, Panes #study-pane, Panes #beside-pane {
        border: round $border; border-title-color: $primary;
        &:focus-within { border: round $primary; }
    }
    Panes #tree-pane { width: 30; }
    Panes #beside-pane { width: 1fr; display: none; }
    Panes #why { height: auto; max-height: 40%; padding: 0 1; border-bottom: solid $border; display: none; }
    Panes #study-pane { dock: bottom; height: 9; }
    Panes.full-tree #tree-pane { width: 100%; }
    Panes.full-tree #reading, Panes.full-tree #study-pane, Panes.full-tree #beside-pane { display: none; }
    Panes.full-reading #tree-pane, Panes.full-reading #study-pane, Panes.full-reading #beside-pane { display: none; }
    Panes.full-studies #tree-pane, Panes.full-studies #reading, Panes.full-studies #beside-pane { display: none; }
    Panes.full-beside #beside-pane { width: 100%; }
    Panes.full-beside #tree-pane, Panes.full-beside #reading, Panes.full-beside #study-pane { display: none; }
    """

    def __init__(self, state: ExplorerState, hints: KeyHints, notebook: NotebookWorker) -> None:
        super().__init__()
        self._state, self._session, self._hints, self._notebook = state, state.session, hints, notebook
        self.library_tree, self.reading, self.studies = (
            LibraryTree(id="tree"),
            ReadingPane(self._session.marks),
            StudyTable(id="studies"),
        )
        self._study_pane = Container(self.studies, id="study-pane")
        self.beside = RowList(id="beside")
        self._why = Static(id="why", markup=False)
        self._beside_pane = Container(self._why, self.beside, id="beside-pane")
        self._waits: Timer | None = None
        self._restores = False
        """Whether the article was shown as it had been left."""
        self._full = ""
        """The pane that is as large as the screen; none where empty."""
        self.record_waits: Callable[[Claim], bool] | None = None
        """Whether a study that a claim names is still to be decided on; asked in a thread."""
        self._list_title = self._studies_title = ""
        self._filters_list = False
        self.library_tree.marks = self.studies.marks = self.beside.marks = self._session.marks

    def compose(self) -> ComposeResult:
        tree_pane = Container(self.library_tree, id="tree-pane")
        tree_pane.border_title = Content("Library")
        yield from (tree_pane, self.reading, *((self._beside_pane,) if self.has_beside else ()), self._study_pane)

    async def mount_beside(self) -> None:
        """Mount the pane beside the text, where the terminal was not wide enough for it in the first picture."""
        if not self._beside_pane.is_attached:
            await self.mount(self._beside_pane, after=self.reading)

    def show(self, *, scroll: bool = False) -> None:
        """Show the place. `scroll` restores its line; else a claim or hit is brought into view."""
        if self._state.view.shown == "article":
            self._show_article(scroll)
        else:
            self._show_list()
        self.show_selection()

    def _show_article(self, scroll: bool) -> None:
        view, hits, article = self._state.view, self._state.hits, self._state.article
        pane = self.reading.article
        self.reading.turn_to("article")
        if article is None:
            pane.show_none()
            return
        pane.show_article(article, self._session.links.claims_of_article(article.id))
        claim = self._state.claim
        pane.select_claim(claim)
        pane.show_hits(hits, view.hit)
        self._restores = scroll
        self._scroll_article(anew=False)

    def _scroll_article(self, *, anew: bool) -> None:
        """Scroll the article to the place, the hit or the claim of the view."""
        view, hits, claim, pane = self._state.view, self._state.hits, self._state.claim, self.reading.article
        if view.shown != "article":
            return
        if self._restores:
            pane.restore((view.scroll, view.width, view.top))
        elif 0 <= view.hit < len(hits) and claim is None:
            pane.bring_into_view(*hits[view.hit][:2], anew=anew)
        elif claim is not None and claim.places:
            pane.bring_into_view(claim.places[0].order, claim.places[0].start, anew=anew)

    def _show_list(self) -> None:
        view = self._state.view
        self.reading.turn_to("list")
        if view.shown == "kept":
            self._list_title, rows, empty = described_kept(self._notebook.rows, self._hints.key_of)
        elif view.shown == "tag":
            tagged = self._notebook.kept.tags.get(view.subject or "", ())
            self._list_title, rows, empty = described_tag(view.subject or "", tagged, self._session, self._hints.key_of)
        else:
            self._list_title, rows, empty = described_list(view, self._session, self._hints.key_of)
        self.reading.list.show_rows(rows, empty=empty, keep=view.row)
        if view.filter:
            self.reading.list.show_filter(view.filter)
        if self.reading.list.cursor_row is None:
            self.reading.show_no_preview()

    def show_selection(self) -> None:
        """Bring title, claim bar, study table and key line in step with the place."""
        self.show_title()
        self.show_claim_bar()
        self._show_studies()
        if self._state.view.shown != "related":  # there it is of the row under the cursor
            self._show_beside(self._state.claim)
        self._hints.show_keys()

    def show_title(self) -> None:
        """What the reading pane shows, in its upper edge: a list, or the place in the article and the hit."""
        view, article = self._state.view, self._state.article
        if view.shown != "article":
            self.reading.show_title(self._list_title, f"with “{view.filter}”" if view.filter else "")
        elif article is None:
            self.reading.show_title("No article")
        else:
            claim = self._state.claim
            links = self._session.links
            title = place_text(claim, links) if claim else article_label(article.id, links.library)
            self.reading.show_title(title, hit_counter(view.hit, len(self._state.hits)))

    def show_kept(self) -> None:
        """Show anew what the reader keeps: beside the claim, in the tree, and in a list of what has a tag."""
        self.show_claim_bar()
        self.library_tree.show_tags({name: len(records) for name, records in self._notebook.kept.tags.items()})
        if self._state.view.shown == "tag":
            self._state.view = self.present()
            self._show_list()

    def show_marked(self) -> None:
        """Draw what is marked anew, wherever it is listed."""
        self.library_tree.refresh()
        self.reading.show_marks()
        self.studies.refresh()
        self.beside.refresh()

    def scopes(self) -> list[Scope]:
        """What an action may be done on: the marked, what is selected, all that is listed."""
        place = self.markable()
        listed = () if isinstance(place, OpenArticle) else place.listed_records
        row = self.selected_record
        if self._state.view.shown == "kept" and place is self.reading.list:
            row = next(iter(place.cursor_records), row)
        return scopes(self._session.marks, row, listed)

    def markable(self) -> Markable:
        """What has the cursor, for its records to be marked."""
        if self.library_tree.has_focus:
            return self.library_tree
        if self.studies.has_focus:
            return self.studies
        if self.beside.has_focus:
            return self.beside
        if self.reading.face == "article":
            return OpenArticle(self)
        return self.reading.results if self.reading.face == "results" else self.reading.list

    def show_claim_bar(self) -> None:
        """The claim, or where none is selected what can be done."""
        bar = self.reading.claim_bar
        claim = self._state.claim
        if claim is None:
            bar.show("", "", (), self._hint())
            return
        number, total = self._session.number_of(claim)
        facts = claim_facts(claim, self._session.relations.counts(claim.id))
        bar.show(f"claim {number}/{total}", claim.statement, facts + self._notebook.marks_of(claim.id))

    def _hint(self) -> str:
        if self._state.has_no_claims:
            return no_claims(self._state.article, self._hints.key_of)
        if not self._session.library.articles:
            return f"This library has no articles yet: {self._hints.key_of('view.add')} adds files."
        key, search, keys = map(self._hints.key_of, ("claim.next", "search", "help"))
        return f"{key} steps through the claims · {search} searches · {keys} shows every key"

    def _show_studies(self) -> None:
        view, claim = self._state.view, self._state.claim
        before, at = self._studies_title, self.studies.cursor_study
        self._studies_title, rows = described_studies(view, claim, self._session)
        of_one_claim = claim is not None and view.shown in ("article", "related")
        # The same studies once more, which may have changed since: the cursor stays on its row.
        selected = view.row if view.shown == "article" and view.row else at if before == self._studies_title else None
        about = f"{view.shown} {claim.id if of_one_claim and claim else view.subject or view.article}"
        self.studies.show_studies(rows, selected, of_one_claim=of_one_claim, about=about)
        self._fit_studies(shows_another=True)
        self._show_studies_title()
        if claim is not None and not rows and self.record_waits is not None:
            self.studies.run_worker(self._look_for_record(claim), group="waiting", exclusive=True, exit_on_error=False)

    async def _look_for_record(self, claim: Claim) -> None:
        """Say of a claim that has no study where the record of one that its words name waits."""
        assert self.record_waits is not None
        waits = await asyncio.to_thread(self.record_waits, claim)
        if waits and self._state.claim is claim:
            self._studies_title += f", a record waits in the review ({self._hints.key_of('view.review')})"
            self._show_studies_title()

    # The pane beside the text, on wide terminals, and one pane alone

    @property
    def has_beside(self) -> bool:
        """Whether the terminal is wide enough for a pane beside the text."""
        return self.app.size.width >= BROAD

    def _show_beside(self, claim: Claim | None) -> None:
        """Why a claim is said, and the claims related to it, where there is room for them beside the text."""
        if self._waits is not None:
            self._waits.stop()
            self._waits = None
        if self.has_beside:
            # Not at each of many quick steps: the text is to follow every key at once.
            self._waits = self.set_timer(BESIDE_AFTER, partial(self._fill_beside, claim))

    def _fill_beside(self, claim: Claim | None) -> None:
        from mgtui.evidence.profile import profile

        self._waits = None
        key, session = self._hints.key_of("claim.next"), self._session
        rows = related_rows(session.relations.related(claim.id), session.links) if claim else []
        empty = "No claim is related to this one." if claim else f"What is related to a claim: {key} selects one."
        self.beside.show_rows(rows, empty=empty)
        label = record_label(claim.id, session.links) if claim else ""
        self._beside_pane.border_title = Content(f"Why, and what is related: {label}" if label else "Related")
        self._why.display = claim is not None
        if claim is not None:
            line = profile(session.library, session.links, session.relations, claim.id).line
            self._why.update(
                Content.assemble((f"» {line}", "$accent"), f"  {self._hints.key_of('claim.why')} all of it")
            )

    def toggle_full(self) -> None:
        """Make the pane with the focus as large as the screen, or give all panes their room back."""
        focused = self.screen.focused
        panes = {"tree": self.library_tree, "studies": self.studies, "beside": self.beside}
        here = next((name for name, widget in panes.items() if widget is focused), "reading")
        self._make_full("" if self._full else here)

    def show_pane(self, pane: str) -> None:
        """Another pane is asked for: where one was full, that one is."""
        if self._full:
            self._make_full(pane)

    def _make_full(self, pane: str) -> None:
        self._full = pane
        for name in ("tree", "reading", "studies", "beside"):
            self.set_class(name == pane, f"full-{name}")
        self._fit_studies()

    def _fit_studies(self, *, shows_another: bool = False) -> None:
        """Make the pane of the studies as high as its rows, up to a third of the terminal."""
        most = max(self.app.size.height // 3, STUDIES_FRAME + 1)
        # A claim has two studies at most as a rule: from one to the next the panes keep their places.
        rows = max(self.studies.number, LEAST_STUDIES)
        height = self.size.height if self._full == "studies" else min(rows + STUDIES_FRAME, most)
        if self._study_pane.styles.height != Scalar.from_number(height):
            self._study_pane.styles.height = height
            # The text has another height then: where it is scrolled to must not hang on which came first.
            if shows_another:
                self.call_after_refresh(self._scroll_article, anew=True)

    def on_resize(self) -> None:
        self._fit_studies()
        self._show_beside(self._state.claim)

    @on(StudyTable.Changed)
    def _show_studies_title(self) -> None:
        """What the studies are of, and how they are sorted, filtered and marked."""
        parts = (self._studies_title, self.studies.state)
        self._study_pane.border_title = Content(" · ".join(part for part in parts if part))

    def mark_in_tree(self) -> None:
        """Put the cursor of the tree on the topic or article that is shown."""
        view = self._state.view
        if view.shown == "topic":
            self.library_tree.mark("topic", view.subject or "")
        elif view.shown == "article":
            self.library_tree.mark("article", view.article or "")

    def preview(self, row: Row) -> None:
        """The cursor of the list is on a row: show where its claim stands."""
        claim = self._session.claim(row.id)
        article = self._session.article(claim.article) if claim else None
        if claim is None or article is None:
            self.reading.show_no_preview()
        else:
            links = self._session.links
            self.reading.show_preview(article, links.claims_of_article(article.id), claim, place_text(claim, links))
            self._show_beside(claim)
        if self._state.view.shown in ("topic", "study", "claims", "tag"):
            self._state.change(claim=claim.id if claim else None)
            self._hints.show_keys()

    # The filter, which list and study table share

    def begin_filter(self, line: FilterLine) -> None:
        """Filter the list that has the focus, else the study table."""
        self._filters_list = self.reading.face == "list" and not self.studies.has_focus
        words = self._state.view.filter if self._filters_list else self.studies.filter_words
        line.begin("list" if self._filters_list else "studies", words)

    def show_filter(self, words: str, *, closed: bool) -> None:
        """Show only what has these words; `closed` where no more of them come."""
        if self._filters_list:
            self._state.change(filter=words.strip())
            self.reading.list.show_filter(words)
            self.show_title()
        else:
            self.studies.show_filter(words)
        if closed:
            (self.reading.list if self._filters_list else self.studies).focus()

    def clear_filter(self, *, studies: bool) -> bool:
        """Take the filter of the studies, or of the list, away; whether there was one."""
        self._filters_list = not studies
        if not (self.studies.filter_words if studies else self._state.view.filter):
            return False
        self.show_filter("", closed=False)
        return True

    # What is selected and in sight

    def present(self) -> View:
        """The present view with its scroll position and cursor, for the history."""
        view = self._state.view
        if view.shown == "article":
            scroll, width, top = self.reading.article.position
            return replace(view, scroll=scroll, width=width, top=top)
        row = self.reading.list.cursor_row
        return replace(view, row=row.name if row else None)

    @property
    def selected_record(self) -> str | None:
        """What keys act on: what tree, table or list have under the cursor, the claim, the passage, the article."""
        view, hits = self._state.view, self._state.hits
        if self.library_tree.has_focus and self.library_tree.cursor_records:
            return self.library_tree.cursor_records[0]
        if self.studies.has_focus and self.studies.cursor_study:
            return written("study", self.studies.cursor_study)
        row = self.reading.list.cursor_row
        if self.reading.face == "list" and row is not None and view.shown != "kept":
            return row.id
        if view.shown in ("study", "topic"):
            return written(view.shown, view.subject or "")
        claim, article = self._state.claim, self._state.article
        if claim is not None:
            return claim.id
        if article is not None and 0 <= view.hit < len(hits):
            return article.passages[hits[view.hit][0]].id
        return article.id if article else None


class OpenArticle:
    """The open article as something to mark: the selected claim, else the passage in sight; listed are its claims."""

    def __init__(self, panes: Panes) -> None:
        self._panes = panes

    @property
    def cursor_records(self) -> Sequence[str]:
        record = self._panes.selected_record
        article, view = self._panes.reading.article.article, self._panes.reading.article
        if article is not None and record == article.id and article.passages:
            record = article.passages[view.selection.order if view.selection else view.passage_in_sight].id
        return () if record is None else (record,)

    @property
    def listed_records(self) -> Sequence[str]:
        return [claim.id for claim in self._panes.reading.article.claims]

    def action_move(self, step: int) -> None:
        self._panes.reading.article.action_move(step)
