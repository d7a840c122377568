"""The matrix as a widget: a cursor goes from cell to cell, headings stay in sight."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from mgtui.evidence.matrix import Matrix
from mgtui.tui.matrix.layout import Frame, draw_matrix, frame
from mgtui.tui.widgets.canvas_view import CanvasView

if TYPE_CHECKING:
    from mgtui.evidence.matrix import Cell
    from mgtui.tui.drawing.canvas import Canvas

_SHARES = {"heat": ("$primary", (12, 21, 31, 44)), "hot": ("$error", (15, 24, 34, 46))}
"""Of the colour of a cell, in percent, for each step of weight."""
_HEAT = {
    f"{tint}-{step}{tail}": f"background: {colour} {share}%; {style}"
    for tint, (colour, shares) in _SHARES.items()
    for step, share in enumerate(shares)
    for tail, style in (("", ""), ("-strong", "text-style: bold;"))
}


class MatrixView(CanvasView):
    """Posts what the cursor is on, and what is opened."""

    STYLES = "matrix"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"matrix--{name}" for name in ("theme", "head", "head-on", "rule", "rule-on", "row", "row-on", "aspect")),
        *(f"matrix--{name}" for name in ("empty", "cursor", *_HEAT)),
    }
    DEFAULT_CSS = """
    MatrixView {
        height: 1fr; background: $background; color: $foreground;
        & > .matrix--theme { color: $accent; }
        & > .matrix--head, & > .matrix--row { color: $foreground; }
        & > .matrix--head-on, & > .matrix--row-on { color: $primary; text-style: bold; }
        & > .matrix--rule, & > .matrix--empty { color: $border; }
        & > .matrix--rule-on { color: $primary; }
        & > .matrix--aspect { color: $secondary; }
        & > .matrix--cursor { background: $accent 45%; color: $foreground; text-style: bold; }
    }
    MatrixView:nocolor > .matrix--cursor { text-style: reverse bold; }
    """ + "\n".join(f"MatrixView > .matrix--{name} {{ {style} }}" for name, style in _HEAT.items())
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(0, -1)", "Outcome to the left", id="matrix.left", show=False),
        Binding("right", "move(0, 1)", "Outcome to the right", id="matrix.right", show=False),
        Binding("up,k", "move(-1, 0)", "Exposure above", id="matrix.up", show=False),
        Binding("down,j", "move(1, 0)", "Exposure below", id="matrix.down", show=False),
        Binding("g", "to(0, None)", "First exposure", id="matrix.top", show=False),
        Binding("G", "to(-1, None)", "Last exposure", id="matrix.end", show=False),
        Binding("home", "to(None, 0)", "First outcome", id="matrix.first", show=False),
        Binding("end", "to(None, -1)", "Last outcome", id="matrix.last", show=False),
        Binding("pagedown,ctrl+f", "page(1, 0)", "Page down", id="matrix.page-down", show=False),
        Binding("pageup,ctrl+b", "page(-1, 0)", "Page up", id="matrix.page-up", show=False),
        Binding("ctrl+d", "page(0.5, 0)", "Half a page down", id="matrix.half-down", show=False),
        Binding("ctrl+u", "page(-0.5, 0)", "Half a page up", id="matrix.half-up", show=False),
        Binding("ctrl+right", "page(0, 1)", "Page right", id="matrix.page-right", show=False),
        Binding("ctrl+left", "page(0, -1)", "Page left", id="matrix.page-left", show=False),
        Binding("tab", "next(1, False)", "Next cell with claims", id="matrix.next", show=False),
        Binding("shift+tab", "next(-1, False)", "Cell with claims before", id="matrix.previous", show=False),
        Binding("c", "next(1, True)", "Next cell with a contradiction", id="matrix.contested", show=False),
        Binding("enter", "open", "Claims of the cell", id="matrix.open", show=False),
    ]

    class Moved(Message):
        """The cursor is on another cell, or another matrix is shown."""

    class Opened(Message):
        """The cell under the cursor was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = Matrix((), (), {}, 0)
        self.cursor = (0, 0)
        self.tall = True
        self.frame: Frame | None = None

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor, None where no claim stands."""
        return self.matrix.cell(*self.cursor)

    def show_matrix(self, matrix: Matrix, cursor: tuple[int, int], *, tall: bool = True) -> None:
        """Show a matrix, its cells two lines high or one."""
        self.matrix, self.tall, self.frame = matrix, tall, None
        self._go_to(*cursor)

    def _go_to(self, row: int, column: int) -> None:
        rows, columns = len(self.matrix.rows), len(self.matrix.columns)
        self.cursor = max(min(row, rows - 1), 0), max(min(column, columns - 1), 0)
        self._measure()
        self.post_message(self.Moved())

    def _measure(self) -> None:
        if self.size.width and self.size.height:
            self.frame = frame(self.matrix, self.size.width, self.size.height, self.cursor, self.frame, self.tall)
        self._canvas = None
        self.refresh()

    def on_resize(self) -> None:
        self._measure()
        self.post_message(self.Moved())

    # Moving

    def action_move(self, rows: int, columns: int) -> None:
        self._go_to(self.cursor[0] + rows, self.cursor[1] + columns)

    def action_to(self, row: int | None, column: int | None) -> None:
        """To a row or a column; -1 is the last."""
        at = self.cursor
        wanted = at[0] if row is None else row % max(len(self.matrix.rows), 1)
        self._go_to(wanted, at[1] if column is None else column % max(len(self.matrix.columns), 1))

    def action_page(self, down: float, right: float) -> None:
        """So many pages; less than a whole one is rounded away from none."""
        if self.frame is not None:
            rows, columns = down * max(self.frame.rows - 1, 1), right * max(self.frame.columns - 1, 1)
            self.action_move(*(ceil(step) if step > 0 else floor(step) for step in (rows, columns)))

    def action_next(self, step: int, contested: bool) -> None:
        width = len(self.matrix.columns)
        number = len(self.matrix.rows) * width
        here = self.cursor[0] * width + self.cursor[1]
        for away in range(1, number + 1):
            place = divmod((here + step * away) % number, width)
            cell = self.matrix.cell(*place)
            if cell is not None and (cell.contradicting or not contested):
                self._go_to(*place)
                return

    def action_open(self) -> None:
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """A click goes to a cell, a click on the cell where the cursor is opens it."""
        place = self.frame.cell_at(event.x, event.y) if self.frame else None
        if place == self.cursor:
            self.action_open()
        elif place is not None:
            self._go_to(*place)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.action_move(0, 1) if event.shift else self.action_move(1, 0)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.action_move(0, -1) if event.shift else self.action_move(-1, 0)

    # Drawing

    def rows(self) -> int:
        return self.frame.height if self.frame is not None else 0

    def drawn(self) -> Canvas:
        assert self.frame is not None
        return draw_matrix(self.matrix, self.frame, self.cursor)
