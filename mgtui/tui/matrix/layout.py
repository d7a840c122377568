"""The matrix of exposures and outcomes drawn as far as it is in sight, its headings always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len

from mgtui.model.designs import design_of
from mgtui.tui.drawing.canvas import Canvas
from mgtui.tui.drawing.wrap import clipped_lines, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.matrix import Cell, Matrix, Row
    from mgtui.evidence.outcome_columns import Column

BARS = ("▏", "▎", "▌", "█")
"""The left edge of a cell grows with its claims, so that weight is seen without colour."""
_SHORT_ASPECTS = {"supplementation": "supplements"}
STEPS = (1, 2, 4, 7)
"""From so many claims on a cell is one step heavier."""


class Frame(Struct, frozen=True):
    """The measures of a matrix on a screen, and which rows and columns are in sight."""

    width: int
    height: int
    heading: int
    """Cells for the headings of the rows."""
    head: int
    """Lines for the headings of the columns, with theme and rule."""
    cell_width: int
    cell_height: int
    top: int
    left: int
    rows: int
    """How many rows are in sight, whole."""
    columns: int

    def cell_at(self, x: int, y: int) -> tuple[int, int] | None:
        """Row and column at a place, None outside the cells."""
        if x < self.heading or y < self.head:
            return None
        row, column = (y - self.head) // self.cell_height, (x - self.heading) // self.cell_width
        return (self.top + row, self.left + column) if row < self.rows and column < self.columns else None


def frame(
    matrix: Matrix, width: int, height: int, cursor: tuple[int, int], before: Frame | None = None, tall: bool = True
) -> Frame:
    """Measures. The cursor is in the middle, or in sight with as little scrolling from `before` as can be."""
    heading = max(min(width // 5 - 1, 34, 3 + _longest(matrix)), 8)
    head = 4 if height < 20 else 5
    cell_height = 2 if tall else 1
    least = 13 if width < 110 else 14 if width < 180 else 15
    fitting = max((width - heading) // least, 1)
    columns = min(fitting, len(matrix.columns))
    cell_width = min((width - heading) // fitting, least + 3)
    rows = min(max((height - head) // cell_height, 1), len(matrix.rows))
    return Frame(
        width, height, heading, head, cell_width, cell_height,
        _scrolled(before.top if before else cursor[0] - rows // 2, cursor[0], rows, len(matrix.rows)),
        _scrolled(before.left if before else cursor[1] - columns // 2, cursor[1], columns, len(matrix.columns)), rows,
        columns,
    )  # fmt: skip


def _longest(matrix: Matrix) -> int:
    return max((max(cell_len(row.label), cell_len(row.aspect_words) + 4) for row in matrix.rows), default=0)


def _scrolled(first: int, cursor: int, shown: int, total: int) -> int:
    first = min(max(first, cursor - shown + 1), cursor)
    return max(min(first, total - shown), 0)


def step_of(cell: Cell) -> int:
    """How heavy a cell is: 0 to 3, by its claims."""
    return sum(cell.total >= least for least in STEPS) - 1


def draw_matrix(matrix: Matrix, at: Frame, cursor: tuple[int, int]) -> Canvas:
    """The part in sight as cells. Styles: `theme`, `head`, `head-on`, `rule`, `row`, `row-on`, `aspect`, `empty`,
    `heat-0` to `heat-3`, `hot-0` to `hot-3` where a claim contradicts, each with `-strong`, and `cursor`."""
    canvas = Canvas(at.width, at.height)
    columns = list(range(at.left, min(at.left + at.columns, len(matrix.columns))))
    rows = list(range(at.top, min(at.top + at.rows, len(matrix.rows))))
    _draw_heads(canvas, matrix.columns, columns, at, cursor[1])
    for number, row in enumerate(rows):
        y = at.head + number * at.cell_height
        above = matrix.rows[row - 1] if number else None
        _draw_row_heading(canvas, matrix.rows[row], above, y, at, row == cursor[0])
        for place, column in enumerate(columns):
            x = at.heading + place * at.cell_width
            _draw_cell(canvas, matrix.cell(row, column), x, y, at, (row, column) == cursor)
    return canvas


def _draw_heads(canvas: Canvas, columns: Sequence[Column], shown: Sequence[int], at: Frame, cursor: int) -> None:
    lines = at.head - 2
    for place, number in enumerate(shown):
        column = columns[number]
        x = at.heading + place * at.cell_width
        style = "head-on" if number == cursor else "head"
        pieces = clipped_lines(column.label, at.cell_width - 1, lines)
        for line, piece in enumerate(pieces):
            canvas.put(x, 1 + lines - len(pieces) + line, piece, style)
        rule = "rule-on" if number == cursor else "rule"
        canvas.put(x, at.head - 1, "─" * (at.cell_width - 1), rule)
        if column.folded:
            folded = f" +{len(column.folded)} "
            canvas.put(x + at.cell_width - 2 - len(folded), at.head - 1, folded, style)
    _draw_themes(canvas, columns, shown, at)


def _draw_themes(canvas: Canvas, columns: Sequence[Column], shown: Sequence[int], at: Frame) -> None:
    """The theme over its columns, from the first of them in sight."""
    place = 0
    while place < len(shown):
        theme = columns[shown[place]].theme
        end = place
        while end < len(shown) and columns[shown[end]].theme == theme:
            end += 1
        room = (end - place) * at.cell_width - 1
        name = shorten(theme, room - 2) if theme else ""
        text = f"{name} " if name else ""
        canvas.put(at.heading + place * at.cell_width, 0, text + "┄" * (room - cell_len(text)), "theme")
        place = end


def _draw_row_heading(canvas: Canvas, row: Row, above: Row | None, y: int, at: Frame, on: bool) -> None:
    room = at.heading - 2
    style, aspect = ("row-on", "row-on") if on else ("row", "aspect")
    words = _SHORT_ASPECTS.get(row.aspect_words, row.aspect_words)
    canvas.put(0, y, "▸" if on else " ", style)
    if above is not None and above.concept == row.concept:
        # A concept's further aspects stand under it: its name is not said again.
        canvas.put(1, y, shorten(f"  {words}", room), aspect)
    elif at.cell_height == 1:
        canvas.put(1, y, shorten(f"{row.label}, {words}" if words else row.label, room), style)
    elif words:
        canvas.put(1, y, shorten(row.label, room), style)
        canvas.put(1, y + 1, shorten(f"  {words}", room), aspect)
    else:
        for line, text in enumerate(clipped_lines(row.label, room, at.cell_height)):
            canvas.put(1, y + line, text, style)


def _draw_cell(canvas: Canvas, cell: Cell | None, x: int, y: int, at: Frame, cursor: bool) -> None:
    width = at.cell_width - 1
    if cell is None:
        style = "cursor" if cursor else "empty"
        if cursor:
            canvas.fill(x, y, width, at.cell_height, style)
        canvas.put(x, y, " ·", style)
        return
    step = step_of(cell)
    tint = "hot" if cell.contradicting else "heat"
    style = "cursor" if cursor else f"{tint}-{step}"
    canvas.fill(x, y, width, at.cell_height, style)
    for line in range(at.cell_height):
        canvas.put(x, y + line, BARS[step], style if cursor else f"{style}-strong")
    if at.cell_height > 1:
        canvas.put(x + 1, y, shorten(says(cell, width - 1), width - 1), style if cursor else f"{style}-strong")
        canvas.put(x + 1, y + 1, _evidence_line(cell, width - 1), style)
    else:
        relations = _relations(cell)
        text = says(cell, width - 1)
        if cell_len(text) + 1 + cell_len(relations) <= width - 1:
            text += " " * (width - 1 - cell_len(text) - cell_len(relations)) + relations
        canvas.put(x + 1, y, shorten(text, width - 1), style if cursor else f"{style}-strong")


def says(cell: Cell, width: int) -> str:
    """`↑6 ↓1 →2 ?3`: how many say more, less, no effect, and none of these; without the spaces where room is short."""
    parts = [
        f"{glyph}{number}"
        for glyph, number in (("↑", cell.more), ("↓", cell.less), ("→", cell.none), ("?", cell.unsaid))
        if number
    ]
    spaced = " ".join(parts)
    return spaced if len(spaced) <= width else "".join(parts)


def _relations(cell: Cell) -> str:
    pairs = (("+", cell.supporting), ("−", cell.contradicting))
    return " ".join(f"{glyph}{number}" for glyph, number in pairs if number)


def _evidence_line(cell: Cell, width: int) -> str:
    """The best design on the left, relations on the right; relations win where room is short."""
    relations = _relations(cell)
    if cell_len(relations) > width:
        relations = relations.replace(" ", "")
    design = design_of(cell.best).word if cell.best else ""
    room = width - cell_len(relations) - bool(relations)
    design = shorten(design, room)
    return design + " " * (width - cell_len(design) - cell_len(relations)) + relations
