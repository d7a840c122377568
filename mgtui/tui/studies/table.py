"""The study table: what stands behind the claim, topic or article that is selected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from mgtui.evidence.study_facts import STUDY_COLUMNS, StudyColumn
from mgtui.ref import written
from mgtui.tui.drawing.columns import GAP, grown
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.moving import moving
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.records import keeps
from mgtui.tui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

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


class StudyTable(RowTable, inherit_bindings=False):
    """One row a study; sorted and filtered. Posts which study was opened."""

    DEFAULT_CSS = """
    StudyTable {
        & > .table--cursor { background: $panel; text-style: none; }
        &:focus > .table--cursor { background: $primary 22%; text-style: bold; }
    }
    StudyTable:nocolor:focus > .table--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("studies"),
        Binding("enter", "open", "Claims linked to the study", id="studies.open", show=False),
    ]

    class Opened(Message):
        def __init__(self, study: str) -> None:
            super().__init__()
            self.study = study

    class Changed(Message):
        """Sorting or filter changed, so what is said about the table has to."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
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
        return (written("study", self.cursor_study),) if self.cursor_study is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
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
        at = next((n for n, row in enumerate(self._rows) if row.id == selected), 0)
        self._set_count(len(self._rows), at)

    def on_resize(self) -> None:
        self._fill(self.cursor_study)

    def action_open(self) -> None:
        if self.cursor_study is not None:
            self.post_message(self.Opened(self.cursor_study))

    # Drawing

    def _header(self) -> Strip:
        style = self.get_component_rich_style("table--header")
        return Strip([Segment(self._line([name for name, _ in self._columns]), style)])

    def _row(self, number: int, style: Style) -> Strip:
        return Strip([Segment(self._line(self._cells(self._rows[number])), style)])

    def _line(self, cells: Sequence[str]) -> str:
        fitted = [(shorten(cell, width), width) for cell, (_, width) in zip(cells, self._columns, strict=True)]
        return "".join(f" {cell}{' ' * (width - cell_len(cell))} " for cell, width in fitted)

    def _cells(self, row: StudyRow) -> list[str]:
        mark = f"{MARK} " if written("study", row.id) in self.marks else ""
        return [(mark if name == "Study" else "") + row.cells.get(name, "") for name, _ in self._columns]


OF_ONE_CLAIM = tuple(column for column in STUDY_COLUMNS if column.of != "many claims")
OF_MANY = tuple(column for column in STUDY_COLUMNS if column.of != "one claim")


def fit(columns: tuple[StudyColumn, ...], width: int) -> tuple[tuple[str, int], ...]:
    """Names and widths of the columns that fit `width` cells; the room left goes to the wordy ones in equal parts."""
    used = list(columns)
    while len(used) > 1 and sum(column.least + GAP for column in used) > width:
        used.remove(min(used, key=lambda column: column.keep))
    spare = width - sum(column.least + GAP for column in used)
    rooms = grown([column.least for column in used], [column.most for column in used], spare)
    return tuple(zip((column.name for column in used), rooms, strict=True))
