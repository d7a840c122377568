"""The study table: what stands behind the claim, topic or article that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from mgtui.tui.layout.columns import OF_MANY, OF_ONE_CLAIM, fit
from mgtui.tui.layout.filtering import keeps
from mgtui.tui.layout.wrap import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "◆"
LARGEST_FIRST = frozenset({"Year", "n", "Claims"})


class StudyRow(Struct, frozen=True):
    """A study as a row: its id and one text for each column."""

    id: str
    cells: dict[str, str]


def sort_rows(rows: Sequence[StudyRow], column: str, descending: bool) -> list[StudyRow]:
    """Rows by one column, numbers as numbers; empty cells last either way, equal ones in the order they had."""

    def key(row: StudyRow) -> tuple[float, str]:
        text = row.cells.get(column, "")
        number = text.replace(",", "")
        return (float(number), "") if number.replace(".", "", 1).isdigit() else (float("inf"), text.casefold())

    filled = [row for row in rows if row.cells.get(column)]
    empty = [row for row in rows if not row.cells.get(column)]
    return [*sorted(filled, key=key, reverse=descending), *empty]


class StudyTable(DataTable[Text]):
    """One row a study; sorted, filtered and marked. Posts which study the cursor is on or was opened."""

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

    class Changed(Message):
        """Sorting, filter or marks changed, so what is said about the table has to."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, cursor_type="row", zebra_stripes=False, cell_padding=1)
        self._all: Sequence[StudyRow] = ()
        self._rows: Sequence[StudyRow] = ()
        self._columns: tuple[tuple[str, int], ...] = ()
        self._of_one_claim = False
        self._sorted: tuple[str, bool] | None = None
        self.filter_words = ""
        self.marked: list[str] = []

    def show_studies(self, rows: Sequence[StudyRow], selected: str | None = None, *, of_one_claim: bool) -> None:
        """Show studies; the cursor goes to the study `selected`, else to the first row."""
        self._all = rows
        self._of_one_claim = of_one_claim
        self._fill(selected)

    @property
    def cursor_study(self) -> str | None:
        """The study under the cursor."""
        return self._rows[self.cursor_row].id if 0 <= self.cursor_row < len(self._rows) else None

    @property
    def state(self) -> str:
        """How many rows there are, the filter, the column they are sorted by and the marks, in words."""
        parts = [str(len(self._all)) if self._all else ""]
        if self.filter_words:
            parts = [f"{len(self._rows)} of {len(self._all)} with “{self.filter_words}”"]
        if self._sorted:
            parts.append(f"by {self._sorted[0]} {'↓' if self._sorted[1] else '↑'}")
        if self.marked:
            parts.append(f"{MARK} {len(self.marked)} marked")
        return " · ".join(part for part in parts if part)

    def show_filter(self, words: str) -> None:
        """Show only the studies in whose cells every word stands."""
        self.filter_words = words.strip()
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

    def toggle_mark(self) -> None:
        """Mark the study under the cursor, or take its mark away."""
        study = self.cursor_study
        if study is None:
            return
        if study in self.marked:
            self.marked.remove(study)
        else:
            self.marked.append(study)
        self._fill(study)
        self.post_message(self.Changed())

    def _fill(self, selected: str | None) -> None:
        columns = fit(OF_ONE_CLAIM if self._of_one_claim else OF_MANY, max(self.size.width - 2, 20))
        self._rows = [row for row in self._all if keeps(self.filter_words, " ".join(row.cells.values()))]
        if self._sorted:
            self._rows = sort_rows(self._rows, *self._sorted)
        with self.prevent(DataTable.RowHighlighted):
            if columns != self._columns:
                self.clear(columns=True)
                for name, width in columns:
                    self.add_column(Text(name), width=width, key=name)
                self._columns = columns
            else:
                self.clear()
            for row in self._rows:
                self.add_row(*self._cells(row), key=row.id)
            at = next((n for n, row in enumerate(self._rows) if row.id == selected), 0)
            if self._rows:
                self.move_cursor(row=at, animate=False)

    def _cells(self, row: StudyRow) -> list[Text]:
        mark = f"{MARK} " if row.id in self.marked else ""
        cells = []
        for name, width in self._columns:
            text = (mark if name == "Study" else "") + row.cells.get(name, "")
            cells.append(Text(shorten(text, width)))
        return cells

    def on_resize(self) -> None:
        self._fill(self.cursor_study)

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        if event.row_key.value is not None:
            self.post_message(self.Opened(event.row_key.value))
