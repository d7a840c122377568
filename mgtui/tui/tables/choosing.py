"""Which columns a table shows, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS = (
    ("columns.down columns.up", "move"), ("columns.toggle", "on or off"),
    ("columns.earlier columns.later", "order"), ("columns.keep", "keeps"),
)  # fmt: skip


class ColumnChooser(ModalPage["tuple[str, ...] | None"]):
    """Gives the names of the columns to show in their order, none for those that the table has by itself."""

    DEFAULT_CSS = """
    ColumnChooser { align: center middle; }
    ColumnChooser > VerticalScroll {
        width: 70; max-width: 96%; height: auto; max-height: 92%; padding: 0 1; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("columns"),
        Binding("space", "turn", "Show or hide the column", id="columns.toggle"),
        Binding("shift+up", "shift(-1)", "Move the column to the left", id="columns.earlier"),
        Binding("shift+down", "shift(1)", "Move the column to the right", id="columns.later"),
        Binding("enter,vertical_line", "keep", "Keep and close", id="columns.keep"),
        Binding("escape,q", "keep", "Keep and close", id="columns.leave", show=False),
    ]

    def __init__(self, shown: Sequence[str], others: Sequence[str]) -> None:
        super().__init__()
        self._names = [*shown, *others]
        self._shown = set(shown)
        self._at = 0
        self._before = list(shown)

    def compose(self) -> ComposeResult:
        with self.frame("Columns", VerticalScroll):
            yield Static(id="columns")

    def on_mount(self) -> None:
        self.say_keys(KEYS)
        self._draw()

    def _draw(self) -> None:
        lines = [
            Content.assemble(
                ("▌" if number == self._at else " ", "$primary bold"),
                ("✓ " if name in self._shown else "  ", "$accent bold"),
                (name, "bold" if number == self._at else ""),
            )
            for number, name in enumerate(self._names)
        ]
        self.query_one("#columns", Static).update(Content("\n").join(lines))
        box = self.query_one(VerticalScroll)
        top, height = box.scroll_offset.y, box.scrollable_content_region.height
        if height and not top <= self._at < top + height:
            box.scroll_to(y=self._at if self._at < top else self._at - height + 1, animate=False)

    def action_move(self, step: int) -> None:
        self._at = max(min(self._at + step, len(self._names) - 1), 0)
        self._draw()

    def action_page(self, pages: float) -> None:
        self.action_move(paged(pages, self.query_one(VerticalScroll).size.height))

    def action_edge(self, last: bool) -> None:
        self.action_move(len(self._names) if last else -len(self._names))

    def action_turn(self) -> None:
        """Show or hide a column; one at least stays."""
        self._shown ^= {self._names[self._at]}
        if not self._shown:
            self._shown = {self._names[self._at]}
        self._draw()

    def action_shift(self, step: int) -> None:
        to = self._at + step
        if 0 <= to < len(self._names):
            self._names[self._at], self._names[to] = self._names[to], self._names[self._at]
            self._at = to
            self._draw()

    def action_keep(self) -> None:
        chosen = [name for name in self._names if name in self._shown]
        self.dismiss(None if chosen == self._before else tuple(chosen))

    def action_leave(self) -> None:
        self.action_keep()
