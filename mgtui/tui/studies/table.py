"""The study table: what stands behind the claim, topic or article that is selected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mgtui.evidence.study_facts import STUDY_COLUMNS, StudyColumn
from mgtui.ref import written
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.records import keeps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.records import StudyRow


LARGEST_FIRST = frozenset(column.name for column in STUDY_COLUMNS if column.numbers)
_NUMBER = re.compile(r"[0-9][0-9,]*")


def sort_rows(rows: Sequence[StudyRow], column: str, descending: bool) -> list[StudyRow]:
    """Rows by one column, numbers as numbers; empty cells last either way, equal ones in the order they had."""

    def key(row: StudyRow) -> tuple[float, str]:
        text = row.cells.get(column, "")
        number = _NUMBER.match(text) if column in LARGEST_FIRST else None
        return (float(number[0].replace(",", "")), "") if number else (float("inf"), text.casefold())

    filled = [row for row in rows if row.cells.get(column)]
    empty = [row for row in rows if not row.cells.get(column)]
    return [*sorted(filled, key=key, reverse=descending), *empty]


class StudyTable(ScrollView, can_focus=True, inherit_bindings=False):
    """One row a study; sorted and filtered. Posts which study was opened.

    Drawn line by line: a table of Textual's measures and styles each cell, which takes longer than all else here.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"studies--header", "studies--cursor"}
    DEFAULT_CSS = """
    StudyTable {
        background: $background; color: $foreground; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .studies--header { color: $secondary; text-style: bold; }
        & > .studies--cursor { background: $panel; }
        &:focus > .studies--cursor { background: $primary 22%; text-style: bold; }
    }
    StudyTable:nocolor:focus > .studies--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("studies"),
        Binding("enter", "open", "Claims linked to the study", id="studies.open", show=False),
    ]

    class Opened(Message):
        """A study was chosen."""

        def __init__(self, study: str) -> None:
            super().__init__()
            self.study = study

    class Changed(Message):
        """Sorting or filter changed, so what is said about the table has to."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._cursor = 0
        self._base = Style.null()
        self._all: Sequence[StudyRow] = ()
        self._rows: Sequence[StudyRow] = ()
        self._columns: tuple[tuple[str, int], ...] = ()
        self._of_one_claim = False
        self._sorted: tuple[str, bool] | None = None
        self.filter_words = ""
        self._about = ""
        self._filters: dict[str, str] = {}
        """The filter of each claim, topic or article that one was made for."""
        self.marks = Marks()
        """What is marked, which the screen shares out."""

    def show_studies(
        self, rows: Sequence[StudyRow], selected: str | None = None, *, of_one_claim: bool, about: str = ""
    ) -> None:
        """Show studies; the cursor goes to the study `selected`, else to the first row.

        `about` tells what they stand behind: a filter goes with that, and comes back with it.
        """
        self._all = rows
        self._about, self.filter_words = about, self._filters.get(about, "")
        self._of_one_claim = of_one_claim
        self._fill(selected)

    @property
    def cursor_study(self) -> str | None:
        return self._rows[self._cursor].id if self._rows else None

    @property
    def number(self) -> int:
        """How many studies there are, those that the filter hides too."""
        return len(self._all)

    @property
    def cursor_records(self) -> Sequence[str]:
        """The study under the cursor as a record."""
        return (written("study", self.cursor_study),) if self.cursor_study is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
        """All studies that are shown."""
        return [written("study", row.id) for row in self._rows]

    @property
    def state(self) -> str:
        """How many rows there are, the filter and the column they are sorted by, in words."""
        parts = [str(len(self._all)) if self._all else ""]
        if self.filter_words:
            parts = [f"{len(self._rows)} of {len(self._all)} with “{self.filter_words}”"]
        if self._sorted:
            parts.append(f"by {self._sorted[0]} {'↓' if self._sorted[1] else '↑'}")
        return " · ".join(part for part in parts if part)

    def show_filter(self, words: str) -> None:
        """Show only the studies in whose cells every word stands."""
        self.filter_words = self._filters[self._about] = words.strip()
        self._fill(self.cursor_study)
        self.post_message(self.Changed())

    def sort_next(self) -> None:
        """Sort by the next column, both ways each, then in the order given again."""
        ways: list[tuple[str, bool] | None] = [None]
        for name, _ in self._columns:
            largest_first = name in LARGEST_FIRST
            ways += [(name, largest_first), (name, not largest_first)]
        at = ways.index(self._sorted) if self._sorted in ways else 0
        self._sorted = ways[(at + 1) % len(ways)]
        self._fill(self.cursor_study)
        self.post_message(self.Changed())

    def _fill(self, selected: str | None) -> None:
        width = max(self.scrollable_content_region.width - 1, 20)
        self._columns = fit(OF_ONE_CLAIM if self._of_one_claim else OF_MANY, width)
        self._rows = [row for row in self._all if keeps(self.filter_words, " ".join(row.cells.values()))]
        if self._sorted:
            self._rows = sort_rows(self._rows, *self._sorted)
        self.virtual_size = Size(0, len(self._rows) + 1)
        self._set_cursor(next((n for n, row in enumerate(self._rows) if row.id == selected), 0))

    def on_resize(self) -> None:
        self._fill(self.cursor_study)

    # Moving

    def _set_cursor(self, number: int) -> None:
        self._cursor = max(min(number, len(self._rows) - 1), 0)
        height = self._height
        top = self.scroll_offset.y
        if height > 0 and not top <= self._cursor < top + height:
            top = self._cursor if self._cursor < top else self._cursor - height + 1
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    @property
    def _height(self) -> int:
        """How many rows are in sight below the names of the columns."""
        return self.scrollable_content_region.height - 1

    def action_move(self, step: int) -> None:
        self._set_cursor(self._cursor + step)

    def action_edge(self, last: bool) -> None:
        self._set_cursor(len(self._rows) - 1 if last else 0)

    def action_page(self, pages: float) -> None:
        self._set_cursor(self._cursor + paged(pages, self._height + 1))

    def action_open(self) -> None:
        if self.cursor_study is not None:
            self.post_message(self.Opened(self.cursor_study))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.y < 1:
            return
        number = offset.y - 1 + self.scroll_offset.y
        if number == self._cursor:
            self.action_open()
        elif number < len(self._rows):
            self._set_cursor(number)

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        self._base = self.rich_style  # worked out from all the screen each time it is asked for: once a picture will do
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        number = y - 1 + self.scroll_offset.y
        if y == 0:
            style = self.get_component_rich_style("studies--header")
            text = self._line([name for name, _ in self._columns])
        elif number < len(self._rows):
            at_cursor = number == self._cursor
            style = self.get_component_rich_style("studies--cursor") if at_cursor else self._base
            text = self._line(self._cells(self._rows[number]))
        else:
            return Strip.blank(width, self._base)
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def _line(self, cells: Sequence[str]) -> str:
        fitted = [(shorten(cell, width), width) for cell, (_, width) in zip(cells, self._columns, strict=True)]
        return "".join(f" {cell}{' ' * (width - cell_len(cell))} " for cell, width in fitted)

    def _cells(self, row: StudyRow) -> list[str]:
        mark = f"{MARK} " if written("study", row.id) in self.marks else ""
        return [(mark if name == "Study" else "") + row.cells.get(name, "") for name, _ in self._columns]


OF_ONE_CLAIM = tuple(column for column in STUDY_COLUMNS if column.of != "many claims")
OF_MANY = tuple(column for column in STUDY_COLUMNS if column.of != "one claim")
GAP = 2


def fit(columns: tuple[StudyColumn, ...], width: int) -> tuple[tuple[str, int], ...]:
    """Names and widths of the columns that fit `width` cells; the room left goes to the wordy ones in equal parts."""
    used = list(columns)
    while len(used) > 1 and sum(column.least + GAP for column in used) > width:
        used.remove(min(used, key=lambda column: column.keep))
    widths = {column.name: column.least for column in used}
    spare = width - sum(least + GAP for least in widths.values())
    growing = [column for column in used if column.most > column.least]
    while spare > 0 and growing:
        share = max(spare // len(growing), 1)
        for column in list(growing):
            extra = min(share, column.most - widths[column.name], spare)
            widths[column.name] += extra
            spare -= extra
            if widths[column.name] >= column.most:
                growing.remove(column)
    return tuple(widths.items())
