"""The search line: the query, the topic that limits it, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.search.engine import Offer

_ABOUT = 44
"""Columns for what an offer means."""


class QueryInput(Field):
    """The input; posts what its keys ask for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "ask('down')", "Next result", id="search.down", show=False),
        Binding("up", "ask('up')", "Result before; on an empty line earlier searches", id="search.up", show=False),
        Binding("pagedown", "ask('page_down')", "Results: page down", id="search.page-down", show=False),
        Binding("pageup", "ask('page_up')", "Results: page up", id="search.page-up", show=False),
        Binding(
            "tab",
            "ask('next_kind')",
            "Take the first that is offered, else narrow to the next kind",
            id="search.kind",
            show=False,
        ),
        Binding("shift+down", "screen.mark_and_move(1)", "Mark the result, go on", id="search.mark", show=False),
        Binding("shift+up", "screen.mark_and_move(-1)", "Mark the result, go up", id="search.mark-up", show=False),
        Binding("shift+tab", "ask('previous_kind')", "Narrow to the kind before", id="search.kind-before", show=False),
        Binding("ctrl+o", "ask('this_article')", "Narrow to the open article", id="search.article", show=False),
        Binding("ctrl+g", "ask('suggestion')", "Take what was meant", id="search.suggestion", show=False),
        Binding("ctrl+up", "ask('older')", "The search before", id="search.older", show=False),
        Binding("ctrl+down", "ask('newer')", "The search after", id="search.newer", show=False),
        Binding("escape", "ask('leave')", "Leave the search", id="search.leave", show=False),
    ]

    class Asked(Message):
        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._release: Callable[[], None] = lambda: None

    def action_ask(self, action: str) -> None:
        self.post_message(self.Asked(action))

    async def action_submit(self) -> None:
        """As in Textual; keys that follow are meant for what is opened, however long it takes to find, but for those
        that leave."""
        self.stay()
        leaving = {key for key, bound in self._bindings.key_to_bindings.items() if bound[0].id == "search.leave"}
        self._release = keys_of(self.app).hold(patience=None, but=leaving)
        await super().action_submit()

    def stay(self) -> None:
        """Nothing was opened: the keys that followed belong here after all."""
        self._release()

    def _on_blur(self, event: events.Blur) -> None:
        super()._on_blur(event)
        self._release()


class SearchLine(Horizontal):
    """`/ query`, the filter in force, and a status at the right."""

    DEFAULT_CSS = """
    SearchLine {
        height: 1; background: $surface;
        & > #slash { width: 3; color: $accent; text-style: bold; padding: 0 1; }
        & > #filter {
            width: auto; max-width: 30%; color: $background; background: $accent; padding: 0 1; display: none;
        }
        & > #filter.on { display: block; }
        & > QueryInput { width: 1fr; background: $surface; }
        & > QueryInput > .input--placeholder { color: $aside; }
        & > #status {
            width: auto; max-width: 45%; height: 1; color: $text-muted; padding: 0 1; text-align: right;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
        & > #status.note { color: $warning; }
        & > #offers {
            position: absolute; overlay: screen; offset: 2 2; width: auto; max-width: 100%; height: auto; padding: 0 1;
            background: $panel; color: $foreground;
        }
    }
    SearchLine:nocolor > #filter { text-style: reverse; }
    """

    def __init__(self, suggester: Suggester) -> None:
        super().__init__()
        self._suggester = suggester

    def compose(self) -> ComposeResult:
        yield Static(Content("/"), id="slash")
        yield Static(id="filter", markup=False)
        placeholder = "search passages, claims and studies"
        yield QueryInput(placeholder=placeholder, id="query", suggester=self._suggester)
        yield Static(id="status", markup=False)

    @property
    def input(self) -> QueryInput:
        return self.query_one(QueryInput)

    def show_filter(self, label: str) -> None:
        """Show what limits the search, or nothing."""
        chip = self.query_one("#filter", Static)
        chip.update(Content(label))
        chip.set_class(bool(label), "on")

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List under the line how a field may go on, or nothing; the list is made when there is first something."""
        known = self.query("#offers")
        if not known and not offers:
            return
        if known:
            listed = known.first(Static)
        else:
            listed = Static(id="offers", markup=False)
            self.mount(listed)
        listed.update(_offered(offers))
        listed.display = bool(offers)

    def show_status(self, text: str, note: bool = False) -> None:
        """Show what was found, or what is the matter (`note`)."""
        status = self.query_one("#status", Static)
        status.update(Content(text))
        status.set_class(note, "note")


def _offered(offers: Sequence[Offer]) -> Content:
    """Each offer in a line: how many records it finds, what it is, and what that means."""
    lines = []
    for number, offer in enumerate(offers):
        label = Content.styled(offer.label, "bold" if number == 0 else "")
        about = Content.styled(f"  {shorten(offer.about, _ABOUT)}" if offer.about else "", "$text-muted")
        lines.append(Content.assemble(f"{offer.number:>6,}  ", label, about))
    return Content("\n").join(lines)
