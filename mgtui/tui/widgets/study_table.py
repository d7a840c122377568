"""The study table: what stands behind the claim, topic or article that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from mgtui.tui.layout.wrap import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence


class StudyRow(Struct, frozen=True):
    """A study as a row: its id and one text for each column."""

    id: str
    cells: dict[str, str]


COLUMNS: tuple[tuple[str, int, int], ...] = (
    ("Year", 4, 4),
    ("Study", 18, 30),
    ("Design", 14, 26),
    ("n", 4, 10),
    ("Population", 14, 32),
    ("Intervention", 12, 32),
    ("Found", 12, 40),
    ("Stance", 12, 12),
    ("Told as", 14, 14),
    ("Claims", 6, 6),
)
"""Name, least and most width in cells."""
DROP_ORDER = ("Intervention", "Population", "Claims", "Found", "n", "Design", "Year")
"""What goes first where the terminal is narrow."""
WIDEN_ORDER = ("n", "Year", "Stance", "Told as", "Claims", "Study", "Found", "Design", "Population", "Intervention")
"""What gets the room that is left."""


class StudyTable(DataTable[Text]):
    """One row a study; the columns are chosen to fit the width. Posts which study the cursor is on or was opened."""

    DEFAULT_CSS = """
    StudyTable {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        overflow-x: hidden;
        & > .datatable--header { background: $background; color: $secondary; text-style: bold; }
        & > .datatable--cursor { background: $panel; color: $foreground; text-style: none; }
        &:focus > .datatable--cursor { background: $primary 22%; text-style: bold; }
        & > .datatable--hover { background: transparent; }
        & > .datatable--header-hover { background: $background; }
    }
    StudyTable:nocolor:focus > .datatable--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Next", id="studies.down", show=False),
        Binding("k", "cursor_up", "Before", id="studies.up", show=False),
        Binding("g,home", "scroll_top", "First", id="studies.top", show=False),
        Binding("G,end", "scroll_bottom", "Last", id="studies.end", show=False),
    ]

    class Opened(Message):
        """A study was chosen."""

        def __init__(self, study: str) -> None:
            super().__init__()
            self.study = study

    class Highlighted(Opened):
        """The cursor is on another study."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, cursor_type="row", zebra_stripes=False, cell_padding=1)
        self._rows: Sequence[StudyRow] = ()
        self._shown: tuple[tuple[str, int], ...] = ()

    def show_studies(self, rows: Sequence[StudyRow], selected: str | None = None) -> None:
        """Show studies in the order given; the cursor goes to the study `selected`, else to the first row."""
        self._rows = rows
        self._fill(selected)

    @property
    def cursor_study(self) -> str | None:
        """The study under the cursor."""
        return self._rows[self.cursor_row].id if 0 <= self.cursor_row < len(self._rows) else None

    def _fill(self, selected: str | None) -> None:
        shown = self._fitting()
        with self.prevent(DataTable.RowHighlighted):
            if shown != self._shown:
                self.clear(columns=True)
                for name, width in shown:
                    self.add_column(Text(name), width=width, key=name)
                self._shown = shown
            else:
                self.clear()
            for row in self._rows:
                cells = [Text(shorten(row.cells.get(name, ""), width)) for name, width in shown]
                self.add_row(*cells, key=row.id)
            at = next((n for n, row in enumerate(self._rows) if row.id == selected), 0)
            if self._rows:
                self.move_cursor(row=at, animate=False)

    def _fitting(self) -> tuple[tuple[str, int], ...]:
        """Columns that have something to say, as many as fit, each as wide as it needs or as there is room."""
        room = max(self.size.width - 1, 20)
        used = [c for c in COLUMNS if any(row.cells.get(c[0]) for row in self._rows)] or [*COLUMNS[:4]]
        for name in DROP_ORDER:
            if sum(least + 2 for _, least, _ in used) <= room:
                break
            used = [column for column in used if column[0] != name]
        needs = {
            name: min(max([len(name), least, *(Text(row.cells.get(name, "")).cell_len for row in self._rows)]), most)
            for name, least, most in used
        }
        widths = {name: least for name, least, _ in used}
        spare = room - sum(least + 2 for _, least, _ in used)
        for name in sorted(widths, key=WIDEN_ORDER.index):
            extra = min(max(needs[name] - widths[name], 0), max(spare, 0))
            spare -= extra
            widths[name] += extra
        return tuple(widths.items())

    def on_resize(self) -> None:
        if self._fitting() != self._shown:
            self._fill(self.cursor_study)

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        if event.row_key.value is not None:
            self.post_message(self.Opened(event.row_key.value))

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        if event.row_key is not None and event.row_key.value is not None:
            self.post_message(self.Highlighted(event.row_key.value))
