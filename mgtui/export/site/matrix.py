"""The matrix of exposures and outcomes as a table whose cells open into claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.export.site.markup import text, wide

if TYPE_CHECKING:
    from mgtui.evidence.matrix import Cell, Matrix
    from mgtui.export.site.material import Material

HOW_TO_READ = (
    "How many claims say that the exposure of a row raises (↑) or lowers (↓) the outcome of a column, or does neither"
    " (→), or leave it open (?); how many of them other claims contradict (−), and the strongest design behind them."
)


def matrix_table(material: Material, matrix: Matrix) -> str:
    """The table, as wide as it is."""
    head = "".join(f'<th scope="col">{text(column.label)}</th>' for column in matrix.columns)
    rows = []
    for number, row in enumerate(matrix.rows):
        cells = (matrix.cell(number, place) for place in range(len(matrix.columns)))
        name = f"{row.label}, {row.aspect_words}" if row.aspect else row.label
        shown = "".join(_cell(material, cell) for cell in cells)
        rows.append(f'<tr><th scope="row">{text(name)}</th>{shown}</tr>')
    table = f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return wide(table, "Exposures and outcomes")


def _cell(material: Material, cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    counts = (("↑", cell.more), ("↓", cell.less), ("→", cell.none), ("?", cell.unsaid), ("−", cell.contradicting))
    said = " ".join(f"{glyph}{number}" for glyph, number in counts if number)
    claims = "".join(f"<li>{material.claim_link(material.library.claims[claim])}</li>" for claim in cell.claims)
    best = f"<br>{text(cell.best)}" if cell.best else ""
    return f"<td><details><summary>{text(said)}{best}</summary><ul>{claims}</ul></details></td>"
