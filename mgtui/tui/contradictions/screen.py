"""Every contradiction of the library, the best supported first; each opens side by side."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.evidence.contradictions import contradictions
from mgtui.tui.contradictions.split import SplitView
from mgtui.tui.keys.live import keys_text
from mgtui.tui.records import Row
from mgtui.tui.widgets.page import Page
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.contradictions import Contradiction
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session

RULE = (
    "Strongest first: by the OCEBM level of the weaker side (1 is the highest), then of the stronger one, "
    "then by the number of studies."
)


class Contradictions(Page[str | None]):
    """The list; gives the claim to open in the explorer, or None."""

    DEFAULT_CSS = """
    Contradictions { background: $background; }
    Contradictions > #head { height: 1; background: $panel; padding: 0 1; }
    Contradictions > #rule { height: auto; padding: 0 2; color: $text-muted; }
    Contradictions > RowList { height: 1fr; border: round $primary; border-title-color: $primary; }
    Contradictions > #foot { height: 1; background: $panel; padding: 0 1; }
    """
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,H,v", "leave", "Leave", id="contradictions.leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pairs = contradictions(session.library)

    def compose(self) -> ComposeResult:
        number = len(self._pairs)
        title = f"{number} {'contradiction' if number == 1 else 'contradictions'}"
        yield Static(Content.assemble((title, "bold $primary"), "  ", self._session.library.title), id="head")
        yield Static(Content(RULE), id="rule")
        yield RowList()
        yield Static(id="foot")

    def on_mount(self) -> None:
        keys = [("list.down list.up", "move"), ("list.open", "side by side"), ("contradictions.leave", "back")]
        self.query_one("#foot", Static).update(keys_text(self, keys))
        empty = "No claim of this library contradicts another."
        self.query_one(RowList).show_rows(contradiction_rows(self._pairs), empty=empty)

    @on(RowList.Opened)
    def opened(self, event: RowList.Opened) -> None:
        at = next(number for number, pair in enumerate(self._pairs) if pair.id == event.row.id)
        split = SplitView(self._session, self._pairs, at)

        def closed(claim: str | None) -> None:
            if claim is not None:
                self.dismiss(claim)
            else:
                keep = self._pairs[split.at].id
                self.query_one(RowList).show_rows(contradiction_rows(self._pairs), keep=keep)

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
                )
            )
    return rows


def open_contradictions(explorer: Context) -> None:
    """Every contradiction of the library."""
    explorer.open_page(Contradictions(explorer.session), explorer.open_record)
