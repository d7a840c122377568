"""Adding files and folders: a line for their paths, how far it is, what became of each, and on to the review."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.cells import cell_len
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.errors import CannotRead, LibraryWriteError, format_error
from mgtui.extraction.parser import NO_PARSER, is_there
from mgtui.importing.add import Stopped, add, stop_reading
from mgtui.importing.summary import DOUBLES, HEADING, REPLACE
from mgtui.importing.typed_paths import completed, on_one_line, paths_in
from mgtui.library.files import NoLibrary
from mgtui.output import one_line
from mgtui.ref import parse
from mgtui.tui.actions import function_of, prepare
from mgtui.tui.keys.live import first_keys
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mgtui.importing.summary import Outcome, Summary
    from mgtui.tui.actions import Context

Next = Literal["review", "undo"]
_ASKING = (("field.submit", "adds"), ("add.complete", "completes"), ("add.leave", "closes"))
_ADDING = (("add.leave", "stops: nothing is added"),)
_REPLACES = ("add.replace", "takes what you edited anew")
_DONE = (("add.review", "reviews what came in"), ("add.undo", "takes it back"), ("add.leave", "closes"))
_MOST_NAMES = 60
_BAR = 20
_STOPS = 0.3
"""Seconds after which a file that is being read is given up anew, until the work has stopped."""


def add_files(explorer: Context) -> None:
    """Add what the reader names to their library, which is made where there is none; then show it."""
    page = Adding(explorer.opening.home)

    def back(then: Next | None) -> None:
        if page.brought_in:
            explorer.start(lambda: _shown(explorer, page.brought_in, then))

    explorer.open_page(page, back)


async def _shown(explorer: Context, outcomes: Sequence[Outcome], then: Next | None) -> None:
    """Show the libraries with what came in, the first article of it open; go on to the review, or take it back."""
    records = [parse(record) for outcome in outcomes for record in outcome.ids]
    await explorer.renewed(f"{len(outcomes)} added · {explorer.key_of('undo')} takes it back")
    if then == "undo":
        await function_of("undo")(explorer)
        return
    article = next((record for record in records if record.kind == "article"), None)
    if article:
        explorer.open_record(explorer.here(str(article._replace(library=explorer.author.library_id))))
    if then == "review":
        function_of("view.review")(explorer, goes_on=False)


class PathField(Field):
    """A line for paths: of what is pasted or dropped every line counts."""

    LONGEST = 200_000

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(one_line(on_one_line(event.text)))


class Adding(ScrollingPage[Next]):
    """Gives what is to come next; None where the page is closed."""

    DEFAULT_CSS = """
    Adding { align: center bottom; background: transparent; }
    Adding > Vertical { width: 100%; height: auto; max-height: 80%; padding: 0 1; }
    Adding VerticalScroll { height: auto; max-height: 100%; }
    Adding Static { height: auto; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete the path", id="add.complete", show=False),
        Binding("enter", "review", "Review what came in", id="add.review", show=False),
        Binding("u", "undo", "Take back what came in", id="add.undo", show=False),
        Binding("ctrl+r", "replace", "Take anew also what you edited since it was added", id="add.replace", show=False),
        Binding("escape", "leave", "Close; while files are added, stop", id="add.leave", show=False),
        Binding("j,down", "move(1)", "Line down", id="add.down", show=False),
        Binding("k,up", "move(-1)", "Line up", id="add.up", show=False),
        Binding("pagedown,ctrl+f", "page(1)", "Page down", id="add.page-down", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", id="add.page-up", show=False),
    ]

    def __init__(self, library: Path) -> None:
        """`library`: the folder of the reader's library, whether there is one yet or not."""
        super().__init__()
        self._library = library
        self._is_adding = self._is_stopped = False
        self._kept = ""
        """The paths last added, where something of theirs was edited since it was added and therefore kept."""
        self.brought_in: list[Outcome] = []
        """What was added or renewed."""

    def compose(self) -> ComposeResult:
        with self.frame("Add files and folders to your library"):
            yield PathField(
                placeholder="paths of articles and references; a folder stands for its files",
                select_on_focus=False,
            )
            with VerticalScroll(can_focus=False):
                yield Static(markup=False)

    def on_mount(self) -> None:
        self.say_keys(_ASKING)
        self.set_focus(self.query_one(Input))
        self.set_interval(_STOPS, self._give_up)

    def _say(self, *lines: str) -> None:
        if not self.is_leaving:
            parts = [Content.styled(line, "$text-muted" if line == HEADING else "") for line in lines]
            self.query_one(Static).update(Content("\n").join(parts))

    # The line

    async def action_complete(self) -> None:
        field = self.query_one(Input)
        if self._is_adding or self.brought_in:
            return
        before = field.value
        found = await asyncio.to_thread(completed, before)
        if field.value == before and not self.is_leaving:
            field.value = found.line
            field.cursor_position = len(found.line)
            self._say(*_in_columns(found.names, self.scroll.content_size.width or self.size.width - 4))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        if event.value.strip() and not self._is_adding:
            self._begin(event.value, replace_edited=False)

    def _begin(self, line: str, *, replace_edited: bool) -> None:
        self._is_adding, self._is_stopped = True, False
        self.query_one(Input).disabled = True
        self.say_keys(_ADDING)
        self._say("reading …")
        self._add(line, replace_edited=replace_edited)

    # Adding

    @work(thread=True, exclusive=True, group="adding", exit_on_error=False)
    def _add(self, line: str, *, replace_edited: bool) -> None:
        try:
            summary = add(paths_in(line), self._library, self._progress, replace_edited=replace_edited)
        except Stopped:
            self.app.call_from_thread(self._ask_again, ["Stopped: nothing was added."])
        except (LibraryWriteError, CannotRead, NoLibrary, OSError) as error:
            self.app.call_from_thread(self._ask_again, [format_error(error)])
        else:
            self.app.call_from_thread(self._told, summary, line)

    def _progress(self, done: int, total: int, doing: str) -> None:
        if self._is_stopped or self.is_leaving:
            raise Stopped
        full = _BAR * done // max(total, 1)
        self.app.call_from_thread(self._say, f"{doing} {'━' * full}{'─' * (_BAR - full)} {done}/{total}")

    def _give_up(self) -> None:
        if self._is_adding and self._is_stopped:
            stop_reading()

    def _told(self, summary: Summary, line: str) -> None:
        """Show the sum, then what became of each file; where nothing came in the line can be mended."""
        came_in = [each for each in summary.outcomes if each.status in ("added", "updated")]
        self.brought_in += came_in
        listed = [outcome.line() for outcome in summary.outcomes]
        lines = [summary.line(), *([HEADING] if listed else []), *listed]
        self._kept = line if any(each.keeps_edited for each in summary.outcomes) else ""
        doubles = first_keys(self.app.screen_stack[0]).get("view.doubles", DOUBLES)
        lines = [each.replace(REPLACE, self.key_of("add.replace")).replace(DOUBLES, doubles) for each in lines]
        if summary.count("added") and not is_there():
            lines.append(NO_PARSER)
        if not self.brought_in:
            self._ask_again(lines)
            return
        self._is_adding = False
        if self.is_leaving:
            return
        if is_there():
            prepare("view.review")  # the review is mostly what comes next
        self.query_one(Input).display = False
        self.say_keys([*_DONE[:-1], *([_REPLACES] if self._kept else []), _DONE[-1]])
        self._say(*map(one_line, lines))

    def _ask_again(self, lines: Sequence[str]) -> None:
        self._is_adding = False
        if not self.is_leaving:
            field = self.query_one(Input)
            field.disabled = False
            self.set_focus(field)
            self.say_keys([*_ASKING[:-1], *([_REPLACES] if self._kept else []), _ASKING[-1]])
            self._say(*map(one_line, lines))

    def action_replace(self) -> None:
        """Add the same once more, and let it take the place of what was edited in the library."""
        if self._kept and not self._is_adding:
            line, self._kept = self._kept, ""
            self._begin(line, replace_edited=True)

    # Leaving

    def action_leave(self) -> None:
        if self._is_adding:
            self._is_stopped = True
            self._say("stopping …")
        else:
            self.dismiss(None)

    def action_review(self) -> None:
        if self.brought_in:
            self.dismiss("review")

    def action_undo(self) -> None:
        if self.brought_in:
            self.dismiss("undo")


def _in_columns(names: Sequence[str], width: int) -> list[str]:
    """What a path may go on with, the first of it."""
    shown = names[:_MOST_NAMES]
    column = max(map(cell_len, shown), default=0) + 2
    number = max(width // column, 1)
    rows = [
        "".join(name + " " * (column - cell_len(name)) for name in shown[at : at + number]).rstrip()
        for at in range(0, len(shown), number)
    ]
    return [*rows, *([f"… {len(names) - len(shown)} more"] if len(names) > len(shown) else [])]
