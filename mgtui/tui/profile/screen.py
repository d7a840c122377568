"""Why: what stands behind a claim, as a page over the screen it was asked from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.evidence.profile import profile
from mgtui.evidence.profile_words import sections
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.live import key_legend
from mgtui.tui.keys.moving import moving
from mgtui.tui.profile.page import PageLine, page_lines, targets
from mgtui.tui.rows import record_label
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from textual import events

    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session


KEYS = (("profile.section-before profile.section", "section"), ("profile.leave", "closes"))
OPENING = (
    ("profile.next", "next"), (" ".join(("profile.open", *(f"profile.{number}" for number in range(1, 10)))), "opens"),
)  # fmt: skip
MOST_WIDTH = 108
FRAME = 6
"""Border, padding, scroll bar and a column between that and the text."""


class EvidenceProfile(ScrollingPage["str | None"]):
    """The evidence profile of a claim. Gives the id of a claim or `study:<id>` to go to, None where it is closed."""

    DEFAULT_CSS = """
    EvidenceProfile { align: center middle; }
    EvidenceProfile > VerticalScroll {
        width: 100%; max-width: 108; height: auto; max-height: 100%; padding: 0 1; scrollbar-size-vertical: 1;
    }
    EvidenceProfile Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,w,q", "leave", "Close", id="profile.leave"),
        *moving("profile"),
        Binding("tab,n", "choose(1)", "Next that can be opened", id="profile.next"),
        Binding("shift+tab,N", "choose(-1)", "One before", id="profile.previous"),
        Binding("right_square_bracket,full_stop", "section(1)", "Next section", id="profile.section"),
        Binding("left_square_bracket,comma", "section(-1)", "Section before", id="profile.section-before"),
        Binding("enter", "open", "Open", id="profile.open"),
        *(Binding(str(n), f"open({n})", "Open what has this number", id=f"profile.{n}") for n in range(1, 10)),
    ]

    def __init__(self, session: Session, claim_id: str) -> None:
        """Raises KeyError where the library has no such claim."""
        super().__init__()
        self._links = session.links
        self._profile = profile(session.library, session.links, session.relations, claim_id)
        self._sections = sections(self._profile)
        self._targets = targets(self._sections)
        self._chosen = -1
        self._lines: list[PageLine] = []
        self._begins: list[int] = []
        """The line on which each section begins."""

    def compose(self) -> ComposeResult:
        # keys go to the screen, which moves by the line and at once
        with VerticalScroll(can_focus=False):
            yield Static()

    def on_mount(self) -> None:
        self._draw()

    def on_resize(self) -> None:
        self.later(self._draw)

    @property
    def chosen(self) -> str | None:
        """What Enter opens."""
        return self._targets[self._chosen] if self._chosen >= 0 else None

    def _draw(self) -> None:
        width = min(self.size.width, MOST_WIDTH) - FRAME
        digits = [self.key_of(f"profile.{number}") for number in range(1, 10)]
        self._lines, self._begins = page_lines(self._profile, self._sections, width, digits)
        self.query_one(Static).update(Content("\n").join(map(self._shown, self._lines)))
        title = shorten(f"Why: {record_label(self._profile.claim, self._links)}", max(width - 4, 8))
        self.scroll.border_title = Content(title)
        self.scroll.border_subtitle = key_legend(self, OPENING + KEYS if self._targets else KEYS)

    def _shown(self, line: PageLine) -> Content:
        pieces = line.pieces
        if pieces and line.number is not None and line.number == self._chosen:
            # the bar in the margin tells it without colour
            margin, style = pieces[0]
            pieces = (("▌", "$primary bold"), (margin[1:], style), *pieces[1:])
        return Content.assemble(*pieces)

    def action_choose(self, step: int) -> None:
        if not self._targets:
            return
        before = self._chosen if self._chosen >= 0 else min(-step, 0)
        self._chosen = (before + step) % len(self._targets)
        self._draw()
        numbers = [at for at, line in enumerate(self._lines) if line.number == self._chosen]
        height, top = self.scroll.size.height, self.scroll.scroll_offset.y
        first, last = numbers[0], numbers[0]
        while last + 1 in numbers:
            last += 1
        if first < top:
            self.scroll.scroll_to(y=first, animate=False, immediate=True)
        elif last >= top + height:
            self.scroll.scroll_to(y=min(first, last - height + 1), animate=False, immediate=True)

    def action_section(self, step: int) -> None:
        """Put the beginning of the next section, or of the one before, at the top."""
        top = self.scroll.scroll_offset.y
        wanted = [line for line in self._begins if (line > top if step > 0 else line < top)]
        if wanted:
            self.scroll.scroll_to(y=wanted[0] if step > 0 else wanted[-1], animate=False, immediate=True)

    def action_open(self, number: int | None = None) -> None:
        """Open what is chosen, or what has this number on the page."""
        if number is None and self.chosen is not None:
            self.dismiss(self.chosen)
        elif number is not None and number <= len(self._targets):
            self.dismiss(self._targets[number - 1])

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self.query_one(Static))
        if offset is not None and 0 <= offset.y < len(self._lines):
            number = self._lines[offset.y].number
            if number is not None:
                self.dismiss(self._targets[number])


def why(explorer: Context) -> None:
    """The evidence profile of the selected claim."""
    claim = explorer.claim_or_say()
    if claim is not None:
        explorer.open_page(EvidenceProfile(explorer.session, claim.id), explorer.open_record)
