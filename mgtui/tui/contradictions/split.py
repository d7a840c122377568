"""Two claims that contradict each other, side by side: their passages, the studies under each, the reason between."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.evidence.notices import marked_label
from mgtui.evidence.study_facts import design, found, participants
from mgtui.evidence.words import FIDELITY_WORDS, STANCE_WORDS
from mgtui.tui.article.view import ArticleView
from mgtui.tui.keys.live import keys_text
from mgtui.tui.rows import place_text
from mgtui.tui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.contradictions import Contradiction, Side
    from mgtui.tui.session import Session


KEYS = (
    ("split.left", "left"),
    ("split.right", "right"),
    ("split.next", "next"),
    ("split.previous", "before"),
    ("split.open", "open this claim"),
    ("split.leave", "back"),
)


class SplitView(Page[str | None]):
    """One contradiction at a time; gives the claim to open, or None."""

    DEFAULT_CSS = """
    SplitView { background: $background; }
    SplitView > #split-head { height: 1; background: $panel; padding: 0 1; }
    SplitView > #reason { height: auto; max-height: 5; padding: 0 2; background: $surface; color: $foreground; }
    SplitView > #passages { height: 1fr; }
    SplitView ArticleView { width: 1fr; border: round $border; border-title-color: $primary; }
    SplitView ArticleView:focus { border: round $primary; }
    SplitView > #studies > Horizontal { height: auto; }
    SplitView > #studies { height: auto; max-height: 40%; }
    SplitView .studies { width: 1fr; height: auto; padding: 0 2; }
    SplitView > #split-keys { height: 1; background: $panel; padding: 0 1; }
    """
    AUTO_FOCUS = "#left-article"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,H", "leave", "Back to the list", id="split.leave"),
        Binding("n,right_square_bracket", "step(1)", "Next contradiction", id="split.next"),
        Binding("N,left_square_bracket", "step(-1)", "Contradiction before", id="split.previous"),
        Binding("h,left", "side('left')", "Left side", id="split.left"),
        Binding("l,right", "side('right')", "Right side", id="split.right"),
        Binding("enter", "open", "Open this side's claim", id="split.open"),
    ]

    def __init__(self, session: Session, pairs: Sequence[Contradiction], at: int) -> None:
        super().__init__()
        self._session = session
        self._pairs = pairs
        self._at = at

    def compose(self) -> ComposeResult:
        yield Static(id="split-head", markup=False)
        with Horizontal(id="passages"):
            yield ArticleView(id="left-article")
            yield ArticleView(id="right-article")
        yield Static(id="reason", markup=False)
        with VerticalScroll(id="studies", can_focus=False), Horizontal():
            yield Static(classes="studies", id="left-studies", markup=False)
            yield Static(classes="studies", id="right-studies", markup=False)
        yield Static(id="split-keys")

    def on_mount(self) -> None:
        self.query_one("#split-keys", Static).update(keys_text(self, KEYS))
        self._show()

    def _show(self) -> None:
        pair = self._pairs[self._at]
        head = f"contradiction {self._at + 1}/{len(self._pairs)}"
        self.query_one("#split-head", Static).update(
            Content.assemble((head, "bold $primary"), "  ", (f"OCEBM: {pair.strength}", "$text-muted"))
        )
        self._fill("left", pair.first)
        self._fill("right", pair.second)
        self.query_one("#reason", Static).update(Content.assemble(("− why  ", "bold $error"), pair.reason))

    def _fill(self, side: str, shown: Side) -> None:
        claim = shown.claim
        article = self._session.article(claim.article)
        view = self.query_one(f"#{side}-article", ArticleView)
        if article is not None:
            view.show_article(article, self._session.links.claims_of_article(article.id))
            view.select_claim(claim)
            if claim.places:
                view.bring_into_view(claim.places[0].order, claim.places[0].start)
        view.border_title = Content(place_text(claim, self._session.links))
        statement = Content.styled(claim.statement, "bold")
        self.query_one(f"#{side}-studies", Static).update(Content("\n").join([statement, *self._studies(shown)]))

    def _studies(self, side: Side) -> list[Content]:
        lines = []
        for link in side.claim.studies:
            study = self._session.library.studies.get(link.id)
            if study is None:
                continue
            number = participants(study)
            facts = [design(study), f"n {number}" if number else "", found(study, self._session.library.terms)]
            words = [STANCE_WORDS.get(link.stance or "", ""), FIDELITY_WORDS.get(link.fidelity or "", "")]
            rest = " · ".join(part for part in (*facts, *words) if part)
            lines.append(Content.assemble((marked_label(study), "$primary"), "  ", (rest, "$text-muted")))
        return lines or [Content.styled("No study stands behind this claim.", "$text-muted")]

    def action_step(self, step: int) -> None:
        """The next contradiction, or the one before."""
        self._at = (self._at + step) % len(self._pairs)
        self._show()

    def action_side(self, side: str) -> None:
        """Put the focus on a side."""
        self.query_one(f"#{side}-article").focus()

    def action_open(self) -> None:
        """Open the claim of the side that has the focus."""
        pair = self._pairs[self._at]
        right = self.query_one("#right-article").has_focus
        self.dismiss((pair.second if right else pair.first).claim.id)

    @property
    def at(self) -> int:
        """The number of the contradiction that is shown, from 0."""
        return self._at
