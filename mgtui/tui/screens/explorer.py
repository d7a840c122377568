"""The main screen: tree, passage view and study table around one selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content

from mgtui.evidence.relations import WALKS
from mgtui.tui.live_keys import first_keys
from mgtui.tui.navigation import History, View, Walk
from mgtui.tui.rows import claim_rows, place_text, related_rows
from mgtui.tui.screens.claim_facts import claim_facts, key_pairs, standing_pairs, walk_word
from mgtui.tui.screens.searching import Searching
from mgtui.tui.widgets.article_view import ArticleView, Hit
from mgtui.tui.widgets.bars import ClaimBar, KeyLine, TitleBar
from mgtui.tui.widgets.library_tree import LibraryTree
from mgtui.tui.widgets.reading_pane import ReadingPane
from mgtui.tui.widgets.row_list import RowList
from mgtui.tui.widgets.search_line import QueryInput, SearchLine
from mgtui.tui.widgets.study_table import StudyTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Article, Claim, RelationType
    from mgtui.tui.opening import Opening
    from mgtui.tui.session import Session


class Explorer(Searching):
    """Search, read, weigh and follow."""

    DEFAULT_CSS = """
    Explorer { layout: vertical; background: $background; }
    Explorer #panes { height: 1fr; }
    Explorer #tree-pane {
        width: 30;
        border: round $border;
        border-title-color: $primary;
        &:focus-within { border: round $primary; }
    }
    Explorer #study-pane {
        height: 9;
        border: round $border;
        border-title-color: $primary;
        &:focus-within { border: round $primary; }
    }
    Explorer.low #study-pane { height: 7; }
    Explorer.narrow #tree-pane { width: 26; }
    Explorer.wide #tree-pane { width: 40; }
    Explorer.high #study-pane { height: 14; }
    Explorer.high ClaimBar { height: 5; }
    """
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [(0, "narrow"), (100, "normal"), (150, "wide")]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [(0, "low"), (30, "middle"), (45, "high")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="search"),
        Binding("n", "hit(1)", "Next hit", id="hit.next"),
        Binding("N", "hit(-1)", "Hit before", id="hit.previous"),
        Binding("1", "pane('tree')", "Tree", id="pane.tree"),
        Binding("2", "pane('reading')", "Passages", id="pane.passages"),
        Binding("3", "pane('studies')", "Studies", id="pane.studies"),
        Binding("right_square_bracket,full_stop", "claim(1)", "Next claim", id="claim.next"),
        Binding("left_square_bracket,comma", "claim(-1)", "Claim before", id="claim.previous"),
        Binding("r", "related", "Related claims", id="claim.related"),
        Binding("c", "walk('contradicts')", "Claims that contradict", id="walk.contradicts"),
        Binding("s", "walk('supports')", "Claims that support", id="walk.supports"),
        Binding("l", "walk('qualifies')", "Claims that limit", id="walk.qualifies"),
        Binding("d", "walk('depends_on')", "Claims it rests on", id="walk.depends-on"),
        Binding("H,alt+left,ctrl+left", "back", "Back", id="history.back"),
        Binding("L,alt+right,ctrl+right", "forward", "Forward", id="history.forward"),
        Binding("enter", "open_claim", "Open", id="claim.open", show=False),
        Binding("escape", "leave", "Leave", id="leave", show=False),
    ]

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        self.session: Session = opening.session
        self.view = View("article")
        self.history: History[View] = History()
        self.walk = Walk()
        self._hits: Sequence[Hit] = ()
        self._key_names: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield SearchLine()
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
        self.query_one("#tree-pane").border_title = Content("Library")  # type: ignore[assignment]
        self.rest_status()
        self.start_searching()
        self.show_library()

    def show_library(self) -> None:
        """Fill every pane from the session, with the first article open."""
        session = self.session
        self.query_one(TitleBar).show(session.library.title, session.title_counts())
        self.library_tree.show_library(session.library, session.links.topic_counts())
        first = next(iter(session.library.articles), None)
        self.show(View("article", article=first))
        if not self.search_line.input.has_focus:
            self.reading.focus_face()

    # The present place

    def present(self) -> View:
        """The present place with its scroll and cursor, to come back to."""
        row = self.reading.list.cursor_row
        at = self.view
        if at.shown == "article":
            return replace(at, scroll=self.reading.article.scroll_offset.y)
        return replace(at, row=(row.key or row.id) if row else None)

    def jump(self, view: View, hits: Sequence[Hit] = ()) -> None:
        """Go to a place, with the present one to come back to."""
        self.history.leave(self.present())
        self.show(view, hits=hits)
        self._mark_in_tree()

    def _mark_in_tree(self) -> None:
        view = self.view
        if view.shown == "topic":
            self.library_tree.mark("topic", view.subject or "")
        elif view.shown == "article":
            self.library_tree.mark("article", view.article or "")

    def show(self, view: View, *, hits: Sequence[Hit] = (), scroll: bool = False) -> None:
        """Show a place. `scroll` restores its line; else a claim or hit is brought into view."""
        self.view = view
        self._hits = hits
        topic = self.session.topic(view.topic)
        self.search_line.show_filter(topic.label if topic else None)
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
        pane.show_hits(self._hits, view.hit)
        if scroll:
            pane.scroll_line(view.scroll)
        elif 0 <= view.hit < len(self._hits) and claim is None:
            pane.bring_into_view(*self._hits[view.hit][:2])
        elif claim is not None and claim.places:
            pane.bring_into_view(claim.places[0].order, claim.places[0].start)

    def _show_list(self, view: View) -> None:
        session = self.session
        self.reading.turn_to("list")
        if view.shown == "related":
            claim = session.claim(view.subject)
            rows = related_rows(session.relations.related(view.subject or ""), session.links) if claim else []
            empty = "No claim of this library supports, contradicts, qualifies or restates this one. Esc goes back."
        elif view.shown == "topic":
            rows = claim_rows(session.links.claims_of_topic(view.subject or ""), session.links, session.relations)
            empty = "No claim carries this topic. Esc clears it."
        else:
            claims = session.links.claims_of_study(view.subject or "")
            rows = claim_rows(claims, session.links, session.relations, view.subject)
            empty = "No claim is linked to this study. Esc goes back."
        self.reading.list.show_rows(rows, empty=empty, keep=view.row)

    # The selection, in every pane

    @property
    def selected_claim(self) -> Claim | None:
        """The claim that keys act on."""
        view = self.view
        return self.session.claim(view.subject if view.shown == "related" else view.claim)

    def show_selection(self) -> None:
        """Bring title, claim line, study table and key line in step with the present place."""
        claim = self.selected_claim
        self._show_title()
        self._show_claim_bar(claim)
        self._show_studies(claim)
        self.show_keys()

    def _show_title(self) -> None:
        view, session = self.view, self.session
        if view.shown == "related":
            claim = session.claim(view.subject)
            self.reading.show_title(f"Related to {claim.id}" if claim else "Related")
        elif view.shown == "topic":
            topic = session.topic(view.subject)
            self.reading.show_title(f"Claims on {topic.label}" if topic else "Topic")
        elif view.shown == "study":
            study = session.library.studies.get(view.subject or "")
            self.reading.show_title(f"Claims behind which {study.label or study.title} stands" if study else "Study")
        else:
            self._show_article_title()

    def _show_article_title(self) -> None:
        article = self.session.article(self.view.article)
        if article is None:
            self.reading.show_title("No article")
            return
        claim = self.session.claim(self.view.claim)
        title = place_text(claim, self.session.links) if claim else article.id
        counter = f"hit {self.view.hit + 1}/{len(self._hits)}" if self._hits else ""
        self.reading.show_title(title, counter)

    def _show_claim_bar(self, claim: Claim | None) -> None:
        if claim is None:
            if self.session.library.articles:
                key = self.key_of("claim.next")
                hint = f"{key} steps through the claims · {self.key_of('search')} searches · {self.key_of('help')} shows every key"
            else:
                hint = "This library has no articles yet: put Markdown files into its folder articles/."
            self.claim_bar.show("", "", (), hint)
            return
        number, total = self.session.number_of(claim)
        facts = claim_facts(claim, self.session.relations.counts(claim.id), self.session.library)
        self.claim_bar.show(f"claim {number}/{total}", claim.statement, facts)

    def _show_studies(self, claim: Claim | None) -> None:
        view, session = self.view, self.session
        if view.shown == "study" and view.subject:
            rows, title = session.rows_for_study(view.subject), "Study"
        elif view.shown == "topic" and view.subject:
            topic = session.topic(view.subject)
            rows = session.rows_for_claims(session.links.claims_of_topic(view.subject))
            title = f"Studies behind {topic.label}" if topic else "Studies"
        elif claim is not None:
            rows, title = session.rows_for_claim(claim), f"Studies behind {claim.id}"
            if not rows:
                title = f"No study stands behind {claim.id}"
        elif view.article:
            claims = session.links.claims_of_article(view.article)
            if view.topic:
                limited = {c.id for c in session.links.claims_of_topic(view.topic)}
                claims = [c for c in claims if c.id in limited]
            rows, title = session.rows_for_claims(claims), f"Studies behind {view.article}"
        else:
            rows, title = [], "Studies"
        self.studies.show_studies(rows, view.row if view.shown == "article" else None)
        count = f" · {len(rows)}" if rows else ""
        self.query_one("#study-pane").border_title = Content(title + count)  # type: ignore[assignment]

    def key_of(self, binding_id: str) -> str:
        """The key that a binding has now, as it is shown."""
        if not self._key_names:
            self._key_names = first_keys(self.app, (self, self.app))
        return self._key_names.get(binding_id, "")

    def show_keys(self) -> None:
        """What the key line offers for the present selection."""
        claim = self.selected_claim
        counts = self.session.relations.counts(claim.id) if claim else None
        self.keys.show(key_pairs(counts, self.history.can_go_back, self.key_of), standing_pairs(self.key_of))

    def say(self, message: str) -> None:
        """A word in the key line, until the next key."""
        self.keys.say(message)

    def on_key(self) -> None:
        if self.keys.message:
            self.keys.say("")

    # Moving from claim to claim

    def select(self, claim: Claim) -> None:
        """Select a claim of the open article without a jump."""
        self.view = replace(self.view, claim=claim.id, row=None)
        pane = self.reading.article
        pane.select_claim(claim)
        if claim.places:
            pane.bring_into_view(claim.places[0].order, claim.places[0].start)
        self.show_selection()

    def action_claim(self, step: int) -> None:
        """Next or previous claim in the article."""
        if self.view.shown != "article":
            self.reading.list.action_move(step)
            return
        self.walk.end()
        pane = self.reading.article
        claim = self.session.claim(self.view.claim)
        if claim is not None and (pane.is_in_view(claim) or not claim.places):
            found = self.session.next_claim(claim, step)
        else:
            found = pane.first_claim_in_view(forward=step > 0)
        if found is None:
            self.say("No claim after this one" if step > 0 else "No claim before this one")
            return
        self.select(found)

    def action_walk(self, kind: RelationType) -> None:
        """Go to the next claim that contradicts, supports, limits the origin, or that it rests on."""
        claim = self.selected_claim
        if claim is None:
            self.say(f"Select a claim first: {self.key_of('claim.next')} goes to the next one")
            return
        outgoing = dict(WALKS)[kind]
        targets = self.session.relations.walk(self.walk.origin_for(kind, claim.id), kind, outgoing)
        step = self.walk.press(kind, claim.id, targets)
        if step is None:
            self.say(walk_word(kind, None))
            return
        target = self.session.library.claims[step.claim]
        self.open_claim(target)
        self.say(walk_word(kind, step))

    def open_claim(self, claim: Claim, hits: Sequence[Hit] = (), hit: int = -1, query: str = "") -> None:
        """Jump to a claim, its words marked and in sight."""
        view = View("article", claim.article, claim.id, topic=self.view.topic, query=query, hit=hit)
        self.jump(view, hits)
        self.reading.focus_face()

    def open_article(self, article: Article) -> None:
        """Jump to the top of an article."""
        self.walk.end()
        self.jump(View("article", article.id, topic=self.view.topic))
        self.reading.focus_face()

    def open_list(self, view: View) -> None:
        """Jump to a list."""
        self.jump(view)
        self.reading.focus_face()

    def action_related(self) -> None:
        """List what is related to the selected claim."""
        claim = self.selected_claim
        if claim is None:
            self.say(f"Select a claim first: {self.key_of('claim.next')} goes to the next one")
        elif self.view.shown != "related":
            self.open_list(View("related", self.view.article, claim.id, claim.id, topic=self.view.topic))

    def action_open_claim(self) -> None:
        """Enter in the passage view: the related claims of the selected claim."""
        if self.reading.face == "article":
            self.action_related()

    def action_hit(self, step: int) -> None:
        """Next or previous hit in the open article."""
        if self.view.shown != "article" or not self._hits:
            self.say(f"No hits here: {self.key_of('search')} searches")
            return
        number = self.view.hit + step
        wrapped = not 0 <= number < len(self._hits)
        number %= len(self._hits)
        self.view = replace(self.view, hit=number)
        self.reading.article.show_hits(self._hits, number)
        self.reading.article.bring_into_view(*self._hits[number][:2])
        self._show_article_title()
        if wrapped:
            self.say("Began again at the first hit" if step > 0 else "Went on at the last hit")

    # Back and forward

    def action_back(self) -> None:
        """The place before, exactly as it was."""
        self._travel(self.history.back(self.present()), "Nothing to go back to")

    def action_forward(self) -> None:
        """The place after."""
        self._travel(self.history.forward(self.present()), "Nothing to go forward to")

    @work(exclusive=True, group="open")
    async def _travel(self, view: View | None, otherwise: str) -> None:
        if view is None:
            self.say(otherwise)
            return
        self.walk.end()
        article = self.session.article(view.article)
        hits = await self.find_hits(view.query, article) if article else []
        self.show(view, hits=hits, scroll=True)
        self._mark_in_tree()
        self.reading.focus_face()

    def action_leave(self) -> None:
        """Esc: leave a list, clear the topic."""
        if self.view.shown in ("related", "study"):
            self.action_back()
        elif self.view.topic:
            if self.view.shown == "topic":
                self.action_back()
            view = replace(self.present(), topic=None)
            self.show(view, hits=self._hits, scroll=True)
        elif self._hits:
            self._hits = ()
            self.view = replace(self.view, query="", hit=-1)
            self.reading.article.show_hits((), -1)
            self._show_article_title()

    def action_pane(self, pane: str) -> None:
        """Put the focus on a pane."""
        if pane == "reading":
            self.reading.focus_face()
        else:
            (self.library_tree if pane == "tree" else self.studies).focus()

    # Messages of the widgets

    @on(LibraryTree.Opened)
    def tree_opened(self, event: LibraryTree.Opened) -> None:
        if event.item.kind == "article":
            article = self.session.article(event.item.id)
            if article is not None:
                self.open_article(article)
            return
        self.walk.end()
        at = self.view
        self.open_list(View("topic", at.article, None, event.item.id, topic=event.item.id))

    @on(ArticleView.ClaimClicked)
    def claim_clicked(self, event: ArticleView.ClaimClicked) -> None:
        claim = self.session.claim(event.claim)
        if claim is not None:
            self.walk.end()
            self.select(claim)

    @on(RowList.Highlighted, "#list")
    def list_moved(self, event: RowList.Highlighted) -> None:
        if self.view.shown in ("topic", "study") and event.row.id:
            self.view = replace(self.view, claim=event.row.id)
            claim = self.session.claim(event.row.id)
            self._show_claim_bar(claim)
            self.show_keys()

    @on(RowList.Opened, "#list")
    def list_opened(self, event: RowList.Opened) -> None:
        claim = self.session.claim(event.row.id)
        if claim is None:
            self.say("That claim stands in a library that is not open")
            return
        self.walk.end()
        self.open_claim(claim)

    @on(StudyTable.Opened)
    def study_opened(self, event: StudyTable.Opened) -> None:
        self.walk.end()
        at = self.view
        if at.shown == "study" and at.subject == event.study:
            self.reading.focus_face()
            return
        self.open_list(View("study", at.article, None, event.study, topic=at.topic))

    @on(QueryInput.Left)
    def search_left(self) -> None:
        self.leave_search()
