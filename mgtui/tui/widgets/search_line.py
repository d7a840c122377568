"""The search line: the query, the topic that limits it, and what was found."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class QueryInput(Input):
    """The input; up and down move in the results, Esc leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "results(1)", "Next result", id="search.down", show=False),
        Binding("up", "results(-1)", "Result before", id="search.up", show=False),
        Binding("pagedown", "results_page(1)", "Page of results down", id="search.page-down", show=False),
        Binding("pageup", "results_page(-1)", "Page of results up", id="search.page-up", show=False),
        Binding("escape", "leave", "Leave the search", id="search.leave", show=False),
    ]

    class Moved(Message):
        """Another row of the results is wanted."""

        def __init__(self, step: int, page: bool) -> None:
            super().__init__()
            self.step, self.page = step, page

    class Left(Message):
        """The reader leaves the search."""

    def action_results(self, step: int) -> None:
        """Move in the results."""
        self.post_message(self.Moved(step, page=False))

    def action_results_page(self, step: int) -> None:
        """Move in the results by a page."""
        self.post_message(self.Moved(step, page=True))

    def action_leave(self) -> None:
        """Leave the search."""
        self.post_message(self.Left())


class SearchLine(Horizontal):
    """`/ query`, the filter in force, and a status at the right."""

    DEFAULT_CSS = """
    SearchLine {
        height: 1;
        background: $surface;
        & > #slash { width: 3; color: $accent; text-style: bold; padding: 0 1; }
        & > #filter { width: auto; max-width: 40%; color: $background; background: $accent; padding: 0 1; display: none; }
        & > #filter.on { display: block; }
        & > QueryInput { width: 1fr; border: none; height: 1; padding: 0; background: $surface; }
        & > QueryInput:focus { border: none; background: $surface; }
        & > #status { width: auto; max-width: 60%; height: 1; color: $text-muted; padding: 0 1; text-align: right; }
        & > #status.note { color: $warning; }
    }
    SearchLine:nocolor > #filter { text-style: reverse; }
    """

    def compose(self) -> ComposeResult:
        yield Static(Content("/"), id="slash")
        yield Static(id="filter", markup=False)
        yield QueryInput(placeholder="search passages, claims and studies", id="query", compact=True)
        yield Static(id="status", markup=False)

    @property
    def input(self) -> QueryInput:
        """The input itself."""
        return self.query_one(QueryInput)

    def show_filter(self, label: str | None) -> None:
        """Show the topic that limits search and study table, or none."""
        chip = self.query_one("#filter", Static)
        chip.update(Content(f"{label} · Esc clears" if label else ""))
        chip.set_class(bool(label), "on")

    def show_status(self, text: str, note: bool = False) -> None:
        """Show what was found, or what is the matter (`note`)."""
        status = self.query_one("#status", Static)
        status.update(Content(Text(text).plain))
        status.set_class(note, "note")
