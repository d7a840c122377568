"""The matrix of exposures and outcomes as a standalone SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.evidence.links import Links
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.relations import Relations
from mgtui.export.svg import Drawing, fold_text
from mgtui.model.designs import design_of
from mgtui.model.relations import RELATION_KINDS

if TYPE_CHECKING:
    from mgtui.evidence.matrix import Cell, Matrix
    from mgtui.export.selection import Selection

MARGIN, HEADING, CELL, ROW, HEAD = 36, 236, 84, 44, 232
SLANT = 150
"""Room on the right for the last headings, which lean over."""
LEGEND = (
    "↑ say more · ↓ say less · → say no effect · ? neither · + claims that support them · "
    "− claims that contradict them · second line: the strongest design · "
    "the fuller the colour, the more claims · red: contradicted"
)


def matrix_svg(matrix: Matrix, title: str, note: str = "") -> str:
    """The picture as the text of an SVG file, with every row and column; `note` is a line under the legend."""
    draw = Drawing(title, "What the claims of the library say of each exposure and outcome")
    left, top = MARGIN + HEADING, 64 + HEAD
    width, bottom = CELL * len(matrix.columns), top + ROW * len(matrix.rows)
    draw.text(MARGIN, 42, title, "title ink")
    _draw_columns(draw, matrix, left, top, bottom)
    for number, row in enumerate(matrix.rows):
        y = top + number * ROW
        again = number > 0 and matrix.rows[number - 1].concept == row.concept
        draw.path(f"M{left if again else MARGIN} {y}H{left + width}", "rule")
        if not again:
            name = fold_text(row.label, HEADING - 8, most=1)[0]
            draw.text(MARGIN, y + (19 if row.aspect else 27), name, "ink strong")
        if row.aspect:
            draw.text(MARGIN + 14, y + (27 if again else 36), row.aspect_words, "quiet")
        for place in range(len(matrix.columns)):
            cell = matrix.cell(number, place)
            if cell is not None:
                _draw_cell(draw, cell, left + place * CELL, y)
    draw.text(MARGIN, bottom + 30, LEGEND, "small quiet")
    draw.text(MARGIN, bottom + 48, note, "small quiet")
    return draw.svg(max(left + width + SLANT, 900), bottom + 48 + MARGIN)


def _draw_columns(draw: Drawing, matrix: Matrix, left: float, top: float, bottom: float) -> None:
    theme = None
    for place, column in enumerate(matrix.columns):
        x = left + place * CELL
        if column.theme != theme:
            theme = column.theme
            same = sum(other.theme == theme for other in matrix.columns)
            draw.path(f"M{x} {top}V{bottom}", "rule")
            name = fold_text(theme, max(same, 2) * CELL, most=1)[0]
            draw.text(x + 4, top - HEAD + 14, name, "theme")
        tip = f"with {', '.join(column.folded)}" if column.folded else ""
        name = f"{column.label} +{len(column.folded)}" if column.folded else column.label
        draw.text(x + CELL / 2 - 6, top - 12, name, "ink", tip=tip, turn=-42)


def _draw_cell(draw: Drawing, cell: Cell, x: float, y: float) -> None:
    tint = "hot" if cell.contradicting else "heat"
    draw.rect(x + 2, y + 2, CELL - 4, ROW - 4, tint, round_=4, opacity=min(0.1 + 0.06 * cell.total, 0.55))
    counts = (("↑", cell.more), ("↓", cell.less), ("→", cell.none), ("?", cell.unsaid))
    draw.text(x + 8, y + 18, " ".join(f"{glyph}{number}" for glyph, number in counts if number), "ink strong")
    at = x + CELL - 8
    for number, kind in ((cell.contradicting, "contradicts"), (cell.supporting, "supports")):
        if number:
            draw.text(at, y + 35, f"{RELATION_KINDS[kind].glyph}{number}", f"small strong end w-{kind}")
            at -= 8 + 7 * len(str(number))
    if cell.best:
        draw.text(x + 8, y + 35, design_of(cell.best).word, "small ink", tip=cell.best)


def matrix_picture(links: Links, relations: Relations, *, least: int = 2) -> str:
    """The matrix of a library as SVG, without the exposures and outcomes of fewer than `least` claims: it says so."""
    whole = evidence_matrix(links, relations)
    shown = whole.of_at_least(least)
    claims = sum(cell.total for cell in whole.cells.values())
    left_out = claims - sum(cell.total for cell in shown.cells.values())
    are = "is not shown: its" if left_out == 1 else "are not shown: their"
    note = f"Of {number_of(claims, 'claim')}, {left_out:,} {are} exposure or outcome has fewer than {least}."
    return matrix_svg(shown, f"{links.library.title}: exposures and outcomes", note if left_out else "")


def library_svg(selection: Selection, style: str | None = None) -> str:
    return matrix_picture(Links(selection.library), Relations(selection.library))
