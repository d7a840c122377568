"""Every contradiction of the library, the best supported first; each opens side by side."""

from __future__ import annotations

import asyncio
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.counting import number_of
from mgtui.errors import format_error
from mgtui.evidence.contradictions import contradictions
from mgtui.evidence.notices import marked_label
from mgtui.evidence.study_facts import design, found, participants
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.model.vocabularies import FIDELITY_WORDS, STANCE_WORDS
from mgtui.tui.acting import ListingPage
from mgtui.tui.article.view import ArticleView
from mgtui.tui.keys.live import named_keys
from mgtui.tui.records import Row
from mgtui.tui.rows import place_text
from mgtui.tui.viewing import ViewPage
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.page import Page
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mgtui.evidence.contradictions import Contradiction, Side
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session


RULE = (
    "Strongest first: by the level of evidence (OCEBM 2011, 1 is the highest) of the weaker side, then of the "
    "stronger one, then by the number of studies."
)


_NONE = "No claim of this library is known to contradict another."


class Contradictions(ListingPage, ViewPage["str | None"]):
    """The list; gives the claim to open in the explorer, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,H", "leave", "Leave", id="contradictions.leave")]

    def __init__(self, explorer: Context) -> None:
        library = explorer.session.library
        self._pairs = contradictions(library)
        super().__init__(explorer, number_of(len(self._pairs), "contradiction"), RULE, f"  {library.title}")

    def on_mount(self) -> None:
        keys = [
            ("list.down list.up", "move"), ("list.open", "side by side"), ("mark", "mark"), ("keep.write", "write"),
        ]  # fmt: skip
        self.keys.show(named_keys(self, keys), named_keys(self, [("contradictions.leave", "back")]))
        self.refresh_marks()
        waiting = self.explorer.opening.own_roots
        empty = f"{_NONE} Those that the review proposes are looked for …" if waiting else _NONE
        self.rows.show_rows(contradiction_rows(self._pairs), empty=empty)
        if waiting and not self._pairs:
            self.run_worker(self._look_for_proposed(waiting[-1]), group="proposed")

    async def _look_for_proposed(self, root: Path) -> None:
        """Say how many are proposed and wait for a decision, where none is accepted."""
        from mgtui.review.waiting import contradictions_waiting  # late: with it comes all that a review needs

        try:
            number = await asyncio.to_thread(contradictions_waiting, root, self.explorer.opening.libraries)
        except LIBRARY_ERRORS as error:
            self.say(format_error(error))
            return
        if not self.is_leaving:
            wait = f"{'waits' if number == 1 else 'wait'} in the review: {self.explorer.key_of('view.review')}"
            told = f"{number_of(number, 'contradiction')} proposed {wait}." if number else "The review proposes none."
            self.rows.show_rows([], empty=f"{_NONE} {told}")

    @on(RowList.Opened)
    def opened(self, event: RowList.Opened) -> None:
        at = next(number for number, pair in enumerate(self._pairs) if pair.id == event.row.id)
        split = SplitView(self.session, self._pairs, at)

        def closed(claim: str | None) -> None:
            if claim is not None:
                self.dismiss(claim)
            else:
                keep = self._pairs[split.at].id
                self.rows.show_rows(contradiction_rows(self._pairs), keep=keep)

        self.app.push_screen(split, closed)


def contradiction_rows(pairs: Sequence[Contradiction]) -> list[Row]:
    """Rows grouped by the strength of both sides."""
    rows = []
    for strength, group in groupby(pairs, key=lambda pair: pair.strength):
        listed = list(group)
        rows.append(Row(None, head=f"{strength}  {len(listed)}"))
        for pair in listed:
            first, second = pair.first, pair.second
            rows.append(
                Row(
                    pair.id,
                    f"{first.claim.id}  −  {second.claim.id}",
                    "",
                    f"{first.claim.statement}  −  {second.claim.statement}",
                    note=f"{first.evidence}  −  {second.evidence}",
                    about=(first.claim.id, second.claim.id),
                )
            )
    return rows


def open_contradictions(explorer: Context) -> None:
    explorer.open_page(Contradictions(explorer), explorer.open_record)


KEYS = (
    ("split.left", "left"), ("split.right", "right"), ("split.next", "next"), ("split.previous", "before"),
    ("split.open", "open this claim"), ("split.leave", "back"),
)  # fmt: skip


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
    """
    AUTO_FOCUS = "#left-article"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,H", "leave", "Back to the list", id="split.leave"),
        Binding("n,right_square_bracket,full_stop", "step(1)", "Next contradiction", id="split.next"),
        Binding("N,left_square_bracket,comma", "step(-1)", "Contradiction before", id="split.previous"),
        Binding("left", "side('left')", "Left side", id="split.left"),
        Binding("right", "side('right')", "Right side", id="split.right"),
        Binding("enter", "open", "Open this side's claim", id="split.open"),
    ]

    def __init__(self, session: Session, pairs: Sequence[Contradiction], at: int) -> None:
        super().__init__()
        self._session = session
        self._pairs = pairs
        self.at = at

    def compose(self) -> ComposeResult:
        yield Static(id="split-head", markup=False)
        with Horizontal(id="passages"):
            yield ArticleView(id="left-article")
            yield ArticleView(id="right-article")
        yield Static(id="reason", markup=False)
        with VerticalScroll(id="studies", can_focus=False), Horizontal():
            yield Static(classes="studies", id="left-studies", markup=False)
            yield Static(classes="studies", id="right-studies", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        self.query_one(KeyLine).show(named_keys(self, KEYS), ())
        self._show()

    def _show(self) -> None:
        pair = self._pairs[self.at]
        head = f"contradiction {self.at + 1}/{len(self._pairs)}"
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
            view.go_to_claim(claim)
        view.border_title = Content(place_text(claim, self._session.links))
        statement = Content.styled(claim.statement, "bold")
        self.query_one(f"#{side}-studies", Static).update(Content("\n").join([statement, *self._studies(shown)]))

    def _studies(self, side: Side) -> list[Content]:
        lines = []
        for study, link in self._session.library.behind(side.claim):
            number = participants(study)
            facts = [design(study), f"n {number}" if number else "", found(study, self._session.library.terms)]
            words = [STANCE_WORDS.get(link.stance or "", ""), FIDELITY_WORDS.get(link.fidelity or "", "")]
            rest = " · ".join(part for part in (*facts, *words) if part)
            lines.append(Content.assemble((marked_label(study), "$primary"), "  ", (rest, "$text-muted")))
        return lines or [Content.styled("No study stands behind this claim.", "$text-muted")]

    def action_step(self, step: int) -> None:
        self.at = (self.at + step) % len(self._pairs)
        self._show()

    def action_side(self, side: str) -> None:
        self.query_one(f"#{side}-article").focus()

    def action_open(self) -> None:
        pair = self._pairs[self.at]
        right = self.query_one("#right-article").has_focus
        self.dismiss((pair.second if right else pair.first).claim.id)
