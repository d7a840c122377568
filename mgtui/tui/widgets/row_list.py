"""A list of rows under group headings: results, related claims, the claims of a topic or of a study.

Drawn line by line, so that filling it costs what is in sight, not what is in the list.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.records import keeps
from mgtui.tui.widgets.steady_bar import LineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from mgtui.tui.records import Row

TEXT_LINES = 3
"""At most so many lines of a row's text are shown, one fewer where the list is low; all of the one under the cursor."""
LOW = 18
NOTHING = "Nothing here has these words."
"""Stands in place of rows where a filter leaves none."""
NOTE_LINES = 2


def named_first(rows: list[Row], words: str) -> list[Row]:
    """Rows whose name begins with words before the others, the shortest name on top; as they are under headings."""
    begun = " ".join(words.casefold().split())
    if not begun or any(row.id is None for row in rows):
        return rows
    return sorted(rows, key=lambda row: (0, len(row.head)) if row.head.casefold().startswith(begun) else (1, 0))


class RowList(LineView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor. Posts what the cursor is on and what is opened."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--group", "rows--head", "rows--tail", "rows--note", "rows--match", "rows--cursor", "rows--cursor-blurred",
    }  # fmt: skip
    DEFAULT_CSS = """
    RowList {
        background: $background; color: $foreground; scrollbar-size-vertical: 1; overflow-x: hidden;
        & > .rows--group { text-style: bold; color: $accent; }
        & > .rows--head { color: $secondary; }
        & > .rows--tail { color: $primary; }
        & > .rows--note { color: $text-muted; text-style: italic; }
        & > .rows--match { color: $hit; text-style: bold; }
        & > .rows--cursor { background: $primary 22%; }
        & > .rows--cursor-blurred { background: $panel; }
    }
    RowList:nocolor > .rows--match { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("list"),
        Binding("enter", "open", "Open", id="list.open", show=False),
    ]

    class Event(Message):
        """Something about a row."""

        def __init__(self, rows: RowList, row: Row) -> None:
            super().__init__()
            self.rows, self.row = rows, row

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.rows

    class Highlighted(Event):
        """The cursor is on another row."""

    class Opened(Event):
        """A row was opened."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._everything: Sequence[Row] = ()
        self.rows: Sequence[Row] = ()
        """Those that are shown, headings too."""
        self._empty = ""
        self._cursor = -1
        self._tops: list[int] = []
        self._texts: list[list[tuple[int, int]]] = []
        self._notes: list[list[tuple[int, int]]] = []
        self._width = 0
        self.marks = Marks()
        """What is marked, which the screen shares out."""

    @property
    def cursor_records(self) -> Sequence[str]:
        return self.cursor_row.records if self.cursor_row is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
        """The records of all rows that are shown, each once."""
        return list(dict.fromkeys(record for row in self.rows for record in row.records))

    @property
    def cursor_row(self) -> Row | None:
        return self.rows[self._cursor] if 0 <= self._cursor < len(self.rows) else None

    def filtered(self, words: str) -> list[Row]:
        """The rows shown in which every word stands, with the headings of those that are left."""
        left: list[Row] = []
        group = ""
        for row in self._everything:
            if row.id is None:
                if left and left[-1].id is None:
                    left.pop()
                group = row.head
                left.append(row)
            elif keeps(words, f"{group} {row.head} {row.text} {row.note} {row.keywords} {row.id}"):
                left.append(row)
        return left[:-1] if left and left[-1].id is None else left

    def show_filter(self, words: str) -> None:
        """Show only the rows in which every word stands; the cursor stays on its row where that is left."""
        kept = self.cursor_row
        self._show(self.filtered(words), keep=kept.name if kept else None)

    def show_named(self, words: str) -> None:
        """Show only the rows in which every word stands, first those whose name begins with them, the shortest on top.

        Under headings their order is left as it is."""
        self._show(named_first(self.filtered(words), words), None)

    def show_rows(self, rows: Sequence[Row], *, empty: str = "", keep: str | None = None) -> None:
        """Show rows, or a sentence where there are none; the cursor goes to the row `keep`, else to the first."""
        self._everything = rows
        self._empty = empty
        self._show(rows, keep)

    def renew_rows(self, rows: Sequence[Row], *, keep: str | None) -> None:
        """Show other rows, such as have come meanwhile; the row `keep` is on the line on which the cursor was."""
        line = self._tops[self._cursor] - self.scroll_offset.y if self._cursor >= 0 else 0
        self.show_rows(rows, keep=keep)
        if self._cursor >= 0 and self.rows[self._cursor].name == keep:
            self.scroll_to(y=max(self._tops[self._cursor] - line, 0), animate=False, immediate=True, force=True)

    def _show(self, rows: Sequence[Row], keep: str | None) -> None:
        self.rows = rows
        self._cursor = -1
        self._measure()
        self.scroll_to(y=0, animate=False, immediate=True, force=True)
        wanted = next((n for n, row in enumerate(rows) if row.id and row.name == keep), None)
        if wanted is None:
            wanted = next((n for n, row in enumerate(rows) if row.id), -1)
        self._set_cursor(wanted)
        self.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor on the row of this key, or id, where there is one."""
        number = next((n for n, row in enumerate(self.rows) if row.id and row.name == key), None)
        if number is not None:
            self._set_cursor(number)

    def _set_cursor(self, number: int) -> None:
        if number == self._cursor:
            return
        self._cursor = number
        self._stack()
        if number >= 0:
            self._scroll_to_row(number)
            self.post_message(self.Highlighted(self, self.rows[number]))
        self.refresh()

    def _scroll_to_row(self, number: int) -> None:
        height = self.scrollable_content_region.height
        if not height or not self._tops:
            return
        first = number
        while first > 0 and self.rows[first - 1].id is None:
            first -= 1
        top, bottom = self._tops[first], self._tops[number + 1]
        at = self.scroll_offset.y
        if top < at:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif bottom > at + height:
            # A row that is higher than the list is shown from its beginning.
            y = min(bottom - height, self._tops[number])
            self.scroll_to(y=y, animate=False, immediate=True, force=True)

    @property
    def text_width(self) -> int:
        """How wide the text of a row is, in columns."""
        return max(self.scrollable_content_region.width - 4, 8)

    def _measure(self) -> None:
        width = self.scrollable_content_region.width
        self._width = width
        self._texts = [wrap(row.text, self.text_width) if row.text else [] for row in self.rows]
        self._notes = [wrap(row.note, max(width - 6, 8)) if row.note else [] for row in self.rows]
        self._stack()

    def _shown(self, number: int, lines: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The lines of a row's text and note that are shown: all under the cursor, else so many of its text."""
        texts, notes = self._texts[number], self._notes[number]
        return (texts, notes) if number == self._cursor else (texts[:lines], notes[:NOTE_LINES])

    def _lines_of_text(self) -> int:
        return TEXT_LINES - (self.scrollable_content_region.height < LOW)

    def _stack(self) -> None:
        """Put the rows below each other."""
        self._tops = [0]
        lines = self._lines_of_text()  # asked of all the screen: once will do
        for number, row in enumerate(self.rows):
            texts, notes = self._shown(number, lines)
            height = max(len(texts), row.lines) + bool(row.head or row.tail) + len(notes)
            if row.id is None and len(self._tops) > 1:
                height += 1
            self._tops.append(self._tops[-1] + height)
        self.virtual_size = Size(self._width, self._tops[-1])

    def on_resize(self) -> None:
        if self.scrollable_content_region.width != self._width:
            self._measure()
        if self._cursor >= 0:
            self._scroll_to_row(self._cursor)
        self.refresh()

    # Moving

    def action_move(self, step: int) -> None:
        number = self._cursor + step
        while 0 <= number < len(self.rows) and self.rows[number].id is None:
            number += step
        if 0 <= number < len(self.rows):
            self._set_cursor(number)

    def action_edge(self, last: bool) -> None:
        numbers = [n for n, row in enumerate(self.rows) if row.id]
        if numbers:
            self._set_cursor(numbers[-1] if last else numbers[0])

    def action_page(self, pages: float) -> None:
        if self._cursor < 0:
            return
        step = 1 if pages > 0 else -1
        target = self._tops[self._cursor] + paged(pages, self.scrollable_content_region.height)
        number = min(max(bisect_right(self._tops, target) - 1, 0), len(self.rows) - 1)
        while 0 <= number < len(self.rows) and self.rows[number].id is None:
            number += step
        if 0 <= number < len(self.rows):
            self._set_cursor(number)
        else:
            self.action_edge(step > 0)

    def action_open(self) -> None:
        if self.cursor_row is not None:
            self.post_message(self.Opened(self, self.cursor_row))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or not self.rows:
            return
        number = bisect_right(self._tops, offset.y + self.scroll_offset.y) - 1
        if 0 <= number < len(self.rows) and self.rows[number].id is not None:
            self._set_cursor(number)
            self.action_open()

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        if self.scrollable_content_region.width != self._width:
            self._measure()  # drawn before it was told its size, as happens while a thread has much to do
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if not self.rows:
            return self._empty_line(line, width)
        number = bisect_right(self._tops, line) - 1
        if not 0 <= number < len(self.rows):
            return Strip.blank(width, self._base)
        strip = self._draw(number, line - self._tops[number], width)
        return strip.crop(0, width)

    def _empty_line(self, line: int, width: int) -> Strip:
        said = NOTHING if self._everything else self._empty
        ranges = wrap(said, max(width - 4, 8)) if said else []
        if 1 <= line <= len(ranges):
            start, end = ranges[line - 1]
            style = self.get_component_rich_style("rows--note")
            return Strip([Segment("  ", self._base), Segment(said[start:end], style)]).extend_cell_length(
                width, self._base
            )
        return Strip.blank(width, self._base)

    def _draw(self, number: int, line: int, width: int) -> Strip:
        row = self.rows[number]
        base = self._base
        if row.id is None:
            if number:
                line -= 1
            if line < 0:
                return Strip.blank(width, base)
            style = self.get_component_rich_style("rows--group")
            return Strip([Segment(" " + shorten(row.head, width - 2), style)]).extend_cell_length(width, base)
        at_cursor = number == self._cursor
        if at_cursor:
            name = "rows--cursor" if self.has_focus else "rows--cursor-blurred"
            base = self.get_component_rich_style(name)
        mark = MARK if line == 0 and self.marks.have(row.records) else " "
        bar = Segment(
            f"{'▌' if at_cursor else ' '}{mark}", base + self.get_component_rich_style("rows--tail", partial=True)
        )
        return Strip([bar, *self._content(row, number, line, width - 3, base)]).extend_cell_length(width, base)

    def _content(self, row: Row, number: int, line: int, width: int, base: Style) -> list[Segment]:
        if row.head or row.tail:
            if line == 0:
                return self._head(row, width, base)
            line -= 1
        ranges, notes = self._shown(number, self._lines_of_text())
        if line < len(ranges):
            start, end = ranges[line]
            more = line == len(ranges) - 1 and end < len(row.text.rstrip())
            # A dot between two facts does not stand before the sign that there are more.
            segments = self._matched(row, start, start + len(row.text[start:end].rstrip(" ·")) if more else end, base)
            return [*segments, Segment("…", base)] if more else segments
        if line < row.lines:
            return [Segment("", base)]
        return self._note(row, notes, line - max(len(ranges), row.lines), base)

    def _note(self, row: Row, ranges: list[tuple[int, int]], line: int, base: Style) -> list[Segment]:
        start, end = ranges[line]
        more = "…" if line == len(ranges) - 1 and end < len(row.note.rstrip()) else ""
        style = base + self.get_component_rich_style("rows--note", partial=True)
        return [Segment(f"  {row.note[start:end]}{more}", style)]

    def _head(self, row: Row, width: int, base: Style) -> list[Segment]:
        tail = shorten(row.tail, max(width // 2, 1))
        head = shorten(row.head, max(width - len(tail) - 1, 1))
        gap = max(width - len(head) - len(tail), 1)
        return [
            Segment(head, base + self.get_component_rich_style("rows--head", partial=True)),
            Segment(" " * gap, base),
            Segment(tail, base + self.get_component_rich_style("rows--tail", partial=True)),
        ]

    def _matched(self, row: Row, start: int, end: int, base: Style) -> list[Segment]:
        style = base + self.get_component_rich_style("rows--match", partial=True)
        segments = []
        at = start
        for a, b in row.matches:
            a, b = max(a, start), min(b, end)
            if a >= b:
                continue
            segments += [Segment(row.text[at:a], base), Segment(row.text[a:b], style)]
            at = b
        return [*segments, Segment(row.text[at:end], base)]
