"""The records within a record, such as the effects of a study: listed, made, changed, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mgtui.tui.forms.form import Form
from mgtui.tui.forms.line_values import brief
from mgtui.tui.forms.page import FormPage
from mgtui.tui.records import Row
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.forms.known import Known
    from mgtui.tui.forms.lines import Line
    from mgtui.tui.forms.page import Make

KEYS = (
    ("list.open", "opens"),
    ("records.take", "takes away"),
    ("records.back", "brings back"),
    ("records.leave", "done"),
)
NEW = "new"


class RecordsPage(ModalPage["list[dict[str, Any]]"]):
    """A list of records and a row for a further one. Gives the list as it becomes; the form around it saves it."""

    DEFAULT_CSS = """
    RecordsPage { align: center bottom; background: transparent; }
    RecordsPage > Vertical { width: 100%; height: 70%; }
    RecordsPage RowList { height: 1fr; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back to the form, with the list as it is", id="records.leave"),
        Binding("x,delete", "take", "Take the record away", id="records.take"),
        Binding("u", "back", "Bring back what was taken away last", id="records.back"),
    ]

    def __init__(self, line: Line, records: Sequence[dict[str, Any]], known: Known, make: Make | None = None) -> None:
        """`make` as of the form around it."""
        super().__init__()
        self._make = make
        assert line.record is not None
        self._line, self._kind, self._known = line, line.record, known
        self._records = [dict(record) for record in records]
        self._taken: list[tuple[int, dict[str, Any]]] = []

    def compose(self) -> ComposeResult:
        with self.frame(self._line.label.capitalize()):
            yield RowList()

    def on_mount(self) -> None:
        self.say_keys(KEYS)
        self.set_focus(self.query_one(RowList))
        self._show(0)

    def _show(self, at: int) -> None:
        rows = [Row(str(n), brief(self._kind, each, self._known)) for n, each in enumerate(self._records)]
        keep = str(at) if at < len(self._records) else NEW
        self.query_one(RowList).show_rows([*rows, Row(NEW, "+ a further one")], keep=keep)

    @property
    def _at(self) -> int | None:
        row = self.query_one(RowList).cursor_row
        return int(row.id) if row is not None and row.id is not None and row.id != NEW else None

    @on(RowList.Opened)
    def opened(self) -> None:
        """The form of the record under the cursor, or of a new one."""
        at = self._at
        form = Form(self._kind, self._records[at] if at is not None else {}, self._known)

        def save(record: dict[str, Any]) -> None:
            if at is None:
                self._records.append(record)
            else:
                self._records[at] = record

        def closed(saved: bool | None) -> None:
            if saved:
                self._show(len(self._records) if at is None else at)

        page = FormPage(self._line.label.capitalize(), form, save, saving="into the list", make=self._make)
        self.app.push_screen(page, closed)

    def action_take(self) -> None:
        at = self._at
        if at is not None:
            self._taken.append((at, self._records.pop(at)))
            self._show(at)

    def action_back(self) -> None:
        if self._taken:
            at, record = self._taken.pop()
            self._records.insert(at, record)
            self._show(at)

    def action_leave(self) -> None:
        self.dismiss(self._records)
