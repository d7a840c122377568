"""The matrix of exposures and outcomes as a standalone SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.export.svg import Drawing, fold_text

if TYPE_CHECKING:
    from mgtui.evidence.matrix import Cell, Matrix

MARGIN, HEADING, CELL, ROW, HEAD = 36, 230, 104, 46, 128
LEGEND = (
    "↑ say more · ↓ say less · → say no effect · ? neither · + claims that support them · − claims that contradict them · "
    "below: the strongest design · the fuller the colour, the more claims"
)


def matrix_svg(matrix: Matrix, title: str) -> str:
    """The picture as the text of an SVG file, with every row and column."""
    draw = Drawing(title, "What the claims of the library say of each exposure and outcome")
    left, top = MARGIN + HEADING, 64 + HEAD
    draw.text(MARGIN, 42, title, "title ink")
    _draw_columns(draw, matrix, left, top)
    for number, row in enumerate(matrix.rows):
        y = top + number * ROW
        again = number > 0 and matrix.rows[number - 1].concept == row.concept
        draw.path(f"M{MARGIN} {y}H{left + CELL * len(matrix.columns)}", "rule")
        if not again:
            draw.text(MARGIN, y + 19, fold_text(row.label, HEADING - 8, most=1)[0], "ink strong")
        if row.aspect:
            draw.text(MARGIN + 14, y + (27 if again else 36), row.aspect_words, "quiet")
        for place in range(len(matrix.columns)):
            cell = matrix.cell(number, place)
            if cell is not None:
                _draw_cell(draw, cell, left + place * CELL, y)
    bottom = top + ROW * len(matrix.rows)
    draw.text(MARGIN, bottom + 28, LEGEND, "small quiet")
    return draw.svg(left + CELL * len(matrix.columns) + MARGIN, bottom + 28 + MARGIN)


def _draw_columns(draw: Drawing, matrix: Matrix, left: float, top: float) -> None:
    theme = None
    for place, column in enumerate(matrix.columns):
        x = left + place * CELL
        if column.theme != theme:
            theme = column.theme
            draw.text(x + 4, top - HEAD + 10, theme, "theme")
        tip = f"with {', '.join(column.folded)}" if column.folded else ""
        lines = fold_text(column.label, CELL - 8, most=4)
        for number, line in enumerate(lines):
            draw.text(x + 4, top - 26 - 16 * (len(lines) - 1 - number), line, "ink", tip)
        if column.folded:
            draw.text(x + 4, top - 9, f"+{len(column.folded)} narrower", "small quiet", tip)


def _draw_cell(draw: Drawing, cell: Cell, x: float, y: float) -> None:
    tint = "hot" if cell.contradicting else "heat"
    draw.rect(x + 2, y + 2, CELL - 4, ROW - 4, tint, round_=4, opacity=min(0.1 + 0.06 * cell.total, 0.55))
    counts = (("↑", cell.more), ("↓", cell.less), ("→", cell.none), ("?", cell.unsaid))
    draw.text(x + 9, y + 19, " ".join(f"{glyph}{number}" for glyph, number in counts if number), "ink strong")
    relations = (("+", cell.supporting, "supports"), ("−", cell.contradicting, "contradicts"))
    at = x + CELL - 9
    for glyph, number, kind in reversed(relations):
        if number:
            draw.text(at, y + 19, f"{glyph}{number}", f"small strong end w-{kind}")
            at -= 22
    if cell.best:
        draw.text(x + 9, y + 36, fold_text(cell.best, CELL - 12, 11, most=1)[0], "small ink", cell.best)
