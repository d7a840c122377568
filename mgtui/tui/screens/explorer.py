"""The main screen: tree, passage view and study table around one selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.binding import Binding, BindingType

from mgtui.evidence.relations import WALKS
from mgtui.tui.navigation import View
from mgtui.tui.rows import place_text
from mgtui.tui.screens.claim_facts import walk_word
from mgtui.tui.screens.looking import Looking
from mgtui.tui.widgets.article_view import ArticleView, Hit
from mgtui.tui.widgets.library_tree import LibraryTree
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Article, Claim, RelationType


class Explorer(Looking):
    """Search, read, weigh and follow."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="search", priority=True),
        Binding("n", "hit(1)", "Next hit", id="hit.next"),
        Binding("N", "hit(-1)", "Hit before", id="hit.previous"),
        Binding("1", "pane('tree')", "Tree", id="pane.tree"),
        Binding("2", "pane('reading')", "Passages", id="pane.passages"),
        Binding("3", "pane('studies')", "Studies", id="pane.studies"),
        Binding("tab", "app.focus_next", "Next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "Pane before", id="pane.previous", show=False),
        Binding("right_square_bracket,full_stop", "claim(1)", "Next claim", id="claim.next"),
        Binding("left_square_bracket,comma", "claim(-1)", "Claim before", id="claim.previous"),
        Binding("r", "related", "Related claims", id="claim.related"),
        Binding("c", "walk('contradicts')", "Claims that contradict", id="walk.contradicts"),
        Binding("s", "walk('supports')", "Claims that support", id="walk.supports"),
        Binding("l", "walk('qualifies')", "Claims that limit", id="walk.qualifies"),
        Binding("d", "walk('depends_on')", "Claims it rests on", id="walk.depends-on"),
        Binding("H,alt+left,ctrl+left", "back", "Back", id="history.back"),
        Binding("L,alt+right,ctrl+right", "forward", "Forward", id="history.forward"),
        Binding("enter", "open_claim", "Related claims", id="claim.open", show=False),
        Binding("escape", "leave", "Leave a list, clear topic or hits", id="leave", show=False),
    ]

    # The present place

    def jump(self, view: View, hits: Sequence[Hit] = ()) -> None:
        """Go to a place, with the present one to come back to."""
        self.history.leave(self.present())
        self.show(view, hits=hits)
        self._mark_in_tree()
        self.remember()

    def _mark_in_tree(self) -> None:
        view = self.view
        if view.shown == "topic":
            self.library_tree.mark("topic", view.subject or "")
        elif view.shown == "article":
            self.library_tree.mark("article", view.article or "")

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
        if found is None and self.has_no_claims:
            self.say_none_selected()
            return
        if found is None:
            self.say("No claim after this one" if step > 0 else "No claim before this one")
            return
        self.select(found)

    def action_walk(self, kind: RelationType) -> None:
        """Go to the next claim that contradicts, supports, limits the origin, or that it rests on."""
        claim = self.selected_claim
        if claim is None:
            self.say_none_selected()
            return
        outgoing = dict(WALKS)[kind]
        origin = self.walk.origin_for(kind, claim.id)
        targets = self.session.relations.walk(origin, kind, outgoing)
        step = self.walk.press(kind, claim.id, targets)
        if step is None:
            self.say(walk_word(kind, None))
            return
        target = self.session.library.claims[step.claim]
        self.open_claim(target)
        self.say(walk_word(kind, step, origin))

    def open_claim(self, claim: Claim, hits: Sequence[Hit] = (), hit: int = -1, query: str = "") -> None:
        """Jump to a claim, its words marked and in sight."""
        at = self.view
        if not hits and at.shown == "article" and at.article == claim.article:
            hits, query = self.hits, at.query  # still the article that was searched: n goes on through its hits
        view = View("article", claim.article, claim.id, topic=at.topic, query=query, hit=hit)
        self.jump(view, hits)
        self.reading.focus_face()

    def open_article(self, article: Article) -> None:
        """Jump to the top of an article."""
        self.walk.end()
        self.jump(View("article", article.id, topic=self.view.topic))
        self.reading.focus_face()

    def action_related(self) -> None:
        """List what is related to the selected claim."""
        claim = self.selected_claim
        if claim is None:
            self.say_none_selected()
        elif self.view.shown != "related":
            self.open_list(View("related", self.view.article, claim.id, claim.id, topic=self.view.topic))

    def action_open_claim(self) -> None:
        """Enter in the passage view: the related claims of the selected claim."""
        if self.reading.face == "article":
            self.action_related()

    def action_hit(self, step: int) -> None:
        """Next or previous hit in the open article."""
        if self.view.shown != "article" or not self.hits:
            self.say(f"No hits here: {self.key_of('search')} searches")
            return
        number = self.view.hit + step
        wrapped = not 0 <= number < len(self.hits)
        number %= len(self.hits)
        self.view = replace(self.view, hit=number)
        self.reading.article.show_hits(self.hits, number)
        self.reading.article.bring_into_view(*self.hits[number][:2])
        self.show_article_title()
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
        if self.view.shown in ("related", "study", "claims", "kept"):
            self.action_back()
        elif self.view.topic:
            if self.view.shown == "topic":
                self.action_back()
            view = replace(self.present(), topic=None)
            self.show(view, hits=self.hits, scroll=True)
        elif self.hits:
            self.hits = ()
            self.view = replace(self.view, query="", hit=-1)
            self.reading.article.show_hits((), -1)
            self.show_article_title()

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
        claim = self.session.claim(event.row.id)
        article = self.session.article(claim.article) if claim else None
        if claim is None or article is None:
            return
        claims = self.session.links.claims_of_article(article.id)
        self.reading.show_preview(article, claims, claim, place_text(claim, self.session.links))
        if self.view.shown in ("topic", "study", "claims"):
            self.view = replace(self.view, claim=claim.id)
            self.show_keys()

    def open_record(self, record: str) -> bool:
        """Jump to a claim, passage, article, study or topic; False where there is none of that id."""
        kind, _, rest = record.partition(":")
        claim, article = self.session.claim(record), self.session.article(record.partition("#")[0])
        self.walk.end()
        if kind == "study" and rest in self.session.library.studies:
            self.open_study(rest)
        elif kind == "topic" and self.session.topic(rest) is not None:
            self.open_list(View("topic", self.view.article, None, rest, topic=rest))
        elif claim is not None:
            self.open_claim(claim)
        elif article is not None:
            passage = next((n for n, each in enumerate(article.passages) if each.id == record), None)
            hits = [] if passage is None else [Hit((passage, 0, 0))]
            self.jump(View("article", article.id, topic=self.view.topic, hit=len(hits) - 1), hits)
            self.reading.focus_face()
        else:
            return False
        return True

    @on(RowList.Opened, "#list")
    def list_opened(self, event: RowList.Opened) -> None:
        if self.view.shown == "kept":
            return
        claim = self.session.claim(event.row.id)
        if claim is None:
            self.say("That claim stands in a library that is not open")
            return
        self.walk.end()
        self.open_claim(claim)
