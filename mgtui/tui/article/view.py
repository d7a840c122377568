"""The passage view: a whole article, its claims marked, the hits of a search highlighted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from mgtui.tui.article.layout import Layout, Marks, lay_out
from mgtui.tui.article.painting import GUTTER, Painter
from mgtui.tui.article.selection import (
    between,
    extend_by_sentence,
    extend_by_word,
    next_sentence,
    next_word,
    on_sentence,
)
from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.marks import Marks as MarkedRecords
from mgtui.tui.widgets.steady_bar import LineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.model import Article, Claim
    from mgtui.tui.article.selection import Selection
    from mgtui.tui.records import Hit

MAX_WIDTH = 88
"""Lines longer than this are hard to read, however wide the terminal."""


Position = tuple[int, int, tuple[int, int]]
"""Line at the top, width it was laid out for, and the passage and offset that the line shows."""


class ArticleView(LineView, can_focus=True, inherit_bindings=False):
    """Shows one article, with the claim and the hits that it is given to mark; posts which claim is clicked."""

    ALLOW_SELECT = False  # its own selection is of words, and knows their place
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title", "article--byline", "article--heading", "article--decor", "article--aside", "article--claim",
        "article--selected", "article--bar", "article--hit", "article--hit-current", "article--sentence",
        "article--words",
    }  # fmt: skip
    DEFAULT_CSS = """
    ArticleView {
        background: $background; color: $foreground; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .article--title { text-style: bold; color: $primary; }
        & > .article--byline { color: $text-muted; }
        & > .article--heading { text-style: bold; color: $foreground; }
        & > .article--decor { color: $secondary 70%; }
        & > .article--aside { color: $aside; }
        & > .article--claim { color: $foreground; }
        & > .article--selected { background: $selected; text-style: bold; }
        & > .article--bar { color: $primary; text-style: bold; }
        & > .article--hit { color: $hit; text-style: bold; }
        & > .article--hit-current { background: $hit; color: $background; text-style: bold; }
        & > .article--sentence { background: $panel; }
        & > .article--words { text-style: reverse; }
    }
    ArticleView:nocolor > .article--claim { text-style: underline; }
    ArticleView:nocolor > .article--selected { text-style: bold underline; }
    ArticleView:nocolor > .article--hit { text-style: reverse; }
    ArticleView:nocolor > .article--hit-current { text-style: bold reverse underline; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("passage"),
        Binding("right_parenthesis", "sentence(1)", "Next sentence", id="passage.sentence"),
        Binding("left_parenthesis", "sentence(-1)", "Sentence before", id="passage.sentence-before"),
        Binding("right", "word(1)", "Next word", id="passage.word", show=False),
        Binding("left", "word(-1)", "Word before", id="passage.word-before", show=False),
        Binding("shift+right", "extend('word', 1)", "Select the next word", id="passage.select-word"),
        Binding("shift+left", "extend('word', -1)", "Select the word before", id="passage.select-word-before"),
        Binding("shift+down", "extend('sentence', 1)", "Select the next sentence", id="passage.select-sentence"),
        Binding(
            "shift+up", "extend('sentence', -1)", "Select the sentence before", id="passage.select-sentence-before"
        ),
        Binding("escape", "unselect", "Leave the cursor of the text", id="passage.unselect", show=False),
    ]

    class ClaimClicked(Message):
        """The reader clicked words that make a claim."""

        def __init__(self, claim: str) -> None:
            super().__init__()
            self.claim = claim

    class Selected(Message):
        """The cursor of the text has moved, words were selected, or neither is any more."""

        def __init__(self, view: ArticleView) -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article: Article | None = None
        self.selection: Selection | None = None
        """The sentence under the cursor of the text, or the words that were selected; None before either."""
        self._drag: tuple[int, int] | None = None
        """Passage and offset where a mouse button went down."""
        self._marks = Marks()
        self.marks = MarkedRecords()
        """What is marked, which the screen shares out."""
        self._layout: Layout | None = None
        self._strips: dict[int, Strip] = {}
        self._waiting: Callable[[], None] | None = None
        self._height = 0
        """How many lines were shown before the last change of its size."""

    # What is shown

    def show_article(self, article: Article, claims: Sequence[Claim]) -> None:
        """Show an article with the claims that it makes, from its top, with no hits."""
        if article is not self.article:
            if self.article is None or article.id != self.article.id or article.passages != self.article.passages:
                self.selection = None
            self.article = article
            self.mark_claims(claims)
            self._layout = None
        self._marks.mark_hits((), -1)
        self._marks.selected = None
        self._waiting = None
        self._lay_out()
        self.scroll_line(0)
        self._repaint()

    def show_none(self) -> None:
        """Show no article, and nothing of the one before."""
        self.article = self.selection = self._layout = self._waiting = None
        self._marks.mark_hits((), -1)
        self._marks.selected = None
        self.virtual_size = Size(0, 0)
        self.mark_claims(())

    def mark_claims(self, claims: Sequence[Claim]) -> None:
        """Mark the words of these claims in the article that is shown, and of no others."""
        self._marks.mark_claims(claims)
        self._repaint()

    def show_marks(self) -> None:
        self._repaint()

    def select_claim(self, claim: Claim | None) -> None:
        self._marks.selected = claim.id if claim else None
        self._repaint()

    def go_to_claim(self, claim: Claim) -> None:
        """Select a claim and scroll to its first place."""
        self.select_claim(claim)
        if claim.places:
            self.bring_into_view(claim.places[0].order, claim.places[0].start)

    def show_hits(self, hits: Sequence[Hit], current: int) -> None:
        """Highlight matches in reading order; `current` is the number of the one that n and N move from, or -1."""
        self._marks.mark_hits(hits, current)
        self._repaint()

    def bring_into_view(self, passage: int, offset: int, *, anew: bool = False) -> None:
        """Scroll so that a code point of a passage stands in the upper third; unless `anew`, not if well in sight."""
        layout = self._lay_out()
        if layout is None or not self._has_size:
            self._waiting = partial(self.bring_into_view, passage, offset, anew=anew)
            return
        self._waiting = None
        y = layout.line_of(passage, offset)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if anew or not top + 1 <= y < top + height - 2:
            self.scroll_line(max(y - min(max(height // 3, 1), height - 1), 0))

    def scroll_line(self, y: int) -> None:
        """Put line `y` at the top."""
        if not self._has_size:
            self._waiting = partial(self.scroll_line, y)
            return
        self._waiting = None
        self.scroll_to(y=y, animate=False, immediate=True, force=True)

    def action_move(self, step: int) -> None:
        self.scroll_relative(y=step, animate=False, immediate=True)

    def action_page(self, pages: float) -> None:
        self.action_move(paged(pages, self.scrollable_content_region.height))

    def action_edge(self, last: bool) -> None:
        (self.scroll_end if last else self.scroll_home)(animate=False)

    @property
    def position(self) -> Position:
        """What `restore` needs to show this place again, at this width or another."""
        layout = self._layout
        if layout is None or not layout.lines:
            return (0, 0, (0, 0))
        y = min(self.scroll_offset.y, len(layout.lines) - 1)
        shown = (line for line in layout.lines[y:] if line.passage >= 0 and line.pieces)
        line = next(shown, None)
        return (self.scroll_offset.y, layout.width, (line.passage, line.pieces[0].start) if line else (0, 0))

    def restore(self, position: Position) -> None:
        """Come back to a place; at another width to the same words, and to the selected claim."""
        layout = self._lay_out()
        if layout is None or not self._has_size:
            self._waiting = partial(self.restore, position)
            return
        scroll, width, (passage, offset) = position
        if width in (0, layout.width):
            self.scroll_line(scroll)
            return
        self.scroll_line(layout.line_of(min(passage, len(layout.first_line) - 1), offset) if layout.first_line else 0)
        self._show_selected()

    @property
    def passage_in_sight(self) -> int:
        """The number of the first passage that can be seen."""
        return self.position[2][0]

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims whose words are marked."""
        return self._marks.claims

    @property
    def _has_size(self) -> bool:
        """Whether it has its place on the screen; while another face is shown it has none, and scrolling waits."""
        return self.scrollable_content_region.height > 0

    def first_claim_in_view(self, forward: bool) -> Claim | None:
        """The first claim that begins below the top line (or the last one above the bottom line)."""
        layout = self._lay_out()
        if layout is None:
            return None
        top = self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height
        lines = [(layout.line_of(c.places[0].order, c.places[0].start), c) for c in self._marks.claims if c.places]
        if forward:
            return next((claim for y, claim in lines if y >= top), None)
        return next((claim for y, claim in reversed(lines) if y < bottom), None)

    def is_in_view(self, claim: Claim) -> bool:
        """Whether the beginning of a claim's words can be seen."""
        layout = self._lay_out()
        if layout is None or not claim.places:
            return False
        return self._is_within(layout, claim, self.scrollable_content_region.height)

    def _is_within(self, layout: Layout, claim: Claim, height: int) -> bool:
        y = layout.line_of(claim.places[0].order, claim.places[0].start) - self.scroll_offset.y
        return 0 <= y < height

    @property
    def _selected(self) -> Claim | None:
        return next((claim for claim in self._marks.claims if claim.id == self._marks.selected and claim.places), None)

    def _show_selected(self) -> None:
        if self._selected is not None:
            self.bring_into_view(self._selected.places[0].order, self._selected.places[0].start)

    # The cursor of the text

    def select(self, selection: Selection | None) -> None:
        """Put the cursor on a sentence, or select words, and bring them into view; None takes it away."""
        if selection == self.selection:
            return
        self.selection = selection
        self._repaint()
        if selection is not None:
            self.bring_into_view(selection.order, selection.edge if selection.is_chosen else selection.start)
        self.post_message(self.Selected(self))

    def _begin(self) -> tuple[Selection | None, bool]:
        """Where the cursor is, or would begin (in sight, at the selected claim first), and whether it is there."""
        layout = self._lay_out()
        if self.article is None or layout is None:
            return None, False
        here = self.selection
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.scrollable_content_region.height
        if here is not None and (here.is_chosen or top <= layout.line_of(here.order, here.start) < bottom):
            return here, True
        claim = self._selected
        if claim is not None and self.is_in_view(claim):
            return on_sentence(self.article, claim.places[0].order, claim.places[0].start), False
        # What is in sight may be the title alone: then it is the first words below.
        for line in (*layout.lines[top:], *layout.lines[top::-1]):
            if line.passage >= 0 and line.pieces:
                return on_sentence(self.article, line.passage, line.pieces[0].start), False
        return None, False

    def action_sentence(self, step: int) -> None:
        here, is_there = self._begin()
        if self.article is not None and here is not None:
            self.select(next_sentence(self.article, here, step) or here if is_there else here)

    def action_word(self, step: int) -> None:
        here, _ = self._begin()
        if self.article is not None and here is not None:
            self.select(next_word(self.article, here, step))

    def action_extend(self, unit: str, step: int) -> None:
        here, is_there = self._begin()
        if self.article is None or here is None:
            return
        if unit == "word":
            self.select(extend_by_word(self.article, here, step))
        elif is_there:
            self.select(extend_by_sentence(self.article, here, step))
        else:
            self.select(replace(here, is_chosen=True))

    def action_unselect(self) -> None:
        self.select(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no cursor of the text, the key that takes it away is for what is behind."""
        return self.selection is not None if action == "unselect" else super().check_action(action, parameters)

    # How it is drawn

    def _lay_out(self) -> Layout | None:
        width = min(self.scrollable_content_region.width - GUTTER - 1, MAX_WIDTH)
        if self.article is None or width < 8:
            return self._layout
        if self._layout is None or self._layout.width != width:
            self._layout = lay_out(self.article, width)
            self._strips.clear()
            self.virtual_size = Size(self.scrollable_content_region.width, len(self._layout.lines))
        return self._layout

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def on_show(self) -> None:
        self._settle()

    def on_resize(self) -> None:
        self._settle()

    def _settle(self) -> None:
        """Lay out for the present width; what stood at the top stays there, unless a scroll was waiting for room.

        A selected claim that was in sight stays in sight: the top line of a tall pane may be far above it.
        """
        old, claim = self._layout, self._selected
        height = max(self._height, self.scrollable_content_region.height)
        self._height = self.scrollable_content_region.height
        was_in_sight = old is not None and claim is not None and self._is_within(old, claim, height)
        anchor = old.lines[min(self.scroll_offset.y, len(old.lines) - 1)] if old and old.lines else None
        layout = self._lay_out()
        self._repaint()
        if layout is None:
            return
        if self._waiting is not None and self._has_size:
            self._waiting()
        elif layout is not old and anchor is not None and anchor.passage >= 0 and anchor.pieces:
            self.scroll_line(layout.line_of(anchor.passage, anchor.pieces[0].start))
        if was_in_sight:
            self._show_selected()

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        number = y + self.scroll_offset.y
        layout = self._layout
        if layout is None or number >= len(layout.lines):
            return Strip.blank(width, self._base)
        strip = self._strips.get(number)
        if strip is None:
            strip = self._painter().drawn(layout.lines[number]).extend_cell_length(width, self._base)
            self._strips[number] = strip
        return strip.crop(0, width)

    def _painter(self) -> Painter:
        return Painter(
            self.article, self._marks, self.marks, self.selection, self._base,
            whole=lambda name: self.get_component_rich_style(f"article--{name}"),
            layer=lambda name: self.get_component_rich_style(f"article--{name}", partial=True),
        )  # fmt: skip

    def on_click(self, event: events.Click) -> None:
        place = self._place_at(event)
        if place is None or (self.selection is not None and self.selection.is_chosen):
            return
        claim = self._marks.claim_at(*place)
        if claim is not None:
            self.post_message(self.ClaimClicked(claim.id))

    def _place_at(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """Passage and offset of the text under the pointer."""
        offset = event.get_content_offset(self)
        if offset is None or self._layout is None:
            return None
        number = offset.y + self.scroll_offset.y
        if number >= len(self._layout.lines):
            return None
        line = self._layout.lines[number]
        for piece in line.pieces:
            at = piece.start + (offset.x - GUTTER - piece.x)
            if piece.start <= at < piece.end:
                return line.passage, at
        return None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if self.can_focus and event.button == 1:
            self.select(None)
            self._drag = self._place_at(event)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag is None or self.article is None:
            return
        place = self._place_at(event)
        # One that stays on its word is a click on it.
        if place is not None and place[0] == self._drag[0] and (place[1] != self._drag[1] or self.selection):
            self.select(between(self.article, place[0], self._drag[1], place[1]))

    def on_mouse_up(self) -> None:
        self._drag = None
        self.release_mouse()
